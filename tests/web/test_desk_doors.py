"""Who may open what at the desk: every route, every role, and nobody at all."""

from __future__ import annotations

import re

import pytest
from aiohttp.test_utils import TestClient

from bot.store.database import Store
from bot.store.users import ROLES
from bot.web import desk
from bot.web.desk.doors import HEADERS
from bot.web.desk.roles import ANYBODY, HALF_WAY, MAY, SIGNED_IN, may, requires, right_of
from bot.web.desk.signing_in import Door
from tests.web.conftest import NAMES, PASSWORD, Kept, csrf_in, sign_in

ROUTES = [(route.method, route.path, right_of(route.handler)) for route in desk.routes()]
PROTECTED = [r for r in ROUTES if r[2] in MAY]


def address(path: str, seeded: dict[str, Kept]) -> str:
    named = {
        "{id}": seeded["ar"].case,
        "{part}": "common",
        "{code}": "parenting.routine",
        "{name}": "case.json",
        "{kind}": "csv",
        "{review}": "x",
        "{row}": "t2",
    }
    for name, value in named.items():
        path = path.replace(name, value)
    return f"/desk{path}"


@pytest.mark.parametrize(("method", "path", "right"), PROTECTED)
async def test_nobody_gets_in_without_signing_in(
    make_client, seeded, method: str, path: str, right: str
) -> None:
    client = await make_client()
    answer = await client.request(method, address(path, seeded), allow_redirects=False)
    if method == "GET":
        assert (answer.status, answer.headers["Location"]) == (303, "/desk/sign-in")
    else:
        assert answer.status == 403


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("method", "path", "right"), PROTECTED)
async def test_every_role_opens_its_own_pages_and_no_others(
    signed_in, seeded, method: str, path: str, right: str, role: str
) -> None:
    client, csrf = await signed_in(role)
    answer = await client.request(
        method,
        address(path, seeded),
        data={"csrf": csrf} if method == "POST" else None,
        allow_redirects=False,
    )
    if may(role, right):
        assert answer.status in (200, 303, 400, 404)  # 404: the id is a case's, not a flag's
    else:
        assert answer.status == 403
        assert "This page is not for your role" in await answer.text()


@pytest.mark.parametrize(("method", "path", "right"), [r for r in ROUTES if r[0] == "POST"])
async def test_a_form_without_the_sessions_token_changes_nothing(
    signed_in, seeded, method, path, right
) -> None:
    role = next((r for r in ROLES if may(r, right)), "worker")
    client, _ = await signed_in(role)
    path = address(path, seeded).replace("{token}", "x")
    for data in ({}, {"csrf": "wrong"}):
        answer = await client.post(path, data=data, allow_redirects=False)
        assert answer.status == 403
        assert "The form was too old" in await answer.text()


async def test_a_token_of_another_session_is_refused(signed_in, seeded) -> None:
    first, _ = await signed_in("worker")
    _, other = await signed_in("worker")
    answer = await first.post("/desk/sign-out", data={"csrf": other}, allow_redirects=False)
    assert answer.status == 403


def test_every_route_says_who_may_open_it() -> None:
    assert all(right in MAY or right in (ANYBODY, HALF_WAY, SIGNED_IN) for _, _, right in ROUTES)
    with pytest.raises(KeyError):
        requires("read evrything")


async def test_every_page_has_the_safe_headers(make_client, signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    for path in (
        "/desk/cases",
        f"/desk/cases/{seeded['fi'].case}",
        "/desk/people",
        "/desk/nowhere",
        "/desk/flags/x",
    ):
        answer = await client.get(path)
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (path, name)
    answer = await (await make_client()).get("/desk/cases", allow_redirects=False)
    assert answer.headers["Cache-Control"] == "no-store"


async def test_pages_hold_no_inline_script_or_style(signed_in, seeded) -> None:
    client, _ = await signed_in("worker")
    for path in ("/desk/cases", f"/desk/cases/{seeded['ar'].case}"):
        page = await (await client.get(path)).text()
        # The one script comes from a file of ours; nothing is written into the page.
        assert re.findall(r"<script.*?</script>", page, re.S) == [
            '<script src="/desk/style/desk.js" type="module"></script>'
        ]
        assert "style=" not in page and "<style" not in page and not re.search(r"\son\w+=", page)


async def test_unknown_name_and_wrong_password_get_the_same_answer(make_client, store: Store) -> None:
    client = await make_client()
    pages = []
    for name in (NAMES["worker"], "Somebody Else"):
        csrf = csrf_in(await (await client.get("/desk/sign-in?language=en")).text())
        answer = await client.post(
            "/desk/sign-in", data={"csrf": csrf, "name": name, "password": "wrong password"}
        )
        pages.append((answer.status, (await answer.text()).replace(name, "")))
    assert pages[0] == pages[1]
    assert pages[0][0] == 403


async def test_guessing_a_password_is_slowed_down_even_with_the_right_one(make_client, store: Store) -> None:
    client = await make_client()
    csrf = csrf_in(await (await client.get("/desk/sign-in?language=en")).text())
    for _ in range(5):
        await client.post("/desk/sign-in", data={"csrf": csrf, "name": NAMES["worker"], "password": "no"})
    answer = await client.post(
        "/desk/sign-in", data={"csrf": csrf, "name": NAMES["worker"], "password": PASSWORD}
    )
    assert answer.status == 429
    assert int(answer.headers["Retry-After"]) > 0
    await sign_in(await make_client(), "interpreter")  # others are not kept out


async def test_the_door_forgets_after_a_while() -> None:
    now = [0.0]
    door = Door(clock=lambda: now[0])
    for _ in range(5):
        await door.failed("name", "address")
    assert await door.wait("name", "elsewhere") and not await door.wait("other", "elsewhere")
    now[0] = 15 * 60 + 1
    assert await door.wait("name", "address") == 0


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    make_client, store: Store
) -> None:
    client = await make_client()
    csrf = csrf_in(await (await client.get("/desk/sign-in")).text())
    answer = await client.post(
        "/desk/sign-in",
        data={"csrf": csrf, "name": NAMES["worker"], "password": PASSWORD},
        allow_redirects=False,
    )
    cookie = answer.cookies["desk"]
    assert cookie["httponly"] and cookie["samesite"] == "Strict" and cookie["path"] == "/"


async def test_signing_out_ends_the_session_in_the_store(signed_in, store: Store) -> None:
    client, csrf = await signed_in("worker")
    token = client.session.cookie_jar.filter_cookies(client.make_url("/"))["desk"].value
    await client.post("/desk/sign-out", data={"csrf": csrf})
    assert await store.users.session(token) is None
    assert (await client.get("/desk/cases", allow_redirects=False)).status == 303


async def test_a_first_run_link_makes_one_account(make_client, signed_in, store: Store) -> None:
    admin, csrf = await signed_in("administrator")
    page = await (await admin.post("/desk/people/invite", data={"csrf": csrf, "role": "interpreter"})).text()
    path = "/desk/welcome/" + page.partition("/desk/welcome/")[2].partition("<")[0]
    client: TestClient = await make_client()
    form = {"csrf": csrf_in(await (await client.get(path + "?language=en")).text()), "name": "New Person"}
    short = await client.post(path, data={**form, "password": "short", "again": "short"})
    assert short.status == 400 and "too short" in await short.text()
    other = await client.post(path, data={**form, "password": PASSWORD, "again": "another sentence"})
    assert "not the same" in await other.text()
    done = await client.post(
        path, data={**form, "password": PASSWORD, "again": PASSWORD}, allow_redirects=False
    )
    assert (done.status, done.headers["Location"]) == (303, "/desk/reviews")
    second: TestClient = await make_client()
    form["csrf"] = csrf_in(await (await second.get(path + "?language=en")).text())
    again = await second.post(path, data={**form, "name": "Other", "password": PASSWORD, "again": PASSWORD})
    assert again.status == 403 and "This link cannot be used" in await again.text()


async def test_an_administrator_closes_accounts_but_not_the_own_one(signed_in, store: Store) -> None:
    admin, csrf = await signed_in("administrator")
    people = {user.role: user for user in await store.users.list()}
    assert (
        await admin.post(f"/desk/people/{people['administrator'].id}/disable", data={"csrf": csrf})
    ).status == 400
    await admin.post(f"/desk/people/{people['worker'].id}/disable", data={"csrf": csrf})
    assert await store.users.verify(NAMES["worker"], PASSWORD) is None


async def test_the_desk_speaks_the_browsers_language_until_another_is_chosen(
    make_client, store: Store
) -> None:
    client = await make_client()
    page = await (await client.get("/desk/sign-in", headers={"Accept-Language": "ar-SY,en;q=0.5"})).text()
    assert '<html lang="ar" dir="rtl">' in page
    await client.get("/desk/sign-in?language=fi")
    page = await (await client.get("/desk/sign-in", headers={"Accept-Language": "ar-SY"})).text()
    assert '<html lang="fi" dir="ltr">' in page


async def test_a_page_that_breaks_shows_a_sentence_and_logs_no_words(
    signed_in, seeded, store: Store, monkeypatch, caplog
) -> None:
    client, _ = await signed_in("worker")

    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a family wrote this")

    monkeypatch.setattr(store.inbox, "page", broken)
    answer = await client.get("/desk/cases")
    assert answer.status == 500
    assert "Something broke on our side" in await answer.text()
    assert "RuntimeError" in caplog.text and "a family wrote this" not in caplog.text
