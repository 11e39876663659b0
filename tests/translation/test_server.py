"""The client of the translation server: what it sends, what it takes, and every way it can fail."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import AsyncIterator

import pytest

from bot.casework.machine import KINDS
from bot.settings import Settings
from bot.translation.server import MOST_CHARACTERS, MOST_TEXTS, NotTranslated, Server, batches
from tests.translation.word_list import WordList, body, slow, status

SLEEP, DRAWS = "ما عم نام منيح", "يحب الرسم"


@pytest.fixture
async def words() -> AsyncIterator[WordList]:
    """A running translation server."""
    words = WordList()
    words.url = await words.start()  # type: ignore[attr-defined]
    yield words
    await words.stop()


async def kind_of(server: Server, texts: list[str] | None = None) -> str:
    with pytest.raises(NotTranslated) as failed:
        await server.translate(texts or [SLEEP, DRAWS], "ar", "fi")
    # Neither the error nor what led to it says a word of what was sent.
    assert failed.value.args == (failed.value.kind,) and failed.value.kind in KINDS
    assert (
        failed.value.__cause__ is None and failed.value.__suppress_context__
    ) or not failed.value.__context__
    return failed.value.kind


async def test_texts_come_back_in_their_order(words: WordList) -> None:
    assert await Server(words.url).translate([SLEEP, DRAWS], "ar", "fi") == [
        "ei nuku hyvin",
        "pitää piirtämisestä",
    ]
    (asked,) = words.asked
    assert asked == {"q": [SLEEP, DRAWS], "source": "ar", "target": "fi", "format": "text"}
    (headers,) = words.headers
    assert "Cookie" not in headers and "Referer" not in headers and headers["Accept-Encoding"] == "identity"


async def test_a_key_goes_along_in_the_body_alone(words: WordList) -> None:
    words.key = "sesam"
    assert await kind_of(Server(words.url)) == "refused"
    assert await kind_of(Server(words.url, "wrong")) == "refused"
    assert (await Server(words.url, "sesam").translate([DRAWS], "ar", "en")) == ["likes drawing"]
    assert words.asked[-1]["api_key"] == "sesam"
    assert all("sesam" not in str(headers) for headers in words.headers)
    assert all(path == "/translate" for _, path in words.requests)


async def test_a_pair_the_server_lacks_is_told_before_any_text_is_sent(words: WordList) -> None:
    await Server(words.url).check_pair("ar", "fi")
    for source, target in (("en", "ar"), ("ku", "fi"), ("fi", "fi")):
        with pytest.raises(NotTranslated) as failed:
            await Server(words.url).check_pair(source, target)
        assert failed.value.kind == "pair"
    assert words.asked == []


@pytest.mark.parametrize(
    ("code", "kind"),
    [(400, "refused"), (401, "refused"), (403, "refused"), (404, "refused"), (413, "long"), (429, "busy"),
     (500, "unreachable"), (503, "unreachable"), (204, "answer")],
)  # fmt: skip
async def test_every_status_but_200_is_an_error_of_its_kind(words: WordList, code: int, kind: str) -> None:
    words.broken = status(code)
    assert await kind_of(Server(words.url)) == kind


async def test_no_redirect_is_followed(words: WordList) -> None:
    other = WordList()
    try:
        elsewhere = await other.start()
        for code in (301, 302, 307, 308):
            words.broken = status(code, Location=f"{elsewhere}/translate")
            assert await kind_of(Server(words.url)) == "refused"
        assert other.requests == []
    finally:
        await other.stop()


@pytest.mark.parametrize(
    "answer",
    [
        "", "<html>", "[]", "null", '"text"', "{}", '{"translatedText": "one"}', '{"translatedText": []}',
        '{"translatedText": ["a"]}', '{"translatedText": ["a", "b", "c"]}', '{"translatedText": ["a", 2]}',
        '{"translatedText": ["a", null]}', '{"translatedText": {"0": "a", "1": "b"}}',
        '{"translatedText": ["a", "\\ud800"]}', b"\xff\xfe", "[" * 3000,
    ],
)  # fmt: skip
async def test_an_answer_that_is_something_else_is_not_understood(
    words: WordList, answer: str | bytes
) -> None:
    words.broken = body(answer)
    assert await kind_of(Server(words.url)) == "answer"


async def test_a_huge_answer_is_not_read_to_its_end(words: WordList) -> None:
    words.broken = body(json.dumps({"translatedText": ["a" * 3_000_000, "b"]}))
    assert await kind_of(Server(words.url)) == "answer"
    packed = gzip.compress(json.dumps({"translatedText": ["a" * 50_000_000, "b"]}).encode())
    words.broken = body(packed, **{"Content-Encoding": "gzip"})
    assert await kind_of(Server(words.url)) == "answer"


async def test_a_rendering_without_words_or_far_too_long_is_none(words: WordList) -> None:
    words.broken = body(json.dumps({"translatedText": [" \n", "sana " * 4000]}))
    assert await Server(words.url).translate([SLEEP, DRAWS], "ar", "fi") == ["", ""]
    words.broken = body(json.dumps({"translatedText": ["a\u0000b\u001b[31m\u0085", " ei\nnuku "]}))
    assert await Server(words.url).translate([SLEEP, DRAWS], "ar", "fi") == ["ab[31m", "ei\nnuku"]


async def test_a_server_that_is_down_or_too_slow_is_unreachable(words: WordList) -> None:
    words.broken = slow
    assert await kind_of(Server(words.url, timeout=0.3)) == "unreachable"
    await words.stop()
    assert await kind_of(Server(words.url)) == "unreachable"
    assert await kind_of(Server("http://nowhere.invalid")) == "unreachable"
    with pytest.raises(NotTranslated, match="unreachable"):
        await Server(words.url).check_pair("ar", "fi")


async def test_more_than_a_request_may_hold_is_not_sent(words: WordList) -> None:
    assert await kind_of(Server(words.url), ["a" * (MOST_CHARACTERS + 1)]) == "long"
    assert await kind_of(Server(words.url), ["a"] * (MOST_TEXTS + 1)) == "long"
    assert words.requests == []


async def test_nothing_sent_or_answered_is_logged(words: WordList, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await Server(words.url, "").translate([SLEEP], "ar", "fi")
    for broken in (status(500), status(400), body("{"), slow):
        words.broken = broken
        await kind_of(Server(words.url, "sesam", timeout=0.3))
    for secret in (SLEEP, "ei nuku", "sesam"):
        assert secret not in caplog.text


def test_texts_are_portioned_so_that_every_request_is_allowed() -> None:
    told = [(f"t{n}", "ما " * (n * 37 % 500)) for n in range(1, 90)] + [("long", "a" * (MOST_CHARACTERS + 1))]
    found = list(batches(told))
    assert [key for batch in found for key in batch] == [key for key, _ in told[:-1]]
    assert all(len(b) <= MOST_TEXTS and sum(map(len, b.values())) <= MOST_CHARACTERS for b in found)
    assert list(batches([])) == []


# -- the settings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    ["https://translate.kunta.fi", "https://kunta.fi:8443/translate/", "http://localhost:5000", "http://127.0.0.1:5000",
     "http://[::1]:5000", "http://10.1.2.3", "http://192.168.1.4:5000", "http://translate:5000",
     "http://translate.kunta.internal"],
)  # fmt: skip
def test_an_address_in_the_house_or_over_tls_is_taken(url: str) -> None:
    settings = Settings.load({"PERHESILTA_TRANSLATE_URL": f" {url} ", "PERHESILTA_TRANSLATE_KEY": "sesam"})
    assert (settings.translate_url, settings.translate_key) == (url.rstrip("/"), "sesam")
    assert "sesam" not in repr(settings) and Server.of(settings) is not None


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://translate.kunta.fi", "https"), ("http://8.8.8.8", "https"), ("ftp://kunta.fi", "https"),
        ("kunta.fi:5000", "https"), ("https:///there", "https"), ("https://user:geheim@kunta.fi", "plain"),
        ("https://kunta.fi?api_key=geheim", "plain"), ("https://kunta.fi:geheim", "address"),
        ("https://libretranslate.com", "your own"), ("https://api.libretranslate.com/v1", "your own"),
    ],
)  # fmt: skip
def test_any_other_address_is_refused_without_being_repeated(url: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as wrong:
        Settings.load({"PERHESILTA_TRANSLATE_URL": url})
    assert str(wrong.value).startswith("PERHESILTA_TRANSLATE_URL ") and "geheim" not in str(wrong.value)
    assert url not in str(wrong.value)


def test_without_an_address_there_is_no_server_and_a_key_alone_is_an_error() -> None:
    assert Server.of(Settings.load({})) is None
    with pytest.raises(ValueError, match="PERHESILTA_TRANSLATE_URL") as wrong:
        Settings.load({"PERHESILTA_TRANSLATE_KEY": "sesam"})
    assert "sesam" not in str(wrong.value)
