"""A file that is sealed in pieces (AES-256-GCM), so that it can be larger than memory and no change goes unseen.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce of a piece holds its number and whether
it is the last one, so pieces cannot be swapped, left out or cut off at the end. Every file has a key of its own.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.encryption import derived
from bot.store.errors import BackupDamaged, BackupNewer, BackupOtherKey, NoBackup

FORMAT = 1
PIECE = 256 * 1024
_MAGIC = b"perhesilta sealed file "
_TAG = 16
_LONGEST_HEADER = 4096


class SealedWriter:
    """Seals what is written to it. Nothing can be read before `close` has sealed the last piece."""

    def __init__(self, file: BinaryIO, key: bytes, header: Mapping[str, Any]) -> None:
        salt = os.urandom(32)
        cipher_key, check = _keys(key, salt)
        line = orjson.dumps({**header, "salt": salt.hex(), "check": check.hex()}) + b"\n"
        opening = _MAGIC + b"%d\n" % FORMAT + line
        file.write(opening)
        self._file, self._cipher = file, AESGCM(cipher_key)
        self._bound, self._waiting, self._n = hashlib.sha256(opening).digest(), bytearray(), 0

    def write(self, data: bytes) -> None:
        """Adds to the content."""
        self._waiting += data
        while len(self._waiting) > PIECE:  # a full piece waits too: it may be the last
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def close(self) -> None:
        """Seals the last piece and sees the file onto the disk."""
        self._seal(bytes(self._waiting), last=True)
        self._file.flush()
        os.fsync(self._file.fileno())

    def _seal(self, piece: bytes, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._n, last), piece, self._bound))
        self._n += 1


class SealedReader:
    """The header is read at once; it is only believed when the content opened."""

    def __init__(self, file: BinaryIO) -> None:
        magic = file.readline(len(_MAGIC) + 8)
        version = magic.removeprefix(_MAGIC).strip()
        if not magic.startswith(_MAGIC) or not version.isdigit():
            raise NoBackup
        if int(version) > FORMAT:
            raise BackupNewer
        line = file.readline(_LONGEST_HEADER)
        try:
            self.header: dict[str, Any] = orjson.loads(line)
            self._salt = bytes.fromhex(self.header["salt"])
            self._check = bytes.fromhex(self.header["check"])
        except (ValueError, KeyError, TypeError):
            raise BackupDamaged from None
        self._file, self._bound = file, hashlib.sha256(magic + line).digest()

    def content(self, key: bytes) -> Iterator[bytes]:
        """The content piece by piece. Raises BackupOtherKey, and BackupDamaged as late as at the end."""
        cipher_key, check = _keys(key, self._salt)
        if check != self._check:
            raise BackupOtherKey
        cipher, n = AESGCM(cipher_key), 0
        piece = self._file.read(PIECE + _TAG)
        while True:
            following = self._file.read(PIECE + _TAG)
            try:
                yield cipher.decrypt(_nonce(n, not following), piece, self._bound)
            except (InvalidTag, ValueError):
                raise BackupDamaged from None
            if not following:
                return
            piece, n = following, n + 1

    def lines(self, key: bytes) -> Iterator[bytes]:
        """The content line by line. Raises like `content`."""
        rest = b""
        for piece in self.content(key):
            *whole, rest = (rest + piece).split(b"\n")
            yield from whole
        if rest:
            raise BackupDamaged


def _keys(key: bytes, salt: bytes) -> tuple[bytes, bytes]:
    return derived(key, "sealed file", salt), derived(key, "check of a sealed file", salt)[:16]


def _nonce(n: int, last: bool) -> bytes:
    return n.to_bytes(11, "big") + bytes([last])
