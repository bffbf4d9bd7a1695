"""The sheets as an Excel workbook: drop-downs, locked ids, frozen heads, sums, and what the plan was when it was made.

Nothing in it is a formula but our own sums: a text that begins with `=` is written as a text. The same plan gives the same bytes.
"""

import datetime as dt
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.digest import digest
from bolig_cli.norsk import capital
from bolig_cli.record import record
from bolig_cli.spreadsheet.cell import number_of
from bolig_cli.spreadsheet.column import Column, Form
from bolig_cli.spreadsheet.grid import Grid, Row, Sheet

BASE_SHEET = "_bolig"  # hidden: what each cell was when the workbook was made
BASE_MARK = "bolig-regneark-1"
LOOKUP_SHEET = "Oppslag"
SUM_SHEET = "Summer"
NOT_READ = (LOOKUP_SHEET, SUM_SHEET, BASE_SHEET)
ECONOMY = "Økonomi"

_LOOKED_UP = {
    "aktoer": "Enheter og aktører",
    "enhet": "Enheter",
    "foering": "Føringer",
    "forutsetning": "Forutsetninger",
    "maal": "Mål",
    "maalgruppe": "Målgrupper",
    "maalomraade": "Målområder",
    "strategi": "Strategier",
    "tabell": "Tabeller",
    "tiltak": "Tiltak",
    "utfordring": "Utfordringer",
}

_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the day says nothing, and would give other bytes each day
_SPARE = 200  # rows below the last that drop-downs reach to
_INLINE = 250  # characters that a drop-down's own list can have
_DIGITS = 12  # of a cell's fingerprint
_WIDTHS = {Form.TEXT: 22, Form.WORD: 18, Form.LIST: 24, Form.SOURCES: 26, Form.RANK: 11, Form.TRUTH: 10}
_NARROW, _TITLE, _LONG = 11, 40, 60
_LINE, _MOST_LINES = 20, 10  # pixels of a line of text, and lines of a row
_ONE_PAGE = 220  # characters across a page that can still be read
_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


@record
class _Looks:
    """The formats of cells, made once."""

    head: Any
    text: Any
    long: Any
    number: Any
    locked: Any
    locked_number: Any


def mark(text: str) -> str:
    """The fingerprint of a cell's text; "" for an empty cell."""
    return digest(text)[:_DIGITS] if text else ""


def report(grid: Grid) -> bytes:
    """The workbook (.xlsx)."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Planen som regneark", "created": _MADE})
    looks = _looks(book)
    sheets = {sheet.kind.title: book.add_worksheet(sheet.kind.title) for sheet in grid.sheets}
    sums = book.add_worksheet(SUM_SHEET)
    lists = _write_lookups(book.add_worksheet(LOOKUP_SHEET), grid, looks)
    for sheet in grid.sheets:
        _write_sheet(sheets[sheet.kind.title], sheet, lists, looks)
    _write_sums(sums, grid, looks)
    _write_base(book.add_worksheet(BASE_SHEET), grid)
    book.close()
    return out.getvalue()


def _looks(book: Any) -> _Looks:
    top = {"valign": "top", "text_wrap": True}
    money = "#,##0"
    return _Looks(
        head=book.add_format({"bold": True, "bg_color": "#E4EBF2", "bottom": 1, "text_wrap": True, "valign": "top"}),
        text=book.add_format({**top, "num_format": "@", "locked": False}),
        long=book.add_format({**top, "locked": False}),
        number=book.add_format({"valign": "top", "num_format": money, "locked": False}),
        locked=book.add_format({**top, "num_format": "@", "font_color": "#555555", "bg_color": "#F2F2F2"}),
        locked_number=book.add_format(
            {"valign": "top", "num_format": money, "font_color": "#555555", "bg_color": "#F2F2F2"}
        ),
    )


def _write_sheet(page: Any, sheet: Sheet, lists: Mapping[str, str], looks: _Looks) -> None:
    keys = len(sheet.keys)
    columns = [column for column in sheet.columns if column.path != ("id",)]
    last = len(sheet.rows) + _SPARE
    for at, heading in enumerate(sheet.keys):
        page.write_string(0, at, heading, looks.head)
        page.set_column(at, at, _NARROW, looks.text)
        if heading == sheet.kind.owner:
            _drop_down(page, at, last, lists.get(sheet.kind.kind, ""), "", heading, "Id-en som linjen hører til.")
    for at, column in enumerate(columns, keys):
        page.write_string(0, at, column.heading, looks.head)
        page.set_column(at, at, _width(column), _look(column, looks))
        _validate(page, at, last, column, lists)
    for line, row in enumerate(sheet.rows, 1):
        texts = [text for column, text in zip(sheet.columns, row.cells, strict=True) if column.path != ("id",)]
        page.set_row_pixels(line, _height(columns, texts))
        for at, text in enumerate(_key_texts(sheet, row)):
            page.write_string(line, at, text, looks.locked)
        for at, (column, text) in enumerate(zip(columns, texts, strict=True), keys):
            if column.form is Form.COMPUTED:
                _write_row_sum(page, line, at, keys, columns, texts, looks)
            elif (number := number_of(text, column)) is not None:
                page.write_number(line, at, number, _look(column, looks))
            elif text:
                page.write_string(line, at, text, _look(column, looks))
    named = columns and columns[0].path in (("tittel",), ("navn",))
    page.freeze_panes(1, keys + 1 if named else keys)
    page.autofilter(0, 0, max(1, len(sheet.rows)), keys + len(columns) - 1)
    page.protect("", _ALLOWED)
    page.set_landscape()
    page.set_paper(8)  # A3
    page.repeat_rows(0)
    if sum(map(_width, columns)) <= _ONE_PAGE:
        page.fit_to_pages(1, 0)
    else:  # with the rows' names on each page
        page.repeat_columns(0, keys if named else keys - 1)


def _key_texts(sheet: Sheet, row: Row) -> tuple[str, ...]:
    if not sheet.has_number:
        return (row.key,)
    number = row.key.rpartition("/")[2]
    return (row.owner, number) if sheet.kind.owner else (number,)


def _look(column: Column, looks: _Looks) -> Any:
    if column.form is Form.COMPUTED:
        return looks.locked_number
    if column.form is Form.SHOWN:
        return looks.locked
    if column.form in (Form.WHOLE, Form.AMOUNT):
        return looks.number if column.path[-1].isdecimal() else looks.long
    return looks.long if column.is_long or column.form is Form.NUMBER else looks.text


def _width(column: Column) -> int:
    if column.path[-1] in ("tittel", "navn"):
        return _TITLE
    return _LONG if column.is_long else _WIDTHS.get(column.form, _NARROW)


def _height(columns: Sequence[Column], texts: Sequence[str]) -> int:
    """How high a row is, in pixels: for its longest text, up to what still is a row. Not all programs work it out themselves."""
    most = 1
    for column, text in zip(columns, texts, strict=True):
        width = _width(column)
        most = max(most, sum(-(-max(len(line), 1) // width) for line in text.split("\n")))
    return _LINE * min(most, _MOST_LINES)


def _validate(page: Any, at: int, last: int, column: Column, lists: Mapping[str, str]) -> None:
    source = lists.get(column.lookup, "")
    inline = ",".join(column.words)
    if column.words and not source:
        source = inline if len(inline) <= _INLINE else lists.get(_list_name(column), "")
    strict = "stop" if column.form is Form.WORD else ""
    _drop_down(page, at, last, source, strict, column.heading, column.description)


def _list_name(column: Column) -> str:
    return f"ord:{column.path[-1]}"


def _drop_down(page: Any, at: int, last: int, source: str, strict: str, heading: str, told: str) -> None:
    """A drop-down with what a cell can have, or only what to say of the cell where there is no list of it."""
    rule: dict[str, Any] = {"validate": "any", "ignore_blank": True}
    if source:
        value = source if source.startswith("=") else source.split(",")
        rule |= {"validate": "list", "source": value, "show_error": bool(strict)}
        if strict:
            rule |= {"error_title": "Ikke et av ordene", "error_message": "Velg et av ordene i listen."}
    if told:
        rule |= {"input_title": heading[:32], "input_message": told if len(told) <= 250 else told[:249] + "…"}
    if source or told:
        page.data_validation(1, at, last, at, rule)


# --- sums -------------------------------------------------------------------------------------------------------------


def _write_row_sum(
    page: Any, line: int, at: int, keys: int, columns: Sequence[Column], texts: Sequence[str], looks: _Looks
) -> None:
    """The sum of a line's years, as a formula with its value; words where one of them is a span."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    years = [i for i, column in enumerate(columns) if column.form is Form.AMOUNT]
    if not years:
        return
    first, last = (xl_rowcol_to_cell(line, keys + years[i]) for i in (0, -1))
    span = f"{first}:{last}"
    formula = f'=IF(COUNTA({span})=0,"",IF(COUNT({span})=COUNTA({span}),SUM({span}),"spenn"))'
    page.write_formula(line, at, formula, looks.locked_number, _sum([texts[i] for i in years]))


def _sum(texts: Sequence[str]) -> int | str:
    filled = [text for text in texts if text]
    if not filled:
        return ""
    return sum(map(int, filled)) if all(map(_is_whole, filled)) else "spenn"


def _is_whole(text: str) -> bool:
    return text.removeprefix("-").isdecimal()


def _write_sums(page: Any, grid: Grid, looks: _Looks) -> None:
    """What the measures cost by type and year, as formulas over the sheet of the economy."""
    from xlsxwriter.utility import xl_col_to_name

    page.set_column(0, 0, _TITLE, looks.locked)
    sheet = grid.sheet(ECONOMY)
    page.write_string(0, 0, "Tusen kroner", looks.head)
    if sheet is None:
        return
    headings = list(sheet.headings)
    kinds = next(i for i, column in enumerate(sheet.columns) if column.path == ("type",))
    years = [i for i, column in enumerate(sheet.columns) if column.form is Form.AMOUNT]
    letter = xl_col_to_name(headings.index(sheet.columns[kinds].heading))
    last = len(sheet.rows) + _SPARE + 1
    words = sheet.columns[kinds].words
    for line, word in enumerate((*words, "I alt"), 1):
        page.write_string(line, 0, word, looks.locked)
    for at, index in enumerate(years, 1):
        page.write_string(0, at, sheet.columns[index].heading, looks.head)
        page.set_column(at, at, _NARROW + 2, looks.locked_number)
        name = xl_col_to_name(headings.index(sheet.columns[index].heading))
        total = 0
        for line, word in enumerate(words, 1):
            value = sum(
                int(row.cells[index]) for row in sheet.rows if row.cells[kinds] == word and _is_whole(row.cells[index])
            )
            total += value
            amounts, types = (f"'{ECONOMY}'!${n}$2:${n}${last}" for n in (name, letter))
            page.write_formula(line, at, f'=SUMIFS({amounts},{types},"{word}")', looks.locked_number, value)
        own = xl_col_to_name(at)
        formula = f"=SUM({own}2:{own}{len(words) + 1})"
        page.write_formula(len(words) + 1, at, formula, looks.locked_number, total)
    note = "Et beløp som er skrevet som et spenn (300–500), er ikke med i summene."
    page.write_string(len(words) + 3, 0, note, looks.locked)
    page.freeze_panes(1, 1)
    page.protect("", _ALLOWED)


# --- what cells can have, and what they were --------------------------------------------------------------------------


def _write_lookups(page: Any, grid: Grid, looks: _Looks) -> Mapping[str, str]:
    """The ids with their names, and lists of words that are too long for a cell; for each the formula of its range."""
    from xlsxwriter.utility import xl_col_to_name

    words = {
        _list_name(column): tuple((word, "") for word in column.words)
        for sheet in grid.sheets
        for column in sheet.columns
        if len(",".join(column.words)) > _INLINE
    }
    found: dict[str, str] = {}
    at = 0
    for lookup, items in {**grid.lookups, **words}.items():
        page.write_string(0, at, _LOOKED_UP.get(lookup) or capital(lookup.removeprefix("ord:")), looks.head)
        page.write_string(0, at + 1, "Navn", looks.head)
        page.set_column(at, at, _WIDTHS[Form.WORD], looks.locked)
        page.set_column(at + 1, at + 1, _TITLE, looks.locked)
        for line, (id, name) in enumerate(items, 1):
            page.write_string(line, at, id, looks.locked)
            if name:
                page.write_string(line, at + 1, name, looks.locked)
        letter = xl_col_to_name(at)
        found[lookup] = f"={LOOKUP_SHEET}!${letter}$2:${letter}${len(items) + 1}"
        at += 2
    page.freeze_panes(1, 0)
    page.protect("", _ALLOWED)
    return found


def _write_base(page: Any, grid: Grid) -> None:
    page.write_string(0, 0, BASE_MARK)
    line = 1
    for sheet in grid.sheets:
        for row in sheet.rows:
            marks = {column.heading: mark(text) for column, text in zip(sheet.columns, row.cells, strict=True) if text}
            for at, text in enumerate((sheet.kind.title, row.key, json.dumps(marks, ensure_ascii=False))):
                page.write_string(line, at, text)
            line += 1
    page.very_hidden()
    page.protect("", _ALLOWED)
