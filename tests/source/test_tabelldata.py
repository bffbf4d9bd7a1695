"""A table's CSV file: what spreadsheets write is read, with the place of every cell; what can't be read is one finding."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.source import tabelldata
from bolig_cli.source.node import Document, Mapping, Scalar, Sequence

PATH = "plan/kunnskapsgrunnlag/tabeller/t.csv"


def read(data: bytes) -> list[list[Scalar]]:
    document, findings = tabelldata.parse(data, PATH)
    assert document is not None, findings
    assert findings == []
    return cells_of(document)


def cells_of(document: Document) -> list[list[Scalar]]:
    head, rows = document.root.get("kolonner"), document.root.get("rader")
    assert isinstance(head, Sequence)
    assert isinstance(rows, Sequence)
    return [
        [cell for cell in row.items if isinstance(cell, Scalar)]
        for row in (head, *rows.items)
        if isinstance(row, Sequence)
    ]


def texts(data: bytes) -> list[list[str]]:
    return [[cell.raw for cell in row] for row in read(data)]


TABLE = [["Gruppe", "2022", "2023"], ["Unge", "12", "1,5"]]


@pytest.mark.parametrize(
    "data",
    [
        b"Gruppe;2022;2023\nUnge;12;1,5\n",
        b"\xef\xbb\xbfGruppe;2022;2023\r\nUnge;12;1,5\r\n",
        b"sep=;\nGruppe;2022;2023\nUnge;12;1,5",
        b"\n\nGruppe ; 2022;2023\n;;\nUnge;12 ;1,5;;\n;;;\n",
        b"Gruppe\t2022\t2023\nUnge\t12\t1,5\n",
        b'Gruppe,2022,2023\nUnge,12,"1,5"\n',
        b'"Gruppe";"2022";"2023"\n"Unge";"12";"1,5"\n',
    ],
    ids=["plain", "Excel", "sep=", "empty lines and cells", "tabs", "commas", "quoted"],
)
def test_what_spreadsheets_write(data: bytes) -> None:
    assert texts(data) == TABLE


def test_a_quoted_cell_may_hold_separators_and_quotation_marks() -> None:
    assert texts(b'Gruppe;2022\n"Unge; ""ikke eldre""";12\n')[1] == ['Unge; "ikke eldre"', "12"]


def test_every_cell_knows_its_place() -> None:
    rows = read('Gruppe;2022;2023\n\n"Én, to";  12;\n'.encode())
    assert [(c.line, c.column) for c in rows[0]] == [(1, 1), (1, 8), (1, 13)]
    assert [(c.line, c.column, c.raw) for c in rows[1]] == [(3, 2, "Én, to"), (3, 12, "12"), (3, 15, "")]


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        (b"", "csv-tom", 1, 1),
        (b"Gruppe;2022\n;;\n", "csv-tom", 1, 1),
        (b"Gruppe|2022\nUnge|12\n", "csv-en-kolonne", 1, 1),
        (b"sep=|\n\nGruppe|2022\nUnge|12\n", "csv-en-kolonne", 3, 1),
        (b"Gruppe;;\nUnge;\n", "csv-en-kolonne", 1, 1),
        (b'""\n""\n', "csv-en-kolonne", 1, 1),
        (b'Gruppe;2022\nUnge;"12\n', "csv-anfoerselstegn", 2, 6),
        (b'Gruppe;2022\n"Unge" og eldre;12\n', "csv-anfoerselstegn", 2, 1),
        (b"Gruppe;2022\nUnge;\xe6\n", "fil-ikke-utf8", 2, 6),
        (b"Gruppe;2022\nUnge;1\x002\n", "tekst-styretegn", 2, 7),
        (b"G;2022\n" + b"Unge;12\n" * 201, "csv-for-stor", 1, 1),
        (b";".join([b"G"] * 15) + b"\nUnge;12\n", "csv-for-stor", 1, 1),
    ],
)
def test_what_cannot_be_read(data: bytes, rule: str, line: int, column: int) -> None:
    document, findings = tabelldata.parse(data, PATH)
    assert document is None
    assert [(f.rule, f.place.line, f.place.column) for f in findings] == [(rule, line, column)]


_CELL = st.text("aå1;\",'. -%:\t", max_size=6)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=2, max_size=6))
def test_whatever_a_csv_writer_writes_is_read_back(rows: list[list[str]]) -> None:
    rows = [
        ["Gruppe", "2022", "2023", "2024"],
        *([f"rad {cells[0]}", *cells[1:], *["x"] * (4 - len(cells))] for cells in rows),
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    assert texts(out.getvalue().encode()) == [[cell.strip() for cell in row] for row in rows]


@given(st.text('aå1;\t,|" \n', max_size=60))
def test_what_is_read_has_at_least_a_heading_with_a_column_of_figures(text: str) -> None:
    document, _ = tabelldata.parse(text.encode(), PATH)
    if document is not None:
        rows = cells_of(document)
        assert len(rows) > 1
        assert max(map(len, rows)) > 1


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    document, findings = tabelldata.parse(data, PATH)
    assert document is None or isinstance(document.root, Mapping)
    assert document is not None or findings
