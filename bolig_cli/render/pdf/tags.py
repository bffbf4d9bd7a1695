"""The tree of tags in a PDF, walked once: the links and tables that the steps afterwards give what Typst has no words for.

Each look into the file is a call out of Python, and the tree has thousands of elements: to walk it anew for each step took longer
than the steps. Source: ISO 32000-1, 14.7.2 (structure hierarchy) and 14.8.4.3.4 (table elements).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from bolig_cli.record import record

_PARTS = frozenset(("/THead", "/TBody", "/TFoot"))
_CELLS = frozenset(("/TD", "/TH"))


@record
class Link:
    """A link: its annotations, two where it goes on over the page, and the kind of element that it is in."""

    annotations: Sequence[Any]
    above: str


@record
class Row:
    """A row: the part of the table that it is in ("/TBody"), and its cells."""

    element: Any
    part: str
    cells: Sequence[Any]


@record
class Table:
    """A table with its rows from the top."""

    element: Any
    captioned: bool
    rows: Sequence[Row]


@record
class Tags:
    """What is in the tree, in the order of reading."""

    links: Sequence[Link]
    tables: Sequence[Table]


def read(document: pikepdf.Pdf) -> Tags:
    """The tags of the open document."""
    links: list[Link] = []
    tables: list[Table] = []
    _walk(document.Root.StructTreeRoot, "", "", links, tables)
    return Tags(links, tables)


def _walk(element: Any, kind: str, above: str, links: list[Link], tables: list[Table]) -> list[tuple[str, Any]]:
    """Adds what is below an element, and gives the elements right below it."""
    below: list[tuple[str, Any]] = []
    annotations: list[Any] = []
    for kid in _kids(element):
        if "/S" in kid:
            below.append((str(kid.S), kid))
        elif "/Obj" in kid and kid.Obj.get("/Subtype") == "/Link":
            annotations.append(kid.Obj)
    if annotations:
        links.append(Link(annotations, above))
    if kind == "/Table":
        tables.append(_table(element, below, links, tables))
    else:
        for name, kid in below:
            _walk(kid, name, kind, links, tables)
    return below


def _table(element: Any, below: Sequence[tuple[str, Any]], links: list[Link], tables: list[Table]) -> Table:
    rows: list[Row] = []
    for part, held in below:
        if part not in _PARTS:
            _walk(held, part, "/Table", links, tables)
            continue
        for kind, row in _below(held):
            cells = _walk(row, kind, part, links, tables)
            rows.append(Row(row, part, [cell for name, cell in cells if name in _CELLS]))
    return Table(element, any(part == "/Caption" for part, _ in below), rows)


def _below(element: Any) -> list[tuple[str, Any]]:
    return [(str(kid.S), kid) for kid in _kids(element) if "/S" in kid]


def _kids(element: Any) -> Iterator[Any]:
    """What stands right below an element and is more than a number of marked content."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
