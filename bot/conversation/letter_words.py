"""What a family writes at a letter: the words of a button, an answer, own words. A doubtful one answers nothing."""

from __future__ import annotations

from bot.conversation import answering, digressions, letters
from bot.conversation.exchange import Exchange
from bot.conversation.letter_answers import (
    LEFT,
    do,
    doubt,
    leave_unanswered,
    open_letter,
    read_back,
    send,
    take,
)
from bot.conversation.letter_shown import answers, asked, moves
from bot.conversation.letter_state import Letter, Place
from bot.conversation.options import BARE, NEGATIONS, match_options, names_option
from bot.conversation.reading import (
    SURE,
    SURE_TO_LEAVE,
    WORDS_AT_FREE_TEXT,
    is_question,
    read,
)
from bot.conversation.state import Conversation
from bot.language.normalise import words

OWN_WORDS = ("words", "confirm")
# "May I bring the baby?" sounds like "who reads this?" with 0.58, the real one with 0.8: measured on the model.
SURE_AT_LETTER = 0.65


def expects(talk: Conversation) -> str:
    """What the next message is for the dialogue policy: "text" where own words are asked, else "nothing"."""
    place = talk.letters.hand if talk.phase == "sent" and talk.letters.opened else None
    return "text" if place is not None and place.step in OWN_WORDS else "nothing"


def keep_told(x: Exchange) -> bool:
    """Words said where a letter asks for own words stay with the letter. Whether they were."""
    letter, place = letters.reads(x), x.conversation.letters.hand
    if letter is None or place is None or place.step not in OWN_WORDS:
        return False
    place.told.append(x.heard.text)
    place.language = x.heard_language
    return True


def awaits_words(x: Exchange) -> bool:
    """Whether own words are what a letter asks for now."""
    return letters.reads(x) is not None and expects(x.conversation) == "text"


def names_button(x: Exchange) -> bool:
    """Whether the message is the words of a button of the letter, or of an option of what it asks: that comes first."""
    return _named(x) is not None


def hear(x: Exchange) -> bool:
    """Take a message at a letter. False when no letter waits for it."""
    letter, place = letters.in_hand(x), x.conversation.letters.hand
    if letter is None or place is None or x.conversation.phase != "sent":
        return False
    named = _named(x)
    if named is not None:
        if named.startswith("."):
            do(x, letter, place, named.removeprefix("."))
        else:
            take(x, letter, place, [named])
        return True
    act = x.heard.act if x.heard.confidence >= SURE else ""
    if not x.conversation.letters.opened:
        if act == "affirm":
            open_letter(x, letter, place)
            return True
        if act == "correct_answer":
            return False
        x.say("chat-letter-what" if is_question(x.heard.text) else "chat-press-button")
        letters.go_on(x)
        return True
    if place.step in OWN_WORDS:
        _own_words(x, letter, place, act)
    elif place.step == "meaning":
        _meaning_words(x, letter, place, act)
    elif place.step == "item":
        _item_words(x, letter, place, act)
    elif act == "affirm" and place.step == "begin":
        do(x, letter, place, "begin")
    elif act == "affirm" and place.step == "choice":
        take(x, letter, place, ["join"])
    elif act == "affirm" and place.step == "heard":
        take(x, letter, place, ["yes"])
    elif act == "deny" and place.step in ("useful", "heard"):
        take(x, letter, place, ["no"])
    elif act in LEFT and x.heard.confidence >= SURE_TO_LEAVE and place.step in ("useful", "heard"):
        leave_unanswered(x, letter, place, LEFT[act])
    else:
        doubt(x, letter, place)
    return True


def _named(x: Exchange) -> str | None:
    """The option or the move (with its dot) whose words the message is."""
    letter, place = letters.in_hand(x), x.conversation.letters.hand
    if letter is None or place is None or x.conversation.phase != "sent" or x.heard.button is not None:
        return None
    said, opened = _folded(x.heard.text), x.conversation.letters.opened
    if not opened and _says_open(x):
        return ".open"
    for option, title, _ in answers(x, letter, place) if opened else ():
        if said and _folded(title) == said:
            return option
    for way in moves(x, letter, place) if opened else letters.ways(x, letter):
        if said and _folded(way.title) == said:
            return way.payload.rpartition('"option":"')[2].partition('"')[0]
    ask = asked(x, letter) if opened else None
    if ask is not None and names_option(ask.question, x.heard.text, x.heard_language):
        found = match_options(ask.question, x.heard.text, x.heard_language)
        return found[0] if len(found) == 1 else None
    return None


def _says_open(x: Exchange) -> bool:
    """Whether a few words say "open it" and nothing against it."""
    said = _folded(x.heard.text)
    first = _folded(x.text("button-letter-open"))[:1]
    return len(said) <= BARE and NEGATIONS.isdisjoint(said) and any(f in s for s in said for f in first)


def answers_rather(x: Exchange, act: str) -> bool:
    """Whether what sounds like a side question is rather meant for the letter that lies open.

    Where own words are asked, whoever tells something asks nothing; and a question about the letter ("may I bring the
    baby?") sounds a little like many others.
    """
    if letters.reads(x) is None or act in digressions.SERVED:
        return False
    if awaits_words(x):
        return not is_question(x.heard.text) and len(words(x.heard.text)) > BARE
    return x.heard.confidence < SURE_AT_LETTER


def _folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def _own_words(x: Exchange, letter: Letter, place: Place, act: str) -> None:
    short = len(x.heard.text.split()) <= WORDS_AT_FREE_TEXT
    if place.step == "confirm" and act == "affirm" and short:
        send(x, letter, place)
    elif place.step == "confirm" and act == "deny" and short:
        doubt(x, letter, place)
    elif act in LEFT and x.heard.confidence >= SURE_TO_LEAVE and short and place.step == "words":
        leave_unanswered(x, letter, place, LEFT[act])
    else:
        keep_told(x)
        read_back(x, place)


def _meaning_words(x: Exchange, letter: Letter, place: Place, act: str) -> None:
    """Yes and no answer one meaning that is offered; everything else that is told says what was meant."""
    offered = answers(x, letter, place)
    if act == "affirm" and len(offered) == 1:
        take(x, letter, place, [offered[0][0]])
    elif act == "deny" and len(x.heard.text.split()) <= WORDS_AT_FREE_TEXT:
        do(x, letter, place, "other")
    elif (
        act == "affirm" or is_question(x.heard.text) or (act in LEFT and x.heard.confidence >= SURE_TO_LEAVE)
    ):
        doubt(x, letter, place)
    else:
        place.told.append(x.heard.text)
        place.language = x.heard_language
        read_back(x, place)


def _item_words(x: Exchange, letter: Letter, place: Place, act: str) -> None:
    ask = asked(x, letter)
    chosen: list[str] = []
    if ask is not None:
        reading = read(ask, x.heard, x.heard_language, x.surroundings)
        if reading.kind == "value":
            chosen = [str(v) for v in (reading.value if isinstance(reading.value, list) else [reading.value])]
    else:
        said = _folded(x.heard.text)
        titles = [(option, _folded(title)) for option, title, _ in answers(x, letter, place)]
        chosen = [option for option, title in titles if set(title) <= set(said)]
    if act in LEFT and x.heard.confidence >= SURE_TO_LEAVE and not chosen:
        leave_unanswered(x, letter, place, LEFT[act])
    elif len(chosen) == 1 or (chosen and ask is not None and ask.question.type == "multi"):
        take(x, letter, place, chosen)
    else:
        kept = answering.worth_keeping(x)
        if kept:
            # What answers nothing is not lost: it goes along with the own words of this letter.
            place.told.append(x.heard.text)
            place.language = x.heard_language
        doubt(x, letter, place, ask, kept)
