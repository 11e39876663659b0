"""What a family said, message by message, for an interpreter: beside it what the system understood, without contact details."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from bot.casework.hiding import hide_contacts
from bot.casework.reading import Reader
from bot.questionnaire.answers import ANSWERED
from bot.texts import ADDRESSES, LANGUAGES, direction, texts

# Own words given here are for the worker: how to reach the family, and which interpreter it does not want.
FOR_THE_WORKER = ("hopes.contact", "hopes.safe_message", "hopes.interpreter")
CALL_BACK = ("chat-human", "chat-human-no-number", "chat-human-when")


class Turn(Protocol):
    """One message and its answer, as the store keeps them."""

    @property
    def seq(self) -> int:
        """Its number in the talk, from 1."""

    @property
    def said(self) -> dict[str, Any]:
        """What the family sent."""

    @property
    def reply(self) -> dict[str, Any]:
        """What was answered."""


@dataclass(frozen=True)
class Heard:
    """One coded answer of a message as the bot understood it; `status` "" when it understood none to the open question."""

    question: str
    item: str
    status: str
    value: Any


@dataclass(frozen=True)
class Row:
    """One message of the family. `original` is "" when it must not be shown; `hidden` says then why."""

    key: str
    """Which message, such as "t12"."""
    n: int
    original: str
    hidden: str
    language: str
    dir: str
    pressed: bool
    understood: tuple[tuple[str, str, str], ...]
    """(short name of the question, whom it is about, answer in the reader's language)."""
    asked: tuple[str, ...]
    asked_language: str
    asked_dir: str
    about: frozenset[str]
    """Ids of the questions that were open or answered."""
    coded: str = ""
    """What was understood as coded values alone, in the reader's language; "" when there is none."""
    act: str = ""
    heard: tuple[Heard, ...] = ()
    """What an interpreter may correct: coded answers, and the open question when it asks for one."""

    @property
    def own(self) -> bool:
        """Whether these are the family's own words, to be rendered; pressed buttons and bare numbers are context."""
        return not self.pressed and any(letter.isalpha() for letter in self.original)


def rows(turns: Iterable[Turn], language: str) -> list[Row]:
    """A transcript for an interpreter who reads `language`; requests for a call are left out altogether."""
    found: list[Row] = []
    reader = Reader({"answers": [], "items": []}, language)
    members: dict[str, dict[str, Any]] = {}
    before: dict[str, Any] = {}
    for turn in turns:
        said = turn.said
        for told in said.get("understood", ()):
            _remember(members, told)
        if not (said.get("opened") or asks_for_call(before)):
            reader = Reader({"answers": [], "items": list(members.values())}, language)
            found.append(_row(turn, before, len(found) + 1, reader))
        before = turn.reply
    return found


def _remember(members: dict[str, dict[str, Any]], told: Mapping[str, Any]) -> None:
    """Keeps who is who, for headings such as "Child 2, 8 years"."""
    if told["q"] in ("family.member", "family.age") and told.get("s", ANSWERED) == ANSWERED:
        about = members.setdefault(told["i"], {"key": told["i"], "role": None, "age": None})
        about["role" if told["q"] == "family.member" else "age"] = told["v"]


def asks_for_call(reply: Mapping[str, Any]) -> bool:
    """Whether this reply asked for a phone number or a time to call: what follows is no answer but contact details."""
    if reply.get("input", {}).get("kind") == "phone":
        return True
    asking = {
        texts().find(la, name, address) for name in CALL_BACK for la in LANGUAGES for address in ADDRESSES
    }
    return any(m["text"] in asking for m in reply.get("messages", ()))


def _row(turn: Turn, before: Mapping[str, Any], n: int, reader: Reader) -> Row:
    said = turn.said
    pressed = bool(said.get("button") or said.get("choices"))
    spoken = said.get("language") or turn.reply.get("language") or "fi"
    understood = said.get("understood", ())
    about = {told["q"] for told in understood}
    if said.get("question"):
        about.add(said["question"][0])
    for_worker = not pressed and bool(about & set(FOR_THE_WORKER))
    phone, contact = reader.say("desk-hidden-phone"), reader.say("desk-hidden-contact")
    asked = tuple(
        hide_contacts(m["text"], phone, contact)
        for m in before.get("messages", ())
        if m.get("kind") in ("ask", "say") and not m.get("lines")
    )
    asked_language = before.get("language") or spoken
    return Row(
        f"t{turn.seq}",
        n,
        "" if for_worker else hide_contacts(said.get("text", ""), phone, contact),
        reader.say("desk-hidden-worker") if for_worker else "",
        spoken,
        direction(spoken),
        pressed,
        tuple(_understood(reader, told) for told in understood),
        asked,
        asked_language,
        direction(asked_language),
        frozenset(about),
        _coded(reader, understood),
        said.get("act") or "",
        tuple(_heard(reader, said)),
    )


def _heard(reader: Reader, said: Mapping[str, Any]) -> Iterator[Heard]:
    known = set()
    for told in said.get("understood", ()):
        if reader.questions[told["q"]].type != "text":
            known.add((told["q"], told["i"]))
            yield Heard(told["q"], told["i"], told.get("s", ANSWERED), told["v"])
    question, item = said.get("question") or ("", "")
    asked = reader.questions.questions.get(question)
    if asked is None or (question, item) in known or question in FOR_THE_WORKER or asked.type == "text":
        return
    yield Heard(question, item, "", None)


def _coded(reader: Reader, understood: Iterable[Mapping[str, Any]]) -> str:
    comma = "، " if reader.language == "ar" else ", "
    values = [
        reader.coded(question, told["v"])
        for told in understood
        if told.get("s", ANSWERED) == ANSWERED and (question := reader.questions[told["q"]]).type != "text"
    ]
    return comma.join(values)


def _understood(reader: Reader, told: Mapping[str, Any]) -> tuple[str, str, str]:
    question = reader.questions[told["q"]]
    if told.get("s", ANSWERED) != ANSWERED:
        words = reader.say(f"status-{told['s']}")
    elif question.type == "text":
        words = reader.say("desk-own-words")
    else:
        words = reader.coded(question, told["v"])
    return reader.label(question.id), reader.heading(told["i"]), words
