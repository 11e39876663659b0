"""Signing in by keyboard in three languages, each page under axe: the second step, the own account, the town's provider.

The product requires the second step, and knows a real provider that stands on another site.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pyotp
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from bot.web.desk.provider import PROBLEMS
from tests.browser.conftest import DESK, PASSWORD, PHONE, Visitors
from tests.browser.keyboard import Keyboard
from tests.browser.seeded import in_store
from tests.browser.test_accessibility import too_wide, violations
from tests.foreign.oidc import ForeignProvider, foreign_provider
from tests.servers import Product

TOWN = "Testikunta"
ROLES = ("worker", "administrator")


@dataclass(frozen=True)
class Town:
    """The product and the provider that it knows."""

    product: Product
    provider: ForeignProvider

    @property
    def url(self) -> str:
        return self.product.url

    def invited(self) -> str:
        """The path of a new first-run link."""

        async def invite(store: Store) -> str:
            return await store.users.create_invitation("worker", timedelta(days=1))

        return f"/desk/welcome/{in_store(self.product, invite)}"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with foreign_provider() as provider:
        set_up = {**provider.settings(TOWN), "PERHESILTA_SECOND_FACTOR": "required"}
        product = Product(tmp_path_factory.mktemp("town"), **set_up)
        provider.control(redirect=f"{product.url}/desk/sign-in/callback", back=f"{product.url}/desk/sign-in")
        try:
            product.start()

            async def fill(store: Store) -> None:
                for language in LANGUAGES:
                    for role in ROLES:
                        user = await store.users.add(f"{role} {language}", role, PASSWORD)
                        if role == "administrator":
                            await store.identities.join(user.id, provider.issuer, user.name)

            in_store(product, fill)
            yield Town(product, provider)
        finally:
            product.stop()


@dataclass
class Hands:
    """Somebody at a computer, in a language, who touches no mouse; and what axe found on the way."""

    page: Page
    town: Town
    language: str
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys = Keyboard(self.page)

    def says(self, message: str, **values: object) -> str:
        return texts().say(self.language, message, **values)

    def open(self, path: str) -> None:
        self.page.goto(f"{self.town.url}{path}?language={self.language}")

    def at(self, selector: str) -> Locator:
        return self.page.locator(selector).first

    def look(self, where: str) -> None:
        """What this page breaks, at both widths."""
        assert self.page.locator("html").get_attribute("lang") == self.language
        assert self.page.locator("h1").count() == 1
        self.found += violations(self.page, where) + too_wide(self.page, where)
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]

    def with_password(self, name: str) -> None:
        """Name and password."""
        self.open("/desk/sign-in")
        self.keys.type(self.at("#name"), name)
        self.keys.type(self.at("#password"), PASSWORD)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def set_up_app(self) -> pyotp.TOTP:
        """The second step, from its first page to the recovery codes."""
        self.keys.press(self.at("main form button"))
        self.keys.unfold(self.at("main details"))
        self.look("setting the app up")
        app = pyotp.TOTP(self.at("details code").inner_text().replace(" ", ""))
        self.keys.type(self.at("#code"), "000000")
        self.keys.press(self.at("main form button"))
        assert self.says("desk-factor-problem-failed") in self.at("[role=alert]").inner_text()
        self.look("a wrong first code")
        self.keys.type(self.at("#code"), app.now())
        self.keys.press(self.at("main form button"))
        assert self.page.locator("ol.codes li").count() == 10
        self.look("recovery codes")
        self.keys.press(self.at("main a.button"))
        return app

    def at_the_provider(self, login: str, *, mfa: bool = True) -> None:
        """Signs in on the provider's own page, which is no page of ours, and comes back."""
        self.page.wait_for_url(f"{self.town.provider.issuer}/**")
        self.page.get_by_label("Person").fill(login)
        self.page.get_by_label("Second step taken").set_checked(mfa)
        self.page.keyboard.press("Enter")
        self.arrives()

    def arrives(self) -> None:
        """Back at the desk, past the page that leads on."""
        self.page.wait_for_url(lambda url: url.startswith(f"{self.town.url}/desk") and "callback" not in url)

    def sign_out(self) -> None:
        self.keys.press(self.at("form.who button"))


@pytest.fixture
def visitors(browser: Browser, town: Town) -> Iterator[Visitors]:
    visitors = Visitors(browser, town.url)
    yield visitors
    visitors.close()


@pytest.fixture(params=LANGUAGES)
def hands(request: pytest.FixtureRequest, visitors: Visitors, town: Town) -> Hands:
    return Hands(visitors.page(DESK), town, request.param)


def next_code(app: pyotp.TOTP) -> str:
    """The code after the one that was used up."""
    return app.at(int(time.time()) + app.interval)


def test_password_second_step_and_own_account(hands: Hands) -> None:
    """Then joined to the provider, in by its button, and out there too."""
    name = f"worker {hands.language}"
    hands.open("/desk/sign-in")
    hands.look("sign-in")
    hands.with_password(name)
    assert hands.page.url.endswith("/desk/second-factor")
    hands.look("before the second step")
    app = hands.set_up_app()
    assert hands.page.url.endswith("/desk/cases")

    hands.keys.press(hands.at("form.who a"))
    hands.look("own account")
    section = hands.page.locator("section[aria-labelledby=provider-part]")
    hands.keys.type(section.locator("input[type=password]"), "wrong password")
    hands.keys.press(section.locator("button"))
    assert hands.says("desk-password-problem-old") in hands.at("#provider-problem").inner_text()
    hands.keys.type(section.locator("input[type=password]"), PASSWORD)
    hands.keys.reach(section.locator("button"))
    hands.page.keyboard.press("Enter")
    hands.at_the_provider(name)
    expect(hands.at("p.good")).to_have_text(hands.says("desk-account-done-joined"))
    hands.look("own account, joined")

    hands.sign_out()
    assert hands.says("desk-provider-sign-out", name=TOWN) in hands.at("p.good").inner_text()
    hands.look("signed out")
    hands.keys.reach(hands.at("form[action$='/provider'] button"))
    hands.page.keyboard.press("Enter")
    hands.arrives()  # the provider still knows who it is, with the second step
    hands.page.wait_for_url("**/desk/cases")
    assert {c["name"]: c["sameSite"] for c in hands.page.context.cookies(hands.town.url)}["desk"] == "Strict"
    hands.sign_out()
    hands.keys.press(hands.at("p.good a"))
    assert hands.page.url.startswith(f"{hands.town.provider.issuer}/session/end")

    hands.with_password(name)
    assert hands.page.url.endswith("/desk/sign-in/code")
    hands.look("code")
    hands.keys.type(hands.at("#code"), "000000")
    hands.keys.press(hands.at("main form button"))
    hands.look("wrong code")
    hands.keys.type(hands.at("#code"), next_code(app))
    hands.keys.press(hands.at("main form button"))
    assert hands.page.url.endswith("/desk/cases")
    assert hands.found == []


def test_an_invited_person_joins_the_provider_and_chooses_a_password_later(hands: Hands) -> None:
    welcome, name = hands.town.invited(), f"Noor {hands.language}"
    hands.open(welcome)
    hands.look("first-run link")
    hands.keys.type(hands.at("#name-there"), name)
    hands.keys.reach(hands.at("form[action$='/provider'] button"))
    hands.page.keyboard.press("Enter")
    hands.at_the_provider(name)
    hands.page.wait_for_url("**/desk/cases")
    hands.keys.press(hands.at("form.who a"))
    assert hands.says("desk-provider-factor-first") in hands.at("main").inner_text()
    hands.look("own account without a password")
    hands.keys.press(hands.at("main a[href='/desk/second-factor']"))
    hands.set_up_app()
    hands.keys.press(hands.at("form.who a"))
    hands.look("own account, before the proof")
    hands.keys.reach(hands.at("button[value=prove]"))
    hands.page.keyboard.press("Enter")
    hands.at_the_provider(name)  # asked anew, although the provider knows the browser
    hands.look("own account, choosing a password")
    hands.keys.type(hands.at("#new"), "another sentence of mine")
    hands.keys.type(hands.at("#again"), "another sentence of mine")
    hands.keys.press(hands.at("form[action$='/password'] button"))
    expect(hands.at("p.good")).to_have_text(hands.says("desk-account-done-password"))
    assert hands.found == []


def test_the_people_page_says_how_each_signs_in(hands: Hands) -> None:
    name = f"administrator {hands.language}"
    hands.open("/desk/sign-in")
    hands.keys.reach(hands.at("form[action$='/provider'] button"))
    hands.page.keyboard.press("Enter")
    hands.at_the_provider(name)
    hands.page.wait_for_url("**/desk/people")
    assert hands.says("desk-people-by-both", name=TOWN) in hands.at("table.list").inner_text()
    hands.look("people")
    stops = hands.keys.once_round()
    assert len(stops) >= hands.page.locator("main :is(a[href], button):visible").count()
    hands.keys.choose(hands.at("#role"), "interpreter")
    hands.keys.press(hands.at("form[action$='/invite'] button"))
    assert "/desk/welcome/" in hands.at("code.link").inner_text()
    hands.look("a new link")
    assert hands.found == []


def test_somebody_without_an_account_reads_what_to_do(hands: Hands) -> None:
    hands.open("/desk/sign-in")
    hands.keys.reach(hands.at("form[action$='/provider'] button"))
    hands.page.keyboard.press("Enter")
    hands.at_the_provider(f"stranger {hands.language}")
    assert "/desk/sign-in/problem/unknown" in hands.page.url
    assert hands.says("desk-provider-problem-unknown", name=TOWN) in hands.at("h1").inner_text()
    hands.keys.press(hands.at("main a.button"))
    assert hands.page.locator("#password").count() == 1


def test_every_page_of_what_can_go_wrong(hands: Hands) -> None:
    for why in PROBLEMS:
        hands.open(f"/desk/sign-in/problem/{why}")
        assert hands.says(f"desk-provider-problem-{why}", name=TOWN) in hands.at("h1").inner_text()
        hands.look(f"problem: {why}")
    hands.keys.once_round()
    assert hands.found == []


def test_the_page_on_the_way_can_be_read_when_it_does_not_lead_on_by_itself(hands: Hands) -> None:
    hands.page.route(f"{hands.town.provider.issuer}/**", lambda route: route.fulfill(status=204))
    hands.open("/desk/sign-in")
    hands.keys.press(hands.at("form[action$='/provider'] button"))
    hands.look("on the way")
    link = hands.keys.reach(hands.at("main a.button"))
    assert str(link.get_attribute("href")).startswith(hands.town.provider.issuer)


def test_the_sign_in_on_a_phone(visitors: Visitors, town: Town) -> None:
    """By touch, in Arabic, from the right."""
    page = visitors.page(PHONE)
    page.goto(f"{town.url}/desk/sign-in?language=ar")
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("form[action$='/provider'] button").tap()
    page.wait_for_url(f"{town.provider.issuer}/**")
    page.get_by_label("Person").fill("administrator ar")
    page.get_by_label("Second step taken").check()
    page.get_by_role("button", name="Sign in").tap()
    page.wait_for_url("**/desk/people")
