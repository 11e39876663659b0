"""The documentation of a time as a PDF, judged by a validator of PDF/UA that is not ours."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, timezone
from typing import Any

import pypdf
import pytest

from bot.casework import periods, plan
from bot.casework.agenda import DECISION
from bot.casework.follow_up import Cell, Line, OverTime
from bot.casework.meetings import MEETING, meeting_written
from bot.casework.plan import Entry
from bot.casework.record import Record, Span, record_of
from bot.export.record import Names, record_pdf
from tests.foreign.test_pdf import BREAKS, complaints, roles, tags
from tests.unit.casework.test_plan import Note

__all__ = ["complaints"]  # the fixture that holds the validator

TODAY = date(2026, 11, 22)
LANGUAGES = ("fi", "en", "ar")
NAMES = Names(
    {"w1": "Wanda Worker", "w2": "Kaisa"}, {"t": "Pohjoinen"}, {"m1": "Äiti", "m2": "Lapsi 1"}, ["Wanda"]
)
HARD = "tab\there \x00\x0b\u202eabc\u202c\u2028 <b>& ڕۆژ Привіт €½→✓ " + "x" * 700 + "\n" * 30


def record(words: str = "Puhuimme illoista") -> Record:
    """A goal with a step, a period that ended, two meetings, a review and a decision."""
    notes: list[Any] = []

    def add(kind: str, thread: str, about: str, entry: Entry) -> None:
        at = datetime(2026, 11, 2, 9, len(notes), tzinfo=timezone.utc)
        note = Note(f"n{len(notes)}", thread, kind, about, entry.state, entry.due_on, "Wanda", at, entry.body)
        notes.append(note)

    goal = {"words": "أن ينام ابني بهدوء", "better": words, "language": "ar"}
    add(plan.GOAL, "g", "plan", plan.goal_written(goal))
    step = {"words": words, "effect": "Poika nukkuu", "who": "family", "due": "2026-12-01", "language": "fi"}
    add(plan.STEP, "s", "g", plan.step_written(step, TODAY, "ar"))
    agreed = {
        "service": "perhe_yhtenaiseksi", "start": "2026-11-02", "end": "2027-01-02", "end_reason": words,
        "against_reason": words, "interpreter": "remote", "language": "fi", "worker-w1": "yes", "team": "t",
    }  # fmt: skip
    offered = {"perhe_yhtenaiseksi": "too_early"}
    add(
        periods.PERIOD,
        "p",
        agreed["service"],
        periods.period_started(agreed, TODAY, offered, [], ["w1"], ["t"]),
    )
    for n, language in enumerate(("fi", "ar")):
        met = {
            "state": "held", "day": f"2026-11-1{n}", "time": "14:30", "place": "other", "place_words": "Kirjasto",
            "people-m1": "yes", "people-m2": "yes", "worker-w1": "yes", "interpreter": "in_person", "wish": "yes",
            "interpreter_language": "العربية", "words": words if n else "تحدثنا عن المساء 14:30", "next": "x",
            "language": language,
        }  # fmt: skip
        add(MEETING, f"m{n}", "p", meeting_written(met, TODAY, ["m1", "m2"], ["w1"]))
    period = periods.periods_of(notes)[0]
    end = {"state": "stopped", "better": words, "remains": words, "reason": "muutto", "language": "fi"}
    add(periods.PERIOD, "p", period.service, periods.period_over(period, end, TODAY))
    add(plan.REVIEW, "r", "plan", plan.review_held({"words": words, "language": "fi"}, TODAY)[0])
    add(DECISION, "d", "late", Entry({"words": words, "who": ""}, "open"))
    return record_of(notes, Span(date(2026, 11, 1), TODAY))


def made(language: str, words: str = "Puhuimme illoista") -> bytes:
    lines = (
        Line("parenting.routine", "Arjen rytmi", "Rytmi", "Lapsi 1", Cell(words, "answered"),
             (Cell(words, "answered", "better", "easier"), Cell())),
        Line("wellbeing.stress_sleep", "Uni", "", "", Cell(), (Cell(change="harder"), Cell(words, "skipped"))),
    )  # fmt: skip
    over = OverTime(("3.11.2026", "20.11.2026"), lines)
    return record_pdf(record(words), "PS-2026-0042", NAMES, language, TODAY, over)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["Puhuimme illoista", HARD])
def test_the_validator_has_nothing_against_the_documentation(
    complaints: Callable[[bytes], list[str]], language: str, words: str
) -> None:
    assert complaints(made(language, words)) == []


def test_a_time_in_which_nothing_happened_is_a_valid_paper_too(
    complaints: Callable[[bytes], list[str]],
) -> None:
    nothing = record_of([], Span(date(2026, 1, 1), date(2026, 1, 31)))
    assert complaints(record_pdf(nothing, "PS-2026-0042", NAMES, "fi", TODAY)) == []


@pytest.mark.parametrize("broken", BREAKS)
def test_the_validator_can_say_no_to_the_documentation(
    complaints: Callable[[bytes], list[str]], broken: Callable[[pypdf.PdfWriter], None]
) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made("fi")))
    broken(writer)
    data = io.BytesIO()
    writer.write(data)
    assert complaints(data.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_words_keep_their_language_and_the_paper_its_title(language: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(made(language)))
    root = reader.root_object
    assert root["/Lang"] == language and reader.metadata is not None
    assert "PS-2026-0042" in (reader.metadata.title or "")
    quotes = [tag for tag in tags(root["/StructTreeRoot"]["/K"]) if tag["/S"] == "/BlockQuote"]
    assert {str(tag["/Lang"]) for tag in quotes} == {"fi", "ar"}
    assert roles(reader).count("/H1") == 1
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Puhuimme illoista" in text and "Kirjasto" in text and "Pohjoinen" in text
