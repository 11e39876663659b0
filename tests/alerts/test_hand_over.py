"""A case that a family sends is told once to each channel, as a link alone, and the family waits for nobody."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from bot.alerts.hand_over import GIVEN_UP, HandOver
from bot.alerts.mail import Mail, MailServer
from bot.settings import ROOT
from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.alerts.watching import (
    SECRET,
    START,
    URL,
    Letters,
    Receiver,
    Told,
    actions,
    danger,
    hook_to,
    mail_server,
    sent,
)
from tests.conftest import Served
from tests.web.family_side import Family

# -- what is told, and to whom ---------------------------------------------------------------------


async def test_each_sending_is_told_once_to_each_channel(store: Store, clock, hand_over):
    mail, hook = Told("email"), Told("webhook")
    watch = hand_over(store, mail, hook)
    assert await watch.look() == 0
    loaded, case = await sent(store)
    assert await watch.look() == 1
    clock.later(minutes=5)
    await sent(store, loaded)
    assert await watch.look() == 1
    assert await watch.look() == 0
    assert await hand_over(store, mail, hook).look() == 0  # a restart: the log knows
    for channel in (mail, hook):
        assert [(n.again, n.at, n.url) for n in channel.notices] == [
            (False, START, f"{URL}/desk/cases/{case.id}"),
            (True, START + dt.timedelta(minutes=5), f"{URL}/desk/cases/{case.id}"),
        ]
    assert await actions(store, f"{case.id}.1") == ["case.announcing", "case.announced", "case.announced"]
    assert await actions(store, case.id) == []  # the history on the case's page stays that of its people
    assert await store.log.verify()


async def test_what_was_sent_before_a_channel_was_switched_on_is_not_told(store: Store, clock, hand_over):
    mail, hook = Told("email"), Told("webhook")
    await sent(store)
    clock.later(minutes=1)
    assert await hand_over(store, mail).look() == 0
    clock.later(minutes=1)
    _, second = await sent(store)
    assert await hand_over(store, mail).look() == 1
    clock.later(hours=1)  # longer than any claim holds
    both = hand_over(store, mail, hook)
    assert await both.look() == 0
    clock.later(minutes=1)
    _, third = await sent(store)
    assert await both.look() == 1
    assert [n.url.rpartition("/")[2] for n in mail.notices] == [second.id, third.id]
    assert [n.url.rpartition("/")[2] for n in hook.notices] == [third.id]


async def test_a_family_that_deletes_everything_is_not_told_of_any_more(store: Store, hand_over):
    told = Told()
    watch = hand_over(store, told)
    await watch.look()
    loaded, _ = await sent(store)
    await store.conversations.erase(loaded.id)
    assert await watch.look() == 0 and not told.notices


async def test_the_two_watches_do_not_mistake_each_other(store: Store, clock, hand_over, on_call):
    danger_told, case_told = Told(), Told()
    watch = hand_over(store, case_told)
    await watch.look()
    flag = await danger(store)
    _, case = await sent(store)
    clock.later(hours=1)
    assert await on_call(store, danger_told).look() == 1
    assert await watch.look() == 1
    assert [n.id for n in danger_told.notices] == [flag]
    assert [n.id for n in case_told.notices] == [f"{case.id}.1"]


# -- several processes, failures, restarts ---------------------------------------------------------


async def test_two_processes_tell_each_sending_once(processes: list[Store], hand_over):
    told = [Told(), Told()]
    watches = [hand_over(store, channel) for store, channel in zip(processes, told, strict=True)]
    await asyncio.gather(*(watch.look() for watch in watches))  # both switch it on
    cases = {(await sent(processes[n % 2]))[1].id for n in range(4)}
    for _ in range(3):
        await asyncio.gather(*(watch.look() for watch in watches))
    ids = [n.id for channel in told for n in channel.notices]
    assert sorted(ids) == sorted(f"{case}.1" for case in cases)
    assert await processes[0].log.verify()


_PROCESS = """
import asyncio, base64, os, sys
from bot.alerts.hand_over import HandOver
from bot.alerts.webhook import Webhook
from bot.store.database import Store
from bot.store.encryption import MasterKey

async def main(hook):
    store = await Store.open(os.environ["DATABASE"], MasterKey(base64.b64decode(os.environ["KEY"])))
    watch = HandOver(store, [Webhook(hook, "x" * 16)], public_url="https://silta.example", language="fi")
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    for _ in range(3):
        await watch.look()
    await store.close()

asyncio.run(main(sys.argv[1]))
"""


async def test_two_operating_system_processes_tell_each_sending_once(database_url: str):
    key, receiver = os.urandom(32), Receiver()
    store = await Store.open(database_url, MasterKey(key))
    await store.migrate()
    await HandOver(store, [Told("webhook")], public_url=URL, language="fi").look()
    cases = {(await sent(store))[1].id for _ in range(5)}
    environment = {**os.environ, "DATABASE": database_url, "KEY": base64.b64encode(key).decode()}
    async with receiver.serve() as server:
        running = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-c", _PROCESS, str(server.make_url("/in")), env=environment, cwd=ROOT,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )
            for _ in range(2)
        ]  # fmt: skip
        for process in running:
            assert await process.stdout.readline() == b"ready\n"
        await asyncio.wait_for(asyncio.gather(*(p.communicate(b"go\n") for p in running)), 60)
    assert [p.returncode for p in running] == [0, 0]
    assert sorted(b["delivery"] for b in receiver.bodies) == sorted(f"{case}.1" for case in cases)
    assert await store.log.verify()
    await store.close()


async def test_a_receiver_that_was_away_is_told_after_growing_waits_and_a_restart(store, clock, hand_over):
    receiver = Receiver(503, 503)
    async with receiver.serve() as server:
        hook = hook_to(server, waits=())
        assert await hand_over(store, hook).look() == 0
        _, case = await sent(store)
        assert await hand_over(store, hook).look() == 0 and len(receiver.got) == 1
        assert await hand_over(store, hook).look() == 0 and len(receiver.got) == 1  # not at once
        clock.later(minutes=1)
        assert await hand_over(store, hook).look() == 0 and len(receiver.got) == 2
        clock.later(minutes=1)
        assert await hand_over(store, hook).look() == 0 and len(receiver.got) == 2  # two minutes now
        clock.later(minutes=1)
        assert await hand_over(store, hook).look() == 1 and len(receiver.got) == 3
        assert await hand_over(store, hook).look() == 0 and len(receiver.got) == 3
    assert {headers["Perhesilta-Delivery"] for headers, _ in receiver.got} == {f"{case.id}.1"}


async def test_one_process_waits_as_long_as_several_would(store: Store, clock, hand_over):
    told = Told(refuse=3)
    watch = hand_over(store, told)
    await watch.look()
    await sent(store)
    tries = []
    for _ in range(8):  # minutes 0 to 7
        await watch.look()
        tries.append(told.tries)
        clock.later(minutes=1)
    assert tries == [1, 2, 2, 3, 3, 3, 3, 4] and len(told.notices) == 1


async def test_after_a_week_no_more_tries_are_made(store: Store, clock, hand_over):
    told = Told(refuse=1)
    watch = hand_over(store, told)
    await watch.look()
    await sent(store)
    await watch.look()
    clock.later(seconds=GIVEN_UP.total_seconds() + 1)
    assert await watch.look() == 0 and told.tries == 1


async def test_a_mail_server_that_refused_gets_the_same_message_again(store: Store, clock, hand_over):
    class FullAtFirst(Letters):
        refused = 0

        async def handle_DATA(self, server, session, envelope) -> str:
            if not self.refused:
                self.refused += 1
                return f"452 {envelope.rcpt_tos[0]} is full"
            return await super().handle_DATA(server, session, envelope)

    letters = FullAtFirst()
    with mail_server(letters) as port:
        mail = Mail(MailServer.parse(f"smtp://127.0.0.1:{port}", "silta.example"), ("vastuu@kunta.example",))
        watch = hand_over(store, mail)
        await watch.look()
        _, case = await sent(store)
        assert await watch.look() == 0 and letters.refused == 1 and not letters.taken
        clock.later(minutes=1)
        assert await watch.look() == 1
        clock.later(hours=1)
        assert await watch.look() == 0
    ((message, _, _),) = letters.taken
    assert message["Message-ID"] == f"<case-{case.id}.1@silta.example>"


# -- beside a family's turn ------------------------------------------------------------------------


async def test_a_family_is_answered_while_the_receiver_hangs_and_the_stop_is_clean(
    served: Served, family_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.alerts.watch.LOOK_EVERY", dt.timedelta(seconds=0.02))
    receiver = Receiver()
    receiver.go_on.clear()
    async with receiver.serve() as server:
        client = await served(hand_over_webhook=str(server.make_url("/in")), hand_over_secret=SECRET)
        family = await Family.begin(client)
        await family.start(round="short")
        while family.reply["phase"] != "reviewing":
            await family.press("/skip")
        await family.choose("hopes.send", "all")
        await asyncio.wait_for(receiver.reached.wait(), 30)
        # Nothing is answered to the webhook until `go_on`: whatever the family does meanwhile waits for nobody.
        await asyncio.wait_for(family.press('/edit{"question":"family.size","item":""}'), 30)
        await asyncio.wait_for(family.choose("family.size", "4"), 30)
        await asyncio.wait_for(family.choose("hopes.send", "all"), 30)
        [case] = await family_store.cases.list()
        assert case.revision == 2 and len(receiver.got) == 1
        asyncio.get_running_loop().call_later(0.05, receiver.go_on.set)
        await asyncio.wait_for(client.close(), 30)  # the delivery under way is noted first
        assert [b["event"] for b in receiver.bodies] == ["case.sent"]
        after = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'family.db'}", family_store._master)
        next_start = HandOver(after, [hook_to(server)], public_url=URL, language="fi")
        assert await next_start.look() == 1
        await after.close()
    assert [b["event"] for b in receiver.bodies] == ["case.sent", "case.sent_again"]
    assert {b["url"].rpartition("/")[2] for b in receiver.bodies} == {case.id}


async def test_a_delivery_under_way_is_noted_when_the_server_stops(store: Store, hand_over):
    class Slow(Told):
        async def send(self, notice, now) -> None:
            self.reached.set()
            await go_on.wait()

    slow, go_on = Slow(), asyncio.Event()
    watch = hand_over(store, slow)
    await watch.look()
    _, case = await sent(store)
    running = asyncio.create_task(watch.run())
    await slow.reached.wait()
    watch.stop()
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    await asyncio.wait_for(running, 5)
    assert await actions(store, f"{case.id}.1") == ["case.announcing", "case.announced"]


async def test_a_receiver_that_never_answers_does_not_hold_up_the_stop(store, clock, hand_over, monkeypatch):
    monkeypatch.setattr("bot.alerts.watch.STOPPING", 0.05)
    receiver = Receiver()
    receiver.go_on.clear()
    async with receiver.serve() as server:
        watch = hand_over(store, hook_to(server))
        await watch.look()
        _, case = await sent(store)
        running = asyncio.create_task(watch.run())
        await receiver.reached.wait()
        watch.stop()
        await asyncio.wait_for(running, 5)
        assert await actions(store, f"{case.id}.1") == ["case.announcing", "case.not-announced"]
        receiver.go_on.set()
        clock.later(minutes=1)
        assert await hand_over(store, hook_to(server)).look() == 1  # after the restart
