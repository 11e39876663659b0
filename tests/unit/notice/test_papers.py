"""The papers in three languages: with and without the controller's facts, by the same places, with a version of their words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.notice.accessibility import statement
from bot.notice.authorities import authority
from bot.notice.configuration import Configuration, load
from bot.notice.paper import Fact, Paper
from bot.notice.privacy import House, full, short
from bot.texts import LANGUAGES, texts

EXAMPLE = load(Path(__file__).parents[3] / "data" / "notice.example.yml")
HOUSE = House({"drafts": 14, "cases": 365, "callbacks": 90, "danger_marks": 730, "log": 4383}, True)
# What articles 13 and 14 ask to be told, by the place where the full notice tells it.
ARTICLE_13 = {
    "13(1)(a)": "controller", "13(1)(b)": "officer", "13(1)(c) purposes": "purposes", "13(1)(c) basis": "basis",
    "13(1)(e)": "recipients", "13(1)(f)": "transfers", "13(2)(a)": "retention", "13(2)(b)": "rights",
    "13(2)(d)": "complain", "13(2)(e)": "voluntary", "13(2)(f)": "machine", "14(1)(d) and 14(2)(f)": "data",
}  # fmt: skip


def papers(language: str, facts: Configuration, house: House = HOUSE) -> list[Paper]:
    return [short(language, facts, house), full(language, facts, house), statement(language, facts)]


def part(paper: Paper, place: str) -> str:
    """All that a part says."""
    [found] = [one for one in paper.parts if one.id == place]
    return "\n".join(line if isinstance(line, str) else f"{line.label}: {line.value}" for line in found.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_full_notice_tells_all_that_articles_13_and_14_ask_for(language: str) -> None:
    paper = full(language, EXAMPLE, HOUSE)
    assert {one.id for one in paper.parts} == set(ARTICLE_13.values())
    for facts in (
        EXAMPLE.legal_basis,
        EXAMPLE.recipients,
        EXAMPLE.transfers,
        EXAMPLE.records,
        EXAMPLE.requests,
    ):
        assert facts[language] in paper.plain
    assert EXAMPLE.controller is not None and EXAMPLE.controller.name[language] in part(paper, "controller")
    assert "tietosuoja@om.fi" in part(paper, "complain")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_controllers_facts_the_rest_stands_and_nothing_is_made_up(language: str) -> None:
    paper = full(language, Configuration(), HOUSE)
    places = {one.id for one in paper.parts}
    assert set(ARTICLE_13.values()) - places == {"controller", "officer", "transfers"}
    whole = "\n".join(one.plain for one in papers(language, Configuration()))
    assert "Esimerkki" not in whole and "⟦" not in whole
    access = statement(language, Configuration())
    assert not any(
        texts().say(language, f"statement-state-{s}") in access.plain for s in ("fully", "partly", "not")
    )
    assert "saavutettavuus@traficom.fi" in access.plain


@pytest.mark.parametrize("facts", [EXAMPLE, Configuration()], ids=["filled", "empty"])
def test_every_language_has_the_same_places_and_the_same_facts_to_reach(facts: Configuration) -> None:
    for one in zip(*(papers(language, facts) for language in LANGUAGES), strict=True):
        assert len({tuple(part.id for part in paper.parts) for paper in one}) == 1
        reached = [
            [line.href for part in paper.parts for line in part.lines if isinstance(line, Fact)]
            for paper in one
        ]
        assert reached[0] == reached[1] == reached[2]
        assert all(href.startswith(("tel:", "mailto:", "https://", "")) for href in reached[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_long_things_are_kept_comes_from_the_rules_of_the_house(language: str) -> None:
    told = part(full(language, EXAMPLE, HOUSE), "retention")
    numbers = re.findall(r"\d+", told)
    assert {"14", "365", "90", "12"} <= set(numbers)  # 4383 days are twelve years
    unset = House({**HOUSE.kept, "cases": None, "log": None})
    assert texts().say(language, "notice-kept-cases-unset") in part(
        full(language, EXAMPLE, unset), "retention"
    )
    assert texts().say(language, "notice-kept-cases-unset") in part(short(language, EXAMPLE, unset), "long")


def test_a_translation_machine_is_told_of_only_where_there_is_one() -> None:
    said = texts().say("en", "notice-recipients-machine")
    assert said in full("en", EXAMPLE, HOUSE).plain
    assert said not in full("en", EXAMPLE, House(HOUSE.kept, translates=False)).plain


def test_a_version_changes_with_any_word_and_with_nothing_else() -> None:
    paper = full("en", EXAMPLE, HOUSE)
    assert re.fullmatch(r"[0-9a-f]{16}", paper.version)
    assert paper.version == full("en", EXAMPLE, HOUSE).version
    others = [
        full("en", Configuration(), HOUSE),
        full("fi", EXAMPLE, HOUSE),
        full("en", EXAMPLE, House({"drafts": 15})),
    ]
    assert len({paper.version, *(one.version for one in others)}) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_that_the_notice_names_are_called_so_in_the_chat(language: str) -> None:
    quoted = {"en": '"([^"]+)"', "fi": "”([^”]+)”", "ar": "«([^»]+)»"}[language]
    buttons = {
        texts().say(language, name)
        for name in ("button-review", "button-change", "button-withdraw", "button-human")
    }
    for paper in (full(language, Configuration(), HOUSE), short(language, Configuration(), HOUSE)):
        assert set(re.findall(quoted, paper.plain)) <= buttons


def test_the_authorities_can_be_reached() -> None:
    assert authority("data_protection").phone == "029 566 6700"
    assert authority("accessibility").web.startswith("https://")
