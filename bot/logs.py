"""How the house logs: lines of text or of JSON, and never the message of an exception, which may quote what was written."""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
import warnings
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timezone
from types import TracebackType
from typing import Any

import orjson

from bot.settings import ROOT

logger = logging.getLogger("perhesilta")
KINDS = ("text", "json")
_OWN = ("perhesilta", "bot", "actions")
_DEEPEST = 20  # places of a traceback in a JSON line, the innermost

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


@dataclass
class RequestMark:
    """The id of the request at work. It is emptied at the request's end: tasks that it began live on without it."""

    id: str


at_work: ContextVar[RequestMark | None] = ContextVar("request at work", default=None)


class WithoutWords(logging.Formatter):
    """Lines of text; of an exception its kind and the places in code, neither its message nor those of its causes."""

    def formatException(self, ei: _ExcInfo) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")


class JsonLines(logging.Formatter):
    """One JSON object a line.

    What other people's libraries say is left out, since nobody here can vouch for their words: their logger and the
    place in their code tell which message it was.
    """

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, timezone.utc)
        line: dict[str, Any] = {
            "time": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
        }
        mark = at_work.get()
        if mark is not None and mark.id:
            line["request_id"] = mark.id
        if isinstance(fields := getattr(record, "fields", None), dict):
            line |= {"event": record.msg, **fields}
        elif record.name.partition(".")[0] in _OWN:
            line |= {"event": "message", "message": record.getMessage()}
        else:
            place = f"{_place(record.pathname)}:{record.lineno}"
            line |= {"event": "library", "logger": record.name, "place": place}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])[-_DEEPEST:]
            line["at"] = [f"{_place(frame.filename)}:{frame.lineno}" for frame in frames]
        return orjson.dumps(line).decode()


def _place(path: str) -> str:
    for folder in ("/site-packages/", f"{ROOT}/"):
        if folder in path:
            return path.rpartition(folder)[2]
    return path.rpartition("/")[2]


def set_up(kind: str, say: Callable[[str], None]) -> Callable[[str], None]:
    """Sets the logs of this process, one of KINDS, and gives what takes the lines that a start prints."""
    if kind == "json":
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(JsonLines())
        logger.setLevel(logging.INFO)
        warnings.showwarning = lambda *_, **__: None  # they are for whoever writes the program, and no JSON
    else:
        handler = logging.StreamHandler()
        handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)  # addresses of families are not kept
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # it quotes requests that it cannot read
    return logger.info if kind == "json" else say


def of_the_loop(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """For `loop.set_exception_handler`: asyncio's own would write out the exception and what the task was given."""
    error = context.get("exception")
    logger.error(
        "The event loop: %s %s",
        context.get("message", ""),
        type(error).__name__ if error else "",
        exc_info=(type(error), error, error.__traceback__) if error else None,
    )
