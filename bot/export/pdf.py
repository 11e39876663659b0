"""The worker's summary as a tagged PDF (PDF/UA-1), in any of the languages; made on this machine, nothing fetched."""

from __future__ import annotations

import functools
import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from bot.casework.reading import AnswerLine, Quote
from bot.casework.summary import Summary, summarise
from bot.texts import direction, texts

if TYPE_CHECKING:
    import pydyf
    import weasyprint

TEMPLATES = Path(__file__).parent / "templates"
WHAT_TO_INSTALL = (
    "A PDF needs the Pango library and fonts for Latin and Arabic letters. On Debian and Ubuntu: "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core"
)
# Letters of own words: about a third of a page.
LONGEST_KEPT_WHOLE = 900
# Stand in a sentence for numbers that only the layout knows.
_PAGE, _PAGES = "\ue000", "\ue001"


class PdfNotPossible(RuntimeError):
    """This machine lacks what a PDF is made with; the message says what to install."""


def summary_pdf(
    content: dict[str, Any],
    language: str,
    today: date,
    restricted: bool = False,
    first_sent: date | None = None,
) -> bytes:
    """The summary of a content on A4 pages, for a reader of `language`.

    The common part only, unless `restricted`: then the restricted part follows on pages of its own, each of them
    marked. `first_sent` as in `summarise`. The same arguments give the same bytes on the same machine; the file holds
    no time of making and no author. Raises PdfNotPossible.
    """
    summary = summarise(content, language, today, first_sent)
    say = functools.partial(texts().say, language, number=summary.number)
    warning = say("desk-restricted-title")
    title = warning if restricted else say("desk-summary")
    return tagged_pdf(_html(summary, restricted, title), page_style(language, title, warning))


def tagged_pdf(page: str, style: str) -> bytes:
    """A whole HTML page as PDF/UA-1, with a style sheet such as `page_style` gives. Raises PdfNotPossible."""
    engine = _engine()
    nothing = _refusing_fetcher(engine)
    document = engine.HTML(string=page, url_fetcher=nothing).render(
        stylesheets=[engine.CSS(string=style, url_fetcher=nothing)], pdf_variant="pdf/ua-1"
    )
    made: bytes = document.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_identifier=hashlib.sha256(page.encode()).digest()[:16],
        finisher=_finish_tags,
    )
    return made


def _engine() -> Any:
    """WeasyPrint, loaded only now: it looks for Pango while it is imported, and the rest of the product needs none."""
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise PdfNotPossible(WHAT_TO_INSTALL) from error
    return weasyprint


def _refusing_fetcher(engine: Any) -> Any:
    """Fetches nothing, from nowhere: neither the net nor this machine's files."""

    class Refusing(engine.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            raise ValueError("a summary is made without fetching anything")

    return Refusing()


@functools.cache
def environment() -> jinja2.Environment:
    """The templates of documents, with the filters `printable` and `keep_whole`."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(printable=_printable, keep_whole=_keep_whole)
    return environment


def _printable(text: str) -> str:
    """The text without control characters, which no font has a shape for; line and paragraph separators break the line."""
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cn", "Cs"))


def _keep_whole(quotes: tuple[Quote, ...]) -> str:
    written = [text for q in quotes for text in (q.text, q.rendering, *q.readings)]
    length = sum(len(text) + 40 * text.count("\n") for text in written)
    return "whole" if length <= LONGEST_KEPT_WHOLE else "long"


def _html(summary: Summary, restricted: bool, title: str) -> str:
    say = functools.partial(texts().say, summary.language)
    return (
        environment()
        .get_template("summary.html")
        .render(
            # The template gets no restricted part that it could show by mistake.
            summary=summary,
            restricted=summary.restricted if restricted else None,
            title=title,
            t=say,
            comma="، " if summary.language == "ar" else ", ",
            by_person=_by_person,
        )
    )


def _by_person(lines: tuple[AnswerLine, ...]) -> Iterator[tuple[str, list[AnswerLine]]]:
    """The lines about the whole family first, then person by person as they come."""
    whole_first = sorted(lines, key=lambda line: bool(line.heading))
    for heading, group in itertools.groupby(whole_first, key=lambda line: line.heading):
        yield heading, list(group)


def page_style(language: str, title: str, restricted_title: str = "") -> str:
    """The style sheet, with what stands at the foot and head of pages: the title, page numbers, a warning."""
    say = functools.partial(texts().say, language)
    foot = title + " · " + say("export-page", page=_PAGE, pages=_PAGES)
    side = f"direction: {direction(language)};"
    return (
        (TEMPLATES / "summary.css").read_text(encoding="utf-8")
        + f"@page {{ @bottom-center {{ {side} font-size: 8.5pt; content: {_css_words(foot)}; }} }}\n"
        + f"@page restricted {{ @top-center {{ {side} font-size: 9pt; font-weight: bold;"
        + f" content: {_css_words(restricted_title) or 'none'}; }} }}\n"
    )


def _css_words(words: str) -> str:
    """A sentence as the value of `content`: every character that could end a string is escaped."""
    parts = []
    for part in re.split(f"([{_PAGE}{_PAGES}])", words):
        if part == _PAGE:
            parts.append("counter(page)")
        elif part == _PAGES:
            parts.append("counter(pages)")
        elif part:
            escaped = "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in part)
            parts.append(f'"{escaped}"')
    return " ".join(parts)


def _finish_tags(document: weasyprint.Document, pdf: pydyf.PDF) -> None:
    """Writes into the tags what WeasyPrint 70 leaves out: the language of own words, and right-to-left text as it is read.

    A line that runs both ways is drawn run by run from the left; ActualText tells who listens the order of reading.
    Tags are made box by box, so boxes and tags come in the same order; should a later version make them otherwise,
    no tag is touched, rather than a wrong one.
    """
    import pydyf

    boxes = [box for page in document.pages for box in _boxes(page._page_box)]
    tags = [thing for thing in pdf.objects if isinstance(thing, pydyf.Dictionary)]
    quotes = [box for box in boxes if box.element_tag == "blockquote" and not _is_line(box)]
    quoted = [tag for tag in tags if tag.get("S") == "/BlockQuote"]
    if len(quotes) == len(quoted):
        for tag, box in zip(quoted, quotes, strict=True):
            tag["Lang"] = pydyf.String(box.element.get("lang"))
    lines = [box for box in boxes if type(box).__name__ == "TextBox"]
    drawn = [tag for tag in tags if tag.get("S") == "/Span"]
    if len(lines) == len(drawn):
        for tag, box in zip(drawn, lines, strict=True):
            if any(unicodedata.bidirectional(c) in ("R", "AL") for c in box.text):
                # Not beside the drawn text as well: Poppler turns round what it finds there.
                tag["ActualText"] = pydyf.String(box.text)


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _is_line(box: Any) -> bool:
    # Lines and text carry the element of the block they stand in.
    return type(box).__name__ in ("LineBox", "TextBox")
