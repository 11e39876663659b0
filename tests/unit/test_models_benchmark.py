"""The comparison of models: its samples, its combined labels, its tables, its command, and its places in the card."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from benchmarks.model_choices import believed, understood
from benchmarks.model_lines import (
    NOTHING,
    Lessons,
    Sizes,
    apart,
    combined,
    counts,
    for_rasa,
    labelled,
    lessons,
    read_twice,
    sample,
)
from benchmarks.model_tables import (
    GOALS,
    PARSE,
    Goal,
    System,
    agreement_table,
    compared_table,
    cost_table,
    data_table,
    figures_of,
    goals_table,
    reliability_table,
    scores_table,
    tenths,
)
from bot.needs.classifier import Example
from bot.needs.taxonomy import taxonomy
from bot.settings import ROOT

ACTS = [Example(f"why {n}", "en", frozenset({"ask_why"})) for n in range(20)]
ACTS += [Example("no, four", "en", frozenset({"correct_answer"}))]
TOLD = [Example(f"he hits {n}", "en", frozenset({"safety.violence", "crisis"})) for n in range(20)]


def line(language: str, act: str = "inform", needs: tuple[str, ...] = (), crisis: bool = False) -> dict:
    return {
        "lang": language, "text": "…", "act": act, "needs": list(needs), "strengths": [], "crisis": crisis
    }  # fmt: skip


def got(act: str = "inform", needs: tuple[str, ...] = (), crisis: bool = False, ms: float = 1.0) -> dict:
    return {**understood(act, {*needs, *(["crisis"] if crisis else [])}), "ms": ms}


LINES = [
    line("fi"), line("en", "deny"), line("ar"), line("ar", needs=("parenting.limits",)), line("ar", crisis=True)
]  # fmt: skip
RIGHT = [got(), got("deny"), got(), got(needs=("parenting.limits",)), got(crisis=True, ms=5.0)]


def test_a_sample_is_the_same_every_time_and_keeps_the_order() -> None:
    drawn = sample(range(100), 10)
    assert drawn == sample(range(100), 10) == sorted(drawn)
    assert len(set(drawn)) == 10
    assert sample(range(100), 10, seed=1) != drawn


def test_nothing_is_drawn_from_what_is_small_enough() -> None:
    assert sample([3, 1, 2], 3) == sample([3, 1, 2], None) == [3, 1, 2]


def test_what_families_tell_is_an_act_and_acts_teach_what_is_no_need() -> None:
    learnt = lessons(ACTS, TOLD, Sizes())
    assert [one.labels for one in learnt.acts[-20:]] == [{"inform"}] * 20
    nothing = [one for one in learnt.needs if not one.labels]
    assert len(nothing) == 20  # a correction may show a need, so it does not teach that there is none
    assert "no, four" not in {one.text for one in learnt.needs}


def test_each_kind_of_line_is_sampled_for_itself() -> None:
    learnt = lessons(ACTS, TOLD, Sizes(acts=5, told=3, needs=7))
    assert sum(one.labels == {"inform"} for one in learnt.acts) == 3
    assert (len(learnt.acts), len(learnt.needs)) == (8, 7)
    assert Lessons.from_json(json.loads(json.dumps(learnt.to_json()))) == learnt


def test_several_labels_become_one_and_come_apart_again() -> None:
    assert combined({"safety.violence", "crisis"}) == "crisis+safety.violence"
    assert apart("crisis+safety.violence") == {"crisis", "safety.violence"}
    assert combined(()) == NOTHING
    assert apart(NOTHING) == apart(None) == set()


def test_a_bracket_in_a_sentence_stays_a_bracket_for_rasa() -> None:
    data = json.loads(for_rasa([Example("we are [four](4)", "en", frozenset())]))
    assert data["rasa_nlu_data"]["common_examples"] == [{"text": "we are [four](4)", "intent": NOTHING}]


def test_lines_are_counted_by_language_and_shared_ones_are_told() -> None:
    shared = {**line("en"), "text": "He hits 3"}
    table = data_table(counts(ACTS, TOLD, [line("fi")], [shared, line("en")]))
    assert "| of them with danger | 0 | 20 | 0 |" in table
    assert "| development lines | 1 | 0 | 0 |" in table
    assert "| of them also in the training lines, word for word | 0 | 1 | 0 |" in table


def test_two_hands_are_compared_line_by_line() -> None:
    first = [line("fi", needs=("parenting.limits",)), line("en", crisis=True), line("ar")]
    second = [line("fi", needs=("parenting.routine",)), line("en", crisis=True), line("ar", crisis=True)]
    table = agreement_table(zip(first, second, strict=True))
    assert "| needs micro-F1 | 0.000 | 1.000 | 1.000 | 0.000 |" in table
    assert "| crisis recall | 1.000 | 1.000 | 1.000 | 1.000 |" in table
    assert "| crisis precision | 1.000 | 1.000 | 0.000 | 0.500 |" in table


def test_the_second_reading_is_of_evaluation_lines_in_every_language() -> None:
    read = read_twice()
    assert {name: sum(one["lang"] == name for one, _ in read) for name in ("fi", "en", "ar")} == {
        "fi": 240, "en": 240, "ar": 240
    }  # fmt: skip
    codes = {code for _, one in read for kind in ("needs", "strengths") for code in one[kind]}
    assert codes <= {*taxonomy().needs, *taxonomy().strengths}


@pytest.mark.parametrize(
    ("least", "found", "short"), [(True, 0.95, 0.0), (True, 0.7, 0.2), (False, 0.8, 0.0), (False, 1.0, 0.1)]
)
def test_a_goal_tells_how_much_is_missing(least: bool, found: float, short: float) -> None:
    assert Goal("x", "x", 0.9, least).short_of(found) == pytest.approx(short)


def test_goals_name_the_languages_that_do_not_reach_them() -> None:
    figures = figures_of(System(RIGHT, "all"), LINES)
    assert goals_table(figures).count("| reached |") == len(GOALS)
    figures["ar"]["crisis_recall"] = 0.9
    figures["fi"][PARSE] = 12.0
    table = goals_table(figures)
    assert "**not reached**: ar by 0.080" in table
    assert "**not reached**: fi by 2.0" in table


def test_a_system_is_scored_in_each_language() -> None:
    table = scores_table(System([*RIGHT[:4], got()], "all"), LINES)
    assert "| evaluation lines | fi | en | ar | all |" in table
    assert "| crisis recall | 1.000 | 1.000 | 0.000 | 0.000 |" in table


def test_what_a_system_does_not_offer_is_a_dash() -> None:
    ours = System(RIGHT, "all", training=60.0, languages=[True, True, True, True, False])
    table = compared_table({"ours": ours, "Rasa": System(RIGHT, "some", offers_values=False)}, LINES)
    assert "| values exactly right | 1.000 | – |" in table
    assert "| language found from the words alone | 0.800 | – |" in table
    assert "| act accuracy, ar | 1.000 | 1.000 |" in table
    assert "| ours | 60 | – | – | – | 1.0 | 4.2 |" in cost_table({"ours": ours}, LINES)


def test_chances_are_compared_with_what_is_so_in_tenths() -> None:
    found = tenths([(0.1, False), (0.14, True), (0.3, True), (1.0, True)])
    assert found[1] == (2, pytest.approx(0.12), 0.5)
    assert found[3] == (1, 0.3, 1.0)
    assert found[9] == (1, 1.0, 1.0)
    assert found[0] is None
    table = reliability_table({"acts": [(0.95, True)], "needs": [], "danger": []})
    assert "| 0.9–1.0 | 1 | 0.95 | 1.00 | 0 | – | – | 0 | – | – |" in table


def test_each_label_is_believed_from_its_own_best_threshold() -> None:
    lines = [line("en", needs=("parenting.limits",), crisis=True), line("en")] * 3
    chances = [{"parenting.limits": 0.6, "crisis": 0.3}, {"parenting.limits": 0.2, "crisis": 0.1}] * 3
    assert believed(chances, lines) == [{"parenting.limits", "crisis"}, set()] * 3


def test_the_labelled_lines_can_be_cut_short() -> None:
    assert len(labelled("development", 5)) == 15


def test_the_card_has_a_place_for_each_table() -> None:
    card = (ROOT / "docs" / "model-card.md").read_text(encoding="utf-8")
    for mark in ("data", "goals", "compared", "cost", "choices", "reliability"):
        assert card.count(f"<!-- {mark} -->") == card.count(f"<!-- /{mark} -->") == 1


def test_the_command_refuses_half_a_comparison_for_the_card() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.models", "--only", "rasa", "--write"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "run all parts together" in done.stderr
