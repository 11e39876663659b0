"""Agreements over the family API and at the desk: asked in the chat, read by the family, taken back, seen by the worker."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.export.case_json import case_schema
from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from tests.web import families
from tests.web.conftest import csrf_in, keep, sign_in
from tests.web.family_side import Family, words_of

BACK, YES = "back", "yes"
ADDRESS = {"fi": "neutral", "en": "neutral", "ar": "f"}


def agreement(item: str, what: str) -> str:
    return f'/press{{"button":"agreement","item":"{item}","option":"{what}"}}'


async def begun(client: Any, language: str) -> Family:
    family = await Family.begin(client, language)
    if language == "ar":
        await family.choose("start.address", "f")
    await family.start(round="short")
    return family


async def sent(client: Any, store: Store, language: str) -> tuple[Family, str]:
    family = await begun(client, language)
    await family.choose("safety.home", "mostly")
    for _ in range(40):
        if family.reply["phase"] == "reviewing":
            break
        await family.press("/skip")
    await family.choose("hopes.send", "all")
    [case] = await store.cases.list()
    return family, case.id


def lines(family: Family) -> dict[str, dict[str, Any]]:
    return {line["label"]: line for m in family.reply["messages"] for line in m["lines"]}


def say(language: str, message: str, **values: Any) -> str:
    return texts().say(language, message, ADDRESS[language], **values)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_family_reads_what_it_agreed_to_and_takes_it_back(
    client: Any, family_store: Store, language: str
) -> None:
    family = await begun(client, language)
    titles = [action["title"] for action in family.reply["actions"]]
    assert say(language, "button-agreements") in titles
    await family.press('/press{"button":"agreements"}')
    found = lines(family)
    assert list(found) == [say(language, f"agreement-{p}") for p in ("talk", "interpreter", "private")]
    assert family.reply["messages"][-1]["kind"] == "ask"  # the open question follows
    await family.press(found[say(language, "agreement-interpreter")]["change"]["payload"])
    assert say(language, "agreement-back-interpreter") in words_of(family.reply)
    await family.press(family.reply["messages"][0]["choices"][0]["payload"])
    assert say(language, "agreement-taken-back") in words_of(family.reply)
    await family.press('/press{"button":"agreements"}')
    line = lines(family)[say(language, "agreement-interpreter")]
    assert line["change"]["title"] == say(language, "button-agree-again")


@pytest.mark.parametrize(
    "payload",
    [
        agreement("interpreter", "nothing"),
        agreement("../talk", BACK),
        agreement("INTERPRETER", BACK),
        agreement("group.zzzzzzzz", BACK),
        '/press{"button":"agreement"}',
        '/press{"button":"agreement","item":"talk","option":"back","section":"x"}',
        '/press{"button":"agreements","item":"talk"}',
    ],
)
async def test_a_button_that_is_none_of_ours_is_refused(client: Any, payload: str) -> None:
    family = await begun(client, "en")
    answer = await family.send({"id": "12345678-aa", "choices": [payload], "title": "x"})
    assert answer.status == 400


async def test_a_button_for_what_was_never_agreed_to_only_shows_the_list(
    client: Any, family_store: Store
) -> None:
    family = await begun(client, "en")
    for item in ("group.12345678", "partner", "sending", "anything"):
        await family.press(agreement(item, YES))
        assert say("en", "agreements-intro") in words_of(family.reply)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_worker_reads_each_agreement_with_its_text_as_it_was_shown(
    client: Any, family_store: Store, language: str
) -> None:
    _, case = await sent(client, family_store, language)
    await sign_in(client, "worker")
    html = unescape(await (await client.get(f"/desk/cases/{case}?language=fi")).text())
    shown = say(language, "start-consent").replace("\n", "</p><p>")
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<blockquote class="said" lang="{language}" dir="{direction}"><p>{shown}</p></blockquote>' in html
    for purpose in ("talk", "interpreter", "sending"):
        assert texts().say("fi", f"desk-agreed-{purpose}") in html
    private = texts().say("fi", "desk-agreed-private")
    assert private not in html
    token = csrf_in(html)
    apart = await client.post(f"/desk/cases/{case}/restricted", data={"csrf": token})
    assert private in unescape(await apart.text())


async def test_what_is_taken_back_stands_at_the_top_and_no_review_can_be_asked(
    client: Any, family_store: Store
) -> None:
    family, case = await sent(client, family_store, "ar")
    await family.press(agreement("interpreter", BACK))
    await family.press(agreement("interpreter", YES))
    await sign_in(client, "worker")
    html = unescape(await (await client.get(f"/desk/cases/{case}?language=en")).text())
    name = texts().say("en", "desk-agreed-interpreter")
    assert '<p class="caution">The family has taken back: ' in html and name in html
    form = {"csrf": csrf_in(html), "of": "all", "reader": "fi", "due": ""}
    answer = await client.post(f"/desk/cases/{case}/reviews", data=form)
    assert texts().say("en", "desk-review-problem-taken-back") in unescape(await answer.text())
    assert await family_store.reviews.of_case(case) == []


async def test_the_record_takes_the_agreements_along_and_nothing_private(
    client: Any, family_store: Store
) -> None:
    family, case = await sent(client, family_store, "ar")
    await family.press(agreement("sending", BACK))
    await family.press(agreement("sending", YES))
    await sign_in(client, "worker")
    record = await (await client.get(f"/desk/cases/{case}/export/case.json")).json(content_type=None)
    Draft202012Validator(case_schema()).validate(record)
    told = [(one["purpose"], one["decision"]) for one in record["agreements"]]
    assert ("sending", "given") in told and told[-1] == ("sending", "taken_back")
    assert "private" not in {purpose for purpose, _ in told}
    given = next(one for one in record["agreements"] if one["purpose"] == "talk")
    assert given["shown"][0]["text"] == say("ar", "start-consent") and given["notice_version"]
    sections = next(one for one in record["agreements"] if one["decision"] == "given" and one["details"])
    assert "safety" not in str(sections["details"])


async def test_a_case_of_an_older_talk_says_that_there_is_no_list(client: Any, family_store: Store) -> None:
    older = families.ALL["fi"]()
    older_json = older.talk.to_json
    older.talk.to_json = lambda: {k: v for k, v in older_json().items() if k != "agreements"}  # type: ignore[method-assign]
    kept = await keep(family_store, older)
    await sign_in(client, "worker")
    html = unescape(await (await client.get(f"/desk/cases/{kept.case}?language=en")).text())
    assert texts().say("en", "desk-agreed-none") in html
    record = await (await client.get(f"/desk/cases/{kept.case}/export/case.json")).json(content_type=None)
    assert record["agreements"] == []
