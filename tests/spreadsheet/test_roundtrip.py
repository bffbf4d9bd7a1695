"""A workbook that nobody has touched changes nothing, and one that somebody has written in changes that and nothing else."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli.source import node as n
from bolig_cli.source import write, yaml
from bolig_cli.source.files import Files, read_folder
from bolig_cli.spreadsheet import workbook
from bolig_cli.spreadsheet.apply import apply
from bolig_cli.spreadsheet.cell import Cell, normal
from bolig_cli.spreadsheet.column import Column, Form
from bolig_cli.spreadsheet.grid import Grid, grid_of
from bolig_cli.spreadsheet.opened import Book
from tests.spreadsheet.book import book_of, compared, edited

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parents[2]
PLANS = sorted(path.parent for path in (ROOT / "tests" / "planer").glob("*/plan"))

# What YAML takes, what a cell takes, and what looks like something else to a program
_WORDS = (
    "=1+1",
    "+47",
    "-5",
    "@navn",
    "0301",
    "1.10",
    "2025-06",
    "_x0041_",
    "SANN",
    "'",
    '"',
    "æøå",
    "a, b",
    "#REF!",
    "#REF",
    "{{x}}",
    "1e5",
)
_TEXTS = st.one_of(
    st.sampled_from(_WORDS),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "Zs")), min_size=1, max_size=30),
    st.lists(st.sampled_from((*_WORDS, "to ord")), min_size=1, max_size=4).map("\n".join),
)


@cache
def files_of(folder: Path) -> Files:
    return read_folder(folder)


@cache
def made(folder: Path) -> tuple[Book, Grid]:
    return book_of(files_of(folder)), grid_of(files_of(folder))


@pytest.mark.parametrize("folder", [*PLANS, ROOT], ids=lambda path: path.name)
def test_untouched_workbook_changes_nothing(folder: Path) -> None:
    book, _ = made(folder)
    found = compared(book, files_of(folder))
    assert (found.changes, found.new, found.gone, found.conflicts, found.faults, found.notes) == (
        (),
        (),
        (),
        (),
        (),
        (),
    )
    assert apply(files_of(folder), grid_of(files_of(folder)), found).texts == {}


def test_same_plan_gives_the_same_bytes() -> None:
    grid = grid_of(files_of(PLANS[0]))
    assert workbook.report(grid) == workbook.report(grid)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_text_of_a_plan_comes_back_as_it_was(data: st.DataObject) -> None:
    """Texts that look like formulas, numbers and dates, and of several lines, in any field."""
    files = files_of(ROOT / "tests" / "planer" / "minste")
    texts: dict[str, bytes | None] = {}
    for file in files.files:
        if file.kind not in ("tiltak", "maal", "utfordring"):
            continue
        root, _ = yaml.parse(file.data, file.path)
        assert root is not None
        key = data.draw(st.sampled_from([k for k in ("tittel", "beskrivelse", "indikator") if root.get(k) is not None]))
        try:
            texts[file.path] = write.set_value(file.data, (key,), data.draw(_TEXTS))
        except write.WriteError:  # a text that no plan can have
            continue
    changed = files.with_texts(texts)
    found = compared(book_of(changed), changed)
    assert (found.changes, found.new, found.gone, found.conflicts, found.faults) == ((), (), (), (), ())


def _free_text(column: Column) -> bool:
    return column.form is Form.TEXT and not column.pattern and not column.lookup and column.path != ("id",)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_changed_cells_are_the_changes(data: st.DataObject) -> None:
    """However many cells, of whichever rows: each of them is one change, in one field, and no other value is another."""
    folder = ROOT / "tests" / "planer" / "hel"
    files = files_of(folder)
    book, grid = made(folder)
    places = [
        (sheet.kind.title, line, column)
        for sheet in grid.sheets
        for line, row in enumerate(sheet.rows, 1)
        for column in sheet.columns
        if _free_text(column) and row.file
    ]
    chosen = data.draw(st.lists(st.sampled_from(range(len(places))), min_size=1, max_size=8, unique=True))
    wanted: dict[tuple[str, int, str], str] = {}
    for index in chosen:
        title, line, column = places[index]
        wanted[title, line, column.heading] = "Endret: " + data.draw(_TEXTS)
    found = compared(edited(book, dict(wanted)), files)
    assert found.faults == ()
    assert {(c.at.sheet, c.at.row - 1, c.column.heading) for c in found.changes} == set(wanted)
    applied = apply(files, grid, found)
    if applied.faults:  # a text that no plan can have: nothing is written then
        return
    after = files.with_texts(applied.texts)
    now = grid_of(after)
    for sheet, new in zip(grid.sheets, now.sheets, strict=True):
        for line, (row, changed) in enumerate(zip(sheet.rows, new.rows, strict=True), 1):
            for column, old, text in zip(sheet.columns, row.cells, changed.cells, strict=True):
                written = wanted.get((sheet.kind.title, line, column.heading))
                if written is None:
                    assert text == old
                else:
                    assert " ".join(text.split()) == " ".join(normal(written).split())
    assert compared(edited(book, dict(wanted)), after).changes == ()  # taken in again, it changes nothing more


def test_comments_and_the_other_lines_stay() -> None:
    files = files_of(ROOT)
    path = "plan/tiltak/T08.yaml"
    data = next(file.data for file in files.files if file.path == path)
    commented = data.replace(b"frist:", b"# Avtalt med skolen.\nfrist:").replace(
        b"status: ny", b"status: ny  # fra i fjor"
    )
    files = files.with_texts({path: commented})
    edits = {("Tiltak", 8, "Frist"): "2026-06", ("Tiltak", 8, "Medvirkende"): "voksenopplaering, folkehelse, bankene"}
    found = compared(edited(book_of(files), edits), files)
    text = apply(files, grid_of(files), found).texts[path]
    assert text == commented.replace(b"l\xc3\xb8pende", b"2026-06", 1).replace(b"fylkeskommunen, ", b"")


def test_what_only_looks_otherwise_is_no_change() -> None:
    """Numbers as floats, blanks at the end, the kinds of line ends, and commas without a space."""
    files = files_of(ROOT)
    book, _ = made(ROOT)
    sheet = book.sheets["Tiltak"]
    long = sheet.rows[0].index("Beskrivelse")
    text = str(sheet.rows[1][long]).replace("\n", " \r\n") + "\n\n"
    edits: dict[tuple[str, int, str], Cell] = {
        ("Tiltak", 1, "Beskrivelse"): text,
        ("Tiltak", 1, "Medvirkende"): "nav,oekonomi ;husbanken ",
        ("Tiltak", 1, "Oppstart"): 2024.0,
        ("Tiltak", 1, "Status"): "Videreføres ",
        ("Økonomi", 1, "2024"): "60 000",
        ("Økonomi", 1, "Kostnad"): "  ",
    }
    assert compared(edited(book, edits), files).changes == ()


def test_sheets_in_another_order_and_rows_sorted_otherwise() -> None:
    files = files_of(ROOT)
    book, _ = made(ROOT)
    tiltak = book.sheets["Tiltak"]
    head, *rows = tiltak.rows
    around = replace(tiltak, rows=(head, *reversed(rows)))
    turned = replace(book, sheets={**dict(reversed(list(book.sheets.items()))), "Tiltak": around})
    found = compared(turned, files)
    assert (found.changes, found.new, found.gone, found.faults) == ((), (), (), ())


def test_value_is_written_as_the_field_has_it() -> None:
    files = files_of(ROOT)
    book, grid = made(ROOT)
    edits: dict[tuple[str, int, str], Cell] = {
        ("Tiltak", 1, "Årsverk"): "0,5",
        ("Tiltak", 1, "Prioritet"): 2.0,
        ("Tiltak", 1, "Ansvarlig"): "boligkontoret, nav",
        ("Tiltak", 1, "Frist"): "30.06.2026",
        ("Økonomi", 2, "2025"): "900-1200",
    }
    applied = apply(files, grid, compared(edited(book, edits), files))
    root, _ = yaml.parse(applied.texts["plan/tiltak/T01.yaml"] or b"", "")
    assert root is not None
    value = n.to_value(root)
    assert isinstance(value, dict)
    assert (value["aarsverk"], value["prioritet"], value["ansvarlig"]) == (0.5, 2, ["boligkontoret", "nav"])
    assert value["frist"] == "2026-06-30"
    second = applied.texts["plan/tiltak/T02.yaml"] or b""
    assert "2025: 900–1200".encode() in second
    assert b"sum:" not in second  # the sum of what is a span is not known


def test_sum_follows_the_amounts_that_it_is_of() -> None:
    files = files_of(ROOT)
    book, grid = made(ROOT)
    texts = apply(files, grid, compared(edited(book, {("Økonomi", 1, "2024"): 61000.0}), files)).texts
    assert (
        "belop: {2024: 61000, 2025: 65000, 2026: 65000, 2027: 70000}\n      sum: 261000\n"
        in (texts["plan/tiltak/T01.yaml"] or b"").decode()
    )


def test_text_on_lines_of_its_own_stays_so() -> None:
    files = files_of(ROOT)
    path = "plan/tiltak/T08.yaml"
    data = next(file.data for file in files.files if file.path == path)
    reason = "begrunnelse: |\n  De unge på ungdomsverkstedet ville lære dette før de flytter hjemmefra.\n".encode()
    assert reason in data
    book, grid = made(ROOT)
    texts = apply(
        files, grid, compared(edited(book, {("Tiltak", 8, "Begrunnelse"): "De unge ba om det."}), files)
    ).texts
    assert texts == {path: data.replace(reason, b"begrunnelse: |\n  De unge ba om det.\n")}
