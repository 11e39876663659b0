"""A group at the desk: from its theme to the last meeting, with the family's answers read from its letters."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest
from aiohttp.test_utils import TestClient

from bot.store import letters
from bot.store.database import Store
from bot.web.desk.words import today
from tests.web import families
from tests.web.conftest import PASSWORD, Kept, keep
from tests.web.test_desk_cases import actions
from tests.web.test_desk_work import text_of

DAY = today() + timedelta(14)
FORM = {
    "name": "Tiistain äidit", "theme": "mothers", "language": "fi", "interpreter_ar": "1", "place": "Perhetalo",
    "starts_at": "10:00", "minutes": "90", "seats": "8", "childcare": "1", "day": DAY.isoformat(),
    "meetings": "6",
}  # fmt: skip


async def make(client: TestClient, csrf: str, **changed: str) -> str:
    """A new group; its address."""
    answer = await client.post("/desk/groups", data={"csrf": csrf, **FORM, **changed})
    assert answer.status == 200, await answer.text()
    return answer.url.path


async def do(client: TestClient, csrf: str, address: str, what: str, **more: str) -> tuple[int, str]:
    """Sends one form of a group; gives the status and the page in English."""
    answer = await client.post(f"{address}?language=en", data={"csrf": csrf, "do": what, **more})
    return answer.status, await answer.text()


async def answer(
    store: Store, kept: Kept, choice: str = "join", kind: str = letters.GROUP, **words: str
) -> None:
    """The family answers the letter of this kind that waits in its chat."""
    (letter,) = [one for one in await store.letters.waiting(kept.conversation) if one.kind == kind]
    said = (
        {"choice": choice}
        if kind == letters.GROUP
        else {"useful": "much", "heard": "yes", "words": "kiva", **words}
    )
    state = letters.DECLINED if choice == "no" else letters.ANSWERED
    loaded = await store.conversations.load(kept.conversation)
    await store.conversations.save_turn(
        loaded, client_message_id=None, said={"text": "x"}, reply={"messages": []}, state=loaded.state,
        tracker=None, language=loaded.language, also=store.letters.answering(letter.id, state, said),
    )  # fmt: skip


def standing(page: str, number: str) -> str:
    """How a family stands, by the row of its case."""
    row = re.search(rf">{number}</bdi></a></th>(.*?)</tr>", page, re.S)
    assert row, number
    return " ".join(text_of(row[1]).split())


async def test_a_group_goes_from_its_theme_to_the_last_meeting(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    group_id = address.rpartition("/")[2]
    page = await (await client.get(f"{address}/candidates?language=en")).text()
    places, text = [page.index(seeded[language].number) for language in ("ar", "fi", "en")], text_of(page)
    assert places == sorted(places)  # asked for a group, perhaps, wants no help now
    assert "asked for a group" in text and "with an interpreter" in text
    assert "Something very urgent comes first" in text and "violence" not in text.lower()
    assert "The family said: no help now" in text

    for language in ("fi", "ar"):
        status, page = await do(client, csrf, address, "invite", case=seeded[language].case)
        assert status == 200 and "inviting families" in page
        assert "invited" in standing(page, seeded[language].number)
    (letter,) = await store.letters.waiting(seeded["ar"].conversation)
    assert (letter.kind, letter.about, letter.body) == (
        "group", group_id, {
            "name": "Tiistain äidit", "theme": "mothers", "language": "fi", "place": "Perhetalo",
            "day": DAY.isoformat(), "starts_at": "10:00", "minutes": 90, "meetings": 6, "childcare": True,
            "interpreters": "ar",
        },
    )  # fmt: skip
    await answer(store, seeded["ar"])
    await answer(store, seeded["fi"], "no")
    page = await (await client.get(f"{address}?language=en")).text()
    assert "has a seat" in standing(page, seeded["ar"].number)
    assert "said no" in standing(page, seeded["fi"].number)

    status, page = await do(client, csrf, address, "state", state="running")
    assert status == 200 and "running" in page
    case = seeded["ar"].case
    for n in range(1, 7):
        assert (await do(client, csrf, address, "meeting", n=str(n), day=DAY.isoformat(), topic=f"Aihe {n}"))[
            0
        ] == 200
        status, page = await do(client, csrf, address, "hold", n=str(n), **{f"came-{case}": "present"})
        assert status == 200
    assert text_of(page).count(" held ") == 6 and "Aihe 6" in page
    status, page = await do(client, csrf, address, "feedback")
    assert status == 200 and "1 family was asked" in page
    await do(client, csrf, address, "feedback")  # once is enough
    (asked,) = await store.letters.waiting(seeded["ar"].conversation)
    assert (asked.kind, asked.about, asked.body["service"]) == ("feedback", "group", "group")
    await answer(store, seeded["ar"], kind=letters.FEEDBACK)
    status, page = await do(client, csrf, address, "state", state="ended")
    assert status == 200 and "The numbers are shown here from" in page and "kiva" not in page
    status, page = await do(
        client, csrf, address, "path", case=case, service="family_work", words="Kielikahvila <b>"
    )
    assert status == 200 and "Kielikahvila &lt;b&gt;" in page
    page = text_of(await (await client.get(f"/desk/cases/{case}?language=en")).text())
    assert "Tiistain äidit" in page and "came to 6 of 6 meetings" in page and "Kielikahvila" in page
    assert "invited the family to a group" in page and "wrote what comes after the group" in page
    done = await actions(store)
    for action, subject in (
        ("group.made", group_id), ("group.candidates-read", group_id), ("group.read", group_id),
        ("group.invited", case), ("group.moved-on", group_id), ("group.meeting-held", group_id),
        ("group.feedback-asked", case), ("group.path-noted", case),
    ):  # fmt: skip
        assert (action, subject) in done
    assert not any("Tiistain" in str(vars(entry)) for entry in await store.log.entries(limit=100))


async def test_the_ninth_family_waits_and_moves_up_when_somebody_leaves(signed_in, store: Store):
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    kept = [await keep(store, families.english_father()) for _ in range(9)]
    for one in kept:
        await do(client, csrf, address, "invite", case=one.case)
        await answer(store, one)
    page = await (await client.get(f"{address}?language=en")).text()
    assert "waits for a seat (number 1)" in standing(page, kept[8].number) and "8 of 8" in page
    _, page = await do(client, csrf, address, "leave", case=kept[3].case)
    assert "has a seat" in standing(page, kept[8].number) and "left" in standing(page, kept[3].number)
    assert len(await store.letters.waiting(kept[0].conversation)) == 0

    await do(client, csrf, address, "state", state="running")
    _, page = await do(
        client, csrf, address, "hold", n="1", **{f"came-{one.case}": "present" for one in kept[:3]}
    )
    assert page.count("came</li>") == 3
    await store.conversations.erase(kept[0].conversation)
    page = await (await client.get(f"{address}?language=en")).text()
    assert kept[0].number not in page and page.count("came</li>") == 2
    # The place of the erased family is free, and nobody comes in without a leader's word.
    await do(client, csrf, address, "propose", case=kept[3].case)
    _, page = await do(client, csrf, address, "join", case=kept[3].case)
    assert "has a seat" in standing(page, kept[3].number)


async def ended_with(
    client: TestClient, csrf: str, store: Store, said: list[dict[str, str]]
) -> tuple[str, list[Kept]]:
    """A group of as many families as answers; it has met once, asked how it was, and ended. Its address."""
    address = await make(client, csrf, day=today().isoformat())
    kept = [await keep(store, families.english_father()) for _ in said]
    for one in kept:
        await do(client, csrf, address, "propose", number=one.number.lower())
        await do(client, csrf, address, "join", case=one.case)
    await do(client, csrf, address, "state", state="inviting")
    await do(client, csrf, address, "state", state="running")
    await do(client, csrf, address, "hold", n="1", **{f"came-{one.case}": "present" for one in kept})
    await do(client, csrf, address, "feedback")
    await do(client, csrf, address, "state", state="ended")
    return address, kept


def section(page: str) -> str:
    """What the page says of the feedback."""
    return " ".join(
        text_of(page.partition('aria-labelledby="feedback"')[2].partition("</section>")[0]).split()
    )


async def test_feedback_is_counted_once_and_a_later_answer_changes_nothing(
    signed_in, store: Store, monkeypatch: pytest.MonkeyPatch
):
    client, csrf = await signed_in("worker")
    same = {"useful": "much", "heard": "yes", "words": ""}
    address, kept = await ended_with(client, csrf, store, [same] * 6)

    async def read() -> str:
        return section(await (await client.get(f"{address}?language=en")).text())

    before = await read()
    for one in kept[:5]:
        await answer(store, one, kind=letters.FEEDBACK)
        assert await read() == before and "much" not in before
    monkeypatch.setattr("bot.web.desk.groups.today", lambda: today() + timedelta(14))
    counted = await read()
    assert "About 5 families answered" in counted
    assert re.search(r"much 5 a little 0 no 0", counted) and "rounded" in counted
    with monkeypatch.context() as later:
        later.setattr(store.letters._db, "now", lambda: datetime.now(timezone.utc) + timedelta(15))
        await answer(store, kept[5], kind=letters.FEEDBACK, useful="no")
    assert await read() == counted


async def test_feedback_of_fewer_than_five_and_small_numbers_are_not_shown(
    signed_in, store: Store, monkeypatch: pytest.MonkeyPatch
):
    client, csrf = await signed_in("worker")
    address, kept = await ended_with(client, csrf, store, [{}] * 6)
    for one in kept[:4]:
        await answer(store, one, kind=letters.FEEDBACK)
    monkeypatch.setattr("bot.web.desk.groups.today", lambda: today() + timedelta(14))
    page = section(await (await client.get(f"{address}?language=en")).text())
    assert "Fewer than 5 families answered" in page and "Was the group useful" not in page
    await answer(store, kept[4], kind=letters.FEEDBACK)
    await answer(store, kept[5], kind=letters.FEEDBACK, useful="no", heard="partly")
    for language, words in (
        ("en", "different answers"),
        ("fi", "eri tavoin"),
        ("ar", "اختلفت إجابات العائلات"),
    ):
        page = section(await (await client.get(f"{address}?language={language}")).text())
        assert words in page and not re.search(r"much \d|paljon \d|كثيرًا \d", page)


async def test_who_does_not_lead_changes_nothing_after_the_start(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    kaisa = await store.users.add("Kaisa Kollega", "worker", PASSWORD)
    address = await make(client, csrf)
    group_id = address.rpartition("/")[2]
    await store.groups.lead(group_id, kaisa.id)
    wanda = next(user.id for user in await store.users.list() if user.name == "Wanda Worker")
    await do(client, csrf, address, "stop-leading", user=wanda)
    status, page = await do(client, csrf, address, "propose", case=seeded["ar"].case)
    assert status == 200  # a worker may think of a family for a colleague's group until it begins
    for what, more in (
        ("facts", FORM), ("state", {"state": "inviting"}), ("meeting", {"n": "1"}),
        ("lead", {"user": kaisa.id}), ("feedback", {}),
    ):  # fmt: skip
        status, page = await do(client, csrf, address, what, **more)
        assert status == 400 and "Only the group" in text_of(page), what
    for state in ("inviting", "running"):
        await store.groups.go_on(group_id, state)
    status, page = await do(client, csrf, address, "join", case=seeded["ar"].case)
    assert status == 400 and "thought of" in standing(page, seeded["ar"].number)
    assert (await do(client, csrf, address, "lead"))[0] == 200  # steps in for a colleague who is ill
    assert (await do(client, csrf, address, "join", case=seeded["ar"].case))[0] == 200


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"name": " "}, "Write a name"),
        ({"theme": "love"}, "Choose a theme"),
        ({"language": "xx"}, "Choose a language"),
        ({"place": ""}, "Write the place"),
        ({"starts_at": "25:00"}, "hours and minutes"),
        ({"minutes": "5"}, "30 to 240"),
        ({"seats": "9"}, "number of seats"),
        ({"meetings": "12"}, "number of meetings"),
        ({"day": "2020-01-01"}, "from today"),
        ({"day": "soon"}, "from today"),
    ],
)
async def test_a_group_that_cannot_be_kept_comes_back_as_it_was_written(
    signed_in, store: Store, changed: dict[str, str], words: str
):
    client, csrf = await signed_in("worker")
    answer = await client.post("/desk/groups?language=en", data={"csrf": csrf, **FORM, **changed})
    page = await answer.text()
    assert answer.status == 400 and words in page and await store.groups.list() == []
    assert ("Tiistain äidit" in page) == (
        "name" not in changed
    ) and 'name="interpreter_ar" value="1" checked' in page


async def test_forms_of_a_group_say_what_is_wrong(signed_in, seeded: dict[str, Kept], store: Store):
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    case = seeded["fi"].case
    for what, more, words in (
        ("propose", {"number": "PS-1999-0001"}, "No open case has this number"),
        ("join", {"case": case}, "colleague may have done it"),
        ("state", {"state": "ended"}, "stands otherwise"),
        ("meeting", {"n": "99", "day": DAY.isoformat()}, "this meeting is over"),
        ("meeting", {"n": "1", "day": "x"}, "from today"),
        ("hold", {"n": "1"}, "at least one family"),
        ("stop-leading", {"user": "x"}, "One leader must stay"),
    ):
        if what == "stop-leading":
            wanda = next(user.id for user in await store.users.list() if user.name == "Wanda Worker")
            more = {"user": wanda}
        status, page = await do(client, csrf, address, what, **more)
        assert status == 400 and words in page, (what, more)
    await do(client, csrf, address, "invite", case=case)
    status, page = await do(client, csrf, address, "invite", case=case)
    assert status == 400 and len(await store.letters.waiting(seeded["fi"].conversation)) == 1
    status, page = await do(client, csrf, address, "path", case=case)
    assert status == 400
    assert (await do(client, csrf, address, "nothing"))[0] == 400
    assert (await do(client, csrf, address, "invite", case="x"))[0] == 404
    assert (await client.get("/desk/groups/x")).status == 404


async def test_a_group_that_has_ended_is_only_looked_back_at(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    for state in ("inviting", "running", "ended"):
        await do(client, csrf, address, "state", state=state)
    for what, more in (("facts", FORM), ("invite", {"case": seeded["ar"].case}), ("cancel", {"n": "1"})):
        status, page = await do(client, csrf, address, what, **more)
        assert status == 400 and "The group has ended" in page
    page = await (await client.get("/desk/groups?language=en")).text()
    assert page.index("Ended") < page.index("Tiistain äidit")


@pytest.mark.parametrize("role", ["interpreter", "administrator"])
async def test_other_roles_do_not_see_groups(signed_in, store: Store, role: str):
    worker, csrf = await signed_in("worker")
    address = await make(worker, csrf)
    client, other = await signed_in(role)
    for path in ("/desk/groups", "/desk/groups/new", address, f"{address}/candidates"):
        answer = await client.get(path)
        assert answer.status == 403 and "Tiistain" not in await answer.text()
    assert (await client.post(address, data={"csrf": other, "do": "facts"})).status == 403
    assert 'href="/desk/groups"' not in await (await client.get("/desk/")).text()


async def test_only_the_own_team_is_looked_at_unless_asked(signed_in, seeded: dict[str, Kept], store: Store):
    team = await store.teams.add("Pohjoinen")
    wanda = next(user for user in await store.users.list() if user.name == "Wanda Worker")
    await store.teams.join(wanda.id, team.id)
    await store.inbox.set_team(seeded["fi"].case, team.id)
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    page = await (await client.get(f"{address}/candidates?language=en")).text()
    assert seeded["fi"].number in page and seeded["ar"].number not in page and "Pohjoinen" in page
    page = await (await client.get(f"{address}/candidates?view=all")).text()
    assert seeded["ar"].number in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("Voimia kotona oleville äideille", "on paikka", "Yksi ihminen ohjaa", "Tapaaminen 6")),
        ("en", ("Strength for mothers at home", "has a seat", "One person leads", "Meeting 6")),
        ("ar", ("قوة للأمهات في البيت", "لها مقعد", "شخص واحد يدير", "اللقاء 6")),
    ],
)
async def test_a_group_is_read_in_three_languages(
    signed_in, seeded: dict[str, Kept], store: Store, language: str, words: tuple[str, ...]
):
    client, csrf = await signed_in("worker")
    address = await make(client, csrf)
    await do(client, csrf, address, "propose", case=seeded["ar"].case)
    await do(client, csrf, address, "join", case=seeded["ar"].case)
    page = text_of(await (await client.get(f"{address}?language={language}")).text())
    for said in words:
        assert said in page.replace("\u2068", "").replace("\u2069", "")
    for path in (
        "/desk/groups",
        "/desk/groups/new",
        f"{address}/candidates",
        f"/desk/cases/{seeded['ar'].case}",
    ):
        assert (await client.get(f"{path}?language={language}")).status == 200
