"""Dates and sums stand on one line in their cells."""

from pathlib import Path
from typing import Any

import pytest

from bolig_cli import ast
from bolig_cli.documents.bredde import LIGGENDE, STAAENDE, Side, andel, paa_en_linje
from tests.conftest import ROOT
from tests.documents.tables import built, rows, table

DATE = "31.\u00a0desember\u00a02028"


def _rows(*texts: str) -> list[list[Any]]:
    return [[ast.cell("Et tiltak"), ast.cell(text), ast.cell("Pågår")] for text in texts]


def test_a_column_of_dates_is_as_wide_as_the_longest_and_the_others_give() -> None:
    widths = paa_en_linje([0.7, 0.1, 0.2], _rows(DATE, "2028", ""), [1], STAAENDE)
    assert widths[1] == andel(DATE, STAAENDE)
    assert sum(widths) == pytest.approx(1)
    assert widths[0] / widths[2] == pytest.approx(0.7 / 0.2)


def test_a_column_with_room_enough_stays_as_it_is() -> None:
    assert paa_en_linje([0.5, 0.3, 0.2], _rows(DATE), [1], STAAENDE) == pytest.approx([0.5, 0.3, 0.2])
    assert paa_en_linje([0.5, 0.3, 0.2], [], [1], STAAENDE) == pytest.approx([0.5, 0.3, 0.2])


@pytest.mark.parametrize(
    ("name", "id", "column", "side"),
    [("handlingsdel", "tabell-handlingsdel", 2, LIGGENDE), ("aarsrapport", "tabell-status-M1", 2, STAAENDE)],
)
def test_the_deadlines_of_the_measures_have_room(minste: Path, name: str, id: str, column: int, side: Side) -> None:
    file = minste / "plan/tiltak/T1.yaml"
    text = file.read_text(encoding="utf-8").replace("frist: 2025-06", "frist: 2025-12-31")
    file.write_text(text.replace("status: ny", "status: ny\nframdrift: grønn"), encoding="utf-8")
    found = table(built(minste, name).blocks, id)
    assert found is not None
    assert found["c"][2][column][1]["c"] >= andel("31.\u00a0desember\u00a02025", side)


def test_a_sum_with_a_span_stands_on_one_line_where_there_is_room(minste: Path) -> None:
    file = minste / "plan/tiltak/T1.yaml"
    money = "{type: drift, finansiering: egne midler, belop: {2024: 300-500, 2025: 2700}}"
    text = (ROOT / "tests/planer/minste/plan/tiltak/T1.yaml").read_text(encoding="utf-8")
    new = f"okonomi: {{status: kostnadsberegnet, poster: [{money}]}}"
    file.write_text(text.replace("okonomi:\n  status: innenfor ramme", new), encoding="utf-8")
    made = built(minste, "handlingsdel")
    for id in ("tabell-handlingsdel", "sum-per-maal"):
        _, foot = rows(made, id)
        assert foot[0][-1] == "3\u00a0000–3\u00a0200"
