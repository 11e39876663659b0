"""Corrections as lines that may leave: with the labels that stand, without names, and nothing of what is private."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.casework.correction_lines import correction_lines, hidden
from bot.casework.judgements import about
from bot.conversation.state import Passing
from tests.web.families import SENT, Family, Own, arabic_mother, finnish_couple, walk
from tests.web.readings import reviewed, row_of, saved, turns_of

THREE, DRAWS, GOAL = (
    "نحن 3، أنا وابني 8 سنين وبنتي سنتين",
    "يحب الرسم",
    "أن يصل زوجي وأن ينام ابني بهدوء",
)
HIT = "أخو زوجي بيضربني رقمي +358 40 111 2223"
INFORM = {"act": "inform", "values": []}


def lines(
    family: Family, *told: tuple[str, dict[str, Any]], dismissed: tuple[str, ...] = (), **more: Any
) -> Any:
    """The lines of a family whose messages were checked and corrected so."""
    content = reviewed(family, *(saved(family, words, "x", **more) for words, _ in told))
    corrected = [(row_of(family, words), correction) for words, correction in told]
    return correction_lines(turns_of(family), content, corrected, dismissed)


def test_a_line_has_the_words_the_act_and_a_counted_value() -> None:
    five = {"act": "inform", "values": [{"q": "family.size", "i": "", "v": 3}]}
    (line,) = lines(arabic_mother(), (THREE, five))
    assert line == {
        "lang": "ar", "text": THREE, "act": "inform", "needs": [], "strengths": line["strengths"],
        "crisis": False, "question": "family.size", "expect": "count", "value": 3,
    }  # fmt: skip


def test_lines_come_in_the_order_of_the_talk_and_without_an_act_there_is_none() -> None:
    found = lines(arabic_mother(), (GOAL, INFORM), (DRAWS, INFORM), (THREE, {"act": "", "values": []}))
    assert [line["text"] for line in found] == [DRAWS, GOAL]


def test_names_numbers_and_addresses_are_hidden() -> None:
    family = walk(
        "fi",
        {
            "start.language": "fi", "start.consent": "yes", "start.who": "mother", "start.round": "short",
            "family.size": Own("Meitä on kaksi, minä ja Zeinab, soita 040 123 4567", 2),
            "hopes.better": Own("että zeinab oppii lukemaan"),
        },
    )  # fmt: skip
    found = lines(
        family,
        ("Meitä on kaksi, minä ja Zeinab, soita 040 123 4567", INFORM),
        ("että zeinab oppii lukemaan", INFORM),
    )
    text = json.dumps(found, ensure_ascii=False)
    assert "eina" not in text and "123" not in text
    assert hidden(found[0]["text"]) == {"name": 1, "phone": 1} and hidden(found[1]["text"]) == {"name": 1}


def test_a_name_the_family_told_beside_its_contacts_is_hidden_everywhere() -> None:
    family = arabic_mother()  # does not want Samira K.
    family.turns.append(
        (dict(family.turns[5][0], text="سميرة بتعرفنا من زمان وهي بتحكي كتير"), family.turns[5][1])
    )
    family.talk.passing.append(
        Passing("everyday.best_moment", "", "سميرة بتعرفنا من زمان وهي بتحكي كتير", "ar", SENT.isoformat())
    )
    turn = family.turns[-1][0]
    turn.update(button=False, question=["everyday.best_moment", ""], understood=[])
    (line,) = lines(family, ("سميرة بتعرفنا من زمان وهي بتحكي كتير", INFORM))
    assert "سميرة" not in line["text"] and hidden(line["text"]) == {"name": 1}


PRIVATE, WALKS = "joku juo meillä liikaa", "kävely metsässä"


def with_a_private_answer() -> Family:
    """A mother who told something in own words at a private question."""
    return walk(
        "fi",
        {
            "start.language": "fi", "start.consent": "yes", "start.who": "mother", "start.alone": "yes",
            "start.round": "full", "family.size": 1, "wellbeing.helps": Own(WALKS),
            "wellbeing.substances": Own(PRIVATE, "yes"),
        },
    )  # fmt: skip


def test_nothing_of_a_private_question_is_a_line() -> None:
    family = with_a_private_answer()
    (line,) = lines(family, (PRIVATE, INFORM), (WALKS, INFORM), reader="en")
    assert line["text"] == WALKS
    private = {"act": "inform", "values": [{"q": "wellbeing.substances", "i": "", "v": "no"}]}
    assert lines(family, (WALKS, private), reader="en") == []


def test_private_words_that_stand_in_another_message_keep_it_back() -> None:
    family, told = with_a_private_answer(), f"niin, {PRIVATE}"
    turn = dict(family.turns[-1][0], text=told, button=False, question=["people.help", ""], understood=[])
    family.turns.append((turn, family.turns[-1][1]))
    family.talk.passing.append(Passing("people.help", "", told, "fi", SENT.isoformat()))
    assert lines(family, (told, INFORM), reader="en") == []
    assert len(lines(family, (WALKS, INFORM), reader="en")) == 1


def test_what_the_family_did_not_send_and_what_is_in_doubt_is_no_line() -> None:
    family = arabic_mother()
    assert lines(family, (DRAWS, INFORM), state="doubtful", reasons=["idiom"]) == []
    family.sections = [section for section in family.sections if section != "children"]
    assert lines(family, (DRAWS, INFORM)) == []


def test_without_any_review_there_is_no_line() -> None:
    family = arabic_mother()
    assert correction_lines(turns_of(family), reviewed(family), [(row_of(family, DRAWS), INFORM)], ()) == []


def test_two_interpreters_who_correct_differently_give_no_line() -> None:
    family = arabic_mother()
    content, row = reviewed(family, saved(family, DRAWS, "x")), row_of(family, DRAWS)
    other = {"act": "deny", "values": []}
    for corrected, count in (((INFORM, INFORM), 1), ((INFORM, other), 0)):
        told = [(row, one) for one in corrected]
        assert len(correction_lines(turns_of(family), content, told, ())) == count


def test_what_shows_danger_stays_where_it_is() -> None:
    assert lines(arabic_mother(), (HIT, INFORM)) == []


def test_a_phone_number_is_hidden_and_counted() -> None:
    family = finnish_couple()
    words = "Poika soittaa 040 123 4567 joka ilta."
    turn = dict(family.turns[-1][0], text=words, button=False, question=["far.contact", ""], understood=[])
    family.turns.append((turn, family.turns[-1][1]))
    family.talk.passing.append(Passing("far.contact", "", words, "fi", SENT.isoformat()))
    (line,) = lines(family, (words, INFORM))
    assert "4567" not in line["text"] and hidden(line["text"]) == {"phone": 1}


def test_a_need_is_a_label_until_a_worker_puts_it_aside() -> None:
    family = finnish_couple()
    words = "Poika pelaa koko yön eikä nuku."
    turn = dict(
        family.turns[-1][0], text=words, button=False, question=["everyday.screens", ""], understood=[]
    )
    family.turns.append((turn, family.turns[-1][1]))
    (line,) = lines(family, (words, INFORM))
    assert line["needs"] and not line["crisis"]
    parts = [about(part, code) for code in line["needs"] for part in ("common", "restricted")]
    (line,) = lines(family, (words, INFORM), dismissed=tuple(parts))
    assert line["needs"] == []


@pytest.mark.parametrize("family", [finnish_couple, arabic_mother])
def test_no_line_tells_how_to_reach_the_family(family: Any) -> None:
    made = family()
    told = [
        (turn.said["text"], INFORM)
        for turn in turns_of(made)
        if not turn.said.get("button") and turn.said["text"]
    ]
    found = json.dumps(lines(made, *told), ensure_ascii=False)
    for secret in ("040", "0401112223", "+358", "٠٤٠", "Samira", "arkisin", "الصبح بس"):
        assert secret not in found
