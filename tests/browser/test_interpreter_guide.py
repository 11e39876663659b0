"""The desk as the interpreter's guide shows it: a free task, the screen, a doubt with a warning, a question to the family.

PERHESILTA_SCREENSHOTS=1 writes the pictures of docs/interpreter-guide.*.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.casework.reviewing import Size
from bot.texts import texts
from tests.browser.conftest import Visitors
from tests.browser.reviewing import ReviewDesk, Screen, review_desk
from tests.web.conftest import keep
from tests.web.families import Family, Own, walk
from tests.web.reviewing import DUE, somebody

SIZE = {"width": 1000, "height": 1400}
AROUND = 8  # pixels of the page left around what is shown
AREAS = {"fi": "Itä", "en": "East", "ar": "الشرق"}
CODE = "1234567890123456"


@dataclass(frozen=True)
class Said:
    """What an invented family says in its language: each message is one that the guide tells about."""

    slept: str
    waits: str
    idiom: str
    kin: str
    word: str
    """Of `kin`: what the family is asked about."""
    meanings: tuple[str, str]


@dataclass(frozen=True)
class Rendered:
    """What the interpreter writes."""

    waits: str
    by_machine: str
    """A machine's text of the same message that loses a "not", as the guide warns."""
    idiom: str
    """With another number than the family told."""
    readings: tuple[str, str]


SAID = {
    "ar": Said(
        "ما عم نام منيح", "قدمنا على لم الشمل، بس ما إجا جواب", "نفسيتي تعبانة من 3 أشهر. بدي أنام",
        "خالتي ساكنة معنا وبتساعدني", "خالتي", ("أخت أمي", "أم زوجي"),
    ),
    "fi": Said(
        "En nuku hyvin", "Haimme perheenyhdistämistä, mutta vastausta ei ole tullut",
        "Pää on ollut jumissa 3 viikkoa. Haluan nukkua", "Täti asuu meillä ja auttaa minua", "Täti", ("Äidin sisko", "Isän sisko"),
    ),
}  # fmt: skip
RENDERED = {
    "fi": Rendered(
        "Haimme perheenyhdistämistä, mutta vastausta ei ole tullut.", "Haimme yhdistämistä ja vastaus tuli.",
        "Mieleni on ollut väsynyt 2 kuukautta. Haluan nukkua.", ("Mieleni on väsynyt", "Olen masentunut"),
    ),
    "en": Rendered(
        "We applied for family reunification, but no answer has come.", "We applied for the union and the answer came.",
        "My mind has been tired for 2 months. I want to sleep.", ("My mind is tired", "I am depressed"),
    ),
    "ar": Rendered(
        "قدمنا طلب لمّ شمل الأسرة، لكن لم يصل جواب.", "طلبنا التوحيد وجاء الجواب.",
        "رأسي متعب منذ أسبوعين. أريد أن أنام.", ("لا أستطيع أن أفكر", "رقبتي متشنجة"),
    ),
}  # fmt: skip


def family(spoken: str) -> Family:
    """A mother's talk of four questions that she answered in her own words."""
    said = SAID[spoken]
    made = walk(
        spoken,
        {
            "start.language": spoken, "start.address": "f", "start.consent": "yes", "start.who": "mother",
            "start.alone": "yes", "start.round": "full", "wellbeing.sleep": Own(said.slept, 4),
            "wellbeing.helps": Own(said.kin), "hopes.better": Own(said.waits), "hopes.step": Own(said.idiom),
        },
    )  # fmt: skip
    at = {turn[0]["text"]: n for n, turn in enumerate(made.turns)}
    kept = [at[words] for words in (said.slept, said.waits, said.idiom, said.kin)]
    asking = [made.turns[n - 1][1] for n in kept]  # a question stands in the reply before its answer
    made.turns = list(zip([made.turns[n][0] for n in (0, *kept)], [*asking, made.turns[-1][1]], strict=True))
    return made


async def prepare(desk: ReviewDesk, spoken: str, reader: str) -> None:
    """A second task that nobody has taken, a machine's text, and a code with which the family comes back."""
    store = desk.store
    await store.conversations.set_code((await store.cases.get(desk.case)).conversation_id, CODE)
    other = await keep(store, family(spoken))
    await store.inbox.set_team(other.case, (await store.teams.add(AREAS[reader])).id)
    size = Size(42, 1630, ("iraqi",) if spoken == "ar" else ())
    await store.reviews.ask(other.case, (await somebody(store, "worker")).id, "all", reader, DUE, size)


def row_of(screen: Screen, words: str) -> str:
    """The key of the message in which the family said this."""
    return next(key for key in screen.keys if words in screen.original(key))


def shown(take: Callable[..., None], name: str, *parts: Locator) -> None:
    """A picture of nothing but these parts of the page."""
    page: Page = parts[0].page
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    boxes = [box for part in parts if (box := part.bounding_box()) is not None]
    assert len(boxes) == len(parts)
    left, top = (min(box[side] for box in boxes) - AROUND for side in ("x", "y"))
    right = max(box["x"] + box["width"] for box in boxes) + AROUND
    bottom = max(box["y"] + box["height"] for box in boxes) + AROUND
    clip = {
        "x": max(left, 0),
        "y": top,
        "width": min(right, SIZE["width"]) - max(left, 0),
        "height": bottom - top,
    }
    take(page, name, clip=clip, full_page=True)


@pytest.mark.parametrize(("reader", "spoken"), [("fi", "ar"), ("en", "ar"), ("ar", "fi")])
def test_the_pages_of_the_interpreters_guide(
    reader: str, spoken: str, browser: Browser, tmp_path: Path, picture: Callable[..., None]
) -> None:
    said, writes = SAID[spoken], RENDERED[reader]

    def words(name: str) -> str:
        return texts().say(reader, name)

    def name(of: str) -> str:
        return f"interpreter-guide-{of}-{reader}"

    with review_desk(tmp_path, family(spoken), reader) as desk:
        desk.run(prepare(desk, spoken, reader))
        visitors = Visitors(browser, desk.url)
        screen = Screen(visitors.page(SIZE), desk, reader)
        screen.sign_in()
        page = screen.page

        task = page.locator("section[aria-labelledby=offered] article.task")
        for button in ("desk-review-take", "desk-review-why-not_competent", "desk-review-known"):
            expect(task.locator(".row")).to_contain_text(words(button))
        assert said.slept not in page.inner_text("main")
        shown(picture, name("tasks"), task)

        screen.open()
        slept, waits = row_of(screen, said.slept), row_of(screen, said.waits)
        desk.run(desk.store.machine_renderings.put(desk.case, reader, {waits: writes.by_machine}))
        screen.open(slept)
        screen.press("Alt+s")
        screen.wait_state(slept, "checked")
        screen.open(waits)
        expect(screen.row(waits).locator(".terms")).to_be_visible()
        expect(screen.row(waits).locator(".machine")).to_contain_text(writes.by_machine)
        screen.write(writes.waits)
        screen.wait_idle()
        shown(picture, name("screen"), page.locator(".columns"), screen.row(slept), screen.row(waits))

        idiom = row_of(screen, said.idiom)
        screen.open(idiom)
        screen.write(writes.idiom)
        screen.press("Control+Enter")
        screen.wait_state(idiom, "warned")
        slip = screen.row(idiom).locator(".slip")
        expect(slip).to_have_count(1)
        expect(slip.locator("strong")).to_have_text(words("desk-review-check-number"))
        screen.press("Alt+k", "Alt+u", "2")
        for part, reading in zip(("a", "b"), writes.readings, strict=True):
            screen.row(idiom).locator(f"[name=reading-{part}]").fill(reading)
        screen.wait_idle()
        shown(picture, name("doubt"), screen.row(idiom))

        screen.open(row_of(screen, said.kin))
        screen.press("Alt+q")
        page.wait_for_url("**/ask")
        page.fill("[name=quoted]", said.word)
        for part, meaning in zip("12", said.meanings, strict=True):
            page.fill(f"[name=meaning-{part}]", meaning)
        expect(page.locator(".writing")).to_contain_text(words("desk-ask-phone"))
        shown(picture, name("ask"), page.locator("h1"), page.locator(".writing"))
        page.locator(".writing button").first.click()
        page.wait_for_url("**#*")
        expect(page.locator(".turns")).to_contain_text(words("desk-asked-back-waiting"))
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert (visitors.strayed, visitors.faults) == ([], [])
        visitors.close()
