"""What a written message is: danger first, then what was asked just before, a side question, or an answer."""

from __future__ import annotations

from bot.conversation import (
    answering,
    corrections,
    digressions,
    letter_words,
    letters,
    pauses,
    person,
    review,
    safety,
    steps,
)
from bot.conversation.answering import POSSIBLE
from bot.conversation.exchange import Exchange
from bot.conversation.options import NEGATIONS, names_option, shares_words
from bot.conversation.reading import (
    NOTHING,
    SURE,
    Reading,
    code_in,
    is_only_a_number,
    is_question,
    pieces,
    read,
)
from bot.language.normalise import words
from bot.questionnaire.engine import Ask

SURE_TO_DELETE = 0.8  # "what would be deleted" sounds like the wish itself, a little less sure
# Side questions that come with an answer in one message.
ASKED_BESIDE = (
    "ask_why",
    "ask_explain",
    "ask_privacy",
    "ask_voluntary",
    "ask_identity",
    "ask_progress",
    "ask_service",
)
COURTESIES = ("greet", "thank")  # said beside an answer as often as alone


def hear_words(x: Exchange, digression: str | None) -> None:
    """Take a written message for what it is. `digression` as in `talk.respond`."""
    talk = x.conversation
    _follow_language(x)
    pending = talk.pending
    if (pending is None or pending["kind"] != "check") and safety.listen(x):
        return
    if code_in(x.heard.text):
        pauses.ask_for_code(x)
        return
    if pending is not None:
        _pending_words(x, pending, digression)
        return
    if digression == "withdraw" and talk.phase == "asking" and talk.open == ("start.consent", ""):
        # Nothing is kept yet that could be deleted: who does not want to take part says no.
        answering.take(x, Ask(talk.interview.questionnaire["start.consent"]), Reading("value", "no"))
        return
    if digression is None and x.heard.act == "skip" and talk.phase == "asking":
        # "Let us go on in English" sounds like "let us go on".
        named = digressions.named_language(x.heard.text)
        digression = "switch_language" if named not in (None, talk.language) else None
    if digression is None and x.heard.act == "switch_language" and digressions.named_language(x.heard.text):
        digression = x.heard.act  # a wish that names its language needs less certainty
    if digression is None and x.heard.act == "ask_service" and is_question(x.heard.text):
        digression = "ask_service" if digressions.names_service(x.heard.text) else None
    if letter_words.names_button(x):
        letter_words.hear(x)
        return
    if digression is not None and letter_words.answers_rather(x, digression):
        digression = None
    beside = digression or _asked_beside(x)
    if beside in ASKED_BESIDE and answering.answer_beside(x, beside):
        return
    if digression is not None and not _is_an_option(x):
        answering.keep_needs_in_passing(x)
        digressions.serve(x, digression)
        return
    if talk.phase == "safety":
        _in_safety(x)
    elif talk.phase == "minor":
        safety.minor(x)
    elif talk.phase == "declined":
        _declined(x)
    elif talk.phase == "sent" and not talk.editing:
        if not letter_words.hear(x) and not (x.heard.act == "correct_answer" and corrections.correct(x)):
            letters.go_on(x)
    elif talk.phase == "reviewing" and not talk.editing:
        _reviewing(x)
    else:
        talk.phase = "asking" if talk.phase == "paused" else talk.phase
        if not _corrected(x):
            answering.answer_open(x)


def _asked_beside(x: Exchange) -> str | None:
    """The side question that a message holding a question may ask beside its answer."""
    if not any(is_question(piece) for piece in pieces(x.heard.text)):
        return None
    return next((act for act, chance in x.heard.ranking if act in ASKED_BESIDE and chance >= POSSIBLE), None)


def _corrected(x: Exchange) -> bool:
    """Whether the message changed an earlier answer. A bare number where one is asked answers that."""
    if x.open is not None and is_only_a_number(x.open.question, x.heard.text, x.heard_language):
        return False
    month_asked = x.open is not None and x.open.question.type == "date"
    if (
        x.open is not None
        and month_asked
        and read(x.open, x.heard, x.heard_language, x.surroundings) != NOTHING
    ):
        return False  # a month answers the question for it; "oh, it was in March" sounds like a correction
    if (
        x.heard.act == "correct_answer"
        and x.heard.confidence >= SURE
        and not _counts(x)
        and corrections.correct(x)
    ):
        return True
    return corrections.correct_plainly(x)


def _follow_language(x: Exchange) -> None:
    """Speak the language that is written: at once for Arabic letters, for others when it is sure."""
    talk, heard = x.conversation, x.heard
    if talk.language is None:
        named = digressions.named_language(heard.text)
        digressions.speak(x, named or heard.language or "en")
        if heard.other_language and not heard.language:
            x.say("chat-other-language")
    elif heard.other_language and heard.language is None:
        x.say("chat-other-language")
    elif heard.language and heard.language != talk.language and heard.certain:
        long_enough = len(heard.text.split()) >= (1 if heard.language == "ar" else 3)
        if long_enough and heard.act != "switch_language":
            digressions.speak(x, heard.language)


def _pending_words(x: Exchange, pending: dict, digression: str | None) -> None:  # type: ignore[type-arg]
    talk, kind = x.conversation, pending["kind"]
    if kind == "check":
        act = x.heard.act if x.heard.confidence >= SURE else ""
        if act == "deny" or safety.is_plain_no(x.heard):
            steps.checked(x, "no")
        elif pending["by_model"] and act not in ("affirm", "dont_know", "talk_to_human"):
            _went_on(x, pending, digression)
        else:
            steps.checked(x, "yes")
    elif kind == "withdraw":
        if _surely_delete(x):
            pauses.withdraw(x)
        elif x.heard.act in ("deny", "pause"):
            steps.keep(x)
        else:
            pauses.confirm_withdrawal(x)
    elif kind in ("phone", "when"):
        if digression == "withdraw" or (kind == "phone" and x.heard.act in ("deny", "skip")):
            steps.no_call(x)
        elif digression in ("ask_privacy", "ask_identity", "ask_voluntary"):
            x.say(f"chat-{digression.removeprefix('ask_')}")
            x.say("chat-human" if kind == "phone" else "chat-human-when", "ask")
        elif kind == "phone":
            person.take_number(x, pending)
        else:
            person.take_time(x, pending, x.heard.text)
            steps.after_call(x)
    elif kind == "detail":
        answering.keep_detail(x, pending)
    else:  # parts
        talk.pending = None
        _reviewing(x)


def _surely_delete(x: Exchange) -> bool:
    """A clear yes to deleting. It cannot be undone, so a doubtful one or a question ("what is deleted?") is asked again."""
    heard = x.heard
    if heard.act not in ("affirm", "withdraw") or "?" in heard.text or "؟" in heard.text:
        return False
    begins_with_yes = heard.text.casefold().startswith(x.text("answer-yes").casefold())
    return begins_with_yes or heard.confidence >= (SURE if heard.act == "affirm" else SURE_TO_DELETE)


def _went_on(x: Exchange, pending: dict, digression: str | None) -> None:  # type: ignore[type-arg]
    """The model's doubt was not answered, and something else was said: the doubtful words are kept for a worker.

    A person who is in danger says so again, in any words, and is heard again: two doubts are none.
    """
    talk, heard = x.conversation, x.heard
    talk.pending = None
    x.heard = steps.as_heard(pending, heard.language)
    if not letter_words.keep_told(x):
        answering.keep_in_passing(x)
    x.heard = heard
    if not safety.heard_again(x):
        hear_words(x, digression)


def _is_an_option(x: Exchange) -> bool:
    """The words of a button answer the open question, whatever else they may mean ("the short one, thanks")."""
    if x.conversation.phase not in ("asking", "paused") or x.open is None:
        return False
    question = x.open.question
    if names_option(question, x.heard.text, x.heard_language):
        return True
    if is_only_a_number(question, x.heard.text, x.heard_language):
        return True
    kind = read(x.open, x.heard, x.heard_language, x.surroundings).kind if question.option_ids else "none"
    return x.heard.act in COURTESIES and kind == "value"


def _in_safety(x: Exchange) -> None:
    if x.heard.act == "talk_to_human":
        person.offer(x)
    elif shares_words(x.heard.text, x.text("button-other-topic")) or (
        x.heard.act in ("deny", "skip") and x.heard.confidence >= SURE
    ):
        steps.other_topic(x)
    else:
        answering.keep_needs_in_passing(x)
        digressions.repeat(x)


def _declined(x: Exchange) -> None:
    if x.heard.act == "affirm" and x.heard.confidence >= SURE:
        steps.start(x)
    else:
        digressions.again(x)


def _reviewing(x: Exchange) -> None:
    """Words while the answers are read back: a line to change, or what to do with them."""
    talk = x.conversation
    send = Ask(talk.interview.questionnaire["hopes.send"])
    reading = read(send, x.heard, x.heard_language, x.surroundings)
    if reading.kind == "value":
        review.decide(x, reading.value)
    elif corrections.correct(x):
        return
    elif x.heard.act == "affirm" and x.heard.confidence >= SURE:
        x.say("chat-press-button")
        review.ask_what_to_do(x)
    else:
        x.say("chat-change-which")
        review.ask_what_to_do(x)


def _counts(x: Exchange) -> bool:
    """Whether a message with a number answers the open question for one: without a "no", "we are four" corrects nothing."""
    numbers = x.open is not None and x.open.question.id == "family.size"
    said = words(x.heard.text)
    return (
        numbers
        and bool(said)
        and x.conversation.interview.value("family.size") is None
        and said[0].folded not in NEGATIONS
    )
