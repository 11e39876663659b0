"""Reads a family's request. Whatever comes in, the answer is a sentence, never a stack trace."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.conversation import agreements
from bot.conversation.answering import STATUS_OF_ACT
from bot.conversation.messages import payload
from bot.conversation.reading import DIGRESSIONS
from bot.language.normalise import clean
from bot.questionnaire.model import questionnaire
from bot.texts import LANGUAGES, texts

LONGEST = 4000  # characters of one message
MOST_CHOICES = 40
MESSAGE_ID = re.compile(r"[A-Za-z0-9-]{8,64}\Z")
LEADING_SLASHES = re.compile(r"\A[\s/]+")
PLAIN = DIGRESSIONS | set(STATUS_OF_ACT)
PRESSES = frozenset(
    "start more continue back_to_review new_code no_call any_time delete_yes delete_no other_topic part "
    "check_yes check_no check_not_sure letters letter_stop keep_answer agreements".split()
)
LETTER_PLACE = re.compile(r"[0-9a-f]{8}\.[a-z]{1,10}\.[0-9]{1,3}")
LETTER_OPTION = re.compile(r"\.?[a-z0-9_-]{1,40}")


class Refused(Exception):
    """A request that cannot be served. `text` is the id of a sentence in data/texts/*/widget.ftl or chat.ftl."""

    def __init__(self, status: int, code: str, text: str, **values: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.text, self.values = status, code, text, values
        self.headers: dict[str, str] = {}

    def error(self, language: str) -> dict[str, Any]:
        """What stands under "error"."""
        return {"code": self.code, "text": texts().say(language, self.text, **self.values)}

    def response(self, language: str) -> web.Response:
        """The error as the family API shows it."""
        return web.json_response({"error": self.error(language)}, status=self.status, headers=self.headers)


@dataclass(frozen=True)
class Said:
    """One message of a family. `heard` is what Rasa reads; `text` is what was written or stood on the button."""

    id: str
    text: str
    heard: str


async def read_json(request: web.Request) -> dict[str, Any]:
    """The body as an object. Raises Refused."""
    if request.content_type != "application/json":
        raise Refused(415, "not_json", "error-request")
    try:
        body = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise Refused(400, "not_json", "error-request") from None
    if not isinstance(body, dict):
        raise Refused(400, "not_object", "error-request")
    return body


def language_of(body: dict[str, Any]) -> str | None:
    """The language a body asks for; None when it names none. Raises Refused for any other value."""
    language = body.get("language")
    if language is not None and language not in LANGUAGES:
        raise Refused(400, "language", "error-request")
    return language


def read_message(body: dict[str, Any]) -> Said:
    """A message with its id. Raises Refused."""
    message_id = body.get("id")
    if not isinstance(message_id, str) or not MESSAGE_ID.match(message_id):
        raise Refused(400, "id", "error-request")
    if "choices" in body:
        return _pressed(message_id, body)
    text = body.get("text")
    if not isinstance(text, str):
        raise Refused(400, "text", "error-request")
    if len(text) > LONGEST:
        raise Refused(413, "too_long", "chat-too-long", limit=LONGEST)
    text = clean(text, LONGEST)
    # A leading slash is Rasa's mark of a button: own words never count as one.
    return Said(message_id, text, LEADING_SLASHES.sub("", text).strip())


def _pressed(message_id: str, body: dict[str, Any]) -> Said:
    choices, title = body["choices"], body.get("title", "")
    wrong = Refused(400, "choices", "error-request")
    if not isinstance(choices, list) or not 1 <= len(choices) <= MOST_CHOICES or not isinstance(title, str):
        raise wrong
    parsed = [_payload(choice) for choice in choices]
    intent, values = parsed[0]
    if len(parsed) > 1:
        if intent != "choose" and values.get("button") not in ("part", "letter"):
            raise wrong
        merged = "section" if values.get("button") == "part" else "option"
        rest = {k: v for k, v in values.items() if k != merged}
        if any(i != intent or {k: v for k, v in other.items() if k != merged} != rest for i, other in parsed):
            raise wrong
        values = {**rest, merged: [other.get(merged, "") for _, other in parsed]}
    return Said(message_id, clean(title, 500), payload(intent, **values))


def _payload(choice: object) -> tuple[str, dict[str, Any]]:
    """A button's intent and values, if it is one of ours. Raises Refused."""
    wrong = Refused(400, "choices", "error-request")
    if not isinstance(choice, str) or not choice.startswith("/") or len(choice) > 500:
        raise wrong
    intent, brace, rest = choice[1:].partition("{")
    try:
        values = json.loads(brace + rest) if brace else {}
    except (ValueError, RecursionError):
        raise wrong from None
    if (
        not isinstance(values, dict)
        or not all(isinstance(v, str) for v in values.values())
        or not _ours(intent, values)
    ):
        raise wrong
    return intent, values


def _ours(intent: str, values: dict[str, str]) -> bool:
    if intent in PLAIN:
        return not values
    if intent == "choose_language":
        return set(values) == {"language"} and values["language"] in LANGUAGES
    if intent == "press" and values.get("button") == "letter":
        return (
            set(values) == {"button", "item", "option"}
            and bool(LETTER_PLACE.fullmatch(values["item"]))
            and bool(LETTER_OPTION.fullmatch(values["option"]))
        )
    if intent == "press" and values.get("button") == "agreement":
        return (
            set(values) == {"button", "item", "option"}
            and bool(agreements.KEY.fullmatch(values["item"]))
            and values["option"] in agreements.WHAT
        )
    if intent == "press":
        wanted = {"button", "section"} if values.get("button") == "part" else {"button"}
        return set(values) == wanted and values["button"] in PRESSES
    questions = questionnaire().questions
    question = questions.get(values.get("question", ""))
    if question is None or not re.fullmatch(r"(m[0-9]{1,2}|children)?", values.get("item", "-")):
        return False
    if intent == "edit":
        return set(values) == {"question", "item"}
    if intent != "choose" or set(values) != {"question", "item", "option"}:
        return False
    option = values["option"]
    if question.type == "number":
        low, high = question.min or 0, question.max or 0
        return option.isascii() and option.isdigit() and len(option) < 4 and low <= int(option) <= high
    if question.type == "date":
        return bool(re.fullmatch(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?", option))
    return option in question.option_ids


def token_of(request: web.Request) -> str:
    """The bearer token. Raises Refused."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token or len(token) > 100:
        raise Refused(401, "token", "error-closed")
    return token
