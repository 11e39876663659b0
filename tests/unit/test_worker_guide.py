"""The worker's guide keeps up with the desk: its pages, the words on them, and the pictures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.store.users import WORKER
from bot.texts import texts
from bot.web.desk import routes
from bot.web.desk.roles import MAY, right_of

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fi", "en")
PICTURES = ("inbox", "danger", "case", "letters", "plan", "work", "group", "agenda")
NO_PAGES = {"/live"}  # the stream behind the quiet line
MESSAGE = re.compile(r"^(desk-[a-z0-9_-]+) =", re.M)


def guide(language: str) -> str:
    return (ROOT / "docs" / f"worker-guide.{language}.md").read_text(encoding="utf-8")


def pages_of_a_worker() -> set[str]:
    """Addresses of pages and files; not those that only lead back after a form."""
    return {
        f"/desk{route.path}"
        for route in routes()
        if route.method == "GET"
        and WORKER in MAY.get(right_of(route.handler) or "", ())
        and not route.handler.__name__.startswith("to_the_")
        and route.path not in NO_PAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_a_worker_may_open_is_in_the_guide(language: str) -> None:
    named = set(re.findall(r"`(/desk[^`]*)`", guide(language)))
    assert sorted(named ^ pages_of_a_worker()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_stand_on_the_screen(language: str) -> None:
    names = {
        name
        for path in (ROOT / "data" / "texts" / language).glob("desk*.ftl")
        for name in MESSAGE.findall(path.read_text(encoding="utf-8"))
    }
    words = {texts().find(language, name) for name in names}
    bold = {
        " ".join(found.split()).rstrip(":") for found in re.findall(r"\*\*([^*]+)\*\*", guide(language))
    } - {"in bold", "Lihavoidut"}
    assert bold and sorted(bold - words) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there(language: str) -> None:
    named = re.findall(r"\]\(images/([^)]+)\)", guide(language))
    assert named == [f"guide-{name}-{language}.png" for name in PICTURES]
    assert [name for name in named if not (ROOT / "docs" / "images" / name).is_file()] == []


def test_both_guides_have_the_same_chapters() -> None:
    shapes = [re.findall(r"^(#+) ", guide(language), re.M) for language in LANGUAGES]
    assert shapes[0] == shapes[1]
    assert [guide(language).count("](images/") for language in LANGUAGES] == [len(PICTURES)] * 2
