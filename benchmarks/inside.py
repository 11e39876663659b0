"""One measurement in a process of its own: `python -m benchmarks.inside ours|plain …` writes JSON to a file.

`turns.py` starts it. Ours and plain Rasa need different imports, and memory is only honest in a fresh process.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer

from benchmarks.families import TURNS
from benchmarks.speakers import OursInside, Plain
from benchmarks.windows import Sample, measured

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
BEGUN = time.monotonic()


def memory() -> int:
    """Resident bytes of this process."""
    import psutil

    return int(psutil.Process().memory_info().rss)


def _stock_tensorflow() -> None:
    import bot.rasa.model as model

    model.keep_tensorflow_out = lambda: None


def _stock_graph() -> None:
    import bot.rasa.runner as runner

    runner.InOrder = lambda loaded: loaded  # type: ignore[assignment,misc]


def _stock_events() -> None:
    import bot.rasa.model as model

    model.remember_what_never_changes = lambda: None


def _stock_tracker() -> None:
    import bot.rasa.tracker_store as tracker_store

    tracker_store.snapshot = lambda tracker, kept_turns=0: list(tracker.events)


def _stock_threads() -> None:
    import bot.rasa.model as model

    model.threadpool_limits = lambda limits, user_api: None


# What the product does differently from stock Rasa, by name: each is taken away alone and measured.
REMEDIES: dict[str, Callable[[], None]] = {
    "TensorFlow kept out": _stock_tensorflow,
    "the graph planned once": _stock_graph,
    "event classes remembered, no schema check": _stock_events,
    "tracker of the last two turns": _stock_tracker,
    "one thread for the sums of a message": _stock_threads,
}


@app.command()
def ours(model: Path, out: Path, talks: int = 3, without: str = "") -> None:
    """Several talks through the product's own classes on a SQLite file."""
    if without:
        from bot.rasa.without_tensorflow import keep_tensorflow_out

        if REMEDIES[without] is not _stock_tensorflow:
            keep_tensorflow_out()
        REMEDIES[without]()
    from bot.rasa.model import Understanding

    understanding = Understanding(model)
    loaded, after_loading = time.monotonic() - BEGUN, memory()
    began = time.process_time()
    samples = asyncio.run(_ours(understanding, talks))
    cpu = (time.process_time() - began) / len(samples)
    _write(out, samples, loaded=loaded, memory_loaded=after_loading, memory=memory(), cpu=cpu)


async def _ours(understanding: Any, talks: int) -> list[Sample]:
    from bot.store.database import Store
    from bot.store.encryption import MasterKey
    from bot.web.family.talks import Talks

    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite+aiosqlite:///{folder}/talks.db", MasterKey(os.urandom(32)))
        try:
            await store.migrate()
            speaker = OursInside(Talks(store, understanding, 14), store)
            return [sample async for sample in measured(speaker, talks)]
        finally:
            await store.close()


@app.command()
def plain(model: Path, out: Path, patience: float = 180.0) -> None:
    """One talk with stock Rasa: `Agent.load` and `handle_text`, in-memory tracker store."""
    from rasa.core.agent import Agent

    agent = Agent.load(model_path=str(model))
    loaded, after_loading = time.monotonic() - BEGUN, memory()

    async def say(sender: str, text: str) -> Any:
        return await agent.handle_text(text, sender_id=sender)

    samples = asyncio.run(one_talk(Plain(say), patience))
    _write(out, samples, loaded=loaded, memory_loaded=after_loading, memory=memory())


async def one_talk(speaker: Plain, patience: float) -> list[Sample]:
    """One talk, turn by turn; ends early when `patience` (s) is over, so that a slow product ends too."""
    await speaker.begin(1)
    for _ in range(5):  # warm-up in a talk of its own: the first message traces TensorFlow's graphs
        await speaker.turn(1)
    await speaker.begin(0)
    samples: list[Sample] = []
    given_up = time.monotonic() + patience
    for turn in range(1, TURNS + 1):
        kind, ms = await speaker.turn(0)
        samples.append(Sample(turn, kind, ms))
        if time.monotonic() > given_up:
            break
    speaker.check()
    return samples


def _write(out: Path, samples: list[Sample], **more: float) -> None:
    out.write_text(json.dumps({"samples": [s.to_json() for s in samples], **more}))


if __name__ == "__main__":
    app()
