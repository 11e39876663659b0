"""The record of processing tells the truth: what is set, what is there, and nothing of anybody."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.casework.retention import FILE
from bot.cli import app
from tests.store.commands import write_key
from tests.store.conftest import OpenStore
from tests.store.talking import begin, talk
from tests.store.test_erasing import PHONE, SENTENCES, tell_everything

SECRETS = {
    "PERHESILTA_METRICS_TOKEN": "metrics-token-0123456789",
    "PERHESILTA_ALERT_SECRET": "alert-secret-0123456789",
    "PERHESILTA_SMTP_URL": "smtps://mailer:hidden-word@mail.example.fi:465",
}
SET = {
    **SECRETS,
    "PERHESILTA_ALERT_EMAIL": "paivystaja@kunta.example.fi",
    "PERHESILTA_ALERT_WEBHOOK": "https://alarm.example.fi/hook/secret-path",
    "PERHESILTA_TRANSLATE_URL": "https://kaannin.example.fi",
    "PERHESILTA_PUBLIC_URL": "https://perhesilta.example.fi",
    "PERHESILTA_SECOND_FACTOR": "offered",
    "PERHESILTA_DRAFT_DAYS": "21",
    "PERHESILTA_EMBED_ORIGINS": "https://kunta.example.fi",
}


@pytest.fixture
async def command(
    database_url: str, tmp_path: Path, master_key: Any, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Awaitable[Any]]:
    """Runs a command over the test's database, with these settings and no others."""
    for name in [name for name in os.environ if name.startswith("PERHESILTA_")]:
        monkeypatch.delenv(name)
    write_key(tmp_path / "var" / "master.key", master_key.given.key)

    async def run(*words: str, **settings: str) -> Any:
        mine = {"PERHESILTA_DATABASE": database_url, "PERHESILTA_VAR": str(tmp_path / "var"), **settings}
        return await asyncio.to_thread(CliRunner().invoke, app, words, env=mine)

    return run


async def test_it_tells_what_is_set_and_there_and_changes_with_it(
    open_store: OpenStore, tmp_path: Path, command: Callable[..., Awaitable[Any]]
):
    store = await open_store()
    await store.migrate()
    for sentence in SENTENCES:
        await tell_everything(store, sentence)
    for _ in range(6):
        await talk(store, await begin(store), "luonnos")

    async def made(name: str, **settings: str) -> Any:
        done = await command("register", str(tmp_path / name), **settings)
        assert done.exit_code == 0, done.output
        return (tmp_path / name).read_text(encoding="utf-8-sig")

    plain = json.loads(await made("plain.json"))
    kinds = {one["kind"]: one for one in plain["kinds"]}
    assert (kinds["drafts"]["rows"], kinds["cases"]["rows"]) == (6, "fewer than 5")
    assert (kinds["drafts"]["kept"], kinds["cases"]["kept"]) == ("14 days", "no end decided yet")
    assert len(plain["recipients"]) == 5 and not plain["security"]["danger_is_announced"]
    assert plain["security"]["database"] == ("SQLite file" if store._db.on_sqlite else "PostgreSQL")
    assert plain["security"]["second_step_at_sign_in"] == "required" and not plain["security"]["https"]
    assert (
        plain["security"]["log_is_whole"] and plain["versions"]["database_tables"] == await store.revision()
    )

    rules = tmp_path / "own.yml"
    rule = "keep: unset\n    from: closing"
    rules.write_text(FILE.read_text("utf-8").replace(rule, rule.replace("unset", "400")), "utf-8")
    other = json.loads(await made("other.json", PERHESILTA_RETENTION=str(rules), **SET))
    kinds = {one["kind"]: one for one in other["kinds"]}
    assert (kinds["drafts"]["kept"], kinds["cases"]["kept"]) == ("21 days", "400 days")
    hosts = {one["how"] for one in other["recipients"]}
    assert {
        "e-mail to kunta.example.fi",
        "webhook at alarm.example.fi",
        "mail.example.fi",
        "kaannin.example.fi",
    } <= hosts
    assert other["security"]["https"] and other["security"]["danger_is_announced"]
    assert other["security"]["second_step_at_sign_in"] == "offered"
    assert other["versions"]["retention_rules"] != plain["versions"]["retention_rules"]

    papers = [await made(name, **SET) for name in ("other.md", "other.csv")]
    rows = list(csv.reader(io.StringIO(papers[1])))
    assert ["kinds", "drafts.kept", "21 days"] in rows or ["kinds", "kept", "21 days"] in rows
    assert "| drafts |" in papers[0] and "21 days" in papers[0]
    for text in (json.dumps(other), *papers):
        for hidden in (
            *SENTENCES,
            PHONE,
            "luonnos",
            "hidden-word",
            "secret-path",
            "paivystaja",
            *SECRETS.values(),
        ):
            assert hidden not in text
    assert (tmp_path / "other.md").stat().st_mode & 0o777 == 0o600
    again = await command("register", str(tmp_path / "other.md"))
    assert isinstance(again.exception, ValueError) and "is there already" in str(again.exception)
    assert (await store.log.entries(actor="operator"))[0].action == "register.made"


async def test_the_commands_of_retention_over_a_real_database(
    open_store: OpenStore, tmp_path: Path, command: Callable[..., Awaitable[Any]]
):
    store = await open_store()
    await store.migrate()
    await talk(store, await begin(store), "salainen lause")
    stopped = await command("retention", "run")
    assert stopped.exit_code == 1 and "--clock-is-right" in stopped.output
    none = {"PERHESILTA_DRAFT_DAYS": "0"}
    plan = json.loads((await command("retention", "plan", "--json", **none)).output)
    assert next(one for one in plan["kinds"] if one["kind"] == "drafts")["due"] == 1
    shown = (await command("retention", "plan", **none)).output
    assert "drafts" in shown and "Sent cases are kept until somebody decides" in shown
    assert (await command("retention", "run", "--clock-is-right", **none)).exit_code == 0
    done = await command("retention", "run", "--json", **none)
    assert done.exit_code == 0 and json.loads(done.output)["rules"] == plan["rules"]
    for name in ("report.json", "report.csv"):
        done = await command("retention", "report", str(tmp_path / name))
        assert done.exit_code == 0 and "holds 1 lines" in done.output, done.output
    (line,) = json.loads((tmp_path / "report.json").read_text())
    assert (line["kind"], line["count"], line["keep"], line["rules"]) == (
        "drafts",
        1,
        "setting",
        plan["rules"],
    )
    assert "drafts,1,setting,last_message" in (tmp_path / "report.csv").read_text()
    assert "salainen" not in shown + str(plan)
    broken = tmp_path / "broken.yml"
    broken.write_text("rules: []\n", "utf-8")
    refused = await command("retention", "plan", PERHESILTA_RETENTION=str(broken))
    assert (
        isinstance(refused.exception, ValueError)
        and str(refused.exception) == "broken.yml: drafts is missing"
    )
