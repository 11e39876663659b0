"""The `perhesilta` command as a process of its own, over the database of a test."""

from __future__ import annotations

import asyncio
import base64
import os
import subprocess
import sys
from pathlib import Path

from bot.settings import ROOT

CALL = "from bot.cli import main; main()"


def environment(url: str, var: Path, **more: str) -> dict[str, str]:
    """The settings of an installation whose key file is in `var`."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith("PERHESILTA_")}
    return mine | {"PERHESILTA_DATABASE": url, "PERHESILTA_VAR": str(var)} | more


def write_key(file: Path, key: bytes) -> None:
    """A key file as the program wants it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(base64.b64encode(key) + b"\n")
    file.chmod(0o600)


async def run(
    url: str, var: Path, *words: str, program: str = CALL, **more: str
) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end; the test's own tasks go on meanwhile."""
    return await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env=environment(url, var, **more),
        capture_output=True,
        text=True,
        timeout=120,
    )
