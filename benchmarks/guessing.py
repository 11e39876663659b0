"""Strangers who guess return codes by the thousand, and what families notice of it meanwhile.

`python -m benchmarks.guessing run` starts a server of its own and prints a table: nobody guesses; one address guesses;
many addresses do; many guess and solve the puzzles too (in Python, on one core).
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import aiohttp
import typer

from benchmarks import report
from benchmarks.processes import ProcessFailed, free_port, running
from benchmarks.windows import percentile

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
MARK = "guessing"
CONNECTIONS = 96
FAMILIES = 6
PAUSE = 0.4  # seconds between a reply and the family's next message
BITS_OF_DIGEST = 256
ELSEWHERE = 10  # guessers and phones have machines of their own: here they stand behind the server (nice)


# -- the guessers: a process of their own ------------------------------------------------------------


@dataclass
class Guesses:
    """What came of guessing."""

    seconds: float = 0.0
    asked: int = 0
    """Tries that were due."""
    answers: Counter[str] = field(default_factory=Counter)
    """By status and error code, such as "404 unknown_code"."""

    @property
    def sent(self) -> int:
        """Tries that were answered."""
        return sum(self.answers.values())

    @property
    def found(self) -> int:
        """Codes that opened a talk."""
        return sum(count for what, count in self.answers.items() if what.startswith("200"))

    @property
    def looked_up(self) -> int:
        """Codes that were compared with those of families."""
        return self.found + self.answers["404 unknown_code"]


def solved(puzzle: str, bits: int) -> str:
    """The answer to a puzzle of the server (bot/web/puzzles.py)."""
    n = 0
    while int.from_bytes(hashlib.sha256(f"{puzzle}:{n}".encode()).digest(), "big") >> (BITS_OF_DIGEST - bits):
        n += 1
    return f"{puzzle}:{n}"


def request(host: str, address: str, proof: str, body: dict[str, Any]) -> bytes:
    """A try as it goes over the wire, from this address as a proxy would tell it."""
    content = json.dumps(body).encode()
    head = (
        f"POST /api/resume HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        f"X-Forwarded-For: {address}\r\n{f'X-Proof: {proof}' if proof else 'X: '}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


def any_address() -> str:
    """Somewhere in the world."""
    return ".".join(str(1 + secrets.randbelow(223)) for _ in range(4))


async def guess(url: str, rate: int, seconds: float, many: bool, solve: bool) -> Guesses:
    """So many tries a second, however long the answers take, as far as CONNECTIONS connections can carry them."""
    parts = urlsplit(url)
    host, port = parts.hostname or "127.0.0.1", parts.port or 80
    guesses, due = Guesses(), asyncio.Semaphore(0)
    begun = time.monotonic()

    async def clock() -> None:
        while (now := time.monotonic() - begun) < seconds:
            for _ in range(int(now * rate) - guesses.asked):
                guesses.asked += 1
                due.release()
            await asyncio.sleep(0.005)

    async def one() -> None:
        reader, writer = await asyncio.open_connection(host, port)
        proof = ""
        while True:
            await due.acquire()
            body = {"code": f"{secrets.randbelow(10**16):016d}"}
            writer.write(request(host, any_address() if many else "198.51.100.7", proof, body))
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            error = json.loads(await reader.readexactly(length)).get("error", {})
            guesses.answers[f"{int(head.split(b' ', 2)[1])} {error.get('code', '')}".strip()] += 1
            proof = ""
            if solve and "puzzle" in error:
                proof = solved(error["puzzle"], error["bits"])

    workers = [asyncio.create_task(one()) for _ in range(CONNECTIONS)]
    await clock()
    guesses.seconds = time.monotonic() - begun
    for worker in workers:
        worker.cancel()
    for result in await asyncio.gather(*workers, return_exceptions=True):
        if isinstance(result, Exception):
            raise result
    return guesses


# -- the families meanwhile --------------------------------------------------------------------------


@dataclass
class Noticed:
    """What families noticed."""

    turns: list[float] = field(default_factory=list)
    """Seconds that each message took."""
    returns: list[float] = field(default_factory=list)
    """Seconds from the right code to the talk, with puzzles."""

    def turn(self, share: float) -> float:
        """A percentile of the turns, in milliseconds."""
        return percentile(self.turns, share) * 1000


class Town:
    """Families that talk, and one that comes back with its code again and again, each from an address of its own."""

    def __init__(self, session: aiohttp.ClientSession, url: str, phone: ProcessPoolExecutor) -> None:
        self._session, self._url, self._phone = session, url, phone
        self._tokens: list[str] = []
        self._code = ""

    async def _post(
        self, who: str, path: str, body: dict[str, Any], token: str = "", proof: str = ""
    ) -> tuple[int, Any]:
        headers = {"X-Forwarded-For": who, "X-Language": "en", **({"X-Proof": proof} if proof else {})}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        async with self._session.post(self._url + path, json=body, headers=headers) as answer:
            return answer.status, await answer.json()

    async def _say(self, token: str, **said: Any) -> dict[str, Any]:
        status, body = await self._post(
            "192.0.2.9", "/api/messages", {"id": secrets.token_hex(8), **said}, token
        )
        if status != 200:
            raise ProcessFailed(f"a family's message was answered with {status}")
        reply: dict[str, Any] = body["reply"]
        return reply

    async def move_in(self) -> None:
        """The talks begin; one family gets a return code."""
        for n in range(FAMILIES + 1):
            _, body = await self._post(f"192.0.2.{n + 10}", "/api/conversations", {"language": "en"})
            self._tokens.append(body["token"])
            await self._say(body["token"], choices=['/press{"button": "start"}'], title="Start")
        reply = await self._say(self._tokens.pop(), choices=["/pause"], title="Pause")
        self._code = next(m["code"] for m in reply["messages"] if m["code"])

    async def live(self, seconds: float) -> Noticed:
        """So long."""
        noticed, until = Noticed(), time.monotonic() + seconds

        async def talk(token: str) -> None:
            while time.monotonic() < until:
                begun = time.monotonic()
                await self._say(token, text="we live in Turku now")
                noticed.turns.append(time.monotonic() - begun)
                await asyncio.sleep(PAUSE)

        async def come_back() -> None:
            while time.monotonic() < until:
                begun = time.monotonic()
                await self._return()
                noticed.returns.append(time.monotonic() - begun)
                await asyncio.sleep(1)

        await asyncio.gather(come_back(), *map(talk, self._tokens))
        return noticed

    async def _return(self) -> None:
        body, proof = {"code": self._code, "language": "en"}, ""
        for _ in range(50):
            status, answer = await self._post("203.0.113.5", "/api/resume", body, proof=proof)
            if status == 200:
                return
            error = answer["error"]
            proof = ""
            if "puzzle" in error:
                solve = partial(solved, error["puzzle"], error["bits"])
                proof = await asyncio.get_running_loop().run_in_executor(self._phone, solve)
            elif status == 503:
                await asyncio.sleep(1)  # as the widget does
            else:
                break
        raise ProcessFailed(f"the right code was refused: {status} {answer}")


@dataclass
class Row:
    """One kind of guessing beside what families noticed."""

    name: str
    noticed: Noticed
    guesses: Guesses


KINDS = (
    ("nobody guesses", ()),
    ("one address guesses", ()),
    ("many addresses guess", ("--many",)),
    ("many guess and solve puzzles", ("--many", "--solve")),
)


async def measured(url: str, rate: int, seconds: float, kinds: tuple[int, ...] = (0, 1, 2, 3)) -> list[Row]:
    """A row for each kind of guessing. The server must believe X-Forwarded-For (PERHESILTA_BEHIND_PROXY)."""
    rows = []
    phone = ProcessPoolExecutor(1, get_context("spawn"), initializer=os.nice, initargs=(ELSEWHERE,))
    with phone:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            town = Town(session, url, phone)
            await town.move_in()
            await town.live(3)  # warm
            for kind in kinds:
                name, options = KINDS[kind]
                if kind == 0:
                    rows.append(Row(name, await town.live(seconds), Guesses(seconds)))
                    continue
                command = [sys.executable, "-m", "benchmarks.guessing", "guess", url, "--rate", str(rate)]
                process = await asyncio.create_subprocess_exec(
                    *command,
                    "--seconds",
                    str(seconds + 2),
                    *options,
                    cwd=ROOT,
                    stdout=asyncio.subprocess.PIPE,
                )
                assert process.stdout is not None
                await process.stdout.readline()  # it begins
                noticed = await town.live(seconds)
                answer, _ = await process.communicate()
                if process.returncode:
                    raise ProcessFailed("the guessers failed")
                found = json.loads(answer)
                rows.append(
                    Row(name, noticed, Guesses(found["seconds"], found["asked"], Counter(found["answers"])))
                )
    return rows


def table(rows: list[Row]) -> str:
    """As Markdown."""
    lines = [
        "| | tries a second: asked, answered | looked up | found | a family's turn, p50 / p95 | beside nobody, p95 | back with the code, median / longest |",
        "|---|---|---|---|---|---|---|",
    ]
    quiet = rows[0].noticed.turn(0.95)
    for row in rows:
        noticed, guesses = row.noticed, row.guesses
        asked = (
            f"{guesses.asked / guesses.seconds:.0f}, {guesses.sent / guesses.seconds:.0f}"
            if guesses.asked
            else "–"
        )
        lines.append(
            f"| {row.name} | {asked} | {guesses.looked_up} | {guesses.found} "
            f"| {noticed.turn(0.5):.0f} / {noticed.turn(0.95):.0f} ms | {noticed.turn(0.95) / quiet:.1f} × "
            f"| {percentile(noticed.returns, 0.5):.1f} / {max(noticed.returns):.1f} s |"
        )
    return "\n".join(lines)


# -- commands ----------------------------------------------------------------------------------------

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command("guess")
def guess_command(
    url: str, rate: int = 1000, seconds: float = 60, many: bool = False, solve: bool = False
) -> None:
    """Guess codes of a server of one's own; print what came of it as JSON."""
    os.nice(ELSEWHERE)
    print("begins", flush=True)
    made = asyncio.run(guess(url, rate, seconds, many, solve))
    print(json.dumps({"seconds": made.seconds, "asked": made.asked, "answers": made.answers}), flush=True)


@contextmanager
def served() -> Iterator[str]:
    """A server in a folder of its own."""
    from bot.rasa.model import trained
    from bot.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        var, port = Path(folder) / "var", free_port()
        var.mkdir()
        (var / "model").symlink_to(trained(Settings.load().var / "model").parent)
        env = {
            "PERHESILTA_VAR": str(var),
            "PERHESILTA_PORT": str(port),
            "PERHESILTA_BEHIND_PROXY": "1",
            "RASA_TELEMETRY_ENABLED": "false",
        }
        command = [sys.executable, "-c", "from bot.cli import main; main()", "serve"]
        with running(command, Path(folder) / "log", ROOT, env) as server:
            url = f"http://127.0.0.1:{port}"
            asyncio.run(_answers(server.alive, url))
            yield url


async def _answers(alive: Any, url: str) -> None:
    async with aiohttp.ClientSession() as session:
        while alive():
            try:
                async with session.get(f"{url}/health"):
                    return
            except aiohttp.ClientError:
                await asyncio.sleep(0.2)
    raise ProcessFailed("the server did not start")


@app.command("run")
def run(
    rate: Annotated[int, typer.Option(help="Tries a second.")] = 1000,
    seconds: Annotated[float, typer.Option(help="Of each kind of guessing.")] = 60,
    write: Annotated[bool, typer.Option("--write", help="Put the table into docs/performance.md.")] = False,
) -> None:
    """The whole table."""
    with served() as url:
        rows = asyncio.run(measured(url, rate, seconds))
    command = " ".join(["python -m benchmarks.guessing", *sys.argv[1:]])
    text = f"{report.heading(command)}\n\n{table(rows)}"
    print(text)
    for row in rows[1:]:
        print(f"{row.name}: {dict(row.guesses.answers)}", file=sys.stderr)
    if write:
        report.put(DOCUMENT, MARK, text)


if __name__ == "__main__":
    app()
