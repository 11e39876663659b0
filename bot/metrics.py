"""What is counted for whoever runs the house: how many, how long, how full. No ids, no languages, nothing that was written."""

from __future__ import annotations

import math

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
PHASES = ("wait", "load", "understand", "save")
OUTCOMES = ("answered", "repeated", "failed")


class Metrics:
    """The figures of one process, in a registry of their own so that two applications in one process stay apart."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.requests = Counter(
            "perhesilta_requests_total",
            "Answered requests, without probes; status is the class (2xx), or gone when whoever asked had left.",
            ("route", "method", "status"),
            registry=registry,
        )
        self.request_seconds = Histogram(
            "perhesilta_request_seconds",
            "Time until the answer was made, without probes and live streams.",
            ("route", "method"),
            buckets=_SECONDS,
            registry=registry,
        )
        self.requests_under_way = Gauge(
            "perhesilta_requests_under_way", "Requests being answered now.", registry=registry
        )
        self.turns = Counter(
            "perhesilta_turns_total",
            "Messages of families: answered, repeated (a retry got the same reply) or failed.",
            ("outcome",),
            registry=registry,
        )
        self.turn_seconds = Histogram(
            "perhesilta_turn_seconds",
            "Time of a turn by phase: wait for the turn before it, load, understand and decide, save.",
            ("phase",),
            buckets=_SECONDS,
            registry=registry,
        )
        self.turns_met = Counter(
            "perhesilta_turns_met_total",
            "Turns that were done again, since another process had saved one of the same talk meanwhile.",
            registry=registry,
        )
        self._redis = Gauge(
            "perhesilta_redis_up",
            "Whether this process reaches Redis: 1 or 0; NaN when the settings name none.",
            registry=registry,
        )
        self._redis.set(math.nan)
        self._redis_lost = Counter(
            "perhesilta_redis_lost_total", "Times that this process lost Redis.", registry=registry
        )
        self.turns_under_way = Gauge(
            "perhesilta_turns_under_way", "Messages of families being answered now.", registry=registry
        )
        self._flags = Gauge(
            "perhesilta_danger_flags_unread",
            "Danger flags that nobody has read, in the whole house; NaN when the database does not answer.",
            registry=registry,
        )
        self._cases = Gauge(
            "perhesilta_hand_overs_unread",
            "Sent cases that no worker has taken, in the whole house; NaN when the database does not answer.",
            registry=registry,
        )
        self._connections = Gauge(
            "perhesilta_database_connections",
            "Connections of this process to the database.",
            ("state",),
            registry=registry,
        )
        for outcome in OUTCOMES:  # a counter that is first seen at 1 shows no increase
            self.turns.labels(outcome)
        for phase in PHASES:
            self.turn_seconds.labels(phase)

    def redis(self, there: bool) -> None:
        """Whether Redis can be reached from now on."""
        self._redis.set(int(there))

    def redis_lost(self) -> None:
        """Redis was there, or should have been, and is away."""
        self._redis_lost.inc()
        self.redis(False)

    def waiting(self, flags: float = math.nan, cases: float = math.nan) -> None:
        """What waits for workers in the whole house; nothing given: not known."""
        self._flags.set(flags)
        self._cases.set(cases)

    def connections(self, in_use: int, idle: int) -> None:
        """How full the pool of connections is."""
        self._connections.labels("in_use").set(in_use)
        self._connections.labels("idle").set(idle)
