"""How fast a turn is: this product beside plain Rasa, in one run on one machine.

`python -m benchmarks.turns` prints the tables; with `--write` they go into docs/performance.md.
Everything it starts listens on 127.0.0.1 only, works in a temporary folder and is stopped at the end.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import aiohttp
import typer

from benchmarks import report
from benchmarks.inside import REMEDIES, one_talk
from benchmarks.processes import Running, finished, free_port, running
from benchmarks.speakers import OursOverHttp, Plain, first_answer
from benchmarks.windows import Sample, Speaker, measured, percentile

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
LOADS = ((1, 60), (10, 12), (50, 6))  # (talks at once, turns of each)
LIMIT = 15 * 60  # seconds for everything; after that something hangs
TRAINING_PATIENCE = 480.0
START_PATIENCE = 180.0
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
BEGUN = time.monotonic()

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Part(str, Enum):
    """What to measure."""

    ours = "ours"
    plain = "plain"
    remedies = "remedies"


class TooLong(RuntimeError):
    """The run did not end in its time."""


def say(text: str) -> None:
    """A line of progress."""
    print(f"[{time.monotonic() - BEGUN:4.0f} s] {text}", file=sys.stderr, flush=True)


class Bench:
    """One run: its folder, its patience, and how often things are repeated."""

    def __init__(self, folder: Path, quick: bool) -> None:
        self.folder = folder
        self.talks_inside = 3 if quick else 11
        self.talks_http = 3 if quick else 8
        self.starts = 1 if quick else 3
        self.rounds = 1 if quick else 3
        self.patience = 90.0 if quick else 150.0  # seconds for plain Rasa's long talk

    # -- ours ----------------------------------------------------------------------------------------

    def prepare_ours(self) -> Path:
        """The trained model of these sources in a folder of its own; keys and database are made there fresh."""
        var = self.folder / "var"
        (var / "model").mkdir(parents=True)
        for file in (ROOT / "var" / "model").glob("perhesilta.*"):
            shutil.copy2(file, var / "model")
        say("Ours: the model (trained now if its inputs changed)")
        perhesilta = Path(sys.executable).with_name("perhesilta")
        finished([perhesilta, "train"], self.folder / "train.log", ROOT, TRAINING_PATIENCE, self._env(var))
        return var

    @staticmethod
    def _env(var: Path, port: int = 0) -> dict[str, str]:
        return {
            **QUIET,
            "PERHESILTA_VAR": str(var),
            "PERHESILTA_DATABASE": f"sqlite+aiosqlite:///{var / 'perhesilta.db'}",
            "PERHESILTA_HOST": "127.0.0.1",
            "PERHESILTA_PORT": str(port),
            "PERHESILTA_PUBLIC_URL": f"http://localhost:{port}",
        }

    def inside(self, product: str, model: Path, *options: str, patience: float) -> dict[str, Any]:
        """A measurement in a process of its own."""
        out = self.folder / "inside.json"
        command = [sys.executable, "-m", "benchmarks.inside", product, model, out, *options]
        finished(command, self.folder / "inside.log", ROOT, patience, QUIET)
        found: dict[str, Any] = json.loads(out.read_text())
        found["samples"] = [Sample(**s) for s in found["samples"]]
        out.unlink()
        return found

    def ours(self) -> report.Product:
        """Everything about this product."""
        var = self.prepare_ours()
        model = var / "model" / "perhesilta.tar.gz"
        say(f"Ours in process: {self.talks_inside} talks of 300 turns")
        inside = self.inside("ours", model, "--talks", str(self.talks_inside), patience=START_PATIENCE + 240)
        return report.Product(inside["samples"], asyncio.run(self._ours_served(var)))

    async def _ours_served(self, var: Path) -> report.Served:
        served = report.Served()
        perhesilta = Path(sys.executable).with_name("perhesilta")
        for start in range(self.starts):
            last = start == self.starts - 1
            port = free_port()
            url = f"http://127.0.0.1:{port}"
            say(f"Ours over HTTP: start {start + 1} of {self.starts}")
            with running(
                [perhesilta, "serve"], self.folder / "serve.log", ROOT, self._env(var, port)
            ) as server:
                async with _session() as session:

                    def speaker(session: aiohttp.ClientSession = session, url: str = url) -> OursOverHttp:
                        return OursOverHttp(session, url)

                    await self._started(server, speaker, served)
                    if last:
                        say(f"Ours over HTTP: {self.talks_http} talks of 300 turns")
                        served.samples = [s async for s in measured(speaker(), self.talks_http)]
                        served.loads = await self._loads("Ours", speaker, self.rounds)
                        served.memory_loaded = server.memory()
        return served

    # -- plain Rasa ----------------------------------------------------------------------------------

    def plain(self) -> report.Product:
        """Rasa's own example with its default configuration, made and trained by the rasa package."""
        project = self.folder / "plain"
        project.mkdir()
        rasa = [sys.executable, "-m", "rasa"]
        say("Plain Rasa: rasa init --no-prompt makes and trains its example")
        training = finished(
            [*rasa, "init", "--no-prompt", "--init-dir", project],
            self.folder / "init.log", project, TRAINING_PATIENCE, QUIET,
        )  # fmt: skip
        model = next((project / "models").glob("*.tar.gz"))
        say(f"Plain Rasa in process: one talk of 300 turns, at most {self.patience:.0f} s")
        inside = self.inside(
            "plain", model, "--patience", str(self.patience),
            patience=START_PATIENCE + self.patience + 60,
        )  # fmt: skip
        served = asyncio.run(self._plain_served(rasa, project, model))
        return report.Product(inside["samples"], served, training)

    async def _plain_served(self, rasa: list[str], project: Path, model: Path) -> report.Served:
        served = report.Served()
        port = free_port()
        say("Plain Rasa over HTTP: start")
        command = [*rasa, "run", "--enable-api", "--interface", "127.0.0.1", "--port", str(port),
                   "--model", model, "--credentials", project / "credentials.yml",
                   "--endpoints", project / "endpoints.yml"]  # fmt: skip
        with running(command, self.folder / "run.log", project, QUIET) as server:
            async with _session() as session:

                def speaker() -> Plain:
                    return Plain.over_http(session, f"http://127.0.0.1:{port}")

                await self._started(server, speaker, served)
                say(f"Plain Rasa over HTTP: one talk of 300 turns, at most {self.patience:.0f} s")
                served.samples = await one_talk(speaker(), self.patience)
                served.loads = await self._loads("Plain Rasa", speaker, 1)
                served.memory_loaded = server.memory()
        return served

    # -- both ----------------------------------------------------------------------------------------

    @staticmethod
    async def _started(server: Running, speaker: Callable[[], Speaker], served: report.Served) -> None:
        try:
            await first_answer(speaker, server.alive, START_PATIENCE)
        except RuntimeError as error:
            raise RuntimeError(f"{error}\n{server.tail()}") from None
        served.cold.append(time.monotonic() - server.started)
        served.memory_started = server.memory()

    @staticmethod
    async def _loads(name: str, speaker: Callable[[], Speaker], rounds: int) -> list[report.Load]:
        """Many talks at once, each waiting for its reply before its next message; medians over the rounds."""
        voice = speaker()
        most = max(at_once for at_once, _ in LOADS)
        for talk in range(most):
            await voice.begin(talk)
        found = []
        for at_once, turns in LOADS:
            say(f"{name} over HTTP: {at_once} at once, {turns} turns each, {rounds} times")
            rates, times = [], []
            for _ in range(rounds):

                async def talk_on(talk: int, turns: int = turns) -> list[float]:
                    return [(await voice.turn(talk))[1] for _ in range(turns)]

                started = time.perf_counter()
                for talked in await asyncio.gather(*(talk_on(talk) for talk in range(at_once))):
                    times += talked
                rates.append(at_once * turns / (time.perf_counter() - started))
            found.append(
                report.Load(
                    at_once, statistics.median(rates), percentile(times, 0.5), percentile(times, 0.95)
                )
            )
        return found

    def remedies(self) -> dict[str, dict[str, Any]]:
        """The product as it is, and without each of its remedies."""
        model = self.prepare_ours() / "model" / "perhesilta.tar.gz"
        talks = "3" if self.talks_inside == 3 else "5"
        found = {}
        for name in ("", *REMEDIES):
            say(f"Ours in process, without: {name or 'nothing'}")
            shown = f"without: {name}" if name else "as it is"
            found[shown] = self.inside(
                "ours", model, "--talks", talks, "--without", name, patience=START_PATIENCE + 120
            )
        return found


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=60), connector=aiohttp.TCPConnector(limit=100)
    )


def _on_time_over(number: int, frame: FrameType | None) -> None:
    raise TooLong(f"not finished after {LIMIT // 60} minutes")


def _on_term(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@app.command()
def main(
    only: Annotated[Part | None, typer.Option(help="One part alone; the default is ours and plain.")] = None,
    quick: Annotated[bool, typer.Option(help="Few repeats, for trying; figures are rough.")] = False,
    write: Annotated[bool, typer.Option(help="Put the tables into docs/performance.md.")] = False,
) -> None:
    """Measure turns, throughput, memory and cold start of this product and of plain Rasa."""
    if write and only in (Part.ours, Part.plain):
        raise typer.BadParameter("the document compares both: run them together")
    command = " ".join(
        ["python -m benchmarks.turns", *([f"--only {only.value}"] if only else []),
         *(["--quick"] if quick else []), *(["--write"] if write else [])]
    )  # fmt: skip
    signal.signal(signal.SIGTERM, _on_term)
    signal.signal(signal.SIGINT, _on_term)  # ignored by inheritance when started in the background
    signal.signal(signal.SIGALRM, _on_time_over)
    signal.alarm(LIMIT)
    for name in [n for n in os.environ if n.startswith("PERHESILTA_")]:
        del os.environ[name]  # the measured product is configured here and nowhere else
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), quick)
        if only is Part.remedies:
            mark, text = "remedies", report.remedies(bench.remedies(), command)
        else:
            ours = bench.ours() if only in (None, Part.ours) else None
            plain = bench.plain() if only in (None, Part.plain) else None
            mark, text = "measured", report.compared(ours, plain, command)
    signal.alarm(0)
    print(text)
    if write:
        report.put(DOCUMENT, mark, text)
        say(f"Written into {DOCUMENT.relative_to(ROOT)}.")


if __name__ == "__main__":
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
