"""Cues in free text: the same story is seen in three languages, and what is taken back is not seen."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.needs.cues import LANGUAGES, Cue, find, flags_from_cues, lexicon, load, strengths_from_cues
from bot.needs.taxonomy import NeedsError, taxonomy

SENTENCES = Path(__file__).parent / "sentences"
TWINS: dict[str, Any] = YAML(typ="safe").load((SENTENCES / "twins.yml").read_text(encoding="utf-8"))
EACH = [(code, language) for code in TWINS for language in LANGUAGES]


def sure(text: str, language: str) -> set[str]:
    return {cue.code for cue in find(text, language) if not cue.check}


def all_codes(text: str, language: str) -> set[str]:
    return {cue.code for cue in find(text, language)}


@pytest.mark.parametrize(("code", "language"), EACH)
def test_the_same_story_raises_the_same_code_in_each_language(code: str, language: str) -> None:
    assert code in sure(TWINS[code][language], language)


@pytest.mark.parametrize(("code", "language"), EACH)
def test_the_story_denied_or_told_of_others_does_not(code: str, language: str) -> None:
    assert code not in all_codes(TWINS[code]["not"][language], language)


def test_every_need_and_strength_has_its_twins() -> None:
    assert set(TWINS) == {*taxonomy().needs, *taxonomy().strengths}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_has_six_cues_and_every_strength_three(language: str) -> None:
    written = lexicon(language).written
    for code in taxonomy().needs:
        assert sum(w.code == code for w in written) >= 6, code
    for code in taxonomy().strengths:
        assert sum(w.code == code for w in written) >= 3, code
    assert sum(w.danger for w in written) >= 25


def every_cue() -> list[tuple[str, str, Cue]]:
    found = []
    for story in TWINS.values():
        for language in LANGUAGES:
            found += [(story[language], language, cue) for cue in find(story[language], language)]
    return found


def test_a_quote_is_an_exact_part_of_what_was_written() -> None:
    for text, _, cue in every_cue():
        assert text[cue.start : cue.end] == cue.quote


def test_a_quote_keeps_marks_and_spelling_of_the_original() -> None:
    text = "قال:  «جَوزي  بيضــربني» ."
    assert [cue.quote for cue in find(text, "ar")] == ["جَوزي  بيضــربني"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Lapsi ei nuku, en nuku minäkään"),
        ("en", "I do not sleep"),
        ("ar", "ما بنام"),
    ],
)
def test_a_cue_that_holds_its_own_negation_is_a_cue(language: str, text: str) -> None:
    assert "wellbeing.stress_sleep" in sure(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Kun olin lapsi, isä löi minua"),
        ("fi", "Isä löi minua kun olin lapsi"),
        ("en", "He used to hit me"),
        ("ar", "كان زوجي يضربني زمان"),
    ],
)
def test_what_is_over_is_not_raised(language: str, text: str) -> None:
    assert "safety.violence" not in all_codes(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Ennen hän löi minua ja nyt taas"),
        ("en", "He used to hit me and he still hits me"),
        ("ar", "كان يضربني ولسا بيضربني"),
    ],
)
def test_what_goes_on_is_raised_though_it_began_before(language: str, text: str) -> None:
    assert "safety.violence" in sure(text, language)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fi", "Jos rahat eivät riitä, soitan", "practical.money_papers"),
        ("en", "If the money is not enough I will call", "practical.money_papers"),
        ("ar", "إذا الراتب ما بيكفي بحكي معكم", "practical.money_papers"),
    ],
)
def test_what_is_only_imagined_is_no_need(language: str, text: str, code: str) -> None:
    assert code not in all_codes(text, language)


@pytest.mark.parametrize(
    ("language", "not_to_die", "not_to_live"),
    [
        ("fi", "En halua kuolla, haluan elää", "haluan kuolla, en halua elää"),
        ("en", "i dont want die i want live", "i want to die i dont want to live"),
        ("ar", "ما بدي موت، بدي عيش", "بدي موت ما بدي عيش"),
        ("ar", "ma bade mot bade 3eesh", "ma bade 3eesh"),
    ],
)
def test_a_wish_to_live_is_no_wish_to_die(language: str, not_to_die: str, not_to_live: str) -> None:
    assert "safety.self_harm" not in sure(not_to_die, language)
    assert "safety.self_harm" in sure(not_to_live, language)


def test_a_loss_long_ago_is_still_a_loss() -> None:
    assert "wellbeing.trauma_grief" in sure("When I was a child my father was killed", "en")


def test_a_neighbour_who_hurts_me_is_not_somebody_elses_story() -> None:
    assert "safety.violence" in sure("naapuri uhkaa tappaa minut", "fi")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("minun labsi ei nukku, minä baljon väsynyt", "parenting.exhaustion"),
        ("Aiti on sairas ja tarvii laakariin", "practical.health_care"),
        ("mul ei oo ystävii tääl, oon ihan yksin", "wellbeing.isolation"),
        ("EN JAKSA ENÄÄ", "parenting.exhaustion"),
    ],
)
def test_learners_and_spoken_finnish_are_read(written: str, read: str) -> None:
    assert read in sure(written, "fi")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("nafsiyti ta3bane", "wellbeing.stress_sleep"),
        ("nafsiti taabaneh ktir", "wellbeing.stress_sleep"),
        ("ma 3indi 7ada hon", "wellbeing.isolation"),
        ("ضايج كلش وما أگدر أنام", "wellbeing.stress_sleep"),
        ("وما عندي حدا بفنلندا", "wellbeing.isolation"),
        ("الفلوس ماتكفي لاخر الشهر", "practical.money_papers"),
    ],
)
def test_dialects_and_arabic_in_latin_letters_are_read(written: str, read: str) -> None:
    assert read in sure(written, "ar")


def test_flags_from_text_say_where_they_come_from() -> None:
    text = "Asunto on liian pieni ja siellä on hometta"
    (flag,) = flags_from_cues(find(text, "fi"), "fi", question="home.housing")
    assert flag.code == "practical.housing"
    assert flag.change == "change-talk"
    assert all(
        e.source == "message" and e.quote in text and e.question == "home.housing" for e in flag.evidence
    )


def test_a_cue_to_be_asked_about_raises_no_flag_before_the_answer() -> None:
    cues = find("kuolen väsymykseen", "fi")
    assert any(cue.check for cue in cues)
    assert "safety.self_harm" not in {flag.code for flag in flags_from_cues(cues, "fi")}


def test_a_strength_told_in_private_stays_private() -> None:
    cues = find("Syömme yhdessä joka ilta ja nauramme", "fi")
    assert strengths_from_cues(cues, "fi") != []
    assert strengths_from_cues(cues, "fi", private=True) == []


def test_nothing_written_shows_nothing() -> None:
    for text in ("", "   ", "🙂🙂", "...", "12", "؟", "\n\n"):
        assert all(find(text, language) == [] for language in (*LANGUAGES, "so"))


def test_finding_twice_gives_the_same() -> None:
    for text, language, _ in every_cue():
        assert find(text, language) == find(text, language)


def seconds(text: str, language: str, times: int) -> float:
    find(text, language)
    before = time.process_time()
    for _ in range(times):
        find(text, language)
    return (time.process_time() - before) / times


@pytest.mark.timed
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_read_in_a_moment_and_a_long_one_in_proportion(language: str) -> None:
    """Generous limits: a shared machine is slow, and only growing faster than the text would be a fault."""
    message = " ".join(TWINS[code][language] for code in list(TWINS)[13:19])[:200]
    short, long = seconds(message, language, 20), seconds((message + " ") * 20, language, 2)
    assert short < 0.010
    assert long < short * 20 * 4


@pytest.mark.timed
@pytest.mark.parametrize("word", ["ei ", "not ", "ما ", "lapsi ", "hit me ", "a" * 50 + " ", ",", "‖ "])
def test_a_hostile_message_does_not_hold_up_the_others(word: str) -> None:
    assert all(seconds(word * (4000 // len(word)), language, 1) < 0.5 for language in LANGUAGES)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("needs: {parenting.sleep: [nuku*]}", "there is no parenting.sleep"),
        ("needs: {parenting.limits: [{cue: nuku*, levle: 2}]}", "unknown key levle"),
        ("needs: {parenting.limits: [{cue: nuku*, level: 3}]}", "does not fit parenting.limits"),
        ("needs: {parenting.limits: ['a||b']}", "an empty one"),
        ("scope: {maybe: [ehkä]}", "no list maybe"),
    ],
)
def test_a_cue_that_is_written_wrong_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    path = tmp_path / "fi.yml"
    path.write_text(wrong if wrong.startswith("scope") else wrong + "\nscope: {}", encoding="utf-8")
    with pytest.raises(NeedsError, match=says):
        load(path, "fi")
