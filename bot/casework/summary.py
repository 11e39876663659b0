"""The summary a worker reads: strengths and the family's own goal first, then needs with their evidence, then the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.casework.deadlines import in_finland
from bot.casework.due_lines import DueLine, due_lines
from bot.casework.hand_over import split
from bot.casework.reading import AnswerLine, Quote, Reader, say_date
from bot.casework.review_lines import REVIEWED, RemarkLine, caution, remarks, state_of
from bot.casework.reviewed import MACHINE
from bot.casework.services import TOGETHER, Fit, fits, together_is_unsafe
from bot.needs.taxonomy import URGENCIES, taxonomy
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.model import Questionnaire
from bot.questionnaire.wording import option_title
from bot.texts import direction

GOALS = ("hopes.better", "hopes.step")
PRACTICAL = ("hopes.interpreter", "hopes.contact", "hopes.safe_message")
_FAMILY = ("start.who", "family.size", "family.arrival")
_NOT_LISTED = ("start", *GOALS, *PRACTICAL, "hopes.send", "family.member", "family.age", *_FAMILY)


@dataclass(frozen=True)
class EvidenceLine:
    """What a flag rests on: the question it was told at, whom it is about, the coded answer and the own words."""

    section: str
    label: str
    heading: str
    words: str
    quotes: tuple[Quote, ...]
    corrected: str = ""


@dataclass(frozen=True)
class StrengthLine:
    """One strength and the words that show it."""

    name: str
    about: str
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True)
class FlagLine:
    """One need seen: a reason to talk.

    `unread` warns of words that wait for an interpreter or are doubtful, or is "". `reviewed` says that an interpreter
    has read all of them, or is "". `state`: "" (nothing to read), unread, partly, doubtful or reviewed.
    """

    code: str
    name: str
    about: str
    level: int
    level_words: str
    urgency: str
    urgency_words: str
    evidence: tuple[EvidenceLine, ...]
    rules: tuple[str, ...]
    change: str
    unread: str
    reviewed: str = ""
    state: str = ""
    corrected: str = ""
    """Says what an interpreter's correction did to it, or ""."""


@dataclass(frozen=True)
class SectionLines:
    """The answers of one section, what was told beside them, and the short names of what was not asked."""

    id: str
    name: str
    answers: tuple[AnswerLine, ...]
    beside: tuple[EvidenceLine, ...]
    not_asked: tuple[str, ...]


@dataclass(frozen=True)
class ServiceLine:
    """A service to think of and the reasons in words. `not_yet` says why it has to wait, or ""."""

    service: str
    name: str
    about: str
    reasons: tuple[str, ...]
    wished: bool
    not_yet: str


@dataclass(frozen=True)
class Restricted:
    """What a worker opens alone: private answers, flags about safety, and the words they rest on."""

    flags: tuple[FlagLine, ...]
    raised: tuple[FlagLine, ...]
    answers: tuple[SectionLines, ...]
    notes: tuple[str, ...]
    services: tuple[ServiceLine, ...]
    remarks: tuple[RemarkLine, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing at all was kept apart."""
        return not (self.flags or self.raised or self.answers or self.remarks)


@dataclass(frozen=True)
class Summary:
    """One family in words of one reader's language. Everything but `restricted` may be read with the family."""

    language: str
    dir: str
    number: str
    sent: str
    family_language: str
    who: str
    family: tuple[AnswerLine, ...]
    people: tuple[str, ...]
    goals: tuple[AnswerLine, ...]
    strengths: tuple[StrengthLine, ...]
    flags: tuple[tuple[str, str, tuple[FlagLine, ...]], ...]
    """By urgency: (urgency, its words, flags); urgencies without flags are left out."""
    sections: tuple[SectionLines, ...]
    not_sent: tuple[str, ...]
    """Names of sections that are not part of this hand-over."""
    practical: tuple[AnswerLine, ...]
    message_unsafe: bool
    """True unless the family said that leaving a message is safe."""
    no_help_wished: bool
    """The family said that it wants no help now."""
    services: tuple[ServiceLine, ...]
    due: tuple[DueLine, ...]
    restricted: Restricted
    remarks: tuple[RemarkLine, ...] = ()
    """For the worker's screen alone: a remark on harmless words may still name what must not lie on paper."""

    @property
    def flag_count(self) -> int:
        """How many flags the common part has."""
        return sum(len(flags) for _, _, flags in self.flags)


def summarise(
    content: dict[str, Any],
    language: str,
    today: date,
    first_sent: date | None = None,
    source: Questionnaire | None = None,
) -> Summary:
    """The summary of a content for a reader of `language`. `first_sent`: when an earlier sending began the clocks."""
    common, apart = split(content, source)
    reader = Reader(common, language, source)
    values = {q: a.value for (q, i), a in reader.answers.items() if not i and a.status == ANSWERED}
    sent = in_finland(datetime.fromisoformat(content["at"])).date()
    suggested = fits(values, common["flags"], today)
    unsafe = together_is_unsafe((*apart["flags"], *apart["raised"]))
    if unsafe:
        # Said in the restricted part only: a reason given here could reach the person who is feared.
        suggested = [fit for fit in suggested if fit.service != TOGETHER]
    return Summary(
        language=language,
        dir=direction(language),
        number=content["number"] or "",
        sent=say_date(sent, language),
        family_language=reader.language_name(content["language"]),
        who=reader.say(f"desk-who-{content['who']}") if content["who"] else reader.say("desk-none"),
        family=_lines(reader, _FAMILY[1:]),
        people=tuple(reader.people()),
        goals=_lines(reader, GOALS),
        strengths=tuple(_strength(reader, s) for s in common["strengths"]),
        flags=_by_urgency(reader, common["flags"]),
        sections=_sections(reader, common, apart),
        not_sent=tuple(
            reader.section(s.id) for s in reader.questions.sections if s.id not in content["sections"]
        ),
        practical=_lines(reader, PRACTICAL),
        message_unsafe=values.get("hopes.safe_message") != "yes",
        no_help_wished=values.get("hopes.help") == ["none"],
        services=tuple(_service(reader, fit) for fit in suggested),
        due=due_lines(first_sent or sent, today, reader, None if unsafe else values.get("family.arrival")),
        restricted=_restricted(content, apart, language, source, today),
        remarks=remarks(reader, private=False),
    )


def _lines(reader: Reader, questions: Iterable[str]) -> tuple[AnswerLine, ...]:
    found = (reader.answers.get((q, "")) for q in questions)
    return tuple(reader.line(a, warn=_warns(a)) for a in found if a is not None)


def _warns(answer: Answer) -> bool:
    return answer.question == "hopes.safe_message" and answer.value != "yes"


def _strength(reader: Reader, strength: dict[str, Any]) -> StrengthLine:
    name = strength["code"].replace(".", "-")
    return StrengthLine(
        reader.say(name), reader.say(f"{name}.about"), _evidence(reader, strength["evidence"])
    )


def _evidence(reader: Reader, evidence: list[dict[str, Any]]) -> tuple[EvidenceLine, ...]:
    lines: dict[tuple[str, str], EvidenceLine] = {}
    for e in evidence:
        key = (e["question"], e["item"])
        answer, words, corrected = reader.answers.get(key), "", ""
        coded = e["question"] in reader.questions.questions and reader.questions[e["question"]].type != "text"
        if answer is not None and coded and e["source"] == "answer":
            shown = reader.line(answer)
            words, quotes, corrected = shown.words, shown.quotes, shown.corrected
        else:
            quotes = (reader.quote(e["quote"], e["language"], e["question"]),)
        earlier = lines.get(key)
        if earlier is not None:
            words = earlier.words or words
            quotes = _without_repeats((*earlier.quotes, *quotes))
        asked = e["question"] in reader.questions.questions
        lines[key] = EvidenceLine(
            reader.section(reader.questions[e["question"]].section) if asked else "",
            reader.label(e["question"]) if asked else "",
            reader.heading(e["item"]),
            words,
            quotes,
            corrected or (earlier.corrected if earlier else ""),
        )
    return tuple(lines.values())


def _without_repeats(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """A sentence quoted beside the whole it stands in is said once."""
    kept: list[Quote] = []
    for quote in sorted(dict.fromkeys(quotes), key=lambda q: -len(q.text)):
        if not any(quote.text in other.text for other in kept):
            kept.append(quote)
    return tuple(q for q in dict.fromkeys(quotes) if q in kept)


def _flag(reader: Reader, flag: dict[str, Any]) -> FlagLine:
    name = "need-" + flag["code"].replace(".", "-")
    evidence = _evidence(reader, flag["evidence"])
    quotes = [quote for e in evidence for quote in e.quotes]
    state, machine = state_of(quotes), any(q.rendering and q.state == MACHINE for q in quotes)
    return FlagLine(
        code=flag["code"],
        name=reader.say(name),
        about=reader.say(f"{name}.about"),
        level=flag["level"],
        level_words=reader.say(f"level-{flag['level']}"),
        urgency=flag["urgency"],
        urgency_words=reader.say(f"urgency-{flag['urgency']}"),
        evidence=evidence,
        rules=tuple(flag["rules"]),
        change=reader.say(f"desk-{flag['change']}"),
        unread=caution(reader, flag, state, machine),
        reviewed=reader.say("desk-reviewed-all") if state == REVIEWED else "",
        state=state,
        corrected=reader.say(f"desk-correction-{flag['correction']}") if flag.get("correction") else "",
    )


def danger(
    flag: dict[str, Any],
    language: str,
    source: Questionnaire | None = None,
    reviews: Iterable[dict[str, Any]] = (),
) -> FlagLine:
    """One danger flag in words by itself, also for a family that has sent nothing (yet). `flag` as `Flag.to_json` gives it.

    `reviews`: what interpreters made of the family's words, as a content carries it.
    """
    empty: dict[str, Any] = {"answers": [], "items": [], "reviews": list(reviews)}
    return _flag(Reader(empty, language, source), flag)


def _by_urgency(
    reader: Reader, flags: list[dict[str, Any]]
) -> tuple[tuple[str, str, tuple[FlagLine, ...]], ...]:
    groups = ((u, tuple(_flag(reader, f) for f in flags if f["urgency"] == u)) for u in URGENCIES)
    return tuple((u, reader.say(f"urgency-{u}"), found) for u, found in groups if found)


def _sections(
    reader: Reader, content: dict[str, Any], apart: dict[str, Any], private: bool = False
) -> tuple[SectionLines, ...]:
    """Answers section by section. A private question is not even named here unless `private`: what was asked tells."""
    hidden = {a["q"] for a in apart["answers"]} if not private else set()
    found = []
    for section in reader.questions.sections:
        if section.id not in content["sections"]:
            continue
        asked = [
            q
            for q in section.questions
            if q.counted and section.id not in _NOT_LISTED and q.id not in _NOT_LISTED
        ]
        answered = {q for q, _ in reader.answers}
        order = {q.id: n for n, q in enumerate(asked)}
        answers = [a for a in reader.answers.values() if a.question in order]
        # One person after the other, as it was asked: Child 1's lines together, then Child 2's.
        answers.sort(key=lambda a: (len(a.item), a.item, order[a.question]))
        not_asked = [q for q in asked if q.id not in answered | hidden and (q.layer == "private") is private]
        beside = [p for p in content["passing"] if reader.questions[p["question"]].section == section.id]
        if not answers and not beside and (private or not not_asked):
            continue
        found.append(
            SectionLines(
                section.id,
                reader.section(section.id),
                tuple(reader.line(a) for a in answers),
                tuple(_beside(reader, p) for p in beside),
                tuple(reader.label(q.id) for q in not_asked),
            )
        )
    return tuple(found)


def _beside(reader: Reader, told: dict[str, Any]) -> EvidenceLine:
    question = reader.questions[told["question"]]
    quote = reader.quote(told["text"], told["language"], told["question"])
    return EvidenceLine(
        reader.section(question.section),
        reader.label(question.id),
        reader.heading(told["item"]),
        "",
        (quote,),
    )


def _service(reader: Reader, fit: Fit) -> ServiceLine:
    reasons = [
        reader.say(
            "desk-reason-wish",
            label=reader.label(question),
            words=option_title(reader.questions[question], option, reader.language),
        )
        for question, option in fit.wishes
    ]
    names = [reader.say("need-" + code.replace(".", "-")) for code in fit.needs]
    if names:
        comma = "، " if reader.language == "ar" else ", "
        reasons.append(reader.say("desk-reason-needs", count=len(names), names=comma.join(names)))
    if not reasons:
        reasons.append(reader.say("desk-reason-everyone"))
    not_yet = reader.say(f"desk-not-yet-{fit.not_yet}") if fit.not_yet else ""
    name = f"desk-service-{fit.service}"
    return ServiceLine(
        fit.service, reader.say(name), reader.say(f"{name}.about"), tuple(reasons), bool(fit.wishes), not_yet
    )


def _restricted(
    content: dict[str, Any], apart: dict[str, Any], language: str, source: Questionnaire | None, today: date
) -> Restricted:
    # Evidence may point to any answer; the lines of this part are only those kept apart.
    everything, reader = Reader(content, language, source), Reader(apart, language, source)
    notes = []
    if together_is_unsafe((*apart["flags"], *apart["raised"])):
        notes.append(reader.say("desk-no-joint-meetings"))
    if any(f["code"] == "safety.child_at_risk" for f in (*apart["flags"], *apart["raised"])):
        notes.append(reader.say("desk-duty-to-notify"))
    codes = {f["code"] for f in apart["flags"] if taxonomy().needs[f["code"]].restricted}
    services = [
        fit
        for fit in fits({}, (f for f in apart["flags"] if f["code"] in codes), today)
        if fit.needs and fit.service != TOGETHER
    ]
    return Restricted(
        tuple(_flag(everything, f) for f in apart["flags"]),
        tuple(_flag(everything, f) for f in apart["raised"]),
        _sections(reader, apart, apart, private=True),
        tuple(notes),
        tuple(_service(reader, fit) for fit in services),
        remarks(reader, private=True),
    )
