"""The measures with their economy in the action part: where they stand, and what is said where there are no amounts."""

import datetime as dt
from pathlib import Path

import pytest

from bolig_cli import ast
from bolig_cli.documents.document import Document
from bolig_cli.render.office.walk import nodes
from bolig_cli.source.files import read_folder
from tests import remembered

PLANER = Path(__file__).parents[1] / "planer"


def _made(plan: str) -> Document:
    return remembered.document(read_folder(PLANER / plan), "handlingsdel", dt.date(2024, 2, 1))


@pytest.mark.parametrize(("plan", "lies"), [("minste", False), ("to_kommuner", False), ("intervall", True)])
def test_measures_lie_on_a_page_only_where_they_would_not_leave_it_empty(plan: str, lies: bool) -> None:
    """Few, with short amounts, stand among the rest of the text; spans of amounts have no room there."""
    blocks = _made(plan).blocks
    assert any("liggende" in block["c"][0][1] for block in blocks if block["t"] == "Div") is lies


def test_a_plan_without_amounts_has_no_sums_of_them() -> None:
    blocks = _made("minste").blocks
    assert not [table for table in nodes(blocks, {"Table"}) if table["c"][0][0].startswith("sum-")]
    assert any("Ingen av tiltakene er ført med beløp." in ast.plain_text(p["c"]) for p in nodes(blocks, {"Para"}))
