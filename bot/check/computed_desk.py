"""Names of texts that the desk puts together, for bot/check/computed.py."""

from __future__ import annotations

from bot.casework import (
    agenda,
    asking_back,
    correction_lines,
    feedback,
    follow_up,
    four_eyes,
    group_candidates,
    groups,
    letters,
    machine,
    meetings,
    periods,
    plan,
    retention,
    review_figures,
    reviewing,
)
from bot.casework.corrected import ADDED, GONE, LESS, RAISED
from bot.casework.deadlines import clocks
from bot.casework.figures import BREAKDOWNS, TOPICS
from bot.casework.judgements import PROBLEMS, VERDICTS
from bot.check.known import Row
from bot.language import dialect
from bot.needs.taxonomy import SERVICES, URGENCIES
from bot.review import correcting, glossary_edits, written
from bot.review.correcting import ACTS
from bot.review.warnings import CHECKS, REASONS
from bot.review.wording import DOUBTS
from bot.review.written import COMMANDS
from bot.texts import LANGUAGES

# What is done to a case, as the log names it with a dot for each dash.
CASE_ACTIONS = (
    *("case-read", "case-restricted-read", "case-held", "case-shared", "case-left", "case-moved"),
    *("case-exported", "case-sealed", "case-restricted-exported"),
    *("plan-read", "plan-goal-added", "plan-goal-changed", "plan-goal-moved", "plan-copied"),
    *("plan-step-added", "plan-step-changed", "plan-step-moved", "plan-review-set", "plan-review-held"),
    *("plan-service-chosen", "plan-service-dropped"),
    *("letter-read", "letter-sent", "letter-withdrawn", "letter-feedback", "letter-asked-back"),
    *("review-corrected", "review-correction-withdrawn"),
    *("agenda-read", "agenda-case-read", "agenda-asked", "agenda-looked-at", "case-limit-shown"),
    *("decision-made", "decision-done", "decision-dropped", "partner-added", "partner-removed"),
    *("partner-listed", "partner-opened", "partner-wrote"),
    *("period-read", "period-started", "period-changed", "period-ended", "period-looked-after"),
    *("period-record-read", "period-record-taken"),
    *("meeting-written", "meeting-changed", "meeting-apart-read"),
    *("group-read", "group-made", "group-changed", "group-moved-on", "group-leader-added"),
    *("group-leader-left", "group-candidates-read", "group-proposed", "group-invited", "group-joined"),
    *("group-left", "group-meeting-changed", "group-meeting-cancelled", "group-meeting-held"),
    *("group-feedback-asked", "group-path-noted", "groups-read"),
    *("case-closed", "case-opened", "flag-accepted", "flag-changed", "flag-dismissed"),
    *("glossary-read", "glossary-term-read", "glossary-added", "glossary-changed", "glossary-removed"),
    *("glossary-returned", "glossary-taken-back"),
    *("reviews-read", "review-asked", "review-taken", "review-declined", "review-returned", "review-known"),
    *("review-compared", "review-settled", "machine-asked"),
    *("review-opened", "review-withdrawn", "review-excluded", "interpreter-told", "interpreter-set"),
    *("family-looked", "family-took-data", "case-held-back", "case-released", "retention-read"),
    *("review-row-machine", "review-row-checked", "review-row-doubtful", "review-finished"),
    *("corrections-read", "corrections-exported"),
    *("sign-in-provider", "identity-joined", "identity-left"),
)

_PROVIDER_PROBLEMS = (
    *("away", "failed", "refused", "unknown", "taken", "name", "invitation", "other", "wait"),
)

DESK = {
    # groups (bot/web/desk/groups.py)
    "desk-group-against-{}": Row(
        lambda _: (f"desk-group-against-{a}" for a in group_candidates.AGAINST),
        "what speaks against a family",
    ),
    "desk-group-came-{}": Row(lambda _: (f"desk-group-came-{a}" for a in groups.ATTENDANCE), "who came"),
    "desk-group-feedback-{}": Row(
        lambda _: (f"desk-group-feedback-{q}" for q in ("useful", "heard")), "what was asked about a group"
    ),
    "desk-group-kept-{}": Row(lambda _: (f"desk-group-kept-{k}" for k in groups.KEPT), "a family in a group"),
    "desk-group-meeting-{}": Row(
        lambda _: (f"desk-group-meeting-{s}" for s in groups.MEETING_STATES), "the state of a meeting"
    ),
    "desk-group-next-{}": Row(
        lambda _: (f"desk-group-next-{s}" for s in groups.STATES[1:]), "the next state of a group"
    ),
    "desk-group-next-{}-words": Row(
        lambda _: (f"desk-group-next-{s}-words" for s in groups.STATES[1:]), "the next state of a group"
    ),
    "desk-group-problem-{}": Row(
        lambda _: (f"desk-group-problem-{p}" for p in groups.PROBLEMS), "what is wrong with a group's form"
    ),
    "desk-group-said-{}-{}": Row(
        lambda _: (
            f"desk-group-said-{said}"
            for said in ("useful-much", "useful-little", "useful-no", "heard-yes", "heard-partly", "heard-no")
        ),
        "a family's answer about a group",
    ),
    "desk-group-spoken-{}": Row(
        lambda _: (f"desk-group-spoken-{s}" for s in group_candidates.LANGUAGE_FITS), "how a language fits"
    ),
    "desk-group-standing-{}": Row(
        lambda _: (f"desk-group-standing-{s}" for s in groups.STANDINGS), "how a family stands in a group"
    ),
    "desk-group-state-{}": Row(
        lambda _: (f"desk-group-state-{s}" for s in groups.STATES), "the state of a group"
    ),
    "desk-group-view-{}": Row(
        lambda _: (f"desk-group-view-{v}" for v in ("team", "all")), "whose families are looked at"
    ),
    "desk-letters-kind-{}": Row(
        lambda _: (f"desk-letters-kind-{k}" for k in (*letters.WRITTEN, "group", "wording")),
        "the kind of a letter",
    ),
    "desk-letters-state-{}": Row(
        lambda _: (f"desk-letters-state-{s}" for s in ("waiting", "answered", "declined", "withdrawn")),
        "the state of a letter",
    ),
    "desk-letters-problem-{}": Row(
        lambda _: (f"desk-letters-problem-{p}" for p in (*letters.PROBLEMS, *feedback.PROBLEMS)),
        "what is wrong with a letter's form",
    ),
    "desk-letters-direction-{}": Row(
        lambda _: (f"desk-letters-direction-{d}" for d in follow_up.DIRECTIONS), "before and after"
    ),
    "desk-letters-change-{}": Row(
        lambda _: (f"desk-letters-change-{c}" for c in follow_up.CHANGES), "the family's word on a change"
    ),
    "desk-letters-useful-{}": Row(
        lambda _: (f"desk-letters-useful-{u}" for u in feedback.USEFUL), "how useful a service was"
    ),
    "desk-letters-useful-line-{}": Row(
        lambda _: (f"desk-letters-useful-line-{u}" for u in feedback.USEFUL), "a line of the figures"
    ),
    "desk-letters-heard-{}": Row(
        lambda _: (f"desk-letters-heard-{h}" for h in feedback.HEARD), "whether a family was heard"
    ),
    "desk-letters-heard-line-{}": Row(
        lambda _: (f"desk-letters-heard-line-{h}" for h in feedback.HEARD), "a line of the figures"
    ),
    "desk-letters-choice-{}": Row(
        lambda _: (f"desk-letters-choice-{c}" for c in ("join", "ask", "no")), "the answer to an invitation"
    ),
    "desk-action-{}": Row(
        lambda _: (f"desk-action-{a}" for a in CASE_ACTIONS), "an entry of the log about a case"
    ),
    "desk-agenda-heading-{}": Row(
        lambda _: (f"desk-agenda-heading-{h}" for h in agenda.HEADINGS), "a part of the team's meeting"
    ),
    "desk-agenda-why-{}": Row(
        lambda _: (f"desk-agenda-why-{r}" for r in agenda.REASONS), "why a case is on the agenda"
    ),
    "desk-decision-about-{}": Row(
        lambda _: (f"desk-decision-about-{h}" for h in (*agenda.HEADINGS, agenda.CASE)),
        "what a decision is about",
    ),
    "desk-decision-state-{}": Row(
        lambda _: (f"desk-decision-state-{s}" for s in agenda.DECISION_STATES), "the state of a decision"
    ),
    "desk-together-problem-{}": Row(
        lambda _: (f"desk-together-problem-{p}" for p in agenda.PROBLEMS), "what is wrong with a team's form"
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
        lambda _: (f"desk-figures-{topic}" for topic in (*TOPICS, *feedback.TOPICS, "waiting")),
        "what is counted",
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
    # figures of review, corrections to take along (bot/web/desk/review_figures.py, corrections.py)
    "desk-review-figures-{}": Row(
        lambda _: (f"desk-review-figures-{topic}" for topic in review_figures.TOPICS),
        "what of review is counted",
    ),
    "desk-review-figures-about-{}": Row(
        lambda _: (f"desk-review-figures-about-{topic}" for topic in review_figures.TOPICS),
        "what a figure of review does not say",
    ),
    "desk-review-figures-by-{}": Row(
        lambda _: (f"desk-review-figures-by-{view}" for view in ("all", *review_figures.BREAKDOWNS)),
        "how figures of review are divided",
    ),
    "desk-review-figures-code-{}": Row(
        lambda _: (
            f"desk-review-figures-code-{code}"
            for topic in (review_figures.READ, review_figures.TASKS, review_figures.PAIRS)
            for code in review_figures.CODES[topic]
        ),
        "one figure of review",
    ),
    "desk-corrections-hidden-{}": Row(
        lambda _: (f"desk-corrections-hidden-{kind}" for kind in correction_lines.PLACEHOLDERS),
        "what was hidden in a line",
    ),
    "desk-corrections-problem-{}": Row(
        lambda _: (f"desk-corrections-problem-{p}" for p in ("nothing", "changed")), "why nothing was taken"
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
    "desk-dialect-{}": Row(lambda _: (f"desk-dialect-{m}" for m in dialect.MARKS), "the guess at a dialect"),
    "desk-interpreter-gender-{}": Row(
        lambda _: (f"desk-interpreter-gender-{g}" for g in reviewing.GENDERS), "what an interpreter told"
    ),
    "desk-compared-{}": Row(
        lambda _: (f"desk-compared-{side}" for side in four_eyes.CHOICES[:2]), "whose rendering it is"
    ),
    "desk-compared-choose-{}": Row(
        lambda _: (f"desk-compared-choose-{c}" for c in four_eyes.CHOICES), "a choice between two renderings"
    ),
    "desk-compared-now-{}": Row(
        lambda _: (f"desk-compared-now-{c}" for c in (*four_eyes.CHOICES, "none")), "what was chosen"
    ),
    "desk-review-of-{}": Row(lambda _: (f"desk-review-of-{s}" for s in reviewing.SCOPES), "what is reviewed"),
    "desk-review-problem-{}": Row(
        lambda _: (f"desk-review-problem-{p}" for p in reviewing.PROBLEMS), "why no review was asked for"
    ),
    "desk-review-state-{}": Row(
        lambda _: (f"desk-review-state-{s}" for s in reviewing.STATES), "how far a review is"
    ),
    "desk-review-why-{}": Row(
        lambda _: (f"desk-review-why-{w}" for w in reviewing.REFUSALS), "why a task is declined"
    ),
    "desk-review-wish-{}": Row(
        lambda _: (f"desk-review-wish-{g}" for g in reviewing.GENDERS), "whom a family wishes"
    ),
    "desk-act-{}": Row(lambda _: (f"desk-act-{a}" for a in ACTS), "what a message is"),
    "desk-correct-{}": Row(
        lambda _: (f"desk-correct-{kind}" for kind in ("number", "date")), "a value that is typed"
    ),
    "desk-correct-{}-hint": Row(
        lambda _: (f"desk-correct-{kind}-hint" for kind in ("number", "date")), "how to type it"
    ),
    "desk-row-page-problem-{}": Row(
        lambda _: (
            f"desk-row-page-problem-{p}" for p in (*asking_back.PROBLEMS, *correcting.PROBLEMS, "conflict")
        ),
        "why nothing was kept of a message",
    ),
    "desk-asked-back-{}": Row(
        lambda _: (f"desk-asked-back-{s}" for s in ("waiting", "answered", "declined")),
        "what became of a question",
    ),
    "desk-correction-{}": Row(
        lambda _: (f"desk-correction-{m}" for m in (ADDED, RAISED, GONE, LESS)),
        "what a correction did to a flag",
    ),
    "desk-glossary-{}": Row(
        lambda _: (f"desk-glossary-{p}" for p in glossary_edits.PARTS),
        "a part of a term (glossary_term.html)",
    ),
    "desk-glossary-problem-{}": Row(
        lambda _: (f"desk-glossary-problem-{p}" for p in glossary_edits.PROBLEMS), "what is wrong with a term"
    ),
    "desk-machine-problem-{}": Row(
        lambda _: (f"desk-machine-problem-{p}" for p in machine.PROBLEMS), "what came of asking the machine"
    ),
    "desk-key-{}": Row(lambda _: (f"desk-key-{c}" for c in COMMANDS), "what a key does"),
    "desk-row-problem-{}": Row(
        lambda _: (f"desk-row-problem-{p}" for p in written.PROBLEMS), "why a message is not ready"
    ),
    "desk-review-check-{}": Row(
        lambda _: (f"desk-review-check-{c}" for c in CHECKS), "a check of a rendering"
    ),
    "desk-review-doubt-{}": Row(
        lambda _: (f"desk-review-doubt-{d}" for d in DOUBTS), "why a rendering is doubtful"
    ),
    "desk-review-override-{}": Row(
        lambda _: (f"desk-review-override-{r}" for r in REASONS), "why a warning was overridden"
    ),
    "desk-review-slip-{}": Row(lambda _: (f"desk-review-slip-{c}" for c in CHECKS), "what a check found"),
    "desk-role-{}": Row(
        lambda _: (
            f"desk-role-{r}" for r in ("worker", "supervisor", "interpreter", "administrator", "partner")
        ),
        "the role of an account",
    ),
    "desk-team-problem-{}": Row(
        lambda _: (f"desk-team-problem-{p}" for p in ("name", "taken")), "why a team was not added"
    ),
    "desk-verdict-{}": Row(lambda _: (f"desk-verdict-{v}" for v in VERDICTS), "a judgement that was made"),
    "desk-view-{}": Row(
        lambda _: (f"desk-view-{v}" for v in ("all", "new", "mine", "team", "answers", "closed")),
        "whose cases",
    ),
    "desk-service-{}": Row(
        lambda _: (f"desk-service-{s}{part}" for s in SERVICES for part in ("", ".about")),
        "a service that fits",
    ),
    "desk-sign-in-{}": Row(
        lambda _: (f"desk-sign-in-{p}" for p in ("failed", "wait")),
        "what went wrong (bot/web/desk/signing_in.py)",
    ),
    # the own account (bot/web/desk/account.py, second_step.py, browsers.py)
    "desk-account-done-{}": Row(
        lambda _: (f"desk-account-done-{d}" for d in ("password", "signed-out", "removed", "joined", "left")),
        "what was done",
    ),
    "desk-browser-{}": Row(
        lambda _: (f"desk-browser-{b}" for b in ("firefox", "edge", "opera", "chrome", "safari", "other")),
        "where somebody is signed in",
    ),
    "desk-device-{}": Row(
        lambda _: (f"desk-device-{d}" for d in ("phone", "computer", "other")), "where somebody is signed in"
    ),
    "desk-code-problem-{}": Row(
        lambda _: (f"desk-code-problem-{p}" for p in ("failed", "wait")), "what was wrong with a code"
    ),
    "desk-factor-problem-{}": Row(
        lambda _: (f"desk-factor-problem-{p}" for p in ("failed", "wait")), "what was wrong with a code"
    ),
    "desk-password-problem-{}": Row(
        lambda _: (
            f"desk-password-problem-{p}" for p in ("not-same", "old", "too-short", "too-common", "wait")
        ),
        "why the password was not changed",
    ),
    "desk-provider-problem-{}": Row(
        lambda _: (f"desk-provider-problem-{p}" for p in _PROVIDER_PROBLEMS),
        "what went wrong (bot/web/desk/provider.py)",
    ),
    "desk-provider-problem-{}.do": Row(
        lambda _: (f"desk-provider-problem-{p}.do" for p in _PROVIDER_PROBLEMS),
        "what went wrong (bot/web/desk/provider.py)",
    ),
    "desk-weekday-{}": Row(
        lambda _: (f"desk-weekday-{n}" for n in range(1, 8)), "a day of the week, Monday 1"
    ),
    "desk-welcome-{}": Row(
        lambda _: (
            f"desk-welcome-{p}"
            for p in ("not-same", "invitation", "name", "too-short", "too-common", "taken", "wait")
        ),
        "what went wrong (bot/web/desk/signing_in.py)",
    ),
    "desk-who-{}": Row(lambda k: (f"desk-who-{o}" for o in k.options("start.who")), "an option"),
    "desk-{}": Row(lambda _: ("desk-change-answer", "desk-change-talk"), "what would change a flag"),
    "desk-{}.do": Row(lambda _: (), "the names stand where message() is called (bot/web/desk)"),
    "desk-work-concern-{}": Row(
        lambda _: (f"desk-work-concern-{c}" for c in periods.CONCERNS), "what should be mended in a period"
    ),
    "desk-work-copy-place-{}": Row(
        lambda _: (f"desk-work-copy-place-{p}" for p in meetings.PLACES), "a place, in the family's copy"
    ),
    "desk-work-due-{}": Row(
        lambda _: (f"desk-work-due-{d}" for d in ("meeting", "end", "after")), "what is due of a period"
    ),
    "desk-work-interpreter-{}": Row(
        lambda _: (f"desk-work-interpreter-{i.replace('_', '-')}" for i in meetings.INTERPRETERS),
        "how an interpreter takes part",
    ),
    "desk-work-meeting-{}": Row(
        lambda _: (f"desk-work-meeting-{s.replace('_', '-')}" for s in meetings.STATES),
        "the state of a meeting",
    ),
    "desk-retention-kind-{}": Row(
        lambda _: (f"desk-retention-kind-{k}" for k in retention.KINDS), "a kind of data that is kept"
    ),
    "desk-retention-from-{}": Row(
        lambda _: (f"desk-retention-from-{b}" for b in retention.BEGINNINGS), "when the days of a rule begin"
    ),
    "desk-retention-kept-{}": Row(
        lambda _: (f"desk-retention-kept-{why}" for why in retention.WAITING), "why a case stays"
    ),
    "desk-retention-problem-{}": Row(
        lambda _: (f"desk-retention-problem-{p}" for p in retention.PROBLEMS), "what is wrong with a hold"
    ),
    "desk-work-place-{}": Row(
        lambda _: (f"desk-work-place-{p}" for p in meetings.PLACES), "the place of a meeting"
    ),
    "desk-work-problem-{}": Row(
        lambda _: (f"desk-work-problem-{p}" for p in periods.PROBLEMS),
        "what is wrong with a form of the work",
    ),
    "desk-work-state-{}": Row(
        lambda _: (f"desk-work-state-{s}" for s in periods.STATES), "the state of a period"
    ),
    "desk-work-wish-{}": Row(
        lambda _: (f"desk-work-wish-{w or 'unknown'}" for w in meetings.WISHES),
        "whether a wish for the interpreter was met",
    ),
}


def _clocks() -> list[str]:
    return [clock.id for clock in clocks()]
