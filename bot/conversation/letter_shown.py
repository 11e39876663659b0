"""How a letter is put before the family, step by step: the worker's words, questions, facts, and the reading back."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.conversation import asking
from bot.conversation.exchange import Exchange
from bot.conversation.letter_state import FOLLOW_UP, QUESTION, WORDING, Letter, Place
from bot.conversation.messages import Choice, Message, payload
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, TELL_WORKER
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import item_heading, label, section_name, value_words
from bot.texts import LANGUAGES, texts

CHANGES = ("easier", "same", "harder")
USEFUL = ("much", "little", "no")
HEARD = ("yes", "partly", "no")
FIRST_STEP = {
    "question": "words", "section": "begin", "follow-up": "item", "feedback": "useful", "group": "choice",
    "wording": "meaning",
}  # fmt: skip
CODED = ("single", "multi", "yn3", "scale5")


def move(x: Exchange, letter: Letter, button: str, what: str, style: str = "option") -> Choice:
    """A button of a letter. What it does begins with a dot; the place goes along, so an old one does nothing new."""
    return Choice(x.text(button), pressing(x, letter, f".{what}"), style)


def pressing(x: Exchange, letter: Letter, what: str) -> str:
    """The payload of a button of this letter at the place where the family is."""
    return payload("press", button="letter", item=mark(x, letter), option=what)


def mark(x: Exchange, letter: Letter) -> str:
    """Letter and place in it, as its buttons carry them."""
    place = x.conversation.letters.hand
    if place is None or not x.conversation.letters.opened:
        return f"{letter.id[:8]}.told.0"
    return f"{letter.id[:8]}.{place.step}.{len(place.told) if place.step == 'confirm' else place.at}"


def put(x: Exchange, letter: Letter, place: Place) -> None:
    """Ask what this place of the letter asks."""
    {
        "words": _words, "confirm": _confirm, "begin": _section, "item": _item,
        "useful": _useful, "heard": _heard, "choice": _group, "meaning": _meaning,
    }[place.step](x, letter, place)  # fmt: skip


# -- what is asked at this place ------------------------------------------------------------------------


def items(letter: Letter) -> list[dict[str, Any]]:
    """The items of a follow-up that may be asked on any screen: nothing private, nothing of safety."""
    needs = taxonomy().needs
    return [i for i in letter.body.get("items", []) if i["need"] in needs and not needs[i["need"]].restricted]


def item_at(letter: Letter, place: Place) -> dict[str, Any]:
    """The item that is asked now."""
    return items(letter)[place.at]


def question_of(x: Exchange, item: dict[str, Any]) -> Ask | None:
    """The question of an item, if it is one with coded answers that anybody may see."""
    question = x.conversation.interview.questionnaire.questions.get(item["question"])
    if question is None or question.type not in CODED or question.layer == "private":
        return None
    return Ask(question, item["item"])


def asked(x: Exchange, letter: Letter) -> Ask | None:
    """The question of the intake that the letter asks now, if it asks one."""
    place = x.conversation.letters.hand
    if letter.kind != FOLLOW_UP or place is None or place.step != "item":
        return None
    return question_of(x, item_at(letter, place))


def one_back(x: Exchange) -> bool:
    """One item of a follow-up back; the caller puts it. Whether there was one."""
    place = x.conversation.letters.hand
    if place is None or not any("need" in given for given in place.given):
        return False
    place.given.pop()
    place.at, place.step = len(place.given), "item"
    return True


def answers(x: Exchange, letter: Letter, place: Place) -> list[tuple[str, str, bool]]:
    """What can be answered with a button now: (option, title, whether it ends the other choices)."""
    if place.step == "item":
        ask = asked(x, letter)
        if ask is not None:
            return asking.options(x, ask)
        return [(c, x.text(f"button-letter-{c}"), False) for c in CHANGES]
    if place.step == "useful":
        return [(u, x.text(f"button-letter-useful-{u}"), False) for u in USEFUL]
    if place.step == "heard":
        return [(h, x.text(f"button-letter-heard-{h}"), False) for h in HEARD]
    if place.step == "choice":
        return [(c, x.text(f"button-letter-group-{c}"), False) for c in ("join", "ask")]
    if place.step == "meaning":
        return [(str(n), words, False) for n, words in enumerate(meanings(letter), 1)]
    return []


def meanings(letter: Letter) -> list[str]:
    """The meanings an interpreter offers to choose from: none, one or two."""
    return [str(words) for words in letter.body.get("meanings", ())]


def moves(x: Exchange, letter: Letter, place: Place) -> list[Choice]:
    """The ways on that answer nothing, of which the words of a button may tell as well."""
    later = move(x, letter, "button-letter-later", "later", "help")
    decline = move(x, letter, "button-letter-decline", "decline", "help")
    if place.step == "meaning":
        return [move(x, letter, "button-letter-other", "other"), later, decline]
    if place.step == "words" and letter.kind in (QUESTION, WORDING):
        return [move(x, letter, "button-letter-call", "call"), later, decline]
    if place.step == "confirm":
        send = move(x, letter, "button-letter-send", "send", "main")
        return [send, move(x, letter, "button-letter-again", "again"), later, decline]
    if place.step == "begin":
        begin = move(x, letter, "button-start", "begin", "main")
        return [begin, later, decline]
    if place.step == "choice":
        return [later, move(x, letter, "button-letter-group-no", "decline")]
    skip = move(x, letter, "button-skip", "skip", "help")
    if place.step != "item":
        return [skip, later]
    return [
        skip,
        move(x, letter, "button-dont-know", "dont_know", "help"),
        move(x, letter, "button-tell-worker", "tell_worker", "help"),
        later,
    ]


def choices(x: Exchange, letter: Letter, place: Place) -> list[Choice]:
    """The answers of this place as buttons."""
    return [
        Choice(title, pressing(x, letter, option), "option", alone)
        for option, title, alone in answers(x, letter, place)
    ]


# -- the kinds ------------------------------------------------------------------------------------------


def _worker_writes(x: Exchange, letter: Letter) -> None:
    """The worker's own words, in their own language and direction."""
    words, language = letter.body.get("words", ""), letter.body.get("language")
    if not words:
        return
    x.say("chat-letter-writes")
    x.add(Message("say", words, language=language if language in LANGUAGES else None))
    if language in LANGUAGES and language != x.language:
        x.say("chat-letter-other-language", "notice")


def _words(x: Exchange, letter: Letter, place: Place) -> None:
    if letter.kind == QUESTION:
        place.at = 0
        _worker_writes(x, letter)
        message = x.say("chat-letter-how", "ask")
    elif letter.kind == WORDING:
        place.at = 0
        _interpreter_asks(x, letter, place)
        message = x.say("chat-letter-how", "ask")
    elif letter.kind == FOLLOW_UP:
        message = x.say("chat-letter-helped", "ask")
    else:
        message = x.say("chat-letter-better", "ask")
    ways = moves(x, letter, place)
    message.choices = [way for way in ways if way.style != "help"]
    message.more = [way for way in ways if way.style == "help"]


def _interpreter_asks(x: Exchange, letter: Letter, place: Place) -> None:
    """The family's own words, and what the interpreter asks about them; once."""
    if place.shown:
        return
    language = letter.body.get("language")
    spoken = language if language in LANGUAGES else None
    x.say("chat-letter-wording")
    x.add(Message("say", f"«{letter.body.get('quoted', '')}»", language=spoken))
    if letter.body.get("words"):
        x.say("chat-letter-interpreter-asks")
        x.add(Message("say", str(letter.body["words"]), language=spoken))
    place.shown = True


def _meaning(x: Exchange, letter: Letter, place: Place) -> None:
    _interpreter_asks(x, letter, place)
    message = x.say("chat-letter-meant", "ask")
    ways = moves(x, letter, place)
    message.choices = [*choices(x, letter, place), *(way for way in ways if way.style != "help")]
    message.more = [way for way in ways if way.style == "help"]


def _section(x: Exchange, letter: Letter, place: Place) -> None:
    _worker_writes(x, letter)
    name = section_name(letter.about, x.language, x.conversation.address)
    x.say("chat-letter-section", "ask", section=name).choices = moves(x, letter, place)


def _item(x: Exchange, letter: Letter, place: Place) -> None:
    total = len(items(letter))
    if place.at == 0 and not place.shown:
        x.say("chat-letter-follow-up", count=total)
        place.shown = True
    item, ask = item_at(letter, place), asked(x, letter)
    if ask is not None:
        message = x.add(Message("ask", asking.words(x, ask)))
        if ask.question.type == "multi":
            message.multiple, message.send_title = True, x.text("button-ready")
    else:
        message = x.say("chat-letter-change", "ask", need=need_name(x, item))
    step = x.text("chat-letter-step", n=place.at + 1, total=total)
    about = _whom(x, item)
    message.heading = f"{step} · {about}" if about else step
    message.choices = choices(x, letter, place)
    message.more = moves(x, letter, place)
    if ask is not None:
        message.more.insert(3, x.choice("explain", "ask_explain", "help"))


def need_name(x: Exchange, item: dict[str, Any]) -> str:
    """A need in plain words."""
    return x.text(taxonomy().needs[item["need"]].text_id)


def _whom(x: Exchange, item: dict[str, Any]) -> str | None:
    """Whom an item is about, as the intake said it."""
    talk = x.conversation
    ask = question_of(x, item)
    question = ask.question if ask else talk.interview.questionnaire["family.age"]
    return item_heading(talk.interview, question, item["item"], x.language, talk.address)


def service_name(x: Exchange, letter: Letter) -> str:
    """What a feedback letter is about: the group by its name, else the service."""
    name = letter.body.get("name") or ""
    found = texts().find(
        x.language, f"chat-letter-service-{letter.body.get('service')}", x.conversation.address
    )
    return str(name or found or x.text("chat-letter-service-other"))


def _useful(x: Exchange, letter: Letter, place: Place) -> None:
    if not place.shown:
        x.say("chat-letter-feedback", service=service_name(x, letter))
        place.shown = True
    message = x.say("chat-letter-useful", "ask")
    message.choices, message.more = choices(x, letter, place), moves(x, letter, place)


def _heard(x: Exchange, letter: Letter, place: Place) -> None:
    message = x.say("chat-letter-heard", "ask")
    message.choices, message.more = choices(x, letter, place), moves(x, letter, place)


def _group(x: Exchange, letter: Letter, place: Place) -> None:
    """Everything one needs to know to say yes or no to a group; after a side question the choice alone."""
    if not place.shown:
        _facts(x, letter)
        place.shown = True
    message = x.say("chat-letter-group-ask", "ask")
    join, ask = choices(x, letter, place)
    message.choices = [join, ask, *moves(x, letter, place)]


def _facts(x: Exchange, letter: Letter) -> None:
    body = letter.body
    theme = texts().find(x.language, f"group-theme-{body.get('theme')}", x.conversation.address)
    lines = [x.text("chat-letter-group", name=str(body["name"]))]
    if theme:
        lines.append(x.text("chat-letter-group-theme", theme=theme))
    lines += [
        x.text("chat-letter-group-place", place=str(body["place"])),
        x.text(
            "chat-letter-group-first", date=_day(x, str(body["day"])), time=_time(x, str(body["starts_at"]))
        ),
        x.text("chat-letter-group-times", count=int(body["meetings"])),
        x.text("chat-letter-group-minutes", count=int(body["minutes"])),
        x.text("chat-letter-group-language", spoken=_language(x, str(body["language"]))),
    ]
    interpreted = _languages(x, body.get("interpreters"))
    if interpreted:
        lines.append(x.text("chat-letter-group-interpreter", languages=interpreted))
    lines.append(
        x.text("chat-letter-group-children" if body.get("childcare") else "chat-letter-group-no-children")
    )
    lines.append(x.text("chat-letter-group-free"))
    x.add(Message("say", "\n".join(lines)))


def _day(x: Exchange, day: str) -> str:
    known = date.fromisoformat(day)
    return x.text(
        "desk-date-weekday", weekday=x.text(f"desk-weekday-{known.isoweekday()}"), day=str(known.day),
        month=x.text(f"month-{known.month}"), number=str(known.month), year=str(known.year),
    )  # fmt: skip


def _time(x: Exchange, time: str) -> str:
    return time.replace(":", ".") if x.language == "fi" else time


def _language(x: Exchange, code: str) -> str:
    return x.text(f"desk-language-{code}") if code in LANGUAGES else code


def _languages(x: Exchange, codes: Any) -> str:
    """Interpreted languages by name; codes as a list, or in one line."""
    if isinstance(codes, str):
        codes = codes.replace(",", " ").split()
    comma = "، " if x.language == "ar" else ", "
    return comma.join(_language(x, str(code)) for code in codes or ())


# -- the reading back -----------------------------------------------------------------------------------


def _confirm(x: Exchange, letter: Letter, place: Place) -> None:
    """What goes to the worker, to be read before it is sent."""
    message = x.say("chat-letter-confirm", "review")
    message.lines = [
        {**line, "section": x.text("chat-letter-yours"), "private": False, "change": None}
        for line in lines(x, letter, place)
    ]
    x.say("chat-letter-send", "ask").choices = moves(x, letter, place)


def lines(x: Exchange, letter: Letter, place: Place) -> list[dict[str, Any]]:
    """What was answered so far, line by line."""
    found = []
    for item, given in zip(items(letter) if letter.kind == FOLLOW_UP else [], place.given, strict=False):
        ask = question_of(x, item)
        name = label(ask.question, x.language, x.conversation.address) if ask else need_name(x, item)
        found.append(_line(x, name, _given(x, ask, given), heading=_whom(x, item)))
    if letter.kind == "feedback":
        for given in place.given:
            ((what, value),) = given.items()
            named = "chat-letter-useful-label" if what == "useful" else "chat-letter-heard-label"
            words = x.text(f"button-letter-{what}-{value}") if value else x.text("status-skipped")
            found.append(_line(x, x.text(named), words))
    if letter.kind == WORDING:
        for given in place.given:
            meant = meanings(letter)[int(given["meaning"]) - 1]
            found.append(_line(x, x.text("chat-letter-meant-label"), meant, letter.body.get("language")))
    if place.told:
        found.append(_line(x, x.text("chat-letter-words"), "\n".join(place.told), place.language))
    return found


def _line(
    x: Exchange, name: str, answer: str, language: str | None = None, heading: str | None = None
) -> dict[str, Any]:
    return {"heading": heading, "label": name, "answer": answer, "lang": language or x.language}


def _given(x: Exchange, ask: Ask | None, given: dict[str, Any]) -> str:
    if given["status"] in (DONT_KNOW, TELL_WORKER):
        return x.text(f"button-{given['status'].replace('_', '-')}")
    if given["status"] != ANSWERED:
        return x.text("status-skipped")
    if ask is None:
        return x.text(f"button-letter-{given['change']}")
    return value_words(ask.question, given["value"], x.language, x.conversation.address)
