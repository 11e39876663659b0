"""The worker's pages: what is shown, what is kept apart, and what is logged."""

from __future__ import annotations

import html
import re

import pytest

from bot.store.database import Store
from bot.web.desk.roles import HOME
from tests.web.conftest import Kept, keep
from tests.web.families import arabic_mother
from tests.web.reviewing import taken

RESTRICTED_WORDS = (
    "بيضربني",
    "I smack or hit",
    "Feeling safe",
    "Own decisions",
    "Safety at home",
    "A child's safety",
)


async def actions(store: Store) -> list[tuple[str, str]]:
    return [(e.action, e.subject) for e in await store.log.entries(limit=500)]


async def test_the_list_opens_with_danger_and_call_backs_and_then_the_cases(signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    page = await (await client.get(HOME["worker"])).text()
    order = [page.index(f'id="{name}"') for name in ("dangers", "calls", "sent")]
    assert order == sorted(order)
    for kept in seeded.values():
        assert kept.number in page
    assert "بيضربني" not in page  # the list tells that there is danger, not what was told


async def test_reading_a_flag_is_logged_and_marking_it_says_who_and_when(
    signed_in, seeded, store: Store
) -> None:
    client, csrf = await signed_in("worker")
    flag = (await store.flags.open_flags())[0]
    page = await (await client.get(f"/desk/flags/{flag.id}")).text()
    assert "أخو زوجي بيضربني" in page and "not yet read by an interpreter" in page
    await client.post(f"/desk/flags/{flag.id}/read", data={"csrf": csrf})
    assert await store.flags.open_flags() == []
    page = await (await client.get(HOME["worker"])).text()
    assert "Wanda Worker" in page.partition("Danger flags that were read")[2]
    assert ("flag.read", flag.id) in await actions(store) and ("flag.marked", flag.id) in await actions(store)


async def test_a_flag_is_readable_when_nothing_was_sent(signed_in, store: Store) -> None:
    await keep(store, arabic_mother(), send=False)
    client, _ = await signed_in("worker")
    flag = (await store.flags.open_flags())[0]
    page = await (await client.get(f"/desk/flags/{flag.id}")).text()
    assert "The family has not sent its answers" in page
    assert "أخو زوجي بيضربني" in page and "٠٤٠١١١٢٢٢٣" in page
    assert "يحب الرسم" not in page


async def test_an_erased_family_leaves_a_bare_flag(signed_in, seeded: dict[str, Kept], store: Store) -> None:
    client, _ = await signed_in("worker")
    await store.conversations.erase(seeded["ar"].conversation)
    flag = (await store.flags.open_flags())[0]
    page = await (await client.get(f"/desk/flags/{flag.id}")).text()
    assert "The family deleted its answers" in page and "بيضربني" not in page
    gone = await client.get(f"/desk/cases/{seeded['ar'].case}")
    assert gone.status == 404 and "not here any more" in await gone.text()


async def test_a_call_that_was_made_leaves_the_list(signed_in, seeded, store: Store) -> None:
    client, csrf = await signed_in("worker")
    assert "٠٤٠١١١٢٢٢٣" in await (await client.get("/desk/cases")).text()
    waiting = (await store.callbacks.open_requests())[0]
    await client.post(f"/desk/call-backs/{waiting.id}/done", data={"csrf": csrf})
    assert "Nobody waits for a call" in await (await client.get("/desk/cases")).text()
    assert ("call-back.done", waiting.id) in await actions(store)


@pytest.mark.parametrize("family", ["fi", "ar", "en"])
@pytest.mark.parametrize(
    ("language", "heading"), [("fi", "Vahvuudet"), ("en", "Strengths"), ("ar", "نقاط القوة")]
)
async def test_a_summary_reads_in_each_language(
    signed_in, seeded, family: str, language: str, heading: str
) -> None:
    client, _ = await signed_in("worker")
    page = await (await client.get(f"/desk/cases/{seeded[family].case}?language={language}")).text()
    assert f'<html lang="{language}"' in page
    order = [
        page.index(f'id="{name}"')
        for name in ("strengths", "flags", "answers", "practical", "services", "due")
    ]
    assert order == sorted(order)
    assert heading in page
    assert not re.search(r"\b(desk|need|strength|item|section)-[a-z]+ =", page)


async def test_quotes_carry_their_own_language_and_direction(signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    page = await (await client.get(f"/desk/cases/{seeded['ar'].case}?language=en")).text()
    assert '<blockquote class="own" lang="ar" dir="rtl">ما عم نام منيح</blockquote>' in page


async def test_markup_in_an_answer_is_shown_as_it_was_written(signed_in, seeded, store: Store) -> None:
    for role, path in (
        ("worker", f"/desk/cases/{seeded['fi'].case}"),
        ("interpreter", f"/desk/reviews/{await taken(store, seeded['fi'].case)}"),
    ):
        client, _ = await signed_in(role)
        page = await (await client.get(path)).text()
        assert "<script>" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_nothing_restricted_stands_in_the_common_page(signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    page = html.unescape(await (await client.get(f"/desk/cases/{seeded['ar'].case}?language=en")).text())
    for words in RESTRICTED_WORDS:
        assert words not in page


async def test_the_restricted_part_needs_its_own_logged_step(signed_in, seeded, store: Store) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}/restricted"
    gate = html.unescape(await (await client.get(path)).text())
    assert "this is logged" in gate
    assert not any(words in gate for words in RESTRICTED_WORDS)
    assert ("case.restricted.read", seeded["ar"].case) not in await actions(store)
    opened = html.unescape(await (await client.post(path, data={"csrf": csrf})).text())
    for words in RESTRICTED_WORDS:
        assert words in opened
    assert ("case.restricted.read", seeded["ar"].case) in await actions(store)


async def test_every_reading_is_logged_without_content(signed_in, seeded, store: Store) -> None:
    client, _ = await signed_in("worker")
    await client.get(f"/desk/cases/{seeded['fi'].case}")
    interpreter, _ = await signed_in("interpreter")
    await interpreter.get(f"/desk/reviews/{await taken(store, seeded['fi'].case)}")
    entries = await store.log.entries(limit=500)
    users = {user.id: user.role for user in await store.users.list()}
    assert ("worker", "case.read") in {(users.get(e.actor), e.action) for e in entries}
    assert ("interpreter", "review.opened") in {(users.get(e.actor), e.action) for e in entries}
    assert all(
        re.fullmatch(r"[0-9a-f-]{36}|list|-|worker|interpreter|administrator", e.subject) for e in entries
    )
    assert await store.log.verify()


async def test_unsafe_contact_is_said_before_the_number(signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    page = await (await client.get(f"/desk/cases/{seeded['ar'].case}?language=en")).text()
    practical = page.partition('id="practical"')[2]
    assert practical.index("Do not leave a message") < practical.index("٠٤٠ ٧٦٥ ٤٣٢١")
