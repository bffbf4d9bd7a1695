"""What a figure is before it is drawn: a chart with its caption, and the words that stand for it."""

from collections.abc import Callable, Mapping

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.drawing.marks import ON_PAPER, ON_PHONE, Chart, Room
from bolig_cli.maalform import tr
from bolig_cli.record import record


@record
class Figur:
    """`alt` says what the figure shows, with its figures: it is read aloud in the place of the picture. `wide` is drawn for a page
    of paper, `narrow` for a phone.
    """

    alt: str
    caption: str
    wide: Chart
    narrow: Chart


def figur(alt: str, caption: str, chart: Callable[[Room], Chart]) -> Figur:
    """The figure told for each of the widths that it is shown in."""
    return Figur(alt, caption, chart(ON_PAPER), chart(ON_PHONE))


def how_many(count: int, of: int) -> int | str:
    """So many of several, at the beginning of a claim."""
    return tr("Ingen") if count == 0 and of > 1 else count


@record
class Figures:
    """Every figure that the plan has data for, by name."""

    by_name: Mapping[str, Figur]

    def blocks(self, *names: str) -> list[Node]:
        """The figures with these names, in this order; one that the plan has no data for is left out."""
        found = [(name, self.by_name[name]) for name in names if name in self.by_name]
        return [ast.figure(name, alt=f.alt, caption=ast.text(f.caption), id=f"figur-{name}") for name, f in found]
