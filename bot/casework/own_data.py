"""All that is kept of a family's talk, for the family itself: as plain data for a file, and for a page to read.

Whoever holds the phone or the code gets it, and a file stays on the phone. So it is made of what may be told, as the list
of openings is: nothing private, nothing of danger, no call that was asked for, and no gap or number that shows them.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.casework.hand_over import content, split
from bot.casework.letters import shared
from bot.casework.opened import Opened
from bot.casework.transcript import asks_for_call
from bot.conversation.agreement_state import CALL, PRIVATE, REPORTING
from bot.conversation.state import Conversation
from bot.needs.rules import rules
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, TELL_WORKER, Answer
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import Questionnaire
from bot.questionnaire.wording import answer_words, item_heading, label, section_name
from bot.texts import direction, texts

FORMAT, FORMAT_VERSION = "perhesilta-own-data", "1.0"
TAKEN = "family.took-data"
"""The log's word for a family that took its data."""
NOT_TOLD_AGREEMENTS = frozenset({PRIVATE, REPORTING, CALL})
# Whether somebody was alone was asked for the private part's sake.
_NEVER = frozenset({"start.alone"})
_TAKEN_BACK = "withdrawn"  # a letter that the family is shown no more
_SAID = ("say", "ask")
"""Kinds of the program's messages that are told; notices and readings back may speak of what is not."""


class Turn(Protocol):
    """One message and its answer, as the store keeps them."""

    @property
    def at(self) -> datetime:
        """UTC."""

    @property
    def said(self) -> dict[str, Any]:
        """What the family sent."""

    @property
    def reply(self) -> dict[str, Any]:
        """What was answered."""


class Letter(Protocol):
    """A worker's letter, as the store keeps it."""

    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def sent_at(self) -> datetime: ...
    @property
    def answered_at(self) -> datetime | None: ...
    @property
    def body(self) -> dict[str, Any]: ...
    @property
    def answer(self) -> dict[str, Any] | None: ...


def own_data(
    talk: Conversation,
    turns: Sequence[Turn],
    sections: list[str],
    now: datetime,
    *,
    letters: Iterable[Letter] = (),
    agreements: Iterable[Mapping[str, Any]] = (),
    opened: Opened | None = None,
) -> dict[str, Any]:
    """Plain data in the published order; times are ISO in UTC. `sections`: those that hold an answer."""
    language = talk.language or "fi"
    common, apart = split(content(talk, sections, now), talk.interview.questionnaire)
    told = _Told(talk, apart)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "made_at": now.isoformat(timespec="seconds"),
        "language": language,
        "number": talk.number,
        "times_sent": talk.sent,
        "answers": [
            _answer(talk, answer, told) for answer in talk.interview.answers.values() if told.answer(answer)
        ],
        "told_beside": [
            {
                "question": p["question"],
                "label": label(talk.interview.questionnaire[p["question"]], language, talk.address),
                "words": _written(p["text"], p["language"]),
                "at": p["at"],
            }
            for p in common["passing"]
            if told.words(p["text"])
        ],
        "strengths": [_marked("strength", one, talk, told) for one in common["strengths"]],
        "needs": [_marked("need", one, talk, told) for one in common["flags"]],
        "agreements": [one for one in agreements if one["purpose"] not in NOT_TOLD_AGREEMENTS],
        "letters": [_letter(one, told) for one in letters if one.state != _TAKEN_BACK],
        "chat": list(_chat(talk, turns, told)),
        "opened": _opened(opened or Opened()),
    }


class _Told:
    """What may be told: answers, words and questions, each by itself."""

    def __init__(self, talk: Conversation, apart: Mapping[str, Any]) -> None:
        self._questions = talk.interview.questionnaire
        self._hidden = {(a["q"], a["i"]) for a in apart["answers"]}
        self._current = {ask.key for ask, _ in talk.interview.current()}
        self._quotes = {w for w in _words_apart(talk, apart, self._questions) if w.strip()}

    def question(self, question_id: str | None) -> bool:
        """Whether a question is one that everybody may see."""
        if not question_id:
            return True
        known = self._questions.questions.get(question_id)
        return known is not None and shared(known) and question_id not in _NEVER

    def answer(self, answer: Answer) -> bool:
        if not self.question(answer.question) or (answer.question, answer.item) in self._hidden:
            return False
        # Nobody weighed what was set aside: where such an answer could speak of danger, it is not told.
        if not self.counts(answer) and answer.question in _may_be_apart():
            return False
        return all(self.words(words) for words in (answer.verbatim, *answer.details.values()))

    def counts(self, answer: Answer) -> bool:
        """Whether it is one of the answers of now, not one that was set aside."""
        return (answer.question, answer.item) in self._current

    def words(self, text: str) -> bool:
        """Whether own words share nothing with words that are kept apart."""
        return not any(quote in text or (len(text) > 3 and text in quote) for quote in self._quotes)


def _words_apart(talk: Conversation, apart: Mapping[str, Any], questions: Questionnaire) -> Iterator[str]:
    needs = taxonomy().needs
    for flag in (*apart["flags"], *talk.raised):
        if needs[flag["code"]].restricted or flag in talk.raised:
            yield from (e["quote"] for e in flag["evidence"] if e["source"] == "message" or e.get("private"))
    for answer in apart["answers"]:
        question = questions[answer["q"]]
        if answer["how"] != "button" or question.type == "text":
            yield from (answer["t"], *answer.get("d", {}).values())
    yield from (told["text"] for told in apart["passing"])


@functools.cache
def _may_be_apart() -> frozenset[str]:
    """Questions on whose answers a restricted need may rest."""
    needs = taxonomy().needs
    return frozenset(q for rule in rules().needs if needs[rule.code].restricted for q in rule.evidence)


def _written(words: str, language: str) -> dict[str, str]:
    return {"text": words, "language": language, "direction": direction(language)}


def _answer(talk: Conversation, answer: Answer, told: _Told) -> dict[str, Any]:
    interview: Interview = talk.interview
    question, language = interview.questionnaire[answer.question], talk.language or "fi"
    if answer.status in (DONT_KNOW, TELL_WORKER):
        shown = texts().say(language, f"button-{answer.status.replace('_', '-')}", talk.address)
    else:
        shown = answer_words(question, answer, language, talk.address)
    own = answer.verbatim if answer.verbatim and (answer.how != "button" or question.type == "text") else ""
    return {
        "question": question.id,
        "section": section_name(question.section, language, talk.address),
        "label": label(question, language, talk.address),
        "about": item_heading(interview, question, answer.item, language, talk.address) or None,
        "status": answer.status,
        "value": answer.value if answer.status == ANSWERED and question.type != "text" else None,
        "shown": shown,
        "shown_language": answer.language
        if question.type == "text" and answer.status == ANSWERED
        else language,
        "own_words": _written(own, answer.language) if own else None,
        "details": dict(answer.details),
        "at": answer.at,
        "how": answer.how,
        "counts": told.counts(answer),
    }


def _marked(kind: str, one: Mapping[str, Any], talk: Conversation, told: _Told) -> dict[str, Any]:
    language, known = talk.language or "fi", taxonomy()
    name = known.needs[one["code"]].text_id if kind == "need" else known.strengths[one["code"]].text_id
    quotes = [
        _written(e["quote"], e["language"])
        for e in one["evidence"]
        if told.question(e["question"]) and told.words(e["quote"])
    ]
    return {"code": one["code"], "name": texts().say(language, name, talk.address), "because": quotes}


def _letter(one: Letter, told: _Told) -> dict[str, Any]:
    words, answer = str(one.body.get("words", "")), one.answer or {}
    own = str(answer.get("words", ""))
    safe = told.words(json.dumps(answer, ensure_ascii=False)) and told.words(own)
    return {
        "kind": one.kind,
        "state": one.state,
        "sent_at": one.sent_at.isoformat(timespec="seconds"),
        "words": _written(words, str(one.body.get("language") or "fi")) if words else None,
        "answered_at": one.answered_at.isoformat(timespec="seconds") if one.answered_at else None,
        "answer": answer if safe else {},
        "answer_words": _written(own, str(answer.get("language") or "fi")) if own and safe else None,
    }


def _chat(talk: Conversation, turns: Sequence[Turn], told: _Told) -> Iterator[dict[str, Any]]:
    """The talk message by message, without the turns that are not told: no number shows where they were."""
    before: Mapping[str, Any] = {}
    for n, turn in enumerate(turns):
        following = turns[n + 1].said.get("question") if n + 1 < len(turns) else talk.open
        said = turn.said
        mine = (
            "" if said.get("opened") or _apart(before) or not _may_tell(said, told) else said.get("text", "")
        )
        asks = following[0] if following else None
        # What follows on danger or on a number to call would tell of it.
        quiet = _apart(before) or _apart(turn.reply) or not told.question(asks) or not _may_tell(said, told)
        shown = (
            ()
            if quiet
            else [m["text"] for m in turn.reply.get("messages", ()) if m.get("kind") in _SAID and m["text"]]
        )
        before = turn.reply
        if mine or shown:
            spoken = said.get("language") or turn.reply.get("language") or "fi"
            answered = turn.reply.get("language") or spoken
            yield {
                "at": turn.at.isoformat(timespec="seconds"),
                "you": {**_written(mine, spoken), "pressed": bool(said.get("button"))} if mine else None,
                "program": [_written(text, answered) for text in shown],
            }


def _may_tell(said: Mapping[str, Any], told: _Told) -> bool:
    question = (said.get("question") or (None,))[0]
    understood = (one["q"] for one in said.get("understood", ()))
    return (
        told.question(question) and all(map(told.question, understood)) and told.words(said.get("text", ""))
    )


def _apart(reply: Mapping[str, Any]) -> bool:
    """Whether a reply speaks of danger, of a call, or reads answers back."""
    messages = reply.get("messages", ())
    if reply.get("phase") in ("safety", "minor") or asks_for_call(reply):
        return True
    return any(
        m.get("kind") in ("safety", "review")
        or m.get("phones")
        or "check_yes" in json.dumps(m.get("choices", ()))
        for m in messages
    )


def _opened(found: Opened) -> list[dict[str, Any]]:
    return [
        {
            "day": day.isoformat(),
            "role": line.role,
            "number": line.who,
            "what": line.what,
            "first": line.first.isoformat(timespec="minutes"),
            "last": line.last.isoformat(timespec="minutes"),
            "count": line.count,
        }
        for day, lines in found.days
        for line in lines
    ]
