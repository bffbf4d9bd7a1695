"""What a drawing is made of: texts, boxes, lines and points, each with its place in CSS pixels from the upper left corner."""

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

from bolig_cli.design.look import Look
from bolig_cli.drawing import text
from bolig_cli.record import record

INK, SOFT, HAIRLINE = "#1b2427", "#435054", "#c9d5d7"
Anchor: TypeAlias = Literal["start", "middle", "end"]


@record
class Text:
    """Lines below each other; `x` is where they begin, have their middle or end, `y` the foot of the first one's letters."""

    x: float
    y: float
    lines: tuple[str, ...]
    anchor: Anchor = "start"
    size: float = text.SIZE
    weight: int = 400
    fill: str = INK

    @property
    def line_height(self) -> float:
        return self.size + text.LEADING

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        wide = text.widest(self.lines, self.size, self.weight)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        top = self.y - foot(self.size)
        return left, top, left + wide, top + height(self.lines, self.size)


def height(lines: Sequence[str], size: float = text.SIZE) -> float:
    return len(lines) * (size + text.LEADING)


def foot(size: float = text.SIZE) -> float:
    """From the top of a line to the foot of its letters, so that capitals stand in the middle of the line."""
    return (size + text.LEADING) / 2 + 0.33 * size


def below(top: float, size: float = text.SIZE) -> float:
    """The `y` of a text whose first line has its top there."""
    return top + foot(size)


def around(middle: float, lines: Sequence[str], size: float = text.SIZE) -> float:
    """The `y` of a text that is to have its middle there."""
    return below(middle - height(lines, size) / 2, size)


@record
class Box:
    """A rectangle. One that is hatched has thin white lines across it, so that grey print keeps it from the next."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    hatched: bool = False
    stroke: str = INK
    stroke_width: float = 0.6
    radius: float = 0


@record
class Line:
    """A line through the points; `dash` is the lengths that are drawn and not, in turn."""

    points: tuple[tuple[float, float], ...]
    stroke: str
    width: float = 1
    dash: tuple[float, ...] = ()


@record
class Curve:
    """A soft link from one point to another on its right."""

    start: tuple[float, float]
    end: tuple[float, float]
    stroke: str


@record
class Spot:
    """A mark at a point; `shape` is the corners of its outline, from its middle, and a circle where there are none."""

    x: float
    y: float
    fill: str
    shape: tuple[tuple[float, float], ...] = ()


Mark: TypeAlias = Text | Box | Line | Curve | Spot


@record
class Canvas:
    """A drawing before it is written, with its size."""

    width: float
    height: float
    marks: tuple[Mark, ...]


class Chart(Protocol):
    """What a figure shows, for the room it is shown in. It is equal to another that shows the same."""

    def canvas(self, look: Look) -> Canvas:
        """The chart laid out, in the colours of the look."""
        ...


@record
class Room:
    """What a figure is drawn for: `width` in CSS pixels."""

    width: int

    @property
    def is_narrow(self) -> bool:
        return self.width < PAGE


PAGE = 580  # CSS pixels: the text's width on an upright A4 page
ON_PAPER = Room(PAGE)
ON_PHONE = Room(316)  # a window of 375 pixels without its margins and the figure's own
