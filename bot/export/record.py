"""The documentation of a case over a time as one document: the body of a page, and the same as a tagged PDF."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from bot.casework.follow_up import OverTime
from bot.casework.meetings import Meeting
from bot.casework.periods import Period
from bot.casework.reading import say_date
from bot.casework.record import Record
from bot.export.pdf import environment, page_style, tagged_pdf
from bot.texts import direction, texts


@dataclass(frozen=True)
class Names:
    """Words for the ids of a record: users, teams, and members of the family. `holders`: names of who holds the case."""

    users: Mapping[str, str]
    teams: Mapping[str, str]
    members: Mapping[str, str]
    holders: Sequence[str]


def record_title(number: str, language: str) -> str:
    """The heading of the document."""
    return str(texts().say(language, "desk-record-title", number=number))


def record_body(
    record: Record, number: str, names: Names, language: str, made: date, over: OverTime | None = None
) -> Markup:
    """The document as HTML without the page around it. Own words stand in their own language.

    `over`: what the family answered when it was asked again in that time.
    """

    def people(meeting: Meeting) -> list[str]:
        known = [names.members.get(key, texts().say(language, "desk-none")) for key in meeting.people]
        return [*known, *([meeting.others] if meeting.others else ())]

    def workers(period: Period) -> list[str]:
        team = [names.teams[period.team]] if period.team in names.teams else []
        return [*_named(names.users, period.workers), *team]

    everybody = dict.fromkeys((*names.holders, *_named(names.users, record.workers)))
    return Markup(  # noqa: S704  the template escapes all that it is given
        environment()
        .get_template("record.html")
        .render(
            record=record,
            over=over,
            number=number,
            title=record_title(number, language),
            workers=list(everybody),
            made=made,
            people_of=people,
            names_of=workers,
            names_at=lambda meeting: _named(names.users, meeting.workers),
            day=lambda day: say_date(day, language),
            t=functools.partial(texts().say, language),
            comma="، " if language == "ar" else ", ",
            direction=direction,
        )
    )


def record_pdf(
    record: Record, number: str, names: Names, language: str, made: date, over: OverTime | None = None
) -> bytes:
    """The document on A4 pages (PDF/UA-1). Raises PdfNotPossible."""
    title = record_title(number, language)
    page = (
        environment()
        .get_template("record_page.html")
        .render(
            body=record_body(record, number, names, language, made, over),
            title=title,
            language=language,
            direction=direction,
        )
    )
    return tagged_pdf(page, page_style(language, title))


def _named(names: Mapping[str, str], ids: Sequence[str]) -> list[str]:
    return [names[id] for id in ids if id in names]
