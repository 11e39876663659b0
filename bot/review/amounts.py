"""Numbers, months and days of a text, for comparing two texts in different languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from bot.language.normalise import ascii_digits, fold
from bot.language.numbers import read_numbers
from bot.language.vocabulary import lexicon, read_data
from bot.review.matching import Finder
from bot.review.words import finder

HARD, SOFT, ORDINAL = "hard", "soft", "ordinal"
"""hard asks for its like in the other text; soft only answers one; ordinal asks when the other text has one too."""

# A run of digits that is a phone number, an identity code or an account: a contact, no amount.
CONTACTS = re.compile(
    r"(?:\+|\b00)\d[\d ()\-–]{5,20}\d|\b0\d{1,2}[ -]?\d{3,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?\b|\b\d{6,}\b"
    r"|\b\d{6}[-+A]\d{3}\w\b|\S+@\S+|https?://\S+|\b24 ?/ ?7\b"
)
_DAY_MONTH = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})?(?![\d])")
_YEAR_MONTH = re.compile(r"(?<![\d./-])((?:19|20)\d\d)[./-](\d{1,2})(?:[./-](\d{1,2}))?(?![\d])")
_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})[./-]((?:19|20)\d\d)(?![\d])")
_CLOCK = re.compile(r"(?<![\d.,:])([01]?\d|2[0-4])[:.]([0-5]\d)(?![\d.:]|\s*(?:euro|€|e\b))")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})(?:[ \u00a0.,٬](\d{3}))+(?![\d])")
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,4})[.,٫](\d)(?![\d.,])")
_MONTH_NUMBER = re.compile(
    r"(?:شهر|\bmonth|\bshahr)\s+(\d{1,2})\b(?!\s*(?:سن|يوم))|\b(\d{1,2})\.\s?(?:kuuta|kuun)\b"
)
_MAY = re.compile(
    r"\b(?:in|last|since|until|till|next|of|early|late|this|\d(?:st|nd|rd|th)?)\s+(May)\b|\b(May)\s+(?:\d|last)"
)
_NTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_AT = ("klo", "kello", "at", "الساعه", "ساعه", "around", "until", "till")
_TO = ("to", "till", "vaille", "varttia")
# No months though listed as such: a father (اب), holidays, a verb.
_NO_MONTH = ("vappu*", "juhannu*", "joulu*", "christmas", "midsummer", "2ab", "شهر واحد", "marsh", "mares")


@dataclass(frozen=True)
class Amount:
    """A number: any of `values` may be meant ("klo 15" is 15 or 3)."""

    values: frozenset[int]
    start: int
    end: int
    kind: str = HARD


@dataclass(frozen=True)
class When:
    """A month ("m5"), a day of the week ("1") or a word such as "yesterday"; a soft one only answers."""

    key: str
    start: int
    end: int
    soft: bool = False


@dataclass
class Told:
    """What a text tells of numbers and time."""

    amounts: list[Amount]
    times: list[When]


class _Text:
    """A text in which what was read is blanked out, its places kept."""

    def __init__(self, text: str) -> None:
        self.left = ascii_digits(text)

    def take(self, pattern: re.Pattern[str], use: Callable[[re.Match[str]], bool]) -> None:
        """Blank out every match that `use` accepts."""
        self.left = pattern.sub(lambda found: " " * len(found[0]) if use(found) else found[0], self.left)

    def blank(self, start: int, end: int) -> None:
        """Blank out one place."""
        self.left = self.left[:start] + " " * (end - start) + self.left[end:]


def tell(text: str, language: str, hidden: Iterable[str] = ()) -> Told:
    """Read numbers and times. `hidden` words stand for contact details and are passed over."""
    rest = _Text(text)
    told = Told([], [])
    for words in hidden:
        rest.take(re.compile(re.escape(words)), lambda _: True)
    _written_dates(rest, told)
    rest.take(CONTACTS, lambda _: True)
    _named_months(rest, told, text, language)
    _days(rest, told, language)
    _clocks(rest, told)
    _grouped(rest, told)
    _words(rest, told, language)
    told.amounts.sort(key=lambda amount: amount.start)
    told.times.sort(key=lambda time: time.start)
    return told


def contacts(text: str) -> list[re.Match[str]]:
    """Runs of digits and addresses by which somebody could be reached; dates are none."""
    rest = _Text(text)
    _written_dates(rest, Told([], []))
    return [found for found in CONTACTS.finditer(rest.left) if not found[0].startswith("24")]


def _written_dates(rest: _Text, told: Told) -> None:
    def date(year: str | None, month: str, day: str | None, found: re.Match[str]) -> bool:
        number = int(month)
        if day is not None and number > 12 >= int(day) and year and "/" in found[0]:  # American
            number, day = int(day), month
        if not 1 <= number <= 12 or (day is not None and not 1 <= int(day) <= 31):
            return False
        told.times.append(When(f"m{number}", *found.span()))
        if day is not None:
            told.amounts.append(Amount(frozenset({int(day)}), *found.span()))
        if year:
            told.amounts.append(Amount(frozenset({int(year), 2000 + int(year) % 100}), *found.span()))
        return True

    rest.take(_YEAR_MONTH, lambda found: date(found[1], found[2], found[3], found))
    rest.take(
        _DAY_MONTH,
        # "9.30" has no end of a date; "3-5" is a range and "1/2" a half.
        lambda found: (
            found[0][-1].isdigit() is bool(found[3])
            and (bool(found[3]) or found[0].endswith("."))
            and date(found[3], found[2], found[1], found)
        ),
    )
    rest.take(_MONTH_YEAR, lambda found: date(found[2], found[1], None, found))


@cache
def _months(language: str) -> Finder:
    listed = {
        f"m{month}": [one for one in spellings if one not in _NO_MONTH]
        for month, spellings in read_data(language)["months"].items()
    }
    if language == "fi":
        listed["m12"] = ["joulukuu*"]
    if language == "en":
        listed["m5"] = []
        short = read_data(language)["short_months"]
        for month in (1, 2, 4, 8, 10, 11, 12):
            listed[f"m{month}"] += short[month]
    return Finder(listed, language)


def _named_months(rest: _Text, told: Told, text: str, language: str) -> None:
    for found in _months(language).find(rest.left):
        written = text[found.start : found.end]
        if fold(written).lstrip("وبلف") == "اب" and "آ" not in written:
            continue  # a father
        if written.islower() and written.startswith("march"):
            continue
        # "The seventh month" may be July, or the seventh of a pregnancy.
        counted = "شهر" in written
        told.times.append(When(found.key, found.start, found.end, soft=counted))
        if counted:
            told.amounts.append(Amount(frozenset({int(found.key[1:])}), found.start, found.end, SOFT))
        rest.blank(found.start, found.end)

    def numbered(found: re.Match[str]) -> bool:
        month = int(found[1] or found[2])
        if 1 <= month <= 12:
            told.times.append(When(f"m{month}", *found.span()))
        return 1 <= month <= 12

    rest.take(_MONTH_NUMBER, numbered)
    if language == "en":
        for may in _MAY.finditer(rest.left):
            told.times.append(When("m5", *may.span(1 if may[1] else 2)))


def _days(rest: _Text, told: Told, language: str) -> None:
    for found in finder(language, "days", language).find(rest.left):
        told.times.append(When(found.key, found.start, found.end))
        rest.blank(found.start, found.end)
    if language == "ar":
        for both in re.finditer(r"(?<!\w)[وبل]?ال[إا](?:ثن|تن)ين(?!\w)", rest.left):
            told.times.append(When("1", *both.span(), soft=True))


def _clocks(rest: _Text, told: Told) -> None:
    def clock(found: re.Match[str]) -> bool:
        hour, minute = int(found[1]), int(found[2])
        values = {hour, hour + 12 if hour < 12 else hour - 12}
        if minute >= 45:
            values |= {value + 1 for value in values}
        told.amounts.append(Amount(frozenset(values), *found.span(1)))
        if minute:
            kind = SOFT if minute % 15 == 0 or minute > 30 else HARD
            told.amounts.append(Amount(frozenset({minute}), *found.span(2), kind))
        return True

    rest.take(_CLOCK, clock)


def _grouped(rest: _Text, told: Told) -> None:
    def thousands(found: re.Match[str]) -> bool:
        value = int(re.sub(r"\D", "", found[0]))
        told.amounts.append(Amount(frozenset({value}), *found.span()))
        return True

    def decimal(found: re.Match[str]) -> bool:
        told.amounts.append(Amount(frozenset({int(found[1])}), *found.span(1)))
        told.amounts.append(Amount(frozenset({int(found[2])}), *found.span(2), SOFT))
        return True

    def nth(found: re.Match[str]) -> bool:
        told.amounts.append(Amount(frozenset({int(found[1])}), *found.span()))
        return True

    rest.take(_NTH, nth)
    rest.take(_THOUSANDS, thousands)
    rest.take(_DECIMAL, decimal)


def _words(rest: _Text, told: Told, language: str) -> None:
    loose = [
        Amount(frozenset({int(found.key)}), found.start, found.end, kind)
        for kind in (SOFT, ORDINAL)
        for found in finder(language, "numbers", language, kind).find(rest.left)
    ]
    told.amounts += loose
    if language == "ar":
        # Any dual answers a two; what only looks like one (فستان) asks for nothing.
        taken = [(amount.start, amount.end) for amount in loose]
        for dual in re.finditer(r"(?<!\w)\w{3,}(?:ين|ان)(?!\w)", rest.left):
            if dual.span() not in taken:
                told.amounts.append(Amount(frozenset({2}), *dual.span(), SOFT))
    for number in read_numbers(rest.left, language):
        if any(amount.start < number.end and number.start < amount.end for amount in loose):
            continue
        written = rest.left[number.start : number.end]
        if not _is_of(written, language):
            continue
        values = _meant(number.value, written, rest.left, number.start, number.end, language)
        told.amounts.append(Amount(frozenset(values), number.start, number.end))
    told.amounts = [
        amount for amount in told.amounts if amount.values - {0, 1} or min(amount.values, default=0) > 1
    ]


def _is_of(written: str, language: str) -> bool:
    """Whether a number word belongs to the text's own language: Finnish "sit" is no Arabic six."""
    folded = fold(written)
    if folded[:1].isdecimal() or "\u0600" <= folded[:1] <= "\u06ff":
        return True
    return folded[:3] in lexicon(language).number_starts


def _meant(value: int, written: str, text: str, start: int, end: int, language: str) -> set[int]:
    """What a number may mean: "puoli kahdeksan" is half past seven, "klo 15" three in the afternoon."""
    before = [fold(word) for word in re.findall(r"[^\W\d_]+", text[:start])[-2:]]
    after = [fold(word) for word in re.findall(r"[^\W\d_]+", text[end:])[:2]]
    if language == "fi" and before[-1:] and before[-1] in ("puoli", "puolelta", "puol") and 1 <= value <= 12:
        return {value - 1 or 12, (value - 1 or 12) + 12}
    values = {value}
    if (1 <= value <= 24 and any(word in _AT for word in before)) or (
        1 <= value <= 12
        and after[:1]
        and after[0] in ("am", "pm", "oclock", "العصر", "المسا", "مساء", "بالليل")
    ):
        values |= {value + 12} if value < 12 else {value - 12}
    if 1 <= value <= 12 and (("الا" in after[:1]) or any(word in _TO[2:] for word in before[-1:])):
        values.add(value - 1 or 12)
    if language == "en" and before[-2:] == ["quarter", "to"]:
        values.add(value - 1 or 12)
    return values
