"""Real servers for tests, each private to the test run, in a temporary folder, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.rasa.model import trained
from bot.settings import ROOT, Settings

_POSTGRES_SETTINGS = (
    "listen_addresses=''",  # only a socket in the private folder: no port to collide on, nobody else gets in
    "fsync=off",
    "full_page_writes=off",
    "max_connections=200",
    "logging_collector=off",
)


COMMAND = [sys.executable, "-c", "from bot.cli import main; main()"]  # `perhesilta`, found without a path


class ServerMissing(Exception):
    """A server that the tests need cannot be started; the message says what to install."""


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL server; yields a URL of its empty first database, for SQLAlchemy with asyncpg.

    The database's owner may create more databases. Raises ServerMissing.
    """
    binaries = _postgres_binaries()
    as_user = _postgres_user()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if as_user:
            shutil.chown(folder, as_user["user"], as_user["group"])
        data, log = folder / "data", folder / "log"
        initdb = [binaries / "initdb", "--pgdata", data, "--username", "tests", "--auth", "trust"]
        _run([*initdb, "--encoding", "UTF8", "--locale", "C", "--no-sync"], folder, as_user)
        options = " ".join(
            f"-c {setting}" for setting in (*_POSTGRES_SETTINGS, f"unix_socket_directories='{folder}'")
        )
        control = [binaries / "pg_ctl", "--pgdata", data, "--wait", "--silent"]
        try:
            _run([*control, "--log", log, "--options", options, "start"], folder, as_user)
            yield f"postgresql+asyncpg://tests@/postgres?host={quote(str(folder), safe='')}"
        finally:
            with contextlib.suppress(ServerMissing):  # it never came up
                _run([*control, "--mode", "immediate", "stop"], folder, as_user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _postgres_binaries() -> Path:
    """The folder with initdb and pg_ctl: on the path, or Debian's newest."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not folders:
        raise ServerMissing("The tests need PostgreSQL. On Debian and Ubuntu: apt-get install postgresql")
    return max(folders, key=lambda folder: [int(digits) for digits in re.findall(r"\d+", folder.parent.name)])


def _postgres_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root hands over to the user that its package made."""
    if os.geteuid() != 0:
        return {}
    import pwd

    try:
        account = pwd.getpwnam("postgres")
    except KeyError:
        raise ServerMissing("PostgreSQL does not run as root, and there is no user named postgres.") from None
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _run(command: list[Any], folder: Path, as_user: dict[str, Any]) -> None:
    # Output to a file: the server would keep a pipe open, and the run would never end.
    with (folder / "output").open("w+") as output:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            **as_user,
        )
        if done.returncode:
            output.seek(0)
            raise ServerMissing(f"{Path(command[0]).name} failed: {output.read()[-2000:]}")


class Product:
    """The whole product as a process of its own, over SQLite in a folder of its own."""

    START = 120  # seconds

    def __init__(self, folder: Path) -> None:
        self.var = folder / "var"
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.var.mkdir()
        # Trained here, once: a server that trains before it answers takes minutes on a busy machine.
        shutil.copytree(trained(Settings.load().var / "model").parent, self.var / "model")

    @property
    def environment(self) -> dict[str, str]:
        """The settings of this installation, for its server and its commands."""
        mine = {name: value for name, value in os.environ.items() if not name.startswith("PERHESILTA_")}
        return mine | {
            "PERHESILTA_VAR": str(self.var),
            "PERHESILTA_PORT": str(self.port),
            "PERHESILTA_PUBLIC_URL": self.url,
            "PERHESILTA_SECOND_FACTOR": "offered",  # its own tests ask for it
        }

    def start(self) -> None:
        """Start the server and wait until it answers. Raises ServerMissing with its last words."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*COMMAND, "serve"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + self.START
        while time.monotonic() < until and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        raise ServerMissing(f"The product did not start: {self.words()[-2000:]}")

    def words(self) -> str:
        """What the server wrote to its log so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask the process to end, and see that it does."""
        self._end(signal.SIGTERM)

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def _end(self, how: int) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def command(self, *words: str, stdin: str = "") -> str:
        """Run a `perhesilta` command beside the server; what it said. Raises CalledProcessError."""
        done = subprocess.run(
            [*COMMAND, *words],
            cwd=ROOT,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


@contextlib.contextmanager
def product(folder: Path) -> Iterator[Product]:
    """The running product in an empty folder. Raises ServerMissing."""
    served = Product(folder)
    try:
        served.start()
        yield served
    finally:
        served.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
