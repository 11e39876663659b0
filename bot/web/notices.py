"""Pages of plain words around the chat: privacy in two layers, and the accessibility statement, a language at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp_jinja2
from aiohttp import web

from bot.casework.retention import Rules
from bot.conversation.agreement_state import version_of
from bot.notice.accessibility import statement
from bot.notice.configuration import Configuration, load
from bot.notice.paper import Paper
from bot.notice.privacy import KEPT, House, full, short
from bot.settings import Settings
from bot.store.agreements import ShownText
from bot.store.database import Store
from bot.texts import LANGUAGES, NATIVE_NAMES, direction, texts

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
SHORT, FULL, STATEMENT = "/privacy", "/privacy/full", "/accessibility"


@dataclass(frozen=True)
class Notices:
    """Every paper in every language, made once at the start; `not_filled`: fields the controller left empty."""

    papers: dict[tuple[str, str], Paper]
    not_filled: tuple[str, ...]

    @property
    def versions(self) -> dict[str, str]:
        """The version of the notice on data protection, both layers, by language."""
        return {language: version_of(language, self._both(language)) for language in LANGUAGES}

    def texts(self) -> list[ShownText]:
        """The notice of now in every language, to be kept so that it can be read again later."""
        return [ShownText(v, language, self._both(language)) for language, v in self.versions.items()]

    def _both(self, language: str) -> str:
        return f"{self.papers[SHORT, language].plain}\n\n{self.papers[FULL, language].plain}"


NOTICES = web.AppKey("NOTICES", Notices)


def configured(path: Path | None) -> Configuration:
    """The controller's own facts; nothing when no file is named. Raises NoticeBroken."""
    return Configuration() if path is None else load(path)


def made(settings: Settings, rules: Rules) -> Notices:
    """The papers of this installation. Raises NoticeBroken when the controller's file cannot be used."""
    facts = configured(settings.notice)
    house = House({kind: rules[kind].days for kind in KEPT}, bool(settings.translate_url))
    papers: dict[tuple[str, str], Paper] = {}
    for language in LANGUAGES:
        papers[SHORT, language] = short(language, facts, house)
        papers[FULL, language] = full(language, facts, house)
        papers[STATEMENT, language] = statement(language, facts)
    return Notices(papers, tuple(facts.not_filled()))


async def keep(store: Store, notices: Notices) -> None:
    """Keeps the notice of now, so that a version named in an agreement can be read years later."""
    await store.agreements.keep(notices.texts())


def language_of(request: web.Request) -> str:
    """The language asked for in the address, else the browser's, else Finnish."""
    asked = request.query.get("language", "")
    accepted = request.headers.get("Accept-Language", "").lower()
    likely = next((code for code in LANGUAGES if accepted.startswith(code)), "fi")
    return asked if asked in LANGUAGES else likely


def _page(path: str) -> Handler:
    async def show(request: web.Request) -> web.StreamResponse:
        language, notices = language_of(request), request.app[NOTICES]
        return aiohttp_jinja2.render_template(
            "notice.html",
            request,
            {
                "paper": notices.papers[path, language],
                "path": path,
                "languages": [(code, NATIVE_NAMES[code], direction(code)) for code in LANGUAGES],
                "say": lambda message, **values: texts().say(language, message, **values),
                "version": None if path == STATEMENT else notices.versions[language],
                "short": SHORT,
                "full": FULL,
                "statement": STATEMENT,
            },
        )

    return show


def routes() -> list[web.RouteDef]:
    """The three pages."""
    return [web.get(path, _page(path)) for path in (SHORT, FULL, STATEMENT)]
