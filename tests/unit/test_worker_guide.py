"""The worker's guide keeps up with the desk: its pages, the words on them, and the pictures."""

from __future__ import annotations

import re

import pytest

from bot.store.users import WORKER
from bot.web.desk import routes
from bot.web.desk.roles import MAY, right_of
from tests.unit.guides import chapters, guide, missing_pictures, not_on_the_screen, pictures

NAME = "worker-guide"
LANGUAGES = ("fi", "en")
PICTURES = ("inbox", "danger", "case", "letters", "plan", "work", "group", "agenda")
NO_PAGES = {"/live"}  # the stream behind the quiet line


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
    named = set(re.findall(r"`(/desk[^`]*)`", guide(NAME, language)))
    assert sorted(named ^ pages_of_a_worker()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_stand_on_the_screen(language: str) -> None:
    assert not_on_the_screen(guide(NAME, language), language, {"in bold", "Lihavoidut"}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there(language: str) -> None:
    text = guide(NAME, language)
    assert pictures(text) == [f"guide-{name}-{language}.png" for name in PICTURES]
    assert missing_pictures(text) == []


def test_both_guides_have_the_same_chapters() -> None:
    shapes = [chapters(guide(NAME, language)) for language in LANGUAGES]
    assert shapes[0] == shapes[1]
