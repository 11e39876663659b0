"""Keys: one master key from the outside wraps one key per case, and the case key seals what people wrote."""

from __future__ import annotations

import base64
import contextlib
import hmac
import math
import os
import secrets
import stat
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.store.errors import DecryptionError, MasterKeyError, WrongMasterKey

MASTER_KEY_VARIABLE = "PERHESILTA_MASTER_KEY"
KEY_BYTES = 32
NONCE_BYTES = 12
WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + 16
WRAP_CONTEXT = "case key"
HOUSE_CONTEXT = "house key"
OTHER_CONTEXT = "other master key"
CREDENTIAL = "perhesilta.master-key"
_LOOK_AGAIN = 1.0  # seconds
_HOW_TO_MAKE_ONE = "Make one with: openssl rand -base64 32"


def derived(key: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """32 bytes for one purpose (HKDF-SHA256)."""
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=f"perhesilta/1/{purpose}".encode()).derive(key)


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


class OuterKey:
    """One master key. It wraps the case keys and the house key; nothing else derives from it."""

    __slots__ = ("_wrapping", "key", "mark")

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise MasterKeyError(
                f"The master key holds {len(key)} bytes and must hold {KEY_BYTES}. {_HOW_TO_MAKE_ONE}"
            )
        self.key = key
        self._wrapping = AESGCM(derived(key, "wrap case keys"))
        self.mark = derived(key, "mark of a master key")[:16]

    def wrap(self, key: bytes, context: str = WRAP_CONTEXT) -> bytes:
        """The wrapped form (60 bytes) of a key (32 bytes)."""
        return _seal(self._wrapping, key, context)

    def bare(self, wrapped: bytes, context: str = WRAP_CONTEXT) -> bytes:
        """The key that was wrapped. Raises DecryptionError when this master key did not wrap it."""
        return _open(self._wrapping, wrapped, context)


class HouseKey:
    """What every index, hash and seal that belongs to no case derives from; the same for the life of a database."""

    __slots__ = ("derive", "key")

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.derive = cache(lambda purpose: derived(key, purpose))


class HeldKey(NamedTuple):
    """A master key that a database knows: its mark, the house key under it, and while they change, the other one."""

    n: int
    mark: bytes
    house: bytes
    other: bytes | None


class MasterKey:
    """The one secret that lives outside the database, as the program knows it: two of them while they change.

    It wraps one key per case and the house key, which lies in the database and from which all else derives.
    Before it is bound to a database it stands for the house key itself.
    """

    def __init__(self, key: bytes, file: Path | None = None) -> None:
        self.given = OuterKey(key)
        self._keys = [self.given]  # the newest first
        self._file = file
        self._house: HouseKey | None = None
        self._look: Callable[[], Sequence[HeldKey]] | None = None
        self._looked = -math.inf

    @classmethod
    def load(
        cls, environ: Mapping[str, str] = os.environ, file: Path | None = None, *, make: bool = True
    ) -> MasterKey:
        """From PERHESILTA_MASTER_KEY (base64 of 32 bytes), else from the systemd credential
        perhesilta.master-key, else from `file`, which is made when missing unless `make` is False.

        Raises MasterKeyError when none is there, or when the key or a file's permissions are not right.
        """
        if value := environ.get(MASTER_KEY_VARIABLE, "").strip():
            return cls(_from_base64(value, MASTER_KEY_VARIABLE))
        if folder := environ.get("CREDENTIALS_DIRECTORY", "").strip():
            credential = Path(folder) / CREDENTIAL
            if credential.exists():
                return cls(_credential(credential))
        if file is None or not (make or file.exists()):
            raise MasterKeyError(
                f"There is no master key: {MASTER_KEY_VARIABLE} is not set, systemd gives no credential "
                f"{CREDENTIAL}, and "
                + (f"there is no key file {file}. " if file else "no key file is named. ")
                + _HOW_TO_MAKE_ONE
            )
        return cls(key_file(file), file)

    @property
    def from_file(self) -> Path | None:
        """The key file it was read from; None when the environment or systemd gave it."""
        return self._file

    def within(self, look: Callable[[], Sequence[HeldKey]]) -> MasterKey:
        """The same key bound to one database; `look` reads the master keys that it knows."""
        bound = MasterKey(self.given.key, self._file)
        bound._look = look
        return bound

    @property
    def newest(self) -> OuterKey:
        """The one that new case keys are wrapped with."""
        return self._keys[0]

    @property
    def house(self) -> HouseKey:
        """Raises WrongMasterKey when the database holds none that this master key opens."""
        if self._house is None:
            if self._look is None:
                self._house = HouseKey(self.given.key)
            else:
                self._learn_more()
        if self._house is None:
            raise WrongMasterKey
        return self._house

    def learn(self, held: Sequence[HeldKey], more: Sequence[OuterKey] = ()) -> bool:
        """Takes over what the database knows. False, and nothing changes, when it knows none of ours, nor of `more`."""
        known = {key.mark: key for key in (self.given, *self._keys, *more)}
        mine = [row for row in held if row.mark in known]
        if not mine:
            return False
        for row in mine:
            self._house = self._house or HouseKey(known[row.mark].bare(row.house, HOUSE_CONTEXT))
            if row.other is not None:
                other = OuterKey(known[row.mark].bare(row.other, OTHER_CONTEXT))
                known[other.mark] = other
        self._keys = [known[r.mark] for r in sorted(held, key=lambda r: -r.n) if r.mark in known]
        return True

    def new_case_key(self) -> tuple[CaseKey, bytes]:
        """A fresh case key, and the wrapped form (60 bytes) to store."""
        key = os.urandom(KEY_BYTES)
        return CaseKey(key), self.newest.wrap(key)

    def bare(self, wrapped: bytes) -> bytes:
        """A case key (32 bytes). Raises DecryptionError when no master key known here or in the database wrapped it."""
        key = self._tried(wrapped)
        if key is None and self._learn_more():  # it was changed while this process serves
            key = self._tried(wrapped)
        if key is None:
            raise DecryptionError
        return key

    def unwrap(self, wrapped: bytes) -> CaseKey:
        """Raises DecryptionError like `bare`."""
        return CaseKey(self.bare(wrapped))

    def key_for(self, purpose: str) -> CaseKey:
        """A key for what belongs to no case, such as the secrets of accounts."""
        return CaseKey(self._derive(f"seal/{purpose}"))

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

    def _derive(self, purpose: str) -> bytes:
        return self.house.derive(purpose)

    def _tried(self, wrapped: bytes) -> bytes | None:
        for key in self._keys:
            with contextlib.suppress(DecryptionError):
                return key.bare(wrapped)
        return None

    def _learn_more(self) -> bool:
        """Looks again into the database and the key file; whether that gave anything new.

        It waits for the database (some 20 ms) and is needed once at a start and once for every change of keys.
        """
        if self._look is None or time.monotonic() - self._looked < _LOOK_AGAIN:
            return False
        held, before = self._look(), (self._house, [key.mark for key in self._keys])
        if not self.learn(held) and self._file is not None:
            with contextlib.suppress(MasterKeyError, OSError):
                self.learn(held, [OuterKey(_from_base64(_read_private(self._file), "The key file"))])
        # Damaged rows must not make a look-up of each: that one is spared only when nothing was found.
        found = before != (self._house, [key.mark for key in self._keys])
        self._looked = -math.inf if found else time.monotonic()
        return found


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


def _credential(file: Path) -> bytes:
    """What systemd hands over. It opens the file by an access list, which shows as rights of a group."""
    try:
        if stat.S_IMODE(file.stat().st_mode) & 0o007:
            raise MasterKeyError(f"The credential {file.name} is open to every user of this machine.")
        return _from_base64(
            file.read_bytes()[:1024].strip().decode("ascii", "replace"), f"The credential {file.name}"
        )
    except OSError as error:
        raise MasterKeyError(f"The credential {file.name} cannot be read: {error.strerror}.") from error


def put_key_file(file: Path, key: bytes) -> None:
    """Writes a key file (0600), in the place of another; a power cut leaves one of them, whole."""
    draft = _draft_key_file(file, key)
    draft.replace(file)
    sync_folder(file.parent)


def sync_folder(path: Path) -> None:
    """Makes names in a folder survive a power cut."""
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _create_key_file(file: Path) -> None:
    """Makes a key file (0600), whole from its first moment. If another process was first, its file stays."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft_key_file(file, os.urandom(KEY_BYTES))
    try:
        # A link never replaces a file, and no reader can meet a half-written key.
        with contextlib.suppress(FileExistsError):
            os.link(draft, file)
    finally:
        draft.unlink()
    sync_folder(file.parent)  # losing the key to a power cut would lose every case


def _draft_key_file(file: Path, key: bytes) -> Path:
    """A key, written whole under another name beside the file."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(base64.b64encode(key) + b"\n")
        opened.flush()
        os.fsync(opened.fileno())
    return draft
