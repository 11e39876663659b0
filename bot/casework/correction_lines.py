"""What interpreters corrected in one case, as lines by which the bot is tested: names and contact details hidden.

Left out is what was told at a private question or holds words of a private answer, what shows danger (an administrator
opens no restricted part), what the family did not send, what an interpreter doubts, and what two interpreters
corrected in different ways.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.casework.hand_over import split
from bot.casework.reviewed import CHECKED, stands_in
from bot.casework.reviewing import SHORTEST_NAME, quoted, standing
from bot.casework.transcript import FOR_THE_WORKER, Row, Turn, rows
from bot.language.normalise import words
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.model import Questionnaire, questionnaire
from bot.review.evaluation import ADDRESS, MAIL, NAME, NUMBER, PHONE, Said, evaluation_line
from bot.review.names import given_names

PLACEHOLDERS = {"name": NAME, "phone": PHONE, "address": ADDRESS, "mail": MAIL, "number": NUMBER}
"""What stands in a line where something was hidden, by its kind."""


def correction_lines(
    turns: Iterable[Turn],
    content: Mapping[str, Any],
    corrected: Iterable[tuple[str, Mapping[str, Any]]],
    dismissed: Collection[str],
    source: Questionnaire | None = None,
) -> list[dict[str, Any]]:
    """The lines of one case, in the order of the talk.

    `content` with its `reviews`; `corrected`: (row, {"act", "values"}) as the interpreters saved them; `dismissed`: flags
    that a worker put aside, by `judgements.about`.
    """
    questions = source or questionnaire()
    wanted = _agreed(corrected)
    talk = list(turns)
    shown = {row.key: row for row in rows(talk, "en")}
    said = {f"t{turn.seq}": turn.said for turn in talk}
    private = frozenset(q.id for q in questions.questions.values() if q.layer == "private")
    restricted = split(dict(content), source)[1]
    apart = _told_in_private(restricted, private)
    allowed = _checked(restricted["reviews"]) if content.get("reviews") else frozenset()
    needs = taxonomy().needs
    dangers = [f for f in (*content["flags"], *content["raised"]) if needs[f["code"]].restricted]
    dangerous = quoted(shown.values(), [*dangers, *content["raised"]])
    names = _names(talk, content)
    flags = standing(content, dismissed)
    found = []
    for key, correction in wanted.items():
        row = shown.get(key)
        if row is None or key not in allowed or not row.own or row.about & (private | set(FOR_THE_WORKER)):
            continue
        if key in dangerous:
            continue
        text = str(said[key].get("text", ""))
        if any(stands_in(told, text) for told in apart):
            continue
        if any(value.get("q") in private for value in correction.get("values") or ()):
            continue
        line = evaluation_line(_said(row, text, said[key], flags, content), correction, names, source)
        if line is not None:
            found.append((row.n, line))
    return [line for _, line in sorted(found, key=lambda one: one[0])]


def hidden(text: str) -> dict[str, int]:
    """How many of each kind were hidden in the text of a line."""
    return {kind: text.count(mark) for kind, mark in PLACEHOLDERS.items() if mark in text}


def _agreed(corrected: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Mapping[str, Any]]:
    by_row: dict[str, list[Mapping[str, Any]]] = {}
    for row, correction in corrected:
        by_row.setdefault(row, []).append(correction)
    return {row: told[0] for row, told in by_row.items() if all(one == told[0] for one in told)}


def _checked(reviews: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Rows of which the family sent something and that nobody doubts."""
    doubted = {one["row"] for one in reviews if one["state"] != CHECKED}
    return frozenset(one["row"] for one in reviews) - doubted


def _told_in_private(restricted: Mapping[str, Any], private: Collection[str]) -> list[str]:
    """Own words told at private questions. One word alone may be said anywhere."""
    told = [
        words
        for answer in restricted["answers"]
        if answer["q"] in private
        for words in (answer["t"] if answer["how"] != "button" else "", *answer.get("d", {}).values())
    ]
    told += [one["text"] for one in restricted["passing"] if one["question"] in private]
    return [words for words in told if " " in words.strip()]


def _said(
    row: Row,
    text: str,
    said: Mapping[str, Any],
    flags: Sequence[Mapping[str, Any]],
    content: Mapping[str, Any],
) -> Said:
    about = [flag for flag in flags if quoted([row], [flag])]
    strengths = {s["code"] for s in content["strengths"] if quoted([row], [s])}
    return Said(
        text,
        row.language,
        (said.get("question") or ("",))[0],
        tuple(sorted({flag["code"] for flag in about})),
        tuple(sorted(strengths)),
    )


def _names(talk: Iterable[Turn], content: Mapping[str, Any]) -> frozenset[str]:
    """Names the family gave anywhere, also in how to reach it: a name told once is hidden in every line."""
    found = {
        word.text
        for turn in talk
        for word in given_names(str(turn.said.get("text", "")), str(turn.said.get("language") or "fi"))
    }
    for answer in content["answers"]:
        if answer["q"] in FOR_THE_WORKER:
            for option, told in answer.get("d", {}).items():
                found |= set(_names_in(told, answer["l"], whole=option == "not_this_person"))
    return frozenset(found)


def _names_in(told: str, language: str, *, whole: bool) -> Iterator[str]:
    """`whole`: nothing but a name was asked for. Else a capital is enough: these words are few and no loss."""
    known = {word.start for word in given_names(told, language)}
    for word in words(told):
        if word.start in known or (
            len(word.folded) >= SHORTEST_NAME and word.text[0].isalpha() and (whole or word.text[0].isupper())
        ):
            yield word.text
