"""The measuring itself: its arithmetic, its order of turns, its command, and a talk of a few turns."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.families import PATTERN, SWITCH, TURNS
from benchmarks.report import put, windows_table
from benchmarks.speakers import OursInside
from benchmarks.windows import WINDOWS, Sample, figures, percentile, schedule
from bot.rasa.model import Understanding
from bot.settings import ROOT
from bot.store.database import Store
from bot.web.family.talks import Talks


def test_percentiles_lie_between_neighbours() -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], 0.5) == 2.5
    assert percentile([1.0], 0.95) == 1.0
    assert percentile(range(101), 0.95) == 95
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_every_talk_speaks_each_turn_once_and_in_order() -> None:
    turns = list(schedule(4))
    for talk in range(4):
        assert [turn for t, turn, _ in turns if t == talk] == list(range(1, TURNS + 1))


def test_only_turns_in_company_of_all_windows_are_measured() -> None:
    counted = Counter(turn for _, turn, measured in schedule(5) if measured)
    assert counted == {turn: 3 for window in WINDOWS.values() for turn in window}


def test_windows_are_taken_side_by_side() -> None:
    measured = [turn for _, turn, counts in schedule(3) if counts][:6]
    assert sorted(measured[:3]) == [1, 100, 280]
    assert sorted(measured[3:]) == [2, 101, 281]


def test_a_window_that_was_not_reached_is_not_invented() -> None:
    samples = [Sample(turn, "message", float(turn)) for turn in range(1, 121)]
    assert figures(samples)["280–300"] is None
    assert "not reached" in windows_table({"slow": samples})


def test_a_table_goes_between_its_marks(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text("before\n<!-- measured -->\nold\n<!-- /measured -->\nafter\n", encoding="utf-8")
    put(document, "measured", "new")
    assert document.read_text(encoding="utf-8") == (
        "before\n<!-- measured -->\nnew\n<!-- /measured -->\nafter\n"
    )
    with pytest.raises(ValueError, match="no place marked"):
        put(document, "elsewhere", "new")


def test_the_document_has_a_place_for_each_table() -> None:
    document = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    for mark in ("measured", "remedies"):
        assert f"<!-- {mark} -->" in document
        assert f"<!-- /{mark} -->" in document


def test_the_command_says_what_it_can_do() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.turns", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0
    for option in ("--only", "--quick", "--write"):
        assert option in done.stdout


async def test_a_measured_family_talks(family_store: Store, understanding: Understanding) -> None:
    speaker = OursInside(Talks(family_store, understanding, 14), family_store)
    for talk in range(3):
        await speaker.begin(talk)
        kinds = [await speaker.turn(talk) for _ in PATTERN]
        assert all(ms > 0 for _, ms in kinds)
        assert SWITCH not in {kind for kind, _ in kinds}
