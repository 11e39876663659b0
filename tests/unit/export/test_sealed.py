"""A sealed bundle says exactly what is not as it was handed over, and survives every bad file."""

from __future__ import annotations

import io
import json
import random
import struct
import subprocess
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.export import sealed
from bot.export.sealed import Difference, SealError, public_key, seal, verify

KEY = bytes(range(32))
OTHER = bytes(range(1, 33))
AT = datetime(2026, 11, 12, 9, 30, 15, 999, tzinfo=timezone.utc)
FILES = {
    "yhteenveto.pdf": b"%PDF-1.7 " + bytes(range(256)) * 40,
    "vastaukset.json": '{"sana": "أهلا"}'.encode(),
}
KNOWN = [public_key(OTHER), public_key(KEY)]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.zip"
    path.write_bytes(seal(FILES, KEY, AT))
    return path


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path: Path, files: dict[str, bytes], how: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, how)
    return path


def found(path: Path, known: list[bytes] = KNOWN) -> list[tuple[str, str]]:
    return [(d.kind, d.name) for d in verify(path, known).differences]


def test_what_was_handed_over_is_whole(bundle: Path) -> None:
    verdict = verify(bundle, KNOWN)
    assert verdict.whole and verdict.differences == ()
    assert verdict.files == ("vastaukset.json", "yhteenveto.pdf")
    assert verdict.sealed_at == "2026-11-12T09:30:15+00:00"
    assert verdict.product.startswith("perhesilta ")
    assert verdict.key == public_key(KEY).hex()
    assert "2026-11-12" in verdict.lines("en")[0]


def test_the_same_files_key_and_moment_give_the_same_bytes() -> None:
    turned = dict(reversed(FILES.items()))
    elsewhere = AT.astimezone(timezone(timedelta(hours=2)))
    assert seal(FILES, KEY, AT) == seal(turned, KEY, elsewhere)
    assert seal(FILES, KEY, AT) != seal(FILES, KEY, AT + timedelta(seconds=1))


def test_each_difference_is_named(bundle: Path) -> None:
    whole = entries(bundle)
    assert found(pack(bundle, {**whole, "vastaukset.json": b"{}"})) == [("changed", "vastaukset.json")]
    same_length = whole["yhteenveto.pdf"][:-1] + b"!"
    assert found(pack(bundle, {**whole, "yhteenveto.pdf": same_length})) == [("changed", "yhteenveto.pdf")]
    without = {name: data for name, data in whole.items() if name != "yhteenveto.pdf"}
    assert found(pack(bundle, without)) == [("missing", "yhteenveto.pdf")]
    assert found(pack(bundle, {**whole, "lisäys.pdf": b"%PDF"})) == [("extra", "lisäys.pdf")]
    assert found(pack(bundle, {**without, "lisäys.pdf": b"%PDF", "vastaukset.json": b""})) == [
        ("changed", "vastaukset.json"),
        ("missing", "yhteenveto.pdf"),
        ("extra", "lisäys.pdf"),
    ]


def test_a_manifest_rewritten_to_fit_a_changed_file_is_seen(bundle: Path) -> None:
    whole = entries(bundle)
    forged = json.loads(entries_of(seal({**FILES, "vastaukset.json": b"{}"}, KEY, AT))["manifest.json"])
    written = json.dumps(forged).encode()
    assert found(pack(bundle, {**whole, "vastaukset.json": b"{}", "manifest.json": written})) == [
        ("manifest-changed", "manifest.json")
    ]
    later = whole["manifest.json"].replace(b"2026-11-12", b"2025-11-12")
    assert found(pack(bundle, {**whole, "manifest.json": later})) == [("manifest-changed", "manifest.json")]


def entries_of(bundle: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_seal_of_somebody_else_is_no_seal(bundle: Path) -> None:
    bundle.write_bytes(seal({**FILES, "vastaukset.json": b"{}"}, OTHER, AT))
    assert found(bundle, [public_key(KEY)]) == [("unknown-key", "")]
    bundle.write_bytes(seal(FILES, KEY, AT))
    assert found(bundle, []) == [("unknown-key", "")]
    # Naming a known key in the manifest does not help: the signature is not that key's.
    whole = entries(bundle)
    stolen = whole["manifest.json"].replace(public_key(KEY).hex().encode(), public_key(OTHER).hex().encode())
    assert ("manifest-changed", "manifest.json") in found(pack(bundle, {**whole, "manifest.json": stolen}))


def test_signature_and_key_that_are_changed_or_gone_are_named(bundle: Path) -> None:
    whole = entries(bundle)
    for broken in (b"", b"x" * 64, whole["manifest.sig"] + b"x"):
        assert found(pack(bundle, {**whole, "manifest.sig": broken})) == [
            ("manifest-changed", "manifest.json")
        ]
    for gone, kind in (("manifest.sig", "manifest-changed"), ("manifest.json", "no-manifest")):
        left = {name: data for name, data in whole.items() if name != gone}
        assert found(pack(bundle, left)) == [(kind, "manifest.json")]
    assert found(pack(bundle, {**whole, "public-key.pem": b"other"})) == [("changed", "public-key.pem")]


def test_packing_again_changes_nothing_that_counts(bundle: Path) -> None:
    assert verify(pack(bundle, entries(bundle), zipfile.ZIP_DEFLATED), KNOWN).whole


def test_every_cut_gives_a_verdict(bundle: Path) -> None:
    data = bundle.read_bytes()
    for length in {0, 1, 3, 21, 22, 23, *range(0, len(data), 97), len(data) - 1}:
        bundle.write_bytes(data[:length])
        assert found(bundle) == [("unreadable", "")], length


def test_every_flipped_bit_is_found(bundle: Path) -> None:
    data = bundle.read_bytes()
    shuffle = random.Random(7)
    harmless = 0
    for _ in range(1500):
        at = shuffle.randrange(len(data))
        bundle.write_bytes(data[:at] + bytes([data[at] ^ (1 << shuffle.randrange(8))]) + data[at + 1 :])
        verdict = verify(bundle, KNOWN)
        if verdict.whole:
            # Dates and rights in the ZIP's own lists: no byte of a file depends on them.
            harmless += 1
            assert entries(bundle) == entries_of(data)
        else:
            assert verdict.lines("fi") and all(verdict.lines("ar"))
    assert harmless < 150


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "a/b", "..", "C:\\x", "a\\..\\b", "x\x00.pdf", "a\nb", " ", "con:"]
)
def test_names_that_lead_out_of_a_folder_are_refused_and_told(bundle: Path, name: str) -> None:
    whole = entries(bundle)
    placeholder = "q" * len(name.encode())
    pack(bundle, {**whole, placeholder: b"x"})
    bundle.write_bytes(bundle.read_bytes().replace(placeholder.encode(), name.encode()))
    verdict = verify(bundle, KNOWN)
    assert [d.kind for d in verdict.differences] == ["unsafe"]
    assert all(c.isprintable() for line in verdict.lines("en") for c in line)
    with pytest.raises(SealError):
        seal({name: b""}, KEY, AT)


def test_two_files_of_one_name_are_refused(bundle: Path) -> None:
    whole = entries(bundle)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, data in whole.items():
            archive.writestr(name, data)
        with pytest.warns(UserWarning):
            archive.writestr("yhteenveto.pdf", b"another")
    assert found(bundle) == [("unsafe", "yhteenveto.pdf")]
    with pytest.raises(SealError):
        seal({"a.pdf": b"", "A.PDF": b""}, KEY, AT)


def test_a_bomb_is_not_unpacked(bundle: Path) -> None:
    whole = entries(bundle)
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in whole.items():
            archive.writestr(name, data)
        with archive.open("bomb", "w") as file:
            for _ in range(sealed.LARGEST_BUNDLE // (1 << 20) + 2):
                file.write(bytes(1 << 20))
    assert bundle.stat().st_size < 2_000_000
    assert found(bundle) == [("unsafe", "")]


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(bundle: Path) -> None:
    whole = entries(bundle)
    pack(bundle, {**whole, "yhteenveto.pdf": bytes(50_000_000)}, zipfile.ZIP_DEFLATED)
    data = bytearray(bundle.read_bytes())
    size = struct.pack("<I", len(whole["yhteenveto.pdf"]))
    data = data.replace(struct.pack("<I", 50_000_000), size)
    bundle.write_bytes(data)
    assert found(bundle) == [("changed", "yhteenveto.pdf")]


def test_far_too_many_entries_and_hidden_parts_are_told(bundle: Path) -> None:
    whole, data = entries(bundle), bundle.read_bytes()
    assert found(pack(bundle, {**whole, **{f"{n}.txt": b"" for n in range(300)}})) == [("unsafe", "")]
    bundle.write_bytes(b"%PDF-1.7 something else" + data)
    assert found(bundle) == [("unsafe", "")]
    bundle.write_bytes(data + b"something behind")
    assert found(bundle) == [("unsafe", "")]
    bundle.write_bytes(data[:-2] + b"\x05\x00" + b"words")
    assert found(bundle) == [("unsafe", "")]


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"{", b'{"files": 1}', b"[" * 100_000, b"\xff\xfe"])
def test_a_manifest_that_is_none_gives_a_verdict(bundle: Path, content: bytes) -> None:
    assert found(pack(bundle, {**entries(bundle), "manifest.json": content})) == [
        ("manifest-changed", "manifest.json")
    ]


def test_other_files_are_told_apart_from_bundles(bundle: Path) -> None:
    for content in (
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x00" * 5000,
        random.Random(3).randbytes(5000),
    ):
        bundle.write_bytes(content)
        assert found(bundle) == [("unreadable", "")]
    assert found(pack(bundle, {})) == [("no-manifest", "manifest.json")]
    with pytest.raises(FileNotFoundError):
        verify(bundle.with_name("none.zip"))


def test_every_difference_has_a_sentence_in_every_language() -> None:
    kinds = (
        "unreadable",
        "unsafe",
        "no-manifest",
        "manifest-changed",
        "unknown-key",
        "changed",
        "missing",
        "extra",
    )
    for language in ("fi", "en", "ar"):
        verdict = sealed.Verdict(tuple(Difference(kind, "a.pdf") for kind in kinds))
        assert len(set(verdict.lines(language))) == len(kinds)


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(33), bytes(64)])
def test_a_key_of_another_length_is_refused(key: bytes) -> None:
    with pytest.raises(SealError, match="32"):
        seal(FILES, key, AT)


def test_what_cannot_be_sealed_is_refused() -> None:
    for files in ({}, {"manifest.json": b""}, {"": b""}, {f"{n}": b"" for n in range(201)}):
        with pytest.raises(SealError):
            seal(files, KEY, AT)
    with pytest.raises(SealError, match="time zone"):
        seal(FILES, KEY, AT.replace(tzinfo=None))


def test_openssl_alone_can_check_the_seal(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path)

    def checked() -> bool:
        done = subprocess.run(
            "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig".split(),
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        return done.returncode == 0 and "Verified" in done.stdout

    assert checked()
    manifest = tmp_path / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"2026", b"2025"))
    assert not checked()
