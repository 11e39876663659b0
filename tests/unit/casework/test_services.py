"""Services to think of: wishes first, and Perhe yhtenäiseksi only when its time has come."""

from __future__ import annotations

from datetime import date

import pytest

from bot.casework.services import TOGETHER, fits, months_here, together_is_unsafe, together_waits

TODAY = date(2026, 11, 22)


def flag(code: str, level: int = 2, urgency: str = "routine") -> dict[str, object]:
    return {"code": code, "level": level, "urgency": urgency}


@pytest.mark.parametrize(
    ("arrival", "waits"),
    [
        ("2026-09", "too_early"),
        ("2026-07", ""),
        ("2024-03", ""),
        ("2026", "arrival_unknown"),
        ("2025", ""),
        (None, "arrival_unknown"),
    ],
)
def test_perhe_yhtenaiseksi_waits_until_four_months_have_passed(arrival: str | None, waits: str) -> None:
    assert together_waits(arrival, urgent=False, today=TODAY) == waits


def test_perhe_yhtenaiseksi_waits_for_what_is_very_urgent() -> None:
    found = fits({"family.arrival": "2024-03"}, [flag("parenting.exhaustion", 3, "immediate")], TODAY)
    assert next(f for f in found if f.service == TOGETHER).not_yet == "urgent_first"


def test_perhe_yhtenaiseksi_is_offered_to_every_family() -> None:
    assert [f.service for f in fits({"family.arrival": "2024-03"}, [], TODAY)] == [TOGETHER]


def test_the_familys_own_wish_comes_before_what_a_need_fits() -> None:
    found = fits(
        {"hopes.help": ["group"]}, [flag("practical.housing", 3, "soon"), flag("parenting.routine")], TODAY
    )
    assert found[0].service == "group"
    assert found[0].wishes == (("hopes.help", "group"),)


def test_legal_advice_means_reunification_when_the_family_asks_about_it() -> None:
    found = fits({"hopes.help": ["legal"], "far.reunification": "want_advice"}, [], TODAY)
    assert found[0].service == "reunification_advice"
    assert len(found[0].wishes) == 2


def test_reunification_advice_is_not_pressed_on_a_family_that_said_no() -> None:
    found = fits({"far.reunification": "no"}, [flag("cohesion.separation")], TODAY)
    assert "reunification_advice" not in {f.service for f in found}


def test_attachment_support_is_named_only_where_everyday_life_does_not_work() -> None:
    assert "attachment" not in {f.service for f in fits({}, [flag("parenting.child_wellbeing", 2)], TODAY)}
    assert "attachment" in {f.service for f in fits({}, [flag("parenting.child_wellbeing", 3)], TODAY)}


def test_joint_meetings_are_unsafe_where_somebody_is_feared() -> None:
    assert together_is_unsafe([flag("safety.violence", 3, "soon")])
    assert not together_is_unsafe([flag("practical.housing", 3, "soon")])


def test_months_here_counts_whole_calendar_months() -> None:
    assert months_here("2026-07", TODAY) == (4, 4)
    assert months_here("2026", TODAY) == (0, 10)
    assert months_here(None, TODAY) is None
