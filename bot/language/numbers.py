"""Numbers in a message, in digits and in words: Finnish, English, Arabic, dialect and learner spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.normalise import MESSAGE_LIMIT
from bot.language.vocabulary import (
    Chunk,
    Lexicon,
    Meaning,
    Vocabulary,
    is_arabic,
    vocabulary,
    without_prefixes,
)

LONGEST_DIGITS = 9
"""More digits than this are a phone number or an account, not an amount."""

# What may hang on digits or on a number word in one spelling: 6kk, 5v, kolmevuotias, nelihenkinen.
_HANGS_ON = ("unit", "person", "other_after", "half", "month_number_after", "pieces")
_LONGEST_PART = 14
_LONGEST_COMPOUND = 60
# "2v9kk": two years and some months are two years.
_YEARS_AND_MONTHS = re.compile(r"^([a-z]{1,6})\d{1,2}[a-z]{1,8}$")
# Latin letters hanging on digits that are part of the word instead: 3am (uncle), 2ab (father).
_LONGEST_DIGITS_WITH_LETTERS = 3


@dataclass(frozen=True)
class Number:
    """One number of a message."""

    value: int
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """One number, with the chunks it covers; what hangs on the last of them ("vuotias") is left over."""

    value: int
    start: int
    end: int
    first: int
    """Index of its first chunk."""
    after: int
    """Index of the first chunk after it."""
    rest: Meaning | None
    """What the end of its last word means, when that is not the number."""
    joined: bool
    """Whether an Arabic "and" is written together with it."""
    digits: bool


@dataclass
class _Part:
    """A piece of a number in words: twenty; kaksi + toista; خمسة + و + عشرين."""

    value: int | None
    chunk: int
    start: int
    end: int
    teen: bool = False
    times_ten: bool = False
    gap: str = ""
    """How it follows the part before: "" (same word), " ", "-" or "and"."""
    arabic: bool = False
    feminine: bool = False
    """Whether it has the Arabic ending ة: ten takes it just when the number before has not (ثلاثة عشر)."""
    rest: Meaning | None = None
    joined: bool = False


def read_numbers(text: str, language: str | None = None) -> list[Number]:
    """The numbers of `text` in order, Arabic duals (ولدين) as 2; digits inside a word are letters (3endi)."""
    text = text[:MESSAGE_LIMIT]
    known = vocabulary(language)
    chunks = known.chunks(text)
    numbers = [Number(found.value, found.start, found.end) for found in find_numbers(text, chunks, known)]
    covered = {number.start for number in numbers}
    for chunk in chunks:
        if chunk.start not in covered and _is_dual(known.meaning(chunk.folded)[0]):
            numbers.append(Number(2, chunk.start, chunk.end))
    return sorted(numbers, key=lambda number: number.start)


def _is_dual(means: Meaning) -> bool:
    noun, unit = means.get("person"), means.get("unit")
    return (noun is not None and noun.count == 2 and not noun.twins) or (unit is not None and unit.count == 2)


def find_numbers(text: str, chunks: Sequence[Chunk], known: Vocabulary) -> Iterator[Found]:
    """The numbers among the `chunks` of `text`, in order."""
    run: list[_Part] = []
    waiting = False
    for at, chunk in enumerate(chunks):
        digits = _digits(chunk, at, known)
        if digits is not None:
            yield from _put_together(run)
            run, waiting = [], False
            yield digits
            continue
        parts = _parts(chunks, at, known)
        if parts:
            parts[0].gap = "and" if waiting or parts[0].joined else _gap(text, chunks, at)
            if not parts[0].gap:
                yield from _put_together(run)
                run = []
            run += parts
            waiting = False
            if parts[-1].rest is not None:
                yield from _put_together(run)
                run = []
        elif run and not waiting and chunk.folded in ("and", "و") and _gap(text, chunks, at):
            waiting = True
        elif run:
            yield from _put_together(run)
            run, waiting = [], False
    yield from _put_together(run)


def _gap(text: str, chunks: Sequence[Chunk], at: int) -> str:
    """What parts chunk `at` from the one before: " ", "-", or "" when a number cannot go on across it."""
    if at == 0:
        return ""
    between = text[chunks[at - 1].end : chunks[at].start]
    if not between.strip():
        return " "
    return "-" if between in "-‐‑–" else ""


def _digits(chunk: Chunk, at: int, known: Vocabulary) -> Found | None:
    """A number in digits, alone or with a unit hanging on it (6kk, 5v); letters with digits are a word (3endi)."""
    word = chunk.folded
    if not word[:1].isdecimal():
        return None
    head = word[: len(word) - len(word.lstrip("0123456789"))]
    rest = word[len(head) :]
    if not head or len(head) > LONGEST_DIGITS:
        return None
    means: Meaning | None = None
    if rest:
        about = "pieces" in known.meaning(rest)[0]
        if (
            (len(head) > _LONGEST_DIGITS_WITH_LETTERS and not about)
            or known.meaning(word)[0]
            or _spelled_out(word, known)
        ):
            return None
        unit = _YEARS_AND_MONTHS.sub(r"\1", rest)
        means = _hanging(unit, known) or _unit_of_another_language(unit, known)
        if means is None:
            return None
    return Found(int(head), chunk.start, chunk.end - len(rest), at, at + 1, means, False, True)


def _hanging(rest: str, known: Vocabulary) -> Meaning | None:
    means, _ = known.meaning(rest)
    return means if any(kind in means for kind in _HANGS_ON) else None


def _unit_of_another_language(rest: str, known: Vocabulary) -> Meaning | None:
    """A short unit that only another language has: "16v" and "10kk" among English words."""
    return next((means for found in known.others if "unit" in (means := found.meaning(rest))), None)


def _spelled_out(word: str, known: Vocabulary) -> bool:
    return any(word in found_in.numbers for found_in in known.lexicons(word))


def _parts(chunks: Sequence[Chunk], at: int, known: Vocabulary) -> list[_Part]:
    """The number parts of one chunk; empty when it is not a number."""
    chunk = chunks[at]
    word, start, end = chunk.folded, chunk.start, chunk.end
    arabic = is_arabic(word)
    if chunk.phrase is not None:
        number = chunk.phrase.number
        return [] if number is None else [_Part(number, at, start, end, arabic=arabic, joined=chunk.joined)]
    if not arabic and word[:3] not in known.number_starts:
        return []
    for found_in in known.lexicons(word):
        if "nothing" in found_in.exact.get(word, ()):
            return []
        value = found_in.numbers.get(word)
        if value is None and word in found_in.numbers_before_a_noun and _noun_follows(chunks, at, known):
            value = found_in.numbers_before_a_noun[word]
        teen, times_ten = word in found_in.teen, word in found_in.times_ten_apart
        if value is not None or teen or times_ten:
            return [_Part(value, at, start, end, teen, times_ten, arabic=arabic, feminine=word.endswith("ه"))]
        if word[:3] in found_in.number_starts and not arabic:
            parts = _split(chunk, at, found_in, known)
            if parts:
                return parts
    return _arabic_parts(chunks, at, known) if arabic else []


def _arabic_parts(chunks: Sequence[Chunk], at: int, known: Vocabulary) -> list[_Part]:
    """An Arabic number with what is written together with it, or an ordinal before tens: الثانية والستين."""
    word, start, end = chunks[at].folded, chunks[at].start, chunks[at].end
    split = list(without_prefixes(word))
    for prefix, rest in (("", word), *split):
        if rest in known.arabic.numbers_before_tens and _tens_follow(chunks, at, known):
            value = known.arabic.numbers_before_tens[rest]
            return [_Part(value, at, start, end, arabic=True, joined=prefix[:1] == "و")]
    if known.arabic.meaning(word):
        return []
    for prefix, rest in split:
        found = known.arabic.numbers.get(rest)
        if found is None and rest in known.arabic.numbers_before_a_noun and _noun_follows(chunks, at, known):
            found = known.arabic.numbers_before_a_noun[rest]
        if found is not None:
            feminine = rest.endswith("ه")
            return [_Part(found, at, start, end, arabic=True, feminine=feminine, joined=prefix[0] == "و")]
    return []


def _noun_follows(chunks: Sequence[Chunk], at: int, known: Vocabulary) -> bool:
    if at + 1 == len(chunks):
        return False
    means, _ = known.meaning(chunks[at + 1].folded)
    return "person" in means or "unit" in means


def _tens_follow(chunks: Sequence[Chunk], at: int, known: Vocabulary) -> bool:
    """Whether "and" and twenty to ninety follow: الثانية والستين."""
    if at + 1 == len(chunks):
        return False
    word = chunks[at + 1].folded
    return any(
        prefix.startswith("و") and known.arabic.numbers.get(rest) in range(20, 100, 10)
        for prefix, rest in without_prefixes(word)
    )


def _split(chunk: Chunk, at: int, found_in: Lexicon, known: Vocabulary) -> list[_Part]:
    """A Finnish compound as its parts: kaksikymmentäviisivuotias = kaksi, kymmentä, viisi, with vuotias left over."""
    word = chunk.folded
    if found_in.exact.get(word) or len(word) > _LONGEST_COMPOUND:
        return []
    for bits in _bits(word, 0, found_in, True):
        place = chunk.start
        parts: list[_Part] = []
        for bit in bits:
            value = found_in.numbers.get(bit, found_in.inside.get(bit))
            parts.append(
                _Part(value, at, place, place + len(bit), bit in found_in.teen, bit in found_in.times_ten)
            )
            place += len(bit)
        rest = word[place - chunk.start :]
        if len(parts) == 1 and not rest:
            continue
        # Folding can shorten a word ("kolmeee"), so the end is counted from the end.
        parts[-1].end = chunk.end - len(rest)
        if rest and rest not in found_in.endings:
            parts[-1].rest = _hanging(rest, known)
            if parts[-1].rest is None:
                continue
        return parts
    return []


def _bits(word: str, place: int, found_in: Lexicon, first: bool) -> Iterator[tuple[str, ...]]:
    """The ways to cut the beginning of `word` into parts of a number, the longest parts first."""
    for length in range(min(_LONGEST_PART, len(word) - place), 2, -1):
        bit = word[place : place + length]
        known = bit in found_in.numbers or bit in found_in.inside
        if known or (not first and (bit in found_in.teen or bit in found_in.times_ten)):
            for more in _bits(word, place + length, found_in, False):
                yield (bit, *more)
            yield (bit,)


def _put_together(run: Sequence[_Part]) -> Iterator[Found]:
    """The numbers that a row of neighbouring parts makes: [twenty, five] is 25, [two, five] is 2 and 5."""
    at = 0
    while at < len(run):
        value = run[at].value
        if value is None:
            at += 1
            continue
        value, after = _spoken_year(run, at) or _thousands(run, at)
        first, last = run[at], run[after - 1]
        yield Found(value, first.start, last.end, first.chunk, last.chunk + 1, last.rest, first.joined, False)
        at = after


def _spoken_year(run: Sequence[_Part], at: int) -> tuple[int, int] | None:
    """The year of one Finnish word: kakskytkakskolme is 2023, kakskytyheksäntoista 2019."""
    if run[at].value != 2 or at + 2 >= len(run) or not run[at + 1].times_ten:
        return None
    if any(part.chunk != run[at].chunk for part in run[at + 1 : at + 3]):
        return None
    ending, after = _tens(run, at + 2)
    if (
        ending == 2
        and after < len(run)
        and run[after].chunk == run[at].chunk
        and 0 < (run[after].value or 0) < 10
    ):
        ending, after = 20 + (run[after].value or 0), after + 1
    return (2000 + ending, after) if 10 <= ending <= 30 else None


def _thousands(run: Sequence[_Part], at: int) -> tuple[int, int]:
    value, after = _hundreds(run, at)
    if after < len(run) and run[after].value == 1000 and value < 1000 and run[after].gap != "and":
        value, after = value * 1000, after + 1
    if value >= 1000 and after < len(run) and 0 < (run[after].value or 0) < 1000:
        more, then = _hundreds(run, after)
        return value + more, then
    return value, after


def _hundreds(run: Sequence[_Part], at: int) -> tuple[int, int]:
    value, after = _tens(run, at)
    if after < len(run) and run[after].value == 100 and value < 10 and run[after].gap != "and":
        value, after = value * 100, after + 1
    if 100 <= value < 1000 and after < len(run) and 0 < (run[after].value or 0) < 100:
        more, then = _tens(run, after)
        return value + more, then
    return value, after


def _tens(run: Sequence[_Part], at: int) -> tuple[int, int]:
    value, after = run[at].value or 0, at + 1
    following = run[after] if after < len(run) else None
    if following is None:
        return value, after
    if 1 <= value <= 9:
        agrees = not following.arabic or run[at].feminine != following.feminine
        if following.teen and agrees and following.gap in ("", " "):
            return 10 + value, after + 1
        if following.times_ten and value > 1 and following.gap in ("", " "):
            value, after = value * 10, after + 1
            following = run[after] if after < len(run) else None
        elif following.arabic and following.gap == "and" and (following.value or 0) in range(20, 100, 10):
            return value + (following.value or 0), after + 1
    if (
        following is not None
        and value in range(20, 100, 10)
        and 1 <= (following.value or 0) <= 9
        and not following.arabic
        and following.gap in ("", " ", "-")
        and not (after + 1 < len(run) and run[after + 1].teen)
    ):
        return value + (following.value or 0), after + 1
    return value, after
