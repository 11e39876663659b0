"""Messages to a family at the desk: written, taken back, answered, read; before and after; feedback in the figures."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from bot.store.database import Store
from bot.store.inbox import Wanted
from bot.store.letters import ANSWERED, DECLINED
from bot.texts import LANGUAGES, texts
from bot.web.desk import live
from tests.web.conftest import Kept
from tests.web.test_desk_cases import RESTRICTED_WORDS, actions

QUESTION = {"kind": "question", "words": "Miten <b>päiväkoti</b> on alkanut?", "language": "fi"}
OWN = "صار ينام أحسن <i>"


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


@dataclass
class Desk:
    """A worker at the messages of one family."""

    client: TestClient
    csrf: str
    kept: Kept
    store: Store

    @property
    def address(self) -> str:
        return f"/desk/cases/{self.kept.case}/letters"

    async def page(self, language: str = "en", query: str = "") -> str:
        answer = await self.client.get(f"{self.address}?language={language}{query}")
        assert answer.status == 200
        return await answer.text()

    async def send(self, **form: str) -> Any:
        return await self.client.post(
            f"{self.address}?language=en", data={"csrf": self.csrf, "do": "send", **form}
        )

    async def letters(self) -> list[Any]:
        return await self.store.letters.of_case(self.kept.case)

    async def answer(self, answer: dict[str, Any], state: str = ANSWERED) -> str:
        """The family answers the newest letter."""
        letter = (await self.letters())[-1]
        loaded = await self.store.conversations.load(self.kept.conversation)
        await self.store.conversations.save_turn(
            loaded,
            client_message_id=None,
            said={},
            reply={},
            state=loaded.state or {},
            tracker=None,
            language=loaded.language,
            also=self.store.letters.answering(letter.id, state, answer),
        )
        return letter.id


@pytest.fixture
async def desk(signed_in, seeded: dict[str, Kept], store: Store) -> Desk:
    """The worker of the Arabic family."""
    return Desk(*(await signed_in("worker")), seeded["ar"], store)


@pytest.fixture
async def couple(signed_in, seeded: dict[str, Kept], store: Store) -> Desk:
    """The worker of the Finnish couple."""
    return Desk(*(await signed_in("worker")), seeded["fi"], store)


# -- writing ---------------------------------------------------------------------------------------


async def test_a_question_waits_for_the_family_and_a_neutral_text_can_be_copied(desk: Desk):
    answer = await desk.send(**QUESTION)
    page = await answer.text()
    assert answer.status == 200 and "The message waits in the chat" in page
    assert "Miten &lt;b&gt;päiväkoti" in page and '<p class="said wrote" lang="fi" dir="ltr">' in page
    [letter] = await desk.letters()
    assert (letter.kind, letter.state, letter.body["language"]) == ("question", "waiting", "fi")
    copied = re.search(r'<p class="said wrote link" lang="ar" dir="rtl">([^<]+)</p>', page)
    assert copied and "http://localhost:8080" in copied[1] and "\u2068" not in copied[1]
    assert not re.search("اجتماعي|أسرة|عائلة|خدمة|Perhesilta", copied[1])


async def test_before_writing_it_says_how_the_family_can_be_reached(desk: Desk, couple: Desk):
    page = await desk.page()
    assert "The family has not said that messages are safe" in page and "٠٤٠ ٧٦٥ ٤٣٢١" in page
    assert "This family has no return code" in page and "Whoever holds the phone can read this" in page
    page = await couple.page()
    assert "has not said that messages are safe" not in page and "040 123 4567" in page
    await couple.store.conversations.set_code(couple.kept.conversation, "1111222233334444")
    assert "no return code" not in await couple.page()


async def test_a_part_of_the_questions_is_asked_again_but_none_with_private_ones(desk: Desk):
    assert (await desk.send(kind="section", section="children", words="", language="fi")).status == 200
    page = await desk.page()
    assert 'value="safety"' not in page and 'value="together"' not in page and 'value="wellbeing"' not in page
    refused = await desk.send(kind="section", section="safety", words="why", language="fi")
    assert refused.status == 400 and "Choose one of the parts in the list" in await refused.text()
    again = await desk.send(kind="section", section="children", words="x", language="fi")
    assert again.status == 400 and "already waits" in await again.text()
    assert [(one.kind, one.about) for one in await desk.letters()] == [("section", "children")]


async def test_a_restricted_need_is_never_in_a_follow_up(desk: Desk):
    page = await desk.page()
    assert 'name="need-' in page and "need-safety" not in page
    offered = re.findall(r'name="(need-[a-z_.]+)"', page)
    assert not any(word in page for word in RESTRICTED_WORDS)
    refused = await desk.send(kind="follow-up", **{"need-safety.violence": "1"})
    assert refused.status == 400 and await desk.letters() == []
    assert (await desk.send(kind="follow-up", **{offered[0]: "1", "need-safety.violence": "1"})).status == 200
    [letter] = await desk.letters()
    assert [f"need-{item['need']}" for item in letter.body["items"]] == [offered[0]]


async def test_a_form_that_cannot_be_sent_comes_back_as_it_was_written(desk: Desk):
    answer = await desk.send(kind="question", words="x" * 1001, language="fi")
    page = await answer.text()
    assert answer.status == 400 and "at most 1000 characters" in page and "x" * 1001 in page
    assert re.search(r'id="write-question" open>', page)
    answer = await desk.send(kind="follow-up")
    assert answer.status == 400 and "Choose at least one thing" in await answer.text()
    answer = await desk.send(kind="nothing")
    assert answer.status == 400 and "Choose what you want to send" in await answer.text()
    assert (await desk.client.post(desk.address, data={"csrf": desk.csrf, "do": "x"})).status == 400


async def test_feedback_is_asked_about_services_of_the_plan_alone(desk: Desk):
    refused = await desk.send(kind="feedback", service="group")
    assert refused.status == 400
    me = next(user for user in await desk.store.users.list() if user.role == "worker")
    await desk.store.notes.add(
        desk.kept.case, me.id, "plan-service", "group", {"against": "", "reason": ""},
        thread="group", state="chosen",
    )  # fmt: skip
    assert (await desk.send(kind="feedback", service="group")).status == 200
    [letter] = await desk.letters()
    assert (letter.about, letter.body) == ("group", {"service": "group", "name": ""})


async def test_a_letter_is_taken_back_and_only_by_its_own_case(desk: Desk, couple: Desk):
    await desk.send(**QUESTION)
    [letter] = await desk.letters()
    form = {"csrf": couple.csrf, "do": "withdraw", "letter": letter.id}
    assert (await couple.client.post(couple.address, data=form)).status == 404
    assert (await desk.letters())[0].state == "waiting"
    for unknown in ("nothing", ""):
        lost = await desk.client.post(desk.address, data={**form, "csrf": desk.csrf, "letter": unknown})
        assert lost.status == 404
    page = await (await desk.client.post(desk.address, data={**form, "csrf": desk.csrf})).text()
    assert (await desk.letters())[0].state == "withdrawn" and "taken back" in text_of(page)


async def test_nothing_is_sent_in_a_closed_case_and_its_answers_can_be_read(desk: Desk):
    await desk.send(**QUESTION)
    await desk.store.inbox.set_state(desk.kept.case, "closed")
    refused = await desk.send(**QUESTION)
    assert refused.status == 400 and "This case is closed" in await refused.text()
    assert len(await desk.letters()) == 1
    await desk.answer({"words": OWN, "language": "ar"})
    listed = await desk.store.inbox.page(Wanted(states=("closed",), answered=True))
    assert [one.case.id for one in listed.cases] == [desk.kept.case]
    page = await desk.page()
    assert html.escape(OWN) in page and 'id="write-question"' not in page


# -- reading ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_stands_in_its_own_language_and_says_whether_it_was_reviewed(
    desk: Desk, language: str
):
    await desk.send(**QUESTION)
    await desk.answer({"words": OWN, "language": "ar", "at": "2026-11-20T10:00:00+00:00"})
    page = await desk.page(language)
    assert f'<blockquote class="own" lang="ar" dir="rtl">{html.escape(OWN)}</blockquote>' in page
    assert (texts().say(language, "desk-unread", spoken="").strip("\u2068\u2069 ،,") in page) is (
        language != "ar"
    )
    assert texts().say(language, "desk-letters-state-answered") in page


async def test_an_answer_is_new_until_a_worker_opens_it(desk: Desk):
    await desk.send(**QUESTION)
    before = datetime.now(timezone.utc)
    await desk.answer({"words": OWN, "language": "ar"})
    home = await (await desk.client.get("/desk/cases?language=en")).text()
    assert "1 new answer" in home
    only = (await (await desk.client.get("/desk/cases?view=answers")).text()).partition('id="sent"')[2]
    assert only.count('<th scope="row">') == 1 and desk.kept.number in only
    case = await (await desk.client.get(f"/desk/cases/{desk.kept.case}?language=en")).text()
    assert "answer came" in case and html.escape(OWN) not in case  # one step further
    assert len((await desk.store.news.arrivals(before)).answers) == 1
    page = await desk.page()
    assert '<span class="urgency new">' in page
    assert (await desk.letters())[0].read_at is not None
    assert ("letter.read", desk.kept.case) in await actions(desk.store)
    assert '<span class="urgency new">' not in await desk.page()
    assert (await desk.store.news.arrivals(before)).answers == ()
    assert "new answer" not in text_of(
        await (await desk.client.get("/desk/cases?language=en")).text()
    ).partition("Answers that families have sent")[2].replace("New answers", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 3, 11, 100])
def test_an_open_page_tells_of_new_answers_in_words(language: str, count: int):
    words = live.Counts(0, 0, 0, count).in_words(language)
    assert words == texts().say(
        language, "desk-live-new", what=texts().say(language, "desk-live-answers", count=count)
    )
    assert (count == 2 and language == "ar") or count == 1 or str(count) in words


async def test_a_family_may_decline(desk: Desk):
    await desk.send(**QUESTION)
    await desk.answer({}, DECLINED)
    assert "The family does not want to answer this" in await desk.page()


async def test_an_invitation_of_a_group_is_only_listed(desk: Desk):
    me = next(user for user in await desk.store.users.list() if user.role == "worker")
    await desk.store.letters.send(desk.kept.case, me.id, "group", "g-1", {"name": "Äitien ryhmä"})
    await desk.answer({"choice": "join"})
    page = await desk.page()
    assert "Äitien ryhmä" in page and "The family wants to join the group" in page


async def test_feedback_of_a_family_shows_what_it_chose(desk: Desk):
    me = next(user for user in await desk.store.users.list() if user.role == "worker")
    body = {"service": "family_work", "name": ""}
    await desk.store.letters.send(desk.kept.case, me.id, "feedback", "family_work", body)
    await desk.answer({"useful": "little", "heard": "partly", "words": OWN, "language": "ar"})
    page = text_of(await desk.page())
    assert "Feedback on a service: Family work" in page
    assert "a little useful" in page and "Was the family heard? partly" in page and OWN in page


# -- before and after ------------------------------------------------------------------------------


def told(need: str, question: str, value: Any, **more: str) -> dict[str, Any]:
    return {
        "need": need, "question": question, "item": "", "status": "answered", "value": value, "change": "",
        **more,
    }  # fmt: skip


async def follow_up(desk: Desk, *items: dict[str, Any]) -> None:
    me = next(user for user in await desk.store.users.list() if user.role == "worker")
    await desk.store.letters.send(desk.kept.case, me.id, "follow-up", "", {"items": list(items)})
    await desk.answer({"items": list(items), "words": "", "language": "fi"})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_and_after_stand_on_the_letters_the_case_and_the_plan(couple: Desk, language: str):
    await follow_up(couple, told("parenting.routine", "everyday.rhythm", 2, change="easier"))
    say = texts().say
    wanted = {
        say(language, "scale-always_never-4"),
        say(language, "scale-always_never-2"),
        say(language, "desk-letters-direction-better"),
        say(language, "desk-letters-change-easier"),
    }
    shown = await couple.page(language)
    assert all(words in shown for words in wanted)
    for place in ("", "/record", "/plan"):
        page = await (
            await couple.client.get(f"/desk/cases/{couple.kept.case}{place}?language={language}")
        ).text()
        assert all(words in page for words in wanted), place
    assert "/letters?write=follow-up#write-follow-up" in page  # the plan leads to the form
    assert 'id="write-follow-up" open>' in await couple.page(language, "&write=follow-up")


async def test_an_answer_about_a_restricted_need_is_not_in_the_table(desk: Desk):
    await follow_up(
        desk,
        told("safety.violence", "", None, change="harder"),
        told("parenting.limits", "safety.home", "no"),
    )
    page = await desk.page()
    assert 'class="list over"' not in page and not any(word in page for word in RESTRICTED_WORDS)


# -- trust -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["interpreter", "administrator"])
async def test_only_workers_open_and_write(signed_in, seeded: dict[str, Kept], store: Store, role: str):
    client, csrf = await signed_in(role)
    address = f"/desk/cases/{seeded['ar'].case}/letters"
    assert (await client.get(address)).status == 403
    form = {"csrf": csrf, "do": "send", **QUESTION}
    assert (await client.post(address, data=form)).status == 403
    assert await store.letters.of_case(seeded["ar"].case) == []


async def test_a_form_of_another_site_sends_nothing(desk: Desk):
    for form in ({}, {"csrf": "wrong"}):
        answer = await desk.client.post(desk.address, data={**form, "do": "send", **QUESTION})
        assert answer.status == 403
    assert await desk.letters() == []


async def test_a_case_that_is_not_there_has_no_messages(desk: Desk):
    assert (await desk.client.get("/desk/cases/nothing/letters")).status == 404
    form = {"csrf": desk.csrf, "do": "send", **QUESTION}
    assert (await desk.client.post("/desk/cases/nothing/letters", data=form)).status == 404


async def test_no_address_and_no_log_keeps_what_was_written(desk: Desk, caplog):
    answer = await desk.send(**QUESTION)
    assert [str(one.url).partition("?")[2] for one in answer.history] == ["language=en"]
    assert str(answer.url).partition("?")[2] in ("sent=1", "sent=1#sent")
    await desk.answer({"words": OWN, "language": "ar"})
    await desk.page()
    written = [str(vars(entry)) for entry in await desk.store.log.entries(limit=50)]
    assert not any("päiväkoti" in line or "ينام" in line for line in [*written, caplog.text])
    done = await actions(desk.store)
    assert {("letter.sent", desk.kept.case), ("letter.read", desk.kept.case)} <= set(done)
    case = await (await desk.client.get(f"/desk/cases/{desk.kept.case}?language=en")).text()
    assert "sent a message to the chat" in text_of(case)


# -- a worker's own word ----------------------------------------------------------------------------


async def test_a_worker_says_how_a_service_went_and_the_newest_word_stands(desk: Desk):
    for useful in ("much", "little"):
        form = {"do": "feedback", "service": "group", "useful": useful, "words": "Hyvä <b>", "language": "fi"}
        answer = await desk.client.post(f"{desk.address}?language=en", data={"csrf": desk.csrf, **form})
        assert answer.status == 200
    page = await answer.text()
    assert "Hyvä &lt;b&gt;" in page and page.count('class="letter answered"') == 1
    notes = await desk.store.notes.of_case(desk.kept.case, "feedback", current=True)
    assert [note.body["useful"] for note in notes] == ["little"]
    wrong = await desk.client.post(
        f"{desk.address}?language=en", data={"csrf": desk.csrf, "do": "feedback", "service": "group"}
    )
    assert wrong.status == 400 and "Choose how useful the service was" in await wrong.text()
