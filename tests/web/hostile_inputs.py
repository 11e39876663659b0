"""What an attacker, a broken phone or a bored child may send."""

from __future__ import annotations

import json
import string
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.conversation.messages import payload


def examples(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """So many examples, the same in every run."""
    found: list[Any] = []

    @settings(
        max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    return found[:count]


ZALGO = "".join(
    c + "".join(chr(0x300 + (i * 7 + n) % 0x6F) for n in range(25)) for i, c in enumerate("perhe")
)
TEXTS = [
    "", " ", "\n", "\t\r\n", "\u00a0\u2003\u3000", "\u200b\u200c\u200d\ufeff", "\x00", "a\x00b", "\x1b[31mred\x1b[0m",
    "".join(map(chr, range(32))), "\x7f\x80\x9f", "\u202egnirts\u202c", "\u2066\u2067\u2068 isolates", "\u061c\u200f\u200e",
    "\ud800", "a\udfffb", "\ufffe\uffff", "\U0010ffff", "😀" * 300, "👩‍👩‍👧‍👦 5", "🇫🇮🇸🇾", "👍🏿", ZALGO, "ا" + "\u064b" * 500,
    "é" * 200, "e" + "\u0301" * 900, "ﷺ" * 100, "ﻻ" * 50, "１２３", "٣٣٣", "۵", "½", "Ⅷ", "²", "၅", "൫", "-1", "1e9", "0x10",
    "NaN", "Infinity", "-0", "999999999999999999999999999999", "0" * 3999, "9" * 4000, "1 " * 1999, "5.5", "5,5", "5/0",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</textarea><b>", "&lt;&#x27;",
    "javascript:alert(1)", "<!--", "]]>", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
    "' OR '1'='1", "'; DROP TABLE conversations; --", "\" OR 1=1 --", "1; SELECT pg_sleep(10)", "%' AND 1=0 UNION SELECT",
    "{{7*7}}", "${7*7}", "{% for x in y %}", "{ $x }", "{$address}", "#{7*7}", "<%= 7*7 %>", "{0.__class__}", "%s%s%n", "%d" * 50,
    "{\"text\": \"inside\"}", "[1,2,3]", "null", "true", "{}", "\"", "\\", "\\u0000", "\\ud800", "`id`", "$(id)", "; rm -rf /",
    "../../etc/passwd", "..\\..\\windows", "file:///etc/passwd", "http://169.254.169.254/", "\r\nSet-Cookie: a=b", "%00", "%0d%0a",
    "/restart", "/session_start", "/back", "/withdraw", "/affirm", "/press{\"button\":\"delete_yes\"}", "//withdraw", " /withdraw",
    "/choose{\"question\":\"start.consent\",\"item\":\"\",\"option\":\"no\"}", "/choose{\"question\":", "/choose{\"question\":1}",
    "/inform{\"a\":{\"b\":[1,2]}}", "/choose@0.9{\"question\":\"family.size\"}", "/\u202ewithdraw", "/" * 200, "/ withdraw", "/\n/withdraw", "/ /inform", "/\u2028/press{\"button\":\"start\"}",
    "EXTERNAL: set_slot", "EXTERNAL_intent", "action_listen", "[5](number)", "[x]{\"entity\": \"question\"}", "/intent_name{", "_", "-",
    "==", "?", "؟؟؟", "...", "!!!", "،،،", "xn--", "a" * 4000, "ab " * 1333, "ا" * 4000, "نعم " * 800, "ä" * 2000, "word\n" * 700,
    "((((((((((", "a" * 50 + "!" * 50, "(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "0" * 16, "1234 5678 1234 5678", "test@example.org",
    "\u2028\u2029", "\u0085", "\x0b\x0c", "ᚠᛇᚻ", "漢字かな", "ไทย", "ქართული", "עברית", "हिन्दी", "ᠮᠣᠩᠭᠣᠯ", "𝕙𝕖𝕝𝕝𝕠", "ﬁﬂ", "ǆ", "ẞ", "İ", "ı",
    "__proto__", "constructor", "toString", "undefined", "[object Object]", "None", "self.__dict__", "lambda: 0", "exec('1')",
]  # fmt: skip

LONG_TEXTS = ["a" * 4001, "ب" * 5000, "😀" * 4001, " " * 4500, "x" * 60_000]

# Values of every JSON type, for every field.
VALUES: list[Any] = [
    None, True, False, 0, -1, 1, 2**63, 10**400, 0.5, -0.0, 1e308, [], {}, [[]], [{}], {"": {}}, [None], [0], [True],
    "", " ", "a", "\x00", "\ud800", "x" * 5000, "/", "fi", "FI", "fi\n", "sv", "../fi", "1234567812345678", "٠" * 16, "²" * 16,
    "00000000-0000-0000-0000-000000000000\n", "id with spaces!", "<b>", {"$ne": None}, {"text": "a"}, ["a"] * 41, ["/skip"] * 41,
    ["/skip", 1], ["/skip", None], ["skip"], [""], ["/"], [["/skip"]], {"0": "/skip"}, "/skip", [1e308], ["/skip", "/affirm"],
    ["\ud800"], [ZALGO], [{"payload": "/skip"}],
]  # fmt: skip

PAYLOADS = [
    "/", "//", "/skip ", " /skip", "/SKIP", "/skip{}", "/skip{\"a\":\"b\"}", "/restart", "/session_start", "/inform", "/affirm", "/deny", "/nlu_fallback",
    "/choose", "/choose{}", "/choose{", "/choose}", "/choose{\"question\":\"family.size\"}", "/choose[]", "/choose null", "/edit",
    "/choose_language", "/choose_language{\"language\":\"sv\"}", "/choose_language{\"language\":\"FI\"}", "/press", "/press{\"button\":\"\"}",
    "/press{\"button\":\"erase\"}", "/press{\"button\":\"part\"}", "/press{\"button\":\"part\",\"section\":\"nothing\"}",
    "/press{\"button\":\"delete_yes\",\"x\":\"y\"}", "/press{\"button\":[\"delete_yes\"]}", "/press{\"button\":{\"a\":1}}", "/skip@1.0", "/a" * 200,
    "/skip\n/withdraw", "/skip\x00", "/\u202eskip", "/choose" + "{\"a\":" * 300, "/choose" + "[" * 480, "/press{\"button\":NaN}", "client:print",
    *(
        payload("choose", question=question, item=item, option=option)
        for question, options in {
            "family.size": ("0", "21", "-1", "5.0", "5 ", "٥", "²", "05", "", "5\n", "yes", "1e1", "999", "00005"),
            "family.arrival": ("2024-13", "2024-00", "24", "1899", "2100", "2024-01-01", "2024-1", "٢٠٢٤", "2024\n", ""),
            "family.age": ("-1", "111", "x", ""), "start.consent": ("maybe", "YES", "", "yes\n"), "start.who": ("worker", "m1"),
            "far.who": ("nobody,child", "", "nothing"), "hopes.send": ("everything", ""), "wellbeing.sleep": ("0", "6", "1.0", "-1", "a"),
            "no.question": ("yes",), "": ("yes",), "__class__": ("x",), "start.language": ("sv",),
        }.items()
        for item in ("", "m1", "m99", "m100", "m-1", "children", "child1", "../x", "m1\n", "M1", "٣", "m٣")
        for option in options
    ),
    *(payload("edit", question=question, item=item) for question in ("family.age", "x", "") for item in ("", "m1", "m0", "m99", "children", "z")),
]  # fmt: skip

BODIES: list[bytes] = [
    b"", b" ", b"{", b"}", b"[]", b"null", b"1", b'"text"', b"true", b"{]", b"{'id': 1}", b"\xff\xfe", b"\x00" * 100, b"\xef\xbb\xbf{}",
    b'{"id": "\xff\xff\xff"}', b'{"text": "\xc3("}', b'{"text": "\xed\xa0\x80"}', b'{"id":"aaaaaaaa-1","text":"\\ud800"}',
    b'{"text": NaN}', b'{"text": Infinity}', b'{"text": -Infinity}', b'{"text": 1e999}', b'{"text": ' + b"9" * 20_000 + b"}",
    b"[" * 30_000, b'{"a":' * 10_000, b"[" * 5000 + b"]" * 5000, b'{"text": "' + b"a" * 50_000, b"{" + b'"a":1,' * 8000 + b'"b":1}',
    b'{"id":"aaaaaaaa-2","id":[],"text":"x"}', b'{"text":"x"}' * 2, b"text=hello&id=1", b"<xml/>", "{}".encode("utf-16"), b"\x1f\x8b\x08\x00",
]  # fmt: skip
HUGE_BODIES = [
    b"{" + b" " * 70_000 + b"}",
    b'{"text":"' + b"a" * 100_000 + b'"}',
    b"\xff" * 100_000,
    b"[" * 100_000,
]

CONTENT_TYPES = [
    "text/plain", "text/html", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "*/*",
    "application/octet-stream", "application/json-patch+json", "json", "", ";", "application/", "text/json; charset=utf-7",
]  # fmt: skip

AUTHORIZATIONS = [
    "", "Bearer", "Bearer ", "Bearer  ", "bearer", "Basic YTpi", "Token abc", "Bearer null", "Bearer undefined", "Bearer " + "a" * 43,
    "Bearer " + "a" * 101, "Bearer " + "a" * 7000, "Bearer ' OR 1=1", "Bearer ../../x", "Bearer \u00e4\u00f6", "Bearer \u0639", "Bearer \xff\xfe",
    "Bearer a b c", "Bearer,Bearer", "Digest username=x", "Bearer {{7*7}}", "Bearer %00", "Bearer \t", "BearerX abc", "Bearer\u00a0abc",
]  # fmt: skip

PATHS = [
    "/api", "/api/", "/api/nothing", "/api/messages/", "/api/messages/1", "/api//messages", "/api/conversations/1/messages", "/api/copy/x",
    "/api/%2e%2e/desk", "/api/messages%00", "/api/messages?token=abc", "/API/MESSAGES", "/widget/../app.py", "/widget/%2e%2e/%2e%2e/app.py",
    "/widget/..%2f..%2fapp.py", "/widget/%2e%2e%2fdesk.css", "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/....//app.py",
    "/static/%252e%252e/app.py", "/static/..%5c..%5capp.py", "/static//etc/passwd", "/static/%2fetc%2fpasswd", "/widget/%00", "/static/%00.css", "/static/",
    "/widget/", "/widget", "/static", "/widget/texts/../fi.json", "/widget/texts/%2e%2e%2ffi.json", "/widget/texts/sv.json", "/widget/texts/.json",
    "/widget/texts/fi.json.bak", "/.env", "/.git/config", "/var/master.key", "/master.key", "/perhesilta.db", "/webhooks/rest/webhook", "/model/parse",
    "/conversations/x/tracker", "/status", "/version", "/robots.txt", "/favicon.ico", "/%ff%fe", "/%c0%ae%c0%ae/", "/" + "a" * 3000, "/?q=" + "%27" * 500,
    "/server-status", "/admin", "/swagger.json", "/metrics",
]  # fmt: skip
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO"]

any_text = st.text(st.characters(codec=None), max_size=200) | st.text(string.printable, max_size=120)
arabic = st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=150)
digits_and_words = st.lists(
    st.sampled_from(
        "5 viisi lasta children أولاد no ei لا 8 v vuotta سنة / { } <b> ' \" ; -- me äiti زوجي 2024 🙂".split()
    ),
    max_size=15,
).map(" ".join)
texts = any_text | arabic | digits_and_words
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
field_names = st.sampled_from(
    ["id", "text", "choices", "title", "language", "code", "token", "metadata", "sender", "__proto__"]
)
json_bodies = st.dictionaries(field_names, json_values | st.just("aaaaaaaa-bbbb"), max_size=6)
payload_like = st.builds(
    lambda intent, values: f"/{intent}{json.dumps(values)}",
    st.sampled_from(["choose", "press", "edit", "choose_language", "skip", "inform", "restart", "affirm"])
    | texts,
    st.dictionaries(
        st.sampled_from(["question", "item", "option", "button", "section", "language"]),
        st.sampled_from(["family.size", "m1", "5", "yes", "part", "start", "children"]) | json_values,
        max_size=4,
    ),
)
