"""What the desk's pages say and do alike: the store, today, a line in the log, the name of a language."""

from __future__ import annotations

from datetime import date, datetime, timezone

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.plan import Entry
from bot.store.database import Store
from bot.texts import texts
from bot.web import keys
from bot.web.desk.doors import session_of

LAST_PAGE = 10_000


def store_of(request: web.Request) -> Store:
    """The store of this installation."""
    return request.config_dict[keys.STORE]


async def log(request: web.Request, action: str, subject: str) -> None:
    """Writes who of the desk did what; ids and fixed words only."""
    await store_of(request).log.append(session_of(request).user.id, action, subject)


def today() -> date:
    """The day on a wall calendar in Finland."""
    return in_finland(datetime.now(timezone.utc)).date()


async def keep_note(
    request: web.Request, case_id: str, kind: str, entry: Entry, about: str = "", thread: str | None = None
) -> str:
    """Keeps what whoever is signed in wrote about a case; gives its thread."""
    return await store_of(request).notes.add(
        case_id, session_of(request).user.id, kind, about, entry.body,
        thread=thread, state=entry.state, due_on=entry.due_on,
    )  # fmt: skip


def page_number(asked: str) -> int:
    """Which page of a list an address asks for, from 1; 1 for what is no number."""
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    return min(max(number, 1), LAST_PAGE)


def language_name(spoken: str | None, language: str) -> str:
    """The name of a family's language in words of the reader's."""
    return texts().say(language, f"desk-language-{spoken}" if spoken in ("fi", "en", "ar") else "desk-none")
