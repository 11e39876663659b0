"""The measuring of many families at once: their pace, what counts as held, what the database is asked afterwards."""

from __future__ import annotations

import subprocess
import sys

import aiohttp

from benchmarks.crowd import Heard, OurFamily, Speaks, begin, missing, talk
from benchmarks.load import MARK, Found, Plan, held, highest, search, text_of
from bot.settings import ROOT
from bot.store.database import Store
from tests.conftest import Served


class Slow(Speaks):
    """Answers at once until it is asked to be slow."""

    def __init__(self, ms: float) -> None:
        self.ms = ms

    async def say(self, heard: Heard) -> None:
        if self.ms < 0:
            heard.errors.append("status 500")


async def test_each_family_speaks_at_its_pace_and_all_are_spread() -> None:
    heard = await talk([Slow(0) for _ in range(10)], every=0.1, seconds=0.3)
    assert len(heard.times) == heard.asked == 30
    assert heard.errors == []


def test_a_rate_is_held_without_errors_and_with_an_honest_p95() -> None:
    assert held(Heard(times=[900.0] * 100))
    assert not held(Heard(times=[900.0] * 90 + [1100.0] * 10))
    assert not held(Heard(times=[1.0], errors=["status 500"]))
    assert not held(Heard())


async def test_the_search_ends_where_a_rate_is_not_held() -> None:
    crowds = iter([[Slow(0)] * 4, [Slow(0)] * 4, [Slow(-1)] * 4, [Slow(0)] * 4])

    async def crowd() -> list[Speaks]:
        return list(next(crowds))

    steps = await search("x", crowd, 100.0, Plan(step=0.1))
    assert [round(rate) for rate, _ in steps] == [100, 125, 156]
    assert highest(steps) in [heard for _, heard in steps[:2]]


async def test_families_of_the_product_are_answered_in_order_and_kept(
    served: Served, family_store: Store
) -> None:
    door = str((await served(behind_proxy=True)).make_url("")).rstrip("/")
    async with aiohttp.ClientSession() as session:
        families = [OurFamily(session, [door], number) for number in range(6)]
        await begin(families)
        heard = await talk(families, every=1.0, seconds=3.0)
    assert heard.errors == []
    assert heard.out_of_order == 0
    assert len(heard.times) == 18
    assert await missing(family_store, families) == (0, 18)
    families[0].acknowledged.append(("never said", {"messages": []}))
    families[1].acknowledged.pop(0)
    lost, _ = await missing(family_store, families)
    assert lost == 1 + 3, "one that is not there, and three that stand in another place than they were told"


def test_the_tables_say_what_was_missed() -> None:
    good, bad = Heard(times=[10.0] * 50, late=[1.0], seconds=10.0), Heard(times=[2000.0] * 50, seconds=10.0)
    found = Found(good, lost=1, kept=49, cpu={"Perhesilta": 8.0})
    found.steps = {"Perhesilta": [(40.0, good), (50.0, bad)], "plain Rasa": [(5.0, bad)]}
    text = text_of(found, Plan(), "python -m benchmarks.load")
    assert "| acknowledged messages missing there | 1 | 0 | **not met** |" in text
    assert "| highest rate held, plain Rasa | none |" in text
    assert "| highest rate held, Perhesilta | 5 |" in text
    found.steps["plain Rasa"] = [(40.0, good)]  # the search ended before a limit was found
    text = text_of(found, Plan(), "python -m benchmarks.load")
    assert "| highest rate held, plain Rasa | at least 5 |" in text and "ours ÷" not in text


def test_the_document_has_a_place_for_the_tables() -> None:
    document = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    assert f"<!-- {MARK} -->" in document and f"<!-- /{MARK} -->" in document


def test_the_command_says_what_it_can_do() -> None:
    command = [sys.executable, "-m", "benchmarks.load", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0
    for option in ("--families", "--minutes", "--without-plain", "--write"):
        assert option in done.stdout
