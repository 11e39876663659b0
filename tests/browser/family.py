"""A family at the chat in a real browser: what it does at each question, and what it sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, expect

from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import option_title
from bot.texts import texts

REPLY = 30_000  # milliseconds


@dataclass(frozen=True)
class Says:
    """Writes these words and sends them."""

    words: str


@dataclass(frozen=True)
class Presses:
    """Presses the buttons of these options."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class Button:
    """Presses another button of the question, or of the menu, by the id of its words."""

    text: str


Act = Says | Presses | Button | Callable[["Family"], None]
Told = Mapping[Any, "Act | list[Act]"]


def says(words: str) -> Says:
    """Own words."""
    return Says(words)


def presses(*options: str) -> Presses:
    """Option buttons; several where several may be chosen."""
    return Presses(options)


skips, does_not_know, tells_worker = Button("skip"), Button("dont-know"), Button("tell-worker")


@dataclass
class Asked:
    """A question as it stood on the screen."""

    question: str
    heading: str
    text: str


@dataclass
class Family:
    """One browser page with the chat on it."""

    page: Page
    url: str
    language: str = ""
    address: str = "neutral"
    asked: list[Asked] = field(default_factory=list)
    after_reply: Callable[[Family], None] = lambda family: None
    another_phone: Callable[[], Page] | None = None
    code: str = ""

    # -- the page ----------------------------------------------------------------------------------

    @property
    def chat(self) -> Locator:
        """The chat window."""
        return self.page.locator("perhesilta-chat .chat")

    @property
    def phase(self) -> str:
        """Where the talk is: asking, reviewing, paused, sent, safety, minor, declined or erased."""
        return self.chat.get_attribute("data-phase") or ""

    @property
    def box(self) -> Locator:
        """The text box."""
        return self.chat.locator("textarea")

    @property
    def new(self) -> Locator:
        """The messages of the newest reply."""
        return self.chat.locator("article.program:not(.old)")

    @property
    def reads(self) -> str:
        """The newest reply as it is read."""
        return "\n".join(self.new.all_inner_texts())

    @property
    def whole_talk(self) -> str:
        """Everything on the screen from the first word."""
        return "\n".join(self.chat.locator("article").all_inner_texts())

    def words(self, message: str, **values: Any) -> str:
        """A sentence of the product in this family's language and form of address, as a screen shows it."""
        return texts().say(self.language, message, self.address, **values)

    def sees(self, message: str, **values: Any) -> bool:
        """Whether the newest reply holds this sentence of the product."""
        return flat(self.words(message, **values)) in flat(self.reads)

    # -- what it does ------------------------------------------------------------------------------

    def open(self, language: str) -> None:
        """Come to the page and choose a language on the start screen."""
        self.page.goto(self.url)
        self.language = language
        name = texts().say(language, "widget-language-name")
        self.chat.locator(".card").get_by_role("button", name=name, exact=True).click()
        self._answered(0)

    def say(self, text: str) -> None:
        """Write and send."""
        before = self._heard()
        self.box.fill(text)
        self.box.press("Enter")
        self._answered(before)

    def press(self, title: str) -> None:
        """Press a button of the newest reply."""
        before = self._heard()
        self.button(title).click()
        self._answered(before)

    def choose(self, *titles: str) -> None:
        """Press several, then "ready"."""
        before = self._heard()
        for title in titles:
            self.button(title).click()
        self.new.locator("button.ready").click()
        self._answered(before)

    def button(self, title: str) -> Locator:
        """A living button by its words."""
        own = self.new.locator("button:not([aria-disabled]):not(.ready)")
        return own.filter(has=self.page.locator(".title", has_text=re.compile(f"^{re.escape(title)}$"))).first

    def press_button(self, name: str) -> None:
        """Press a button of the newest reply by the id of its words."""
        self.press(self.words(f"button-{name}"))

    def menu(self, name: str) -> None:
        """Choose from the menu, by the id of its words."""
        before = self._heard()
        self.chat.locator(".menu > button").click()
        panel = self.chat.locator(".menu .panel")
        panel.get_by_role("button", name=self.words(f"button-{name}"), exact=True).click()
        self._answered(before)

    def switch_to(self, language: str) -> None:
        """Another language by the globe."""
        before = self._heard()
        self.chat.locator(".opener:not(.menu) > button").click()
        self.chat.locator(f".opener:not(.menu) .panel button[lang={language}]").click()
        self._answered(before)
        self.language = language

    def change(self, question: str, heading: str = "") -> None:
        """Press "Change" on a line of the reading back."""
        before = self._heard()
        label = self.words(f"{text_id(question)}.label")
        about = f"{heading}, {label}" if heading else label
        whole = re.compile(rf"^\s*{re.escape(self.words('button-change'))}\s*: {re.escape(about)}\s*$")
        self.new.locator("button.change").filter(has_text=whole).click()
        self._answered(before)

    def resume(self, code: str) -> None:
        """Come back on this page with a code."""
        self._enter(code)
        self._answered(0)

    def resume_refused(self, code: str) -> None:
        """Try to come back with a code that does not work (any more)."""
        self._enter(code)
        expect(self.chat.locator("#code-error")).to_have_text(self.words("chat-code-wrong"))

    def _enter(self, code: str) -> None:
        self.page.goto(self.url)
        have = texts().say(self.language, "widget-have-code")
        self.chat.locator(f".card[lang={self.language}]").get_by_role("button", name=have).click()
        self.chat.locator("#code-box").fill(code)
        self.chat.locator(".code-form button").click()

    def choose_parts(self, *sections: str) -> None:
        """Choose the sections to send, and send them."""
        before = self._heard()
        for section in sections:
            self.button(self.words(f"section-{section}")).click()
        self.new.locator("button.ready").click()
        self._answered(before)

    def own_copy(self) -> str:
        """The printable copy, as it stands in its frame; then back to the talk."""
        self.button(self.words("button-print")).click()
        frame = self.chat.locator("iframe")
        frame.wait_for()
        text = frame.content_frame.locator("body").inner_text()
        self.chat.locator(".screen button.backward").click()
        return text

    @property
    def number(self) -> str:
        """The case number, as the newest reply says it."""
        found = re.search(r"PS-[0-9]{4}-[0-9]{3}-[0-9]{4}", flat(self.reads))
        assert found, f"no case number in {self.reads}"
        return found[0]

    def take_a_break(self) -> None:
        """Take a break, write down the code, leave, and go on with it on another phone."""
        assert self.another_phone is not None
        self.menu("pause")
        self.code = self.new.locator(".code").inner_text()
        self.page.close()
        self.page = self.another_phone()
        self.resume(self.code)

    def _heard(self) -> int:
        return self.chat.locator("article.program").count()

    def _answered(self, before: int) -> None:
        expect(self.chat.locator("article.program").nth(before)).to_be_attached(timeout=REPLY)
        expect(self.chat.locator("article.queued")).to_have_count(0, timeout=REPLY)
        self.after_reply(self)

    # -- a whole talk ------------------------------------------------------------------------------

    def open_question(self) -> Asked | None:
        """The question on the screen, found by its words; None when none is open."""
        known = _questions(self.language, self.address)
        for message in reversed(self.new.all()):
            if "ask" not in (message.get_attribute("class") or ""):
                continue
            shown = message.locator(".bubble > p:not(.heading)").all_inner_texts()
            if shown and flat(shown[-1]) in known:
                heading = message.locator(".heading").all_inner_texts()
                return Asked(known[flat(shown[-1])], flat(heading[0]) if heading else "", flat(shown[-1]))
        return None

    def tell(self, told: Told, until: str = "reviewing") -> None:
        """Answer question after question until the talk reaches a phase (or a question of that id).

        `told` has, by question or by (question, heading), what the family does there: one act, or a list of
        which the first is done when the question stands there first, the second the next time, and so on. What stands
        there once more than the list is long fails the walk.
        """
        done: dict[tuple[str, str], int] = {}
        while self.phase != until:
            asked = self.open_question()
            assert asked is not None, f"no question is open ({self.phase}):\n{self.reads}"
            if asked.question == until:
                return
            self.asked.append(asked)
            key = (asked.question, asked.heading)
            key = key if key in told else asked.question
            assert key in told, f"the walk does not say what to do at {asked}"
            acts = told[key] if isinstance(told[key], list) else [told[key]]
            about = (asked.question, asked.heading)
            n = done[about] = done.get(about, -1) + 1
            assert n < len(acts), f"asked once too often: {asked}\n{self.reads}"
            self._do(acts[n], asked.question)

    def _do(self, act: Act, question: str) -> None:
        if isinstance(act, Says):
            self.say(act.words)
        elif isinstance(act, Button):
            if self.button(self.words(f"button-{act.text}")).count():
                self.press_button(act.text)
            else:
                self.menu(act.text)
        elif isinstance(act, Presses):
            known = questionnaire()[question]
            titles = [option_words(question, option, self.language, self.address) for option in act.options]
            self.choose(*titles) if known.type == "multi" else self.press(titles[0])
            if question == "start.address":
                self.address = act.options[0]
        else:
            act(self)


def option_words(question: str, option: str, language: str, address: str) -> str:
    """The words on an option's button."""
    known = questionnaire()[question]
    return option if known.type in ("number", "date") else option_title(known, option, language, address)


def text_id(question: str) -> str:
    """The id of a question's words."""
    return questionnaire()[question].text_id


def flat(text: str) -> str:
    """Text without the differences that only layout makes."""
    return re.sub(r"\s+", " ", re.sub(r"[\u2066-\u2069\u200e\u200f]", "", text)).strip()


def _questions(language: str, address: str) -> dict[str, str]:
    found = {}
    for question in questionnaire().questions.values():
        for name in (question.text_id, f"{question.text_id}.self", f"{question.text_id}.child"):
            words = texts().find(language, name, address)
            if words:
                found[flat(words.split("\n")[-1])] = question.id
        for option in question.options:
            if option.detail:  # "Which number, and when?"
                words = texts().say(language, f"{question.text_id}.detail-{option.id}", address)
                found.setdefault(flat(words), f"{question.id}.{option.id}")
    return found
