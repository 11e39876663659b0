"""People told by their names: "Ali, Sara ja Omar", "my daughters Rim and Dima"; only where capitals tell a name."""

from __future__ import annotations

from bot.language.pieces import Row

_WORDS_BESIDE_NAMES = 1


def is_name(row: Row, at: int) -> bool:
    """Whether the piece at `at` is written with a capital and is no number and no word for a person."""
    piece = row.pieces[at]
    first = row.text[piece.start : piece.start + 1]
    return first.isupper() and piece.number is None and not piece.means and piece.end - piece.start > 1


def names_after(row: Row, at: int) -> tuple[int, int]:
    """How many names are listed right after the noun at `at`, two or more, and the last piece of the list; else 0."""
    first = at + 1
    if first < len(row.pieces) and row.pieces[first].has("called") and row.touches(first):
        first += 1
    if first >= len(row.pieces) or row.pieces[first].gap.strip() not in ("", ":"):
        return 0, at
    return _names(row, first, 0)


def only_names(row: Row) -> int:
    """How many names the message is made of, when it is a list of names and nothing else."""
    if len(row.pieces) < 2 or row.sentence[-1]:
        return 0
    count, last = _names(row, 0, _WORDS_BESIDE_NAMES)
    return count if last == len(row.pieces) - 1 else 0


def _names(row: Row, first: int, beside: int) -> tuple[int, int]:
    """A list of names from piece `first`, the last of them after "and", with at most `beside` other words."""
    count, last, joined = 0, first - 1, False
    for at in range(first, len(row.pieces)):
        piece = row.pieces[at]
        if is_name(row, at):
            surname = last == at - 1 and row.touches(at) and not piece.joined and count > 0
            if joined and not surname and not piece.joined:
                break  # "Ali and Sara, Omar is my brother"
            joined = joined or (count > 0 and (piece.joined or row.pieces[at - 1].joined))
            count, last = count + (not surname), at
        elif not piece.has("and"):
            beside -= 1
            if piece.means or piece.number is not None or beside < 0:
                break
    return (count, last) if joined and count > 1 else (0, first - 1)
