"""A whole talk from the first button to the sent answers, and what stood on the screen on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.browser.family import Family, flat


@dataclass
class Walked:
    """What a family saw."""

    family: Family
    replies: list[tuple[str, str]] = field(default_factory=list)
    """What was said, and the reply as it was read."""
    read_back: str = ""
    sent: str = ""
    number: str = ""
    copy: str = ""

    def __post_init__(self) -> None:
        self.family.after_reply = self._note

    def _note(self, family: Family) -> None:
        said = family.chat.locator("article.person").all_inner_texts()
        self.replies.append((said[-1] if said else "", flat(family.reads)))

    def after(self, said: str) -> str:
        """The first reply to these words or this press."""
        return next(reply for words, reply in self.replies if said in words)

    def was_asked(self, question: str) -> bool:
        """Whether a question came up."""
        return any(asked.question == question for asked in self.family.asked)

    def note_sent(self) -> None:
        """Just sent: keep what is said then, the number and the copy."""
        self.sent, self.number = flat(self.family.reads), self.family.number
        self.copy = flat(self.family.own_copy())
