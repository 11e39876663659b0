"""Who may do what at the desk: the one table that every route is checked against."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.store.users import ADMINISTRATOR, INTERPRETER, PARTNER, WORKER

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

ANYBODY = "anybody"
SIGNED_IN = "signed in"

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
    "hold team meetings": frozenset({WORKER}),
    "share cases with partners": frozenset({WORKER}),
    "see shared plans": frozenset({PARTNER}),
    "read figures": frozenset({WORKER, ADMINISTRATOR}),
    "ask for reviews": frozenset({WORKER}),
    "review transcripts": frozenset({INTERPRETER}),
    "keep users": frozenset({ADMINISTRATOR}),
    "read the log": frozenset({ADMINISTRATOR}),
}
# Where a role begins its day.
HOME = {
    WORKER: "/desk/cases",
    INTERPRETER: "/desk/reviews",
    ADMINISTRATOR: "/desk/people",
    PARTNER: "/desk/partner",
}

_RIGHT = "desk_right"


def requires(right: str) -> Callable[[Handler], Handler]:
    """Marks a handler with the right it needs: one of MAY, ANYBODY or SIGNED_IN. Raises KeyError for another word."""
    if right not in (ANYBODY, SIGNED_IN):
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
    return right in (ANYBODY, SIGNED_IN) or role in MAY[right]
