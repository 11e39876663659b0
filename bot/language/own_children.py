"""Children told by another word than a child's: "mum of four", "the same number of girls", «والديّ» of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.pieces import Row
from bot.language.use import Use
from bot.language.vocabulary import Noun, is_arabic

if TYPE_CHECKING:
    from bot.language.groups import Group

ME = Noun("me", "any", 1, many=False, twins=False)
CHILDREN = Noun("child", "any", None, many=True, twins=False)
_MOST = 15
# The ending of "my two parents": unlike "my father" it is written with a shadda, after these letters only.
_SHADDA = "\u0651"
_TWO_OF_MINE = tuple(letter + ending for letter in "دت" for ending in ("ي" + _SHADDA, "ى" + _SHADDA))


def number_of_own(row: Row, numbers: dict[int, Use], group: Group) -> Use | None:
    """The four of "single mum of four" and of "mother of four kids": the speaker's children."""
    of, use = row.at(group.at + 1), numbers.get(group.at + 2)
    if group.noun.role not in ("parent", "me") or of is None or of.word != "of" or use is None:
        return None
    if group.mine or not row.touches(use.at) or not 0 < use.value <= _MOST:
        return None
    counts_children = use.noun is not None and (noun := row.pieces[use.noun].noun) and noun.role == "child"
    return use if use.kind == "bare" or counts_children else None


def is_same_number(row: Row, at: int) -> bool:
    """Whether the noun at `at` is told to be as many as those before it: "saman verran tyttöjä"."""
    following = row.at(at + 1)
    if following is not None and following.has("same_number") and row.touches(at + 1):
        return not is_arabic(following.word) or not (after := row.at(at + 2)) or after.noun is None
    before = row.at(at - 1)
    return before is not None and before.has("same_number") and row.touches(at)


def is_two_of_mine(row: Row, at: int) -> bool:
    """Whether an Arabic word means two of the speaker's: «والديّ» are both parents, «والدي» is the father."""
    piece = row.pieces[at]
    return row.text[piece.start : piece.end + 1].endswith(_TWO_OF_MINE)
