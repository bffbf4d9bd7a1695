"""A document's figures drawn: between what it says and how a format shows it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from bolig_cli.design.look import Look
from bolig_cli.documents.document import Document, DocumentOf, Spec
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
        (document, _written(document.figures, document.look), _written(document.narrow, document.look))
        for document in documents
    ]
    asked = draw or vega.draw
    svgs = asked(text for _, wide, narrow in specs for named in (wide, narrow) for text in named.values())
    drawings = {text: _drawing(svg) for text, svg in svgs.items()}
    return [
        _with(document, *({name: drawings[text] for name, text in named.items()} for named in (wide, narrow)))
        for document, wide, narrow in specs
    ]


def on_paper(document: Document) -> Document:
    """The document without the figures for a phone, where no format shows them: nothing is drawn for nobody."""
    return replace(document, narrow={})


def _written(figures: Mapping[str, Spec], look: Look) -> dict[str, str]:
    return {name: vega.written(spec, look) for name, spec in figures.items()}


def _with(document: Any, figures: Mapping[str, Drawing], narrow: Mapping[str, Drawing]) -> Drawn:
    made: Drawn = replace(document, figures=figures, narrow=narrow)
    return made


def _drawing(svg: str) -> Drawing:
    size = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    if size is None or "<text" not in svg:
        raise ValueError("the specification gave an empty drawing")  # Vega reports its errors and draws nothing
    return Drawing(svg.encode(), float(size[1]), float(size[2]))
