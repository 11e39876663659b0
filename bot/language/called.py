"""People told by their names: "Ali, Sara ja Omar", "my daughters Rim and Dima"; only where capitals tell a name."""

from __future__ import annotations

from bot.language.pieces import Piece, Row

_WORDS_BESIDE_NAMES = 1
_IS = ("on", "are", "is")


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


def named_children(row: Row) -> tuple[int, int, int] | None:
    """The names listed as the children: the first and last piece and how many; None where nobody is listed so.

    "I have Amina, Yusuf and baby Idris"; "Fatima, Ali ja pieni Maryam, kaikki minun lapset".
    """
    first = next((at for at in range(len(row.pieces)) if _is_listed_name(row, at)), None)
    if first is None or not all(_announces(row, at) for at in range(first)):
        return None
    count, last = _names(row, first, _WORDS_BESIDE_NAMES, described=True)
    after = row.pieces[last + 1 :]
    if not count or (after and not row.pieces[last + 1].gap.strip()):
        return None  # "I have Arabic, Kurdish and English books"
    if any(piece.number is not None or (piece.noun and not _is_all(piece)) for piece in after):
        return None
    had = any(
        piece.has("have", "home") or piece.word in row.known.own.mine_before for piece in row.pieces[:first]
    )
    return (first, last, count) if had or any(_is_all(piece) for piece in after) else None


def _is_listed_name(row: Row, at: int) -> bool:
    return is_name(row, at) and row.pieces[at].word not in row.known.own.mine_before


def _announces(row: Row, at: int) -> bool:
    """Whether the piece may stand before the names: "I have", "minulla on", "my son" of the first one."""
    piece = row.pieces[at]
    if piece.noun is not None:
        return piece.noun.role == "me" or _is_one_child(piece)
    return piece.has("have", "we", "home") or piece.word in (*row.known.own.mine_before, *_IS)


def _is_one_child(piece: Piece) -> bool:
    return piece.noun is not None and piece.noun.role == "child" and piece.noun.count == 1


def _is_all(piece: Piece) -> bool:
    """Whether it speaks of all the children at once."""
    return piece.noun is not None and piece.noun.role == "child" and piece.noun.many


def _names(row: Row, first: int, beside: int, described: bool = False) -> tuple[int, int]:
    """A list of names from piece `first`, the last of them after "and", with at most `beside` other words.

    With `described`, "baby" and "my son" may stand before a name.
    """
    count, last, joined = 0, first - 1, False
    for at in range(first, len(row.pieces)):
        piece = row.pieces[at]
        if is_name(row, at):
            surname = last == at - 1 and row.touches(at) and not piece.joined and count > 0
            if joined and not surname and not piece.joined:
                break  # "Ali and Sara, Omar is my brother"
            joined = joined or (count > 0 and (piece.joined or row.pieces[at - 1].joined))
            count, last = count + (not surname), at
        elif described and (_is_one_child(piece) or piece.word in row.known.own.mine_before):
            if at + 1 == len(row.pieces) or not row.touches(at + 1):
                break
        elif not piece.has("and"):
            beside -= 1
            if piece.means or piece.number is not None or beside < 0:
                break
    return (count, last) if joined and count > 1 else (0, first - 1)
