"""Commands for whoever operates the product: changing the master key, backup and restore, the access log."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.backup import Aged

keys = typer.Typer(help="The master key: change it while the product serves.", no_args_is_help=True)
log = typer.Typer(help="The access log: verify it, hand it over.", no_args_is_help=True)
ACTOR = "operator"
T = TypeVar("T")


@keys.command("rotate")
def rotate(
    new: Annotated[
        Path | None,
        typer.Option(
            help="File of the new key (base64 of 32 bytes, readable by its owner alone); made when missing. "
            "Without it the key is made.",
            dir_okay=False,
        ),
    ] = None,
) -> None:
    """Wrap every case key with a new master key. The product may serve meanwhile; after a crash, run it again."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey, OuterKey, key_file, put_key_file

    settings = Settings.load()
    file = new or _beside(settings, "new")

    async def change(store: Store, master: MasterKey) -> None:
        begun = await store.keys.under_way()
        if begun is None:
            begun = OuterKey(key_file(file))  # on the disk before anything rests on it
            await store.keys.begin(begun)
        elif file.exists():
            await store.keys.begin(OuterKey(key_file(file)))  # refuses another key
        elif begun.mark != master.given.mark:
            put_key_file(file, begun.key)
        count = await store.keys.wrap_all()
        await store.log.append(ACTOR, "keys.rotated", begun.mark.hex()[:8])
        typer.echo(f"{count} case keys are wrapped with the new master key.")
        if begun.mark == master.given.mark:
            typer.echo("The new master key is in its place here already.")
        elif master.from_file is not None:
            put_key_file(_beside(settings, "old"), master.given.key)
            put_key_file(master.from_file, begun.key)
            if new is None:
                file.unlink()
            typer.echo(
                f"{master.from_file} holds the new one now; the old one is kept as master.key.old until the end."
            )
        else:
            typer.echo(
                f"Put the key in {file} in the place of the old one (PERHESILTA_MASTER_KEY or the credential)."
            )
        typer.echo(
            "What serves goes on. Next: the new key on every machine, `perhesilta backup` (the keys file of before opens "
            "with the old key alone), then `perhesilta keys finish`. Until then the old key opens everything."
        )

    run_over_store(settings, change, make=False, migrate=True)


@keys.command("finish")
def finish() -> None:
    """End a change of the master key: the old one opens nothing any more."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey, OuterKey, key_file

    settings = Settings.load()
    drafted = _beside(settings, "new")

    async def end(store: Store, master: MasterKey) -> None:
        await store.keys.finish()
        await store.log.append(ACTOR, "keys.finished", master.given.mark.hex()[:8])
        _beside(settings, "old").unlink(missing_ok=True)
        if drafted.exists() and OuterKey(key_file(drafted)).mark == master.given.mark:
            drafted.unlink()
        typer.echo("The old master key opens this database no more. Destroy every copy of it.")

    run_over_store(settings, end, make=False)


def backup(
    folder: Annotated[Path, typer.Argument(help="Where to write; made when missing.", file_okay=False)],
    keys_only: Annotated[
        bool, typer.Option("--keys-only", help="Replace the keys file alone: quick, for every hour.")
    ] = False,
    keep: Annotated[
        int | None,
        typer.Option(min=1, help="Afterwards take older data files away, all but the newest so many."),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="With --keep: only say which files would go. Nothing is written."),
    ] = False,
) -> None:
    """Write a sealed backup while the product serves: a data file to keep, and ONE keys file that is replaced."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey

    if dry_run and keep is None:
        raise ValueError("--dry-run belongs to --keep.")

    async def write(store: Store, _: MasterKey) -> None:
        if keep is not None and dry_run:
            _tell_aged(
                await store.age_backups(folder, keep, try_only=True, one_more=not keys_only), "would go"
            )
            return
        made = await store.back_up(folder, data=not keys_only)
        await store.log.append(ACTOR, "backup.made", "keys" if keys_only else "data")
        if made.data is not None:
            typer.echo(f"{made.data} holds the data.")
        typer.echo(f"{made.keys} holds the keys of {made.talks} talks.")
        typer.echo(
            "Copy the keys file apart from the data and never keep older ones of it: with an older one, what a family "
            "deleted since could be read again. The master key belongs into neither copy."
        )
        if keep is not None:
            aged = await store.age_backups(folder, keep)
            await store.log.append(ACTOR, "backup.aged", f"{len(aged.gone)}")
            _tell_aged(aged, "is gone")

    run_over_store(Settings.load(), write, make=False)


def restore(
    data: Annotated[Path, typer.Argument(help="The data file of a backup.", exists=True, dir_okay=False)],
    keys: Annotated[Path, typer.Argument(help="The newest keys file.", exists=True, dir_okay=False)],
) -> None:
    """Fill an EMPTY database, SQLite or PostgreSQL, from a backup. With another kind of database, that is the move."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey

    async def fill(store: Store, _: MasterKey) -> None:
        restored = await store.restore(data, keys)
        bad = await store.log.first_bad()
        await store.log.append(ACTOR, "backup.restored", f"{restored.made_at:%Y-%m-%dT%H:%M:%SZ}")
        for table, rows in sorted(restored.rows.items()):
            typer.echo(f"{rows:>9} {table}")
        if restored.erased:
            typer.echo(f"{restored.erased} talks were deleted after this backup; they are deleted here too.")
        if bad is not None:
            typer.echo(f"The access log is broken from line {bad} on; it was so in the backup.", err=True)
        typer.echo(f"Restored as it was on {restored.made_at:%Y-%m-%d %H:%M} UTC. Start the server.")

    run_over_store(Settings.load(), fill, make=False)


@log.command("verify")
def verify_log() -> None:
    """Check the whole access log. Exit 1, with the number of the first bad line, when somebody changed it."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey

    async def check(store: Store, _: MasterKey) -> int | None:
        return await store.log.first_bad()

    bad = run_over_store(Settings.load(), check, make=False)
    if bad is not None:
        typer.echo(f"Broken: line {bad} was changed, added or taken away, or the end was cut off there.")
        raise typer.Exit(1)
    typer.echo("The access log is whole.")


@log.command("export")
def export_log(
    file: Annotated[Path, typer.Argument(help="A new file, .csv or .jsonl.", dir_okay=False)],
    first: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day, in Finland.")
    ] = None,
    last: Annotated[
        datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day, in Finland.")
    ] = None,
) -> None:
    """Write the access log of a period for supervisors: who did what to which case, and when; no content."""
    from bot.export.log_lines import COLUMNS, as_csv, as_json_line
    from bot.store.database import Store
    from bot.store.encryption import MasterKey

    if file.suffix not in (".csv", ".jsonl"):
        raise ValueError("The name of the file must end in .csv or .jsonl.")
    if file.exists():
        raise ValueError(f"{file} is there already. Nothing was written.")

    async def write(store: Store, _: MasterKey) -> int:
        lines = store.log.lines(
            first and midnight(first.date()), last and midnight(last.date() + timedelta(1))
        )
        rows = [
            dict(
                zip(
                    COLUMNS,
                    (x.n, x.at, x.actor, x.name, x.role, x.action, x.subject, x.hash.hex()),
                    strict=True,
                )
            )
            async for x in lines
        ]
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.write(as_csv(rows) if file.suffix == ".csv" else b"".join(map(as_json_line, rows)))
        await store.log.append(ACTOR, "log.exported", "-")
        return len(rows)

    count = run_over_store(Settings.load(), write, make=False)
    typer.echo(f"{file} holds {count} lines.")


def _tell_aged(aged: Aged, word: str) -> None:
    for file in aged.gone:
        typer.echo(f"{file} {word}.")
    for file in aged.strange:
        typer.echo(f"{file} is none of this installation, or damaged at its beginning: it stays.", err=True)
    typer.echo(f"{len(aged.gone)} older data files, {aged.kept} stay.")


def midnight(day: date) -> datetime:
    """When a day begins in Finland."""
    from bot.casework.deadlines import FINLAND

    return datetime.combine(day, time.min, FINLAND)


def _beside(settings: Settings, what: str) -> Path:
    return settings.master_key_file.with_name(f"{settings.master_key_file.name}.{what}")


def run_over_store(
    settings: Settings, work: Callable[..., Awaitable[T]], *, make: bool = True, migrate: bool = False
) -> T:
    """Does the work over the store of this installation; it gets the store and the master key as it was given."""
    from bot.store.database import Store
    from bot.store.encryption import MasterKey

    async def run() -> T:
        master = MasterKey.load(file=settings.master_key_file, make=make)
        store = await Store.open(settings.database, master)
        try:
            if migrate:
                await store.migrate()
            return await work(store, master)
        finally:
            await store.close()

    return asyncio.run(run())
