"""The controller's own facts, from a YAML file of the installation: read, checked field by field, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.texts import LANGUAGES

Words = Mapping[str, str]
"""The same said in each language."""
LONGEST = 3000
STATES = ("fully", "partly", "not")
REACHED = ("phone", "email", "web", "address")
WORDED = ("legal_basis", "recipients", "transfers", "records", "requests")
PARTS = ("controller", "officer", *WORDED, "accessibility")
_WORDED_ACCESS = ("assessed", "other_way", "barriers")
_DAYS = ("made_on", "looked_over_on")
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")
_PHONE = re.compile(r"\+?[0-9][0-9 ]{4,20}[0-9]")
_HTTPS = re.compile(r"https://[^\s<>\"]+")
_TO_FILL = re.compile(r"⟦|TODO|xxx", re.IGNORECASE)


@dataclass(frozen=True)
class Problem:
    """What is wrong: the line of the file, the field with its language, and how it is mended."""

    line: int
    field: str
    what: str


class NoticeBroken(ValueError):
    """The file cannot be used. Its message has a line for every problem: file, line, field, what to write."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        super().__init__("\n".join(f"{file}:{p.line}: {p.field}: {p.what}" for p in problems))
        self.problems = problems


@dataclass(frozen=True)
class Office:
    """Somebody to reach. `name` by language, {} when it has none."""

    name: Words = field(default_factory=dict)
    address: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""


@dataclass(frozen=True)
class Access:
    """What the controller says of accessibility."""

    state: str = ""
    made_on: date | None = None
    looked_over_on: date | None = None
    assessed: Words = field(default_factory=dict)
    other_way: Words = field(default_factory=dict)
    barriers: Words = field(default_factory=dict)
    office: Office = field(default_factory=Office)


@dataclass(frozen=True)
class Configuration:
    """Everything the controller filled in; what it did not is None or empty."""

    controller: Office | None = None
    officer: Office | None = None
    legal_basis: Words = field(default_factory=dict)
    recipients: Words = field(default_factory=dict)
    transfers: Words = field(default_factory=dict)
    records: Words = field(default_factory=dict)
    requests: Words = field(default_factory=dict)
    accessibility: Access | None = None

    def not_filled(self) -> list[str]:
        """The parts a family would look for and does not find, by the names of their fields."""
        empty = [name for name in PARTS if not getattr(self, name)]
        if self.accessibility is not None:
            access = self.accessibility
            empty += [
                f"accessibility.{n}" for n in ("state", "made_on", "other_way") if not getattr(access, n)
            ]
            if not (access.office.email or access.office.phone):
                empty.append("accessibility.email")
        return empty


def load(path: Path) -> Configuration:
    """The facts of a file. Raises NoticeBroken with every problem in it."""
    raw, problems = _parsed(path)
    if not problems:
        problems = list(_problems(raw))
    if problems:
        raise NoticeBroken(path.name, problems)
    return _made(raw)


def problems_of(path: Path) -> list[Problem]:
    """Everything that is wrong in a file."""
    try:
        load(path)
    except NoticeBroken as broken:
        return broken.problems
    return []


def _parsed(path: Path) -> tuple[Any, list[Problem]]:
    mend = "this is not YAML: look at the indents, quotes and colons here"
    try:
        raw = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except OSError:
        return {}, [Problem(1, "the file", "it cannot be opened: is the path of PERHESILTA_NOTICE right?")]
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return {}, [Problem(mark.line + 1 if mark else 1, "the file", mend)]
    except (YAMLError, UnicodeDecodeError):
        return {}, [Problem(1, "the file", mend)]
    if raw is not None and not isinstance(raw, dict):
        return {}, [Problem(1, "the file", "it must hold fields with names")]
    return raw or {}, []


# -- what can be wrong ------------------------------------------------------------------------------


def _problems(raw: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _unknown(raw, PARTS, "")
    for part in ("controller", "officer"):
        if part in raw:
            yield from _office(raw, part, named=part == "controller")
    for part in WORDED:
        if part in raw:
            yield from _words(raw, part, part)
    if "accessibility" in raw:
        yield from _access(raw)


def _unknown(raw: Mapping[str, Any], known: tuple[str, ...], where: str) -> Iterator[Problem]:
    for name in raw:
        if name not in known:
            mend = f"it is not known; known are {', '.join(known)}"
            yield Problem(_line(raw, name), f"{where}{name}", mend)


def _group(raw: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], list[Problem]]:
    value = raw[name]
    if isinstance(value, dict) and value:
        return value, []
    return {}, [Problem(_line(raw, name), name, "it is empty: fill it in or take it away")]


def _office(raw: Mapping[str, Any], part: str, named: bool) -> Iterator[Problem]:
    office, wrong = _group(raw, part)
    yield from wrong
    if wrong:
        return
    yield from _unknown(office, ("name", *REACHED), f"{part}.")
    if "name" in office:
        yield from _words(office, "name", f"{part}.name")
    elif named:
        yield Problem(_line(raw, part), f"{part}.name", "it is missing: write it in fi, en and ar")
    if not any(office.get(how) for how in ("phone", "email", "address")):
        yield Problem(_line(raw, part), part, "give a phone, email or address: nobody can be reached")
    yield from _reached(office, part)


def _reached(office: Mapping[str, Any], part: str) -> Iterator[Problem]:
    rules = {
        "email": (_EMAIL, "write one e-mail address"),
        "phone": (_PHONE, "write digits and spaces in quotes, such as 029 566 6700"),
        "web": (_HTTPS, "write an address that begins with https://"),
        "address": (re.compile(r".{5,300}"), "write street, postal code and town on one line"),
    }
    for how, (pattern, mend) in rules.items():
        value = office.get(how)
        if how in office and not (isinstance(value, str) and pattern.fullmatch(value.strip())):
            yield Problem(_line(office, how), f"{part}.{how}", mend)


def _words(raw: Mapping[str, Any], name: str, where: str) -> Iterator[Problem]:
    value, line = raw[name], _line(raw, name)
    if not isinstance(value, dict):
        yield Problem(line, where, f"write it in each language: {', '.join(LANGUAGES)}")
        return
    yield from _unknown(value, LANGUAGES, f"{where}.")
    for language in LANGUAGES:
        text = value.get(language)
        if not isinstance(text, str) or not text.strip():
            yield Problem(line, f"{where}.{language}", "this language is missing")
        elif len(text) > LONGEST:
            yield Problem(_line(value, language), f"{where}.{language}", f"longer than {LONGEST} characters")
        elif _TO_FILL.search(text):
            yield Problem(_line(value, language), f"{where}.{language}", "a place to fill in is left in it")
        elif (language == "ar") != bool(re.search(r"[\u0621-\u064a]", text)):
            letters = "it has no Arabic letters" if language == "ar" else "it has Arabic letters"
            yield Problem(_line(value, language), f"{where}.{language}", letters)


def _access(raw: Mapping[str, Any]) -> Iterator[Problem]:
    access, wrong = _group(raw, "accessibility")
    yield from wrong
    yield from _unknown(access, ("state", *_DAYS, *_WORDED_ACCESS, *REACHED), "accessibility.")
    if "state" in access and access["state"] not in STATES:
        yield Problem(_line(access, "state"), "accessibility.state", f"write one of {', '.join(STATES)}")
    for name in _DAYS:
        if name in access and _day(access[name]) is None:
            yield Problem(_line(access, name), f"accessibility.{name}", "write a day as 2026-11-22")
    for name in _WORDED_ACCESS:
        if name in access:
            yield from _words(access, name, f"accessibility.{name}")
    yield from _reached(access, "accessibility")


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _line(entry: Any, key: Any) -> int:
    try:
        return int(entry.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 1


# -- what is made of it -----------------------------------------------------------------------------


def _made(raw: Mapping[str, Any]) -> Configuration:
    worded: dict[str, Any] = {name: _said(raw[name]) for name in WORDED if name in raw}
    offices: dict[str, Any] = {n: office_of(raw[n]) for n in ("controller", "officer") if n in raw}
    return Configuration(
        **offices,
        **worded,
        accessibility=_accessible(raw["accessibility"]) if "accessibility" in raw else None,
    )


def _accessible(access: Mapping[str, Any]) -> Access:
    days: dict[str, Any] = {name: _day(access[name]) for name in _DAYS if name in access}
    worded: dict[str, Any] = {name: _said(access[name]) for name in _WORDED_ACCESS if name in access}
    office = office_of({how: access[how] for how in REACHED if how in access})
    return Access(state=str(access.get("state", "")), **days, **worded, office=office)


def office_of(raw: Mapping[str, Any]) -> Office:
    """Somebody to reach, from checked data."""
    reached = {how: str(raw[how]).strip() for how in REACHED if how in raw}
    return Office(name=_said(raw["name"]) if "name" in raw else {}, **reached)


def _said(raw: Mapping[str, Any]) -> dict[str, str]:
    return {language: " ".join(str(raw[language]).split()) for language in LANGUAGES}
