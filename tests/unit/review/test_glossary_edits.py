"""Editing the glossary: a form read back as a term, everything that can be wrong with it, and looking words up."""

from __future__ import annotations

import pytest

from bot.review.glossary import LANGUAGES, glossary, read_entry
from bot.review.glossary_edits import NotATerm, Problem, entry_of, fields, matching, read_form

FORM = {
    "source": "Migri",
    "fi-term": "muukalaispassi",
    "fi-explain": "Passi ihmiselle, joka ei saa passia omasta maastaan.",
    "fi-find": "muukalais*\r\n\r\nalien passi*",
    "en-term": "alien's passport",
    "en-explain": "A passport for a person who cannot get one from the own country.",
    "ar-term": "جواز سفر الأجانب",
    "ar-explain": "جواز سفر لمن لا يستطيع الحصول على جواز من بلده.",
}


def problems(**changes: str) -> dict[str, Problem]:
    form = {**FORM, **{name.replace("_", "-"): value for name, value in changes.items()}}
    with pytest.raises(NotATerm) as wrong:
        read_form(form, "own-1", glossary())
    return dict(wrong.value.problems)


def test_every_term_of_the_file_goes_through_the_form_and_comes_out_the_same() -> None:
    for term in glossary().terms.values():
        assert read_form(fields(term), term.id, glossary()) == term
        assert read_entry(entry_of(term), "#1") == term


def test_a_new_term_is_found_by_its_rendering_and_its_other_words() -> None:
    term = read_form(FORM, "own-1", glossary())
    house = glossary().with_entries([entry_of(term)])
    for text, language in (
        ("sain muukalaispassin", "fi"),
        ("بدي جواز سفر الأجانب", "ar"),
        ("muukalaiset", "fi"),
    ):
        assert [found.term.id for found in house.find(text, language)] == ["own-1"]


def test_every_empty_field_is_named_at_once() -> None:
    wrong = problems(source=" ", fi_term="", en_explain="\n", ar_term="  ")
    assert wrong == {name: Problem("needed") for name in ("source", "fi-term", "en-explain", "ar-term")}


@pytest.mark.parametrize(
    ("field", "value", "kind", "words"),
    [
        ("fi-term", "a" * 101, "long", "100"),
        ("en-explain", "a" * 501, "long", "500"),
        ("ar-find", "\n".join(f"كلمة {n}" for n in range(41)), "many", "40"),
        ("en-find", "a" * 101, "long", "100"),
        ("fi-find", "passi\npa*ssi", "star", "pa*ssi"),
        ("fi-forms", "pa*", "star", "pa*"),
        ("fi-find", "*", "star", "*"),
        ("en-term", "pass*", "plain", ""),
        ("ar-feminine", "؟!", "letters", "؟!"),
        ("ar-find", "...", "letters", "..."),
        ("fi-term", "perhetyö", "other", "perhetyö"),
        ("en-term", "Child welfare", "other", "child welfare"),
        ("ar-term", "حماية الطفل", "other", "حماية الطفل"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field: str, value: str, kind: str, words: str) -> None:
    wrong = problems(**{field.replace("-", "_"): value})
    assert wrong[field].kind == kind
    if kind != "other":
        assert wrong == {field: Problem(kind, words)}


def test_other_words_may_not_be_those_of_another_term() -> None:
    assert problems(fi_find="sossu")["fi-find"] == Problem("other", "sosiaalityöntekijä")
    assert problems(fi_forms="neuvola*")["fi-forms"] == Problem("other", "neuvola")
    assert problems(ar_find="مترجمة شفوية*")["ar-find"].kind in ("other", "takes")


def test_a_change_may_not_hide_another_term() -> None:
    first = {**fields(glossary().terms["lastensuojelu"]), "fi-find": "neuvola*"}
    with pytest.raises(NotATerm) as wrong:
        read_form(first, "lastensuojelu", glossary())
    assert wrong.value.problems["fi-find"] == Problem("takes", "neuvola")


def test_a_word_is_looked_up_in_every_language_and_spelling() -> None:
    terms = glossary().terms.values()

    def found(query: str) -> set[str]:
        return {term.id for term in matching(terms, query)}

    assert len(found("")) == len(glossary().terms)
    for query in ("NEUVOLA", "child health clinic", "الأمّ والطفل", "نوفولا"):
        assert "neuvola" in found(query), query
    assert "perhetyö" in found("perhetyo") and "lastensuojelu" not in found("perhetyo")
    assert found("xyzzy") == set()


def test_the_fields_of_a_term_hold_all_three_languages() -> None:
    told = fields(glossary().terms["tulkki"])
    assert told["ar-feminine"] == "مترجمة شفوية" and told["fi-feminine"] == ""
    assert all(told[f"{language}-term"] and told[f"{language}-explain"] for language in LANGUAGES)
