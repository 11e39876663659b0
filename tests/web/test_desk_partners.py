"""Partners at the desk: added with the family's agreement, they see the plan alone, and nothing once removed."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest

from bot.casework import partners
from bot.store.database import Store
from bot.store.users import PARTNER
from bot.texts import LANGUAGES, texts
from bot.web import desk
from bot.web.desk.roles import ANYBODY, HALF_WAY, MAY, SIGNED_IN, right_of
from bot.web.desk.words import today
from tests.web.conftest import NAMES, PASSWORD, Kept
from tests.web.test_desk_cases import RESTRICTED_WORDS, actions
from tests.web.test_desk_doors import address

GOAL = {"words": "أن ينام ابني بهدوء", "better": "better words", "language": "ar", "reason": ""}
IN_ARABIC = {"words": "الطفلة تحكي", "effect": "", "language": "ar"}
SHARE = "Koulupolun askeleet, ei muuta <b>"
CONTRIBUTION = "He has come to school every day <i>"
OTHERS = [r for r in desk.routes() if right_of(r.handler) in MAY and PARTNER not in MAY[right_of(r.handler)]]


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def step(words: str, who: str = "family", who_words: str = "", family: dict | None = None) -> dict:
    body = {"words": words, "effect": "what we hope", "language": "fi", "who": who, "who_words": who_words}
    return {
        **body,
        "due": today().isoformat(),
        "reason": "why not",
        **({"family": family} if family else {}),
    }


class Sharing:
    """A worker and a partner of the Arabic family's case, whose plan has a goal and three steps."""

    def __init__(self, worker, partner, store: Store, kept: Kept, people: dict[str, str]) -> None:
        (self.client, self.csrf), (self.partner, self.partner_csrf) = worker, partner
        self.store, self.kept, self.case, self.people = store, kept, kept.case, people

    async def share(self, **changed: str):
        fields = {
            "do": "add-partner", "user": self.people["partner"], "agreed": "yes",
            "agreed_on": today().isoformat(), "share": SHARE, **changed,
        }  # fmt: skip
        return await self.send(**fields)

    async def send(self, **fields: str):
        path = f"/desk/cases/{self.case}/partners?language=en"
        return await self.client.post(path, data={"csrf": self.csrf, **fields})

    async def stop(self):
        return await self.send(do="remove-partner", thread=self.people["partner"])

    async def sees(self, language: str = "en") -> tuple[int, str]:
        answer = await self.partner.get(f"/desk/partner/{self.case}?language={language}")
        return answer.status, await answer.text()

    async def write(self, words: str = CONTRIBUTION, case: str = ""):
        path = f"/desk/partner/{case or self.case}?language=en"
        return await self.partner.post(path, data={"csrf": self.partner_csrf, "words": words})

    async def plan(self) -> str:
        add, me = self.store.notes.add, self.people["worker"]
        goal = await add(self.case, me, "plan-goal", "plan", GOAL, state="open")
        await add(self.case, me, "plan-goal", "plan", {**GOAL, "words": "dropped goal"}, state="dropped")
        due = today() + timedelta(3)
        for body, state in (
            (
                step("Lapsi kertoo", "member", "Layla", IN_ARABIC),
                "planned",
            ),
            (step("Koulu soittaa", "other", "kouluterveydenhoitaja"), "doing"),
            (step("dropped step"), "dropped"),
        ):
            await add(self.case, me, "plan-step", goal, body, state=state, due_on=due)
        await add(self.case, me, "plan-review", "plan", {}, state="planned", due_on=due)
        await add(
            self.case, me, "plan-service", "crisis", {"against": "", "reason": "secret"}, state="chosen"
        )
        return goal


@pytest.fixture
async def sharing(signed_in, seeded: dict[str, Kept], store: Store) -> Sharing:
    people = {user.role: user.id for user in await store.users.list()}
    return Sharing(await signed_in("worker"), await signed_in("partner"), store, seeded["ar"], people)


async def test_a_partner_sees_goals_steps_and_the_review_and_nothing_else(
    sharing: Sharing, seeded: dict[str, Kept]
):
    await sharing.plan()
    assert (await sharing.sees())[0] == 404
    assert (await sharing.share()).status == 200
    status, page = await sharing.sees()
    seen = text_of(page)
    assert status == 200 and sharing.kept.number in page and GOAL["words"] in page
    assert "Lapsi kertoo" in seen and "Koulu soittaa" in seen and "kouluterveydenhoitaja" in seen
    for hidden in (
        *("Layla", "dropped goal", "dropped step", "better words", "what we hope", "why not", "secret"),
        *(SHARE, "/desk/cases", *RESTRICTED_WORDS),
    ):
        assert hidden not in html.unescape(page), hidden
    record = await sharing.store.cases.get(sharing.case)
    said = [a["w"] for a in record.content["answers"] if a.get("w")]
    assert not any(len(words) > 3 and words in page for words in said if isinstance(words, str))
    listed = await (await sharing.partner.get("/desk/partner")).text()
    assert sharing.kept.number in listed and seeded["fi"].number not in listed
    assert (await sharing.partner.get(f"/desk/partner/{seeded['fi'].case}")).status == 404
    assert ("partner.opened", sharing.case) in await actions(sharing.store)


async def test_a_step_stands_in_the_partners_language_where_it_was_given(sharing: Sharing):
    await sharing.plan()
    await sharing.share()
    _, arabic = await sharing.sees("ar")
    assert "الطفلة تحكي" in arabic and "Lapsi kertoo" not in arabic and "Koulu soittaa" in arabic
    assert '<p class="said" lang="fi" dir="ltr">Koulu soittaa' in arabic


async def test_removing_a_partner_ends_everything_at_once(sharing: Sharing):
    await sharing.share()
    assert (await sharing.sees())[0] == 200
    assert (await sharing.stop()).status == 200
    assert (await sharing.sees())[0] == 404 and (await sharing.write()).status == 404
    assert (await sharing.stop()).status == 404
    assert await sharing.store.notes.of_case(sharing.case, partners.CONTRIBUTION) == []
    (agreement,) = await sharing.store.notes.of_case(sharing.case, partners.AGREEMENT, current=True)
    assert agreement.state == partners.REMOVED and agreement.body["share"] == SHARE
    done = await actions(sharing.store)
    assert {("partner.added", sharing.case), ("partner.removed", sharing.case)} <= set(done)


async def test_a_closed_case_and_a_closed_account_show_nothing(sharing: Sharing):
    await sharing.share()
    await sharing.store.inbox.set_state(sharing.case, "closed")
    assert (await sharing.sees())[0] == 404
    page = await (await sharing.client.get(f"/desk/cases/{sharing.case}/together?language=en")).text()
    assert "Partners see nothing of it now" in page
    await sharing.store.inbox.set_state(sharing.case, "open")
    await sharing.store.users.disable(sharing.people["partner"])
    answer = await sharing.partner.get(f"/desk/partner/{sharing.case}", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/sign-in")
    page = await (await sharing.client.get(f"/desk/cases/{sharing.case}/together?language=en")).text()
    assert "account closed" in page


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"agreed": ""}, "Ask the family first"),
        ({"agreed_on": ""}, "Give the day when the family agreed"),
        ({"agreed_on": "yesterday"}, "Give a day"),
        ({"agreed_on": "2999-01-01"}, "Give the day when the family agreed"),
        ({"share": "  "}, "Write what the family agreed to share"),
        ({"share": "x" * 1001}, "too long"),
        ({"user": "nobody"}, "Choose a partner"),
    ],
)
async def test_nothing_is_shared_without_the_familys_agreement_on_paper(
    sharing: Sharing, changed: dict[str, str], problem: str
):
    answer = await sharing.share(**changed)
    page = await answer.text()
    assert answer.status == 400 and problem in page
    if "share" not in changed:
        assert html.escape(SHARE) in page
    assert (await sharing.sees())[0] == 404 and await sharing.store.notes.of_case(sharing.case) == []


@pytest.mark.parametrize("role", ["worker", "interpreter", "administrator"])
async def test_nobody_in_another_role_becomes_a_partner(sharing: Sharing, role: str):
    assert (await sharing.share(user=sharing.people[role])).status == 400
    assert await sharing.store.partners.of_case(sharing.case) == []


async def test_a_contribution_reaches_the_workers_and_no_other_partner(
    sharing: Sharing, make_client, seeded: dict[str, Kept]
):
    await sharing.share()
    page = await (await sharing.write()).text()
    assert html.escape(CONTRIBUTION) in page
    for path in ("", "/together"):
        page = await (await sharing.client.get(f"/desk/cases/{sharing.case}{path}?language=en")).text()
        assert html.escape(CONTRIBUTION) in page and NAMES["partner"] in page
    history = text_of(await (await sharing.client.get(f"/desk/cases/{sharing.case}?language=en")).text())
    assert "opened the shared plan as a partner" in history and "wrote to the workers" in history
    other = await sharing.store.users.add("Olli Opettaja", "partner", PASSWORD)
    await sharing.share(user=other.id)
    assert html.escape(CONTRIBUTION) not in await _as(make_client, "Olli Opettaja", sharing.case)
    assert (await sharing.write(case=seeded["fi"].case)).status == 404
    log = [entry for entry in await sharing.store.log.entries(limit=100)]
    assert not any("school" in str(vars(entry)) for entry in log)


async def _as(make_client, name: str, case: str) -> str:
    client = await make_client()
    page = await (await client.get("/desk/sign-in?language=en")).text()
    csrf = re.search(r'name="csrf" value="([^"]+)"', page)[1]
    await client.post("/desk/sign-in", data={"csrf": csrf, "name": name, "password": PASSWORD})
    answer = await client.get(f"/desk/partner/{case}")
    assert answer.status == 200
    return await answer.text()


@pytest.mark.parametrize(("words", "problem"), [("  ", "Write something first"), ("x" * 1001, "too long")])
async def test_a_contribution_that_cannot_be_kept_comes_back(sharing: Sharing, words: str, problem: str):
    await sharing.share()
    answer = await sharing.write(words)
    assert answer.status == 400 and problem in await answer.text()
    assert await sharing.store.notes.of_case(sharing.case, partners.CONTRIBUTION) == []


async def test_a_partner_is_turned_away_from_every_other_page(sharing: Sharing, seeded: dict[str, Kept]):
    await sharing.share()
    for route in OTHERS:
        answer = await sharing.partner.request(
            route.method,
            address(route.path, seeded),
            data={"csrf": sharing.partner_csrf} if route.method == "POST" else None,
            allow_redirects=False,
        )
        assert answer.status in (403, 404), (route.method, route.path)
        assert sharing.kept.number not in await answer.text()
    assert len(OTHERS) > 40
    mine = {r.path for r in desk.routes() if PARTNER in MAY.get(right_of(r.handler), ())}
    assert mine == {"/partner", "/partner/{id}"}
    assert all(
        right_of(r.handler) in MAY or right_of(r.handler) in (ANYBODY, HALF_WAY, SIGNED_IN)
        for r in desk.routes()
    )


async def test_an_administrator_invites_a_partner(signed_in, make_client, store: Store):
    admin, csrf = await signed_in("administrator")
    page = await (await admin.post("/desk/people/invite", data={"csrf": csrf, "role": "partner"})).text()
    path = "/desk/welcome/" + page.partition("/desk/welcome/")[2].partition("<")[0]
    client = await make_client()
    found = re.search(r'name="csrf" value="([^"]+)"', await (await client.get(path)).text())
    form = {"csrf": found[1], "name": "Neuvola", "password": PASSWORD, "again": PASSWORD}
    done = await client.post(path, data=form, allow_redirects=False)
    assert (done.status, done.headers["Location"]) == (303, "/desk/partner")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_partner_reads_its_own_language(sharing: Sharing, language: str):
    await sharing.share()
    _, page = await sharing.sees(language)
    seen = text_of(page)
    for name in (
        "desk-partner-lead",
        "desk-partner-goals-none",
        "desk-partner-write-words",
        "desk-role-partner",
    ):
        assert texts().say(language, name) in seen
    listed = text_of(await (await sharing.partner.get(f"/desk/partner?language={language}")).text())
    assert texts().say(language, "desk-partner-words") in listed
