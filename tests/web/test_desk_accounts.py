"""The own account: the second step where it is required, recovery codes, sessions, and a new password."""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pyotp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from bot.processes.shared import alone
from bot.settings import Settings
from bot.store.database import Store
from bot.store.users import User
from bot.web import desk
from bot.web.desk.browsers import kind_of
from bot.web.desk.signing_in import DOOR
from bot.web.keys import SETTINGS, SHARED, STORE
from tests.web.conftest import NAMES, PASSWORD, csrf_in, sign_in

Client = Callable[..., Awaitable[TestClient]]
NEW = "another sentence of mine"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def required(store: Store, tmp_path: Path, aiohttp_client: Client) -> Client:
    """Clients of a desk that requires the second step."""
    app = web.Application()
    app[SHARED], app[STORE], app[SETTINGS] = alone(), store, Settings(database="", var=tmp_path)
    desk.setup(app)

    async def make() -> TestClient:
        return await aiohttp_client(app, headers={"User-Agent": FIREFOX, "Accept-Language": "en"})

    return make


async def user_of(store: Store, role: str) -> User:
    return next(user for user in await store.users.list() if user.name == NAMES[role])


async def password_step(client: TestClient, role: str, password: str = PASSWORD) -> str:
    """Name and password; where it leads."""
    page = await (await client.get("/desk/sign-in")).text()
    form = {"csrf": csrf_in(page), "name": NAMES[role], "password": password}
    answer = await client.post("/desk/sign-in", data=form, allow_redirects=False)
    return str(answer.headers.get("Location", answer.status))


async def send(client: TestClient, path: str, page: str = "", **form: str) -> tuple[int, str]:
    """Sends a form with the token of a page; the status and the page, or where it leads."""
    token = csrf_in(await (await client.get(page or path)).text())
    answer = await client.post(path, data={"csrf": token, **form}, allow_redirects=False)
    return answer.status, answer.headers.get("Location") or await answer.text()


async def set_up(client: TestClient) -> tuple[pyotp.TOTP, list[str]]:
    """Scans the picture and sends the first code, kept as the app's name; the app and the recovery codes."""
    assert await send(client, "/desk/second-factor", do="begin") == (303, "/desk/second-factor")
    page = await (await client.get("/desk/second-factor")).text()
    found = re.search(r'dir="ltr">([A-Z2-7 ]{32,})</code>', page)
    assert found and "<svg" in page and "style=" not in page
    app = pyotp.TOTP(found[1].replace(" ", ""))
    code = app.name = app.now()
    status, page = await send(client, "/desk/second-factor", do="confirm", code=code)
    codes = re.findall(r'<code dir="ltr">([\d ]+)</code>', page)
    assert (status, len(codes)) == (200, 10)
    return app, codes


def next_code(app: pyotp.TOTP) -> str:
    """The code after the one that was used up."""
    return app.at(int(time.time()) + app.interval)


async def actions(store: Store) -> list[str]:
    return [entry.action for entry in await store.log.entries(limit=8)]


@pytest.mark.parametrize("role", ["worker", "supervisor", "administrator"])
async def test_nothing_opens_before_the_second_step_is_set_up(required, role: str) -> None:
    client = await required()
    assert await password_step(client, role) == "/desk/second-factor"
    for path in ("/desk/", "/desk/cases", "/desk/people", "/desk/account", "/desk/log", "/desk/live"):
        answer = await client.get(path, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/desk/second-factor"), path
    page = await (await client.get("/desk/second-factor")).text()
    assert "form.who" not in page and 'class="pages"' not in page
    status, page = await send(
        client, "/desk/account/password", "/desk/second-factor", old=PASSWORD, new=NEW, again=NEW
    )
    assert status == 403 and "signed out" in page
    await set_up(client)
    assert (await client.get("/desk/account")).status == 200


@pytest.mark.parametrize("role", ["interpreter", "partner"])
async def test_others_may_set_it_up_and_then_it_is_asked_for(required, role: str) -> None:
    client = await required()
    assert await password_step(client, role) not in ("/desk/second-factor", "/desk/sign-in/code")
    app, _ = await set_up(client)
    other = await required()
    assert await password_step(other, role) == "/desk/sign-in/code"
    assert (await send(other, "/desk/sign-in/code", code=next_code(app)))[0] == 303
    status, to = await send(
        client,
        "/desk/account/second-factor",
        "/desk/account",
        do="remove",
        code=(await codes_of(client, app)),
    )
    assert (status, to) == (303, "/desk/account?done=removed")
    assert await password_step(await required(), role) not in ("/desk/sign-in/code",)


async def codes_of(client: TestClient, app: pyotp.TOTP) -> str:
    """A recovery code made now, since the app's codes of this minute are used up."""
    store = client.server.app[STORE]
    (owner,) = await store.second_factors.owners()
    return (await store.second_factors.new_recovery_codes(owner))[0]


async def test_a_code_gets_in_once_and_neither_a_wrong_nor_an_old_one_does(required, store: Store) -> None:
    client = await required()
    await password_step(client, "worker")
    app, _ = await set_up(client)
    used = app.name
    client = await required()
    assert await password_step(client, "worker") == "/desk/sign-in/code"
    for wrong in ("", "000000", used, "12345678901234567890"):
        status, page = await send(client, "/desk/sign-in/code", code=wrong)
        assert status == 403 and "not right" in page, wrong
        assert (await client.get("/desk/cases", allow_redirects=False)).status == 303
    assert await send(client, "/desk/sign-in/code", code=next_code(app)) == (303, "/desk/cases")
    assert (await client.get("/desk/cases")).status == 200
    assert (await actions(store)).count("second-factor.failed") == 4


async def test_wrong_codes_lock_like_wrong_passwords_and_a_right_one_waits(required) -> None:
    client = await required()
    await password_step(client, "worker")
    app, codes = await set_up(client)
    client = await required()
    await password_step(client, "worker")
    for _ in range(5):
        await send(client, "/desk/sign-in/code", code="000000")
    for right in (next_code(app), codes[0]):
        status, page = await send(client, "/desk/sign-in/code", code=right)
        assert status == 429 and "minutes" in page
    client.server.app._subapps[0][DOOR].names.__init__("names", most=5, seconds=900)
    assert (await send(client, "/desk/sign-in/code", code=codes[0]))[0] == 303


async def test_a_recovery_code_gets_in_once_and_leads_to_the_own_account(required, store: Store) -> None:
    client = await required()
    await password_step(client, "worker")
    _, codes = await set_up(client)
    for status, to in ((303, "/desk/account"), (403, None)):
        client = await required()
        await password_step(client, "worker")
        found = await send(client, "/desk/sign-in/code", code=codes[3].replace(" ", ""))
        assert found[0] == status and (to is None or found[1] == to)
    assert "recovery-code.used" in await actions(store)


async def test_setting_it_up_signs_out_whoever_had_the_password_alone(required, store: Store) -> None:
    client, thief = await required(), await required()
    await password_step(thief, "worker")
    await password_step(client, "worker")
    await set_up(client)
    answer = await thief.get("/desk/second-factor", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/sign-in")


async def test_another_phone_is_set_up_at_once_where_it_is_required(required) -> None:
    client = await required()
    await password_step(client, "worker")
    _, codes = await set_up(client)
    form = {"do": "remove", "code": codes[0]}
    assert await send(client, "/desk/account/second-factor", "/desk/account", **form) == (
        303,
        "/desk/second-factor",
    )
    assert (await client.get("/desk/cases", allow_redirects=False)).headers[
        "Location"
    ] == "/desk/second-factor"
    await set_up(client)
    assert (await client.get("/desk/cases")).status == 200


async def test_an_administrator_takes_a_lost_one_away_and_never_sees_it(required, store: Store) -> None:
    worker, admin = await required(), await required()
    await password_step(worker, "worker")
    app, codes = await set_up(worker)
    await password_step(admin, "administrator")
    await set_up(admin)
    wanda, ada = await user_of(store, "worker"), await user_of(store, "administrator")
    page = await (await admin.get("/desk/people")).text()
    assert app.secret not in page and not any(code in page for code in codes)
    address = f"/desk/people/{wanda.id}/second-factor"
    assert (await send(admin, address, "/desk/people"))[0] == 303
    assert "second-factor.taken" in await actions(store)
    assert (await worker.get("/desk/cases", allow_redirects=False)).headers["Location"] == "/desk/sign-in"
    assert await password_step(worker, "worker") == "/desk/second-factor"
    assert (await send(admin, f"/desk/people/{ada.id}/second-factor", "/desk/people"))[0] == 400


async def test_the_list_of_sessions_shows_kinds_and_ends_them(signed_in, store: Store) -> None:
    here, _ = await signed_in("worker")
    there, _ = await signed_in("worker")
    other, _ = await signed_in("partner")
    page = await (await here.get("/desk/account?language=en")).text()
    assert page.count('name="place"') == 2 and "127.0.0.1" not in page
    (place,) = re.findall(r'name="place" value="([0-9a-f]{64})"', page)
    assert (await send(other, "/desk/account/sessions", "/desk/account", place=place))[0] == 404
    assert (await there.get("/desk/cases", allow_redirects=False)).status == 200
    assert (await send(here, "/desk/account/sessions", "/desk/account", place=place))[0] == 303
    assert (await there.get("/desk/cases", allow_redirects=False)).status == 303
    await sign_in(there, "worker")
    assert (await send(here, "/desk/account/sessions", "/desk/account", place="others"))[0] == 303
    assert (await there.get("/desk/cases", allow_redirects=False)).status == 303
    assert (await here.get("/desk/cases", allow_redirects=False)).status == 200


async def test_an_administrator_signs_somebody_out_everywhere(signed_in, store: Store) -> None:
    worker, _ = await signed_in("worker")
    admin, _ = await signed_in("administrator")
    wanda = await user_of(store, "worker")
    assert (await send(admin, f"/desk/people/{wanda.id}/sessions", "/desk/people"))[0] == 303
    assert (await worker.get("/desk/cases", allow_redirects=False)).status == 303
    assert "sessions.ended" in await actions(store)


async def test_a_new_password_asks_the_old_one_and_ends_every_other_session(signed_in, store: Store) -> None:
    here, _ = await signed_in("worker")
    there, _ = await signed_in("worker")
    for old, new, again, status, words in (
        ("wrong password", NEW, NEW, 403, "is not right"),
        (PASSWORD, NEW, NEW + "x", 400, "not the same"),
        (PASSWORD, "fourteen chars", "fourteen chars", 400, "too short"),
        (PASSWORD, "passwordpassword", "passwordpassword", 400, "easy to guess"),
        (PASSWORD, "Wanda Worker Wanda", "Wanda Worker Wanda", 400, "easy to guess"),
    ):
        found = await send(
            here, "/desk/account/password", "/desk/account?language=en", old=old, new=new, again=again
        )
        assert found[0] == status and words in found[1] and new not in found[1]
    done = await send(here, "/desk/account/password", "/desk/account", old=PASSWORD, new=NEW, again=NEW)
    assert done == (303, "/desk/account?done=password")
    assert (await here.get("/desk/cases", allow_redirects=False)).status == 200
    assert (await there.get("/desk/cases", allow_redirects=False)).status == 303
    assert await store.users.verify(NAMES["worker"], NEW)
    assert not await store.users.verify(NAMES["worker"], PASSWORD)


async def test_a_first_run_link_leads_to_the_second_step(required, store: Store) -> None:
    from datetime import timedelta

    token = await store.users.create_invitation("supervisor", timedelta(days=1))
    client = await required()
    form = {"name": "New Person", "password": NEW, "again": NEW}
    assert await send(client, f"/desk/welcome/{token}", **form) == (303, "/desk/second-factor")
    await set_up(client)


async def test_a_supervisor_reads_figures_agenda_and_log_and_changes_nothing(signed_in, store: Store) -> None:
    await store.teams.add("Pari 1")
    client, csrf = await signed_in("supervisor")
    for path in ("/desk/figures", "/desk/agenda", "/desk/log"):
        answer = await client.get(path)
        page = await answer.text()
        assert answer.status == 200
        assert not re.findall(r'<form[^>]*method="post"(?![^>]*sign-out)', page), path
    for path in ("/desk/cases", "/desk/people", "/desk/reviews"):
        assert (await client.get(path)).status == 403
    assert (await client.post("/desk/agenda", data={"csrf": csrf, "do": "bring"})).status == 403


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        (FIREFOX, "firefox computer"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "edge computer"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "chrome phone"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile/15E148 Safari/604.1", "safari phone"),
        ("curl/8.0", "other other"),
        ("", "other other"),
    ],
)  # fmt: skip
def test_a_browser_is_kept_in_two_words(says: str, kind: str) -> None:
    assert kind_of(says) == kind


@pytest.mark.parametrize("given", ["sometimes", "off"])
def test_the_setting_is_required_unless_offered_in_so_many_words(given: str) -> None:
    assert Settings.load({}).second_factor == "required"
    assert Settings.load({"PERHESILTA_SECOND_FACTOR": "offered"}).second_factor == "offered"
    with pytest.raises(ValueError, match="PERHESILTA_SECOND_FACTOR"):
        Settings.load({"PERHESILTA_SECOND_FACTOR": given})
