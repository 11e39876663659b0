"""What travels when a family has sent its case, how a receiver checks it, and the settings that say where it goes."""

from __future__ import annotations

import re
import time

import pytest
import sqlalchemy as sa

from bot.alerts.hand_over import HandOver
from bot.alerts.mail import Mail, MailServer
from bot.settings import ROOT, Settings
from bot.store.database import Store
from bot.texts import LANGUAGES
from tests.alerts.watching import (
    PHONE,
    SECRET,
    START,
    TOLD,
    URL,
    Letters,
    Receiver,
    hook_to,
    mail_server,
    sent,
)

# -- what travels, and what is kept ----------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_letter_holds_the_time_and_the_link_alone(store: Store, clock, hand_over, language: str):
    letters = Letters()
    with mail_server(letters) as port:
        mail = Mail(MailServer.parse(f"smtp://127.0.0.1:{port}", "silta.example"), ("vastuu@kunta.example",))
        watch = hand_over(store, mail, language=language)
        await watch.look()
        loaded, case = await sent(store)
        await watch.look()
        await sent(store, loaded)
        await watch.look()
    (first, sender, to), (again, _, _) = letters.taken
    assert (sender, to) == ("perhesilta@silta.example", ["vastuu@kunta.example"])
    assert first["Subject"] != again["Subject"] and first["Message-ID"] != again["Message-ID"]
    for message in (first, again):
        words = message.get_content()
        assert message["Content-Language"] == language and message["Subject"].startswith("Perhesilta: ")
        assert f"{URL}/desk/cases/{case.id}" in words.splitlines()
        assert ("14.05" if language == "fi" else "14:05") in words
        left = words.replace(case.id, "").replace("14:05", "").replace("14.05", "")
        assert not re.search(r"\d", left)  # no number of people, no case number, no phone
        for secret in (TOLD, PHONE, case.number, "safety", "violence"):
            assert secret not in message.as_string() + words


async def test_neither_message_nor_log_nor_database_holds_anything_of_the_family(
    store: Store, clock, hand_over, caplog
):
    caplog.set_level("DEBUG")
    receiver = Receiver(500)
    async with receiver.serve() as server:
        watch = hand_over(store, hook_to(server, waits=()))
        await watch.look()
        _, case = await sent(store)
        await watch.look()
        clock.later(minutes=1)
        await watch.look()
        address = str(server.make_url("/in"))
    assert receiver.bodies[-1] == {
        "event": "case.sent",
        "delivery": f"{case.id}.1",
        "at": START.isoformat(),
        "url": f"{URL}/desk/cases/{case.id}",
    }
    headers = receiver.got[-1][0]
    assert not any(secret in str(headers) for secret in (TOLD, PHONE, case.number, SECRET))
    assert f"case {case.id}.1 was not announced by webhook: status 500" in caplog.text
    assert not any(secret in caplog.text for secret in (TOLD, PHONE, SECRET, address))
    async with store._db.read() as connection:
        rows = (await connection.execute(sa.text("SELECT actor, action, subject FROM access_log"))).all()
    known = {"system", "hand-over", f"{case.id}.1"}
    assert {row.actor for row in rows} | {row.subject for row in rows} == known
    told = re.compile(r"case\.(switched-on|announced)\.webhook|case\.(not-)?announc(ing|ed)\.[0-9a-f]{16}")
    assert all(told.fullmatch(row.action) for row in rows)


def documented_check():
    """The check that docs/how-it-works.md tells receivers to make."""
    page = (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    return names["is_from_perhesilta"]


async def test_the_documented_check_takes_what_is_signed_and_nothing_else(store: Store, hand_over):
    receiver = Receiver()
    async with receiver.serve() as server:
        old = hook_to(server, clock=lambda: time.time() - 3600)
        await hand_over(store, hook_to(server)).look()
        loaded, _ = await sent(store)
        await hand_over(store, hook_to(server)).look()
        await sent(store, loaded)
        await hand_over(store, old).look()
    (headers, body), (late, late_body) = receiver.got
    check = documented_check()
    assert check(headers, body, SECRET)
    assert [b["event"] for b in receiver.bodies] == ["case.sent", "case.sent_again"]
    right = headers["Perhesilta-Signature"]
    for broken in (
        right[:-1] + ("0" if right[-1] != "0" else "1"), right[:-1], right.removeprefix("v1="), "v1=", "", "ä",
    ):  # fmt: skip
        assert not check({**headers, "Perhesilta-Signature": broken}, body, SECRET), broken
    assert not check({**headers, "Perhesilta-Timestamp": str(int(time.time()) + 1)}, body, SECRET)
    assert not check({**headers, "Perhesilta-Timestamp": "soon"}, body, SECRET)
    assert not check(headers, body.replace(b"case.sent", b"case.send"), SECRET)
    assert not check(headers, body, SECRET + "!")
    assert not check({}, body, SECRET)
    assert not check(late, late_body, SECRET)  # signed rightly, an hour ago


# -- settings --------------------------------------------------------------------------------------


def test_without_an_address_nobody_is_told(store: Store):
    assert HandOver.of(Settings.load({}), store) is None


async def test_the_settings_make_the_channels(store: Store):
    settings = Settings.load(
        {
            "PERHESILTA_HAND_OVER_EMAIL": "a@kunta.example, b@kunta.example",
            "PERHESILTA_SMTP_URL": "smtps://robot:hidden@mail.example",
            "PERHESILTA_HAND_OVER_WEBHOOK": "https://hook.example/in",
            "PERHESILTA_HAND_OVER_SECRET": SECRET,
            "PERHESILTA_HAND_OVER_LANGUAGE": "ar",
        }
    )
    made = HandOver.of(settings, store)
    assert made is not None and [channel.name for channel in made._channels] == ["email", "webhook"]
    assert settings.hand_over_language == "ar" and settings.alert_email == ()
    assert "hidden" not in repr(settings) and SECRET not in repr(settings)
    assert "hook.example" not in repr(settings)  # the address of a webhook is often a secret by itself


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"HAND_OVER_LANGUAGE": "sv"}, "HAND_OVER_LANGUAGE"),
        ({"HAND_OVER_EMAIL": "hidden", "SMTP_URL": "smtp://h"}, "HAND_OVER_EMAIL"),
        ({"HAND_OVER_EMAIL": "hidden@b.example"}, "SMTP_URL"),
        ({"HAND_OVER_EMAIL": "a@b.example", "SMTP_URL": "smtps://robot:hidden@h:high"}, "SMTP_URL"),
        ({"HAND_OVER_WEBHOOK": "ftp://hidden"}, "HAND_OVER_WEBHOOK"),
        ({"HAND_OVER_WEBHOOK": "https://hidden"}, "HAND_OVER_SECRET"),
        ({"HAND_OVER_WEBHOOK": "https://h", "HAND_OVER_SECRET": "hidden"}, "HAND_OVER_SECRET"),
        ({"HAND_OVER_SECRET": "hidden but long enough"}, "HAND_OVER_WEBHOOK"),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_named_and_not_repeated(given: dict[str, str], named: str):
    with pytest.raises(ValueError, match=f"PERHESILTA_{named} ") as told:
        Settings.load({f"PERHESILTA_{name}": value for name, value in given.items()})
    assert "hidden" not in str(told.value)


def test_every_setting_is_in_the_readme():
    table = (ROOT / "README.md").read_text(encoding="utf-8")
    names = re.findall(r"PERHESILTA_[A-Z_]*[A-Z]", Settings.__doc__ or "")
    assert len(names) > 15 and [name for name in names if f"`{name}`" not in table] == []
