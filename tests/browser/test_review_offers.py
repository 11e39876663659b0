"""Earlier texts on the interpreter's screen by keyboard and button: nothing own is overwritten, and undo brings it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from bot.texts import texts
from tests.browser.conftest import DESK, Visitors
from tests.browser.reviewing import ReviewDesk, Screen, family_saying, review_desk
from tests.web.reviewing import interpreter

THANKS = "الحمد لله"


async def earlier(desk: ReviewDesk, *renderings: str) -> None:
    """What the interpreter confirmed before, in another message that is not on the screen."""
    me = await interpreter(desk.store)
    for n, words in enumerate(renderings):
        body = {"original": THANKS, "original_language": "ar", "rendering": words, "seconds": 1}
        await desk.store.review_rows.save(desk.review, me.id, f"t{900 + n}", "checked", body, 0)


@pytest.fixture(params=["fi", "ar"])
def screen(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Screen]:
    family = family_saying("ar", [THANKS, "بيتنا صغير", THANKS, THANKS])
    with review_desk(tmp_path_factory.mktemp("offers"), family, "fi") as running:
        running.run(earlier(running, "Luojan kiitos.", "Kiitos Jumalalle."))
        visitors = Visitors(browser, running.url)
        try:
            screen = Screen(visitors.page(DESK), running, request.param)
            screen.sign_in()
            yield screen
            assert not visitors.faults and not visitors.strayed
        finally:
            visitors.close()


def test_earlier_texts_by_key_and_by_button(screen: Screen) -> None:
    screen.open()
    first, second, third = [key for key in screen.keys if screen.original(key).strip() == THANKS]
    other = next(key for key in screen.keys if screen.original(key).strip() == "بيتنا صغير")

    def text(key: str) -> str:
        return screen.row(key).locator("textarea").first.input_value()

    def problem(key: str) -> list[str]:
        return screen.row(key).locator(".cell-rendered > .problem").all_text_contents()

    screen.open(first)
    shown = []
    for _ in range(3):
        screen.press("Alt+i")
        shown.append(text(first))
    assert shown == ["Kiitos Jumalalle.", "Luojan kiitos.", "Kiitos Jumalalle."]
    screen.press("Control+Enter")
    screen.wait_state(first, "checked")
    expect(screen.row(first).locator(".offers")).to_be_hidden()

    screen.open(second)
    screen.write("Oma tekstini")
    screen.press("Alt+i")
    assert text(second) == "Oma tekstini"  # what the interpreter wrote stays
    assert problem(second) == [texts().say(screen.language, "desk-row-problem-written")]
    screen.row(second).locator(".take-offer").first.click()
    assert text(second) == "Kiitos Jumalalle."
    screen.press("Control+z")
    assert text(second) == "Oma tekstini"
    screen.write("Ylistys Jumalalle.")
    screen.press("Control+Enter")
    screen.wait_state(second, "checked")
    # Offered at once where the family says the same again.
    expect(screen.row(third).locator(".offered").first).to_have_text("Ylistys Jumalalle.")
    assert len(screen.row(third).locator(".offered").all()) == 3

    screen.open(other)
    screen.press("Alt+i")
    assert problem(other) == [texts().say(screen.language, "desk-row-offer-none")] and text(other) == ""


def test_without_a_script_the_texts_are_there_to_read(browser: Browser, screen: Screen) -> None:
    screen.open()
    context = browser.new_context(
        java_script_enabled=False, storage_state=screen.page.context.storage_state()
    )
    page = context.new_page()
    page.goto(f"{screen.desk.url}/desk/reviews/{screen.desk.review}")
    assert page.locator(".offered:visible").first.text_content() == "Kiitos Jumalalle."
    assert page.locator(".take-offer:visible").count() == 0
    context.close()
