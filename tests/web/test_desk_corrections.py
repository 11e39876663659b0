"""Corrections to take along: an administrator reads lines without names, ticks some, and gets a file that can be scored."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation.report import OVERALL, read_lines, scores_of
from bot.store.case_notes import JUDGEMENT
from bot.store.database import Store
from bot.texts import texts
from tests.web.readings import body
from tests.web.reviewing import actions, interpreter, somebody, taken, text_of

THREE, DRAWS, HIT, SLEEP = (
    "نحن 3، أنا وابني 8 سنين وبنتي سنتين",
    "يحب الرسم",
    "أخو زوجي بيضربني رقمي +358 40 111 2223",
    "ما عم نام منيح",
)
SIZE = {"act": "inform", "values": [{"q": "family.size", "i": "", "v": 3}]}
INFORM: dict[str, Any] = {"act": "inform", "values": []}
LANGUAGES = ("fi", "en", "ar")
PATH = "/desk/corrections"
TICKS = re.compile(r'name="(line-[0-9a-f]+)"')


async def corrected(store: Store, kept: Any, *rows: tuple[str, dict[str, Any]], finish: bool = True) -> str:
    """A finished review in which these messages are checked and corrected."""
    review, who = await taken(store, kept.case), await interpreter(store)
    keys = {t.said.get("text"): f"t{t.seq}" for t in await store.conversations.turns(kept.conversation)}
    for words, told in rows:
        await store.review_rows.save(review, who.id, keys[words], "checked", body("x", understood=told), 0)
    if finish:
        await store.reviews.finish(review, who.id)
    return review


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_lines_are_shown_one_by_one_with_what_was_hidden(
    signed_in, seeded, store: Store, language: str
) -> None:
    await corrected(store, seeded["ar"], (THREE, SIZE), (DRAWS, INFORM), (HIT, INFORM))
    client, _ = await signed_in("administrator")
    page = await text_of(client, PATH, language=language)
    # What shows danger stays where it is: an administrator opens no restricted part.
    assert page.count("<article") == 2 and len(TICKS.findall(page)) == 2 and "checked" not in page
    told = words(page)
    assert texts().say(language, "desk-corrections-line", n=1).translate({0x2068: None, 0x2069: None}) in told
    assert "desk-" not in re.sub(r"/desk[^\"]*|desk\.(?:css|js)", "", told)


async def test_an_administrator_learns_neither_case_nor_interpreter_nor_contacts(
    signed_in, seeded, store: Store
) -> None:
    await corrected(store, seeded["ar"], (THREE, SIZE), (HIT, INFORM))
    client, csrf = await signed_in("administrator")
    page = await text_of(client, PATH, language="en")
    ticks = {name: "1" for name in TICKS.findall(page)}
    file = await (await client.post(PATH, data={"csrf": csrf, **ticks})).text()
    for told in (page, file):
        for secret in (
            seeded["ar"].number,
            seeded["ar"].case,
            "T-001",
            "Ines",
            "111",
            "2223",
            "Samira",
            "PS-",
        ):
            assert secret not in told


async def test_only_ticked_lines_leave_and_the_file_can_be_scored(
    signed_in, seeded, store: Store, tmp_path: Path, understanding
) -> None:
    await corrected(store, seeded["ar"], (THREE, SIZE), (DRAWS, INFORM), (SLEEP, INFORM))
    client, csrf = await signed_in("administrator")
    ticks = TICKS.findall(await text_of(client, PATH, language="en"))
    answer = await client.post(PATH, data={"csrf": csrf, ticks[0]: "1", ticks[2]: "1"})
    assert answer.status == 200 and answer.headers["Content-Type"].startswith("application/jsonl")
    assert re.search(r'filename="corrections-\d{4}-Q[1-4]\.jsonl"', answer.headers["Content-Disposition"])
    file = tmp_path / "corrections.jsonl"
    file.write_bytes(await answer.read())
    first, second = read_lines(file)
    assert (first["text"], first["expect"], first["value"], first["crisis"]) == (THREE, "count", 3, False)
    assert second["text"] == SLEEP and "wellbeing.stress_sleep" in second["needs"]
    scores = await scores_of(understanding, [file], date(2026, 11, 22))
    assert scores[OVERALL].lines == scores["ar"].lines == 2


async def test_nothing_leaves_without_a_tick_or_when_a_line_has_changed(
    signed_in, seeded, store: Store
) -> None:
    await corrected(store, seeded["ar"], (SLEEP, INFORM))
    client, csrf = await signed_in("administrator")
    (tick,) = TICKS.findall(await text_of(client, PATH, language="en"))
    answer = await client.post(PATH, data={"csrf": csrf})
    assert answer.status == 400 and "Please tick the lines" in await answer.text()
    # A worker puts the need aside: the line is another one now.
    worker = await somebody(store, "worker")
    about = "common/wellbeing.stress_sleep"
    await store.notes.add(
        seeded["ar"].case, worker.id, JUDGEMENT, about, {"verdict": "dismissed"}, thread=about
    )
    answer = await client.post(PATH, data={"csrf": csrf, "line-0123456789abcdef01234567": "1", tick: "1"})
    assert answer.status == 400 and "Something has changed" in await answer.text()
    assert not [action for _, action, _ in await actions(store) if action == "corrections.exported"]


async def test_each_opening_and_each_download_is_logged_at_its_case(signed_in, seeded, store: Store) -> None:
    client, csrf = await signed_in("administrator")
    await text_of(client, PATH)
    assert ("administrator", "corrections.read", "-") in await actions(store)
    await corrected(store, seeded["ar"], (DRAWS, INFORM))
    ticks = TICKS.findall(await text_of(client, PATH, language="en"))
    await client.post(PATH, data={"csrf": csrf, ticks[0]: "1"})
    done = await actions(store)
    for action in ("corrections.read", "corrections.exported"):
        assert ("administrator", action, seeded["ar"].case) in done
    worker, _ = await signed_in("worker")
    for language, told in (
        ("fi", "latasi korjauksia"),
        ("en", "downloaded corrections"),
        ("ar", "نزّل تصحيحات"),
    ):
        assert told in await text_of(worker, f"/desk/cases/{seeded['ar'].case}", language=language)


async def test_unfinished_reviews_closed_cases_and_erased_families_give_no_line(
    signed_in, seeded, store: Store
) -> None:
    review = await corrected(store, seeded["ar"], (DRAWS, INFORM), finish=False)
    client, _ = await signed_in("administrator")
    assert "No corrections in this period" in await text_of(client, PATH, language="en")
    await store.reviews.finish(review, (await interpreter(store)).id)
    assert len(TICKS.findall(await text_of(client, PATH))) == 1
    await store.inbox.set_state(seeded["ar"].case, "closed")
    assert TICKS.findall(await text_of(client, PATH)) == []
    await store.inbox.set_state(seeded["ar"].case, "open")
    await store.conversations.erase(seeded["ar"].conversation)
    assert TICKS.findall(await text_of(client, PATH)) == []


@pytest.mark.parametrize("role", ["worker", "interpreter", "partner"])
async def test_nobody_but_an_administrator_opens_or_takes_them(
    signed_in, seeded, store: Store, role: str
) -> None:
    await corrected(store, seeded["ar"], (DRAWS, INFORM))
    client, csrf = await signed_in(role)
    assert (await client.get(PATH)).status == 403
    assert (await client.post(PATH, data={"csrf": csrf})).status == 403
    assert json.dumps(PATH) not in await (await client.get("/desk/", allow_redirects=True)).text()
