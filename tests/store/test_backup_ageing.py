"""Backups that age: the newest stay, the newest readable one always, the keys file and strange files too."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.errors import NoBackup
from tests.store.commands import run, write_key
from tests.store.conftest import OpenStore
from tests.store.talking import begin, talk


class Nights:
    """A clock that goes on by a night with each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        self.now += timedelta(days=1)
        return self.now


@pytest.fixture
async def store(open_store: OpenStore) -> Store:
    store = await open_store(clock=Nights())
    await store.migrate()
    await talk(store, await begin(store), "hei")
    return store


async def backups(store: Store, folder: Path, count: int) -> list[Path]:
    return [(await store.back_up(folder)).data for _ in range(count)]


def there(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


async def test_the_newest_stay_and_a_try_says_what_would_go(store: Store, tmp_path: Path):
    made = await backups(store, tmp_path / "b", 5)
    before = there(tmp_path / "b")
    tried = await store.age_backups(tmp_path / "b", 3, try_only=True, one_more=True)
    assert tried.gone == tuple(made[:3]) and there(tmp_path / "b") == before
    made += await backups(store, tmp_path / "b", 1)
    aged = await store.age_backups(tmp_path / "b", 3)
    assert (aged.gone, aged.kept, aged.strange) == (tried.gone, 3, ())
    assert there(tmp_path / "b") == {"perhesilta.keys", *(file.name for file in made[3:])}
    assert (await store.age_backups(tmp_path / "b", 3)).gone == ()


async def test_the_newest_readable_one_is_never_taken(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.store.sealed_file.PIECE", 512)  # so that these small files have several pieces
    made = await backups(store, tmp_path / "b", 4)
    for file in made[2:]:  # cut off at the end, as on a full disk
        file.write_bytes(file.read_bytes()[:-1])
    aged = await store.age_backups(tmp_path / "b", 1)
    assert aged.gone == (made[0], made[2]), "the newest stays, and the newest that can be read"
    assert made[1].exists() and made[3].exists()
    made[1].write_bytes(made[1].read_bytes()[:-1])
    before = there(tmp_path / "b")
    with pytest.raises(NoBackup):
        await store.age_backups(tmp_path / "b", 1)
    assert there(tmp_path / "b") == before


async def test_files_of_others_and_damaged_ones_are_told_and_stay(
    store: Store, open_store: OpenStore, tmp_path: Path
):
    folder = tmp_path / "b"
    made = await backups(store, folder, 3)
    strange = folder / "perhesilta-20200101T000000000000Z.data"
    strange.write_bytes(b"something else")
    (folder / "notes.data").write_text("mine")
    made[0].write_bytes(b"x" + made[0].read_bytes()[1:])
    aged = await store.age_backups(folder, 1)
    assert aged.gone == (made[1],) and set(aged.strange) == {strange, made[0]}
    assert strange.exists() and made[0].exists() and (folder / "notes.data").exists()
    with pytest.raises(ValueError, match="At least one"):
        await store.age_backups(folder, 0)


async def test_by_command(database_url: str, tmp_path: Path, master_key: MasterKey, open_store: OpenStore):
    store = await open_store()
    await store.migrate()
    var, folder = tmp_path / "var", tmp_path / "b"
    write_key(var / "master.key", master_key.given.key)
    await backups(store, folder, 3)
    before = there(folder)
    tried = await run(database_url, var, "backup", str(folder), "--keep", "2", "--dry-run")
    assert tried.returncode == 0 and tried.stdout.count("would go.") == 2 and there(folder) == before
    done = await run(database_url, var, "backup", str(folder), "--keep", "2")
    assert done.returncode == 0 and done.stdout.count("is gone.") == 2, done.stderr
    assert len(there(folder)) == 3 and "perhesilta.keys" in there(folder)
    assert [line.action for line in await store.log.entries(limit=2)] == ["backup.aged", "backup.made"]
    for words in (("--keep", "0"), ("--dry-run",)):
        assert (await run(database_url, var, "backup", str(folder), *words)).returncode
    assert len(there(folder)) == 3
