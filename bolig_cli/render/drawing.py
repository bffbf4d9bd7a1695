"""A document's figures drawn: between what it says and how a format shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from bolig_cli.design.look import Look
from bolig_cli.documents.document import Document, DocumentOf
from bolig_cli.drawing import svg
from bolig_cli.drawing.marks import Chart
from bolig_cli.record import record


@record
class Drawing:
    """A figure drawn, with its size in CSS pixels (1/96 inch)."""

    svg: bytes
    width: float
    height: float


Drawn: TypeAlias = DocumentOf[Drawing]


def drawn(documents: Iterable[Document]) -> list[Drawn]:
    """The documents with their figures drawn. What stands in several of them, in the same colours, is drawn once."""
    told = list(documents)
    wanted = {
        (chart, document.look.accent): document.look
        for document in told
        for chart in [*document.figures.values(), *document.narrow.values()]
    }
    made = {(chart, accent): draw(chart, look) for (chart, accent), look in wanted.items()}

    def of(document: Document, charts: Mapping[str, Chart]) -> dict[str, Drawing]:
        return {name: made[chart, document.look.accent] for name, chart in charts.items()}

    return [_with(document, of(document, document.figures), of(document, document.narrow)) for document in told]


def draw(chart: Chart, look: Look) -> Drawing:
    canvas = chart.canvas(look)
    return Drawing(svg.written(canvas).encode(), canvas.width, canvas.height)


def on_paper(document: Document) -> Document:
    """The document without the figures for a phone, where no format shows them: nothing is drawn for nobody."""
    return replace(document, narrow={})


def _with(document: Any, figures: Mapping[str, Drawing], narrow: Mapping[str, Drawing]) -> Drawn:
    made: Drawn = replace(document, figures=figures, narrow=narrow)
    return made
