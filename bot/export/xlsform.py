"""The whole questionnaire as an XLSForm workbook, for ODK, KoboToolbox, Enketo and other tools that read such forms.

What stands for what
- A question `children.sleep` is the row `children__sleep` (`question_name`, and back with `question_id`); options keep
  their ids. A month is two rows, `…__year` and `…__month`, and the question itself is their sum, "2023-05" or "2023".
- The four absences. Each question that may be skipped has a companion `…__absent` beside it: skipped, does not know,
  would rather tell a worker. Both blank is "not asked". A companion and not more choices in the lists, because texts
  and numbers have no list, and "skipped" ticked together with another choice would say two things. Choosing one of
  the two blanks the other: what was said later holds, and never both are filled.
- What is hidden stays an answer. Forms forget the answers of hidden questions; our engine keeps them aside, and
  a question answered in the full round stays after a change to the short one. So a row `…__kept` remembers the answer
  of every question for which this matters (XLSForm's `trigger`); the relevant expressions look there.
- Repeats: one round a member, in the order told; in a child's or an adult's repeat the member's number is
  `…__person`, and 0 stands for all children together. Rounds are never taken away (`form__most`), only
  hidden, so that a smaller number of people loses no answers. A choice that does not fit a child's age is left out.
- Nothing is required. Arabic is in the neutral form of address.

What is not in it: what the program says in return (consent refused, under 18). The words on reporting and the box with
the emergency numbers are.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from bot.conversation.safety import questions_of_danger
from bot.export.xlsform_logic import ABSENCES, MOST, SIZE, Logic, NotExpressible, Repeat, question_name, ref
from bot.questionnaire.model import Question, Questionnaire, Section, questionnaire
from bot.questionnaire.wording import option_title, section_name
from bot.texts import LANGUAGES, NATIVE_NAMES, SOURCE_LANGUAGE, texts

FORM_ID = "perhesilta"
SURVEY = (
    "type", "name", "label", "hint", "guidance_hint", "required", "relevant", "constraint", "constraint_message",
    "calculation", "trigger", "repeat_count", "choice_filter", "appearance", "default",
)  # fmt: skip
CHOICES = ("list_name", "name", "label", "from_age", "to_age")
SETTINGS = ("form_title", "form_id", "version", "default_language")
TRANSLATED = ("label", "hint", "guidance_hint", "constraint_message")
FIRST_YEAR = 1900

Row = dict[str, str]


def language_name(language: str) -> str:
    """How an XLSForm names a language: "Suomi (fi)"."""
    name = NATIVE_NAMES[language]
    return f"{name[:1].upper()}{name[1:]} ({language})"


def xlsform(of: Questionnaire | None = None) -> bytes:
    """The workbook (.xlsx): sheets survey, choices and settings. Raises NotExpressible."""
    of = of or questionnaire()
    book = Workbook()
    book.remove(book.active)
    _sheet(book.create_sheet("survey"), SURVEY, survey(of))
    _sheet(book.create_sheet("choices"), CHOICES, choices(of))
    title = texts().say(SOURCE_LANGUAGE, "form-title")
    settings = {"form_title": title, "form_id": FORM_ID, "version": of.version}
    _sheet(
        book.create_sheet("settings"),
        SETTINGS,
        [{**settings, "default_language": language_name(SOURCE_LANGUAGE)}],
    )
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(sheet: Worksheet, columns: Iterable[str], rows: Iterable[Row]) -> None:
    heads = [
        head
        for column in columns
        for head in (
            [f"{column}::{language_name(c)}" for c in LANGUAGES] if column in TRANSLATED else [column]
        )
    ]
    sheet.append(heads)
    for row in rows:
        if unknown := set(row) - set(heads):
            raise KeyError(f"no column for {', '.join(sorted(unknown))}")
        sheet.append([row.get(head) or None for head in heads])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column in sheet.iter_cols(max_row=1):
        head = str(column[0].value)
        sheet.column_dimensions[column[0].column_letter].width = 40 if "::" in head else 24
        if language_name("ar") in head:
            for (cell,) in sheet.iter_rows(min_col=column[0].column, max_col=column[0].column, min_row=2):
                cell.alignment = Alignment(readingOrder=2, horizontal="right")
    sheet.freeze_panes = "C2"


def _translated(column: str, message: str, **values: Any) -> Row:
    return {f"{column}::{language_name(c)}": texts().say(c, message, **values) for c in LANGUAGES}


# -- survey ----------------------------------------------------------------------------------------


def survey(of: Questionnaire) -> Iterator[Row]:
    """The rows of the survey sheet, in the order of the questionnaire."""
    logic = Logic(of)
    size = ref(question_name(SIZE))
    largest = of[SIZE].max
    bigger = f"{size} > {ref(MOST)}" + (f" and {size} <= {largest}" if largest else "")
    for section in of.sections:
        label = {f"label::{language_name(c)}": section_name(section.id, c) for c in LANGUAGES}
        yield {"type": "begin_group", "name": f"form__section__{section.id}", **label}
        yield from _notice(logic, section)
        for kind, run in groupby(section.questions, key=lambda question: question.repeat):
            if kind is None:
                for question in run:
                    yield from _question(logic, question)
            else:
                yield from _repeat(logic, Repeat(kind, section.id), list(run))
        yield {"type": "end_group"}
    yield {
        "type": "calculate", "name": MOST, "default": "1", "trigger": size,
        "calculation": f"if({bigger}, {size}, {ref(MOST)})",
    }  # fmt: skip
    for name, expression in logic.facts().items():
        yield {"type": "calculate", "name": f"fact__{name}", "calculation": expression}


def _notice(logic: Logic, section: Section) -> Iterator[Row]:
    if section.notice is None:
        return
    # It stands before the first question of the section, so it is there when any of them is.
    when = [logic.relevant(question) for question in section.questions]
    relevant = "" if "" in when else " or ".join(f"({each})" for each in when)
    name = f"form__notice__{section.id}"
    yield {"type": "note", "name": name, "relevant": relevant} | _translated(
        "label", f"chat-notice-{section.notice}"
    )


def _repeat(logic: Logic, repeat: Repeat, run: list[Question]) -> Iterator[Row]:
    person, all_at_once = ref(repeat.part("person")), repeat.first == 0
    # The number of a person never changes. A heading that changes ("of 5") makes ODK's engine slower with every change.
    heading = _translated("label", "form-person", n=person)
    count = f"{ref(MOST)} + 1" if all_at_once else ref(MOST)
    label = _translated("label", "item-children") if all_at_once else heading
    yield {"type": "begin_repeat", "name": repeat.name, "repeat_count": count, **label}
    for name, expression in logic.round(repeat).items():
        yield {"type": "calculate", "name": name, "calculation": expression}
    if all_at_once:
        relevant = f"{ref(repeat.part('here'))} = 1 and {person} > 0"
        yield {"type": "note", "name": repeat.part("heading"), "relevant": relevant, **heading}
    for question in run:
        yield from _question(logic, question)
    yield {"type": "end_repeat"}


def _question(logic: Logic, question: Question) -> Iterator[Row]:
    """The question, its companion, what its options ask in own words, and what is kept of it, in one group.

    They are siblings on purpose: engines differ in where a trigger's expression is evaluated from.
    """
    name, relevant = question_name(question.id), logic.relevant(question)
    yield {"type": "begin_group", "name": f"{name}__asked", "appearance": "field-list"}
    if question.type == "date":
        controls = [f"{name}__year", f"{name}__month"]
        yield from _month(question, name, relevant)
    else:
        controls = [name]
        yield _asked(logic, question, relevant) | _gives_way(question, name)
    absent = "" if question.required else f"{name}__absent"
    if absent:
        yield {
            "type": "select_one absence", "name": absent, "required": "no", "relevant": relevant,
            "trigger": ref(controls[0]), "calculation": f"if({ref(controls[0])} != '', '', {ref(absent)})",
            **_translated("label", "form-no-answer"),
        }  # fmt: skip
        controls.append(absent)
    for option in question.options:
        if option.detail:
            chosen = f"selected({ref(name)}, '{option.id}')"
            label = _translated("label", f"{question.text_id}.detail-{option.id}")
            yield {
                "type": "text",
                "name": f"{name}__detail__{option.id}",
                "required": "no",
                "relevant": chosen,
                **label,
            }
    if question.id in questions_of_danger():
        yield {
            "type": "note",
            "name": f"{name}__box",
            "relevant": relevant,
            **_translated("label", "safety-box"),
        }
    if logic.kept(question):
        kept = f"{name}__kept"
        both = f"coalesce({ref(controls[0])}, {ref(absent)})" if absent else ref(controls[0])
        # others read what was answered; the question itself only needs to know that it was
        value = both if logic.read_by_others(question) else f"if({both} != '', 'told', '')"
        # a question that hides fires the trigger in some engines: only what is shown may be forgotten
        yield {
            "type": "calculate", "name": kept, "trigger": ", ".join(ref(c) for c in controls),
            "calculation": f"if({relevant}, {value}, {ref(kept)})" if relevant else value,
        }  # fmt: skip
    yield {"type": "end_group"}


def _gives_way(question: Question, control: str) -> Row:
    """An answer is blanked when an absence is chosen, as the absence is by an answer: the later one holds."""
    if question.required:
        return {}
    absent = ref(f"{question_name(question.id)}__absent")
    return {"trigger": absent, "calculation": f"if({absent} != '', '', {ref(control)})"}


def _asked(logic: Logic, question: Question, relevant: str) -> Row:
    name = question_name(question.id)
    row = {"type": _type(question), "name": name, "required": "no", "relevant": relevant, **_words(question)}
    if question.min is not None and question.max is not None:
        row["constraint"] = f". >= {question.min} and . <= {question.max}"
        row |= _translated("constraint_message", "form-range", min=question.min, max=question.max)
    alone = [option.id for option in question.options if option.exclusive]
    if question.type == "multi" and alone:
        together = " or ".join(f"selected(., '{option}')" for option in alone)
        row["constraint"] = f"not(({together}) and count-selected(.) > 1)"
        row |= _translated("constraint_message", "form-only-one")
    repeat = logic.repeat_of.get(question.id)
    if repeat is not None and any(option.ages for option in question.options):
        age, kept = ref(repeat.part("age")), ref(f"{name}__kept")
        # what was already chosen stays among the choices: a new age takes back no answer
        row["choice_filter"] = f"from_age = '' or not({age} < from_age or {age} > to_age) or name = {kept}"
    return row


def _month(question: Question, name: str, relevant: str) -> Iterator[Row]:
    year, month = f"{name}__year", f"{name}__month"
    limits = {"min": FIRST_YEAR, "max": FIRST_YEAR + 199}
    yield {"type": "note", "name": f"{name}__words", "relevant": relevant, **_words(question)}
    yield {
        "type": "integer", "name": year, "required": "no", "relevant": relevant,
        "constraint": f". >= {limits['min']} and . <= {limits['max']}",
        **_translated("label", "form-year"), **_gives_way(question, year),
        # digits as text, so that a year gets no thousands comma
        **_translated("constraint_message", "form-range", **{k: str(v) for k, v in limits.items()}),
    }  # fmt: skip
    filled = f"{ref(year)} != ''"
    yield {
        "type": "select_one month", "name": month, "required": "no", "appearance": "minimal",
        "relevant": f"{relevant} and {filled}" if relevant else filled,
        **_translated("label", "form-month"),
    }  # fmt: skip
    joined = f"if({ref(month)} = '', {ref(year)}, concat({ref(year)}, '-', {ref(month)}))"
    yield {"type": "calculate", "name": name, "relevant": relevant, "calculation": joined}


def _type(question: Question) -> str:
    if question.type in ("text", "number"):
        return "text" if question.type == "text" else "integer"
    kind = "select_multiple" if question.type == "multi" else "select_one"
    return f"{kind} {_list_name(question)}"


def _words(question: Question) -> Row:
    """The question, in other words with an example, and why it is asked."""
    row = _translated("label", question.text_id) | _translated("guidance_hint", f"{question.text_id}.why")
    for language in LANGUAGES:
        hints = [texts().find(language, f"{question.text_id}.{part}") for part in ("explain", "example")]
        row[f"hint::{language_name(language)}"] = "\n".join(hint for hint in hints if hint)
    return row


# -- choices ---------------------------------------------------------------------------------------


def _list_name(question: Question) -> str:
    return f"scale__{question.scale}" if question.type == "scale5" else question_name(question.id)


def choices(of: Questionnaire) -> Iterator[Row]:
    """The rows of the choices sheet: the absences, the months, each scale once, then each question's options."""
    for status, button in zip(
        ABSENCES, ("button-skip", "button-dont-know", "button-tell-worker"), strict=True
    ):
        yield {"list_name": "absence", "name": status, **_translated("label", button)}
    for month in range(1, 13):
        yield {"list_name": "month", "name": f"{month:02}", **_translated("label", f"month-{month}")}
    listed: set[str] = set()
    for question in of.questions.values():
        name = _list_name(question)
        if name in listed:
            continue
        listed.add(name)
        for option_id in question.option_ids:
            if option_id in ABSENCES:
                raise NotExpressible(f"{question.id}: the option {option_id} is called like an absence")
            label = {f"label::{language_name(c)}": option_title(question, option_id, c) for c in LANGUAGES}
            row = {"list_name": name, "name": option_id, **label}
            option = question.option(option_id)
            if option is not None and option.ages is not None:
                row |= {"from_age": str(option.ages[0]), "to_age": str(option.ages[1])}
            yield row
