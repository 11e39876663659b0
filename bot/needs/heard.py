"""What is heard in a message: written cues and the model's signs brought together, and the danger in both.

The model decides about needs and strengths, with the cues among what it sees; a cue of safety stands by itself.
Danger may be raised by either, and nothing the model says lowers what a cue found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.needs.classifier import Sign
from bot.needs.cues import Cue, find
from bot.needs.taxonomy import taxonomy
from bot.needs.thresholds import HEALTH, thresholds

SELF_HARM = "safety.self_harm"
MODEL = "model"
"""The rule of what the model alone heard, before a dot and the code."""
_CUE_NEEDS = 0.75  # share of a code's threshold that the model must at least see in a cue of that code


@dataclass(frozen=True)
class Danger:
    """Danger in a message. `certain`: act; otherwise ask one plain question first. `likely`: more than a doubt."""

    certain: bool
    likely: bool
    codes: tuple[str, ...]
    """Needs it shows, the surest and earliest first."""
    cues: tuple[Cue, ...]

    @property
    def by_model(self) -> bool:
        """Whether no written cue says so, only the model."""
        return all(cue.rule.startswith(f"{MODEL}.") for cue in self.cues)

    @property
    def line(self) -> str:
        """The key under `shown_for` in data/helplines.yml: the need, or "any" when there are several."""
        return self.codes[0] if len(self.codes) == 1 else "any"

    @property
    def question(self) -> str:
        """The id of the plain question to ask when it is not certain."""
        return "safety-suicide-check" if self.codes[0] == SELF_HARM else "safety-check-figurative"


def hear(text: str, language: str, signs: Sequence[Sign] | None = None) -> list[Cue]:
    """Needs and strengths in a text, in its order. `signs` None: no model read it, and the cues decide alone."""
    cues = find(text, language)
    if signs is None:
        return cues
    chances, believed = {sign.code: sign for sign in signs}, thresholds().codes

    def stands(cue: Cue) -> bool:
        if cue.check or cue.danger or cue.code.startswith("safety."):
            return True
        seen = chances.get(cue.code)
        return seen is not None and seen.chance >= _CUE_NEEDS * believed[cue.code]

    kept = [cue for cue in cues if stands(cue)]
    told = {cue.code for cue in kept if not cue.check}
    kept += [
        _from_sign(sign, text)
        for sign in signs
        if sign.code in believed and sign.code not in told and sign.chance >= believed[sign.code]
    ]
    return sorted(kept, key=lambda c: (c.start, c.end, c.code, c.rule))


def danger(text: str, language: str, signs: Sequence[Sign] | None = None) -> Danger | None:
    """The danger in a text, or None. `language` may be wrong: danger is looked for in every language."""
    return danger_in(find(text, language), text, signs)


def danger_in(cues: list[Cue], text: str, signs: Sequence[Sign] | None = None) -> Danger | None:
    """The danger among cues already found and in what the model says."""
    found = [cue for cue in cues if cue.danger]
    certain = [cue for cue in found if not cue.check]
    asked, likely, sure = _danger_levels(signs or ())
    if not asked and not found:
        return None
    meant = certain or found or [_danger_sign(signs or (), text)]
    return Danger(
        certain=bool(certain) or sure,
        likely=bool(certain) or likely,
        codes=tuple(dict.fromkeys(cue.code for cue in meant)),
        cues=tuple(meant),
    )


def _danger_levels(signs: Sequence[Sign]) -> tuple[bool, bool, bool]:
    """Whether the model's danger is to be asked about, is likely, is certain."""
    if not signs:
        return False, False, False
    levels = thresholds()
    chance = levels.danger.chance({sign.code: sign.chance for sign in signs})
    return chance >= levels.ask, chance >= levels.likely, chance >= levels.certain


def _danger_sign(signs: Sequence[Sign], text: str) -> Cue:
    """The danger the model most likely means; a call for help that shows none is danger of somebody's violence."""
    of_safety = [sign for sign in signs if sign.code.startswith("safety.")]
    health = [sign for sign in signs if sign.code == HEALTH]
    likely = max(of_safety + health, key=lambda sign: sign.chance, default=None)
    return _from_sign(likely or Sign("safety.violence", 0.0, text.strip()), text, danger=True)


def _from_sign(sign: Sign, text: str, danger: bool = False) -> Cue:
    need = taxonomy().needs.get(sign.code)
    level, urgency = need.told if need else (0, "")
    start = max(text.find(sign.quote), 0)
    return Cue(
        sign.code, level, urgency, sign.quote, start, start + len(sign.quote), f"{MODEL}.{sign.code}",
        False, need is None, danger,
    )  # fmt: skip
