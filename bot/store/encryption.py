"""Keys: one master key from the outside wraps one key per case, and the case key seals what people wrote."""

from __future__ import annotations

import base64
import contextlib
import hmac
import os
import secrets
import stat
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.store.errors import DecryptionError, MasterKeyError

MASTER_KEY_VARIABLE = "PERHESILTA_MASTER_KEY"
KEY_BYTES = 32
NONCE_BYTES = 12
WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + 16
_WRAP_CONTEXT = "case key"
_HOW_TO_MAKE_ONE = "Make one with: openssl rand -base64 32"


def _seal(cipher: AESGCM, plain: bytes, context: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plain, context.encode())


def _open(cipher: AESGCM, sealed: bytes, context: str) -> bytes:
    try:
        return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context.encode())
    except (InvalidTag, ValueError):  # ValueError: cut so short that no nonce or tag is left
        raise DecryptionError from None


class CaseKey:
    """Seals what belongs to one conversation (AES-256-GCM). Delete its wrapped form and all of it is gone."""

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, context: str) -> bytes:
        """Nonce (12 bytes), ciphertext, tag (16 bytes). The same `context`, its place, opens it."""
        return _seal(self._cipher, plain, context)

    def open(self, sealed: bytes, context: str) -> bytes:
        """Raises DecryptionError when key, context or bytes are not those of the sealing."""
        return _open(self._cipher, sealed, context)

    def seal_json(self, value: Any, context: str) -> bytes:
        """Seals anything that JSON can hold."""
        return _seal(self._cipher, orjson.dumps(value), context)

    def open_json(self, sealed: bytes, context: str) -> Any:
        """Raises DecryptionError like `open`."""
        return orjson.loads(_open(self._cipher, sealed, context))


class MasterKey:
    """The one secret that lives outside the database. Every other key is wrapped by it or derived from it."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise MasterKeyError(
                f"The master key holds {len(key)} bytes and must hold {KEY_BYTES}. {_HOW_TO_MAKE_ONE}"
            )

        @cache
        def derive(purpose: str) -> bytes:
            return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"perhesilta/1/{purpose}".encode()).derive(key)

        self._derive = derive
        self._wrapping = AESGCM(derive("wrap case keys"))

    @classmethod
    def load(cls, environ: Mapping[str, str] = os.environ, file: Path | None = None) -> MasterKey:
        """From PERHESILTA_MASTER_KEY (base64 of 32 bytes), else from `file`, which is made when missing.

        Raises MasterKeyError when neither is there, or when the key or the file's permissions are not right.
        """
        if value := environ.get(MASTER_KEY_VARIABLE, "").strip():
            return cls(_from_base64(value, MASTER_KEY_VARIABLE))
        if file is None:
            raise MasterKeyError(
                f"There is no master key: {MASTER_KEY_VARIABLE} is not set and no key file is named. "
                + _HOW_TO_MAKE_ONE
            )
        return cls(key_file(file))

    def new_case_key(self) -> tuple[CaseKey, bytes]:
        """A fresh case key, and the wrapped form (60 bytes) to store."""
        key = os.urandom(KEY_BYTES)
        return CaseKey(key), _seal(self._wrapping, key, _WRAP_CONTEXT)

    def unwrap(self, wrapped: bytes) -> CaseKey:
        """Raises DecryptionError when this master key did not wrap it."""
        return CaseKey(_open(self._wrapping, wrapped, _WRAP_CONTEXT))

    def blind_index(self, purpose: str, value: str) -> bytes:
        """32 bytes to look a value up by without storing it (HMAC-SHA256 under a key per purpose)."""
        return hmac.digest(self._derive(f"blind index/{purpose}"), value.encode(), "sha256")

    def slow_hash(self, purpose: str, value: str) -> bytes:
        """32 bytes like `blind_index`, but slow to guess even with the master key (argon2id, 19 MiB).

        The salt is one for all values of a purpose, since the hash must be found again by the value alone.
        """
        return hash_secret_raw(
            value.encode(), self._derive(f"slow hash/{purpose}"),
            time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32, type=Type.ID,
        )  # fmt: skip


def key_file(file: Path) -> bytes:
    """The key in a file of base64 that only its owner can read; made with 32 random bytes when missing.

    Raises MasterKeyError when the file cannot be read or made, or is open to others.
    """
    try:
        if not file.exists():
            _create_key_file(file)
        return _from_base64(_read_private(file), f"The key file {file}")
    except OSError as error:
        raise MasterKeyError(f"The key file {file} cannot be read or made: {error.strerror}.") from error


def _from_base64(text: str, source: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise MasterKeyError(f"{source} does not hold base64. {_HOW_TO_MAKE_ONE}") from None


def _read_private(file: Path) -> str:
    with file.open("rb") as opened:
        mode = os.fstat(opened.fileno()).st_mode
        if stat.S_IMODE(mode) & 0o077:
            raise MasterKeyError(
                f"The key file {file} is open to other users. Close it with: chmod 600 {file}"
            )
        return opened.read(1024).strip().decode("ascii", "replace")


def _create_key_file(file: Path) -> None:
    """Makes a key file (0600), whole from its first moment. If another process was first, its file stays."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
            opened.flush()
            os.fsync(opened.fileno())
        # A link never replaces a file, and no reader can meet a half-written key.
        with contextlib.suppress(FileExistsError):
            os.link(draft, file)
    finally:
        draft.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # losing the key to a power cut would lose every case
    finally:
        os.close(folder)
