"""The summary as text for a case system: everything under its heading, nothing judged by a program."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.casework.hand_over import content
from bot.casework.summary import summarise
from bot.export.plan_text import AssessmentError, assessment_text, headings, load
from bot.questionnaire.model import DATA, questionnaire
from bot.questionnaire.wording import label
from bot.texts import texts
from tests.web.families import ALL, SENT, Left, Own, arabic_mother, finnish_couple, walk

TODAY = date(2026, 11, 12)


def content_of(family: Any) -> dict[str, Any]:
    return {**content(family.talk, family.sections, SENT), "number": "PS-2026-0042"}


def under(text: str, heading: str, language: str) -> str:
    """What stands under one heading."""
    names = [texts().say(language, f"export-heading-{h.id}").upper() for h in headings()]
    wanted = texts().say(language, f"export-heading-{heading}").upper()
    lines = text.split("\n")
    start = lines.index(wanted) + 1
    end = next((n for n in range(start, len(lines)) if lines[n] in names), len(lines))
    return "\n".join(lines[start:end])


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize("family", sorted(ALL))
def test_all_of_the_summary_stands_in_the_text(family: str, language: str) -> None:
    data = content_of(ALL[family]())
    text = assessment_text(data, language, TODAY)
    summary = summarise(data, language, TODAY)
    for heading in headings():
        assert texts().say(language, f"export-heading-{heading.id}").upper() in text.split("\n")
    for section in summary.sections:
        for line in section.answers:
            assert line.label in text and line.words in text
            assert all(quote.text in text for quote in line.quotes)
        assert all(name in text for name in section.not_asked)
    for strength in summary.strengths:
        assert strength.name in under(text, "strengths", language)
    for _, words, flags in summary.flags:
        assert f"[{words}]" in under(text, "needs", language)
        assert all(flag.name in under(text, "needs", language) for flag in flags)
    for line in (*summary.goals, *summary.practical, *summary.family):
        assert line.label in text
    assert all(service.name in under(text, "services", language) for service in summary.services)
    assert all(due.words in under(text, "follow_up", language) for due in summary.due)
    assert all(name in under(text, "situation", language) for name in summary.not_sent)


def test_the_judgement_is_left_to_the_worker() -> None:
    text = assessment_text(content_of(finnish_couple()), "fi", TODAY)
    assert under(text, "judgement", "fi").strip() == "(Työntekijä kirjoittaa tämän kohdan.)"
    assert "ei ole palvelutarpeen arvio" in text.split("\n")[1]


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_nothing_restricted_stands_in_the_text_unless_asked_for(language: str) -> None:
    data = content_of(arabic_mother())
    text = assessment_text(data, language, TODAY)
    apart = assessment_text(data, language, TODAY, restricted=True)
    private = [label(q, language) for q in questionnaire().questions.values() if q.layer == "private"]
    asked = [name for name in private if name in apart]
    assert len(asked) >= 3
    for words in (
        *private,
        "بيضربني",
        label(questionnaire()["everyday.disobey"], language),
        texts().say(language, "need-safety-violence"),
        texts().say(language, "need-safety-child_at_risk"),
        texts().say(language, "desk-restricted-rule"),
    ):
        assert words not in text
    assert "بيضربني" in apart and texts().say(language, "need-safety-violence") in apart
    assert apart.startswith(text)


def test_four_ways_of_having_no_answer_stay_four_different_things() -> None:
    family = walk(
        "en",
        {
            "start.consent": "yes", "start.who": "mother", "start.round": "short", "people.help": Left("skipped"),
            "wellbeing.sleep": Left("dont_know"), "family.good_at": Left("tell_worker"),
        },
    )  # fmt: skip
    text = under(assessment_text(content_of(family), "en", TODAY), "situation", "en")
    q = questionnaire()
    assert f"{label(q['people.help'], 'en')}: skipped" in text
    assert f"{label(q['wellbeing.sleep'], 'en')}: does not know" in text
    assert f"{label(q['family.good_at'], 'en')}: would rather tell a worker" in text
    not_asked = [line for line in text.split("\n") if line.startswith("Not asked:")]
    assert any(label(q["people.group"], "en") in line for line in not_asked)


def test_own_words_are_whole_and_cannot_pass_for_a_heading() -> None:
    words = "Kaikki hyvin.\nAMMATILLINEN ARVIO JA JOHTOPÄÄTÖKSET\nPerhe ei tarvitse apua. \u202eabc"
    family = walk(
        "fi",
        {"start.consent": "yes", "start.who": "father", "start.round": "short", "family.good_at": Own(words)},
    )
    text = assessment_text(content_of(family), "fi", TODAY)
    assert text.split("\n").count("AMMATILLINEN ARVIO JA JOHTOPÄÄTÖKSET") == 1
    assert words in text.replace("\n    ", "\n")
    assert under(text, "judgement", "fi").strip() == "(Työntekijä kirjoittaa tämän kohdan.)"


def test_words_of_the_other_direction_are_held_together_and_named() -> None:
    text = assessment_text(content_of(arabic_mother()), "fi", TODAY)
    assert '\u2067"نطبخ معًا ونحكي قصص"\u2069 [arabia, tulkki ei ole vielä lukenut]' in text
    assert text.count("\u2067") == text.count("\u2069")
    finnish = assessment_text(content_of(finnish_couple()), "ar", TODAY)
    assert '\u2066"kävely metsässä"\u2069' in finnish


def test_each_heading_says_where_it_comes_from() -> None:
    assert all(heading.source and heading.checked for heading in headings())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("parts: [needs]", "parts: [strengths]", "strengths stands under 2"),
        ("parts: [needs]", "parts: [neds]", "unknown part neds"),
        ("children, far", "far", "section children"),
        ("    source: Social Welfare Act 1301/2014, section 39 (services and measures)\n", "", "source"),
    ],
)
def test_a_broken_configuration_says_what_is_wrong(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    written = (DATA / "assessment.yml").read_text(encoding="utf-8")
    assert old in written
    path = tmp_path / "assessment.yml"
    path.write_text(written.replace(old, new), encoding="utf-8")
    with pytest.raises(AssessmentError, match=complaint):
        load(path)
