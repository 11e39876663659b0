"""The summary as plain text under the headings of an assessment and a client plan, for pasting into a case system."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.casework.reading import AnswerLine, Quote
from bot.casework.reviewed import MACHINE
from bot.casework.summary import EvidenceLine, FlagLine, SectionLines, ServiceLine, Summary, summarise
from bot.questionnaire.model import DATA, questionnaire
from bot.texts import texts

PARTS = (
    "facts", "wishes", "sections", "not_sent", "strengths", "needs", "goals", "services", "practical", "due", "worker",
)  # fmt: skip
# Told under a heading of its own, beside the goals; the rest of its section is the practical part.
WISHES = "hopes"
_NOT_SECTIONS = ("start", WISHES)
_ISOLATE = {"ltr": "\u2066", "rtl": "\u2067"}
_END = "\u2069"


class AssessmentError(ValueError):
    """data/assessment.yml says something that is not understood, or leaves a part of the summary out."""


@dataclass(frozen=True)
class Heading:
    """One heading: which parts of the summary stand under it, and where the heading comes from."""

    id: str
    parts: tuple[str, ...]
    sections: tuple[str, ...]
    source: str
    checked: str


def load(path: Path) -> tuple[Heading, ...]:
    """The headings of a file in their order. Raises AssessmentError, naming the heading."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    found = []
    for one in raw["headings"]:
        missing = {"id", "parts", "source", "checked"} - set(one)
        if missing:
            raise AssessmentError(
                f"{path.name}: {one.get('id')}: says nothing of {', '.join(sorted(missing))}"
            )
        if unknown := [part for part in one["parts"] if part not in PARTS]:
            raise AssessmentError(f"{path.name}: {one['id']}: unknown part {', '.join(unknown)}")
        found.append(
            Heading(
                str(one["id"]),
                tuple(one["parts"]),
                tuple(one.get("sections", ())),
                str(one["source"]),
                str(one["checked"]),
            )
        )
    _complete(path.name, found)
    return tuple(found)


def _complete(file: str, headings: list[Heading]) -> None:
    for part in PARTS:
        times = sum(part in heading.parts for heading in headings)
        if times == 0 or (times > 1 and part not in ("sections", "worker")):
            raise AssessmentError(f"{file}: {part} stands under {times} headings, and should stand under one")
    named = [section for heading in headings for section in heading.sections]
    for section in questionnaire().sections:
        if section.id not in _NOT_SECTIONS and named.count(section.id) != 1:
            raise AssessmentError(f"{file}: the section {section.id} should stand under one heading")


@functools.cache
def headings() -> tuple[Heading, ...]:
    """The headings of this installation."""
    return load(DATA / "assessment.yml")


def assessment_text(
    content: dict[str, Any],
    language: str,
    today: date,
    restricted: bool = False,
    first_sent: date | None = None,
) -> str:
    """The summary of a content as lines of plain text, ended by "\\n"; headings in capitals of their own line.

    The common part only, unless `restricted`: the restricted part then follows at the end, with its warning.
    Own words stand in quotation marks exactly as they were written, their second and later lines set in; words that run the other way are held together by
    Unicode isolates (U+2066, U+2067, U+2069), line by line. What a worker has to judge is left to the worker.
    """
    summary = summarise(content, language, today, first_sent)
    page = _Page(summary)
    lines = [page.say("export-plan-title", number=summary.number), page.say("export-plan-note")]
    for heading in headings():
        lines += ["", page.say(f"export-heading-{heading.id}").upper()]
        for part in heading.parts:
            lines += page.part(part, heading)
    if restricted:
        lines += ["", *page.restricted()]
    return "\n".join(lines) + "\n"


class _Page:
    """Writes the parts of one summary."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.say: Callable[..., str] = functools.partial(texts().say, summary.language)

    def part(self, part: str, heading: Heading) -> Iterator[str]:
        s = self.summary
        if part == "facts":
            yield from self._facts()
        elif part == "wishes":
            yield from self._sections(section for section in s.sections if section.id == WISHES)
        elif part == "sections":
            yield from self._sections(section for section in s.sections if section.id in heading.sections)
        elif part == "not_sent" and s.not_sent:
            yield f"{self.say('desk-not-sent')}: {self._list(s.not_sent)}"
            yield self.say("desk-not-sent-words")
        elif part == "strengths":
            for strength in s.strengths:
                yield f"- {strength.name}: {strength.about}"
                yield from self._evidence(strength.evidence)
            if not s.strengths:
                yield self.say("desk-strengths-none")
        elif part == "needs":
            yield from self._needs()
        elif part == "goals":
            yield from self._answers(s.goals) if s.goals else [self.say("desk-goal-none")]
        elif part == "practical":
            if s.message_unsafe:
                yield self.say("desk-message-unsafe")
            yield from self._answers(s.practical) if s.practical else [self.say("desk-practical-none")]
        elif part == "services":
            yield self.say("desk-services-words")
            if s.no_help_wished:
                yield self.say("desk-services-not-wished")
            yield from self._services(s.services)
        elif part == "due":
            for due in s.due:
                late = " " + self.say("desk-due-late") if due.late else ""
                yield f"- {due.what}: {due.words}.{late} ({due.source})"
            yield self.say("desk-due-note")
        elif part == "worker":
            yield self.say("export-plan-worker")

    def restricted(self) -> Iterator[str]:
        part = self.summary.restricted
        yield self.say("desk-restricted-title", number=self.summary.number).upper()
        yield self.say("desk-restricted-rule")
        yield from part.notes
        if part.empty:
            yield self.say("desk-restricted-empty")
        for name, flags in (("desk-restricted-raised", part.raised), ("desk-restricted-flags", part.flags)):
            if flags:
                yield self.say(name)
            for flag in flags:
                yield from self._flag(flag, urgency=True)
        if part.answers:
            yield self.say("desk-restricted-answers")
            yield from self._sections(part.answers)
        yield from self._services(part.services)

    def _facts(self) -> Iterator[str]:
        s = self.summary
        yield f"{self.say('desk-who-answers')}: {s.who}"
        yield f"{self.say('desk-family-language')}: {s.family_language}"
        yield f"{self.say('desk-sent-on')}: {s.sent}"
        yield from self._answers(s.family)
        for person in s.people:
            yield f"- {person}"

    def _sections(self, sections: Iterable[SectionLines]) -> Iterator[str]:
        for section in sections:
            yield f"[{section.name}]"
            yield from self._answers(section.answers)
            if section.beside:
                yield self.say("desk-beside") + ":"
                yield from self._evidence(section.beside)
            if section.not_asked:
                yield f"{self.say('desk-not-asked-list')} {self._list(section.not_asked)}"

    def _answers(self, lines: Iterable[AnswerLine]) -> Iterator[str]:
        for line in lines:
            whose = f" ({line.heading})" if line.heading else ""
            yield from self._told(f"{line.label}{whose}: ", line.words, line.quotes)

    def _evidence(self, lines: Iterable[EvidenceLine]) -> Iterator[str]:
        for line in lines:
            whose = f" ({line.heading})" if line.heading else ""
            yield from self._told(
                f"  {line.label or self.say('desk-own-words')}{whose}: ", line.words, line.quotes
            )

    def _told(self, label: str, words: str, quotes: tuple[Quote, ...]) -> Iterator[str]:
        quoted = " ".join(self._quote(quote) for quote in quotes)
        yield (label + " ".join(part for part in (words, quoted) if part)).rstrip()

    def _quote(self, quote: Quote) -> str:
        parts = [self._set_in(f'"{quote.text}"', quote.dir)]
        if quote.rendering:
            rendering = self._set_in(f'"{quote.rendering}"', quote.rendering_dir)
            name = "desk-machine-rendering" if quote.state == MACHINE else "desk-reviewed-rendering"
            parts.append(f"{self.say(name)}: {rendering}")
        if quote.readings:
            parts.append(self._set_in(f"[{' / '.join(quote.readings)}]", quote.rendering_dir))
        return " ".join([*parts, f"[{quote.note}]"] if quote.note else parts)

    def _set_in(self, words: str, way: str) -> str:
        lines = words.splitlines()
        if way != self.summary.dir:
            # An isolate ends with its line: each line gets its own.
            lines = [_ISOLATE[way] + line + _END for line in lines]
        # Set in, so that no line of somebody's words can pass for a heading.
        return "\n    ".join(lines)

    def _needs(self) -> Iterator[str]:
        if not self.summary.flags:
            yield self.say("desk-flags-none")
        for _, words, flags in self.summary.flags:
            yield f"[{words}]"
            for flag in flags:
                yield from self._flag(flag)

    def _flag(self, flag: FlagLine, urgency: bool = False) -> Iterator[str]:
        when = f"{flag.urgency_words}; " if urgency else ""
        yield f"- {flag.name} ({when}{self.say('desk-level')}: {flag.level_words}). {flag.about}"
        yield from self._evidence(flag.evidence)
        if flag.unread or flag.reviewed:
            yield f"  {flag.unread or flag.reviewed}"

    def _services(self, services: Iterable[ServiceLine]) -> Iterator[str]:
        for service in services:
            yield f"- {service.name}: {service.about}"
            if service.not_yet:
                yield f"  {self.say('desk-not-yet')}: {service.not_yet}"
            for reason in service.reasons:
                yield f"  {reason}"

    def _list(self, names: Iterable[str]) -> str:
        return ("، " if self.summary.language == "ar" else ", ").join(names)
