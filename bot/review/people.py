"""Kinship and gender of two texts: a mother who became a father, an eno who became a setä, a she who became a he."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.normalise import fold, words
from bot.review.matching import Find
from bot.review.warnings import GENDER, KINSHIP, Span, Warning, readings, within, without_marks
from bot.review.words import finder, kin_finder

_WOMAN, _MAN = "f", "m"
_SPEAKERS = {"woman": _WOMAN, "man": _MAN}
_OPEN = "_"
_I = ("انا", "اني", "كنت", "لست", "وانا", "اشعر", "بحس", "احس", "اكون", "ana")


@dataclass(frozen=True)
class Kin:
    """One meaning of a kinship word: what it is, of which gender and on whose side; "_" where the word leaves it open."""

    relation: str
    gender: str
    side: str

    def fits(self, other: Kin) -> bool:
        """Whether both may be the same person."""
        return self.relation == other.relation and all(
            _OPEN in (one, two) or one == two
            for one, two in ((self.gender, other.gender), (self.side, other.side))
        )


@dataclass(frozen=True)
class Relative:
    """A kinship word in a text. A soft one has another sense too: it answers, but asks for nothing."""

    meanings: tuple[Kin, ...]
    start: int
    end: int
    soft: bool

    def fits(self, other: Relative) -> bool:
        """Whether one of the meanings of each may be the same person."""
        return any(one.fits(two) for one in self.meanings for two in other.meanings)


def relatives(text: str, language: str) -> list[Relative]:
    """The kinship words of a text."""
    return [_relative(found) for found in kin_finder(language).find(text)]


def meanings_of(key: str) -> tuple[Kin, ...]:
    """What a key of data/review/kinship.yml says. Raises ValueError when it is not relation.gender.side."""
    made = []
    for meaning in key.lstrip("~").split("|"):
        relation, gender, side = meaning.split(".")
        if gender not in (_WOMAN, _MAN, _OPEN) or side not in ("p", "m", _OPEN):
            raise ValueError(key)
        made.append(Kin(relation, gender, side))
    return tuple(made)


def _relative(found: Find) -> Relative:
    return Relative(meanings_of(found.key), found.start, found.end, found.key.startswith("~"))


def kinship(original: str, language: str, rendering: str, reader: str) -> list[Warning]:
    """At most one warning: relatives of the original that the rendering does not have, where it has others instead.

    A relative who is only left out may well be a "she" there, so it is no slip that can be seen.
    """
    there = relatives(original, language)
    here = relatives(without_marks(rendering), reader)
    unsure = readings(rendering)
    lost = [one for one in there if not one.soft and not any(one.fits(two) for two in here)]
    new = [
        two
        for two in here
        if not two.soft and not within(two.start, two.end, unsure) and not any(two.fits(one) for one in there)
    ]
    if not lost or not new:
        return []
    was = [(one.start, one.end) for one in lost]
    now = [(two.start, two.end) for two in new]
    return [
        Warning(
            KINSHIP, tuple(was), tuple(now),
            tuple(original[a:b] for a, b in was), tuple(rendering[a:b] for a, b in now),
        )
    ]  # fmt: skip


def gender(original: str, language: str, rendering: str, reader: str, speaker: str = "") -> list[Warning]:
    """At most one warning, about somebody told of or, where the speaker is known, about the speaker's own gender.

    Finnish shows no gender but in kinship words, so a Finnish rendering is never warned about.
    """
    plain = without_marks(rendering)
    return (_told_of(original, language, plain, reader) or _of_speaker(plain, reader, speaker))[:1]


def _told_of(original: str, language: str, rendering: str, reader: str) -> list[Warning]:
    if _others(original, language) or _others(rendering, reader):
        return []
    there = _shown(original, language)
    here = _pronouns(rendering, reader)
    if len(there) != 1 or len(here) != 1:
        return []
    (was, first), (now, second) = next(iter(there.items())), next(iter(here.items()))
    if was == now or now in _possible(original, language):
        return []
    return [
        Warning(
            GENDER, tuple(first), tuple(second),
            tuple(original[a:b] for a, b in first), tuple(rendering[a:b] for a, b in second),
        )
    ]  # fmt: skip


def _others(text: str, language: str) -> bool:
    return any(found.key == language for found in finder(language, "gender", "others").find(text))


def _pronouns(text: str, language: str) -> dict[str, list[Span]]:
    """Genders shown by pronouns and verbs, with their places."""
    shown: dict[str, list[Span]] = {}
    if language == "fi":
        return shown
    for found in finder(language, "gender", language).find(text):
        shown.setdefault(found.key, []).append((found.start, found.end))
    return shown


def _shown(text: str, language: str) -> dict[str, list[Span]]:
    """Genders shown by pronouns, verbs and kinship words, with their places."""
    shown = _pronouns(text, language)
    for one in relatives(text, language):
        genders = {meaning.gender for meaning in one.meanings}
        # Where the gender of a relative is left open, anybody may be meant afterwards.
        for found in (_MAN, _WOMAN) if _OPEN in genders or len(genders) > 1 else genders:
            shown.setdefault(found, []).append((one.start, one.end))
    return shown


def _possible(text: str, language: str) -> set[str]:
    """Genders that an Arabic text may show by endings and verbs that are not listed."""
    found: set[str] = set()
    if language != "ar":
        return found
    for word in words(text):
        bare = fold(word.text)
        if re.match(r"(?:\w{2,}ها|ب?ت\w{3,}|\w{3,}ت)$", bare) or word.text.endswith("ة"):
            found.add(_WOMAN)
        if re.match(r"(?:ب?ي\w{2,}|\w{2,}[هو])$", bare) and not word.text.endswith("ة"):
            found.add(_MAN)
    return found


def _of_speaker(rendering: str, reader: str, speaker: str) -> list[Warning]:
    """An Arabic adjective after "I" that is not of the speaker's gender."""
    wanted = _SPEAKERS.get(speaker)
    if reader != "ar" or wanted is None:
        return []
    row = words(rendering)
    starts = {word.start: place for place, word in enumerate(row)}
    for found in finder(reader, "gender", "speaker").find(rendering):
        place = starts[found.start]
        if found.key != wanted and any(word.folded in _I for word in row[max(0, place - 2) : place]):
            span = (found.start, found.end)
            return [Warning(GENDER, (), (span,), (), (rendering[span[0] : span[1]],))]
    return []
