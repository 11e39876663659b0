"""Workers see when a case goes, supervisors hold one back with a reason, and nobody else may."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from bot.casework.retention import FILE, HOLD, load_rules
from bot.store.database import Store
from bot.store.listing import CLOSED
from bot.texts import LANGUAGES, texts
from bot.web.keys import SETTINGS
from tests.store.talking import tamper
from tests.web.conftest import Kept

SignedIn = Callable[[str], Awaitable[tuple[TestClient, str]]]


async def shown(client: TestClient, path: str, language: str = "en") -> str:
    answer = await client.get(f"{path}?language={language}")
    assert answer.status == 200
    return unescape(await answer.text()).translate({0x2068: None, 0x2069: None})


def keep_cases(client: TestClient, days: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The installation keeps closed cases so many days from now on."""
    file = folder / "rules.yml"
    rule = "keep: unset\n    from: closing"
    file.write_text(FILE.read_text(encoding="utf-8").replace(rule, rule.replace("unset", str(days))), "utf-8")
    monkeypatch.setitem(client.server.app[SETTINGS].__dict__, "rules", load_rules(file, 14))


async def closed_for(store: Store, case_id: str, days: int) -> None:
    await store.inbox.set_state(case_id, CLOSED)
    now = store._db.now
    async with store._db.write() as connection:
        from bot.store import tables

        then = now() - timedelta(days=days)
        for table, change in (
            (tables.cases, {"closed_at": then}), (tables.conversations, {"updated_at": then}),
        ):  # fmt: skip
            await connection.execute(table.update().values(change))
    await tamper(store, "UPDATE callback_requests SET done_at = asked_at")
    for flag in await store.flags.open_flags():
        await store.flags.mark_read(flag.id, (await store.users.list())[0].id)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_case_says_that_nobody_has_decided_then_how_long_then_the_day(
    signed_in: SignedIn,
    store: Store,
    seeded: dict[str, Kept],
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, _ = await signed_in("worker")
    case = f"/desk/cases/{seeded['fi'].case}"
    say = texts().say
    assert say(language, "desk-retention-case-unset") in await shown(client, case, language)
    keep_cases(client, 400, tmp_path, monkeypatch)
    open_words = say(language, "desk-retention-case-open", count=400).translate({0x2068: None, 0x2069: None})
    assert open_words in await shown(client, case, language)
    await closed_for(store, seeded["fi"].case, 380)
    await store.retention.run(client.server.app[SETTINGS].rules)
    page = await shown(client, case, language)
    first = (
        say(language, "desk-retention-case-goes", day="|")
        .partition("|")[0]
        .translate({0x2068: None, 0x2069: None})
    )
    assert first in page and '<a href="#along">' in page
    listed = say(language, "desk-retention-list", count=1).translate({0x2068: None, 0x2069: None})
    assert listed in await shown(client, "/desk/cases", language), "within 30 days workers are told"


async def test_a_supervisor_holds_a_case_back_and_lets_it_go(
    signed_in: SignedIn,
    store: Store,
    seeded: dict[str, Kept],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    boss, csrf = await signed_in("supervisor")
    case_id = seeded["fi"].case
    number = (await store.inbox.one(case_id)).case.number
    keep_cases(boss, 30, tmp_path, monkeypatch)
    await closed_for(store, case_id, 365)
    await store.retention.run(boss.server.app[SETTINGS].rules)
    assert number in await shown(boss, "/desk/retention")
    for form, problem in (
        ({"number": number, "words": " "}, "words"),
        ({"number": number, "words": "x" * 1001}, "long"),
        ({"number": "PS-1999-1", "words": "appeal"}, "number"),
    ):
        answer = await boss.post("/desk/retention", data={"csrf": csrf, "do": "hold", **form})
        assert answer.status == 400
        assert texts().say("en", f"desk-retention-problem-{problem}") in unescape(await answer.text())
    form = {"csrf": csrf, "do": "hold", "number": number.lower(), "words": "Appeal <b>12/2026</b>"}
    answer = await boss.post("/desk/retention", data=form, allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/retention#holds")
    page = await shown(boss, "/desk/retention")
    assert "Appeal <b>12/2026</b>" in page and texts().say("en", "desk-retention-kept-hold") in page
    assert "<b>12" not in await (await boss.get("/desk/retention")).text()
    (note,) = await store.notes.of_case(case_id, HOLD)
    assert note.body == {"words": "Appeal <b>12/2026</b>"}
    assert (await store.log.entries(subject=case_id))[0].action == "case.held-back"

    worker, _ = await signed_in("worker")
    page = await shown(worker, f"/desk/cases/{case_id}")
    assert texts().say("en", "desk-retention-case-held") in page and "Appeal" in page
    assert texts().say("en", "desk-action-case-held-back") in page

    form = {"csrf": csrf, "do": "release", "case": case_id}
    assert (await boss.post("/desk/retention", data=form, allow_redirects=False)).status == 303
    assert (await boss.post("/desk/retention", data=form)).status == 404, "there is no hold any more"
    assert (await store.retention.end_of(case_id, boss.server.app[SETTINGS].rules)).kept == ()


async def test_an_administrator_reads_the_rules_but_neither_reasons_nor_the_form(
    signed_in: SignedIn, store: Store, seeded: dict[str, Kept]
) -> None:
    boss, csrf = await signed_in("supervisor")
    number = (await store.inbox.one(seeded["ar"].case)).case.number
    form = {"csrf": csrf, "do": "hold", "number": number, "words": "secret reason"}
    assert (await boss.post("/desk/retention", data=form)).status == 200
    admin, token = await signed_in("administrator")
    for language in LANGUAGES:
        page = await shown(admin, "/desk/retention", language)
        assert number in page and "secret reason" not in page and 'name="number"' not in page
        for kind in ("cases", "log", "danger_marks"):
            assert texts().say(language, f"desk-retention-kind-{kind}") in page
    assert (await admin.post("/desk/retention", data={**form, "csrf": token})).status == 403
    worker, _ = await signed_in("worker")
    assert (await worker.get("/desk/retention")).status == 403
