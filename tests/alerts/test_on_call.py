"""A danger flag that nobody reads goes on to whoever is on call: once, as a link alone, and not lost on the way."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest
import sqlalchemy as sa

from bot.alerts.notice import Notice
from bot.alerts.on_call import OnCall
from bot.alerts.watch import LEASE
from bot.settings import Settings
from bot.store.database import Store
from tests.alerts.watching import SECRET, START, TOLD, URL, Told, actions, danger


async def test_a_flag_goes_on_when_nobody_read_it_in_time_and_only_once(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    watch = on_call(store, told)
    clock.later(minutes=29)
    assert await watch.look() == 0 and not told.notices
    clock.later(minutes=1)
    assert await watch.look() == 1
    assert [(n.id, n.at, n.url) for n in told.notices] == [(flag, START, f"{URL}/desk/flags/{flag}")]
    clock.later(hours=30)
    assert await watch.look() == 0
    assert await on_call(store, told).look() == 0  # a restart: nothing is remembered but what the log holds
    assert len(told.notices) == 1
    assert await actions(store, flag) == ["flag.announcing", "flag.announced"]
    assert await store.log.verify()


async def test_a_flag_that_somebody_has_read_stays_here(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    worker = await store.users.add("Wanda", "worker", "a long enough sentence")
    await store.flags.mark_read(flag, worker.id)
    clock.later(hours=2)
    assert await on_call(store, told).look() == 0 and not told.notices


async def test_two_processes_announce_each_flag_once(processes: list[Store], clock, on_call):
    flags = {await danger(processes[0]) for _ in range(4)}
    told = [Told(), Told()]
    clock.later(hours=1)
    watches = [on_call(store, channel) for store, channel in zip(processes, told, strict=True)]
    for _ in range(3):
        await asyncio.gather(*(watch.look() for watch in watches))
    assert sorted(n.id for channel in told for n in channel.notices) == sorted(flags)


async def test_a_process_that_died_half_way_is_followed_by_another(processes, clock, on_call):
    flag, told = await danger(processes[0]), Told()
    clock.later(hours=1)
    await processes[0].log.append("system", "flag.announcing.dead", flag)
    assert await on_call(processes[1], told).look() == 0  # it may still be at it
    clock.later(seconds=LEASE.total_seconds())
    assert await on_call(processes[1], told).look() == 1
    assert len(told.notices) == 1


async def test_what_was_not_delivered_is_tried_again_after_growing_waits(store, clock, on_call, caplog):
    flag, told = await danger(store), Told(refuse=2)
    watch = on_call(store, told)
    clock.later(hours=1)
    assert await watch.look() == 0 and told.tries == 1
    assert await watch.look() == 0 and told.tries == 1  # not at once
    clock.later(minutes=1)
    assert await watch.look() == 0 and told.tries == 2
    clock.later(minutes=1)
    assert await watch.look() == 0 and told.tries == 2  # two minutes now
    clock.later(minutes=1)
    assert await watch.look() == 1 and len(told.notices) == 1
    assert "status 503" in caplog.text and flag in caplog.text
    assert TOLD not in caplog.text and "violence" not in caplog.text


async def test_only_the_channel_that_failed_is_tried_again(store: Store, clock, on_call):
    await danger(store)
    mail, hook = Told("email"), Told("webhook", refuse=1)
    clock.later(hours=1)
    for _ in range(2):
        await on_call(store, mail, hook).look()
        clock.later(minutes=1)
    assert (mail.tries, hook.tries, len(hook.notices)) == (1, 2, 1)


async def test_many_workers_readings_do_not_hide_that_it_was_announced(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    clock.later(hours=1)
    await on_call(store, told).look()
    for _ in range(120):  # more than one page of the log
        await store.log.append("worker", "flag.read", flag)
    assert await on_call(store, told).look() == 0 and len(told.notices) == 1


async def test_a_delivery_under_way_is_noted_when_the_server_stops(store: Store, clock, on_call):
    flag = await danger(store)
    clock.later(hours=1)
    sending, go_on = asyncio.Event(), asyncio.Event()

    class Slow(Told):
        async def send(self, notice: Notice, now: dt.datetime) -> None:
            sending.set()
            await go_on.wait()

    watch = on_call(store, Slow())
    running = asyncio.create_task(watch.run())
    await sending.wait()
    watch.stop()
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    await asyncio.wait_for(running, 5)
    assert await actions(store, flag) == ["flag.announcing", "flag.announced"]


async def test_a_delivery_that_hangs_does_not_hold_up_the_stop(store, clock, on_call, monkeypatch):
    monkeypatch.setattr("bot.alerts.watch.STOPPING", 0.05)
    flag, sending = await danger(store), asyncio.Event()
    clock.later(hours=1)

    class Hanging(Told):
        async def send(self, notice: Notice, now: dt.datetime) -> None:
            sending.set()
            await asyncio.Event().wait()

    watch = on_call(store, Hanging())
    running = asyncio.create_task(watch.run())
    await sending.wait()
    watch.stop()
    await asyncio.wait_for(running, 5)
    assert await actions(store, flag) == ["flag.announcing", "flag.not-announced"]
    clock.later(minutes=1)
    assert await on_call(store, Told()).look() == 1  # after the restart


async def test_a_watch_survives_a_database_that_does_not_answer(store, clock, on_call, monkeypatch, caplog):
    await danger(store)
    clock.later(hours=1)
    told = Told()
    watch = on_call(store, told)
    answers = [ConnectionError(TOLD)]
    real = watch._news.unread_since

    async def unread_since(moment: dt.datetime) -> list[tuple[str, dt.datetime]]:
        if answers:
            raise answers.pop()
        return await real(moment)

    monkeypatch.setattr(watch._news, "unread_since", unread_since)
    monkeypatch.setattr("bot.alerts.watch.LOOK_EVERY", dt.timedelta(0))
    running = asyncio.create_task(watch.run())
    await asyncio.wait_for(told.reached.wait(), 10)
    watch.stop()
    await asyncio.wait_for(running, 5)
    assert "ConnectionError" in caplog.text and TOLD not in caplog.text


async def test_the_database_holds_nothing_of_what_was_sent(store: Store, clock, on_call):
    await danger(store)
    clock.later(hours=1)
    await on_call(store, Told()).look()
    async with store._db.read() as connection:
        rows = (await connection.execute(sa.text("SELECT actor, action, subject FROM access_log"))).all()
    assert all(URL not in word and "@" not in word for row in rows for word in row)


# -- settings -------------------------------------------------------------------------------------


def test_without_an_address_nobody_is_told(store: Store):
    assert OnCall.of(Settings.load({}), store) is None


async def test_the_settings_make_the_channels(store: Store):
    settings = Settings.load(
        {
            "PERHESILTA_ALERT_EMAIL": "a@kunta.example, b@kunta.example",
            "PERHESILTA_SMTP_URL": "smtps://robot:hidden@mail.example",
            "PERHESILTA_ALERT_WEBHOOK": "https://hook.example/in",
            "PERHESILTA_ALERT_SECRET": SECRET,
            "PERHESILTA_ALERT_MINUTES": "10",
        }
    )
    made = OnCall.of(settings, store)
    assert made is not None and [channel.name for channel in made._channels] == ["email", "webhook"]
    assert "hidden" not in repr(settings) and SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"ALERT_MINUTES": "0"}, "ALERT_MINUTES"),
        ({"ALERT_MINUTES": "soon"}, "ALERT_MINUTES"),
        ({"ALERT_LANGUAGE": "sv"}, "ALERT_LANGUAGE"),
        ({"ALERT_EMAIL": "hidden", "SMTP_URL": "smtp://h"}, "ALERT_EMAIL"),
        ({"ALERT_EMAIL": "a@b.example\nBcc: hidden@b.example", "SMTP_URL": "smtp://h"}, "ALERT_EMAIL"),
        ({"ALERT_EMAIL": "a@b.example"}, "SMTP_URL"),
        ({"SMTP_URL": "mail.example"}, "SMTP_URL"),
        ({"SMTP_URL": "smtp://robot:hidden@h"}, "SMTP_URL"),
        ({"SMTP_URL": "smtps://robot:hidden@h:high"}, "SMTP_URL"),
        ({"SMTP_URL": "smtps://robot:hidden@h?from=nobody"}, "SMTP_URL"),
        ({"ALERT_WEBHOOK": "ftp://hidden"}, "ALERT_WEBHOOK"),
        ({"ALERT_WEBHOOK": "https://h", "ALERT_SECRET": "hidden"}, "ALERT_SECRET"),
    ],
)
def test_a_setting_that_cannot_be_understood_is_named_and_not_repeated(given: dict[str, str], named: str):
    with pytest.raises(ValueError, match=f"PERHESILTA_{named}") as told:
        Settings.load({f"PERHESILTA_{name}": value for name, value in given.items()})
    assert "hidden" not in str(told.value)
