"""What every request to the desk passes: safe headers, errors in words, who it is, what they may, and the form's token."""

from __future__ import annotations

import hmac
import logging
import secrets
from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.settings import Settings
from bot.store.errors import NotFound
from bot.store.users import CODE, SET_UP, Session
from bot.texts import direction
from bot.web import keys
from bot.web.desk.roles import ANYBODY, HALF_WAY, Handler, may, right_of

log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FILE_KINDS = {
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl; charset=utf-8",
    "zip": "application/zip",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LANGUAGE_COOKIE = "desk-language"
_A_YEAR = 365 * 24 * 3600
SECOND_STEP = {CODE: "/desk/sign-in/code", SET_UP: "/desk/second-factor"}
"""Where a session goes that waits for something."""


def settings(request: web.Request) -> Settings:
    """How this installation is run."""
    return request.config_dict[keys.SETTINGS]


def session_of(request: web.Request) -> Session:
    """The signed-in session; only behind `requires`. On a page for HALF_WAY it may be one that waits."""
    session: Session = request["session"] or request["half"]
    return session


def cookie_name(request: web.Request, name: str) -> str:
    """Over https a cookie is bound to this very host."""
    return f"__Host-{name}" if settings(request).secure else name


def set_cookie(
    request: web.Request,
    response: web.StreamResponse,
    name: str,
    value: str,
    max_age: int | None,
    samesite: str = "Strict",
) -> None:
    """A cookie no script can read and no other site can send; Lax comes along when a link from there leads here."""
    response.set_cookie(
        cookie_name(request, name), value, max_age=max_age, path="/", httponly=True, samesite=samesite,
        secure=settings(request).secure,
    )  # fmt: skip


def del_cookie(
    request: web.Request, response: web.StreamResponse, name: str, samesite: str = "Strict"
) -> None:
    """Takes a cookie back."""
    response.del_cookie(
        cookie_name(request, name),
        path="/",
        httponly=True,
        samesite=samesite,
        secure=settings(request).secure,
    )


def _for_every_page(request: web.Request) -> dict[str, Any]:
    # Not a context processor: those run inside the handler, too late for pages that a door itself answers with.
    language = request["language"]
    return {
        "language": language,
        "dir": direction(language),
        "languages": settings(request).languages,
        "session": request["session"],
        "csrf": request["csrf"],
        "path": request.path,
        "provider": settings(request).oidc_name,
    }


def page(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page of the desk in the reader's language."""
    response = aiohttp_jinja2.render_template(
        template, request, {**_for_every_page(request), **values}, status=status
    )
    if request.get("new form token"):
        set_cookie(request, response, "desk-form", request["csrf"], None)
    return response


def file(data: bytes, name: str) -> web.Response:
    """A file to be kept; its name's ending says what it is, one of FILE_KINDS."""
    kind = FILE_KINDS[name.rpartition(".")[2]]
    return web.Response(
        body=data,
        headers={**HEADERS, "Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'},
    )


def message(request: web.Request, name: str, status: int) -> web.Response:
    """A page that only says something: `desk-NAME` and what to do now."""
    return page(request, "message.html", status, name=name)


@web.middleware
async def safe_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nothing of the desk is cached, framed, sniffed or sent on to another site."""
    try:
        response = await handler(request)
    except web.HTTPException as answer:
        response = answer
        response.headers.update(HEADERS)
        raise
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


@web.middleware
async def choose_language(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The language of this page: asked for in the address, kept from before, or what the browser prefers."""
    languages = settings(request).languages
    asked = request.query.get("language")
    candidates = [asked, request.cookies.get(cookie_name(request, _LANGUAGE_COOKIE)), *_accepted(request)]
    request["language"] = next((c for c in candidates if c in languages), languages[0])
    response = await handler(request)
    if asked in languages and not response.prepared:
        set_cookie(request, response, _LANGUAGE_COOKIE, str(asked), _A_YEAR)
    return response


def _accepted(request: web.Request) -> list[str]:
    header = request.headers.get("Accept-Language", "")
    return [part.split(";")[0].strip()[:2].lower() for part in header[:200].split(",")]


@web.middleware
async def errors_in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What went wrong and what to do, never a stack trace; the log gets no content either."""
    request.setdefault("session", None)
    request.setdefault("half", None)
    request.setdefault("csrf", "")
    try:
        return await handler(request)
    except web.HTTPNotFound:
        return message(request, "not-found", 404)
    except web.HTTPMethodNotAllowed:
        return message(request, "not-found", 405)
    except web.HTTPRequestEntityTooLarge:
        return message(request, "not-understood", 413)
    except NotFound:
        return message(request, "gone", 404)
    except (web.HTTPException, ConnectionResetError):  # the second: whoever asked has left
        raise
    except Exception as error:
        # The traceback of a template may quote what a family wrote: only its kind and place are kept.
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        log.error("A page of the desk failed: %s at %s", type(error).__name__, where)
        return message(request, "failed", 500)


@web.middleware
async def who_is_it(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Finds the session and checks the route against the table of roles."""
    token = request.cookies.get(cookie_name(request, "desk"))
    session = await request.config_dict[keys.STORE].users.session(token) if token else None
    half = session if session is not None and session.waits_for else None
    if half is not None:
        session = None  # to every page but those of the second step it is nobody's yet
    request["session"], request["half"] = session, half
    if known := session or half:
        request["csrf"] = known.csrf
    else:
        kept = request.cookies.get(cookie_name(request, "desk-form"), "")
        request["csrf"] = kept if len(kept) >= 40 else secrets.token_urlsafe(32)
        request["new form token"] = not kept
    right = right_of(request.match_info.handler)
    if right is None or right == ANYBODY:  # None: no such page, answered further in
        return await handler(request)
    if half is not None and right == HALF_WAY:
        return await handler(request)
    if session is None:
        if request.method in ("GET", "HEAD"):
            raise web.HTTPSeeOther(SECOND_STEP[half.waits_for or CODE] if half else "/desk/sign-in")
        return message(request, "signed-out", 403)
    await request.config_dict[keys.STORE].sessions.used(str(token), session.used_at)
    if not may(session.user.role, right):
        return message(request, "forbidden", 403)
    return await handler(request)


@web.middleware
async def own_forms_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A form must carry the token of this very session: no other site can send one in somebody's name."""
    if request.method not in ("GET", "HEAD"):
        form = await request.post()
        sent = form.get("csrf")
        if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), request["csrf"].encode()):
            return message(request, "form-expired", 403)
        request["form"] = {name: value for name, value in form.items() if isinstance(value, str)}
    return await handler(request)


ALL = (safe_headers, choose_language, errors_in_words, who_is_it, own_forms_only)
