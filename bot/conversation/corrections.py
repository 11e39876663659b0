"""Changes an earlier answer in words: "no, four children", "he is 7, not 6", "my answer about sleep"."""

from __future__ import annotations

from bot.conversation import answering, asking
from bot.conversation.exchange import Exchange
from bot.conversation.options import NEGATIONS, match_options
from bot.conversation.reading import fits_words, read
from bot.language.normalise import words
from bot.language.numbers import read_numbers
from bot.language.values import read_ages, read_count, read_date
from bot.questionnaire.answers import ANSWERED
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import age_words, answer_words, label
from bot.texts import texts

# How people begin when they put something right, folded.
MARKERS = frozenset(
    "no nope not sorry actually wait oops mistake ei eiku eikun anteeksi siis vaarin hups korjaan korjaus "
    "لا لأ لاء عفوا غلط غلطت اسف اسفه سوري مو اسفين la sorry la2".split()
)


# After these the correction itself may come a little later.
OPENERS = MARKERS - {"not", "ei", "مو", "لا"} | frozenset(
    "oh ah hmm ai aha joo ok okei well اه اوه طيب".split()
)


def correct(x: Exchange) -> bool:
    """Change what the message means. True when something was changed or asked; False when it is no correction."""
    return (
        _children(x)
        or _age(x)  # before the size of the home: "she is 7, not 6" counts nobody
        or _people(x)
        or _named_question(x)
        or _arrival(x)
        or _last_question(x)
        or _ask_which(x)
    )


def _changed(x: Exchange, ask: Ask, shown: str | None = None) -> bool:
    talk = x.conversation
    answer = talk.interview.answers[ask.key]
    x.say(
        "chat-changed",
        label=label(ask.question, x.language, talk.address),
        answer=shown or answer_words(ask.question, answer, x.language, talk.address),
    )
    answering.go_on(x)
    return True


def _children(x: Exchange) -> bool:
    """ "No, four children": the members of the home follow."""
    count = read_count(x.heard.text, x.heard_language, of="children")
    if (
        count is None
        or count.of != "children"
        or not 0 <= count.value <= 19
        or read_ages(x.heard.text, x.heard_language) is not None
        # "The child" is one child and counts nobody.
        or (count.value == 1 and not read_numbers(x.heard.text, x.heard_language))
    ):
        return False
    interview = x.conversation.interview
    question = interview.questionnaire["family.member"]
    size = Ask(interview.questionnaire["family.size"])
    if size.key not in interview.answers:
        return False
    members = interview.items("member")
    others = [m for m in members if m.role not in (None, "child", "me")]
    children = [m for m in members if m.role == "child"]
    unknown = [m for m in members if m.role is None]
    wanted = count.value
    if children and wanted < len(children):
        # Which child it is cannot be guessed: the list is told again.
        x.say("chat-nothing-to-change")
        asking.put(x, size)
        return True
    total = (
        1 + len(others) + wanted if children or not unknown else max(len(members), 1 + len(others) + wanted)
    )
    x.record(size, ANSWERED, total, "correction")
    x.record(Ask(question, "m1"), ANSWERED, "me", "derived", words="")
    free = [f"m{n}" for n in range(2, total + 1) if interview.value("family.member", f"m{n}") is None]
    missing = wanted - len(children)
    for key in free[len(free) - missing :] if missing else []:
        x.record(Ask(question, key), ANSWERED, "child")
    comma = "، " if x.language == "ar" else ", "
    shown = comma.join(
        texts().say(x.language, name, x.conversation.address, count=count)
        for name, count in (("count-people", total), ("count-children", wanted))
    )
    return _changed(x, size, shown)


def correct_plainly(x: Exchange) -> bool:
    """What begins like a correction, or sets one age against another, corrects whatever act it sounds like.

    True when something was changed: "my son is 10, not 9", "sorry its four kids", "لا، ثلاثة أولاد".
    """
    ask = x.open
    if ask is None or ask.question.type == "text" or ask.question.id == "family.size":
        return False
    said = [w.folded for w in words(x.heard.text)]
    # "No, four", "oh no, four", "sorry its four"; but "the child does not sleep" puts nothing right.
    begins = bool(MARKERS.intersection(said[:3] if said and said[0] in OPENERS else said[:1]))
    if ask.question.type == "number":
        return begins and read(ask, x.heard, x.heard_language, x.surroundings).kind == "none" and _children(x)
    if begins and _children(x):
        return True
    if NEGATIONS.intersection(said) and _age(x):
        return True
    return begins and _people(x)


def _people(x: Exchange) -> bool:
    """ "No, we are six": the size of the home, when it was told before and another number is said now."""
    interview = x.conversation.interview
    size = Ask(interview.questionnaire["family.size"])
    count = read_count(x.heard.text, x.heard_language, of="people")
    told = interview.value(size.question.id)
    if count is None or count.of != "people" or told is None or count.value == told:
        return False
    if not (size.question.min or 1) <= count.value <= (size.question.max or 20):
        return False
    if x.open is not None and x.open.question.type == "number" and x.heard.act != "correct_answer":
        return False  # the number answers what is asked now
    x.record(size, ANSWERED, count.value, "correction")
    return _changed(x, size)


def _age(x: Exchange) -> bool:
    """ "He is 7, not 6": the one person of that age."""
    text, language = x.heard.text, x.heard_language
    ages = read_ages(text, language)
    if ages is None:
        return False
    told = list(ages.value)
    if len(told) == 1:  # the age that is denied is no age of anybody, so it is read as a number only
        told += [n.value for n in read_numbers(text, language) if n.value != told[0]]
    if len(told) != 2:
        return False
    interview = x.conversation.interview
    question = interview.questionnaire["family.age"]
    first, second = told
    for old, new in ((second, first), (first, second)):
        holders = [m.key for m in interview.items("member") if m.age == old]
        if len(holders) == 1 and all(m.age != new for m in interview.items("member")):
            ask = Ask(question, holders[0])
            x.record(ask, ANSWERED, new, "correction")
            return _changed(x, ask, age_words(new, x.language, x.conversation.address))
    return False


def _named_question(x: Exchange) -> bool:
    """A question named by the words of its label, with the new answer or without."""
    interview = x.conversation.interview
    named = [
        ask for ask, _ in interview.current()
        if ask.question.counted and ask.key != x.conversation.open
        and fits_words(ask.question, x.heard.text, x.heard_language)
    ]  # fmt: skip
    if len({ask.question.id for ask in named}) != 1:
        return False
    ask = named[-1]
    if len(named) == 1 and ask.question.type in ("single", "multi", "yn3", "scale5"):
        found = match_options(ask.question, x.heard.text, x.heard_language)
        if len(found) == 1:
            value = int(found[0]) if ask.question.type == "scale5" else found
            x.record(
                ask, ANSWERED, value if ask.question.type in ("multi", "scale5") else found[0], "correction"
            )
            return _changed(x, ask)
    asking.put(x, ask)
    return True


def _arrival(x: Exchange) -> bool:
    """ "We came in 2022"."""
    interview = x.conversation.interview
    ask = Ask(interview.questionnaire["family.arrival"])
    if ask.key not in interview.answers:
        return False
    date = read_date(x.heard.text, x.heard_language, x.surroundings.today)
    if date is None or date.future:
        return False
    x.record(ask, ANSWERED, date.value, "correction")
    return _changed(x, ask)


def _last_question(x: Exchange) -> bool:
    """A new answer to the question before the open one."""
    talk = x.conversation
    told = [key for key in talk.trail if key in talk.interview.answers and key != talk.open]
    if not told:
        return False
    question, item = told[-1]
    ask = Ask(talk.interview.questionnaire[question], item)
    if ask.question.type == "text":
        return False
    reading = read(ask, x.heard, x.heard_language, x.surroundings)
    if reading.kind != "value" or reading.value == talk.interview.value(question, item):
        return False
    x.record(ask, ANSWERED, reading.value, "correction")
    for extra_question, extra_item, value in reading.extras:
        x.record(Ask(talk.interview.questionnaire[extra_question], extra_item), ANSWERED, value)
    return _changed(x, ask)


def _ask_which(x: Exchange) -> bool:
    """The wish is clear, the line is not: show the lines with their buttons."""
    from bot.conversation import digressions, review

    if x.heard.act != "correct_answer" or not review.lines(x):
        return False
    review.show(x, "chat-change-which")
    digressions.again(x)
    return True
