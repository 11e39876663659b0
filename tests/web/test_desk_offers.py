"""Earlier renderings on the interpreter's screen: own ones, for the same or nearly the same words, of no named family."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.store.database import Store
from bot.store.reviews import KNOWS
from bot.texts import texts
from tests.web.reviewing import asked, interpreter, nothing_wished, taken, text_of

LANGUAGES = ("fi", "en", "ar")
DRAWS, SLEEP = "يحب الرسم", "ما عم نام منيح"


def article(page: str, words: str) -> str:
    found = [a for a in re.findall(r'<article class="turn own-words.*?</article>', page, re.S) if words in a]
    return found[0]


def offers(page: str, words: str) -> list[str]:
    return re.findall(r'<p class="offered"[^>]*>(.*?)</p>', article(page, words), re.S)


async def page_of(client, review: str, **query: str) -> str:
    return re.sub(r"</?bdi[^>]*>", "", await text_of(client, f"/desk/reviews/{review}", **query))


async def confirmed(
    store: Store, case: str, user: Any, *rows: tuple[str, str], state: str = "checked"
) -> str:
    """A finished review of a case with these renderings; gives its id."""
    review = await taken(store, case, user=user)
    for n, (original, rendering) in enumerate(rows):
        body = {"original": original, "original_language": "ar", "rendering": rendering, "seconds": 1}
        await store.review_rows.save(review, user.id, f"t{n}", state, body, 0)
    await store.reviews.finish(review, user.id)
    return review


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_earlier_text_of_the_same_words_is_offered_before_near_ones(
    signed_in, seeded, store: Store, language: str
) -> None:
    me = await interpreter(store)
    near = "يحب الرسم كثيرا في البيت كل يوم سراخس"
    await confirmed(store, seeded["ar"].case, me, (f"{DRAWS}!", "Hän rakastaa piirtämistä."), (near, "Muu."))
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, review, language=language)
    assert offers(page, DRAWS)[0] == "Hän rakastaa piirtämistä."
    row = article(page, DRAWS)
    assert texts().say(language, "desk-row-offer-same") in row
    assert texts().say(language, "desk-row-offers") in row and "take-offer" in row
    assert 'lang="fi" dir="ltr">Hän rakastaa' in row
    assert "desk-row-offer" not in page and "سراخس" not in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_near_text_shows_the_words_that_differ_and_no_more_of_the_other_family(
    signed_in, seeded, store: Store, language: str
) -> None:
    me = await interpreter(store)
    page = re.sub(r"</?bdi[^>]*>", "", await _talk(signed_in, seeded, store, language))
    said = re.findall(r'<blockquote class="own"[^>]*>(.*?)</blockquote>', page)
    mine = max(said, key=lambda text: len(text.split()) if not re.search(r"\d", text) else 0)
    word = mine.split()[-1]
    other = " ".join([*mine.split()[:-1], "سراخس"])
    (review,) = [one.id for one in await store.reviews.of_case(seeded["ar"].case)]
    await store.reviews.withdraw(seeded["ar"].case, review)
    await confirmed(store, seeded["ar"].case, me, (other, "Nearly this."))
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, review, language=language)
    assert len(mine.split()) >= 5, "the seeded family says nothing long enough"
    assert offers(page, mine) == ["Nearly this."]
    row = article(page, mine)
    told = row.partition('class="offers"')[2].partition("</ul>")[0]
    assert texts().say(language, "desk-row-offer-there") in told and "سراخس" in told
    assert texts().say(language, "desk-row-offer-here") in told and word.strip(".،؟!") in told
    assert other not in page


async def _talk(signed_in, seeded, store: Store, language: str) -> str:
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    return await text_of(client, f"/desk/reviews/{review}", language=language)


async def test_the_row_confirmed_a_minute_ago_is_offered_at_the_next_opening(
    signed_in, seeded, store: Store
) -> None:
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    key = re.search(r'id="(t\d+)"', article(await page_of(client, review), DRAWS))[1]
    save = f"/desk/reviews/{review}/rows/{key}"
    data = {"csrf": csrf, "do": "approve", "version": "0", "rendering": "Hän pitää piirtämisestä"}
    await client.post(save, data=data)
    page = await page_of(client, review)
    assert offers(page, DRAWS) == []  # it is read: nothing is offered for it
    assert "Hän pitää piirtämisestä</textarea>" in page
    await client.post(save, data={**data, "do": "keep", "version": "1", "rendering": "Hän"})
    assert offers(await page_of(client, review), DRAWS) == []  # not confirmed any more
    body = {"original": DRAWS, "original_language": "ar", "rendering": "Toinen", "seconds": 1}
    await store.review_rows.save(review, (await interpreter(store)).id, "t998", "checked", body, 0)
    assert offers(await page_of(client, review), DRAWS) == ["Toinen"]


async def test_nobody_elses_doubtful_or_unready_text_is_offered(signed_in, seeded, store: Store) -> None:
    me, omar = await interpreter(store), await interpreter(store, "Omar Other")
    case = seeded["ar"].case
    await confirmed(store, case, omar, (DRAWS, "Omarin teksti"))
    await confirmed(store, case, me, (DRAWS, "Epävarma"), state="doubtful")
    await confirmed(store, case, me, (DRAWS, "Kesken"), state="machine")
    review = await taken(store, case)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, review)
    assert offers(page, DRAWS) == [] and "Omarin" not in page


async def test_in_four_eyes_the_second_is_not_given_the_firsts_text(signed_in, seeded, store: Store) -> None:
    await interpreter(store)
    omar, case = await interpreter(store, "Omar Other"), seeded["ar"].case
    first, second = await asked(store, case, four_eyes=True)
    await store.reviews.take(first, omar.id, nothing_wished)
    body = {"original": DRAWS, "original_language": "ar", "rendering": "Omarin teksti", "seconds": 1}
    await store.review_rows.save(first, omar.id, "t2", "checked", body, 0)
    await store.reviews.take(second, (await interpreter(store)).id, nothing_wished)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, second)
    assert DRAWS in page and "Omarin" not in page


async def test_nothing_of_a_family_the_interpreter_knows_is_offered_elsewhere(
    signed_in, seeded, store: Store
) -> None:
    me = await interpreter(store)
    await confirmed(store, seeded["en"].case, me, (DRAWS, "Tutulta perheeltä"))
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    page = await page_of(client, review)
    assert offers(page, DRAWS) == ["Tutulta perheeltä"]
    assert seeded["en"].number not in page and seeded["en"].case not in page  # which family does not show
    await store.reviews.exclude(seeded["en"].case, me.id, KNOWS)
    assert offers(await page_of(client, review), DRAWS) == []


async def test_what_is_offered_is_text_and_never_markup(signed_in, seeded, store: Store) -> None:
    await confirmed(store, seeded["ar"].case, await interpreter(store), (DRAWS, "<img src=x> & muu"))
    review = await taken(store, seeded["ar"].case)
    client, _ = await signed_in("interpreter")
    raw = await (await client.get(f"/desk/reviews/{review}")).text()
    assert "&lt;img src=x&gt; &amp; muu" in raw and "<img" not in raw
