"""The interpreter's tasks: told before anything opens, one interpreter's alone, and no way to reach or to guess a family."""

from __future__ import annotations

import asyncio
import html

import pytest

from bot.casework.reviewing import Wishes
from bot.store.database import Store
from bot.web import desk
from bot.web.desk.roles import right_of
from tests.web.conftest import NAMES, csrf_in
from tests.web.reviewing import (
    DUE,
    actions,
    asked,
    interpreter,
    nothing_wished,
    somebody,
    taken,
    text_of,
)

PHONES = ("0401112223", "٠٤٠١١١٢٢٢٣", "040 123 4567", "٠٤٠ ٧٦٥ ٤٣٢١", "+358 40 111 2223", "111 2223")
WORDS = ("ما عم نام منيح", "نطبخ معًا", "Rarely", "Own sleep")
LANGUAGES = ("fi", "en", "ar")


# -- the tasks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_task_is_told_before_it_is_taken_and_nothing_of_the_talk_is_opened(
    signed_in, seeded, store: Store, language: str, monkeypatch
) -> None:
    await interpreter(store)
    north = await store.teams.add("Pohjoinen")
    await store.inbox.set_team(seeded["ar"].case, north.id)
    (review,) = await asked(store, seeded["ar"].case)

    async def never(*_: object) -> None:
        raise AssertionError("a talk was opened")

    monkeypatch.setattr(store.conversations, "turns", never)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, "/desk/reviews", language=language)
    assert f"/desk/reviews/{review}/take" in page and f'href="/desk/reviews/{review}"' not in page
    shown = {"fi": ("arabia → suomi", "levantti", "12 viestiä"), "en": ("Arabic → Finnish", "Levantine", "12 messages"),
             "ar": ("العربية ← الفنلندية", "شامية", "12 رسالة")}  # fmt: skip
    for words in (*shown[language], "345", "Pohjoinen"):
        assert words in page
    for words in (*WORDS, seeded["ar"].number, "Samira", *PHONES):
        assert words not in page
    assert "desk-review" not in page and "desk-dialect" not in page


async def test_taking_opening_giving_back(signed_in, seeded, store: Store) -> None:
    await interpreter(store)
    (review,) = await asked(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    assert (await client.get(f"/desk/reviews/{review}")).status == 404  # offered is not taken
    page = await (await client.post(f"/desk/reviews/{review}/take", data={"csrf": csrf})).text()
    assert f'href="/desk/reviews/{review}"' in page and seeded["ar"].number in page
    assert "ما عم نام منيح" in await text_of(client, f"/desk/reviews/{review}")
    await client.post(f"/desk/reviews/{review}/give-back", data={"csrf": csrf})
    assert (await client.get(f"/desk/reviews/{review}")).status == 404
    done = [
        a
        for role, a, subject in await actions(store)
        if role == "interpreter" and subject == seeded["ar"].case
    ]
    assert done == ["review.taken", "review.opened", "review.returned"]


async def test_every_opening_is_logged_for_the_case(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    for _ in range(2):
        await client.get(f"/desk/reviews/{review}")
    assert (await actions(store)).count(("interpreter", "review.opened", seeded["ar"].case)) == 2
    worker, _ = await signed_in("worker")
    history = await text_of(worker, f"/desk/cases/{seeded['ar'].case}", language="en")
    history = history[history.index('id="history"') :]
    assert "opened the transcript for review" in history and "T-001" in history
    assert NAMES["interpreter"] not in history


@pytest.mark.parametrize("why", ["not_competent", "not_free"])
async def test_a_declined_task_does_not_come_again(signed_in, seeded, store: Store, why: str) -> None:
    await interpreter(store)
    (review,) = await asked(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    path = f"/desk/reviews/{review}/decline"
    assert (await client.post(path, data={"csrf": csrf, "why": "lazy"})).status == 400
    page = await (await client.post(path, data={"csrf": csrf, "why": why})).text()
    assert review not in page
    for action in ("take", "decline", "known"):
        answer = await client.post(f"/desk/reviews/{review}/{action}", data={"csrf": csrf, "why": why})
        assert answer.status == 404


@pytest.mark.parametrize("language", LANGUAGES)
async def test_i_know_this_person_asks_once_opens_nothing_and_holds_for_good(
    signed_in, seeded, store: Store, language: str, monkeypatch
) -> None:
    ines, case = await interpreter(store), seeded["ar"].case
    (review,) = await asked(store, case)

    async def never(*_: object) -> None:
        raise AssertionError("a talk was opened")

    monkeypatch.setattr(store.conversations, "turns", never)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}/known", language=language)
    assert await store.reviews.excluded(case) == {} and not any(words in page for words in WORDS)
    page = await (await client.post(f"/desk/reviews/{review}/known", data={"csrf": csrf_in(page)})).text()
    assert review not in page
    assert await store.reviews.excluded(case) == {ines.id: "knows"}
    worker = await somebody(store, "worker")
    await store.reviews.withdraw(case, review)
    await asked(store, case, "flagged")
    assert case not in await text_of(client, "/desk/reviews")
    assert await store.reviews.offered_to(ines.id, nothing_wished) == []
    assert worker.id and ("interpreter", "review.known", case) in await actions(store)


async def test_who_knows_the_family_of_a_taken_task_loses_every_task_of_it(
    signed_in, seeded, store: Store
) -> None:
    ines, case = await interpreter(store), seeded["ar"].case
    review = await taken(store, case)
    (other,) = await store.reviews.ask(
        case,
        (await somebody(store, "worker")).id,
        "all",
        "en",
        DUE,
        (await store.reviews.of_case(case))[0].size,
    )
    await store.reviews.take(other, ines.id, nothing_wished)
    elsewhere = await taken(store, seeded["en"].case)
    client, csrf = await signed_in("interpreter")
    await client.post(f"/desk/reviews/{review}/known", data={"csrf": csrf})
    assert [r.id for r in await store.reviews.taken_by(ines.id)] == [elsewhere]
    for gone in (review, other):
        assert (await client.get(f"/desk/reviews/{gone}")).status == 404


async def test_of_two_who_press_at_once_one_gets_it(signed_in, seeded, store: Store) -> None:
    omar = await interpreter(store, "Omar Other")
    await interpreter(store)
    (review,) = await asked(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    pressed = client.post(f"/desk/reviews/{review}/take", data={"csrf": csrf}, allow_redirects=False)
    answer, other = await asyncio.gather(
        pressed, store.reviews.take(review, omar.id, nothing_wished), return_exceptions=True
    )
    assert (answer.status == 303) is isinstance(other, Exception)
    assert answer.status in (303, 404)
    assert (await store.reviews.of_case(seeded["ar"].case))[0].taken_by is not None


async def test_the_familys_wishes_decide_what_is_offered(signed_in, seeded, store: Store) -> None:
    ines = await interpreter(store, gender=None)
    (review,) = await asked(store, seeded["ar"].case)  # this mother wishes a woman
    (other,) = await asked(store, seeded["en"].case)
    client, csrf = await signed_in("interpreter")
    assert review not in (page := await text_of(client, "/desk/reviews")) and other in page
    assert (await client.post(f"/desk/reviews/{review}/take", data={"csrf": csrf})).status == 404
    for gender, there in (("woman", True), ("man", False), ("", False)):
        await client.post("/desk/reviews/me", data={"csrf": csrf, "gender": gender})
        assert (await store.interpreters.get(ines.id)).gender == (gender or None)
        assert (review in await text_of(client, "/desk/reviews")) is there
    assert (await client.post("/desk/reviews/me", data={"csrf": csrf, "gender": "x"})).status == 400


async def test_a_named_interpreter_is_never_offered_it(signed_in, seeded, store: Store) -> None:
    samira = await interpreter(store, "Samira Karim")
    await asked(store, seeded["ar"].case)
    case = await store.cases.get(seeded["ar"].case)

    async def wishes_of(_: str) -> Wishes:
        from bot.casework.reviewing import wishes

        return wishes(case.content)

    assert await store.reviews.offered_to(samira.id, wishes_of) == []


async def test_somebody_without_languages_is_told_what_to_do(signed_in, seeded, store: Store) -> None:
    await asked(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, "/desk/reviews", language="en")
    assert "Ask the administrator to set your languages" in page and "/take" not in page


# -- what is seen ----------------------------------------------------------------------------------


@pytest.mark.parametrize("family", ["fi", "ar", "en"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_phone_number_reaches_an_interpreter(
    signed_in, seeded, store: Store, family: str, language: str
) -> None:
    review = await taken(store, seeded[family].case)
    client, _ = await signed_in("interpreter")
    for path in ("/desk/reviews", f"/desk/reviews/{review}"):
        page = await text_of(client, path, language=language)
        for phone in PHONES:
            assert phone not in page


async def test_what_is_for_the_worker_is_hidden(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}", language="en")
    for words in ("Samira", "الصبح بس", "بعد الظهر لما يكون برا"):
        assert words not in page
    # In the language of the renderings: the placeholder stays in the interpreter's text.
    assert "[vain työntekijälle]" in page and "[puhelinnumero piilotettu]" in page


async def test_private_and_safety_rows_are_part_of_the_transcript(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}", language="en")
    assert "Turvallinen olo kotona" in page and "أخو زوجي بيضربني" in page


async def test_a_flagged_review_shows_those_messages_alone(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case, "flagged")
    client, _ = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}", language="en")
    assert "ما عم نام منيح" in page and "يحب الرسم" not in page and 'class="pressed"' not in page


async def test_own_words_and_pressed_buttons_are_told_apart(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}", language="en")
    assert '<blockquote class="own" lang="ar" dir="rtl">ما عم نام منيح</blockquote>' in page
    assert '<span class="pressed" lang="ar" dir="rtl">' in page
    row = page[page.index("ما عم نام منيح") :]
    assert row.index("Oma uni") < row.index("Harvoin") < row.index("</article>")


async def test_a_repeated_question_says_whom_it_is_about(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    assert "Lapsi 1, 8 vuotta" in await text_of(client, f"/desk/reviews/{review}", language="fi")


# -- everybody else's ------------------------------------------------------------------------------


async def test_an_interpreter_gets_nothing_of_any_other_task(signed_in, seeded, store: Store) -> None:
    """Against every route of reviews and the ids of every task there is, of every kind and state."""
    await interpreter(store, gender="man")
    omar = await interpreter(store, "Omar Other")
    foreign = [
        *await asked(store, seeded["ar"].case),  # the mother wishes a woman
        await taken(store, seeded["fi"].case, user=omar),
        (withdrawn := (await asked(store, seeded["en"].case))[0]),
        (done := await _another_into_arabic(store, seeded["en"].case)),
    ]
    await store.reviews.withdraw(seeded["en"].case, withdrawn)
    await store.reviews.take(done, omar.id, nothing_wished)
    await store.reviews.finish(done, omar.id)
    client, csrf = await signed_in("interpreter")
    before = [await store.reviews.of_case(kept.case) for kept in seeded.values()]
    listed = await text_of(client, "/desk/reviews", language="en")
    assert not any(review in listed for review in foreign)
    routes = [r for r in desk.routes() if right_of(r.handler) == "review transcripts" and "{id}" in r.path]
    assert len(routes) >= 6
    for route in routes:
        for other in (*foreign, "x", seeded["ar"].case, *(kept.conversation for kept in seeded.values())):
            path = "/desk" + route.path.replace("{id}", other)
            data = {"csrf": csrf, "why": "not_free"} if route.method == "POST" else None
            answer = await client.request(route.method, path, data=data, allow_redirects=False)
            page = html.unescape(await answer.text())
            assert answer.status == 404, (route.path, answer.status)
            assert not any(w in page for w in (*WORDS, *(k.number for k in seeded.values()), "levantine"))
    assert [await store.reviews.of_case(kept.case) for kept in seeded.values()] == before
    assert not [a for role, a, _ in await actions(store) if role == "interpreter" and a.startswith("review.")]


async def _another_into_arabic(store: Store, case: str) -> str:
    worker, size = await somebody(store, "worker"), (await store.reviews.of_case(case))[0].size
    (review,) = await store.reviews.ask(case, worker.id, "all", "ar", DUE, size)
    return review


async def test_an_interpreter_gets_no_case_by_any_address(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    case = seeded["ar"].case
    for path in (f"/desk/cases/{case}", f"/desk/cases/{case}/export/case.json", f"/desk/cases/{case}/plan"):
        assert (await client.get(path)).status == 403
    for path in (f"/desk/cases/{case}/reviews", f"/desk/cases/{case}/reviews/{review}/withdraw"):
        assert (await client.post(path, data={"csrf": csrf})).status == 403


async def test_a_worker_has_no_tasks_and_old_addresses_lead_to_the_new(
    signed_in, seeded, store: Store
) -> None:
    review = await taken(store, seeded["ar"].case)
    worker, _ = await signed_in("worker")
    assert (await worker.get(f"/desk/reviews/{review}")).status == 403
    client, _ = await signed_in("interpreter")
    answer = await client.get("/desk/transcripts", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/reviews")
    assert (await client.get(f"/desk/transcripts/{seeded['ar'].case}")).status == 404


async def test_a_family_that_erased_itself_leaves_a_sentence(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    await store.conversations.erase(seeded["ar"].conversation)
    assert (await client.get(f"/desk/reviews/{review}")).status == 404
    assert (await client.get("/desk/reviews")).status == 200
