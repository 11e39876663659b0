"""Secrets of the settings from files: read once, refused when open to others, and never repeated in an error."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from bot.secret_settings import SECRETS, credential, with_secrets
from bot.settings import Settings

TOKEN = "a-token-nobody-should-see"


def kept(folder: Path, name: str, content: str | bytes, mode: int = 0o600) -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    file.chmod(mode)
    return file


def refusal(environ: dict[str, str]) -> str:
    with pytest.raises(ValueError) as caught:
        Settings.load(environ)
    assert TOKEN not in str(caught.value)
    return str(caught.value)


def test_every_setting_that_hides_its_value_may_come_from_a_file() -> None:
    hidden = {f.name.upper() for f in dataclasses.fields(Settings) if not f.repr}
    assert hidden <= set(SECRETS)


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_read_from_a_file_or_a_credential_and_from_one_place_only(
    tmp_path: Path, name: str
) -> None:
    variable = f"PERHESILTA_{name}"
    file = kept(tmp_path, "secret", f"{TOKEN}\n")
    handed = kept(tmp_path, credential(name), f"{TOKEN}\n", 0o440)
    by_file, by_credential = {f"{variable}_FILE": str(file)}, {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert with_secrets(by_file)[variable] == TOKEN
    assert with_secrets(by_credential)[variable] == TOKEN
    for twice in (
        {**by_file, variable: TOKEN},
        {**by_credential, variable: TOKEN},
        {**by_file, **by_credential},
    ):
        with pytest.raises(ValueError, match=f"{variable} is given more than once") as caught:
            with_secrets(twice)
        assert TOKEN not in str(caught.value)
    handed.unlink()
    assert with_secrets({**by_credential, variable: TOKEN})[variable] == TOKEN


def test_settings_take_their_secrets_from_files(tmp_path: Path) -> None:
    settings = Settings.load(
        {
            "PERHESILTA_METRICS_TOKEN_FILE": str(kept(tmp_path, "token", TOKEN)),
            "PERHESILTA_DATABASE_FILE": str(kept(tmp_path, "db", "postgresql+asyncpg://u:p@h/d\n")),
            "PERHESILTA_SMTP_URL": " ",
        }
    )
    assert settings.metrics_token == TOKEN
    assert settings.database == "postgresql+asyncpg://u:p@h/d"
    assert settings.smtp_url == ""


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620, 0o602])
def test_a_file_that_others_may_open_is_refused(tmp_path: Path, mode: int) -> None:
    file = kept(tmp_path, "token", TOKEN, mode)
    said = refusal({"PERHESILTA_METRICS_TOKEN_FILE": str(file)})
    assert (
        f"PERHESILTA_METRICS_TOKEN_FILE: the file {file} is open to other users. Close it with: chmod 600"
        in said
    )


def test_a_credential_that_everybody_may_open_is_refused(tmp_path: Path) -> None:
    kept(tmp_path, "perhesilta.metrics-token", TOKEN, 0o444)
    assert "the credential perhesilta.metrics-token" in refusal({"CREDENTIALS_DIRECTORY": str(tmp_path)})


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        (f"{TOKEN}\nanother line", "in one line"),
        (f"{TOKEN}\0", "in one line"),
        (b"\xff\xfe", "in one line"),
        ("a" * 9000, "in one line"),
    ],
)
def test_a_file_that_holds_something_else_is_refused(
    tmp_path: Path, content: str | bytes, problem: str
) -> None:
    file = kept(tmp_path, "token", content)
    assert problem in refusal({"PERHESILTA_METRICS_TOKEN_FILE": str(file)})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = refusal({"PERHESILTA_METRICS_TOKEN_FILE": str(tmp_path / "none")})
    assert "PERHESILTA_METRICS_TOKEN_FILE" in said and "No such file" in said
    assert "cannot be read" in refusal({"PERHESILTA_METRICS_TOKEN_FILE": str(tmp_path)})
