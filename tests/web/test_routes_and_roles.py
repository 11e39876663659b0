"""Every route of the application × every role × own, other people's and nobody's ids: who may not gets nothing at all."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp import DummyCookieJar, web
from aiohttp.test_utils import TestClient

from bot.settings import Settings
from bot.store import house_tables, users
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.users import ROLES
from bot.texts import texts
from bot.web.app import build_app
from bot.web.keys import DUTIES
from tests.web.conftest import NAMES, QUICK, Prepared
from tests.web.role_table import (
    FOREIGN_IN_FORMS,
    KEPT_BY_OPENING,
    LETTERS,
    NOT_KEPT,
    NOT_LOGGED,
    STATUS,
    Line,
    table,
)
from tests.web.role_town import DISABLED, PLANTED, Town, build
from tests.web.role_walk import FAMILY, NOBODY, Answer, NobodySpeaks, Walk

LINES = table()
LOGGED = {"access_log", "access_log_head"}


@pytest.fixture(scope="session")
def town(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Made once; every test has a copy."""
    made = Town(tmp_path_factory.mktemp("town") / "town.db", prepared.key)
    shutil.copy(prepared.file, made.file)

    async def prepare() -> None:
        store = await Store.open(f"sqlite+aiosqlite:///{made.file}", MasterKey(made.key))
        await build(store, made, prepared.kept)
        await store.compact()
        await store.close()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(users, "_hasher", QUICK)
        asyncio.run(prepare())
    return made


@pytest.fixture
async def walk(
    town: Town, tmp_path: Path, aiohttp_client: Callable[..., Awaitable[TestClient]]
) -> AsyncIterator[Walk]:
    shutil.copy(town.file, tmp_path / "town.db")
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path}/town.db", MasterKey(town.key))
    async with (
        store._db.write() as connection
    ):  # used a moment ago, however long the tests before this one took
        await connection.execute(house_tables.sessions.update().values(used_at=store._db.now()))
    # Nothing listens at this address: no word leaves this machine.
    settings = Settings(
        database="", var=tmp_path, translate_url="http://127.0.0.1:9", second_factor="offered",
        oidc_issuer="http://127.0.0.1:9", oidc_client_id="town", oidc_client_secret="town", oidc_name="Town",
    )  # fmt: skip
    app = await build_app(settings, store, NobodySpeaks())
    app[DUTIES].clear()  # nothing may write beside a request: it is looked at which one did
    yield Walk(town, await aiohttp_client(app, cookie_jar=DummyCookieJar()), tmp_path / "town.db")


def allowed(line: Line) -> tuple[str, ...]:
    """Who gets in; of a page for everybody, a few."""
    return tuple(who for who in (NOBODY, FAMILY, *ROLES) if who in line.roles) or (NOBODY, FAMILY, "worker")


def gets_in(line: Line, who: str) -> bool:
    return not line.roles or who in line.roles


# -- the table itself ------------------------------------------------------------------------------


async def test_every_route_is_in_the_table_and_the_table_holds_no_other(walk: Walk) -> None:
    app: web.Application = walk.client.app
    served = {
        f"{route.method} {route.resource.canonical}"
        for route in app.router.routes()
        if route.resource and route.method != "HEAD"
    }
    assert served - set(LINES) == set(), "routes that nobody has decided about"
    assert set(LINES) - served == set(), "lines of the table without a route"
    assert set(ROLES) == set(LETTERS.values()) - {FAMILY}, "roles that nobody has decided about"


# -- who may not -----------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [NOBODY, FAMILY, *ROLES, *(DISABLED + role for role in ROLES)])
async def test_who_may_not_is_refused_at_every_address_and_learns_nothing(walk: Walk, who: str) -> None:
    heads = {f"HEAD {r.resource.canonical}" for r in walk.client.app.router.routes() if r.method == "HEAD"}
    for line in LINES.values():
        role = who.removeprefix(DISABLED)
        if gets_in(line, who) or (who.startswith(DISABLED) and role not in line.roles):
            continue
        paths = [walk.address(line)]
        for part in line.whose:
            tried = ("nowhere", "garbage-1", "review-of-others", "case-en")
            paths += [walk.address(line, **{part: walk.town.known[name]}) for name in tried]
        for path in paths:
            also = ["HEAD"] if line.method == "GET" and f"HEAD {line.path}" in heads else []
            for method in (line.method, *also):
                answer = await walk.ask(line, who, path, method=method)
                refused(walk, answer, who, method, path)
    walk.found()


def refused(walk: Walk, answer: Answer, who: str, method: str, path: str) -> None:
    walk.nothing(answer, path)
    if path.startswith("/api/"):
        walk.status(answer, 401)
    elif who in ROLES:
        walk.status(answer, 403)
        if method != "HEAD" and texts().say(answer.language, "desk-forbidden") not in answer.body:
            walk.findings.append(f"{answer.what}: does not say why")
    elif method == "POST":
        walk.status(answer, 403)
    else:
        walk.status(answer, 303)
        if answer.response.headers.get("Location") != "/desk/sign-in":
            walk.findings.append(f"{answer.what}: leads elsewhere")


# -- other people's ids ----------------------------------------------------------------------------


@pytest.mark.parametrize("who", ROLES)
async def test_another_persons_id_is_as_good_as_none(walk: Walk, who: str) -> None:
    for line in LINES.values():
        if who in line.roles:
            for part, other in walk.strangers(line):
                path = walk.address(line, **{part: other})
                answer = await walk.ask(line, who, path)
                walk.nothing(answer, path)
                walk.status(answer, 404)
    walk.found()


@pytest.mark.parametrize(
    ("path", "who", "form", "status"),
    FOREIGN_IN_FORMS,
    ids=lambda told: str(told) if isinstance(told, str) else "",
)
async def test_another_persons_id_inside_a_form_is_as_good_as_none(
    walk: Walk, path: str, who: str, form: dict[str, str], status: int
) -> None:
    line = LINES[f"POST {path}"]
    before = walk.dump()
    answer = await walk.ask(line, who, walk.address(line), **form)
    walk.status(answer, status)
    after = walk.dump()
    assert {name for name in before if before[name] != after[name]} <= LOGGED  # the form may be shown again
    walk.found()


# -- forms -----------------------------------------------------------------------------------------


async def test_a_form_without_its_own_sessions_token_changes_nothing(walk: Walk) -> None:
    others = {role: walk.town.sessions[ROLES[n - 1]][1] for n, role in enumerate(ROLES)}
    for line in LINES.values():
        if line.method == "POST" and line.path.startswith("/desk"):
            for who in allowed(line):
                for csrf in ("", "wrong", others.get(who, walk.town.sessions["worker"][1])):
                    path = walk.address(line)
                    answer = await walk.ask(line, who, path, csrf=csrf)
                    walk.nothing(answer, path)
                    walk.status(answer, 403)
    walk.found()


async def test_only_a_form_changes_anything_and_no_other_method_is_served(walk: Walk) -> None:
    for n, line in enumerate(LINES.values()):
        methods = [("PUT", "DELETE", "PATCH")[n % 3]]
        if line.method == "POST" and f"GET {line.path}" not in LINES:
            methods += ["GET", "HEAD"]
        for who in allowed(line):
            for method in methods:
                path = walk.address(line)
                answer = await walk.ask(line, who, path, method=method)
                walk.nothing(answer, path)
                walk.status(answer, 403, 404, 405)
    walk.found()


# -- who may ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [NOBODY, FAMILY, *ROLES])
async def test_who_may_gets_in_reads_its_own_and_changes_nothing_by_reading(walk: Walk, who: str) -> None:
    for line in LINES.values():
        if line.method != "GET" or not gets_in(line, who):
            continue
        before = walk.dump()
        path = walk.address(line)
        answer = await walk.ask(line, who, path)
        walk.status(answer, STATUS.get(line.name, 200), 303)
        walk.seen(answer, who)
        after = walk.dump()
        changed = {name for name in before if before[name] != after[name]} - LOGGED
        if changed - KEPT_BY_OPENING.get(line.path, set()):
            walk.findings.append(f"{answer.what}: wrote into {', '.join(sorted(changed))}")
        told = len(after["access_log"]) > len(before["access_log"])
        if (
            who in ROLES
            and line.roles
            and answer.response.status == 200
            and not told
            and line.path not in NOT_LOGGED
        ):
            walk.findings.append(f"{answer.what}: left no line in the log")
    walk.found()


@pytest.mark.parametrize("who", [NOBODY, FAMILY, *ROLES])
async def test_who_may_can_send_every_form_of_its_own(walk: Walk, who: str) -> None:
    for line in LINES.values():
        if line.method != "POST" or not gets_in(line, who):
            continue
        answer = await walk.ask(line, who, walk.address(line))
        walk.status(answer, *((STATUS[line.name],) if line.name in STATUS else (200, 303)))
        walk.seen(answer, who)
        if line.name not in STATUS and not answer.written and line.path not in NOT_KEPT:
            walk.findings.append(f"{answer.what}: nothing was kept")
        walk.reset()
    walk.found()


@pytest.mark.parametrize(
    ("path", "who", "owners"),
    [
        ("/desk/cases/{id}", "worker", ("ar",)),
        ("/desk/reviews/{id}", "interpreter", ("ar",)),
        ("/desk/partner/{id}", "partner", ("fi, shared",)),
        ("/api/copy", FAMILY, ("ar",)),
    ],
)
async def test_the_planted_words_are_found_where_they_may_be_read(
    walk: Walk, path: str, who: str, owners: tuple[str, ...]
) -> None:
    line = LINES[f"GET {path}"]
    answer = await walk.ask(line, who, walk.address(line))
    walk.words(answer, tuple(words for owner in owners for words in PLANTED[owner]))
    assert len(walk.findings) >= 3  # so that silence elsewhere means something
    assert not any("planted" in finding for finding in walk.findings)  # a finding names whose they are


# -- a moment ago ----------------------------------------------------------------------------------

# What was one's own until somebody sent a form: (page, whose, form sent to, by whom, form, status from then on).
UNTIL_NOW: dict[str, tuple[str, str, str, str, dict[str, str], int]] = {
    "the account was closed": (
        "/desk/reviews/{id}", "interpreter", "/desk/people/{id}/disable", "administrator", {"id": "user-interpreter"}, 303,
    ),
    "the account of a worker was closed": (
        "/desk/cases/{id}", "worker", "/desk/people/{id}/disable", "administrator", {"id": "user-worker"}, 303,
    ),
    "the family does not want this interpreter": (
        "/desk/reviews/{id}", "interpreter", "/desk/cases/{id}/reviews/away", "worker", {"user": "$user-interpreter"}, 404,
    ),
    "the worker took the task back": (
        "/desk/reviews/{id}", "interpreter", "/desk/cases/{id}/reviews/{review}/withdraw", "worker", {}, 404,
    ),
    "the interpreter gave the task back": (
        "/desk/reviews/{id}", "interpreter", "/desk/reviews/{id}/give-back", "interpreter", {}, 404,
    ),
    "the interpreter knows the family": (
        "/desk/reviews/{id}", "interpreter", "/desk/reviews/{id}/known", "interpreter", {}, 404,
    ),
    "the family left": ("/api/copy", FAMILY, "/api/leave", FAMILY, {}, 401),
    "the partner was taken away": (
        "/desk/partner/{id}", "partner", "/desk/cases/{id}/partners", "worker",
        {"id": "case-fi", "do": "remove-partner", "thread": "$user-partner"}, 404,
    ),
    "the work with the family ended": (
        "/desk/partner/{id}", "partner", "/desk/cases/{id}/state", "worker", {"id": "case-fi"}, 404,
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", UNTIL_NOW)
async def test_what_was_ones_own_a_moment_ago_is_gone_with_the_next_request(walk: Walk, what: str) -> None:
    page, who, to, by, given, status = UNTIL_NOW[what]
    line, sent = LINES[f"GET {page}"], LINES[f"POST {to}"]
    path = walk.address(line)
    walk.status(await walk.ask(line, who, path), 200)
    other = {"id": walk.town.ids[given["id"]]} if "id" in given else {}
    form = {name: value for name, value in given.items() if name != "id"}
    answer = await walk.ask(sent, by, walk.address(sent, **other), **form)
    walk.status(answer, 303, 204)
    answer = await walk.ask(line, who, path)
    walk.nothing(answer, path)
    walk.status(answer, status)
    walk.found()


async def test_a_closed_account_that_signs_in_leaves_a_line_without_its_name(walk: Walk) -> None:
    before = walk.dump()["access_log"]
    line = LINES["POST /desk/sign-in"]
    answer = await walk.ask(line, NOBODY, "/desk/sign-in", name=f"Closed {NAMES['interpreter']}")
    walk.status(answer, 403)
    (added,) = [row for row in walk.dump()["access_log"] if row not in before]
    assert {"anonymous", "sign-in.failed", "-"} <= set(added)
    assert not any(NAMES["interpreter"] in str(value) for value in added)
    walk.found()
