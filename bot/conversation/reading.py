"""Reads what was written as an answer to the open question: options by their words, numbers, ages, months."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from bot.conversation.options import alike, match_options, words_for
from bot.conversation.state import Heard, Surroundings
from bot.language.normalise import fold, words
from bot.language.values import read_ages, read_count, read_date, read_people
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import Question
from bot.texts import texts

# Acts that are answered at once and do not answer the open question (data/rules.yml has a rule for each).
DIGRESSIONS = frozenset(
    "ask_why ask_explain repeat ask_progress ask_privacy ask_voluntary ask_identity ask_service greet thank "
    "goodbye frustrated out_of_scope review pause withdraw talk_to_human resume switch_language go_back".split()
)
# The least confidence with which an act is taken instead of an answer. A free-text question invites
# sentences that look like anything, so there an act must be short and sure.
SURE = 0.6
SURE_AT_FREE_TEXT = 0.8
# "Skip", "I do not know" and "I tell a worker" are kept as answers: a doubtful one is offered as a button instead.
SURE_TO_LEAVE = 0.7
# Where yes or no is asked, yes or no is what one expects; consent alone wants the full certainty.
SURE_OF_YES_AND_NO = 0.45
# Where the message is a question, it only remains to know which.
SURE_OF_A_QUESTION = 0.45
# A greeting is answered with a word and the question stays open: nothing is lost by a wrong one.
SURE_OF_MANNERS = 0.45
MANNERS = ("greet", "thank", "goodbye")
WORDS_AT_FREE_TEXT = 9
# People close to a family, folded: beginnings, since Finnish bends them, and whole words where a beginning says too little.
CLOSE_BEGINS = tuple(
    "veli velj sisko sisar aiti aid isa ystav kaver naapur serk anopp tytar tytt poika poja vaimo aviomies "
    "brother sister mother father mum mom dad friend neighbo cousin uncle aunt husband wife daughter".split()
)
CLOSE = frozenset(
    "mies mieheni miehen seta tati mummo pappa son اخي اخوي اختي اخته امي ابي ابوي صديقي صديقتي رفيقي رفيقتي جاري جارتي عمي "
    "عمتي خالي خالتي زوجي زوجتي مرتي جوزي رجلي ابني بنتي akhi okhti ekhti emmi jozi jarti".split()
)
# More than the word alone says: "tosi vaikeaa" is the step after "vaikeaa".
INTENSIFIERS = frozenset(
    "very really so extremely too tosi todella erittain hirvean kauhean tosin ihan liian جدا كتير كثير هواي هوايه مره وايد".split()
)


@dataclass(frozen=True)
class Reading:
    """What a message says about the open question.

    `kind`: value, out_of_range, future, children_only (told instead of everybody at home) or none. `value` is coded as in `Answer.value`;
    `extras` are further answers in the same message as (question id, item, value).
    """

    kind: str
    value: Any = None
    extras: tuple[tuple[str, str, Any], ...] = field(default_factory=tuple)


NOTHING = Reading("none")


# How a question begins, folded. Who asks is not answering.
QUESTION_WORDS = frozenset(
    "what who when where why how will can could do does is are which whose mika mita kuka ketka milloin missa "
    "miksi miten kuinka onko voiko saako voitko هل شو شنو ليش مين منو كيف شلون متى وين ماذا لماذا كم اين ايمتى".split()
)


def is_question(text: str) -> bool:
    """Whether a message asks something: by its mark, or by its first word."""
    first = next((w.folded for w in words(text)), "")
    return "?" in text or "؟" in text or first in QUESTION_WORDS


_PIECES = re.compile(r"[^,،.;؛:!?؟\n]+[?؟]?")
_JOINED = re.compile(r"\s(?:but|mutta|and|ja|vaan|بس|لكن|ولكن)\s")


def pieces(text: str) -> list[str]:
    """The parts of a message between its marks and its "but"s, each with its question mark."""
    parts = [part for found in _PIECES.findall(text) for part in _JOINED.split(found)]
    return [part.strip() for part in parts if part.strip()]


def _names_somebody_close(text: str) -> bool:
    """Whether a relative, friend or neighbour stands in a message."""
    return any(w.folded in CLOSE or w.folded.startswith(CLOSE_BEGINS) for w in words(text))


def is_digression(act: str, confidence: float, expects: str, text: str) -> bool:
    """Whether an act is served as itself rather than read as an answer; `expects` is the open question's type."""
    if act not in DIGRESSIONS:
        return False
    if expects == "text":
        if act == "talk_to_human" and _names_somebody_close(text):
            return False  # "my brother calls me" tells who helps and asks for nobody
        needed = SURE if is_question(text) else SURE_AT_FREE_TEXT
        return confidence >= needed and len(text.split()) <= WORDS_AT_FREE_TEXT
    if act in MANNERS:
        return confidence >= SURE_OF_MANNERS
    if act.startswith("ask_") or act == "out_of_scope":
        return confidence >= (SURE_OF_A_QUESTION if is_question(text) else SURE)
    return confidence >= SURE


def read(ask: Ask, heard: Heard, language: str, surroundings: Surroundings) -> Reading:
    """Read a message as the answer to this question. Never guesses: NOTHING when it is not clear."""
    question = ask.question
    if question.type == "number":
        return _number(question, heard.text, language, surroundings)
    if question.type == "date":
        return _date(heard.text, language, surroundings)
    if question.type == "text":
        return Reading("value", None)
    return _options(question, heard, language)


def _number(question: Question, text: str, language: str, surroundings: Surroundings) -> Reading:
    if question.reads == "age":
        ages = read_ages(text, language)
        if ages is None or len(ages.value) != 1:
            return NOTHING
        return _in_range(question, ages.value[0])
    people = read_people(text, language)
    count = read_count(text, language, of="people")
    told = [p.role for p in people]
    # "My husband is still in Turkey" counts nobody; "just me" counts one.
    size = count.value if count else len(told) if len(told) > 1 or told == ["me"] else None
    if size is None:
        return NOTHING
    if count is not None and count.of == "children" and size == count.value:
        return Reading("children_only", size)
    reading = _in_range(question, size)
    if reading.kind != "value":
        return reading
    extras = _members(people, size) if len(people) <= size else []
    arrival = read_date(text, language, surroundings.today)
    if arrival is not None and not arrival.future:
        extras.append(("family.arrival", "", arrival.value))
    return Reading("value", size, tuple(extras))


def _members(people: list[Any], size: int) -> list[tuple[str, str, Any]]:
    """Members told in the same message; the writer is always the first one."""
    roles = [p.role for p in people]
    if "me" not in roles and "spouse" not in roles and roles.count("parent") == 2:
        # "Two parents and two children": the parents are the writer and the spouse.
        first, second = (n for n, role in enumerate(roles) if role == "parent")
        people = [
            replace(p, role={first: "me", second: "spouse"}.get(n, p.role)) for n, p in enumerate(people)
        ]
    others = [p for p in people if p.role != "me"]
    me = next((p for p in people if p.role == "me"), None)
    extras: list[tuple[str, str, Any]] = []
    if me is not None and me.age is not None:
        extras.append(("family.age", "m1", me.age))
    for n, person in enumerate(others[: size - 1], 2):
        extras.append(("family.member", f"m{n}", person.role))
        if person.age is not None:
            extras.append(("family.age", f"m{n}", person.age))
    return extras


def _in_range(question: Question, number: int) -> Reading:
    low, high = question.min, question.max
    if (low is not None and number < low) or (high is not None and number > high):
        return Reading("out_of_range", number)
    return Reading("value", number)


def _date(text: str, language: str, surroundings: Surroundings) -> Reading:
    date = read_date(text, language, surroundings.today)
    if date is None:
        return NOTHING
    return Reading("future" if date.future else "value", date.value)


def _options(question: Question, heard: Heard, language: str) -> Reading:
    found = match_options(question, heard.text, language)
    if question.type == "multi":
        exclusive = [o for o in found if (option := question.option(o)) and option.exclusive]
        if exclusive and len(found) > 1:
            found = [o for o in found if o not in exclusive]
        if found:
            return Reading("value", found)
    elif len(found) == 1:
        value: Any = found[0]
        if question.type == "scale5":
            value = _stronger(question, int(value), heard.text, language)
        return Reading("value", value)
    by_act = {"affirm": ("yes", "often"), "deny": ("no", "nobody", "nothing", "none")}.get(heard.act, ())
    if question.id == "family.member":
        roles = {person.role for person in read_people(heard.text, language)} - {"me"}
        if len(roles) == 1 and roles <= set(
            question.option_ids
        ):  # "my wife" stands on no button, "vaimo" neither
            return Reading("value", roles.pop())
    # "Yes of course, let us begin, I have time": a long yes is less sure, but it begins with the word.
    begins_with_yes = heard.act == "affirm" and fold(heard.text).startswith(
        fold(texts().say(language, "answer-yes"))
    )
    for meant in by_act:
        if (heard.confidence >= SURE or begins_with_yes) and meant in question.option_ids:
            return Reading("value", [meant] if question.type == "multi" else meant)
    return NOTHING


def _stronger(question: Question, step: int, text: str, language: str) -> int:
    """The outer step when an intensifier stands with an inner one and is not part of its name ("ihan hyvin")."""
    own = words_for(question, str(step), text, language)
    intensified = INTENSIFIERS.intersection(w.folded for w in words(text)) - own
    return {2: 1, 4: 5}.get(step, step) if intensified else step


def is_only_a_number(question: Question, text: str, language: str) -> bool:
    """Whether a message is nothing but a number where one is asked ("kaksitoista", "kahdeksan vuotta")."""
    if question.type != "number":
        return False
    found = read_ages(text, language) if question.reads == "age" else read_count(text, language, of="people")
    return found is not None and not any(c.isalnum() for c in text[: found.start] + text[found.end :])


def fits_words(question: Question, text: str, language: str) -> bool:
    """Whether a text names this question by the words of its short label ("my answer about sleep")."""
    from bot.questionnaire.wording import label

    wanted = [w.folded for w in words(label(question, language)) if len(w.folded) > 2]
    said = [w.folded for w in words(text)]
    return bool(wanted) and any(alike(s, w) for w in wanted for s in said)


def code_in(text: str) -> str | None:
    """A return code written in the chat: sixteen digits, however they are grouped."""
    digits = "".join(c for c in fold(text) if c.isdigit())
    letters = sum(c.isalpha() for c in text)
    return digits if len(digits) == 16 and letters <= 30 else None
