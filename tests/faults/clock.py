"""A clock that a test sets: the processes under it see another time of day, while seconds go on as they do."""

from __future__ import annotations

import email.utils
import time
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tests.faults.talking import PATIENCE
from tests.servers import ServerMissing

_DEBIAN = Path("/usr/lib")
_NEAR = timedelta(seconds=30)


class Clock:
    """The time of day of some processes, by libfaketime. `environment` goes into theirs."""

    def __init__(self, file: Path) -> None:
        libraries = sorted(_DEBIAN.glob("*/faketime/libfaketimeMT.so.1"))
        if not libraries:
            raise ServerMissing(
                "The tests need libfaketime. On Debian and Ubuntu: apt-get install libfaketime"
            )
        self._file, self.ahead = file, timedelta()
        self.environment = {
            "LD_PRELOAD": str(libraries[0]),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # a machine whose clock is set keeps its seconds
            "DONT_FAKE_MONOTONIC": "1",
        }
        self.jump(timedelta())

    def jump(self, ahead: timedelta, *addresses: str) -> None:
        """So much ahead of the real time from now on; comes back when the processes at these addresses see it."""
        self.ahead = ahead
        draft = self._file.with_suffix(".draft")
        draft.write_text(f"{ahead.total_seconds():+.0f}\n")
        draft.replace(self._file)  # never half a line
        until = time.monotonic() + PATIENCE
        for address in addresses:
            while abs(self.shown(address) - datetime.now(timezone.utc) - ahead) > _NEAR:
                assert time.monotonic() < until, "the process does not see its new time"
                time.sleep(0.1)

    @staticmethod
    def shown(address: str) -> datetime:
        """The time of day that a process sends with its answers."""
        with urllib.request.urlopen(f"{address}/health", timeout=20) as answer:
            return email.utils.parsedate_to_datetime(answer.headers["Date"])
