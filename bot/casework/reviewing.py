"""Review by interpreters: what is asked for, which messages belong to it, how long it is, and what the family wishes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.casework.deadlines import working_day_after
from bot.casework.hand_over import split
from bot.casework.hiding import hide_contacts
from bot.casework.judgements import COMMON, RESTRICTED, about
from bot.casework.transcript import Row
from bot.language.dialect import guess
from bot.language.normalise import words
from bot.needs.taxonomy import URGENCIES
from bot.texts import LANGUAGES

ALL, FLAGGED = SCOPES = ("all", "flagged")
ASKED, TAKEN, DONE, WITHDRAWN = STATES = ("asked", "taken", "done", "withdrawn")
WOMAN, MAN = GENDERS = ("woman", "man")
NOT_COMPETENT, NOT_FREE = REFUSALS = ("not_competent", "not_free")
PROBLEMS = ("of", "reader", "due", "person", "empty", "asked", "taken-back")
PROPOSED = {"immediate": 1, "soon": 3, "routine": 7}
"""Working days that are proposed for a review, by the most urgent flag that stands."""
ROWS_A_DAY = 100
LATEST = timedelta(days=365)
SHORTEST_NAME = 3


class AskingError(ValueError):
    """A review cannot be asked for; `kind` is what is wrong, one of PROBLEMS."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


# -- what the family wishes ------------------------------------------------------------------------


@dataclass(frozen=True)
class Wishes:
    """Who may review, as the family told. `genders`: one of these, or empty when it does not matter."""

    genders: frozenset[str] = frozenset()
    not_area: bool = False
    not_persons: tuple[str, ...] = ()
    """Own words about people who must not: names, mostly."""


@dataclass(frozen=True)
class Interpreter:
    """What decides whether an interpreter fits a family. What somebody did not tell is None, and fits no wish for it."""

    name: str
    languages: frozenset[str]
    gender: str | None
    team_id: str | None
    """The area."""


def wishes(content: Mapping[str, Any]) -> Wishes:
    """The wishes in what a family sent."""
    for answer in content["answers"]:
        if answer["q"] == "hopes.interpreter" and isinstance(answer["v"], list):
            chosen, told = set(answer["v"]), answer.get("d", {})
            genders = chosen & set(GENDERS)
            either = "no_matter" in chosen or len(genders) == len(GENDERS)
            person = told.get("not_this_person", "").strip()
            named = "not_this_person" in chosen
            return Wishes(
                frozenset() if either else frozenset(genders),
                "not_my_area" in chosen,
                (person,) if named else (),
            )
    return Wishes()


def honoured(wished: Wishes, interpreter: Interpreter, area: str | None) -> bool:
    """Whether this interpreter may have this family's words. `area`: the team of the case.

    What is not known honours no wish: an interpreter who did not tell an own area may live next door.
    """
    if wished.genders and interpreter.gender not in wished.genders:
        return False
    if wished.not_area and (area is None or interpreter.team_id in (None, area)):
        return False
    own = _names(interpreter.name)
    return not any(own & _names(person) for person in wished.not_persons)


def _names(text: str) -> set[str]:
    """Parts of a name; an initial says nothing. Another script is not compared: a person does that."""
    return {word.folded for word in words(text) if len(word.folded) >= SHORTEST_NAME}


# -- which messages --------------------------------------------------------------------------------


def standing(content: Mapping[str, Any], dismissed: Collection[str]) -> list[dict[str, Any]]:
    """The flags of a content that no worker put aside. `dismissed`: parts and codes, as `judgements.about` names them."""
    found = []
    for part, data in zip((COMMON, RESTRICTED), split(dict(content)), strict=True):
        found += [flag for flag in data["flags"] if about(part, flag["code"]) not in dismissed]
    return [*found, *content["raised"]]


def quoted(rows: Iterable[Row], flags: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Keys of the rows whose own words these flags quote."""
    evidence = [e for flag in flags for e in flag["evidence"] if e["quote"].strip()]
    return frozenset(
        row.key
        for row in rows
        if row.own
        for e in evidence
        if e["question"] in row.about and all(piece in row.original for piece in _pieces(e["quote"]))
    )


def _pieces(quote: str) -> list[str]:
    """The quote without contact details: the row does not show them."""
    pieces = hide_contacts(quote, "\0", "\0").split("\0")
    return [piece.strip() for piece in pieces if piece.strip()]


def belonging(rows: Iterable[Row], of: str, keys: Collection[str] = ()) -> list[Row]:
    """The rows a review holds: all own words, or those of `keys` alone."""
    return [row for row in rows if row.own and (of == ALL or row.key in keys)]


@dataclass(frozen=True)
class Size:
    """What an interpreter sees of a task before taking it. `dialect`: words of bot.language.dialect.MARKS."""

    rows: int
    characters: int
    dialect: tuple[str, ...]


def size(rows: Iterable[Row]) -> Size:
    """How long the rows of a review are, and what Arabic they are in."""
    found = list(rows)
    arabic = [row.original for row in found if row.language == "ar"]
    dialect = guess(arabic).marks if arabic else ()
    return Size(len(found), sum(len(row.original) for row in found), dialect)


# -- asking for a review ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """A review a worker asks for. `reader`: the language of the renderings; `four_eyes`: a second one apart."""

    of: str
    reader: str
    due_on: date
    four_eyes: bool


def readers(spoken: str | None) -> tuple[str, ...]:
    """Languages a talk can be rendered in: all but its own."""
    return tuple(language for language in LANGUAGES if language != spoken)


def proposed_due(today: date, flags: Iterable[Mapping[str, Any]], rows: int) -> date:
    """A due day to begin with: sooner the more urgent the flags are, later the more there is to read."""
    urgencies = [flag["urgency"] for flag in flags]
    most = min(urgencies, key=URGENCIES.index) if urgencies else URGENCIES[-1]
    return working_day_after(today, PROPOSED[most] + rows // ROWS_A_DAY)


def asked(form: Mapping[str, str], today: date, spoken: str | None, wished: Wishes) -> Asked:
    """What a form asks for. Raises AskingError."""
    if form.get("of") not in SCOPES:
        raise AskingError("of")
    if form.get("reader") not in readers(spoken):
        raise AskingError("reader")
    try:
        due_on = date.fromisoformat(form.get("due", ""))
    except ValueError:
        raise AskingError("due") from None
    if not today <= due_on <= today + LATEST:
        raise AskingError("due")
    if wished.not_persons and form.get("compared") != "yes":
        raise AskingError("person")
    return Asked(form["of"], form["reader"], due_on, form.get("four_eyes") == "yes")
