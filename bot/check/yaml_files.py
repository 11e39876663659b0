"""YAML files with the line of every entry; a file that cannot be read becomes a problem."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.check.problem import Problem


class Unreadable(Exception):
    """A file that is not there or is not YAML; `problem` says so."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


def read(root: Path, name: str) -> Any:
    """The data of a file, its mappings and lists knowing their lines. Raises Unreadable."""
    try:
        return _parse((root / name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Unreadable(Problem(name, 1, "the file is missing", "bring it back")) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = f"this is not YAML: {error.problem or error.context or 'the file cannot be read'}"
        raise Unreadable(Problem(name, line, what, "look at the indents, quotes and brackets here")) from None
    except (YAMLError, UnicodeDecodeError):
        raise Unreadable(
            Problem(name, 1, "this is not YAML", "look at the indents, quotes and letters")
        ) from None


@functools.lru_cache(maxsize=512)
def _parse(content: str) -> Any:
    # Nobody changes what was read: one reading serves every check of the same file.
    return YAML(typ="rt").load(content)


def line_of(entry: Any, key: Any = None) -> int:
    """The line of a mapping or list, or of one key or place in it; 1 when it is not known."""
    position = getattr(entry, "lc", None)
    if position is None:
        return 1
    if key is not None:
        try:
            return int(position.item(key)[0] if isinstance(entry, list) else position.key(key)[0]) + 1
        except (KeyError, TypeError, AttributeError):
            pass
    return int(position.line or 0) + 1
