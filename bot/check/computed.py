"""Names of texts that the program puts together, which no reading of its source can know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.casework import plan
from bot.casework.deadlines import clocks
from bot.casework.figures import BREAKDOWNS, TOPICS
from bot.casework.judgements import PROBLEMS, VERDICTS
from bot.conversation.digressions import SERVED
from bot.conversation.reading import DIGRESSIONS
from bot.needs.taxonomy import SERVICES, URGENCIES
from bot.questionnaire.answers import ANSWERED, STATUSES
from bot.questionnaire.model import YN3, Questionnaire
from bot.texts import LANGUAGES


@dataclass(frozen=True)
class Known:
    """What the data says: the questionnaire, codes of needs and strengths, ids of services and help lines."""

    questions: Questionnaire
    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    services: tuple[str, ...]
    lines: tuple[str, ...]

    def options(self, question: str) -> tuple[str, ...]:
        """The options of a question; none when there is no such question."""
        found = self.questions.questions.get(question)
        return found.option_ids if found else ()


@dataclass(frozen=True)
class Row:
    """`names` are the texts that must exist; `why` says what decides at run time."""

    names: Callable[[Known], Iterable[str]]
    why: str


# What is done to a case, as the log names it with a dot for each dash.
CASE_ACTIONS = (
    *("case-read", "case-restricted-read", "case-held", "case-shared", "case-left", "case-moved"),
    *("case-exported", "case-sealed", "case-restricted-exported"),
    *("plan-read", "plan-goal-added", "plan-goal-changed", "plan-goal-moved", "plan-copied"),
    *("plan-step-added", "plan-step-changed", "plan-step-moved", "plan-review-set", "plan-review-held"),
    *("plan-service-chosen", "plan-service-dropped"),
    *("case-closed", "case-opened", "flag-accepted", "flag-changed", "flag-dismissed", "transcript-read"),
)

# Texts of these families are named in strings only to be said, so each of their names must exist.
SURE_FAMILIES = ("chat", "button", "safety", "desk", "error", "copy", "privacy", "widget")
# Strings that look like a text's name and are something else.
NOT_TEXTS = {
    "desk-form": "a cookie",
    "desk-language": "a cookie",
}

COMPUTED = {
    "answer-{}": Row(lambda _: (f"answer-{a}" for a in YN3), "the options of a yes-no question"),
    "button-{}": Row(lambda _: (), "Exchange.choice: the names stand where choice() and press() are called"),
    "chat-{}": Row(lambda _: _chat(), "an act without an own answer, or a status other than answered"),
    "chat-notice-{}": Row(
        lambda k: (f"chat-notice-{s.notice}" for s in k.questions.sections if s.notice),
        "the notice of a section",
    ),
    "chat-round-{}": Row(lambda k: (f"chat-round-{o}" for o in k.options("start.round")), "an option"),
    "desk-action-{}": Row(
        lambda _: (f"desk-action-{a}" for a in CASE_ACTIONS), "an entry of the log about a case"
    ),
    "desk-count-{}": Row(lambda _: (f"desk-count-{u}" for u in URGENCIES), "the urgency of flags"),
    "desk-due-{}": Row(lambda _: (f"desk-due-{k}" for k in _clocks()), "the kind of a due date"),
    "desk-due-{}.source": Row(
        lambda _: (f"desk-due-{k}.source" for k in _clocks()), "the kind of a due date"
    ),
    "desk-file-{}": Row(
        lambda _: (
            f"desk-file-{f}"
            for f in ("summary-pdf", "assessment-txt", "case-json", "fhir-json", "bundle-zip")
        ),
        "a file of a case (bot/web/desk/cases.py)",
    ),
    "desk-state-{}": Row(
        lambda _: (f"desk-state-{s}" for s in ("new", "open", "plan", "closed")), "the state of a case"
    ),
    "desk-figures-{}": Row(
        lambda _: (f"desk-figures-{topic}" for topic in (*TOPICS, "waiting")), "what is counted"
    ),
    "desk-figures-by-{}": Row(
        lambda _: (f"desk-figures-by-{view}" for view in ("all", *BREAKDOWNS)), "how figures are divided"
    ),
    "desk-figures-column-{}": Row(
        lambda _: (
            f"desk-figures-column-{column}"
            for column in ("period", "topic", "code", "name", "by", "group", "value", "note")
        ),
        "a column of the figures as CSV (bot/web/desk/figures.py)",
    ),
    "desk-filter-{}": Row(lambda _: (f"desk-filter-{d}" for d in ("late", "week")), "a filter by due date"),
    "desk-judge-{}": Row(lambda _: (f"desk-judge-{v}" for v in VERDICTS), "a judgement to choose"),
    "desk-judge-problem-{}": Row(
        lambda _: (f"desk-judge-problem-{p}" for p in PROBLEMS), "what is wrong with a judgement"
    ),
    "desk-item-{}": Row(
        lambda k: (f"desk-item-{o}" for o in (*k.options("family.member"), "grown_child", "person")),
        "an option, a child of age, or nobody known",
    ),
    "desk-language-{}": Row(lambda _: (f"desk-language-{code}" for code in LANGUAGES), "a language"),
    "desk-not-yet-{}": Row(
        lambda _: (f"desk-not-yet-{w}" for w in ("too_early", "arrival_unknown", "urgent_first")),
        "why Perhe yhtenäiseksi waits (bot/casework/services.py)",
    ),
    "desk-plan-copy-state-{}": Row(
        lambda _: (f"desk-plan-copy-state-{s}" for s in plan.STEP_STATES if s != plan.DROPPED),
        "the state of a step in the family's copy",
    ),
    "desk-plan-copy-who-{}": Row(
        lambda _: (f"desk-plan-copy-who-{w}" for w in plan.WHO), "who does a step, in the family's copy"
    ),
    "desk-plan-goal-state-{}": Row(
        lambda _: (f"desk-plan-goal-state-{s}" for s in plan.GOAL_STATES), "the state of a goal"
    ),
    "desk-plan-problem-{}": Row(
        lambda _: (f"desk-plan-problem-{p}" for p in plan.PROBLEMS), "what is wrong with a plan's form"
    ),
    "desk-plan-service-state-{}": Row(
        lambda _: (f"desk-plan-service-state-{s}" for s in (plan.CHOSEN, plan.DROPPED)),
        "the state of a plan's service",
    ),
    "desk-plan-state-{}": Row(
        lambda _: (f"desk-plan-state-{s}" for s in plan.STEP_STATES), "the state of a step"
    ),
    "desk-plan-who-{}": Row(lambda _: (f"desk-plan-who-{w}" for w in plan.WHO), "who does a step"),
    "desk-plans-view-{}": Row(
        lambda _: (f"desk-plans-view-{v}" for v in ("mine", "team", "all")), "whose plans are due"
    ),
    "desk-role-{}": Row(
        lambda _: (f"desk-role-{r}" for r in ("worker", "interpreter", "administrator")),
        "the role of an account",
    ),
    "desk-team-problem-{}": Row(
        lambda _: (f"desk-team-problem-{p}" for p in ("name", "taken")), "why a team was not added"
    ),
    "desk-verdict-{}": Row(lambda _: (f"desk-verdict-{v}" for v in VERDICTS), "a judgement that was made"),
    "desk-view-{}": Row(
        lambda _: (f"desk-view-{v}" for v in ("all", "new", "mine", "team", "closed")), "whose cases"
    ),
    "desk-service-{}": Row(
        lambda _: (f"desk-service-{s}{part}" for s in SERVICES for part in ("", ".about")),
        "a service that fits",
    ),
    "desk-sign-in-{}": Row(
        lambda _: (f"desk-sign-in-{p}" for p in ("failed", "wait")),
        "what went wrong (bot/web/desk/signing_in.py)",
    ),
    "desk-weekday-{}": Row(
        lambda _: (f"desk-weekday-{n}" for n in range(1, 8)), "a day of the week, Monday 1"
    ),
    "desk-welcome-{}": Row(
        lambda _: (
            f"desk-welcome-{p}" for p in ("not-same", "invitation", "name", "too-short", "taken", "wait")
        ),
        "what went wrong (bot/web/desk/signing_in.py)",
    ),
    "desk-who-{}": Row(lambda k: (f"desk-who-{o}" for o in k.options("start.who")), "an option"),
    "desk-{}": Row(lambda _: ("desk-change-answer", "desk-change-talk"), "what would change a flag"),
    "desk-{}.do": Row(lambda _: (), "the names stand where message() is called (bot/web/desk)"),
    "item-{}": Row(lambda k: (f"item-{o}" for o in k.options("family.member")), "an option"),
    "level-{}": Row(lambda _: (f"level-{n}" for n in (1, 2, 3)), "the level of a flag"),
    "line-{}": Row(
        lambda k: (f"line-{line}{part}" for line in k.lines for part in ("", ".hours", ".languages")),
        "a help line",
    ),
    "month-{}": Row(lambda _: (f"month-{n}" for n in range(1, 13)), "a month"),
    "need-{}": Row(
        lambda k: (f"need-{_dashed(c)}{part}" for c in k.needs for part in ("", ".about")), "a need"
    ),
    "privacy-{}": Row(
        lambda _: (f"privacy-{p}" for p in ("what", "who", "exception", "where", "long", "rights")),
        "the list in bot/web/templates/privacy.html",
    ),
    "scale-{}-{}": Row(
        lambda k: (f"scale-{scale}-{n}" for scale in k.questions.scales for n in range(1, 6)),
        "a scale and its step",
    ),
    "section-{}": Row(lambda k: (f"section-{s.id}" for s in k.questions.sections), "a section"),
    "service-{}": Row(lambda k: (f"service-{s}" for s in k.services), "a service"),
    "status-{}": Row(lambda _: (f"status-{s}" for s in STATUSES if s != ANSWERED), "how a question was left"),
    "urgency-{}": Row(lambda _: (f"urgency-{u}" for u in URGENCIES), "the urgency of a flag"),
}


def _chat() -> Iterable[str]:
    for act in sorted(DIGRESSIONS - set(SERVED) - {"ask_why", "ask_explain"}):
        yield "chat-" + act.removeprefix("ask_").replace("_", "-")
    for status in STATUSES:
        if status != ANSWERED:
            yield "chat-" + status.replace("_", "-")


def _clocks() -> list[str]:
    return [clock.id for clock in clocks()]


def _dashed(code: str) -> str:
    return code.replace(".", "-")
