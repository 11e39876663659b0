"""The questionnaire and a case as FHIR: what stands where, what is said of a missing answer, and what stays apart."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.casework.hand_over import content, split
from bot.export.fhir import ABSENCE, GIVEN, TOLD_BESIDE, questionnaire_resource, response_resource
from bot.export.fhir_conditions import Conditions, NotInFhir
from bot.questionnaire.conditions import parse_condition
from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import option_title
from bot.texts import texts
from tests.unit.export.chance import WORDS, chance_family, sent
from tests.web.families import (
    ALL,
    SENT,
    Left,
    Own,
    Pressed,
    arabic_mother,
    english_father,
    finnish_couple,
    walk,
)

Item = dict[str, Any]


def items(resource: Item) -> Iterator[Item]:
    for item in resource.get("item", ()):
        yield item
        yield from items(item)


def item_of(resource: Item, link: str) -> Item:
    return next(item for item in items(resource) if item["linkId"] == link)


def extension(of: Item, url: str) -> Item:
    return next(e for e in of.get("extension", ()) if e["url"].endswith(url))


def given(family: Any, sections: list[str] | None = None, **options: Any) -> Item:
    data = content(family.talk, sections or family.sections, SENT)
    return response_resource(data, **options)


def translated(field: Item) -> dict[str, str]:
    pairs = (
        [part for part in e["extension"]] for e in field["extension"] if e["url"].endswith("translation")
    )
    return {lang["valueCode"]: words["valueString"] for lang, words in pairs}


FORM = questionnaire_resource()


# -- the questionnaire ------------------------------------------------------------------------------


def test_every_question_is_one_item_under_its_own_id() -> None:
    links = [item["linkId"] for item in items(FORM)]
    assert len(links) == len(set(links))
    assert set(questionnaire().questions) <= set(links)
    assert item_of(FORM, "children.sleep")["prefix"] == "C5"
    assert "prefix" not in item_of(FORM, "start.round")


def test_finnish_is_the_base_and_english_and_arabic_are_translations() -> None:
    assert FORM["language"] == "fi"
    for resource in (FORM, *items(FORM)):
        for field in ("title", "text"):
            if field in resource:
                assert set(translated(resource[f"_{field}"])) == {"en", "ar"}
    sleep = item_of(FORM, "children.sleep")
    assert sleep["text"] == texts().say("fi", "children-sleep")
    assert translated(sleep["_text"])["ar"] == texts().say("ar", "children-sleep")
    coding = sleep["answerOption"][0]["valueCoding"]
    asked = questionnaire()["children.sleep"]
    assert coding["code"] == "children.sleep.well"
    assert coding["display"] == option_title(asked, "well", "fi")
    assert translated(coding["_display"])["en"] == option_title(asked, "well", "en")


def test_types_say_what_an_answer_can_be() -> None:
    kinds = {item["linkId"]: item["type"] for item in items(FORM)}
    assert (kinds["family.size"], kinds["family.arrival"], kinds["family.good_at"]) == (
        "integer",
        "date",
        "text",
    )
    assert {kinds[q.id] for q in questionnaire().questions.values() if q.type == "yn3"} == {"choice"}
    assert "boolean" not in kinds.values()
    assert item_of(FORM, "far.who")["repeats"] is True
    assert [e["valueInteger"] for e in item_of(FORM, "family.size")["extension"]] == [1, 20]
    nobody = item_of(FORM, "far.who")["answerOption"][-1]
    assert extension(nobody, "optionExclusive")["valueBoolean"] is True


def test_questions_about_each_person_stand_in_repeating_groups() -> None:
    groups = {item["linkId"]: item for item in items(FORM) if item["type"] == "group" and item.get("repeats")}
    assert set(groups) == {"family:member", "children:child", "work:adult"}
    assert "children.sleep" in {item["linkId"] for item in groups["children:child"]["item"]}


def test_why_other_words_and_example_are_the_help_of_a_question() -> None:
    help_item = item_of(FORM, "children.sleep:help")
    parts = help_item["text"].split("\n\n")
    assert parts == [texts().say("fi", f"children-sleep.{part}") for part in ("why", "explain", "example")]
    assert extension(help_item, "itemControl")["valueCodeableConcept"]["coding"][0]["code"] == "help"


def test_the_text_on_reporting_stands_before_its_sections() -> None:
    for section in ("everyday", "safety"):
        assert item_of(FORM, section)["item"][0]["text"] == texts().say("fi", "chat-notice-reporting")


def test_one_of_these_answers_is_plain_enable_when_and_all_else_an_expression() -> None:
    address = item_of(FORM, "start.address")
    assert address["enableWhen"][0]["answerCoding"]["code"] == "start.language.ar"
    assert address["enableBehavior"] == "any"
    for link, part in (
        ("everyday.teenager", "%teenagers >= 1"),
        ("safety.danger_today", "safety.home.yes"),
        ("everyday.school_contact", "children.day.school"),
    ):
        item = item_of(FORM, link)
        assert "enableWhen" not in item
        assert part in extension(item, "enableWhenExpression")["valueExpression"]["expression"]
    assert not {"enableWhen", "extension"} & set(item_of(FORM, "start.who"))


@pytest.mark.parametrize(
    "condition",
    [
        {"fact": "people", "in": [2, 3]},
        {"answer": "far.who", "is": ["child"]},
        {"answer": "family.arrival", "at_least": 2020},
        {"answer": "family.good_at", "is": "cooking"},
    ],
)
def test_a_condition_that_fhir_cannot_say_is_refused_with_its_question(condition: Item) -> None:
    asked = dataclasses.replace(questionnaire()["work.year"], show_if=parse_condition(condition))
    with pytest.raises(NotInFhir, match=r"work\.year"):
        Conditions(questionnaire()).opens(asked)


def test_conditions_of_other_kinds_can_be_said() -> None:
    conditions, asked = Conditions(questionnaire()), questionnaire()["children.doing"]

    def path(**raw: Any) -> str:
        return conditions.path(parse_condition(raw), asked)

    assert "wellbeing.sleep.4' or code = 'wellbeing.sleep.5'" in path(answer="wellbeing.sleep", at_least=4)
    assert "$this <= 3" in path(answer="family.size", at_most=3)
    assert path(answer="work.year", given=False).endswith(".not()")
    assert path(fact="minor", **{"is": False}) == "%minor.not()"
    # What another repeated part says of the same person is found by the person's key.
    assert "family:member:key').answer.value = %about" in path(answer="family.member", **{"is": "child"})
    assert "children:child:role" in path(item="role", **{"is": "child"})


# -- the response -----------------------------------------------------------------------------------


def test_a_case_says_when_it_was_sent_and_in_which_language() -> None:
    response = given(arabic_mother())
    assert (response["status"], response["language"]) == ("completed", "ar")
    assert response["authored"] == SENT.isoformat()
    assert response["questionnaire"] == f"{FORM['url']}|{FORM['version']}"
    assert given(arabic_mother(), amended=True)["status"] == "amended"


def test_codes_numbers_months_and_words_are_values_of_their_kind() -> None:
    response = given(finnish_couple())

    def answer(link: str) -> list[Item]:
        return item_of(response, link)["answer"]

    assert answer("family.size") == [{"valueInteger": 4}]
    assert answer("family.arrival") == [{"valueDate": "2024-03"}]
    assert answer("family.good_at")[0]["valueString"].startswith("Me laitetaan yhdessä ruokaa ja <script>")
    assert [a["valueCoding"]["code"] for a in answer("everyday.disobey")] == [
        "everyday.disobey.talk",
        "everyday.disobey.shout",
    ]


def test_answers_stand_in_their_questionnaire_word_for_word() -> None:
    options = {
        o["valueCoding"]["code"]: o["valueCoding"] for i in items(FORM) for o in i.get("answerOption", ())
    }
    for make in ALL.values():
        for item in items(given(make(), restricted=True)):
            for answer in item.get("answer", ()):
                if "code" in answer.get("valueCoding", {}):
                    assert answer["valueCoding"] == options[answer["valueCoding"]["code"]]


def test_each_person_has_a_part_with_its_heading_and_key() -> None:
    children = [i for i in items(given(finnish_couple())) if i["linkId"] == "children:child"]
    assert [c["text"] for c in children] == ["Lapsi 1, 15 vuotta", "Lapsi 2, 4 vuotta"]
    assert [c["item"][0]["answer"][0]["valueString"] for c in children] == ["m3", "m4"]
    assert item_of(given(english_father()), "children:child:key")["answer"] == [{"valueString": "children"}]


def test_four_absences_stay_four_different_things() -> None:
    family = walk(
        "en",
        {
            "start.consent": "yes",
            "start.who": "father",
            "start.round": "full",
            "wellbeing.sleep": Left("skipped"),
            "wellbeing.worry": Left("dont_know"),
            "wellbeing.memories": Left("tell_worker"),
            "wellbeing.illness": "no",
        },
    )
    response = given(family)

    def reasons(of: Item) -> tuple[str, str]:
        return extension(of, "data-absent-reason")["valueCode"], extension(of, ABSENCE)["valueCoding"]["code"]

    left = [item_of(response, f"wellbeing.{q}")["answer"] for q in ("sleep", "worry", "memories")]
    assert [reasons(answers[0]["valueCoding"]) for answers in left] == [
        ("asked-declined", "skipped"),
        ("asked-unknown", "dont_know"),
        ("temp-unknown", "tell_worker"),
    ]
    assert reasons(item_of(response, "far.contact")) == ("not-asked", "not_asked")
    assert "answer" not in item_of(response, "far.contact")
    assert reasons(item_of(response, "family.size")["answer"][0]["_valueInteger"])[1] == "skipped"
    assert reasons(item_of(response, "family.good_at")["answer"][0]["_valueString"])[1] == "skipped"


def test_own_words_stay_beside_the_code_with_language_and_direction() -> None:
    family = walk("ar", {"start.consent": "yes", "family.size": Own("نحن ٣، أنا وأولادي", 3)})
    parts = {e["url"]: e for e in extension(item_of(given(family), "family.size"), GIVEN)["extension"]}
    assert parts["words"]["valueString"] == "نحن ٣، أنا وأولادي"
    assert (parts["language"]["valueCode"], parts["direction"]["valueCode"]) == ("ar", "rtl")
    assert parts["how"]["valueCode"] == "text"


def test_words_told_beside_a_question_stand_at_it() -> None:
    screens = item_of(given(finnish_couple()), "everyday.screens")
    told = extension(screens, TOLD_BESIDE)["extension"]
    assert told[0]["valueString"] == "Poika pelaa koko yön eikä nuku."


def test_own_words_behind_an_option_have_an_item_of_their_own() -> None:
    call = {"call": "040 123 4567, arkisin klo 16"}
    family = walk(
        "fi",
        {"start.consent": "yes", "start.round": "full", "hopes.contact": Pressed(["call", "letter"], call)},
    )
    answer = item_of(given(family), "hopes.contact.call")["answer"][0]
    assert answer["valueString"] == call["call"]
    assert answer["_valueString"]["extension"][0]["valueCode"] == "fi"


@pytest.mark.parametrize("family", sorted(ALL))
def test_nothing_private_is_in_a_case_unless_asked_for(family: str) -> None:
    made = ALL[family]()
    data = content(made.talk, made.sections, SENT)
    _, apart = split(data)
    written = json.dumps(response_resource(data), ensure_ascii=False)
    links = {item["linkId"] for item in items(response_resource(data))}
    private = {q.id for q in questionnaire().questions.values() if q.layer == "private"}
    assert "safety" not in links
    assert not links & (private | {answer["q"] for answer in apart["answers"]})
    flags = (*apart["flags"], *apart["raised"])
    own_words = [e["quote"] for flag in flags for e in flag["evidence"] if e["source"] == "message"]
    own_words += [a["t"] for a in apart["answers"] if a["how"] != "button"]
    assert not [words for words in own_words if words in written]
    whole = {item["linkId"] for item in items(response_resource(data, restricted=True))}
    assert {answer["q"] for answer in apart["answers"]} <= whole


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We cook. My husband hits me."),
        ("fi", "Laitamme ruokaa. Mieheni lyö minua."),
        ("ar", "نطبخ معا. زوجي يضربني."),
    ],
)
def test_danger_told_in_a_common_answer_is_not_in_the_common_response(language: str, words: str) -> None:
    family = walk(language, {"start.consent": "yes", "start.who": "mother", "family.good_at": Own(words)})
    assert words not in json.dumps(given(family), ensure_ascii=False)
    assert words in json.dumps(given(family, restricted=True), ensure_ascii=False)
    assert "family.good_at" not in {item["linkId"] for item in items(given(family))}


def test_a_response_says_how_secret_it_is() -> None:
    levels = [given(arabic_mother(), restricted=r)["meta"]["security"][0]["code"] for r in (False, True)]
    assert levels == ["R", "V"]


def test_sections_kept_back_are_not_there_and_what_rests_on_them_is_marked() -> None:
    family = finnish_couple()
    response = given(family, ["far", "everyday"])
    assert [i["linkId"] for i in response["item"]] == ["told", "start", "far", "everyday"]
    marked = {a["valueCoding"]["code"] for a in item_of(response, "told")["answer"]}
    assert {"far.together_again", "everyday.school_contact", "everyday.teenager"} <= marked
    assert "far.contact" not in marked


def test_a_full_case_needs_no_marks() -> None:
    for make in ALL.values():
        family = make()
        assert not [i for i in items(given(family, restricted=True)) if i["linkId"].endswith("told")]


def test_every_answer_of_families_by_chance_is_there() -> None:
    for seed in range(30):
        language = ("fi", "en", "ar")[seed % 3]
        data = sent(chance_family(seed, language))
        response = response_resource(data, restricted=True)
        found: list[tuple[str, str]] = []

        def look(inside: list[Item], key: str, found: list[tuple[str, str]]) -> None:
            for item in inside:
                if item["linkId"].endswith(":key"):
                    key = item["answer"][0]["valueString"]
                if item["linkId"] in questionnaire().questions and "answer" in item:
                    found.append((item["linkId"], key))
                look(item.get("item", []), key, found)

        look(response["item"], "", found)
        assert sorted(found) == sorted((a["q"], a["i"]) for a in data["answers"]), seed
        assert json.dumps(WORDS[language], ensure_ascii=False)[1:-1] in json.dumps(
            response, ensure_ascii=False
        )
