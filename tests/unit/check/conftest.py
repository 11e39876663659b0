"""A copy of what `perhesilta check` reads, to be broken by a test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


class Tree:
    """The copy. Files are named relative to its root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, file: str) -> str:
        return (self.root / file).read_text(encoding="utf-8")

    def write(self, file: str, content: str) -> None:
        (self.root / file).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).write_text(content, encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> int:
        """Change the first place where `old` stands; its line."""
        content = self.read(file)
        assert old in content, f"{file} holds no {old!r}: the test no longer breaks anything"
        self.write(file, content.replace(old, new, 1))
        return content[: content.index(old)].count("\n") + 1

    def append(self, file: str, more: str) -> int:
        """Add lines at the end; the line of the first of them."""
        content = self.read(file).rstrip("\n") + "\n"
        self.write(file, content + more)
        return content.count("\n") + 1

    def line(self, file: str, text: str) -> int:
        """The first line that holds this text."""
        return next(n for n, line in enumerate(self.read(file).splitlines(), 1) if text in line)

    def message(self, file: str, message: str) -> str:
        """A Fluent message as it is written, with its attributes."""
        lines = self.read(file).splitlines(keepends=True)
        start = next(n for n, line in enumerate(lines) if line.startswith(f"{message} ="))
        end = next(
            (n for n in range(start + 1, len(lines)) if lines[n][:1] not in (" ", "}", "\n")), len(lines)
        )
        return "".join(lines[start:end])


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Data, domain and program as they stand now."""
    ignored = shutil.ignore_patterns("__pycache__", "nlu", "utterances", "*.css", "*.svg")
    for folder in ("data", "bot", "actions"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copytree(ROOT / "data" / "nlu", tmp_path / "data" / "nlu")
    shutil.copy(ROOT / "domain.yml", tmp_path)
    return Tree(tmp_path)
