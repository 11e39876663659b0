"""Licences as SPDX expressions, out of what authors write; and which of them are allowed here."""

from __future__ import annotations

from functools import cache
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from license_expression import (
    ExpressionError,
    LicenseExpression,
    Licensing,
    get_spdx_licensing,
)
from ruamel.yaml import YAML

from bot.settings import ROOT

FILE = ROOT / "data" / "licences.yml"


@cache
def _spdx() -> Licensing:
    return get_spdx_licensing()


class Licences:
    """data/licences.yml."""

    def __init__(self, file: Path = FILE) -> None:
        told: dict[str, Any] = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
        self.allowed: dict[str, str] = told["allowed"]
        self._spelled: dict[str, str] = {str(k): v for k, v in told["spelled"].items()}
        self._told: dict[str, dict[str, str]] = told["told"]

    def of(self, package: Distribution) -> str:
        """The SPDX expression of a package; empty when nothing it says is understood."""
        told = package.metadata
        if known := self.told(told["Name"].lower()):
            return known
        classified = (
            line.rpartition("::")[2].strip()
            for line in told.get_all("Classifier") or ()
            if line.startswith("License ::")
        )
        found = [*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ()), *classified]
        return next((known for text in found if (known := self.spdx(text))), "")

    def told(self, name: str) -> str:
        """What somebody read in a package whose description does not say it; else empty."""
        return self._told.get(name, {}).get("licence", "")

    def spdx(self, text: str) -> str:
        """What an author wrote, as SPDX; empty when it is not understood."""
        text = text.strip()
        if not text or len(text) > 200:  # a whole licence instead of its name
            return ""
        if known := self._spelled.get(text.lower().replace(".", "")):
            return known
        try:
            parsed = _spdx().parse(text, validate=True)
        except ExpressionError:
            return ""
        return str(parsed) if parsed is not None else ""

    def allows(self, expression: str) -> bool:
        """Whether all that must hold of an expression is on the list, and one of what may be chosen."""
        if expression in self.allowed:
            return True  # a licence that SPDX has no name for
        try:
            parsed = _spdx().parse(expression, validate=True)
        except ExpressionError:
            return False
        return parsed is not None and self._holds(parsed)

    def _holds(self, parsed: LicenseExpression) -> bool:
        if str(parsed) in self.allowed:
            return True
        operator = getattr(parsed, "operator", "").strip()
        if operator == "AND":
            return all(map(self._holds, parsed.args))
        return operator == "OR" and any(map(self._holds, parsed.args))
