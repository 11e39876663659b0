"""Services a worker may think of, each with its reason: the family's own wish first, then what a need usually fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.needs.taxonomy import SERVICES, taxonomy

TOGETHER = "perhe_yhtenaiseksi"
TOGETHER_AFTER_MONTHS = 4  # sources 001: practical things first, at the earliest four months after coming
TOGETHER_NOT_WITH = (
    "safety.violence",
    "safety.forced_or_honour",
)  # never joint meetings where somebody is feared

ATTACHMENT_FROM_LEVEL = 3  # a long, intensive support: only where everyday life does not work

# What the family pressed (hopes.help, people.group, far.reunification) and the service that comes nearest to it.
WISHES = {
    ("hopes.help", "home_visits"): "family_work",
    ("hopes.help", "parents_meetings"): TOGETHER,
    ("hopes.help", "group"): "group",
    ("hopes.help", "child_help"): "family_work",
    ("hopes.help", "worker"): "other",
    ("hopes.help", "course"): "other",
    ("hopes.help", "legal"): "other",
    ("people.group", "yes"): "group",
    ("people.group", "maybe"): "group",
    ("far.reunification", "want_advice"): "reunification_advice",
}


@dataclass(frozen=True)
class Fit:
    """A service to think of. `wishes` are (question, option) pressed by the family, `needs` codes of its flags.

    `not_yet` is "" or why it has to wait: too_early, arrival_unknown, urgent_first.
    """

    service: str
    wishes: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    not_yet: str = ""


def months_here(arrival: str | None, today: date) -> tuple[int, int] | None:
    """Fewest and most full calendar months since "YYYY-MM" or "YYYY"; None when it was not told."""
    if not arrival:
        return None
    year, _, month = arrival.partition("-")
    now = today.year * 12 + today.month
    latest, earliest = (int(month), int(month)) if month else (12, 1)
    return max(0, now - int(year) * 12 - latest), max(0, now - int(year) * 12 - earliest)


def together_waits(arrival: str | None, urgent: bool, today: date) -> str:
    """Why Perhe yhtenäiseksi has to wait, or ""."""
    if urgent:
        return "urgent_first"
    here = months_here(arrival, today)
    if here is None or here[0] < TOGETHER_AFTER_MONTHS <= here[1]:
        return "arrival_unknown"
    return "too_early" if here[1] < TOGETHER_AFTER_MONTHS else ""


def fits(values: dict[str, Any], flags: Iterable[dict[str, Any]], today: date) -> list[Fit]:
    """Services for these answers (question id to coded value) and flags (as in a content).

    Wished ones come first, then in the order in which the most urgent needs name them. Perhe yhtenäiseksi is offered
    to every family when a plan is made (sources 001), so it is always among them.
    """
    flags = list(flags)
    wishes: dict[str, list[tuple[str, str]]] = {}
    needs: dict[str, list[str]] = {}
    for (question, option), service in WISHES.items():
        value = values.get(question)
        if option == value or (isinstance(value, list) and option in value):
            if option == "legal" and values.get("far.reunification") == "want_advice":
                service = "reunification_advice"
            wishes.setdefault(service, []).append((question, option))
    for flag in flags:
        for service in taxonomy().needs[flag["code"]].fits:
            if service == "attachment" and flag["level"] < ATTACHMENT_FROM_LEVEL:
                continue
            if service == "reunification_advice" and values.get("far.reunification") == "no":
                continue  # the family was asked and does not want it
            needs.setdefault(service, []).append(flag["code"])
    needs.setdefault(TOGETHER, [])
    order = sorted(
        {*wishes, *needs}, key=lambda s: (s not in wishes, list(needs).index(s) if s in needs else 0)
    )
    urgent = any(f["urgency"] == "immediate" for f in flags)
    waits = together_waits(values.get("family.arrival"), urgent, today)
    return [
        Fit(
            s,
            tuple(wishes.get(s, ())),
            tuple(dict.fromkeys(needs.get(s, ()))),
            waits if s == TOGETHER else "",
        )
        for s in order
        if s in SERVICES
    ]


def together_is_unsafe(flags: Iterable[dict[str, Any]]) -> bool:
    """Whether joint meetings must wait for a talk alone: an immediate danger, or somebody in the family is feared."""
    return any(f["urgency"] == "immediate" or f["code"] in TOGETHER_NOT_WITH for f in flags)
