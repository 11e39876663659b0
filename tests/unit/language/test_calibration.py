"""Chances that mean what they say: fitted, kept, put together, and refused when broken."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from bot.language.calibration import Calibration, Stretch, load, stretch, write
from bot.needs.classifier import CRISIS, is_danger

MADE = Calibration(1.5, Stretch(0.7, -3.5, 1.25), Stretch(0.85, -0.9))


def test_the_default_changes_no_chance() -> None:
    for chance in (0.01, 0.3, 0.5, 0.99):
        assert Stretch().of(chance, 7) == pytest.approx(chance)


def test_the_same_chance_means_less_in_fewer_words() -> None:
    signs = MADE.signs
    assert signs.of(0.8, 2) < signs.of(0.8, 8) < signs.of(0.8, 30)
    assert MADE.danger.of(0.8, 2) == MADE.danger.of(0.8, 30)  # a short cry for help is no smaller danger


def test_only_what_is_danger_is_spared() -> None:
    assert is_danger(CRISIS) and is_danger("safety.violence")
    assert not is_danger("parenting.limits") and not is_danger("strength.hope")


def test_one_after_the_other_is_both_in_one() -> None:
    first, second = Stretch(0.7, -0.5, 0.3), Stretch(1.2, 0.1, -0.2)
    for chance, count in ((0.2, 1), (0.9, 40)):
        assert first.then(second).of(chance, count) == pytest.approx(
            second.of(first.of(chance, count), count)
        )


def test_what_bent_chances_is_found_again() -> None:
    bent = Stretch(0.6, -2.0, 0.8)
    chances, counts, true = [], [], []
    for odds in range(-4, 5):
        for count in (1, 4, 20):
            told = 1 / (1 + math.exp(-odds))
            right = round(1000 * bent.of(told, count))
            chances += [told] * 1000
            counts += [count] * 1000
            true += [True] * right + [False] * (1000 - right)
    found = stretch(chances, true, counts)
    assert (found.slope, found.bias, found.length) == pytest.approx((0.6, -2.0, 0.8), abs=0.02)
    assert stretch(chances, true).length == 0.0


def test_it_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path / "calibration.yml", MADE, ["fi.jsonl"])
    assert load(tmp_path / "calibration.yml") == MADE


@pytest.mark.parametrize(
    ("old", "new"),
    [("  length: 1.2500\n", ""), ("slope: 0.8500", "slope: -0.8500"), ("bias: -0.9000", "bias: much")],
)
def test_a_broken_file_is_refused(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "calibration.yml"
    write(path, MADE, ["fi.jsonl"])
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match="perhesilta tune"):
        load(path)
