"""An interpreter reviews sixty messages by keyboard alone; a cut network or a closed browser takes no finished row along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from bot.texts import texts
from tests.browser.conftest import DESK, PHONE, Visitors
from tests.browser.reviewing import ReviewDesk, Screen, family_saying, review_desk

ROWS = 60
# (check, what the family wrote, a rendering with that slip, the mended one or "" when it is overridden with a reason)
SLIPS = {
    "ar": [
        ("number", "أختي تزوجت قبل ثلاثة أشهر", "My sister got married five months ago.", "My sister got married three months ago."),
        ("date", "رحنا على الطوارئ مرتين بشهر شباط", "We went to the emergency room twice in January.", ""),
        ("name", "زينب بتسأل كل يوم عن بابا", "Every day Maryam asks about her dad.", "Every day Zainab asks about her dad."),
        ("negation", "هو ما يضربني بس يهددني", "He hits me and threatens me.", "He does not hit me but threatens me."),
        ("kinship", "جدتي ربتني لأن أمي توفت", "My aunt raised me because my mother died.", ""),
        ("gender", "بنتي ما بتنام بالليل، بتخاف", "My daughter does not sleep at night. He is afraid.", ""),
        ("empty", "الحمد لله عالسلامة", "", "Thank God you are safe."),
        ("copied", "بدي مساعدة لابني", "بدي مساعدة لابني", "I want help for my son."),
        ("glossary", "قدمنا على لم الشمل", "We applied for a family visa.", ""),
        ("contact", "رقمي 0401112223 اتصلوا", "My number. Call me.", "My number is [phone number hidden]. Call me."),
    ],
    "fi": [
        ("number", "Minulla on neljä lasta.", "عندي خمسة أطفال.", "عندي أربعة أطفال."),
        ("date", "Poikani aloittaa koulun elokuussa.", "يبدأ ابني المدرسة في أيلول.", ""),
        ("name", "Tyttäreni Zahra on koulussa.", "ابنتي مريم في المدرسة.", ""),
        ("negation", "Mieheni ei asu meidän kanssa.", "زوجي يسكن معنا.", "زوجي لا يسكن معنا."),
        ("kinship", "Setäni kuoli viime vuonna.", "مات خالي في السنة الماضية.", "مات عمي في السنة الماضية."),
        ("gender", "Mieheni ei tule kotiin.", "زوجي هي لا تأتي إلى البيت.", ""),
        ("empty", "Tarvitsen apua.", "", "أحتاج إلى مساعدة."),
        ("copied", "haluan puhua jonkun kanssa", "haluan puhua jonkun kanssa", "أريد أن أتحدث مع شخص."),
        ("glossary", "Menen neuvolaan huomenna.", "أذهب غدا إلى الطبيب.", ""),
        ("contact", "Soita numeroon 040 123 4567.", "اتصل بي.", "اتصل بي على [رقم هاتف مخفي]."),
    ],
}  # fmt: skip
READER = {"ar": "en", "fi": "ar"}
PLAIN = {
    "ar": ("نطبخ معًا ونحكي قصص", "We cook together and tell stories."),
    "fi": ("Keitämme yhdessä ruokaa ja juttelemme", "نطبخ معًا ونتحدث."),
}
DOUBTS = ("1", "5", "8")


def messages(language: str, count: int) -> list[str]:
    slips = [words for _, words, _, _ in SLIPS[language]]
    return [*slips, *[PLAIN[language][0]] * (count - len(slips))]


@pytest.fixture(params=["ar", "fi"])
def talk(request: pytest.FixtureRequest, tmp_path) -> Iterator[tuple[str, ReviewDesk]]:
    """A talk of sixty messages in own words, taken by the interpreter."""
    language = request.param
    with review_desk(
        tmp_path, family_saying(language, messages(language, ROWS)), READER[language]
    ) as running:
        yield language, running


@pytest.fixture
def short(tmp_path) -> Iterator[ReviewDesk]:
    """Twelve messages in Arabic."""
    with review_desk(tmp_path, family_saying("ar", messages("ar", 12)), "en") as running:
        yield running


@pytest.fixture
def screen_of(browser: Browser) -> Iterator:
    """A screen in a new browser context."""
    opened: list[Visitors] = []

    def make(desk: ReviewDesk, language: str, size: dict[str, int] = DESK) -> Screen:
        opened.append(Visitors(browser, desk.url))
        screen = Screen(opened[-1].page(size), desk, language)
        screen.sign_in()
        screen.open()
        return screen

    yield make
    for visitors in opened:
        visitors.close()


def clean(page: Page) -> list[str]:
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in Axe().run(page).response["violations"]]


def test_sixty_rows_by_keyboard_alone(talk: tuple[str, ReviewDesk], screen_of) -> None:
    language, desk = talk
    screen = screen_of(desk, language)
    keys = screen.keys
    slips = {words: (check, bad, good) for check, words, bad, good in SLIPS[language]}
    assert len(keys) >= ROWS
    screen.press("Alt+o")
    seen, doubtful = [], []
    for n, key in enumerate(keys):
        assert screen.here == key
        original = screen.original(key)
        # Of the one with a phone number only its first word is sure.
        alike = (
            w
            for w in slips
            if original == w
            or (("phone" in slips[w][2] or "هاتف" in slips[w][2]) and original.split()[0] == w.split()[0])
        )
        words = next(alike, "")
        if words:
            check, bad, good = slips[words]
            screen.write(bad)
            screen.press("Control+Enter")
            screen.wait_state(key, "warned")
            screen.press("Alt+w")
            assert screen.here == key
            name = screen.row(key).locator(".slip strong").all_inner_texts()
            assert texts().say(language, f"desk-review-check-{check}") in name
            seen.append(check)
            if good:
                screen.press("Alt+t")
                screen.write(good)
            else:
                for select in screen.row(key).locator(".slip select").all():
                    select.focus()
                    screen.press("ArrowDown")
            screen.press("Control+Enter")
        elif screen.row(key).locator("[data-coded]").count() and n % 2 == 0 and language == "fi":
            screen.press("Alt+s")
        elif n % 9 == 0:
            screen.write(PLAIN[language][1])
            screen.press("Alt+u", DOUBTS[n % 3], "Alt+n")
            screen.page.keyboard.insert_text("idiom?")
            screen.press("Control+Enter")
            doubtful.append(key)
        else:
            screen.write(PLAIN[language][1])
            screen.press("Control+Enter")
            if screen.row(key).locator("[data-coded]").count():
                screen.page.wait_for_timeout(500)
    screen.wait_idle()
    for _ in range(5):  # what was rendered by a plain sentence though it held more
        if not screen.page.locator("#next-open").is_visible():
            break
        screen.press("Alt+o", "Alt+u", "1", "Control+Enter")
        screen.wait_idle()
    assert sorted(seen) == sorted(check for check, *_ in SLIPS[language])
    saved = desk.rows()
    assert {key for key in keys if saved[key].state in ("checked", "doubtful")} == set(keys)
    assert all(saved[key].state == "doubtful" and saved[key].body["note"] == "idiom?" for key in doubtful)
    assert any(row.body["overridden"] for row in saved.values())
    assert clean(screen.page) == []
    screen.press("Alt+o")
    assert screen.here == "finish"
    screen.press("Enter")
    expect(screen.page).to_have_url(re.compile("/desk/reviews#mine$"))


def losing(count: int) -> Callable[[Route], None]:
    """A network that loses so many savings: the last of them reaches the server, but its answer does not come back."""
    left = [count]

    def lose(route: Route) -> None:
        if route.request.method != "POST" or not left[0]:
            route.continue_()
            return
        left[0] -= 1
        if not left[0]:
            route.fetch()
        route.abort()

    return lose


def test_a_cut_after_each_request_and_a_closed_browser_lose_no_finished_row(
    short: ReviewDesk, screen_of
) -> None:
    """Each answer is lost once, and after each saving the browser is closed and opened anew."""
    keys: list[str] = []
    finished: list[str] = []
    for n in range(6):
        screen: Screen = screen_of(short, "en")
        keys = keys or screen.keys
        for key in finished:
            assert screen.row(key).locator("textarea").first.input_value() == f"Text of {key}"
            assert screen.row(key).get_attribute("data-state") == "doubtful"
        screen.page.route("**/rows/**", losing(1 + n % 2))
        screen.open(keys[n])
        screen.write(f"Text of {keys[n]}")
        screen.press("Alt+u", "1", "Control+Enter")
        assert screen.here == keys[n + 1]
        screen.wait_idle()
        finished.append(keys[n])
        screen.page.context.close()
    saved = short.rows()
    assert [saved[key].body["rendering"] for key in finished] == [f"Text of {key}" for key in finished]
    assert [saved[key].version for key in finished] == [1] * 6  # sent again, saved once


def test_without_a_network_the_page_says_so_keeps_all_and_sends_it_later(
    short: ReviewDesk, screen_of
) -> None:
    screen: Screen = screen_of(short, "ar")
    keys, words = screen.keys, screen.page.locator("#saving")
    screen.page.context.set_offline(True)
    screen.press("Alt+o")
    for key in keys[:3]:
        screen.write(f"Text of {key}")
        screen.press("Alt+u", "8", "Control+Enter")
    expect(words).to_have_text(texts().say("ar", "desk-rows-offline"))
    assert short.rows() == {}
    asked: list[str] = []
    screen.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    screen.page.close(run_before_unload=True)
    screen.page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and screen.here
    stored = "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"
    assert "Text of" not in screen.page.evaluate(stored)
    screen.page.context.set_offline(False)
    screen.wait_idle()
    assert [short.rows()[key].body["rendering"] for key in keys[:3]] == [f"Text of {key}" for key in keys[:3]]


def test_what_is_being_written_saves_itself(short: ReviewDesk, screen_of) -> None:
    screen: Screen = screen_of(short, "en")
    screen.press("Alt+o")
    key = screen.here
    screen.write("Half a sen")
    screen.wait_idle()
    assert (short.rows()[key].state, short.rows()[key].body["rendering"]) == ("machine", "Half a sen")
    screen.write("Half a sentence")
    screen.press("Alt+j")
    screen.wait_idle()
    assert short.rows()[key].body["rendering"] == "Half a sentence"
    screen.press("Alt+k")
    assert screen.here == key


def test_two_windows_show_both_texts_and_lose_neither(short: ReviewDesk, screen_of) -> None:
    one: Screen = screen_of(short, "fi")
    other = Screen(one.page.context.new_page(), short, "fi")
    other.open()
    for screen, words in ((one, "Ensimmäinen"), (other, "Toinen")):
        screen.press("Alt+o")
        screen.write(words)
        screen.press("Alt+u", "1", "Control+Enter")
        key = one.keys[0]
        screen.page.wait_for_timeout(300)
    theirs = other.row(key).locator(".theirs")
    expect(theirs.locator("blockquote")).to_have_text("Ensimmäinen")
    assert other.row(key).locator("textarea").first.input_value() == "Toinen"
    assert short.rows()[key].body["rendering"] == "Ensimmäinen"
    assert clean(other.page) == []
    theirs.locator(".mine").focus()
    other.press("Enter")
    other.wait_idle()
    assert short.rows()[key].body["rendering"] == "Toinen"


def test_keys_are_shown_changed_kept_and_never_taken_from_writing(short: ReviewDesk, screen_of) -> None:
    screen: Screen = screen_of(short, "en")
    panel = screen.page.locator("#keys")
    panel.locator("summary").focus()
    screen.press("Enter")
    line = panel.locator("[data-command=next]")
    assert line.locator("kbd").inner_text() == "Alt+J"
    line.locator("button").focus()
    screen.press("Enter", "x")
    expect(panel.locator("#keys-say")).to_have_text(texts().say("en", "desk-keys-modifier"))
    screen.press("Control+Enter")
    expect(panel.locator("#keys-say")).to_have_text(texts().say("en", "desk-keys-in-use"))
    screen.press("Alt+x")
    assert line.locator("kbd").inner_text() == "Alt+X"
    assert clean(screen.page) == []
    screen.open()
    keys = screen.keys
    screen.press("Alt+o", "Alt+x")
    assert screen.here == keys[1]
    screen.page.keyboard.type("xjk138 o")
    assert screen.row(keys[1]).locator("textarea").first.input_value() == "xjk138 o"
    kept = screen.page.evaluate("JSON.stringify(Object.entries(localStorage))")
    assert "perhesilta-review-keys" in kept and "xjk138" not in kept


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_screen_is_clean_and_fits(
    short: ReviewDesk, screen_of, language: str, size: dict[str, int]
) -> None:
    screen: Screen = screen_of(short, language, size)
    key = screen.keys[1]
    screen.open(key)
    screen.write("My sister got married nine months ago.")
    screen.press("Control+Enter")
    screen.wait_state(key, "warned")
    screen.press("Alt+u", "Alt+n")
    assert clean(screen.page) == []
    assert screen.page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
