"""Tables of a run: printed, and put between their marks in docs/performance.md."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.families import BUTTON, CHANGE, REVIEW, SIDE, WORDS
from benchmarks.windows import EARLY, LATE, MIDDLE, WINDOWS, Sample, figures, percentile, within

MB = 1024 * 1024
GOAL_P50, GOAL_GROWTH, GOAL_FASTER, GOAL_COLD, GOAL_MEMORY = 10.0, 1.2, 25.0, 25.0, 0.9


@dataclass
class Load:
    """So many talks at once: turns a second over all, and p50 and p95 of a turn (ms)."""

    at_once: int
    rate: float
    p50: float
    p95: float


@dataclass
class Served:
    """A server over HTTP. Times in s, memory in bytes."""

    cold: list[float] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    memory_started: int = 0
    memory_loaded: int = 0


@dataclass
class Product:
    """All that was measured of one product."""

    inside: list[Sample]
    served: Served
    training: float | None = None


def machine() -> str:
    """What kind of machine this is, without its name."""
    return f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, Python {platform.python_version()}"


def heading(command: str) -> str:
    """When, where and how a table was made."""
    one, five, _ = os.getloadavg()
    return (
        f"Made on {date.today().isoformat()} by `{command}`: {machine()}; "
        f"load average at the end {one:.1f} ({five:.1f} over 5 minutes)."
    )


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(found: dict[str, float] | None) -> str:
    return f"{found['p50']:.1f} / {found['p95']:.1f}" if found else "not reached"


def _p50(samples: list[Sample], window: str) -> float | None:
    times = within(samples, window)
    return percentile(times, 0.5) if times else None


def _ratio(above: float | None, below: float | None) -> str:
    return f"{above / below:.2f}" if above and below else "–"


def _windows_row(name: str, samples: list[Sample]) -> list[str]:
    found = figures(samples)
    count = min((int(f["count"]) for f in found.values() if f), default=0)
    growth = _ratio(_p50(samples, LATE), _p50(samples, EARLY))
    return [name, *(_ms(found[w]) for w in WINDOWS), growth, str(count)]


def windows_table(rows: dict[str, list[Sample]]) -> str:
    """p50 / p95 in each window, the growth, and on how many turns each figure rests."""
    head = ["p50 / p95 of a turn in ms, at turns", *WINDOWS, f"{LATE} ÷ {EARLY}", "turns each"]
    return table(head, [_windows_row(name, samples) for name, samples in rows.items()])


def kinds_table(samples: list[Sample]) -> str:
    """p50 of each kind of turn in each window."""
    rows = []
    for kind in (BUTTON, WORDS, SIDE, REVIEW, CHANGE):
        cells = [within(samples, w, kind) for w in WINDOWS]
        rows.append([kind, *(f"{percentile(c, 0.5):.1f}" if c else "–" for c in cells)])
    return table(["p50 in ms by kind of turn", *WINDOWS], rows)


def loads_table(products: dict[str, Product]) -> str:
    """Throughput and latency with many at once."""
    rows = []
    for name, product in products.items():
        for load in product.served.loads:
            rows.append(
                [f"{name}, {load.at_once} at once", f"{load.rate:.0f}", f"{load.p50:.1f}", f"{load.p95:.1f}"]
            )
    return table(["over HTTP", "turns a second", "p50 (ms)", "p95 (ms)"], rows)


def machine_table(products: dict[str, Product]) -> str:
    """Cold start and memory."""
    rows = []
    for name, product in products.items():
        served = product.served
        rows.append(
            [
                name,
                f"{percentile(served.cold, 0.5):.1f}" if served.cold else "–",
                f"{served.memory_started / MB:.0f}",
                f"{served.memory_loaded / MB:.0f}",
                f"{product.training:.0f}" if product.training is not None else "–",
            ]
        )
    return table(
        [
            "",
            "start of a trained product to its first answer (s)",
            "memory after the start (MB)",
            "memory after the load (MB)",
            "training (s)",
        ],
        rows,
    )


def ratios_table(ours: Product, plain: Product) -> str:
    """How many times faster than plain Rasa, window by window, and with many at once."""
    rows = []
    for name, mine, theirs in (
        ("in process", ours.inside, plain.inside),
        ("over HTTP", ours.served.samples, plain.served.samples),
    ):
        rows.append([name, *(_ratio(_p50(theirs, w), _p50(mine, w)) for w in WINDOWS)])
    first = table(["plain Rasa's p50 ÷ ours, at turns", *WINDOWS], rows)
    pairs = {load.at_once: load for load in plain.served.loads}
    at_once = [
        [f"{load.at_once} at once", _ratio(load.rate, pairs[load.at_once].rate)]
        for load in ours.served.loads
        if load.at_once in pairs
    ]
    return first + "\n\n" + table(["our turns a second ÷ plain Rasa's", ""], at_once)


def goals_table(ours: Product, plain: Product | None) -> str:
    """The project's goals, what was measured, and whether it is enough."""
    p50 = {w: _p50(ours.inside, w) or 0.0 for w in WINDOWS}
    growth = p50[LATE] / p50[EARLY]
    cold = percentile(ours.served.cold, 0.5)
    memory = max(ours.served.memory_started, ours.served.memory_loaded) / (1024 * MB)
    rows: list[tuple[str, str, str, bool | None]] = [
        ("p50 of a turn in process, slowest window", f"≤ {GOAL_P50:.0f} ms", f"{max(p50.values()):.1f} ms", max(p50.values()) <= GOAL_P50),
        (f"growth in process, {LATE} ÷ {EARLY}", f"≤ {GOAL_GROWTH}", f"{growth:.2f}", growth <= GOAL_GROWTH),
        ("cold start", f"≤ {GOAL_COLD:.0f} s", f"{cold:.1f} s", cold <= GOAL_COLD),
        ("memory of the server, after the load", f"≤ {GOAL_MEMORY} GB", f"{memory:.2f} GB", memory <= GOAL_MEMORY),
    ]  # fmt: skip
    late = _p50(plain.inside, LATE) if plain else None
    if plain is not None:
        if late is None:
            rows.append(
                (
                    f"faster than plain Rasa in process at {LATE}",
                    f"≥ {GOAL_FASTER:.0f} times",
                    "plain Rasa was too slow to get there in its time",
                    None,
                )
            )
        else:
            faster = late / p50[LATE]
            rows.append(
                (
                    f"faster than plain Rasa in process at {LATE}",
                    f"≥ {GOAL_FASTER:.0f} times",
                    f"{faster:.0f} times",
                    faster >= GOAL_FASTER,
                )
            )
    cells = [
        [name, goal, found, {True: "met", False: "**not met**", None: "not measured"}[met]]
        for name, goal, found, met in rows
    ]
    return table(["goal", "wanted", "measured", ""], cells)


def compared(ours: Product | None, plain: Product | None, command: str) -> str:
    """Everything that a run found, as Markdown."""
    products = {n: p for n, p in (("Perhesilta", ours), ("plain Rasa", plain)) if p is not None}
    rows = {f"{name}, in process": p.inside for name, p in products.items()}
    rows |= {f"{name}, over HTTP": p.served.samples for name, p in products.items()}
    parts = [heading(command), windows_table(rows)]
    if ours is not None:
        parts.append(kinds_table(ours.inside))
    parts += [loads_table(products), machine_table(products)]
    if ours is not None and plain is not None:
        parts.append(ratios_table(ours, plain))
    if ours is not None:
        parts.append(goals_table(ours, plain))
    return "\n\n".join(parts)


def remedies(found: dict[str, dict[str, Any]], command: str) -> str:
    """What each remedy brings: the product without it, beside the product as it is."""
    rows = []
    for name, result in found.items():
        samples = result["samples"]
        p50 = [_p50(samples, w) for w in (EARLY, MIDDLE, LATE)]
        times = [s.ms for s in samples]
        slow = f"{percentile(times, 0.95):.1f} / {max(times):.0f}"
        rows.append(
            [name, *(f"{v:.1f}" for v in p50 if v is not None), slow, f"{result['cpu'] * 1000:.1f}", f"{result['loaded']:.1f}",
             f"{result['memory'] / MB:.0f}"]
        )  # fmt: skip
    head = [
        "in process",
        *(f"p50 at {w} (ms)" for w in WINDOWS),
        "p95 / slowest (ms)",
        "CPU of a turn (ms)",
        "loading (s)",
        "memory (MB)",
    ]
    return heading(command) + "\n\n" + table(head, rows)


def put(file: Path, mark: str, text: str) -> None:
    """Put `text` between `<!-- mark -->` and `<!-- /mark -->`. Raises ValueError when the marks are missing."""
    whole = file.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    before, found, rest = whole.partition(begin)
    _, also_found, after = rest.partition(end)
    if not found or not also_found:
        raise ValueError(f"{file.name} has no place marked {begin} … {end}")
    file.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
