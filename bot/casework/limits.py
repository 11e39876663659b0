"""How many families one worker holds at a time at most: data/casework.yml. A limit warns; it never decides."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

FILE = Path(__file__).parents[2] / "data" / "casework.yml"
FAMILIES = "families_of_a_worker"
LIMITS = (FAMILIES,)
MOST = 200
"""A limit above this is a slip of the pen."""


class LimitError(ValueError):
    """data/casework.yml is not as it should be; says which limit."""


@dataclass(frozen=True)
class Limit:
    """`most` is still within it. `source` says where the number comes from."""

    id: str
    most: int
    source: str

    def reached(self, count: int) -> bool:
        """Whether one more would pass it."""
        return count >= self.most


def load_limits(path: Path) -> dict[str, Limit]:
    """The limits of a file by id. Raises LimitError."""
    found: dict[str, Limit] = {}
    for raw in (YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}).get("limits") or ():
        name, most = str(raw.get("id")), raw.get("most")
        if name not in LIMITS or name in found:
            raise LimitError(f"{path.name}: {name}: the limits are {', '.join(LIMITS)}, each once")
        if not isinstance(most, int) or isinstance(most, bool) or not 1 <= most <= MOST:
            raise LimitError(f"{path.name}: {name}: give `most` as a whole number from 1 to {MOST}")
        if not raw.get("source"):
            raise LimitError(f"{path.name}: {name}: where does it come from? Give `source`")
        found[name] = Limit(name, most, str(raw["source"]))
    for name in LIMITS:
        if name not in found:
            raise LimitError(f"{path.name}: {name} is missing")
    return found


@functools.cache
def families_of_a_worker() -> Limit:
    """The limit of this installation."""
    return load_limits(FILE)[FAMILIES]
