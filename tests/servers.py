"""Real servers for tests, each private to the test run, in a temporary folder, gone afterwards."""

from __future__ import annotations

import base64
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
from bot.store.encryption import MASTER_KEY_VARIABLE

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
    with postgres_server() as server:
        yield server.url


class Postgres:
    """A PostgreSQL server in a folder of its own. `url` is that of its first database, for SQLAlchemy with asyncpg."""

    def __init__(self, folder: Path, settings: tuple[str, ...] = _POSTGRES_SETTINGS) -> None:
        self.url = f"postgresql+asyncpg://tests@/postgres?host={quote(str(folder), safe='')}"
        self.folder, self._as_user = folder, _postgres_user()
        if self._as_user:
            shutil.chown(folder, self._as_user["user"], self._as_user["group"])
        binaries, data = _postgres_binaries(), folder / "data"
        initdb = [binaries / "initdb", "--pgdata", data, "--username", "tests", "--auth", "trust"]
        _run([*initdb, "--encoding", "UTF8", "--locale", "C", "--no-sync"], folder, self._as_user)
        self._control = [binaries / "pg_ctl", "--pgdata", data, "--wait", "--silent"]
        self._options = " ".join(
            f"-c {setting}" for setting in (*settings, f"unix_socket_directories='{folder}'")
        )

    def start(self) -> None:
        """Start it and wait until it answers. Raises ServerMissing."""
        begin = [*self._control, "--log", self.folder / "log", "--options", self._options, "start"]
        _run(begin, self.folder, self._as_user)

    def stop(self, mode: str = "immediate") -> None:
        """End it: immediate as a crash would, fast by closing all connections. Raises ServerMissing."""
        _run([*self._control, "--mode", mode, "stop"], self.folder, self._as_user)


@contextlib.contextmanager
def postgres_server(settings: tuple[str, ...] = _POSTGRES_SETTINGS) -> Iterator[Postgres]:
    """A running PostgreSQL server that a test may stop and start. Raises ServerMissing."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        server = Postgres(folder, settings)
        try:
            server.start()
            yield server
        finally:
            with contextlib.suppress(ServerMissing):  # it never came up, or a test ended it
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Redis:
    """A Redis server on a socket in a folder of its own: no port, nothing written to the disk. `url` is its address."""

    START = 20  # seconds

    def __init__(self, folder: Path) -> None:
        self.folder, self._socket = folder, folder / "redis.sock"
        self.url = f"unix://{self._socket}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, empty, and wait until it answers. Raises ServerMissing."""
        if not (program := shutil.which("redis-server")):
            raise ServerMissing("The tests need Redis. On Debian and Ubuntu: apt-get install redis-server")
        self._socket.unlink(missing_ok=True)
        options = ["--port", "0", "--unixsocket", str(self._socket), "--dir", str(self.folder)]
        options += ["--save", "", "--appendonly", "no", "--daemonize", "no"]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [program, *options], stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        until = time.monotonic() + self.START
        while time.monotonic() < until and self.running:
            with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
                probe.settimeout(5)
                probe.connect(str(self._socket))
                probe.sendall(b"PING\r\n")
                if probe.recv(16).startswith(b"+PONG"):
                    return
            time.sleep(0.02)
        self.kill()
        raise ServerMissing(f"Redis did not start: {(self.folder / 'log').read_text()[-2000:]}")

    def stop(self) -> None:
        """Ask it to end, and wait. What it held is gone."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self._end(signal.SIGKILL)

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def dump(self) -> bytes:
        """All that it holds, as Redis itself writes it to a file, uncompressed."""
        import redis as client

        with client.Redis(unix_socket_path=str(self._socket)) as asked:
            asked.config_set("rdbcompression", "no")
            asked.save()
        return (self.folder / "dump.rdb").read_bytes()

    def _end(self, how: int) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait()


@contextlib.contextmanager
def redis() -> Iterator[Redis]:
    """A running Redis server, private to the test, that it may stop, kill and start. Raises ServerMissing."""
    with tempfile.TemporaryDirectory(
        prefix="redis-"
    ) as folder:  # short: a socket's path has 107 letters at most
        server = Redis(Path(folder))
        try:
            server.start()
            yield server
        finally:
            server.kill()


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
    """The whole product as a process of its own.

    Over SQLite in a folder of its own; or over `database` and `redis` (addresses), with the `master_key` (base64) of
    the processes that it shares them with: see `one_master_key`. `settings` are further variables of its environment.
    """

    START = 300  # seconds; a start takes ten on a quiet machine, and tests run on others

    def __init__(
        self, folder: Path, *, database: str = "", redis: str = "", master_key: str = "", **settings: str
    ) -> None:
        named = {"PERHESILTA_DATABASE": database, "PERHESILTA_REDIS": redis, MASTER_KEY_VARIABLE: master_key}
        self._shared = {name: value for name, value in named.items() if value} | settings
        self.var = folder / "var"
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.var.mkdir(parents=True)
        # Trained here, once: a server that trains before it answers takes minutes on a busy machine.
        (self.var / "model").symlink_to(trained(Settings.load().var / "model").parent)

    @property
    def environment(self) -> dict[str, str]:
        """The settings of this installation, for its server and its commands."""
        mine = {name: value for name, value in os.environ.items() if not name.startswith("PERHESILTA_")}
        return mine | {
            "PERHESILTA_VAR": str(self.var),
            "PERHESILTA_PORT": str(self.port),
            "PERHESILTA_PUBLIC_URL": self.url,
            "PERHESILTA_SECOND_FACTOR": "offered",  # its own tests ask for it
            **self._shared,
        }

    def start(self) -> None:
        """Start the server and wait until it answers. Raises ServerMissing with its last words."""
        self.begin()
        self.answers()

    def begin(self) -> None:
        """Start the server without waiting, so that several start at once."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*COMMAND, "serve"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def answers(self) -> None:
        """Wait until it answers. Raises ServerMissing with its last words."""
        until = time.monotonic() + self.START
        while time.monotonic() < until and self.running:
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

    @property
    def pid(self) -> int:
        """The id of the process, which must have been started."""
        assert self._process is not None
        return self._process.pid

    def _end(self, how: int) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(60)  # as long as the unit of systemd gives it
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


def one_master_key() -> str:
    """A new master key, as processes that share a database are given it."""
    return base64.b64encode(os.urandom(32)).decode()


@contextlib.contextmanager
def products(folder: Path, count: int, database: str, redis: str, **settings: str) -> Iterator[list[Product]]:
    """So many running products over one database and one Redis. Raises ServerMissing."""
    key = one_master_key()
    made = [
        Product(folder / f"process-{n}", database=database, redis=redis, master_key=key, **settings)
        for n in range(count)
    ]
    try:
        for each in made:
            each.begin()
        for each in made:
            each.answers()
        yield made
    finally:
        for each in made:
            each.stop()


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
