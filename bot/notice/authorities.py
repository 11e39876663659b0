"""The authorities that anybody may complain to: data/authorities.yml."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.notice.configuration import Office, office_of

FILE = Path(__file__).parents[2] / "data" / "authorities.yml"
AUTHORITIES = ("data_protection", "accessibility")


@functools.cache
def _all() -> dict[str, Any]:
    raw = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    return {one["id"]: one for one in raw["authorities"]}


@functools.cache
def authority(name: str) -> Office:
    """One of AUTHORITIES."""
    return office_of(_all()[name])
