"""The glossary: what stands in its file, how terms are found, how the house lays its own entries over it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.check import review
from bot.review.glossary import LANGUAGES, GlossaryError, from_entries, glossary, load

ROOT = Path(__file__).parents[3]
ENTRY: dict[str, Any] = {
    "id": "tuki",
    "source": "Kela",
    "fi": {"term": "uusi tuki", "explain": "Rahaa."},
    "en": {"term": "new benefit", "explain": "Money."},
    "ar": {"term": "داعم", "feminine": "داعمة", "explain": "مال."},
}
ASKED = """lastensuojelu perhetyö neuvola perheneuvola kotoutumissuunnitelma kotoutumiskoulutus sosiaalityöntekijä
sosiaaliohjaaja palvelutarpeen-arviointi asiakassuunnitelma perheenyhdistäminen toimeentulotuki kela lapsilisä
kotihoidon-tuki varhaiskasvatus esiopetus erityisopetus tukiperhe tukihenkilö turvakoti sosiaalipäivystys
lähestymiskielto tulkki oleskelulupa kiintiöpakolainen""".split()


def found(text: str, language: str) -> list[str]:
    return [one.term.id for one in glossary().find(text, language)]


def test_the_file_holds_the_trade() -> None:
    terms = glossary().terms
    assert len(terms) >= 60
    assert set(ASKED) <= set(terms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_found_by_its_own_rendering_and_by_nobody_elses(language: str) -> None:
    for term in glossary().terms.values():
        for rendering in term.wordings[language].renderings:
            assert found(rendering, language) == [term.id]


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("sossu puhui lastensuojelusta", "fi", ["sosiaalityöntekijä", "lastensuojelu"]),
        ("odotan oleskelulupaa ja oleskeluluvan päätöstä", "fi", ["oleskelulupa", "oleskelulupa"]),
        ("Kelan lapsilisää perheneuvolassa", "fi", ["kela", "lapsilisä", "perheneuvola"]),
        ("the interpreters at the reception centre", "en", ["tulkki", "vastaanottokeskus"]),
        ("خايفة من حماية الأطفال", "ar", ["lastensuojelu"]),
        ("ولم شمل أهلي", "ar", ["perheenyhdistäminen"]),
        ("bdde lam el shaml", "ar", ["perheenyhdistäminen"]),
        ("بالروضة مع المترجمة", "ar", ["päiväkoti", "tulkki"]),
        ("لم ينم الطفل", "ar", []),
        ("kelo ja neula", "fi", []),
    ],
)
def test_terms_are_found_inflected_with_prefixes_and_as_people_say_them(
    text: str, language: str, terms: list[str]
) -> None:
    assert found(text, language) == terms


def test_a_term_inside_a_longer_one_is_not_told_twice() -> None:
    assert found("perheen kotoutumissuunnitelma", "fi") == ["perheen-kotoutumissuunnitelma"]


def test_a_suggestion_gives_both_forms_of_a_person_and_an_explanation() -> None:
    (offer,) = glossary().suggest("Tulkki tuli, tulkki lähti.", "fi", "ar")
    assert (offer.id, offer.words) == ("tulkki", "Tulkki")
    assert offer.renderings == ("مترجم شفوي", "مترجمة شفوية")
    assert offer.explain


def test_only_the_fixed_rendering_renders_a_term() -> None:
    rendered = glossary().not_rendered
    assert rendered("sossu soitti", "fi", "The social workers called.", "en") == []
    assert rendered("Tulkki tuli", "fi", "جاءت المترجمة الشفوية", "ar") == []
    ((term, wording),) = rendered("حماية الطفل", "ar", "Child protection came.", "en")
    assert (term.term.id, wording.term) == ("lastensuojelu", "child welfare")


def test_the_houses_own_entries_lie_over_the_file() -> None:
    own = {**deepcopy(ENTRY), "id": "kela", "fi": {"term": "kansaneläke", "explain": "Virasto."}}
    changed = glossary().with_entries([own, {"id": "neuvola", "removed": True}, ENTRY])
    assert changed.terms["kela"].wordings["en"].term == "new benefit"
    assert "neuvola" not in changed.terms
    assert [one.term.id for one in changed.find("uuteen neuvolaan ja uusi tuki", "fi")] == ["tuki"]
    assert "neuvola" in glossary().terms


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        (("id",), "", "has no id"),
        (("source",), None, "has no source"),
        (("colour",), "red", "unknown part"),
        (("fi",), None, "has no fi"),
        (("ar", "term"), " ", "ar has no term"),
        (("en", "explain"), None, "en has no explain"),
        (("en", "colour"), "red", "unknown part"),
        (("fi", "find"), "tuki*", "no list of words"),
        (("fi", "forms"), [False], "no list of words"),
        (("fi", "find"), ["!?"], "no letters"),
        (("ar", "feminine"), ["x"], "feminine"),
    ],
)
def test_an_entry_that_is_not_right_is_refused(path: tuple[str, ...], value: Any, what: str) -> None:
    entry = deepcopy(ENTRY)
    place = entry
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(GlossaryError, match=what):
        from_entries([entry])


def test_an_id_stands_once_and_the_file_is_a_list(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="stands twice"):
        from_entries([ENTRY, ENTRY])
    (tmp_path / "g.yml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="one list"):
        load(tmp_path / "g.yml")


# --- perhesilta check ---


def copy_of_the_data(tmp_path: Path) -> Path:
    (tmp_path / "data" / "review").mkdir(parents=True)
    for path in (ROOT / "data" / "review").glob("*.yml"):
        (tmp_path / "data" / "review" / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_the_data_of_the_house_is_clean() -> None:
    assert list(review.problems(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("glossary.yml", 'source: "Kela"', 'sauce: "Kela"', "unknown part"),
        ("glossary.yml", "- id: perhetyö", "- id: lastensuojelu", "lastensuojelu stands twice"),
        ("kinship.yml", "  aunt.m.p: [setä", "  aunt.m.x: [setä", "aunt.m.x is no meaning"),
        ("kinship.yml", "\nen:", "\nsv:", "there is no en"),
        ("words.yml", '"no", never', "[no], never", "no list of words"),
        ("words.yml", "\nplaces:", "\nplacse:", "there is no places"),
        ("words.yml", "yesterday: [eilen", 'yesterday: ["!", eilen', "no letters"),
    ],
)
def test_the_check_names_what_is_broken_by_line(
    tmp_path: Path, file: str, old: str, new: str, what: str
) -> None:
    root = copy_of_the_data(tmp_path)
    path = root / "data" / "review" / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    problems = list(review.problems(root))
    assert [p for p in problems if what in p.what], problems
    assert {p.file for p in problems} == {f"data/review/{file}"}


def test_the_check_survives_a_missing_file(tmp_path: Path) -> None:
    root = copy_of_the_data(tmp_path)
    (root / "data" / "review" / "glossary.yml").unlink()
    assert [p.what for p in review.problems(root)] == ["the file is missing"]


def test_a_person_has_a_form_for_a_woman_in_arabic() -> None:
    people = ("sosiaalityöntekijä", "sosiaaliohjaaja", "tulkki", "kiintiöpakolainen", "turvapaikanhakija")
    raw = YAML(typ="safe").load((ROOT / "data" / "review" / "glossary.yml").read_text(encoding="utf-8"))
    forms = {entry["id"]: entry["ar"].get("feminine", "") for entry in raw["terms"]}
    assert all(forms[name].split()[0].endswith("ة") for name in people)
