"""The ways a talk can take: no consent, a couple, a minor, short and full, a break, a call, the end."""

from __future__ import annotations

import pytest

from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from tests.conversation.conftest import Begin, Person

PRIVATE = {"together.couple", "wellbeing.substances", "safety.home", "safety.danger_today", "safety.control"}
ADDRESS = {"ar": {"address": "f"}}


async def asked_to_the_end(person: Person) -> list[str]:
    """The questions that come when everything is skipped."""
    asked = []
    for _ in range(150):
        if person.reply["phase"] == "reviewing":
            return asked
        assert person.talk.open is not None
        asked.append(person.talk.open[0])
        await person.press("/skip")
    raise AssertionError("no end")


def code_of(person: Person) -> str:
    return next(m["code"] for m in person.reply["messages"] if m["code"])


# -- taking part -----------------------------------------------------------------------------------

NO = {"fi": "en halua osallistua", "en": "no, I do not want to", "ar": "لا، ما بدي"}
YES = {"fi": "joo, aloitetaan sittenkin", "en": "yes, let us start after all", "ar": "نعم، خلينا نبدأ"}
MORE = {"fi": "kerro lisää tästä", "en": "tell me more about it", "ar": "أخبريني أكثر"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_no_is_accepted_and_may_be_taken_back(begin: Begin, language: str) -> None:
    person = await begin(language, consent=None, **ADDRESS.get(language, {}))
    await person.say(NO[language])
    assert person.talk.phase == "declined"
    assert person.told("chat-consent-no")
    assert person.answer("start.consent") is None
    await person.say(YES[language])
    assert person.value("start.consent") == "yes"
    assert person.talk.open == ("start.who", "")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_more_is_told_before_anybody_agrees(begin: Begin, language: str) -> None:
    person = await begin(language, consent=None, **ADDRESS.get(language, {}))
    await person.say(MORE[language])
    assert person.told("chat-consent-more")
    assert person.talk.open == ("start.consent", "")


UNDER_AGE = {"fi": "olen alle 18-vuotias", "en": "I am under 18", "ar": "عمري أقل من 18 سنة"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_minor_gets_lines_and_no_questions(begin: Begin, language: str) -> None:
    person = await begin(language, who=None)
    await person.say(UNDER_AGE[language])
    assert person.talk.phase == "minor"
    assert person.told("chat-minor")
    assert [p["number"] for m in person.reply["messages"] for p in m["phones"]]
    await person.say("5")
    assert person.talk.phase == "minor" and person.answer("family.size") is None


# -- private questions -----------------------------------------------------------------------------


async def test_alone_the_private_questions_are_asked(begin: Begin) -> None:
    person = await begin("en", round="full")
    await person.choose("family.size", "2")
    await person.choose("family.member", "spouse", item="m2")
    assert set(await asked_to_the_end(person)) >= {"safety.home", "safety.control", "together.couple"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choices", [{"who": "couple"}, {"alone": "no"}, {"alone": "not_sure"}], ids=str)
async def test_otherwise_they_are_left_out(begin: Begin, language: str, choices: dict[str, str]) -> None:
    person = await begin(language, **{**choices, "round": "full"})
    assert not PRIVATE & set(await asked_to_the_end(person))


async def test_after_coming_back_private_answers_are_not_shown(begin: Begin) -> None:
    person = await begin("en", round="full")
    await person.choose("safety.home", "no")
    await person.press("/pause")
    await person.come_back(code_of(person))
    assert person.told("chat-resumed-private")
    assert person.talk.open == ("start.alone", "")  # somebody else may hold the phone now
    await person.press("/review")
    assert not any(line["private"] for m in person.reply["messages"] for line in m["lines"])
    assert person.told("chat-review-private-hidden", count=1)


# -- short, full, break ----------------------------------------------------------------------------


async def test_the_short_round_can_be_made_full(begin: Begin) -> None:
    person = await begin("en", round="short")
    short = await asked_to_the_end(person)
    assert len(short) <= 20
    await person.press('/press{"button":"more"}')
    assert person.told("chat-round-full")
    full = await asked_to_the_end(person)
    assert full and not set(short) & set(full)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_break_keeps_everything_and_the_code_brings_it_back(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.choose("family.size", "4")
    was_open = person.talk.open
    answers = {k: a.value for k, a in person.talk.interview.answers.items() if k[0] != "start.alone"}
    await person.press("/pause")
    assert person.talk.phase == "paused"
    await person.come_back(code_of(person))
    assert person.told("chat-resumed")
    await person.choose("start.alone", "yes")
    assert person.talk.open == was_open
    assert {k: person.talk.interview.answers[k].value for k in answers} == answers


async def test_after_a_break_one_may_just_go_on(begin: Begin) -> None:
    person = await begin("en", round="full")
    await person.say("I need a break")
    await person.say("we are six people")
    assert person.value("family.size") == 6 and person.talk.phase == "asking"


# -- a call ----------------------------------------------------------------------------------------

CALLS = [
    (
        "fi",
        "voisiko joku soittaa minulle",
        "nro on 040 765 4321",
        "iltapäivisin, ei viestejä",
        "+358407654321",
    ),
    ("en", "please have somebody call me", "+358 40 765 4321, ask for Mona", "after four", "+358407654321"),
    ("ar", "بدي حدا يتصل فيني", "٠٤٠٧٦٥٤٣٢١", "الصبح لما يكون برا", "+358407654321"),
]


@pytest.mark.parametrize(("language", "wish", "number", "when", "phone"), CALLS)
async def test_a_call_is_asked_for_and_the_question_returns(
    begin: Begin, family_store: Store, language: str, wish: str, number: str, when: str, phone: str
) -> None:
    person = await begin(language, round="full")
    await person.say(wish)
    await person.say(number)
    await person.say(when)
    assert person.told("chat-human-done")
    [request] = await family_store.callbacks.open_requests()
    assert (request.body["phone"], request.body["when"], request.body["language"]) == (phone, when, language)
    assert person.talk.open == ("family.size", "")


async def test_without_a_number_any_other_way_is_written_down(begin: Begin, family_store: Store) -> None:
    person = await begin("en", round="full")
    await person.press("/talk_to_human")
    await person.say("I have no phone")
    assert person.told("chat-human-no-number")
    await person.say("come to the school, ask for me there")
    await person.press('/press{"button":"any_time"}')
    [request] = await family_store.callbacks.open_requests()
    assert request.body["phone"] is None
    assert request.body["contact"] == "come to the school, ask for me there"


# -- the end ---------------------------------------------------------------------------------------

SENDS = {"fi": "lähetä kaikki", "en": "send everything", "ar": "أرسل كل شيء"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_the_reading_back_one_sends_in_own_words_or_by_the_button(
    begin: Begin, family_store: Store, language: str
) -> None:
    person = await begin(language, round="short")
    await asked_to_the_end(person)
    assert person.told("chat-review")
    assert await family_store.cases.list() == []
    await person.say(SENDS[language])
    if person.talk.phase != "sent":  # asked again rather than guessed
        await person.choose("hopes.send", "all")
    assert person.told("chat-sent") and len(await family_store.cases.list()) == 1


async def test_a_line_changed_at_the_end_returns_to_the_reading_back(begin: Begin) -> None:
    person = await begin("en", round="short")
    await asked_to_the_end(person)
    await person.press('/edit{"question":"family.size","item":""}')
    await person.say("six")
    assert person.value("family.size") == 6
    assert person.talk.phase == "reviewing" and person.told("chat-review")


async def test_no_part_chosen_sends_nothing(begin: Begin, family_store: Store) -> None:
    person = await begin("en", round="short")
    await asked_to_the_end(person)
    await person.choose("hopes.send", "part")
    await person.press('/press{"button":"back_to_review"}')
    assert await family_store.cases.list() == []
    assert person.talk.phase == "reviewing"


@pytest.mark.parametrize(
    "doubtful", ["hmm", "what would be deleted?", "what would be deleted", "my son is asleep", "5"]
)
async def test_nothing_is_deleted_on_a_doubtful_word(begin: Begin, doubtful: str) -> None:
    person = await begin("en", round="full")
    await person.press("/withdraw")
    await person.say(doubtful)
    assert person.reply["phase"] != "erased"
    await person.press('/press{"button":"delete_no"}')
    assert person.told("chat-withdraw-kept") and person.value("start.consent") == "yes"


SURELY = {"fi": "kyllä, poista kaikki", "en": "yes, delete it", "ar": "نعم احذف كل شي"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_clear_yes_deletes(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.press("/withdraw")
    await person.say(SURELY[language])
    assert person.reply["phase"] == "erased"


# -- danger ----------------------------------------------------------------------------------------

DANGER = [
    ("fi", "mieheni hakkasi minut eilen illalla", "safety.violence"),
    ("en", "my husband beats me", "safety.violence"),
    ("ar", "زوجي ضربني امبارح", "safety.violence"),
    ("fi", "en halua enää elää, haluan kuolla", "safety.self_harm"),
    ("en", "I want to kill myself", "safety.self_harm"),
    ("ar", "بدي موت حالي", "safety.self_harm"),
]


@pytest.mark.parametrize(("language", "said", "code"), DANGER)
@pytest.mark.parametrize("where", ["at a number", "at a phone number", "before consent"])
async def test_danger_is_heard_wherever_it_is_said(
    begin: Begin, family_store: Store, language: str, said: str, code: str, where: str
) -> None:
    person = await begin(language, **({"consent": None} if where == "before consent" else {"round": "full"}))
    if where == "at a phone number":
        await person.press("/talk_to_human")
    await person.say(said)
    if person.talk.phase != "safety":  # a doubt is asked about once, plainly
        assert (person.talk.pending or {}).get("kind") == "check"
        await person.press('/press{"button":"check_yes"}')
    assert person.talk.phase == "safety"
    assert next(p["number"] for m in person.reply["messages"] for p in m["phones"]) == "112"
    assert code in [flag.code for flag in await family_store.flags.open_flags()]


@pytest.mark.parametrize(
    ("language", "said", "acts"),
    [
        ("fi", "poika on 4v ja lyö minua kun sanon ei", False),
        ("fi", "poika on 15v ja lyö minua kun sanon ei", True),
        ("en", "my son is 4 and he hits me when I say no", False),
        ("en", "my son is 14 and he hits me when I say no", True),
        ("ar", "ابني عمره 4 سنين وبيضربني لما اقول لا", False),
        ("ar", "ابني عمره 15 سنة وبيضربني لما اقول لا", True),
    ],
)
async def test_a_small_childs_blows_do_not_bring_the_emergency_number_at_once(
    begin: Begin, language: str, said: str, acts: bool
) -> None:
    person = await begin(language, round="full")
    await person.say(said)
    assert (person.talk.phase == "safety") is acts
    assert any(m["phones"] for m in person.reply["messages"]) is acts


async def test_after_danger_the_talk_goes_on_only_when_asked(begin: Begin) -> None:
    person = await begin("en", round="full")
    await person.say("my husband beats me")
    await person.say("five")
    assert person.talk.phase == "safety" and person.value("family.size") is None
    await person.press('/press{"button":"other_topic"}')
    assert person.talk.phase == "asking" and person.talk.open == ("family.size", "")
    assert texts().say("en", "family-size") in person.words
