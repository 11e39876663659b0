"""The pages of plain words in a real browser: the place is kept in another language, a voice of the device reads aloud."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from bot.texts import texts
from tests.browser.conftest import DESK, PHONE, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, presses
from tests.browser.test_accessibility import LANGUAGES, too_wide, violations
from tests.servers import Product

# A browser of the tests has no voices. This one stands for a device that has a voice of its own for Arabic, and for
# other languages only one that would send the words to somebody else.
VOICES = """
const said = [];
window.said = said;
class Voices extends EventTarget {
  getVoices() {
    return [{ lang: 'ar-SA', localService: true }, { lang: 'fi-FI', localService: false }];
  }
  speak(utterance) { said.push([utterance.lang, utterance.text]); }
  cancel() { said.push('cancelled'); }
}
Object.defineProperty(window, 'speechSynthesis', { value: new Voices() });
window.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
"""


@pytest.mark.parametrize("path", ["/privacy", "/privacy/full", "/accessibility"])
def test_another_language_keeps_the_place_on_the_page(path: str, visitors: Visitors, server: Product) -> None:
    page = visitors.page(PHONE)
    page.goto(f"{server.url}{path}?language=fi")
    place = page.locator("nav.contents a").nth(3).get_attribute("href") or ""
    page.locator(f'nav.contents a[href="{place}"]').click()
    page.evaluate("document.querySelector('.languages a[lang=ar]').click()")
    page.wait_for_url(f"**{path}?language=ar{place}")
    top = page.locator(place).bounding_box()
    assert top is not None and -2 <= top["y"] < PHONE["height"]
    # From the top of the page it stays at the top.
    page.evaluate("window.scrollTo(0, 0)")
    page.locator(".languages a[lang=en]").click()
    page.wait_for_url(f"**{path}?language=en")
    assert visitors.strayed == [] and visitors.faults == []


def test_only_a_voice_of_the_device_itself_reads_aloud(visitors: Visitors, server: Product) -> None:
    page = visitors.page()
    page.goto(f"{server.url}/privacy?language=ar")
    assert page.locator("#listen").is_hidden()  # no voice, no button
    page.add_init_script(VOICES)
    page.goto(f"{server.url}/privacy?language=fi")
    assert page.locator("#listen").is_hidden()  # this voice would send the words away
    page.goto(f"{server.url}/privacy?language=ar")
    page.locator("#listen").click()
    said = page.evaluate("window.said")
    assert said[0] == ["ar", texts().say("ar", "privacy-title")]
    assert any(texts().say("ar", "privacy-part-rights") == text for _, text in said)
    assert page.locator("#listen").inner_text() == texts().say("ar", "notice-stop")
    page.locator("#listen").click()
    assert page.evaluate("window.said").pop() == "cancelled"
    assert page.locator("#listen").inner_text() == texts().say("ar", "notice-listen")
    assert visitors.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_family_agreed_to_can_be_read_and_taken_back_on_a_phone(
    language: str, visitors: Visitors, server: Product
) -> None:
    page = visitors.page()
    family = Family(page, server.url)
    family.open(language)
    start = {
        "start.address": presses("m"), "start.consent": presses("yes"), "start.who": presses("father"),
        "start.alone": presses("yes"), "start.round": presses("short"),
    }  # fmt: skip
    family.tell(start, until="family.size")
    family.chat.locator(".menu > button").click()
    link = family.chat.locator(".menu .panel a")
    assert link.get_attribute("href") == f"{server.url}/privacy?language={language}"
    family.chat.locator(".menu > button").click()
    family.menu("agreements")
    assert family.sees("agreements-intro")
    found = violations(page, "agreements") + too_wide(page, "agreements")
    family.chat.locator("article.program:not(.old) .line .change").nth(1).click()
    family.chat.get_by_text(family.words("button-take-back-yes"), exact=True).wait_for()
    found += violations(page, "taking back")
    family.press_button("take-back-yes")
    assert family.sees("agreement-taken-back")
    assert found == [] and visitors.strayed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_links_below_the_chat_speak_the_language_that_was_chosen(
    language: str, visitors: Visitors, server: Product
) -> None:
    page = visitors.page(PHONE)
    page.goto(server.url)
    page.locator(
        f"li.card[lang={language}] button.help"
    ).click()  # the screen for the code: the links are there
    link = page.locator("footer a").first
    expect(link).to_have_text(texts().say(language, "widget-page-privacy"))
    assert link.is_visible() and page.locator(f"footer[lang={language}]").count() == 1
    assert too_wide(page, "code") + violations(page, "code") == []
    with page.expect_popup() as opened:
        link.click()
    assert opened.value.locator("h1").inner_text() == texts().say(language, "privacy-title")


def test_the_desks_foot_leads_to_the_statement(visitors: Visitors, server: Product) -> None:
    seat = Desk(visitors.page(DESK), server.url)
    seat.page.goto(f"{server.url}/desk/sign-in?language=en")
    seat.page.get_by_role("link", name=texts().say("en", "widget-page-accessibility")).click()
    assert seat.page.locator("h1").inner_text() == texts().say("en", "statement-title")
