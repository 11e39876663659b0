"""Scores over labelled messages: acts, needs, strengths, crisis, values, hard negatives, per language and overall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Tally:
    """Hits and misses of one label."""

    right: int = 0
    wrong: int = 0  # said, but not so
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the said that is so; 1 when nothing was said."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is so that was said; 1 when there was nothing to say."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 when both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


@dataclass
class Score:
    """Everything counted over one set of lines."""

    lines: int = 0
    acts_right: int = 0
    acts: dict[str, Tally] = field(default_factory=dict)
    needs: dict[str, Tally] = field(default_factory=dict)
    strengths: dict[str, Tally] = field(default_factory=dict)
    crisis: Tally = field(default_factory=Tally)
    negatives: int = 0
    false_alarms: int = 0
    values: Counter[str] = field(default_factory=Counter)
    values_right: Counter[str] = field(default_factory=Counter)

    def count(self, label: dict[str, Any], got: dict[str, Any]) -> None:
        """Count one labelled line against what was understood."""
        self.lines += 1
        wanted, said = label["act"], got["act"]
        self.acts_right += wanted == said
        _count(self.acts, {wanted}, {said})
        needs = {n["code"] for n in got["needs"]}
        _count(self.needs, set(label["needs"]), needs)
        _count(self.strengths, set(label["strengths"]), {s["code"] for s in got["strengths"]})
        _count_one(self.crisis, bool(label["crisis"]), bool(got["crisis"]))
        if not label["needs"] and not label["crisis"]:
            self.negatives += 1
            self.false_alarms += bool(needs)
        if "value" in label:
            kind = label["expect"]
            self.values[kind] += 1
            self.values_right[kind] += got["values"].get(kind) == label["value"]

    def summary(self) -> dict[str, Any]:
        """The figures that are recorded and compared; shares from 0 to 1."""
        return {
            "lines": self.lines,
            "act_accuracy": _share(self.acts_right, self.lines),
            "act_macro_f1": macro_f1(self.acts.values()),
            "needs_micro_f1": micro(self.needs.values()).f1,
            "needs_macro_f1": macro_f1(self.needs.values()),
            "strengths_micro_f1": micro(self.strengths.values()).f1,
            "crisis_recall": self.crisis.recall,
            "crisis_precision": self.crisis.precision,
            "false_alarms": _share(self.false_alarms, self.negatives),
            "values": _share(sum(self.values_right.values()), sum(self.values.values())),
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _count(tallies: dict[str, Tally], wanted: set[str], said: set[str]) -> None:
    for code in wanted | said:
        _count_one(tallies.setdefault(code, Tally()), code in wanted, code in said)


def _count_one(tally: Tally, wanted: bool, said: bool) -> None:
    tally.right += wanted and said
    tally.wrong += said and not wanted
    tally.missed += wanted and not said


def micro(tallies: Iterable[Tally]) -> Tally:
    """All labels counted together."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def macro_f1(tallies: Iterable[Tally]) -> float:
    """The mean F1 over the labels that occur or were said."""
    scores = [tally.f1 for tally in tallies]
    return sum(scores) / len(scores) if scores else 1.0
