"""Every package that is installed here, and the npm packages of the tests, with version, licence and what it is for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement

from bot.dependencies.licences import Licences

OURS = "perhesilta"


@dataclass(frozen=True)
class Package:
    """A package of somebody else."""

    kind: str
    """pypi or npm."""
    name: str
    version: str
    licence: str
    """An SPDX expression; empty when nobody told."""
    development: bool
    """Whether only the tests and tools need it."""


def python_packages(licences: Licences, found: Iterable[Distribution] | None = None) -> list[Package]:
    """The Python packages of this environment, without our own, by name."""
    installed = {plain(d.metadata["Name"]): d for d in (distributions() if found is None else found)}
    served = needed(installed)
    return [
        Package("pypi", one.metadata["Name"], one.version, licences.of(one), name not in served)
        for name, one in sorted(installed.items())
        if name != OURS
    ]


def needed(installed: dict[str, Distribution]) -> set[str]:
    """The packages that serving needs: what ours asks for, what those ask for, and so on."""
    seen: dict[str, set[str]] = {}
    todo: list[tuple[str, frozenset[str]]] = [(OURS, frozenset())]
    while todo:
        name, extras = todo.pop()
        if name not in installed or (name in seen and extras <= seen[name]):
            continue
        seen.setdefault(name, set()).update(extras)
        for text in installed[name].requires or ():
            wish = Requirement(text)
            if wish.marker is None or any(
                wish.marker.evaluate({"extra": extra}) for extra in (*seen[name], "")
            ):
                todo.append((plain(wish.name), frozenset(wish.extras)))
    return set(seen) - {OURS}


def npm_packages(lock: Path, licences: Licences) -> list[Package]:
    """The npm packages of a package-lock.json, all of which serve the tests; none when the file is not there."""
    if not lock.exists():
        return []
    return sorted(
        set(_npm(json.loads(lock.read_text(encoding="utf-8")), licences)), key=lambda p: (p.name, p.version)
    )


def _npm(lock: dict[str, dict[str, dict[str, str]]], licences: Licences) -> Iterator[Package]:
    for path, told in lock["packages"].items():
        if path:
            name = path.rpartition("node_modules/")[2]
            licence = licences.told(name) or licences.spdx(str(told.get("license", "")))
            yield Package("npm", name, told["version"], licence, True)


def plain(name: str) -> str:
    """A package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
