"""The accessibility statement: what tests of the program show, what nobody knows, and what the controller says."""

from __future__ import annotations

from datetime import date

from bot.casework.reading import say_date
from bot.notice.authorities import authority
from bot.notice.configuration import Access, Configuration
from bot.notice.paper import Line, Paper, Writing

TESTED = ("tests", "keyboard", "ways")
BARRIERS = ("people", "keyboard", "easy", "aloud", "script")


def statement(language: str, facts: Configuration) -> Paper:
    """The statement. How far the requirements are met is the controller's to say: without its word nothing is claimed."""
    w = Writing(language)
    access = facts.accessibility or Access()
    name = w.own(facts.controller.name) if facts.controller else ""
    return Paper(
        language,
        w.say("statement-title"),
        (
            w.say("statement-about"),
            *((w.say("statement-of", name=name),) if name else ()),
            w.say("statement-law"),
        ),
        (
            *w.part(
                "statement-part-state",
                [
                    w.say(f"statement-state-{access.state}") if access.state else None,
                    *(w.say(f"statement-{one}") for one in TESTED),
                ],
            ),
            *w.part(
                "statement-part-barriers",
                [*(w.say(f"statement-barrier-{one}") for one in BARRIERS), w.own(access.barriers)],
                listed=True,
            ),
            *w.part("statement-part-other", [w.own(access.other_way) or w.say("statement-other")]),
            *w.part("statement-part-feedback", _feedback(w, facts, access)),
            *w.part(
                "statement-part-authority",
                [w.say("statement-authority"), *w.reach(authority("accessibility"))],
            ),
            *w.part("statement-part-made", [*_made(w, access), w.own(access.assessed)]),
        ),
    )


def _feedback(w: Writing, facts: Configuration, access: Access) -> list[Line]:
    office = access.office if access.office.email or access.office.phone else facts.controller
    return [w.say("statement-feedback"), *w.reach(office)] if office else []


def _made(w: Writing, access: Access) -> list[str]:
    days: tuple[tuple[str, date | None], ...] = (
        ("statement-made", access.made_on),
        ("statement-looked-over", access.looked_over_on),
    )
    return [w.say(name, date=say_date(day, w.language)) for name, day in days if day is not None]
