"""A group from its theme to the last meeting: made at the desk, joined in the chat, met week by week, ended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator

from bot.web.desk.words import today
from tests.browser.conftest import Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, flat
from tests.browser.seeded import Seeded, sent_families
from tests.servers import Product

NAME = "Tiistain teehetki"
WEEKS = 6


class Leader:
    """The worker who leads the group, at its page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page, self.address = desk, desk.page, ""

    def make(self) -> None:
        """A group for mothers, in Finnish, interpreted into Arabic and English, with one seat."""
        self.page.goto(f"{self.desk.url}/desk/groups")
        self.page.get_by_role("link", name=self.desk.words("desk-group-new")).click()
        form = self.page.locator("form[action='/desk/groups']")
        form.locator("[name=name]").fill(NAME)
        form.locator("[name=theme]").select_option("mothers")
        form.locator("[name=language]").select_option("fi")
        form.locator("[name=interpreter_ar]").check()
        form.locator("[name=interpreter_en]").check()
        form.locator("[name=place]").fill("Perhetalo")
        form.locator("[name=starts_at]").fill("10:00")
        form.locator("[name=seats]").fill("1")
        form.locator("[name=day]").fill((today() + timedelta(7)).isoformat())
        form.locator("[name=meetings]").fill(str(WEEKS))
        form.locator("button").click()
        self.page.locator("h1", has_text=NAME).wait_for()
        self.address = self.page.url

    def open(self) -> None:
        """The group's page as it is now."""
        self.page.goto(self.address)

    def row(self, family: Seeded) -> Locator:
        """The line of a family."""
        return self.desk.section("members").locator("tbody tr", has_text=family.kept.number)

    def stands(self, family: Seeded) -> str:
        """How a family stands, in words."""
        return flat(self.row(family).inner_text())

    def press(self, where: Locator, message: str, **values: Any) -> None:
        """Press the button with these words of the product; the page comes anew."""
        where.get_by_role(
            "button", name=re.compile(f"^{re.escape(self.desk.words(message, **values))}")
        ).first.click()
        self.page.wait_for_load_state()

    def hold(self, n: int, family: Seeded, how: str) -> None:
        """Note who came to the n-th meeting."""
        block = self.page.locator(f"#meeting-{n} details", has_text=self.desk.words("desk-group-attendance"))
        block.locator("summary").click()
        block.locator(f"[name='came-{family.kept.case}'][value={how}]").check()
        block.locator("button").click()
        self.page.wait_for_load_state()


@pytest.fixture(scope="module")
def homes(server: Product) -> dict[str, Seeded]:
    """Three families that have sent: Arabic, Finnish, English."""
    return sent_families(server)


@pytest.fixture
def comes_back(visitors: Visitors, server: Product) -> Iterator[Callable[[Seeded], Family]]:
    """A family at its phone again, with the code from its paper."""

    def come(home: Seeded) -> Family:
        family = Family(visitors.page(), server.url, home.language, home.address)
        family.resume(home.code)
        return family

    yield come
    assert (visitors.strayed, visitors.faults) == ([], [])


def test_a_group_from_its_theme_to_the_last_meeting(
    homes: dict[str, Seeded], desk: Callable[[str, str], Desk], comes_back: Callable[[Seeded], Family]
) -> None:
    mother, couple, father = homes["ar"], homes["fi"], homes["en"]
    leader = Leader(desk("worker", "en"))
    words = leader.desk.words
    leader.make()

    # Candidates come with their reasons, and with what speaks against; the leader chooses.
    for home in (mother, couple, father):
        leader.open()
        leader.page.get_by_role("link", name=words("desk-group-find"), exact=True).click()
        line = leader.page.locator("li.service", has_text=home.kept.number)
        assert line.locator(".reasons li").count()
        if home is mother:
            assert words("desk-group-wished") in line.inner_text()
            assert words("desk-group-against-urgent") in line.inner_text()
        leader.press(line, "desk-group-invite")
        assert words("desk-group-standing-invited") in leader.stands(home)

    # Each family reads the facts in its own language, under its code, and answers as it wants.
    for home, choice, thanks in ((mother, "join", "join"), (couple, "join", "join"), (father, "no", "")):
        family = comes_back(home)
        assert family.sees("chat-letters-waiting", count=1) and NAME not in family.reads
        family.press_button("letter-open")
        assert NAME in family.reads and "Perhetalo" in family.reads
        assert family.sees("group-theme-mothers")
        family.press_button(f"letter-group-{choice}")
        assert not thanks or family.sees(f"chat-letter-group-{thanks}")
        assert NAME not in family.reads or thanks
    leader.open()
    assert words("desk-group-standing-seated") in leader.stands(mother)
    assert words("desk-group-standing-waiting") in leader.stands(couple)
    assert words("desk-group-turn", number=1) in leader.stands(couple)
    assert words("desk-group-standing-declined") in leader.stands(father)

    # The first one leaves, the second one moves up; then the group is closed and meets week by week.
    leader.press(leader.row(mother), "desk-group-leaves")
    assert words("desk-group-standing-left") in leader.stands(mother)
    assert words("desk-group-standing-seated") in leader.stands(couple)
    leader.press(leader.page.locator(".case-head"), "desk-group-next-running")
    assert words("desk-group-state-running") in leader.desk.text
    for n in range(1, WEEKS + 1):
        leader.hold(n, couple, "told" if n == 2 else "present")
    weeks = leader.desk.section("meetings")
    assert weeks.locator("article.done").count() == WEEKS
    came = f"{couple.kept.number}: {words('desk-group-came-present')}"
    assert flat(weeks.inner_text()).count(came) == WEEKS - 1

    # How it was is asked and answered in the chat; on the group's page nobody can read one family's word.
    leader.press(leader.desk.section("feedback"), "desk-group-feedback-ask", count=1)
    family = comes_back(couple)
    family.press_button("letter-open")
    family.press_button("letter-useful-much")
    family.press_button("letter-heard-yes")
    family.press_button("skip")
    family.press_button("letter-send")
    assert family.sees("chat-sent-what-now")
    leader.open()
    leader.press(leader.page.locator(".case-head"), "desk-group-next-ended")
    assert words("desk-group-state-ended") in leader.desk.text
    assert words("desk-group-said-useful-much") not in leader.desk.section("feedback").inner_text()

    # Where the family goes on stands in the group and on its case.
    path = leader.desk.section("paths").locator("article", has_text=couple.kept.number)
    path.locator("summary").click()
    path.locator("[name=service]").select_option("family_work")
    path.locator("[name=words]").fill("Language café on Thursdays")
    leader.press(path, "desk-group-keep")
    assert "Language café" in leader.desk.section("paths").inner_text()
    leader.page.goto(f"{leader.desk.url}/desk/cases/{couple.kept.case}")
    case = flat(leader.desk.text)
    assert NAME in case and "Language café on Thursdays" in case
    assert words("desk-group-present-of", count=WEEKS - 1, held=WEEKS) in case
