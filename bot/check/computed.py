"""Names of texts that the program puts together, which no reading of its source can know."""

from __future__ import annotations

from collections.abc import Iterable

from bot.casework import groups, opened
from bot.check.computed_desk import DESK
from bot.check.computed_papers import PAPERS
from bot.check.known import Row, dashed
from bot.conversation.digressions import SERVED
from bot.conversation.letter_shown import CHANGES, HEARD, USEFUL
from bot.conversation.reading import DIGRESSIONS
from bot.needs.taxonomy import SERVICES, URGENCIES
from bot.questionnaire.answers import ANSWERED, STATUSES
from bot.questionnaire.model import YN3

# Texts of these families are named in strings only to be said, so each of their names must exist.
SURE_FAMILIES = ("chat", "button", "safety", "desk", "error", "copy", "privacy", "widget")
# Strings that look like a text's name and are something else.
NOT_TEXTS = {
    "desk-form": "a cookie",
    "desk-language": "a cookie",
    "desk-journey": "a cookie",
    "desk-proof": "a cookie",
}

COMPUTED = {
    **DESK,
    "group-theme-{}": Row(lambda _: (f"group-theme-{t}" for t in groups.themes()), "the theme of a group"),
    "answer-{}": Row(lambda _: (f"answer-{a}" for a in YN3), "the options of a yes-no question"),
    "button-letter-{}": Row(
        lambda _: (f"button-letter-{change}" for change in CHANGES), "how a need is now, in a follow-up"
    ),
    "button-letter-group-{}": Row(
        lambda _: (f"button-letter-group-{c}" for c in ("join", "ask")), "the answer to an invitation"
    ),
    "button-letter-heard-{}": Row(
        lambda _: (f"button-letter-heard-{h}" for h in HEARD), "whether the workers listened"
    ),
    "button-letter-useful-{}": Row(
        lambda _: (f"button-letter-useful-{u}" for u in USEFUL), "whether a service was useful"
    ),
    "button-letter-{}-{}": Row(
        lambda _: (
            *(f"button-letter-useful-{u}" for u in USEFUL),
            *(f"button-letter-heard-{h}" for h in HEARD),
        ),
        "an answer about a service, read back",
    ),
    "button-{}": Row(lambda _: (), "Exchange.choice: the names stand where choice() and press() are called"),
    "chat-{}": Row(lambda _: _chat(), "an act without an own answer, or a status other than answered"),
    "chat-letter-service-{}": Row(
        lambda _: (f"chat-letter-service-{s}" for s in SERVICES), "the service that a family is asked about"
    ),
    "chat-notice-{}": Row(
        lambda k: (f"chat-notice-{s.notice}" for s in k.questions.sections if s.notice),
        "the notice of a section",
    ),
    "chat-round-{}": Row(lambda k: (f"chat-round-{o}" for o in k.options("start.round")), "an option"),
    "item-{}": Row(lambda k: (f"item-{o}" for o in k.options("family.member")), "an option"),
    "level-{}": Row(lambda _: (f"level-{n}" for n in (1, 2, 3)), "the level of a flag"),
    "line-{}": Row(
        lambda k: (f"line-{line}{part}" for line in k.lines for part in ("", ".hours", ".languages")),
        "a help line",
    ),
    "month-{}": Row(lambda _: (f"month-{n}" for n in range(1, 13)), "a month"),
    "need-{}": Row(
        lambda k: (f"need-{dashed(c)}{part}" for c in k.needs for part in ("", ".about")), "a need"
    ),
    "opened-who-{}": Row(
        lambda _: (f"opened-who-{role}" for role in opened.ROLES), "who opened a family's answers"
    ),
    "opened-what-{}": Row(
        lambda _: (f"opened-what-{what}" for what in dict.fromkeys(opened.KINDS.values())), "what was opened"
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
COMPUTED |= {name: Row(lambda _, said=said: said, what) for name, (said, what) in PAPERS.items()}


def _chat() -> Iterable[str]:
    for act in sorted(DIGRESSIONS - set(SERVED) - {"ask_why", "ask_explain"}):
        yield "chat-" + act.removeprefix("ask_").replace("_", "-")
    for status in STATUSES:
        if status != ANSWERED:
            yield "chat-" + status.replace("_", "-")
