"""The FHIR export in the hands of others: two validators, and LHC-Forms, which fills the form with a case and gives it back."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from playwright.sync_api import Error, sync_playwright
from pydantic import ValidationError

from bot.casework.hand_over import content, split
from bot.export.fhir import questionnaire_resource, response_resource
from bot.questionnaire.answers import Answer
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import questionnaire
from bot.texts import texts
from tests.unit.export.chance import chance_family, sent
from tests.web.families import ALL, SENT, Left, walk
from tests.web.readings import reviewed, saved

HERE = Path(__file__).parent
LFORMS = (
    "webcomponent/assets/lib/zone.min.js", "webcomponent/runtime.js", "webcomponent/polyfills.js",
    "webcomponent/main.js", "fhir/R4/lformsFHIR.min.js",
)  # fmt: skip
# Seeds of families by chance, with the language each one speaks: short and full rounds, with and without children.
BY_CHANCE = [(seed, ("fi", "en", "ar")[seed % 3]) for seed in range(10)]

Resource = dict[str, Any]
ThroughLforms = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def form() -> Resource:
    return questionnaire_resource()


@pytest.fixture(scope="module")
def lforms(packages: Path, form: Resource) -> Iterator[ThroughLforms]:
    """LHC-Forms in a browser, without network: gives what it exports, shows and complains about."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("The check by LHC-Forms needs Chromium. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(offline=True, timezone_id="Europe/Helsinki").new_page()
        page.set_content('<!doctype html><meta charset="utf-8"><div id="form"></div>')
        for script in LFORMS:
            page.add_script_tag(path=packages / "lforms" / "dist" / "lforms" / script)
        page.add_script_tag(path=HERE / "lforms_page.js")
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if "did not resolve" in line.text else None)

        def through(response: Resource, questions: Resource = form, drawn: bool = False) -> dict[str, Any]:
            faults.clear()
            found: dict[str, Any] = page.evaluate(
                "all => throughLforms(...all)", [questions, response, drawn]
            )
            shown = page.locator("#form").inner_text() if drawn else ""
            return {**found, "faults": list(faults), "text": shown}

        yield through
        browser.close()


def walked(family: str) -> tuple[Interview, Resource]:
    """The content of a walked family, everything sent, and the interview as far as it was sent."""
    made = ALL[family]()
    return _with_interview(content(made.talk, made.sections, SENT))


def _with_interview(data: dict[str, Any]) -> tuple[Interview, dict[str, Any]]:
    return Interview(questionnaire(), [Answer.from_json(a) for a in data["answers"]]), data


def given_values(response: Resource) -> dict[tuple[str, str], list[Any]]:
    """What was answered, by link id and person; absent answers and the hidden lists of told questions left out."""
    found: dict[tuple[str, str], list[Any]] = {}

    def look(items: list[Resource], person: str) -> None:
        for item in items:
            if item["linkId"].endswith(":key"):
                person = item["answer"][0]["valueString"]
        for item in items:
            values = [v for a in item.get("answer", ()) if (v := plain(a)) is not None]
            if values and not item["linkId"].endswith((":key", "told")):
                found[item["linkId"], person] = values
            look(item.get("item", []), person)

    look(response["item"], "")
    return found


def plain(answer: Resource) -> Any:
    """An answer's value: a code, a number, words; a date's year and month."""
    for kind, value in answer.items():
        if kind == "valueCoding":
            return value.get("code")
        if kind.startswith("value"):
            return value
    return None


def survived(before: dict[Any, list[Any]], after: dict[Any, list[Any]]) -> bool:
    """Whether every answer came back. LHC-Forms knows whole dates only: it makes "2024-03" the first of March."""
    dates = {key for key in before if key[0] == "family.arrival"}
    same = {k: v for k, v in before.items() if k not in dates} == {
        k: v for k, v in after.items() if k not in dates
    }
    return same and all(after[key][0].startswith(before[key][0]) for key in dates)


# -- fhir.resources ---------------------------------------------------------------------------------


def test_fhir_resources_reads_the_questionnaire_and_writes_the_same(form: Resource) -> None:
    assert json.loads(Questionnaire.parse_obj(form).json()) == form


@pytest.mark.parametrize("family", sorted(ALL))
@pytest.mark.parametrize("restricted", [False, True])
def test_fhir_resources_reads_a_case_and_writes_the_same(family: str, restricted: bool) -> None:
    response = response_resource(walked(family)[1], restricted=restricted)
    assert json.loads(QuestionnaireResponse.parse_obj(response).json()) == response


def test_fhir_resources_refuses_what_is_broken(form: Resource) -> None:
    nameless, strange = copy.deepcopy(form), response_resource(walked("fi")[1])
    del nameless["item"][1]["linkId"]
    strange["answers"] = []
    with pytest.raises(ValidationError, match="linkId"):
        Questionnaire.parse_obj(nameless)
    with pytest.raises(ValidationError, match="extra fields"):
        QuestionnaireResponse.parse_obj(strange)


# -- FHIR.js ------------------------------------------------------------------------------------------


def test_fhir_js_finds_every_resource_valid(node: Any, form: Resource) -> None:
    cases = [walked(family)[1] for family in sorted(ALL)] + [sent(chance_family(*who)) for who in BY_CHANCE]
    responses = [response_resource(case, restricted=r) for case in cases for r in (False, True)]
    for checked in node("fhir_validate.mjs", [form, *responses]):
        assert checked == {"valid": True, "messages": []}


def test_what_an_interpreter_read_is_valid_to_both_and_comes_back_whole(node: Any) -> None:
    family = ALL["ar"]()
    doubt = {"reasons": ["kinship"], "readings": ["Lankoni lyö", "Mieheni veli lyö"]}
    data = reviewed(
        family,
        saved(family, "ما عم نام منيح", "En nuku hyvin"),
        saved(family, "أن يصل زوجي وأن ينام ابني بهدوء", "Että mieheni tulee", "doubtful", **doubt),
    )
    response = response_resource(data)
    assert "Lankoni lyö" in json.dumps(response, ensure_ascii=False)
    assert json.loads(QuestionnaireResponse.parse_obj(response).json()) == response
    assert node("fhir_validate.mjs", [response]) == [{"valid": True, "messages": []}]


def test_fhir_js_refuses_what_is_broken(node: Any, form: Resource) -> None:
    question, response = copy.deepcopy(form), response_resource(walked("fi")[1])
    _item(question, "children.sleep")["type"] = "single"
    unknown = {**response, "status": "sent"}
    stray = {**response, "flags": []}
    results = node("fhir_validate.mjs", [question, unknown, stray])
    assert [checked["valid"] for checked in results] == [False, False, False]
    assert ["single" in str(results[0]), "sent" in str(results[1]), "flags" in str(results[2])] == [True] * 3


# -- LHC-Forms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", sorted(ALL))
def test_lhc_forms_on_a_page_keeps_every_answer_and_asks_what_our_engine_asks(
    lforms: ThroughLforms, family: str
) -> None:
    interview, case = walked(family)
    response = response_resource(case, restricted=True)
    back = lforms(response, drawn=True)
    assert agrees(interview, case, response, back)
    assert texts().say("fi", "family-good_at") in back["text"]


def test_lhc_forms_agrees_with_our_engine_on_families_by_chance(lforms: ThroughLforms) -> None:
    for seed, language in BY_CHANCE:
        interview, case = _with_interview(sent(chance_family(seed, language)))
        response = response_resource(case, restricted=True)
        assert agrees(interview, case, response, lforms(response)), (seed, language)


def test_lhc_forms_agrees_with_our_engine_on_a_child_of_every_age_that_matters(lforms: ThroughLforms) -> None:
    for ages in ((2,), (3,), (11, 4), (12, 6), (17, 7), (18,), (Left("dont_know"),)):
        told: dict[Any, Any] = {"start.consent": "yes", "start.who": "other_adult", "start.round": "full"}
        told |= {"family.size": 1 + len(ages), ("family.member", "m1"): "me", ("family.age", "m1"): 40}
        for n, age in enumerate(ages, 2):
            told |= {("family.member", f"m{n}"): "child", ("family.age", f"m{n}"): age}
        family = walk("en", told)
        interview, case = _with_interview(content(family.talk, family.sections, SENT))
        response = response_resource(case)
        assert agrees(interview, case, response, lforms(response)), ages


def agrees(interview: Interview, case: dict[str, Any], response: Resource, back: dict[str, Any]) -> bool:
    """Whether the engine gave back every answer and had open what ours had."""
    assert back["faults"] == []
    assert survived(given_values(response), given_values(back["exported"]))
    asked = {q for q in questionnaire().questions if q.partition(".")[0] in case["sections"]}
    ours = {ask.key for ask in interview.sequence() if ask.question.id in asked}
    # Told while it was not asked, or resting on an answer set aside: it was open in the talk, and it has an answer.
    ours |= {(answer["q"], answer["i"]) for answer in case["answers"]}
    # "nobody" is the empty place where a form lets one add a person.
    assert {(q, i) for q, i in back["visible"] if q in asked and i != "nobody"} == ours
    return True


@pytest.mark.parametrize("family", sorted(ALL))
def test_lhc_forms_keeps_every_answer_of_a_part(lforms: ThroughLforms, family: str) -> None:
    """Also when what a condition looks at was kept back, or stands in the restricted part."""
    made = ALL[family]()
    data = content(made.talk, [s for s in made.sections if s not in ("family", "far")], SENT)
    for response in (response_resource(walked(family)[1]), response_resource(data)):
        back = lforms(response)
        assert survived(given_values(response), given_values(back["exported"]))


def test_lhc_forms_makes_no_answer_of_an_absence(lforms: ThroughLforms) -> None:
    back = given_values(lforms(response_resource(walked("fi")[1]))["exported"])
    assert ("wellbeing.worry", "") not in back and ("wellbeing.memories", "") not in back
    assert ("wellbeing.sleep", "") in back


def test_lhc_forms_closes_what_does_not_apply(lforms: ThroughLforms, form: Resource) -> None:
    """An answer whose condition does not hold, and that nobody marks as told, is dropped: the mark is needed."""
    response = response_resource(walked("fi")[1])
    far = next(item for item in response["item"] if item["linkId"] == "far")
    far["item"][0]["answer"] = [a for a in copy.deepcopy(far["item"][0]["answer"])]
    far["item"][0]["answer"][0]["valueCoding"] = next(
        o["valueCoding"]
        for o in _item(form, "far.who")["answerOption"]
        if o["valueCoding"]["code"] == "far.who.nobody"
    )
    back = lforms(response)
    assert ["far.contact", ""] not in back["visible"]
    assert ("far.reunification", "") not in given_values(back["exported"])


def test_lhc_forms_refuses_what_is_broken(lforms: ThroughLforms, form: Resource) -> None:
    response = response_resource(walked("fi")[1])
    dangling, twice = copy.deepcopy(form), copy.deepcopy(form)
    _item(dangling, "start.address")["enableWhen"][0]["question"] = "start.nothing"
    _item(twice, "start.alone")["linkId"] = "start.who"
    for broken in (dangling, twice):
        with pytest.raises(Error):
            lforms(response, broken)


def test_lhc_forms_loses_an_answer_whose_code_it_does_not_know(lforms: ThroughLforms) -> None:
    response = response_resource(walked("fi")[1])
    before = given_values(response)
    _item(response, "family.arrived_together")["answer"][0]["valueCoding"]["code"] = (
        "family.arrived_together.never"
    )
    assert not survived(before, given_values(lforms(response)["exported"]))


def test_the_common_part_shows_lhc_forms_nothing_private(lforms: ThroughLforms) -> None:
    data = walked("ar")[1]
    private = {answer["q"] for answer in split(data)[1]["answers"]}
    assert private and not private & {q for q, _ in given_values(lforms(response_resource(data))["exported"])}


def _item(resource: Resource, link: str) -> Resource:
    def look(items: list[Resource]) -> Iterator[Resource]:
        for item in items:
            yield item
            yield from look(item.get("item", []))

    return next(item for item in look(resource["item"]) if item["linkId"] == link)
