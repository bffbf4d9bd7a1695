"""Dates and sums stand on one line in their cells."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import ast
from bolig_cli.documents.bredde import LIGGENDE, STAAENDE, Side, andel, navn_paa_en_linje, paa_en_linje
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
    [("handlingsdel", "tabell-handlingsdel-1", 2, LIGGENDE), ("aarsrapport", "tabell-status-M1", 2, STAAENDE)],
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
    for id in ("tabell-handlingsdel-1", "sum-per-maal"):
        _, foot = rows(made, id)
        assert foot[0][-1] == "3\u00a0000–3\u00a0200"


YEARS = ", ".join(f"{year}: 11200-11500" for year in range(2024, 2032))
SPANS = f"{{type: drift, finansiering: egne midler, belop: {{{YEARS}}}}}"


def test_no_span_stands_on_two_lines_in_a_long_plan_with_an_action_part(minste: Path) -> None:
    plan = minste / "plan/plan.yaml"
    period = "  til: 2035\nhandlingsperiode: [{fra: 2024, til: 2027}, {fra: 2028, til: 2031}]\n"
    plan.write_text(plan.read_text(encoding="utf-8").replace("  til: 2027\n", period), encoding="utf-8")
    file = minste / "plan/tiltak/T1.yaml"
    new = f"okonomi: {{status: kostnadsberegnet, poster: [{SPANS}]}}"
    text = file.read_text(encoding="utf-8").replace("okonomi:\n  status: innenfor ramme", new)
    file.write_text(text, encoding="utf-8")
    found = [node for node in _nodes(built(minste, "handlingsdel").blocks) if node["t"] == "Table"]
    amounts = [node for node in found if "11\u00a0200–11\u00a0500" in "".join(_strings(node))]
    assert amounts
    assert not [node for table in amounts for node in _nodes(table) if node["t"] == "LineBreak"]
    for node in amounts:
        assert sum(spec[1]["c"] for spec in node["c"][2]) == pytest.approx(1, abs=0.06)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        yield from _nodes(value.get("c"))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _nodes(part)


def _strings(value: Any) -> list[str]:
    return [node["c"] for node in _nodes(value) if node.get("t") == "Str"]


NAMES = [["Bostedsløse", "36", "9"], ["Personer med utviklingshemming", "6", "1 204"]]


def test_names_have_the_room_that_numbers_do_not_need() -> None:
    table = [[ast.cell(text.replace(" ", "\u00a0") if text[0].isdigit() else text) for text in row] for row in NAMES]
    head = ["Målgruppe", "Har i dag", "Mangler 2027"]
    widths = navn_paa_en_linje([0.2, 0.4, 0.4], head, table, STAAENDE)
    assert widths[0] == andel(NAMES[1][0], STAAENDE)
    assert sum(widths) == pytest.approx(1)
    assert widths[2] - andel("Mangler", STAAENDE) == pytest.approx(widths[1] - andel("Har i", STAAENDE)), "on two lines"
    assert navn_paa_en_linje([0.6, 0.2, 0.2], head, table, STAAENDE) == [0.6, 0.2, 0.2], "it has the room already"


def test_a_name_that_has_no_room_on_one_line_takes_none_from_the_numbers() -> None:
    table = [[ast.cell("Boliger " * 20), ast.cell("36"), ast.cell("9")]]
    assert navn_paa_en_linje([0.4, 0.3, 0.3], ["Slag", "I dag", "Mangler"], table, STAAENDE) == [0.4, 0.3, 0.3]
