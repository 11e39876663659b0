"""Machine renderings in a content: which messages need one, and that a person's reading replaces them everywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from jsonschema import Draft202012Validator

from bot.casework.hand_over import split
from bot.casework.machine import needs_one, sent_messages, with_machine, without
from bot.casework.renderings import merged
from bot.casework.summary import danger, summarise
from bot.casework.transcript import rows
from bot.export.case_json import case_json, case_schema
from bot.export.fhir import response_resource
from bot.export.plan_text import assessment_text
from bot.texts import texts
from tests.web.families import SENT, arabic_mother
from tests.web.readings import reviewed, row_of, saved, turns_of

SLEEP, HIT, HAPPY = "ما عم نام منيح", "أخو زوجي بيضربني رقمي +358 40 111 2223", "يحب الرسم"
LANGUAGES = ("fi", "en", "ar")
TODAY = SENT.date()


@dataclass(frozen=True)
class Made:
    """A machine rendering as the store gives it."""

    row: str
    text: str
    reader: str = "fi"
    at: datetime = field(default=SENT)


@pytest.fixture(scope="module")
def mother():
    return arabic_mother()


def content_with(family, *machine: Made, people=()):
    """The family's content with these machine renderings, and with what interpreters saved."""
    data = reviewed(family, *people)
    return {**data, "reviews": with_machine(turns_of(family), data["reviews"], machine)}


def made(family, words: str, text: str, reader: str = "fi") -> Made:
    return Made(row_of(family, words), text, reader)


def quotes_of(summary) -> list:
    found = [q for _, _, flags in summary.flags for f in flags for e in f.evidence for q in e.quotes]
    found += [q for s in summary.sections for a in s.answers for q in a.quotes]
    return found + [q for s in summary.strengths for e in s.evidence for q in e.quotes]


def test_buttons_numbers_and_short_coded_answers_need_none(mother) -> None:
    shown = rows(turns_of(mother), "fi")
    needing = [row for row in shown if needs_one(row, "fi")]
    assert {SLEEP, HAPPY} <= {row.original for row in needing}
    assert all(row.own and row.language == "ar" for row in needing)
    assert not any(row.pressed or row.original.isdigit() for row in needing)
    for row in shown:
        if row.coded and len(row.original.split()) <= 2:
            assert row not in needing
    assert not any(needs_one(row, "ar") for row in shown)  # in the reader's own language already


def test_what_was_read_or_rendered_is_not_asked_for_again(mother) -> None:
    shown = rows(turns_of(mother), "fi")
    read, there = row_of(mother, SLEEP), made(mother, HAPPY, "Pitää piirtämisestä")
    left = [row.original for row in without(shown, "fi", {read}, [there])]
    assert left and SLEEP not in left and HAPPY not in left
    assert HAPPY in [row.original for row in without(shown, "en", {read}, [there])]


def test_messages_of_which_nothing_was_sent_stay_in_the_house(mother) -> None:
    turns, shown = turns_of(mother), rows(turns_of(mother), "fi")
    content = reviewed(mother)
    sent = sent_messages(content, turns, [row for row in shown if row.own])
    assert {SLEEP, HAPPY} <= {row.original for row in sent}
    nothing = {**content, "answers": [], "passing": [], "flags": [], "strengths": [], "raised": []}
    assert sent_messages(nothing, turns, [row for row in shown if row.own]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_wait_carry_the_machines_rendering_and_say_so(mother, language: str) -> None:
    content = content_with(mother, made(mother, SLEEP, "En nuku hyvin"))
    summary = summarise(content, language, TODAY)
    found = [q for q in quotes_of(summary) if q.text == SLEEP]
    assert found
    for quote in found:
        if language == "ar":  # who reads Arabic needs no machine
            assert (quote.rendering, quote.note) == ("", "")
            continue
        spoken = texts().say(language, "desk-language-ar")
        assert (quote.state, quote.rendering, quote.by) == ("machine", "En nuku hyvin", "")
        assert texts().say(language, "desk-machine-unread", spoken=spoken) in quote.note
    states = {f.state for _, _, flags in summary.flags for f in flags}
    assert "reviewed" not in states and "doubtful" not in states


def test_a_flag_on_machine_words_is_still_unread(mother) -> None:
    plain = summarise(reviewed(mother), "fi", TODAY)
    with_one = summarise(content_with(mother, made(mother, SLEEP, "En nuku hyvin")), "fi", TODAY)
    assert [(f.code, f.level, f.urgency, f.state, f.unread) for _, _, fs in plain.flags for f in fs] == [
        (f.code, f.level, f.urgency, f.state, f.unread) for _, _, fs in with_one.flags for f in fs
    ]


@pytest.mark.parametrize("language", ("fi", "en"))
def test_danger_is_not_to_be_judged_by_a_machine(mother, language: str) -> None:
    content = content_with(mother, made(mother, HIT, "Lankoni lyö minua"))
    warning = texts().say(language, "desk-machine-danger")
    restricted = summarise(content, language, TODAY).restricted
    flags = [
        f
        for f in (*restricted.flags, *restricted.raised)
        if any(q.rendering for e in f.evidence for q in e.quotes)
    ]
    assert flags and all(f.unread == warning for f in flags)
    everything = (*content["flags"], *content["raised"])
    one = next(f for f in everything if any(e["quote"] and e["quote"] in HIT for e in f["evidence"]))
    assert one["code"].startswith("safety.")
    shown = danger(one, language, reviews=content["reviews"])
    assert shown.unread == warning
    before = danger(one, language, reviews=())
    assert (shown.level, shown.urgency, shown.code) == (before.level, before.urgency, before.code)


def test_the_common_part_carries_nothing_of_a_private_message(mother) -> None:
    content = content_with(mother, made(mother, HIT, "SALAINEN"), made(mother, SLEEP, "En nuku hyvin"))
    common, restricted = split(content)
    assert "SALAINEN" not in json.dumps(common) and "SALAINEN" in json.dumps(restricted)
    for language in LANGUAGES:
        assert "SALAINEN" not in assessment_text(content, language, TODAY)
    assert "SALAINEN" not in json.dumps(response_resource(content))


@pytest.mark.parametrize("state", ("checked", "doubtful"))
@pytest.mark.parametrize("reader", ("fi", "en"))
def test_a_persons_reading_replaces_the_machines_everywhere(mother, state: str, reader: str) -> None:
    person = saved(mother, SLEEP, "PERSON", state, reader)
    content = content_with(
        mother, made(mother, SLEEP, "KONE"), made(mother, SLEEP, "MACHINE", "en"), people=[person]
    )
    for language in LANGUAGES:
        text = assessment_text(content, language, TODAY)
        assert "KONE" not in text and "MACHINE" not in text and "PERSON" in text
    files = json.dumps([case_json(content), response_resource(content)])
    assert "KONE" not in files and "MACHINE" not in files and "PERSON" in files


def test_a_draft_is_no_reading(mother) -> None:
    draft = saved(mother, SLEEP, "LUONNOS", "machine")
    content = content_with(mother, made(mother, SLEEP, "En nuku hyvin"), people=[draft])
    assert "LUONNOS" not in json.dumps(content) and "En nuku hyvin" in json.dumps(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_say_machine_beside_its_text(mother, language: str) -> None:
    content = content_with(
        mother, made(mother, SLEEP, "En nuku hyvin"), made(mother, SLEEP, "I sleep badly", "en")
    )
    document = case_json(content)
    Draft202012Validator(case_schema()).validate(document)
    found = [
        review
        for answer in document["answers"]
        for review in ((answer["words"] or {}).get("reviews") or ())
        if review["state"] == "machine"
    ]
    assert {(r["interpreter"], r["rendering"]["text"], r["rendering"]["language"]) for r in found} == {
        ("", "En nuku hyvin", "fi"), ("", "I sleep badly", "en"),
    }  # fmt: skip
    fhir = json.dumps(response_resource(content))
    assert '"valueCode": "machine"' in fhir and "En nuku hyvin" in fhir
    text = assessment_text(content, language, TODAY)
    if language != "ar":
        assert texts().say(language, "desk-machine-rendering") + ":" in text
        assert (
            texts().say(language, "desk-machine-unread", spoken=texts().say(language, "desk-language-ar"))
            in text
        )


def test_a_rendering_of_a_message_that_is_not_shown_is_left_out(mother) -> None:
    assert with_machine(turns_of(mother), [], [Made("t9999", "x")]) == []
    assert merged(turns_of(mother), []) == []
