"""One measurement of models in a process of its own: `python -m benchmarks.model_inside ours|same|rasa|choices …`.

`models.py` starts it. Memory is only honest in a fresh process, and plain Rasa needs TensorFlow, which ours keeps
out. Readings are timed on one core: a small server has no more for one message.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import typer

from benchmarks.inside import memory
from benchmarks.model_lines import TODAY, Lessons, Sizes, acts, apart, labelled, lessons, told

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
WARM_UP = 30  # lines read before the clock starts: the first ones fill caches and trace TensorFlow's graphs
Understood = dict[str, Any]


def one_core() -> None:
    """Keep this process, and the threads it starts from now on, on one core."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


async def timed(
    read: Callable[[dict[str, Any]], Awaitable[Understood]], lines: list[dict[str, Any]]
) -> list[Understood]:
    """What is understood of each line, and how long it took (ms)."""
    for line in lines[:WARM_UP]:
        await read(line)
    found = []
    for line in lines:
        started = time.perf_counter()
        got = await read(line)
        found.append({**got, "ms": 1000 * (time.perf_counter() - started)})
    return found


@app.command()
def ours(model: Path, out: Path, most: int = 0) -> None:
    """The product's trained model: evaluation lines read and timed, and its chances on development lines."""
    one_core()
    from bot.evaluation.parse import parse
    from bot.language.detect import detect
    from bot.rasa.model import Understanding

    understanding = Understanding(model)
    lines = labelled("evaluation", most or None)

    async def read(line: dict[str, Any]) -> Understood:
        return await parse(understanding, line, TODAY)

    async def run() -> dict[str, Any]:
        got = await timed(read, lines)
        resident = memory()  # before the development lines, which no product reads
        unaided = [detect(line["text"]).language == line["lang"] for line in lines]
        chances = await _chances(understanding, labelled("development", most or None))
        return {"got": got, "memory": resident, "languages": unaided, "chances": chances}

    out.write_text(json.dumps(asyncio.run(run())))


async def _chances(understanding: Any, lines: list[dict[str, Any]]) -> dict[str, list[tuple[float, bool]]]:
    """Each chance that the model tells, and whether it is so: of acts, of needs and strengths, of danger."""
    from bot.evaluation.parse import _SHOWN_AS as SHOWN_AS
    from bot.needs.classifier import CRISIS, Sign
    from bot.needs.thresholds import thresholds

    found: dict[str, list[tuple[float, bool]]] = {"acts": [], "needs": [], "danger": []}
    danger = thresholds().danger
    for line in lines:
        read = await understanding.parse(line["text"])
        intent = read.get("intent") or {}
        name = intent.get("name")
        if name:
            found["acts"].append((float(intent["confidence"]), SHOWN_AS.get(name, name) == line["act"]))
        signs = [Sign.from_json(sign) for sign in read.get("signs") or ()]
        so = {*line["needs"], *line["strengths"]}
        found["needs"] += [(sign.chance, sign.code in so) for sign in signs if sign.code != CRISIS]
        found["danger"].append((danger.chance({s.code: s.chance for s in signs}), bool(line["crisis"])))
    return found


@app.command()
def same(sample: Path, out: Path, most: int = 0) -> None:
    """The product's way of learning on the lines that plain Rasa gets, with its cues and its thresholds as installed."""
    from benchmarks.model_choices import Eyes, logistic, surest
    from bot.evaluation.parse import parse
    from bot.needs.classifier import NeedsClassifier
    from bot.rasa.model import keep_words_out_of_logs

    keep_words_out_of_logs()
    learnt = Lessons.from_json(json.loads(sample.read_text(encoding="utf-8")))
    eyes, started = Eyes(), time.perf_counter()
    act_reader = logistic(eyes.acts(learnt.acts), 0.0)
    needs = NeedsClassifier.fit(learnt.needs)
    training = time.perf_counter() - started
    one_core()

    class Taught:
        """Stands where the product has Rasa's agent with its trained model."""

        async def parse(self, text: str) -> Understood:
            read = eyes.read(text)
            act = surest(act_reader(read.act, read.language)) if read.act.words else None
            signs = [sign.to_json() for sign in needs.signs(text, read.language)]
            return {"intent": {"name": act, "confidence": 0.0}, "signs": signs}

    understanding: Any = Taught()

    async def read(line: dict[str, Any]) -> Understood:
        return await parse(understanding, line, TODAY)

    got = asyncio.run(timed(read, labelled("evaluation", most or None)))
    out.write_text(json.dumps({"got": got, "training": training}))


@app.command()
def rasa(acts_model: Path, needs_model: Path, out: Path, most: int = 0) -> None:
    """Stock Rasa with TensorFlow: one model says the act, the other needs, strengths and danger as one label."""
    one_core()
    from rasa.core.agent import Agent

    from bot.evaluation.parse import _SHOWN_AS as SHOWN_AS

    agents = [Agent.load(model_path=str(model)) for model in (acts_model, needs_model)]
    from benchmarks.model_choices import understood

    async def read(line: dict[str, Any]) -> Understood:
        act, needs = [(await a.parse_message(line["text"])).get("intent", {}).get("name") for a in agents]
        return understood(SHOWN_AS.get(act, act) or "", apart(needs))

    got = asyncio.run(timed(read, labelled("evaluation", most or None)))
    out.write_text(json.dumps({"got": got, "memory": memory()}))


@app.command()
def choices(out: Path, most: int = 0, learn: int = 0) -> None:
    """Other ways to make the model, over the development lines."""
    from benchmarks.model_choices import tried

    sizes = Sizes(learn or None, learn or None, learn or None)
    learnt = lessons(acts(), told(), sizes)
    found = []
    for one in tried(
        learnt, labelled("development", most or None), lambda text: print(text, file=sys.stderr)
    ):
        found.append(one)
        out.write_text(json.dumps(found))  # what is measured stands there though a later choice should fail


if __name__ == "__main__":
    app()
