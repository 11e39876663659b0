"""Conditions and facts of the questionnaire as XPath for an XLSForm; which names stand for which of our ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.questionnaire.answers import DONT_KNOW, SKIPPED, TELL_WORKER
from bot.questionnaire.conditions import ALWAYS, Condition, Group, Test
from bot.questionnaire.engine import FACTS
from bot.questionnaire.model import Question, Questionnaire

ABSENCES = (SKIPPED, DONT_KNOW, TELL_WORKER)
FULL = "${start__round} = 'full'"
MOST = "form__most"  # the largest number of people told so far
SIZE, ROLE, AGE = "family.size", "family.member", "family.age"
_PARENTS = ("mother", "father", "couple")  # who is a parent without having listed the children
_ID = re.compile(r"[a-z]+\.[a-z0-9]+(?:_[a-z0-9]+)*")
_OWN = ("form", "fact")  # rows that are no questions begin with these
_LITERAL = re.compile(r"[A-Za-z0-9_.-]+")


class NotExpressible(ValueError):
    """The questionnaire says something that an XLSForm cannot say; names the question."""


def question_name(question_id: str) -> str:
    """`children.sleep` is `children__sleep`. Raises NotExpressible for an id that could not be read back."""
    if not _ID.fullmatch(question_id) or question_id.split(".")[0] in _OWN:
        raise NotExpressible(
            f"{question_id}: an id is one word, a dot, and words joined by single underscores"
        )
    return question_id.replace(".", "__")


def question_id(name: str) -> str | None:
    """The question a row is; None for rows that are something else (groups, companions, calculations)."""
    parts = name.split("__")
    found = ".".join(parts)
    return found if len(parts) == 2 and parts[0] not in _OWN and _ID.fullmatch(found) else None


def ref(name: str) -> str:
    """How an expression names a row."""
    return f"${{{name}}}"


@dataclass(frozen=True)
class Repeat:
    """A run of questions that is asked of each member, child or adult; its number is that of the member."""

    kind: str
    section: str

    @property
    def name(self) -> str:
        """The repeat itself."""
        return f"{self.section}__each__{self.kind}"

    def part(self, what: str) -> str:
        """A calculation of each round: `person`, `age`, `here`."""
        return f"{self.name}__{what}"

    @property
    def first(self) -> int:
        """The person of the first round; 0 stands for all the children together, when they are not listed."""
        return 0 if self.kind == "child" else 1


class Logic:
    """Writes the XPath of one questionnaire."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.repeat_of = {
            q.id: Repeat(q.repeat, q.section)
            for q in questionnaire.questions.values()
            if q.repeat is not None
        }
        self.members = self.repeat_of[ROLE]
        self._read = {SIZE, ROLE, AGE, "start.who", "start.alone", "start.round"}
        for question in questionnaire.questions.values():
            for part in question.show_if.parts():
                if isinstance(part, Test) and part.subject == "answer":
                    self._read.add(part.name)
        for fixed in (SIZE, "start.who", "start.alone", "start.round"):
            if not self.always_shown(questionnaire[fixed]):
                raise NotExpressible(f"{fixed}: the facts rest on it, so it is asked of everybody")
        if self.repeat_of.get(AGE) != self.members:
            raise NotExpressible(f"{AGE} is asked together with {ROLE}")

    # -- answers -----------------------------------------------------------------------------------

    @staticmethod
    def always_shown(question: Question) -> bool:
        """Whether it is asked of everybody in every round, so that it never hides its answer."""
        return question.short and question.show_if is ALWAYS and question.repeat is None

    def read_by_others(self, question: Question) -> bool:
        """Whether a condition or a fact reads its answer."""
        return question.id in self._read

    def kept(self, question: Question) -> bool:
        """Whether its answer must be remembered beside it, because it counts while the question is hidden.

        A form forgets the answer of a hidden question in every expression; the engine keeps it aside.
        """
        if self.always_shown(question):
            return False
        return not question.short or question.layer == "private" or self.read_by_others(question)

    @staticmethod
    def told(question: Question) -> str:
        """Whether it was ever answered, in any of the four ways."""
        return f"{ref(question_name(question.id) + '__kept')} != ''"

    def held(self, question: Question) -> str:
        """Where the coded answer is read; for a kept one the word of its absence may stand there."""
        name = question_name(question.id)
        return ref(name if self.always_shown(question) else f"{name}__kept")

    # -- what is asked -----------------------------------------------------------------------------

    def relevant(self, question: Question) -> str:
        """When it is asked, as `Interview.sequence` decides; "" when always."""
        if self.always_shown(question):
            return ""
        show = self.condition(question.show_if, question) if question.show_if is not ALWAYS else ""
        told = self.told(question) if self.kept(question) else ""
        if show and question.layer == "private":
            show = f"({show} or {told})"
        asked = ""
        if not question.short:
            repeat = self.repeat_of.get(question.id)
            # all the children together are too many to ask the questions about one child
            full = f"({FULL} and {ref(repeat.part('person'))} > 0)" if repeat and repeat.first == 0 else FULL
            asked = f"({full} or {told})"
        here = self.here(question)
        return " and ".join(part for part in (here, asked, show) if part)

    def here(self, question: Question) -> str:
        """Whether the person of this round is one the question is asked of; "" when it is not repeated."""
        repeat = self.repeat_of.get(question.id)
        return f"{ref(repeat.part('here'))} = 1" if repeat else ""

    def condition(self, condition: Condition, question: Question) -> str:
        """A condition as XPath, seen from this question. Raises NotExpressible."""
        if isinstance(condition, Group):
            parts = [self.condition(c, question) for c in condition.conditions]
            if condition.kind == "not":
                return f"not({parts[0]})"
            return "(" + f" {'and' if condition.kind == 'all' else 'or'} ".join(parts) + ")"
        if not isinstance(condition, Test):
            return "true()"
        if condition.subject == "fact":
            return self._fact(condition, question)
        if condition.subject == "item":
            return self._item(condition, question)
        return self._answer(condition, question)

    def _fact(self, test: Test, question: Question) -> str:
        if test.name not in FACTS:
            raise NotExpressible(f"{question.id}: no fact is called {test.name}")
        name = ref(f"fact__{test.name}")
        if isinstance(test.value, bool):
            return f"{name} = {int(test.value)}"
        return f"{name} {_sign(test, question)} {int(test.value)}"

    def _item(self, test: Test, question: Question) -> str:
        repeat = self.repeat_of.get(question.id)
        if repeat is None:
            raise NotExpressible(f"{question.id}: looks at a person, but is asked of the whole family")
        held = ref(repeat.part(test.name))
        if test.op == "at_least":
            return f"not({held} < {int(test.value)})"  # an unknown age is no number, and hides no question
        if test.op == "at_most":
            return f"not({held} > {int(test.value)})"
        values = test.value if test.op == "in" else (test.value,)
        if test.op not in ("is", "in"):
            raise NotExpressible(f"{question.id}: asks a person's {test.name} with {test.op}")
        return _any(f"{held} = {_literal(value, question)}" for value in values)

    def _answer(self, test: Test, question: Question) -> str:
        asked = self.questionnaire[test.name]
        theirs, own = self.repeat_of.get(asked.id), self.repeat_of.get(question.id)
        if test.any_item and theirs:
            # seen from the round itself, the row stands in its own group
            inside = f"{question_name(asked.id)}__asked/{question_name(asked.id)}__kept"
            return f"count({ref(theirs.name)}[{self._compare(test, asked, inside, question)}]) > 0"
        if theirs and own != theirs:
            raise NotExpressible(f"{question.id}: looks at {asked.id} of another person")
        return self._compare(test, asked, self.held(asked), question)

    def _compare(self, test: Test, asked: Question, held: str, question: Question) -> str:
        if test.op == "status" and asked.required:
            return "false()"  # it has no way to be skipped
        if test.op == "status":
            absent = ref(f"{question_name(asked.id)}__absent") if self.always_shown(asked) else held
            return f"{absent} = {_literal(test.value, question)}"
        answered = f"{held} != ''" if self.always_shown(asked) else given(held)
        if test.op == "given":
            return answered if test.value else f"not({answered})"
        if asked.type == "text":
            raise NotExpressible(f"{question.id}: looks into the words of {asked.id}")
        if test.op in ("at_least", "at_most") and asked.type == "multi":
            return f"({answered} and count-selected({held}) {_sign(test, question)} {int(test.value)})"
        if test.op in ("at_least", "at_most"):
            return f"{held} {_sign(test, question)} {int(test.value)}"
        values = test.value if isinstance(test.value, tuple) else (test.value,)
        if test.op in ("is", "in"):
            return _any(f"{held} = {_literal(value, question)}" for value in values)
        if test.op in ("not", "not_in"):
            others = " and ".join(f"{held} != {_literal(value, question)}" for value in values)
            return f"({answered} and {others})"
        return _any(f"selected({held}, {_literal(value, question)})" for value in values)

    # -- facts -------------------------------------------------------------------------------------

    def facts(self) -> dict[str, str]:
        """The calculation of each fact by its name; truths are 1 and 0."""
        members = ref(self.members.name)
        role, age = (f"{question_name(q)}__asked/{question_name(q)}__kept" for q in (ROLE, AGE))
        child, adult, here, told = (self.members.part(p) for p in ("child", "adult", "here", "told"))
        size, who = ref(question_name(SIZE)), ref("start__who")
        parent = " or ".join(f"{who} = '{role_of}'" for role_of in _PARENTS)
        return {
            "people": f"if({size} > 0, {size}, max({ref(told)}))",
            "children": f"count({members}[{here} = 1 and {child} = 1])",
            "children_from_3": f"count({members}[{here} = 1 and {child} = 1 and {age} >= 3])",
            "teenagers": f"count({members}[{here} = 1 and {child} = 1 and {age} >= 12 and {age} <= 17])",
            "adults": f"count({members}[{here} = 1 and {adult} = 1])",
            "listed": f"count({members}[{here} = 1 and {given(role)} and {role} != 'me'])",
            "parent": f"if({ref('fact__children')} > 0 or ({ref('fact__listed')} = 0 and ({parent})), 1, 0)",
            "spouse": f"if({who} = 'couple' or count({members}[{here} = 1 and {role} = 'spouse']) > 0, 1, 0)",
            "alone": f"if({ref('start__alone')} = 'yes' and {who} != 'couple', 1, 0)",
            "minor": f"if({who} = 'minor', 1, 0)",
        }

    def round(self, repeat: Repeat) -> dict[str, str]:
        """The calculations at the head of each round of a repeat, by the names of their rows; only those in use."""
        person, people = ref(repeat.part("person")), ref("fact__people")
        rows = {"person": "position(..)" if repeat.first else "position(..) - 1"}
        if repeat == self.members:
            role, age = (ref(f"{question_name(q)}__kept") for q in (ROLE, AGE))
            rows |= {
                "here": f"if({person} <= {people}, 1, 0)",
                "told": f"if({role} != '' or {age} != '', {person}, 0)",
                "role": f"if({given(role)}, {role}, '')",
                "age": f"if({given(age)}, {age}, '')",
                "child": f"if({role} = 'child' and not({age} >= 18), 1, 0)",
                # whose age is not known is an adult by the role
                "adult": f"if({given(role)} and ({age} >= 18 or ({role} != 'child' and not({age} >= 0))), 1, 0)",
            }
            return {repeat.part(what): expression for what, expression in rows.items()}
        here = f"{person} <= {people}"
        if repeat.kind != "member":
            here += f" and {self._of_member(repeat.kind, person)} = 1"
        if repeat.kind == "child":
            here = f"if({person} = 0, {ref('fact__children')} = 0 and {ref('fact__parent')} = 1, {here})"
        elif repeat.kind == "adult":
            here = f"({here}) or ({person} = 1 and {ref('fact__adults')} = 0)"
        rows["here"] = f"if({here}, 1, 0)"
        if self._looks_at(repeat, "age"):
            rows["age"] = f"if({person} = 0, '', {self._of_member('age', person)})"
        if self._looks_at(repeat, "role"):
            rows["role"] = f"if({person} = 0, 'child', {self._of_member('role', person)})"
        return {repeat.part(what): expression for what, expression in rows.items()}

    def _looks_at(self, repeat: Repeat, what: str) -> bool:
        run = [self.questionnaire[q] for q, of in self.repeat_of.items() if of == repeat]
        tests = (p for q in run for p in q.show_if.parts() if isinstance(p, Test) and p.subject == "item")
        return any(t.name == what for t in tests) or (
            what == "age" and any(o.ages for q in run for o in q.options)
        )

    def _of_member(self, what: str, person: str) -> str:
        return f"indexed-repeat({ref(self.members.part(what))}, {ref(self.members.name)}, {person})"


def given(held: str) -> str:
    """Whether there is an answer, and not the word of an absence."""
    absent = " and ".join(f"{held} != '{status}'" for status in ABSENCES)
    return f"({held} != '' and {absent})"


def _any(tests: Iterable[str]) -> str:
    parts = list(tests)
    return parts[0] if len(parts) == 1 else f"({' or '.join(parts)})"


def _sign(test: Test, question: Question) -> str:
    signs = {"at_least": ">=", "at_most": "<=", "is": "="}
    if test.op not in signs:
        raise NotExpressible(f"{question.id}: compares {test.name} with {test.op}")
    return signs[test.op]


def _literal(value: object, question: Question) -> str:
    text = str(value)
    if not _LITERAL.fullmatch(text):
        raise NotExpressible(f"{question.id}: compares with {text!r}, which has quotes or spaces")
    return f"'{text}'"
