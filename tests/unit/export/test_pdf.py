"""The PDF of a summary: the common part only, nothing fetched, the same bytes for the same input."""

from __future__ import annotations

import functools
import http.server
import io
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from bot.casework.hand_over import content
from bot.casework.summary import summarise
from bot.export import pdf
from bot.export.pdf import WHAT_TO_INSTALL, PdfNotPossible, summary_pdf
from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import label
from bot.texts import texts
from tests.web.families import ALL, SENT, Left, Own, arabic_mother, finnish_couple, walk

TODAY = date(2026, 11, 12)
ROOT = Path(__file__).parents[3]


def content_of(family: Any) -> dict[str, Any]:
    return {**content(family.talk, family.sections, SENT), "number": "PS-2026-0042"}


@functools.cache
def made(family: str, language: str, restricted: bool = False) -> bytes:
    return summary_pdf(content_of(ALL[family]()), language, TODAY, restricted)


def words_of(data: bytes) -> str:
    """All words of all pages, in one line and without marks of direction."""
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u2066-\u2069]", "", text))


def plain(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u2066-\u2069]", "", words))


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_nothing_restricted_is_in_the_paper_unless_asked_for(language: str) -> None:
    common, apart = words_of(made("ar", language)), words_of(made("ar", language, True))
    private = [label(q, language) for q in questionnaire().questions.values() if q.layer == "private"]
    secrets = [
        *(plain(words) for words in private),
        "بيضربني",
        plain(label(questionnaire()["everyday.disobey"], language)),
        plain(texts().say(language, "need-safety-violence")),
        plain(texts().say(language, "need-safety-child_at_risk")),
        plain(texts().say(language, "desk-restricted-rule")),
        "Perhe yhtenäiseksi",
    ]
    assert not [words for words in secrets if words in common]
    # The same words are found where they belong: else this test could never fail.
    assert sum(words in apart for words in secrets) >= 8
    assert "بيضربني" in apart


def test_words_that_show_violence_in_a_common_answer_are_not_in_the_paper() -> None:
    family = walk(
        "en",
        {
            "start.consent": "yes", "start.who": "mother", "start.round": "short",
            "family.good_at": Own("We cook together. My husband hits me."),
        },
    )  # fmt: skip
    data = content_of(family)
    assert "hits me" not in words_of(summary_pdf(data, "en", TODAY))
    assert "My husband hits me." in words_of(summary_pdf(data, "en", TODAY, restricted=True))


@pytest.mark.parametrize("family", sorted(ALL))
def test_every_answer_strength_flag_and_due_date_is_on_the_paper(family: str) -> None:
    summary = summarise(content_of(ALL[family]()), "en", TODAY)
    paper = words_of(made(family, "en"))
    lines = [line for section in summary.sections for line in section.answers]
    for line in (*lines, *summary.goals, *summary.practical, *summary.family):
        assert plain(line.label) in paper and plain(line.words) in paper
    wanted = [
        *(strength.name for strength in summary.strengths),
        *(flag.name for _, _, flags in summary.flags for flag in flags),
        *(due.words for due in summary.due),
        *(service.name for service in summary.services),
        *summary.not_sent,
        *summary.people,
    ]
    assert not [words for words in wanted if plain(words) not in paper]


def test_four_ways_of_having_no_answer_stay_four_different_things() -> None:
    family = walk(
        "fi",
        {
            "start.consent": "yes", "start.who": "mother", "start.round": "short", "people.help": Left("skipped"),
            "wellbeing.sleep": Left("dont_know"), "family.good_at": Left("tell_worker"),
        },
    )  # fmt: skip
    paper = words_of(summary_pdf(content_of(family), "fi", TODAY))
    q = questionnaire()
    assert f"{label(q['people.help'], 'fi')} ohitti kysymyksen" in paper
    assert f"{label(q['wellbeing.sleep'], 'fi')} ei tiedä" in paper
    assert f"{label(q['family.good_at'], 'fi')} kertoo mieluummin työntekijälle" in paper
    assert re.search(f"Ei kysytty: [^:]*{label(q['people.group'], 'fi')}", paper)


def test_the_same_input_gives_the_same_bytes_also_in_another_process() -> None:
    again = summary_pdf(content_of(arabic_mother()), "ar", TODAY)
    assert again == made("ar", "ar")
    code = (
        "import sys; from datetime import date; from bot.export.pdf import summary_pdf;"
        "from tests.unit.export.test_pdf import content_of, arabic_mother;"
        "sys.stdout.buffer.write(summary_pdf(content_of(arabic_mother()), 'ar', date(2026, 11, 12)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == again


def test_the_file_tells_no_time_of_making_and_no_person() -> None:
    data = made("ar", "fi", True)
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert set(reader.metadata or {}) == {"/Title", "/Producer"}
    assert reader.metadata is not None and reader.metadata.title == "Asian PS-2026-0042 rajattu osa"
    xmp = reader.root_object["/Metadata"].get_object().get_data().decode()
    assert "Date" not in xmp and "creator" not in xmp
    assert b"Samira" not in data


def test_a_long_case_has_its_number_and_the_page_on_every_page() -> None:
    family = finnish_couple()
    data = content_of(family)
    for answer in data["answers"]:
        if answer["q"] in ("hopes.better", "together.culture"):
            answer["t"] = answer["v"] = "Toivomme rauhaa ja töitä.\n" * 200
    reader = pypdf.PdfReader(io.BytesIO(summary_pdf(data, "fi", TODAY)))
    count = len(reader.pages)
    assert count >= 15
    for n, page in enumerate(reader.pages, 1):
        text = plain(page.extract_text())
        assert f"Asian PS-2026-0042 yhteenveto · Sivu {n} / {count}" in text
        assert len(text) > 300 or n == count, f"page {n} is all but empty"


@pytest.fixture
def asked_for() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine and the paths that anybody asked it for."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", paths
    server.shutdown()
    server.server_close()


def test_markup_in_own_words_is_words_and_fetches_nothing(asked_for: tuple[str, list[str]]) -> None:
    address, paths = asked_for
    words = f'<img src="{address}/a.png"><style>@import "{address}/b.css";</style> \x00\x0b & ]]>'
    family = walk(
        "fi",
        {"start.consent": "yes", "start.who": "father", "start.round": "short", "hopes.better": Own(words)},
    )
    data = {
        **content_of(family),
        "number": f'PS"}} * {{ background: url({address}/c.png) }} <img src={address}/d>',
    }
    paper = summary_pdf(data, "fi", TODAY)
    assert f'<img src="{address}/a.png">' in words_of(paper).replace(" /", "/")
    assert paths == []


def test_the_engine_is_given_a_fetcher_that_refuses_everything(asked_for: tuple[str, list[str]]) -> None:
    address, paths = asked_for
    engine = pdf._engine()
    fetcher = pdf._refusing_fetcher(engine)
    for url in (f"{address}/a.png", Path(__file__).as_uri(), "data:text/plain,words", "ftp://127.0.0.1/"):
        with pytest.raises(ValueError):
            fetcher(url)
    page = f'<img src="{address}/a.png"><link rel="stylesheet" href="{address}/b.css">'
    engine.HTML(string=page, url_fetcher=fetcher).write_pdf()
    assert paths == []
    engine.HTML(string=page).write_pdf()
    assert sorted(paths) == ["/a.png", "/b.css"]  # the server would have seen it


def test_without_pango_only_the_pdf_is_missing_and_the_message_says_what_to_install(tmp_path: Path) -> None:
    for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0"):
        (tmp_path / name).write_bytes(b"this is no library")
    code = (
        "from datetime import date\n"
        "from bot.export import pdf\n"
        "from tests.unit.export.test_pdf import content_of, finnish_couple\n"
        "try:\n"
        "    pdf.summary_pdf(content_of(finnish_couple()), 'fi', date(2026, 11, 12))\n"
        "except pdf.PdfNotPossible as error:\n"
        "    print('said:', error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert f"said: {WHAT_TO_INSTALL}" in done.stdout, done.stderr[-1000:]
    assert issubclass(PdfNotPossible, RuntimeError)
