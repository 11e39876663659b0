"""The team's weekly meeting at the desk: made from its cases, decided, written back; and the limit that asks twice."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest

from bot.casework import agenda
from bot.casework.limits import families_of_a_worker
from bot.store.database import Store
from bot.store.listing import PLAN
from bot.texts import LANGUAGES, texts
from bot.web.desk.words import today
from tests.web.conftest import NAMES, PASSWORD, Kept
from tests.web.test_desk_cases import RESTRICTED_WORDS, actions

WORDS = "Kysytään koululta <b> أولًا"


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def in_days(count: int) -> str:
    return (today() + timedelta(count)).isoformat()


class Meeting:
    """A worker of a team at the agenda, with the Arabic family's case in its hands."""

    def __init__(self, client, csrf: str, store: Store, team: str, me: str, case: Kept) -> None:
        self.client, self.csrf, self.store, self.team, self.me, self.kept = (
            client,
            csrf,
            store,
            team,
            me,
            case,
        )
        self.case = case.case

    async def page(self, query: str = "language=en") -> str:
        answer = await self.client.get(f"/desk/agenda?{query}")
        assert answer.status == 200
        return await answer.text()

    async def part(self, heading: str) -> str:
        page = await self.page()
        return text_of(page.partition(f'id="{heading}"')[2].partition("<section")[0])

    async def send(self, address: str = "/desk/agenda", **fields: str):
        return await self.client.post(f"{address}?language=en", data={"csrf": self.csrf, **fields})

    async def decide(self, about: str = "alone", **changed: str):
        fields = {
            "do": "decide",
            "case": self.case,
            "about": about,
            "words": WORDS,
            "due": in_days(7),
            "who": "",
        }
        return await self.send(**{**fields, "team": self.team, **changed})

    async def decision(self):
        (note,) = await self.store.notes.of_case(self.case, agenda.DECISION, current=True)
        return agenda.decision_of(note)


@pytest.fixture
async def meeting(signed_in, seeded: dict[str, Kept], store: Store) -> Meeting:
    team = (await store.teams.add("Pohjoinen")).id
    wanda = next(user.id for user in await store.users.list() if user.name == NAMES["worker"])
    await store.teams.join(wanda, team)
    await store.inbox.hold(seeded["ar"].case, wanda)
    client, csrf = await signed_in("worker")
    return Meeting(client, csrf, store, team, wanda, seeded["ar"])


async def test_the_agenda_is_made_from_the_teams_cases_by_itself(meeting: Meeting, seeded: dict[str, Kept]):
    assert "Nobody has read it" in await meeting.part("danger")
    new = await meeting.part("new")
    assert seeded["fi"].number in new and seeded["en"].number in new and meeting.kept.number not in new
    alone = await meeting.part("alone")
    assert f"{NAMES['worker']} holds this alone" in alone and meeting.kept.number in alone
    colleague = await meeting.store.users.add("Kaisa Kollega", "worker", PASSWORD)
    await meeting.store.inbox.hold(meeting.case, colleague.id)
    assert await meeting.part("alone") == ""
    assert ("agenda.read", meeting.team) in await actions(meeting.store)


async def test_nothing_restricted_and_no_words_of_a_family_are_on_it(meeting: Meeting):
    page = await meeting.page()
    assert not any(words in page for words in RESTRICTED_WORDS)
    assert "safety." not in page and "need-" not in page


async def test_a_late_step_and_a_late_review_stand_on_one_line(meeting: Meeting):
    for kind, body in (("plan-step", {}), ("plan-review", {})):
        await meeting.store.notes.add(
            meeting.case, meeting.me, kind, "", body, state="planned", due_on=today() - timedelta(2)
        )
    await meeting.store.inbox.set_state(meeting.case, PLAN)
    late = await meeting.part("late")
    assert "1 step of the plan is late" in late and "The review of the plan is late" in late
    assert late.count(meeting.kept.number) == 2  # its link, and the hidden words of its form


async def test_a_worker_brings_a_case_and_the_decision_takes_it_off(meeting: Meeting):
    address = f"/desk/cases/{meeting.case}/together"
    page = await (await meeting.send(address, do="bring", words=WORDS)).text()
    assert html.escape(WORDS) in page
    case_page = await (await meeting.client.get(f"/desk/cases/{meeting.case}?language=en")).text()
    assert "Waits for the team meeting" in case_page
    assert WORDS in await meeting.part("asked")
    (note,) = await meeting.store.notes.of_case(meeting.case, agenda.BROUGHT, current=True)
    answer = await meeting.decide("asked", thread=note.thread, who=meeting.me)
    assert answer.status == 200 and await meeting.part("asked") == ""
    decision = await meeting.decision()
    assert (decision.about, decision.who, decision.state) == ("asked", NAMES["worker"], "open")
    done = await actions(meeting.store)
    assert {("agenda.asked", meeting.case), ("decision.made", meeting.case)} <= set(done)


async def test_what_was_talked_about_without_a_decision_goes_too(meeting: Meeting):
    await meeting.send(f"/desk/cases/{meeting.case}/together", do="bring", words=WORDS)
    (note,) = await meeting.store.notes.of_case(meeting.case, agenda.BROUGHT, current=True)
    for _ in range(2):  # a double tap
        assert (await meeting.send(do="take-off", case=meeting.case, thread=note.thread)).status == 200
    assert await meeting.part("asked") == ""
    assert len(await meeting.store.notes.of_case(meeting.case, agenda.BROUGHT)) == 2


async def test_a_decision_stands_on_agenda_and_case_until_it_is_ticked(meeting: Meeting):
    await meeting.decide()
    page = await meeting.page()
    assert "<b>" not in page.partition('id="decisions"')[2].partition("</section>")[0].replace("<strong>", "")
    assert WORDS in await meeting.part("decisions") and "the team together" in await meeting.part("decisions")
    case_page = text_of(await (await meeting.client.get(f"/desk/cases/{meeting.case}?language=en")).text())
    assert WORDS in case_page and "wrote a decision of the team" in case_page
    thread = (await meeting.decision()).thread
    await meeting.send(do="end", case=meeting.case, thread=thread, state="done")
    assert WORDS not in await meeting.part("decisions")
    decided = await meeting.part("decided")
    assert WORDS in decided and "done" in decided
    await meeting.send(do="end", case=meeting.case, thread=thread, state="dropped")  # a colleague was faster
    assert (await meeting.decision()).state == "done"


async def test_the_decisions_of_another_day_can_be_shown_and_printed(meeting: Meeting):
    await meeting.decide()
    page = text_of(await meeting.page(f"language=en&day={in_days(-7)}"))
    assert "Nothing was decided on this day" in page
    for nonsense in ("2026-99-99", "x", "0001-01-01", "9999-12-31"):
        await meeting.page(f"day={nonsense}")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"words": "  "}, "Write something first"),
        ({"words": "x" * 1001}, "too long"),
        ({"due": ""}, "Give a day"),
        ({"due": "31.12.2026"}, "Give a day"),
        ({"due": "2999-01-01"}, "Give a day"),
        ({"due": in_days(-1)}, "This day has passed"),
        ({"who": "nobody"}, "Choose somebody"),
    ],
)
async def test_a_decision_that_cannot_be_kept_comes_back_with_its_words(
    meeting: Meeting, fields: dict[str, str], problem: str
):
    answer = await meeting.decide(**fields)
    page = await answer.text()
    assert answer.status == 400 and problem in page
    assert html.escape(fields.get("words", WORDS).strip()) in page
    assert await meeting.store.notes.of_case(meeting.case, agenda.DECISION) == []


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"do": "nonsense"}, 400),
        ({"do": "decide", "case": "nowhere", "about": "new", "words": "x", "due": in_days(1)}, 404),
        ({"do": "decide", "about": "what the family said", "words": "x", "due": in_days(1)}, 404),
        ({"do": "end", "thread": "nowhere", "state": "done"}, 404),
        ({"do": "take-off", "thread": "nowhere"}, 404),
    ],
)
async def test_a_form_about_nothing_changes_nothing(meeting: Meeting, fields: dict[str, str], status: int):
    assert (await meeting.send(**{"case": meeting.case, **fields})).status == status
    assert await meeting.store.notes.of_case(meeting.case) == []


async def test_a_decision_of_another_case_cannot_be_ended_from_here(
    meeting: Meeting, seeded: dict[str, Kept]
):
    await meeting.decide()
    thread = (await meeting.decision()).thread
    answer = await meeting.send(do="end", case=seeded["fi"].case, thread=thread, state="done")
    assert answer.status == 404 and (await meeting.decision()).open


async def test_who_is_in_no_team_is_told_so_and_may_choose_one(signed_in, seeded, store: Store):
    client, _ = await signed_in("worker")
    assert "There are no teams yet" in await (await client.get("/desk/agenda?language=en")).text()
    team = await store.teams.add("Etelä")
    assert "You are in no team yet" in await (await client.get("/desk/agenda?team=nowhere")).text()
    page = await (await client.get(f"/desk/agenda?team={team.id}")).text()
    assert "Etelä" in page and seeded["fi"].number in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_meeting_speaks_the_readers_language(meeting: Meeting, language: str):
    await meeting.decide()
    page = text_of(await meeting.page(f"language={language}"))
    for name in ("desk-agenda-words", "desk-agenda-heading-alone", "desk-decision-write", "desk-caseload"):
        assert texts().say(language, name) in page
    case_page = text_of(
        await (await meeting.client.get(f"/desk/cases/{meeting.case}/together?language={language}")).text()
    )
    for name in ("desk-together-decisions", "desk-partners-words", "desk-decision-about-alone"):
        assert texts().say(language, name) in case_page


# -- the limit -------------------------------------------------------------------------------------


@pytest.fixture
def two_families(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = type(families_of_a_worker())("families_of_a_worker", 2, "local choice")
    for module in ("caseload",):
        monkeypatch.setattr(f"bot.web.desk.{module}.families_of_a_worker", lambda: limit)


async def test_one_family_too_many_is_asked_about_and_then_allowed(
    meeting: Meeting, seeded: dict[str, Kept], two_families: None
):
    fi, en = seeded["fi"].case, seeded["en"].case
    assert (await meeting.send(f"/desk/cases/{fi}/hold")).status == 200
    asked = text_of(await (await meeting.send(f"/desk/cases/{en}/hold")).text())
    assert f"{NAMES['worker']} already holds 2 families" in asked and "The limit here is 2" in asked
    assert (await meeting.store.inbox.one(en)).holders == ()
    assert ("case.limit-shown", en) in await actions(meeting.store)
    await meeting.send(f"/desk/cases/{en}/hold", user=meeting.me, over="yes")
    assert [holder.user_id for holder in (await meeting.store.inbox.one(en)).holders] == [meeting.me]
    assert "3 of 2 over the limit" in text_of(await meeting.page())


async def test_sharing_asks_by_the_colleagues_number_and_holding_again_does_not(
    meeting: Meeting, seeded: dict[str, Kept], two_families: None
):
    colleague = await meeting.store.users.add("Kaisa Kollega", "worker", PASSWORD)
    for kept in (seeded["fi"], seeded["en"]):
        await meeting.store.inbox.hold(kept.case, colleague.id)
    page = await (await meeting.send(f"/desk/cases/{meeting.case}/hold", user=colleague.id)).text()
    assert "Kaisa Kollega already holds 2 families" in text_of(page) and f'value="{colleague.id}"' in page
    again = await (await meeting.send(f"/desk/cases/{seeded['fi'].case}/hold", user=colleague.id)).text()
    assert "already holds" not in again


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_administrator_sees_each_workers_number_beside_the_limit(
    signed_in, meeting: Meeting, language: str
):
    client, _ = await signed_in("administrator")
    page = text_of(await (await client.get(f"/desk/people?language={language}")).text())
    limit = families_of_a_worker().most
    assert texts().say(language, "desk-caseload-of", count=1, most=limit) in page
