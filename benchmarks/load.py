"""Many families at a human pace over several processes, PostgreSQL and Redis; then how many a machine bears, beside plain Rasa.

`python -m benchmarks.load` prints the tables; with `--write` they go into docs/performance.md. Everything it starts works in a
temporary folder, listens on 127.0.0.1 or a socket in that folder, and is stopped at the end.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import aiohttp
import psutil
import typer

from benchmarks import plain_sql, report
from benchmarks.crowd import Heard, OurFamily, PlainTalk, Speaks, begin, missing, talk
from benchmarks.windows import percentile

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
MARK = "load"
# As a server is run, unlike in the tests: what is committed is on the disk.
POSTGRES = ("listen_addresses=''", "max_connections=200", "logging_collector=off")
GOAL_P95, LIMIT_P95 = 500.0, 1000.0  # ms
GROWTH = 1.25  # from one step of the search to the next
BEGUN = time.monotonic()

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def say(text: str) -> None:
    """A line of progress."""
    print(f"[{time.monotonic() - BEGUN:4.0f} s] {text}", file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Plan:
    """What a run does. Times in seconds."""

    processes: int = 3
    families: int = 500
    every: float = 8.0
    seconds: float = 300.0
    step: float = 30.0
    """How long each rate of the search is held."""
    first_rates: tuple[float, float] = (40.0, 20.0)
    """Turns a second at which the search begins: ours, plain Rasa's."""
    most_steps: int = 12


@dataclass
class Found:
    """What a run found."""

    heard: Heard
    lost: int
    kept: int
    cpu: dict[str, float]
    """CPU of a turn in ms, by part."""
    steps: dict[str, list[tuple[float, Heard]]] = field(default_factory=dict)
    """For each product: the rate asked for (turns a second), and what was heard."""
    plain_rows: int = 0


class Cpu:
    """CPU seconds of groups of processes, children included."""

    def __init__(self, groups: dict[str, Sequence[int]]) -> None:
        self._groups = groups
        self._before = self._now()

    def _now(self) -> dict[str, float]:
        return {name: sum(map(_seconds, pids)) for name, pids in self._groups.items()}

    def of_a_turn(self, turns: int) -> dict[str, float]:
        """ms of each group since the beginning, for each of so many turns."""
        return {name: (now - self._before[name]) / max(1, turns) * 1000 for name, now in self._now().items()}


def _seconds(pid: int) -> float:
    total = 0.0
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        if pid == os.getpid():  # its children are the servers
            own = process.cpu_times()
            return own.user + own.system
        for one in (process, *process.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                times = one.cpu_times()
                total += times.user + times.system
        own = process.cpu_times()
        total += own.children_user + own.children_system  # of those that ended
    return total


@contextlib.contextmanager
def _postgres_and_redis() -> Iterator[tuple[Any, Any]]:
    from tests.servers import postgres_server, redis

    with postgres_server(POSTGRES) as database, redis() as cache:
        yield database, cache


async def ours(plan: Plan, folder: Path) -> Found:
    """The stretch at human pace, what the database holds afterwards, and the search for the highest rate."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey
    from tests.servers import products

    with _postgres_and_redis() as (database, cache):
        say(f"Ours: {plan.processes} processes start")
        settings = {"PERHESILTA_BEHIND_PROXY": "1"}
        with products(folder, plan.processes, database.url, cache.url, **settings) as served:
            doors = [each.url for each in served]
            postmaster = int((database.folder / "data" / "postmaster.pid").read_text().split()[0])
            groups = {
                "Perhesilta": [each.pid for each in served],
                "PostgreSQL": [postmaster],
                "Redis": [cache._process.pid],
                "this program": [os.getpid()],
            }
            async with _session() as session:
                families = [OurFamily(session, doors, number) for number in range(plan.families)]
                say(f"Ours: {plan.families} families begin")
                await begin(families)
                await talk(families, plan.every, min(plan.every, plan.seconds))  # warm-up
                say(f"Ours: they say something every {plan.every:g} s, for {plan.seconds:g} s")
                cpu = Cpu(groups)
                heard = await talk(families, plan.every, plan.seconds)
                shares = cpu.of_a_turn(len(heard.times))
                key = served[0].environment["PERHESILTA_MASTER_KEY"]
                store = await Store.open(database.url, MasterKey(base64.b64decode(key)))
                try:
                    lost, kept = await missing(store, families)
                    found = Found(heard, lost, kept, shares)

                    async def crowd() -> list[Speaks]:
                        fresh = [OurFamily(session, doors, 10_000 + n) for n in range(plan.families)]
                        await begin(fresh)
                        return list(fresh)

                    found.steps["Perhesilta"] = await search("Ours", crowd, plan.first_rates[0], plan)
                finally:
                    await store.close()
    return found


async def plain(plan: Plan, folder: Path, found: Found) -> None:
    """Plain Rasa's highest rate, over as many processes and the same PostgreSQL."""
    with _postgres_and_redis() as (database, _):
        say("Plain Rasa: made, with the SQLAlchemy that it pins, and trained")
        project = plain_sql.made(folder, database.url)
        say(f"Plain Rasa: {plan.processes} processes start")
        with plain_sql.served(project, plan.processes) as (doors, _):
            async with _session() as session:

                async def crowd() -> list[Speaks]:
                    talks = [PlainTalk(session, doors, n) for n in range(plan.families)]
                    for one in talks[: len(doors)]:
                        await one.say(Heard())
                    return list(talks)

                found.steps["plain Rasa"] = await search("Plain Rasa", crowd, plan.first_rates[1], plan)
        found.plain_rows = plain_sql.rows(database.url)
        if not found.plain_rows:
            raise RuntimeError(
                "plain Rasa kept nothing in the database: the comparison would be worth nothing"
            )


async def search(name: str, crowd: Callable[[], Any], first: float, plan: Plan) -> list[tuple[float, Heard]]:
    """Higher and higher rates, each with a fresh crowd, until one is not held."""
    steps: list[tuple[float, Heard]] = []
    rate = first
    for _ in range(plan.most_steps):
        voices = await crowd()
        say(f"{name}: {rate:.0f} turns a second, for {plan.step:g} s")
        heard = await talk(voices, len(voices) / rate, plan.step)
        steps.append((rate, heard))
        if not held(heard):
            break
        rate *= GROWTH
    return steps


def held(heard: Heard) -> bool:
    """Whether everybody was answered, 95 of 100 within the limit."""
    return not heard.errors and bool(heard.times) and percentile(heard.times, 0.95) <= LIMIT_P95


def highest(steps: list[tuple[float, Heard]]) -> Heard | None:
    """What was heard at the highest rate that was held."""
    return max((heard for _, heard in steps if held(heard)), key=lambda heard: heard.rate, default=None)


def text_of(found: Found, plan: Plan, command: str) -> str:
    """The tables of a run, as Markdown."""
    heard = found.heard
    p50, p95, p99 = (percentile(heard.times, share) for share in (0.5, 0.95, 0.99))
    minutes = f"{plan.seconds / 60:g} minutes"
    head = f"{plan.families} families, a message every {plan.every:g} s each, {plan.processes} processes, {minutes}"
    rows = [
        ["turns", str(len(heard.times)), "", ""],
        ["turns a second", f"{heard.rate:.1f}", "", ""],
        ["errors", str(len(heard.errors)), "0", _met(not heard.errors)],
        ["p50 / p95 / p99 / slowest (ms)", f"{p50:.0f} / {p95:.0f} / {p99:.0f} / {max(heard.times):.0f}",
         f"p95 < {GOAL_P95:.0f}", _met(p95 < GOAL_P95)],
        ["turns out of order", str(heard.out_of_order), "0", _met(not heard.out_of_order)],
        ["acknowledged messages in the database", str(found.kept), "", ""],
        ["acknowledged messages missing there", str(found.lost), "0", _met(not found.lost)],
        ["this program's own lateness, p95 (ms)", f"{percentile(heard.late, 0.95):.0f}" if heard.late else "–", "", ""],
    ]  # fmt: skip
    parts = [report.heading(command), report.table([head, "measured", "wanted", ""], rows)]
    parts.append(
        report.table(["CPU of a turn", "ms"], [[name, f"{ms:.1f}"] for name, ms in found.cpu.items()])
    )
    best = {name: highest(steps) for name, steps in found.steps.items()}
    rows = []
    for name, steps in found.steps.items():
        for asked, one in steps:
            p50, p95 = (percentile(one.times, share) for share in (0.5, 0.95))
            rows.append([f"{name}, {asked:.0f} asked for", f"{one.rate:.0f}", f"{p50:.0f} / {p95:.0f}",
                         str(len(one.errors)), "held" if held(one) else "not held"])  # fmt: skip
    parts.append(report.table(["turns a second", "answered", "p50 / p95 (ms)", "errors", "p95 ≤ 1 s"], rows))
    mine, theirs = best.get("Perhesilta"), best.get("plain Rasa")
    open_ended = {name for name, steps in found.steps.items() if steps and held(steps[-1][1])}
    last = [
        [f"highest rate held, {name}",
         f"{'at least ' if name in open_ended else ''}{one.rate:.0f}" if one else "none"]
        for name, one in best.items()
    ]  # fmt: skip
    if mine and theirs and not open_ended:
        last.append(["ours ÷ plain Rasa's", f"{mine.rate / theirs.rate:.1f}"])
    parts.append(report.table(["turns a second", ""], last))
    return "\n\n".join(parts)


def _met(met: bool) -> str:
    return "met" if met else "**not met**"


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=60), connector=aiohttp.TCPConnector(limit=0)
    )


def _on_term(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@app.command()
def main(
    processes: Annotated[int, typer.Option(min=1, help="Processes of the product.")] = 3,
    families: Annotated[int, typer.Option(min=1, help="Families that talk at once.")] = 500,
    every: Annotated[float, typer.Option(help="Seconds between two messages of a family.")] = 8.0,
    minutes: Annotated[float, typer.Option(help="How long they talk.")] = 5.0,
    step: Annotated[float, typer.Option(help="Seconds that each rate of the search is held.")] = 30.0,
    without_plain: Annotated[bool, typer.Option("--without-plain", help="Ours alone.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Put the tables into docs/performance.md.")] = False,
) -> None:
    """Measure families at a human pace, and the highest rate held, beside plain Rasa with its SQL tracker store."""
    if write and without_plain:
        raise typer.BadParameter("the document compares both: run them together")
    plan = Plan(processes, families, every, minutes * 60, step)
    if not without_plain:
        plain_sql.uv()  # said now, not after a quarter of an hour
    signal.signal(signal.SIGTERM, _on_term)
    signal.signal(signal.SIGINT, _on_term)  # ignored by inheritance when started in the background
    for name in [n for n in os.environ if n.startswith("PERHESILTA_")]:
        del os.environ[name]
    with tempfile.TemporaryDirectory(prefix="load-", ignore_cleanup_errors=True) as folder:
        found = asyncio.run(ours(plan, Path(folder)))
        try:
            if not without_plain:
                asyncio.run(plain(plan, Path(folder), found))
        finally:  # what was found is shown, whatever happens to plain Rasa
            text = text_of(found, plan, " ".join(["python -m benchmarks.load", *sys.argv[1:]]))
            print(text)
    if write:
        report.put(DOCUMENT, MARK, text)
        say(f"Written into {DOCUMENT.relative_to(ROOT)}.")


if __name__ == "__main__":
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
