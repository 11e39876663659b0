"""What a worker takes along: whole, without what was dismissed or kept apart, sealed, and logged."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pypdf
import pytest

from bot.settings import ROOT
from bot.store.database import Store
from bot.web.desk.cases import FILES
from tests.web.conftest import Kept
from tests.web.test_desk_cases import actions
from tests.web.test_desk_work import flagged


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("family", ["fi", "en", "ar"])
async def test_every_file_of_a_case_can_be_taken_along_and_is_logged(
    signed_in, seeded: dict[str, Kept], store: Store, family: str, name: str
):
    client, _ = await signed_in("worker")
    case = seeded[family]
    answer = await client.get(f"/desk/cases/{case.case}/export/{name}?language=fi")
    data = await answer.read()
    assert answer.status == 200 and len(data) > 500
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{case.number}-{name}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert "بيضربني".encode() not in data
    assert (f"case.exported.{name}", case.case) in await actions(store)


async def test_a_dismissed_flag_stays_behind_and_a_changed_one_goes_as_changed(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["en"].case
    code = await flagged(store, case)

    async def flags() -> dict[str, tuple[int, str]]:
        sent = json.loads(await (await client.get(f"/desk/cases/{case}/export/case.json")).read())
        return {flag["code"]: (flag["level"], flag["urgency"]) for flag in sent["flags"]}

    assert code in await flags()
    address = f"/desk/cases/{case}/flags/common/{code}"
    said = {"csrf": csrf, "verdict": "changed", "level": "3", "urgency": "immediate", "reason": "seen"}
    await client.post(address, data=said)
    assert (await flags())[code] == (3, "immediate")
    await client.post(address, data={"csrf": csrf, "verdict": "dismissed", "reason": "not so"})
    assert code not in await flags()


async def test_a_sealed_bundle_is_proven_by_the_command_and_a_changed_one_is_not(
    signed_in, seeded: dict[str, Kept], store: Store, tmp_path
):
    client, _ = await signed_in("worker")
    data = await (await client.get(f"/desk/cases/{seeded['fi'].case}/export/bundle.zip")).read()
    bundle, changed = tmp_path / "bundle.zip", tmp_path / "changed.zip"
    bundle.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        key = json.loads(archive.read("manifest.json"))["key"]
        names = archive.namelist()
        with zipfile.ZipFile(changed, "w") as copy:
            for name in names:
                extra = b" " if name.endswith("assessment.txt") else b""
                copy.writestr(name, archive.read(name) + extra)
    assert {f"{seeded['fi'].number}-{name}" for name in FILES if name != "bundle.zip"} <= set(names)
    assert any(action.startswith("case.sealed.") for action, _ in await actions(store))

    def verify(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [Path(sys.executable).with_name("perhesilta"), "verify", *arguments],
            cwd=ROOT, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    assert verify(str(bundle), "--key", key).returncode == 0
    wrong = verify(str(changed), "--key", key)
    assert wrong.returncode == 1 and "assessment.txt" in wrong.stdout
    assert verify(str(bundle), "--key", "00" * 32).returncode == 1
    assert verify(str(bundle), "--key", "not a key").returncode == 2


async def test_the_restricted_pdf_comes_only_from_behind_its_door(
    signed_in, seeded: dict[str, Kept], store: Store
):
    client, csrf = await signed_in("worker")
    case = seeded["ar"].case
    address = f"/desk/cases/{case}/restricted/export"
    assert (await client.get(address)).status == 405
    answer = await client.post(f"{address}?language=en", data={"csrf": csrf})
    text = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(await answer.read())).pages)
    assert "Safety at home" in text
    assert ("case.restricted.exported", case) in await actions(store)
    common = await (await client.get(f"/desk/cases/{case}/export/summary.pdf?language=en")).read()
    text = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(common)).pages)
    assert "Safety at home" not in text and seeded["ar"].number in text


async def test_a_table_holds_ones_own_cases_and_no_others(signed_in, seeded: dict[str, Kept]):
    client, csrf = await signed_in("worker")
    await client.post(f"/desk/cases/{seeded['fi'].case}/hold", data={"csrf": csrf})
    sheet = openpyxl.load_workbook(
        io.BytesIO(await (await client.get("/desk/cases/mine.xlsx")).read())
    ).active
    numbers = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert seeded["fi"].number in numbers and seeded["ar"].number not in numbers
    table = (await (await client.get("/desk/cases/mine.csv")).read()).decode("utf-8-sig")
    assert seeded["fi"].number in table and len(table.splitlines()) == 2


@pytest.mark.parametrize("name", ["secret.pdf", "..%2f..%2fmaster.key", "case.xml"])
async def test_other_names_give_nothing(signed_in, seeded: dict[str, Kept], name: str):
    client, _ = await signed_in("worker")
    assert (await client.get(f"/desk/cases/{seeded['fi'].case}/export/{name}")).status == 404
