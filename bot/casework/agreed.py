"""What a family agreed to, in words of a worker: each purpose with how it stands, its history, and the texts shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.casework.reading import say_moment
from bot.conversation.agreement_state import PURPOSES, RESTRICTED, TAKEN_BACK, Agreement
from bot.questionnaire.model import Questionnaire, questionnaire
from bot.questionnaire.wording import option_title, section_name
from bot.texts import direction, texts


class Shown(Protocol):
    """A text exactly as it was on the family's screen."""

    @property
    def version(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def body(self) -> str: ...


@dataclass(frozen=True)
class Read:
    """A text to be read as it was shown. `body` is None when nobody kept it."""

    version: str
    language: str
    dir: str
    body: str | None


@dataclass(frozen=True)
class AgreedLine:
    """One yes, no or taking back in words."""

    words: str
    at: str
    how: str
    language: str
    details: tuple[str, ...]
    read: tuple[Read, ...]
    notice: str
    taken_back: bool


@dataclass(frozen=True)
class AgreedPurpose:
    """A purpose: how it stands now first, what was before after it."""

    key: str
    name: str
    now: AgreedLine
    before: tuple[AgreedLine, ...]


def part_of(records: Iterable[Agreement], restricted: bool) -> list[Agreement]:
    """Those of the common part, or those that a worker opens alone."""
    return [one for one in records if (one.purpose in RESTRICTED) is restricted]


def versions_of(records: Iterable[Agreement]) -> set[str]:
    """The versions of every text in these, notices too."""
    return {version for one in records for version in (*one.texts, one.notice) if version}


def agreed(records: Iterable[Agreement], kept: Mapping[str, Shown], language: str) -> list[AgreedPurpose]:
    """Every purpose that was ever told or asked, in a fixed order; `kept`: the texts by version."""
    by_key: dict[str, list[Agreement]] = {}
    for one in records:
        by_key.setdefault(one.key, []).append(one)
    found = []
    for key, told in sorted(by_key.items(), key=lambda item: (PURPOSES.index(item[1][0].purpose), item[0])):
        lines = [_line(one, kept, language) for one in reversed(told)]
        name = texts().say(language, f"desk-agreed-{told[0].purpose}")
        found.append(AgreedPurpose(key, name, lines[0], tuple(lines[1:])))
    return found


def _line(one: Agreement, kept: Mapping[str, Shown], language: str) -> AgreedLine:
    def say(message: str, **values: Any) -> str:
        return texts().say(language, message, **values)

    return AgreedLine(
        words=say(f"desk-agreed-was-{one.decision.replace('_', '-')}"),
        at=say_moment(datetime.fromisoformat(one.at), language),
        how=say(f"desk-agreed-how-{one.how}"),
        language=say(f"desk-language-{one.language}"),
        details=tuple(_details(one, language, questionnaire())),
        read=tuple(_read(version, kept.get(version), one.language) for version in one.texts),
        notice=one.notice,
        taken_back=one.decision == TAKEN_BACK,
    )


def _read(version: str, text: Shown | None, spoken: str) -> Read:
    language = text.language if text else spoken
    return Read(version, language, direction(language), text.body if text else None)


def _details(one: Agreement, language: str, source: Questionnaire) -> Iterable[str]:
    """The parts that were sent, the ways of contact. A section of private questions alone is not named here."""
    known = {section.id for section in open_sections(source)}
    for section in one.details.get("sections", ()):
        if section in known and section != "start":
            yield section_name(section, language)
    for name, question in (("ways", "hopes.contact"), ("message", "hopes.safe_message")):
        value = one.details.get(name, ())
        for option in value if isinstance(value, list) else [value] if value else ():
            yield option_title(source[question], str(option), language)


def open_sections(source: Questionnaire) -> list[Any]:
    """The sections that anybody may know of: those with a question that is not private."""
    return [section for section in source.sections if any(q.layer != "private" for q in section.questions)]


def exported(
    records: Iterable[Agreement], kept: Mapping[str, Shown], source: Questionnaire | None = None
) -> list[dict[str, Any]]:
    """The records as plain data for a document that leaves the house, each with the words that were shown."""
    known = {section.id for section in open_sections(source or questionnaire())}
    found = []
    for one in records:
        details = dict(one.details)
        if "sections" in details and one.purpose not in RESTRICTED:
            details["sections"] = [name for name in details["sections"] if name in known]
        found.append(
            {
                "purpose": one.purpose, "decision": one.decision, "at": one.at, "how": one.how,
                "language": one.language, "details": details, "notice_version": one.notice or None,
                "shown": [
                    {
                        "version": version,
                        "language": kept[version].language if version in kept else one.language,
                        "text": kept[version].body if version in kept else None,
                    }
                    for version in one.texts
                ],
            }
        )  # fmt: skip
    return found
