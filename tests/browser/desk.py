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
        """The worker's summary of a case, or the interpreter's transcript."""
        self.page.locator("nav.pages a").first.click()
        self.page.get_by_role("link", name=number, exact=True).last.click()
        self.page.locator("h1", has_text=number).wait_for()

    def section(self, heading: str) -> Locator:
        """A part of the page by the id of its heading."""
        return self.page.locator(f"section[aria-labelledby={heading}]")

    @property
    def text(self) -> str:
        """All that stands on the page."""
        return self.page.locator("main").inner_text()
