"""How long each kind of data is kept: data/retention.yml, and what holds a closed case back from being erased."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.casework.plan import Entry, Noted
from bot.casework.written import words

FILE = Path(__file__).parents[2] / "data" / "retention.yml"
WITH_CASE, SETTING, UNSET = WORDS = ("case", "setting", "unset")
"""What `keep` may say in the place of a number of days."""
MOST_DAYS = 150 * 366
NOTICE_DAYS = 30
"""So many days before a case goes, workers are told."""

HOLD = "hold"
"""The kind of note, and its thread: a supervisor keeps a case from being erased."""
HELD, RELEASED = "held", "released"
WAITING = HOLD_BACK, DANGER, CALL, ANSWER = ("hold", "danger", "call", "answer")
"""Why a closed case that is due stays: on hold, an unread danger, somebody waits for a call, an unread answer."""
PROBLEMS = ("words", "long", "number")


class RetentionError(ValueError):
    """The rules are not as they should be; says which."""


@dataclass(frozen=True)
class Kind:
    """What a rule may say of one kind of data."""

    begins: str
    """When its days begin, the only thing `from` may say."""
    words: tuple[str, ...] = ()
    """Words that `keep` may be."""
    least: int | None = 1
    """The smallest number of days; None when days make no sense."""


KINDS: dict[str, Kind] = {
    "drafts": Kind("last_message", (SETTING,), None),
    "cases": Kind("closing", (UNSET,), NOTICE_DAYS),
    "letters": Kind("case", (WITH_CASE,), None),
    "notes": Kind("case", (WITH_CASE,), None),
    "reviews": Kind("case", (WITH_CASE,), None),
    "callbacks": Kind("answered", (WITH_CASE,)),
    "danger_marks": Kind("erased", (UNSET,)),
    "groups": Kind("last_meeting", (UNSET,)),
    "sessions": Kind("expired"),
    "invitations": Kind("expired"),
    "accounts": Kind("disabled", (UNSET,)),
    "log": Kind("written", (UNSET,), 365),
}
"""Every kind of data, in the order of reports. `cases` holds the talk and all that hangs on it."""
BEGINNINGS = tuple(dict.fromkeys(kind.begins for kind in KINDS.values()))


@dataclass(frozen=True)
class Rule:
    """How long one kind is kept. `days` is None for what lives with its case or has no end yet."""

    id: str
    keep: int | str
    days: int | None
    begins: str
    source: str
    checked: str

    def before(self, now: datetime) -> datetime | None:
        """What began at this moment or earlier is due; None when nothing of the kind ever is."""
        return None if self.days is None else now - timedelta(days=self.days)

    def ends(self, began: datetime) -> datetime | None:
        """When something that began then is due."""
        return None if self.days is None else began + timedelta(days=self.days)


@dataclass(frozen=True)
class Rules:
    """All rules of an installation; `version` changes with anything that changes what is erased."""

    rules: Mapping[str, Rule]
    version: str

    def __getitem__(self, kind: str) -> Rule:
        return self.rules[kind]


def problem_of(raw: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """What is wrong with one entry: (its field, what, the mend); None when it is well."""
    kind = KINDS.get(str(raw.get("id")))
    if kind is None:
        return "id", f"{raw.get('id')} is no kind of data", f"kinds are {', '.join(KINDS)}"
    keep, least = raw.get("keep"), kind.least
    days = keep if isinstance(keep, int) and not isinstance(keep, bool) else 0
    if keep not in kind.words and not (least is not None and least <= days <= MOST_DAYS):
        number = () if least is None else (f"a number of days from {least} to {MOST_DAYS}",)
        return "keep", f"keep cannot be {keep}", f"write {' or '.join((*kind.words, *number))}"
    if raw.get("from") != kind.begins:
        return "from", "the days cannot begin then", f"write from: {kind.begins}"
    if not raw.get("source") or not isinstance(raw["source"], str):
        return "source", "there is no source", "name the law, or write: local choice"
    if not raw.get("checked"):
        return "checked", "it is not said whether the source was read", 'write YYYY-MM, or "no"'
    return None


def log_too_short(found: Mapping[str, int | str]) -> bool:
    """Whether the log would go before the cases that it tells of."""
    log, cases = found.get("log"), found.get("cases")
    return isinstance(log, int) and (isinstance(cases, int) and log < cases)


def load_rules(path: Path, draft_days: int) -> Rules:
    """The rules of a file. `draft_days` is the setting that `setting` stands for. Raises RetentionError."""
    try:
        raw = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
        entries = [dict(entry) for entry in raw.get("kinds") or ()]
    except Exception:  # a parser's message would repeat the file
        raise RetentionError(f"{path.name} cannot be read as YAML with a list `kinds`") from None
    found: dict[str, Rule] = {}
    for entry in entries:
        name = str(entry.get("id"))
        if wrong := problem_of(entry):
            raise RetentionError(f"{path.name}: {name}: {wrong[1]}: {wrong[2]}")
        if name in found:
            raise RetentionError(f"{path.name}: {name} stands twice")
        keep = entry["keep"]
        days = draft_days if keep == SETTING else None if keep in WORDS else int(keep)
        found[name] = Rule(
            name, keep, days, entry["from"], " ".join(entry["source"].split()), str(entry["checked"])
        )
    if missing := [name for name in KINDS if name not in found]:
        raise RetentionError(f"{path.name}: {missing[0]} is missing")
    if log_too_short({name: rule.keep for name, rule in found.items()}):
        raise RetentionError(f"{path.name}: log: it would go before the cases: write at least as many days")
    return Rules({name: found[name] for name in KINDS}, _version(found))


def _version(found: Mapping[str, Rule]) -> str:
    counted = [[name, found[name].keep, found[name].days, found[name].begins] for name in KINDS]
    return hashlib.sha256(json.dumps(counted).encode()).hexdigest()[:12]


# -- holding a case back ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Hold:
    """A case is not erased, whatever its age. `by` and `at` (UTC) say who wrote it."""

    words: str
    by: str
    at: datetime


def hold_of(notes: Iterable[Noted]) -> Hold | None:
    """The hold among a case's current notes."""
    for note in notes:
        if note.kind == HOLD and note.state == HELD:
            return Hold(note.body["words"], note.author, note.at)
    return None


def held(form: Mapping[str, str]) -> Entry:
    """A supervisor holds a case back. Field: words, the reason. Raises NotKept."""
    return Entry({"words": words(form, "words", needed="words")}, HELD)


def released(hold: Hold) -> Entry:
    """The case is held back no more; the reason stays readable in the history of the note."""
    return Entry({"words": hold.words}, RELEASED)
