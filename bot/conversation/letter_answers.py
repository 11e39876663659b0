"""What a button of a letter does: open it, leave it, answer, send. An old button shows only where the family is."""

from __future__ import annotations

from typing import Any

from bot.conversation import answering, letters, person, section_again
from bot.conversation.exchange import Exchange
from bot.conversation.letter_shown import (
    FIRST_STEP,
    answers,
    asked,
    choices,
    item_at,
    items,
    mark,
    meanings,
    moves,
)
from bot.conversation.letter_state import (
    ANSWERED,
    DECLINED,
    FEEDBACK,
    FOLLOW_UP,
    GROUP,
    QUESTION,
    SECTION,
    WORDING,
    Letter,
    Place,
)
from bot.conversation.messages import Choice
from bot.conversation.options import match_options
from bot.conversation.reading import (
    is_question,
)
from bot.questionnaire.answers import DONT_KNOW, SKIPPED, TELL_WORKER
from bot.questionnaire.engine import Ask

LEFT = {"skip": SKIPPED, "dont_know": DONT_KNOW, "tell_worker": TELL_WORKER}


# -- buttons --------------------------------------------------------------------------------------------


def press(x: Exchange, pressed: str, what: list[str]) -> None:
    """A button of a letter. One that stands at another place than the family is now only shows where it is."""
    letter, place = letters.in_hand(x), x.conversation.letters.hand
    if letter is None or place is None or x.conversation.phase != "sent" or pressed != mark(x, letter):
        letters.go_on(x)
    elif not what[0].startswith("."):
        take(x, letter, place, what)
    else:
        do(x, letter, place, what[0].removeprefix("."))


def do(x: Exchange, letter: Letter, place: Place, what: str) -> None:
    """What a button of a letter does that answers nothing by itself."""
    talk = x.conversation
    known = (
        [choice.payload for choice in (*choices(x, letter, place), *moves(x, letter, place))]
        if place.step
        else []
    )
    if what == "open" and not talk.letters.opened:
        open_letter(x, letter, place)
    elif what == "later":
        put_off(x)
    elif what == "decline":
        _decline(x, letter)
    elif not any(f'".{what}"' in one for one in known):
        letters.go_on(x)
    elif what == "begin":
        section_again.begin(x, letter.about)
        answering.go_on(x)
    elif what == "call":
        _call(x, place)
    elif what == "other":
        place.step = "words"
        letters.go_on(x)
    elif what == "send":
        send(x, letter, place)
    elif what == "again":
        talk.letters.hand = Place(letter.id, first_step(letter))
        letters.go_on(x)
    else:
        leave_unanswered(x, letter, place, LEFT[what])


def first_step(letter: Letter) -> str:
    """Where a letter begins: one without meanings to choose from asks for own words at once."""
    step = FIRST_STEP[letter.kind]
    return "words" if step == "meaning" and not meanings(letter) else step


def open_letter(x: Exchange, letter: Letter, place: Place) -> None:
    """Show what the letter says, where the family stopped or from its beginning."""
    x.conversation.letters.opened = True
    place.step = place.step or first_step(letter)
    if letter.kind == SECTION:
        place.step = "begin"
    elif place.step == "item" and not items(letter):
        place.step = "words"
    letters.go_on(x)


def put_off(x: Exchange) -> None:
    """Not now: the letter waits, with what was answered of it."""
    x.conversation.letters.lay_down(put_off=True)
    x.say("chat-letter-later")
    letters.go_on(x)


def stop_section(x: Exchange) -> None:
    """The questions of a section are left; what was sent before stays as it was."""
    talk = x.conversation
    section_again.end(x)
    talk.phase, talk.open, talk.pending, talk.editing = "sent", None, None, False
    talk.letters.lay_down(put_off=True)
    x.say("chat-letter-section-later")
    letters.go_on(x)


def leave(x: Exchange, act: str) -> bool:
    """Skip, "I do not know" or "I tell a worker", pressed on an older message. Whether a letter is open."""
    letter, place = letters.reads(x), x.conversation.letters.hand
    if letter is None or place is None:
        return False
    leave_unanswered(x, letter, place, LEFT[act])
    return True


def _decline(x: Exchange, letter: Letter) -> None:
    letters.finish(x, letter, DECLINED, {"choice": "no"} if letter.kind == GROUP else {})
    x.say("chat-letter-declined")
    letters.go_on(x)


def keep_answer(x: Exchange) -> None:
    """The earlier answer of a section that is asked again stays."""
    talk = x.conversation
    if talk.open is not None:
        talk.letters.looked_at(talk.open)
    x.say("chat-letter-kept")
    answering.go_on(x)


# -- answers --------------------------------------------------------------------------------------------


def take(x: Exchange, letter: Letter, place: Place, chosen: list[str]) -> None:
    """Coded answers to what this place asks."""
    offered = {option: alone for option, _, alone in answers(x, letter, place)}
    known = [option for option in offered if option in chosen]
    if not known:
        letters.go_on(x)
    elif place.step == "choice":
        letters.finish(x, letter, ANSWERED, {"choice": known[0]})
        x.say("chat-letter-group-join" if known[0] == "join" else "chat-letter-group-asks")
        letters.go_on(x)
    elif place.step == "meaning":
        place.given = [{"meaning": known[0]}]
        read_back(x, place)
    elif place.step == "item":
        ask = asked(x, letter)
        if ask is None:
            _next_item(x, letter, place, ANSWERED, change=known[0])
            return
        alone = [option for option in known if offered[option]][:1]
        value: Any = alone or known
        if ask.question.type != "multi":
            value = int(known[0]) if ask.question.type == "scale5" else known[0]
        if ask.question.id == "everyday.disobey" and "hit" in value:
            x.say("chat-law-children", "notice")
        _next_item(x, letter, place, ANSWERED, value=value)
    else:
        _next_of_feedback(x, place, known[0])


def _next_item(
    x: Exchange, letter: Letter, place: Place, status: str, value: Any = None, change: str = ""
) -> None:
    item = item_at(letter, place)
    place.given.append(
        {
            "need": item["need"], "question": item["question"], "item": item["item"],
            "status": status, "value": value, "change": change,
        }
    )  # fmt: skip
    place.at += 1
    if place.at == len(items(letter)):
        place.step = "words"
    letters.go_on(x)


def _next_of_feedback(x: Exchange, place: Place, value: str) -> None:
    place.given.append({place.step: value})
    place.step = {"useful": "heard", "heard": "words"}[place.step]
    letters.go_on(x)


def leave_unanswered(x: Exchange, letter: Letter, place: Place, status: str) -> None:
    """Skip, do not know, rather tell a worker: each kept as itself."""
    if place.step == "item":
        x.say(f"chat-{status.replace('_', '-')}")
        _next_item(x, letter, place, status)
    elif place.step in ("useful", "heard"):
        _next_of_feedback(x, place, "")
    elif place.step == "words" and letter.kind not in (QUESTION, WORDING):
        read_back(x, place)
    elif status == TELL_WORKER:
        _call(x, place)
    else:
        doubt(x, letter, place)


def read_back(x: Exchange, place: Place) -> None:
    """All is said: the family reads it before it is sent."""
    place.step = "confirm"
    letters.go_on(x)


def send(x: Exchange, letter: Letter, place: Place) -> None:
    """The family has read what goes to the worker and says yes."""
    answer: dict[str, Any] = {"words": "\n".join(place.told), "language": place.language or x.language}
    if letter.kind in (QUESTION, WORDING):
        answer["at"] = x.surroundings.now.isoformat(timespec="seconds")
    elif letter.kind == FOLLOW_UP:
        answer["items"] = place.given
    elif letter.kind == FEEDBACK:
        for given in place.given:
            answer.update(given)
    if letter.kind == WORDING:
        answer["meaning"] = next((meanings(letter)[int(g["meaning"]) - 1] for g in place.given), "")
    letters.finish(x, letter, ANSWERED, answer)
    x.say("chat-letter-answered-wording" if letter.kind == WORDING else "chat-letter-answered")
    letters.go_on(x)


def _call(x: Exchange, place: Place) -> None:
    """A call in the place of an answer: the letter is answered once there is a number to call."""
    place.at = 1
    person.offer(x)


def call_asked(x: Exchange) -> None:
    """The number was given: "call me" is the answer to the question."""
    letter, place = letters.reads(x), x.conversation.letters.hand
    if letter is not None and place is not None and letter.kind in (QUESTION, WORDING) and place.at:
        told = "\n".join([*place.told, x.text("button-letter-call")])
        at = x.surroundings.now.isoformat(timespec="seconds")
        letters.finish(x, letter, ANSWERED, {"words": told, "language": x.language, "at": at})


def doubt(x: Exchange, letter: Letter, place: Place, ask: Ask | None = None, kept: bool = False) -> None:
    """It is not clear what is meant: two readings as buttons, or the same once more."""
    meant: list[Choice] = []
    asks_back = is_question(x.heard.text)
    if ask is not None:
        found = match_options(ask.question, x.heard.text, x.heard_language)
        meant = [c for c in choices(x, letter, place) if any(f'"option":"{o}"' in c.payload for o in found)][
            :2
        ]
    elif place.step in ("words", "confirm", "begin", "choice") and not asks_back:
        ways = {
            way.payload.rpartition('"option":"')[2].partition('"')[0]: way for way in moves(x, letter, place)
        }
        meant = [ways[what] for what in (".later", ".decline") if what in ways]
    if len(meant) > 1:
        x.say("chat-did-you-mean", "ask").choices = meant
        return
    x.say("chat-kept-words" if kept else "chat-letter-cannot-say" if asks_back else "chat-press-button")
    letters.go_on(x)
