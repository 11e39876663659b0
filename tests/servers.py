"""Real servers for tests, each private to the test run, in a temporary folder, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

_POSTGRES_SETTINGS = (
    "listen_addresses=''",  # only a socket in the private folder: no port to collide on, nobody else gets in
    "fsync=off",
    "full_page_writes=off",
    "max_connections=200",
    "logging_collector=off",
)


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
