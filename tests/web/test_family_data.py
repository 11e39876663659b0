"""The family takes all its data: complete as far as it may be told, nothing restricted, nobody else's, in its language."""

from __future__ import annotations

import json
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

from bot.casework.hand_over import split
from bot.casework.retention import load_rules
from bot.store.database import Store
from bot.store.letters import ANSWERED, QUESTION
from bot.store.listing import CLOSED
from bot.texts import LANGUAGES, texts
from bot.web.keys import SETTINGS
from tests.web.conftest import sign_in
from tests.web.family_side import Family
from tests.web.test_family_opened import ADDRESS, at_home, say

DATA = "/api/data"


async def taken(family: Family) -> tuple[str, dict[str, Any]]:
    """The page without the marks that keep directions, and the file."""
    answer = await family.get(DATA)
    assert answer.status == 200, await answer.text()
    assert "no-store" in answer.headers["Cache-Control"]
    body = await answer.json()
    return unescape(body["html"]).translate({0x2068: None, 0x2069: None}), body["file"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_common_answer_is_there_word_for_word(
    client: Any, family_store: Store, language: str
) -> None:
    family, kept = await at_home(client, family_store, language)
    html, file = await taken(family)
    case = await family_store.cases.get(kept.case)
    common, _ = split(case.content)
    told = {
        (a["question"], a["value"], (a["own_words"] or {}).get("text"))
        for a in map(_hashable, file["answers"])
    }
    for answer in common["answers"]:
        if answer["q"] == "start.alone":
            continue
        own = (
            answer["t"]
            if any(a["question"] == answer["q"] and a["own_words"] for a in file["answers"])
            else None
        )
        assert any(q == answer["q"] and (own is None or words in (own, None)) for q, _, words in told), (
            answer["q"]
        )
        if answer["how"] != "button" and answer["t"]:
            assert answer["t"] in html, answer["q"]
    assert {one["code"] for one in file["strengths"]} == {one["code"] for one in common["strengths"]}
    assert {one["code"] for one in file["needs"]} == {one["code"] for one in common["flags"]}
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
    for name in (
        "data-title",
        "data-answers",
        "data-chat",
        "data-left-out",
        "data-elsewhere",
        "data-kept-unset",
    ):
        assert say(language, name) in html, name
    assert file["format"] == "perhesilta-own-data" and file["language"] == language
    assert json.loads(json.dumps(file)) == file
    [line] = await family_store.log.entries(subject=kept.case)
    assert (line.actor, line.action) == ("family", "family.took-data")


def _hashable(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "value": json.dumps(answer["value"])}


@pytest.mark.parametrize("send", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_private_dangerous_or_about_calls_is_in_it(
    client: Any, family_store: Store, language: str, send: bool
) -> None:
    family, kept = await at_home(client, family_store, language, send=send)
    html, file = await taken(family)
    both = html + json.dumps(file, ensure_ascii=False)
    if send:
        _, apart = split((await family_store.cases.get(kept.case)).content)
        for answer in apart["answers"]:
            assert not [
                a
                for a in file["answers"]
                if (a["question"], a["about"]) == (answer["q"], answer["i"] or None)
            ]
            if answer["how"] != "button" and len(answer["t"]) > 3:
                assert answer["t"] not in both, answer["q"]
    for question in ("safety.", "wellbeing.substances", "together.safe", "start.alone"):
        assert f'"{question}' not in both
    for words in ("بيضربني", "٠٤٠١١١٢٢٢٣", "بعد الظهر لما يكون برا", "+358 40 111 2223"):
        assert words not in both
    for name in ("safety-danger", "safety-flag", "safety-lines", "chat-human", "chat-human-when"):
        assert (texts().find(language, name, ADDRESS[language]) or "–") not in both, name
    codes = {one["code"] for one in file["needs"]}
    assert not [code for code in codes if code.startswith("safety.")]


async def test_words_of_danger_are_left_out_with_what_the_program_said_to_them(
    client: Any, family_store: Store
) -> None:
    family = await Family.begin(client, "en")
    await family.start(alone="no")
    _, before = await taken(family)
    for words in ("My husband hits me every night", "he will kill me"):
        await family.say(words)
    await family.press('/press{"button":"other_topic"}')
    html, file = await taken(family)
    assert (await family_store.flags.open_flags())[0].code.startswith("safety")
    both = html + json.dumps(file)
    for words in ("hits", "kill", "112", "Nollalinja", "other topic", "danger."):
        assert words not in both.replace(say("en", "data-left-out"), ""), words
    assert [one["program"] for one in file["chat"]][: len(before["chat"])] == [
        one["program"] for one in before["chat"]
    ]
    assert await family_store.log.entries() == [], "there is no case yet: nothing to write a line about"


async def test_a_wish_for_a_call_leaves_no_trace(client: Any, family_store: Store) -> None:
    family = await Family.begin(client, "fi")
    await family.start(alone="no")
    replies = [await family.press("/talk_to_human"), await family.say("040 123 4567")]
    replies.append(await family.say("huomenna kello kymmenen, kun olen yksin"))
    assert await family_store.callbacks.open_requests(), "the wish is kept"
    html, file = await taken(family)
    both = html + json.dumps(file, ensure_ascii=False)
    for words in ("123 4567", "kymmenen", *(m["text"] for reply in replies for m in reply["messages"][:1])):
        assert words not in both, words


async def test_it_tells_when_everything_goes_and_who_opened_it(client: Any, family_store: Store) -> None:
    family, kept = await at_home(client, family_store, "fi")
    await sign_in(client, "worker")
    assert (await client.get(f"/desk/cases/{kept.case}")).status == 200
    html, file = await taken(family)
    assert (file["kept"], file["kept_until"]) == ("unset", None)
    [opened] = file["opened"]
    assert (opened["role"], opened["number"], opened["what"], opened["count"]) == (
        "worker",
        "1",
        "answers",
        1,
    )
    assert say("fi", "opened-what-answers") in html
    rules = client.server.app[SETTINGS].rules
    draft, _ = await at_home(client, family_store, "ar", send=False)
    _, file = await taken(draft)
    loaded = await family_store.conversations.load(
        (await family_store.conversations.by_token(draft.token)) or ""
    )
    assert file["kept"] == "draft"
    until = (loaded.updated_at + timedelta(days=rules["drafts"].days)).date()
    assert abs((until - type(until).fromisoformat(file["kept_until"])).days) <= 1  # Finland's midnight


async def test_letters_and_answers_are_in_it_and_one_taken_back_is_not(
    client: Any, family_store: Store
) -> None:
    family, kept = await at_home(client, family_store, "en")
    worker = next(user for user in await family_store.users.list() if user.role == "worker")
    answered, gone = [
        await family_store.letters.send(
            kept.case, worker.id, QUESTION, "", {"words": words, "language": "en"}
        )
        for words in ("Which days suit you?", "Never mind")
    ]
    await family_store.letters.withdraw(gone)
    loaded = await family_store.conversations.load(kept.conversation)
    await family_store.conversations.save_turn(
        loaded, client_message_id=None, said={"text": ""}, reply={"messages": []}, state=loaded.state, tracker=None,
        language="en", also=family_store.letters.answering(answered, ANSWERED, {"words": "Mondays", "language": "en"}),
    )  # fmt: skip
    html, file = await taken(family)
    assert [(one["kind"], one["answer_words"]["text"]) for one in file["letters"]] == [
        ("question", "Mondays")
    ]
    assert "Which days suit you?" in html and "Never mind" not in html
    assert worker.name not in html + json.dumps(file)


async def test_nobody_takes_the_data_of_another_family_and_nobody_too_often(
    client: Any, family_store: Store
) -> None:
    family, kept = await at_home(client, family_store, "ar")
    other, _ = await at_home(client, family_store, "en")
    _, mine = await taken(family)
    _, theirs = await taken(other)
    assert (
        not {a["at"] for a in mine["chat"] if a["you"]} & {"never"} and mine["language"] != theirs["language"]
    )
    for token in ("", "x" * 43):
        answer = await client.get(DATA, headers={"Authorization": f"Bearer {token}", "X-Language": "ar"})
        assert answer.status == 401
    assert (await client.post(DATA, headers=family.headers)).status == 405
    for _ in range(9):
        assert (await family.get(DATA)).status == 200
    answer = await family.get(DATA)
    assert answer.status == 429
    assert (await answer.json())["error"]["text"] == texts().say("ar", "error-slow-down", minutes=10)
    await family_store.conversations.erase(kept.conversation)
    assert (await family.get(DATA)).status == 401


async def test_the_button_stands_beside_the_list_of_openings_and_nothing_is_kept_by_looking(
    client: Any, family_store: Store
) -> None:
    family = await Family.begin(client, "fi")
    reply = await family.start()
    payloads = [choice["payload"] for choice in reply["actions"]]
    assert payloads[payloads.index("client:opened") + 1] == "client:data"
    conversation = await family_store.conversations.by_token(family.token)
    before = await family_store.conversations.load(conversation or "")
    await taken(family)
    after = await family_store.conversations.load(conversation or "")
    assert (before.version, before.state, before.updated_at) == (after.version, after.state, after.updated_at)


async def test_after_the_work_ended_the_day_is_told(
    client: Any, family_store: Store, monkeypatch: Any
) -> None:
    family, kept = await at_home(client, family_store, "en")
    settings = client.server.app[SETTINGS]
    text = settings.retention.read_text(encoding="utf-8").replace(
        "keep: unset\n    from: closing", "keep: 90\n    from: closing"
    )
    rules = settings.var / "rules.yml"
    rules.parent.mkdir(parents=True, exist_ok=True)
    rules.write_text(text, encoding="utf-8")
    monkeypatch.setitem(settings.__dict__, "rules", load_rules(rules, 14))
    html, file = await taken(family)
    assert (file["kept"], file["kept_until"], file["kept_days"]) == ("open", None, 90)
    assert "90 days after the work has ended" in html
    await family_store.inbox.set_state(kept.case, CLOSED)
    html, file = await taken(family)
    end = await family_store.retention.end_of(kept.case, settings.rules)
    assert file["kept"] == "closed" and end is not None and file["kept_until"] in (
        end.ends.date().isoformat(), (end.ends + timedelta(hours=3)).date().isoformat(),
    )  # fmt: skip
