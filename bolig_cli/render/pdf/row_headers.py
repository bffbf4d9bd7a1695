"""Makes the first cell of every body and foot row a row header in a tagged PDF, and names tables that have no caption.

Typst tags only the cells of the head row as headers (TH). A screen reader should say the row's name as well: the first
cell becomes a TH with Scope Row, gets an ID, and is named in the Headers of the other cells in its row, since a Headers
list that is there replaces what Scope would say. Source: ISO 32000-1, 14.8.5.7 (table attributes).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pikepdf

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.office.walk import nodes
from bolig_cli.render.pdf.tags import Table

_HEAD = "/THead"


def names_of(blocks: Sequence[Node]) -> list[str]:
    """The name of each table without a caption, in the order of reading; "" for one that has none."""
    bare = (node for node in nodes(blocks, {"Table"}) if not node["c"][1][1])
    return [dict(node["c"][0][2]).get(ast.TABLE_NAME, "") for node in bare]


def name_tables(tables: Sequence[Table], names: Sequence[str]) -> None:
    """Says what each table without a caption is, where the document does: in the summary that a screen reader finds with it."""
    bare = [table.element for table in tables if not table.captioned]
    for element, name in zip(bare, names, strict=False):
        if name:
            _table_attributes(element).Summary = pikepdf.String(name)


def mark_row_headers(document: pikepdf.Pdf, tables: Sequence[Table]) -> None:
    """Gives the tables of the open document row headers."""
    ids: dict[str, Any] = {}
    for number, table in enumerate(tables, start=1):
        rows = [row for row in table.rows if row.part != _HEAD]
        for position, row in enumerate(rows, start=1):
            if row.cells:
                id = f"Rad {number}-{position}"
                _mark(row.cells, id)
                ids[id] = row.cells[0]
    _register(document.Root.StructTreeRoot, ids)


def attribute_of(cell: Any, name: str) -> Any:
    """One of a cell's table attributes ("/RowSpan"), or None."""
    attributes = cell.get("/A")
    each = attributes if isinstance(attributes, pikepdf.Array) else [attributes] if attributes is not None else []
    return next((one[name] for one in each if one.O == "/Table" and name in one), None)


def _table_attributes(cell: Any) -> Any:
    """The attributes with owner Table of a cell or a table; made when they are missing."""
    attributes = cell.get("/A")
    if attributes is None:
        cell.A = pikepdf.Array()
    elif isinstance(attributes, pikepdf.Dictionary):
        cell.A = pikepdf.Array([attributes])
    for candidate in cell.A:
        if candidate.O == "/Table":
            return candidate
    cell.A.append(pikepdf.Dictionary(O=pikepdf.Name.Table))
    return cell.A[len(cell.A) - 1]


def _mark(cells: Sequence[Any], id: str) -> None:
    first, *others = cells
    first.S = pikepdf.Name.TH
    first.ID = pikepdf.String(id)
    _table_attributes(first).Scope = pikepdf.Name.Row
    for cell in others:
        attributes = _table_attributes(cell)
        if "/Headers" not in attributes:
            attributes.Headers = pikepdf.Array()
        attributes.Headers.append(pikepdf.String(id))


def _register(tree: Any, ids: Mapping[str, Any]) -> None:
    """Enters the new IDs in the tree that maps IDs to elements. It is written anew as one leaf, in the order of the bytes (ISO
    32000-1, 7.9.6): to put in one by one took longer than all else that is done with the tables."""
    if not ids:
        return
    known = {bytes(pikepdf.String(id)): element for id, element in _registered(tree)}
    known |= {bytes(pikepdf.String(id)): element for id, element in ids.items()}
    leaf = [part for id, element in sorted(known.items(), key=_id) for part in (pikepdf.String(id), element)]
    tree.IDTree = pikepdf.Dictionary(Names=pikepdf.Array(leaf))


def _registered(tree: Any) -> Iterator[tuple[str, Any]]:
    return pikepdf.NameTree(tree.IDTree).items().__iter__() if "/IDTree" in tree else iter(())


def _id(entry: tuple[bytes, Any]) -> bytes:
    return entry[0]
