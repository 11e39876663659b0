"""The worker's own hand: taking a case, judging a flag, finding a family, teams; and what is refused and why."""

from __future__ import annotations

import html
import re
from datetime import datetime, timezone

import pytest

from bot.casework.listing import search_words
from bot.store.database import Store
from bot.store.inbox import Wanted
from bot.store.installation import list_older_cases
from bot.store.users import WORKER, User
from bot.web.desk import inbox
from tests.web.conftest import Kept
from tests.web.test_desk_cases import actions


async def flagged(store: Store, case: str) -> str:
    """The code of a flag in the common part of a case."""
    record = await store.cases.get(case)
    return next(flag["code"] for flag in record.content["flags"] if not flag["code"].startswith("safety."))


def text_of(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", page))


async def test_a_worker_takes_a_case_and_asks_a_colleague_along(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["fi"].case
    colleague = await store.users.add("Kaisa Kollega", "worker", "a long enough sentence")
    assert "Nobody holds this case yet" in await (await client.get(f"/desk/cases/{case}?language=en")).text()
    page = await (await client.post(f"/desk/cases/{case}/hold", data={"csrf": csrf})).text()
    assert "One person holds this case alone" in page
    page = await (
        await client.post(f"/desk/cases/{case}/hold", data={"csrf": csrf, "user": colleague.id})
    ).text()
    assert "One person holds this case alone" not in page and "Kaisa Kollega" in page
    mine = (await (await client.get("/desk/cases?view=mine")).text()).partition('id="sent"')[2]
    assert seeded["fi"].number in mine and seeded["ar"].number not in mine
    new = (await (await client.get("/desk/cases?view=new")).text()).partition('id="sent"')[2]
    assert seeded["fi"].number not in new and seeded["ar"].number in new
    await client.post(f"/desk/cases/{case}/let-go", data={"csrf": csrf})
    assert seeded["fi"].number not in await (await client.get("/desk/cases?view=mine")).text()
    done = await actions(store)
    assert {("case.held", case), ("case.shared", case), ("case.left", case)} <= set(done)


async def test_an_interpreter_cannot_be_given_a_case(signed_in, seeded: dict[str, Kept], store: Store):
    client, csrf = await signed_in("worker")
    ines = next(user for user in await store.users.list() if user.role == "interpreter")
    answer = await client.post(f"/desk/cases/{seeded['fi'].case}/hold", data={"csrf": csrf, "user": ines.id})
    assert answer.status == 400
    assert (await store.inbox.one(seeded["fi"].case)).holders == ()


async def test_a_flag_is_dismissed_with_a_reason_and_judged_again(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["en"].case
    code = await flagged(store, case)
    address = f"/desk/cases/{case}/flags/common/{code}"
    before = await (await client.get(f"/desk/cases/{case}?language=en")).text()
    count = int(re.search(r"Needs to talk about \((\d+)\)", before)[1])
    reason = "Sovittu tapaamisessa: ei pidä paikkaansa <b>"
    page = await (
        await client.post(address, data={"csrf": csrf, "verdict": "dismissed", "reason": reason})
    ).text()
    assert f"Needs to talk about ({count - 1})" in page and "Dismissed flags (1)" in page
    assert html.escape(reason) in page and "<b>" not in page.partition("Sovittu")[2][:80]
    page = await (await client.post(address, data={"csrf": csrf, "verdict": "accepted", "reason": ""})).text()
    assert f"Needs to talk about ({count})" in page and "Accepted." in page
    assert ("flag.dismissed", case) in await actions(store) and ("flag.accepted", case) in await actions(
        store
    )
    assert "dismissed a flag" in text_of(page)  # the history on the page


async def test_a_flag_is_weighed_otherwise_and_moves_to_its_new_urgency(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["en"].case
    code = await flagged(store, case)
    data = {
        "csrf": csrf,
        "verdict": "changed",
        "level": "3",
        "urgency": "immediate",
        "reason": "seen at home",
    }
    page = await (await client.post(f"/desk/cases/{case}/flags/common/{code}", data=data)).text()
    first = re.search(r'class="urgency-heading (\w+)"', page)[1]
    assert first == "immediate" and "seen at home" in page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Choose one of the three judgements"),
        ({"verdict": "dismissed", "reason": "  "}, "Write a short reason"),
        ({"verdict": "dismissed", "reason": "x" * 1001}, "Write a short reason"),
        ({"verdict": "changed", "reason": "why", "level": "9", "urgency": "soon"}, "Choose another weight"),
        ({"verdict": "changed", "reason": "why", "level": "3", "urgency": "now"}, "Choose an urgency"),
    ],
)
async def test_a_judgement_that_cannot_be_kept_says_what_is_missing(
    signed_in, seeded: dict[str, Kept], store: Store, data: dict[str, str], words: str
):
    client, csrf = await signed_in("worker")
    case = seeded["en"].case
    code = await flagged(store, case)
    answer = await client.post(
        f"/desk/cases/{case}/flags/common/{code}?language=en", data={"csrf": csrf, **data}
    )
    assert answer.status == 400 and words in await answer.text()
    assert await store.notes.of_case(case) == []


async def test_a_restricted_flag_is_judged_behind_its_own_door(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["ar"].case
    address = f"/desk/cases/{case}/flags/restricted/safety.violence?language=en"
    data = {"csrf": csrf, "verdict": "accepted", "reason": "met her alone"}
    page = await (await client.post(address, data=data)).text()
    assert "met her alone" in page and ("case.restricted.read", case) in await actions(store)
    common = await (await client.get(f"/desk/cases/{case}")).text()
    assert "met her alone" not in common
    wrong = await client.post(f"/desk/cases/{case}/flags/common/safety.violence", data=data)
    assert wrong.status == 404


async def test_a_family_is_found_by_a_word_that_no_address_shows(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    answer = await client.post("/desk/cases/search", data={"csrf": csrf, "words": "الرسم"})
    page = await answer.text()
    assert seeded["ar"].number in page and seeded["fi"].number not in page
    assert "الرسم" not in str(answer.url)
    entries = await store.log.entries(limit=5)
    assert not any("الرسم" in str(vars(entry)) for entry in entries)
    page = await (
        await client.post("/desk/cases/search?language=en", data={"csrf": csrf, "words": "zebra"})
    ).text()
    assert "No case fits" in page
    number = seeded["fi"].number
    page = await (
        await client.post("/desk/cases/search", data={"csrf": csrf, "words": number.lower()})
    ).text()
    assert number in page and seeded["ar"].number not in page.partition('id="sent"')[2]


@pytest.mark.parametrize("asked", ["PS-2026-577-2868", "ps-2026-577-2868", "577-2868", "2868", "2026-577"])
def test_a_case_number_and_its_parts_are_looked_for_as_a_number(asked: str):
    me = User("u", "Wanda", WORKER, datetime(2026, 11, 2, tzinfo=timezone.utc), None)
    wanted = inbox._wanted(inbox.Filters.of({}, []), asked, me, [])
    assert (wanted.number, wanted.words) == (asked, ())


async def test_words_of_the_restricted_part_find_nothing(signed_in, seeded: dict[str, Kept]):
    client, csrf = await signed_in("worker")
    page = await (await client.post("/desk/cases/search", data={"csrf": csrf, "words": "بيضربني"})).text()
    assert seeded["ar"].number not in page.partition('id="sent"')[2]


@pytest.mark.parametrize("view", ["all", "new", "mine", "team", "closed", "<x>", ""])
async def test_filters_of_any_kind_give_a_page(signed_in, seeded, view: str):
    client, _ = await signed_in("worker")
    query = {"view": view, "spoken": "xx", "need": "'", "urgency": "soon", "due": "late", "page": "99999999"}
    assert (await client.get("/desk/cases", params=query)).status == 200


async def test_filters_narrow_the_list(signed_in, seeded: dict[str, Kept]):
    client, _ = await signed_in("worker")
    page = (await (await client.get("/desk/cases?spoken=ar")).text()).partition('id="sent"')[2]
    assert seeded["ar"].number in page and seeded["fi"].number not in page


async def test_a_case_is_closed_and_opened_again(signed_in, seeded: dict[str, Kept]):
    client, csrf = await signed_in("worker")
    case = seeded["fi"].case
    page = await (
        await client.post(f"/desk/cases/{case}/state?language=en", data={"csrf": csrf, "state": "closed"})
    ).text()
    assert "This case is closed" in page
    listed = (await (await client.get("/desk/cases")).text()).partition('id="sent"')[2]
    assert seeded["fi"].number not in listed
    assert seeded["fi"].number in await (await client.get("/desk/cases?view=closed")).text()
    await client.post(f"/desk/cases/{case}/state", data={"csrf": csrf, "state": "open"})
    assert seeded["fi"].number in await (await client.get("/desk/cases")).text()


async def test_an_administrator_makes_teams_and_a_worker_sees_what_the_team_holds(
    signed_in, seeded: dict[str, Kept], store: Store
):
    admin, csrf = await signed_in("administrator")
    await admin.post("/desk/teams", data={"csrf": csrf, "name": "Pohjoinen"})
    twice = await admin.post("/desk/teams?language=en", data={"csrf": csrf, "name": "Pohjoinen"})
    assert twice.status == 400 and "This name is in use" in await twice.text()
    [team] = await store.teams.list()
    colleague = await store.users.add("Kaisa Kollega", "worker", "a long enough sentence")
    wanda = next(user for user in await store.users.list() if user.name == "Wanda Worker")
    for user in (colleague, wanda):
        page = await admin.post(f"/desk/people/{user.id}/team", data={"csrf": csrf, "team": team.id})
        assert page.status == 200
    await store.inbox.hold(seeded["ar"].case, colleague.id)
    worker, _ = await signed_in("worker")
    page = (await (await worker.get("/desk/cases?view=team&language=en")).text()).partition('id="sent"')[2]
    assert seeded["ar"].number in page and seeded["fi"].number not in page


async def test_a_case_of_an_older_version_gets_its_place_in_the_list(seeded: dict[str, Kept], store: Store):
    kept = seeded["ar"]
    before = await store.inbox.one(kept.case)
    async with store._db.write() as connection:
        for change in ("UPDATE cases SET due_on = NULL, urgency = 3", "DELETE FROM case_words"):
            await connection.exec_driver_sql(change)
    await list_older_cases(store)
    after = await store.inbox.one(kept.case)
    assert after.urgency == before.urgency < 3 and after.due_on is not None
    found = await store.inbox.page(Wanted(words=tuple(search_words("الرسم"))))
    assert [one.case.number for one in found.cases] == [kept.number]
