"""The families a group may fit, with reasons in words and what speaks against; the worker chooses, nobody is chosen."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from aiohttp import web

from bot.casework import groups as trade
from bot.casework.group_candidates import WISHED, Candidate, candidate
from bot.casework.judgements import PARTS, Judgement
from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import label, option_title
from bot.store.candidates import MOST, OpenCase
from bot.store.group_reading import Group
from bot.texts import texts
from bot.web.desk.doors import page, session_of
from bot.web.desk.groups import group_of, leads
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of

AT_A_TIME = 10  # each takes two to four milliseconds, during which nobody else is served
SHOWN = 40
VIEWS = ("team", "all")


@dataclass(frozen=True)
class CandidateLine:
    """A family in words: why, and what speaks against. `wished`: it asked for a group itself."""

    case_id: str
    number: str
    language: str
    team: str
    wished: bool
    reasons: tuple[str, ...]
    spoken: str
    against: tuple[str, ...]


async def _found(request: web.Request, group: Group, team_id: str | None) -> tuple[list[Any], bool]:
    """(candidate, case) in order; and whether there are more open cases than were read."""
    store, theme = store_of(request), trade.themes()[group.facts.theme]
    ids, more = await store.candidates.newest(team_id)
    ids = [case_id for case_id in ids if group.member(case_id) is None]
    elsewhere = {
        one.case_id
        for one in await store.groups.memberships(ids)
        if one.group.state != trade.ENDED and one.state != trade.LEFT
    }
    found = []
    for start in range(0, len(ids), AT_A_TIME):
        for case in await store.candidates.read(ids[start : start + AT_A_TIME]):
            fits = candidate(case.content, _judgements(case), group.facts, theme, case.id in elsewhere)
            if fits is not None:
                found.append((fits, case.id, case.number, case.team_id, case.content["language"]))
        await asyncio.sleep(0)
    found.sort(key=lambda one: (one[0].order, one[2]))
    return found, more


def _judgements(case: OpenCase) -> dict[str, dict[str, Judgement]]:
    said: dict[str, dict[str, Judgement]] = {part: {} for part in PARTS}
    for about, body in case.judged:
        part, _, code = about.partition("/")
        if part in said:  # who judged and when is not shown here
            said[part][code] = Judgement(**body, by="", at=datetime.now(timezone.utc))
    return said


def _reasons(fits: Candidate, language: str) -> tuple[str, ...]:
    questions, say = questionnaire(), texts().say
    comma = "، " if language == "ar" else ", "
    reasons = [
        say(
            language,
            message,
            label=label(questions[question], language),
            words=option_title(questions[question], option, language),
        )
        for message, pressed in (
            ("desk-reason-wish", fits.wishes),
            ("desk-group-reason-answer", fits.answers),
        )
        for question, option in pressed
    ]
    if fits.needs:
        names = comma.join(say(language, "need-" + code.replace(".", "-")) for code in fits.needs)
        reasons.append(say(language, "desk-reason-needs", count=len(fits.needs), names=names))
    if fits.strengths:
        names = comma.join(say(language, code.replace(".", "-")) for code in fits.strengths)
        reasons.append(say(language, "desk-group-reason-strengths", count=len(fits.strengths), names=names))
    return tuple(reasons)


@requires("keep groups")
async def candidates(request: web.Request) -> web.StreamResponse:
    """Families that may want to come; those of the worker's team first, or all."""
    group, me, language = await group_of(request), session_of(request).user, request["language"]
    views = VIEWS if me.team_id else VIEWS[1:]
    view = request.query.get("view", "")
    view = view if view in views else views[0]
    may_fill = group.state != trade.ENDED and (leads(request, group) or not group.begun)
    await log(request, "group.candidates-read", group.id)
    found, more = await _found(request, group, me.team_id if view == "team" else None)
    teams = {team.id: team.name for team in await store_of(request).teams.list()}
    lines = [
        CandidateLine(
            case_id, number, language_name(spoken, language), teams.get(team or "", ""),
            fits.wish == WISHED, _reasons(fits, language), fits.spoken, fits.against,
        )
        for fits, case_id, number, team, spoken in found[:SHOWN]
    ]  # fmt: skip
    return page(
        request,
        "group_candidates.html",
        group=group,
        may_fill=may_fill,
        lines=lines,
        found=len(found),
        more=more,
        most=MOST,
        view=view,
        views=views,
    )
