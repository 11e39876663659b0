"""A worker's whole work with one case, by mouse at the desk in a real browser: what is pressed and written where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Locator

from tests.browser.desk import Desk


@dataclass
class Casework:
    """One case at one worker's desk; texts are found by their ids, so any language of the desk will do."""

    desk: Desk
    number: str
    id: str = ""

    def open(self, part: str = "") -> None:
        """The case, or a part of it: plan, work, letters."""
        if not self.id:
            self.desk.open_case(self.number)
            self.id = self.desk.page.url.rpartition("/")[2]
        self.desk.page.goto(f"{self.desk.url}/desk/cases/{self.id}" + (f"/{part}" if part else ""))

    def form(self, do: str, within: Locator | None = None) -> Locator:
        """The first form that does this, with what it is folded into opened."""
        found = (
            (within or self.desk.page.locator("main"))
            .locator(f"form:has(input[name=do][value='{do}'])")
            .first
        )
        folded = found.locator("xpath=ancestor::details[not(@open)]")
        if folded.count():
            folded.last.locator("> summary").click()
        return found

    def keep(self, form: Locator, **values: Any) -> None:
        """Fill in a form by the names of its fields and send it; True is a tick or a choice."""
        for name, value in values.items():
            field = form.locator(f"[name='{name}']").first
            kind = field.evaluate("node => node.type")
            if kind in ("radio", "checkbox"):
                form.locator(f"[name='{name}'][value='{value}']").check()
            elif kind == "select-one":
                field.select_option(value)
            else:
                field.fill(value)
        self.send(form.locator("button:not([name])").last)
        problem = self.desk.page.locator("p.problem")
        assert not problem.count(), problem.first.inner_text()

    def send(self, button: Locator) -> None:
        """Press a button that sends a form, and wait for the page that answers."""
        with self.desk.page.expect_navigation():
            button.click()

    # -- who works with it ---------------------------------------------------------------------------

    def take_with(self, colleague: str) -> None:
        """Hold the case and add a colleague."""
        self.open()
        holding = self.desk.section("holding")
        self.send(holding.locator("form[action$='/hold'] button").first)
        sharing = holding.locator("form.line[action$='/hold']")
        sharing.locator("select").select_option(label=colleague)
        self.send(sharing.locator("button"))

    def judge(self, need: str, verdict: str, reason: str = "", **weight: str) -> None:
        """Accept, weigh otherwise (`level`, `urgency`) or dismiss the flag of a need."""
        self.open()
        flag = self.desk.page.locator(f"#{need.replace('.', '-')}")
        flag.locator("details.judge > summary").click()
        form = flag.locator("details.judge form")
        form.locator(f"input[value={verdict}]").check()
        for name, value in weight.items():
            form.locator(f"[name={name}]").select_option(value)
        form.locator("textarea").fill(reason)
        self.send(form.locator("button"))

    # -- the work ------------------------------------------------------------------------------------

    def choose_service(self, service: str) -> None:
        """Into the plan."""
        self.open("plan")
        self.keep(self.form("choose-service"), service=service)

    def begin_period(self, service: str, reason: str = "") -> None:
        """With its usual end, the holders and the first place that is offered."""
        self.open("work")
        self.keep(self.form("start-period"), service=service, against_reason=reason)

    def goal_from(self, question: str, better: str) -> None:
        """A goal that begins with the family's own answer."""
        self.open("plan")
        self.desk.page.locator(f"a[href$='?from={question}#write-goal']").click()
        self.keep(self.form("add-goal", self.desk.page.locator("#write-goal")), better=better)

    def step(self, words: str, who: str, effect: str, in_family_language: tuple[str, str], days: int) -> None:
        """A step of the first goal, due in so many days. `who`: family, worker, or the name of somebody else."""
        self.open("plan")
        due = (date.today() + timedelta(days=days)).isoformat()
        said, hoped = in_family_language
        known = who in ("family", "worker")
        self.keep(
            self.form("add-step"),
            words=words, who=who if known else "other", who_words="" if known else who, due=due, effect=effect, family_words=said, family_effect=hoped,
        )  # fmt: skip

    def ask_how_it_is(self) -> None:
        """The follow-up letter, with everything that is offered."""
        self.open("plan")
        self.desk.page.locator("a[href*='write=follow-up']").click()
        self.keep(self.form("send", self.desk.page.locator("#write-follow-up")))

    def end_period(self, better: str, remains: str, then: str) -> None:
        """With the end review."""
        self.open("work")
        self.keep(self.form("end-period"), state="ended", better=better, remains=remains, next=then)

    def hold_review(self, words: str) -> None:
        """The review of the plan, the last one."""
        self.open("plan")
        self.keep(self.form("hold-review"), words=words, due="")

    def close(self) -> None:
        """The work has ended."""
        self.open()
        self.send(self.desk.page.locator("form[action$='/state'] button"))
