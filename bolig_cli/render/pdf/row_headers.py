"""Makes the first cell of every body and foot row a row header in a tagged PDF, and names tables that have no caption.

Typst tags only the cells of the head row as headers (TH). A screen reader should say the row's name as well: the first
cell becomes a TH with Scope Row, gets an ID, and is named in the Headers of the other cells in its row, since a Headers
list that is there replaces what Scope would say. Source: ISO 32000-1, 14.8.5.7 (table attributes).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import pikepdf

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.office.walk import nodes

# Elements that hold running text and never a table: half the tree, which need not be walked.
_TEXT = frozenset(
    {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Span", "/Link", "/Lbl", "/TOC", "/Caption", "/Title"}
)

_BODIES = ("/TBody", "/TFoot")  # in this order, right below their table


def tables_in(document: pikepdf.Pdf) -> list[Any]:
    """All tables of the open document, in the order of reading."""
    return [*_elements(document.Root.StructTreeRoot, "/Table")]


def names_of(blocks: Sequence[Node]) -> list[str]:
    """The name of each table without a caption, in the order of reading; "" for one that has none."""
    bare = (node for node in nodes(blocks, {"Table"}) if not node["c"][1][1])
    return [dict(node["c"][0][2]).get(ast.TABLE_NAME, "") for node in bare]


def name_tables(tables: Iterable[Any], names: Sequence[str]) -> None:
    """Says what each table without a caption is, where the document does: in the summary that a screen reader finds with it."""
    bare = [table for table in tables if not any(str(kid.S) == "/Caption" for kid in _kids(table))]
    for table, name in zip(bare, names, strict=False):
        if name:
            _table_attributes(table).Summary = pikepdf.String(name)


def mark_row_headers(document: pikepdf.Pdf, tables: Iterable[Any]) -> None:
    """Gives the tables of the open document row headers."""
    tree = document.Root.StructTreeRoot
    ids: dict[str, Any] = {}
    for number, table in enumerate(tables, start=1):
        for position, row in enumerate(rows_in(table, _BODIES), start=1):
            cells = cells_in(row)
            if cells:
                id = f"Rad {number}-{position}"
                _mark(cells, id)
                ids[id] = cells[0]
    _register(document, tree, ids)


def _kids(element: Any) -> Iterator[Any]:
    """The structure elements right below an element (marked content and annotations are left out)."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def _elements(element: Any, kind: str) -> Iterator[Any]:
    """All elements of a kind below an element, in the order of reading; not those inside one of the same kind."""
    for kid in _kids(element):
        name = str(kid.S)
        if name == kind:
            yield kid
        elif name not in _TEXT:
            yield from _elements(kid, kind)


def rows_in(table: Any, parts: Collection[str]) -> list[Any]:
    """The rows of these parts ("/THead", "/TBody", "/TFoot"), from the top."""
    return [row for part in _kids(table) if str(part.S) in parts for row in _kids(part) if str(row.S) == "/TR"]


def cells_in(row: Any) -> list[Any]:
    return [kid for kid in _kids(row) if str(kid.S) in ("/TD", "/TH")]


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


def _mark(cells: list[Any], id: str) -> None:
    first, *others = cells
    first.S = pikepdf.Name.TH
    first.ID = pikepdf.String(id)
    _table_attributes(first).Scope = pikepdf.Name.Row
    for cell in others:
        attributes = _table_attributes(cell)
        if "/Headers" not in attributes:
            attributes.Headers = pikepdf.Array()
        attributes.Headers.append(pikepdf.String(id))


def _register(document: pikepdf.Pdf, tree: Any, ids: dict[str, Any]) -> None:
    """Enters the new IDs in the tree that maps IDs to elements."""
    if not ids:
        return
    if "/IDTree" in tree:
        names = pikepdf.NameTree(tree.IDTree)
    else:
        names = pikepdf.NameTree.new(document)
        tree.IDTree = names.obj
    for id, element in ids.items():
        names[id] = element
