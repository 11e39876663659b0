"""A worker without a mouse: every task of the desk with the keyboard alone, and every page of it under axe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page

from bot.texts import LANGUAGES
from bot.web.desk.words import today
from tests.browser.conftest import ACCOUNTS, DESK, PASSWORD, PHONE, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, flat, presses, says
from tests.browser.keyboard import Keyboard
from tests.browser.test_accessibility import violations
from tests.servers import Product

TEAM = "Riverside"
GROUP = "Tuesday evenings"
DANGER = "my brother in law hit me today and I am afraid"
HOPE = "My son sleeps well"
SOON = today() + timedelta(14)
TOLD = {
    "start.consent": presses("yes"), "start.who": presses("mother"), "start.alone": presses("yes"),
    "start.round": presses("short"), "family.size": presses("3"), "family.arrival": presses("2025"),
    "family.good_at": says("We cook together"), "children.worries": presses("fear", "anger"),
    "far.who": presses("parents"), "far.reunification": presses("want_advice"),
    "everyday.strength": presses("4"), "together.laugh": presses("2"), "wellbeing.sleep": presses("4"),
    "safety.home": presses("yes"), "people.help": presses("friend"),
    "hopes.better": says(HOPE), "hopes.help": presses("group", "home_visits"),
    "hopes.interpreter": presses("woman"), "hopes.contact": presses("letter"),
    "hopes.safe_message": presses("yes"),
}  # fmt: skip


TERM = {
    "fi-term": "perhekahvila", "fi-explain": "Paikka, jossa perheet tapaavat.",
    "en-term": "family cafe", "en-explain": "A place where families meet.",
    "ar-term": "مقهى العائلة", "ar-explain": "مكان تلتقي فيه العائلات.", "source": "Riverside",
}  # fmt: skip


@dataclass
class Seat:
    """A worker's desk, the keys on it, and the addresses of the pages it came to, by name."""

    desk: Desk
    keys: Keyboard
    number: str = ""
    pages: dict[str, str] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The browser page."""
        return self.desk.page

    def at(self, selector: str, **options: str) -> Locator:
        """The first such element."""
        return self.page.locator(selector, **options).first

    def form(self, do: str) -> Locator:
        """The first form that does this, with what it is folded into opened."""
        found = self.at(f"main form:has(input[name=do][value='{do}'])")
        folded = found.locator("xpath=ancestor::details[1]")
        if folded.count():
            self.keys.unfold(folded)
        return found

    def send(self, form: Locator) -> None:
        """Its own button, and no complaint."""
        self.keys.press(form.locator("button:not([name])").last)
        problem = self.page.locator("p.problem")
        assert not problem.count(), problem.first.inner_text()

    def note(self, name: str) -> None:
        """Keep the address of this page."""
        self.pages[name] = self.page.url.partition("#")[0]

    def to_case(self) -> None:
        """The case, from anywhere: the first link of the navigation, then its number."""
        self.keys.press(self.at("nav.pages a"))
        self.keys.press(self.page.get_by_role("link", name=self.number, exact=True).last)

    def to_part(self, part: str) -> None:
        """A part of the case by its link on the case page."""
        self.to_case()
        self.keys.press(self.at(f"main a.button[href$='/{part}']"))


@pytest.fixture(scope="module")
def seat(module_visitors: Visitors, server: Product, desk: Callable[[str, str], Desk]) -> Iterator[Seat]:
    """A case with a told danger has come in and a team is there; the worker stands before the door."""
    family = Family(module_visitors.page(), server.url)
    family.open("en")
    family.tell(TOLD, until="wellbeing.sleep")
    family.say(DANGER)
    family.press_button("other-topic")
    family.tell(TOLD)
    family.press(family.words("hopes-send.opt-all"))
    office = desk("administrator", "en").page
    office.goto(f"{server.url}/desk/people")
    office.fill("#team-name", TEAM)
    office.locator("form[action='/desk/teams'] button").click()
    worker = Desk(module_visitors.page(DESK), server.url)
    worker.page.goto(f"{server.url}/desk/sign-in?language=en")
    yield Seat(worker, Keyboard(worker.page), family.number)
    assert module_visitors.faults == []


# In this order a worker's day goes; each task leaves the next one something to do.


def test_signing_in(seat: Seat) -> None:
    seat.keys.type(seat.at("#name"), ACCOUNTS["worker"])
    seat.keys.type(seat.at("#password"), PASSWORD)
    with seat.page.expect_navigation():
        seat.page.keyboard.press("Enter")
    seat.note("cases")


def test_the_first_stop_leads_past_the_navigation(seat: Seat) -> None:
    seat.page.reload()
    seat.page.keyboard.press("Tab")
    seat.page.keyboard.press("Enter")
    seat.page.keyboard.press("Tab")
    assert seat.at("main").evaluate("main => main.contains(document.activeElement)")


def test_filtering_and_searching_the_inbox(seat: Seat) -> None:
    seat.keys.choose(seat.at("select[name=spoken]"), "en")
    seat.keys.choose(seat.at("select[name=need]"), "parenting.exhaustion")
    seat.keys.press(seat.at("form[method=get] button"), "Space")
    assert seat.number in seat.desk.text
    seat.keys.press(seat.at("p[role=status] a"))
    seat.keys.type(seat.at("input[type=search]"), HOPE)
    seat.keys.press(seat.at("form[role=search] button"))
    assert seat.page.locator("table.list tbody tr", has_text=seat.number).count() == 1


def test_reading_a_danger_flag_and_saying_so(seat: Seat) -> None:
    seat.keys.press(seat.at("nav.pages a"))
    seat.keys.press(seat.at(".danger-line", has_text=seat.number).locator("a.button"))
    assert DANGER in seat.desk.text
    seat.note("flag")
    seat.keys.press(seat.at("main form[action$='/read'] button"), "Space")


def test_holding_a_case_with_a_team_and_a_colleague(seat: Seat, server: Product) -> None:
    name = "Kaisa Keys"
    server.command("user", "add", name, "--role", "worker", "--password-stdin", stdin=PASSWORD + "\n")
    seat.to_case()
    seat.note("case")
    seat.keys.press(seat.at(".holding form[action$='/hold'] button"))
    seat.keys.choose(seat.at(".holding form.line[action$='/hold'] select"), label=name)
    seat.keys.press(seat.at(".holding form.line[action$='/hold'] button"))
    seat.keys.choose(seat.at(".holding select[name=team]"), label=TEAM)
    seat.keys.press(seat.at(".holding form[action$='/team'] button"))
    assert name in seat.desk.section("holding").inner_text()


def test_judging_a_flag(seat: Seat) -> None:
    flag = seat.page.locator("section[aria-labelledby=flags] > .judged").nth(1)
    folded = flag.locator("details.judge")
    seat.keys.unfold(folded)
    seat.keys.mark(folded.locator("input[name=verdict]"), "changed")
    seat.keys.choose(folded.locator("select[name=level]"), "3")
    seat.keys.type(folded.locator("textarea"), "We talked about it.")
    seat.keys.press(folded.locator("button"))
    assert seat.page.locator(".judgement.changed").count() == 1


def test_the_restricted_part_by_its_own_step(seat: Seat) -> None:
    seat.keys.press(seat.at(".restricted-door a.button"))
    seat.note("before the restricted part")
    seat.keys.press(seat.at("main form button"), "Space")
    assert seat.page.locator("#answers").count() == 1
    seat.keys.press(seat.at("p.back a"))


def test_a_goal_a_step_and_a_service(seat: Seat) -> None:
    seat.to_part("plan")
    form = seat.form("add-goal")
    seat.keys.type(form.locator("[name=words]"), "My son sleeps well.")
    seat.keys.type(form.locator("[name=better]"), "He does not wake up at night.")
    seat.send(form)
    form = seat.form("add-step")
    seat.keys.type(form.locator("[name=words]"), "We read together in the evening.")
    seat.keys.choose(form.locator("[name=who]"), "family")
    seat.keys.day(form.locator("[name=due]"), SOON)
    seat.keys.type(form.locator("[name=effect]"), "The evening is calm.")
    seat.send(form)
    form = seat.form("choose-service")
    seat.keys.mark(form.locator("[name=service]"), "group")
    seat.keys.type(form.locator("[name=reason]"), "The family wishes it.")
    seat.send(form)
    form = seat.form("set-review")
    seat.keys.day(form.locator("[name=due]"), SOON)
    seat.send(form)
    assert "He does not wake up at night." in seat.desk.text
    seat.note("plan")
    seat.keys.press(seat.page.locator("section[aria-labelledby=copy] a.button").first)
    assert "We read together in the evening." in seat.desk.text
    seat.note("family copy")


def test_a_letter(seat: Seat) -> None:
    seat.page.go_back()
    seat.to_part("letters")
    form = seat.page.locator("#write-question form")
    seat.keys.unfold(seat.page.locator("#write-question"))
    seat.keys.type(form.locator("textarea"), "Which day is good for you?")
    seat.send(form)
    assert seat.page.locator(".said.link").count() == 1
    seat.note("letters")


def test_a_period_and_a_meeting(seat: Seat) -> None:
    seat.to_part("work")
    form = seat.form("start-period")
    seat.keys.mark(form.locator("[name=service]"), "family_work")
    seat.send(form)
    form = seat.form("add-meeting")
    seat.keys.day(form.locator("[name=day]"), SOON)
    seat.keys.time(form.locator("[name=time]"), 13, 30)
    seat.keys.choose(form.locator("[name=place]"), "office")
    seat.keys.tick(form.locator("input[name^=people-]").first)
    seat.send(form)
    assert seat.page.locator("li.step").count() == 1
    seat.note("work")
    seat.keys.press(seat.at(".record-door button"))
    seat.note("record")


def test_a_decision_of_the_team(seat: Seat) -> None:
    seat.to_part("together")
    form = seat.form("bring")
    seat.keys.type(form.locator("textarea"), "How often do we meet?")
    seat.send(form)
    seat.note("together")
    seat.keys.press(seat.at("nav.pages a[href='/desk/agenda']"))
    seat.keys.press(seat.page.get_by_role("link", name=TEAM, exact=True))
    folded = seat.page.locator("section[aria-labelledby=asked] li.step", has_text=seat.number)
    folded = folded.locator("details.writing")
    seat.keys.unfold(folded)
    seat.keys.type(folded.locator("textarea"), "Once a week until the review.")
    seat.keys.press(folded.locator("button"))
    assert "Once a week until the review." in seat.desk.section("decisions").inner_text()
    seat.note("agenda")


def test_a_group_from_its_facts_to_who_came(seat: Seat) -> None:
    seat.keys.press(seat.at("nav.pages a[href='/desk/groups']"))
    seat.note("groups")
    seat.keys.press(seat.at("a[href='/desk/groups/new']"))
    seat.note("new group")
    keys, form = seat.keys, seat.at("main form")
    keys.type(form.locator("[name=name]"), GROUP)
    keys.choose(form.locator("[name=theme]"), "new_country")
    keys.choose(form.locator("[name=language]"), "en")
    keys.type(form.locator("[name=place]"), "Library, 2nd floor")
    keys.time(form.locator("[name=starts_at]"), 17, 0)
    keys.type(form.locator("[name=minutes]"), "90")
    keys.type(form.locator("[name=seats]"), "8")
    keys.tick(form.locator("[name=childcare]"))
    keys.day(form.locator("[name=day]"), today())
    keys.type(form.locator("[name=meetings]"), "6")
    seat.send(form)
    keys.press(seat.at("a[href$='/candidates']"))
    seat.note("candidates")
    keys.press(seat.at("p.back a"))
    form = seat.form("propose")
    keys.type(form.locator("[name=number]"), seat.number)
    seat.send(form)
    for do in ("join", "state", "state"):
        form = seat.form(do)
        if form.count():
            seat.send(form)
    seat.keys.unfold(seat.at("#meeting-1 details.writing"))
    form = seat.form("hold")
    keys.mark(
        form.locator("input[type=radio]"),
        form.locator("input[type=radio]").first.get_attribute("value") or "",
    )
    seat.send(form)
    assert seat.number in seat.at("#meeting-1 ul.people").inner_text()
    seat.note("group")


def test_taking_a_file_along(seat: Seat) -> None:
    seat.to_case()
    link = seat.keys.reach(seat.at("a[download][href$='case.json']"))
    with seat.page.expect_download() as download:
        seat.page.keyboard.press("Enter")
    assert seat.number in download.value.path().read_text(encoding="utf-8"), link


def test_figures_and_what_is_due(seat: Seat) -> None:
    seat.keys.press(seat.at("nav.pages a[href='/desk/figures']"))
    seat.note("figures")
    seat.keys.press(seat.at("nav.pages a[href='/desk/plans']"))
    seat.note("plans")


def test_the_language_of_the_desk(seat: Seat) -> None:
    for language in ("ar", "fi", "en"):
        seat.keys.press(seat.at(f".languages a[lang={language}]"))
        assert seat.at("html").get_attribute("lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(seat: Seat, language: str) -> None:
    found = []
    for name, address in seat.pages.items():
        address = re.sub(r"([?&])language=..", r"\1", address)
        seat.page.goto(f"{address}{'&' if '?' in address else '?'}language={language}")
        found += violations(seat.page, f"{name} {language}")
        for size in (PHONE, DESK):
            seat.page.set_viewport_size(size)  # type: ignore[arg-type]
            over = seat.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                found.append(f"{name} {language}: {over} pixels wider than {size['width']}")
    assert found == []


@pytest.mark.parametrize("name", ["cases", "case", "plan", "letters", "work", "agenda", "group"])
def test_once_round_a_page_every_stop_is_seen_and_none_is_a_trap(seat: Seat, name: str) -> None:
    seat.page.goto(seat.pages[name])
    stops = seat.keys.once_round()
    buttons = seat.page.locator("main :is(a[href], button, summary):visible").count()
    assert len(stops) >= buttons


@pytest.fixture(scope="module")
def office(module_visitors: Visitors, server: Product) -> Seat:
    """An administrator's desk, signed in."""
    desk = Desk(module_visitors.page(DESK), server.url)
    desk.sign_in(ACCOUNTS["administrator"], PASSWORD)
    return Seat(desk, Keyboard(desk.page))


def test_an_administrator_adds_a_term_to_the_glossary(office: Seat) -> None:
    office.keys.press(office.at("nav.pages a[href='/desk/glossary']"))
    office.note("glossary")
    office.keys.press(office.at("main a[href='/desk/glossary/new']"))
    office.note("new term")
    for name, words in TERM.items():
        office.keys.type(office.at(f"[name={name}]"), words)
    office.send(office.at("form.term-form"))
    office.keys.press(office.at("nav.pages a[href='/desk/glossary']"))
    office.keys.type(office.at("input[type=search]"), TERM["fi-term"])
    office.keys.press(office.at("form[role=search] button"))
    (row,) = office.page.locator("table.glossary tbody tr").all()
    assert TERM["ar-term"] in flat(row.inner_text())
    office.keys.press(row.locator("a"))
    office.note("term")


def test_an_administrator_reads_figures_of_reviews_and_looks_for_corrections(office: Seat) -> None:
    office.keys.press(office.at("nav.pages a[href='/desk/figures']"))
    office.keys.press(office.at("main a[href='/desk/figures/reviews']"))
    office.note("figures of reviews")
    office.keys.press(office.at("nav.pages a[href='/desk/corrections']"))
    office.note("corrections")
    for name in ("figures of reviews", "corrections"):
        office.page.goto(office.pages[name])
        if office.page.locator("form.choice").count():  # once there is a whole period
            first = office.at("form.choice option").evaluate("node => node.value")
            office.keys.choose(office.at("form.choice select"), first)
            office.keys.press(office.at("form.choice button"))


@pytest.mark.parametrize("name", ["glossary", "new term", "term", "figures of reviews", "corrections"])
def test_once_round_an_administrators_page(office: Seat, name: str) -> None:
    office.page.goto(office.pages[name])
    assert len(office.keys.once_round()) >= office.page.locator("main :is(a[href], button):visible").count()


def test_signing_out(seat: Seat) -> None:
    seat.page.goto(f"{seat.desk.url}/desk/cases?language=en")
    seat.keys.press(seat.at("form.who button"))
    assert seat.page.locator("#password").count() == 1
    assert flat(seat.at("h1").inner_text())
