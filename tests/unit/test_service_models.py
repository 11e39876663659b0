"""docs/service-models.md tells the truth: every promise names tests that are there, or says that it is not kept."""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path

import pytest

from bot.texts import LANGUAGES, texts

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "service-models.md").read_text(encoding="utf-8")
MODELS = ("000", "001", "002", "003", "004")
NOT_KEPT = "**Not kept"
NAMED = re.compile(r"`(tests/[^`]+\.py)::(test_[^`]+)`")
WITH_THE_FAMILY = {
    "fi": "puolesta",
    "en": r"(?:behalf|not do things for you, but with you)",
    "ar": r"(?:بدلًا|بدل|عنك|عنكم|نيابة)",
}


def rows() -> list[tuple[str, str, str]]:
    """(model, promise, what shows it) of every line of the tables."""
    found = []
    for chapter in re.split(r"^## ", PAGE, flags=re.M)[1:]:
        for line in re.findall(r"^\| (.+) \|$", chapter, re.M):
            cells = line.split(" | ")
            assert len(cells) == 3, line
            if cells[0] != "promise":
                found.append((chapter[:3], cells[0], cells[2]))
    return found


@functools.cache
def written_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def test_every_model_is_on_the_page() -> None:
    assert tuple(dict.fromkeys(model for model, _, _ in rows())) == MODELS


@pytest.mark.parametrize(("promise", "shown"), [row[1:] for row in rows()], ids=lambda text: text[:40])
def test_every_promise_names_tests_that_are_there_or_says_that_it_is_not_kept(
    promise: str, shown: str
) -> None:
    named = NAMED.findall(shown)
    assert named or shown.startswith(NOT_KEPT), f"{promise}: no test"
    assert [name for path, name in named if name not in written_in(path)] == []
    assert len(named) == shown.count("::"), "a test is named in another way than `tests/….py::test_…`"


@pytest.mark.parametrize("message", ["service-family_work", "desk-plan-lead", "desk-work-lead"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_say_that_nothing_is_done_on_the_familys_behalf(language: str, message: str) -> None:
    assert re.search(WITH_THE_FAMILY[language], texts().say(language, message))
