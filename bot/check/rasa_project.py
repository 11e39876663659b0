"""The Rasa project: utterances for every act and language, one act an utterance, rules for side questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read
from bot.conversation.reading import DIGRESSIONS
from bot.texts import LANGUAGES

DOMAIN = "domain.yml"
RULES = "data/rules.yml"
FOLDER = "data/nlu"
PRESSED = ("choose", "choose_language", "edit", "press")  # acts of buttons; nobody writes them
FEWEST = 60
_INTENT = re.compile(r"\s*- intent:\s*['\"]?([a-z_]+)")
_UTTERANCE = re.compile(r"\s+-\s+(.*\S)")


@dataclass(frozen=True)
class Utterance:
    """One line of training data."""

    act: str
    text: str
    language: str
    file: str
    line: int

    @property
    def said(self) -> str:
        """The words alone, without case and punctuation."""
        kept = "".join(" " if unicodedata.category(c)[0] in "PZC" else c for c in self.text.casefold())
        return " ".join(kept.split())


def problems(root: Path) -> Iterator[Problem]:
    """Everything wrong between domain, rules and training data."""
    try:
        domain = read(root, DOMAIN)
    except Unreadable as error:
        yield error.problem
        return
    intents = {(next(iter(i)) if isinstance(i, dict) else str(i)): n for n, i in enumerate(domain["intents"])}
    yield from _digressions(root, domain, intents)
    utterances: list[Utterance] = []
    for language in LANGUAGES:
        here = list(_utterances(root, language))
        utterances += here
        yield from _acts(domain, intents, language, here)
    yield from _shared(utterances)


def _digressions(root: Path, domain: Any, intents: dict[str, int]) -> Iterator[Problem]:
    try:
        raw = read(root, RULES)
    except Unreadable as error:
        yield error.problem
        return
    actions = [str(a) for a in domain.get("actions") or ()]
    ruled: dict[str, str] = {}
    for entry in raw.get("rules") or ():
        steps = entry.get("steps") or ()
        intent = next((s["intent"] for s in steps if "intent" in s), "")
        ruled[intent] = next((s["action"] for s in steps if "action" in s), "")
        if intent not in intents:
            yield Problem(
                RULES,
                line_of(entry),
                f"the rule has the act {intent}, which domain.yml does not know",
                "mend its name",
            )
        if ruled[intent] not in actions:
            what = f"the rule runs {ruled[intent]}, which domain.yml does not know"
            yield Problem(RULES, line_of(entry), what, "add it under actions, or mend its name")
    for act in sorted(DIGRESSIONS):
        action = f"action_{act}"
        if act not in intents:
            yield Problem(
                DOMAIN,
                line_of(domain, "intents"),
                f"the side question {act} is missing",
                "add it under intents",
            )
        if action not in actions:
            yield Problem(DOMAIN, line_of(domain, "actions"), f"{action} is missing", "add it under actions")
        if act not in ruled:
            what = f"the side question {act} has no rule"
            yield Problem(RULES, line_of(raw, "rules"), what, f"add a rule: intent {act}, action {action}")


def _utterances(root: Path, language: str) -> Iterator[Utterance]:
    # Line by line: the examples are one block of text for YAML, and each needs its own line number.
    for path in sorted((root / FOLDER / language).rglob("*.yml")):
        act = ""
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := _INTENT.match(text):
                act = found[1]
            elif act and (found := _UTTERANCE.match(text)):
                yield Utterance(act, found[1], language, path.relative_to(root).as_posix(), line)


def _acts(
    domain: Any, intents: dict[str, int], language: str, utterances: list[Utterance]
) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    first: dict[str, Utterance] = {}
    for utterance in utterances:
        counts[utterance.act] = counts.get(utterance.act, 0) + 1
        first.setdefault(utterance.act, utterance)
    for act, place in intents.items():
        count = counts.get(act, 0)
        if act in PRESSED or count >= FEWEST:
            continue
        where = first.get(act)
        file, line = (where.file, where.line) if where else (DOMAIN, line_of(domain["intents"], place))
        what = f"{act} has {count} utterances in {FOLDER}/{language}"
        yield Problem(file, line, what, f"write at least {FEWEST}, as different people would")
    for act, utterance in first.items():
        if act not in intents:
            yield Problem(
                utterance.file, utterance.line, f"domain.yml does not know the act {act}", "mend its name"
            )
        elif act in PRESSED:
            yield Problem(
                utterance.file, utterance.line, f"{act} is pressed, never written", "take its utterances away"
            )


def _shared(utterances: list[Utterance]) -> Iterator[Problem]:
    first: dict[str, Utterance] = {}
    for utterance in utterances:
        earlier = first.setdefault(utterance.said, utterance)
        if earlier is not utterance and earlier.act != utterance.act and utterance.said:
            where = f"{earlier.file}:{earlier.line}"
            what = f"“{utterance.text}” is {utterance.act} here and {earlier.act} in {where}"
            yield Problem(utterance.file, utterance.line, what, "keep it under one act")
