"""Strangers who guess codes or flood the door: none is found, nobody is locked out, families go on as before."""

from __future__ import annotations

import asyncio
import hashlib
import itertools
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

from benchmarks import guessing
from bot.texts import LANGUAGES, texts
from bot.web import puzzles
from bot.web.family import flood
from bot.web.family.flood import network_of
from bot.web.puzzles import Puzzles
from tests.conftest import Served
from tests.servers import Product
from tests.web.family_side import Family, code_in

KEY = b"k" * 32
SECONDS = 5.0  # of each kind of guessing; `python -m benchmarks.guessing run` takes the whole minute
ADDRESSES = (f"198.51.{n // 250}.{n % 250 + 1}" for n in itertools.count())


def no_answer(puzzle: str, bits: int) -> str:
    """An answer that is wrong."""
    found = (f"{puzzle}:{n}" for n in itertools.count())
    return next(a for a in found if hashlib.sha256(a.encode()).digest()[0] >> (8 - min(bits, 8)))


# -- puzzles -----------------------------------------------------------------------------------------


def test_an_answer_counts_once() -> None:
    made = Puzzles(lambda: KEY)
    puzzle = made.make(8)
    answer = guessing.solved(puzzle, 8)
    assert made.solved(answer) == puzzle
    made.spend(puzzle)
    assert made.solved(answer) is None


def test_another_process_of_the_installation_takes_the_answer_and_a_stranger_does_not() -> None:
    puzzle = Puzzles(lambda: KEY).make(8)
    answer = guessing.solved(puzzle, 8)
    assert Puzzles(lambda: KEY).solved(answer) == puzzle
    assert Puzzles(lambda: b"x" * 32).solved(answer) is None


def test_an_answer_comes_in_time_and_is_right() -> None:
    now = 1_000_000.0
    made = Puzzles(lambda: KEY, lambda: now)
    puzzle = made.make(8)
    answer = guessing.solved(puzzle, 8)
    assert made.solved(no_answer(puzzle, 8)) is None
    now += puzzles.LIFE - 1
    assert made.solved(answer) == puzzle
    now += 3
    assert made.solved(answer) is None


def test_nobody_makes_a_puzzle_easier() -> None:
    made = Puzzles(lambda: KEY)
    puzzle = made.make(20)
    for n in range(32):
        other = puzzle[:n] + ("A" if puzzle[n] != "A" else "B") + puzzle[n + 1 :]
        assert made.solved(guessing.solved(other, 1)) is None


@pytest.mark.parametrize(
    "answer",
    [
        None,
        5,
        "",
        ":",
        "A" * 32,
        "A" * 32 + ":",
        "A" * 32 + ":x",
        "A" * 33 + ":1",
        "é" * 32 + ":1",
        "A" * 9999,
    ],
)
def test_what_is_no_answer_is_none(answer: object) -> None:
    assert Puzzles(lambda: KEY).solved(answer) is None


def test_what_was_spent_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(puzzles, "MOST_SPENT", 50)
    now = 1_000_000.0
    made = Puzzles(lambda: KEY, lambda: now)
    for n in range(200):
        made.spend(str(n))
    assert len(made._spent) == 50
    now += puzzles.LIFE + 1
    made.spend("new")
    assert len(made._spent) == 1


def test_the_more_puzzles_are_solved_the_harder_they_become() -> None:
    made = flood.Flood(Puzzles(lambda: KEY))
    seen = []
    for _ in range(5000):
        seen.append(made.bits)
        made._answers.append(float("inf"))
    assert seen[0] == puzzles.EASIEST and seen[-1] == puzzles.HARDEST and seen == sorted(seen)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2"),
        ("::ffff:192.0.2.77", "::ffff:192.0.2"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("2001:db8:1:ffff::9", "2001:db8:1::/48"),
        ("unknown", "unknown"),
        ("", ""),
    ],
)
def test_neighbours_are_of_one_network(address: str, network: str) -> None:
    assert network_of(address) == network


# -- the door ----------------------------------------------------------------------------------------


async def come_back(client: TestClient, code: str, **headers: str) -> ClientResponse:
    headers = {"X-Forwarded-For": next(ADDRESSES), **headers}
    return await client.post("/api/resume", json={"code": code, "language": "en"}, headers=headers)


async def paused(client: TestClient) -> str:
    family = await Family.begin(client)
    await family.start()
    return code_in(await family.press("/pause"))


async def storm(client: TestClient) -> dict[str, Any]:
    """Strangers come until the door asks for puzzles; the refusal."""
    for n in range(1000):
        answer = await come_back(client, f"{n}")  # too short to be looked up
        if answer.status == 429:
            return (await answer.json())["error"]
    raise AssertionError("no storm")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_a_storm_the_right_code_still_opens_the_talk(served: Served, language: str) -> None:
    client = await served(behind_proxy=True, embed_origins=("https://city.example",))
    code = await paused(client)
    await storm(client)
    refused = await come_back(client, code, **{"X-Language": language, "Origin": "https://city.example"})
    assert refused.status == 429
    assert refused.headers["Access-Control-Allow-Origin"] == "https://city.example", (
        "the page must read the puzzle"
    )
    assert "default-src" in refused.headers["Content-Security-Policy"]
    error = (await refused.json())["error"]
    assert (error["code"], error["text"]) == ("puzzle", texts().say(language, "error-puzzle"))
    wrong = no_answer(error["puzzle"], error["bits"])
    assert (await come_back(client, code, **{"X-Proof": wrong})).status == 429
    proof = guessing.solved(error["puzzle"], error["bits"])
    assert (await come_back(client, code, **{"X-Proof": proof})).status == 200
    assert (await come_back(client, code, **{"X-Proof": proof})).status == 429, "an answer counts once"


async def test_with_puzzles_solved_one_address_still_has_five_tries(served: Served) -> None:
    client = await served(behind_proxy=True)
    code, statuses = await paused(client), []
    error = await storm(client)
    for n in range(7):
        proof = guessing.solved(error["puzzle"], error["bits"])
        answer = await come_back(client, f"{n:016d}", **{"X-Forwarded-For": "203.0.113.9", "X-Proof": proof})
        statuses.append(answer.status)
        error = (await (await come_back(client, code)).json())["error"]
    assert statuses == [404] * 5 + [429] * 2


async def test_wrong_codes_of_many_places_lock_nobody_out(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood, "STORM", {})  # they come slowly
    monkeypatch.setattr(flood, "LONGEST_REST", 0)
    client = await served(behind_proxy=True)
    code = await paused(client)
    for n in range(1000):
        answer = await come_back(client, f"{n:016d}", **{"X-Forwarded-For": f"10.{n}.1.1"})
        if answer.status == 429:
            break
    assert n == 200, "a guesser has so many tries before the puzzles begin"
    error = (await answer.json())["error"]
    proof = guessing.solved(error["puzzle"], error["bits"])
    assert (await come_back(client, code, **{"X-Proof": proof})).status == 200


async def test_one_network_needs_puzzles_before_the_others_do(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood, "STORM", {})
    monkeypatch.setattr(flood, "LONGEST_REST", 0)
    client = await served(behind_proxy=True)
    code = await paused(client)
    for n in range(20):
        await come_back(client, f"{n:016d}", **{"X-Forwarded-For": f"10.1.1.{n}"})
    near = await come_back(client, code, **{"X-Forwarded-For": "10.1.1.200"})
    assert (await near.json())["error"]["code"] == "puzzle"
    assert (await come_back(client, code, **{"X-Forwarded-For": "10.1.2.200"})).status == 200


async def test_a_storm_of_beginnings_needs_puzzles_and_talks_go_on(served: Served) -> None:
    client = await served(behind_proxy=True)
    family = await Family.begin(client)
    body: dict[str, Any] = {"language": "xx"}  # refused, so that it is quick
    for _ in range(1000):
        answer = await client.post("/api/conversations", json=body)
        if answer.status == 429:
            break
    error = (await answer.json())["error"]
    assert error["code"] == "puzzle"
    await family.say("hello")
    proof = guessing.solved(error["puzzle"], error["bits"])
    answer = await client.post("/api/conversations", json={"language": "en"}, headers={"X-Proof": proof})
    assert answer.status == 201


async def test_many_tries_at_once_do_not_slip_past_the_limit(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood, "STORM", {})
    monkeypatch.setattr(flood, "PLACES_OF_ONE", 100)
    monkeypatch.setattr(flood, "PLACES", 100)
    client = await served(behind_proxy=True)
    tries = (come_back(client, f"{n:016d}", **{"X-Forwarded-For": "203.0.113.9"}) for n in range(30))
    statuses = [answer.status for answer in await asyncio.gather(*tries)]
    assert statuses.count(404) == 5 and set(statuses) == {404, 429}


# -- a real server -----------------------------------------------------------------------------------


async def test_a_thousand_tries_a_second_find_nothing_and_slow_no_family(tmp_path: Path) -> None:
    server = Product(tmp_path, PERHESILTA_BEHIND_PROXY="1")
    try:
        server.start()
        rows = await guessing.measured(server.url, 1000, SECONDS, kinds=(0, 1, 2))
    finally:
        server.stop()
    print("\n" + guessing.table(rows))
    quiet, *guessed = rows
    for row in guessed:
        tries = row.guesses
        assert tries.asked / tries.seconds > 900, "the guessers were not quick enough"
        assert tries.found == 0
        assert tries.looked_up <= 60, "nearly all are refused before a code is compared"
        assert len(row.noticed.turns) > len(quiet.noticed.turns) / 3
        # A busy machine, with the guessers on it, must not fail this: the figure is what is printed.
        assert row.noticed.turn(0.95) < max(5 * quiet.noticed.turn(0.95), 2500)
        assert max(row.noticed.returns) < 20, "a family with the right code comes in"
