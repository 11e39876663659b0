"""A bundle of handed-over files that can be shown, years later, to be unchanged: a ZIP with a signed manifest.

Why Ed25519 and not HMAC-SHA256:
1. Years later the question is asked by somebody else: a court, a county, the family. They must be able to check.
2. Whoever can check an HMAC holds the secret and could have made it: it proves nothing against the municipality.
3. A public key can be given to everybody, printed, and kept in the archive; checking needs no secret.
4. The secret may be lost, changed or destroyed (it should be, when the product is taken down); seals stay good.
5. One key leaking does harm from then on; with an HMAC the same leak would come with every check ever made.
6. The signature is over the very bytes of manifest.json, so OpenSSL checks it without this program (see below).
7. Ed25519 needs no random numbers: the same files, key and moment give the same bundle, byte for byte.
8. What a seal does not prove is the moment: who holds the key can write any. The access log, whose lines are chained,
   should get the SHA-256 of the bundle when it is handed over; then the moment is witnessed twice.
9. The public key inside the bundle is for finding the right one. Only keys given to `verify` from outside are believed.
10. A bundle is not encrypted: it holds what the exports hold, and is kept and sent as they are.

By hand: unzip, `sha256sum` the files and compare with manifest.json, then
`openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig`
with a public-key.pem from the archive, not from the bundle.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.texts import texts

FORMAT = "perhesilta-sealed/1"
MANIFEST, SIGNATURE, PUBLIC_KEY = "manifest.json", "manifest.sig", "public-key.pem"
OWN = (MANIFEST, SIGNATURE, PUBLIC_KEY)
KEY_BYTES = 32
MOST_FILES = 200
LARGEST_BUNDLE = 256 * 1024 * 1024
LARGEST_MANIFEST = 1024 * 1024
_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_END_RECORD = b"PK\x05\x06" + bytes(18)
_NAME = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]{1,120}")

# What can be wrong, in the order it is told.
UNREADABLE, UNSAFE, NO_MANIFEST, MANIFEST_CHANGED, UNKNOWN_KEY = (
    "unreadable",
    "unsafe",
    "no-manifest",
    "manifest-changed",
    "unknown-key",
)
CHANGED, MISSING, EXTRA = "changed", "missing", "extra"


class SealError(ValueError):
    """These files cannot be sealed, or not with this key; the message says why and holds no content."""


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was sealed. `name` is the file it is about, or "" for the bundle as a whole."""

    kind: str
    name: str = ""


@dataclass(frozen=True)
class Verdict:
    """What checking a bundle found. `sealed_at`, `product` and `key` are what the manifest says, "" if it cannot be read.

    They are to be believed only when `whole`. `key` is the public key as 64 hexadecimal digits.
    """

    differences: tuple[Difference, ...]
    files: tuple[str, ...] = ()
    sealed_at: str = ""
    product: str = ""
    key: str = ""

    @property
    def whole(self) -> bool:
        """Whether every file is what was handed over, signed by a known key."""
        return not self.differences

    def lines(self, language: str) -> list[str]:
        """The verdict in sentences, the most important first."""
        say = texts().say
        if self.whole:
            count = len(self.files)
            return [say(language, "export-seal-whole", count=count, at=self.sealed_at, key=self.key)]
        return [say(language, f"export-seal-{d.kind}", name=_shown(d.name)) for d in self.differences]


def public_key(key: bytes) -> bytes:
    """The 32 bytes that everybody may have, for `verify`. `key` as for `seal`. Raises SealError."""
    return _private(key).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def seal(files: Mapping[str, bytes], key: bytes, at: datetime) -> bytes:
    """A ZIP of the files with manifest.json, manifest.sig (64 bytes) and public-key.pem.

    `files` by plain name, without folders; `key` is an Ed25519 private key of 32 random bytes; `at` is aware.
    Raises SealError for no or too many files, an unusable name or key, or a moment without a time zone.
    """
    secret = _private(key)
    if at.tzinfo is None:
        raise SealError("the moment of sealing needs a time zone")
    _check_names(files)
    if sum(map(len, files.values())) > LARGEST_BUNDLE:
        raise SealError(f"the files are larger than {LARGEST_BUNDLE} bytes together")
    moment = at.astimezone(timezone.utc).replace(microsecond=0)
    manifest = {
        "format": FORMAT,
        "product": f"perhesilta {version('perhesilta')}",
        "sealed_at": moment.isoformat(),
        "key": public_key(key).hex(),
        "files": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in sorted(files.items())
        },
    }
    written = json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"
    pem = secret.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    entries = {
        **dict(sorted(files.items())),
        MANIFEST: written,
        SIGNATURE: secret.sign(written),
        PUBLIC_KEY: pem,
    }
    bundle = io.BytesIO()
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_STORED) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, (max(moment.year, 1980), *moment.timetuple()[1:6]))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, data)
    return bundle.getvalue()


def verify(path: Path, known: Iterable[bytes] = ()) -> Verdict:
    """Checks a bundle against the public keys one trusts (`public_key`, 32 bytes each); names all that differs.

    Nothing is unpacked to disk. Raises OSError when the file itself cannot be opened, and nothing else: a damaged or
    hostile bundle gets a verdict. A bundle packed again with other compression is whole when its files are.
    """
    with path.open("rb") as file:
        file.seek(0, io.SEEK_END)
        if file.tell() > 2 * LARGEST_BUNDLE:
            return Verdict((Difference(UNSAFE),))
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as archive:
                return _verdict(archive, file, {bytes(key).hex() for key in known})
        except _DAMAGE:
            return Verdict((Difference(UNREADABLE),))


# All that the standard library may say of a ZIP that is not one, or not whole.
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    KeyError,
    OverflowError,
    struct.error,
    zlib.error,
)


def _verdict(archive: zipfile.ZipFile, file: BinaryIO, known: set[str]) -> Verdict:
    if unsafe := _unsafe(archive, file):
        return Verdict(unsafe)
    entries = {entry.filename: entry for entry in archive.infolist()}
    written = _read(archive, entries.get(MANIFEST), LARGEST_MANIFEST)
    signature = _read(archive, entries.get(SIGNATURE), 64)
    manifest = _parsed(written)
    if manifest is None or written is None:
        kind = NO_MANIFEST if MANIFEST not in entries else MANIFEST_CHANGED
        return Verdict((Difference(kind, MANIFEST),))
    differences = []
    if signature is None or not _signed(manifest["key"], signature, written):
        differences.append(Difference(MANIFEST_CHANGED, MANIFEST))
    if manifest["key"] not in known:
        differences.append(Difference(UNKNOWN_KEY))
    expected: dict[str, dict[str, Any]] = manifest["files"]
    for name, noted in expected.items():
        entry = entries.get(name)
        if entry is None:
            differences.append(Difference(MISSING, name))
        elif not _same(archive, entry, noted):
            differences.append(Difference(CHANGED, name))
    differences += [Difference(EXTRA, name) for name in sorted(set(entries) - set(expected) - set(OWN))]
    pem = _read(archive, entries.get(PUBLIC_KEY), 1024)
    if PUBLIC_KEY not in entries:
        differences.append(Difference(MISSING, PUBLIC_KEY))
    elif pem != _pem(manifest["key"]):
        differences.append(Difference(CHANGED, PUBLIC_KEY))
    return Verdict(
        tuple(differences), tuple(expected), manifest["sealed_at"], manifest["product"], manifest["key"]
    )


def _unsafe(archive: zipfile.ZipFile, file: BinaryIO) -> tuple[Difference, ...]:
    """What makes a ZIP one that nobody should unpack; then nothing in it is read at all."""
    entries = archive.infolist()
    if (
        len(entries) > MOST_FILES + len(OWN)
        or sum(e.file_size for e in entries) > LARGEST_BUNDLE + LARGEST_MANIFEST
    ):
        return (Difference(UNSAFE),)
    # Bytes before the first entry or after the last can make the file something else to another program.
    file.seek(-len(_END_RECORD), io.SEEK_END)
    ends_there = file.read(4) == _END_RECORD[:4] and not archive.comment
    if not ends_there or (entries and min(entry.header_offset for entry in entries) != 0):
        return (Difference(UNSAFE),)
    found, seen = [], set()
    for entry in entries:
        folded = entry.filename.casefold()
        # Of two files of one name, one program shows the first and another the second.
        packed = entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        if not _plain(entry.orig_filename) or folded in seen or packed or entry.flag_bits & _ENCRYPTED:
            found.append(Difference(UNSAFE, entry.orig_filename))
        seen.add(folded)
    return tuple(found)


def _plain(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and name.strip(" .") != "" and name == name.strip()


def _check_names(files: Mapping[str, bytes]) -> None:
    if not 1 <= len(files) <= MOST_FILES:
        raise SealError(f"a bundle holds 1 to {MOST_FILES} files")
    folded = [name.casefold() for name in files]
    if len(set(folded)) != len(folded) or set(folded) & set(OWN):
        raise SealError("two files have the same name, or one has a name that the seal itself needs")
    if not all(map(_plain, files)):
        raise SealError("a file name may hold no folder and no characters that are special to a file system")


def _private(key: bytes) -> Ed25519PrivateKey:
    if len(key) != KEY_BYTES:
        raise SealError(f"a sealing key has {KEY_BYTES} bytes")
    return Ed25519PrivateKey.from_private_bytes(key)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | None, most: int) -> bytes | None:
    """The bytes of an entry; None when it is not there, too large, or damaged."""
    if entry is None or entry.file_size > most:
        return None
    try:
        with archive.open(entry) as file:
            return file.read(most + 1)
    except _DAMAGE:
        return None


def _same(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, noted: dict[str, Any]) -> bool:
    if entry.file_size != noted["bytes"]:
        return False
    digest = hashlib.sha256()
    try:
        with archive.open(entry) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except _DAMAGE:
        return False
    return digest.hexdigest() == str(noted["sha256"])


def _parsed(written: bytes | None) -> dict[str, Any] | None:
    """The manifest, or None when it is not one that `seal` could have written."""
    try:
        manifest = json.loads(written or b"")
        texts_there = all(isinstance(manifest[k], str) for k in ("format", "product", "sealed_at", "key"))
        good = (
            texts_there
            and manifest["format"] == FORMAT
            and re.fullmatch("[0-9a-f]{64}", manifest["key"]) is not None
            and isinstance(manifest["files"], dict)
            and all(
                _plain(name) and isinstance(noted["bytes"], int) and isinstance(noted["sha256"], str)
                for name, noted in manifest["files"].items()
            )
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return manifest if good else None


def _signed(key: str, signature: bytes, written: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, written)
    except (InvalidSignature, ValueError):
        return False
    return True


def _pem(key: str) -> bytes | None:
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
    except ValueError:
        return None
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _shown(name: str) -> str:
    """A name from a bundle that may be hostile: short, and nothing in it that moves a cursor or turns a line around."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)[:120]
