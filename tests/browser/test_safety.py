"""Danger is answered at once and reaches a worker; nobody under 18 is asked; what is deleted is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bot.texts import texts
from tests.browser.desk import Desk
from tests.browser.family import Family, flat, presses, says
from tests.servers import Product

DANGER = {
    "fi": "mieheni löi minua ja pelkään nyt",
    "en": "my husband hit me today and I am afraid",
    "ar": "زوجي ضربني اليوم وأنا خائفة",
}
FIGURES = {"fi": "kuolen väsymykseen", "en": "I could kill for a coffee", "ar": "أموت من الضحك"}
YES = {"fi": "kyllä", "en": "yes", "ar": "نعم"}


def to_first_text_question(family: Family, who: str = "mother") -> None:
    """The short round up to "what is your family good at"."""
    if family.language == "ar":
        family.tell({"start.address": presses("f")}, until="start.consent")
    family.tell(
        {
            "start.consent": presses("yes"),
            "start.who": presses(who),
            "start.alone": presses("yes"),
            "start.round": presses("short"),
            "family.size": presses("3"),
            "family.arrival": presses("2025"),
        },
        until="family.good_at",
    )


@pytest.fixture
def flags(desk: Callable[[str, str], Desk]) -> Callable[[str], list[str]]:
    """The danger flags as the worker's list shows them, in a language."""

    def read(language: str) -> list[str]:
        seat = desk("worker", language)
        seat.page.goto(f"{seat.url}/desk/cases")
        seat.page.locator("#dangers").wait_for()
        return [flat(text) for text in seat.page.locator(".danger-line").all_text_contents()]

    return read


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_danger_in_own_words_is_answered_with_112_and_reaches_a_worker_unsent(
    language: str,
    phone: Callable[..., Family],
    flags: Callable[[str], list[str]],
    desk: Callable[[str, str], Desk],
    picture: Callable[[Page, str], None],
) -> None:
    before = len(flags(language))
    family = phone(language)
    to_first_text_question(family)
    family.say(DANGER[language])
    if language == "fi":
        picture(family.page, "safety-fi-phone")

    assert family.phase == "safety"
    assert family.open_question() is None
    first = family.new.locator("a.call").first
    assert first.get_attribute("href") == "tel:112"
    expect(first).to_be_in_viewport()  # nobody in danger should have to search for it
    assert family.sees("safety-danger")
    assert family.sees("safety-thanks")
    assert family.chat.get_attribute("lang") == language

    assert len(flags(language)) == before + 1
    seat = desk("worker", language)
    seat.page.locator(".danger-line a.button").first.click()
    assert DANGER[language] in seat.text
    assert seat.words("desk-danger-not-sent") in seat.text


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_stop_and_delete_leaves_only_the_bare_flag(
    language: str,
    phone: Callable[..., Family],
    flags: Callable[[str], list[str]],
    desk: Callable[[str, str], Desk],
) -> None:
    family = phone(language)
    to_first_text_question(family)
    family.say(DANGER[language])
    before = len(flags(language))
    family.menu("withdraw")
    family.press_button("delete-yes")
    assert family.phase == "erased"
    assert family.sees("chat-erased-flag")
    left = flags(language)
    assert len(left) == before
    erased = texts().say(language, "desk-danger-erased")
    assert sum(erased in line for line in left) >= 1
    seat = desk("worker", language)
    seat.page.locator(".danger-line", has_text=erased).first.locator("a.button").click()
    assert DANGER[language] not in seat.page.content()
    assert erased in seat.text


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_a_figure_of_speech_raises_no_flag(
    language: str, phone: Callable[..., Family], flags: Callable[[str], list[str]]
) -> None:
    before = len(flags(language))
    family = phone(language)
    to_first_text_question(family)
    family.say(FIGURES[language])
    if family.sees("safety-check-figurative") or family.sees("safety-suicide-check"):
        family.press(family.words("answer-no"))
    assert family.phase == "asking"
    assert len(flags(language)) == before


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_nobody_under_18_is_asked_anything(language: str, phone: Callable[..., Family]) -> None:
    family = phone(language)
    if language == "ar":
        family.tell({"start.address": presses("m")}, until="start.consent")
    family.tell({"start.consent": presses("yes"), "start.who": presses("minor")}, until="minor")
    numbers = [link.get_attribute("href") for link in family.new.locator("a.call").all()]
    assert numbers[:2] == ["tel:112", "tel:116111"]
    assert family.sees("chat-minor")
    assert family.open_question() is None
    family.say(YES[language])
    assert family.phase == "minor"
    assert family.open_question() is None


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_who_does_not_want_is_left_in_peace_and_may_start_later(
    language: str, phone: Callable[..., Family]
) -> None:
    family = phone(language)
    if language == "ar":
        family.tell({"start.address": presses("neutral")}, until="start.consent")
    family.tell({"start.consent": presses("no")}, until="declined")
    assert family.sees("chat-consent-no")
    assert family.open_question() is None
    family.press_button("start")
    asked = family.open_question()
    assert asked is not None
    assert asked.question == "start.who"


def test_what_is_deleted_is_gone_from_every_file_of_the_database(
    phone: Callable[..., Family], server: Product
) -> None:
    family = phone("fi")
    to_first_text_question(family)
    family.tell(
        {"family.good_at": says("Pelaamme kotona sulkapalloa naapurin Veikon kanssa")},
        until="children.worries",
    )
    family.menu("pause")
    code = family.new.locator(".code").inner_text()
    database = sqlite3.connect(server.var / "perhesilta.db")
    try:
        newest = database.execute("SELECT id FROM conversations ORDER BY updated_at DESC LIMIT 1").fetchone()[
            0
        ]
        sealed = [
            bytes(row[0])[-60:]
            for query in (
                "SELECT state FROM conversations WHERE id = ?",
                "SELECT wrapped FROM case_keys WHERE conversation_id = ?",
                "SELECT said FROM turns WHERE conversation_id = ? ORDER BY seq DESC LIMIT 1",
            )
            for row in database.execute(query, (newest,))
        ]
    finally:
        database.close()
    assert len(sealed) == 3

    family.menu("withdraw")
    family.press_button("delete-yes")
    assert family.sees("chat-erased")

    kept = b"".join(path.read_bytes() for path in server.var.glob("perhesilta.db*"))
    assert not any(words in kept for words in (b"sulkapalloa", b"Veikon", newest.encode()))
    wrapped_key = sealed[1]
    assert wrapped_key not in kept
    assert "sulkapalloa" not in server.words()
    family.resume_refused(code)
