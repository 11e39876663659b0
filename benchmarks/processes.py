"""Subprocesses of a measurement: started in their own session, watched, and always stopped again."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

STOPPING = 20  # seconds a process may take to stop by itself
LAST_LINES = 25


class ProcessFailed(RuntimeError):
    """A subprocess ended badly; carries the last lines it wrote."""


@dataclass
class Running:
    """A subprocess at work; its output goes to `log`."""

    process: subprocess.Popen[bytes]
    log: Path
    started: float
    """`time.monotonic()` at its start."""

    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def memory(self) -> int:
        """Resident bytes of the process and its children."""
        parent = psutil.Process(self.process.pid)
        total = 0
        for one in (parent, *parent.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += one.memory_info().rss
        return total

    def tail(self) -> str:
        """The last lines it wrote."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-LAST_LINES:])


@contextlib.contextmanager
def running(
    command: Sequence[str | Path], log: Path, cwd: Path, env: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """Start a command and stop it at the end of the block, whatever happens in it.

    It gets a session of its own, so Ctrl-C reaches this program alone, which then stops it in order.
    """
    with log.open("wb") as output:
        started = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Running(process, log, started)
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The whole session of this process: politely first."""
    for number, patience in ((signal.SIGTERM, STOPPING), (signal.SIGKILL, STOPPING)):
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience)


def finished(
    command: Sequence[str | Path], log: Path, cwd: Path, patience: float, env: Mapping[str, str] | None = None
) -> float:
    """Run a command to its end; how long it took (s). Raises ProcessFailed, also after `patience` (s)."""
    with running(command, log, cwd, env) as run:
        try:
            code = run.process.wait(patience)
        except subprocess.TimeoutExpired:
            raise ProcessFailed(f"not finished after {patience:.0f} s:\n{run.tail()}") from None
        if code:
            raise ProcessFailed(f"ended with {code}:\n{run.tail()}")
        return time.monotonic() - run.started


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
