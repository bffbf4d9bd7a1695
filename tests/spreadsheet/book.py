"""A workbook of a plan, and cells changed in it as somebody would."""

from collections.abc import Mapping
from dataclasses import replace

from bolig_cli.source.files import Files
from bolig_cli.spreadsheet import opened, workbook
from bolig_cli.spreadsheet.cell import Cell
from bolig_cli.spreadsheet.compare import Comparison, compare
from bolig_cli.spreadsheet.grid import grid_of
from bolig_cli.spreadsheet.opened import Book

Edits = Mapping[tuple[str, int, str], Cell]  # sheet, row (from 1 below the headings), heading → what somebody writes


def book_of(files: Files) -> Book:
    return opened.read(workbook.report(grid_of(files)))


def edited(book: Book, edits: Edits) -> Book:
    sheets = dict(book.sheets)
    for (title, row, heading), value in edits.items():
        sheet = sheets[title]
        rows = [list(cells) for cells in sheet.rows]
        while len(rows) <= row:
            rows.append([""] * len(rows[0]))
        rows[row][sheet.rows[0].index(heading)] = value
        sheets[title] = replace(sheet, rows=tuple(map(tuple, rows)))
    return replace(book, sheets=sheets)


def without_rows(book: Book, title: str, *numbers: int) -> Book:
    sheet = book.sheets[title]
    rows = tuple(row for index, row in enumerate(sheet.rows) if index not in numbers)
    return replace(book, sheets={**book.sheets, title: replace(sheet, rows=rows)})


def compared(book: Book, files: Files, right: str = "") -> Comparison:
    return compare(book, grid_of(files), right)


def said(found: Comparison) -> list[str]:
    return [f"{fault.at} {fault.message}" for fault in found.faults]
