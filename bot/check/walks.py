"""Seeded families walk the questionnaire: which questions they are asked, which conditions change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.check.conditions import words
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.conditions import ALWAYS, Condition
from bot.questionnaire.engine import Ask, Interview
from bot.questionnaire.model import Question, Questionnaire

SEED = 60
MOST_FAMILIES = 400
LONGEST = 400  # answers of one family; more means that the walk does not end
_NOT_ANSWERED = (SKIPPED, DONT_KNOW, TELL_WORKER)


@dataclass(frozen=True)
class Watched:
    """A condition looked at when a family is done. `repeat`: for each of its members, children or adults."""

    owner: str
    condition: Condition
    repeat: str | None = None


@dataclass
class Walked:
    """What the walks have seen. `truths`: by owner and part of its condition, in the order of `parts()`."""

    families: int = 0
    asked: set[str] = field(default_factory=set)
    truths: dict[tuple[str, int], set[bool]] = field(default_factory=dict)

    def never_changing(self, watched: Watched) -> Iterator[tuple[Condition, bool]]:
        """The smallest parts of a condition that had the same truth in every walk, with that truth.

        A part whose truth follows from a smaller one that is named already is left out.
        """
        named: set[Condition] = set()
        for n, part in sorted(enumerate(watched.condition.parts()), key=lambda p: -p[0]):
            seen = self.truths.get((watched.owner, n), set())
            if part is ALWAYS or len(seen) == 2 or any(inner in named for inner in part.parts()):
                continue
            named.add(part)
            yield part, True in seen

    def held(self, watched: Watched) -> bool:
        """Whether the condition as a whole was ever true."""
        return True in self.truths.get((watched.owner, 0), set())


def walk(
    questions: Questionnaire, watched: Iterable[Watched], seed: int = SEED, most: int = MOST_FAMILIES
) -> Walked:
    """Let at most `most` families answer until everything was seen. The same seed gives the same walks."""
    watched = [w for w in watched if w.condition is not ALWAYS]
    parts = {w.owner: list(w.condition.parts()) for w in watched}
    walked = Walked(truths={(w.owner, n): set() for w in watched for n in range(len(parts[w.owner]))})
    open_ = {key for key in walked.truths}
    given: dict[tuple[str, str], int] = {}
    random = Random(seed)  # noqa: S311  (walks, not secrets)
    while walked.families < most and (open_ or len(walked.asked) < len(questions.questions)):
        interview = _family(questions, random, given, walked.asked)
        walked.families += 1
        for one in watched:
            still = [n for n in range(len(parts[one.owner])) if (one.owner, n) in open_]
            if not still:
                continue
            for item in [i.key for i in interview.items(one.repeat)] if one.repeat else [""]:
                for n in still:
                    walked.truths[one.owner, n].add(parts[one.owner][n].holds(interview, item))
            open_ -= {(one.owner, n) for n in still if len(walked.truths[one.owner, n]) == 2}
    return walked


def describe(part: Condition, truth: bool) -> str:
    """A part that never changes, as a line of text."""
    return f"{words(part)} is {'always' if truth else 'never'} true"


def _family(
    questions: Questionnaire, random: Random, given: dict[tuple[str, str], int], asked: set[str]
) -> Interview:
    """One family from the first question to the last, or to where the program stops asking."""
    interview = Interview(questions)
    for _ in range(LONGEST):
        ask = interview.next(after_review=True)
        if ask is None:
            break
        asked.add(ask.question.id)
        interview.record(_answer(ask, interview, random, given))
        if interview.value("start.who") == "minor" or interview.value("start.consent") in ("no", "more"):
            break
    return interview


def _answer(ask: Ask, interview: Interview, random: Random, given: dict[tuple[str, str], int]) -> Answer:
    question = ask.question
    # Who lives at home decides what is asked at all: left out now and then, not often.
    left_out = 0.05 if question.section in ("start", "family") else 0.15
    status, value = ANSWERED, None
    if not question.required and random.random() < left_out:
        status = random.choice(_NOT_ANSWERED)
    else:
        value = _value(ask, interview, random, given)
    return Answer(
        question.id, ask.item, status, value, "", "en", "", "button", interview.questionnaire.version
    )


def _value(ask: Ask, interview: Interview, random: Random, given: dict[tuple[str, str], int]) -> Any:
    question = ask.question
    if question.type == "text":
        return None
    if question.type == "number":
        return _number(ask, interview, random)
    if question.type == "date":
        year = random.randint(2015, 2026)
        return random.choice((str(year), f"{year}-{random.randint(1, 12):02d}"))
    if question.type == "multi":
        return _several(question, random)
    if question.id == "start.consent" and random.random() < 0.95:
        return "yes"  # who says no is asked nothing more
    if question.id == "start.round" and random.random() < 0.6:
        return "full"
    option = _rare(question, random, given)
    return int(option) if question.type == "scale5" else option


def _rare(question: Question, random: Random, given: dict[tuple[str, str], int]) -> str:
    """Any option, but every second time the one given least so far: rare ones must be walked too."""
    options = question.option_ids
    option = random.choice(options)
    if random.random() < 0.5:
        option = min(options, key=lambda o: given.get((question.id, o), 0))
    given[question.id, option] = given.get((question.id, option), 0) + 1
    return option


def _several(question: Question, random: Random) -> list[str]:
    alone = [o.id for o in question.options if o.exclusive]
    if alone and random.random() < 0.25:
        return [random.choice(alone)]
    others = [o.id for o in question.options if not o.exclusive]
    chosen = set(random.sample(others, random.randint(1, len(others)))) if others else set(alone[:1])
    return [o.id for o in question.options if o.id in chosen]


def _number(ask: Ask, interview: Interview, random: Random) -> int:
    question = ask.question
    low, high = question.min or 0, question.max if question.max is not None else 100
    if question.reads == "people":
        low, high = low, min(high, low + 6)
    elif question.reads == "age":
        child = interview.item_fact("role", ask.item) == "child"
        low, high = (low, min(high, 20)) if child else (max(low, 15), min(high, 80))
    return random.randint(min(low, high), max(low, high))
