"""When a question is open, said in FHIR: plain `enableWhen` where that says it exactly, else SDC's FHIRPath.

The engine opens a question when its round and its condition say so, or when it was told without being asked. Plain
enableWhen joins its parts by *all* or *any* only, knows of no other person than the nearest one and cannot count; so it is
used for "one of these answers" alone. Two things stand in hidden items, because a form has no other place for them: `told`,
the questions that are open although their condition says no, and the key of the person a repeated group is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from bot.questionnaire.conditions import ALWAYS, Condition, Group, Test
from bot.questionnaire.engine import ALL_CHILDREN
from bot.questionnaire.model import Question, Questionnaire, Section

FHIR = "https://perhesilta.example/fhir"
"""Where our own codes and extensions live. The one place to change when the product gets an address of its own."""
ANSWERS = f"{FHIR}/CodeSystem/answers"
"""Codes of answers: `children.sleep.well`, `wellbeing.sleep.4`."""
QUESTIONS = f"{FHIR}/CodeSystem/questions"
"""Codes of questions: their ids."""
TOLD = "told"
_VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable"
_OPEN_WHEN = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"
_WHO_ANSWERS, _ALONE, _ROUND = "start.who", "start.alone", "start.round"
_SIZE, _ROLE, _AGE = "family.size", "family.member", "family.age"


class NotInFhir(ValueError):
    """A condition that cannot be said in FHIR; names the question and the condition."""


def runs(section: Section) -> Iterator[tuple[str | None, tuple[Question, ...]]]:
    """Neighbouring questions asked of the same people: (link id of their repeating group or None, questions)."""
    seen: dict[str, int] = {}
    for repeat, questions in groupby(section.questions, key=lambda q: q.repeat):
        group = None
        if repeat is not None:
            seen[repeat] = seen.get(repeat, 0) + 1
            group = f"{section.id}:{repeat}" + (f"-{seen[repeat]}" if seen[repeat] > 1 else "")
        yield group, tuple(questions)


def code(question: Question, option: str) -> str:
    """The code of an answer."""
    return f"{question.id}.{option}"


def holder(questions: tuple[Question, ...], group: str, fact: str) -> str:
    """The link id that holds the age or the role of a group's person: a question of the group, or a copy beside it."""
    own = _AGE if fact == "age" else _ROLE
    return own if any(q.id == own for q in questions) else f"{group}:{fact}"


def _named(name: str, expression: str) -> dict[str, Any]:
    return {
        "url": _VARIABLE,
        "valueExpression": {"name": name, "language": "text/fhirpath", "expression": expression},
    }


def _variable(fact: str) -> str:
    """The name of a fact's variable: FHIR allows no "_" in names, FHIRPath no "-"."""
    first, *others = fact.split("_")
    return first + "".join(part.capitalize() for part in others)


ABOUT = _named("about", "%context")
"""Put on a repeating group: the person it is about, for the conditions inside."""


class Conditions:
    """The conditions of one questionnaire in FHIR's words."""

    def __init__(self, source: Questionnaire) -> None:
        self._source = source
        self._group = {q.id: g for s in source.sections for g, questions in runs(s) for q in questions}
        self._ages = {
            q.id: holder(questions, g, "age")
            for s in source.sections
            for g, questions in runs(s)
            for q in questions
            if g
        }

    def variables(self) -> list[dict[str, Any]]:
        """The facts of the engine as variables of the whole form, each one after those it needs."""
        member = self._code(_ROLE)
        role = f"item.where(linkId='{_ROLE}').answer.value"
        age = f"item.where(linkId='{_AGE}').answer.value"
        size = self._values(_SIZE, "")
        who = self._values(_WHO_ANSWERS, "")
        said = self._code(_WHO_ANSWERS)
        parents = " or ".join(f"code = '{said(o)}'" for o in ("mother", "father", "couple"))
        return [
            _named("full", self._coded(_ROUND, ("full",))),
            _named("everyone", self._instances(_ROLE)),
            _named(
                "people",
                f"iif({size}.where($this > 0).exists(), {size}.where($this > 0).first(), %everyone.count())",
            ),
            # Whoever stands beyond the number of people at home is no member: the engine counts the same way.
            _named("members", "%everyone.take(%people)"),
            _named(
                "kids",
                f"%members.where({role}.where(code = '{member('child')}').exists()"
                f" and {age}.where($this >= 18).empty())",
            ),
            _named("children", "%kids.count()"),
            _named("childrenFrom3", f"%kids.where({age}.where($this >= 3).exists()).count()"),
            _named("teenagers", f"%kids.where({age}.where($this >= 12 and $this <= 17).exists()).count()"),
            _named(
                "parent",
                f"%kids.exists() or (%members.{role}.where(code.exists() and code != '{member('me')}').empty()"
                f" and {who}.where({parents}).exists())",
            ),
            _named(
                "spouse",
                f"{who}.where(code = '{said('couple')}').exists()"
                f" or %members.{role}.where(code = '{member('spouse')}').exists()",
            ),
            _named(
                "alone",
                f"{self._coded(_ALONE, ('yes',))} and {who}.where(code = '{said('couple')}').empty()",
            ),
            _named("minor", self._coded(_WHO_ANSWERS, ("minor",))),
        ]

    def opens(self, question: Question) -> dict[str, Any]:
        """What an item carries to be open when the engine asks the question; empty when it is always open.

        Raises NotInFhir.
        """
        if question.short and question.show_if is ALWAYS:
            return {}
        group = self._group[question.id]
        told = f"{group}:{TOLD}" if group else TOLD
        plain = self._plain(question)
        if plain:
            told_too = {"system": QUESTIONS, "code": question.id}
            plain.append({"question": told, "operator": "=", "answerCoding": told_too})
            return {"enableWhen": plain, "enableBehavior": "any"}
        when = [self.path(question.show_if, question)]
        if not question.short:
            when.insert(0, "%full")
            if question.repeat == "child":
                key = f"%about.item.where(linkId='{group}:key').answer.value"
                when.insert(1, f"{key}.where($this = '{ALL_CHILDREN}').empty()")
        where = "%about" if group else "%resource"
        known = f"{where}.item.where(linkId='{told}').answer.value.where(code = '{question.id}').exists()"
        expression = f"({' and '.join(part for part in when if part)}) or {known}"
        return {
            "extension": [
                {
                    "url": _OPEN_WHEN,
                    "valueExpression": {"language": "text/fhirpath", "expression": expression},
                }
            ]
        }

    def _plain(self, question: Question) -> list[dict[str, Any]]:
        """The parts of an enableWhen joined by *any*; empty when it would say something else than the engine."""
        condition = question.show_if
        if not question.short:
            if condition is not ALWAYS or question.repeat == "child":
                return []
            return [self._equals(_ROUND, "full")]
        if not isinstance(condition, Test) or condition.subject != "answer":
            return []
        asked = self._source[condition.name]
        if (
            condition.op not in ("is", "in", "includes", "includes_any")
            or not asked.option_ids
            or asked.repeat
        ):
            return []
        wanted = condition.value if isinstance(condition.value, tuple) else (condition.value,)
        return [self._equals(asked.id, str(option)) for option in wanted]

    def _equals(self, question: str, option: str) -> dict[str, Any]:
        coding = {"system": ANSWERS, "code": code(self._source[question], option)}
        return {"question": question, "operator": "=", "answerCoding": coding}

    def path(self, condition: Condition, question: Question) -> str:
        """A condition as FHIRPath that is true or false, never empty; "" for the one that always holds."""
        if condition is ALWAYS:
            return ""
        if isinstance(condition, Group):
            inner = [f"({self.path(c, question) or 'true'})" for c in condition.conditions]
            if condition.kind == "not":
                return f"{inner[0]}.not()"
            return (" and " if condition.kind == "all" else " or ").join(inner)
        if not isinstance(condition, Test):
            raise NotInFhir(f"{question.id}: {condition!r}")
        if condition.subject == "fact":
            return self._fact(condition, question)
        if condition.subject == "item":
            return self._item(condition, question)
        return self._answer(condition, question)

    def _fact(self, test: Test, question: Question) -> str:
        sign = {"is": "=", "at_least": ">=", "at_most": "<="}.get(test.op)
        if sign is None:
            raise NotInFhir(f"{question.id}: {test!r}")
        name = _variable(test.name)
        if isinstance(test.value, bool):
            return f"%{name}" if test.value else f"%{name}.not()"
        return f"(%{name} {sign} {int(test.value)})"

    def _item(self, test: Test, question: Question) -> str:
        if question.repeat is None:
            raise NotInFhir(f"{question.id}: {test!r}")
        if test.name == "age":
            values = f"%about.item.where(linkId='{self._ages[question.id]}').answer.value.where(hasValue())"
            if test.op in ("at_least", "at_most"):
                sign = ">=" if test.op == "at_least" else "<="
                # An unknown age hides no question.
                return f"({values}.empty() or {values}.where($this {sign} {int(test.value)}).exists())"
            wanted = test.value if isinstance(test.value, tuple) else (test.value,)
            return self._any(values, " or ".join(f"$this = {int(w)}" for w in wanted), test, question)
        group = self._group[question.id] or ""
        beside = holder(
            tuple(q for q in self._source.questions.values() if self._group[q.id] == group), group, "role"
        )
        values = f"%about.item.where(linkId='{beside}').answer.value"
        wanted = test.value if isinstance(test.value, tuple) else (test.value,)
        role = self._code(_ROLE)
        return self._any(values, " or ".join(f"code = '{role(str(w))}'" for w in wanted), test, question)

    @staticmethod
    def _any(values: str, which: str, test: Test, question: Question) -> str:
        if test.op not in ("is", "in"):
            raise NotInFhir(f"{question.id}: {test!r}")
        return f"{values}.where({which}).exists()"

    def _answer(self, test: Test, question: Question) -> str:
        asked = self._source[test.name]
        here = (self._group[question.id] or "") if not test.any_item else "*"
        values = self._values(test.name, here)
        if test.op == "given":
            given = f"{values}.where({'code.exists()' if asked.option_ids else 'hasValue()'}).exists()"
            return given if test.value else f"{given}.not()"
        wanted = [str(w) for w in (test.value if isinstance(test.value, tuple) else (test.value,))]
        if asked.option_ids:
            if test.op in ("at_least", "at_most") and asked.type == "scale5":
                steps = range(int(test.value), 6) if test.op == "at_least" else range(1, int(test.value) + 1)
                return self._coded(test.name, tuple(map(str, steps)), here)
            if test.op in ("not", "not_in") and asked.type != "multi":
                rest = tuple(o for o in asked.option_ids if o not in wanted)
                return self._coded(test.name, rest, here)
            if test.op in (("includes", "includes_any") if asked.type == "multi" else ("is", "in")):
                return self._coded(test.name, tuple(wanted), here)
        elif asked.type == "number" and test.op in ("is", "in", "at_least", "at_most"):
            sign = {"at_least": ">=", "at_most": "<="}.get(test.op, "=")
            return f"{values}.where({' or '.join(f'$this {sign} {int(w)}' for w in wanted)}).exists()"
        raise NotInFhir(f"{question.id}: {test!r}")

    def _coded(self, question: str, options: tuple[str, ...], here: str = "") -> str:
        which = " or ".join(f"code = '{code(self._source[question], o)}'" for o in options)
        return f"{self._values(question, here)}.where({which}).exists()"

    def _code(self, question: str) -> Any:
        return lambda option: code(self._source[question], option)

    def _instances(self, question: str) -> str:
        section = self._source[question].section
        return f"%resource.item.where(linkId='{section}').item.where(linkId='{self._group[question]}')"

    def _values(self, question: str, here: str) -> str:
        """The values of a question seen from the group `here`: of the same person, or of everybody ("*")."""
        group, section = self._group[question], self._source[question].section
        answers = f"item.where(linkId='{question}').answer.value"
        if group is None:
            return f"%resource.item.where(linkId='{section}').{answers}"
        if here == "*":
            return f"{self._instances(question)}.{answers}"
        if here == group:
            return f"%about.{answers}"
        if not here:
            return "{}"  # asked of persons, and nobody is meant: the engine finds no answer either
        key = f"%about.item.where(linkId='{here}:key').answer.value"
        return (
            f"{self._instances(question)}"
            f".where(item.where(linkId='{group}:key').answer.value = {key}).{answers}"
        )
