"""Whether a message says that somebody may be in danger: surely, or so that the bot must ask once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.needs.cues import Cue, find

SELF_HARM = "safety.self_harm"


@dataclass(frozen=True)
class Danger:
    """Danger in a message. `certain`: act; otherwise ask one plain question first."""

    certain: bool
    codes: tuple[str, ...]
    """Needs it shows, the surest and earliest first."""
    cues: tuple[Cue, ...]

    @property
    def line(self) -> str:
        """The key under `shown_for` in data/helplines.yml: the need, or "any" when there are several."""
        return self.codes[0] if len(self.codes) == 1 else "any"

    @property
    def question(self) -> str:
        """The id of the plain question to ask when it is not certain."""
        return "safety-suicide-check" if self.codes[0] == SELF_HARM else "safety-check-figurative"


def danger(text: str, language: str) -> Danger | None:
    """The danger in a text, or None. `language` may be wrong: danger is looked for in every language."""
    return danger_in(find(text, language))


def danger_in(cues: list[Cue]) -> Danger | None:
    """The danger among cues already found."""
    found = [cue for cue in cues if cue.danger]
    if not found:
        return None
    certain = [cue for cue in found if not cue.check]
    meant = certain or found
    return Danger(bool(certain), tuple(dict.fromkeys(cue.code for cue in meant)), tuple(meant))
