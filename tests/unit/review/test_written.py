"""What an interpreter writes for a message: always kept, ready only when nothing is open, doubtful with a reason."""

from __future__ import annotations

import pytest

from bot.casework.written import NotKept
from bot.review.warnings import NUMBER
from bot.review.written import LONGEST, Source, Written, key_of, open_warnings, written

FIVE = Source("عندي 5 أولاد", "ar", "fi")
CODED = Source("ما عم نام منيح", "ar", "fi", "Harvoin")


def told(source: Source, do: str = "approve", **values: str) -> Written:
    return written({"do": do, **{name.replace("_", "-"): value for name, value in values.items()}}, source)


def test_a_good_rendering_is_checked() -> None:
    row = told(FIVE, rendering=" Minulla on 5 lasta ", seconds="12")
    assert (row.state, row.problem, row.body["rendering"], row.body["seconds"]) == (
        "checked",
        "",
        "Minulla on 5 lasta",
        12,
    )
    assert row.body["language"] == "fi" and row.body["warnings"] == []


def test_an_open_warning_keeps_a_row_back_and_its_text_is_kept() -> None:
    row = told(FIVE, rendering="Minulla on 6 lasta")
    assert (row.state, row.body["rendering"]) == ("machine", "Minulla on 6 lasta")
    assert [one["check"] for one in open_warnings(row.body)] == [NUMBER]


def test_a_reason_settles_this_very_warning_and_no_other() -> None:
    (slip,) = told(FIVE, rendering="Minulla on 6 lasta").body["warnings"]
    reason = {f"override-{key_of(slip)}": "source"}
    row = told(FIVE, rendering="Minulla on 6 lasta", **reason)
    assert row.state == "checked"
    assert row.body["overridden"] == [{"check": NUMBER, "was": ["5"], "now": ["6"], "reason": "source"}]
    assert told(FIVE, rendering="Minulla on 7 lasta", **reason).state == "machine"
    assert told(FIVE, rendering="Minulla on 6 lasta", **dict.fromkeys(reason, "because")).state == "machine"


def test_a_doubt_needs_a_reason_and_two_readings_are_two() -> None:
    row = told(
        FIVE, rendering="Minulla on 5 lasta", reason_dialect="1", reading_a="lasta", reading_b="poikaa"
    )
    assert (row.state, row.body["reasons"], row.body["readings"]) == (
        "doubtful",
        ["dialect"],
        ["lasta", "poikaa"],
    )
    one = told(FIVE, rendering="Minulla on 5 lasta", reason_dialect="1", reading_a="lasta")
    assert (one.state, one.problem, one.body["readings"]) == ("machine", "readings", ["lasta", ""])
    none = told(FIVE, rendering="Minulla on 5 lasta", reading_a="lasta", reading_b="poikaa")
    assert (none.state, none.problem, none.body["rendering"]) == ("machine", "reasons", "Minulla on 5 lasta")


def test_a_doubtful_row_may_hold_a_warning_but_is_empty_only_when_it_cannot_be_read() -> None:
    assert told(FIVE, rendering="Minulla on 6 lasta", reason_number="1").state == "doubtful"
    assert told(FIVE, reason_dialect="1").state == "machine"
    assert told(FIVE, reason_unreadable="1").state == "doubtful"


def test_same_as_understood_is_for_coded_values_and_overwrites_nothing() -> None:
    row = told(CODED, "same")
    assert row.body["rendering"] == "Harvoin"
    assert told(FIVE, "same", rendering="").problem == "coded"
    other = told(CODED, "same", rendering="En nuku hyvin")
    assert (other.problem, other.body["rendering"], other.state) == ("written", "En nuku hyvin", "machine")


def test_keeping_makes_nothing_ready_and_an_empty_draft_is_no_slip() -> None:
    assert told(FIVE, "keep", rendering="Minulla on 5 lasta").state == "machine"
    row = told(FIVE, "keep")
    assert (row.state, row.body["warnings"], row.problem) == ("machine", [], "")


def test_a_correction_of_what_was_understood_stays() -> None:
    correction = {"act": "", "values": [{"q": "wellbeing.sleep", "i": "", "v": 2}]}
    row = written({"do": "approve", "rendering": "En nuku hyvin"}, CODED, {"understood": correction})
    assert row.body["understood"] == correction


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ({"do": "erase"}, "form"),
        ({}, "form"),
        ({"do": "keep", "rendering": "a" * (LONGEST + 1)}, "long"),
        ({"do": "keep", "note": "a" * 2001}, "long"),
    ],
)
def test_what_cannot_be_kept_is_refused_without_a_word_of_it(form: dict[str, str], kind: str) -> None:
    with pytest.raises(NotKept) as caught:
        written(form, FIVE)
    assert (caught.value.kind, str(caught.value)) == (kind, kind)


@pytest.mark.parametrize("seconds", ["-1", "1.5", "x", "٣", "99999999"])
def test_strange_seconds_count_as_none(seconds: str) -> None:
    assert told(FIVE, rendering="Minulla on 5 lasta", seconds=seconds).body["seconds"] == 0
