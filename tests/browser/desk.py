"""The desk in a real browser: signing in, finding a case, reading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page

from bot.texts import texts


@dataclass
class Desk:
    """One browser page with the desk on it."""

    page: Page
    url: str
    language: str = "en"

    def sign_in(self, name: str, password: str) -> None:
        """Through the form."""
        self.page.goto(f"{self.url}/desk/sign-in?language={self.language}")
        self.page.fill("#name", name)
        self.page.fill("#password", password)
        self.page.locator("main form button").click()
        self.page.locator("form.who").wait_for()

    def read_in(self, language: str) -> None:
        """The desk in another language, by its own link."""
        self.language = language
        self.page.goto(f"{self.url}/desk/?language={language}")
        self.page.goto(f"{self.url}/desk/")
        if self.page.locator("html").get_attribute("lang") != language:
            self.page.locator(f".languages a[lang={language}]").click()

    def words(self, message: str, **values: Any) -> str:
        """A sentence of the product in the reader's language."""
        return texts().say(self.language, message, **values)

    def open_case(self, number: str) -> None:
        """The worker's summary of a case, or the task that an interpreter took."""
        self.page.locator("nav.pages a").first.click()
        self.page.get_by_role("link", name=number, exact=True).last.click()
        self.page.locator("h1", has_text=number).wait_for()

    def give_work(self, interpreter: str) -> None:
        """As an administrator: all languages for an interpreter, and an area that is no family's."""
        self.page.goto(f"{self.url}/desk/people")
        for name in ("North", "Far away"):
            self.page.fill("#team-name", name)
            self.page.locator("form[action='/desk/teams'] button").click()
        form = self.page.locator("section[aria-labelledby=interpreters] tr", has_text=interpreter).locator(
            "form"
        )
        for box in form.locator("input[type=checkbox]").all():
            box.check()
        form.locator("select").select_option(label="Far away")
        form.locator("button").click()
        self.page.locator("#interpreters").wait_for()

    def ask_for_review(self, number: str) -> None:
        """As a worker: the case goes to a team, and a review of the whole transcript is asked for."""
        self.open_case(number)
        team = self.page.locator("form[action$='/team']")
        team.locator("select").select_option(label="North")
        team.locator("button").click()
        block = self.page.locator(".reviewing details").first
        block.locator("summary").click()
        if block.locator("input[name=compared]").count():
            block.locator("input[name=compared]").check()
        block.locator("button").click()
        self.page.locator(".reviewing .review").first.wait_for()

    def take_review(self) -> None:
        """As an interpreter who told to be a woman: the first task on offer."""
        self.page.goto(f"{self.url}/desk/reviews")
        self.page.select_option("#gender", "woman")
        self.page.locator("form[action='/desk/reviews/me'] button").click()
        self.page.locator("form[action$='/take'] button").first.click()
        self.page.locator("#mine ~ article").first.wait_for()

    def section(self, heading: str) -> Locator:
        """A part of the page by the id of its heading."""
        return self.page.locator(f"section[aria-labelledby={heading}]")

    @property
    def text(self) -> str:
        """All that stands on the page."""
        return self.page.locator("main").inner_text()
