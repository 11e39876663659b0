"""Two families whose words are reviewed, asked back about and read by a worker: what each says, and who does what."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field

import pypdf
from playwright.sync_api import expect

from bot.texts import texts
from tests.browser.conftest import DESK
from tests.browser.desk import Desk
from tests.browser.family import Family, flat, option_words, presses, says
from tests.browser.keyboard import Keyboard
from tests.browser.reviewing import Screen

Look = Callable[..., None]
LEAST_STOPS = 10
"""On any page of the desk: the way past the navigation, its links, languages, signing out, the form."""
GOOD_AT, STRENGTH, SLEEP, BETTER = "family.good_at", "everyday.strength", "wellbeing.sleep", "hopes.better"
TIRED, LIMITS, SLEEPLESS = "parenting.exhaustion", "parenting.limits", "wellbeing.stress_sleep"


@dataclass(frozen=True)
class Story:
    """What a family says, what the interpreter makes of it, and what it asks about one word."""

    reader: str
    """The language of the desk and of the renderings."""
    said: dict[str, str]
    rendered: dict[str, str]
    readings: tuple[str, str]
    """Of what it hopes for; `doubt` is the key of the reason."""
    doubt: str
    reason: str
    heard: str
    """The step of the scale that the bot took the words on sleep for, and `meant` the one they tell."""
    meant: str
    changed: str
    """What the correction does to the flag on sleep."""
    quoted: str
    meanings: tuple[str, str]
    asks: str
    answers: str
    """In own words; "" presses the first meaning."""
    answer_rendered: str = ""


STORIES = {
    "ar": Story(
        reader="fi",
        said={
            GOOD_AT: "منطبخ سوا وابني بيحب العود", STRENGTH: "تعبانة وما عندي طاقة",
            SLEEP: "غالبا سهر مع الجيران", BETTER: "أصرخ على ولادي وما بيسمعوا الكلام",
        },
        rendered={
            GOOD_AT: "Laitamme yhdessä ruokaa, ja poikani pitää luutun soitosta.",
            STRENGTH: "Olen väsynyt, eikä minulla ole voimia.",
            SLEEP: "Usein valvon naapurien kanssa.", BETTER: "Huudan lapsilleni, eivätkä he kuuntele.",
        },
        readings=("Huudan lapsilleni, kun he eivät kuuntele.", "Huudan lapsilleni, mutta he eivät tottele."), doubt="1", reason="dialect",
        heard="2", meant="4", changed="added",
        quoted="العود", meanings=("آلة موسيقية", "بخور"), asks="", answers="",
    ),
    "fi": Story(
        reader="ar",
        said={
            GOOD_AT: "Laitetaan ruokaa yhdessä ja poika soittaa mummolle",
            STRENGTH: "oon ihan poikki, en jaksa leikkiä lasten kanssa",
            SLEEP: "harvoin tarvitaan kelloa", BETTER: "huudan lapsille joka päivä ja sitten kadun",
        },
        rendered={
            GOOD_AT: "نطبخ معًا، وابني يعزف لجدته.", STRENGTH: "أنا مرهقة، ولا أقدر على اللعب مع الأطفال.",
            SLEEP: "نادرًا ما نحتاج إلى ساعة.", BETTER: "أصرخ على الأطفال كل يوم ثم أندم.",
        },
        readings=("ثم أندم على ذلك.", "ثم أخرج إلى الشارع."), doubt="8", reason="unreadable",
        heard="4", meant="2", changed="gone",
        quoted="soittaa mummolle", meanings=("puhelimella", "jotain soitinta"), asks="Mitä poika tekee?",
        answers="Hän soittaa mummolle kitaraa joka ilta.",
        answer_rendered="يعزف لجدته على الغيتار كل مساء.",
    ),
}  # fmt: skip


@dataclass
class Task:
    """Where the interpreter's screen is."""

    url: str
    review: str


@dataclass
class Walk:
    """What stood on the screens on the way."""

    language: str
    story: Story
    number: str = ""
    code: str = ""
    interpreter: str = ""
    """The interpreter's number."""
    warned: list[str] = field(default_factory=list)
    ask_form: str = ""
    form_began: str = ""
    waiting: str = ""
    letter: str = ""
    read_back: str = ""
    talk: str = ""
    told: bool = False
    beside: str = ""
    done: str = ""
    case: str = ""
    along: list[str] = field(default_factory=list)
    """The worker's pages as they are written, and the files to take along."""
    flags: dict[str, str] = field(default_factory=dict)
    letters: str = ""
    paper: str = ""

    def say(self, message: str, **values: str) -> str:
        """A sentence of the desk, as a page shows it."""
        return flat(texts().say(self.story.reader, message, **values))

    def step(self, option: str) -> str:
        """The words of a step of the scale."""
        return flat(option_words(SLEEP, option, self.story.reader, "neutral"))

    @property
    def read(self) -> str:
        """Who read the family's words."""
        spoken = self.say(f"desk-language-{self.language}")
        return self.say("desk-reviewed-read", spoken=spoken, by=self.interpreter)

    @property
    def two_readings(self) -> str:
        """The doubtful words: both ways to read them, and why."""
        reason = self.say(f"desk-review-doubt-{self.story.reason}")
        doubt = self.say("desk-reviewed-doubtful", why="told", reasons=reason[:1].lower() + reason[1:])
        return f"[{' / '.join(self.story.readings)}] {self.read} {doubt} {self.say('desk-reviewed-two')}"

    @property
    def corrected(self) -> str:
        """What the bot had understood, and who corrected it."""
        return self.say("desk-corrected-answer", was=self.step(self.story.heard), by=self.interpreter)

    @property
    def answer(self) -> str:
        """What the family answered."""
        return f"{self.say('desk-asked-back-answered')} {self.story.answers or self.story.meanings[0]}"


def sends(family: Family, walk: Walk) -> None:
    """The answers go, four of them in own words; the code stays on paper."""
    said = walk.story.said
    family.open(walk.language)
    family.tell({
        "start.address": presses("f"), "start.consent": presses("yes"), "start.who": presses("mother"),
        "start.alone": presses("yes"), "start.round": presses("short"), "family.size": presses("3"),
        "family.arrival": presses("2025"), GOOD_AT: says(said[GOOD_AT]), "children.worries": presses("fear"),
        "far.who": presses("nobody"), STRENGTH: [says(said[STRENGTH]), presses("4")],
        "together.laugh": presses("2"), SLEEP: says(said[SLEEP]), "safety.home": presses("yes"),
        "people.help": presses("friend"), BETTER: says(said[BETTER]), "hopes.help": presses("worker"),
        "hopes.interpreter": presses("no_matter"), "hopes.contact": presses("letter"),
        "hopes.safe_message": presses("yes"),
    })  # fmt: skip
    family.press(family.words("hopes-send.opt-all"))
    walk.number, walk.code = family.number, family.new.locator(".code").inner_text()
    family.page.close()


# -- the interpreter, by keyboard alone --------------------------------------------------------------


def takes(seat: Desk, walk: Walk) -> Screen:
    """What the task is stands there before it is taken."""
    page, keys = seat.page, Keyboard(seat.page)
    page.goto(f"{seat.url}/desk/reviews")
    walk.interpreter = page.locator("section[aria-labelledby=you] dd bdi").first.inner_text()
    spoken, reader = (seat.words(f"desk-language-{code}") for code in (walk.language, walk.story.reader))
    offered = page.locator("section[aria-labelledby=offered] article").filter(
        has_text=seat.words("desk-review-from-to", spoken=spoken, reader=reader)
    )
    assert not any(words in flat(offered.first.inner_text()) for words in walk.story.said.values())
    keys.press(offered.first.locator("form[action$='/take'] button"))
    keys.press(page.get_by_role("link", name=walk.number, exact=True).last)
    screen = Screen(page, Task(seat.url, page.url.rpartition("/")[2]), walk.story.reader)
    page.locator(".scripted #turns").wait_for()
    return screen


def _go(screen: Screen, walk: Walk, question: str) -> str:
    """To the message that answers a question, by the keys."""
    key = next(key for key in screen.keys if flat(screen.original(key)) == walk.story.said[question])
    screen.press("Alt+t" if screen.here else "Alt+j")
    for _ in range(len(screen.keys)):
        if screen.here == key:
            return key
        screen.press("Alt+j" if screen.keys.index(key) > screen.keys.index(screen.here) else "Alt+k")
    raise AssertionError(f"the keys did not lead to {question}")


def _to_page(screen: Screen, key: str, path: str) -> None:
    with screen.page.expect_navigation():
        screen.press(key)
    screen.page.wait_for_url(f"**/rows/*/{path}")


def _back_at(screen: Screen, row: str) -> None:
    """The form is sent, and the focus stands in the row again."""
    screen.page.locator(".scripted #turns").wait_for()
    screen.page.wait_for_function("row => document.activeElement.closest('article')?.id === row", arg=row)


def asks_back(screen: Screen, walk: Walk, look: Look) -> None:
    """By the key of the row, about one word of it."""
    story, page = walk.story, screen.page
    row = _go(screen, walk, GOOD_AT)
    _to_page(screen, "Alt+q", "ask")
    keys = Keyboard(page)
    assert len(keys.once_round()) > LEAST_STOPS
    form = page.locator("form:has(input[name=do][value=ask])")
    keys.type(form.locator("[name=quoted]"), story.quoted)
    for n, meaning in enumerate(story.meanings, 1):
        keys.type(form.locator(f"[name=meaning-{n}]"), meaning)
    if story.asks:
        keys.type(form.locator("[name=words]"), story.asks)
    walk.ask_form = flat(page.locator("main").inner_text())
    look(page, f"ask-{story.reader}")
    keys.press(form.locator("button"))
    _back_at(screen, row)
    walk.waiting = flat(screen.row(row).inner_text())


def corrects(screen: Screen, walk: Walk, look: Look) -> None:
    """What the bot understood of the words on sleep, by the key of the row."""
    row = _go(screen, walk, SLEEP)
    _to_page(screen, "Alt+c", "understood")
    keys = Keyboard(screen.page)
    assert len(keys.once_round()) > LEAST_STOPS
    value = screen.page.locator("select[name=value-1]")
    walk.form_began = value.input_value()
    keys.choose(value, walk.story.meant)
    look(screen.page, f"understood-{walk.story.reader}")
    keys.press(screen.page.locator(".writing form button"))
    _back_at(screen, row)
    expect(screen.row(row).locator(".corrected")).to_have_text(walk.say("desk-row-corrected"))


def renders(screen: Screen, walk: Walk, questions: list[str]) -> None:
    """Each in its row and ready; the hope doubtful, with both readings."""
    keys = Keyboard(screen.page)
    for question in questions:
        row = _go(screen, walk, question)
        screen.write(walk.story.rendered[question])
        if question == BETTER:
            screen.press("Alt+u", walk.story.doubt)
            for name, reading in zip(("reading-a", "reading-b"), walk.story.readings, strict=True):
                keys.reach(screen.row(row).locator(f"[name={name}]"))
                screen.page.keyboard.insert_text(reading)
        screen.press("Control+Enter")
        screen.wait_idle()
        if screen.row(row).get_attribute("data-state") == "warned":
            walk.warned += screen.row(row).locator(".slip strong").all_inner_texts()
        screen.wait_state(row, "doubtful" if question == BETTER else "checked")


def finishes(screen: Screen, walk: Walk, look: Look) -> None:
    """The answer stands beside the row; with it the last rendering is made."""
    screen.open()
    row = _go(screen, walk, GOOD_AT)
    walk.beside = flat(screen.row(row).inner_text())
    look(screen.page, f"review-{walk.story.reader}", (DESK,))
    renders(screen, walk, [GOOD_AT])
    screen.press("Alt+o")
    if walk.story.answers:  # words of its own, so they are a message to be rendered as well
        assert flat(screen.original(screen.here)) == walk.story.answers
        screen.write(walk.story.answer_rendered)
        screen.press("Control+Enter")
        screen.wait_idle()
        screen.press("Alt+o")
    assert screen.here == "finish"
    with screen.page.expect_navigation():
        screen.press("Enter")
    walk.done = flat(screen.page.locator("section[aria-labelledby=mine]").inner_text())


# -- the family and the worker -----------------------------------------------------------------------


def answers_back(family: Family, walk: Walk, look: Look) -> None:
    """With the code on another phone."""
    story = walk.story
    family.language, family.address = walk.language, "f" if walk.language == "ar" else "neutral"
    family.resume(walk.code)
    walk.told = family.sees("chat-letters-waiting", count=1)
    assert story.quoted not in family.reads  # nothing of it before the letter is opened
    family.press_button("letter-open")
    walk.letter = flat(family.reads)
    look(family.page, f"chat-{walk.language}")
    if story.answers:
        family.say(story.answers)
    else:
        family.press(story.meanings[0])
    walk.read_back = flat(family.reads)
    family.press_button("letter-send")
    assert family.sees("chat-letter-answered-wording")
    walk.talk = family.whole_talk
    family.page.close()


def is_read(seat: Desk, walk: Walk, look: Look) -> None:
    """The worker's pages of the case, and its paper."""
    page = seat.page
    page.goto(f"{seat.url}/desk/cases")
    seat.open_case(walk.number)
    address = page.url
    look(page, f"case-{walk.story.reader}")
    # Whom to keep away is chosen by name, against the family's words: the only place where the worker reads one.
    page.evaluate("document.querySelector(\"form[action$='/reviews/away']\").remove()")
    page.locator("main details").evaluate_all("nodes => nodes.forEach(node => { node.open = true })")
    walk.case = flat(seat.text)
    for need in (TIRED, LIMITS, SLEEPLESS):
        walk.flags[need] = flat(page.locator(f"#{need.replace('.', '-')}").inner_text())
    walk.along.append(page.content())
    sheets = pypdf.PdfReader(io.BytesIO(paper_of(seat))).pages
    walk.paper = flat(" ".join(sheet.extract_text() for sheet in sheets))
    page.goto(f"{address}/letters")
    walk.letters = flat(seat.text)
    look(page, f"letters-{walk.story.reader}")
    walk.along.append(page.content())
    for name in ("case.json", "fhir.json", "assessment.txt"):
        walk.along.append(page.context.request.get(f"{address}/export/{name}").text())
    page.goto(address)


def paper_of(seat: Desk) -> bytes:
    """The summary as PDF, from the page of the case."""
    address = seat.page.url.partition("#")[0]
    answer = seat.page.context.request.get(f"{address}/export/summary.pdf")
    assert answer.ok
    return answer.body()
