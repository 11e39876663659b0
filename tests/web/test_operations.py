"""What machines ask of the house: health, readiness, figures, request ids; and the board that shows the figures."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from bot.settings import ROOT, Settings
from bot.store import tables
from bot.store.database import Store
from bot.web import operations
from tests.conftest import Served
from tests.web.family_side import Family, new_id

TOKEN = "a-token-of-the-prometheus"
WORDS = "my husband hits me every night"


async def figures(client: Any, **headers: str) -> dict[tuple[str, ...], float]:
    """Every sample: name and values of its labels."""
    answer = await client.get("/metrics", headers=headers)
    assert answer.status == 200
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(await answer.text())
        for sample in family.samples
    }


# -- does it live, can it serve --------------------------------------------------------------------


async def test_a_process_lives_and_can_serve(served: Served) -> None:
    client = await served()
    for path, status in (("/health", "ok"), ("/ready", "ready")):
        answer = await client.get(path)
        assert (answer.status, await answer.json()) == (200, {"status": status})
        assert answer.headers["Cache-Control"] == "no-store"


async def test_without_its_database_it_lives_and_cannot_serve(
    served: Served, family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await served()

    async def gone() -> bool:
        raise ConnectionRefusedError("postgresql://perhesilta:secret@db")

    monkeypatch.setattr(family_store, "is_migrated", gone)
    assert (await client.get("/health")).status == 200
    answer = await client.get("/ready")
    assert answer.status == 503
    assert await answer.json() == {"status": "not ready", "missing": "database"}


async def test_a_database_that_does_not_answer_is_waited_for_once_and_not_for_long(
    served: Served, family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "PATIENCE", 0.05)
    monkeypatch.setattr(operations, "FRESH", 0)
    client, hangs, looks = await served(), asyncio.Event(), 0

    async def hanging() -> bool:
        nonlocal looks
        looks += 1
        await hangs.wait()
        return True

    monkeypatch.setattr(family_store, "is_migrated", hanging)
    answers = await asyncio.gather(*(client.get("/ready") for _ in range(5)))
    assert {answer.status for answer in answers} == {503}
    assert looks == 1
    hangs.set()
    assert (await client.get("/ready")).status == 200


async def test_tables_that_lack_a_migration_are_said_and_newer_ones_are_served(
    served: Served, family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "FRESH", 0)
    client = await served()
    for revision, status in (("0001", 503), ("9999", 200)):
        async with family_store._db.write() as connection:
            await connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
        answer = await client.get("/ready")
        assert answer.status == status
        if status == 503:
            assert (await answer.json())["missing"] == "migrations"


async def test_a_model_that_does_not_answer_is_said(
    served: Served, understanding: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_self: Any, text: str) -> dict[str, Any]:
        raise RuntimeError(WORDS)

    monkeypatch.setattr(type(understanding), "parse", broken)
    answer = await (await served()).get("/ready")
    assert (answer.status, (await answer.json())["missing"]) == (503, "model")


# -- figures ---------------------------------------------------------------------------------------


async def test_turns_and_requests_are_counted_by_pattern_and_hold_nothing_of_anybody(
    served: Served, family_store: Store
) -> None:
    client = await served()
    family = await Family.begin(client, "ar")
    message = {"id": new_id(), "text": WORDS}
    for _ in range(2):
        await family.send(message)
    await client.get(f"/desk/cases/{WORDS.replace(' ', '-')}?words={WORDS}", allow_redirects=False)
    await client.get("/nowhere/at/all")
    await client.request("PROPFIND", "/")
    for probe in ("/health", "/ready"):
        await client.get(probe)
    found = await figures(client)
    requests = "perhesilta_requests_total"
    assert found[requests, "POST", "/api/messages", "2xx"] == 2
    assert found[requests, "GET", "/desk/cases/{id}", "3xx"] == 1
    assert found[requests, "GET", "none", "4xx"] == 1
    assert found[requests, "other", "none", "4xx"] == 1
    assert not [key for key in found if "/health" in key or "/ready" in key]
    assert found["perhesilta_turns_total", "answered"] == 1
    assert found["perhesilta_turns_total", "repeated"] == 1
    for phase, count in {"wait": 2, "load": 2, "understand": 1, "save": 1}.items():
        assert found["perhesilta_turn_seconds_count", phase] == count
    assert found["perhesilta_turns_under_way",] == 0
    assert found["perhesilta_database_connections", "idle"] >= 1
    assert found["process_resident_memory_bytes",] > 1e7
    conversation = await family_store.conversations.by_token(family.token)
    told = await (await client.get("/metrics")).text()
    for secret in ("husband", family.token, str(conversation), '"ar"', message["id"], "127.0.0.1"):
        assert secret not in told


async def test_a_turn_that_fails_is_counted(
    served: Served, understanding: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = await Family.begin(await served())

    async def broken(*args: Any) -> None:
        raise RuntimeError(WORDS)

    monkeypatch.setattr(type(understanding), "hear", broken)  # one object serves all tests
    assert (await family.send({"id": new_id(), "text": "yes"})).status == 500
    found = await figures(family.client)
    assert found["perhesilta_turns_total", "failed"] == 1
    assert found["perhesilta_requests_total", "POST", "/api/messages", "5xx"] == 1


async def test_what_waits_for_workers_is_told_while_the_database_answers(
    served: Served, family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await served()
    async with family_store._db.write() as connection:
        for n in range(2):
            await connection.execute(
                tables.flags.insert(),
                {"id": f"f{n}", "code": "safety.violence", "level": 3, "urgency": "immediate",
                 "raised_at": family_store._db.now()},
            )  # fmt: skip
    found = await figures(client)
    assert found["perhesilta_danger_flags_unread",] == 2
    assert found["perhesilta_hand_overs_unread",] == 0

    async def gone() -> Any:
        raise ConnectionRefusedError

    monkeypatch.setattr(family_store.news, "waiting", gone)
    found = await figures(client)
    assert (
        found["perhesilta_danger_flags_unread",] != found["perhesilta_danger_flags_unread",]
    )  # not a number


async def test_with_a_token_nobody_reads_figures_without_it(served: Served) -> None:
    client = await served(metrics_token=TOKEN)
    for given in ("", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN, "Bearer \xe4"):
        answer = await client.get("/metrics", headers={"Authorization": given})
        assert answer.status == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert "perhesilta_" not in await answer.text()
    assert await figures(client, Authorization=f"Bearer {TOKEN}")


@pytest.mark.parametrize(
    "header",
    [
        {"X-Forwarded-For": "192.0.2.1"}, {"X-Forwarded-For": "127.0.0.1"}, {"Forwarded": "for=192.0.2.1"},
        {"X-Real-IP": "192.0.2.1"}, {"Via": "1.1 proxy"}, {"Host": "perhesilta.example"},
    ],
)  # fmt: skip
async def test_without_a_token_only_this_machine_reads_them_and_no_proxy_on_it(
    served: Served, header: dict[str, str]
) -> None:
    client = await served()
    assert await figures(client)
    assert (await client.get("/metrics", headers=header)).status == 404


async def test_another_machine_does_not_read_them(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await served()
    for address in ("192.0.2.1", "10.0.0.1", "::ffff:192.0.2.1", None, "unix"):
        monkeypatch.setattr("aiohttp.web.BaseRequest.remote", address)
        assert (await client.get("/metrics")).status == 404


def test_settings_refuse_a_token_that_can_be_guessed_and_do_not_repeat_it() -> None:
    for wrong in ("short", "sixteen and some spaces", "sixteen-and-ä-letter"):
        with pytest.raises(ValueError, match="PERHESILTA_METRICS_TOKEN") as raised:
            Settings.load({"PERHESILTA_METRICS_TOKEN": wrong})
        assert wrong not in str(raised.value)
    settings = Settings.load({"PERHESILTA_METRICS_TOKEN": TOKEN, "PERHESILTA_LOG": "json"})
    assert (settings.metrics_token, settings.log) == (TOKEN, "json")
    assert TOKEN not in repr(settings)
    with pytest.raises(ValueError, match="PERHESILTA_LOG"):
        Settings.load({"PERHESILTA_LOG": "xml"})


# -- request ids -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/health", "/ready", "/nowhere", "/desk/", "/api/copy", "/widget/chat.js"]
)
async def test_every_answer_carries_the_id_of_its_request(served: Served, path: str) -> None:
    client = await served()
    answer = await client.get(path, headers={"X-Request-ID": "from-the-proxy-1"}, allow_redirects=False)
    assert answer.headers["X-Request-ID"] == "from-the-proxy-1"


@pytest.mark.parametrize("given", ["", "short-1", "a" * 65, "with a space", "line\tbreak-1", "päivä-12345"])
async def test_an_id_that_could_be_anything_is_replaced(served: Served, given: str) -> None:
    answer = await (await served()).get("/", headers={"X-Request-ID": given})
    assert re.fullmatch(r"[0-9a-f-]{36}", answer.headers["X-Request-ID"])


# -- the board -------------------------------------------------------------------------------------


def test_the_board_shows_figures_that_exist() -> None:
    board = json.loads((ROOT / "deploy" / "grafana.json").read_text())
    told = Metrics()
    told.connections(0, 0)
    names = {
        name
        for family in told.registry.collect()
        for name in (
            family.name,
            f"{family.name}_total",
            f"{family.name}_bucket",
            *(s.name for s in family.samples),
        )
    } | {"up"}
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    used = {name for expr in asked for name in re.findall(r"\b(up|(?:perhesilta|process)_\w+)\{", expr)}
    assert used <= names
    assert len(used) > 8
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
    shown = " ".join(asked)
    for family in told.registry.collect():
        if family.name.startswith("perhesilta_") and family.name != "perhesilta_request_seconds_created":
            assert family.name in shown, f"{family.name} is on no panel"
