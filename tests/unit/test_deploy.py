"""deploy/ and its papers fit the product: settings, commands, ports, files and tests that they name are there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import typer
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry
from ruamel.yaml import YAML

from bot.cli import app
from bot.questionnaire.model import questionnaire
from bot.rasa.model import INPUTS
from bot.secret_settings import SECRETS
from bot.settings import Settings
from bot.store.encryption import CREDENTIAL, MASTER_KEY_VARIABLE

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
PAPERS = ("operations", "threat-model", "incidents", "accessibility", "dpia", "ai-act")
SETTING = re.compile(r"\bPERHESILTA_[A-Z_]*[A-Z]\b")
KNOWN = {*SETTING.findall(Settings.__doc__ or ""), MASTER_KEY_VARIABLE}
KNOWN |= {f"PERHESILTA_{name}_FILE" for name in SECRETS}
HOME = "/var/lib/perhesilta"


def read(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    made: dict[str, Any] = YAML(typ="base").load(read("compose.yaml"))
    services = made["services"]
    for name, each in services.items():
        services[name] = {**each.get("<<", {}), **each}
    return made


def apps() -> dict[str, dict[str, Any]]:
    """The services of the compose file that are processes of the product."""
    return {name: each for name, each in compose()["services"].items() if each["image"] == "perhesilta"}


def image(instruction: str) -> list[str]:
    """What follows an instruction of the Containerfile, each time, without line breaks."""
    whole = read("Containerfile").replace("\\\n", " ")
    return re.findall(rf"^{instruction} (.+)$", whole, re.M)


def image_environment() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in image("ENV") for pair in shlex.split(line))


def unit() -> dict[str, list[str]]:
    """The [Service] part: each option with its values, in order."""
    part = read("perhesilta.service").partition("[Service]")[2].partition("[Install]")[0]
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", part, re.M):
        found.setdefault(name, []).append(value)
    return found


def example() -> dict[str, str]:
    """The settings of the example, those that are commented out too."""
    return dict(re.findall(r"^#?(PERHESILTA_\w+)=(.*)$", read("perhesilta.env.example"), re.M))


@pytest.mark.parametrize("path", sorted(p for p in DEPLOY.iterdir() if p.is_file()), ids=lambda p: p.name)
def test_every_setting_that_is_named_exists(path: Path) -> None:
    assert set(SETTING.findall(path.read_text(encoding="utf-8"))) <= KNOWN


def test_the_settings_of_each_way_to_run_are_understood_together() -> None:
    in_unit = dict(p.split("=", 1) for line in unit()["Environment"] for p in line.split())
    plain = Settings.load({**in_unit, **example()})
    service = apps()["app-1"]
    inside = Settings.load({**image_environment(), **example(), **service["environment"]})
    for settings in (plain, inside):
        assert settings.secure and settings.behind_proxy and settings.second_factor == "required"
        assert str(settings.var) == HOME and settings.database.startswith("postgresql+asyncpg://")
        assert settings.alert_email and settings.smtp_url
    assert plain.host == "127.0.0.1", "only the proxy on this machine may reach it"
    assert inside.host == "0.0.0.0"
    assert "perhesilta:" not in inside.database, "a password stands in PGPASSFILE, not in the address"


def test_ports_match_everywhere() -> None:
    port = image_environment()["PERHESILTA_PORT"]
    assert image("EXPOSE") == [port] == [str(Settings.load({}).port)]
    assert f":{port}/health" in " ".join(apps()["app-1"]["healthcheck"]["test"])
    asked = re.search(r"reverse_proxy \{\$UPSTREAM:(.+)\} \{", read("Caddyfile"))
    assert asked is not None and asked[1].split() == [f"{name}:{port}" for name in apps()]
    assert f"127.0.0.1:{port}/' /opt" in operations()
    assert f"PERHESILTA_PORT={port}" in " ".join(unit()["Environment"])


def test_the_master_key_arrives_under_the_name_that_is_looked_for() -> None:
    made = compose()
    service = apps()["app-1"]
    assert CREDENTIAL in service["secrets"]
    assert service["environment"]["CREDENTIALS_DIRECTORY"] == "/run/secrets"
    assert service["environment"]["PGPASSFILE"].removeprefix("/run/secrets/") in service["secrets"]
    named = {secret for each in made["services"].values() for secret in each.get("secrets", ())}
    assert named == set(made["secrets"])
    assert unit()["LoadCredential"] == [f"{CREDENTIAL}:/etc/perhesilta/master.key"]


def test_no_secret_stands_in_a_file_or_comes_into_an_image() -> None:
    for name in ("compose.yaml", "Containerfile", "perhesilta.service"):
        assert MASTER_KEY_VARIABLE not in read(name)
    ignored = (ROOT / ".gitignore").read_text().split()
    assert {"deploy/secrets/", "deploy/perhesilta.env", "deploy/.env", "var/"} <= set(ignored)
    copied = {part for line in image("COPY") if "--from" not in line for part in line.split()[:-1]}
    assert "." not in copied and "var" not in copied
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().split() if line.startswith("!")}
    assert copied == let_in, "what is copied and what is let in differ"


def test_the_image_has_all_that_the_model_is_made_of() -> None:
    copied = {part for line in image("COPY") if "--from" not in line for part in line.split()[:-1]}
    assert all((ROOT / name).exists() for name in copied)
    assert {name.partition("/")[0] for name in INPUTS} <= copied


def test_the_product_runs_without_rights_and_alone() -> None:
    assert image("USER") == ["perhesilta"]
    service = apps()["app-1"]
    assert service["read_only"] and service["cap_drop"] == ["ALL"] and "deploy" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    made = compose()
    for name in ("db", "redis"):
        assert [made["networks"][each].get("internal") for each in made["services"][name]["networks"]] == [
            "true"
        ]
    assert [name for name, each in made["services"].items() if "ports" in each] == ["proxy"]
    options = unit()
    assert options["User"] == ["perhesilta"] and options["ProtectSystem"] == ["strict"]
    assert options["NoNewPrivileges"] == ["yes"] and options["CapabilityBoundingSet"] == [""]


def test_the_processes_of_the_compose_file_are_alike_and_share_redis() -> None:
    first, *others = apps().values()
    assert len(others) == 2
    without = [{k: v for k, v in each.items() if k not in ("build", "<<")} for each in (first, *others)]
    assert without[0] == without[1] == without[2]
    made = compose()
    shared = urlsplit(first["environment"]["PERHESILTA_REDIS"])
    assert shared.hostname in made["services"] and shared.port == 6379
    assert made["services"]["proxy"]["depends_on"] == list(apps())
    assert set(made["services"]["redis"]["networks"]) <= set(first["networks"])


def test_the_redis_of_the_compose_file_starts_and_writes_nothing_to_a_disk(tmp_path: Path) -> None:
    program, *options = compose()["services"]["redis"]["command"]
    assert program == "redis-server"
    if not (there := shutil.which(program)):
        pytest.fail("the tests need redis-server")
    socket = tmp_path / "s"
    running = subprocess.Popen(
        [there, *options, "--port", "0", "--unixsocket", str(socket), "--dir", str(tmp_path)]
    )
    try:
        with Redis(unix_socket_path=str(socket), retry=Retry(ConstantBackoff(0.05), 200)) as asked:
            asked.ping()
            held = asked.config_get("*")
            assert (held["save"], held["appendonly"]) == ("", "no")
            assert held["maxmemory-policy"] == "volatile-ttl" and int(held["maxmemory"]) == 64 * 2**20
    finally:
        running.terminate()
        running.wait()
    assert list(tmp_path.iterdir()) == []


def test_the_unit_of_several_processes_differs_by_its_port_alone() -> None:
    found = re.search(r"^sed '(s/[^']+/)' /opt/perhesilta/deploy/perhesilta\.service", operations(), re.M)
    assert found is not None
    made = subprocess.run(["sed", found[1]], input=read("perhesilta.service"), capture_output=True, text=True)
    assert made.stdout.replace("PERHESILTA_PORT=%i", "PERHESILTA_PORT=8080") == read("perhesilta.service")
    assert "PERHESILTA_PORT=%i" in made.stdout
    ports = re.findall(r"perhesilta@\{([\d,]+)\}", operations())
    spread = " ".join(f"127.0.0.1:{port}" for port in ports[0].split(","))
    assert len(set(ports)) == 1 and spread in operations()


def test_systemd_knows_every_option_of_the_unit(tmp_path: Path) -> None:
    if not (analyze := shutil.which("systemd-analyze")):
        pytest.skip("systemd-analyze is not here")
    there = tmp_path / "perhesilta"
    there.write_text("#!/bin/sh\n")
    there.chmod(0o755)
    written = tmp_path / "perhesilta.service"
    written.write_text(
        re.sub(r"^ExecStart=\S+", f"ExecStart={there}", read("perhesilta.service"), flags=re.M)
    )

    def said() -> str:
        ran = subprocess.run([analyze, "verify", "--man=no", written], capture_output=True, text=True)
        return "\n".join(line for line in ran.stderr.splitlines() if "perhesilta" in line)

    assert said() == ""
    written.write_text(written.read_text().replace("ProtectSystem=", "ProtectSytem="))
    assert "ProtectSytem" in said(), "a misspelt option was not noticed"


def operations() -> str:
    return (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def command_lines(text: str) -> Iterator[list[str]]:
    """The words after each `perhesilta` that is run in a text of ours, up to the end of the line or of the code."""
    for words in re.findall(r"(?:^|[`/ ])perhesilta ((?:[a-z][a-z-]*|--[a-z-]+)[^\n`]*)", text, re.M):
        yield words.partition("#")[0].split()


def unknown(words: list[str]) -> str | None:
    """The first word that is no command, or an option that the command does not have."""
    command: Any = typer.main.get_command(app)
    for word in words:
        if hasattr(command, "commands"):
            if word not in command.commands:
                return word
            command = command.commands[word]
        elif word.startswith("--") and not any(word in p.opts for p in command.params):
            return word
    return None


@pytest.mark.parametrize("paper", PAPERS)
def test_commands_in_a_paper_exist(paper: str) -> None:
    text = (ROOT / "docs" / f"{paper}.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```\n(.*?)```", text, re.S) + re.findall(r"`([^`\n]+)`", text))
    # Names of the system's own that are not ours to run: the user, the service, the folder.
    code = re.sub(
        r"^.*(adduser|createuser|createdb|install -d|systemctl|journalctl).*$", "", code, flags=re.M
    )
    assert [words for words in command_lines(code) if unknown(words)] == []


def test_a_command_that_is_not_there_is_noticed() -> None:
    assert unknown("keys rotate --new FILE".split()) is None
    assert unknown("keys turn".split()) == "turn"
    assert unknown("backup --onto DIR".split()) == "--onto"
    assert [*command_lines("x /bin/perhesilta keys finish\nperhesilta serve")] == [
        ["keys", "finish"],
        ["serve"],
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_files_and_settings_in_a_paper_exist(paper: str) -> None:
    text = (ROOT / "docs" / f"{paper}.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:bot|tests|data|docs|deploy)/[\w/.*-]+)`", text):
        if path == "deploy/.env":
            continue  # made by whoever installs it
        assert [*ROOT.glob(path.rstrip("/"))], f"{paper}: {path}"
    for link in re.findall(r"\]\(([\w./-]+\.md)(?:#[\w-]+)?\)", text):
        assert (ROOT / "docs" / link).exists(), f"{paper}: {link}"
    assert set(SETTING.findall(text)) - {"PERHESILTA_ALERT"} <= KNOWN


def test_the_assessment_counts_and_keeps_as_the_product_does() -> None:
    paper = (ROOT / "docs" / "dpia.md").read_text(encoding="utf-8")
    whole = questionnaire()
    assert f"{len(whole.questions)} questions in {len(whole.sections)} sections" in paper
    assert f"unsent: {Settings.load({}).draft_days} days" in paper
