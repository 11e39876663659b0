"""Editing the glossary: a term as the fields of a form, a form read back and checked, and looking a word up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.language.normalise import fold
from bot.review.glossary import LANGUAGES, Glossary, GlossaryError, Term, Wording, read_entry
from bot.review.matching import Finder

PARTS = ("term", "feminine", "explain", "forms", "find")
"""What a form asks for in each language, in fields such as fi-term; `forms` and `find` hold a spelling a line."""
PROBLEMS = ("needed", "long", "many", "star", "plain", "letters", "other", "takes")
LONGEST = {"term": 100, "feminine": 100, "explain": 500, "source": 100, "spelling": 100}
MOST_SPELLINGS = 40
SHORTEST_BEFORE_STAR = 3
"""Letters before a star: "a*" would be found in every second word. A word after the first may be shorter."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a field, one of PROBLEMS; `words` says which spelling, or which other term it is about."""

    kind: str
    words: str = ""


class NotATerm(ValueError):
    """A form is no term yet; `problems` are by field."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__(", ".join(sorted(problems)))
        self.problems = problems


def has_feminine(language: str) -> bool:
    """Whether a term has a form for a woman of its own."""
    return language == "ar"


def fields(term: Term) -> dict[str, str]:
    """What stands in the form of a term."""
    found = {"source": term.source}
    for language, wording in term.wordings.items():
        found[f"{language}-term"] = wording.term
        found[f"{language}-feminine"] = wording.feminine
        found[f"{language}-explain"] = wording.explain
        found[f"{language}-forms"] = "\n".join(_forms(wording))
        found[f"{language}-find"] = "\n".join(wording.find)
    return found


def entry_of(term: Term) -> dict[str, Any]:
    """The term in the shape of the file."""
    entry: dict[str, Any] = {"id": term.id, "source": term.source}
    for language, wording in term.wordings.items():
        entry[language] = {"term": wording.term, "explain": wording.explain}
        more = {"feminine": wording.feminine, "forms": list(_forms(wording)), "find": list(wording.find)}
        entry[language] |= {name: value for name, value in more.items() if value}
    return entry


def read_form(form: Mapping[str, str], term_id: str, house: Glossary) -> Term:
    """The term that a form describes, as it would stand in the glossary of the house. Raises NotATerm."""
    problems: dict[str, Problem] = {}
    entry: dict[str, Any] = {"id": term_id, "source": _line(form, "source", "source", problems)}
    for language in LANGUAGES:
        part: dict[str, Any] = {
            "term": _line(form, f"{language}-term", "term", problems),
            "explain": _line(form, f"{language}-explain", "explain", problems),
        }
        if has_feminine(language) and form.get(f"{language}-feminine", "").strip():
            part["feminine"] = _line(form, f"{language}-feminine", "feminine", problems)
        for name in ("forms", "find"):
            if spellings := _spellings(form, f"{language}-{name}", language, problems):
                part[name] = spellings
        for name in ("term", "feminine"):
            field = f"{language}-{name}"
            if part.get(name) and field not in problems:
                if "*" in part[name]:
                    problems[field] = Problem("plain")
                elif not _has_letters(part[name], language):
                    problems[field] = Problem("letters", part[name])
        entry[language] = part
    if problems:
        raise NotATerm(problems)
    try:
        term = read_entry(entry, term_id)
        changed = house.with_entries([entry])
    except GlossaryError:
        raise NotATerm({"source": Problem("needed")}) from None
    if problems := dict(_clashes(term, changed)):
        raise NotATerm(problems)
    return term


def matching(terms: Iterable[Term], query: str) -> list[Term]:
    """The terms in which every word of a query stands, in whatever language, wherever in them."""
    wanted = fold(query).split()
    return [term for term in terms if all(word in _all_words(term) for word in wanted)]


def _all_words(term: Term) -> str:
    told = [term.source]
    for wording in term.wordings.values():
        told += [*wording.renderings, *wording.forms, *wording.find, wording.explain]
    return fold("\n".join(told))


def _clashes(term: Term, changed: Glossary) -> Iterator[tuple[str, Problem]]:
    """A term is found by its own rendering, and takes nobody else's away."""
    for language in LANGUAGES:
        wording = term.wordings[language]
        for name, rendering in (("term", wording.term), ("feminine", wording.feminine)):
            others = [one for one in changed.find(rendering, language) if one.term.id != term.id]
            if others:
                yield f"{language}-{name}", Problem("other", others[0].term.wordings[language].term)
        for name, spellings in (("forms", _forms(wording)), ("find", wording.find)):
            for spelling in spellings:
                found = changed.find(spelling.replace("*", ""), language)
                if found and all(one.term.id != term.id for one in found):
                    yield f"{language}-{name}", Problem("other", found[0].term.wordings[language].term)
        for other in changed.terms.values():
            if other.id == term.id:
                continue
            for rendering in other.wordings[language].renderings:
                if any(one.term.id == term.id for one in changed.find(rendering, language)):
                    where = "term" if fold(rendering) == fold(wording.term) else "find"
                    yield f"{language}-{where}", Problem("takes", rendering)


def _line(form: Mapping[str, str], field: str, kind: str, problems: dict[str, Problem]) -> str:
    told = " ".join(form.get(field, "").split())
    if not told:
        problems[field] = Problem("needed")
    elif len(told) > LONGEST[kind]:
        problems[field] = Problem("long", str(LONGEST[kind]))
    return told


def _spellings(form: Mapping[str, str], field: str, language: str, problems: dict[str, Problem]) -> list[str]:
    told = [" ".join(line.split()) for line in form.get(field, "").splitlines()]
    told = list(dict.fromkeys(filter(None, told)))
    if len(told) > MOST_SPELLINGS:
        problems[field] = Problem("many", str(MOST_SPELLINGS))
    for one in told:
        if len(one) > LONGEST["spelling"]:
            problems.setdefault(field, Problem("long", str(LONGEST["spelling"])))
        elif not _stars_are_right(one):
            problems.setdefault(field, Problem("star", one))
        elif not _has_letters(one, language):
            problems.setdefault(field, Problem("letters", one))
    return told


def _stars_are_right(spelling: str) -> bool:
    first, *rest = spelling.split()
    if first.endswith("*") and sum(map(str.isalpha, first)) < SHORTEST_BEFORE_STAR:
        return False
    return all("*" not in word.removesuffix("*") and word != "*" for word in (first, *rest))


def _has_letters(spelling: str, language: str) -> bool:
    try:
        Finder({"one": [spelling]}, language)
    except ValueError:
        return False
    return True


def _forms(wording: Wording) -> tuple[str, ...]:
    """The forms as the file lists them: its own renderings stand first in what is read."""
    return wording.forms[len(wording.renderings) :]
