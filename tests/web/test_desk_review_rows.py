"""The screen of a review: rows saved one by one, warnings mended or overridden, nobody's work lost, and an end."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest

from bot.store.database import Store
from bot.texts import texts
from bot.web.desk.isolating import isolated, own_direction
from tests.web.reviewing import interpreter, taken

LANGUAGES = ("fi", "en", "ar")
JSON = {"Accept": "application/json"}
SLEEP, DRAWS, THREE, DANGER = (
    "ما عم نام منيح",
    "يحب الرسم",
    "نحن 3، أنا وابني 8 سنين وبنتي سنتين",
    "أخو زوجي بيضربني",
)


def unmarked(text: str) -> str:
    """Without the marks that keep the direction of a name or a number."""
    return html.unescape(text).translate({0x2068: None, 0x2069: None})


async def page_of(client, review: str, **query: str) -> str:
    answer = await client.get(f"/desk/reviews/{review}", params=query)
    assert answer.status == 200
    return unmarked(await answer.text())


def articles(page: str) -> list[str]:
    return re.findall(r'<article class="turn own-words.*?</article>', page, re.S)


def row_of(page: str, words: str) -> str:
    """The row that shows these words of the family, as its key."""
    text = re.sub(r"</?bdi[^>]*>", "", page)
    (found,) = [a for a in articles(text) if words in a]
    return re.search(r'id="(t\d+)"', found)[1]


class Seat:
    """The interpreter before one review, signed in."""

    def __init__(self, client: Any, csrf: str, review: str, page: str) -> None:
        self.client, self.csrf, self.review, self.page = client, csrf, review, page

    def key(self, words: str) -> str:
        return row_of(self.page, words)

    async def send(self, row: str, do: str = "approve", version: int = 0, **values: str) -> Any:
        data = {"csrf": self.csrf, "do": do, "version": str(version)}
        data |= {name.replace("_", "-"): value for name, value in values.items()}
        return await self.client.post(
            f"/desk/reviews/{self.review}/rows/{row}", data=data, headers=JSON, allow_redirects=False
        )

    async def saved(self, row: str, do: str = "approve", version: int = 0, **values: str) -> dict[str, Any]:
        answer = await self.send(row, do, version, **values)
        assert answer.status == 200, await answer.text()
        return dict(await answer.json())


@pytest.fixture
async def seat(signed_in, seeded, store: Store) -> Seat:
    """Before the Arabic mother's talk, rendered into Finnish, pages in English."""
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    return Seat(client, csrf, review, await page_of(client, review, language="en"))


async def actions(store: Store) -> list[str]:
    return [e.action for e in reversed(await store.log.entries(limit=500)) if e.action.startswith("review.")]


# -- what is shown ---------------------------------------------------------------------------------


@pytest.mark.parametrize("family", ["fi", "ar", "en"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_message_in_own_words_is_a_form_and_nothing_else_is(
    signed_in, seeded, store: Store, family: str, language: str
) -> None:
    review = await taken(store, seeded[family].case)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, review, language=language)
    size = (await store.reviews.of_case(seeded[family].case))[0]
    rows = articles(page)
    assert size.id == review and len(rows) > 1
    for row in rows:
        assert row.count("<form") == 1 and 'class="own"' in row and 'name="rendering"' in row
    assert "desk-row" not in page and "desk-key" not in page and "desk-review" not in page
    assert texts().say(language, "desk-row-rendering") in page
    assert f'lang="{"en" if family == "fi" else "fi"}" dir="ltr" spellcheck' in page


async def test_danger_is_marked_and_only_there(seat: Seat) -> None:
    marked = [a for a in articles(seat.page) if "Do not judge. Only render it." in a]
    assert len(marked) == 1 and DANGER in marked[0] and "turn own-words danger" in marked[0]


async def test_same_as_understood_is_offered_only_for_coded_values(seat: Seat) -> None:
    for words, offered in ((SLEEP, True), (DRAWS, False)):
        (row,) = [a for a in articles(seat.page) if words in a]
        assert ('value="same"' in row) is offered


def test_numbers_latin_words_and_placeholders_keep_their_direction() -> None:
    made = isolated("عمره 5-7 سنين و Kela بعد [piilotettu] <b>", "rtl", ("[piilotettu]",))
    assert made == (
        'عمره <bdi dir="ltr">5-7</bdi> سنين و <bdi dir="ltr">Kela</bdi> بعد '
        '<bdi class="hidden-part">[piilotettu]</bdi> &lt;b&gt;'
    )
    assert isolated("Kela 5-7 <i>", "ltr") == "Kela 5-7 &lt;i&gt;"
    assert (
        re.sub("<[^>]+>", "", isolated("هو 3/4 و+358 40 1 من Oulu city ok", "rtl"))
        == "هو 3/4 و+358 40 1 من Oulu city ok"
    )
    assert own_direction("Kela رفضت الطلب مرتين", "rtl") == "rtl"
    assert own_direction("ana ta3bana ktir", "rtl") == "ltr"
    assert own_direction("33", "rtl") == "rtl"


# -- saving ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_row_is_saved_and_stands_there_when_the_page_opens_again(seat: Seat, language: str) -> None:
    row = seat.key(DRAWS)
    await page_of(seat.client, seat.review, language=language)
    said = await seat.saved(
        row, rendering="Hän pitää piirtämisestä", note="kotimurre", remark="koulu", seconds="9"
    )
    assert (said["version"], said["state"], said["warnings"], said["problem"]) == (1, "checked", [], "")
    count = len(articles(seat.page))
    assert unmarked(said["progress"]) == unmarked(
        texts().say(language, "desk-rows-done", done=1, count=count)
    )
    page = await page_of(seat.client, seat.review)
    (again,) = [a for a in articles(page) if f'id="{row}"' in a]
    for words in (
        "Hän pitää piirtämisestä",
        "kotimurre",
        "koulu",
        'data-state="checked"',
        'name="version" value="1"',
    ):
        assert words in again


async def test_a_draft_is_kept_and_is_not_ready(seat: Seat, store: Store) -> None:
    row = seat.key(DRAWS)
    said = await seat.saved(row, "keep", rendering="Hän pi")
    assert (said["state"], said["version"]) == ("machine", 1)
    assert (await seat.saved(row, "approve", 1, rendering="Hän pitää piirtämisestä"))["state"] == "checked"
    assert (await seat.saved(row, "keep", 2, rendering="Hän pitää"))["state"] == "machine"
    assert await actions(store) == ["review.opened", "review.row-checked", "review.row-machine"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_warning_holds_the_row_until_it_is_mended_or_overridden(
    seat: Seat, store: Store, language: str
) -> None:
    row = seat.key(THREE)
    await page_of(seat.client, seat.review, language=language)
    text = "Meitä on 4, minä, poikani 8 vuotta ja tyttäreni kaksi vuotta"
    said = await seat.saved(row, rendering=text)
    (slip,) = said["warnings"]
    assert (said["state"], slip["check"], slip["reason"]) == ("machine", "number", "")
    assert "3" in slip["words"] and "4" in slip["words"] and "desk-" not in slip["words"] + slip["name"]
    assert text in await page_of(seat.client, seat.review)  # kept anyway, and the warning with it
    assert slip["key"] in await page_of(seat.client, seat.review)
    said = await seat.saved(row, "approve", 1, rendering=text, **{f"override-{slip['key']}": "source"})
    assert (said["state"], said["warnings"][0]["reason"]) == ("checked", "source")
    said = await seat.saved(row, "approve", 2, rendering=text.replace("4", "3"))
    assert (said["state"], said["warnings"]) == ("checked", [])


async def test_same_as_understood_takes_the_answer_in_the_readers_language(seat: Seat) -> None:
    said = await seat.saved(seat.key(SLEEP), "same")
    assert said["rendering"] == "Harvoin"
    said = await seat.saved(seat.key(DRAWS), "same")
    assert said["state"] == "machine" and said["problem"] == texts().say("en", "desk-row-problem-coded")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_conflict_shows_both_and_loses_neither(seat: Seat, language: str) -> None:
    row, path = seat.key(DRAWS), f"/desk/reviews/{seat.review}/rows/{seat.key(DRAWS)}"
    await page_of(seat.client, seat.review, language=language)
    await seat.saved(row, rendering="Toisessa ikkunassa")
    answer = await seat.send(row, rendering="Tässä ikkunassa")
    said = await answer.json()
    assert (answer.status, said["theirs"]["rendering"], said["theirs"]["version"]) == (
        409,
        "Toisessa ikkunassa",
        1,
    )
    form = {"csrf": seat.csrf, "do": "approve", "version": "0", "rendering": "Tässä ikkunassa"}
    answer = await seat.client.post(path, data=form)
    page = unmarked(await answer.text())
    assert answer.status == 409
    assert "Toisessa ikkunassa" in page and "Tässä ikkunassa</textarea>" in page
    assert texts().say(language, "desk-row-theirs") in page
    assert (await seat.saved(row, "approve", 1, rendering="Tässä ikkunassa"))["version"] == 2


async def test_a_request_that_is_sent_twice_is_saved_once(seat: Seat) -> None:
    row = seat.key(DRAWS)
    for _ in range(2):
        said = await seat.saved(row, rendering="Hän pitää piirtämisestä", seconds="4")
        assert said["version"] == 1


# -- without a script ------------------------------------------------------------------------------


async def test_without_script_a_form_leads_to_the_next_row_or_back(seat: Seat) -> None:
    keys = [re.search(r'id="(t\d+)"', a)[1] for a in articles(seat.page)]
    row = seat.key(DRAWS)
    after = keys[keys.index(row) + 1]

    async def leads(do: str, version: int, row: str = row, **values: str) -> str:
        data = {"csrf": seat.csrf, "do": do, "version": str(version)}
        data |= {name.replace("_", "-"): value for name, value in values.items()}
        answer = await seat.client.post(
            f"/desk/reviews/{seat.review}/rows/{row}", data=data, allow_redirects=False
        )
        assert answer.status == 303
        return answer.headers["Location"].removeprefix(f"/desk/reviews/{seat.review}")

    assert await leads("keep", 0, rendering="Hän") == f"#{row}"
    assert await leads("approve", 1, rendering="Hän pitää piirtämisestä") == f"#{after}"
    assert await leads("approve", 0, seat.key(THREE), rendering="Meitä on 9") == f"#{seat.key(THREE)}"
    where = await leads("approve", 2, rendering="Hän pitää", reading_a="x", reading_b="y")
    assert where == f"?problem=reasons&row={row}#{row}"
    page = await page_of(seat.client, seat.review, problem="reasons", row=row)
    assert texts().say("en", "desk-row-problem-reasons") in page
    assert (
        await leads("approve", 0, keys[-1], rendering="Mieheni veli lyö minua", reason_dialect="1")
        == "#finish"
    )


async def test_a_text_that_is_too_long_is_shown_again_and_not_saved(seat: Seat, store: Store) -> None:
    row, long = seat.key(DRAWS), "a" * 8001
    form = {"csrf": seat.csrf, "do": "approve", "version": "0", "rendering": long}
    answer = await seat.client.post(f"/desk/reviews/{seat.review}/rows/{row}", data=form)
    assert answer.status == 422 and long in await answer.text()
    assert (await seat.send(row, rendering=long)).status == 422
    assert (
        await store.review_rows.of_case(
            (await store.reviews.opened(seat.review, (await interpreter(store)).id)).case_id
        )
        == {}
    )
    assert (await seat.send(row, "erase")).status == 400


# -- whose it is -----------------------------------------------------------------------------------


async def test_nothing_is_saved_in_a_task_of_somebody_else(signed_in, seeded, store: Store) -> None:
    omar = await interpreter(store, "Omar Other")
    review = await taken(store, seeded["ar"].case, user=omar)
    await interpreter(store)
    client, csrf = await signed_in("interpreter")
    page = await (await client.get("/desk/reviews")).text()
    seat = Seat(client, csrf, review, page)
    for row in ("t2", "t14", "x"):
        assert (await seat.send(row, rendering="Hei")).status == 404
    assert (await client.post(f"/desk/reviews/{review}/finish", data={"csrf": csrf})).status == 404
    assert await store.review_rows.of_case(seeded["ar"].case) == {}


async def test_a_row_that_is_no_own_words_or_not_in_the_task_is_not_there(
    signed_in, seeded, store: Store
) -> None:
    review = await taken(store, seeded["ar"].case, "flagged")
    client, csrf = await signed_in("interpreter")
    page = await page_of(client, review)
    seat = Seat(client, csrf, review, page)
    keys = {re.search(r'id="(t\d+)"', a)[1] for a in articles(page)}
    for row in {f"t{n}" for n in range(1, 60)} - keys:
        if int(row[1:]) % 7 == 0:
            assert (await seat.send(row, rendering="Hei")).status == 404
    assert await store.review_rows.of_case(seeded["ar"].case) == {}


async def test_a_task_taken_back_in_the_middle_takes_nothing_more(seat: Seat, seeded, store: Store) -> None:
    row, case = seat.key(DRAWS), seeded["ar"].case
    await seat.saved(row, rendering="Hän pitää piirtämisestä")
    await store.reviews.withdraw(case, seat.review)
    assert (await seat.send(row, "approve", 1, rendering="Hän piirtää")).status == 404
    assert (await seat.client.get(f"/desk/reviews/{seat.review}")).status == 404
    (kept,) = (await store.review_rows.of_case(case))[seat.review]
    assert kept.body["rendering"] == "Hän pitää piirtämisestä"


# -- the end ---------------------------------------------------------------------------------------


async def test_a_task_ends_when_every_row_is_ready_and_is_closed_then(
    seat: Seat, seeded, store: Store
) -> None:
    keys = [re.search(r'id="(t\d+)"', a)[1] for a in articles(seat.page)]
    finish = f"/desk/reviews/{seat.review}/finish"
    for n, row in enumerate(keys):
        answer = await seat.client.post(finish, data={"csrf": seat.csrf}, allow_redirects=False)
        assert answer.headers["Location"] == f"/desk/reviews/{seat.review}#{keys[n]}"
        said = await seat.saved(row, rendering="Luettu", reason_dialect="1")
        assert said["state"] == "doubtful"
    page = await page_of(seat.client, seat.review)
    assert 'id="finish-ready">' in page and 'id="next-open"' not in page
    answer = await seat.client.post(finish, data={"csrf": seat.csrf}, allow_redirects=False)
    assert answer.headers["Location"] == "/desk/reviews#mine"
    (review,) = await store.reviews.of_case(seeded["ar"].case)
    assert (review.state, review.read) == ("done", len(keys))
    assert (await seat.send(keys[0], "approve", 1, rendering="Muutos")).status == 404
    assert (await actions(store))[-1] == "review.finished"


async def test_addresses_after_a_form_lead_back_in_another_language(seat: Seat) -> None:
    here, row = f"/desk/reviews/{seat.review}", seat.key(DRAWS)
    for path, where in (
        (f"{here}/rows/{row}", f"{here}#{row}"),
        (f"{here}/rows/x", f"{here}#content"),
        (f"{here}/finish", here),
    ):
        answer = await seat.client.get(path, allow_redirects=False)
        assert answer.headers["Location"] == where
