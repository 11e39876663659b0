"""The screen of one review for whoever took it: the family's messages, a rendering beside each, saved row by row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import web
from markupsafe import Markup

from bot.casework.asking_back import beside
from bot.casework.reading import AskedBack, Reader
from bot.casework.reviewing import ALL, belonging, quoted, standing
from bot.casework.transcript import Row, rows
from bot.casework.written import NotKept
from bot.review import glossary
from bot.review.suggestions import Earlier, Offer
from bot.review.warnings import REASONS, Context, Warning
from bot.review.wording import DOUBTS, check_name, sentence
from bot.review.written import (
    COMMANDS,
    KEEP,
    LONGEST,
    LONGEST_NOTE,
    MACHINE,
    Source,
    Written,
    key_of,
    open_warnings,
    written,
)
from bot.store.case_notes import JUDGEMENT
from bot.store.cases import CaseRecord
from bot.store.errors import ReviewNotFound, RowConflict
from bot.store.review_rows import ReviewRow
from bot.store.reviews import Review
from bot.texts import texts
from bot.web.desk import machine
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.house_glossary import glossary_of
from bot.web.desk.isolating import isolated, own_direction
from bot.web.desk.review_figures import keep_agreement
from bot.web.desk.reviews import task_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of

SPEAKERS = {"mother": "woman", "father": "man"}


@dataclass(frozen=True)
class Fields:
    """What stands in the form of a row."""

    state: str = MACHINE
    version: int = 0
    rendering: str = ""
    reasons: tuple[str, ...] = ()
    readings: tuple[str, str] = ("", "")
    note: str = ""
    remark: str = ""
    seconds: int = 0
    warnings: tuple[dict[str, str], ...] = ()
    """As `_warnings` gives them."""


@dataclass(frozen=True)
class Line:
    """A message on the screen; without `fields` it is context: a pressed button, a bare number."""

    row: Row
    original: Markup
    dir: str
    asked: tuple[Markup, ...]
    danger: bool
    fields: Fields | None
    terms: tuple[glossary.Suggestion, ...] = ()
    """Words of the trade in it, with their fixed renderings."""
    offers: tuple[Offer, ...] = ()
    """What the same interpreter wrote for the same or nearly the same words."""
    problem: str = ""
    theirs: Fields | None = None
    """What another window saved first."""
    corrected: bool = False
    """Whether the interpreter said what the bot should have understood."""
    asked_back: tuple[AskedBack, ...] = ()
    machine: str = ""
    """What the translation server made of it, while nobody has read it."""


@dataclass(frozen=True)
class Talk:
    """The messages of a case in the language of the renderings, and what flags quote of them."""

    case: CaseRecord
    rows: list[Row]
    keys: frozenset[str]
    """Rows that standing flags quote."""
    danger: frozenset[str]
    """Those that a flag of danger quotes."""
    glossary: glossary.Glossary

    def own(self, review: Review, saved: Mapping[str, ReviewRow]) -> list[Row]:
        """The rows of a review: also what was saved before a flag was put aside."""
        return belonging(self.rows, review.of, self.keys | set(saved))


async def talk_of(request: web.Request, review: Review) -> Talk:
    store = store_of(request)
    case = await store.cases.get(review.case_id)
    found = rows(await store.conversations.turns(case.conversation_id), review.reader)
    notes = await store.notes.of_case(case.id, JUDGEMENT, current=True)
    flags = standing(case.content, {note.about for note in notes if note.body["verdict"] == "dismissed"})
    danger = [flag for flag in flags if flag["code"].startswith("safety.")]
    in_danger = quoted(found, [*danger, *case.content["raised"]])
    return Talk(case, found, quoted(found, flags), in_danger, await glossary_of(request))


def _placeholders(language: str) -> tuple[str, str]:
    return texts().say(language, "desk-hidden-phone"), texts().say(language, "desk-hidden-contact")


def source_of(talk: Talk, row: Row, review: Review) -> Source:
    who = (answer["v"] for answer in talk.case.content["answers"] if answer["q"] == "start.who")
    speaker = SPEAKERS.get(str(next(who, "")), "")
    context = Context(speaker, _placeholders(review.reader), (), talk.glossary)
    return Source(row.original, row.language, review.reader, row.coded, context)


def _warnings(body: Mapping[str, Any], language: str) -> tuple[dict[str, str], ...]:
    """The warnings of a row in words, each with its key and the reason it was overridden for."""
    reasons = {key_of(one): one["reason"] for one in body["overridden"]}
    made = []
    for one in body.get("warnings", ()):
        warning = Warning(one["check"], was=tuple(one["was"]), now=tuple(one["now"]))
        key = key_of(one)
        made.append(
            {
                "key": key,
                "check": warning.id,
                "name": check_name(warning.id, language),
                "words": sentence(warning, language),
                "reason": reasons.get(key, ""),
            }
        )
    return tuple(made)


def _fields(state: str, version: int, body: Mapping[str, Any], language: str) -> Fields:
    one, two = body["readings"] or ("", "")
    return Fields(
        state, version, body["rendering"], tuple(body["reasons"]), (one, two), body["note"], body["remark"],
        int(body.get("seconds", 0)), _warnings(body, language),
    )  # fmt: skip


def line_of(row: Row, talk: Talk, review: Review, fields: Fields | None) -> Line:
    marks = _placeholders(review.reader)
    way = own_direction(re.sub("|".join(map(re.escape, marks)), "", row.original), row.dir)
    terms = talk.glossary.suggest(row.original, row.language, review.reader) if fields else ()
    asked = tuple(isolated(words, row.asked_dir, marks) for words in row.asked)
    original = isolated(row.original, way, marks)
    return Line(row, original, way, asked, row.key in talk.danger, fields, tuple(terms))


async def _screen(
    request: web.Request,
    review: Review,
    talk: Talk,
    changed: Mapping[str, Any] | None = None,
    status: int = 200,
) -> web.Response:
    """The page; `changed` replaces values of the line whose key is changed["key"]."""
    store, me, language = store_of(request), session_of(request).user, request["language"]
    saved = {row.row: row for row in await store.review_rows.of(review.id, me.id)}
    own = {row.key for row in talk.own(review, saved)}
    read = {key for key, row in saved.items() if row.state != MACHINE}
    by_machine = await machine.on_screen(request, talk.case.id, talk.own(review, saved), review.reader, read)
    reader = Reader({"answers": [], "items": []}, language)
    asked_back = beside(await store.letters.of_review(review.id))
    earlier = Earlier(await store.review_rows.confirmed_by(me.id, review.reader))
    lines = []
    for row in talk.rows if review.of == ALL else [row for row in talk.rows if row.key in own]:
        fields = None
        if row.key in own:
            kept = saved.get(row.key)
            fields = _fields(kept.state, kept.version, kept.body, language) if kept else Fields()
        line = line_of(row, talk, review, fields)
        if fields and fields.state == MACHINE:
            line = replace(line, offers=tuple(earlier.offers(row.original, row.language, review.reader)))
        if row.key in own:
            corrected = bool(kept and kept.body.get("understood"))
            told = tuple(reader.asked_back(one) for one in asked_back.get(row.key, ()))
            offered = by_machine.texts.get(row.key, "")
            line = replace(line, corrected=corrected, asked_back=told, machine=offered)
        if changed and changed["key"] == row.key:
            line = replace(line, **{k: v for k, v in changed.items() if k != "key"})
        lines.append(line)
    done = sum(1 for line in lines if line.fields and line.fields.state != MACHINE)
    first_open = next((line.row.key for line in lines if line.fields and line.fields.state == MACHINE), "")
    await log(request, "review.opened", talk.case.id)
    return page(
        request,
        "review.html",
        status,
        task=task_of(review, language),
        spoken=reader.language_name(talk.case.language),
        reader=review.reader,
        lines=lines,
        count=len(own),
        done=done,
        first_open=first_open,
        machine=by_machine,
        doubts=DOUBTS,
        overrides=REASONS,
        commands=COMMANDS,
        longest=LONGEST,
        longest_note=LONGEST_NOTE,
    )


async def mine(request: web.Request) -> Review:
    me = session_of(request).user
    return await store_of(request).reviews.opened(request.match_info["id"], me.id)


@requires("review transcripts")
async def one_task(request: web.Request) -> web.StreamResponse:
    """The messages of a task, for the interpreter who took it. A review of flagged parts shows those alone."""
    review = await mine(request)
    changed = None
    problem = request.query.get("problem", "")
    if problem in ("coded", "written", "reasons", "readings"):
        changed = {"key": request.query.get("row", ""), "problem": problem}
    return await _screen(request, review, await talk_of(request, review), changed)


@requires("review transcripts")
async def to_the_task(request: web.Request) -> web.StreamResponse:
    """Where a changed language after a form leads."""
    raise web.HTTPSeeOther(f"/desk/reviews/{(await mine(request)).id}")


@requires("review transcripts")
async def to_the_row(request: web.Request) -> web.StreamResponse:
    """Where a changed language after a row's form leads."""
    review = await mine(request)
    row = next(
        (r.key for r in (await talk_of(request, review)).rows if r.key == request.match_info["row"]),
        "content",
    )
    raise web.HTTPSeeOther(f"/desk/reviews/{review.id}#{row}")


@requires("review transcripts")
async def save(request: web.Request) -> web.StreamResponse:
    """Keeps one row. A script gets JSON and says so in Accept; a form is led on to the next row."""
    review, me, store = await mine(request), session_of(request).user, store_of(request)
    talk, key = await talk_of(request, review), request.match_info["row"]
    saved = {row.row: row for row in await store.review_rows.of(review.id, me.id)}
    own = talk.own(review, saved)
    row = next((row for row in own if row.key == key), None)
    if row is None:
        raise ReviewNotFound
    form, before = request["form"], saved.get(key)
    source = source_of(talk, row, review)
    try:
        told = written(form, source, before.body if before else None)
        version = await store.review_rows.save(review.id, me.id, key, told.state, told.body, version_of(form))
    except NotKept as error:
        if error.kind == "form":
            return message(request, "not-understood", 400)
        return await _refused(request, review, talk, row, error.kind, before)
    except RowConflict:
        newest = {r.row: r for r in await store.review_rows.of(review.id, me.id)}.get(key)
        return await _refused(request, review, talk, row, "conflict", newest)
    if told.state != (before.state if before else MACHINE):
        await log(request, f"review.row-{told.state}", talk.case.id)
    if _wants_json(request):
        states = {one.key: saved[one.key].state if one.key in saved else MACHINE for one in own}
        return _answer(request, told, version, {**states, key: told.state})
    raise web.HTTPSeeOther(_onward(review, own, row, told, form.get("do", "")))


def _answer(request: web.Request, told: Written, version: int, states: Mapping[str, str]) -> web.Response:
    language = request["language"]
    done = sum(1 for state in states.values() if state != MACHINE)
    return web.json_response(
        {
            "version": version,
            "state": told.state,
            "rendering": told.body["rendering"],
            "problem": texts().say(language, f"desk-row-problem-{told.problem}") if told.problem else "",
            "warnings": list(_warnings(told.body, language)),
            "progress": texts().say(language, "desk-rows-done", done=done, count=len(states)),
        }
    )


def _onward(review: Review, own: list[Row], row: Row, told: Written, do: str) -> str:
    """Where a form leads: to the next row, or back to this one when it is not ready."""
    here = f"/desk/reviews/{review.id}"
    if told.problem:
        return f"{here}?problem={told.problem}&row={row.key}#{row.key}"
    if do == KEEP or (told.state == MACHINE and open_warnings(told.body)):
        return f"{here}#{row.key}"
    keys = [one.key for one in own]
    after = keys[keys.index(row.key) + 1 :]
    return f"{here}#{after[0] if after else 'finish'}"


async def _refused(
    request: web.Request, review: Review, talk: Talk, row: Row, problem: str, newest: ReviewRow | None
) -> web.Response:
    """Nothing was saved: what was sent is shown again, and beside it what another window saved."""
    language, form = request["language"], request["form"]
    status = 409 if problem == "conflict" else 422
    theirs = _fields(newest.state, newest.version, newest.body, language) if newest else Fields()
    if _wants_json(request):
        words = texts().say(language, f"desk-row-problem-{problem}")
        shown = {**vars(theirs), "warnings": list(theirs.warnings)} if problem == "conflict" else None
        return web.json_response({"problem": words, "theirs": shown}, status=status)
    sent = Fields(
        MACHINE,
        theirs.version,
        form.get("rendering", ""),
        tuple(code for code in DOUBTS if form.get(f"reason-{code}")),
        (form.get("reading-a", ""), form.get("reading-b", "")),
        form.get("note", ""),
        form.get("remark", ""),
        theirs.seconds,
    )
    changed = {"key": row.key, "fields": sent, "problem": problem}
    if problem == "conflict":
        changed["theirs"] = theirs
    return await _screen(request, review, talk, changed, status)


@requires("review transcripts")
async def finish(request: web.Request) -> web.StreamResponse:
    """The task is done when every row is checked or doubtful; else the first open one is shown."""
    review, me, store = await mine(request), session_of(request).user, store_of(request)
    talk = await talk_of(request, review)
    saved = {row.row: row for row in await store.review_rows.of(review.id, me.id)}
    left = [r.key for r in talk.own(review, saved) if r.key not in saved or saved[r.key].state == MACHINE]
    if left:
        raise web.HTTPSeeOther(f"/desk/reviews/{review.id}#{left[0]}")
    await store.reviews.finish(review.id, me.id)
    await log(request, "review.finished", talk.case.id)
    await keep_agreement(store, review)
    raise web.HTTPSeeOther("/desk/reviews#mine")


def version_of(form: Mapping[str, str]) -> int:
    told = form.get("version", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 9 else 0


def _wants_json(request: web.Request) -> bool:
    return "application/json" in request.headers.get("Accept", "")
