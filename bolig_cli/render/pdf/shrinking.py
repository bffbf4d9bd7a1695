"""Figures that are made a little smaller, where the page before them would else be left with room that they nearly fit in.

Where a figure stands is known when the pages are there, and making one smaller moves all that follows. So they are made smaller one
by one, each by what the pages say then; and one for which it did not help is as large as it was.
"""

import math
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from bolig_cli.ast import Node
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.extent import letters
from bolig_cli.render.office.walk import nodes
from bolig_cli.render.pdf.setting import BOTTOM, TOP, filled

if TYPE_CHECKING:
    import pikepdf

_LEAST_DRAWN, _LEAST_PICTURE = 0.85, 0.6  # of the size that it has: the letters of a drawing are to be read
_GAP = 0.25  # of the room for text: less than that is none
# Points above a figure and for the source below it, and for each line of its caption; and letters in such a line.
_AROUND, _LINE, _LETTERS = 40, 12.5, 95
_AT_TOP = 20  # points


@record
class Smaller:
    """A figure by the id it has in the document, and its size as a share of what it was."""

    id: str
    share: float


def first_to_shrink(document: Drawn, pdf: "pikepdf.Pdf", but: Collection[str]) -> Smaller | None:
    """The first figure, of those that are not in `but`, that would stand on the page before it if it were smaller."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    for node, element in _placed(document, pdf):
        (id, *_), _, [body] = node["c"]
        page = numbers.get(element.Pg.objgen, 0)
        _, low, _, high = _box(element)
        if page == 0 or id in but or low >= high or high < _top(pdf.pages[page]) - _AT_TOP:
            continue
        before = pdf.pages[page - 1]
        room = _top(before) - BOTTOM
        free = (1 - filled(before)) * room
        share = (free - _AROUND - _caption(node)) / (high - low)
        least = _LEAST_DRAWN if body["c"][0]["c"][2][0] in document.figures else _LEAST_PICTURE
        if _top(before) == _top(pdf.pages[page]) and free > _GAP * room and least <= share < 1:
            return Smaller(id, math.floor(share * 100) / 100)
    return None


def page_of(document: Drawn, pdf: "pikepdf.Pdf", id: str) -> int:
    """The page that a figure stands on, from 0."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    return next(numbers.get(element.Pg.objgen, 0) for node, element in _placed(document, pdf) if node["c"][0][0] == id)


def _top(page: "pikepdf.Page") -> float:
    """How high on the page its text begins, in points."""
    return float(page.mediabox[3]) - TOP


def _placed(document: Drawn, pdf: "pikepdf.Pdf") -> Iterator[tuple[Node, Any]]:
    """Each figure of the document with its element in the file; the mark on the cover, which comes first, is no figure there."""
    told = nodes(document.blocks, {"Figure"})
    made = [*_elements(pdf.Root.StructTreeRoot)]
    return zip(told, made[-len(told) :], strict=False) if told else iter(())


def _box(element: Any) -> tuple[float, float, float, float]:
    """Left, low, right and high on its page, in points (ISO 32000-1, 14.8.5.4.3); nothing where it isn't told."""
    told = element.get("/A", ())
    found = next((one.BBox for one in told if "/BBox" in one), (0, 0, 0, 0))
    left, low, right, high = (float(number) for number in found)
    return left, low, right, high


def _caption(figure: Node) -> float:
    """Points that the words below a figure take, about."""
    _, (_, caption), _ = figure["c"]
    return _LINE * (1 + math.ceil(letters(caption) / _LETTERS))


def _elements(element: Any) -> Iterator[Any]:
    import pikepdf

    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kid.S == "/Figure":
                yield kid
            else:
                yield from _elements(kid)
