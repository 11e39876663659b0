"""What `perhesilta check` says of the controller's example and of the authorities to complain to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.check.notice import EXAMPLE, FILE, of_installation, problems
from tests.unit.check.conftest import Tree

TODAY = date(2026, 11, 22)


def said(tree: Tree, today: date = TODAY) -> list[str]:
    return [f"{one.file}:{one.line} {one.what}" for one in problems(tree.root, today)]


def test_the_tree_is_well(tree: Tree) -> None:
    assert said(tree) == []


def test_a_field_taken_out_of_the_example_is_missed(tree: Tree) -> None:
    tree.replace(EXAMPLE, "officer: ", "# officer: ")
    assert said(tree) != []


def test_a_broken_example_is_named_by_its_line(tree: Tree) -> None:
    line = tree.replace(EXAMPLE, "state: partly", "state: quite")
    assert said(tree) == [f"{EXAMPLE}:{line} accessibility.state"]


def test_addresses_of_authorities_grow_old_and_need_every_field(tree: Tree) -> None:
    assert any("over a year ago" in one for one in said(tree, date(2027, 12, 1)))
    tree.replace(FILE, "    email: tietosuoja@om.fi\n", "")
    assert any("data_protection: email is missing" in one for one in said(tree))
    tree.replace(FILE, "id: accessibility", "id: other")
    assert any("accessibility is missing" in one for one in said(tree))


def test_the_file_of_an_installation_is_checked_by_its_own_name(tmp_path: Path) -> None:
    own = tmp_path / "kunta.yml"
    own.write_text("officer: {email: x}\n", encoding="utf-8")
    [one] = of_installation(own)
    assert (one.file, one.line, one.what) == ("kunta.yml", 1, "officer.email")
