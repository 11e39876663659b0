"""The API's description (OpenAPI 3.1, GET /api/openapi.json): openapi.yaml, with what the code decides put in from the code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from re import escape
from typing import Any

from aiohttp import web
from ruamel.yaml import YAML

from bot.conversation import agreements
from bot.questionnaire.model import Question, questionnaire
from bot.texts import LANGUAGES
from bot.web.family.requests import (
    LETTER_OPTION,
    LETTER_PLACE,
    LONGEST,
    MOST_CHOICES,
    PLAIN,
    PRESSES,
)
from bot.web.puzzles import EASIEST, HARDEST

FILE = Path(__file__).with_name("openapi.yaml")
ITEM = "(m[0-9]{1,2}|children)?"
HEADERS = {"X-Request-ID": "RequestId", "Cache-Control": "CacheControl"}

Json = dict[str, Any]


@cache
def description() -> Json:
    """The whole description, the same for everybody."""
    made: Json = YAML(typ="safe", pure=True).load(FILE.read_text(encoding="utf-8"))
    for response in _responses(made):
        if "$ref" not in response:
            response["headers"] = {
                name: {"$ref": f"#/components/headers/{to}"} for name, to in HEADERS.items()
            }
    schemas = made["components"]["schemas"]
    schemas["Language"]["enum"] = [*LANGUAGES]
    schemas["LanguageOrNone"]["enum"] = [*LANGUAGES, None]
    schemas["Written"]["properties"]["text"]["maxLength"] = LONGEST
    several, one = {"type": "string", "pattern": _one_of(_several())}, _one_of(_payloads())
    schemas["Pressed"]["properties"]["choices"] |= {
        "anyOf": [
            {"minItems": 1, "maxItems": 1, "items": {"type": "string", "pattern": one}},
            {"minItems": 2, "maxItems": MOST_CHOICES, "items": several},
        ]
    }
    schemas["Puzzle"]["properties"]["error"]["properties"]["bits"] |= {"minimum": EASIEST, "maximum": HARDEST}
    return made


def _responses(made: Json) -> Iterator[Json]:
    yield from made["components"]["responses"].values()
    for path in made["paths"].values():
        for operation in path.values():
            yield from operation["responses"].values()


# -- what stands on buttons ----------------------------------------------------------------------------


def _one_of(patterns: Iterable[str]) -> str:
    return f"^({'|'.join(patterns)})$"


def _pressed(intent: str, **values: str) -> str:
    """The pattern of a button's payload; the values are patterns themselves."""
    inside = ",".join(f'"{name}":"{value}"' for name, value in values.items())
    return f"/{intent}" + (r"\{" + inside + r"\}" if values else "")


def _payloads() -> Iterator[str]:
    yield "/(" + "|".join(sorted(PLAIN)) + ")"
    yield _pressed("choose_language", language=f"({'|'.join(LANGUAGES)})")
    yield _pressed("press", button=f"({'|'.join(sorted(PRESSES - {'part'}))})")
    yield _pressed("press", button="part", section="[a-z]{1,20}")
    yield _pressed("press", button="letter", item=LETTER_PLACE.pattern, option=LETTER_OPTION.pattern)
    what = "|".join(sorted(agreements.WHAT))
    yield _pressed("press", button="agreement", item=agreements.KEY.pattern, option=f"({what})")
    questions = questionnaire().questions.values()
    yield _pressed("edit", question=f"({'|'.join(escape(q.id) for q in questions)})", item=ITEM)
    for question in questions:
        if option := _option(question):
            yield _pressed("choose", question=escape(question.id), item=ITEM, option=option)


def _several() -> Iterator[str]:
    """Payloads that may come together: of one question each, which a pattern of one payload cannot say."""
    first = next(q for q in questionnaire().questions.values() if q.type == "multi")
    yield _pressed("choose", question=escape(first.id), item="", option=_option(first))


def _option(question: Question) -> str:
    if question.type == "number":
        low, high = question.min or 0, question.max or 0
        written = {str(n).zfill(width) for n in range(low, high + 1) for width in (1, 2, 3)}
        return f"({'|'.join(sorted(written))})"
    if question.type == "date":
        return "(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?"
    return f"({'|'.join(map(escape, question.option_ids))})" if question.option_ids else ""


async def openapi(request: web.Request) -> web.Response:
    """GET /api/openapi.json."""
    return web.Response(body=_served(), content_type="application/json")


@cache
def _served() -> bytes:
    return json.dumps(description(), ensure_ascii=False).encode()
