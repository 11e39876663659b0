"""A small disk that a test fills and clears, in two ways: no more room on it, or no file on it may grow."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

FULL, NO_GROWTH = "no more room", "no file may grow"
WAYS = (FULL, NO_GROWTH)
_BALLAST = "ballast"
_STEPS = (1024 * 1024, 4096)  # bytes


class SmallDisk:
    """A folder with a file system of its own where this machine lets us mount one.

    Where it does not (a container without rights), FULL is done as NO_GROWTH: the processes that write there may make no
    file longer (RLIMIT_FSIZE), which needs no rights.
    """

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        options = f"size={megabytes}m,mode=0755"
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True
        )
        self.mounted = mounted.returncode == 0

    def close(self) -> None:
        """Take the file system away."""
        if self.mounted:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)

    @contextlib.contextmanager
    def full(self, way: str, writers: Callable[[], Iterable[int]], **as_user: Any) -> Iterator[None]:
        """Nothing can be added until the block ends. `writers`: ids of the processes that write here now."""
        if way == FULL and self.mounted:
            self._fill()
            try:
                yield
            finally:
                (self.folder / _BALLAST).unlink()
            return
        limited = [pid for pid in writers() if self._limit(pid, "1", as_user)]
        try:
            yield
        finally:
            for pid in limited:
                self._limit(pid, "unlimited", as_user)

    def _fill(self) -> None:
        with (self.folder / _BALLAST).open("wb", buffering=0) as ballast:
            for size in _STEPS:
                with contextlib.suppress(OSError):
                    while ballast.write(b"\0" * size) == size:
                        pass

    @staticmethod
    def _limit(pid: int, most: str, as_user: dict[str, Any]) -> bool:
        done = subprocess.run(
            ["prlimit", "--pid", str(pid), f"--fsize={most}:"], capture_output=True, **as_user
        )
        return done.returncode == 0  # a process that has ended meanwhile writes nothing
