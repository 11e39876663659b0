"""A review asked for at the case, and what the administrator sets for it."""

from __future__ import annotations

import re

import pytest

from bot.store.database import Store
from tests.web.conftest import NAMES
from tests.web.reviewing import (
    DUE,
    actions,
    asked,
    form,
    interpreter,
    nothing_wished,
    somebody,
    taken,
    text_of,
)

PHONES = ("0401112223", "٠٤٠١١١٢٢٢٣", "040 123 4567", "٠٤٠ ٧٦٥ ٤٣٢١", "+358 40 111 2223", "111 2223")
WORDS = ("ما عم نام منيح", "نطبخ معًا", "Rarely", "Own sleep")
LANGUAGES = ("fi", "en", "ar")


# -- asking, at the case ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_worker_asks_sees_how_far_it_is_and_takes_it_back(
    signed_in, seeded, store: Store, language: str
) -> None:
    ines, case = await interpreter(store), seeded["ar"].case
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{case}"
    page = await text_of(client, path, language=language)
    assert 'id="reviews"' in page and f'action="{path}/reviews"' in page and "desk-review" not in page
    answer = await client.post(f"{path}/reviews", data=form(csrf), allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, f"{path}#reviews")
    (review,) = await store.reviews.of_case(case)
    assert (review.of, review.reader, review.due_on, review.four_eyes) == ("all", "fi", DUE, False)
    assert review.size.rows > 5 and review.size.characters > 50
    await store.reviews.take(review.id, ines.id, nothing_wished)
    page = await text_of(client, path)
    # The whole block, not the one list of people to keep away, names nobody.
    assert (
        "T-001" in page
        and NAMES["interpreter"] not in page.partition('id="reviews"')[2].partition("<select")[0]
    )
    back = await client.post(f"{path}/reviews/{review.id}/withdraw", data={"csrf": csrf})
    assert back.status == 200
    assert (await store.reviews.of_case(case))[0].state == "withdrawn"
    assert [a for _, a, subject in await actions(store) if a.startswith("review.") and subject == case] == [
        "review.asked",
        "review.withdrawn",
    ]


async def test_only_flagged_messages_are_fewer(signed_in, seeded, store: Store) -> None:
    client, csrf = await signed_in("worker")
    path, case = f"/desk/cases/{seeded['ar'].case}/reviews", seeded["ar"].case
    await client.post(path, data=form(csrf, of="flagged"))
    await client.post(path, data=form(csrf, reader="en"))
    flagged, everything = sorted(await store.reviews.of_case(case), key=lambda r: r.of, reverse=True)
    assert (flagged.of, everything.of) == ("flagged", "all")
    assert 0 < flagged.size.rows < everything.size.rows


async def test_four_eyes_are_two_tasks(signed_in, seeded, store: Store) -> None:
    client, csrf = await signed_in("worker")
    await client.post(f"/desk/cases/{seeded['ar'].case}/reviews", data=form(csrf, four_eyes="yes"))
    first, second = sorted(
        await store.reviews.of_case(seeded["ar"].case), key=lambda r: r.second_of is not None
    )
    assert second.second_of == first.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"of": ""}, "of"),
        ({"reader": "ar"}, "reader"),
        ({"due": "2020-01-01"}, "due"),
        ({"compared": ""}, "person"),
    ],
)
async def test_a_form_that_cannot_be_kept_says_why(
    signed_in, seeded, store: Store, language: str, change: dict[str, str], problem: str
) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    await client.get(path, params={"language": language})
    answer = await client.post(f"{path}/reviews", data=form(csrf, **change))
    page = await answer.text()
    assert 'id="review-problem"' in page and f"desk-review-problem-{problem}" not in page
    assert await store.reviews.of_case(seeded["ar"].case) == []


async def test_a_second_one_into_the_same_language_waits_for_the_first(
    signed_in, seeded, store: Store
) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}/reviews"
    for _ in range(2):
        page = await (await client.post(path, data=form(csrf))).text()
    assert 'id="review-problem"' in page and len(await store.reviews.of_case(seeded["ar"].case)) == 1


async def test_the_worker_reads_whom_the_family_does_not_want_and_keeps_that_one_away(
    signed_in, seeded, store: Store
) -> None:
    ines, case = await interpreter(store), seeded["ar"].case
    client, csrf = await signed_in("worker")
    page = await text_of(client, f"/desk/cases/{case}", language="en")
    block = page[page.index('id="reviews"') :]
    assert "a woman" in block and "Samira K." in block and "1 interpreter fits" in block
    review = await taken(store, case)
    await client.post(f"/desk/cases/{case}/reviews/away", data={"csrf": csrf, "user": ines.id})
    assert await store.reviews.excluded(case) == {ines.id: "family"}
    assert await store.reviews.taken_by(ines.id) == []
    page = await text_of(client, f"/desk/cases/{case}", language="en")
    assert "no interpreter fits" in page[page.index('id="reviews"') :]
    reviewer, _ = await signed_in("interpreter")
    assert review not in await text_of(reviewer, "/desk/reviews")
    worker = await somebody(store, "worker")
    for wrong in ({}, {"user": worker.id}, {"user": "x"}):
        answer = await client.post(f"/desk/cases/{case}/reviews/away", data={"csrf": csrf, **wrong})
        assert answer.status in (400, 404)


async def test_a_review_of_another_case_is_not_withdrawn_here(signed_in, seeded, store: Store) -> None:
    (review,) = await asked(store, seeded["fi"].case)
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}/reviews/{review}/withdraw"
    assert (await client.post(path, data={"csrf": csrf})).status == 404
    assert (await store.reviews.of_case(seeded["fi"].case))[0].state == "asked"


# -- the administrator -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_administrator_sets_languages_and_area(
    signed_in, seeded, store: Store, language: str
) -> None:
    north = await store.teams.add("Pohjoinen")
    ines = await somebody(store, "interpreter")
    client, csrf = await signed_in("administrator")
    page = await text_of(client, "/desk/people", language=language)
    assert f"/desk/people/{ines.id}/interpreter" in page and "desk-interpreter" not in page
    data = {"csrf": csrf, "language-ar": "yes", "language-fi": "yes", "language-sv": "yes", "team": north.id}
    page = await (await client.post(f"/desk/people/{ines.id}/interpreter", data=data)).text()
    told = await store.interpreters.get(ines.id)
    assert (told.number, told.languages, told.team_id, told.gender) == ("T-001", {"ar", "fi"}, north.id, None)
    assert "T-001" in page and len(re.findall(r'name="language-\w\w" value="yes" checked', page)) == 2
    worker = await somebody(store, "worker")
    assert (await client.post(f"/desk/people/{worker.id}/interpreter", data=data)).status == 404
    assert ("administrator", "interpreter.set", ines.id) in await actions(store)
