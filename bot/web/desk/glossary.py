"""The glossary's pages: every term with its fixed renderings, to look up; administrators change, add and remove."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from aiohttp import web

from bot.language.normalise import fold
from bot.review.glossary import LANGUAGES, Glossary, Term, glossary, read_entry
from bot.review.glossary_edits import (
    LONGEST,
    MOST_SPELLINGS,
    PARTS,
    NotATerm,
    Problem,
    entry_of,
    fields,
    has_feminine,
    matching,
    read_form,
)
from bot.store.errors import NotFound, TermChanged
from bot.store.glossary_entries import GlossaryEntry
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.house_glossary import laid_over
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of

LONGEST_QUERY = 100
NEW = "new"
DOINGS = ("save", "remove", "return", "back")


class TermNotFound(NotFound):
    """There is no such term."""

    message = "This term is not in the glossary. Read the list again."


async def _entries(request: web.Request) -> dict[str, GlossaryEntry]:
    return {entry.id: entry for entry in await store_of(request).glossary.list()}


@requires("read the glossary")
async def term_list(request: web.Request) -> web.StreamResponse:
    """Every term, or those with the words looked for; below them what the house removed."""
    query = " ".join(request.query.get("q", "")[:LONGEST_QUERY].split())
    entries = await _entries(request)
    house, language = laid_over(entries.values()), request["language"]
    found = matching(house.terms.values(), query)
    removed = [_last(entry) for entry in entries.values() if entry.removed]
    await log(request, "glossary.read", "list")
    return page(
        request,
        "glossary.html",
        query=query,
        longest=LONGEST_QUERY,
        terms=_sorted(found, language),
        count=len(house.terms),
        removed=_sorted(matching([term for term in removed if term], query), language),
        changed=set(entries),
        in_file=set(glossary().terms),
        codes=LANGUAGES,
    )


def _sorted(terms: list[Term], language: str) -> list[Term]:
    def place(term: Term) -> str:
        word = term.wordings[language].term
        return fold(word) if language == "ar" else word.casefold()  # folded, ä would stand beside a

    return sorted(terms, key=place)


def _last(entry: GlossaryEntry) -> Term | None:
    """How a removed term stood last."""
    try:
        return read_entry(entry.body, entry.id)
    except ValueError:
        return glossary().terms.get(entry.id)


async def _form(
    request: web.Request,
    term_id: str,
    *,
    filled: Mapping[str, str] | None = None,
    problems: Mapping[str, Problem] | None = None,
    stale: bool = False,
) -> web.Response:
    """The form of a term; what was typed stands in it again when it could not be kept. Raises TermNotFound."""
    entries = await _entries(request)
    entry, house = entries.get(term_id), laid_over(entries.values())
    shown = house.terms.get(term_id) or (_last(entry) if entry else None)
    if shown is None and term_id != NEW:
        raise TermNotFound
    await log(request, "glossary.term-read", term_id)
    now = fields(shown) if shown else {}
    return page(
        request,
        "glossary_term.html",
        409 if stale else 400 if problems else 200,
        term_id=term_id,
        shown=shown,
        entry=entry,
        of_file=glossary().terms.get(term_id),
        over=entry.changed_at.isoformat() if entry else "",
        values={**now, **(filled or {})},
        problems=problems or {},
        stale=stale,
        now=now,
        codes=LANGUAGES,
        parts=PARTS,
        has_feminine=has_feminine,
        longest=LONGEST,
        most=MOST_SPELLINGS,
    )


@requires("keep the glossary")
async def new_term(request: web.Request) -> web.StreamResponse:
    """An empty form."""
    return await _form(request, NEW)


@requires("keep the glossary")
async def one_term(request: web.Request) -> web.StreamResponse:
    """The form of one term."""
    return await _form(request, request.match_info["id"])


@requires("keep the glossary")
async def add_term(request: web.Request) -> web.StreamResponse:
    """A new term. Its id says nothing: ids stand in addresses and in the log."""
    return await _save(request, f"own-{uuid4().hex[:12]}", NEW)


@requires("keep the glossary")
async def change_term(request: web.Request) -> web.StreamResponse:
    """`do`: save the form; remove the term, or return it; back to what the file says."""
    term_id, form, store = request.match_info["id"], request["form"], store_of(request)
    entries = await _entries(request)
    entry, house = entries.get(term_id), laid_over(entries.values())
    do = form.get("do", "")
    if do not in DOINGS:
        return message(request, "not-understood", 400)
    if term_id not in house.terms and entry is None:
        raise TermNotFound
    if do == "save":
        return await _save(request, term_id, term_id)
    over, me = _over(form), session_of(request).user.id
    try:
        if do == "remove" and term_id in house.terms:
            body = entry_of(house.terms[term_id])
            await store.glossary.put(term_id, body, me, over, removed=True)
            await log(request, "glossary.removed", term_id)
        elif do == "return" and entry is not None and entry.removed and (last := _last(entry)):
            await _keep(request, _checked(last, house), over)
            await log(request, "glossary.returned", term_id)
        elif do == "back" and entry is not None and (of_file := glossary().terms.get(term_id)):
            await _keep(request, _checked(of_file, house), over)
            await log(request, "glossary.taken-back", term_id)
    except NotATerm as wrong:
        return await _form(request, term_id, problems=wrong.problems)
    except TermChanged:
        return await _form(request, term_id, stale=True)
    raise web.HTTPSeeOther("/desk/glossary")


async def _save(request: web.Request, term_id: str, shown: str) -> web.StreamResponse:
    form, house = request["form"], laid_over((await _entries(request)).values())
    try:
        await _keep(request, read_form(form, term_id, house), _over(form))
    except NotATerm as wrong:
        return await _form(request, shown, filled=form, problems=wrong.problems)
    except TermChanged:
        return await _form(request, shown, filled=form, stale=True)
    await log(request, "glossary.added" if shown == NEW else "glossary.changed", term_id)
    raise web.HTTPSeeOther(f"/desk/glossary#{term_id}")


def _checked(term: Term, house: Glossary) -> Term:
    """The term, when it fits between the others as they are now. Raises NotATerm."""
    return read_form(fields(term), term.id, house)


async def _keep(request: web.Request, term: Term, over: datetime | None) -> None:
    """Keeps a term; one that says what the file says is no change of the house. Raises TermChanged."""
    entries, body, of_file = store_of(request).glossary, entry_of(term), glossary().terms.get(term.id)
    if of_file is None or entry_of(of_file) != body:
        await entries.put(term.id, body, session_of(request).user.id, over)
    elif over is not None:
        await entries.drop(term.id, over)
    elif term.id in dict(await entries.mark()):
        raise TermChanged


def _over(form: Mapping[str, str]) -> datetime | None:
    """Which change of the house the page showed. A time nobody wrote is none, and so not what is there."""
    try:
        told = datetime.fromisoformat(form.get("over", ""))
    except ValueError:
        return None
    return told if told.tzinfo is not None else None
