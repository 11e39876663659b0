"""The master key takes the place of another while processes serve, and nothing that was found before is lost."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import ROOT
from bot.store.database import Store
from bot.store.encryption import MasterKey, OuterKey
from bot.store.errors import (
    DecryptionError,
    KeysNotChanging,
    MasterKeyError,
    OldMasterKey,
    OtherChange,
    WrongMasterKey,
)
from tests.store.commands import CALL, environment, run, write_key
from tests.store.conftest import OpenStore
from tests.store.talking import begin, fetch, talk, tamper
from tests.store.test_erasing import SENTENCES, files_of, pieces, tell_everything, wrapped_keys

NEW = bytes(range(32))
# A process that serves: it begins talks, goes on with all it began, and comes back by code, until its input closes.
SERVING = """
import asyncio, sys, threading
from pathlib import Path
from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.store.talking import begin, talk
closed = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), closed.set()), daemon=True).start()
async def main():
    settings = Settings.load()
    store = await Store.open(settings.database, MasterKey.load(file=settings.master_key_file))
    turns = {}
    while not closed.is_set():
        loaded = await begin(store)
        await store.conversations.set_code(loaded.id, loaded.id)
        turns[loaded.id] = 0
        for one in list(turns)[-5:] + list(turns)[:2]:
            assert await store.conversations.by_code(one) == one
            await talk(store, await store.conversations.load(one), one)
            turns[one] += 1
        if len(turns) == 3:
            print("serving", flush=True)
    for one, count in turns.items():
        assert len(await store.conversations.turns(one)) == count
    print(len(turns), flush=True)
    await store.close()
asyncio.run(main())
"""
# The command, killed at the third page of keys.
KILLED = """
import os
import bot.store.master_keys as keys
keys._AT_ONCE, before, seen = 3, keys.ChangeOfKeys._wrap, []
async def wrap(self, connection, rows):
    seen.append(rows)
    if len(seen) == 3:
        os.kill(os.getpid(), 9)
    return await before(self, connection, rows)
keys.ChangeOfKeys._wrap = wrap
from bot.cli import main
main()
"""


@pytest.fixture
def var(tmp_path: Path, master_key: MasterKey) -> Path:
    """The folder of an installation with its key file."""
    write_key(tmp_path / "var" / "master.key", master_key.given.key)
    return tmp_path / "var"


def key_in(file: Path) -> bytes:
    return base64.b64decode(file.read_text())


async def under(store: Store, key: bytes) -> int:
    """How many case keys this master key opens."""
    outer, count = OuterKey(key), 0
    for wrapped in await wrapped_keys(store):
        try:
            outer.bare(wrapped)
        except DecryptionError:
            continue
        count += 1
    return count


def test_the_key_comes_from_the_environment_then_systemd_then_the_file(tmp_path: Path):
    marks = [OuterKey(bytes([n]) * 32).mark for n in range(3)]
    write_key(tmp_path / "credentials" / "perhesilta.master-key", bytes([1]) * 32)
    (tmp_path / "credentials" / "perhesilta.master-key").chmod(0o440)  # an access list of systemd shows so
    write_key(tmp_path / "master.key", bytes([2]) * 32)
    given = {
        "PERHESILTA_MASTER_KEY": base64.b64encode(bytes(32)).decode(),
        "CREDENTIALS_DIRECTORY": str(tmp_path / "credentials"),
    }
    assert MasterKey.load(given, tmp_path / "master.key").given.mark == marks[0]
    del given["PERHESILTA_MASTER_KEY"]
    assert MasterKey.load(given, tmp_path / "master.key").given.mark == marks[1]
    (tmp_path / "credentials" / "perhesilta.master-key").unlink()
    assert MasterKey.load(given, tmp_path / "master.key").given.mark == marks[2]


def test_a_credential_that_cannot_be_used_is_explained_and_not_passed_over(tmp_path: Path):
    credential = tmp_path / "perhesilta.master-key"
    given = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    credential.write_text("no key!")
    credential.chmod(0o400)
    with pytest.raises(MasterKeyError, match="does not hold base64"):
        MasterKey.load(given, tmp_path / "master.key")
    credential.chmod(0o444)
    with pytest.raises(MasterKeyError, match="open to every user"):
        MasterKey.load(given, tmp_path / "master.key")
    credential.unlink()
    with pytest.raises(MasterKeyError, match=r"not set, systemd gives no credential .* no key file"):
        MasterKey.load(given, tmp_path / "master.key", make=False)


async def test_a_database_of_before_keeps_its_indexes_and_the_house_key_of_a_new_one_is_drawn(
    store: Store, master_key: MasterKey, open_store: OpenStore
):
    assert store.users._master.house.key != master_key.given.key
    # As an older version left it: the indexes derive from the master key, and no house key is there.
    mark = MasterKey(master_key.given.key).blind_index("key check", "perhesilta")
    await tamper(store, "DELETE FROM master_keys")
    await tamper(store, "UPDATE key_check SET mark = :mark", mark=mark)
    older = await open_store()
    with pytest.raises(WrongMasterKey):
        await (await open_store(MasterKey(os.urandom(32)))).migrate()
    assert await fetch(store, "SELECT n FROM master_keys") == []
    await older.migrate()
    assert older.users._master.house.key == master_key.given.key


async def test_after_a_change_everything_is_found_again_and_the_old_key_opens_nothing(
    store: Store, open_store: OpenStore, master_key: MasterKey
):
    told = await tell_everything(store, SENTENCES[0])
    sealed = store.users._master.key_for("second factor").seal(b"secret", "place")
    old_keys, house = await wrapped_keys(store), store.users._master.house.key
    await store.keys.begin(OuterKey(NEW))
    assert await store.keys.wrap_all() == 1
    # Both open everything until the end.
    for key in (master_key.given.key, NEW):
        either = await open_store(MasterKey(key))
        await either.migrate()
        assert (await either.conversations.load(told.id)).state == {"answers": [SENTENCES[0]]}
    with pytest.raises(OldMasterKey, match="old master key"):
        await store.keys.finish()
    newer = await open_store(MasterKey(NEW))
    await newer.keys.finish()
    assert await newer.conversations.by_code(SENTENCES[0]) == told.id
    assert newer.users._master.key_for("second factor").open(sealed, "place") == b"secret"
    assert await newer.log.verify()
    with pytest.raises(WrongMasterKey):
        await (await open_store()).migrate()
    with pytest.raises(KeysNotChanging):
        await newer.keys.finish()
    # Neither a case key nor the new master key is left on the disk under the old one.
    files = await files_of(newer, with_log=False)
    assert [piece for piece in pieces(old_keys) if piece in files] == []
    assert all(key in files for key in await wrapped_keys(newer))
    for secret in (master_key.given.key, NEW, house):
        assert secret not in files


async def test_a_process_that_never_learnt_the_new_key_writes_nothing_under_the_old_one(
    store: Store, open_store: OpenStore
):
    lagging = await open_store()
    loaded = await talk(lagging, await begin(lagging))
    await store.keys.begin(OuterKey(NEW))
    await store.keys.wrap_all()
    await (await open_store(MasterKey(NEW))).keys.finish()
    with pytest.raises(WrongMasterKey, match="another master key"):
        await lagging.conversations.create()
    with pytest.raises(DecryptionError):
        await lagging.conversations.load(loaded.id)
    assert await fetch(store, "SELECT count(*) FROM conversations") == [(1,)]


async def test_a_change_to_the_same_key_or_to_a_second_new_one_is_refused(
    store: Store, master_key: MasterKey
):
    with pytest.raises(OtherChange, match="the one in use"):
        await store.keys.begin(master_key.given)
    await store.keys.begin(OuterKey(NEW))
    await store.keys.begin(OuterKey(NEW))
    with pytest.raises(OtherChange, match="not finished"):
        await store.keys.begin(OuterKey(os.urandom(32)))
    assert await fetch(store, "SELECT count(*) FROM master_keys") == [(2,)]


async def test_a_talk_that_began_with_the_old_key_during_the_change_is_taken_along(
    store: Store, open_store: OpenStore, master_key: MasterKey
):
    await store.keys.begin(OuterKey(NEW))
    await store.keys.wrap_all()
    loaded = await begin(store)
    await tamper(store, "DELETE FROM case_keys")
    key, wrapped = MasterKey(master_key.given.key).new_case_key()
    padded = bytes(4200) + wrapped if store._db.on_sqlite else wrapped
    await tamper(store, "INSERT INTO case_keys VALUES (:id, :key)", id=loaded.id, key=padded)
    newer = await open_store(MasterKey(NEW))
    assert (await newer.conversations.load(loaded.id)).key.open(key.seal(b"x", "y"), "y") == b"x"
    await newer.keys.finish()
    assert await under(newer, NEW) == 1


async def test_rotation_by_command_while_another_process_serves(
    store: Store, database_url: str, var: Path, master_key: MasterKey
):
    await tell_everything(store, SENTENCES[0])
    serving = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVING, cwd=ROOT, env=environment(database_url, var),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert await serving.stdout.readline() == b"serving\n"
    rotated = await run(database_url, var, "keys", "rotate")
    assert rotated.returncode == 0, rotated.stdout + rotated.stderr
    new = key_in(var / "master.key")
    assert new != master_key.given.key == key_in(var / "master.key.old")
    assert not (var / "master.key.new").exists()
    assert base64.b64encode(new).decode() not in rotated.stdout
    await asyncio.sleep(0.5)
    finished = await run(database_url, var, "keys", "finish")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert sorted(file.name for file in var.iterdir() if "key" in file.name) == ["master.key"]
    await asyncio.sleep(0.5)
    said, complaints = await serving.communicate(b"")
    assert serving.returncode == 0, complaints.decode()
    assert await under(store, new) == int(said) + 1
    assert not await under(store, master_key.given.key)
    assert [e.action for e in await store.log.entries(actor="operator")] == ["keys.finished", "keys.rotated"]


async def test_a_rotation_killed_in_the_middle_goes_on_where_it_was(
    store: Store, database_url: str, var: Path, master_key: MasterKey
):
    talks = [await talk(store, await begin(store), str(n)) for n in range(10)]
    killed = await run(database_url, var, "keys", "rotate", program=KILLED)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    new = key_in(var / "master.key.new")
    assert 0 < await under(store, new) < 10
    assert [(await store.conversations.load(one.id)).tracker for one in talks]  # both are read meanwhile
    again = await run(database_url, var, "keys", "rotate")
    assert again.returncode == 0, again.stdout + again.stderr
    assert key_in(var / "master.key") == new
    assert await under(store, new) == 10
    once_more = await run(database_url, var, "keys", "rotate")
    assert once_more.returncode == 0 and "0 case keys" in once_more.stdout
    assert (await run(database_url, var, "keys", "finish")).returncode == 0


async def test_a_key_of_the_environment_is_changed_from_a_file(
    store: Store, database_url: str, tmp_path: Path, master_key: MasterKey
):
    await begin(store)
    old = {"PERHESILTA_MASTER_KEY": base64.b64encode(master_key.given.key).decode()}
    new = {"PERHESILTA_MASTER_KEY": base64.b64encode(NEW).decode()}
    write_key(tmp_path / "new.key", NEW)
    var = tmp_path / "var"
    rotated = await run(
        database_url, var, "keys", "rotate", "--new", str(tmp_path / "new.key"), program=CALL, **old
    )
    assert rotated.returncode == 0 and "PERHESILTA_MASTER_KEY" in rotated.stdout, rotated.stdout
    early = await run(database_url, var, "keys", "finish", **old)
    assert early.returncode == 1 and "old master key" in early.stdout
    assert (await run(database_url, var, "keys", "finish", **new)).returncode == 0
    late = await run(database_url, var, "log", "verify", **old)
    assert late.returncode == 1 and "another master key" in late.stdout
    assert (await run(database_url, var, "log", "verify", **new)).returncode == 0
