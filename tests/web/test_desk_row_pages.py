"""What an interpreter does beside rendering: corrects what was understood, and asks the family back through the chat."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest

from bot.store.database import Store
from bot.store.letters import ANSWERED, DECLINED, WAITING, WORDING
from bot.texts import LANGUAGES, texts
from tests.web.conftest import Kept, keep
from tests.web.families import Own, walk
from tests.web.reviewing import interpreter, somebody, taken
from tests.web.test_desk_review_rows import DANGER, DRAWS, SLEEP, THREE, page_of, row_of, unmarked

SLEEPS_WELL = {"act": "inform", "value-1": "2"}
ASKED = {"do": "ask", "quoted": "الرسم", "meaning-1": "يرسم على الورق", "meaning-2": "يحب الألوان"}


class Seat:
    """The interpreter before the Arabic mother's talk; pages in English."""

    def __init__(self, client: Any, csrf: str, review: str, page: str, kept: Kept, store: Store) -> None:
        self.client, self.csrf, self.review, self.page = client, csrf, review, page
        self.kept, self.store = kept, store

    def address(self, said: str, what: str) -> str:
        return f"/desk/reviews/{self.review}/rows/{row_of(self.page, said)}/{what}"

    async def look(self, said: str, what: str, language: str = "en") -> str:
        answer = await self.client.get(self.address(said, what), params={"language": language})
        assert answer.status == 200
        return unmarked(await answer.text())

    async def send(self, said: str, what: str, **fields: str) -> Any:
        data = {"csrf": self.csrf, "version": "0", **fields}
        return await self.client.post(self.address(said, what), data=data, allow_redirects=False)

    async def letters(self) -> list[Any]:
        return await self.store.letters.of_review(self.review)

    async def answered(self, state: str = ANSWERED, **answer: str) -> None:
        """The family answers the newest question."""
        letter = (await self.letters())[-1]
        loaded = await self.store.conversations.load(self.kept.conversation)
        await self.store.conversations.save_turn(
            loaded,
            client_message_id=None,
            said={},
            reply={},
            state=loaded.state or {},
            tracker=None,
            language="ar",
            also=self.store.letters.answering(letter.id, state, answer),
        )


async def give_code(store: Store, kept: Kept) -> None:
    """The family takes a return code."""
    loaded = await store.conversations.load(kept.conversation)
    await store.conversations.save_turn(
        loaded, client_message_id=None, said={}, reply={}, state=loaded.state or {}, tracker=None,
        language="ar", code="1234567890123456",
    )  # fmt: skip


@pytest.fixture
async def seat(signed_in, seeded: dict[str, Kept], store: Store) -> Seat:
    await give_code(store, seeded["ar"])
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    page = await page_of(client, review, language="en")
    return Seat(client, csrf, review, page, seeded["ar"], store)


async def case_page(signed_in, kept: Kept, language: str, part: str = "") -> str:
    client, csrf = await signed_in("worker")
    address = f"/desk/cases/{kept.case}{part}"
    if part == "/restricted":
        answer = await client.post(f"{address}?language={language}", data={"csrf": csrf})
    else:
        answer = await client.get(address, params={"language": language})
    assert answer.status == 200
    return unmarked(html.unescape(await answer.text()))


async def actions(store: Store) -> list[str]:
    return [entry.action for entry in await store.log.entries(limit=500)]


# -- correcting ------------------------------------------------------------------------------------


async def test_the_form_begins_with_what_the_bot_understood(seat: Seat) -> None:
    page = await seat.look(SLEEP, "understood")
    assert '<option value="4" lang="fi" selected>' in page
    assert '<option value="inform" selected>' in page
    assert SLEEP in re.sub(r"</?bdi[^>]*>", "", page)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_correction_is_kept_and_the_worker_sees_what_changed(
    seat: Seat, signed_in, store: Store, language: str
) -> None:
    before = await case_page(signed_in, seat.kept, language)
    answer = await seat.send(SLEEP, "understood", **SLEEPS_WELL)
    assert answer.status == 303 and answer.headers["Location"].endswith(row_of(seat.page, SLEEP))
    (saved,) = await store.review_rows.of(seat.review, (await somebody(store, "interpreter")).id)
    assert (saved.state, saved.body["understood"]) == (
        "machine",
        {"act": "inform", "values": [{"q": "wellbeing.sleep", "i": "", "v": 2}]},
    )
    number = (await store.interpreters.numbers())[saved.saved_by]
    told = texts().say(language, "desk-corrected-answer", was="\0", by=number)
    after = await case_page(signed_in, seat.kept, language)
    for piece in unmarked(told).split("\0"):
        assert piece.strip() in after and piece.strip() not in before
    assert SLEEP in after  # the family's words stay
    assert "review.corrected" in await actions(store)
    # Only the screen of the interpreter who has the task tells it.
    assert texts().say("en", "desk-row-corrected") in await page_of(seat.client, seat.review, language="en")


async def test_a_correction_that_says_what_was_understood_is_none(seat: Seat, store: Store) -> None:
    await seat.send(SLEEP, "understood", **SLEEPS_WELL)
    answer = await seat.send(SLEEP, "understood", act="inform", version="1", **{"value-1": "4"})
    assert answer.status == 303
    (saved,) = await store.review_rows.of(seat.review, (await somebody(store, "interpreter")).id)
    assert saved.body["understood"] is None
    assert "review.correction-withdrawn" in await actions(store)


async def test_a_rendering_stays_when_something_is_corrected(seat: Seat, store: Store) -> None:
    address = f"/desk/reviews/{seat.review}/rows/{row_of(seat.page, SLEEP)}"
    data = {"csrf": seat.csrf, "version": "0", "do": "approve", "rendering": "En nuku hyvin."}
    assert (await seat.client.post(address, data=data, allow_redirects=False)).status == 303
    await seat.send(SLEEP, "understood", version="1", **SLEEPS_WELL)
    (saved,) = await store.review_rows.of(seat.review, (await somebody(store, "interpreter")).id)
    assert (saved.state, saved.body["rendering"], saved.version) == ("checked", "En nuku hyvin.", 2)
    data |= {"version": "2", "rendering": "En ole nukkunut hyvin."}
    await seat.client.post(address, data=data, allow_redirects=False)
    (saved,) = await store.review_rows.of(seat.review, (await somebody(store, "interpreter")).id)
    assert saved.body["understood"]["values"][0]["v"] == 2


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"act": "juggle", "value-1": "2"}, "act"),
        ({"act": "inform", "value-1": "17"}, "value"),
        ({"act": "inform", "value-1": "2", "version": "5"}, "conflict"),
    ],
)
async def test_what_cannot_be_kept_is_said_in_words(
    seat: Seat, store: Store, fields: dict[str, str], problem: str
) -> None:
    for language in LANGUAGES:
        data = {"csrf": seat.csrf, "version": "0", **fields}
        answer = await seat.client.post(
            seat.address(SLEEP, "understood") + f"?language={language}", data=data, allow_redirects=False
        )
        assert answer.status == 422
        assert texts().say(language, f"desk-row-page-problem-{problem}") in html.unescape(await answer.text())
    assert await store.review_rows.of(seat.review, (await somebody(store, "interpreter")).id) == []


async def test_a_number_is_typed_and_a_wrong_one_stays_in_the_form(seat: Seat) -> None:
    answer = await seat.send(THREE, "understood", act="inform", **{"value-1": "three"})
    page = await answer.text()
    assert answer.status == 422 and 'value="three"' in page
    assert texts().say("en", "desk-row-page-problem-number") in html.unescape(page)
    assert (await seat.send(THREE, "understood", act="inform", **{"value-1": "4"})).status == 303


async def test_a_danger_that_the_correction_shows_reaches_the_workers_at_once(
    signed_in, store: Store
) -> None:
    hits = "we talk and sometimes the slipper"
    family = walk(
        "en",
        {
            "start.language": "en", "start.consent": "yes", "start.who": "father", "start.alone": "yes",
            "start.round": "full", "family.size": 2, ("family.member", "m1"): "me",
            ("family.member", "m2"): "child", ("family.age", "m1"): 40, ("family.age", "m2"): 7,
            "everyday.disobey": Own(hits, ["talk"]),
        },
    )  # fmt: skip
    kept = await keep(store, family)
    assert await store.flags.open_flags(conversation_id=kept.conversation) == []
    review = await taken(store, kept.case)
    client, csrf = await signed_in("interpreter")
    seat = Seat(client, csrf, review, await page_of(client, review, language="en"), kept, store)
    fields = {"act": "inform", "value-1-talk": "1", "value-1-hit": "1"}
    assert (await seat.send(hits, "understood", **fields)).status == 303
    (flag,) = await store.flags.open_flags(conversation_id=kept.conversation)
    assert (flag.code, flag.evidence["evidence"][0]["quote"]) == ("safety.child_at_risk", hits)
    # Kept again, it is not told twice.
    await seat.send(hits, "understood", version="1", **fields, **{"value-1-shout": "1"})
    assert len(await store.flags.open_flags(conversation_id=kept.conversation)) == 1
    restricted = await case_page(signed_in, kept, "en", "/restricted")
    assert texts().say("en", "desk-correction-added") in restricted
    assert texts().say("en", "desk-correction-added") not in await case_page(signed_in, kept, "en")


# -- asking back -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_waits_for_the_family_and_its_answer_joins_the_row(
    seat: Seat, signed_in, store: Store, language: str
) -> None:
    assert (await seat.send(DRAWS, "ask", **ASKED)).status == 303
    (letter,) = await seat.letters()
    assert (letter.kind, letter.state) == (WORDING, WAITING)
    assert letter.body == {
        "quoted": "الرسم", "meanings": ["يرسم على الورق", "يحب الألوان"], "words": "", "language": "ar",
    }  # fmt: skip
    screen = await page_of(seat.client, seat.review, language=language)
    assert texts().say(language, "desk-asked-back-waiting") in screen
    await seat.answered(
        meaning="يحب الألوان", words="رقمي 0401112223", language="ar", at="2026-11-12T10:00:00"
    )
    letters = await case_page(signed_in, seat.kept, language, "/letters")
    assert "يحب الألوان" in letters and "Ines" not in letters
    assert texts().say(language, "desk-letters-kind-wording") in letters
    screen = re.sub(r"</?bdi[^>]*>", "", await page_of(seat.client, seat.review, language=language))
    assert texts().say(language, "desk-asked-back-answered") in screen and "يحب الألوان" in screen
    assert "0401112223" not in screen
    address = f"/desk/reviews/{seat.review}/rows/{row_of(seat.page, DRAWS)}"
    data = {"csrf": seat.csrf, "version": "0", "do": "approve", "rendering": "Hän pitää väreistä."}
    await seat.client.post(address, data=data, allow_redirects=False)
    worker = await case_page(signed_in, seat.kept, language)
    assert texts().say(language, "desk-asked-back-answered") in worker and "يحب الألوان" in worker
    assert "letter.asked-back" in await actions(store)


async def test_an_answer_in_own_words_is_read_by_the_interpreter_too(
    seat: Seat, signed_in, store: Store
) -> None:
    await seat.send(DRAWS, "ask", **ASKED)
    (letter,) = await seat.letters()
    loaded = await store.conversations.load(seat.kept.conversation)
    said = {"text": "يلون جدران البيت", "button": False, "language": "ar", "act": "inform", "understood": []}
    answer = {"meaning": "", "words": said["text"], "language": "ar", "at": "2026-11-12T10:00:00"}
    loaded = await store.conversations.save_turn(
        loaded, client_message_id=None, said=said, reply={"language": "ar"}, state=loaded.state or {},
        tracker=None, language="ar", also=store.letters.answering(letter.id, ANSWERED, answer),
    )  # fmt: skip
    draws = row_of(seat.page, DRAWS)
    for row, rendering in ((draws, "Hän piirtää."), (f"t{loaded.seq}", "Hän värittää talon seiniä.")):
        address = f"/desk/reviews/{seat.review}/rows/{row}"
        data = {"csrf": seat.csrf, "version": "0", "do": "approve", "rendering": rendering}
        await seat.client.post(address, data=data, allow_redirects=False)
    for part in ("", "/letters"):
        assert "Hän värittää talon seiniä." in await case_page(signed_in, seat.kept, "fi", part), part


async def test_a_family_that_does_not_want_to_answer_is_left_in_peace(seat: Seat) -> None:
    await seat.send(DRAWS, "ask", **ASKED)
    await seat.answered(DECLINED)
    screen = await page_of(seat.client, seat.review, language="en")
    assert texts().say("en", "desk-asked-back-declined") in screen


async def test_a_question_can_be_taken_back_while_it_waits(seat: Seat) -> None:
    await seat.send(DRAWS, "ask", **ASKED)
    (letter,) = await seat.letters()
    assert (await seat.send(DRAWS, "ask", do="withdraw", letter=letter.id)).status == 303
    assert (await seat.letters())[0].state == "withdrawn"
    assert texts().say("en", "desk-asked-back-waiting") not in await page_of(seat.client, seat.review)
    assert (await seat.send(DRAWS, "ask", do="withdraw", letter="another")).status == 404


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"quoted": "كلام آخر", "words": "ماذا؟"}, "quoted"),
        ({"quoted": "", "words": ""}, "words"),
        ({"quoted": "", "words": "ا" * 401}, "long"),
    ],
)
async def test_a_question_that_cannot_be_sent_says_why_and_keeps_what_was_written(
    seat: Seat, fields: dict[str, str], problem: str
) -> None:
    for language in LANGUAGES:
        data = {"csrf": seat.csrf, "do": "ask", **fields}
        answer = await seat.client.post(
            seat.address(DRAWS, "ask") + f"?language={language}", data=data, allow_redirects=False
        )
        page = html.unescape(await answer.text())
        assert answer.status == 422 and texts().say(language, f"desk-row-page-problem-{problem}") in page
        assert fields["quoted"] in page and fields["words"] in page
    assert await seat.letters() == []


async def test_one_question_waits_for_a_message_and_five_in_all(seat: Seat, store: Store) -> None:
    await seat.send(DRAWS, "ask", **ASKED)
    twice = await seat.send(DRAWS, "ask", **ASKED)
    assert texts().say("en", "desk-row-page-problem-waiting") in html.unescape(await twice.text())
    me = await interpreter(store)
    for n in range(4):
        body = (await seat.letters())[0].body
        await store.letters.send(seat.kept.case, me.id, WORDING, f"{seat.review}/t90{n}", body)
    many = await seat.send("تضحك كتير", "ask", do="ask", words="كيف؟")
    assert texts().say("en", "desk-row-page-problem-many") in html.unescape(await many.text())


async def test_no_danger_is_asked_about_where_others_may_read_it(seat: Seat) -> None:
    page = await seat.look(DANGER, "ask")
    assert texts().say("en", "desk-row-page-problem-private") in page and 'name="words"' not in page
    assert (await seat.send(DANGER, "ask", do="ask", words="ماذا؟")).status == 422
    assert await seat.letters() == []


async def test_nothing_private_is_asked_about_where_others_may_read_it(signed_in, store: Store) -> None:
    told = {
        "start.language": "en", "start.consent": "yes", "start.who": "mother", "start.alone": "yes",
        "start.round": "full", "family.size": 1, "safety.home": Own("mostly when it is quiet", "mostly"),
    }  # fmt: skip
    kept = await keep(store, walk("en", told))
    await give_code(store, kept)
    review = await taken(store, kept.case)
    client, csrf = await signed_in("interpreter")
    seat = Seat(client, csrf, review, await page_of(client, review, language="en"), kept, store)
    assert (await seat.send("mostly when it is quiet", "ask", do="ask", words="why?")).status == 422
    assert await seat.letters() == []


async def test_a_family_without_a_code_cannot_be_asked(
    signed_in, seeded: dict[str, Kept], store: Store
) -> None:
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    seat = Seat(client, csrf, review, await page_of(client, review), seeded["ar"], store)
    assert texts().say("en", "desk-row-page-problem-code") in await seat.look(DRAWS, "ask")
    assert (await seat.send(DRAWS, "ask", **ASKED)).status == 422 and await seat.letters() == []


async def test_another_interpreter_reaches_neither_page(seat: Seat, store: Store) -> None:
    me = await somebody(store, "interpreter")
    await store.reviews.give_back(seat.review, me.id)
    for words in (DRAWS, SLEEP):
        for what in ("understood", "ask"):
            assert (await seat.client.get(seat.address(words, what))).status == 404
            assert (await seat.send(words, what, **SLEEPS_WELL, **ASKED)).status == 404
    assert await seat.letters() == []
