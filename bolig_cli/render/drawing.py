"""A document's figures drawn: between what it says and how a format shows it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from bolig_cli.documents.document import Document, DocumentOf
from bolig_cli.record import record
from bolig_cli.render import vega


@record
class Drawing:
    """A figure drawn, with its size in CSS pixels (1/96 inch)."""

    svg: bytes
    width: float
    height: float


Drawn: TypeAlias = DocumentOf[Drawing]
Draw: TypeAlias = Callable[[Iterable[str]], Mapping[str, str]]  # specifications → SVG of each


def drawn(documents: Iterable[Document], draw: Draw | None = None) -> list[Drawn]:
    """The documents with their figures drawn, in this process or by `draw`. What stands in several of them is drawn once.

    Raises BoligError when the drawing engine fails.
    """
    specs = [
        (document, {name: vega.written(spec, document.look) for name, spec in document.figures.items()})
        for document in documents
    ]
    svgs = (draw or vega.draw)(text for _, named in specs for text in named.values())
    drawings = {text: _drawing(svg) for text, svg in svgs.items()}
    return [_with(document, {name: drawings[text] for name, text in named.items()}) for document, named in specs]


def _with(document: Any, drawings: Mapping[str, Drawing]) -> Drawn:
    made: Drawn = replace(document, figures=drawings)
    return made


def _drawing(svg: str) -> Drawing:
    size = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    if size is None or "<text" not in svg:
        raise ValueError("the specification gave an empty drawing")  # Vega reports its errors and draws nothing
    return Drawing(svg.encode(), float(size[1]), float(size[2]))
