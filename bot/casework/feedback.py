"""What families and workers say of a service afterwards: the words to choose from, a worker's note, and its codes.

Counted in the figures by the period in which it was said: it comes months after a family sent its answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.casework.deadlines import in_finland
from bot.casework.written import NotKept, words
from bot.needs.taxonomy import SERVICES
from bot.texts import LANGUAGES

NOTE = "feedback"
"""Kind of the note in which a worker says how a service went."""
MUCH, LITTLE, NO = USEFUL = ("much", "little", "no")
YES, PARTLY, NOT = HEARD = ("yes", "partly", "no")
BY_FAMILY, BY_WORKER = TOPICS = ("feedback-family", "feedback-worker")
PROBLEMS = ("useful",)


@dataclass(frozen=True)
class Told:
    """What one case said in a period. `month` is that of its first word; `codes` by topic, as `codes()` lists them."""

    area: str
    language: str
    month: str
    codes: Mapping[str, frozenset[str]]

    def group(self, breakdown: str) -> str:
        """Its group in a table by area, language or month."""
        return {"area": self.area, "language": self.language, "month": self.month}[breakdown]


def worker_note(form: Mapping[str, str], services: Collection[str]) -> tuple[str, dict[str, Any]]:
    """A worker's own word on a service: (service, sealed body). Raises NotKept.

    Fields: service, useful, words (may be ""), language.
    """
    service = form.get("service", "")
    if service not in SERVICES or service not in services:
        raise NotKept("service")
    if form.get("useful") not in USEFUL:
        raise NotKept("useful")
    if form.get("language") not in LANGUAGES:
        raise NotKept("language")
    return service, {"useful": form["useful"], "words": words(form, "words"), "language": form["language"]}


def codes(topic: str) -> tuple[str, ...]:
    """Every code that is counted of a topic: SERVICE:USEFUL, and for families heard:HEARD."""
    of_services = tuple(f"{service}:{useful}" for service in SERVICES for useful in USEFUL)
    return (*of_services, *(f"heard:{heard}" for heard in HEARD)) if topic == BY_FAMILY else of_services


def told(
    area: str | None,
    language: str | None,
    answers: Iterable[tuple[datetime, Mapping[str, Any], Mapping[str, Any]]],
    notes: Iterable[tuple[datetime, str, Mapping[str, Any]]],
) -> Told | None:
    """What is counted of one case in a period; None when it said nothing that is counted.

    `answers`: (moment, body, answer) of feedback letters; `notes`: (moment, service, body) of workers; moments are
    aware. Of each service the newest word counts.
    """
    families: dict[str, str] = {}
    workers: dict[str, str] = {}
    moments: list[datetime] = []
    for at, body, answer in sorted(answers, key=lambda one: one[0]):
        if answer.get("useful") in USEFUL and body.get("service") in SERVICES:
            families[body["service"]] = answer["useful"]
            moments.append(at)
        if answer.get("heard") in HEARD:
            families["heard"] = answer["heard"]
            moments.append(at)
    for at, service, body in sorted(notes, key=lambda one: one[0]):
        if body.get("useful") in USEFUL and service in SERVICES:
            workers[service] = body["useful"]
            moments.append(at)
    if not moments:
        return None
    said = {BY_FAMILY: families, BY_WORKER: workers}
    return Told(
        area or "",
        language or "",
        f"{in_finland(min(moments)):%Y-%m}",
        {topic: frozenset(f"{what}:{word}" for what, word in of.items()) for topic, of in said.items()},
    )
