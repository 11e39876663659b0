"""The description of the API says what is there, all of it and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.conversation.messages import payload
from bot.questionnaire.model import questionnaire
from bot.web.description import description
from bot.web.family import requests
from bot.web.family.requests import Refused, read_message
from tests.conftest import Served
from tests.web import hostile_inputs as hostile
from tests.web.family_side import Family

MACHINES = ("/health", "/ready", "/metrics", "/widget/texts/{language}.json")


def schema(name: str) -> Draft202012Validator:
    """A part of the description that checks values."""
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": description()["components"]}
    )


def every(found: Any, key: str) -> list[Any]:
    """All values under this key, wherever."""
    if isinstance(found, dict):
        return [v for k, v in found.items() if k == key] + [w for v in found.values() for w in every(v, key)]
    return [w for v in found for w in every(v, key)] if isinstance(found, list) else []


async def test_every_route_and_method_is_described_and_nothing_else(served: Served) -> None:
    client = await served()
    assert client.app is not None
    there = set()
    for route in client.app.router.routes():
        path = route.resource.canonical if route.resource is not None else ""
        # HEAD goes with every GET.
        if (path.startswith("/api/") or path in MACHINES) and route.method != "HEAD":
            there.add((path, route.method))
    described = {(path, m.upper()) for path, item in description()["paths"].items() for m in item}
    assert described == there


async def test_it_is_served_to_whoever_asks_and_tells_nothing_of_the_installation(served: Served) -> None:
    client = await served(public_url="https://secret-name.example")
    answer = await client.get("/api/openapi.json")
    assert answer.status == 200 and answer.content_type == "application/json"
    assert await answer.json() == description()
    assert "secret-name" not in await answer.text()


def test_every_reference_leads_somewhere() -> None:
    for reference in every(description(), "$ref"):
        place: Any = description()
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]
    for link in every(description(), "links"):
        named = {o["operationId"] for item in description()["paths"].values() for o in item.values()}
        assert {one["operationId"] for one in link.values()} <= named


def test_every_sentence_of_the_api_is_documented_with_its_status() -> None:
    source = "".join(p.read_text(encoding="utf-8") for p in (Path(requests.__file__).parent).glob("*.py"))
    refused = {int(s) for s in re.findall(r"Refused\(\s*(\d{3}),", source)}
    documented = {
        int(status) for answers in every(description(), "responses") for status in answers if status.isdigit()
    }
    assert refused <= documented


def pressed(*choices: str) -> dict[str, Any]:
    return {"id": "aaaaaaaa-1", "choices": list(choices)}


def taken(body: dict[str, Any]) -> bool:
    try:
        read_message(body)
    except Refused:
        return False
    return True


# "/skip{}" is "/skip" in other letters: the description has one spelling of each.
@pytest.mark.parametrize("given", [given for given in hostile.PAYLOADS if given != "/skip{}"])
def test_a_button_that_the_description_allows_is_taken_and_no_other(given: str) -> None:
    described = schema("Pressed").is_valid(pressed(given))
    assert described == taken(pressed(given)), given


def test_all_buttons_of_the_questionnaire_are_described() -> None:
    valid = schema("Pressed").is_valid
    for question in questionnaire().questions.values():
        for item in ("", "m1", "m12", "children"):
            for option in question.option_ids:
                one = payload("choose", question=question.id, item=item, option=option)
                assert valid(pressed(one)) and taken(pressed(one))


@pytest.mark.parametrize(
    "body",
    [
        {"id": "aaaaaaaa-1", "text": "x" * 4000},
        {"id": "aaaaaaaa-1", "text": "x" * 4001},
        {"id": "aaaaaaaa-1"},
        {"id": "short", "text": "x"},
        {"id": "aaaaaaaa 1", "text": "x"},
        {"id": "aaaaaaaa-1", "text": None},
        pressed(),
        pressed("/skip", "/skip"),
        {**pressed("/skip"), "title": 5},
        {**pressed("/skip"), "text": 5},
    ],
)
def test_a_body_that_the_description_allows_is_taken_and_no_other(body: dict[str, Any]) -> None:
    described = schema("Written").is_valid(body) or schema("Pressed").is_valid(body)
    assert described == taken(body)


async def test_replies_of_a_whole_beginning_are_as_described(served: Served) -> None:
    check = schema("Reply")
    family = await Family.begin(await served(), "ar")
    check.validate(family.reply)
    check.validate(await family.start(address="f"))
    for said in ("نحن خمسة", "زوجي يضربني", "لا أعرف", "5"):
        check.validate(await family.say(said))
    for button in ("/pause", "/review", "/ask_privacy", "/talk_to_human"):
        check.validate(await family.press(button))
