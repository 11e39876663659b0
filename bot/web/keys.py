"""What the web application is given at its start, under typed keys."""

from __future__ import annotations

from aiohttp import web

from bot.processes.shared import Shared
from bot.settings import Settings
from bot.store.database import Store
from bot.store.duties import Duty

STORE = web.AppKey("STORE", Store)
SETTINGS = web.AppKey("SETTINGS", Settings)
SHARED = web.AppKey("SHARED", Shared)
# Done by one process of the installation: add yours before the application starts.
DUTIES: web.AppKey[list[Duty]] = web.AppKey("DUTIES", list)
