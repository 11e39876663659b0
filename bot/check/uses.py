"""Which texts the data and the program name, and which texts nobody names."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from bot.check.computed import COMPUTED, NOT_TEXTS, SURE_FAMILIES
from bot.check.fluent_files import Language
from bot.check.known import Known
from bot.check.problem import Problem

PROGRAM = ("bot", "actions")
_NOT_READ = ("bot/check/", "bot/store/migrations/")
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9_]+)+(?:\.[a-z][a-z0-9_-]*)?\Z")
_HOLED = re.compile(r"[a-z]+-(?:[a-z0-9_-]|\{\})*(?:\.[a-z0-9_{}-]+)?\Z")
_JS_SAYING = re.compile(r"(?:\bwords|\bknown|\bown)\.say\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_JS_GIVEN_ON = re.compile(r"\bwords, '([a-z][a-z-]*)'")  # to a method that says it
_JS_STRING = re.compile(r"'([a-z][a-z0-9-]*)'")


@dataclass(frozen=True)
class Saying:
    """A function that is given a text's name at one of these `places`; it says all its `parts`."""

    before: str = ""
    places: slice = slice(0, 2)
    parts: tuple[str, ...] = ("",)
    folder: str = ""


_SAYING = {
    "say": Saying(),  # say("name"), texts().say(language, "name")
    "text": Saying(),
    "find": Saying(),
    "choice": Saying("button-", slice(0, 1)),
    "press": Saying("button-", slice(0, 1)),
    "message": Saying("desk-", slice(1, 2), ("", ".do"), "bot/web/desk/"),
}


@dataclass(frozen=True)
class Use:
    """A text named in a file. With "{}" in its name: all texts that fit. `sure`: it must exist."""

    name: str
    file: str
    line: int
    sure: bool = True


def problems(
    root: Path, source: Language, from_data: Iterable[Use], known: Known | None
) -> Iterator[Problem]:
    """Texts that are named and missing, and texts nothing names. `known` is None while the data is broken."""
    used: set[str] = set()
    for use in (*from_data, *_computed(list(from_program(root)), known)):
        if "{}" in use.name:
            fitting = _fitting(use.name, source.texts)
            used |= fitting
            missing = use.sure and not fitting and bool(source.texts)
        else:
            used.add(use.name)
            missing = use.sure and use.name not in source.texts
        if missing:
            words = use.name.replace("{}", "…")
            mend = f"add it to data/texts/{source.code}, or mend the name"
            yield Problem(use.file, use.line, f"names the text {words}, which does not exist", mend)
    if known is not None:
        used |= {
            reference for text in source.texts.values() if text.name in used for reference in text.references
        }
        for text in source.texts.values():
            if text.name not in used:
                mend = "take it away in every language, or use it"
                yield Problem(text.file, text.line, f"nothing uses {text.name}", mend)


def _fitting(holed: str, texts: Iterable[str]) -> set[str]:
    pattern = re.compile("[a-z0-9_-]+".join(re.escape(part) for part in holed.split("{}")))
    return {name for name in texts if pattern.fullmatch(name)}


def _computed(found: list[Use], known: Known | None) -> Iterator[Use]:
    """The uses, with what COMPUTED says in the place of names that the program puts together."""
    for use in found:
        row = COMPUTED.get(use.name)
        if row is None or known is None:
            yield use
            continue
        for name in row.names(known):
            yield Use(name, use.file, use.line)


# -- the program -----------------------------------------------------------------------------------


def from_program(root: Path) -> Iterator[Use]:
    """Every text that Python, templates and scripts name by a literal string."""
    for folder in PROGRAM:
        for path in sorted((root / folder).rglob("*")):
            file = path.relative_to(root).as_posix()
            if file.startswith(_NOT_READ) or not path.is_file():
                continue
            read = _READERS.get(path.suffix)
            if read is not None:
                yield from read(file, path.read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=512)
def _in_python(file: str, content: str) -> tuple[Use, ...]:
    # Reading a syntax tree is slow, and of a hundred modules few change between two checks.
    return tuple(_in_module(file, content))


def _in_module(file: str, content: str) -> Iterator[Use]:
    try:
        tree = ast.parse(content)
    except SyntaxError:  # ruff says so better
        return
    said: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name)):
            method = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            saying = _SAYING.get(method)
            if saying and file.startswith(saying.folder):
                for literal in _literals(node.args[saying.places]):
                    said.add(literal)
                    for part in saying.parts:
                        yield from _said(saying.before + _written(literal) + part, file, literal.lineno)
    yield from (use for literal in _literals([tree]) if literal not in said for use in _told(literal, file))


def _literals(trees: Iterable[ast.AST]) -> Iterator[ast.expr]:
    """Strings and f-strings in these trees; "desk-item-" + … counts as an f-string."""
    for tree in trees:
        if (
            isinstance(tree, ast.JoinedStr)
            or (isinstance(tree, ast.Constant) and isinstance(tree.value, str))
            or (
                isinstance(tree, ast.BinOp)
                and isinstance(tree.op, ast.Add)
                and _written(tree.left).endswith("-")
            )
        ):
            yield tree
        elif isinstance(tree, ast.Subscript):
            yield from _literals([tree.value])
        else:
            yield from _literals(ast.iter_child_nodes(tree))


def _written(node: ast.expr) -> str:
    """A literal with {} in the place of what is put in; "" for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_written(v) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    if isinstance(node, ast.BinOp):
        return _written(node.left) + "{}"
    return ""


def _said(written: str, file: str, line: int) -> Iterator[Use]:
    """What stands in the place of a text's name. Other words there, such as a kind, look otherwise."""
    if _NAME.match(written) or ("{}" in written and _HOLED.match(written)):
        yield Use(written, file, line)


def _told(literal: ast.expr, file: str) -> Iterator[Use]:
    """A string elsewhere: surely a text when its family is only used for texts, else perhaps one."""
    written = _written(literal)
    if not written or written in NOT_TEXTS:
        return
    if _NAME.match(written):
        yield Use(written, file, literal.lineno, written.partition("-")[0] in SURE_FAMILIES)
    elif "{}" in written and _HOLED.match(written):
        yield Use(written, file, literal.lineno, False)


@functools.lru_cache(maxsize=512)
def _in_template(file: str, content: str) -> tuple[Use, ...]:
    return tuple(_on_page(file, content))


def _on_page(file: str, content: str) -> Iterator[Use]:
    try:
        tree = Environment(autoescape=True).parse(content)
    except TemplateSyntaxError:  # the page itself says so better
        return
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and _NAME.match(const.value) and const.value not in NOT_TEXTS:
            yield Use(const.value, file, const.lineno, const.value.partition("-")[0] in SURE_FAMILIES)
    for joined in tree.find_all(nodes.Concat):
        written = "".join(
            part.value if isinstance(part, nodes.Const) and isinstance(part.value, str) else "{}"
            for part in joined.nodes
        )
        if _HOLED.match(written):
            yield Use(written, file, joined.lineno)


def _in_script(file: str, content: str) -> Iterator[Use]:
    """The widget names its texts without the `widget-` in front."""
    for call in _JS_SAYING.finditer(content):
        line = content.count("\n", 0, call.start()) + 1
        for literal in _JS_STRING.finditer(call[1]):
            yield Use(f"widget-{literal[1]}", file, line)
    for given in _JS_GIVEN_ON.finditer(content):
        yield Use(f"widget-{given[1]}", file, content.count("\n", 0, given.start()) + 1)


_READERS: dict[str, Callable[[str, str], Iterable[Use]]] = {
    ".py": _in_python,
    ".html": _in_template,
    ".js": _in_script,
}
