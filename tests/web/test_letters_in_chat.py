"""A worker's letter from the store to the family's phone and back: each kind, each language, once, and to one family."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.store.database import Store
from bot.store.errors import LetterNotFound
from bot.store.letters import Letter
from bot.texts import LANGUAGES, texts
from bot.turns import Turns
from tests.conftest import Served
from tests.unit.conversation.letters_side import ASKED_FI, KINDS
from tests.web.family_side import Family, code_in, new_id, words_of
from tests.web.test_family_records import DANGER, at_the_end

SAID = {
    "fi": "Hän nukkuu nyt paremmin, kun luemme illalla.",
    "en": "He sleeps better now, because we read in the evening.",
    "ar": "صار ينام أحسن لأننا نقرأ له قصة كل مساء.",
}
Sent = Callable[..., Awaitable["AtHome"]]


class AtHome:
    """A family that has sent, with its code, and the worker who writes to it."""

    def __init__(self, store: Store, family: Family, case: str, code: str, author: str) -> None:
        self.store, self.family, self.case, self.code, self.author = store, family, case, code, author

    async def letter(self, kind: str) -> str:
        """A worker writes."""
        one = KINDS[kind]
        return await self.store.letters.send(self.case, self.author, kind, one.about, one.body)

    async def kept(self, letter: str) -> Letter:
        """The letter as the desk sees it."""
        return await self.store.letters.get(letter)

    async def come_back(self) -> None:
        """With the code, on another phone."""
        language = self.family.reply["language"]
        body = {"code": self.code, "language": language}
        answer = await self.family.client.post("/api/resume", json=body)
        assert answer.status == 200, await answer.text()
        back = await answer.json()
        self.family = Family(self.family.client, back["token"], back["reply"])

    def text(self, name: str, **values: Any) -> str:
        """A text in the language of the talk, as to the person who answers."""
        language = self.family.reply["language"]
        return texts().say(language, name, "f" if language == "ar" else "neutral", **values)

    @property
    def words(self) -> str:
        """What was said last."""
        return words_of(self.family.reply)

    def button(self, name: str = "", option: str = "") -> dict[str, Any]:
        """A button of the last reply, by the words of a text or by what it answers."""
        found = [c for m in self.family.reply["messages"] for c in (*m["choices"], *m["more"])]
        title = self.text(name) if name else None
        return next(
            c for c in found if c["title"] == title or (option and f'"option":"{option}"' in c["payload"])
        )

    async def press(self, name: str = "", option: str = "") -> None:
        """Press it."""
        button = self.button(name, option)
        await self.family.press(button["payload"], title=button["title"])

    async def open(self) -> None:
        """Open the letter that was told of."""
        await self.press("button-letter-open")


@pytest.fixture
async def sent(served: Served, family_store: Store) -> Sent:
    """Makes families that have sent their answers."""
    client = await served()
    await family_store.users.add("Wanda Worker", "worker", "a long enough sentence")
    author = (await family_store.users.list())[0].id

    async def make(language: str = "en") -> AtHome:
        family = await Family.begin(client, language)
        if language == "ar":
            await family.choose("start.address", "f")
        await at_the_end(family)
        code = code_in(await family.choose("hopes.send", "all"))
        conversation = await family_store.conversations.by_token(family.token)
        cases = {c.conversation_id: c.id for c in await family_store.cases.list()}
        return AtHome(family_store, family, cases[str(conversation)], code, author)

    return make


# -- each kind in each language -------------------------------------------------------------------------


async def test_a_question_is_answered_word_for_word(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        letter = await home.letter("question")
        await home.come_back()
        assert home.text("chat-letters-waiting", count=1) in home.words and ASKED_FI not in home.words
        await home.open()
        asked = next(m for m in home.family.reply["messages"] if m["text"] == ASKED_FI)
        assert (asked["lang"], asked["dir"]) == ("fi", "ltr")
        await home.family.say(SAID[language])
        assert (await home.kept(letter)).state == "waiting"
        await home.press("button-letter-send")
        kept = await home.kept(letter)
        assert kept.state == "answered" and kept.answer is not None
        assert (kept.answer["words"], kept.answer["language"]) == (SAID[language], language)
        assert home.text("chat-sent-what-now") in home.words


async def test_a_section_is_answered_by_sending_again(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        letter = await home.letter("section")
        await home.come_back()
        await home.open()
        await home.press("button-start")
        asked = 0
        while home.family.reply["phase"] == "asking":
            await home.family.press("/skip")
            asked += 1
        assert asked > 2  # in full, though the round was short
        assert (await home.kept(letter)).state == "waiting"
        await home.family.choose("hopes.send", "all")
        kept = await home.kept(letter)
        assert (kept.state, kept.answer) == ("answered", {"sent": True})
        assert (await home.store.cases.get(home.case)).revision == 2


async def test_a_follow_up_keeps_codes_and_leaves_the_intake_alone(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        letter = await home.letter("follow-up")
        await home.come_back()
        await home.open()
        await home.press(option="2")
        await home.press(option="easier")
        await home.family.press(*(home.button(option=o)["payload"] for o in ("talk", "rule")))
        await home.family.say(SAID[language])
        await home.press("button-letter-send")
        kept = await home.kept(letter)
        assert kept.answer is not None
        assert [(i["status"], i["value"], i["change"]) for i in kept.answer["items"]] == [
            ("answered", 2, ""), ("answered", None, "easier"), ("answered", ["talk", "rule"], ""),
        ]  # fmt: skip
        assert kept.answer["words"] == SAID[language]
        conversation = (await home.store.cases.get(home.case)).conversation_id
        turns = await home.store.conversations.turns(conversation)
        understood = [u for t in turns for u in t.said.get("understood", ()) if u["q"] == "wellbeing.sleep"]
        assert understood[-1] == {"q": "wellbeing.sleep", "i": "", "s": "answered", "v": 2}
        state = (await home.store.conversations.load(conversation)).state
        assert state is not None
        assert [a["s"] for a in state["answers"] if a["q"] == "wellbeing.sleep"] == ["skipped"]


async def test_feedback_and_an_invitation(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        feedback, group = await home.letter("feedback"), await home.letter("group")
        await home.come_back()
        assert home.text("chat-letters-waiting", count=2) in home.words
        await home.open()
        await home.press(option="little")
        await home.press(option="yes")
        await home.press("button-skip")
        await home.press("button-letter-send")
        assert home.text("chat-letters-more", count=1) in home.words
        await home.open()
        assert "Kirjasto, Oulu" in home.words
        await home.press(option="join")
        assert (await home.kept(feedback)).answer == {
            "useful": "little", "heard": "yes", "words": "", "language": language,
        }  # fmt: skip
        assert (await home.kept(group)).answer == {"choice": "join"}


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_may_be_declined(sent: Sent, kind: str) -> None:
    home = await sent()
    letter = await home.letter(kind)
    await home.come_back()
    await home.press("button-letter-decline")
    kept = await home.kept(letter)
    assert (kept.state, kept.answer) == ("declined", {"choice": "no"} if kind == "group" else {})


# -- left, broken off, taken back -----------------------------------------------------------------------


async def test_not_now_waits_for_the_next_time(sent: Sent) -> None:
    home = await sent()
    letter = await home.letter("question")
    await home.come_back()
    await home.press("button-letter-later")
    assert home.text("chat-sent-what-now") in home.words
    assert (await home.kept(letter)).state == "waiting"
    await home.come_back()
    assert home.text("chat-letters-waiting", count=1) in home.words


async def test_half_way_and_back_goes_on_where_it_stopped(sent: Sent) -> None:
    home = await sent("ar")
    letter = await home.letter("follow-up")
    await home.come_back()
    await home.open()
    await home.press(option="4")
    await home.family.client.post("/api/leave", headers=home.family.headers)  # the page was hidden in haste
    await home.come_back()
    assert home.text("need-cohesion-communication") not in home.words
    await home.open()
    assert home.text("need-cohesion-communication") in home.words
    for _ in range(3):
        await home.press("button-skip")
    await home.press("button-letter-send")
    kept = await home.kept(letter)
    assert kept.answer is not None
    assert [(i["status"], i["value"]) for i in kept.answer["items"]] == [
        ("answered", 4), ("skipped", None), ("skipped", None),
    ]  # fmt: skip


async def test_a_letter_withdrawn_while_it_is_answered_is_told_and_nothing_is_lost(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        letter = await home.letter("question")
        await home.come_back()
        await home.open()
        await home.store.letters.withdraw(letter)
        await home.family.say(SAID[language])
        assert home.text("chat-letter-taken-back") in home.words
        kept = await home.kept(letter)
        assert (kept.state, kept.answer) == ("withdrawn", None)
        conversation = (await home.store.cases.get(home.case)).conversation_id
        assert (await home.store.conversations.turns(conversation))[-1].said["text"] == SAID[language]


# -- danger, repeats, other families --------------------------------------------------------------------


async def test_danger_in_an_answer_raises_the_flag_and_sends_no_answer(sent: Sent) -> None:
    for language in LANGUAGES:
        home = await sent(language)
        letter = await home.letter("question")
        await home.come_back()
        await home.open()
        await home.family.say(DANGER[language])
        assert home.family.reply["phase"] == "safety"
        assert any(m["phones"] for m in home.family.reply["messages"])
        case = await home.store.cases.get(home.case)
        flags = await home.store.flags.open_flags()
        assert any(f.conversation_id == case.conversation_id for f in flags)
        assert (await home.kept(letter)).state == "waiting"
        await home.press("button-other-topic")
        assert ASKED_FI in home.words


async def test_the_same_message_sent_twice_answers_once(sent: Sent) -> None:
    home = await sent()
    letter = await home.letter("question")
    await home.come_back()
    await home.open()
    await home.family.say(SAID["en"])
    button = home.button("button-letter-send")
    message = {"id": new_id(), "choices": [button["payload"]], "title": button["title"]}
    answers = await asyncio.gather(*(home.family.send(message) for _ in range(5)))
    bodies = [await a.json() for a in answers]
    assert all(body == bodies[0] for body in bodies)
    kept = await home.kept(letter)
    assert kept.answer is not None and kept.answer["words"] == SAID["en"]


async def test_a_letter_is_shown_to_its_own_family_only(sent: Sent) -> None:
    home, other = await sent(), await sent()
    letter = await home.letter("question")
    await home.come_back()
    button = home.button("button-letter-decline")
    await other.come_back()
    assert other.text("chat-letters-waiting", count=1) not in other.words
    await other.family.press(button["payload"], title=button["title"])  # a payload somebody copied
    assert ASKED_FI not in other.words
    assert (await home.kept(letter)).state == "waiting"


async def test_an_erased_family_takes_its_letters_along(sent: Sent) -> None:
    home = await sent()
    letter = await home.letter("question")
    await home.come_back()
    await home.open()
    await home.family.press("/withdraw")
    await home.press("button-delete-yes")
    assert home.family.reply["phase"] == "erased"
    with pytest.raises(LetterNotFound):
        await home.kept(letter)


@pytest.mark.parametrize(
    "payload",
    [
        '/press{"button":"letter"}',
        '/press{"button":"letter","item":"../..","option":".open"}',
        '/press{"button":"letter","item":"aaaaaaaa.told.0","option":"<b>"}',
        '/press{"button":"letter","item":"aaaaaaaa.told.0","option":".open","more":"x"}',
    ],
)
async def test_a_made_up_button_is_refused(sent: Sent, payload: str) -> None:
    home = await sent()
    answer = await home.family.send({"id": new_id(), "choices": [payload], "title": "x"})
    assert answer.status == 400


async def test_a_talk_that_was_not_sent_never_asks_for_letters(
    family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = Turns(family_store, 14)
    token, _ = await turns.begin("en")
    conversation = await family_store.conversations.by_token(token)
    assert conversation is not None

    async def refuse(_: str) -> list[Letter]:
        raise AssertionError("a query too many")

    monkeypatch.setattr(family_store.letters, "waiting", refuse)
    assert (await turns.open(conversation)).surroundings.letters == ()
    loaded = await family_store.conversations.load(conversation)
    assert json.loads(json.dumps(loaded.state))["letters"]["hand"] is None
