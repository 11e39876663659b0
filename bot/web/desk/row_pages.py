"""Two pages of one message of a review: what the bot should have understood, and a question back to the family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework import asking_back
from bot.casework.corrected import laid_over, new_dangers
from bot.casework.reading import Reader
from bot.casework.transcript import Heard, Row
from bot.casework.written import NotKept
from bot.questionnaire.model import questionnaire
from bot.review.correcting import ACTS, act_of, corrected
from bot.review.written import MACHINE, empty
from bot.store.errors import ReviewNotFound, RowConflict
from bot.store.flags import NewFlag
from bot.store.letters import WAITING, WORDING, Letter
from bot.store.listing import CLOSED
from bot.store.review_rows import ReviewRow
from bot.store.reviews import Review
from bot.texts import LANGUAGES
from bot.web.desk.doors import page, session_of
from bot.web.desk.review_rows import Line, Talk, line_of, mine, source_of, talk_of, version_of
from bot.web.desk.reviewed import corrections_of
from bot.web.desk.reviews import task_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of


@dataclass(frozen=True)
class Opened:
    """One message of a task that this interpreter has, and what is saved of it."""

    review: Review
    talk: Talk
    row: Row
    saved: ReviewRow | None

    @property
    def back(self) -> str:
        """The address of its row on the screen."""
        return f"/desk/reviews/{self.review.id}#{self.row.key}"


@dataclass(frozen=True)
class Asked:
    """One value that may be corrected: its field, whom it is about, and its words by choice."""

    n: int
    heard: Heard
    label: str
    heading: str
    kind: str
    choices: tuple[tuple[str, str], ...]
    now: Any
    """What the form shows: the value that holds now, None when none was said."""


async def _opened(request: web.Request) -> Opened:
    review = await mine(request)
    talk = await talk_of(request, review)
    saved = {
        row.row: row for row in await store_of(request).review_rows.of(review.id, session_of(request).user.id)
    }
    row = next((row for row in talk.own(review, saved) if row.key == request.match_info["row"]), None)
    if row is None:
        raise ReviewNotFound
    return Opened(review, talk, row, saved.get(row.key))


async def _page(request: web.Request, opened: Opened, what: str, status: int, **values: Any) -> web.Response:
    line: Line = line_of(opened.row, opened.talk, opened.review, None)
    await log(request, "review.opened", opened.talk.case.id)
    return page(
        request,
        "review_row.html",
        status,
        what=what,
        task=task_of(opened.review, request["language"]),
        line=line,
        reader=opened.review.reader,
        back=opened.back,
        **values,
    )


# -- what the bot should have understood -----------------------------------------------------------


def _values(opened: Opened, form: Mapping[str, str] | None) -> tuple[Asked, ...]:
    """The values in the form: as they were sent, else as the correction says, else as the bot understood."""
    known = questionnaire().questions
    reader = Reader({"answers": [], "items": list(opened.talk.case.content["items"])}, opened.review.reader)
    saved = opened.saved.body.get("understood") if opened.saved else None
    told = {(v["q"], v["i"]): v["v"] for v in saved["values"]} if saved else None
    found = []
    for n, heard in enumerate(opened.row.heard, 1):
        question = known[heard.question]
        now = heard.value if told is None else told.get((heard.question, heard.item))
        if form is not None:
            one = form.get(f"value-{n}", "")
            now = (
                [o for o in question.option_ids if form.get(f"value-{n}-{o}")]
                if question.type == "multi"
                else one
            )
        titles = tuple(
            (o, reader.coded(question, [o] if question.type == "multi" else o)) for o in question.option_ids
        )
        found.append(
            Asked(n, heard, reader.label(question.id), reader.heading(heard.item), question.type, titles, now)
        )
    return tuple(found)


async def _correcting(
    request: web.Request, opened: Opened, problem: str = "", form: Mapping[str, str] | None = None
) -> web.Response:
    saved = opened.saved.body.get("understood") if opened.saved else None
    act = form.get("act", "") if form else saved["act"] if saved else act_of(opened.row.act)
    return await _page(
        request,
        opened,
        "understood",
        422 if problem else 200,
        acts=ACTS,
        act=act,
        values=_values(opened, form),
        version=opened.saved.version if opened.saved else 0,
        corrected=saved is not None,
        problem=problem,
    )


@requires("review transcripts")
async def ask_what_was_meant(request: web.Request) -> web.StreamResponse:
    """The form with what the bot understood of one message."""
    return await _correcting(request, await _opened(request))


@requires("review transcripts")
async def correct(request: web.Request) -> web.StreamResponse:
    """Keeps a correction, or takes it back when the form says what the bot understood. The rendering stays as it is."""
    opened, form, store = await _opened(request), request["form"], store_of(request)
    saved = opened.saved
    try:
        understood = corrected(form, opened.row.heard, opened.row.act)
        body = saved.body if saved else empty(source_of(opened.talk, opened.row, opened.review))
        await store.review_rows.save(
            opened.review.id, session_of(request).user.id, opened.row.key, saved.state if saved else MACHINE,
            {**body, "understood": understood}, version_of(form),
        )  # fmt: skip
    except NotKept as wrong:
        return await _correcting(request, opened, wrong.kind, form)
    except RowConflict:
        return await _correcting(request, await _opened(request), "conflict", form)
    if understood:
        await log(request, "review.corrected", opened.talk.case.id)
        await _tell_of_danger(request, opened)
    else:
        await log(request, "review.correction-withdrawn", opened.talk.case.id)
    raise web.HTTPSeeOther(opened.back)


async def _tell_of_danger(request: web.Request, opened: Opened) -> None:
    """A danger that only the corrected answers show reaches the workers at once, like one that was told in the talk."""
    store, case = store_of(request), opened.talk.case
    content = laid_over({**case.content, "corrections": await corrections_of(request, case)})
    known = {flag.code for flag in await store.flags.open_flags(conversation_id=case.conversation_id)}
    for flag in new_dangers(content):
        if flag["code"] not in known:
            found = NewFlag(
                flag["code"],
                flag["level"],
                flag["urgency"],
                ", ".join(flag["rules"]),
                {"evidence": flag["evidence"]},
            )
            await store.flags.add(case.conversation_id, found)


# -- a question back to the family -----------------------------------------------------------------


async def _of_review(request: web.Request, review: Review) -> list[Letter]:
    return await store_of(request).letters.of_review(review.id)


def _why_not(opened: Opened, has_code: bool, state: str) -> str:
    """Why the family is not asked about this message, or ""."""
    if not asking_back.may_be_asked(opened.row, opened.row.key in opened.talk.danger):
        return "private"
    if state == CLOSED:
        return "closed"
    return "" if has_code else "code"


async def _asking(
    request: web.Request, opened: Opened, problem: str = "", form: Mapping[str, str] | None = None
) -> web.Response:
    store, case = store_of(request), opened.talk.case
    letters = await _of_review(request, opened.review)
    has_code = (await store.conversations.load(case.conversation_id)).has_code
    spoken = opened.row.language
    return await _page(
        request,
        opened,
        "ask",
        422 if problem else 200,
        asked=_shown(letters, opened.row.key, request["language"]),
        spoken=spoken if spoken in LANGUAGES else case.language,
        why_not=_why_not(opened, has_code, (await store.inbox.one(case.id)).state),
        longest=asking_back.LONGEST_WORDS,
        longest_meaning=asking_back.LONGEST_MEANING,
        filled=form or {},
        problem=problem,
    )


def _shown(letters: list[Letter], row: str, language: str) -> list[dict[str, Any]]:
    """The questions about one message that were not taken back, each with its words."""
    reader = Reader({"answers": [], "items": []}, language)
    return [
        {"letter": letter, "words": reader.asked_back(one)}
        for letter in letters
        for one in asking_back.beside([letter]).get(row, ())
    ]


@requires("review transcripts")
async def ask_back_form(request: web.Request) -> web.StreamResponse:
    """The form for a question, and what was asked about this message before."""
    return await _asking(request, await _opened(request))


@requires("review transcripts")
async def ask_back(request: web.Request) -> web.StreamResponse:
    """Sends a question to the family, or takes back one that waits."""
    opened, form, store = await _opened(request), request["form"], store_of(request)
    case, letters = opened.talk.case, await _of_review(request, opened.review)
    if form.get("do") == "withdraw":
        letter = next((one for one in letters if one.id == form.get("letter")), None)
        if letter is None:
            raise web.HTTPNotFound
        await store.letters.withdraw(letter.id)
        await log(request, "letter.withdrawn", case.id)
        raise web.HTTPSeeOther(opened.back)
    has_code = (await store.conversations.load(case.conversation_id)).has_code
    try:
        if why_not := _why_not(opened, has_code, (await store.inbox.one(case.id)).state):
            raise NotKept(why_not)
        waiting = [asking_back.row_of(one) for one in letters if one.state == WAITING]
        body = asking_back.written(form, opened.row, waiting)
    except NotKept as wrong:
        return await _asking(request, opened, wrong.kind, form)
    about = asking_back.about(opened.review.id, opened.row.key)
    await store.letters.send(case.id, session_of(request).user.id, WORDING, about, body)
    await log(request, "letter.asked-back", case.id)
    raise web.HTTPSeeOther(opened.back)
