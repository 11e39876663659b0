"""Whether a "not" vanished or appeared between two texts, sentence by sentence where both have as many.

The words of bot/needs/negation.py say what takes a cue back, which is another question: "ma ba3ref" (I do not know)
denies nothing there and is a "not" here. So the lists stand in data/review/words.yml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.normalise import fold, words
from bot.review.warnings import NEGATION, Span, Warning, readings, within, without_marks
from bot.review.words import finder

_SENTENCE = re.compile(r"(?<=[^\d\s])[.!?؟؛;]+(?=\s|$)|\n+")
# "Not" written together with its verb: ماتكفي، مابعرف، ماعندي (but ماما, ماشي, مايو are words of their own).
_ATTACHED = re.compile("و?ما(?:[يتنا]\\w{3,}|ب(?!ين)\\w{3,}|عند\\w+|عدن\\w*|عنا|عاد|فيني|كنت|راح)$")
# "ما بدي غير …", "ليس لي إلا …": nothing but, that is only.
_ONLY = re.compile(r"(?<!\w)(?:و?(?:ما|لا|مو|مش|ليس|لم|ماعندي))\s(?:\S+\s){1,3}(?:غير|[إا]لا|سوى)(?!\w)")
_UNMADE = re.compile(r"\w{3,}(?:matta|matt[ao]m\w*|ton|ttom\w+|maton)$")  # maksamatta, työtön
_NOT_UNMADE = ("auton", "muoton", "tonton")


@dataclass
class _Sentence:
    hard: list[Span]
    soft: int


def negation(original: str, language: str, rendering: str, reader: str) -> list[Warning]:
    """At most one warning: a "not" of the original that has no like in the rendering, or the other way round."""
    there = _sentences(original, language, ())
    here = _sentences(without_marks(rendering), reader, readings(rendering))
    if sum(len(s.hard) for s in there) == sum(len(s.hard) for s in here):
        return []
    if len(there) != len(here):
        there, here = [_whole(there)], [_whole(here)]
    for first, second in zip(there, here, strict=True):
        if first.hard and not second.hard and not second.soft:
            return [_warning(original, rendering, first.hard, [])]
        if second.hard and not first.hard and not first.soft:
            return [_warning(original, rendering, [], second.hard)]
    return []


def count_of_nots(text: str, language: str) -> int:
    """How many words of a text say "not"."""
    return sum(len(sentence.hard) for sentence in _sentences(text, language, ()))


def _warning(original: str, rendering: str, was: list[Span], now: list[Span]) -> Warning:
    return Warning(
        NEGATION, tuple(was), tuple(now),
        tuple(original[a:b] for a, b in was), tuple(rendering[a:b] for a, b in now),
    )  # fmt: skip


def _whole(sentences: list[_Sentence]) -> _Sentence:
    return _Sentence([span for s in sentences for span in s.hard], sum(s.soft for s in sentences))


def _sentences(text: str, language: str, unsure: list[Span] | tuple[()]) -> list[_Sentence]:
    ends = [found.start() for found in _SENTENCE.finditer(text)] + [len(text)]
    sentences = [_Sentence([], 0) for _ in ends]
    said = [False] * len(ends)
    for word in words(text):
        said[_place(ends, word.start)] = True
    for found in finder(language, "negation", language).find(text):
        sentence = sentences[_place(ends, found.start)]
        if found.key == "soft" or within(found.start, found.end, unsure):
            sentence.soft += 1
        else:
            sentence.hard.append((found.start, found.end))
    for word in words(text):
        sentence = sentences[_place(ends, word.start)]
        if language == "ar" and _ATTACHED.match(word.folded):
            sentence.hard.append((word.start, word.end))
        elif language == "fi" and _UNMADE.match(word.folded) and word.folded not in _NOT_UNMADE:
            sentence.soft += 1
        elif language == "en" and fold(word.text).endswith("n't"):
            span = (word.start, word.end)
            if span not in sentence.hard:
                sentence.hard.append(span)
    if language == "ar":
        for sentence, text_of in zip(sentences, _split(text, ends), strict=True):
            if _ONLY.search(text_of):
                sentence.soft += len(sentence.hard)
                sentence.hard = []
    return [sentence for sentence, any_word in zip(sentences, said, strict=True) if any_word]


def _split(text: str, ends: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _place(ends: list[int], start: int) -> int:
    return next(n for n, end in enumerate(ends) if start < end or n == len(ends) - 1)
