"""A table's CSV file: what spreadsheets write is read, with the place of every cell; what can't be read is one finding."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.source import tabelldata
from bolig_cli.source.node import Document, Mapping, Scalar, Sequence
from tests.gathered import gathered

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
        b"sep=|\r\n\r\nGruppe|2022|2023\r\nUnge|12|1,5\r\n",
        b'\xef\xbb\xbf"sep=,"\nGruppe,2022,2023\nUnge,12,"1,5"\n',
        "Gruppe\t2022\t2023\r\nUnge\t12\t1,5\r\n".encode("utf-16"),
        "Gruppe;2022;2023\nUnge;12;1,5\n".encode("utf-16-le"),
        "Gruppe;2022;2023\nUnge;12;1,5\n".encode("utf-16-be"),
        b'Gruppe;2022;2023\r\n"Unge" ; "12";1,5;;;\r\n;;;;;\r\n',
        b"Gruppe;2022;2023\rUnge;12;1,5\r",
        b'"Gruppe";2022;"2023\n"\n"Unge\r\n";12;"\n1,5"',
    ],
    ids=[
        "plain",
        "Excel",
        "sep=",
        "empty lines and cells",
        "tabs",
        "commas",
        "quoted",
        "sep=|",
        "sep= in quotation marks",
        "Unicode text",
        "UTF-16 without a mark",
        "UTF-16, the other way",
        "empty cells and lines at the end",
        "line ends of old",
        "line breaks in cells",
    ],
)
def test_what_spreadsheets_write(data: bytes) -> None:
    assert texts(data) == TABLE


def test_a_quoted_cell_may_hold_separators_and_quotation_marks() -> None:
    assert texts(b'Gruppe;2022\n"Unge; ""ikke eldre""";12\n')[1] == ['Unge; "ikke eldre"', "12"]


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        ('"Boliger; i alt",2025,2026\nEtt soverom,18,19\n', "Boliger; i alt|2025|2026 / Ett soverom|18|19"),
        ("Boliger; i alt,2025,2026\nEtt soverom,18,19\n", "Boliger; i alt|2025|2026 / Ett soverom|18|19"),
        ("Type; navn,2025\nHus; små,18\n", "Type; navn|2025 / Hus; små|18"),
        ("Gruppe, alder;2022\nUnge, menn;12\n", "Gruppe, alder|2022 / Unge, menn|12"),
        ("Gruppe;2022;2023\nUnge;12,5;13,1\nEldre;1,5;2\n", "Gruppe|2022|2023 / Unge|12,5|13,1 / Eldre|1,5|2"),
        ("Gruppe\t2022\nUnge, alle\t12,5\nMenn; alle\t3\n", "Gruppe|2022 / Unge, alle|12,5 / Menn; alle|3"),
        ("G,2022,2023\nUnge,12,5,13,1\nEldre,3,4\n", "G|2022|2023 / Unge|12|5|13|1 / Eldre|3|4"),
        ('Gruppe;"Personer\n2022"\nUnge;12\n', "Gruppe|Personer 2022 / Unge|12"),
        ('Gruppe;2022\nRør 5" og mer;12\n', 'Gruppe|2022 / Rør 5" og mer|12'),
    ],
    ids=[
        "case: commas, a quoted semicolon",
        "commas, a semicolon",
        "semicolons in all names",
        "commas in all names",
        "decimals",
        "tabs",
        "decimals that are not quoted",
        "a heading on two lines",
        "a mark of inches",
    ],
)
def test_the_separator_is_the_one_that_makes_a_table(data: str, rows: str) -> None:
    assert " / ".join("|".join(row) for row in texts(data.encode())) == rows


HEADINGS = "csv-overskrift"


@pytest.mark.parametrize(
    ("data", "line", "message", "help"),
    [
        ("Enslige;47;52;58\nFamilier;19;23;31\n", 1, "Øverst står «Enslige;47;52;58»", "«Gruppe;2024;2025;2026»"),
        (
            "Ett rom;18;18\nTo rom;41;40\n",
            1,
            "Øverst står «Ett rom;18;18»",
            "skriver du hva de er, for eksempel «18 år»",
        ),
        ("Unge;12,5;13,1\nEldre;9,5;8,2\n", 1, "Øverst står «Unge;12,5;13,1»", "«Gruppe;2025;2026»"),
        ("Enslige;47\nFamilier;19\nType;2026\n", 1, "Øverst står «Enslige;47»", "Flytt linje 3 («Type;2026») opp"),
        ("Type;;;\nEnslige;47;52;58\n", 1, "Øverst står bare «Type»", "«Type;2024;2025;2026»"),
    ],
    ids=["case: deleted", "two columns", "decimals", "sorted to the bottom", "empty"],
)
def test_headings_that_are_not_there_are_the_only_finding(data: str, line: int, message: str, help: str) -> None:
    document, [finding] = tabelldata.parse(data.encode(), PATH)
    assert document is None
    assert (finding.rule, finding.place.line) == (HEADINGS, line)
    assert message in finding.message
    assert help in finding.help


@pytest.mark.parametrize(
    "data",
    [
        "Antall rom;1;2;3\nBoliger;3;4;2\n",
        "Antall rom;1;2\nBoliger;2;2\n",
        "Husleie;5000;10000;15000\nLeietakere;6000;9000;11000\n",
        "Aldersgrense;18;67\nSøkere;412;1309\n",
        "Gruppe;2025;2026\nUnge;2020;2031\n",
        "Gruppe;18 år;67 år\nSøkere;19;70\n",
    ],
    ids=["one, two, three", "one and two", "the same step", "another size", "years", "words"],
)
def test_headings_may_be_numbers(data: str) -> None:
    assert texts(data.encode())[0] == data.split("\n", maxsplit=1)[0].split(";")


def test_headings_that_stand_again_are_no_row() -> None:
    document, [finding] = tabelldata.parse(b"G;2025\nUnge;12\nG;2025\nEldre;9\nG;2025\n", PATH)
    assert document is not None
    assert [[cell.raw for cell in row] for row in cells_of(document)] == [["G", "2025"], ["Unge", "12"], ["Eldre", "9"]]
    assert (finding.rule, finding.place.line, finding.help) == (HEADINGS, 3, "Slett linje 3.")
    assert "på linje 1 står en gang til her. Det samme gjelder én linje til." in finding.message


@pytest.mark.parametrize(
    ("data", "at", "message"),
    [
        ("Gruppe;2022;2023\nUnge;12;1,5;sjekk med Kari\n", (2, 13), "«sjekk med Kari» står utenfor tabellen"),
        ("Gruppe;2022;2023\nUnge;12;1,5;;;ring Per\n", (2, 15), "«ring Per» står utenfor tabellen"),
        ("Gruppe;2022;2023;obs: nye\nUnge;12;1,5\n", (1, 18), "«obs: nye» har ingen tall under seg"),
    ],
    ids=["in the next cell", "after empty cells", "beside the headings"],
)
def test_words_to_the_right_are_one_finding_and_the_table_is_read(data: str, at: tuple[int, int], message: str) -> None:
    document, [finding] = tabelldata.parse(data.encode(), PATH)
    assert document is not None
    assert [[cell.raw for cell in row] for row in cells_of(document)] == TABLE
    assert (finding.rule, finding.place.line, finding.place.column) == (BESIDE, *at)
    assert message in finding.message
    assert "under «kommentar» i t.yaml" in finding.help


def test_words_in_several_rows_are_told_of_once() -> None:
    _, [finding] = tabelldata.parse(b"G;2025\nUnge;12;ok\nEldre;9;ok\nAlle;21;sjekk\n", PATH)
    assert "«ok» står utenfor tabellen" in finding.message
    assert finding.message.endswith("Det samme gjelder 2 linjer til.")


def test_a_number_too_many_is_a_row_of_another_length() -> None:
    assert [len(row) for row in texts(b"G;2025\nUnge;12;13\n")] == [2, 3]


BESIDE = "csv-tekst-utenfor"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ('"07459: Befolkning, etter region, alder og år"\n\n"Gruppe";"2022";"2023"\n"Unge";12;1,5\n', [(1, 1, "tittel")]),
        ("07459: Befolkning; etter alder, kjønn, og år\n\nGruppe\t2022\t2023\nUnge\t12\t1,5\n", [(1, 1, "tittel")]),
        ("\nUnge\nTall fra 2024\nGruppe;2022;2023\nUnge;12;1,5\n", [(2, 3, "tittel")]),
        ("Gruppe;2022;2023\nUnge;12;1,5\n\nKilde: SSB\n", [(4, 4, "merknad")]),
        ("Gruppe;2022;2023\nUnge;12;1,5\n;;\nKilde: SSB;;\n\nSist endret i dag;;", [(4, 6, "merknad")]),
        ("Tittel;;\nGruppe;2022;2023\nUnge;12;1,5\n;;\n\"Kilde: SSB, KS\"\n", [(1, 1, "tittel"), (5, 5, "merknad")]),
        ("Gruppe;2022;2023\nUnge;12;1,5\nKilde: Boligkontorets fagsystem;;\n", [(3, 3, "merknad")]),
        ("Gruppe;2022;2023\nUnge;12;1,5\n* Foreløpige tall;;\nKilde: SSB;;\n", [(3, 4, "merknad")]),
    ],
    ids=["case: a title of Statistics Norway's", "separators in it", "two lines", "a note", "notes", "both", "below", "2 below"],
)  # fmt: skip
def test_text_beside_the_table_is_one_finding_and_the_table_is_read(
    data: str, found: list[tuple[int, int, str]]
) -> None:
    document, findings = tabelldata.parse(data.encode(), PATH)
    assert document is not None
    assert [[cell.raw for cell in row] for row in cells_of(document)] == TABLE
    assert [(f.rule, f.place.line, f.place.end_line) for f in findings] == [(BESIDE, *lines) for *lines, _ in found]
    for finding, (*_, word) in zip(findings, found, strict=True):
        assert f"en {word}" in finding.message


@pytest.mark.parametrize("data", ["Gruppe\nUnge;12\nEldre;13\n", "Gruppe;2022\nUnge;12\nEldre\n"])
def test_headings_and_rows_that_lack_cells_are_no_text_beside_the_table(data: str) -> None:
    assert [row[0] for row in texts(data.encode())] == [line.split(";")[0] for line in data.splitlines()]


def test_every_cell_knows_its_place() -> None:
    rows = read('Gruppe;2022;2023\n\n"Én, to";  12;\n'.encode())
    assert [(c.line, c.column) for c in rows[0]] == [(1, 1), (1, 8), (1, 13)]
    assert [(c.line, c.column, c.raw) for c in rows[1]] == [(3, 2, "Én, to"), (3, 12, "12"), (3, 15, "")]
    after = read(b'Gruppe;"Antall\ni alt";2023\n"Unge";12;13\n')
    assert [(c.line, c.column, c.end_line, c.end_column) for c in after[0]] == [
        (1, 1, 1, 7),
        (1, 9, 2, 6),
        (2, 8, 2, 12),
    ]
    assert [(c.line, c.column) for c in after[1]] == [(3, 2), (3, 8), (3, 11)]


@gathered(
    "data, rule, line, column",
    [
        (b"", "csv-tom", 1, 1),
        (b"Gruppe;2022\n;;\n", "csv-tom", 1, 1),
        (b"Gruppe|2022\nUnge|12\n", "csv-en-kolonne", 1, 1),
        (b"Gruppe;;\nUnge;\n", "csv-en-kolonne", 1, 1),
        (b'""\n""\n', "csv-tom", 1, 1),
        (b"Gruppe;2022\nGruppe;2022\n", "csv-tom", 1, 1),
        (b'Gruppe;2022\n"Unge;12\nEldre;13\n', "csv-anfoerselstegn", 2, 1),
        (b'Gruppe;2022\n"Unge;12\n"Eldre";13\n', "csv-anfoerselstegn", 2, 1),
        (b'Gruppe,a;2022\n"Unge;12\nEldre,b;13\n', "csv-anfoerselstegn", 2, 1),
        (b'Gruppe;2022\nUnge;"12\n', "csv-anfoerselstegn", 2, 6),
        (b'Gruppe;2022\n"Unge" og eldre;12\n', "csv-anfoerselstegn", 2, 1),
        (b"Gruppe;2022\nUnge;\xe6\n", "fil-ikke-utf8", 2, 6),
        (b"Gruppe;2022\nUnge;1\x002\n", "tekst-styretegn", 2, 7),
        (b"G;2022\n" + b"Unge;12\n" * 201, "csv-for-stor", 1, 1),
        (b";".join([b"G"] * 15) + b"\nUnge;12\n", "csv-for-stor", 1, 1),
        (b"Gruppe;2022" + b";," * 30_000 + b"\nUnge;12\n", "csv-for-stor", 1, 1),
    ],
)
def test_what_cannot_be_read(data: bytes, rule: str, line: int, column: int) -> None:
    document, findings = tabelldata.parse(data, PATH)
    assert document is None
    assert [(f.rule, f.place.line, f.place.column) for f in findings] == [(rule, line, column)]


_CELL = st.text("aå1;\",'. -%:\t\n", max_size=6)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=2, max_size=6))
def test_whatever_a_csv_writer_writes_is_read_back(rows: list[list[str]]) -> None:
    rows = [
        ["Gruppe", "2022", "2023", "2024"],
        *([f"rad {cells[0]}", *cells[1:], *["x"] * (4 - len(cells))] for cells in rows),
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    document, _ = tabelldata.parse(out.getvalue().encode(), PATH)
    assert document is not None
    read = [[cell.raw for cell in row] for row in cells_of(document)]
    assert read == [[cell.replace("\n", " ").strip() for cell in row] for row in rows]


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
