"""The family asks who opened its answers: roles and days in its own language, nothing restricted, nobody else's case."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from tests.conftest import Served
from tests.web import families
from tests.web.conftest import NAMES, Kept, keep, sign_in
from tests.web.family_side import Family
from tests.web.reviewing import taken

OPENED = "/api/opened"
ADDRESS = {"fi": "neutral", "en": "neutral", "ar": "f"}  # as tests/web/families.py walks them


async def at_home(client: Any, store: Store, language: str, *, send: bool = True) -> tuple[Family, Kept]:
    """A family back at home after sending, with its token."""
    family = families.ALL[language]()
    if send:
        family.talk.phase, family.talk.sent, family.talk.number = "sent", 1, "PS-2026-123-4567"
    kept = await keep(store, family, send=send)
    token = await store.conversations.new_token(kept.conversation)
    return Family(client, token, {"language": language}), kept


async def list_of(family: Family) -> str:
    """The paper, as HTML without the marks that keep directions."""
    answer = await family.get(OPENED)
    assert answer.status == 200, await answer.text()
    assert "no-store" in answer.headers["Cache-Control"]
    html: str = (await answer.json())["html"]
    return unescape(html).translate({0x2068: None, 0x2069: None})


def lines(html: str) -> list[str]:
    """Its lines, each as one text."""
    found = re.findall(r"<li>(.*?)</li>", html, re.S)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", line)).strip() for line in found]


def say(language: str, message: str, **values: Any) -> str:
    said = texts().say(language, message, ADDRESS[language], **values)
    return said.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_family_reads_in_its_language_who_opened_its_answers(
    client: Any, family_store: Store, language: str
) -> None:
    family, kept = await at_home(client, family_store, language)
    html = await list_of(family)
    assert lines(html) == [] and say(language, "opened-nobody") in html
    await sign_in(client, "worker")
    for _ in range(3):
        assert (await client.get(f"/desk/cases/{kept.case}")).status == 200
    assert (await client.get(f"/desk/cases/{kept.case}/export/case.json")).status == 200
    await taken(family_store, kept.case)
    await sign_in(client, "interpreter")
    address = next(r.id for r in await family_store.reviews.of_case(kept.case))
    assert (await client.get(f"/desk/reviews/{address}")).status == 200

    html = await list_of(family)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
    assert say(language, "opened-title") in html and "PS-2026-123-4567" in html
    shown = lines(html)
    who = [
        (say(language, f"opened-who-{role}", number=number), say(language, f"opened-what-{what}"))
        for role, number, what in (
            ("interpreter", "T-001", "chat"), ("worker", "1", "system"), ("worker", "1", "answers"),
        )
    ]  # fmt: skip
    assert [line.startswith(f"{one} {what} ") for line, (one, what) in zip(shown, who, strict=True)] == [
        True
    ] * 3
    assert re.search(r"\d{1,2}[.:]\d{2}$", shown[0])
    times = say(language, "opened-when", count=3, time="x").removesuffix("x").strip()
    assert times in shown[2] and times not in shown[0]
    for name in NAMES.values():
        assert name not in html and name.split()[0] not in html


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_sending_there_is_nothing_to_open(
    client: Any, family_store: Store, language: str
) -> None:
    family, _ = await at_home(client, family_store, language, send=False)
    html = await list_of(family)
    assert say(language, "opened-not-sent") in html and lines(html) == []
    assert say(language, "opened-whole") not in html
    assert [entry.action for entry in await family_store.log.entries()] == []


async def test_the_restricted_part_and_danger_leave_no_trace(client: Any, family_store: Store) -> None:
    family, kept = await at_home(client, family_store, "ar")
    await list_of(family)
    before = await list_of(family)
    csrf = await sign_in(client, "worker")
    case = f"/desk/cases/{kept.case}"
    assert (await client.post(f"{case}/restricted", data={"csrf": csrf})).status == 200
    [flag] = await family_store.flags.open_flags()
    assert (await client.get(f"/desk/flags/{flag.id}")).status == 200
    for action in (
        "case.restricted.exported",
        "meeting.apart-read",
        "flag.accepted",
        "flag.marked",
        "review.known",
    ):
        await family_store.log.append("somebody", action, kept.case)
    actions = {entry.action for entry in await family_store.log.entries()}
    assert {"case.restricted.read", "flag.read"} <= actions
    after = await list_of(family)
    assert after == before
    for word in ("safety", "restricted", "private", "شخصي", "خطر"):
        assert word not in after


async def test_nobody_reads_the_list_of_another_family(client: Any, family_store: Store) -> None:
    one, kept = await at_home(client, family_store, "fi")
    other, _ = await at_home(client, family_store, "en")
    await sign_in(client, "worker")
    await client.get(f"/desk/cases/{kept.case}")
    assert len(lines(await list_of(one))) == 1
    assert lines(await list_of(other)) == []
    for token in ("", "x" * 43, "Bearer"):
        answer = await client.get(OPENED, headers={"Authorization": f"Bearer {token}", "X-Language": "ar"})
        assert answer.status == 401
        assert (await answer.json())["error"]["text"] == texts().say("ar", "error-closed")
    assert (await client.get(OPENED)).status == 401
    assert (await client.post(OPENED, headers=one.headers)).status == 405


async def test_a_partner_with_the_familys_agreement_is_told_as_such(client: Any, family_store: Store) -> None:
    family, kept = await at_home(client, family_store, "en")
    partner = next(user for user in await family_store.users.list() if user.role == "partner")
    await family_store.log.append(partner.id, "partner.opened", kept.case)
    [line] = lines(await list_of(family))
    assert line.startswith("Partner 1 opened your plan, with your permission")


async def test_the_log_keeps_that_the_family_looked_and_the_worker_reads_it(
    client: Any, family_store: Store
) -> None:
    family, kept = await at_home(client, family_store, "fi")
    await list_of(family)
    [entry] = await family_store.log.entries()
    assert (entry.actor, entry.action, entry.subject) == ("family", "family.looked", kept.case)
    assert lines(await list_of(family)) == []  # who looked is not for the next reader
    await sign_in(client, "worker")
    for language in LANGUAGES:
        page = unescape(await (await client.get(f"/desk/cases/{kept.case}?language={language}")).text())
        assert texts().say(language, "desk-action-family-looked") in page
        assert f"<bdi>{texts().say(language, 'desk-actor-family')}</bdi>" in page
    assert await family_store.log.verify()


async def test_after_everything_was_deleted_the_list_is_gone_too(client: Any, family_store: Store) -> None:
    family, kept = await at_home(client, family_store, "en")
    await sign_in(client, "worker")
    await client.get(f"/desk/cases/{kept.case}")
    await family_store.conversations.erase(kept.conversation)
    assert (await family.get(OPENED)).status == 401
    assert await family_store.openings.case_of(kept.conversation) is None


async def test_looking_again_and_again_is_slowed_in_the_familys_language(
    client: Any, family_store: Store
) -> None:
    family, _ = await at_home(client, family_store, "ar")
    other, _ = await at_home(client, family_store, "en")
    for _ in range(30):
        assert (await family.get(OPENED)).status == 200
    answer = await family.get(OPENED)
    assert answer.status == 429
    assert (await answer.json())["error"]["text"] == texts().say("ar", "error-slow-down", minutes=10)
    assert (await other.get(OPENED)).status == 200
    assert len(await family_store.log.entries(limit=100)) == 31


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_menu_offers_it_once_the_talk_has_begun(served: Served, language: str) -> None:
    family = await Family.begin(await served(), language)
    assert "client:opened" not in [action["payload"] for action in family.reply["actions"]]
    if language == "ar":
        await family.choose("start.address", "f")
    await family.start()
    offered = {action["payload"]: action["title"] for action in family.reply["actions"]}
    assert offered["client:opened"] == texts().say(language, "button-opened")
