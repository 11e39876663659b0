"""The tables about the model: what was learnt from, scores, goals, comparison, cost, choices, reliability."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.report import MB, table
from benchmarks.windows import percentile
from bot.evaluation.report import OVERALL, ROWS
from bot.evaluation.score import Score

LANGUAGES = ("fi", "en", "ar")
PARSE = "parse_p95"


@dataclass(frozen=True)
class Goal:
    """A figure that the project wants; `least`: it is a floor, otherwise a ceiling."""

    key: str
    title: str
    wanted: float
    least: bool = True

    def short_of(self, found: float) -> float:
        """How much is missing; 0 when the goal is reached."""
        return max(0.0, self.wanted - found if self.least else found - self.wanted)


GOALS = (
    Goal("act_accuracy", "act accuracy", 0.93),
    Goal("act_macro_f1", "act macro-F1", 0.90),
    Goal("needs_micro_f1", "needs micro-F1", 0.85),
    Goal("needs_macro_f1", "needs macro-F1", 0.80),
    Goal("false_alarms", "false alarms on lines without need", 0.05, least=False),
    Goal("crisis_recall", "crisis recall", 0.98),
    Goal("crisis_precision", "crisis precision", 0.85),
    Goal("values", "values exactly right", 0.95),
    Goal(PARSE, "parse p95 (ms)", 10.0, least=False),
)


@dataclass
class System:
    """What one system understood of the evaluation lines. Times in s, memory and size in bytes."""

    got: list[dict[str, Any]]
    learnt_from: str
    training: float | None = None
    training_memory: int | None = None
    memory: int | None = None
    size: int | None = None
    offers_values: bool = True
    languages: list[bool] = field(default_factory=list)

    def scores(self, lines: Sequence[dict[str, Any]]) -> dict[str, Score]:
        """A score for each language and one over all."""
        found = {name: Score() for name in (*LANGUAGES, OVERALL)}
        for label, got in zip(lines, self.got, strict=True):
            for name in (OVERALL, str(label["lang"])):
                found[name].count(label, got)
        return found

    def times(self, lines: Sequence[dict[str, Any]], language: str = OVERALL) -> list[float]:
        """How long each line of a language took (ms)."""
        pairs = zip(lines, self.got, strict=True)
        return [got["ms"] for line, got in pairs if language in (OVERALL, line["lang"])]


def shown(figure: float | int | None, digits: int = 3) -> str:
    """A figure in a table."""
    if figure is None:
        return "–"
    return str(figure) if isinstance(figure, int) else f"{figure:.{digits}f}"


def data_table(counted: Iterable[dict[str, Any]]) -> str:
    """How many lines there are, one column a language."""
    columns = list(counted)
    rows = [[title, *(str(c[title]) for c in columns)] for title in columns[0] if title]
    return table(["", *(str(c[""]) for c in columns)], rows)


def agreement_table(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> str:
    """How far two hands agree on needs, strengths and danger, the second scored as a system would be."""
    lines, got = [], []
    for first, second in pairs:
        lines.append({key: value for key, value in first.items() if key != "value"} | {"act": ""})
        codes = {kind: [{"code": code} for code in second[kind]] for kind in ("needs", "strengths")}
        got.append({**codes, "act": "", "crisis": second["crisis"], "values": {}})
    summaries = {n: s.summary() for n, s in System(got, "").scores(lines).items()}
    keys = ("lines", "needs_micro_f1", "strengths_micro_f1", "crisis_recall", "crisis_precision")
    rows = [[ROWS[key], *(shown(summary[key]) for summary in summaries.values())] for key in keys]
    return table(["a second hand against the first", *summaries], rows)


def goals_table(figures: dict[str, dict[str, float]]) -> str:
    """Each goal, what each language reached, and what is missing."""
    rows = []
    for goal in GOALS:
        digits = 1 if goal.key == PARSE else 3
        sign = "≥" if goal.least else "≤"
        found = {name: figures[name][goal.key] for name in (*LANGUAGES, OVERALL)}
        short = {n: goal.short_of(v) for n, v in found.items() if goal.short_of(v) > 0}
        missing = ", ".join(f"{n} by {v:.{digits}f}" for n, v in short.items())
        verdict = f"**not reached**: {missing}" if short else "reached"
        rows.append(
            [goal.title, f"{sign} {goal.wanted:g}", *(shown(v, digits) for v in found.values()), verdict]
        )
    return table(["goal", "wanted", *LANGUAGES, OVERALL, ""], rows)


def figures_of(system: System, lines: Sequence[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """The recorded figures and p95 of a parse, by language and over all."""
    return {
        name: {**score.summary(), PARSE: percentile(system.times(lines, name) or [0.0], 0.95)}
        for name, score in system.scores(lines).items()
    }


def scores_table(system: System, lines: Sequence[dict[str, Any]]) -> str:
    """Every figure of `perhesilta evaluate`, and the time of a parse."""
    summaries = {name: score.summary() for name, score in system.scores(lines).items()}
    rows = [[title, *(shown(summary[key]) for summary in summaries.values())] for key, title in ROWS.items()]
    times = [system.times(lines, name) for name in summaries]
    rows.append(
        [
            "parse p50 / p95 (ms)",
            *(f"{percentile(t, 0.5):.1f} / {percentile(t, 0.95):.1f}" if t else "–" for t in times),
        ]
    )
    return table(["evaluation lines", *summaries], rows)


def compared_table(systems: dict[str, System], lines: Sequence[dict[str, Any]]) -> str:
    """The same evaluation lines read by each system, one column a system."""
    scores = {name: system.scores(lines) for name, system in systems.items()}
    summaries = {name: found[OVERALL].summary() for name, found in scores.items()}
    rows = [["learnt from", *(system.learnt_from for system in systems.values())]]
    for key, title in ROWS.items():
        if key == "values":
            continue
        rows.append([title, *(shown(summary[key]) for summary in summaries.values())])
        if key in ("act_accuracy", "needs_micro_f1"):
            rows += [
                [f"{title}, {language}", *(shown(scores[n][language].summary()[key]) for n in systems)]
                for language in LANGUAGES
            ]
    rows.append(
        [ROWS["values"], *(shown(summaries[n]["values"]) if s.offers_values else "–" for n, s in systems.items())]
    )  # fmt: skip
    told = [s.languages for s in systems.values()]
    rows.append(
        ["language found from the words alone", *(shown(sum(t) / len(t)) if t else "–" for t in told)]
    )
    return table(["", *systems], rows)


def cost_table(systems: dict[str, System], lines: Sequence[dict[str, Any]]) -> str:
    """Training, memory, size and the time of a parse on one core."""
    rows = []
    for name, system in systems.items():
        times = system.times(lines)
        rows.append(
            [
                name,
                shown(system.training, 0),
                _mb(system.training_memory),
                _mb(system.memory),
                _mb(system.size),
                f"{percentile(times, 0.5):.1f}",
                f"{percentile(times, 0.95):.1f}",
            ]
        )
    head = ["", "training (s)", "most memory in training (MB)", "memory when reading (MB)", "model file (MB)",
            "parse p50 (ms)", "parse p95 (ms)"]  # fmt: skip
    return table(head, rows)


def _mb(size: int | None) -> str:
    return "–" if size is None else f"{size / MB:.0f}"


def choices_table(found: Sequence[dict[str, Any]]) -> str:
    """Other ways the model could have been made."""
    rows = [
        [
            one["name"],
            *(shown(one[key]) for key in ("needs_micro_f1", "needs_macro_f1", "crisis_f1")),
            shown(one["act_accuracy"]) if one["acts"] else "–",
            shown(one["learning"], 0),
        ]
        for one in found
    ]
    head = ["development lines, models alone", "needs micro-F1", "needs macro-F1", "crisis F1", "act accuracy",
            "learning needs (s)"]  # fmt: skip
    return table(head, rows)


def tenths(chances: Iterable[tuple[float, bool]]) -> list[tuple[int, float, float] | None]:
    """For each tenth of the chances: how many, their mean and the share that is so; None when there are none."""
    by_tenth: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for chance, so in chances:
        by_tenth[min(9, int(chance * 10 + 1e-9))].append((chance, so))
    return [
        (len(row), sum(c for c, _ in row) / len(row), sum(so for _, so in row) / len(row)) if row else None
        for row in by_tenth
    ]


def reliability_table(chances: dict[str, Sequence[tuple[float, bool]]]) -> str:
    """Chance told against share that is so, in tenths of the chance."""
    titles = {"acts": "act", "needs": "need or strength", "danger": "danger"}
    columns = {kind: tenths(chances[kind]) for kind in titles}
    rows = []
    for tenth in range(10):
        cells = []
        for kind in titles:
            found = columns[kind][tenth]
            cells += [str(found[0]), f"{found[1]:.2f}", f"{found[2]:.2f}"] if found else ["0", "–", "–"]
        rows.append([f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}", *cells])
    head = ["chance told", *(f"{t}: {part}" for t in titles.values() for part in ("times", "told", "true"))]
    return table(head, rows)
