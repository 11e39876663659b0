"""Partners of cases: what one may see begins with being added, and ends at once."""

from __future__ import annotations

import pytest

from bot.store.database import Store
from bot.store.errors import CaseNotFound, UserNotFound
from bot.store.listing import CLOSED, OPEN
from tests.store.talking import begin, fetch

PASSWORD = "a long enough sentence"


async def people(store: Store) -> tuple[str, str]:
    """(worker, partner): their ids."""
    worker = await store.users.add("Wanda", "worker", PASSWORD)
    partner = await store.users.add("Pia", "partner", PASSWORD)
    return worker.id, partner.id


async def sent(store: Store) -> str:
    return (await store.cases.send(await begin(store), {})).id


async def test_a_partner_sees_the_cases_it_was_added_to_and_no_others(store: Store):
    (worker, partner), case, other = await people(store), await sent(store), await sent(store)
    assert await store.partners.cases_of(partner) == []
    for _ in range(2):  # a double tap
        await store.partners.add(case, partner, worker)
    (shared,) = await store.partners.cases_of(partner)
    assert shared.case_id == case and shared.number == (await store.inbox.one(case)).case.number
    assert await store.partners.shared(case, partner) == shared
    (one,) = await store.partners.of_case(case)
    assert (one.user_id, one.name, one.added_by, one.disabled) == (partner, "Pia", "Wanda", False)
    assert await store.partners.of_case(other) == []
    for case_id, user in ((other, partner), (case, worker), ("nowhere", partner), (case, "nobody")):
        with pytest.raises(CaseNotFound):
            await store.partners.shared(case_id, user)


async def test_removing_ends_it_at_once(store: Store):
    (worker, partner), case = await people(store), await sent(store)
    await store.partners.add(case, partner, worker)
    assert await store.partners.remove(case, partner)
    assert not await store.partners.remove(case, partner)
    assert await store.partners.cases_of(partner) == await store.partners.of_case(case) == []
    with pytest.raises(CaseNotFound):
        await store.partners.shared(case, partner)


async def test_a_closed_case_is_not_seen_until_it_is_opened_again(store: Store):
    (worker, partner), case = await people(store), await sent(store)
    await store.partners.add(case, partner, worker)
    await store.inbox.set_state(case, CLOSED)
    assert await store.partners.cases_of(partner) == []
    with pytest.raises(CaseNotFound):
        await store.partners.shared(case, partner)
    await store.inbox.set_state(case, OPEN)
    assert len(await store.partners.cases_of(partner)) == 1


async def test_a_disabled_partner_sees_nothing_and_cannot_be_added(store: Store):
    (worker, partner), case, other = await people(store), await sent(store), await sent(store)
    await store.partners.add(case, partner, worker)
    await store.users.disable(partner)
    assert await store.partners.cases_of(partner) == []
    with pytest.raises(CaseNotFound):
        await store.partners.shared(case, partner)
    assert [one.disabled for one in await store.partners.of_case(case)] == [True]
    with pytest.raises(UserNotFound):
        await store.partners.add(other, partner, worker)


@pytest.mark.parametrize("role", ["worker", "interpreter", "administrator"])
async def test_only_a_partner_can_be_added_as_one(store: Store, role: str):
    (worker, partner), case = await people(store), await sent(store)
    somebody = await store.users.add("Somebody", role, PASSWORD)
    for user, by in ((somebody.id, worker), ("nobody", worker), (partner, "nobody")):
        with pytest.raises(UserNotFound):
            await store.partners.add(case, user, by)
    with pytest.raises(CaseNotFound):
        await store.partners.add("nowhere", partner, worker)
    assert await fetch(store, "SELECT * FROM case_partners") == []


async def test_nothing_of_it_is_left_when_a_family_erases_its_answers(store: Store):
    (worker, partner), case = await people(store), await sent(store)
    await store.partners.add(case, partner, worker)
    conversation = (await store.inbox.one(case)).case.conversation_id
    await store.conversations.erase(conversation)
    assert await fetch(store, "SELECT * FROM case_partners") == []
    assert await store.partners.cases_of(partner) == []
