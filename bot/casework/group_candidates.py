"""Families a group may fit: by their own wish first, then by needs; with reasons, and with what speaks against.

Nobody is ranked by a number that is shown: the order is the family's wish, then how many reasons there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.casework.groups import Facts, Theme
from bot.casework.hand_over import split
from bot.casework.judgements import DISMISSED, Judgement, standing
from bot.casework.services import WISHES
from bot.needs.taxonomy import URGENCIES
from bot.questionnaire.answers import ANSWERED, Answer

GROUP = "group"
WISHED, PERHAPS, NOT_SAID, NOT_WISHED = range(4)
SAME, INTERPRETED = LANGUAGE_FITS = ("same", "interpreted")
URGENT, NO_HELP, NO_GROUP, OTHERWISE_IN, SPOKEN, WHO, CHILDREN, MESSAGE = AGAINST = (
    *("urgent", "no_help", "no_group", "in_group", "language", "who", "children", "message"),
)
_GROUP_WISHES = tuple(wish for wish, service in WISHES.items() if service == GROUP)


@dataclass(frozen=True)
class Candidate:
    """A family a group may fit. `wishes` (for a group) and `answers` (for its theme) are (question, option) it pressed,
    `needs` and `strengths` are codes.

    `spoken` is one of LANGUAGE_FITS or ""; `against` are some of AGAINST; `wish` says how it stands to a group.
    """

    wish: int
    wishes: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    spoken: str
    against: tuple[str, ...]

    @property
    def order(self) -> tuple[int, int]:
        """To sort by: the wish, then the most reasons."""
        return self.wish, -len((*self.wishes, *self.answers, *self.needs, *self.strengths))


def candidate(
    content: Mapping[str, Any],
    judgements: Mapping[str, Mapping[str, Judgement]],
    facts: Facts,
    theme: Theme,
    in_group: bool,
) -> Candidate | None:
    """Whether a family fits, by its content and the judgements of its flags by part and code; None when nothing says so.

    The reasons come from the common part alone. `in_group`: it has a place in another group that has not ended.
    """
    restricted = judgements.get("restricted", {})
    judged = standing(content, judgements.get("common", {}), restricted)
    common, _ = split(judged)
    values = _values(common["answers"])
    codes = {flag["code"] for flag in common["flags"]}
    shown = {strength["code"] for strength in common["strengths"]}
    needs = tuple(code for code in theme.needs if code in codes)
    themed = tuple(wish for wish in theme.answers if _pressed(values, wish))
    general = tuple(wish for wish in _GROUP_WISHES if _pressed(values, wish))
    wish = _wish(values, general)
    if not needs and not themed and wish in (NOT_SAID, NOT_WISHED):
        return None
    spoken = ""
    if content["language"] == facts.language:
        spoken = SAME
    elif content["language"] in facts.interpreters:
        spoken = INTERPRETED
    # That something is very urgent is no secret among workers: the list of cases says it too. What it is stays apart.
    flags = [*judged["flags"], *(f for f in content["raised"] if not _put_aside(f, restricted))]
    speaks = {
        URGENT: any(flag["urgency"] == URGENCIES[0] for flag in flags),
        NO_HELP: _pressed(values, ("hopes.help", "none")),
        NO_GROUP: _pressed(values, ("people.group", "no")),
        OTHERWISE_IN: in_group,
        SPOKEN: not spoken,
        WHO: bool(theme.who) and content["who"] not in theme.who,
        CHILDREN: theme.children is not None and not _has_child(common["items"], theme.children),
        MESSAGE: not _pressed(values, ("hopes.safe_message", "yes")),
    }
    return Candidate(
        wish,
        general,
        themed,
        needs,
        tuple(code for code in theme.strengths if code in shown),
        spoken,
        tuple(kind for kind in AGAINST if speaks[kind]),
    )


def _values(answers: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
    """Coded answers by question; what several people of a family answered stands together."""
    found: dict[str, list[Any]] = {}
    for answer in map(Answer.from_json, answers):
        if answer.status == ANSWERED:
            given = answer.value if isinstance(answer.value, list) else [answer.value]
            found.setdefault(answer.question, []).extend(given)
    return found


def _pressed(values: Mapping[str, list[Any]], wish: tuple[str, str]) -> bool:
    return wish[1] in values.get(wish[0], ())


def _wish(values: Mapping[str, list[Any]], general: tuple[tuple[str, str], ...]) -> int:
    if _pressed(values, ("hopes.help", "none")):
        return NOT_WISHED
    if any(option != "maybe" for _, option in general):
        return WISHED
    if _pressed(values, ("people.group", "no")):
        return NOT_WISHED
    return PERHAPS if general else NOT_SAID


def _put_aside(flag: Mapping[str, Any], restricted: Mapping[str, Judgement]) -> bool:
    said = restricted.get(flag["code"])
    return said is not None and said.verdict == DISMISSED


def _has_child(items: Iterable[Mapping[str, Any]], ages: tuple[int, int]) -> bool:
    youngest, oldest = ages
    return any(
        item["role"] == "child" and item["age"] is not None and youngest <= item["age"] <= oldest
        for item in items
    )
