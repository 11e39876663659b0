"""The desk as the worker's guide shows it: eight pages of invented families, in Finnish and in English.

PERHESILTA_SCREENSHOTS=1 writes the pictures of docs/worker-guide.*.md; run this file alone then, for a list without the
families of other tests.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from bot.store.database import Store
from bot.store.letters import ANSWERED, QUESTION
from bot.store.users import WORKER
from bot.web.desk.words import today
from tests.browser.conftest import PASSWORD, Visitors
from tests.browser.desk import Desk
from tests.browser.family import flat
from tests.browser.seeded import Seeded, csrf_of, in_store, sent_families
from tests.servers import Product

SIZE = {"width": 1100, "height": 800}
SALLA, MIKA, TEAM = "Salla Laine", "Mika Heino", "Itä"
# What the worker writes, in the language of each guide.
WRITES: dict[str, dict[str, str]] = {
    "fi": {
        "step": "Luemme iltasadun joka ilta", "effect": "Poika nukahtaa rauhassa",
        "worker": "Kysyn päiväkodin paikasta", "worker_effect": "Äidille jää aikaa kielikurssiin",
        "met": "Puhuimme perheen illoista ja ruutuajasta.", "next": "Yksi ilta ilman puhelimia",
        "bring": "Miten tuemme äitiä, kunnes puoliso pääsee Suomeen?",
        "decision": "Salla ja Mika tapaavat perheen yhdessä.",
        "group": "Tiistain teehetki", "place": "Perhetalo", "topic": "Tutustumme toisiimme",
    },
    "en": {
        "step": "We read a story every evening", "effect": "The boy falls asleep calmly",
        "worker": "I ask about a place in day care", "worker_effect": "The mother has time for the language course",
        "met": "We talked about the evenings and screen time.", "next": "One evening without phones",
        "bring": "How do we support the mother until her husband can come?",
        "decision": "Salla and Mika meet the family together.",
        "group": "Tea on Tuesdays", "place": "Family house", "topic": "We get to know each other",
    },
}  # fmt: skip
IN_ARABIC = {"family_words": "نقرأ قصة كل مساء", "family_effect": "ينام بهدوء"}
GOAL = {"words": "أن يصل زوجي وأن ينام ابني بهدوء", "better": "ينام كل ليلة دون خوف", "language": "ar"}
ASKED, SAID = "كيف ينام ابنكِ هذا الأسبوع؟", "أحسن، نقرأ قصة كل مساء."


class Seat:
    """A worker of a team at the desk: looks at pages, and fills in forms as the pages would."""

    def __init__(self, desk: Desk, homes: dict[str, Seeded], language: str, users: dict[str, str]) -> None:
        self.desk, self.page, self.homes, self.users = desk, desk.page, homes, users
        self.writes = WRITES[language]
        desk.read_in(language)

    def send(self, address: str, **fields: str) -> str:
        """Sends a form; gives the address of the page that came."""
        came = self.page.context.request.post(
            f"{self.desk.url}/desk{address}", form={"csrf": csrf_of(self.page), **fields}
        )
        assert came.ok, flat(came.text())[:1000]
        return str(came.url)

    def look(self, address: str, heading: str) -> None:
        """Opens a page, as far down as `#…` says, and sees that it is the right one and fits."""
        self.page.goto("about:blank")  # so that the same page scrolls anew
        self.page.goto(f"{self.desk.url}/desk{address}")
        assert heading in flat(self.page.locator("h1").inner_text())
        assert self.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        if "#" in address:
            self.page.evaluate("scrollBy(0, -24)")  # so that a heading does not stick to the edge

    def settle(self, number: str) -> None:
        """The danger of a case is read and its call is made, so that the next family stands first."""
        self.page.goto(f"{self.desk.url}/desk/cases")
        for form in ("/read", "/done"):
            waits = self.page.locator("ul.dangers li, ul.calls li", has_text=number)
            waits.locator(f"form[action$='{form}'] button").first.click()
            self.page.wait_for_load_state()


def team_of_two(server: Product) -> dict[str, str]:
    """Two workers and their team; their ids by name, and the team's."""

    async def make(store: Store) -> dict[str, str]:
        known = {user.name: user.id for user in await store.users.list()}
        if SALLA not in known:
            team = (await store.teams.add(TEAM)).id
            for name in (SALLA, MIKA):
                known[name] = (await store.users.add(name, WORKER, PASSWORD)).id
                await store.teams.join(known[name], team)
        known[TEAM] = next(team.id for team in await store.teams.list() if team.name == TEAM)
        return known

    return in_store(server, make)


def answered(server: Product, home: Seeded, author: str) -> None:
    """A question that was sent and answered, word for word."""

    async def answer(store: Store) -> None:
        body = {"words": ASKED, "language": "ar"}
        letter = await store.letters.send(home.kept.case, author, QUESTION, "", body)
        loaded = await store.conversations.load(home.kept.conversation)
        said: dict[str, Any] = {"words": SAID, "language": "ar", "at": today().isoformat()}
        await store.conversations.save_turn(
            loaded, client_message_id=None, said={"text": SAID, "button": False, "language": "ar"},
            reply={"messages": []}, state=loaded.state, tracker=None, language=loaded.language,
            also=store.letters.answering(letter, ANSWERED, said),
        )  # fmt: skip

    in_store(server, answer)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_pages_of_the_workers_guide(
    language: str, visitors: Visitors, server: Product, picture: Callable[[Page, str], None]
) -> None:
    users, homes = team_of_two(server), sent_families(server)
    desk = Desk(visitors.page(SIZE), server.url, language)
    desk.sign_in(SALLA, PASSWORD)
    seat = Seat(desk, homes, language, users)
    page, words, writes = seat.page, desk.words, seat.writes
    mother, couple, father = (homes[spoken].kept for spoken in ("ar", "fi", "en"))

    def take(name: str) -> None:
        picture(page, f"guide-{name}-{language}")

    seat.look("/cases", words("desk-cases"))
    take("inbox")
    page.locator(".danger-line a.button").first.click()
    assert words("desk-danger-what") in desk.text
    take("danger")

    for kept in (mother, couple):
        seat.send(f"/cases/{kept.case}/hold")
    seat.send(f"/cases/{mother.case}/hold", user=users[MIKA])
    seat.look(f"/cases/{mother.case}#strengths", mother.number)
    take("case")

    answered(server, homes["ar"], users[SALLA])
    form = {"do": "send", "kind": "section", "section": "work", "words": "", "language": "ar"}
    seat.send(f"/cases/{mother.case}/letters", **form)
    seat.look(f"/cases/{mother.case}/letters#all", mother.number)
    assert SAID in desk.text
    take("letters")

    plan = f"/cases/{mother.case}/plan"
    seat.send(plan, do="add-goal", **GOAL)
    page.goto(f"{desk.url}/desk{plan}")
    goal = str(page.locator("article.goal").get_attribute("id"))
    due = (today() + timedelta(14)).isoformat()
    step = {"do": "add-step", "thread": goal, "language": language, "due": due, "who_words": ""}
    seat.send(plan, who="family", words=writes["step"], effect=writes["effect"], **step, **IN_ARABIC)
    seat.send(plan, who="worker", words=writes["worker"], effect=writes["worker_effect"], **step)
    seat.look(f"{plan}#{goal}", mother.number)
    take("plan")

    work = f"/cases/{couple.case}/work"
    workers = {f"worker-{users[name]}": "yes" for name in (SALLA, MIKA)}
    seat.send(
        work, do="start-period", service="family_work", start=today().isoformat(), end="", language=language,
        interpreter="in_person", cancel="040 000 0000", **workers,
    )  # fmt: skip
    page.goto(f"{desk.url}/desk{work}")
    period = str(
        page.locator("form input[name=do][value=add-meeting] ~ input[name=thread]").first.input_value()
    )
    meeting = {
        "do": "add-meeting", "thread": period, "place": "home", "people-m1": "yes", "people-m2": "yes", "time": "14:30",
        "interpreter": "in_person", "interpreter_language": "dari", "language": language, **workers,
    }  # fmt: skip
    held = {"state": "held", "wish": "yes", "words": writes["met"], "next": writes["next"]}
    seat.send(work, day=today().isoformat(), **held, **meeting)
    later = (today() + timedelta(7)).isoformat()
    seat.send(work, state="planned", day=later, words="", next="", wish="", **meeting)
    seat.look(f"{work}#periods", couple.number)
    assert writes["met"] in desk.text
    take("work")

    made = seat.send(
        "/groups", name=writes["group"], theme="mothers", language="fi", interpreter_ar="1", interpreter_en="1",
        place=writes["place"], starts_at="10:00", minutes="90", seats="8", childcare="1", meetings="6", day=later,
    )  # fmt: skip
    group = made.partition("/desk")[2].partition("?")[0]
    for kept in (couple, father):
        seat.send(group, do="propose", case=kept.case)
    seat.send(group, do="join", case=couple.case)
    seat.send(group, do="invite", case=mother.case)
    seat.send(group, do="lead", user=users[MIKA])
    seat.send(group, do="meeting", n="1", day=later, topic=writes["topic"])
    seat.look(f"{group}#members", writes["group"])
    assert writes["topic"] in desk.text
    take("group")

    seat.send(f"/cases/{mother.case}/together", do="bring", words=writes["bring"])
    seat.send(
        "/agenda", do="decide", case=couple.case, about="alone", words=writes["decision"], due=later,
        who=users[MIKA], team=users[TEAM],
    )  # fmt: skip
    seat.look("/agenda", words("desk-agenda"))
    assert writes["bring"] in desk.text and writes["decision"] in desk.text
    take("agenda")
    seat.settle(mother.number)
    assert (visitors.strayed, visitors.faults) == ([], [])
