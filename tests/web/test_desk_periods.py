"""Periods of work and meetings at the desk: forms, what is kept apart, what is due, the family's copy."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest

from bot.store.case_notes import JUDGEMENT
from bot.store.database import Store
from bot.texts import texts
from bot.web.desk.words import today
from tests.web.conftest import Kept
from tests.web.test_desk_cases import RESTRICTED_WORDS, actions
from tests.web.test_desk_plans import in_days, text_of

SECRET = "hän pelkää kotona"


class Work:
    """A worker at the work with one family."""

    def __init__(self, client, csrf: str, case: str, store: Store, worker: str) -> None:
        self.client, self.csrf, self.case, self.store, self.worker = client, csrf, case, store, worker
        self.address = f"/desk/cases/{case}/work"

    def agreed(self, **changed: str) -> dict[str, str]:
        return {
            "do": "start-period", "service": "family_work", "start": today().isoformat(), "end": "",
            f"worker-{self.worker}": "yes", "interpreter": "in_person", "cancel": "040 123 4567", "language": "fi",
            **changed,
        }  # fmt: skip

    def met(self, period: str, **changed: str) -> dict[str, str]:
        form = {
            "do": "add-meeting", "thread": period, "state": "held", "day": today().isoformat(), "time": "14:30",
            "place": "home", "people-m1": "yes", "people-m2": "yes", f"worker-{self.worker}": "yes",
            "interpreter": "in_person", "interpreter_language": "arabia", "wish": "yes",
            "words": "Puhuimme illoista <b>", "next": "Iltasatu", "language": "fi", **changed,
        }  # fmt: skip
        return {name: value for name, value in form.items() if value != "-"}

    async def post(self, form: dict[str, str], language: str = "en"):
        return await self.client.post(f"{self.address}?language={language}", data={"csrf": self.csrf, **form})

    async def period(self, **changed: str) -> str:
        answer = await self.post(self.agreed(**changed))
        assert answer.status == 200, text_of(await answer.text())[:600]
        return (await self.store.notes.of_case(self.case, "period"))[-1].thread

    async def meeting(self, period: str, **changed: str) -> str:
        answer = await self.post(self.met(period, **changed))
        assert answer.status == 200, text_of(await answer.text())[:600]
        return (await self.store.notes.of_case(self.case, "meeting"))[-1].thread

    async def page(self, language: str = "en") -> str:
        return await (await self.client.get(f"{self.address}?language={language}")).text()

    async def record(self, language: str = "en", first: int = -30, last: int = 0) -> str:
        address = (
            f"/desk/cases/{self.case}/record?language={language}&from={in_days(first)}&to={in_days(last)}"
        )
        answer = await self.client.get(address)
        assert answer.status == 200
        return await answer.text()


@pytest.fixture
def at_work(signed_in, seeded: dict[str, Kept], store: Store):
    async def sit_down(family: str = "fi") -> Work:
        client, csrf = await signed_in("worker")
        worker = next(user for user in await store.users.list() if user.role == "worker")
        return Work(client, csrf, seeded[family].case, store, worker.id)

    return sit_down


# -- periods ---------------------------------------------------------------------------------------


async def test_a_period_begins_with_what_the_catalogue_says_and_shows_on_the_case(at_work, store) -> None:
    work = await at_work()
    page = text_of(await work.page())
    assert "No period of work has begun" in page and "Family work" in page
    await work.period()
    page = text_of(await work.page())
    assert "running" in page and "One worker does this work alone" in page and "040 123 4567" in page
    note = (await store.notes.of_case(work.case, "period"))[0]
    assert (note.about, note.state) == ("family_work", "running")
    assert note.due_on and 85 < (note.due_on - today()).days < 95  # three months
    case = text_of(await (await work.client.get(f"/desk/cases/{work.case}?language=en")).text())
    assert "Work with the family" in case and "No meeting is planned" in case
    done = await actions(store)
    assert {("period.started", work.case), ("period.read", work.case)} <= set(done)
    assert "began a period of work" in case


async def test_what_is_written_is_sealed_and_stands_in_no_log(at_work, store: Store, tmp_path) -> None:
    work = await at_work()
    await work.meeting(await work.period(cancel="Zebra 1"), words="Zebrakala akvaarioon")
    await store.compact()
    for file in tmp_path.glob("desk.db*"):
        assert b"Zebra" not in file.read_bytes()
    assert not any("Zebra" in str(vars(e)) for e in await store.log.entries(limit=50))


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"start": ""}, "date"),
        ({"service": "magic"}, "service"),
        ({"end": "2020-01-01"}, "end"),
        ({"end": in_days(10), "end_reason": ""}, "end-reason"),
        ({"interpreter": "cousin"}, "interpreter"),
    ],
)
async def test_a_period_that_cannot_be_kept_comes_back_filled(
    at_work, store: Store, language: str, changed: dict[str, str], problem: str
) -> None:
    work = await at_work()
    answer = await work.post(work.agreed(**{"end_reason": "omat <sanat>", **changed}), language)
    page = await answer.text()
    assert answer.status == 400
    assert texts().find(language, f"desk-work-problem-{problem}") in html.unescape(page)
    back = page.partition('value="start-period"')[2].partition("</form>")[0]
    assert 'value="040 123 4567"' in back
    assert re.search(rf'name="worker-{work.worker}" value="yes" checked', back)
    if "end_reason" not in changed:
        assert "omat &lt;sanat&gt;" in back
    assert await store.notes.of_case(work.case, "period") == []


async def test_together_needs_a_reason_when_it_is_early_and_shows_its_number(at_work, store: Store) -> None:
    work = await at_work("en")  # in Finland since 2023
    period = await work.period(service="perhe_yhtenaiseksi")
    for n in range(3):
        await work.meeting(period, day=in_days(-n), **{"people-m2": "-", "others": "tytär"})
    page = text_of(await work.page())
    assert "Meeting 3 of 7–9" in page.replace("\u2068", "").replace("\u2069", "")


async def test_what_speaks_against_a_service_is_shown_and_needs_a_reason(at_work, store: Store) -> None:
    work = await at_work("en")
    record = await store.cases.get(work.case)
    answers = [a for a in record.content["answers"] if a["q"] != "family.arrival"]
    loaded = await store.conversations.load(record.conversation_id)
    loaded = await store.conversations.save_turn(
        loaded, client_message_id="again", said={}, reply={}, state={}, tracker=None, language="en"
    )
    await store.cases.send(loaded, {**record.content, "answers": answers})
    assert "It is not clear if the family has been in Finland for 4 months" in await work.page()
    answer = await work.post(work.agreed(service="perhe_yhtenaiseksi"))
    assert answer.status == 400 and "Write why you begin it all the same" in await answer.text()
    await work.period(service="perhe_yhtenaiseksi", against_reason="came in May")
    page = await work.page()
    assert "Begun although:" in page and "came in May" in page


async def test_where_somebody_is_feared_nothing_joint_begins_or_is_planned(at_work, store: Store) -> None:
    work = await at_work("ar")
    page = text_of(await work.page())
    assert 'value="perhe_yhtenaiseksi"' not in await work.page()
    assert "meet every adult alone" in page
    for words in (*RESTRICTED_WORDS, "Very urgent", "violence"):
        assert words not in page, words
    answer = await work.post(work.agreed(service="perhe_yhtenaiseksi", against_reason="x"))
    assert answer.status == 400 and "Choose one of the services" in await answer.text()


async def test_a_danger_that_is_seen_later_stops_joint_meetings_of_a_running_track(
    at_work, store: Store
) -> None:
    work = await at_work("ar")
    record = await store.cases.get(work.case)
    codes = {f["code"] for f in (*record.content["flags"], *record.content["raised"])}
    body = {"level": 1, "urgency": "routine", "reason": "x", "revision": record.revision}

    async def judge(verdict: str) -> None:
        for code in codes:
            for part in ("common", "restricted"):
                key = f"{part}/{code}"
                told = {**body, "verdict": verdict}
                await store.notes.add(work.case, work.worker, JUDGEMENT, key, told, thread=key)

    await judge("dismissed")
    period = await work.period(service="perhe_yhtenaiseksi", against_reason="pyysivät")
    await judge("accepted")
    planned = {"state": "planned", "day": in_days(2), "words": ""}
    answer = await work.post(work.met(period, **planned))
    assert answer.status == 400 and "Plan this meeting with one person" in await answer.text()
    await work.meeting(period, **planned, **{"people-m2": "-"})


async def test_a_period_ends_with_its_review_and_somebody_asks_later(
    at_work, store: Store, monkeypatch
) -> None:
    work = await at_work()
    period = await work.period()
    await work.meeting(period, state="planned", day=in_days(5), words="")
    end = {"do": "end-period", "thread": period, "state": "ended", "better": "", "language": "fi"}
    wrong = await work.post({**end, "remains": "jotain jäi"})
    assert wrong.status == 400 and "Write what is better now" in await wrong.text()
    assert "jotain jäi" in await wrong.text()
    look = in_days(6)
    page = text_of(await (await work.post({**end, "better": "Illat rauhalliset", "due": look})).text())
    assert "Illat rauhalliset" in page and "ended" in page
    assert [n.state for n in await store.notes.of_case(work.case, "meeting", current=True)] == ["cancelled"]
    due = text_of(await (await work.client.get("/desk/plans?view=all&language=en")).text())
    assert "Ask how the family is after the end" in due
    page = text_of(
        await (
            await work.post({"do": "look-after", "thread": period, "better": "Hyvin menee", "language": "fi"})
        ).text()
    )
    assert "Hyvin menee" in page
    assert "Ask how the family is" not in text_of(
        await (await work.client.get("/desk/plans?view=all")).text()
    )


async def test_a_form_opened_before_a_colleagues_change_overwrites_nothing(at_work, store: Store) -> None:
    work = await at_work()
    period = await work.period()
    seen = (await store.notes.of_case(work.case, "period"))[0].id
    change = work.agreed(do="change-period", thread=period, seen=seen)
    await work.post(change)
    answer = await work.post({**change, "cancel": "050 999"})
    assert answer.status == 400 and "A colleague changed this" in await answer.text()
    assert "050 999" in await answer.text()
    assert (await store.notes.of_case(work.case, "period", current=True))[0].body["cancel"] == "040 123 4567"


async def test_a_closed_case_and_unknown_forms_change_nothing(at_work, store: Store) -> None:
    work = await at_work()
    assert (await work.post({"do": "delete"})).status == 400
    assert (await work.post({"do": "end-period", "thread": "nothing", "state": "ended"})).status == 404
    assert (await work.post(work.met("nothing"))).status == 404
    await store.inbox.set_state(work.case, "closed")
    answer = await work.post(work.agreed())
    assert answer.status == 400 and "This case is closed" in await answer.text()
    assert await store.notes.of_case(work.case, "period") == []


# -- meetings --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"words": " "}, "words"),
        ({"day": in_days(2)}, "future"),
        ({"place": "other"}, "place-words"),
        ({"people-m1": "-", "people-m2": "-"}, "people"),
        ({"time": "26:00"}, "time"),
    ],
)
async def test_a_meeting_that_cannot_be_kept_comes_back_filled(
    at_work, store: Store, language: str, changed: dict[str, str], problem: str
) -> None:
    work = await at_work()
    period = await work.period()
    answer = await work.post(work.met(period, **changed), language)
    page = await answer.text()
    assert answer.status == 400 and texts().find(language, f"desk-work-problem-{problem}") in page
    back = page.partition('value="add-meeting"')[2].partition("</form>")[0]
    assert "Iltasatu" in back and 'value="arabia"' in back
    assert await store.notes.of_case(work.case, "meeting") == []


@pytest.mark.parametrize(
    ("language", "held", "hint"),
    [
        ("fi", "pidetty", "32 a §"),
        ("en", "held", "section 32 a"),
        ("ar", "تم", "المادة 32"),
    ],
)
async def test_meetings_say_who_where_and_what_next(at_work, language: str, held: str, hint: str) -> None:
    work = await at_work()
    period = await work.period()
    await work.meeting(period)
    await work.meeting(period, state="planned", day=in_days(3), words="")
    page = await work.page(language)
    assert "Puhuimme illoista &lt;b&gt;" in page and "Puhuimme illoista <b>" not in page
    assert held in text_of(page) and "Iltasatu" in page
    assert hint in text_of(page)  # a missed meeting with an interpreter may cost


async def test_what_one_person_said_alone_opens_by_its_own_logged_step(at_work, store: Store) -> None:
    work = await at_work()
    period = await work.period()
    await work.meeting(period, words=SECRET, next="soitetaan salassa", **{"people-m2": "-"})
    page = await work.page()
    assert SECRET not in page and "soitetaan salassa" not in page and "Kept apart from this page" in page
    opened = await work.client.post(f"{work.address}/apart?language=en", data={"csrf": work.csrf})
    page = await opened.text()
    assert SECRET in page and "Said in confidence" in page
    assert ("meeting.apart-read", work.case) in await actions(store)
    assert (await work.client.get(f"{work.address}/apart")).url.path == work.address
    for path in ("", "/plan", "/plan/copy", "/record"):
        shown = await (await work.client.get(f"/desk/cases/{work.case}{path}")).text()
        assert SECRET not in shown and "soitetaan salassa" not in shown, path


async def test_a_meeting_is_changed_and_its_history_stays(at_work, store: Store) -> None:
    work = await at_work()
    period = await work.period()
    meeting = await work.meeting(period, state="planned", day=in_days(0), words="")
    page = text_of(await (await work.post(work.met(period, do="change-meeting", thread=meeting))).text())
    assert "Before this (1)" in page.replace("\u2068", "").replace("\u2069", "")
    states = [note.state for note in await store.notes.of_case(work.case, "meeting")]
    assert states == ["planned", "held"]


async def test_what_is_due_this_week_stands_in_the_list(at_work, store: Store, monkeypatch) -> None:
    work = await at_work()
    period = await work.period(end=in_days(4), end_reason="muutto")
    await work.meeting(period, state="planned", day=in_days(2), words="")
    await work.meeting(period, state="planned", day=in_days(20), words="")
    page = text_of(await (await work.client.get("/desk/plans?view=all&language=en")).text())
    assert page.count("Meeting") == 1 and "End review of a period of work" in page
    monkeypatch.setattr("bot.web.desk.due.today", lambda: today() + timedelta(3))
    page = text_of(await (await work.client.get("/desk/plans?view=all&language=en")).text())
    assert " late " in page.partition("Meeting")[0]
    monkeypatch.setattr("bot.web.desk.periods.today", lambda: today() + timedelta(5))
    case = text_of(await (await work.client.get(f"/desk/cases/{work.case}?language=en")).text())
    assert "The agreed end has passed" in case and "write down what happened" in case


@pytest.mark.parametrize(
    ("language", "when", "tell", "cost"),
    [
        ("fi", "Milloin tapaamme", "kertokaa meille", "tulkki voi maksaa"),
        ("en", "When we meet", "please tell us", "may cost you money"),
        ("ar", "متى نلتقي", "إخبارنا", "أجرة المترجم"),
    ],
)
async def test_the_familys_copy_tells_when_and_how_to_cancel(
    at_work, language: str, when: str, tell: str, cost: str
) -> None:
    work = await at_work()
    period = await work.period()
    await work.meeting(period, state="planned", day=in_days(3), words="")
    await work.meeting(period, state="planned", day=in_days(4), words="", time="09:15", **{"people-m2": "-"})
    copy = await (await work.client.get(f"/desk/cases/{work.case}/plan/copy?language={language}")).text()
    shown = text_of(copy)
    assert when in shown and tell in shown and cost in shown and "040 123 4567" in shown and "14:30" in shown
    assert "09:15" not in shown  # with one person alone: not on a paper that others see
