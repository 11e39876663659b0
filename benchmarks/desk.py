"""How fast the worker's desk is with ten thousand cases, on SQLite and on PostgreSQL, over HTTP.

`python -m benchmarks.desk` fills a database of each kind, measures every page and prints the table; with `--write` it
goes into docs/performance.md. `python -m benchmarks.desk seed` fills the database of the environment
(PERHESILTA_DATABASE) alone, when it is empty. Everything started here listens on 127.0.0.1 only or on a private
socket, works in a temporary folder and is stopped at the end.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import re
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from enum import Enum
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Annotated, Any

import aiohttp
import sqlalchemy as sa
import typer
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks import report
from benchmarks.processes import Running, finished, free_port, running
from benchmarks.windows import percentile
from bot.texts import LANGUAGES

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
MARK = "desk"
GOAL = 100.0  # ms, p95 of the list and of a case page
SEEDING_PATIENCE, START_PATIENCE, LIMIT = 25 * 60, 120.0, 45 * 60
BEGUN = time.monotonic()

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Database(str, Enum):
    """What the cases are kept in."""

    sqlite = "SQLite"
    postgresql = "PostgreSQL"


class WrongPage(RuntimeError):
    """A page came that must not be measured; says which and why."""


def say(text: str) -> None:
    """A line of progress."""
    print(f"[{time.monotonic() - BEGUN:4.0f} s] {text}", file=sys.stderr, flush=True)


# -- what is asked for -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Page:
    """A page of the desk: who asks, for which address, with which form, and what must be on it."""

    path: str
    shows: str
    who: str = "worker"
    form: dict[str, str] | None = None


LISTED, OPENED = 'href="/desk/cases/', 'class="unbroken"'
GOALS = ("list, all", "list, mine", "list, one need", "list, words searched", "list, page 40", "case")


def pages(seeded: dict[str, Any], random: Random) -> dict[str, Callable[[], Page]]:
    """Every measured page by its name; each call asks for another case, need or word."""
    kinds = ("cases", "reviews", "flags", "needs", "names")
    cases, reviews, flags, needs, names = (seeded[kind] for kind in kinds)
    last = -(-len(cases) // 50)
    return {
        "list, all": lambda: Page("/desk/cases", LISTED),
        "list, mine": lambda: Page("/desk/cases?view=mine", LISTED),
        "list, one need": lambda: Page(f"/desk/cases?need={random.choice(needs)}", LISTED),
        "list, words searched": lambda: Page(
            "/desk/cases/search", LISTED, form={"words": random.choice(names)}
        ),
        "list, page 40": lambda: Page(f"/desk/cases?page={min(40, last)}", LISTED),
        "case": lambda: Page(f"/desk/cases/{random.choice(cases)}", "/hold"),
        "danger flag": lambda: Page(f"/desk/flags/{random.choice(flags)}", "<blockquote"),
        "reviews": lambda: Page("/desk/reviews", 'href="/desk/reviews/', "interpreter"),
        "review": lambda: Page(f"/desk/reviews/{random.choice(reviews)}", "<blockquote", "interpreter"),
    }


class Desk:
    """A running desk and the two people who are signed in to it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._sessions: dict[str, tuple[aiohttp.ClientSession, str]] = {}
        self._languages = cycle(LANGUAGES)

    async def sign_in(self, who: str, name: str, password: str) -> None:
        """Signs in through the form. Raises WrongPage."""
        session = aiohttp.ClientSession(
            self.url, cookie_jar=aiohttp.CookieJar(unsafe=True), timeout=aiohttp.ClientTimeout(total=120)
        )
        self._sessions[who] = session, ""
        async with session.get("/desk/sign-in") as answer:
            form = {"csrf": _csrf(await answer.text()), "name": name, "password": password}
        async with session.post("/desk/sign-in", data=form, allow_redirects=False) as answer:
            if answer.status != 303:
                raise WrongPage(f"{name} cannot sign in: {answer.status}")
        async with session.get("/desk/sign-in", allow_redirects=False) as answer:
            home = answer.headers["Location"]
        if who == "worker":  # who searches with a form
            async with session.get(home) as answer:
                self._sessions[who] = session, _csrf(await answer.text())

    async def close(self) -> None:
        """Leaves; the sessions end with the database."""
        for session, _ in self._sessions.values():
            await session.close()

    async def ask(self, page: Page) -> float:
        """How long a page takes to come, in ms, in the languages of the desk in turn. Raises WrongPage."""
        session, csrf = self._sessions[page.who]
        headers = {"Accept-Language": next(self._languages)}
        method, data = ("POST", {**page.form, "csrf": csrf}) if page.form else ("GET", None)
        started = time.perf_counter()
        async with session.request(method, page.path, data=data, headers=headers) as answer:
            body = await answer.text()
        ms = (time.perf_counter() - started) * 1000
        if answer.status != 200 or page.shows not in body:
            raise WrongPage(f"{page.path.partition('?')[0]}: {answer.status}, {len(body)} characters")
        return ms


def _csrf(body: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', body)
    if found is None:
        raise WrongPage("a page without a form")
    return found[1]


# -- one database ------------------------------------------------------------------------------------


@dataclass
class Measured:
    """What was found of one desk. Times in ms by page, size in bytes, seconds of filling."""

    name: str
    size: int
    seeded: dict[str, Any]
    seconds: float
    times: dict[str, list[float]] = field(default_factory=dict)
    memory: int = 0


class Bench:
    """One run: its folder, its databases and how many cases and requests."""

    def __init__(self, folder: Path, cases: int, requests: int, beside: Path | None) -> None:
        self.folder, self.cases, self.requests, self.beside = folder, cases, requests, beside
        self.key = base64.b64encode(os.urandom(32)).decode()

    async def run(self, databases: Sequence[tuple[Database, str]]) -> list[Measured]:
        """Fills all at the same time, then measures all side by side: what disturbs one disturbs the other."""
        say(f"Filling {', '.join(kind.value for kind, _ in databases)}: {self.cases} cases each")
        filled = await asyncio.gather(*(asyncio.to_thread(self._fill, *one) for one in databases))
        found = [await self._settled(*one, *done) for one, done in zip(databases, filled, strict=True)]
        async with contextlib.AsyncExitStack() as open_desks:
            sides = []
            for (_, url), one in zip(databases, found, strict=True):
                sides.append(await open_desks.enter_async_context(self._serving(ROOT, url, one)))
                if self.beside is not None:
                    other = Measured(f"{one.name}, beside", one.size, one.seeded, one.seconds)
                    sides.append(await open_desks.enter_async_context(self._serving(self.beside, url, other)))
            await self._measure(sides)
            for _, one, server in sides:
                one.memory = server.memory()
        return [one for _, one, _ in sides]

    def _env(self, url: str) -> dict[str, str]:
        return {
            "PERHESILTA_DATABASE": url,
            "PERHESILTA_VAR": str(self.folder),
            "PERHESILTA_MASTER_KEY": self.key,
            "PERHESILTA_SECOND_FACTOR": "offered",
        }

    def _fill(self, kind: Database, url: str) -> tuple[dict[str, Any], float]:
        out = self.folder / f"{kind.name}.json"
        command = [sys.executable, "-m", "benchmarks.desk", "seed", "--cases", str(self.cases), "--out", out]
        seconds = finished(
            command, self.folder / f"{kind.name}-seed.log", ROOT, SEEDING_PATIENCE, self._env(url)
        )
        say(f"{kind.value} is filled: {seconds:.0f} s")
        return json.loads(out.read_text()), seconds

    async def _settled(self, kind: Database, url: str, seeded: dict[str, Any], seconds: float) -> Measured:
        """The size of a database after what PostgreSQL's autovacuum would do by itself some minutes later."""
        engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            if kind is Database.postgresql:
                await connection.execute(sa.text("VACUUM ANALYZE"))
                size = await connection.scalar(sa.text("SELECT pg_database_size(current_database())"))
            else:
                pages = await connection.scalar(sa.text("PRAGMA page_count"))
                size = int(pages or 0) * int(await connection.scalar(sa.text("PRAGMA page_size")) or 0)
        await engine.dispose()
        return Measured(kind.value, int(size or 0), seeded, seconds)

    @contextlib.asynccontextmanager
    async def _serving(
        self, root: Path, url: str, measured: Measured
    ) -> AsyncIterator[tuple[Desk, Measured, Running]]:
        port = free_port()
        command = [sys.executable, "-m", "benchmarks.desk", "serve", "--port", str(port)]
        log = self.folder / f"{measured.name}.log"
        with running(command, log, root, self._env(url)) as server:
            desk = Desk(f"http://127.0.0.1:{port}")
            try:
                await self._signed_in(desk, measured.seeded, server)
                yield desk, measured, server
            finally:
                await desk.close()

    @staticmethod
    async def _signed_in(desk: Desk, seeded: dict[str, Any], server: Running) -> None:
        until = time.monotonic() + START_PATIENCE
        while True:
            try:
                await desk.sign_in("worker", seeded["workers"][0], seeded["password"])
                return await desk.sign_in("interpreter", seeded["interpreter"], seeded["password"])
            except aiohttp.ClientConnectionError:
                await desk.close()
                if not server.alive() or time.monotonic() > until:
                    raise RuntimeError(f"The desk did not start:\n{server.tail()}") from None
                await asyncio.sleep(0.2)

    async def _measure(self, sides: list[tuple[Desk, Measured, Running]]) -> None:
        """Every page so many times, in an order drawn by chance; the first round of all is not counted."""
        order = Random(2026)
        asked = [pages(one.seeded, Random(1)) for _, one, _ in sides]
        for _, one, _ in sides:
            one.times = {name: [] for name in asked[0]}
        for turn in range(self.requests + 1):
            for name in order.sample(list(asked[0]), len(asked[0])):
                for (desk, one, _), pages_of_it in zip(sides, asked, strict=True):
                    ms = await desk.ask(pages_of_it[name]())
                    if turn:
                        one.times[name].append(ms)
            if turn % 50 == 0:
                say(f"Asked for every page {turn} times")


# -- tables ------------------------------------------------------------------------------------------


def told(found: list[Measured], command: str) -> str:
    """Everything that a run found, as Markdown."""
    requests = len(next(iter(found[0].times.values())))
    rows = [[name, *(_three(one.times[name]) for one in found)] for name in found[0].times]
    times = report.table(
        [f"p50 / p95 / slowest in ms, of {requests} each", *(one.name for one in found)], rows
    )
    kept = report.table(
        ["", *(one.name for one in found)],
        [
            ["cases", *(str(len(one.seeded["cases"])) for one in found)],
            ["answers of a case, on average", *(f"{one.seeded['answers']:.1f}" for one in found)],
            ["size of the database (MB)", *(f"{one.size / report.MB:.0f}" for one in found)],
            ["memory of the server (MB)", *(f"{one.memory / report.MB:.0f}" for one in found)],
            ["filling it (s)", *(f"{one.seconds:.0f}" for one in found)],
        ],
    )
    slowest = [max(percentile(one.times[name], 0.95) for name in GOALS) for one in found]
    goal = report.table(
        [f"goal: p95 of every list and of a case below {GOAL:.0f} ms", "slowest p95 (ms)", ""],
        [
            [one.name, f"{ms:.0f}", "met" if ms < GOAL else "**not met**"]
            for one, ms in zip(found, slowest, strict=True)
        ],
    )
    return "\n\n".join([report.heading(command), times, kept, goal])


def _three(times: list[float]) -> str:
    return f"{percentile(times, 0.5):.0f} / {percentile(times, 0.95):.0f} / {max(times):.0f}"


# -- commands ----------------------------------------------------------------------------------------


@contextlib.contextmanager
def _databases(only: Database | None, folder: Path) -> Iterator[list[tuple[Database, str]]]:
    """Empty databases; PostgreSQL in a server of its own."""
    from tests.servers import postgres

    with contextlib.ExitStack() as servers:
        found = []
        if only in (None, Database.sqlite):
            found.append((Database.sqlite, f"sqlite+aiosqlite:///{folder / 'desk.db'}"))
        if only in (None, Database.postgresql):
            found.append((Database.postgresql, servers.enter_context(postgres())))
        yield found


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    cases: Annotated[int, typer.Option(help="How many cases.")] = 10_000,
    requests: Annotated[int, typer.Option(help="How often each page is asked for.")] = 200,
    only: Annotated[Database | None, typer.Option(help="One database alone.")] = None,
    quick: Annotated[
        bool, typer.Option(help="100 cases, 5 requests, for trying; figures are rough.")
    ] = False,
    beside: Annotated[Path | None, typer.Option(help="Another checkout, measured in the same run.")] = None,
    write: Annotated[bool, typer.Option(help="Put the tables into docs/performance.md.")] = False,
) -> None:
    """Measure the pages of the desk with many cases."""
    if context.invoked_subcommand:
        return
    command = " ".join(
        ["python -m benchmarks.desk", *(["--quick"] if quick else []),
         *([f"--cases {cases}"] if cases != 10_000 else []), *(["--write"] if write else [])]
    )  # fmt: skip
    if quick:
        cases, requests = 100, 5
    signal.signal(signal.SIGTERM, _on_term)
    signal.alarm(LIMIT)  # something hangs
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), cases, requests, beside)
        with _databases(only, Path(folder)) as databases:
            found = asyncio.run(bench.run(databases))
    signal.alarm(0)
    text = told(found, command)
    print(text)
    if write:
        report.put(DOCUMENT, MARK, text)
        say(f"Written into {DOCUMENT.relative_to(ROOT)}.")


def _on_term(number: int, frame: object) -> None:
    raise KeyboardInterrupt


@app.command()
def seed(
    cases: Annotated[int, typer.Option(help="How many cases.")] = 10_000,
    out: Annotated[Path | None, typer.Option(help="Where to write what can be asked for (JSON).")] = None,
) -> None:
    """Fill the empty database of the environment (PERHESILTA_DATABASE) with families that do not exist."""
    from benchmarks import seeding
    from bot.settings import Settings
    from bot.store.encryption import MasterKey

    settings = Settings.load()
    key = MasterKey.load(file=settings.master_key_file)
    try:
        seeded = asyncio.run(seeding.seed(settings.database, key, cases, lambda count: say(f"{count} cases")))
    except seeding.NotEmpty:
        say("This database holds users or families. Only an empty one is filled.")
        raise typer.Exit(1) from None
    if out:
        out.write_text(json.dumps({**asdict(seeded), "password": seeding.PASSWORD}))
    else:
        say(f"Sign in as {seeded.workers[0]!r} or {seeded.interpreter!r} with {seeding.PASSWORD!r}.")


@app.command()
def serve(port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 8080) -> None:
    """Serve the desk alone over the database of the environment: it needs no trained model."""
    from aiohttp import web

    from bot.processes.shared import alone
    from bot.settings import Settings
    from bot.store.installation import open_store
    from bot.web import desk
    from bot.web.app import LARGEST_BODY, house_rules
    from bot.web.keys import SETTINGS, SHARED, STORE

    async def build() -> web.Application:
        settings = Settings.load()
        served = web.Application(client_max_size=LARGEST_BODY, middlewares=[house_rules])
        served[STORE], served[SETTINGS] = await open_store(settings), settings
        served[SHARED] = alone()
        desk.setup(served)
        return served

    web.run_app(build(), host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
