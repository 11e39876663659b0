"""Writing to a family from the desk, reading what it answered, and a worker's own word on a service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework import feedback, letters
from bot.casework.hand_over import split
from bot.casework.judgements import COMMON, RESTRICTED, standing
from bot.casework.letters import Item
from bot.casework.periods import PERIOD
from bot.casework.plan import plan_of
from bot.casework.reading import Reader
from bot.casework.summary import Summary, summarise
from bot.casework.written import NotKept
from bot.needs.taxonomy import SERVICES, taxonomy
from bot.questionnaire.wording import section_name
from bot.store.case_notes import CaseNote
from bot.store.cases import CaseRecord
from bot.store.errors import LetterNotFound
from bot.store.inbox import Listed
from bot.store.letters import WAITING
from bot.store.listing import CLOSED
from bot.texts import LANGUAGES, direction, texts
from bot.web.desk.cases import content_of, family_language, judgements_of, received_on
from bot.web.desk.doors import message, page, session_of, settings
from bot.web.desk.letter_lines import Letters, letters_of
from bot.web.desk.reviewed import read_into
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

REACHED_BY = ("hopes.contact", "hopes.safe_message")


@dataclass(frozen=True)
class Choice:
    """A need that a follow-up may ask about, in words. `now`: what the family answered, "" where only words told it."""

    item: Item
    name: str
    question: str
    now: str


@dataclass(frozen=True)
class Shown:
    """A case as its letters need it. `services`: those of the plan, also taken out of it again, and those given."""

    case: CaseRecord
    listed: Listed
    summary: Summary
    letters: Letters
    items: tuple[Choice, ...]
    services: tuple[str, ...]
    review: str
    notes: tuple[CaseNote, ...]
    """What workers said of the services, the newest word of each."""
    has_code: bool

    @property
    def family_language(self) -> str:
        """The language the family answered in."""
        return family_language(self.case)


async def _shown(request: web.Request) -> Shown:
    store, language = store_of(request), request["language"]
    case = await store.cases.get(request.match_info["id"])
    said = await judgements_of(request, case.id)
    content = standing(content_of(case), said[COMMON], said[RESTRICTED])
    notes = await store.notes.of_case(case.id, current=True)
    plan = plan_of(notes)
    given = (note.about for note in notes if note.kind == PERIOD)
    services = tuple(
        s for s in dict.fromkeys((*(chosen.service for chosen in plan.services), *given)) if s in SERVICES
    )
    reader = Reader(split(content)[0], language)
    return Shown(
        case,
        await store.inbox.one(case.id),
        summarise(content, language, today(), received_on(case)),
        await letters_of(request, case, (await read_into(request, case, case.content))["reviews"]),
        tuple(_choice(reader, item) for item in letters.follow_up_items(content, services)),
        services,
        plan.review.thread if plan.review else "",
        tuple(note for note in notes if note.kind == feedback.NOTE),
        (await store.conversations.load(case.conversation_id)).has_code,
    )


def _choice(reader: Reader, item: Item) -> Choice:
    name = reader.say(taxonomy().needs[item.need].text_id)
    if not item.question:
        return Choice(item, name, "", "")
    answer, about = reader.answers.get((item.question, item.item)), reader.heading(item.item)
    label = reader.label(item.question)
    return Choice(
        item, name, f"{label} · {about}" if about else label, reader.line(answer).words if answer else ""
    )


async def _letters_page(
    request: web.Request,
    shown: Shown,
    problem: str = "",
    at: str = "",
    filled: Mapping[str, str] | None = None,
) -> web.Response:
    language, family = request["language"], shown.family_language
    await log(request, "letter.read", shown.case.id)
    for one in shown.letters.unread:
        await store_of(request).letters.read(one.letter.id, session_of(request).user.id)
    waiting = any(one.letter.state == WAITING for one in shown.letters.all)
    asked = request.query.get("write", "")
    return page(
        request,
        "letters.html",
        400 if problem else 200,
        case=shown.case,
        listed=shown.listed,
        letters=shown.letters,
        reached=[line for line in shown.summary.practical if line.question in REACHED_BY],
        unsafe=shown.summary.message_unsafe,
        has_code=shown.has_code,
        items=shown.items,
        most_items=letters.MOST_ITEMS,
        sections=[(section, section_name(section, language)) for section in letters.sections()],
        services=shown.services,
        all_services=[service for service in SERVICES if service not in shown.services],
        review=shown.review,
        notes=shown.notes,
        useful=feedback.USEFUL,
        family_language=family,
        family_dir=direction(family),
        all_languages=LANGUAGES,
        sent=bool(request.query.get("sent")) and waiting,
        sms=_to_copy(family, settings(request).public_url) if waiting else "",
        problem=problem,
        at=at or (asked if asked in letters.WRITTEN else ""),
        filled=filled or {},
    )


def _to_copy(language: str, address: str) -> str:
    """What a worker may send to the family's phone: neither who writes nor what about. No invisible marks to copy."""
    told: str = texts().say(language, "desk-letters-sms", url=address)
    return told.replace("\u2068", "").replace("\u2069", "")


@requires("write letters")
async def case_letters(request: web.Request) -> web.StreamResponse:
    """Everything that was written to the family and came back; what is open now is read from then on."""
    return await _letters_page(request, await _shown(request))


# -- writing ---------------------------------------------------------------------------------------


async def _send(request: web.Request, shown: Shown, form: Mapping[str, str]) -> str:
    draft = letters.written(
        form,
        (choice.item for choice in shown.items),
        shown.services,
        {(one.letter.kind, one.letter.about) for one in shown.letters.all if one.letter.state == WAITING},
        shown.review if form.get("review") == shown.review else "",
    )
    me = session_of(request).user
    await store_of(request).letters.send(shown.case.id, me.id, draft.kind, draft.about, draft.body)
    await log(request, "letter.sent", shown.case.id)
    return "?sent=1#sent"


async def _say_how_it_went(request: web.Request, shown: Shown, form: Mapping[str, str]) -> str:
    service, body = feedback.worker_note(form, SERVICES)
    await store_of(request).notes.add(
        shown.case.id, session_of(request).user.id, feedback.NOTE, service, body, thread=service
    )
    await log(request, "letter.feedback", shown.case.id)
    return "#feedback"


async def _withdraw(request: web.Request, shown: Shown, form: Mapping[str, str]) -> str:
    mine = {one.letter.id for one in shown.letters.all}
    if form.get("letter") not in mine:
        raise web.HTTPNotFound
    try:
        await store_of(request).letters.withdraw(form["letter"])
    except LetterNotFound:  # erased a moment ago
        raise web.HTTPNotFound from None
    await log(request, "letter.withdrawn", shown.case.id)
    return "#all"


_CHANGES: dict[str, Any] = {"send": _send, "feedback": _say_how_it_went, "withdraw": _withdraw}


@requires("write letters")
async def change_letters(request: web.Request) -> web.StreamResponse:
    """Sends or takes back a letter, or keeps a worker's word. What cannot be kept comes back as it was written."""
    form, do = request["form"], request["form"].get("do", "")
    if do not in _CHANGES:
        return message(request, "not-understood", 400)
    shown = await _shown(request)
    try:
        if shown.listed.state == CLOSED and do == "send":
            raise NotKept("closed")
        place = await _CHANGES[do](request, shown, form)
    except NotKept as wrong:
        at = form.get("kind", "") if do == "send" else "worker-feedback"
        return await _letters_page(request, shown, wrong.kind, at, form)
    raise web.HTTPSeeOther(f"/desk/cases/{shown.case.id}/letters{place}")
