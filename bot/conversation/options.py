"""Which options of a question a message names: by the words of their buttons, or by other words for them."""

from __future__ import annotations

import functools

from ruamel.yaml import YAML

from bot.language.normalise import words
from bot.questionnaire.model import DATA, Question
from bot.questionnaire.wording import option_title

Phrase = tuple[str, ...]  # folded words

# An option is recognised by one telling word only in a short message.
MOST_WORDS_AROUND = 6
TELLING_LETTERS = 4
NEGATIONS = frozenset(
    "ei en et emme ette eivat no not none never dont nothing لا ما مو مش ليس لم لن بدون مافي ماكو ولا".split()
)
NEGATIVES = NEGATIONS | frozenset("nobody noone kukaan ketaan ketaa mitaan احد حدا شي شيء".split())
# "No problem", "ei haittaa", "لا مشكلة": what makes a leading no something else.
NO_PROBLEM = frozenset(
    "problem problems worries one kukaan haittaa hataa ongelmaa ongelmia mitaan se مشكله مشكل باس احد حدا".split()
)


@functools.cache
def _other_words(language: str) -> dict[str, dict[str, list[str]]]:
    """data/values/options: other words for the options of a question or the steps of a scale, by its id."""
    raw = YAML(typ="safe").load((DATA / "values" / "options" / f"{language}.yml").read_text(encoding="utf-8"))
    return {**raw["options"], **raw["scales"]}


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
    other = _other_words(language).get(question.scale or question.id, {})
    return {
        option: (*own, *(_phrase(words) for words in other.get(option, ())))
        for option, own in titles(question, language).items()
    }


def _phrase(text: str) -> Phrase:
    return tuple(word.folded for word in words(text))


def match_options(question: Question, text: str, language: str) -> list[str]:
    """The options whose words stand in the text, in the order of the question; the longest match wins."""
    said = [w.folded for w in words(text)]
    if not said:
        return []
    whole = " ".join(said)
    exact, close = [], []
    for option in question.option_ids:
        for address in ("neutral", "f", "m") if language == "ar" else ("neutral",):
            title = [w.folded for w in words(option_title(question, option, language, address))]
            if whole == " ".join(title):
                exact.append(option)
                break
            if title and _contains(said, title):
                close.append((option, len(title)))
                break
    if exact:
        return exact[:1]
    if len(said) <= MOST_WORDS_AROUND and (question.type == "multi" or not close):
        # "A neighbour and my friend": one of several may be told by its title, another by one word of it.
        named = {option for option, _ in close}
        named |= set(_by_telling_word(question, said, language))
        return [option for option in question.option_ids if option in named]
    if question.type != "multi" and len(close) > 1:
        longest = max(length for _, length in close)
        close = [(o, n) for o, n in close if n == longest]
    return [option for option, _ in close]


def _by_telling_word(question: Question, said: list[str], language: str) -> list[str]:
    """The options named by a word that stands in the title of no other option ("I want some advice").

    A negation on one side only makes it no match: nothing is guessed.
    """
    titles = {
        option: {w.folded for w in words(option_title(question, option, language))}
        for option in question.option_ids
    }
    found = []
    shortest = 2 if len(said) == 1 else TELLING_LETTERS
    for option, title in titles.items():
        others = set().union(*(t for o, t in titles.items() if o != option)) if len(titles) > 1 else set()
        telling = {w for w in title if len(w) >= shortest and not any(_alike(w, o) for o in others)}
        # "Yeah sure" is not "Not sure": a negation stands on both sides or on neither.
        negated = NEGATIVES.isdisjoint(said) != NEGATIVES.isdisjoint(title)
        if not negated and any(_alike(s, w) for s in said for w in telling):
            found.append(option)
    return found if question.type == "multi" or len(found) == 1 else []


def names_option(question: Question, text: str, language: str) -> bool:
    """Whether every word of the message stands in the title of one option and of no other ("isä" of "Olen isä")."""
    said = [w.folded for w in words(text)]
    if not said or len(said) > MOST_WORDS_AROUND or question.type in ("number", "date", "text"):
        return False
    found = 0
    for option in question.option_ids:
        title = [w.folded for w in words(option_title(question, option, language))]
        found += all(any(_alike(s, t) for t in title) for s in said)
    return found == 1


def shares_words(text: str, title: str) -> bool:
    """Whether a message holds a telling word of a button's title."""
    said = [w.folded for w in words(text)]
    return any(_alike(s, w.folded) for s in said for w in words(title) if len(w.folded) >= TELLING_LETTERS)


def _contains(said: list[str], title: list[str]) -> bool:
    """Whether every word of the title is said, in any inflection, one after the other.

    A bare "No" must begin the message and speak of nothing else: "nobody sees it", "kukaan ei näe" and
    "no problem" are not "No".
    """
    if len(title) == 1 and title[0] in NEGATIONS:
        return said[:1] == title and not NO_PROBLEM.intersection(said[1:2])
    for start in range(len(said) - len(title) + 1):
        if all(_alike(a, b) for a, b in zip(said[start:], title, strict=False)):
            return True
    return False


def _alike(said: str, wanted: str) -> bool:
    """Equal, or sharing a stem of at least four letters that is most of the longer word."""
    said, wanted = _without_article(said), _without_article(wanted)
    if said == wanted:
        return True
    shared = 0
    for a, b in zip(said, wanted, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and shared >= 0.6 * max(len(said), len(wanted))


def _without_article(word: str) -> str:
    """Arabic article and "in" say nothing about which word it is: أب and الأب, البيت and بالبيت are the same."""
    for written_together in ("بال", "وال", "لل", "ال"):
        if word.startswith(written_together) and len(word) > len(written_together) + 1:
            return word[len(written_together) :]
    return word
