"""What interpreters corrected of what the bot understood, laid over a content: the answers, and the rules run again.

A content carries it as `corrections`, a list of dicts, the oldest first: `act` and `values` ([{"q", "i", "v"}]) as the
interpreter says, `heard` ([{"q", "i", "s", "v"}]) as the bot understood, `by` (the interpreter's number) and `at`.
`laid_over` takes them out again and marks what they changed: an answer with `corrected` {"was": [status, value] or None,
"by"}, a flag with `correction`: ADDED, RAISED, GONE (the answers show it no more) or LESS (one of several answers shows it no more). No correction takes a flag away or lowers one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.casework.case_people import interview_of
from bot.casework.hand_over import quoting
from bot.needs.flags import CHANGE_ANSWER, Flag, StrengthFlag, merge, merge_strengths
from bot.needs.rules import flags_from_answers, strengths_from_answers
from bot.needs.taxonomy import URGENCIES, taxonomy
from bot.questionnaire.answers import ANSWERED, SKIPPED
from bot.questionnaire.model import Questionnaire, questionnaire

ADDED, RAISED, GONE, LESS = "added", "raised", "gone", "less"
Key = tuple[str, str]
"""(question, item)."""


def laid_over(content: dict[str, Any], source: Questionnaire | None = None) -> dict[str, Any]:
    """The content with its corrections in place of what the bot understood. Without any, the same content."""
    corrections = content.get("corrections", ())
    plain = {name: part for name, part in content.items() if name != "corrections"}
    if not corrections:
        return plain
    questions = source or questionnaire()
    changed = _answers(plain, corrections, questions)
    if not changed:
        return plain
    answers = [changed.pop((a["q"], a["i"]), a) for a in plain["answers"]]
    new = {**plain, "answers": [*answers, *changed.values()]}
    new["items"] = _people(plain["items"], new["answers"])
    return {**new, "flags": _flags(plain, new, questions), "strengths": _strengths(plain, new, questions)}


def _answers(
    content: Mapping[str, Any], corrections: Iterable[Mapping[str, Any]], questions: Questionnaire
) -> dict[Key, dict[str, Any]]:
    """The answers that are other now, by key. One the family gave again later is not touched."""
    known = {(a["q"], a["i"]): a for a in content["answers"]}
    changed: dict[Key, dict[str, Any]] = {}
    for one in corrections:
        values = {(v["q"], v["i"]): v["v"] for v in one["values"]}
        heard = {(h["q"], h["i"]): (h["s"], h["v"]) for h in one["heard"]}
        for key in dict.fromkeys((*heard, *values)):
            question = questions.questions.get(key[0])
            if question is None or question.section not in content["sections"]:
                continue
            there, was = known.get(key), heard.get(key)
            if (None if there is None else (there["s"], there["v"])) != was:
                continue
            now = (ANSWERED, values[key]) if key in values else (SKIPPED, None)
            if now == was:
                changed.pop(key, None)
                continue
            answer = there or {
                "q": key[0], "i": key[1], "t": "", "l": content["language"], "at": one["at"],
                "how": "correction", "ver": content["version"],
            }  # fmt: skip
            mark = {"was": list(was) if was else None, "by": one["by"]}
            changed[key] = {**answer, "s": now[0], "v": now[1], "corrected": mark}
    return changed


def _people(items: Iterable[Mapping[str, Any]], answers: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Who is who, where a correction says otherwise."""
    said = {(a["q"], a["i"]): a for a in answers if a.get("corrected") and a["s"] == ANSWERED}
    found = []
    for item in items:
        role, age = said.get(("family.member", item["key"])), said.get(("family.age", item["key"]))
        found.append(
            {
                "key": item["key"],
                "role": role["v"] if role else item["role"],
                "age": age["v"] if age else item["age"],
            }
        )
    return found


def _flags(old: dict[str, Any], new: dict[str, Any], questions: Questionnaire) -> list[dict[str, Any]]:
    """The flags of the content, with what only the corrected answers show."""
    before = {flag.code: flag for flag in _shown(old, questions)}
    after = {flag.code: flag for flag in _shown(new, questions)}
    kept = {flag["code"]: Flag.from_json(flag) for flag in old["flags"]}
    fresh = [
        flag
        for flag in after.values()
        if set(flag.rules) - set(before[flag.code].rules if flag.code in before else ())
    ]
    found = []
    for flag in merge([*kept.values(), *fresh]):
        was, mark = kept.get(flag.code), ""
        if was is None:
            mark = ADDED
        elif (flag.level, flag.urgency) != (was.level, was.urgency):
            mark = RAISED
        elif lost := _rules(before, flag.code) - _rules(after, flag.code):
            mark = GONE if was.change == CHANGE_ANSWER and lost >= set(was.rules) else LESS
        found.append({**flag.to_json(), **({"correction": mark} if mark else {})})
    return found


def _rules(flags: Mapping[str, Flag], code: str) -> set[str]:
    return set(flags[code].rules) if code in flags else set()


def _shown(content: dict[str, Any], questions: Questionnaire) -> list[Flag]:
    quote = quoting(questions, content["language"])
    return flags_from_answers(interview_of(content, questions), quote)


def _strengths(old: dict[str, Any], new: dict[str, Any], questions: Questionnaire) -> list[dict[str, Any]]:
    quote = quoting(questions, new["language"])
    kept = [StrengthFlag.from_json(strength) for strength in old["strengths"]]
    found = strengths_from_answers(interview_of(new, questions), quote)
    known = {strength.code for strength in kept}
    return [s.to_json() for s in merge_strengths([*kept, *(s for s in found if s.code not in known)])]


def new_dangers(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Flags that only a correction shows and that may not wait for the next look at the case."""
    return [
        {name: part for name, part in flag.items() if name != "correction"}
        for flag in content["flags"]
        if flag.get("correction") in (ADDED, RAISED)
        and (flag["urgency"] == URGENCIES[0] or taxonomy().needs[flag["code"]].restricted)
    ]
