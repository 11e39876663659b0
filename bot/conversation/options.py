"""Which options of a question a message names: by the words of their buttons, or by other words for them."""

from __future__ import annotations

import functools
import re

from ruamel.yaml import YAML

from bot.language.normalise import Word, fold, words
from bot.questionnaire.model import DATA, Question
from bot.questionnaire.wording import option_title

Phrase = tuple[str, ...]  # folded words

# An option is recognised by one telling word only in a short message.
MOST_WORDS_AROUND = 6
TELLING_LETTERS = 4
BARE = 3  # "the short one": so few words that name an option mean it
NEGATIONS = frozenset(
    "ei en et emme ette eivat no not none never dont don't doesnt doesn't didnt didn't isnt isn't arent aren't cant can't "
    "cannot nothing لا ما مو مش ليس لم لن بدون مافي ماكو ولا".split()
)
NEGATIVES = NEGATIONS | frozenset("nobody noone kukaan ketaan ketaa mitaan احد حدا شي شيء".split())
CONDITIONS = frozenset("jos if اذا لو".split())
NEGATION_REACH = 3  # words between a "not" and what it denies
BREATH = re.compile(r"[,،.;؛:!?؟\n]")
# "No problem", "ei haittaa", "لا مشكلة": what makes a leading no something else.
NO_PROBLEM = frozenset(
    "problem problems worries one kukaan haittaa hataa ongelmaa ongelmia mitaan se مشكله مشكل باس احد حدا".split()
)


@functools.cache
def other_words(language: str) -> dict[str, dict[str, list[str]]]:
    """data/values/options: other words for the options of a question or the steps of a scale, by its id."""
    raw = YAML(typ="safe").load((DATA / "values" / "options" / f"{language}.yml").read_text(encoding="utf-8"))
    return {**raw["options"], **raw["scales"]}


@functools.cache
def opposites(scale: str | None, language: str) -> tuple[Phrase, ...]:
    """Words that say the opposite of what a scale asks about, so that "often" beside them is no answer to it."""
    raw = YAML(typ="safe").load((DATA / "values" / "options" / f"{language}.yml").read_text(encoding="utf-8"))
    return tuple(map(_phrase, raw["opposites"].get(scale, ())))


@functools.cache
def titles(question: Question, language: str) -> dict[str, tuple[Phrase, ...]]:
    """What the button of each option says, in every form of address."""
    addresses = ("neutral", "f", "m") if language == "ar" else ("neutral",)
    return {
        option: tuple(
            dict.fromkeys(_phrase(option_title(question, option, language, address)) for address in addresses)
        )
        for option in question.option_ids
    }


@functools.cache
def phrases(question: Question, language: str) -> dict[str, tuple[Phrase, ...]]:
    """All words by which each option is known: its titles and other words for it."""
    other = other_words(language).get(question.scale or question.id, {})
    return {
        option: (*own, *(_phrase(words) for words in other.get(option, ())))
        for option, own in titles(question, language).items()
    }


def _phrase(text: str) -> Phrase:
    return tuple(word.folded for word in words(text))


def match_options(question: Question, text: str, language: str) -> list[str]:
    """The options whose words stand in the text, in the order of the question; the longest match wins."""
    message = words(text)
    said = tuple(word.folded for word in message)
    if not said:
        return []
    if exact := _as_written(question, text, language):
        return [exact]
    known = phrases(question, language)
    for option, ways in known.items():
        if said in ways:
            return [option]
    if any(_places(list(said), other) for other in opposites(question.scale, language)):
        return []
    inside = _inside(known, message, text)
    close = set(inside)
    if question.type != "multi" and inside:
        close = {option for option, length in inside.items() if length == max(inside.values())}
    if len(said) <= MOST_WORDS_AROUND and (question.type == "multi" or not close):
        # "A neighbour and my friend": one of several may be told by its title, another by one word of it.
        close |= set(_by_telling_word(question, said, language))
    return [option for option in question.option_ids if option in close]


def _as_written(question: Question, text: str, language: str) -> str:
    """The one option whose title begins with just these marks: «أنتِ» and «أنتَ» differ in nothing else. "" if none."""
    text = text.strip()
    if fold(text) == text.casefold():
        return ""
    titles = {option: option_title(question, option, language) for option in question.option_ids}
    meant = [option for option, title in titles.items() if title.split(" ")[0] == text]
    return meant[0] if len(meant) == 1 else ""


def words_for(question: Question, option: str, text: str, language: str) -> set[str]:
    """The words of a text that are themselves a name of this option, folded."""
    said = [w.folded for w in words(text)]
    return {word for way in phrases(question, language)[option] if _places(said, way) for word in way}


def _inside(known: dict[str, tuple[Phrase, ...]], message: list[Word], text: str) -> dict[str, int]:
    """The options named somewhere in a message with their lengths in words; a phrase inside a longer one of another option does not count."""
    said = [word.folded for word in message]
    found = [
        (option, first, first + len(phrase))
        for option, ways in known.items()
        for phrase in ways
        for first in _places(said, phrase)
    ]
    return {
        option: end - first
        for option, first, end in sorted(found, key=lambda place: place[2] - place[1])
        if not _denied(message[: first + 1], said[first:end], text)
        and not any(
            other != option and f <= first and end <= e and e - f > end - first for other, f, e in found
        )
    }


def _denied(before: list[Word], phrase: list[str], text: str) -> bool:
    """Whether a "not" or an "if" in the same breath takes the phrase back: "ei nuku hyvin", "if somebody sees"."""
    if not NEGATIVES.isdisjoint(phrase):
        return False
    *earlier, first = before
    for word in reversed(earlier[-NEGATION_REACH:]):
        if BREATH.search(text[word.end : first.start]):
            return False
        # "No she sleeps well": an English "no" denies only the next word.
        if word.folded in CONDITIONS:
            return True
        if word.folded in NEGATIONS and (word.folded != "no" or word is earlier[-1]):
            return True
    return False


def _by_telling_word(question: Question, said: Phrase, language: str) -> list[str]:
    """The options named by a word that stands in the title of no other option ("I want some advice").

    A negation on one side only makes it no match: nothing is guessed.
    """
    words_of = {option: set(ways[0]) for option, ways in titles(question, language).items()}
    found = []
    shortest = 2 if len(said) == 1 else TELLING_LETTERS
    for option, title in words_of.items():
        others = {word for other, told in words_of.items() if other != option for word in told}
        telling = {w for w in title if len(w) >= shortest and not any(alike(w, o) for o in others)}
        # "Yeah sure" is not "Not sure": a negation stands on both sides or on neither.
        negated = NEGATIVES.isdisjoint(said) != NEGATIVES.isdisjoint(title)
        if not negated and any(alike(s, w) for s in said for w in telling):
            found.append(option)
    return found if question.type == "multi" or len(found) == 1 else []


def names_option(question: Question, text: str, language: str) -> bool:
    """Whether the message is a name of one option, or stands word by word in its title ("isä" of "Olen isä")."""
    said = _phrase(text)
    if not said or len(said) > MOST_WORDS_AROUND or question.type in ("number", "date", "text"):
        return False
    if any(said in ways for ways in phrases(question, language).values()):
        return True
    if len(said) <= BARE and question.type != "multi" and len(match_options(question, text, language)) == 1:
        return True
    found = [
        option
        for option, ways in titles(question, language).items()
        if any(all(any(alike(s, t) for t in title) for s in said) for title in ways)
    ]
    return len(found) == 1


def shares_words(text: str, title: str) -> bool:
    """Whether a message holds a telling word of a button's title."""
    said = [w.folded for w in words(text)]
    return any(alike(s, w.folded) for s in said for w in words(title) if len(w.folded) >= TELLING_LETTERS)


def _places(said: list[str], phrase: Phrase) -> list[int]:
    """Where all words of a phrase are said, in any inflection, one after the other.

    A bare "No" must begin the message and speak of nothing else: "nobody sees it", "kukaan ei näe" and
    "no problem" are not "No".
    """
    if not phrase:
        return []
    if len(phrase) == 1 and phrase[0] in NEGATIONS:
        return [0] if said[0] == phrase[0] and not NO_PROBLEM.intersection(said[1:2]) else []
    return [
        first
        for first in range(len(said) - len(phrase) + 1)
        if all(alike(a, b) for a, b in zip(said[first:], phrase, strict=False))
    ]


def alike(said: str, wanted: str) -> bool:
    """Equal, or sharing a stem of at least four letters that is most of the longer word."""
    said, wanted = _without_article(said), _without_article(wanted)
    if said == wanted or said in _bare(wanted) or wanted in _bare(said):
        return True
    shared = 0
    for a, b in zip(said, wanted, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and shared >= 0.6 * max(len(said), len(wanted))


def _bare(word: str) -> tuple[str, ...]:
    """An Arabic word without "and", "with" or "to" written before it."""
    return (word[1:],) if word[:1] in ("و", "ب", "ل", "ف") and len(word) >= 5 else ()


def _without_article(word: str) -> str:
    """Arabic article and "in" say nothing about which word it is: أب and الأب, البيت and بالبيت are the same."""
    for written_together in ("بال", "وال", "لل", "ال"):
        if word.startswith(written_together) and len(word) > len(written_together) + 1:
            return word[len(written_together) :]
    return word
