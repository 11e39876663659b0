"""Letters to a family: answered once, in the turn that answers; what was withdrawn stays withdrawn."""

from __future__ import annotations

import pytest

from bot.store.database import Store
from bot.store.errors import CaseNotFound, LetterNotFound, TurnConflict, UserNotFound
from bot.store.letters import ANSWERED, DECLINED, QUESTION, SECTION, WAITING, WITHDRAWN
from tests.store.talking import begin, talk

ASKED = {"words": "Miten lapsi nukkuu nyt?"}
SAID = {"words": "هو ينام جيداً الآن"}


async def family(store: Store) -> tuple[str, str]:
    """(conversation, case) of a family that has sent its answers."""
    loaded = await talk(store, await begin(store))
    return loaded.id, (await store.cases.send(loaded, {"answers": []})).id


async def worker(store: Store, name: str = "Wanda") -> str:
    await store.users.add(name, "worker", "a long enough sentence")
    return next(user.id for user in await store.users.list() if user.name == name)


async def answer(store: Store, conversation: str, letter: str, state: str = ANSWERED) -> None:
    loaded = await store.conversations.load(conversation)
    await talk(store, loaded, also=store.letters.answering(letter, state, SAID))


async def test_a_letter_waits_until_its_family_answers_and_a_worker_reads_it(store: Store):
    (conversation, case), (_, other), author = await family(store), await family(store), await worker(store)
    letter = await store.letters.send(case, author, QUESTION, "", ASKED)
    await store.letters.send(other, author, QUESTION, "", ASKED)
    (waiting,) = await store.letters.waiting(conversation)
    assert (waiting.id, waiting.state, waiting.body, waiting.answer) == (letter, WAITING, ASKED, None)
    assert not await store.letters.unread()
    await answer(store, conversation, letter)
    assert not await store.letters.waiting(conversation)
    (kept,) = await store.letters.of_case(case)
    assert (kept.state, kept.answer, kept.author, kept.read_at) == (ANSWERED, SAID, "Wanda", None)
    assert [a.letter_id for a in await store.letters.unread([case])] == [letter]
    assert not await store.letters.unread([other])
    await store.letters.read(letter, author)
    first = (await store.letters.get(letter)).read_at
    await store.letters.read(letter, await worker(store, "Willy"))
    assert first is not None and (await store.letters.get(letter)).read_at == first
    assert not await store.letters.unread()


async def test_an_answer_is_kept_once_and_never_for_another_family(store: Store):
    (conversation, case), (stranger, _), author = (
        await family(store),
        await family(store),
        await worker(store),
    )
    letter = await store.letters.send(case, author, SECTION, "children", {})
    await answer(store, stranger, letter)
    assert (await store.letters.get(letter)).state == WAITING
    await answer(store, conversation, letter, DECLINED)
    await answer(store, conversation, letter, ANSWERED)
    assert (await store.letters.get(letter)).state == DECLINED


async def test_a_withdrawn_letter_is_not_shown_and_not_answered(store: Store):
    (conversation, case), author = await family(store), await worker(store)
    letter = await store.letters.send(case, author, QUESTION, "", ASKED)
    await store.letters.withdraw(letter)
    assert not await store.letters.waiting(conversation)
    await answer(store, conversation, letter)
    kept = await store.letters.get(letter)
    assert (kept.state, kept.answer) == (WITHDRAWN, None)
    answered = await store.letters.send(case, author, QUESTION, "", ASKED)
    await answer(store, conversation, answered)
    await store.letters.withdraw(answered)
    assert (await store.letters.get(answered)).state == ANSWERED


async def test_a_turn_that_was_not_saved_answers_nothing(store: Store):
    (conversation, case), author = await family(store), await worker(store)
    letter = await store.letters.send(case, author, QUESTION, "", ASKED)
    stale = await store.conversations.load(conversation)
    await talk(store, stale)
    with pytest.raises(TurnConflict):
        await talk(store, stale, also=store.letters.answering(letter, ANSWERED, SAID))
    assert (await store.letters.get(letter)).state == WAITING


async def test_a_letter_goes_with_its_family_and_needs_a_case_and_a_worker(store: Store):
    (conversation, case), author = await family(store), await worker(store)
    letter = await store.letters.send(case, author, QUESTION, "", ASKED)
    with pytest.raises(UserNotFound):
        await store.letters.send(case, "nobody", QUESTION, "", ASKED)
    with pytest.raises(UserNotFound):
        await answer(store, conversation, letter)
        await store.letters.read(letter, "nobody")
    await store.conversations.erase(conversation)
    for call in (store.letters.get(letter), store.letters.withdraw(letter)):
        with pytest.raises(LetterNotFound):
            await call
    with pytest.raises(CaseNotFound):
        await store.letters.send(case, author, QUESTION, "", ASKED)
