"""Concepts: the same mark in three languages, denied ones told apart, and data that cannot be read named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.needs.concepts import Concepts, concepts, load
from bot.needs.patterns import split
from bot.needs.taxonomy import NEEDS_DATA, NeedsError


def marks(text: str, language: str) -> list[str]:
    return [mark for sentence in split(text) for mark in concepts(language).marks(sentence)]


@pytest.mark.parametrize(
    ("concept", "fi", "en", "ar"),
    [
        ("hit", "mies löi minua", "my husband hit me", "زوجي ضربني"),
        ("rent", "vuokra on liian kallis", "the rent is too high", "الإيجار غالي"),
        ("nightmare", "näen painajaisia", "I have nightmares", "عندي كوابيس"),
        ("teacher", "opettaja soitti", "the teacher called", "المعلمة اتصلت"),
        ("little_age", "poika on 4v", "my son is 4", "ابني عمره ٤ سنين"),
        ("little_age", "kolmevuotias puree", "a three year old bites", "بنتي عمرها ثلاث سنوات"),
    ],
)
def test_a_concept_is_the_same_in_three_languages(concept: str, fi: str, en: str, ar: str) -> None:
    for text, language in ((fi, "fi"), (en, "en"), (ar, "ar")):
        assert any(concept in mark.split("+") for mark in marks(text, language)), (concept, language)


def test_a_denied_concept_is_another_mark() -> None:
    assert "no-hit" in marks("he does not hit me", "en")
    assert "hit" not in marks("he does not hit me", "en")


@pytest.mark.parametrize(
    ("mark", "fi", "en", "ar"),
    [
        ("others-hit", "naapuri lyö vaimoaan", "my neighbour hits his wife", "جارنا يضرب زوجته"),
        ("past-hit", "ennen mies löi minua", "he used to hit me", "كان زوجي يضربني زمان"),
        ("fiction-hit", "elokuvassa isä löi poikaa", "in the film he hit the boy", "بالفيلم ضرب الولد"),
        ("hypothetical-hit", "jos mies lyö, lähden", "if he hits me I leave", "لو ضربني بروح"),
    ],
)
def test_what_stands_over_a_concept_is_a_mark_of_its_own(mark: str, fi: str, en: str, ar: str) -> None:
    for text, language in ((fi, "fi"), (en, "en"), (ar, "ar")):
        assert mark in marks(text, language), language
    assert mark not in marks("he hits me", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("poika on 14v", "fi"),
        ("asuttiin täällä 4 vuotta", "fi"),
        ("we live here 4 years", "en"),
        ("صار لنا ٤ سنين هون", "ar"),
    ],
)
def test_another_age_or_a_stretch_of_years_is_no_little_age(text: str, language: str) -> None:
    assert "little_age" not in marks(text, language)


def test_every_concept_has_words_in_three_languages() -> None:
    found = load(NEEDS_DATA / "concepts")
    assert len(found) > 1000
    assert all(all(words.values()) for words in found.values())


def written(folder: Path, content: str) -> Path:
    (folder / "some.yml").write_text(content, encoding="utf-8")
    return folder


def test_a_concept_without_a_language_is_named(tmp_path: Path) -> None:
    with pytest.raises(NeedsError, match=r"some.yml: house: a concept has words in fi, en and ar"):
        load(written(tmp_path, "house: {fi: [talo], en: [house]}"))


def test_a_name_that_rasa_reads_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NeedsError, match=r"some.yml: stories: Rasa takes this name"):
        load(written(tmp_path, "stories: {fi: [satu], en: [tale], ar: [حكايه]}"))


def test_a_concept_with_an_empty_word_is_named() -> None:
    with pytest.raises(NeedsError, match="concepts: fi"):
        Concepts("fi", {"house": {"fi": [""], "en": ["house"], "ar": ["بيت"]}}, {"negation": ["ei"]})
