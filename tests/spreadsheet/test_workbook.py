"""What Excel and LibreOffice find in the workbook: drop-downs, locks, a frozen head, and sums with their values."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

from bolig_cli.source.files import read_folder
from bolig_cli.spreadsheet import opened, workbook
from bolig_cli.spreadsheet.grid import grid_of
from tests.spreadsheet.test_compare import with_file

ROOT = Path(__file__).parents[2]
NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@cache
def made() -> bytes:
    return workbook.report(grid_of(read_folder(ROOT)))


def part(name: str, data: bytes | None = None) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data or made())) as archive:
        return etree.fromstring(archive.read(name))


def page(title: str) -> etree._Element:
    names = [sheet.get("name") for sheet in part("xl/workbook.xml").findall(".//x:sheet", NS)]
    return part(f"xl/worksheets/sheet{names.index(title) + 1}.xml")


def locked(title: str, cell: str) -> bool:
    style = page(title).find(f".//x:c[@r='{cell}']", NS)
    assert style is not None
    formats = part("xl/styles.xml").findall(".//x:cellXfs/x:xf", NS)
    protection = formats[int(style.get("s", "0"))].find("x:protection", NS)
    return protection is None or protection.get("locked") != "0"


def test_ids_are_locked_and_the_rest_is_open() -> None:
    protection = page("Tiltak").find("x:sheetProtection", NS)
    assert protection is not None
    assert protection.get("password") is None
    assert (locked("Tiltak", "A2"), locked("Tiltak", "B2"), locked("Tiltak", "K2")) == (True, False, False)
    assert (locked("Økonomi", "A2"), locked("Økonomi", "B2"), locked("Økonomi", "F2")) == (True, True, False)


def test_head_and_title_stay_in_sight() -> None:
    pane = page("Tiltak").find(".//x:pane", NS)
    assert pane is not None
    assert (pane.get("topLeftCell"), pane.get("state")) == ("C2", "frozen")
    assert page("Tiltak").find("x:cols/x:col[@min='2']", NS) is not None


def test_cells_of_few_words_and_of_ids_have_drop_downs() -> None:
    rules = {rule.get("sqref", "").split(":")[0]: rule for rule in page("Tiltak").findall(".//x:dataValidation", NS)}
    status = rules["L2"]
    assert (status.get("type"), status.get("errorStyle", "stop"), status.get("showErrorMessage")) == (
        "list",
        "stop",
        "1",
    )
    assert '"ny,ikke startet,videreføres,pågår,' in (status.findtext("x:formula1", "", NS))
    responsible = rules["G2"]  # several can stand there, so what is typed is taken
    assert responsible.get("showErrorMessage") is None
    source = re.fullmatch(r"Oppslag!\$([A-Z]+)\$2:\$\1\$19", responsible.findtext("x:formula1", "", NS))
    assert source is not None
    names = {row[0] for row in (opened.read(made()).sheets["Oppslag"].rows)}
    assert "Enheter og aktører" in names


def test_sums_have_their_values_without_being_worked_out() -> None:
    sums = opened.read(made()).sheets["Summer"].rows
    assert sums[0][:3] == ("Tusen kroner", "2024", "2025")
    drift, investering, total = sums[1], sums[2], sums[3]
    assert drift[0] == "drift"
    assert [a + b for a, b in zip(drift[1:], investering[1:], strict=True)] == list(total[1:])  # type: ignore[operator]
    assert page("Summer").findtext(".//x:c[@r='B2']/x:f", "", NS).startswith("SUMIFS('Økonomi'!$F$2:")


def test_sum_of_a_row_with_a_span_is_words() -> None:
    plan = with_file("plan/tiltak/T02.yaml", "2025: 900", "2025: 900–1200")
    data = workbook.report(grid_of(plan))
    assert opened.read(data).sheets["Økonomi"].rows[2][-1] == "spenn"


def test_text_like_a_formula_is_a_text() -> None:
    plan = with_file("plan/tiltak/T02.yaml", "tittel: Gi", 'tittel: "=HYPERLINK(1)+Gi')
    plan = plan.with_texts(
        {
            f.path: f.data.replace(b"lavest inntekt", b'lavest inntekt"')
            for f in plan.files
            if f.path.endswith("T02.yaml")
        }
    )
    data = workbook.report(grid_of(plan))
    cell = part("xl/worksheets/sheet1.xml", data).find(".//x:c[@r='B3']", NS)
    assert cell is not None
    assert (cell.get("t"), cell.find("x:f", NS)) == ("s", None)


def test_what_the_plan_was_is_hidden() -> None:
    sheets = {sheet.get("name"): sheet.get("state") for sheet in part("xl/workbook.xml").findall(".//x:sheet", NS)}
    assert sheets.pop(workbook.BASE_SHEET) == "veryHidden"
    assert set(sheets.values()) == {None}
