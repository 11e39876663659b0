"""Machine renderings at the desk: what the screens show of them, and asking the translation server for them."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from aiohttp import web

from bot.casework.machine import LONG, MORE, NOTHING, PROBLEMS, without
from bot.casework.transcript import Row
from bot.translation.server import NotTranslated, Server, batches
from bot.web.desk.doors import settings
from bot.web.desk.words import log, store_of

PATIENCE = 20.0
"""Seconds after which one press of the button begins no other request to the server."""


@dataclass(frozen=True)
class Machine:
    """What a screen says of machine renderings. `possible`: the installation has set a translation server."""

    possible: bool
    waiting: int
    """Messages that it could render."""
    problem: str
    """One of PROBLEMS, or ""."""
    texts: Mapping[str, str]
    """Renderings by message."""


def problem_of(request: web.Request) -> str:
    """What the last press of the button came to, from the page's address: one of PROBLEMS, or ""."""
    told = request.query.get("machine", "")
    return told if told in PROBLEMS else ""


def possible(request: web.Request) -> bool:
    """Whether there is a server to ask."""
    return bool(settings(request).translate_url)


async def on_screen(
    request: web.Request, case_id: str, own: Iterable[Row], reader: str, read: Collection[str]
) -> Machine:
    """What an interpreter's screen offers for messages that are not read. `read`: keys of those that are."""
    there = await store_of(request).machine_renderings.of_case(case_id)
    return Machine(
        possible(request),
        len(without(own, reader, read, there)),
        problem_of(request),
        {one.row: one.text for one in there if one.reader == reader and one.row not in read},
    )


async def fetch(
    request: web.Request, case_id: str, messages: Iterable[Row], reader: str, read: Collection[str]
) -> str:
    """Has the messages rendered that need it, and keeps what came; gives one of PROBLEMS, or "" when all is there.

    `messages` are without contact details, as `transcript.rows` gives them: those do not go to the server either.
    """
    store, server = store_of(request), Server.of(settings(request))
    if server is None:
        raise web.HTTPNotFound
    wanted = without(messages, reader, read, await store.machine_renderings.of_case(case_id))
    if not wanted:
        return NOTHING
    await log(request, "machine.asked", case_id)
    until, problem = time.monotonic() + PATIENCE, ""
    for spoken in dict.fromkeys(row.language for row in wanted):
        said = [(row.key, row.original) for row in wanted if row.language == spoken]
        try:
            await server.check_pair(spoken, reader)
            done = 0
            for batch in batches(said):
                if time.monotonic() > until:
                    return MORE
                made = await server.translate(list(batch.values()), spoken, reader)
                # "" is kept for words that came back as they were: asking again would bring no more.
                found = {
                    key: "" if text == batch[key].strip() else text
                    for key, text in zip(batch, made, strict=True)
                }
                await store.machine_renderings.put(case_id, reader, found)
                done += len(batch)
            problem = problem or (LONG if done < len(said) else "")
        except NotTranslated as failed:
            problem = failed.kind
    return problem
