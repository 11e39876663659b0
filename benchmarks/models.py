"""How well the model understands, beside Rasa's default pipeline and beside other ways to make it, in one run.

`python -m benchmarks.models` prints the tables; with `--write` they go into docs/model-card.md.

Rasa's default pipeline gives one intent for a message. So two of it are trained: one for acts; one for needs, where
the label of a line is its sorted needs and strengths joined with "+", danger among them as "crisis". That is the
simplest way to say several things with one label: it keeps all that is labelled, needs no threshold, and costs Rasa
no third model. Its price is that a combination never seen in training cannot be said.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks import model_tables as tables
from benchmarks.model_lines import Lessons, Sizes, acts, counts, for_rasa, labelled, lessons, read_twice, told
from benchmarks.processes import ProcessFailed, running
from benchmarks.report import heading, put

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "model-card.md"
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
PATIENCE = 90 * 60.0  # seconds for one training or one reading; after that something hangs
OURS, SAME, RASA = "Perhesilta", "Perhesilta's way, learnt from Rasa's lines", "Rasa's default pipeline"
# Rasa's pipeline needs about 3 ms a line and round (two cores), a hundred rounds and two models: on all lines that
# is more than three hours. These samples bring one training to less than ten minutes.
RASA_SIZES = Sizes(acts=1200, told=600, needs=1500)
QUICK_SIZES = Sizes(acts=200, told=100, needs=300)
EPOCHS, QUICK_EPOCHS = 100, 3
QUICK_LINES, QUICK_LEARN = 40, 1500
# The language part of what `rasa init` writes into config.yml, up to its classifier. FallbackClassifier is left out:
# it would turn doubtful acts into none, and so only lose points here.
PIPELINE = """recipe: default.v1
assistant_id: plain
language: en
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: {epochs}
    constrain_similarities: true
    random_seed: 2026
"""
BEGUN = time.monotonic()

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Part(str, Enum):
    """What to measure."""

    ours = "ours"
    rasa = "rasa"
    choices = "choices"
    cost = "cost"


def say(text: str) -> None:
    """A line of progress."""
    print(f"[{time.monotonic() - BEGUN:4.0f} s] {text}", file=sys.stderr, flush=True)


def watched(command: list[str | Path], log: Path, cwd: Path, env: dict[str, str]) -> tuple[float, int]:
    """Run a command to its end: how long it took (s) and the most memory it held. Raises ProcessFailed."""
    most = 0
    with running(command, log, cwd, {**QUIET, **env}) as run:
        while run.alive():
            most = max(most, run.memory())
            if time.monotonic() - run.started > PATIENCE:
                raise ProcessFailed(f"not finished after {PATIENCE:.0f} s:\n{run.tail()}")
            time.sleep(0.2)
        if run.process.returncode:
            raise ProcessFailed(f"ended with {run.process.returncode}:\n{run.tail()}")
        return time.monotonic() - run.started, most


class Comparison:
    """One run: its folder and how much is left out when it is quick."""

    def __init__(self, folder: Path, quick: bool) -> None:
        self.folder = folder
        self.quick = quick
        self.most = QUICK_LINES if quick else None
        self.sizes = QUICK_SIZES if quick else RASA_SIZES
        self.acts, self.told = acts(), told()
        self.evaluation = labelled("evaluation", self.most)
        self.chances: dict[str, Any] = {}

    def inside(self, what: str, *options: str | Path, lines: bool = True) -> dict[str, Any] | list[Any]:
        """A measurement in a process of its own."""
        out = self.folder / f"{what}.json"
        most = ["--most", str(self.most or 0)] if lines else []
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "benchmarks.model_inside",
            what,
            *options,
            out,
            *most,
        ]
        watched(command, self.folder / f"{what}.log", ROOT, {})
        found: dict[str, Any] | list[Any] = json.loads(out.read_text())
        return found

    def ours(self) -> tables.System:
        """The product's model, trained now without Rasa's cache, so that the training is measured."""
        var = self.folder / "var"
        (var / "model").mkdir(parents=True)
        if self.quick:  # the model that is there; nothing is trained when its inputs did not change
            for file in (ROOT / "var" / "model").glob("perhesilta.*"):
                shutil.copy2(file, var / "model")
        say("Ours: training")
        env = {"PERHESILTA_VAR": str(var)}
        if not self.quick:
            env["RASA_CACHE_DIRECTORY"] = str(self.folder / "cache")
        perhesilta = Path(sys.executable).with_name("perhesilta")
        training, most = watched([perhesilta, "train"], self.folder / "train.log", ROOT, env)
        model = var / "model" / "perhesilta.tar.gz"
        say("Ours: reading the labelled lines")
        found: Any = self.inside("ours", model)
        self.chances = found["chances"]
        learnt = f"all {len(self.acts)} + {len(self.told)} lines"
        system = tables.System(found["got"], learnt, memory=found["memory"], size=model.stat().st_size,
                               languages=found["languages"])  # fmt: skip
        if not self.quick:
            system.training, system.training_memory = training, most
        return system

    def sample(self) -> Lessons:
        """What Rasa learns from."""
        return lessons(self.acts, self.told, self.sizes)

    def same(self) -> tables.System:
        """The product's way of learning on Rasa's lines."""
        file = self.folder / "sample.json"
        learnt = self.sample()
        file.write_text(json.dumps(learnt.to_json(), ensure_ascii=False), encoding="utf-8")
        say("Ours on Rasa's lines")
        found: Any = self.inside("same", file)
        return tables.System(found["got"], self._learnt(learnt), training=found["training"])

    def rasa(self) -> tables.System:
        """Rasa's default pipeline, twice: acts, and needs with danger."""
        learnt = self.sample()
        project = self.folder / "plain"
        project.mkdir()
        epochs = QUICK_EPOCHS if self.quick else EPOCHS
        (project / "config.yml").write_text(PIPELINE.format(epochs=epochs), encoding="utf-8")
        cache = {"RASA_CACHE_DIRECTORY": str(project / "cache")}
        training, most, models = 0.0, 0, []
        for name, lines in (("acts", learnt.acts), ("needs", learnt.needs)):
            (project / f"{name}.json").write_text(for_rasa(lines), encoding="utf-8")
            say(f"Rasa: training {name} on {len(lines)} lines, {epochs} epochs")
            took, held = watched(
                [sys.executable, "-m", "rasa", "train", "nlu", "--config", "config.yml",
                 "--nlu", f"{name}.json", "--out", "models", "--fixed-model-name", name],
                self.folder / f"rasa-{name}.log", project, cache,
            )  # fmt: skip
            training, most = training + took, max(most, held)
            models.append(project / "models" / f"{name}.tar.gz")
        say("Rasa: reading the labelled lines")
        found: Any = self.inside("rasa", *models)
        size = sum(model.stat().st_size for model in models)
        return tables.System(
            found["got"], self._learnt(learnt), training, most, found["memory"], size, offers_values=False
        )

    def choices(self) -> list[Any]:
        """Other ways to make the model."""
        say("Choices: on the development lines")
        learn = ["--learn", str(QUICK_LEARN)] if self.quick else []
        found: Any = self.inside("choices", *learn)
        return list(found)

    @staticmethod
    def _learnt(learnt: Lessons) -> str:
        return f"sample: {len(learnt.acts)} lines for acts, {len(learnt.needs)} for needs"

    def about_rasa(self) -> str:
        """What a reader must know of the sample."""
        wanted = self.sizes
        return (
            f"Rasa's pipeline learnt in {QUICK_EPOCHS if self.quick else EPOCHS} epochs from a fixed random sample: "
            f"{wanted.acts} of {len(self.acts)} lines with acts and {wanted.told} of {len(self.told)} utterances as "
            f"`inform` for the acts; {wanted.needs} lines for needs, among them lines of acts that show none. "
            "All lines would take it hours."
        )


def measured(comparison: Comparison, only: Part | None) -> Iterator[tuple[str, list[str]]]:
    """Each table of a run with its mark in the document, as soon as it stands: a run takes an hour and may be stopped."""
    lines, systems = comparison.evaluation, {}
    if only in (None, Part.ours, Part.cost):
        systems[OURS] = comparison.ours()
    if only in (None, Part.ours):
        mine = systems[OURS]
        counted = counts(comparison.acts, comparison.told, labelled("development"), labelled("evaluation"))
        yield "data", [tables.data_table(counted), tables.agreement_table(read_twice())]
        yield "goals", [tables.goals_table(tables.figures_of(mine, lines)), tables.scores_table(mine, lines)]
        yield "reliability", [tables.reliability_table(comparison.chances)]
    if only in (None, Part.rasa):
        systems[SAME] = comparison.same()
    if only in (None, Part.rasa, Part.cost):
        systems[RASA] = comparison.rasa()
    if only in (None, Part.rasa):
        yield "compared", [tables.compared_table(systems, lines), comparison.about_rasa()]
    if only in (None, Part.cost):
        both = {name: system for name, system in systems.items() if name != SAME}
        about = [comparison.about_rasa()] if only is Part.cost else []
        yield "cost", [tables.cost_table(both, lines), *about]
    if only in (None, Part.choices):
        yield "choices", [tables.choices_table(comparison.choices())]


def _stop(number: int, frame: Any) -> None:
    raise KeyboardInterrupt


@app.command()
def main(
    only: Annotated[Part | None, typer.Option(help="One part alone; the default is all of them.")] = None,
    quick: Annotated[
        bool, typer.Option(help="Few lines and epochs, for trying; figures mean nothing.")
    ] = False,
    write: Annotated[bool, typer.Option(help="Put the tables into docs/model-card.md.")] = False,
    document: Annotated[Path, typer.Option(help="Another file to write into.", exists=True)] = DOCUMENT,
) -> None:
    """Compare the trained model with Rasa's default pipeline and with other ways to make it."""
    if write and only is Part.rasa:
        raise typer.BadParameter("the document compares both: run all parts together")
    if write and quick and document == DOCUMENT:
        raise typer.BadParameter("figures of --quick mean nothing: write them into another --document")
    command = " ".join(
        ["python -m benchmarks.models", *([f"--only {only.value}"] if only else []),
         *(["--quick"] if quick else []), *(["--write"] if write else [])]
    )  # fmt: skip
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)  # ignored by inheritance when started in the background
    for name in [n for n in os.environ if n.startswith("PERHESILTA_")]:
        del os.environ[name]  # the measured product is configured here and nowhere else
    with tempfile.TemporaryDirectory(prefix="models-", ignore_cleanup_errors=True) as folder:
        made = heading(command)
        print(made)
        for mark, parts in measured(Comparison(Path(folder), quick), only):
            print("", *parts, sep="\n\n", flush=True)
            if write:
                put(document, mark, "\n\n".join([made, *parts]))
                say(f"Written into {document.name}: {mark}.")


if __name__ == "__main__":
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
