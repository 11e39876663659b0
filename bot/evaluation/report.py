"""Reads labelled files, scores them and prints the figures of `perhesilta evaluate`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.evaluation.parse import parse
from bot.evaluation.score import Score, Tally
from bot.rasa.model import Understanding

OVERALL = "all"
ROWS = {
    "lines": "lines",
    "act_accuracy": "act accuracy",
    "act_macro_f1": "act macro-F1",
    "needs_micro_f1": "needs micro-F1",
    "needs_macro_f1": "needs macro-F1",
    "strengths_micro_f1": "strengths micro-F1",
    "crisis_recall": "crisis recall",
    "crisis_precision": "crisis precision",
    "false_alarms": "false alarms on lines without need",
    "values": "values exactly right",
}


class LabelError(ValueError):
    """A labelled line cannot be read; names file and line, never the text."""


def read_lines(file: Path) -> Iterator[dict[str, Any]]:
    """The labelled lines of a file. Raises LabelError."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            label = json.loads(line)
            if not {"lang", "text", "act", "needs", "strengths", "crisis"} <= label.keys():
                raise KeyError
        except (ValueError, TypeError, KeyError, AttributeError):
            raise LabelError(f"{file}:{number}: not a labelled line") from None
        yield label


async def scores_of(understanding: Understanding, files: Iterable[Path], today: date) -> dict[str, Score]:
    """A score for each language and one over all. Raises LabelError."""
    scores = {OVERALL: Score()}
    for file in files:
        for label in read_lines(file):
            got = await parse(understanding, label, today)
            for name in (OVERALL, str(label["lang"])):
                scores.setdefault(name, Score()).count(label, got)
    return scores


def print_report(scores: dict[str, Score], codes: bool) -> None:
    """One column a language; with `codes` a row for each act, need and strength over all languages."""
    console = Console()
    names = [name for name in scores if name != OVERALL] + [OVERALL]
    table = Table("", *names)
    summaries = {name: scores[name].summary() for name in names}
    for key, title in ROWS.items():
        table.add_row(title, *(_shown(summaries[name][key]) for name in names))
    console.print(table)
    if codes:
        overall = scores[OVERALL]
        for title, tallies in (
            ("acts", overall.acts),
            ("needs", overall.needs),
            ("strengths", overall.strengths),
        ):
            console.print(_codes(title, tallies))


def _shown(figure: float) -> str:
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


def _codes(title: str, tallies: dict[str, Tally]) -> Table:
    table = Table(title, "precision", "recall", "F1", "lines")
    for code, tally in sorted(tallies.items()):
        lines = tally.right + tally.missed
        table.add_row(code, _shown(tally.precision), _shown(tally.recall), _shown(tally.f1), str(lines))
    return table


def keep_figures(scores: dict[str, Score], path: Path) -> None:
    """Writes the figures per language as JSON, rounded to thousandths, as `tests/conversation` reads them."""
    figures = {
        language: {name: round(figure, 3) for name, figure in score.summary().items() if name != "lines"}
        for language, score in sorted(scores.items())
    }
    path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
