"""The interpreter's guide keeps up with the desk: the words on it, its keys and its pictures; and it stays short."""

from __future__ import annotations

import re

import pytest

from bot.review.written import COMMANDS
from bot.texts import LANGUAGES, texts
from tests.unit.guides import ROOT, chapters, guide, missing_pictures, not_on_the_screen, pictures

NAME = "interpreter-guide"
PICTURES = ("tasks", "screen", "doubt", "ask")
IN_BOLD = {"in bold", "Lihavoidut", "بالخط العريض"}
TWO_PAGES = range(700, 901)  # words
BIGGEST = 120_000  # bytes of a picture
KEYS = ROOT / "bot" / "web" / "static" / "review_keys.js"
LINE = re.compile(r"^\| ([^|]+?) \| <kbd(?: dir=\"ltr\")?>([^<]+)</kbd> \|$", re.M)


def first_keys() -> dict[str, str]:
    """The key of each command as the screen shows it before anybody changes it."""
    script = KEYS.read_text(encoding="utf-8").partition("const FIRST = {")[2].partition("}")[0]
    return {name: key.replace("Key", "") for name, key in re.findall(r"(\w+): '([^']+)'", script)}


def words(text: str) -> list[str]:
    """What somebody reads: without pictures, addresses and marks."""
    plain = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]+>", "", text)
    return [word for word in plain.split() if re.search(r"\w", word)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_stand_on_the_screen(language: str) -> None:
    assert not_on_the_screen(guide(NAME, language), language, IN_BOLD) == []


def test_a_word_that_left_the_screen_and_a_lost_picture_are_named() -> None:
    told = "Press **Ready, and next** or **Send it off**. ![A page](images/no-such-page.png)"
    assert not_on_the_screen(told, "en", set()) == ["Send it off"]
    assert not_on_the_screen(told, "fi", set()) == ["Ready, and next", "Send it off"]
    assert missing_pictures(told) == ["no-such-page.png"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_in_the_table_with_its_words(language: str) -> None:
    keys = first_keys()
    assert set(keys) == set(COMMANDS)
    shown = [(texts().say(language, f"desk-key-{name}"), keys[name]) for name in COMMANDS]
    assert LINE.findall(guide(NAME, language)) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_small(language: str) -> None:
    text = guide(NAME, language)
    assert pictures(text) == [f"{NAME}-{name}-{language}.png" for name in PICTURES]
    assert missing_pictures(text) == []
    folder = ROOT / "docs" / "images"
    assert [name for name in pictures(text) if (folder / name).stat().st_size > BIGGEST] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_read_in_a_break(language: str) -> None:
    assert len(words(guide(NAME, language))) in TWO_PAGES


def test_all_three_have_the_same_chapters_lists_and_tables() -> None:
    marks = [re.findall(r"^(#+ |- |\||!)", guide(NAME, language), re.M) for language in LANGUAGES]
    assert marks[0] == marks[1] == marks[2]
    assert len(chapters(guide(NAME, "en"))) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_leads_to_the_other_two(language: str) -> None:
    leads = re.findall(rf"\]\({NAME}\.(\w\w)\.md\)", guide(NAME, language))
    assert sorted(leads) == sorted(set(LANGUAGES) - {language})


def test_arabic_runs_from_right_to_left_with_its_own_punctuation() -> None:
    text = guide(NAME, "ar")
    assert text.startswith('<div dir="rtl" lang="ar">\n\n') and text.endswith("\n\n</div>\n")
    plain = re.sub(r"<[^>]+>|\]\([^)]*\)", "", text)
    assert re.findall(r"[؀-ۿ]\**[,;?]", plain) == []  # ، ؛ ؟ after Arabic words
    assert re.findall(r"\d\s*[–/-]\s*\d", plain) == []  # a range would turn round
