"""A spreadsheet that somebody sends: opened within limits, with its cells as they were saved.

Nothing in it is worked out or fetched: the values of formulas are those that the program that saved it had worked out.
"""

import io
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from bolig_cli import limits, zipped
from bolig_cli.record import record
from bolig_cli.spreadsheet.cell import UNCOMPUTED, Cell
from bolig_cli.zipped import Unusable

_SAVE = "Lagre den som Excel-arbeidsbok (.xlsx) eller OpenDocument-regneark (.ods)."
_TEXT = 50_000_000  # characters in all cells together: one text can stand in many
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@record
class Opened:
    """One sheet. `merged` are the places (row, column, from 1) of the cells that others are merged into."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[tuple[int, int], ...]


@record
class Book:
    """The sheets by their titles, and whether the file looks up values in other files."""

    sheets: Mapping[str, Opened]
    has_links: bool


def read(data: bytes) -> Book:
    """The workbook (.xlsx or .ods). Raises Unusable."""
    parts = zipped.parts(data)
    is_ods = "content.xml" in parts
    if not is_ods and "xl/workbook.xml" not in parts:
        raise Unusable("er ikke et regneark som kan leses", _SAVE)
    try:
        merged = _ods_within_limits(parts["content.xml"]) if is_ods else _xlsx_within_limits(parts)
        parts = {name: _with_errors_as_text(name, part) for name, part in parts.items()}
        return Book(_sheets(parts, merged), any(name.startswith("xl/externalLinks/") for name in parts))
    except etree.XMLSyntaxError as error:
        raise Unusable("er skadet", "Åpne den i programmet den er laget i, og lagre den på nytt.") from error


def _sheets(parts: Mapping[str, bytes], merged: Mapping[str, tuple[tuple[int, int], ...]]) -> Mapping[str, Opened]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, XmlError, ZipError

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(zipped.packed(parts)))
        if len(book.sheet_names) > limits.SHEETS:
            raise Unusable(f"har mer enn {limits.SHEETS} ark", "Ta bort arkene som ikke er laget av bolig.")
        found: dict[str, Opened] = {}
        for title in book.sheet_names:
            sheet = book.get_sheet_by_name(title)
            own = tuple((start[0] + 1, start[1] + 1) for start, _ in sheet.merged_cell_ranges or ())
            rows = tuple(tuple(row) for row in sheet.to_python(skip_empty_area=False))
            found[title] = Opened(title, rows, own or merged.get(title, ()))
        return found
    except (CalamineError, PasswordError, XmlError, ZipError, OSError, ValueError) as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable("kan ikke leses", f"Åpne den i Excel eller LibreOffice. {_SAVE}") from error


def _with_errors_as_text(name: str, part: bytes) -> bytes:
    """The part with what a cell shows in place of a value that could not be worked out (#DIV/0!), and a sign in one whose formula
    nobody has worked out: the reader would have both empty, as if somebody had emptied them."""
    low = name.lower()
    if low == "content.xml" and b'"error"' in part:
        root = _tree(part)
        for cell in root.iter(f"{_TABLE}table-cell"):
            if cell.get(f"{_CALC}value-type") == "error":
                cell.attrib.pop(f"{_OFFICE}string-value", "")
                cell.set(f"{_OFFICE}value-type", "string")
        return etree.tostring(root)
    if low.endswith(".xml") and "worksheet" in low and (b't="e"' in part or b"<f" in part or b":f" in part):
        root = _tree(part)
        for cell in root.iter("{*}c"):
            value, kind = cell.find("{*}v"), cell.get("t", "n")
            if kind == "e":
                cell.set("t", "str")
            elif kind != "str" and cell.find("{*}f") is not None and (value is None or not value.text):
                cell.set("t", "str")
                value = value if value is not None else etree.SubElement(cell, cell.tag[:-1] + "v")
                value.text = UNCOMPUTED
        return etree.tostring(root)
    return part


def _tree(part: bytes) -> etree._Element:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _elements(part: bytes, *tags: str) -> Iterator[etree._Element]:
    """The elements of a part as they end, one at a time: none is kept."""
    for _, element in etree.iterparse(
        io.BytesIO(part), events=("end",), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
    ):
        yield element
        element.clear()
        while element.getprevious() is not None and (parent := element.getparent()) is not None:
            del parent[0]


def _too_large(cells: int, text: int) -> None:
    if cells > limits.SHEET_CELLS or text > _TEXT:
        raise Unusable(
            "har et ark som er for stort",
            "Slett alt som står utenfor kolonnene og radene fra bolig, og lagre den på nytt.",
        )


def _xlsx_within_limits(parts: Mapping[str, bytes]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Counts cells and text before they are read: a reader makes room for all cells up to the last. Raises Unusable."""
    shared: list[int] = []
    for name, part in parts.items():
        if name.lower().endswith("sharedstrings.xml"):
            shared = [sum(map(len, element.itertext())) for element in _elements(part, "{*}si")]
    for name, part in parts.items():
        if not name.lower().endswith(".xml") or "worksheet" not in name.lower():
            continue
        rows = columns = text = unplaced = 0
        for cell in _elements(part, "{*}c"):
            if not len(cell):
                continue
            if place := _PLACE.fullmatch(cell.get("r", "")):
                column = 0
                for letter in place[1]:
                    column = column * 26 + ord(letter) - 64
                rows, columns = max(rows, int(place[2])), max(columns, column)
            else:
                unplaced += 1
            value = "".join(map(str, cell.itertext()))
            if cell.get("t") == "s" and value.isascii() and value.isdecimal() and int(value) < len(shared):
                text += shared[int(value)]
            else:
                text += len(value)
        _too_large(rows * columns + unplaced, text)
    return {}


def _ods_within_limits(part: bytes) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """The same of an OpenDocument spreadsheet, where rows and cells say how often they stand; and its merged cells."""
    rows = columns = text = 0
    merged: list[tuple[int, int]] = []
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    above = 0
    for element in _elements(part, f"{_TABLE}table-row", f"{_TABLE}table"):
        if element.tag == f"{_TABLE}table":
            found[element.get(f"{_TABLE}name", "")] = tuple(merged)
            rows, columns, text, merged, above = 0, 0, 0, [], 0
            continue
        times = _times(element, "number-rows-repeated")
        at, last, letters = 0, 0, 0
        for cell in element:
            wide = _times(cell, "number-columns-repeated")
            if len(cell) or cell.get(f"{_OFFICE}value-type"):
                last, letters = at + wide, letters + wide * sum(map(len, cell.itertext()))
            if {_times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")} != {1}:
                merged.append((above + 1, at + 1))
            at += wide
        above += times
        if last:
            rows, columns, text = above, max(columns, last), text + letters * times
        _too_large(rows * columns, text)
    return found


def _times(element: etree._Element, name: str) -> int:
    said = element.get(f"{_TABLE}{name}", "1")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 1
