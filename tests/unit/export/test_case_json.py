"""A case as JSON keeps to its published schema, and the schema refuses what is wrong."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.casework.hand_over import content, split
from bot.export.case_json import FORMAT_VERSION, case_json, case_schema
from bot.questionnaire.model import questionnaire
from tests.unit.export.chance import chance_family, sent
from tests.web.families import ALL, SENT, Left, arabic_mother, finnish_couple, walk

VALIDATOR = Draft202012Validator(case_schema(), format_checker=FormatChecker())


def case_of(family: Any) -> dict[str, Any]:
    return content(family.talk, family.sections, SENT)


def complaints(document: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


def answers(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(a["question"], a["item"]): a for a in document["answers"]}


def test_the_schema_is_a_schema_of_its_own_version() -> None:
    Draft202012Validator.check_schema(case_schema())
    assert f"/case/{FORMAT_VERSION}/" in case_schema()["$id"]


@pytest.mark.parametrize("family", sorted(ALL))
@pytest.mark.parametrize("restricted", [False, True])
def test_every_walked_case_keeps_to_the_schema(family: str, restricted: bool) -> None:
    document = case_json(case_of(ALL[family]()), restricted=restricted)
    assert complaints(json.loads(json.dumps(document))) == []


def test_families_by_chance_keep_to_the_schema_with_every_answer() -> None:
    for seed in range(30):
        data = sent(chance_family(seed, ("fi", "en", "ar")[seed % 3]))
        for restricted in (False, True):
            document = case_json(data, restricted=restricted)
            assert complaints(document) == [], seed
        given = {key: a for key, a in answers(document).items() if a["status"] != "not_asked"}
        assert set(given) == {(a["q"], a["i"]) for a in data["answers"]}
        assert all(given[a["q"], a["i"]]["words"]["text"] == a["t"] for a in data["answers"])


def test_four_absences_stay_four_different_things() -> None:
    family = walk(
        "en",
        {
            "start.consent": "yes",
            "start.round": "full",
            "wellbeing.sleep": Left("skipped"),
            "wellbeing.worry": Left("dont_know"),
            "wellbeing.memories": Left("tell_worker"),
        },
    )
    found = answers(case_json(case_of(family)))
    states = [found[q, ""]["status"] for q in ("wellbeing.sleep", "wellbeing.worry", "wellbeing.memories")]
    assert [*states, found["far.contact", ""]["status"]] == [
        "skipped",
        "dont_know",
        "tell_worker",
        "not_asked",
    ]
    assert all(found[q, ""]["value"] is None for q in ("wellbeing.sleep", "far.contact"))


def test_what_one_child_was_not_asked_is_said_of_that_child() -> None:
    found = answers(case_json(case_of(finnish_couple())))
    assert found["children.interprets", "m3"]["status"] == "answered"
    assert found["children.interprets", "m4"]["status"] == "not_asked"


def test_words_keep_their_language_and_direction_beside_codes_in_every_language() -> None:
    document = case_json(case_of(arabic_mother()))
    sleep = answers(document)["wellbeing.sleep", ""]
    assert sleep["words"] == {"text": "ما عم نام منيح", "language": "ar", "direction": "rtl"}
    assert (sleep["value"], sleep["value_words"]["en"]) == (4, "Rarely")
    assert document["told_beside"][0]["words"]["direction"] == "rtl"


@pytest.mark.parametrize("family", sorted(ALL))
def test_nothing_private_is_in_a_case_unless_asked_for(family: str) -> None:
    data = case_of(ALL[family]())
    _, apart = split(data)
    document = case_json(data)
    written = json.dumps(document, ensure_ascii=False)
    private = {q.id for q in questionnaire().questions.values() if q.layer == "private"}
    assert not {q for q, _ in answers(document)} & (private | {a["q"] for a in apart["answers"]})
    assert "safety" not in {section["id"] for section in document["sections"]}
    assert not [f for f in document["flags"] if f["restricted"]] and document["raised"] == []
    flags = (*apart["flags"], *apart["raised"])
    own_words = [e["quote"] for flag in flags for e in flag["evidence"] if e["source"] == "message"]
    own_words += [a["t"] for a in apart["answers"] if a["how"] != "button"]
    assert not [words for words in own_words if words in written]
    whole = case_json(data, restricted=True)
    assert {a["q"] for a in apart["answers"]} <= {q for q, _ in answers(whole)}
    assert {f["code"] for f in apart["flags"]} <= {f["code"] for f in whole["flags"]}


def broken(**changes: Any) -> dict[str, Any]:
    return {**case_json(case_of(finnish_couple())), **changes}


def test_the_schema_refuses_a_common_part_with_private_things_in_it() -> None:
    whole = case_json(case_of(arabic_mother()), restricted=True)
    found = " ".join(complaints({**whole, "part": "common"}))
    assert all(
        f"$.{part}[" in found or f"$.{part}:" in found for part in ("answers", "flags", "raised", "sections")
    )


@pytest.mark.parametrize(
    ("document", "where"),
    [
        (broken(format="case"), "$.format"),
        (broken(format_version="2.0"), "$.format_version"),
        (broken(direction="up"), "$.direction"),
        (broken(sent_at="10.11.2026"), "$.sent_at"),
        (broken(people=[{"key": "m1", "role": "cousin", "age_years": 3}]), "$.people"),
        ({k: v for k, v in broken().items() if k != "strengths"}, "strengths"),
    ],
)
def test_the_schema_refuses_a_broken_document(document: dict[str, Any], where: str) -> None:
    assert any(where in complaint for complaint in complaints(document))


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("family.size", {"value": None}),
        ("family.size", {"value": "four"}),
        ("wellbeing.worry", {"value": 3}),
        ("wellbeing.worry", {"status": "unknown"}),
        ("wellbeing.sleep", {"value": 6}),
        ("family.arrival", {"value": "2024-13"}),
        ("far.who", {"value": "parents"}),
        ("hopes.better", {"words": None}),
        ("hopes.better", {"words": {"text": "x", "language": "ar", "direction": "ltr"}}),
        ("hopes.better", {"label": {"fi": "x", "en": "x"}}),
    ],
)
def test_the_schema_refuses_a_broken_answer(question: str, change: dict[str, Any]) -> None:
    document = copy.deepcopy(broken())
    n = next(n for n, a in enumerate(document["answers"]) if a["question"] == question)
    document["answers"][n].update(change)
    assert any(f"$.answers[{n}]" in complaint for complaint in complaints(document))
