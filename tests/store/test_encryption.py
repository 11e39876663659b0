"""Keys: where the master key comes from, what it opens and what it refuses."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.encryption import MasterKey
from bot.store.errors import DecryptionError, MasterKeyError

KEY = base64.b64encode(bytes(range(32))).decode()


def test_what_a_case_key_seals_it_opens_again_also_after_wrapping():
    master = MasterKey(os.urandom(32))
    key, wrapped = master.new_case_key()
    sealed = key.seal_json({"text": "لا ينام ابني"}, "turn.said")
    assert master.unwrap(wrapped).open_json(sealed, "turn.said") == {"text": "لا ينام ابني"}


def test_a_case_key_refuses_another_context_another_key_and_changed_bytes():
    master = MasterKey(os.urandom(32))
    key, _ = master.new_case_key()
    other, _ = master.new_case_key()
    sealed = key.seal(b"secret", "conversation.state")
    for opening, value, context in (
        (key, sealed, "conversation.tracker"),
        (other, sealed, "conversation.state"),
        (key, sealed[:-1] + bytes([sealed[-1] ^ 1]), "conversation.state"),
        (key, b"short", "conversation.state"),
        (key, b"", "conversation.state"),
    ):
        with pytest.raises(DecryptionError):
            opening.open(value, context)


def test_another_master_key_does_not_unwrap_and_says_what_to_check():
    _, wrapped = MasterKey(os.urandom(32)).new_case_key()
    with pytest.raises(DecryptionError, match="Check PERHESILTA_MASTER_KEY"):
        MasterKey(os.urandom(32)).unwrap(wrapped)


def test_hashes_for_looking_up_depend_on_purpose_value_and_master_key():
    master, other = MasterKey(os.urandom(32)), MasterKey(os.urandom(32))
    for hashing in (MasterKey.blind_index, MasterKey.slow_hash):
        first = hashing(master, "code", "123")
        assert len(first) == 32
        assert first == hashing(master, "code", "123")
        assert (
            len(
                {
                    first,
                    hashing(master, "code", "124"),
                    hashing(master, "csrf", "123"),
                    hashing(other, "code", "123"),
                }
            )
            == 4
        )
    assert master.blind_index("code", "123") != master.slow_hash("code", "123")


def test_keys_do_not_show_themselves():
    master = MasterKey.load({"PERHESILTA_MASTER_KEY": KEY})
    key, _ = master.new_case_key()
    assert KEY not in f"{master!r}{key!r}{vars(master)}"


def test_the_environment_goes_before_the_file(tmp_path: Path):
    file = tmp_path / "master.key"
    MasterKey.load({"PERHESILTA_MASTER_KEY": f" {KEY}\n"}, file)
    assert not file.exists()


def test_a_missing_key_file_is_made_private_and_used_again(tmp_path: Path):
    file = tmp_path / "var" / "master.key"
    _, wrapped = MasterKey.load({}, file).new_case_key()
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]
    MasterKey.load({}, file).unwrap(wrapped)


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("not base64!", "does not hold base64"),
        ("ääää", "does not hold base64"),
        (KEY[:-4], "must hold 32"),
        ("", "is not set"),
    ],
)
def test_a_wrong_key_in_the_environment_is_explained(value: str, complaint: str):
    with pytest.raises(MasterKeyError, match=complaint) as raised:
        MasterKey.load({"PERHESILTA_MASTER_KEY": value})
    assert not value or value not in str(raised.value)


def test_a_wrong_key_file_is_explained(tmp_path: Path):
    file = tmp_path / "master.key"
    file.write_text(KEY)
    file.chmod(0o640)
    with pytest.raises(MasterKeyError, match="chmod 600"):
        MasterKey.load({}, file)
    file.chmod(0o600)
    MasterKey.load({}, file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(MasterKeyError, match="does not hold base64"):
        MasterKey.load({}, file)
    with pytest.raises(MasterKeyError, match="cannot be read or made"):
        MasterKey.load({}, file / "below-a-file")


def test_processes_that_start_together_make_one_key_file(tmp_path: Path):
    program = (
        "import sys; from pathlib import Path; from bot.store.encryption import MasterKey;"
        "sys.stdin.read(); print(MasterKey.load({}, Path(sys.argv[1])).blind_index('which', 'key').hex())"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path / "master.key")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(4)
    ]  # fmt: skip
    for process in started:
        process.stdin.close()  # the starting shot
    keys = {process.stdout.read() for process in started}
    assert [process.wait() for process in started] == [0] * 4
    assert len(keys) == 1
