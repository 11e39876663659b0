"""The Fluent files of every language, read with the place of each message, attribute and placeable."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.check.problem import Problem
from bot.texts import LANGUAGES, SOURCE_LANGUAGE

FOLDER = "data/texts"


@dataclass(frozen=True)
class Text:
    """One value or attribute. `name` is `message` or `message.attribute`; `source` is how it is written."""

    name: str
    file: str
    line: int
    values: frozenset[str]  # placeables, also those of selectors, without $address
    references: frozenset[str]  # other messages used in it
    empty: bool
    source: str


@dataclass(frozen=True)
class Entry:
    """One message with its attributes. `source` is how it is written, comments left out."""

    id: str
    file: str
    line: int
    source: str
    texts: tuple[Text, ...]


@dataclass
class Language:
    """All messages of one language by id, in the order of their files."""

    code: str
    entries: dict[str, Entry] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)


def read(root: Path) -> tuple[dict[str, Language], list[Problem]]:
    """Every language, and what could not be parsed or stands twice."""
    problems: list[Problem] = []
    found = {}
    for code in LANGUAGES:
        language = found[code] = Language(code)
        for path in sorted((root / FOLDER / code).glob("*.ftl")):
            file = f"{FOLDER}/{code}/{path.name}"
            language.files.append(file)
            problems += _read_file(language, file, path.read_text(encoding="utf-8"))
    if not found[SOURCE_LANGUAGE].files:
        problems.append(
            Problem(f"{FOLDER}/{SOURCE_LANGUAGE}", 1, "the source texts are missing", "bring them back")
        )
    return found, problems


def _read_file(language: Language, file: str, content: str) -> Iterator[Problem]:
    for read in _entries(file, content):
        if isinstance(read, Problem):
            yield read
            continue
        if (first := language.entries.get(read.id)) is not None:
            what = f"{read.id} stands twice, first in {first.file}:{first.line}"
            yield Problem(file, read.line, what, "keep one of them")
            continue
        for text in read.texts:
            if text.name in language.texts:
                yield Problem(file, text.line, f"{text.name} stands twice", "keep one of them")
            language.texts[text.name] = text
        language.entries[read.id] = read


@functools.lru_cache(maxsize=512)
def _entries(file: str, content: str) -> tuple[Entry | Problem, ...]:
    # Stamping and checking one after the other read every file twice, and parsing takes longest.
    return tuple(_parsed(file, content))


def _parsed(file: str, content: str) -> Iterator[Entry | Problem]:
    """The messages of a file, and a problem in the place of what is not Fluent."""
    for entry in FluentParser(with_spans=True).parse(content).body:
        if isinstance(entry, ast.Junk):
            # Blank lines before the junk belong to it; the first written line is where the eye must go.
            junk = entry.content or ""
            start = _span(entry).start + len(junk) - len(junk.lstrip())
            complaint = entry.annotations[0].message if entry.annotations else "it is not Fluent"
            yield Problem(
                file,
                _line(content, start),
                f"this is not Fluent: {complaint}",
                "mend it as projectfluent.org shows",
            )
        elif isinstance(entry, ast.Message):
            yield _entry(entry, file, content)


def _entry(message: ast.Message, file: str, content: str) -> Entry:
    name = message.id.name
    start = _span(message.id).start  # the message itself begins with its comment
    texts = [_text(name, message.value, start, file, content)] if message.value else []
    for attribute in message.attributes:
        written = f"{name}.{attribute.id.name}"
        texts.append(_text(written, attribute.value, _span(attribute).start, file, content))
    return Entry(name, file, _line(content, start), content[start : _span(message).end], tuple(texts))


class _Placeables(Visitor):
    def __init__(self) -> None:
        self.values: set[str] = set()
        self.references: set[str] = set()
        self.written: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        if node.id.name != "address":
            self.values.add(node.id.name)
        self.written.append("$")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name)
        self.written.append("$")

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.written.append(node.value.strip())

    def visit_StringLiteral(self, node: ast.StringLiteral) -> None:
        self.written.append(node.value.strip())


def _text(name: str, pattern: ast.Pattern, start: int, file: str, content: str) -> Text:
    seen = _Placeables()
    seen.visit(pattern)
    source = content[start : _span(pattern).end]
    return Text(
        name,
        file,
        _line(content, start),
        frozenset(seen.values),
        frozenset(seen.references),
        not any(seen.written),
        source,
    )


def _span(node: ast.SyntaxNode) -> ast.Span:
    assert node.span is not None  # the parser is asked for spans
    return node.span


def _line(content: str, offset: int) -> int:
    return content.count("\n", 0, offset) + 1
