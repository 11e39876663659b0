"""Conditions over answers and facts: small trees of data, parsed once, evaluated often, open to inspection.

A condition is one of
    {answer: ID, is: V} · not: V · in: [V…] · not_in: [V…] · includes: V · includes_any: [V…] ·
                        at_least: N · at_most: N · given: true · status: skipped|dont_know|tell_worker
        (an answer of a repeated question is looked up for the same item; `any_item: true` looks at all)
    {fact: NAME, is: V} · at_least: N · at_most: N
    {item: age|role, is: V} · at_least: N · at_most: N · in: [V…]
    {all: [C…]} · {any: [C…]} · {not: C}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

TESTS = (
    "is", "not", "in", "not_in", "includes", "includes_any", "at_least", "at_most", "given", "status",
)  # fmt: skip


class AnswerLike(Protocol):
    """What a condition needs of an answer."""

    @property
    def status(self) -> str: ...
    @property
    def value(self) -> Any: ...


class World(Protocol):
    """What a condition is asked of: the answers given and the facts that follow from them."""

    def answers_to(self, question: str, item: str, any_item: bool) -> Iterable[AnswerLike]: ...
    def fact(self, name: str) -> Any: ...
    def item_fact(self, name: str, item: str) -> Any: ...


class Condition:
    """True for everybody; the other conditions narrow it."""

    def holds(self, world: World, item: str = "") -> bool:
        """Whether it is true now, for this item of a repeated question ("" when not repeated)."""
        return True

    def parts(self) -> Iterable[Condition]:
        """Itself and every condition inside it."""
        yield self


ALWAYS = Condition()


@dataclass(frozen=True)
class Test(Condition):
    """One comparison: `subject` is answer, fact or item; `name` says which; `op` and `value` compare."""

    __test__ = False  # not a pytest class

    subject: str
    name: str
    op: str
    value: Any
    any_item: bool = False

    def holds(self, world: World, item: str = "") -> bool:
        if self.subject == "fact":
            return _compare(self.op, world.fact(self.name), self.value)
        if self.subject == "item":
            actual = world.item_fact(self.name, item)
            if actual is None and self.op in ("at_least", "at_most"):
                return True  # an unknown age hides no question: asking is kinder than missing a need
            return _compare(self.op, actual, self.value)
        answers = world.answers_to(self.name, item, self.any_item)
        if self.op == "status":
            return any(a.status == self.value for a in answers)
        given = [a.value for a in answers if a.status == "answered"]
        if self.op == "given":
            return bool(given) == bool(self.value)
        if self.op in ("not", "not_in") and not given:
            return False
        return any(_compare(self.op, value, self.value) for value in given)


def _compare(op: str, actual: Any, wanted: Any) -> bool:
    if actual is None:
        return False
    if op == "is":
        return bool(actual == wanted)
    if op == "not":
        return bool(actual != wanted)
    if op == "in":
        return actual in wanted
    if op == "not_in":
        return actual not in wanted
    if op == "includes":
        return wanted in actual
    if op == "includes_any":
        return any(w in actual for w in wanted)
    number = actual if isinstance(actual, int) else len(actual) if isinstance(actual, list) else int(actual)
    return bool(number >= wanted if op == "at_least" else number <= wanted)


@dataclass(frozen=True)
class Group(Condition):
    """`all` or `any` of several conditions, or `not` one."""

    kind: str
    conditions: tuple[Condition, ...] = field(default_factory=tuple)

    def holds(self, world: World, item: str = "") -> bool:
        if self.kind == "all":
            return all(c.holds(world, item) for c in self.conditions)
        if self.kind == "any":
            return any(c.holds(world, item) for c in self.conditions)
        return not self.conditions[0].holds(world, item)

    def parts(self) -> Iterable[Condition]:
        yield self
        for condition in self.conditions:
            yield from condition.parts()


def parse_condition(raw: Mapping[str, Any]) -> Condition:
    """A condition from its data. Raises ValueError saying what is not understood."""
    if not isinstance(raw, Mapping):
        raise ValueError(f"a condition is a mapping, not {raw!r}")
    for kind in ("all", "any", "not"):
        if kind in raw and len(raw) == 1:
            inner = raw[kind] if kind != "not" else [raw[kind]]
            return Group(kind, tuple(parse_condition(c) for c in inner))
    for subject in ("answer", "fact", "item"):
        if subject in raw:
            ops = [op for op in TESTS if op in raw]
            extra = set(raw) - {subject, *ops, "any_item"}
            if len(ops) != 1 or extra:
                raise ValueError(
                    f"a condition on {subject} {raw[subject]} needs exactly one of {', '.join(TESTS)}"
                )
            value = raw[ops[0]]
            value = tuple(value) if isinstance(value, list) else value
            return Test(subject, str(raw[subject]), ops[0], value, bool(raw.get("any_item")))
    raise ValueError(f"a condition starts with answer, fact, item, all, any or not; found {', '.join(raw)}")
