"""Names of texts that agreements and the papers around the chat put together, for bot/check/computed.py."""

from __future__ import annotations

from collections.abc import Iterable

from bot.conversation.agreement_state import DECISIONS, HOW, NOTED, PURPOSES, REPORTING, TALK
from bot.notice import accessibility, configuration, privacy


def _all(name: str, parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.replace("{}", part.replace("_", "-")) for part in parts)


_SAID = {
    "agreement-{}": (PURPOSES, "what is agreed to"),
    "agreement-was-{}": ((*DECISIONS, NOTED), "what was said to it"),
    "agreement-back-{}": ([p for p in PURPOSES if p not in (TALK, REPORTING)], "what follows"),
    "desk-agreed-{}": (PURPOSES, "what is agreed to"),
    "desk-agreed-was-{}": (DECISIONS, "what was said to it"),
    "desk-agreed-how-{}": (HOW, "how it was said"),
    "notice-purposes-{}": (privacy.PURPOSES, "what data are used for"),
    "notice-data-{}": (privacy.DATA, "a kind of data"),
    "notice-recipients-{}": (privacy.RECIPIENTS, "who gets data"),
    "notice-right-{}": (privacy.RIGHTS, "a right"),
    "notice-machine-{}": (privacy.MACHINE, "the machine and the people"),
    "statement-{}": (accessibility.TESTED, "what tests show"),
    "statement-barrier-{}": (accessibility.BARRIERS, "a barrier"),
    "statement-state-{}": (configuration.STATES, "how far requirements are met"),
}
PAPERS: dict[str, tuple[tuple[str, ...], str]] = {
    **{name: (_all(name, parts), what) for name, (parts, what) in _SAID.items()},
    "notice-kept-{}": (tuple(f"notice-kept-{kind}" for kind in privacy.KEPT), "how long"),
    "notice-kept-{}-unset": (
        tuple(f"notice-kept-{kind}-unset" for kind in privacy.KEPT if kind != "drafts"),
        "no end is set",
    ),
}
