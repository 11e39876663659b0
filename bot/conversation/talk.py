"""The whole of one turn: hears a message, changes the talk, and gives the reply and its effects."""

from __future__ import annotations

from bot.conversation import (
    answering,
    asking,
    corrections,
    digressions,
    letter_answers,
    letter_words,
    letters,
    pauses,
    person,
    review,
    safety,
)
from bot.conversation.answering import POSSIBLE
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, Message
from bot.conversation.options import names_option, shares_words
from bot.conversation.reading import (
    DIGRESSIONS,
    NOTHING,
    SURE,
    Reading,
    code_in,
    is_only_a_number,
    is_question,
    pieces,
    read,
)
from bot.conversation.state import Conversation, Heard, Surroundings
from bot.needs.classifier import Sign
from bot.questionnaire.engine import Ask
from bot.texts import LANGUAGES, texts

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


def begin(talk: Conversation, surroundings: Surroundings) -> Exchange:
    """The first words. In three languages as long as nobody knows which one is needed."""
    x = Exchange(talk, Heard(""), surroundings)
    if talk.language is None:
        for language in LANGUAGES:
            x.add(Message("say", texts().say(language, "chat-hello"), language=language))
    else:
        digressions.speak(x, talk.language)
        x.say("chat-hello")
    asking.ask_next(x)
    x.finish()
    return x


def welcome_back(talk: Conversation, surroundings: Surroundings, language: str | None = None) -> Exchange:
    """The first words after coming back with a code."""
    x = Exchange(talk, Heard(""), surroundings)
    if language in LANGUAGES:
        talk.language = talk.language or language
    taken_back = letters.come_back(x)
    pauses.welcome_back(x)
    if taken_back:
        x.say("chat-letter-taken-back", "notice")
    if talk.phase == "sent":
        letters.go_on(x)
    else:
        answering.go_on(x)
    x.finish()
    return x


def respond(
    talk: Conversation, heard: Heard, surroundings: Surroundings, digression: str | None = None
) -> Exchange:
    """Answer one message.

    `digression` names the act when the dialogue policy chose a side question; otherwise the message is
    read as an answer, a correction or a button. Danger in own words comes before everything else.
    """
    x = Exchange(talk, heard, surroundings)
    taken_back = letters.taken_back(x)
    if talk.phase == "erased":
        message = x.say("chat-after-erase")
        message.choices = [Choice(x.text("button-start-again"), "client:restart", "main")]
    elif heard.button is not None:
        _button(x, heard.button)
    elif not heard.text.strip():
        x.say("chat-empty")
        digressions.again(x)
    else:
        _words(x, digression)
    danger = talk.phase == "safety" or (talk.pending or {}).get("kind") == "check"
    if taken_back and not danger and talk.phase != "erased":
        letters.say_taken_back(x)
    x.finish()
    return x


# -- own words -------------------------------------------------------------------------------------


def _words(x: Exchange, digression: str | None) -> None:
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
    if x.heard.act == "correct_answer" and x.heard.confidence >= SURE and corrections.correct(x):
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
            _checked(x, "no")
        elif pending["by_model"] and act not in ("affirm", "dont_know", "talk_to_human"):
            _went_on(x, pending, digression)
        else:
            _checked(x, "yes")
    elif kind == "withdraw":
        if _surely_delete(x):
            pauses.withdraw(x)
        elif x.heard.act in ("deny", "pause"):
            _keep(x)
        else:
            pauses.confirm_withdrawal(x)
    elif kind in ("phone", "when"):
        if digression == "withdraw" or (kind == "phone" and x.heard.act in ("deny", "skip")):
            _no_call(x)
        elif digression in ("ask_privacy", "ask_identity", "ask_voluntary"):
            x.say(f"chat-{digression.removeprefix('ask_')}")
            x.say("chat-human" if kind == "phone" else "chat-human-when", "ask")
        elif kind == "phone":
            person.take_number(x, pending)
        else:
            person.take_time(x, pending, x.heard.text)
            _after_call(x)
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


def _checked(x: Exchange, answer: str) -> None:
    """The answer to "is someone in danger now?": only a clear no goes on."""
    talk = x.conversation
    pending = talk.pending or {}
    talk.pending = None
    if answer != "no":
        safety.raise_danger(x, [(code, rule) for code, rule in pending["cues"]], pending["text"])
        return
    x.say("safety-check-no")
    # What was said may have been the answer to the open question: it is not lost.
    x.heard = _as_heard(pending, x.heard.language)
    if x.open is not None and talk.phase == "asking" and x.open.question.type == "text":
        answering.answer_open(x)
    elif letter_words.awaits_words(x):
        letter_words.hear(x)
    else:
        digressions.again(x)


def _went_on(x: Exchange, pending: dict, digression: str | None) -> None:  # type: ignore[type-arg]
    """The model's doubt was not answered, and something else was said: the doubtful words are kept for a worker.

    A person who is in danger says so again, in any words, and is heard again.
    """
    talk, heard = x.conversation, x.heard
    talk.pending = None
    x.heard = _as_heard(pending, heard.language)
    if not letter_words.keep_told(x):
        answering.keep_in_passing(x)
    x.heard = heard
    _words(x, digression)


def _as_heard(pending: dict, language: str | None) -> Heard:  # type: ignore[type-arg]
    """What was said before the plain question."""
    signs = None if pending["signs"] is None else tuple(map(Sign.from_json, pending["signs"]))
    return Heard(pending["text"], "inform", 1.0, language, signs=signs)


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
        _other_topic(x)
    else:
        answering.keep_needs_in_passing(x)
        digressions.repeat(x)


def _declined(x: Exchange) -> None:
    if x.heard.act == "affirm" and x.heard.confidence >= SURE:
        _start(x)
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


# -- buttons ---------------------------------------------------------------------------------------


def _button(x: Exchange, button: dict) -> None:  # type: ignore[type-arg]
    talk, intent = x.conversation, button["intent"]
    if talk.pending is not None and intent not in ("press", "skip", "choose_language"):
        talk.pending = None
    if intent == "choose_language":
        talk.tries = 0
        digressions.speak(x, button["language"])
        if talk.pending is None:
            digressions.again(x)
    elif intent == "choose":
        ask = _asked(x, button)
        if ask is not None:
            answering.choose(x, ask, button["options"])
    elif intent == "edit":
        ask = _asked(x, button)
        if ask is not None:
            review.edit(x, ask)
    elif intent == "press":
        _press(x, button)
    elif intent in answering.STATUS_OF_ACT:
        _leave(x, intent)
    elif intent in DIGRESSIONS:
        digressions.serve(x, intent)
    else:  # an act that stands on no button, typed as a payload in Rasa's own shell
        digressions.again(x)


def _asked(x: Exchange, button: dict) -> Ask | None:  # type: ignore[type-arg]
    """The question a button belongs to, if it is asked in this talk; an old button may not be any more."""
    talk = x.conversation
    ask = Ask(talk.interview.questionnaire[button["question"]], button["item"])
    if talk.phase == "minor" or not (talk.interview.applies(ask.key) or ask.key == talk.open):
        digressions.again(x)
        return None
    if talk.phase in ("declined", "paused", "safety"):
        talk.phase = "asking"
    return ask


def _leave(x: Exchange, act: str) -> None:
    if x.conversation.pending and x.conversation.pending["kind"] == "detail":
        x.heard = Heard("", "skip")
        answering.keep_detail(x, x.conversation.pending)
    elif letter_answers.leave(x, act):
        return
    elif x.open is not None and x.conversation.phase in ("asking", "paused", "sent", "reviewing"):
        answering.leave(x, x.open, answering.STATUS_OF_ACT[act])
    else:
        digressions.again(x)


def _press(x: Exchange, button: dict) -> None:  # type: ignore[type-arg]
    talk, what = x.conversation, button["button"]
    pending = (talk.pending or {}).get("kind")
    if what == "delete_yes" and pending == "withdraw":
        pauses.withdraw(x)
    elif what == "delete_no":
        _keep(x)
    elif what in ("check_yes", "check_no", "check_not_sure") and pending == "check":
        _checked(x, what.removeprefix("check_"))
    elif what == "no_call":
        _no_call(x)
    elif what == "any_time" and pending == "when":
        person.take_time(x, talk.pending or {}, x.text("button-any-time"))
        _after_call(x)
    elif what == "new_code":
        pauses.pause(x, new_code=True)
    elif what == "part" and pending == "parts":
        review.send_parts(x, button["sections"])
    elif what == "letter":
        talk.pending = None
        letter_answers.press(x, button["item"], button["options"])
    elif what == "letters":
        talk.pending, talk.letters.later = None, []
        digressions.again(x)
    elif what == "letter_stop" and talk.letters.section_asked:
        letter_answers.stop_section(x)
    elif what == "keep_answer" and talk.letters.section_asked and talk.phase == "asking":
        letter_answers.keep_answer(x)
    elif what == "start":
        _start(x)
    elif what == "more" and talk.phase == "reviewing":
        x.record(Ask(talk.interview.questionnaire["start.round"]), "answered", "full", "button")
        talk.phase = "asking"
        x.say("chat-round-full")
        answering.go_on(x)
    elif what == "other_topic" and talk.phase == "safety":
        _other_topic(x)
    else:  # continue, back_to_review, and buttons of an older message
        talk.pending = None
        digressions.again(x)


def _start(x: Exchange) -> None:
    talk = x.conversation
    talk.phase = "asking"
    answering.take(x, Ask(talk.interview.questionnaire["start.consent"]), Reading("value", "yes"), "button")


def _keep(x: Exchange) -> None:
    x.conversation.pending = None
    x.say("chat-withdraw-kept")
    digressions.again(x)


def _no_call(x: Exchange) -> None:
    x.conversation.pending = None
    x.say("chat-human-cancelled")
    _after_call(x)


def _after_call(x: Exchange) -> None:
    if any(effect.kind == "callback" for effect in x.effects):
        letter_answers.call_asked(x)
    if x.conversation.phase != "minor":
        digressions.again(x)


def _other_topic(x: Exchange) -> None:
    """After danger was told: nothing more is asked of that section; the next one is."""
    talk = x.conversation
    if talk.sent and talk.open is None:  # said after the sending, perhaps in answer to a letter
        talk.phase = "sent"
        letters.go_on(x)
        return
    talk.phase = "asking"
    if x.open is not None and x.open.question.section == "safety":
        for ask in list(talk.interview.sequence()):
            if ask.question.section == "safety" and ask.key not in talk.interview.answers:
                x.record(ask, "tell_worker", how="derived", words="")
    answering.go_on(x)


def expects(talk: Conversation) -> str:
    """What the next message is expected to be, for the dialogue policy: a question type or "nothing"."""
    if talk.pending is not None:
        return str(talk.pending["kind"])
    if talk.open is None or talk.phase not in ("asking", "paused"):
        return letter_words.expects(talk)
    return talk.interview.questionnaire[talk.open[0]].type
