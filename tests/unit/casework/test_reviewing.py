"""What a review holds, how long it is, when it is due, and which interpreter a family's wishes leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from bot.casework.hand_over import content
from bot.casework.judgements import about
from bot.casework.reviewing import (
    ALL,
    FLAGGED,
    AskingError,
    Interpreter,
    Wishes,
    asked,
    belonging,
    honoured,
    proposed_due,
    quoted,
    readers,
    size,
    standing,
    wishes,
)
from bot.casework.transcript import Row, rows
from tests.web import families

TODAY = date(2026, 11, 23)  # a Monday
FORM = {"of": "all", "reader": "fi", "due": "2026-12-01"}


@dataclass(frozen=True)
class Said:
    """A turn as the store keeps it."""

    seq: int
    said: dict[str, Any]
    reply: dict[str, Any]


def turns(family: families.Family) -> list[Said]:
    return [Said(n, said, reply) for n, (said, reply) in enumerate(family.turns, 1)]


def sent(family: families.Family) -> dict[str, Any]:
    return content(family.talk, family.sections, families.SENT)


@pytest.fixture(scope="module")
def mother() -> families.Family:
    return families.arabic_mother()


@pytest.fixture(scope="module")
def told(mother: families.Family) -> list[Row]:
    return rows(turns(mother), "en")


def spoken(found: list[Row]) -> list[str]:
    return [row.original for row in found]


def test_a_review_holds_the_own_words_and_no_pressed_button(told: list[Row]) -> None:
    words = spoken(belonging(told, ALL))
    assert "ما عم نام منيح" in words and "نطبخ معًا ونحكي قصص" in words
    assert not any(row.pressed for row in belonging(told, ALL))
    assert len(words) < len(told)


def test_a_row_is_named_by_its_message_and_stands_once(told: list[Row], mother: families.Family) -> None:
    for row in told:
        said = mother.turns[int(row.key.removeprefix("t")) - 1][0]
        assert row.hidden or row.original.partition("[")[0] in said["text"]
    assert len({row.key for row in told}) == len(told)


def test_what_is_for_the_worker_and_how_to_call_is_in_no_review(told: list[Row]) -> None:
    words = " ".join(spoken(told))
    for hidden in ("Samira", "٧٦٥", "الصبح بس", "بعد الظهر لما يكون برا", "358", "٠٤٠١١١٢٢٢٣"):
        assert hidden not in words


def test_a_message_of_digits_alone_needs_no_rendering() -> None:
    family = families.walk("ar", {"start.language": "ar", "family.size": families.Own("٥", 5)})
    assert belonging(rows(turns(family), "fi"), ALL) == []


def test_only_words_that_standing_flags_quote_are_flagged(told: list[Row], mother: families.Family) -> None:
    data = sent(mother)
    words = spoken(belonging(told, FLAGGED, quoted(told, standing(data, ()))))
    assert any("أخو زوجي بيضربني" in one for one in words)  # beside a phone number that is hidden
    assert "ما عم نام منيح" in words and "يحب الرسم" not in words


def test_a_dismissed_flag_brings_no_row(told: list[Row], mother: families.Family) -> None:
    data = sent(mother)
    everything = {about(part, f["code"]) for part in ("common", "restricted") for f in data["flags"]}
    left = spoken(belonging(told, FLAGGED, quoted(told, standing(data, everything))))
    assert left == [one for one in left if "أخو زوجي بيضربني" in one] != []  # danger told in the talk stays


def test_the_same_words_at_another_question_are_not_quoted(told: list[Row]) -> None:
    evidence = {
        "question": "far.who",
        "item": "",
        "quote": "ما عم نام منيح",
        "language": "ar",
        "source": "answer",
    }
    assert quoted(told, [{"evidence": [evidence]}]) == frozenset()
    assert quoted(told, [{"evidence": [{**evidence, "quote": " "}]}]) == frozenset()
    assert len(quoted(told, [{"evidence": [{**evidence, "question": "wellbeing.sleep"}]}])) == 1


def test_the_length_is_counted_in_messages_and_characters(told: list[Row]) -> None:
    found = belonging(told, ALL)
    measured = size(found)
    assert (measured.rows, measured.characters) == (len(found), sum(map(len, spoken(found))))
    assert measured.dialect in ((), ("levantine",))
    finnish = size(rows(turns(families.finnish_couple()), "en"))
    assert finnish.dialect == ()


# -- wishes ----------------------------------------------------------------------------------------


def chosen(*options: str, **details: str) -> Wishes:
    answer = {"q": "hopes.interpreter", "i": "", "s": "answered", "v": list(options), "d": details}
    return wishes({"answers": [{"q": "hopes.step", "v": "x"}, answer]})


def person(name: str = "Ines Nur", gender: str | None = None, area: str | None = None) -> Interpreter:
    return Interpreter(name, frozenset({"ar", "fi"}), gender, area)


def test_a_woman_or_a_man_is_who_told_so() -> None:
    assert honoured(chosen("woman"), person(gender="woman"), None)
    assert not honoured(chosen("woman"), person(gender="man"), None)
    assert not honoured(chosen("woman"), person(), None)  # not told
    assert honoured(chosen("man"), person(gender="man"), None)


@pytest.mark.parametrize(
    "options", [(), ("no_matter",), ("woman", "man"), ("woman", "no_matter"), ("phone",)]
)
def test_without_a_clear_wish_anybody_fits(options: tuple[str, ...]) -> None:
    assert honoured(chosen(*options), person(), None)


def test_not_from_my_area_needs_an_area_to_know() -> None:
    wish = chosen("not_my_area")
    assert honoured(wish, person(area="north"), "south")
    assert not honoured(wish, person(area="south"), "south")
    assert not honoured(wish, person(), "south")
    assert not honoured(wish, person(area="north"), None)


def test_a_named_person_does_not_get_it() -> None:
    wish = chosen("not_this_person", not_this_person="Se Samira K., tulkki")
    assert not honoured(wish, person("Samira Karim"), None)
    assert not honoured(wish, person("samira"), None)
    assert honoured(wish, person("Ines K."), None)  # an initial is no name


def test_no_answer_and_a_skipped_one_wish_nothing(mother: families.Family) -> None:
    assert wishes({"answers": []}) == Wishes()
    skipped = {"q": "hopes.interpreter", "i": "", "s": "skipped", "v": None}
    assert wishes({"answers": [skipped]}) == Wishes()
    assert wishes(sent(mother)) == Wishes(frozenset({"woman"}), False, ("Samira K.",))


# -- asking ----------------------------------------------------------------------------------------


def test_a_form_asks_for_a_review() -> None:
    wanted = asked({**FORM, "four_eyes": "yes"}, TODAY, "ar", Wishes())
    assert (wanted.of, wanted.reader, wanted.due_on, wanted.four_eyes) == (
        "all",
        "fi",
        date(2026, 12, 1),
        True,
    )
    assert not asked(FORM, TODAY, "ar", Wishes()).four_eyes


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"of": "none"}, "of"),
        ({"of": ""}, "of"),
        ({"reader": "ar"}, "reader"),
        ({"reader": "sv"}, "reader"),
        ({"due": ""}, "due"),
        ({"due": "tomorrow"}, "due"),
        ({"due": "2026-11-22"}, "due"),
        ({"due": "2028-01-01"}, "due"),
    ],
)
def test_a_form_that_asks_for_nothing_says_why(change: dict[str, str], problem: str) -> None:
    with pytest.raises(AskingError) as wrong:
        asked({**FORM, **change}, TODAY, "ar", Wishes())
    assert wrong.value.kind == problem


def test_a_named_person_is_compared_before_asking() -> None:
    named = Wishes(not_persons=("سميرة",))
    with pytest.raises(AskingError, match="person"):
        asked(FORM, TODAY, "ar", named)
    assert asked({**FORM, "compared": "yes"}, TODAY, "ar", named)


def test_a_talk_is_not_rendered_in_its_own_language() -> None:
    assert readers("ar") == ("fi", "en") and set(readers(None)) == {"fi", "en", "ar"}


def test_urgent_is_due_sooner_and_long_later() -> None:
    def due(*urgencies: str, rows: int = 0) -> date:
        return proposed_due(TODAY, [{"urgency": u} for u in urgencies], rows)

    assert due("routine", "immediate") == date(2026, 11, 24)
    assert due("soon") == date(2026, 11, 26)
    assert due() == due("routine") == date(2026, 12, 2)
    assert due("soon", rows=250) == date(2026, 11, 30)
