"""A table's numbers as a grid, and its cells written back one by one: what was not changed stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Place
from bolig_cli.preview.editing import Conflict, Editor, Step
from bolig_cli.source import edit, tabelldata
from bolig_cli.source import node as n

_SEPARATORS = (";", "\t", ",")


def grid(editor: Editor, path: str) -> dict[str, Any]:
    """The headings and rows of a table. Raises BoligError."""
    data = editor.data(path, tabelldata.KIND)
    head, rows = _cells(data, path)
    return {
        "sti": path,
        "tittel": path.rpartition("/")[2],
        "innhold": digest_of(data),
        "kolonner": [cell.raw for cell in head],
        "rader": [[cell.raw for cell in row] for row in rows],
    }


def save(
    editor: Editor, path: str, content: str, cells: Sequence[Mapping[str, Any]], new: Sequence[Sequence[str]]
) -> Step:
    """Writes cells (row -1 is the headings) and new rows. Raises Conflict where the file has changed since, and BoligError."""
    data = editor.data(path, tabelldata.KIND)
    if digest_of(data) != content:
        raise Conflict(grid(editor, path))
    head, rows = _cells(data, path)
    text = data.decode("utf-8", "replace")
    separator = max(_SEPARATORS, key=text.splitlines()[head[0].line - 1].count)
    edits = []
    wanted = [[cell.raw for cell in row] for row in (head, *rows)]
    try:
        for cell in cells:
            row, column, value = int(cell["rad"]) + 1, int(cell["kolonne"]), str(cell["verdi"]).strip()
            found = (head, *rows)[row][column]
            edits.append(
                Edit(Place("", found.line, found.column, found.end_line, found.end_column), written(value, separator))
            )
            wanted[row][column] = value
        added = [[str(value).strip() for value in row] for row in new]
        after = edit.apply(data, edits)
    except (KeyError, IndexError, ValueError):
        raise BoligError(
            "Cellen finnes ikke i tabellen lenger. Kopier det som ikke er lagret, og åpne tabellen på nytt."
        ) from None
    if added:
        newline = b"\r\n" if b"\r\n" in after else b"\n"
        lines = [separator.join(written(value, separator) for value in row).encode() for row in added]
        after = after.rstrip(b"\r\n") + newline + newline.join(lines) + newline
    now_head, now_rows = _cells(after, path)
    if [[cell.raw for cell in row] for row in (now_head, *now_rows)] != [*wanted, *added]:
        raise BoligError(
            f"Dette kan ikke skrives i {path} uten å endre noe annet der. Åpne filen, og gjør endringen der."
        )
    editor.require_readable({path: after})
    return editor.put(f"Endret {path.rpartition('/')[2]}", {path: after})


def _cells(data: bytes, path: str) -> tuple[tuple[n.Scalar, ...], list[tuple[n.Scalar, ...]]]:
    document, _ = tabelldata.parse(data, path)
    head = document.root.get(tabelldata.COLUMNS) if document else None
    rows = document.root.get(tabelldata.ROWS) if document else None
    if not isinstance(head, n.Sequence) or not isinstance(rows, n.Sequence):
        raise BoligError(f"Tabellen {path} kan ikke leses slik den er nå. Se «Funn».")
    return _scalars(head), [_scalars(row) for row in rows.items if isinstance(row, n.Sequence)]


def _scalars(row: n.Sequence) -> tuple[n.Scalar, ...]:
    return tuple(cell for cell in row.items if isinstance(cell, n.Scalar))


def written(value: str, separator: str) -> str:
    """A cell as it stands in a file."""
    plain = " ".join(value.split())
    return '"' + plain.replace('"', '""') + '"' if separator in plain or '"' in plain else plain
