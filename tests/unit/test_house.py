"""The arrows of the house: the trade imports nothing of the world around it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRADE = ("questionnaire", "language", "needs", "casework", "conversation", "review", "notice")
WORLD = {"rasa", "rasa_sdk", "aiohttp", "aiohttp_jinja2", "sqlalchemy", "alembic", "jinja2"}
# What each room around the trade may not reach for.
FORBIDDEN = {
    "bot/store": {"rasa", "rasa_sdk", "aiohttp", "bot.web", "bot.rasa", "bot.conversation", "actions"},
    "bot/dependencies": {
        "rasa",
        "rasa_sdk",
        "aiohttp",
        "sqlalchemy",
        "bot.store",
        "bot.web",
        "bot.rasa",
        "actions",
    },
    "bot/processes": {
        "rasa",
        "rasa_sdk",
        "aiohttp",
        "sqlalchemy",
        "bot.store",
        "bot.web",
        "bot.rasa",
        "bot.conversation",
        "actions",
    },
    "bot/export": {
        "rasa",
        "rasa_sdk",
        "aiohttp",
        "sqlalchemy",
        "bot.store",
        "bot.web",
        "bot.rasa",
        "actions",
    },
    "bot/oidc": {"rasa", "rasa_sdk", "sqlalchemy", "bot.store", "bot.web", "bot.rasa", "actions"},
    "bot/rasa": {"aiohttp", "sqlalchemy", "bot.web"},
    "bot/web": {"sqlalchemy", "rasa_sdk"},
    "actions": {"aiohttp", "sqlalchemy", "bot.web"},
}
DRAWERS = {"utils", "helpers", "common", "misc", "manager"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("room", TRADE)
def test_the_trade_imports_only_the_trade(room: str) -> None:
    allowed = (*(f"bot.{other}" for other in TRADE), "bot.texts")
    for path in (ROOT / "bot" / room).rglob("*.py"):
        for name in imports(path):
            assert name.partition(".")[0] not in WORLD, f"{path}: imports {name}"
            if name.startswith("bot"):
                assert name.startswith(allowed), f"{path}: imports {name}"


@pytest.mark.parametrize("room", sorted(FORBIDDEN))
def test_rooms_around_the_trade_keep_to_their_own_business(room: str) -> None:
    for path in (ROOT / room).rglob("*.py"):
        for name in imports(path):
            for wrong in FORBIDDEN[room]:
                assert name != wrong and not name.startswith(f"{wrong}."), f"{path}: imports {name}"


def test_there_is_no_drawer_that_everything_falls_into() -> None:
    for path in (ROOT / "bot").rglob("*.py"):
        assert path.stem not in DRAWERS, path


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    for folder in ("bot", "actions", "benchmarks"):
        for path in (ROOT / folder).rglob("*.py"):
            if "versions" in path.parts:
                continue
            assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"
