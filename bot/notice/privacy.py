"""The notice on data protection in two layers: the short page, and all that GDPR arts. 13 and 14 ask to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.notice.authorities import authority
from bot.notice.configuration import Configuration
from bot.notice.paper import Line, Paper, Writing

KEPT = ("drafts", "cases", "callbacks", "danger_marks", "log")
PURPOSES = ("help", "danger", "figures", "better", "not")
DATA = ("answers", "others", "special", "contact", "workers", "log", "not")
RECIPIENTS = ("workers", "interpreters", "partners", "law", "administrators")
RIGHTS = ("see", "take", "correct", "delete", "limit", "object", "others")
MACHINE = ("decides", "reads", "writes")
DAYS_OF_A_YEAR = 365.25
FROM_YEARS = 730
"""From so many days on, a time is said in years."""


@dataclass(frozen=True)
class House:
    """What this installation does. `kept`: days by kind of data, None where no end is set; `translates`: it has a
    translation server of its own."""

    kept: Mapping[str, int | None] = field(default_factory=dict)
    translates: bool = False


def short(language: str, facts: Configuration, house: House) -> Paper:
    """The second layer: who reads, why, how long, your rights, how to complain."""
    w = Writing(language)
    days = house.kept.get("drafts")
    return Paper(
        language,
        w.say("privacy-title"),
        (),
        (
            *w.part("privacy-part-what", [w.say("privacy-what")]),
            *w.part("privacy-part-who", [w.say("privacy-who"), w.say("privacy-exception")]),
            *w.part("privacy-part-why", [w.say("privacy-why"), w.say("privacy-why-not")]),
            *w.part("privacy-part-where", [w.say("privacy-where")]),
            *w.part("privacy-part-long", [None if days is None else w.say("privacy-long", days=days), _kept(w, "cases", house), w.own(facts.records)],
            ),
            *w.part("privacy-part-rights", [w.say("privacy-rights"), w.say("privacy-rights-see")]),
            *w.part("privacy-part-complain", _complain(w, facts, "privacy-complain")),
        ),
    )  # fmt: skip


def full(language: str, facts: Configuration, house: House) -> Paper:
    """The third layer. What the controller has not filled in is left out; the rest stands."""
    w = Writing(language)
    controller, officer = facts.controller, facts.officer
    return Paper(
        language,
        w.say("notice-title"),
        (w.say("notice-intro"),),
        (
            *w.part("notice-part-controller", [w.say("notice-controller"), *w.reach(controller)] if controller else ()),
            *w.part("notice-part-officer", [w.say("notice-officer"), *w.reach(officer)] if officer else ()),
            *w.part("notice-part-purposes", [w.say(f"notice-purposes-{p}") for p in PURPOSES], listed=True),
            *w.part("notice-part-basis", [w.own(facts.legal_basis), w.say("notice-basis-agreement")]),
            *w.part("notice-part-data", [w.say(f"notice-data-{d}") for d in DATA], listed=True),
            *w.part("notice-part-recipients", [
                    *(w.say(f"notice-recipients-{r}") for r in RECIPIENTS),
                    w.say("notice-recipients-machine") if house.translates else None,
                    w.own(facts.recipients) or w.say("notice-recipients-none"),
                ],
                listed=True,
            ),
            *w.part("notice-part-transfers", [w.own(facts.transfers)]),
            *w.part("notice-part-retention", [*(_kept(w, kind, house) for kind in KEPT), w.say("notice-kept-key"), w.own(facts.records)],
                listed=True,
            ),
            *w.part("notice-part-rights", [
                    *(w.say(f"notice-right-{r}") for r in RIGHTS),
                    f"{w.own(facts.requests)} {w.say('notice-month')}" if facts.requests else w.say("notice-requests"),
                ],
                listed=True,
            ),
            *w.part("notice-part-complain", _complain(w, facts, "notice-complain")),
            *w.part("notice-part-voluntary", [w.say("notice-voluntary")]),
            *w.part("notice-part-machine", [w.say(f"notice-machine-{m}") for m in MACHINE]),
        ),
    )  # fmt: skip


def _complain(w: Writing, facts: Configuration, said: str) -> list[Line]:
    """The service comes first where somebody may write to it; the Ombudsman is always there."""
    own = w.reach(facts.controller) if facts.controller and said == "privacy-complain" else []
    return [w.say(said), *own, *w.reach(authority("data_protection"))]


def _kept(w: Writing, kind: str, house: House) -> str | None:
    if kind not in house.kept:
        return None
    days = house.kept[kind]
    if days is None:
        return w.say(f"notice-kept-{kind}-unset")
    if days >= FROM_YEARS:
        time = w.say("notice-time-years", count=round(days / DAYS_OF_A_YEAR))
    else:
        time = w.say("notice-time-days", count=days)
    return w.say(f"notice-kept-{kind}", time=time)
