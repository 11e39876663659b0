"""Fills an empty store with many families, so that the desk can be measured and tried with a full list.

A few dozen families are walked through the whole questionnaire, three languages in turn, with answers drawn by
chance; their hand-over is made by the product's own functions. Every case is one of them with another name and
another day of sending, sealed with a key of its own like any other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from itertools import product
from random import Random
from typing import Any

import sqlalchemy as sa

from bot.casework.hand_over import content, headline
from bot.casework.judgements import ACCEPTED, COMMON, about
from bot.casework.listing import listing, need_mark, search_words
from bot.casework.reviewing import Size, Wishes
from bot.conversation.state import Conversation, Passing
from bot.evaluation.report import read_lines
from bot.needs.flags import Evidence, Flag
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import Question
from bot.questionnaire.wording import option_title
from bot.settings import ROOT
from bot.store import tables
from bot.store.case_notes import JUDGEMENT
from bot.store.cases import CaseRecord
from bot.store.conversations import Loaded, turn_context
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.flags import NewFlag
from bot.store.users import INTERPRETER, WORKER
from bot.texts import LANGUAGES, direction, texts

SEED = 2026
FIRST = datetime(2026, 1, 2, 8, 0, tzinfo=timezone.utc)
DAYS = 300  # over which the families send
CASES, VARIANTS, TEAMS, WORKERS = 10_000, 120, 5, 20
HELD_EVERY, TOGETHER_EVERY = 10, 3  # every tenth case is held, every third of these by two
DANGER_EVERY, CALL_EVERY = 20, 33
REVIEWS = 40  # as many as a town may ask for in some weeks
OPEN_EVERY = 8  # of the danger flags and call-backs, so many are still unread and waiting
PASSWORD = (
    "an open sentence for measuring"  # for stores that hold no real family: `seed` fills empty ones only
)
SAID_UNASKED = ("children.worries", "everyday.rhythm", "wellbeing.sleep")
NAMED = "family.good_at"  # where a name is told
SHAPES = ("mother", "couple", "father")
CHOSEN = {"start.consent": "yes", "start.round": "full", "start.alone": "yes", "hopes.safe_message": "yes"}
_SYLLABLES = {
    "fi": ("ka", "ri", "mo", "se", "lu", "na", "ti", "ha", "vo", "ja", "ye", "ra"),
    "en": ("da", "mi", "ro", "sha", "le", "ni", "fa", "zu", "be", "ko", "wi", "ta"),
    "ar": ("سا", "مي", "را", "نو", "لي", "ها", "دا", "فا", "يو", "زي", "كا", "تو"),
}
NAMES = {
    language: tuple("".join(parts).title() for parts in product(some, repeat=3))
    for language, some in _SYLLABLES.items()
}


class NotEmpty(RuntimeError):
    """The store holds users or families already."""


@dataclass(frozen=True)
class Variant:
    """One walked family: its talk, its turns (said, reply), and what it sends."""

    talk: Conversation
    turns: tuple[tuple[dict[str, Any], dict[str, Any]], ...]
    content: dict[str, Any]
    words: frozenset[str]
    danger: Flag | None


@dataclass
class Seeded:
    """What is in the store to be asked for. Everybody's password is PASSWORD."""

    workers: list[str] = field(default_factory=list)
    """Names."""
    interpreter: str = ""
    cases: list[str] = field(default_factory=list)
    reviews: list[str] = field(default_factory=list)
    """Taken by the interpreter."""
    flags: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """Of families: words that find a few cases each."""
    answers: float = 0.0
    """Of a case, on average."""


class Clock:
    """The store's time while it is filled."""

    def __init__(self) -> None:
        self.at = FIRST

    def __call__(self) -> datetime:
        return self.at


# -- families ----------------------------------------------------------------------------------------


def variants(count: int) -> list[Variant]:
    """So many families, the same in every run: languages and kinds of family in turn."""
    told = {language: _told(language) for language in LANGUAGES}
    return [_Walk(n, *told[LANGUAGES[n % len(LANGUAGES)]]).variant() for n in range(count)]


def _told(language: str) -> tuple[list[str], list[str]]:
    """Own words of labelled lines: of needs and strengths, and of danger."""
    lines = list(read_lines(ROOT / "tests" / "data" / "development" / f"{language}.jsonl"))
    calm = [line["text"] for line in lines if (line["needs"] or line["strengths"]) and not line["crisis"]]
    return calm, [line["text"] for line in lines if line["crisis"]]


class _Walk:
    """A family on its way through the questionnaire."""

    def __init__(self, number: int, told: Sequence[str], danger: Sequence[str]) -> None:
        self.language = LANGUAGES[number % len(LANGUAGES)]
        self.shape = SHAPES[number // len(LANGUAGES) % len(SHAPES)]
        self.in_danger = number % DANGER_EVERY == DANGER_EVERY // 2
        self.random = Random(SEED + number)
        self.told, self.danger = told, danger
        self.talk = Conversation.new(self.language)
        self.turns: list[tuple[dict[str, Any], dict[str, Any]]] = []
        self.at = FIRST

    def variant(self) -> Variant:
        """The whole way, and what is handed over at its end."""
        opened = {"text": "", "opened": True, "language": self.language}
        self.turns.append((opened, {}))
        while (ask := self.talk.interview.next()) is not None:
            self._answer(ask)
        for question in SAID_UNASKED:
            said = Passing(question, "", self._words(), self.language, self.at.isoformat())
            self.talk.passing.append(said)
        flag = self._raised() if self.in_danger else None
        self._reply(texts().say(self.language, "chat-hello"), ())
        sections = list(dict.fromkeys(ask.question.section for ask, _ in self.talk.interview.current()))
        data = content(self.talk, sections, self.at)
        return Variant(self.talk, tuple(self.turns), data, listing(data).words, flag)

    def _answer(self, ask: Ask) -> None:
        question = ask.question
        titles = [(option, option_title(question, option, self.language)) for option in question.option_ids]
        self._reply(texts().say(self.language, question.text_id), titles)
        self.at += timedelta(seconds=20)
        status, value, words, how = self._say(ask)
        answer = Answer(*ask.key, status, value, words, self.language, self.at.isoformat(), how, "2026-11")
        self.talk.interview.record(answer)
        understood = [{"q": question.id, "i": ask.item, "s": status, "v": value}]
        self.turns.append(
            (
                {
                    "text": words, "button": how == "button", "act": "inform", "confidence": 0.9,
                    "language": self.language, "question": list(ask.key), "understood": understood,
                },
                {},
            )
        )  # fmt: skip

    def _say(self, ask: Ask) -> tuple[str, Any, str, str]:
        question = ask.question
        decides = question.section in ("start", "family") or question.id in CHOSEN
        if not decides and self.random.random() < 0.08:
            status = self.random.choice((SKIPPED, DONT_KNOW, TELL_WORKER))
            return status, None, texts().say(self.language, f"status-{status}"), "button"
        if question.type == "text":
            words = self._words()
            return ANSWERED, words, words, "text"
        value = self._value(question, ask.item)
        own = not decides and question.type in ("scale5", "multi") and self.random.random() < 0.2
        if own or not question.option_ids:
            return ANSWERED, value, self._words() if own else str(value), "text"
        chosen = value if isinstance(value, list) else [value]
        words = ", ".join(option_title(question, str(option), self.language) for option in chosen)
        return ANSWERED, value, words, "button"

    def _value(self, question: Question, item: str) -> Any:
        together = self.shape == "couple"
        fixed: dict[str, Any] = {
            **CHOSEN,
            "start.language": self.language,
            "start.who": self.shape,
            "family.size": 3,
            "family.member": "me" if item == "m1" else "spouse" if together and item == "m2" else "child",
            "family.age": self.random.randint(1, 17),
            "family.arrival": f"{self.random.randint(2022, 2025)}-{self.random.randint(1, 12):02d}",
        }
        if item == "m1" or (together and item == "m2"):
            fixed["family.age"] = self.random.randint(22, 55)
        if question.id in fixed:
            return fixed[question.id]
        if question.type == "scale5":
            return self.random.randint(1, 5)
        if question.type == "multi":
            several = [option.id for option in question.options if not option.exclusive]
            return self.random.sample(several, self.random.randint(1, 2))
        return self.random.choice(question.option_ids)

    def _words(self) -> str:
        return self.random.choice(self.told)

    def _raised(self) -> Flag:
        quote = self.random.choice(self.danger)
        evidence = Evidence("people.help", "", quote, self.language, "message")
        flag = Flag("safety.violence", 3, "immediate", ("seeded",), (evidence,), "change-talk")
        self.talk.raised.append(flag.to_json())
        self._reply(texts().say(self.language, "people-help"), ())
        self.turns.append(({"text": quote, "button": False, "act": "inform", "confidence": 0.9,
                            "language": self.language, "question": ["people.help", ""], "understood": []}, {}))  # fmt: skip
        return flag

    def _reply(self, text: str, titles: Sequence[tuple[str, str]]) -> None:
        choices = [{"title": t, "payload": f'/choose{{"option":"{option}"}}'} for option, t in titles]
        message = {"id": f"{len(self.turns)}-0", "kind": "ask", "text": text, "lang": self.language,
                   "lines": [], "code": None, "choices": choices}  # fmt: skip
        self.turns[-1] = (
            self.turns[-1][0],
            {
                "language": self.language, "dir": direction(self.language), "phase": "asking",
                "messages": [message], "input": {"kind": "text", "label": ""}, "actions": [],
            },
        )  # fmt: skip


# -- the store ---------------------------------------------------------------------------------------


async def seed(
    url: str, key: MasterKey, cases: int = CASES, progress: Callable[[int], None] = lambda _: None
) -> Seeded:
    """Fills the store of this address; `progress` hears how many cases are in. Raises NotEmpty."""
    clock = Clock()
    store = await Store.open(url, key, clock=clock)
    try:
        await store.migrate()
        if await store.users.has_any() or await store.cases.list():
            raise NotEmpty
        return await _Filling(store, clock, cases).fill(progress)
    finally:
        await store.close()


class _Filling:
    def __init__(self, store: Store, clock: Clock, cases: int) -> None:
        self.store, self.clock, self.cases = store, clock, cases
        self.random = Random(SEED)
        self.variants = variants(max(min(VARIANTS, cases // 4), DANGER_EVERY))
        self.seeded = Seeded()
        self.mates: list[list[str]] = []
        self.interpreter = ""

    async def fill(self, progress: Callable[[int], None]) -> Seeded:
        await self._people()
        counts = [len(variant.content["answers"]) for variant in self.variants]
        self.seeded.answers = sum(counts) / len(counts)
        for n in range(self.cases):
            self.clock.at = FIRST + timedelta(days=DAYS) * (n / self.cases)
            await self._case(n)
            if n % 500 == 499:
                progress(n + 1)
        await self._what_was_done()
        await self._reviewed()
        codes = {
            (flag["code"], variant.words) for variant in self.variants for flag in variant.content["flags"]
        }
        self.seeded.needs = sorted({code for code, words in codes if need_mark(code) in words})
        return self.seeded

    async def _people(self) -> None:
        for team in range(TEAMS):
            joined = await self.store.teams.add(f"Team {team + 1}")
            self.mates.append([])
            for n in range(WORKERS // TEAMS):
                user = await self.store.users.add(f"Worker {team + 1}.{n + 1}", WORKER, PASSWORD)
                await self.store.teams.join(user.id, joined.id)
                self.mates[-1].append(user.id)
                self.seeded.workers.append(user.name)
        interpreter = await self.store.users.add("Interpreter", INTERPRETER, PASSWORD)
        await self.store.interpreters.set_work(interpreter.id, set(LANGUAGES), None)
        self.seeded.interpreter, self.interpreter = interpreter.name, interpreter.id

    async def _case(self, n: int) -> None:
        variant = self.variants[n % len(self.variants)]
        names = NAMES[variant.talk.language or "fi"]
        name = names[self.random.randrange(len(names))]
        loaded = await self._talk(n, variant, name)
        data = {**variant.content, "at": self.clock.at.isoformat(timespec="seconds")}
        data["answers"] = [
            {**answer, "v": f"{answer['v']} {name}", "t": f"{answer['t']} {name}"}
            if answer["q"] == NAMED
            else answer
            for answer in data["answers"]
        ]
        case = await self.store.cases.send(
            loaded, data, headline=headline(data), listing=self._listed(variant, data, name)
        )
        self.seeded.cases.append(case.id)
        if n % 50 == 0:
            self.seeded.names.append(name)
        if n % HELD_EVERY == 0:
            await self._held(n // HELD_EVERY, case)

    def _listed(self, variant: Variant, data: dict[str, Any], name: str) -> Any:
        """As `listing` would make it; the words of a variant are folded and stemmed once, not for every case."""
        bare = listing({**data, "answers": [], "passing": []})
        forms = frozenset(form for found in search_words(name) for form in found)
        return replace(bare, words=variant.words | forms)

    async def _talk(self, n: int, variant: Variant, name: str) -> Loaded:
        """A talk of all its turns. The last is saved as the product does; sixty transactions before it are one here."""
        conversation, _ = await self.store.conversations.create()
        loaded = await self.store.conversations.load(conversation)
        *earlier, (said, reply) = variant.turns
        rows = [
            {
                "conversation_id": conversation, "seq": seq, "at": self.clock.at, "message_hash": os.urandom(32),
                "said": loaded.key.seal_json(_named(told, name), turn_context("said", conversation, seq)),
                "reply": loaded.key.seal_json(answer, turn_context("reply", conversation, seq)),
            }
            for seq, (told, answer) in enumerate(earlier, 1)
        ]  # fmt: skip
        of, reached = tables.conversations, {"version": len(earlier), "seq": len(earlier)}
        async with self.store._db.write() as connection:
            await connection.execute(tables.turns.insert(), rows)
            await connection.execute(sa.update(of).where(of.c.id == conversation).values(reached))
        flag, language = variant.danger, variant.talk.language
        evidence = {"evidence": [e.to_json() for e in flag.evidence]} if flag else {}
        number = f"040 {n:07d}"
        call = {"phone": number, "contact": number, "when": name, "language": language}
        return await self.store.conversations.save_turn(
            replace(loaded, **reached), client_message_id=str(n), said=said, reply=reply,
            state=variant.talk.to_json(), tracker=None, language=language,
            flags=[NewFlag(flag.code, flag.level, flag.urgency, "seeded", evidence)] if flag else (),
            callback=call if n % CALL_EVERY == 0 else None,
        )  # fmt: skip

    async def _held(self, n: int, case: CaseRecord) -> None:
        team = self.mates[n % TEAMS]
        holder = n // TEAMS % len(team)
        for user in (team[holder], team[holder - 1])[: 2 if n % TOGETHER_EVERY == 0 else 1]:
            await self.store.inbox.hold(case.id, user)
            await self.store.log.append(user, "case.held", case.id)
        for flag in case.content["flags"][:1]:
            key = about(COMMON, flag["code"])
            body = {
                "verdict": ACCEPTED,
                "level": flag["level"],
                "urgency": flag["urgency"],
                "reason": "",
                "revision": 1,
            }
            await self.store.notes.add(case.id, team[holder], JUDGEMENT, key, body, thread=key)
            await self.store.log.append(team[holder], "flag.accepted", case.id)

    async def _reviewed(self) -> None:
        """The newest families are reviewed: half of the tasks are taken, half on offer."""

        async def nothing_wished(_: str) -> Wishes:
            return Wishes()

        worker, due = self.mates[0][0], (FIRST + timedelta(days=DAYS + 14)).date()
        for n, case_id in enumerate(self.seeded.cases[-REVIEWS:]):
            spoken = (await self.store.cases.get(case_id)).language
            into = next(language for language in LANGUAGES if language != spoken)
            (review,) = await self.store.reviews.ask(case_id, worker, "all", into, due, Size(30, 900, ()))
            if n % 2 == 0:
                await self.store.reviews.take(review, self.interpreter, nothing_wished)
                self.seeded.reviews.append(review)

    async def _what_was_done(self) -> None:
        """Most danger flags were read and most families called; some are waiting."""
        reader = self.mates[0][0]
        for n, flag in enumerate(await self.store.flags.open_flags()):
            self.seeded.flags.append(flag.id)
            if n % OPEN_EVERY:
                await self.store.flags.mark_read(flag.id, reader)
        for n, call in enumerate(await self.store.callbacks.open_requests()):
            if n % OPEN_EVERY:
                await self.store.callbacks.mark_done(call.id, reader)


def _named(said: dict[str, Any], name: str) -> dict[str, Any]:
    return {**said, "text": f"{said['text']} {name}"} if (said.get("question") or ("",))[0] == NAMED else said
