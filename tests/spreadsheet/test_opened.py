"""A spreadsheet from outside is opened within limits, and one that is something else is refused in one line."""

import io
import zipfile
from unittest import mock

import pytest
import xlsxwriter

from bolig_cli import limits
from bolig_cli.spreadsheet import opened
from bolig_cli.spreadsheet.cell import UNCOMPUTED
from bolig_cli.zipped import Unusable


def workbook(**cells: str) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Ark")
    for place, text in cells.items():
        sheet.write_string(place, text)
    book.close()
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def ods(rows: str) -> bytes:
    office, table, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text"))
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" xmlns:text="{text}"><office:body>'
        f'<office:spreadsheet><table:table table:name="Ark">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        "</manifest:manifest>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'


def test_cells_of_a_workbook() -> None:
    assert opened.read(workbook(A1="=1+1", B2="b")).sheets["Ark"].rows == (("=1+1", ""), ("", "b"))


def test_merged_cells_of_an_ods_are_known() -> None:
    spanned = CELL.format(' table:number-rows-spanned="2"')
    rows = f"<table:table-row>{CELL.format('')}{spanned}</table:table-row>"
    assert opened.read(ods(rows)).sheets["Ark"].merged == ((1, 2),)


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"Id;Tittel\n", workbook()[:400], packed({"word/document.xml": b"<a/>"})], ids=range(5)
)
def test_what_is_no_spreadsheet_is_refused(data: bytes) -> None:
    with pytest.raises(Unusable):
        opened.read(data)


def test_older_format_or_password_says_what_to_do() -> None:
    with pytest.raises(Unusable) as told:
        opened.read(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))
    assert "lagre den i dagens format" in told.value.help


def test_cell_far_away_is_refused_before_it_is_read() -> None:
    """A reader makes room for all the cells up to the last: 17 thousand million here."""
    with pytest.raises(Unusable, match="for stort"):
        opened.read(workbook(A1="a", XFD1048576="b"))


def test_repeated_rows_and_columns_are_counted() -> None:
    repeated = CELL.format(' table:number-columns-repeated="16000"')
    with pytest.raises(Unusable, match="for stort"):
        opened.read(ods(f'<table:table-row table:number-rows-repeated="1000000">{repeated}</table:table-row>'))


def test_empty_rows_to_the_end_of_the_sheet_are_no_cells() -> None:
    """As LibreOffice writes a sheet with a format for whole columns."""
    rows = (
        f"<table:table-row>{CELL.format('')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row>"
    )
    assert opened.read(ods(rows)).sheets["Ark"].rows == (("x",),)


def test_package_that_unpacks_without_end_is_refused() -> None:
    parts = parts_of(workbook(A1="a"))
    parts["xl/media/stor.bin"] = bytes(3_000_000)
    with mock.patch.object(limits, "PACKAGE_BYTES", 2_000_000), pytest.raises(Unusable, match="for stor"):
        opened.read(packed(parts))


def test_one_text_in_many_cells_is_counted() -> None:
    parts = parts_of(workbook(A1="a" * 30_000))
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    row = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 3000))
    start, end = sheet.index("<sheetData>"), sheet.index("</sheetData>")
    parts["xl/worksheets/sheet1.xml"] = (sheet[: start + 11] + row + sheet[end:]).encode()
    with pytest.raises(Unusable, match="for stort"):
        opened.read(packed(parts))


def test_entities_are_not_followed() -> None:
    parts = parts_of(workbook(A1="a"))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    for name in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
        head, _, rest = parts[name].partition(b"?>")
        parts[name] = head + b"?>" + bomb + rest.replace(b">a<", b">&b;<")
    try:
        book = opened.read(packed(parts))
    except Unusable:
        return
    assert "aaaaaaaaaaaa" not in str(book)


def test_links_to_other_files_are_told_and_not_followed() -> None:
    parts = parts_of(workbook(A1="a"))
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    assert opened.read(packed(parts)).has_links


def test_hidden_rows_and_columns_are_read() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Ark")
    for row in range(3):
        sheet.write_number(row, 0, row)
    sheet.write_string("B1", "b")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True})
    book.close()
    assert opened.read(out.getvalue()).sheets["Ark"].rows == ((0.0, "b"), (1.0, ""), (2.0, ""))


def test_what_could_not_be_worked_out_is_no_empty_cell() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Ark")
    sheet.write_formula("A1", "=1/0", None, "#DIV/0!")
    sheet.write_formula("B1", "=C1+2", None, "")
    sheet.write_formula("C1", "=1+1", None, 2)
    sheet.write_formula("D1", '=""', None, "")
    book.close()
    parts = parts_of(out.getvalue())
    own = "xl/worksheets/sheet1.xml"
    parts[own] = parts[own].replace(b'<c r="D1">', b'<c r="D1" t="str">')  # a formula whose value is an empty text
    assert opened.read(packed(parts)).sheets["Ark"].rows == (("#DIV/0!", UNCOMPUTED, 2.0, ""),)


def test_an_error_in_an_ods_is_no_empty_cell() -> None:
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    said = f'{calc} office:string-value="" calcext:value-type="error"'
    row = f'<table:table-row><table:table-cell office:value-type="string" {said}><text:p>#REF!</text:p></table:table-cell>'
    assert opened.read(ods(f"{row}</table:table-row>")).sheets["Ark"].rows == (("#REF!",),)
