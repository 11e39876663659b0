"""What an interpreter read changes what the worker reads, wherever the words are quoted, and stays where it belongs."""

from __future__ import annotations

import asyncio
import html
import io
import json

import pypdf
import pytest
from jsonschema import Draft202012Validator

from bot.export.case_json import case_schema
from bot.store.database import Store
from bot.store.errors import ReviewNotFound
from bot.texts import texts
from tests.web.readings import body
from tests.web.reviewing import asked, interpreter, nothing_wished, taken

SLEEP, HIT, HAPPY = "ما عم نام منيح", "أخو زوجي بيضربني رقمي +358 40 111 2223", "يحب الرسم"
GOAL = "أن يصل زوجي وأن ينام ابني بهدوء"
LANGUAGES = ("fi", "en", "ar")
MARKS = {0x2068: None, 0x2069: None}
SECRET = "Lankoni lyö minua"


async def rendered(store: Store, kept, *rows: tuple[str, str, str, dict]) -> str:
    """A review that the interpreter took, with these rows saved: (message, state, rendering, more of the body)."""
    review, who = await taken(store, kept.case), await interpreter(store)
    keys = {t.said.get("text"): f"t{t.seq}" for t in await store.conversations.turns(kept.conversation)}
    for words, state, rendering, more in rows:
        await store.review_rows.save(review, who.id, keys[words], state, body(rendering, **more), 0)
    return review


async def page_of(client, path: str, **query: str) -> str:
    answer = await client.get(path, params=query)
    assert answer.status == 200, path
    return html.unescape(await answer.text()).translate(MARKS)


def say(language: str, name: str, **values: str) -> str:
    return texts().say(language, name, **values).translate(MARKS)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_case_page_has_the_rendering_beside_the_original_and_says_reviewed(
    signed_in, seeded, store: Store, language: str
) -> None:
    client, _ = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    assert say(language, "desk-reviewed-all") not in await page_of(client, path, language=language)
    doubt = {"reasons": ["idiom"], "readings": ["rauhassa", "hiljaa"]}
    await rendered(
        store, seeded["ar"], (SLEEP, "checked", "En nuku hyvin", {}),
        (GOAL, "doubtful", "Poikani nukkuu rauhassa", doubt), (HAPPY, "machine", "LUONNOS", {}),
    )  # fmt: skip
    page = await page_of(client, path)
    assert SLEEP in page and "En nuku hyvin" in page and say(language, "desk-reviewed-all") in page
    assert '<blockquote class="rendering" lang="fi" dir="ltr"' in page and "[rauhassa / hiljaa]" in page
    spoken = say(language, "desk-language-ar")
    assert say(language, "desk-reviewed-read", spoken=spoken, by="T-001") in page
    assert "Ines" not in page.partition('id="reviews"')[0]  # the number, not the name
    # What nobody has read yet shows nothing of a draft.
    assert "LUONNOS" not in page and "desk-reviewed" not in page
    assert "Poikani nukkuu rauhassa" in await page_of(client, f"{path}/plan")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_private_message_is_rendered_behind_the_door_alone(
    signed_in, seeded, store: Store, language: str
) -> None:
    more = {"reasons": ["kinship"], "note": "SALAINEN huomio", "remark": "SALAINEN tarve"}
    await rendered(store, seeded["ar"], (HIT, "doubtful", SECRET, more))
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    common = await page_of(client, path, language=language)
    files = [
        await (await client.get(f"{path}/export/{name}")).text()
        for name in ("assessment.txt", "case.json", "fhir.json")
    ]
    for shown in (
        common,
        *files,
        await page_of(client, f"{path}/plan"),
        await page_of(client, f"{path}/letters"),
    ):
        assert SECRET not in shown and "SALAINEN" not in shown
    opened = await client.post(f"{path}/restricted", data={"csrf": csrf})
    behind = html.unescape(await opened.text()).translate(MARKS)
    for words in (SECRET, "SALAINEN huomio", "SALAINEN tarve", say(language, "desk-reviewed-ask")):
        assert words in behind


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_of_a_danger_warns_of_doubtful_words_and_stays_above_the_list(
    signed_in, seeded, store: Store, language: str
) -> None:
    client, _ = await signed_in("worker")
    flag = next(f for f in await store.flags.open_flags() if f.conversation_id == seeded["ar"].conversation)
    before = [f.id for f in await store.flags.open_flags()]
    warning = say(language, "desk-reviewed-ask")
    assert warning not in await page_of(client, f"/desk/flags/{flag.id}", language=language)
    await rendered(store, seeded["ar"], (HIT, "doubtful", SECRET, {"reasons": ["kinship"]}))
    page = await page_of(client, f"/desk/flags/{flag.id}")
    assert SECRET in page and warning in page
    assert [f.id for f in await store.flags.open_flags()] == before
    assert f"/desk/flags/{flag.id}" in await page_of(client, "/desk/cases")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_remarks_stand_in_a_closed_block_and_make_no_flag(
    signed_in, seeded, store: Store, language: str
) -> None:
    client, _ = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    flags_before = (await page_of(client, path, language=language)).count('<article class="flag')
    more = {"remark": "Ehkä koulussa kiusataan", "note": "Puhuu <murretta>"}
    await rendered(store, seeded["ar"], (HAPPY, "checked", "Tykkää piirtää", more))
    raw = await (await client.get(path)).text()
    page = html.unescape(raw).translate(MARKS)
    block = page[page.index('<section class="remarks">') :]
    assert "<details>" in block and "Ehkä koulussa kiusataan" in block and "Puhuu &lt;murretta&gt;" in raw
    assert (
        say(language, "desk-reviewed-remark") in block and page.count('<article class="flag') == flags_before
    )
    for name in ("assessment.txt", "case.json", "fhir.json"):
        along = await (await client.get(f"{path}/export/{name}")).text()
        assert "kiusataan" not in along and "murretta" not in along


async def test_what_goes_along_carries_the_reviewed_words(signed_in, seeded, store: Store) -> None:
    await rendered(
        store, seeded["ar"], (SLEEP, "checked", "En nuku hyvin", {}), (HIT, "doubtful", SECRET, {})
    )
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    document = json.loads(await (await client.get(f"{path}/export/case.json?language=fi")).read())
    assert list(Draft202012Validator(case_schema()).iter_errors(document)) == []
    sleep = next(a for a in document["answers"] if a["question"] == "wellbeing.sleep")
    (review,) = sleep["words"]["reviews"]
    assert (review["rendering"]["text"], review["interpreter"]) == ("En nuku hyvin", "T-001")
    assert "En nuku hyvin" in await (await client.get(f"{path}/export/fhir.json")).text()
    assert "tulkki T-001 on lukenut" in (await (await client.get(f"{path}/export/assessment.txt")).text())
    common = await (await client.get(f"{path}/export/summary.pdf")).read()
    restricted = await (await client.post(f"{path}/restricted/export", data={"csrf": csrf})).read()

    def words(data: bytes) -> str:
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
        return " ".join(text.split())

    paper = await asyncio.to_thread(words, common)
    assert "En nuku hyvin" in paper and "Tarkistettu: tulkki on lukenut" in paper and SECRET not in paper
    assert SECRET in await asyncio.to_thread(words, restricted)


async def test_what_was_taken_back_counts_no_more_and_what_was_given_back_does(
    signed_in, seeded, store: Store
) -> None:
    review = await rendered(store, seeded["ar"], (SLEEP, "checked", "En nuku hyvin", {}))
    client, _ = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    await store.reviews.give_back(review, (await interpreter(store)).id)
    assert "En nuku hyvin" in await page_of(client, path, language="fi")
    await store.reviews.withdraw(seeded["ar"].case, review)
    assert "En nuku hyvin" not in await page_of(client, path)


async def test_the_talk_opens_only_when_somebody_read_some_of_it(
    signed_in, seeded, store: Store, monkeypatch
) -> None:
    async def never(*_: object) -> None:
        raise AssertionError("a talk was opened")

    await rendered(store, seeded["fi"])
    monkeypatch.setattr(store.conversations, "turns", never)
    client, _ = await signed_in("worker")
    for case in (seeded["fi"].case, seeded["ar"].case):
        await page_of(client, f"/desk/cases/{case}")


async def test_renderings_go_with_the_family(signed_in, seeded, store: Store) -> None:
    review = await rendered(store, seeded["ar"], (SLEEP, "checked", "En nuku hyvin", {}))
    flag = next(f for f in await store.flags.open_flags() if f.conversation_id == seeded["ar"].conversation)
    await store.conversations.erase(seeded["ar"].conversation)
    assert await store.review_rows.of_case(seeded["ar"].case) == {}
    with pytest.raises(ReviewNotFound):
        await store.review_rows.of(review, (await interpreter(store)).id)
    client, _ = await signed_in("worker")
    assert (await client.get(f"/desk/cases/{seeded['ar'].case}")).status == 404
    assert "En nuku hyvin" not in await page_of(client, f"/desk/flags/{flag.id}")


# -- four eyes -------------------------------------------------------------------------------------


async def read_twice(store: Store, kept, words: str, first: str, second: str) -> tuple[str, str]:
    """A pair of reviews by two interpreters, both done; the ids of the first review and of the row."""
    ids = await asked(store, kept.case, four_eyes=True)
    people = [await interpreter(store), await interpreter(store, "Omar Other")]
    keys = {t.said.get("text"): f"t{t.seq}" for t in await store.conversations.turns(kept.conversation)}
    for review, who, rendering in zip(ids, people, (first, second), strict=True):
        await store.reviews.take(review, who.id, nothing_wished)
        await store.review_rows.save(review, who.id, keys[words], "checked", body(rendering), 0)
        await store.review_rows.save(review, who.id, keys[HAPPY], "checked", body("Tykkää piirtää"), 0)
    for review, who in zip(ids, people, strict=True):
        await store.reviews.finish(review, who.id)
    return ids[0], keys[words]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_readings_are_compared_and_one_is_chosen(
    signed_in, seeded, store: Store, language: str
) -> None:
    review, row = await read_twice(store, seeded["ar"], SLEEP, "En nuku hyvin", "En nuku huonosti")
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    page = await page_of(client, path, language=language)
    assert f'href="{path}/reviews"' in page and "[En nuku hyvin / En nuku huonosti]" in page
    page = await page_of(client, f"{path}/reviews")
    assert (
        "<mark>hyvin</mark>" in page
        and "<mark>huonosti</mark>" in page
        and page.count('class="compared"') == 1
    )
    assert "Tykkää" not in page and "desk-compared" not in page and "Ines" not in page and "Omar" not in page
    assert say(language, "desk-compared-now-none") in page
    settle = f"{path}/reviews/{review}/settle"
    answer = await client.post(
        settle, data={"csrf": csrf, "row": row, "choice": "first"}, allow_redirects=False
    )
    assert (answer.status, answer.headers["Location"]) == (303, f"{path}/reviews#{row}")
    page = await page_of(client, f"{path}/reviews")
    assert say(language, "desk-compared-now-first", first="T-001") in page
    page = await page_of(client, path)
    assert "En nuku hyvin" in page and "huonosti" not in page and say(language, "desk-reviewed-all") in page
    assert say(language, "desk-action-review-settled") in page
    await client.post(settle, data={"csrf": csrf, "row": row, "choice": "open"})
    assert "[En nuku hyvin / En nuku huonosti]" in await page_of(client, path)


async def test_a_private_difference_opens_by_its_own_step_and_is_logged(
    signed_in, seeded, store: Store
) -> None:
    review, row = await read_twice(store, seeded["ar"], HIT, SECRET, "Mieheni veli lyö minua")
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}/reviews"
    page = await page_of(client, path, language="en")
    assert "lyö" not in page and 'class="compared"' not in page
    answer = await client.post(f"{path}/private", data={"csrf": csrf})
    assert "lyö minua" in html.unescape(await answer.text())
    answer = await client.post(f"{path}/{review}/settle", data={"csrf": csrf, "row": row, "choice": "second"})
    assert answer.status == 200 and "stands" in await answer.text()
    entries = await store.log.entries(subject=seeded["ar"].case, limit=10)
    done = [entry.action for entry in reversed(entries)]
    assert done == ["review.compared", "case.restricted.read", "review.settled", "case.restricted.read"]
    assert SECRET not in await page_of(client, f"/desk/cases/{seeded['ar'].case}")


async def test_what_does_not_differ_or_is_of_another_case_is_not_settled(
    signed_in, seeded, store: Store
) -> None:
    review, row = await read_twice(store, seeded["ar"], SLEEP, "En nuku hyvin", "En nuku huonosti")
    client, csrf = await signed_in("worker")
    for case, name, told, status in (
        (seeded["ar"].case, review, {"row": row, "choice": "both"}, 400),
        (seeded["ar"].case, review, {"row": "t18", "choice": "first"}, 404),
        (seeded["ar"].case, "x", {"row": row, "choice": "first"}, 404),
        (seeded["fi"].case, review, {"row": row, "choice": "first"}, 404),
    ):
        answer = await client.post(f"/desk/cases/{case}/reviews/{name}/settle", data={"csrf": csrf, **told})
        assert answer.status == status
    assert await store.notes.of_case(seeded["ar"].case, "settlement") == []
