"""What is understood beside the plain answer: two things in one message, doubt, needs told in passing, where to ask."""

from __future__ import annotations

import pytest

from bot.casework.hand_over import content
from bot.questionnaire.engine import ALL_CHILDREN
from bot.turns import now
from tests.conversation.conftest import Begin

FULL = {"round": "full"}


@pytest.mark.parametrize(
    ("language", "said", "size"),
    [
        ("fi", "kolme, mutta miksi te sitä kysytte?", 3),
        ("en", "three, but why do you ask?", 3),
        ("ar", "ثلاثة، بس ليش عم تسألوا؟", 3),
    ],
)
async def test_an_answer_and_a_question_in_one_message_are_both_served(
    begin: Begin, language: str, said: str, size: int
) -> None:
    person = await begin(language, **FULL)
    await person.say(said)
    assert person.value("family.size") == size
    assert person.told("family-size.why")
    assert person.talk.open != ("family.size", "")
    assert person.answer("family.size").verbatim == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Miksi haluatte tietää montako meitä on?"),
        ("en", "why do you want to know how many we are?"),
        ("ar", "ليش بدكم تعرفوا كم واحد نحنا؟"),
    ],
)
async def test_a_question_alone_answers_nothing(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, **FULL)
    await person.say(said)
    assert person.answer("family.size") is None
    assert person.told("family-size.why")


@pytest.mark.parametrize(
    ("language", "permit", "money"),
    [
        ("fi", "milloin saan oleskeluluvan?", "paljonko lapsilisää me saadaan?"),
        ("en", "when will I get my residence permit?", "how much child benefit money will we receive?"),
        ("ar", "متى يطلع قرار الإقامة؟", "كم مصاري مساعدة رح ناخد من كيلا؟"),
    ],
)
async def test_permits_and_money_get_an_honest_answer_and_where_to_ask(
    begin: Begin, language: str, permit: str, money: str
) -> None:
    person = await begin(language, **FULL)
    await person.say(permit)
    assert person.told("service-permit")
    await person.say(money)
    assert person.told("service-money")
    assert person.talk.open == ("family.size", "")


@pytest.mark.parametrize(
    ("language", "said", "service"),
    [
        ("fi", "mitä perhetyö on?", "family_work"),
        ("fi", "mikä on Perhe yhtenäiseksi", "perhe_yhtenaiseksi"),
        ("fi", "millainen se ryhmä on?", "group"),
        ("en", "what is family work?", "family_work"),
        ("en", "what is a family assistant?", "family_assistant"),
        ("en", "what does attachment-based support mean as a service?", "attachment"),
        ("ar", "شو هو العمل الأسري؟", "family_work"),
        ("ar", "ما هي المجموعة؟ شو بتعمل؟", "group"),
    ],
)
async def test_a_service_is_explained_in_plain_words(
    begin: Begin, language: str, said: str, service: str
) -> None:
    person = await begin(language, **FULL)
    await person.say(said)
    assert person.told(f"service-{service}")


@pytest.mark.parametrize(
    ("language", "said", "need"),
    [
        ("fi", "mieheni on Turkissa ja odotamme perheenyhdistämistä, en saa nukuttua", "cohesion.separation"),
        ("en", "my husband is still in Turkey and we wait for family reunification", "cohesion.separation"),
        ("ar", "زوجي بعدو بتركيا وعم نستنى لم الشمل", "cohesion.separation"),
    ],
)
async def test_a_need_told_at_another_question_reaches_the_summary_with_its_words(
    begin: Begin, language: str, said: str, need: str
) -> None:
    person = await begin(language, **FULL)
    await person.say(said)
    assert person.answer("family.size") is None
    sent = content(person.talk, ["family"], now())
    flag = next(f for f in sent["flags"] if f["code"] == need)
    assert any(e["question"] == "family.size" and e["quote"] in said for e in flag["evidence"])


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "pöydän päällä"), ("en", "well that thing there"), ("ar", "يعني هيك شي")],
)
async def test_what_is_not_understood_is_never_guessed_into_an_answer(
    begin: Begin, language: str, said: str
) -> None:
    person = await begin(language, **FULL)
    await person.say(said)
    assert person.answer("family.size") is None
    assert person.talk.open == ("family.size", "")
    assert person.reply["messages"][-1]["choices"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "lapsi ei nuku, pelkää pimeä"),
        ("en", "the child does not sleep, he fears the dark"),
        ("ar", "الولد ما بينام، بيخاف من العتمة"),
    ],
)
async def test_a_child_who_does_not_sleep_changes_no_number(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, round="short")
    await person.say("4")
    await person.skip_to("children.worries", ALL_CHILDREN)
    size = person.value("family.size")
    await person.say(said)
    assert person.value("family.size") == size == 4
    assert not person.told("chat-changed")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "minä olen 30 ja hän on 38"),
        ("en", "I am 30 and he is 38"),
        ("ar", "عمري ٣٠ وهو ٣٨"),
    ],
)
async def test_two_ages_told_where_one_is_asked_are_no_danger(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, **FULL)
    for answer in ("2", {"fi": "minä ja mies", "en": "me and my husband", "ar": "أنا وزوجي"}[language]):
        await person.say(answer)
    assert person.talk.open[0] == "family.age", person.talk.open
    await person.say(said)
    assert person.talk.phase == "asking" and person.talk.pending is None


@pytest.mark.parametrize(("said", "address"), [("أنتِ", "f"), ("أنتَ", "m")])
async def test_a_small_mark_tells_how_to_speak_to_somebody(begin: Begin, said: str, address: str) -> None:
    person = await begin("ar", address=None)
    await person.say(said)
    assert person.talk.address == address


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "en nuku hyvin, näen unia sodasta"),
        ("en", "bad, I dream of the war"),
        ("ar", "ما بنام، بحلم بالحرب"),
    ],
)
async def test_a_need_told_in_few_words_is_kept_and_said_to_be(
    begin: Begin, language: str, said: str
) -> None:
    person = await begin(language, **FULL)
    await person.say("2")
    await person.skip_to("family.arrived_together")
    await person.say(said)
    assert person.told("chat-kept-words")
    assert said in [told.text for told in person.talk.passing]


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "veli soittaa mulle"), ("en", "my brother call me"), ("ar", "أخي بيتصل فيي")],
)
async def test_who_is_called_by_a_brother_asks_for_nobody(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, **FULL)
    await person.say("2")
    await person.skip_to("family.good_at")
    await person.say(said)
    assert person.value("family.good_at") is None and person.answer("family.good_at").verbatim == said
    assert person.talk.pending is None
