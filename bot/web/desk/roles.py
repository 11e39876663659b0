"""Who may do what at the desk: the one table that every route is checked against."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.store.users import ADMINISTRATOR, INTERPRETER, PARTNER, SUPERVISOR, WORKER

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

ANYBODY = "anybody"
SIGNED_IN = "signed in"
HALF_WAY = "half way"  # signed in, or past the password with the second step still to do

MAY: dict[str, frozenset[str]] = {
    "read cases": frozenset({WORKER}),
    "open restricted parts": frozenset({WORKER}),
    "read danger flags": frozenset({WORKER}),
    "answer call-back requests": frozenset({WORKER}),
    "judge flags": frozenset({WORKER}),
    "hold cases": frozenset({WORKER}),
    "take cases along": frozenset({WORKER}),
    "make plans": frozenset({WORKER}),
    "keep groups": frozenset({WORKER}),
    "write letters": frozenset({WORKER}),
    "read the agenda": frozenset({WORKER, SUPERVISOR}),
    "hold team meetings": frozenset({WORKER}),
    "share cases with partners": frozenset({WORKER}),
    "see shared plans": frozenset({PARTNER}),
    "read figures": frozenset({WORKER, SUPERVISOR, ADMINISTRATOR}),
    "ask for reviews": frozenset({WORKER}),
    "review transcripts": frozenset({INTERPRETER}),
    "export corrections": frozenset({ADMINISTRATOR}),
    "read the glossary": frozenset({INTERPRETER, WORKER, ADMINISTRATOR}),
    "keep the glossary": frozenset({ADMINISTRATOR}),
    "keep users": frozenset({ADMINISTRATOR}),
    "read the log": frozenset({SUPERVISOR, ADMINISTRATOR}),
    "see retention": frozenset({SUPERVISOR, ADMINISTRATOR}),
    "hold cases back": frozenset({SUPERVISOR}),
}
# Who must have a second factor where the settings require one. The others may.
MUST_PROVE = frozenset({WORKER, SUPERVISOR, ADMINISTRATOR})
# Where a role begins its day.
HOME = {
    WORKER: "/desk/cases",
    SUPERVISOR: "/desk/figures",
    INTERPRETER: "/desk/reviews",
    ADMINISTRATOR: "/desk/people",
    PARTNER: "/desk/partner",
}

_RIGHT = "desk_right"


def requires(right: str) -> Callable[[Handler], Handler]:
    """Marks a handler with the right it needs: one of MAY, ANYBODY, HALF_WAY or SIGNED_IN. Raises KeyError for another word."""
    if right not in (ANYBODY, HALF_WAY, SIGNED_IN):
        MAY[right]

    def mark(handler: Handler) -> Handler:
        setattr(handler, _RIGHT, right)
        return handler

    return mark


def right_of(handler: object) -> str | None:
    """The right a handler was marked with; None for a handler that is not one of the desk's own."""
    return getattr(handler, _RIGHT, None)


def may(role: str, right: str) -> bool:
    """Whether somebody in this role, signed in, has the right."""
    return right in (ANYBODY, HALF_WAY, SIGNED_IN) or role in MAY[right]
