"""The interpreters on the administrator's page: number, languages and area of each."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.texts import LANGUAGES
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of


async def on_people(request: web.Request) -> dict[str, Any]:
    """What people_interpreters.html needs. The gender is the interpreter's own to tell and stays out of it."""
    language = request["language"]
    return {
        "interpreters": [one for one in await store_of(request).interpreters.list() if one.active],
        "interpreter_languages": [(code, language_name(code, language)) for code in LANGUAGES],
    }


@requires("keep users")
async def set_work(request: web.Request) -> web.StreamResponse:
    """Which languages an interpreter reads and writes, and the area it is from."""
    form, user_id = request["form"], request.match_info["id"]
    languages = [code for code in LANGUAGES if form.get(f"language-{code}") == "yes"]
    await store_of(request).interpreters.set_work(user_id, languages, form.get("team") or None)
    await log(request, "interpreter.set", user_id)
    raise web.HTTPSeeOther("/desk/people#interpreters")
