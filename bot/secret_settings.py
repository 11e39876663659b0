"""Settings that are secrets may stand in files: named by …_FILE, or handed over by systemd or a container engine."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

# Without PERHESILTA_ in front. The addresses are here because passwords and tokens stand in them.
SECRETS = (
    "DATABASE",
    "REDIS",
    "SMTP_URL",
    "ALERT_WEBHOOK",
    "ALERT_SECRET",
    "HAND_OVER_WEBHOOK",
    "HAND_OVER_SECRET",
    "TRANSLATE_KEY",
    "METRICS_TOKEN",
    "OIDC_CLIENT_SECRET",
)
FOLDER = "CREDENTIALS_DIRECTORY"
LONGEST = 8192  # bytes


def credential(name: str) -> str:
    """The file's name in CREDENTIALS_DIRECTORY: SMTP_URL is perhesilta.smtp-url."""
    return "perhesilta." + name.lower().replace("_", "-")


def with_secrets(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment, with each secret that stands in a file under the name it would have had here.

    A variable that is set but empty counts as not set. Raises ValueError naming variable and file, never a value:
    when a secret is given twice, or a file cannot be read, is open to others, empty or longer than one line.
    """
    found = dict(environ)
    folder = environ.get(FOLDER, "").strip()
    for name in SECRETS:
        variable = f"PERHESILTA_{name}"
        given = {variable} if environ.get(variable, "").strip() else set()
        files: list[tuple[str, Path, int]] = []
        if path := environ.get(f"{variable}_FILE", "").strip():
            files.append((f"{variable}_FILE", Path(path), 0o077))
        # systemd opens a credential by an access list, which shows as rights of a group.
        if folder and (handed := Path(folder) / credential(name)).exists():
            files.append((f"the credential {handed.name}", handed, 0o007))
        if len(given) + len(files) > 1:
            sources = " and ".join(sorted(given) + [source for source, _, _ in files])
            raise ValueError(f"{variable} is given more than once: by {sources}. Keep one.")
        for source, file, forbidden in files:
            found[variable] = _read(source, file, forbidden)
    return found


def _read(source: str, file: Path, forbidden: int) -> str:
    try:
        with file.open("rb") as opened:
            if stat.S_IMODE(os.fstat(opened.fileno()).st_mode) & forbidden:
                raise ValueError(
                    f"{source}: the file {file} is open to other users. Close it with: chmod 600 {file}"
                )
            content = opened.read(LONGEST + 1)
    except OSError as error:
        raise ValueError(f"{source}: the file {file} cannot be read: {error.strerror}.") from None
    try:
        text = content.decode().strip()
    except UnicodeDecodeError:
        text = "\n"
    if not text:
        raise ValueError(f"{source}: the file {file} is empty.")
    if len(content) > LONGEST or not text.isprintable():
        raise ValueError(f"{source}: the file {file} must hold the secret alone, in one line of text.")
    return text
