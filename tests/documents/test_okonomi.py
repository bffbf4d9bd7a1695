"""The economy's tables agree with each other: the same measures added up per goal, per sector and per payer; and the frames."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import ast, pipeline
from bolig_cli.documents.document import Document
from tests.conftest import ROOT

DAY = dt.date(2024, 2, 1)
SUMS = ("tabell-handlingsdel", "sum-per-maal", "sum-per-sektor", "sum-per-finansiering")


def built(folder: Path, name: str) -> Document:
    checked = pipeline.check(folder, DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    return pipeline.build(checked.plan, checked.dekning, [name], [])[name][0]


def table(value: Any, id: str) -> dict[str, Any] | None:
    if isinstance(value, dict):
        if value["t"] == "Table" and value["c"][0][0] == id:
            return value
        return table(value.get("c"), id)
    if isinstance(value, list | tuple):
        return next((found for part in value if (found := table(part, id))), None)
    return None


def rows(made: Document, id: str) -> tuple[list[list[str]], list[list[str]]]:
    """The body and the foot of a table, as texts."""
    found = table(made.blocks, id)
    assert found is not None, id
    _, _, _, _, bodies, (_, foot) = found["c"]

    def texts(lines: Any) -> list[list[str]]:
        return [[" ".join(ast.plain_text(block["c"]) for block in cell[4]) for cell in row[1]] for row in lines]

    return [row for body in bodies for row in texts(body[3])], texts(foot)


def amount(text: str) -> int:
    return 0 if text in ("–", "") else int(text.replace("\u00a0", "").replace("\u2212", "-"))


@pytest.mark.parametrize("name", ["hoeringsutkast", "handlingsdel"])
def test_every_table_of_sums_adds_up_to_the_same(name: str) -> None:
    made = built(ROOT, name)
    feet = []
    for id in SUMS:
        body, foot = rows(made, id)
        columns = [[amount(row[-5 + i]) for row in body] for i in range(5)]
        total = [amount(cell) for cell in foot[0][-5:]]
        assert [sum(column) for column in columns] == total, id
        assert sum(total[:4]) == total[4]
        feet.append(total)
    assert all(foot == feet[0] for foot in feet)
    assert feet[0][4] > 0


def test_sectors_are_those_of_the_responsible_units() -> None:
    body, _ = rows(built(ROOT, "handlingsdel"), "sum-per-sektor")
    sectors = [row[0] for row in body]
    assert sectors == sorted(sectors)
    assert {"Bolig og eiendom", "Helse og mestring", "Velferd"} <= set(sectors)


def test_what_is_left_of_a_frame_is_the_frame_less_what_is_used() -> None:
    body, _ = rows(built(ROOT, "handlingsdel"), "rammer")
    assert [row[0] for row in body[:3]] == [
        "Frie driftsmidler, ramme",
        "Frie driftsmidler, brukt",
        "Frie driftsmidler, igjen",
    ]
    for limit, used, left in zip(body[::3], body[1::3], body[2::3], strict=True):
        for year in range(1, 5):
            assert amount(limit[year]) - amount(used[year]) == amount(left[year])
            assert amount(left[year]) >= 0


def test_a_frame_that_does_not_hold_is_said_in_the_text(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    path = tmp_path / "plan/plan.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2025: 6500", "2025: 6000"), encoding="utf-8")
    words = str(built(tmp_path, "saksfremlegg").blocks)
    # the measures use 6 270 of these in 2025
    assert "«Frie driftsmidler» i 2025 med 270 tusen kroner" in words.replace("\\xa0", " ")
    assert "holder seg innenfor rammene" not in words
    assert "holder seg innenfor rammene" in str(built(ROOT, "saksfremlegg").blocks)
