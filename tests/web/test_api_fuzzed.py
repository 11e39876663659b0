"""Schemathesis asks a real server what its description promises: examples, every edge, chance, and talks step by step."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from bot.settings import ROOT
from tests.servers import Product

FIGURES = "figures-for-the-tests"
COMMAND = [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"]
REACHED = {  # so many requests were answered well, or the rest was for nothing
    "/api/conversations": 20,
    "/api/messages": 40,
    "/api/leave": 5,
    "/api/copy": 10,
    "/api/opened": 10,
    "/api/data": 10,
    "/metrics": 1,
}


def test_what_the_server_answers_is_what_its_description_says(tmp_path: Path) -> None:
    settings = {"PERHESILTA_BEHIND_PROXY": "1", "PERHESILTA_METRICS_TOKEN": FIGURES}
    server = Product(tmp_path, **settings)
    try:
        server.start()
        report = tmp_path / "report.json"
        ran = subprocess.run(
            [
                *COMMAND, "--config-file", str(ROOT / "tests" / "web" / "schemathesis.toml"), "--no-color",
                "run", f"{server.url}/api/openapi.json", "--report-json-path", str(report),
            ],
            cwd=tmp_path,
            env={**os.environ, "FUZZED_SERVER": server.url, "FUZZED_FIGURES": FIGURES, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
        phases = re.findall(r"✅ +(Examples|Coverage|Fuzzing|Stateful)$", ran.stdout, re.M)
        assert phases == ["Examples", "Coverage", "Fuzzing", "Stateful"], ran.stdout[-3000:]
        print("\n" + ran.stdout[ran.stdout.rindex("Test cases:") :])
        well = answered_well(server)
        for route, least in REACHED.items():
            assert well.get(route, 0) >= least, (route, well)
        assert "Traceback" not in server.words()
    finally:
        server.stop()
    assert json.loads(report.read_text())


def answered_well(server: Product) -> dict[str, int]:
    """How many requests of each route were answered with 2xx, as the server itself counts them."""
    asked = urllib.request.Request(f"{server.url}/metrics", headers={"Authorization": f"Bearer {FIGURES}"})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        lines = answer.read().decode()
    found: dict[str, int] = {}
    for labels, count in re.findall(r"^\w*requests_total\{(.*?)\} ([0-9.e+]+)$", lines, re.M):
        named = dict(re.findall(r'(\w+)="([^"]*)"', labels))
        if "2xx" in named.values():
            found[named["route"]] = found.get(named["route"], 0) + int(float(count))
    return found
