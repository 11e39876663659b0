"""Questions and sections as they stand in data/questionnaire, read once and never changed."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.questionnaire.conditions import ALWAYS, Condition, parse_condition

DATA = Path(__file__).parents[2] / "data"
TYPES = ("single", "multi", "number", "date", "text", "scale5", "yn3")
YN3 = ("yes", "no", "not_sure")
REPEATS = ("member", "child", "adult")
LAYERS = ("family", "private")


class QuestionnaireError(ValueError):
    """A file under data/questionnaire says something the model does not know; names file and line."""


@dataclass(frozen=True)
class Option:
    """One choice of a question.

    `exclusive` ends the others; `detail` asks one more thing in own words; `ages` (from, to, in years) leaves its
    button out for a person known to be of another age: a child of four does not go to work.
    """

    id: str
    exclusive: bool = False
    detail: bool = False
    ages: tuple[int, int] | None = None


@dataclass(frozen=True)
class Question:
    """One question. `min` and `max` bound a number; `repeat` names whom it is asked of, one by one."""

    id: str
    ref: str
    section: str
    type: str
    options: tuple[Option, ...]
    scale: str | None
    reads: str | None
    min: int | None
    max: int | None
    repeat: str | None
    layer: str
    short: bool
    required: bool
    show_if: Condition
    file: str
    line: int

    @property
    def text_id(self) -> str:
        """The id of its Fluent message: `children.sleep` is written `children-sleep`."""
        return self.id.replace(".", "-")

    @property
    def option_ids(self) -> tuple[str, ...]:
        """What a coded answer may hold; a scale counts from 1 (best) to 5 (hardest)."""
        if self.type == "scale5":
            return ("1", "2", "3", "4", "5")
        return tuple(option.id for option in self.options)

    def option(self, option_id: str) -> Option | None:
        """The option with this id, or None."""
        return next((option for option in self.options if option.id == option_id), None)

    @property
    def counted(self) -> bool:
        """Whether it is one of the sixty; the choice between short and full round is not."""
        return self.ref != "-"


@dataclass(frozen=True)
class Section:
    """A chapter of the questionnaire; `notice` is a text shown before its first question."""

    id: str
    ref: str
    questions: tuple[Question, ...]
    notice: str | None
    file: str


class Questionnaire:
    """All sections in the order they are asked."""

    def __init__(self, version: str, scales: tuple[str, ...], sections: tuple[Section, ...]) -> None:
        self.version = version
        self.scales = scales
        self.sections = sections
        self.questions: dict[str, Question] = {q.id: q for section in sections for q in section.questions}
        self.position: dict[str, int] = {qid: n for n, qid in enumerate(self.questions)}

    def __getitem__(self, question_id: str) -> Question:
        return self.questions[question_id]

    def section(self, section_id: str) -> Section:
        """The section with this id; KeyError when there is none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)


def _option(raw: Any) -> Option:
    if isinstance(raw, dict):
        ages = raw.get("ages")
        return Option(
            str(raw["id"]),
            bool(raw.get("exclusive")),
            bool(raw.get("detail")),
            (int(ages[0]), int(ages[1])) if ages else None,
        )
    return Option(str(raw))


_KEYS = {
    "id", "ref", "type", "options", "scale", "reads", "min", "max", "repeat", "layer", "short",
    "required", "show_if",
}  # fmt: skip


def _question(raw: Any, section: str, scales: tuple[str, ...], file: str) -> Question:
    line = int(raw.lc.line) + 1
    where = f"{file}:{line}"
    qid = str(raw.get("id", ""))
    if unknown := set(raw) - _KEYS:
        raise QuestionnaireError(f"{where}: {qid}: unknown key {', '.join(sorted(unknown))}")
    kind = raw.get("type")
    if kind not in TYPES:
        raise QuestionnaireError(f"{where}: {qid}: type {kind!r} is none of {', '.join(TYPES)}")
    options = tuple(_option(o) for o in raw.get("options", ()))
    if kind == "yn3" and not options:
        options = tuple(Option(o) for o in YN3)
    if kind in ("single", "multi", "yn3") and not options:
        raise QuestionnaireError(f"{where}: {qid}: a question of type {kind} needs options")
    if kind == "scale5" and raw.get("scale") not in scales:
        raise QuestionnaireError(f"{where}: {qid}: scale {raw.get('scale')!r} is none of {', '.join(scales)}")
    if raw.get("repeat") not in (None, *REPEATS):
        raise QuestionnaireError(f"{where}: {qid}: repeat {raw['repeat']!r} is none of {', '.join(REPEATS)}")
    if raw.get("layer", "family") not in LAYERS:
        raise QuestionnaireError(f"{where}: {qid}: layer {raw['layer']!r} is none of {', '.join(LAYERS)}")
    try:
        show_if = parse_condition(raw["show_if"]) if "show_if" in raw else ALWAYS
    except ValueError as error:
        raise QuestionnaireError(f"{where}: {qid}: {error}") from None
    return Question(
        id=qid,
        ref=str(raw["ref"]),
        section=section,
        type=kind,
        options=options,
        scale=raw.get("scale"),
        reads=raw.get("reads"),
        min=raw.get("min"),
        max=raw.get("max"),
        repeat=raw.get("repeat"),
        layer=raw.get("layer", "family"),
        short=bool(raw.get("short")),
        required=bool(raw.get("required")),
        show_if=show_if,
        file=file,
        line=line,
    )


def load(folder: Path) -> Questionnaire:
    """Read a questionnaire folder. Raises QuestionnaireError with file and line."""
    yaml = YAML(typ="rt")
    head = yaml.load((folder / "00-questionnaire.yml").read_text(encoding="utf-8"))
    scales = tuple(str(s) for s in head["scales"])
    sections = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("[0-9]*.yml"))[1:]:
        raw = yaml.load(path.read_text(encoding="utf-8"))
        questions = tuple(_question(q, str(raw["section"]), scales, path.name) for q in raw["questions"])
        for question in questions:
            if question.id in seen:
                raise QuestionnaireError(
                    f"{path.name}:{question.line}: {question.id} is already in {seen[question.id]}"
                )
            seen[question.id] = f"{path.name}:{question.line}"
        sections.append(
            Section(str(raw["section"]), str(raw["ref"]), questions, raw.get("notice"), path.name)
        )
    return Questionnaire(str(head["version"]), scales, tuple(sections))


@functools.cache
def questionnaire() -> Questionnaire:
    """The questionnaire of this installation."""
    return load(DATA / "questionnaire")
