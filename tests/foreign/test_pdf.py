"""The PDF of a summary, read by pypdf and judged by a validator of PDF/UA; neither of them is ours."""

from __future__ import annotations

import functools
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import page as validator
import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from bot.casework.hand_over import content
from bot.casework.summary import summarise
from bot.export.pdf import summary_pdf
from bot.texts import texts
from tests.web.families import ALL, SENT, Own, walk
from tests.web.readings import reviewed, saved

TODAY = date(2026, 11, 12)
LANGUAGES = ("fi", "en", "ar")


@functools.cache
def content_of(family: str) -> dict[str, Any]:
    walked = ALL[family]()
    return {**content(walked.talk, walked.sections, SENT), "number": "PS-2026-0042"}


@functools.cache
def made(family: str, language: str, restricted: bool = False) -> bytes:
    return summary_pdf(content_of(family), language, TODAY, restricted)


@functools.cache
def read(family: str, language: str) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made(family, language)))


def tags(node: Any) -> Iterator[DictionaryObject]:
    """Every structure element, in reading order."""
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from tags(child)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node["/K"])


def roles(reader: pypdf.PdfReader) -> list[str]:
    return [str(tag["/S"]) for tag in tags(reader.root_object["/StructTreeRoot"]["/K"])]


# -- pypdf -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_says_what_it_is_and_in_which_language(language: str) -> None:
    reader = read("ar", language)
    root = reader.root_object
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    title = texts().say(language, "desk-summary", number="PS-2026-0042")
    assert reader.metadata is not None and reader.metadata.title == title
    xmp = reader.xmp_metadata
    assert xmp is not None and title in (xmp.dc_title or {}).values()
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_carry_the_structure_a_reader_needs(language: str) -> None:
    reader = read("fi", language)
    found = Counter(roles(reader))
    summary = summarise(content_of("fi"), language, TODAY)
    assert found["/H1"] == 1
    assert found["/H2"] == 6
    assert found["/H4"] >= summary.flag_count
    assert found["/TH"] == found["/TD"] == found["/TR"]
    headings = [int(role[2]) for role in roles(reader) if re.fullmatch(r"/H\d", role)]
    assert headings[0] == 1
    assert all(later <= before + 1 for before, later in itertools.pairwise(headings))


def test_each_value_knows_its_label() -> None:
    cells = [tag for tag in tags(read("fi", "fi").root_object["/StructTreeRoot"]["/K"]) if tag["/S"] == "/TD"]
    labels = [
        tag for tag in tags(read("fi", "fi").root_object["/StructTreeRoot"]["/K"]) if tag["/S"] == "/TH"
    ]
    ids = {tag["/ID"] for tag in labels}
    assert len(cells) > 50 and len(ids) == len(labels)
    assert all(len(cell["/A"]["/Headers"]) == 1 and cell["/A"]["/Headers"][0] in ids for cell in cells)


@pytest.mark.parametrize(("family", "language"), [("ar", "fi"), ("fi", "ar"), ("en", "ar"), ("ar", "ar")])
def test_own_words_are_tagged_with_their_own_language(family: str, language: str) -> None:
    quotes = [
        tag
        for tag in tags(read(family, language).root_object["/StructTreeRoot"]["/K"])
        if tag["/S"] == "/BlockQuote"
    ]
    assert quotes
    assert {str(tag["/Lang"]) for tag in quotes} == {family}


def letters(text: str) -> str:
    """Letters alone, so that line breaks and marks of direction play no part."""
    return "".join(c for c in text if c.isalpha())


@pytest.mark.parametrize("language", LANGUAGES)
def test_arabic_is_copied_out_letter_by_letter_in_the_order_it_is_read(language: str) -> None:
    text = "".join(page.extract_text() for page in read("ar", language).pages)
    for words in ("نطبخ معًا ونحكي قصص", "أن يصل زوجي وأن ينام ابني بهدوء", "ما عم نام منيح"):
        assert letters(words) in letters(text)
        assert letters(words)[::-1] not in letters(text)
    assert "0401112223" in text and "Samira K" in text
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text)  # letters, not the shapes they take


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_runs_both_ways_is_read_aloud_as_it_was_written(language: str) -> None:
    heard = [
        tag.get("/ActualText", "")
        for tag in tags(read("ar", language).root_object["/StructTreeRoot"]["/K"])
        if tag["/S"] == "/Span"
    ]
    assert any("رقمي 0401112223 وابني بيصحى خايف كل ليلة" in words for words in heard)


def to_unicode(font: DictionaryObject) -> dict[int, str]:
    """Which glyph stands for which letters, as the font itself tells a reader."""
    cmap = font["/ToUnicode"].get_object().get_data().decode()
    pairs = re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\n", cmap)
    return {int(code, 16): bytes.fromhex(letters).decode("utf-16-be") for code, letters in pairs}


def fonts(reader: pypdf.PdfReader) -> dict[str, DictionaryObject]:
    found = {}
    for page in reader.pages:
        for font in page["/Resources"].get_object()["/Font"].get_object().values():
            found[str(font.get_object()["/BaseFont"]).partition("+")[2]] = font.get_object()
    return found


def test_arabic_letters_are_shaped_and_every_font_is_inside() -> None:
    found = fonts(read("ar", "ar"))
    arabic = [font for name, font in found.items() if "Arabic" in name]
    assert arabic, f"no Arabic font among {sorted(found)}"
    # A letter has up to four shapes: an unshaped text would use one glyph for each.
    shapes = Counter(letter for font in arabic for letter in to_unicode(font).values())
    assert shapes["ع"] >= 3 and shapes["ه"] >= 3 and shapes["ل"] >= 2
    for font in found.values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def columns(reader: pypdf.PdfReader, label: str, value: str) -> tuple[float, float]:
    """Where, from the left, the first page draws a label and its value."""
    places: dict[str, float] = {}

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        for words in (label, value):
            if letters(words) and letters(words) in letters(text):
                places.setdefault(words, tm[4] * cm[0] + cm[4])

    reader.pages[0].extract_text(visitor_text=visit)
    return places[label], places[value]


def test_in_arabic_labels_stand_at_the_right_of_their_values() -> None:
    for language, at_right in (("ar", True), ("fi", False)):
        say = functools.partial(texts().say, language)
        label, value = columns(read("ar", language), say("desk-who-answers"), say("desk-who-mother"))
        assert (label > value) is at_right


# -- a validator of PDF/UA -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def complaints() -> Callable[[bytes], list[str]]:
    """What the validator `page` (PyPI: page-validation) finds against a PDF that says it is PDF/UA-1."""

    def judged(data: bytes) -> list[str]:
        report = validator.validate_pdf_bytes(data, profile="ua1")
        assert report.rules.total > 100 and report.is_compliant is not bool(report.failures)
        return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]

    return judged


@pytest.mark.parametrize(
    ("family", "language", "restricted"),
    [
        *(("ar", language, restricted) for language in LANGUAGES for restricted in (False, True)),
        *(("fi", language, False) for language in LANGUAGES),
        ("en", "ar", False),
        ("en", "en", True),
    ],
)
def test_the_validator_has_nothing_against_the_paper(
    complaints: Callable[[bytes], list[str]], family: str, language: str, restricted: bool
) -> None:
    assert complaints(made(family, language, restricted)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_reviewed_words_leave_the_paper_valid_and_tagged_in_their_languages(
    complaints: Callable[[bytes], list[str]], language: str
) -> None:
    family = ALL["ar"]()
    rows = (
        saved(family, "ما عم نام منيح", "En nuku hyvin", reader="fi"),
        saved(family, "أن يصل زوجي وأن ينام ابني بهدوء", "That my \x00 husband comes", "doubtful", reader="en",
              reasons=["dialect"], readings=["comes", "may come"]),
        saved(family, "أخو زوجي بيضربني رقمي +358 40 111 2223", "Lankoni lyö minua", "doubtful", reasons=["kinship"]),
    )  # fmt: skip
    data = summary_pdf(reviewed(family, *rows), language, TODAY, True)
    assert complaints(data) == []
    reader = pypdf.PdfReader(io.BytesIO(data))
    quotes = [t for t in tags(reader.root_object["/StructTreeRoot"]["/K"]) if t["/S"] == "/BlockQuote"]
    assert {str(tag["/Lang"]) for tag in quotes} == {"ar", "fi", "en"}
    text = letters("".join(page.extract_text() for page in reader.pages))
    for words in ("En nuku hyvin", "That my  husband comes", "[comes / may come]", "Lankoni lyö minua"):
        assert letters(words) in text


def test_hard_words_leave_the_paper_valid(complaints: Callable[[bytes], list[str]]) -> None:
    words = (
        "tab\there \x00\x0b\u202eabc\u202c\u2028 <b>& دلم تنگ شده ڕۆژ ێ ۆ ڵ Привіт €½→✓ "
        + "x" * 900
        + "\n" * 90
    )
    family = walk(
        "fi",
        {"start.consent": "yes", "start.who": "mother", "start.round": "short", "hopes.better": Own(words)},
    )
    data = {**content(family.talk, family.sections, SENT), "number": None}
    assert complaints(summary_pdf(data, "fi", TODAY)) == []


def _no_language(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/Lang"]


def _not_marked(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/MarkInfo"]


def _no_tags(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/StructTreeRoot"]


def _no_metadata(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/Metadata"]


def _skipped_heading(writer: pypdf.PdfWriter) -> None:
    for tag in tags(writer.root_object["/StructTreeRoot"]["/K"]):
        if tag["/S"] == "/H3":
            tag[NameObject("/S")] = NameObject("/H5")


def _bad_language(writer: pypdf.PdfWriter) -> None:
    for tag in tags(writer.root_object["/StructTreeRoot"]["/K"]):
        if "/Lang" in tag:
            tag[NameObject("/Lang")] = TextStringObject("not a language!")


def _cells_outside_rows(writer: pypdf.PdfWriter) -> None:
    for tag in tags(writer.root_object["/StructTreeRoot"]["/K"]):
        if tag["/S"] == "/TR":
            tag[NameObject("/S")] = NameObject("/LI")


BREAKS = [
    _no_language, _not_marked, _no_tags, _no_metadata, _skipped_heading, _bad_language, _cells_outside_rows,
]  # fmt: skip


@pytest.mark.parametrize("broken", BREAKS)
def test_the_validator_can_say_no(
    complaints: Callable[[bytes], list[str]], broken: Callable[[pypdf.PdfWriter], None]
) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made("ar", "fi")))
    unbroken = io.BytesIO()
    writer.write(unbroken)
    assert complaints(unbroken.getvalue()) == []
    broken(writer)
    data = io.BytesIO()
    writer.write(data)
    assert complaints(data.getvalue())
