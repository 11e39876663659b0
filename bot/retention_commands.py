"""`perhesilta retention` (what would be erased and when, erasing it, the report) and `perhesilta register` (art. 30)."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.database import Store
    from bot.store.encryption import MasterKey
    from bot.store.retention_plan import Plan

retention = typer.Typer(
    help="How long things are kept (data/retention.yml): look ahead, erase what is due, report.",
    no_args_is_help=True,
)
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for a program.")]
COLUMNS = ("at", "kind", "count", "keep", "from", "rules")


@retention.command("plan")
def plan_command(as_json: AsJson = False) -> None:
    """A dry run: how many of each kind would go now, which stay and why, and what comes. Nothing is changed."""
    rules = (settings := Settings.load()).rules

    async def look(store: Store, _: MasterKey) -> Plan:
        return await store.retention.plan(rules)

    _show(_run(settings, look), as_json, "due")


@retention.command("run")
def run_command(
    as_json: AsJson = False,
    clock_is_right: Annotated[
        bool,
        typer.Option("--clock-is-right", help="Go on although there was no run for more than three days."),
    ] = False,
) -> None:
    """Erase what is due now. The server does it once a day by itself; after a crash, run it again."""
    from bot.operating import ACTOR

    rules = (settings := Settings.load()).rules

    async def erase(store: Store, _: MasterKey) -> Plan | None:
        if not clock_is_right and await store.retention.clock_moved():
            return None
        await store.log.append(ACTOR, "retention.by-hand", f"rules:{rules.version}")
        return await store.retention.run(rules)

    done = _run(settings, erase)
    if done is None:
        typer.echo(
            "There was no run in the last three days, so the clock of this machine may be wrong. Nothing was erased. "
            "Look at `date` and at `perhesilta retention plan`, then add --clock-is-right."
        )
        raise typer.Exit(1)
    _show(done, as_json, "erased")


@retention.command("report")
def report_command(
    file: Annotated[Path, typer.Argument(help="A new file, .json or .csv.", dir_okay=False)],
    first: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day, in Finland.")
    ] = None,
    last: Annotated[
        datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day, in Finland.")
    ] = None,
) -> None:
    """Write what was erased by itself: when, which kind, how many, under which rule. It is read from the access log."""
    from bot.operating import ACTOR, midnight

    if file.suffix not in (".json", ".csv"):
        raise ValueError("The name of the file must end in .json or .csv.")
    if file.exists():
        raise ValueError(f"{file} is there already. Nothing was written.")
    settings = Settings.load()

    async def read(store: Store, _: MasterKey) -> list[dict[str, Any]]:
        begin = first and midnight(first.date())
        end = last and midnight(last.date() + timedelta(1))
        lines = [
            dict(zip(COLUMNS, (x.at.isoformat(), x.kind, x.count, x.keep, x.begins, x.version), strict=True))
            async for x in store.retention.report(begin, end)
        ]
        await store.log.append(ACTOR, "retention.reported", "-")
        return lines

    lines = _run(settings, read)
    text = json.dumps(lines, indent=2) + "\n" if file.suffix == ".json" else _csv(lines)
    with os.fdopen(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as opened:
        opened.write(text)
    typer.echo(f"{file} holds {len(lines)} lines.")


def as_json(plan: Plan) -> dict[str, Any]:
    """A plan as plain data."""
    return {
        "at": plan.at.isoformat(),
        "rules": plan.version,
        "kinds": [
            {
                "kind": one.rule.id,
                "keep": one.rule.keep,
                "days": one.rule.days,
                "from": one.rule.begins,
                "source": one.rule.source,
                "there": one.there,
                "due": one.due,
                "kept": dict(one.kept),
                "ahead": {str(days): count for days, count in one.ahead.items()},
            }
            for one in plan.kinds
        ],
    }


def _show(plan: Plan, as_data: bool, word: str) -> None:
    if as_data:
        said = as_json(plan)
        if word != "due":
            said["kinds"] = [{word if k == "due" else k: v for k, v in one.items()} for one in said["kinds"]]
        typer.echo(json.dumps(said, indent=2))
        return
    typer.echo(f"Rules {plan.version}, {plan.at:%Y-%m-%d %H:%M} UTC")
    heads = ("kind", "keep", "there", word, "in 30 d", "in 90 d", "in 365 d", "stays though due")
    rows = [
        (
            one.rule.id,
            str(one.rule.keep if one.rule.days is None else f"{one.rule.days} d"),
            *map(str, (one.there, one.due, *one.ahead.values())),
            ", ".join(f"{count} {why}" for why, count in one.kept.items()) or "-",
        )
        for one in plan.kinds
    ]
    for row in (heads, *rows):
        typer.echo(f"{row[0]:<13}{row[1]:<9}" + "".join(f"{cell:>9}" for cell in row[2:7]) + f"  {row[7]}")
    if plan["cases"].rule.days is None:
        typer.echo(
            "Sent cases are kept until somebody decides: give `cases` a number of days in data/retention.yml when their "
            "records are in the case system."
        )


def _csv(lines: Sequence[dict[str, Any]]) -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    table.writerows(lines)
    return written.getvalue()


def _run(settings: Settings, work: Any) -> Any:
    from bot.operating import run_over_store

    return run_over_store(settings, work, make=False)


def register_command(
    file: Annotated[Path, typer.Argument(help="A new file, .md, .json or .csv.", dir_okay=False)],
) -> None:
    """Write the record of processing (GDPR art. 30) for the data protection officer, from what is really set and there."""
    from bot.export.register_paper import as_csv, as_markdown
    from bot.operating import ACTOR
    from bot.register import register

    if file.suffix not in (".md", ".json", ".csv"):
        raise ValueError("The name of the file must end in .md, .json or .csv.")
    if file.exists():
        raise ValueError(f"{file} is there already. Nothing was written.")
    rules = (settings := Settings.load()).rules

    async def gather(store: Store, _: MasterKey) -> dict[str, Any]:
        plan = await store.retention.plan(rules)
        found = register(settings, plan, await store.log.verify(), await store.revision())
        await store.log.append(ACTOR, "register.made", "-")
        return found

    found = _run(settings, gather)
    data = {
        ".md": lambda: as_markdown(found).encode(),
        ".json": lambda: json.dumps(found, indent=2, ensure_ascii=False).encode() + b"\n",
        ".csv": lambda: as_csv(found),
    }[file.suffix]()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(data)
    typer.echo(f"{file} holds the record of processing. Nothing of a family is in it.")
