"""Names and places that changed or were lost between two texts.

Only what can be seen: places that are listed, names in Latin letters that begin with a capital inside a sentence, Arabic
names that are listed and mean nothing else, and names the caller gives. A name across the two scripts is compared by
its consonants ("Zeinab", زينب), so two names with the same ones (Mahmoud, Mohammed) pass as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.language.normalise import Word, fold, words
from bot.language.vocabulary import read_data
from bot.review.matching import Finder
from bot.review.warnings import NAME, Context, Span, Warning, readings, within, without_marks
from bot.review.words import finder, listed, read

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_BEGINS = re.compile(r"(?:^|[.!?؟:;…\n\"“”«»(\[\-–/])\s*$")
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|tri)\.\s*$", re.IGNORECASE)
_VOWELS = "aeiouyäöjwاأإآعيو"
_SHORTEST = 3
_SHORTEST_SKELETON = 2
_DIGRAPHS = (
    ("sh", "s"),
    ("ch", "s"),
    ("kh", "k"),
    ("gh", "k"),
    ("th", "t"),
    ("dh", "t"),
    ("ph", "f"),
    ("ou", ""),
)
_CONSONANTS = {
    **dict.fromkeys("bpبپ", "b"),
    **dict.fromkeys("dtتطدضثذ", "t"),
    **dict.fromkeys("gkqxخغقكگ", "k"),
    **dict.fromkeys("zscزسصشظچ", "s"),
    **dict.fromkeys("fvفڤ", "f"),
    **dict.fromkeys("hحه", "h"),
    **{letter: letter for letter in "rlmn"},
    **{"ر": "r", "ل": "l", "م": "m", "ن": "n"},
}


def names(original: str, language: str, rendering: str, reader: str, context: Context) -> list[Warning]:
    """At most one warning about places and one about names of people."""
    plain = without_marks(rendering)
    return [*_places(original, language, plain, reader), *_people(original, language, plain, reader, context)]


def _places(original: str, language: str, rendering: str, reader: str) -> list[Warning]:
    there = finder(language, "places", language).find(original)
    here = finder(reader, "places", reader).find(rendering)
    keys_there, keys_here = {found.key for found in there}, {found.key for found in here}
    was = [(found.start, found.end) for found in there if found.key not in keys_here]
    now = [(found.start, found.end) for found in here if found.key not in keys_there]
    # A place only left out may be a "there".
    return [_warning(original, rendering, was, now)] if was and now else []


def _people(original: str, language: str, rendering: str, reader: str, context: Context) -> list[Warning]:
    unsure = readings(rendering)
    there = list(_named(original, language, context.names))
    here = [name for name in _named(rendering, reader, ()) if not within(name.start, name.end, unsure)]
    was = [(n.start, n.end) for n in there if not _stands(n, rendering, reader)]
    now = [(n.start, n.end) for n in here if not _stands(n, original, language)]
    return [_warning(original, rendering, was, now)] if was or now else []


def _warning(original: str, rendering: str, was: list[Span], now: list[Span]) -> Warning:
    return Warning(
        NAME, tuple(was), tuple(now),
        tuple(original[a:b] for a, b in was), tuple(rendering[a:b] for a, b in now),
    )  # fmt: skip


def _named(text: str, language: str, given: Iterable[str]) -> Iterator[Word]:
    """The words of a text that are surely somebody's or something's name."""
    known = {fold(name) for name in given}
    arabic = _arabic_names()
    shouted = text.upper() == text
    passed = _passed_over(text, language)
    for word in words(text):
        bare = _bare(word, language)
        if bare in known or any(bare.removeprefix(prefix) in arabic for prefix in ("", "و", "ل", "ب")):
            yield word
        elif _LATIN.match(word.text) and not shouted and language != "ar":
            if within(word.start, word.end, passed) or len(bare) < _SHORTEST:
                continue
            capital = word.text[0].isupper() and not word.text.isupper()
            usual = bare.replace("'", "") in _no_names(language)
            if capital and not usual and not _begins_a_sentence(text[: word.start]):
                yield word


def _begins_a_sentence(before: str) -> bool:
    return bool(_BEGINS.search(before)) and not _TITLE.search(before)


def _passed_over(text: str, language: str) -> list[Span]:
    """Capitalised words that are no names: places (looked at on their own), words listed with an ending."""
    spans = [(found.start, found.end) for found in finder(language, "places", language).find(text)]
    spans += [(found.start, found.end) for found in finder(language, "days", language).find(text)]
    if language == "fi":
        spans += [(found.start, found.end) for found in _finnish_no_names().find(text)]
    return spans


@cache
def _finnish_no_names() -> Finder:
    return Finder({"no": listed("not_names")["fi"]}, "fi")


@cache
def _no_names(language: str) -> frozenset[str]:
    months = (month for spellings in read_data(language)["months"].values() for month in spellings)
    words_ = listed("not_names").get(language, ())
    return frozenset(fold(str(word).rstrip("*")) for word in (*words_, *months))


@cache
def _arabic_names() -> frozenset[str]:
    return frozenset(fold(str(name)) for name in read("words")["arabic_names"])


def _bare(word: Word, language: str) -> str:
    folded = word.folded.removesuffix("'s")
    return folded.partition("'")[0] if language == "fi" else folded


def _stands(name: Word, text: str, language: str) -> bool:
    """Whether the name stands in the text, inflected or in the other script."""
    wanted = name.folded.removesuffix("'s")
    skeleton = _skeleton(wanted)
    for word in words(text):
        other = word.folded.removesuffix("'s")
        same_script = bool(_ARABIC.match(wanted)) == bool(_ARABIC.match(other))
        if same_script and _begins_alike(wanted, other):
            return True
        if not same_script or language == "ar":
            if len(skeleton) < _SHORTEST_SKELETON:
                return True  # too little to compare ("Ali")
            if any(_begins_alike(skeleton, _skeleton(form)) for form in _without_prefix(other)):
                return True
    return False


def _without_prefix(word: str) -> Iterator[str]:
    yield word
    if _ARABIC.match(word):
        for prefix in ("وال", "ال", "و", "ل", "ب"):
            if word.startswith(prefix):
                yield word[len(prefix) :]


def _begins_alike(one: str, two: str) -> bool:
    """Whether one is the other with an ending: Ahmed, Ahmedin."""
    short, long = sorted((one, two), key=len)
    return len(short) >= _SHORTEST_SKELETON and long.startswith(short) and len(long) - len(short) <= 4


def _skeleton(folded: str) -> str:
    for written, heard in _DIGRAPHS:
        folded = folded.replace(written, heard)
    folded = folded[:-1] if folded[-1:] in "hه" else folded
    made = ""
    for letter in folded:
        sound = _CONSONANTS.get(letter, "")
        if sound and not made.endswith(sound):
            made += sound
    return made


def given_names(text: str, language: str, names_: Iterable[str] = ()) -> list[Word]:
    """The words of a text that are surely names; `names_` are looked for beside those that show themselves."""
    return list(_named(text, language, names_))


def sounds_like(word: str, name: str) -> bool:
    """Whether a folded word is the folded name, inflected or in the other script."""
    short, long = sorted((word, name), key=len)
    if len(short) >= _SHORTEST and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    return word == name or _same_sound(word, name)


def consonants(name: str) -> int:
    """How many consonants a folded name is compared by across the scripts."""
    return len(_skeleton(name))


def _same_sound(word: str, name: str) -> bool:
    if bool(_ARABIC.match(word)) == bool(_ARABIC.match(name)):
        return False
    if (word[0] in _VOWELS) != (name[0] in _VOWELS):
        return False  # "Suomeen" is no ياسمين
    sound = _skeleton(name)
    heard = _skeleton(word)
    return len(sound) >= _SHORTEST_SKELETON and heard.startswith(sound) and len(heard) - len(sound) <= 1
