"""An interpreter's rendering stands beside the words it is of, says its state, and carries nothing private into the open."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.casework.hand_over import content, split
from bot.casework.reading import Quote, Reader
from bot.casework.renderings import merged
from bot.casework.reviewed import reading_of, stands_in
from bot.casework.summary import FlagLine, Summary, danger, summarise
from bot.export.case_json import case_json, case_schema
from bot.export.fhir import GIVEN, response_resource
from bot.export.plan_text import assessment_text
from bot.texts import texts
from tests.web.families import SENT, arabic_mother
from tests.web.readings import body, reviewed, row_of, saved, turns_of

TODAY = date(2026, 11, 12)
SLEEP, HIT, GOAL, HAPPY = "ما عم نام منيح", "أخو زوجي بيضربني", "أن يصل زوجي وأن ينام ابني بهدوء", "يحب الرسم"
HIT_WHOLE = "أخو زوجي بيضربني رقمي +358 40 111 2223"
MOTHER = arabic_mother()
LANGUAGES = ("fi", "en", "ar")
VALIDATOR = Draft202012Validator(case_schema(), format_checker=FormatChecker())


def summary(*rows: Any, language: str = "fi") -> Summary:
    return summarise(reviewed(MOTHER, *rows), language, TODAY)


def flags(found: Summary) -> dict[str, FlagLine]:
    return {flag.code: flag for _, _, group in found.flags for flag in group}


def goal(found: Summary) -> Quote:
    return next(line for line in found.goals if line.question == "hopes.better").quotes[0]


# -- one quote -------------------------------------------------------------------------------------


def test_the_rendering_stands_beside_the_original_with_its_state_and_number() -> None:
    quote = goal(summary(saved(MOTHER, GOAL, "Että mieheni tulee ja poikani nukkuu rauhassa.")))
    assert (quote.text, quote.language, quote.dir) == (GOAL, "ar", "rtl")
    assert (quote.rendering, quote.rendering_language, quote.rendering_dir, quote.state, quote.by) == (
        "Että mieheni tulee ja poikani nukkuu rauhassa.", "fi", "ltr", "checked", "T-014",
    )  # fmt: skip
    assert quote.note == "arabia, tulkki T-014 on lukenut."


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("fi", "arabia, tulkki T-014 on lukenut. Epävarma: murre, kielto. Sanat voi ymmärtää kahdella tavalla."),
        ("en", "Arabic, read by interpreter T-014. Doubtful: dialect, “Not”. Two readings are possible."),
        ("ar", "العربية، قرأها المترجم T-014. غير مؤكدة: لهجة، النفي. يمكن فهمها بطريقتين."),
    ],
)  # fmt: skip
def test_doubt_is_said_in_words_of_the_reader(language: str, note: str) -> None:
    row = saved(
        MOTHER, GOAL, "Että mies tulee", "doubtful", reasons=["dialect", "negation"], readings=["A1", "B1"]
    )
    quote = goal(summary(row, language=language))
    assert quote.note.translate({0x2068: None, 0x2069: None}) == note
    assert (quote.state, quote.readings, quote.reasons) == ("doubtful", ("A1", "B1"), ("dialect", "negation"))


def test_nobody_has_read_it_until_somebody_did() -> None:
    unread = goal(summary())
    assert unread == goal(summary(saved(MOTHER, GOAL, "Luonnos", "machine")))
    assert (unread.rendering, unread.state, unread.by) == ("", "machine", "")
    assert unread.note == "arabia, tulkki ei ole vielä lukenut"


def test_a_rendering_in_another_language_is_shown_in_that_language() -> None:
    quote = goal(summary(saved(MOTHER, GOAL, "That my husband comes.", reader="en"), language="fi"))
    assert (quote.rendering, quote.rendering_language, quote.rendering_dir) == (
        "That my husband comes.",
        "en",
        "ltr",
    )


def test_the_newest_wins_and_the_readers_language_before_it() -> None:
    rows = (
        saved(MOTHER, GOAL, "Ensin", after=1),
        saved(MOTHER, GOAL, "Sitten", after=2, by="T-002"),
        saved(MOTHER, GOAL, "In English", reader="en", after=3),
    )
    assert goal(summary(*reversed(rows))).rendering == "Sitten"
    assert goal(summary(*rows, language="en")).rendering == "In English"
    assert goal(summary(*rows, language="ar")).rendering == "In English"


def test_a_quote_that_is_part_of_a_message_has_the_rendering_of_the_whole_and_says_so() -> None:
    data = reviewed(MOTHER, saved(MOTHER, SLEEP, "En nuku hyvin"))
    quote = Reader(data, "fi").quote("نام منيح", "ar", "wellbeing.sleep")
    assert quote.rendering == "En nuku hyvin" and quote.note.endswith("Käännös on koko viestistä.")


def test_words_of_another_question_or_half_a_word_are_not_matched() -> None:
    data = reviewed(MOTHER, saved(MOTHER, SLEEP, "En nuku hyvin"))
    assert reading_of(data["reviews"], SLEEP, "people.help", "fi") is None
    assert reading_of(data["reviews"], SLEEP, "", "fi") is None
    assert reading_of(data["reviews"], "", "wellbeing.sleep", "fi") is None
    assert not stands_in("no", "not now") and stands_in("no", "well, no.") and stands_in("(a)", "x (a) y")


def test_a_message_that_is_the_words_alone_comes_before_a_longer_one() -> None:
    (one,) = reviewed(MOTHER, saved(MOTHER, SLEEP, "En nuku hyvin"))["reviews"]
    longer = {**one, "text": SLEEP + " اليوم", "rendering": "Pidempi", "at": "2027-01-01T00:00:00+00:00"}
    found = reading_of([longer, one], SLEEP, "wellbeing.sleep", "fi")
    assert found is not None and found["rendering"] == "En nuku hyvin"


def test_contents_without_reviews_are_as_before() -> None:
    data = reviewed(MOTHER)
    old = {key: value for key, value in data.items() if key != "reviews"}
    for language in LANGUAGES:
        assert summarise(old, language, TODAY) == summarise(data, language, TODAY)
    assert "reviews" not in split(old)[0] and summarise(old, "fi", TODAY).remarks == ()


# -- flags -----------------------------------------------------------------------------------------


def test_a_flag_says_reviewed_when_every_word_under_it_was_read() -> None:
    flag = flags(summary(saved(MOTHER, SLEEP, "En nuku hyvin")))["wellbeing.stress_sleep"]
    assert (flag.state, flag.unread) == ("reviewed", "") and flag.reviewed.startswith("Tarkistettu")
    before = flags(summary())["wellbeing.stress_sleep"]
    assert (before.state, before.reviewed) == ("unread", "") and "ei ole vielä lukenut" in before.unread


def test_partly_and_in_doubt() -> None:
    data = reviewed(MOTHER, saved(MOTHER, SLEEP, "En nuku hyvin"))
    other = {
        "question": "everyday.best_moment",
        "item": "",
        "quote": "قبل النوم",
        "language": "ar",
        "source": "message",
    }
    for flag in data["flags"]:
        if flag["code"] == "wellbeing.stress_sleep":
            flag["evidence"] = [*flag["evidence"], other]
    half = flags(summarise(data, "en", TODAY))["wellbeing.stress_sleep"]
    assert half.state == "partly" and half.unread.startswith("Partly reviewed")
    doubt = flags(summary(saved(MOTHER, SLEEP, "?", "doubtful", reasons=["dialect"]), language="en"))
    flag = doubt["wellbeing.stress_sleep"]
    assert flag.state == "doubtful" and flag.unread.startswith("Reviewed, but the wording is doubtful")


@pytest.mark.parametrize("language", LANGUAGES)
def test_doubtful_danger_says_how_to_go_on_and_stays_where_it_was(language: str) -> None:
    row = saved(MOTHER, HIT_WHOLE, "Mieheni veli lyö minua", "doubtful", reasons=["kinship"])
    before, after = summary(language=language), summary(row, language=language)
    (flag,) = after.restricted.raised
    assert flag.unread == texts().say(language, "desk-reviewed-ask")
    assert (flag.urgency, flag.level) == (
        before.restricted.raised[0].urgency,
        before.restricted.raised[0].level,
    )
    assert [f.code for f in after.restricted.flags] == [f.code for f in before.restricted.flags]
    told = MOTHER.flags[0].to_json()
    by_itself = danger(told, language, reviews=reviewed(MOTHER, row)["reviews"])
    assert (
        by_itself.unread == flag.unread
        and by_itself.evidence[0].quotes[0].rendering == "Mieheni veli lyö minua"
    )
    assert danger(told, language).state == ("" if language == "ar" else "unread")


# -- what is private stays apart -------------------------------------------------------------------


def everything_common(data: dict[str, Any], language: str) -> str:
    found = summarise(data, language, TODAY)
    parts = [
        assessment_text(data, language, TODAY),
        str(found.sections),
        str(found.flags),
        str(found.remarks),
    ]
    return "\n".join(
        [*parts, str(found.strengths), str(found.goals), json.dumps(case_json(data), ensure_ascii=False),
         json.dumps(response_resource(data), ensure_ascii=False), json.dumps(split(data)[0], ensure_ascii=False)]
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rendering_of_a_private_message_never_stands_in_the_common_part(language: str) -> None:
    row = saved(
        MOTHER, HIT_WHOLE, "SALAISUUS lyö", "doubtful", reasons=["kinship"], readings=["SALAISUUS a", "SALAISUUS b"],
        note="SALAISUUS huomio", remark="SALAISUUS tarve",
    )  # fmt: skip
    data = reviewed(MOTHER, row)
    # The common part quotes a harmless piece of the same message.
    data["passing"].append(
        {"question": "people.help", "item": "", "text": "رقمي", "language": "ar", "at": data["at"]}
    )
    common = everything_common(data, language)
    assert "SALAISUUS" not in common and HIT not in common
    assert texts().say(language, "desk-reviewed-not-here") in common
    found = summarise(data, language, TODAY)
    assert found.restricted.raised[0].evidence[0].quotes[0].rendering == "SALAISUUS lyö"
    (remark,) = found.restricted.remarks
    assert (remark.remark, remark.note, remark.by) == ("SALAISUUS tarve", "SALAISUUS huomio", "T-014")
    assert "SALAISUUS lyö" in assessment_text(data, language, TODAY, restricted=True)
    assert "SALAISUUS lyö" in json.dumps(case_json(data, restricted=True), ensure_ascii=False)


def test_a_message_told_at_a_private_question_is_private_whatever_it_says() -> None:
    data = reviewed(MOTHER, saved(MOTHER, SLEEP, "SALAISUUS"))
    data["reviews"][0]["about"].append("safety.home")
    assert "SALAISUUS" not in everything_common(data, "fi")
    assert goal(summarise(data, "fi", TODAY)).state == "machine"


def test_remarks_are_lines_of_their_own_and_never_flags() -> None:
    row = saved(MOTHER, HAPPY, "Tykkää piirtää", remark="Ehkä koulussa kiusataan", note="Sanoi murteella")
    found, before = summary(row), summary()
    (remark,) = found.remarks
    assert (remark.quote.text, remark.remark, remark.note, remark.language) == (
        HAPPY, "Ehkä koulussa kiusataan", "Sanoi murteella", "fi",
    )  # fmt: skip
    assert found.restricted.remarks == ()
    assert flags(found).keys() == flags(before).keys()
    data = reviewed(MOTHER, row)
    for paper in (assessment_text(data, "fi", TODAY), str(case_json(data)), str(response_resource(data))):
        assert "kiusataan" not in paper and "murteella" not in paper


def test_what_the_family_did_not_send_stays_unsent_with_every_remark_on_it() -> None:
    row = saved(MOTHER, HAPPY, "Tykkää piirtää", remark="Ehkä koulussa kiusataan")
    some = content(MOTHER.talk, [s for s in MOTHER.sections if s != "children"], SENT)
    data = {**some, "number": "", "reviews": merged(turns_of(MOTHER), [row])}
    assert data["reviews"]
    found = summarise(data, "fi", TODAY)
    assert found.remarks == () and found.restricted.remarks == ()
    assert "Tykkää" not in everything_common(data, "fi") and HAPPY not in str(found)


def test_contact_details_are_nobodys_row() -> None:
    assert reviewed(MOTHER, saved(MOTHER, "٠٤٠ ٧٦٥ ٤٣٢١ الصبح", "x"))["reviews"] == []


# -- files -----------------------------------------------------------------------------------------


def test_the_assessment_text_carries_rendering_and_state() -> None:
    row = saved(
        MOTHER, GOAL, "Että mies tulee", "doubtful", reasons=["irony"], readings=["Mies tulee", "Mies tulisi"]
    )
    text = assessment_text(reviewed(MOTHER, row), "fi", TODAY)
    line = next(line for line in text.splitlines() if "Että mies tulee" in line)
    assert GOAL in line and "[Mies tulee / Mies tulisi]" in line and "Epävarma: ironia" in line
    arabic = assessment_text(reviewed(MOTHER, row), "ar", TODAY)
    assert '\u2066"Että mies tulee"\u2069' in arabic


@pytest.mark.parametrize("restricted", [False, True])
def test_the_json_keeps_to_its_schema_and_says_who_read_what(restricted: bool) -> None:
    rows = (
        saved(MOTHER, GOAL, "Että mies tulee"),
        saved(MOTHER, GOAL, "That he comes", reader="en", after=1),
        saved(
            MOTHER, HIT_WHOLE, "Mieheni veli lyö minua", "doubtful", reasons=["kinship"], readings=["a", "b"]
        ),
    )
    document = json.loads(json.dumps(case_json(reviewed(MOTHER, *rows), restricted=restricted)))
    assert [error.json_path for error in VALIDATOR.iter_errors(document)] == []
    assert document["format_version"] == "1.3"
    better = next(a for a in document["answers"] if a["question"] == "hopes.better")
    english, finnish = better["words"]["reviews"]
    assert finnish["rendering"] == {"text": "Että mies tulee", "language": "fi", "direction": "ltr"}
    assert (english["interpreter"], english["state"]) == ("T-014", "checked")
    assert [len(r["evidence"][0]["words"]["reviews"]) for r in document["raised"]] == (
        [1] if restricted else []
    )
    broken = json.loads(json.dumps(document))
    next(a for a in broken["answers"] if a["question"] == "hopes.better")["words"]["reviews"][0]["state"] = (
        "machine"
    )
    assert list(VALIDATOR.iter_errors(broken))


def test_words_on_a_button_are_never_an_interpreters_business() -> None:
    data = reviewed(MOTHER, saved(MOTHER, SLEEP, "En nuku hyvin"))
    pressed = next(a for a in data["answers"] if a["how"] == "button" and a["q"] == "everyday.strength")
    data["reviews"][0].update(text=f"{pressed['t']} يعني", about=["everyday.strength"])
    shown = next(a for a in case_json(data)["answers"] if a["question"] == "everyday.strength")
    assert "reviews" not in shown["words"]


def test_fhir_has_a_place_for_it_beside_the_words() -> None:
    resource = response_resource(reviewed(MOTHER, saved(MOTHER, GOAL, "Että mies tulee")))
    hopes = next(item for item in resource["item"] if item["linkId"] == "hopes")
    better = next(item for item in hopes["item"] if item["linkId"] == "hopes.better")
    given = next(e for e in better["extension"] if e["url"] == GIVEN)
    (review,) = (e for e in given["extension"] if e["url"] == "review")
    found = {e["url"]: next(v for k, v in e.items() if k != "url") for e in review["extension"]}
    assert (found["rendering"], found["language"], found["state"], found["interpreter"]) == (
        "Että mies tulee", "fi", "checked", "T-014",
    )  # fmt: skip


def test_a_row_that_is_gone_or_empty_breaks_nothing() -> None:
    row = saved(MOTHER, GOAL, "")
    assert goal(summary(row)).rendering == "" and goal(summary(row)).state == "checked"
    lost = type(row)("t999", "checked", "fi", "T-014", row.at, body("x"))
    assert reviewed(MOTHER, lost)["reviews"] == [] and row_of(MOTHER, GOAL).startswith("t")
