"""The interpreter's pages: what the family said beside what the system understood, without any contact details."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.reading import Reader, say_date
from bot.questionnaire.answers import ANSWERED
from bot.store.conversations import TurnRecord
from bot.store.inbox import PAGE, SentTalk
from bot.texts import ADDRESSES, LANGUAGES, direction, texts
from bot.web import keys
from bot.web.desk.doors import page, session_of
from bot.web.desk.hiding import hide_contacts
from bot.web.desk.roles import requires
from bot.web.desk.words import page_number

# Own words given here are for the worker: how to reach the family, and which interpreter it does not want.
FOR_THE_WORKER = ("hopes.contact", "hopes.safe_message", "hopes.interpreter")
CALL_BACK = ("chat-human", "chat-human-no-number", "chat-human-when")


@dataclass(frozen=True)
class ListedTranscript:
    """One sent talk in the interpreter's list."""

    id: str
    number: str
    language: str
    length: int
    sent: str


@dataclass(frozen=True)
class Row:
    """One message of the family. `original` is "" when it must not be shown; `hidden` says then why."""

    n: int
    original: str
    hidden: str
    language: str
    dir: str
    pressed: bool
    understood: tuple[tuple[str, str, str], ...]
    """(short name of the question, whom it is about, answer in the reader's language)."""
    asked: tuple[str, ...]
    asked_language: str
    asked_dir: str


def rows(turns: list[TurnRecord], language: str) -> list[Row]:
    """A transcript for an interpreter who reads `language`; requests for a call are left out altogether."""
    found: list[Row] = []
    reader = Reader({"answers": [], "items": []}, language)
    members: dict[str, dict[str, Any]] = {}
    before: dict[str, Any] = {}
    for turn in turns:
        said = turn.said
        for told in said.get("understood", ()):
            _remember(members, told)
        if not (said.get("opened") or _asks_for_call(before)):
            reader = Reader({"answers": [], "items": list(members.values())}, language)
            found.append(_row(turn, before, len(found) + 1, reader))
        before = turn.reply
    return found


def _remember(members: dict[str, dict[str, Any]], told: dict[str, Any]) -> None:
    """Keeps who is who, for headings such as "Child 2, 8 years"."""
    if told["q"] in ("family.member", "family.age") and told.get("s", ANSWERED) == ANSWERED:
        about = members.setdefault(told["i"], {"key": told["i"], "role": None, "age": None})
        about["role" if told["q"] == "family.member" else "age"] = told["v"]


def _asks_for_call(reply: dict[str, Any]) -> bool:
    """Whether this reply asked for a phone number or a time to call: what follows is no answer but contact details."""
    if reply.get("input", {}).get("kind") == "phone":
        return True
    asking = {
        texts().find(la, name, address) for name in CALL_BACK for la in LANGUAGES for address in ADDRESSES
    }
    return any(m["text"] in asking for m in reply.get("messages", ()))


def _row(turn: TurnRecord, before: dict[str, Any], n: int, reader: Reader) -> Row:
    said = turn.said
    pressed = bool(said.get("button") or said.get("choices"))
    spoken = said.get("language") or turn.reply.get("language") or "fi"
    understood = said.get("understood", ())
    about = {told["q"] for told in understood}
    if said.get("question"):
        about.add(said["question"][0])
    for_worker = not pressed and bool(about & set(FOR_THE_WORKER))
    asked = tuple(
        hide_contacts(m["text"], reader.say("desk-hidden-phone"), reader.say("desk-hidden-contact"))
        for m in before.get("messages", ())
        if m.get("kind") in ("ask", "say") and not m.get("lines")
    )
    asked_language = before.get("language") or spoken
    return Row(
        n,
        ""
        if for_worker
        else hide_contacts(
            said.get("text", ""), reader.say("desk-hidden-phone"), reader.say("desk-hidden-contact")
        ),
        reader.say("desk-hidden-worker") if for_worker else "",
        spoken,
        direction(spoken),
        pressed,
        tuple(_understood(reader, told) for told in understood),
        asked,
        asked_language,
        direction(asked_language),
    )


def _understood(reader: Reader, told: dict[str, Any]) -> tuple[str, str, str]:
    question = reader.questions[told["q"]]
    if told.get("s", ANSWERED) != ANSWERED:
        words = reader.say(f"status-{told['s']}")
    elif question.type == "text":
        words = reader.say("desk-own-words")
    else:
        words = reader.coded(question, told["v"])
    return reader.label(question.id), reader.heading(told["i"]), words


async def _log(request: web.Request, action: str, subject: str) -> None:
    await request.config_dict[keys.STORE].log.append(session_of(request).user.id, action, subject)


def _listed(talk: SentTalk, reader: Reader, language: str) -> ListedTranscript:
    # The first turn opens the talk and says nothing. The talk itself is not opened to be listed.
    length = max(talk.turns - 1, 0)
    sent = say_date(in_finland(talk.sent_at).date(), language)
    return ListedTranscript(talk.case_id, talk.number, reader.language_name(talk.language), length, sent)


@requires("read transcripts")
async def transcript_list(request: web.Request) -> web.StreamResponse:
    """Talks whose answers were sent, the newest first, a page at a time."""
    store, language = request.config_dict[keys.STORE], request["language"]
    await _log(request, "transcripts.read", "list")
    reader = Reader({"answers": [], "items": []}, language)
    number = page_number(request.query.get("page", ""))
    talks, total = await store.inbox.talks(number)
    pages = -(-total // PAGE)
    if total and not talks:
        raise web.HTTPSeeOther(f"/desk/transcripts?page={pages}")
    return page(
        request,
        "transcripts.html",
        transcripts=[_listed(talk, reader, language) for talk in talks],
        number=number,
        pages=pages,
    )


@requires("read transcripts")
async def one_transcript(request: web.Request) -> web.StreamResponse:
    """One talk, message by message."""
    store, language = request.config_dict[keys.STORE], request["language"]
    case = await store.cases.get(request.match_info["id"])
    turns = await store.conversations.turns(case.conversation_id)
    await _log(request, "transcript.read", case.id)
    return page(
        request,
        "transcript.html",
        case=case,
        rows=rows(turns, language),
        spoken=Reader({"answers": [], "items": []}, language).language_name(case.language),
    )
