"""Other words for options (data/values/options): every option exists, and no words stand for two of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read
from bot.language.normalise import words
from bot.questionnaire.model import Questionnaire

FOLDER = "data/values/options"
STEPS = ("1", "2", "3", "4", "5")


def problems(root: Path, questions: Questionnaire, languages: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong in the file of each language."""
    known = {
        "options": {q.id: q.option_ids for q in questions.questions.values() if not q.scale},
        "scales": dict.fromkeys(questions.scales, STEPS),
    }
    for language in languages:
        file = f"{FOLDER}/{language}.yml"
        try:
            raw = read(root, file)
        except Unreadable as error:
            yield error.problem
            continue
        for scale in raw.get("opposites", {}):
            if scale not in known["scales"]:
                line = line_of(raw["opposites"], scale)
                yield Problem(file, line, f"there is no scale {scale}", "mend its name, or take it away")
        for part, owners in known.items():
            for owner, options in raw.get(part, {}).items():
                line = line_of(raw[part], owner)
                if owner not in owners:
                    yield Problem(
                        file, line, f"there is no {owner} with options", "mend its name, or take it away"
                    )
                else:
                    yield from _owner(file, str(owner), options, owners[owner])


def _owner(file: str, owner: str, options: Any, known: tuple[str, ...]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], str] = {}
    for option, ways in options.items():
        line = line_of(options, option)
        if str(option) not in known:
            yield Problem(file, line, f"{owner} has no option {option}", "mend its name, or take it away")
        for way in ways:
            said = tuple(w.folded for w in words(str(way)))
            if not said:
                yield Problem(file, line, f"{owner}: {option}: an entry has no word", "take it away")
            elif seen.setdefault(said, str(option)) != str(option):
                what = f"{owner}: “{way}” stands for {seen[said]} and for {option}"
                yield Problem(file, line, what, "leave it with one of them, or with none")
