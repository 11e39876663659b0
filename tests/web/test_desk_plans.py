"""The plan of a case at the desk: written with the family, followed up, and on paper in its own language."""

from __future__ import annotations

import html
import re
from datetime import date, timedelta

import pytest

from bot.casework.judgements import DISMISSED
from bot.store.case_notes import JUDGEMENT
from bot.store.database import Store
from bot.texts import texts
from bot.web.desk.words import today
from tests.web.conftest import Kept
from tests.web.test_desk_cases import RESTRICTED_WORDS, actions

GOAL = {"do": "add-goal", "words": "أن ينام ابني بهدوء", "better": "ينام كل ليلة", "language": "ar"}
STEP = {"do": "add-step", "words": "Iltasatu <b>", "who": "family", "who_words": "", "effect": "Poika nukkuu"}


def in_days(count: int) -> str:
    return (today() + timedelta(count)).isoformat()


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


class Desk:
    """A worker at the plan of one case."""

    def __init__(self, client, csrf: str, case: str, store: Store) -> None:
        self.client, self.csrf, self.case, self.store = client, csrf, case, store
        self.address = f"/desk/cases/{case}/plan"

    async def send(self, **fields: str):
        return await self.client.post(f"{self.address}?language=en", data={"csrf": self.csrf, **fields})

    async def goal(self) -> str:
        assert (await self.send(**GOAL)).status == 200
        return (await self.store.notes.of_case(self.case, "plan-goal"))[-1].thread

    async def step(self, goal: str, **changed: str) -> str:
        fields = {**STEP, "thread": goal, "language": "fi", "due": in_days(3), **changed}
        assert (await self.send(**fields)).status == 200
        return (await self.store.notes.of_case(self.case, "plan-step"))[-1].thread

    async def page(self, language: str = "en") -> str:
        return await (await self.client.get(f"{self.address}?language={language}")).text()

    async def copy(self, language: str = "") -> str:
        query = f"?language={language}" if language else ""
        return await (await self.client.get(f"{self.address}/copy{query}")).text()


@pytest.fixture
def at_desk(signed_in, seeded: dict[str, Kept], store: Store):
    async def sit_down(family: str = "ar") -> Desk:
        client, csrf = await signed_in("worker")
        return Desk(client, csrf, seeded[family].case, store)

    return sit_down


async def test_a_goal_begins_with_the_familys_own_words(at_desk) -> None:
    desk = await at_desk("fi")
    page = await desk.page()
    form = page.partition('id="write-goal"')[2]
    assert "Poika puhuisi meille ja olisimme enemmän yhdessä." in form.partition("</form>")[0]
    assert '<option value="fi" selected>' in form
    step = await (await desk.client.get(f"{desk.address}?from=hopes.step")).text()
    assert "Yhteinen ilta ilman puhelimia" in step.partition('id="write-goal"')[2].partition("</textarea>")[0]
    nothing = await desk.client.get(f"{desk.address}?from=safety.home")
    assert nothing.status == 200


async def test_a_plan_is_made_and_the_case_says_so(at_desk, store: Store) -> None:
    desk = await at_desk()
    case_page = f"/desk/cases/{desk.case}?language=en"
    assert "Make a plan with the family" in await (await desk.client.get(case_page)).text()
    goal = await desk.goal()
    assert (await store.inbox.one(desk.case)).state == "plan"
    await desk.step(goal)
    page = await desk.page()
    assert "أن ينام ابني بهدوء" in page and "Iltasatu &lt;b&gt;" in page and "Iltasatu <b>" not in page
    assert "Proposed by the clock" in page  # the first review, six months from now
    review = (await store.notes.of_case(desk.case, "plan-review"))[0]
    assert review.due_on is not None and review.due_on > today() + timedelta(150)
    done = await actions(store)
    assert {("plan.goal-added", desk.case), ("plan.step-added", desk.case), ("plan.read", desk.case)} <= set(
        done
    )
    history = text_of(await (await desk.client.get(case_page)).text())
    assert "wrote a goal" in history and "Open the plan" in history


async def test_what_is_written_is_sealed_and_stands_in_no_log(at_desk, store: Store, tmp_path) -> None:
    desk = await at_desk()
    await desk.step(await desk.goal(), words="Zebrakala akvaarioon")
    await store.compact()
    for file in tmp_path.glob("desk.db*"):
        assert b"Zebrakala" not in file.read_bytes()
    assert not any("Zebrakala" in str(vars(e)) for e in await store.log.entries(limit=50))


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"words": " "}, "words"),
        ({"due": in_days(-1)}, "past"),
        ({"due": "soon"}, "date"),
        ({"effect": ""}, "effect"),
        ({"who": "other"}, "who-words"),
        ({"who": "king"}, "who"),
        ({"language": "xx"}, "language"),
    ],
)
async def test_a_step_that_cannot_be_kept_comes_back_filled(
    at_desk, store: Store, language: str, changed: dict[str, str], problem: str
) -> None:
    desk = await at_desk()
    goal = await desk.goal()
    form = {**STEP, "thread": goal, "due": in_days(3), "family_words": "قصة", **changed}
    answer = await desk.client.post(
        f"{desk.address}?language={language}", data={"csrf": desk.csrf, "language": "fi", **form}
    )
    page = await answer.text()
    assert answer.status == 400
    assert texts().find(language, f"desk-plan-problem-{problem}") in page
    assert texts().find(language, "desk-plan-problem") in page
    back = page.partition('value="add-step"')[2].partition("</form>")[0]
    for name in {"words", "effect", "family_words"} - set(changed):
        assert html.escape(form[name]) in back
    assert await store.notes.of_case(desk.case, "plan-step") == []


async def test_steps_go_from_planned_to_done_and_their_history_stays(at_desk, store: Store) -> None:
    desk = await at_desk()
    step = await desk.step(await desk.goal())
    wrong = await desk.send(do="move-step", thread=step, state="paused", reason="why not")
    assert wrong.status == 400 and "There is no such state" in await wrong.text()
    assert "why not" in await wrong.text()
    without = await desk.send(do="move-step", thread=step, state="dropped", reason=" ")
    assert without.status == 400 and "Write why" in await without.text()
    await desk.send(do="move-step", thread=step, state="doing", reason="")
    page = await (await desk.send(do="move-step", thread=step, state="done", reason="joka ilta")).text()
    assert "Before this (2)" in page and "joka ilta" in page
    assert [n.state for n in await store.notes.of_case(desk.case, "plan-step")] == [
        "planned",
        "doing",
        "done",
    ]


async def test_a_form_opened_before_a_colleagues_change_overwrites_nothing(at_desk, store: Store) -> None:
    desk = await at_desk()
    step = await desk.step(await desk.goal())
    seen = (await store.notes.of_case(desk.case, "plan-step"))[0].id
    await desk.send(do="move-step", thread=step, state="doing", reason="", seen=seen)
    answer = await desk.send(do="move-step", thread=step, state="dropped", reason="my words", seen=seen)
    page = await answer.text()
    assert answer.status == 400 and "A colleague changed this" in page and "my words" in page
    assert (await store.notes.of_case(desk.case, "plan-step", current=True))[0].state == "doing"


async def test_a_goal_that_ends_stops_its_steps(at_desk, store: Store) -> None:
    desk = await at_desk()
    goal = await desk.goal()
    await desk.step(goal)
    page = await (await desk.send(do="move-goal", thread=goal, state="reached", reason="")).text()
    assert "Ended together with its goal" in page
    late = await desk.send(**STEP, thread=goal, language="fi", due=in_days(1))
    assert late.status == 400 and "A colleague changed this" in await late.text()
    assert "Iltasatu" not in await (await desk.client.get("/desk/plans?view=all")).text()


async def test_a_closed_case_keeps_its_plan_as_it_was(at_desk, store: Store) -> None:
    desk = await at_desk()
    await desk.step(await desk.goal(), due=in_days(0))
    assert "Iltasatu" in await (await desk.client.get("/desk/plans?view=all")).text()
    await store.inbox.set_state(desk.case, "closed")
    answer = await desk.send(**{**GOAL, "words": "uusi tavoite"})
    page = await answer.text()
    assert answer.status == 400 and "uusi tavoite" in page and "This case is closed" in page
    assert "Iltasatu" not in await (await desk.client.get("/desk/plans?view=all")).text()


@pytest.mark.parametrize("do", ["", "delete", "add-goal\n"])
async def test_an_unknown_form_changes_nothing(at_desk, store: Store, do: str) -> None:
    desk = await at_desk()
    assert (await desk.send(do=do)).status == 400
    assert (await desk.send(do="move-step", thread="nothing", state="done")).status == 404
    assert await store.notes.of_case(desk.case) == []


# -- services ------------------------------------------------------------------------------------------


async def test_a_service_that_fits_is_chosen_by_the_worker_with_what_speaks_against_it(
    at_desk, store: Store
) -> None:
    desk = await at_desk("fi")
    page = await (await desk.send(do="choose-service", service="family_work", reason="")).text()
    chosen = text_of(page.partition('<article class="service chosen">')[2].partition("</article>")[0])
    assert "Family work" in chosen
    wrong = await desk.send(do="choose-service", service="magic", reason="kept words")
    assert wrong.status == 400 and "kept words" in await wrong.text()
    page = await (await desk.send(do="drop-service", thread="family_work", reason="ei nyt")).text()
    assert "ei nyt" in page and "taken out" in page


async def test_what_speaks_against_a_service_is_shown_and_answered(at_desk, store: Store) -> None:
    desk = await at_desk("en")  # "2023": here for years, so Perhe yhtenäiseksi may begin
    assert 'value="perhe_yhtenaiseksi"' in await desk.page()
    record = await store.cases.get(desk.case)
    content = {
        **record.content,
        "answers": [a for a in record.content["answers"] if a["q"] != "family.arrival"],
    }
    loaded = await store.conversations.load(record.conversation_id)
    loaded = await store.conversations.save_turn(
        loaded, client_message_id="again", said={}, reply={}, state={}, tracker=None, language="en"
    )
    await store.cases.send(loaded, content)
    assert "It is not clear if the family has been in Finland for 4 months" in await desk.page()
    answer = await desk.send(do="choose-service", service="perhe_yhtenaiseksi", reason="")
    assert answer.status == 400 and "Something speaks against this service" in await answer.text()
    page = await (
        await desk.send(do="choose-service", service="perhe_yhtenaiseksi", reason="came in May")
    ).text()
    assert "Chosen although:" in page and "came in May" in page


async def test_where_somebody_is_feared_nothing_joint_is_offered_and_no_reason_is_given(
    at_desk, store: Store
) -> None:
    desk = await at_desk("ar")
    page = await desk.page()
    assert 'value="perhe_yhtenaiseksi"' not in page and 'value="family_work"' in page
    for words in (*RESTRICTED_WORDS, "No joint meetings", "Very urgent", "violence"):
        assert words not in text_of(page), words
    answer = await desk.send(do="choose-service", service="perhe_yhtenaiseksi", reason="x")
    assert answer.status == 400 and "Choose one of the services of the list" in await answer.text()


async def test_a_danger_that_a_worker_put_aside_hinders_no_longer(at_desk, store: Store) -> None:
    desk = await at_desk("ar")
    worker = next(u for u in await store.users.list() if u.role == "worker")
    record = await store.cases.get(desk.case)
    for code in {f["code"] for f in (*record.content["flags"], *record.content["raised"])}:
        for part in ("common", "restricted"):
            body = {
                "verdict": DISMISSED, "level": 1, "urgency": "routine", "reason": "x", "revision": record.revision,
            }  # fmt: skip
            await store.notes.add(desk.case, worker.id, JUDGEMENT, f"{part}/{code}", body)
    assert 'value="perhe_yhtenaiseksi"' in await desk.page()


# -- reviews and what is due ---------------------------------------------------------------------------


async def test_a_review_is_agreed_held_and_followed_by_the_next(at_desk, store: Store) -> None:
    desk = await at_desk()
    await desk.goal()
    late = await desk.send(do="set-review", due=in_days(400))
    assert late.status == 400 and "at least every 6 months" in await late.text()
    page = await (await desk.send(do="set-review", due=in_days(5))).text()
    assert "Proposed by the clock" not in page
    words = {"words": "Poika nukkuu paremmin", "language": "fi"}
    page = await (await desk.send(do="hold-review", due=in_days(90), **words)).text()
    assert "Poika nukkuu paremmin" in page
    planned = [n for n in await store.notes.of_case(desk.case, "plan-review", current=True) if n.due_on]
    assert [n.due_on for n in planned] == [date.fromisoformat(in_days(90))]


async def test_the_list_of_what_is_due_has_late_things_first_and_knows_whose_they_are(
    at_desk, store: Store, monkeypatch
) -> None:
    desk = await at_desk("fi")
    goal = await desk.goal()
    for words, days in (("kuudes päivä", 6), ("toinen päivä", 2), ("kuukausi", 30)):
        await desk.step(goal, words=words, due=in_days(days))
    await desk.send(do="set-review", due=in_days(4))
    done = await desk.step(goal, words="jo tehty", due=in_days(1))
    await desk.send(do="move-step", thread=done, state="done", reason="")
    page = text_of(await (await desk.client.get("/desk/plans?view=all&language=en")).text())
    places = [page.index(words) for words in ("toinen päivä", "Review of the plan", "kuudes päivä")]
    assert places == sorted(places)
    assert "kuukausi" not in page and "jo tehty" not in page and " late " not in page.partition("3 lines")[2]
    mine = "/desk/plans?view=mine"
    assert "toinen päivä" not in await (await desk.client.get(mine)).text()
    await desk.client.post(f"/desk/cases/{desk.case}/hold", data={"csrf": desk.csrf})
    assert "toinen päivä" in await (await desk.client.get(mine)).text()
    monkeypatch.setattr("bot.web.desk.due.today", lambda: today() + timedelta(3))
    page = text_of(await (await desk.client.get(mine)).text())
    assert "late" in page.partition("toinen päivä")[0].partition("lines")[2]
    assert ("plans.read", "mine") in await actions(store)


async def test_a_team_sees_what_is_due_in_its_cases(at_desk, store: Store) -> None:
    desk = await at_desk("fi")
    await desk.step(await desk.goal())
    me = next(u for u in await store.users.list() if u.role == "worker")
    mate = await store.users.add("Kaisa Kollega", "worker", "a long enough sentence")
    assert "view=team" not in await (await desk.client.get("/desk/plans")).text()
    team = await store.teams.add("Pohjoinen")
    for user in (me, mate):
        await store.teams.join(user.id, team.id)
    await store.inbox.hold(desk.case, mate.id)
    assert "Iltasatu" in await (await desk.client.get("/desk/plans?view=team")).text()
    assert "Iltasatu" not in await (await desk.client.get("/desk/plans?view=mine")).text()
    assert (await desk.client.get("/desk/plans?view='x")).status == 200


async def test_old_steps_of_closed_cases_hide_nothing(at_desk, store: Store, monkeypatch) -> None:
    monkeypatch.setattr("bot.web.desk.due.MOST_LINES", 2)
    desk, other = await at_desk("fi"), await at_desk("en")
    goal = await desk.goal()
    for _ in range(6):
        await desk.step(goal, words="suljettu", due=in_days(0))
    await store.inbox.set_state(desk.case, "closed")
    await other.step(await other.goal(), words="avoinna", due=in_days(1))
    page = await (await other.client.get("/desk/plans?view=all")).text()
    assert "avoinna" in page and "suljettu" not in page


# -- the family's copy ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "agreed", "direction"),
    [
        ("fi", "Tästä sovimme", "ltr"),
        ("en", "This is what we agreed", "ltr"),
        ("ar", "هذا ما اتفقنا عليه", "rtl"),
    ],
)
async def test_the_copy_is_in_the_familys_language_with_its_own_words_first(
    at_desk, language: str, agreed: str, direction: str
) -> None:
    desk = await at_desk("ar")
    goal = await desk.goal()
    await desk.step(goal, family_words="قصة قبل النوم", family_effect="أن ينام")
    dropped = await desk.step(goal, words="pudotettu askel")
    await desk.send(do="move-step", thread=dropped, state="dropped", reason="salainen syy")
    page = await desk.copy(language)
    assert f'<html lang="{language}" dir="{direction}">' in page and agreed in page
    assert page.index("أن ينام ابني بهدوء") < page.index("<table")
    assert ("قصة قبل النوم" in page) is (language == "ar")
    assert ("Iltasatu" in page) is (language != "ar")
    assert "pudotettu" not in page and "salainen syy" not in page
    for words in RESTRICTED_WORDS:
        assert words not in page


async def test_the_copy_opens_in_the_familys_language_and_leaves_the_desk_in_the_workers(
    at_desk, store: Store
) -> None:
    desk = await at_desk("ar")
    await desk.goal()
    assert '<html lang="ar"' in await desk.copy()
    answer = await desk.client.get(f"{desk.address}/copy?language=ar")
    assert "desk-language" not in answer.cookies and answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert '<html lang="en"' in await (await desk.client.get(desk.address)).text()
    assert ("plan.copied", desk.case) in await actions(store)


async def test_words_in_another_language_say_so_on_the_copy_and_at_the_desk(at_desk) -> None:
    desk = await at_desk("ar")
    await desk.step(await desk.goal())
    assert "1 step has no words in the family's language (Arabic) yet." in text_of(await desk.page())
    copy = await desk.copy("ar")
    assert 'lang="fi" dir="ltr" class="said">Iltasatu' in copy and "هذا بلغة أخرى" in copy


async def test_pages_of_the_plan_hold_no_inline_script_or_style(at_desk) -> None:
    desk = await at_desk("ar")
    await desk.step(await desk.goal())
    due = await (await desk.client.get("/desk/plans?view=all")).text()
    for page in (await desk.page("ar"), await desk.copy("ar"), due):
        # The live notice of the desk is a file of its own.
        assert not re.search(r"<script(?![^>]* src=)|style=|<style| on\w+=", page)
