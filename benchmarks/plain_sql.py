"""Plain Rasa 3.6 with its SQL tracker store on PostgreSQL: made, trained and served for `benchmarks.load`.

Rasa's example with the light configuration: character n-grams, logistic regression, memoised stories and rules. That is the
fastest that stock Rasa gets here (its default configuration takes three times as long for a fresh turn). Its SQL tracker store
was written for SQLAlchemy 1.4, which Rasa pins; that version is put before this project's newer one, for Rasa alone.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from benchmarks.processes import Running, finished, free_port, running

PINNED = ("sqlalchemy>=1.4,<1.5", "psycopg2-binary>=2.8.2,<2.10")  # what Rasa 3.6.21 asks for
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
PATIENCE = 480.0  # seconds for training, and for a start
CONFIG = """\
recipe: default.v1
language: en
pipeline:
- name: WhitespaceTokenizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: LogisticRegressionClassifier
policies:
- name: MemoizationPolicy
- name: RulePolicy
"""


def made(folder: Path, database: str) -> Path:
    """Rasa's example, trained, with endpoints that name the empty database of this SQLAlchemy URL; its folder."""
    project, older = folder / "plain", folder / "older"
    install = [uv(), "pip", "install", "--python", sys.executable, "--target", older]
    finished([*install, *PINNED], folder / "pip.log", folder, PATIENCE)
    scaffold = "import sys; from rasa.cli.scaffold import create_initial_project; create_initial_project(sys.argv[1])"
    project.mkdir()
    finished([sys.executable, "-c", scaffold, project], folder / "init.log", folder, PATIENCE, QUIET)
    (project / "config.yml").write_text(CONFIG)
    address = sa.make_url(database)
    url = f"postgresql+psycopg2://{address.username}@/{address.database}?host={address.query['host']}"
    # Rasa takes a whole address where it expects a host.
    (project / "endpoints.yml").write_text(f'tracker_store:\n  type: SQL\n  url: "{url}"\n')
    train = [sys.executable, "-m", "rasa", "train", "--quiet"]
    finished(train, folder / "train-plain.log", project, PATIENCE, QUIET)
    return project


def uv() -> str:
    """The program that fetches packages. Raises RuntimeError."""
    beside = Path(__file__).parents[1] / ".tools" / "bin" / "uv"
    found = shutil.which("uv") or (str(beside) if beside.exists() else None)
    if found is None:
        raise RuntimeError("uv is needed to fetch the SQLAlchemy that Rasa pins; `make setup` brings it.")
    return found


@contextlib.contextmanager
def served(project: Path, count: int) -> Iterator[tuple[list[str], list[Running]]]:
    """So many `rasa run` over the same database: their addresses, and the processes."""
    older = project.parent / "older"
    environment = {**QUIET, "PYTHONPATH": os.pathsep.join([str(older), os.environ.get("PYTHONPATH", "")])}
    with contextlib.ExitStack() as stack:
        doors, servers = [], []
        for n in range(count):
            port = free_port()
            command = [sys.executable, "-m", "rasa", "run", "--interface", "127.0.0.1", "--port", str(port),
                       "--endpoints", project / "endpoints.yml", "--credentials", project / "credentials.yml"]  # fmt: skip
            log = project.parent / f"plain-{n}.log"
            servers.append(stack.enter_context(running(command, log, project, environment)))
            doors.append(f"http://127.0.0.1:{port}")
            _answers(doors[-1], servers[-1])  # one by one: two that make the tables at once would collide
        yield doors, servers


def _answers(door: str, server: Running) -> None:
    given_up = time.monotonic() + PATIENCE
    while time.monotonic() < given_up and server.alive():
        with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(door, timeout=5):
            return
        time.sleep(0.2)
    raise RuntimeError(f"plain Rasa did not start:\n{server.tail()}")


def rows(database: str) -> int:
    """How many events Rasa keeps there: proof that it did use the database."""
    address = sa.make_url(database)
    psql = ["psql", "--host", str(address.query["host"]), "--username", str(address.username), "--tuples-only",
            "--dbname", str(address.database), "--command", "SELECT count(*) FROM events"]  # fmt: skip
    return int(subprocess.run(psql, capture_output=True, text=True, check=True).stdout)
