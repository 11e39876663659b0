"""What the web application is given at its start, under typed keys."""

from __future__ import annotations

from aiohttp import web

from bot.settings import Settings
from bot.store.database import Store

STORE = web.AppKey("STORE", Store)
SETTINGS = web.AppKey("SETTINGS", Settings)
