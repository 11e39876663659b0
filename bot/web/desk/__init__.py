"""The desk: the pages of workers, interpreters and administrators under /desk, plain HTML that needs no script."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import web
from markupsafe import Markup, escape

from bot.casework.reading import say_moment
from bot.texts import direction, texts
from bot.web.desk import (
    account,
    account_provider,
    agenda,
    case_review,
    cases,
    corrections,
    dangers,
    doors,
    due,
    exports,
    figures,
    four_eyes,
    glossary,
    group_candidates,
    group_changes,
    groups,
    house_glossary,
    inbox,
    interpreters,
    letters,
    live,
    machine_asking,
    partner,
    people,
    plans,
    provider,
    records,
    retention,
    review_figures,
    review_rows,
    reviews,
    row_pages,
    second_step,
    signing_in,
    together,
    work,
)
from bot.web.desk.roles import ANYBODY, may, requires, right_of
from bot.web.keys import SHARED

_WEB = Path(__file__).parents[1]
_STYLES = (
    "desk.css",
    "print.css",
    "desk.js",
    "review.css",
    "review.js",
    "review_keys.js",
    "review_says.js",
    "review_offers.js",
    "glossary.css",
)


@requires(ANYBODY)
async def _style(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    if name not in _STYLES:
        raise web.HTTPNotFound
    return web.FileResponse(_WEB / "static" / name, headers={"Cache-Control": "no-cache"})


def routes() -> list[web.RouteDef]:
    """Every page of the desk, below /desk."""
    return [
        web.get("/", signing_in.home),
        web.get("/sign-in", signing_in.ask_to_sign_in),
        web.post("/sign-in", signing_in.sign_in),
        web.get("/sign-in/code", second_step.ask_code),
        web.post("/sign-in/code", second_step.check_code),
        web.post("/sign-out", signing_in.sign_out),
        web.get("/sign-in/provider", provider.to_sign_in),
        web.post("/sign-in/provider", provider.sign_in),
        web.get("/sign-in/callback", provider.come_back, allow_head=False),
        web.get("/sign-in/problem/{why}", provider.problem_page),
        web.get("/second-factor", second_step.set_up_page),
        web.post("/second-factor", second_step.set_up),
        web.get("/account", account.own_page),
        web.get("/account/password", account.to_the_page),
        web.get("/account/second-factor", account.to_the_page),
        web.get("/account/sessions", account.to_the_page),
        web.post("/account/password", account.change_password),
        web.post("/account/second-factor", account.change_second_factor),
        web.post("/account/sessions", account.end_session),
        web.get("/account/provider", account.to_the_page),
        web.post("/account/provider", account_provider.change_provider),
        web.get("/welcome/{token}", signing_in.ask_name_and_password),
        web.post("/welcome/{token}", signing_in.use_invitation),
        web.get("/welcome/{token}/provider", provider.to_welcome),
        web.post("/welcome/{token}/provider", provider.accept_invitation),
        web.get("/cases", inbox.case_list),
        web.get("/cases/search", inbox.to_the_list),
        web.post("/cases/search", inbox.search),
        web.get("/cases/mine.{kind}", exports.own_cases),
        web.get("/cases/{id}", cases.one_case),
        web.get("/cases/{id}/export/{name}", exports.one_case),
        web.post("/cases/{id}/restricted/export", exports.restricted),
        web.get("/cases/{id}/restricted", cases.restricted_gate),
        web.post("/cases/{id}/restricted", cases.restricted),
        web.get("/cases/{id}/flags/{part}/{code}", cases.to_the_case),
        web.post("/cases/{id}/flags/{part}/{code}", cases.judge),
        web.post("/cases/{id}/hold", cases.hold),
        web.post("/cases/{id}/let-go", cases.let_go),
        web.post("/cases/{id}/team", cases.move),
        web.post("/cases/{id}/state", cases.close),
        web.get("/cases/{id}/plan", plans.one_plan),
        web.post("/cases/{id}/plan", plans.change_plan),
        web.get("/cases/{id}/plan/copy", plans.family_copy),
        web.get("/cases/{id}/letters", letters.case_letters),
        web.post("/cases/{id}/letters", letters.change_letters),
        web.get("/cases/{id}/work", work.work_page),
        web.post("/cases/{id}/work", work.change_work),
        web.get("/cases/{id}/work/apart", work.to_the_work),
        web.post("/cases/{id}/work/apart", work.apart),
        web.get("/cases/{id}/record", records.record_page),
        web.get("/cases/{id}/record/pdf", records.record_file),
        web.get("/plans", due.due_list),
        web.get("/agenda", agenda.one_agenda),
        web.post("/agenda", agenda.change_agenda),
        web.get("/cases/{id}/hold", cases.to_the_case),
        web.get("/cases/{id}/together", together.one_case),
        web.post("/cases/{id}/together", together.change_case),
        web.get("/cases/{id}/partners", together.to_the_case),
        web.post("/cases/{id}/partners", together.change_partners),
        web.get("/partner", partner.case_list),
        web.get("/partner/{id}", partner.one_case),
        web.post("/partner/{id}", partner.contribute),
        web.get("/groups", groups.group_list),
        web.post("/groups", groups.make_group),
        web.get("/groups/new", groups.new_group),
        web.get("/groups/{id}", groups.one_group),
        web.post("/groups/{id}", group_changes.change_group),
        web.get("/groups/{id}/candidates", group_candidates.candidates),
        web.get("/flags/{id}", dangers.one_flag),
        web.post("/flags/{id}/read", dangers.flag_was_read),
        web.post("/call-backs/{id}/done", dangers.call_made),
        web.get("/cases/{id}/reviews", four_eyes.differences),
        web.get("/cases/{id}/reviews/private", four_eyes.to_the_differences),
        web.post("/cases/{id}/reviews/private", four_eyes.private_differences),
        web.get("/cases/{id}/reviews/{review}/settle", four_eyes.to_the_differences),
        web.post("/cases/{id}/reviews/{review}/settle", four_eyes.settle),
        web.get("/cases/{id}/machine", cases.to_the_case),
        web.post("/cases/{id}/machine", machine_asking.for_the_worker),
        web.post("/cases/{id}/reviews", case_review.ask),
        web.post("/cases/{id}/reviews/away", case_review.keep_away),
        web.post("/cases/{id}/reviews/{review}/withdraw", case_review.withdraw),
        web.get("/reviews", reviews.task_list),
        web.post("/reviews/me", reviews.tell_gender),
        web.get("/reviews/{id}", review_rows.one_task),
        web.get("/reviews/{id}/rows/{row}", review_rows.to_the_row),
        web.post("/reviews/{id}/rows/{row}", review_rows.save),
        web.get("/reviews/{id}/rows/{row}/understood", row_pages.ask_what_was_meant),
        web.post("/reviews/{id}/rows/{row}/understood", row_pages.correct),
        web.get("/reviews/{id}/rows/{row}/ask", row_pages.ask_back_form),
        web.post("/reviews/{id}/rows/{row}/ask", row_pages.ask_back),
        web.get("/reviews/{id}/machine", review_rows.to_the_task),
        web.post("/reviews/{id}/machine", machine_asking.for_the_interpreter),
        web.get("/reviews/{id}/finish", review_rows.to_the_task),
        web.post("/reviews/{id}/finish", review_rows.finish),
        web.post("/reviews/{id}/take", reviews.take),
        web.post("/reviews/{id}/decline", reviews.decline),
        web.post("/reviews/{id}/give-back", reviews.give_back),
        web.get("/reviews/{id}/known", reviews.ask_if_known),
        web.post("/reviews/{id}/known", reviews.known),
        web.get("/transcripts", reviews.to_the_tasks),
        web.get("/glossary", glossary.term_list),
        web.post("/glossary", glossary.add_term),
        web.get("/glossary/new", glossary.new_term),
        web.get("/glossary/{id}", glossary.one_term),
        web.post("/glossary/{id}", glossary.change_term),
        web.get("/people", people.people),
        web.post("/people/invite", people.invite),
        web.post("/people/{id}/disable", people.disable),
        web.post("/people/{id}/second-factor", people.take_second_factor),
        web.post("/people/{id}/sessions", people.end_sessions),
        web.post("/people/{id}/team", people.join_team),
        web.post("/people/{id}/interpreter", interpreters.set_work),
        web.post("/teams", people.add_team),
        web.get("/figures", figures.figures_page),
        web.get("/figures.csv", figures.figures_file),
        web.get("/figures/reviews", review_figures.figures_page),
        web.get("/figures/reviews.csv", review_figures.figures_file),
        web.get("/corrections", corrections.correction_list),
        web.post("/corrections", corrections.take_along),
        web.get("/log", people.access_log),
        web.get("/retention", retention.retention_page),
        web.post("/retention", retention.change_retention),
        web.get("/style/{name}", _style),
        web.get("/live", live.events, allow_head=False),
    ]


@jinja2.pass_context
def _t(context: jinja2.runtime.Context, message: str, /, **values: Any) -> str:
    return texts().say(context["language"], message, **values)


@jinja2.pass_context
def _action(context: jinja2.runtime.Context, name: str) -> str:
    """What an entry of the log says, in words; an action without words of its own as it is."""
    for known in (name, ".".join(name.split(".")[:2])):  # what follows says which file, or its hash
        found: str | None = texts().find(context["language"], f"desk-action-{known.replace('.', '-')}")
        if found:
            return found
    return name


@jinja2.pass_context
def _moment(context: jinja2.runtime.Context, at: datetime) -> str:
    return say_moment(at, context["language"])


def _unbroken(text: str, part: str) -> Markup:
    """The text with `part`, such as a case number, kept on one line."""
    return escape(text).replace(escape(part), Markup('<span class="unbroken">%s</span>') % part)


async def _to_first_page(request: web.Request) -> web.StreamResponse:
    raise web.HTTPSeeOther("/desk/", headers=doors.HEADERS)


def setup(app: web.Application) -> None:
    """Adds the desk to an application that has `keys.STORE`, `keys.SETTINGS` and `keys.SHARED`.

    Raises ValueError when a route is not in the table of roles: no page is open by forgetting.
    """
    desk = web.Application(middlewares=doors.ALL)
    for route in routes():
        if right_of(route.handler) is None:
            raise ValueError(f"{route.path} does not say who may open it")
    desk.add_routes(routes())
    desk[signing_in.DOOR] = signing_in.Door(app[SHARED])
    provider.setup(desk, app)
    desk[figures.CACHE] = figures.Cache()
    desk[house_glossary.HOUSE] = house_glossary.HouseGlossary()
    desk[review_figures.CACHE] = review_figures.cache()
    live.setup(desk, app[SHARED])
    aiohttp_jinja2.setup(
        desk,
        loader=jinja2.FileSystemLoader(_WEB / "templates" / "desk"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment = aiohttp_jinja2.get_env(desk)
    environment.filters["unbroken"] = _unbroken
    environment.globals["live_address"] = live.address
    environment.globals.update(t=_t, may=may, direction=direction, action=_action, moment=_moment)
    app.router.add_get("/desk", _to_first_page)
    app.add_subapp("/desk/", desk)
