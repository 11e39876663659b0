"""What a family agreed to: kept with the text it was shown, read again years later, taken back, erased with the talk."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.casework import groups
from bot.casework.groups import Facts, weekly
from bot.casework.reviewing import ASKED, WITHDRAWN, Size
from bot.conversation.agreement_state import (
    DECLINED,
    GIVEN,
    PRIVATE,
    TAKEN_BACK,
    TOLD,
    standing,
    version_of,
)
from bot.conversation.state import Heard
from bot.store.agreements import ShownText
from bot.store.database import Store
from bot.store.errors import ConversationNotFound, TurnConflict
from bot.store.letters import GROUP
from bot.store.users import User
from bot.texts import LANGUAGES, Texts, texts
from tests.store.agreeing import Home, without_talk_of
from tests.store.talking import fetch, tamper

PURPOSES_AT_START = {"talk", "interpreter"}


async def worker(store: Store, role: str = "worker") -> User:
    return await store.users.add(f"A {role}", role, "a long enough sentence")


# -- given, with the words that were on the screen --------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_yes_is_kept_with_the_exact_words_that_were_shown(store: Store, language: str) -> None:
    home = await Home(store, {language: "0123456789abcdef"}).begin(language)
    if language == "ar":
        await home.choose("start.address", "f")
    asked = home.reply["messages"][-1]["text"]
    await home.choose("start.consent", "yes")
    records = {one.purpose: one for one in await home.records()}
    assert set(records) == PURPOSES_AT_START
    given = records["interpreter"]
    assert (given.decision, given.language, given.how) == (GIVEN, language, "button")
    assert given.at == f"2026-11-22T08:0{3 if language == 'ar' else 2}:00+00:00"
    assert given.notice == "0123456789abcdef"
    assert await home.read(given) == [ShownText(version_of(language, asked), language, asked)]
    assert ("كِ" in asked) == (language == "ar")  # the form of address belongs to the text


async def test_own_words_are_told_apart_from_a_button_and_a_no_from_a_yes(store: Store) -> None:
    home = await Home(store).begin("en")
    await home.say("no", act="deny")
    assert {(one.purpose, one.decision, one.how) for one in await home.records()} == {
        ("talk", DECLINED, "words"),
        ("interpreter", DECLINED, "words"),
    }
    await home.press("press", button="start")
    assert (await home.newest("talk")).decision == GIVEN
    assert [one.decision for one in await home.records() if one.purpose == "talk"] == [DECLINED, GIVEN]


async def test_what_was_told_before_the_hard_questions_is_kept_and_sending_says_which_parts(
    store: Store,
) -> None:
    home = await (await Home(store).begin("en")).start()
    await home.to_the_end()
    told = await home.newest("reporting")
    assert told.decision == TOLD and told.how == "shown"
    reporting = {texts().say("en", name) for name in ("chat-notice-reporting", "chat-notice-reporting-again")}
    assert {text.body for text in await home.read(told)} <= reporting
    assert (await home.newest(PRIVATE)).decision == GIVEN
    await home.choose("hopes.send", "keep")
    assert (await home.newest("sending")).decision == DECLINED
    await home.press("press", button="continue")
    await home.to_the_end()
    await home.send()
    sent = await home.newest("sending")
    assert sent.decision == GIVEN and "hopes" in sent.details["sections"]
    assert [text.body for text in await home.read(sent)] == [texts().say("en", "hopes-send")]


async def test_ways_of_contact_and_a_call_are_agreements(store: Store) -> None:
    home = await (await Home(store).begin("fi")).start(round="full")
    await home.press("talk_to_human")
    await home.say("040 1234567", "fi")
    await home.press("press", button="any_time")
    call = await home.newest("call")
    assert call.decision == GIVEN and len(call.texts) == 2 and "040" not in str(call.to_json())
    await home.to_the_end()
    await home.choose("hopes.contact", "letter", "school")
    assert (await home.newest("contact")).details == {"ways": ["letter", "school"]}
    await home.choose("hopes.safe_message", "no")
    assert (await home.newest("contact")).details == {"ways": ["letter", "school"], "message": "no"}


# -- replayed -------------------------------------------------------------------------------------


async def test_a_text_that_changes_between_two_talks_leaves_both_versions_to_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await Home(store).begin("en")
    before = first.reply["messages"][-1]["text"]
    find = Texts.find

    def changed(self: Texts, language: str, message: str, address: str = "neutral", **values: Any) -> Any:
        found = find(self, language, message, address, **values)
        return f"{found} Really?" if message == "start-consent" and language == "en" else found

    monkeypatch.setattr(Texts, "find", changed)
    second = await Home(store).begin("en")
    # The program was renewed while the first family was reading: it says yes to what it had read.
    await first.choose("start.consent", "yes")
    await second.choose("start.consent", "yes")
    [old], [new] = [await home.read(await home.newest("talk")) for home in (first, second)]
    assert (old.body, new.body) == (before, f"{before} Really?")
    assert old.version != new.version
    # Asked again, the first family reads the new words and says yes to them.
    await first.choose("start.consent", "more")
    await first.choose("start.consent", "yes")
    assert await first.read(await first.newest("talk")) == [new]
    assert len({one.texts for one in await first.records() if one.purpose == "talk"}) == 2


async def test_another_language_is_another_version(store: Store) -> None:
    home = await Home(store).begin(None)
    await home.press("choose_language", language="ar")
    await home.choose("start.address", "m")
    await home.press("choose_language", language="fi")
    await home.choose("start.consent", "yes")
    given = await home.newest("talk")
    assert given.language == "fi"
    assert [text.language for text in await home.read(given)] == ["fi"]


async def test_a_text_is_kept_once_however_many_families_read_it(store: Store) -> None:
    for _ in range(3):
        await (await Home(store).begin("en")).choose("start.consent", "yes")
    [[count]] = await fetch(store, "SELECT count(*) FROM shown_texts WHERE body LIKE '%program%'")
    assert count == 1


async def test_how_things_stood_on_a_day_can_be_told(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    before = home.now.isoformat(timespec="seconds")
    await home.take_back("interpreter")
    records = await home.records()
    assert standing(records, before)["interpreter"].decision == GIVEN
    assert standing(records)["interpreter"].decision == TAKEN_BACK
    assert "interpreter" not in standing(records, "2026-11-22T08:00:00+00:00")


# -- taken back -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_taking_back_tells_what_follows_and_can_be_given_again(store: Store, language: str) -> None:
    home = await (await Home(store).begin(language)).start()
    told = await home.take_back("interpreter")
    back = await home.newest("interpreter")
    assert back.decision == TAKEN_BACK
    assert [text.body for text in await home.read(back)] == [told]
    assert told == texts().say(language, "agreement-back-interpreter", "neutral")
    name = texts().say(language, "agreement-interpreter", "neutral")
    line = (await home.agreements())[name]
    assert line["change"]["title"] == texts().say(language, "button-agree-again", "neutral")
    await home.press("press", button="agreement", item="interpreter", options=["again"])
    again = await home.newest("interpreter")
    assert again.decision == GIVEN and [t.body for t in await home.read(again)] == [name]


async def test_an_interpreters_open_tasks_end_when_the_family_takes_it_back(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    case = await (await home.to_the_end()).send()
    me = await worker(store)
    await store.reviews.ask(case, me.id, "all", "fi", None, Size(3, 40, ()))
    assert [one.state for one in await store.reviews.of_case(case)] == [ASKED]
    await home.take_back("interpreter")
    assert [one.state for one in await store.reviews.of_case(case)] == [WITHDRAWN]


async def test_a_call_nobody_made_is_cancelled(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    other = await (await Home(store).begin("en")).start()
    for family in (home, other):
        await family.press("talk_to_human")
        await family.say("040 1234567")
        await family.press("press", button="any_time")
    await home.take_back("call")
    assert [one.conversation_id for one in await store.callbacks.open_requests()] == [other.id]


async def test_ways_of_contact_go_from_the_draft_and_are_not_asked_again(store: Store) -> None:
    home = await (await Home(store).begin("en")).start(round="full")
    await home.to_the_end()
    await home.choose("hopes.contact", "letter")
    await home.take_back("contact")
    state = (await store.conversations.load(home.id)).state or {}
    found = {answer["q"]: answer["s"] for answer in state["answers"]}
    assert found["hopes.contact"] == "skipped"
    assert (await home.newest("contact")).decision == TAKEN_BACK


async def test_private_answers_go_and_nothing_private_is_asked(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    await home.choose("safety.home", "mostly")
    lines = await home.agreements()
    assert texts().say("en", "agreement-private") in lines
    await home.take_back("private")
    state = (await store.conversations.load(home.id)).state or {}
    assert not [a for a in state["answers"] if a["q"].startswith("safety.")]
    assert {a["q"]: a["v"] for a in state["answers"]}["start.alone"] == "no"
    assert (await home.newest(PRIVATE)).decision == TAKEN_BACK
    assert texts().say("en", "agreement-private") not in await home.agreements()


async def test_whoever_comes_back_with_the_code_does_not_read_that_private_questions_were_asked(
    store: Store,
) -> None:
    home = await (await Home(store).begin("en")).start()
    await home.choose("safety.home", "mostly")
    name = texts().say("en", "agreement-private")
    assert name in await home.agreements()
    await home.come_back()
    assert name not in await home.agreements()
    await home.press("press", button="agreement", item="private", options=["yes"])
    assert (await home.newest(PRIVATE)).decision == GIVEN  # nor can it be found by a button
    await home.to_the_end()
    await home.send()
    words = str(await home.agreements())
    assert name not in words and texts().say("en", "section-safety") not in words


async def test_a_place_in_a_group_is_free_again(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    case = await (await home.to_the_end()).send()
    me = await worker(store)
    facts = Facts("Mothers", "mothers", "fi", ("ar",), "Library", "10:00", 90, True, 8)
    group = await store.groups.create(facts, weekly(date(2027, 1, 12), 6), me.id)
    await store.groups.propose(group, case)
    await store.groups.go_on(group, groups.INVITING)
    body = {
        "name": "Mothers", "theme": "mothers", "language": "fi", "place": "Library", "day": "2027-01-12",
        "starts_at": "10:00", "minutes": 90, "meetings": 6, "childcare": True, "interpreters": ["ar"],
    }  # fmt: skip
    letter = await store.letters.send(case, me.id, GROUP, group, body)
    await store.groups.invited(group, case, letter)
    await home.come_back()
    await _letter(home, ".open")
    await _letter(home, "join")
    joined = await home.newest(f"group.{letter[:8]}")
    assert (joined.decision, joined.about) == (GIVEN, letter)
    assert texts().say("en", "chat-letter-group-ask") in [text.body for text in await home.read(joined)]
    await home.take_back(f"group.{letter[:8]}")
    member = (await store.groups.get(group)).member(case)
    assert member is not None and member.standing.state == groups.LEFT


async def _letter(home: Home, what: str) -> None:
    """A button of the letter in hand."""
    for message in reversed(home.reply["messages"]):
        for choice in (*message["choices"], *message["more"]):
            if f'"option":"{what}"' in choice["payload"]:
                values = json.loads("{" + choice["payload"].partition("{")[2])
                await home.press("press", button="letter", item=values["item"], options=[what])
                return
    raise AssertionError(f"no button {what}")


async def test_a_partner_sees_nothing_more_from_the_moment_the_family_takes_it_back(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    case = await (await home.to_the_end()).send()
    me, partner = await worker(store), await worker(store, "partner")
    await store.partners.add(case, partner.id, me.id)
    await home.come_back()
    name = texts().say("en", "agreement-partner")
    assert (await home.agreements())[name]["change"] is not None
    await home.take_back("partner")
    assert await store.partners.cases_of(partner.id) == []
    assert (await home.newest("partner")).decision == TAKEN_BACK
    # A worker who writes down a new yes shares it again, and the family reads that.
    await store.partners.add(case, partner.id, me.id)
    await home.come_back()
    line = (await home.agreements())[name]
    assert texts().say("en", "agreement-was-noted", date="").strip()[:20] in line["answer"]


async def test_without_taking_part_there_is_no_talk_so_that_is_stopping_and_deleting(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    await home.press("press", button="agreement", item="talk", options=["back"])
    assert home.reply["messages"][0]["text"] == texts().say("en", "chat-withdraw-confirm")
    await home.press("press", button="agreement", item="talk", options=["yes"])
    assert (await home.newest("talk")).decision == GIVEN  # only the button of deleting deletes
    await home.press("withdraw")
    await home.press("press", button="delete_yes")
    with pytest.raises(ConversationNotFound):
        await home.records()


async def test_sending_taken_back_offers_to_delete_and_marks_it(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    await (await home.to_the_end()).send()
    await home.press("press", button="agreement", item="sending", options=["back"])
    payloads = [choice["payload"] for choice in home.reply["messages"][0]["choices"]]
    assert "/withdraw" in payloads
    await home.press("press", button="agreement", item="sending", options=["yes"])
    assert (await home.newest("sending")).decision == TAKEN_BACK


# -- older, erased, sealed ------------------------------------------------------------------------


async def test_an_older_talk_without_records_goes_on_and_says_what_its_answers_tell(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    loaded = await store.conversations.load(home.id)
    await store.conversations.save_turn(
        loaded, client_message_id=None, said={"text": ""}, reply={"messages": []},
        state=without_talk_of(loaded.state or {}), tracker=None, language="en",
    )  # fmt: skip
    assert await store.agreements.of_talk(home.id) is None
    lines = await home.agreements()
    assert set(lines) == {texts().say("en", f"agreement-{p}") for p in PURPOSES_AT_START}
    await home.take_back("interpreter")
    assert (await home.newest("interpreter")).decision == TAKEN_BACK


async def test_agreements_are_sealed_and_go_with_the_talk_while_the_words_stay(store: Store) -> None:
    home = await (await Home(store).begin("fi")).start()
    given = await home.newest("talk")
    [[state]] = await fetch(store, "SELECT state FROM conversations")
    assert b"interpreter" not in bytes(state) and given.texts[0].encode() not in bytes(state)
    await store.conversations.erase(home.id)
    with pytest.raises(ConversationNotFound):
        await store.agreements.of_talk(home.id)
    assert (await store.agreements.texts(given.texts))[given.texts[0]].language == "fi"


async def test_a_turn_that_fails_keeps_neither_the_agreement_nor_its_text(store: Store) -> None:
    home = await Home(store).begin("en")
    late = await home.turns.open(home.id)
    await home.say("why?", act="ask_why")
    await tamper(store, "DELETE FROM shown_texts")
    late.talk.agreements.shown = {}
    late.answer(Heard("no", "deny", 1.0, "en"))
    with pytest.raises(TurnConflict):
        await home.turns.save(late, None)
    assert await home.records() == []
    assert await fetch(store, "SELECT version FROM shown_texts") == []


async def test_a_part_that_was_sent_is_named_and_the_private_one_is_not(store: Store) -> None:
    home = await (await Home(store).begin("en")).start()
    await home.choose("safety.home", "mostly")
    await home.to_the_end()
    await home.choose("hopes.send", "part")
    await home.press("press", button="part", sections=["family", "safety"])
    line = (await home.agreements())[texts().say("en", "agreement-sending")]
    assert texts().say("en", "section-family") in line["answer"]
    assert texts().say("en", "section-safety") not in line["answer"]
    sent = await home.newest("sending")
    assert sent.details["sections"] == ["start", "family", "safety"] and len(sent.texts) == 2
