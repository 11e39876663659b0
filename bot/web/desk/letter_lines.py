"""The letters of a case in words, and the block about them on the case page. Nothing of cases.py is needed here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework.asking_back import beside
from bot.casework.follow_up import OverTime, Round, may_be_shown, over_time
from bot.casework.letters import FEEDBACK, FOLLOW_UP, SECTION
from bot.casework.reading import AskedBack, Quote, Reader, say_moment
from bot.needs.taxonomy import SERVICES, taxonomy
from bot.questionnaire.model import questionnaire
from bot.store.cases import CaseRecord
from bot.store.letters import ANSWERED, DECLINED, GROUP, WAITING, WORDING, Letter
from bot.texts import LANGUAGES
from bot.web.desk.words import store_of

_EMPTY: dict[str, Any] = {"answers": [], "items": []}


@dataclass(frozen=True)
class ShownLetter:
    """One letter in the reader's language. `answer` is what came back, {} while nothing did."""

    letter: Letter
    about: str
    """Name of the part, the service or the group; "" for other kinds."""
    by: str
    """The worker's name, or the number of an interpreter."""
    words: Quote | None
    """What the worker wrote."""
    asked_back: AskedBack | None
    """A question of an interpreter about words, with its answer."""
    items: tuple[str, ...]
    sent: str
    answered: str
    own: Quote | None
    """What the family wrote."""
    answer: dict[str, Any]

    @property
    def unread(self) -> bool:
        """Whether an answer is there that no worker has opened."""
        return self.letter.answered_at is not None and self.letter.read_at is None


@dataclass(frozen=True)
class Letters:
    """All letters of a case, unread answers first, then the newest. `over`: every follow-up; `newest`: the last one."""

    all: tuple[ShownLetter, ...]
    over: OverTime | None
    newest: OverTime | None

    @property
    def waiting(self) -> int:
        """How many wait for the family."""
        return sum(one.letter.state == WAITING for one in self.all)

    @property
    def answered(self) -> int:
        """How many the family answered or declined."""
        return sum(one.letter.state in (ANSWERED, DECLINED) for one in self.all)

    @property
    def unread(self) -> tuple[ShownLetter, ...]:
        """Those with an answer that no worker has opened."""
        return tuple(one for one in self.all if one.unread)


async def letters_of(
    request: web.Request, case: CaseRecord, reviews: Collection[Mapping[str, Any]] = ()
) -> Letters:
    """The letters of a case and what changed by its follow-ups. `case`: its newest revision.

    `reviews`: what interpreters made of the family's words, where answers are shown (bot/casework/reviewed.py).
    """
    language, found = request["language"], await store_of(request).letters.of_case(case.id)
    numbers = await store_of(request).interpreters.numbers()
    shown = sorted(
        (_shown(one, language, numbers.get(one.author_id, one.author), reviews) for one in reversed(found)),
        key=lambda one: not one.unread,
    )  # keeps the newest first
    rounds = await rounds_of(request, case, found)
    return Letters(
        tuple(shown),
        over_time(rounds, language) if rounds else None,
        over_time(rounds[-1:], language) if rounds else None,
    )


async def rounds_of(request: web.Request, case: CaseRecord, letters: Iterable[Letter]) -> list[Round]:
    """The follow-ups among the letters of a case that the family answered, the oldest first."""
    return [
        Round(one.answered_at, tuple(_items((one.answer or {}).get("items"))), content)
        for one in letters
        if one.kind == FOLLOW_UP and one.state == ANSWERED and one.answered_at
        for content in [await _content_then(request, case, one)]
    ]


async def on_case(request: web.Request, case: CaseRecord) -> dict[str, Any]:
    """What templates/desk/case_letters.html shows on the case page."""
    return {"letters": await letters_of(request, case)}


async def _content_then(request: web.Request, case: CaseRecord, letter: Letter) -> dict[str, Any]:
    """What the family had sent when a letter went: it may have sent a part again since."""
    then = case
    while then.revision > 1 and then.sent_at > letter.sent_at:
        then = await store_of(request).cases.get(case.id, then.revision - 1)
    return then.content


def _items(found: Any) -> Iterable[dict[str, Any]]:
    return (item for item in found or () if isinstance(item, dict))


def _shown(letter: Letter, language: str, by: str, reviews: Collection[Mapping[str, Any]]) -> ShownLetter:
    reader, body, answer = Reader(_EMPTY, language), letter.body, letter.answer or {}
    if letter.kind == WORDING:
        found = [one for told in beside([letter]).values() for one in told]
        shown = [reader.asked_back({**one, "answer_reviews": reviews}) for one in found]
        return ShownLetter(
            letter, "", by, None, shown[0] if shown else None, (),
            say_moment(letter.sent_at, language),
            say_moment(letter.answered_at, language) if letter.answered_at else "", None, answer,
        )  # fmt: skip
    return ShownLetter(
        letter,
        _about(reader, letter),
        by,
        _quote(reader, body),
        None,
        tuple(words for item in _items(body.get("items")) if (words := _item(reader, item))),
        say_moment(letter.sent_at, language),
        say_moment(letter.answered_at, language) if letter.answered_at else "",
        _quote(reader, answer, reviews),
        answer,
    )


def _about(reader: Reader, letter: Letter) -> str:
    if letter.kind == SECTION and any(s.id == letter.about for s in questionnaire().sections):
        return reader.section(letter.about)
    if letter.kind in (FEEDBACK, GROUP):
        name = str(letter.body.get("name") or "")
        if name or letter.about not in SERVICES:
            return name
        return reader.say(f"desk-service-{letter.about}")
    return ""


def _item(reader: Reader, item: dict[str, Any]) -> str:
    need, question = str(item.get("need")), str(item.get("question") or "")
    if not may_be_shown(need, question, reader.questions):
        return ""
    name = reader.say(taxonomy().needs[need].text_id)
    about = reader.label(question) if question else name
    return name if about == name else f"{name} · {about}"


def _quote(reader: Reader, told: dict[str, Any], reviews: Collection[Mapping[str, Any]] = ()) -> Quote | None:
    """Words with their language; those in another language than the reader's wait for an interpreter."""
    words, spoken = str(told.get("words") or ""), told.get("language")
    language = spoken if spoken in LANGUAGES else reader.language
    return reader.answer_to_letter(words, language, reviews) if words else None
