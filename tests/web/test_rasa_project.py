"""The project is a Rasa project like any other: Rasa's own commands check it, test it, and talk with it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.rasa.model import trained
from bot.settings import ROOT
from bot.texts import texts

RASA = Path(sys.executable).with_name("rasa")
PATIENCE = 90  # seconds for one command on a busy machine


@pytest.fixture(scope="module")
def model() -> Path:
    """The trained model."""
    return trained(ROOT / "var" / "model")


@pytest.fixture
def own_var(tmp_path: Path) -> dict[str, str]:
    """An environment with a database, a key and a talk of its own."""
    return {**os.environ, "PERHESILTA_VAR": str(tmp_path / "var"), "RASA_TELEMETRY_ENABLED": "false"}


def rasa(*words: str | Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs one of Rasa's commands to its end."""
    return subprocess.run(
        [str(RASA), *map(str, words)],
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def endpoints(folder: Path, actions_port: int) -> Path:
    """endpoints.yml with the action server on another port."""
    copy = folder / "endpoints.yml"
    ours = (ROOT / "endpoints.yml").read_text(encoding="utf-8")
    assert "localhost:5055" in ours
    copy.write_text(ours.replace("localhost:5055", f"localhost:{actions_port}"), encoding="utf-8")
    return copy


@contextlib.contextmanager
def running(*words: str | Path, env: dict[str, str], answers_at: str, log: Path) -> Iterator[None]:
    """One of Rasa's servers, until it answers at a URL; ended afterwards."""
    with log.open("w") as output:
        server = subprocess.Popen(
            [str(RASA), *map(str, words)],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        try:
            deadline = time.monotonic() + PATIENCE
            while not _answers(answers_at):
                assert server.poll() is None and time.monotonic() < deadline, log.read_text()[-2000:]
                time.sleep(0.2)
            yield
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def said_in_the_shell(line: str, wanted: str, *words: str | Path, env: dict[str, str], log: Path) -> str:
    """What `rasa shell` shows after one line, once the wanted words are there or patience ends."""
    with log.open("w") as output:
        shell = subprocess.Popen(
            [str(RASA), *map(str, words)],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
        )
        try:
            assert shell.stdin is not None
            shell.stdin.write(f"{line}\n".encode())
            shell.stdin.flush()
            deadline = time.monotonic() + PATIENCE
            while wanted not in log.read_text() and shell.poll() is None and time.monotonic() < deadline:
                time.sleep(0.2)
        finally:
            shell.kill()
            shell.wait()
    return log.read_text()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def test_rasa_finds_nothing_wrong_with_the_data(own_var: dict[str, str]) -> None:
    done = rasa("data", "validate", "--fail-on-warnings", env=own_var)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_the_written_conversations_go_as_written(
    model: Path, own_var: dict[str, str], tmp_path: Path
) -> None:
    done = rasa(
        "test", "core", "--model", model, "--stories", "tests/conversation", "--fail-on-prediction-errors",
        "--out", tmp_path / "results", "--endpoints", endpoints(tmp_path, free_port()), env=own_var,
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_a_talk_over_rest_and_in_the_shell(model: Path, own_var: dict[str, str], tmp_path: Path) -> None:
    actions_port, port = free_port(), free_port()
    own_endpoints = endpoints(tmp_path, actions_port)
    actions = running(
        "run", "actions", "--port", str(actions_port), env=own_var,
        answers_at=f"http://localhost:{actions_port}/health", log=tmp_path / "actions.log",
    )  # fmt: skip
    server = running(
        "run", "--model", model, "--port", str(port), "--interface", "127.0.0.1", "--endpoints", own_endpoints,
        env=own_var, answers_at=f"http://localhost:{port}/", log=tmp_path / "server.log",
    )  # fmt: skip
    with actions:
        with server:

            def say(text: str) -> str:
                request = urllib.request.Request(
                    f"http://localhost:{port}/webhooks/rest/webhook",
                    data=json.dumps({"sender": "a tester", "message": text}).encode(),
                    headers={"Content-Type": "application/json"},
                )
                with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                    said: list[dict[str, Any]] = json.load(answer)
                return "\n".join(m.get("text", "") for m in said)

            say("hello, in English please")
            assert texts().say("en", "start-who") in say("yes, let us start")
            assert texts().say("en", "start-who.why") in say("why do you ask this?")
            assert texts().say("en", "start-alone") in say("I am a mother")
            assert texts().say("en", "start-round") in say(
                '/choose{"question":"start.alone","item":"","option":"yes"}'
            )
            assert texts().say("en", "chat-skipped") in say("/skip")
        # The shell asks with a menu as soon as a reply has buttons, and a menu takes no lines: it is ended, not left.
        wanted = texts().say("fi", "start-consent").splitlines()[0]
        words = ("shell", "--model", model, "--endpoints", own_endpoints, "--port", str(free_port()))
        shown = said_in_the_shell("hei, aloitetaan", wanted, *words, env=own_var, log=tmp_path / "shell.log")
    assert wanted in shown, shown[-3000:]
    for log in tmp_path.glob("*.log"):
        assert "Traceback" not in log.read_text(), log.read_text()[-3000:]
