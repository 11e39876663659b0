"""Walks the questionnaire: which question is next, what an answer changes, what no longer applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.model import Question, Questionnaire, Section

ALL_CHILDREN = "children"  # the item used when no list of children is known (short round)
# ALL_CHILDREN is too coarse an item for the questions about one child: only short ones are asked of it.
FACTS = ("people", "children", "children_from_3", "teenagers", "parent", "spouse", "alone", "minor")


@dataclass(frozen=True)
class Item:
    """Whom a repeated question is about. `n` counts within its kind, from 1; `age` in years or None."""

    key: str
    role: str | None
    age: int | None
    n: int
    total: int


WHOLE_FAMILY = Item("", None, None, 1, 1)


@dataclass(frozen=True)
class Ask:
    """A question about an item ("" when it is not repeated)."""

    question: Question
    item: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """How its answer is found."""
        return self.question.id, self.item


class Interview:
    """The answers of one family and what follows from them. Pure: no clock, no store, no words."""

    def __init__(
        self, questionnaire: Questionnaire, answers: Iterable[Answer] = (), opened: Iterable[str] = ()
    ) -> None:
        """`opened` are sections asked in full, also of a family that chose the short round."""
        self.questionnaire = questionnaire
        self.opened = frozenset(opened)
        self.answers: dict[tuple[str, str], Answer] = {(a.question, a.item): a for a in answers}
        self._facts: dict[str, Any] | None = None
        self._items: dict[str, list[Item]] = {}

    # -- answers -----------------------------------------------------------------------------------

    def record(self, answer: Answer) -> None:
        """Keep an answer, in the place of an earlier one to the same question."""
        self.answers[answer.question, answer.item] = answer
        self._facts, self._items = None, {}

    def remove(self, key: tuple[str, str]) -> None:
        """Forget one answer altogether (the family took it back)."""
        self.answers.pop(key, None)
        self._facts, self._items = None, {}

    def value(self, question: str, item: str = "") -> Any:
        """The coded value of an answer, or None when it was not answered."""
        answer = self.answers.get((question, item))
        return answer.value if answer is not None and answer.status == ANSWERED else None

    def answers_to(self, question: str, item: str, any_item: bool) -> Iterable[Answer]:
        """For conditions: the answer for this item, for the family, or for every item."""
        if any_item:
            return [a for (q, _), a in self.answers.items() if q == question]
        found = self.answers.get((question, item)) or self.answers.get((question, ""))
        return [found] if found else []

    # -- facts -------------------------------------------------------------------------------------

    def items(self, repeat: str) -> list[Item]:
        """Whom a repeated question is asked of: each member, child or adult living at home."""
        if repeat not in self._items:
            self._items[repeat] = list(self._find_items(repeat))
        return self._items[repeat]

    def _members(self) -> list[tuple[str, str | None, int | None]]:
        size = self.value("family.size") or 0
        known = [int(i[1:]) for q, i in self.answers if q in ("family.member", "family.age") and i]
        count = size or max(known, default=0)
        members = []
        for n in range(1, count + 1):
            key = f"m{n}"
            members.append((key, self.value("family.member", key), self.value("family.age", key)))
        return members

    def _find_items(self, repeat: str) -> Iterator[Item]:
        members = self._members()
        if repeat == "member":
            yield from (Item(k, role, age, n, len(members)) for n, (k, role, age) in enumerate(members, 1))
            return
        if repeat == "child":
            children = [m for m in members if m[1] == "child" and (m[2] is None or m[2] < 18)]
            yield from (Item(k, role, age, n, len(children)) for n, (k, role, age) in enumerate(children, 1))
            if not children and self._parent_without_list(members):
                yield Item(ALL_CHILDREN, "child", None, 1, 1)
            return
        adults = [
            m for m in members if m[1] is not None and (m[2] >= 18 if m[2] is not None else m[1] != "child")
        ]
        if not adults:
            yield Item("m1", "me", None, 1, 1)
        yield from (Item(k, role, age, n, len(adults)) for n, (k, role, age) in enumerate(adults, 1))

    def _parent_without_list(self, members: list[tuple[str, str | None, int | None]]) -> bool:
        listed = any(role is not None and role != "me" for _, role, _ in members)
        return not listed and self.value("start.who") in ("mother", "father", "couple")

    def fact(self, name: str) -> Any:
        """A fact by its name (FACTS): counts are ints, the others bool."""
        if self._facts is None:
            members = self._members()
            children = self.items("child")
            ages = [c.age for c in children if c.age is not None]
            who = self.value("start.who")
            self._facts = {
                "people": len(members),
                "children": len([c for c in children if c.key != ALL_CHILDREN]),
                "children_from_3": sum(age >= 3 for age in ages),
                "teenagers": sum(12 <= age <= 17 for age in ages),
                "parent": bool(children),
                "spouse": who == "couple" or any(role == "spouse" for _, role, _ in members),
                "alone": self.value("start.alone") == "yes" and who != "couple",
                "minor": who == "minor",
            }
        return self._facts[name]

    def item_fact(self, name: str, item: str) -> Any:
        """The role or the age (years) of an item, None when unknown."""
        if name == "age":
            return self.value("family.age", item)
        return "child" if item == ALL_CHILDREN else self.value("family.member", item)

    # -- the way through ---------------------------------------------------------------------------

    @property
    def full(self) -> bool:
        """Whether the family chose the full round; until it chooses, the short one."""
        return bool(self.value("start.round") == "full")

    def sequence(self) -> Iterator[Ask]:
        """Every question that applies now, in order; repeated ones item by item."""
        for section in self.questionnaire.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Ask]:
        run: list[Question] = []
        for question in section.questions:
            if run and question.repeat != run[0].repeat:
                yield from self._run(run)
                run = []
            run.append(question)
        yield from self._run(run)

    def _run(self, run: list[Question]) -> Iterator[Ask]:
        if not run:
            return
        full = self.full
        repeat = run[0].repeat
        for item in self.items(repeat) if repeat else (WHOLE_FAMILY,):
            for question in run:
                wanted = full or question.section in self.opened
                asked = question.short or (wanted and item.key != ALL_CHILDREN)
                # what was told unasked counts too: "kids 2, 5 and 9" answers questions of the full round
                if not asked and (question.id, item.key) not in self.answers:
                    continue
                if question.show_if.holds(self, item.key) or self._private_and_told(question, item.key):
                    yield Ask(question, item.key)

    def _private_and_told(self, question: Question, item: str) -> bool:
        """A private answer stays an answer when the person is no longer alone; only new ones are not asked."""
        return question.layer == "private" and (question.id, item) in self.answers

    def applies(self, key: tuple[str, str]) -> bool:
        """Whether this question is one of those asked now."""
        return any(ask.key == key for ask in self.sequence())

    def next(self, after_review: bool = False) -> Ask | None:
        """The first question that applies and has no answer; `hopes.send` only after the reading back."""
        for ask in self.sequence():
            if ask.key not in self.answers and (after_review or ask.question.id != "hopes.send"):
                return ask
        return None

    def progress(self) -> tuple[int, int]:
        """(answered, total) over the questions that apply now, the last choice left out."""
        keys = [ask.key for ask in self.sequence() if ask.question.id != "hopes.send"]
        return sum(key in self.answers for key in keys), len(keys)

    def current(self) -> list[tuple[Ask, Answer]]:
        """The answers that apply now, in the order of the questions."""
        return [(ask, self.answers[ask.key]) for ask in self.sequence() if ask.key in self.answers]

    def aside(self) -> list[Answer]:
        """Answers kept aside: given once, but their question no longer applies."""
        now = {ask.key for ask in self.sequence()}
        return [answer for key, answer in self.answers.items() if key not in now]
