"""The 26 needs and 10 strengths as they stand in data/needs/taxonomy.yml."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

NEEDS_DATA = Path(__file__).parents[2] / "data" / "needs"
SERVICES = (
    "family_work", "perhe_yhtenaiseksi", "group", "family_assistant", "attachment", "reunification_advice",
    "other",
)  # fmt: skip
URGENCIES = ("immediate", "soon", "routine")


class NeedsError(ValueError):
    """A file under data/needs says something that is not understood; names the file and the place."""


@dataclass(frozen=True)
class Need:
    """One need. `told` is level and urgency in free text; `restricted`: never in the common summary."""

    code: str
    fits: tuple[str, ...]
    lowest: int
    highest: int
    told: tuple[int, str]
    restricted: bool

    @property
    def text_id(self) -> str:
        """Its Fluent message: `parenting.limits` is named in `need-parenting-limits`."""
        return "need-" + self.code.replace(".", "-")


@dataclass(frozen=True)
class Strength:
    """One kind of strength."""

    code: str

    @property
    def text_id(self) -> str:
        """Its Fluent message: `strength.bond` is named in `strength-bond`."""
        return self.code.replace(".", "-")


@dataclass(frozen=True)
class Taxonomy:
    """All needs and strengths by code, in the order of the file."""

    needs: dict[str, Need]
    strengths: dict[str, Strength]


def load(path: Path) -> Taxonomy:
    """Read a taxonomy. Raises NeedsError."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    needs: dict[str, Need] = {}
    for entry in raw["needs"]:
        code = str(entry["code"])
        if strange := set(entry["fits"]) - set(SERVICES):
            raise NeedsError(f"{path.name}: {code}: no service is called {', '.join(sorted(strange))}")
        lowest, highest = entry["levels"]
        if not 1 <= lowest <= highest <= 3:
            raise NeedsError(f"{path.name}: {code}: levels are two numbers from 1 to 3, the lower one first")
        level, urgency = entry["told"]
        if not lowest <= level <= highest or urgency not in URGENCIES:
            raise NeedsError(f"{path.name}: {code}: told is a level of this need and an urgency")
        restricted = bool(entry.get("restricted"))
        needs[code] = Need(code, tuple(entry["fits"]), lowest, highest, (level, urgency), restricted)
    strengths = {str(code): Strength(str(code)) for code in raw["strengths"]}
    return Taxonomy(needs, strengths)


@functools.cache
def taxonomy() -> Taxonomy:
    """The taxonomy of this installation."""
    return load(NEEDS_DATA / "taxonomy.yml")
