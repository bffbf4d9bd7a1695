"""Lines over years or other columns, each with its name and its last value where it ends; alone, or many small charts of them."""

from collections.abc import Sequence
from itertools import pairwise

from bolig_cli.design.look import Look, shades
from bolig_cli.drawing import text
from bolig_cli.drawing.marks import HAIRLINE, INK, SOFT, Canvas, Line, Mark, Room, Spot, Text, around, below, height
from bolig_cli.drawing.scale import Scale, apart, said
from bolig_cli.record import record

_HEIGHT, _LOW = 180.0, 110.0  # pixels, of a chart alone and of a small one
_NAMES = 0.32  # of the width, at most
_BESIDE = 16.0  # between the last column and the names
_BETWEEN = 24.0  # between two small charts
_LEAST = 44.0  # pixels for what a column is called

_SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)),
    ((0, -4.8), (4.6, 3.6), (-4.6, 3.6)),
    ((0, -5), (5, 0), (0, 5), (-5, 0)),
    ((0, 4.8), (4.6, -3.6), (-4.6, -3.6)),
    ((-5, -1.6), (-1.6, -1.6), (-1.6, -5), (1.6, -5), (1.6, -1.6), (5, -1.6), (5, 1.6), (1.6, 1.6), (1.6, 5), (-1.6, 5),
     (-1.6, 1.6), (-5, 1.6)),
)  # fmt: skip
_DASHES = ((), (7.0, 3.0), (2.0, 2.0), (9.0, 3.0, 2.0, 3.0), (4.0, 4.0), (12.0, 4.0))


@record
class Row:
    """A line: its name, and its points as (where on the axis of columns, value), from left to right; one at least."""

    name: str
    points: tuple[tuple[float, float], ...]


@record
class Columns:
    """What the lines go over: (where, what it is called). Years stand where they are, other columns at 0, 1, 2 …"""

    named: tuple[tuple[float, str], ...]

    @staticmethod
    def of(names: Sequence[str], timed: bool) -> "Columns":
        if timed:
            return Columns(tuple((float(name), name) for name in sorted(names, key=float)))
        return Columns(tuple((float(index), name) for index, name in enumerate(names)))

    @property
    def first(self) -> float:
        return min(at for at, _ in self.named)

    @property
    def last(self) -> float:
        return max(at for at, _ in self.named)


@record
class Lines:
    """A line for each row, with its own dash and mark, so that grey print keeps them apart."""

    room: Room
    unit: str
    columns: Columns
    rows: tuple[Row, ...]

    def canvas(self, look: Look) -> Canvas:
        marks, end = _chart(self, look, 0, 2, float(self.room.width), _HEIGHT)
        return Canvas(float(self.room.width), end, tuple(marks))


@record
class Small:
    """Charts with a title each: two beside each other on paper, one below the other on a phone."""

    room: Room
    charts: tuple[tuple[str, Lines], ...]

    def canvas(self, look: Look) -> Canvas:
        count = 1 if self.room.is_narrow else 2
        width = (self.room.width - _BETWEEN * (count - 1)) / count
        marks: list[Mark] = []
        top = 0.0
        for first in range(0, len(self.charts), count):
            beside = self.charts[first : first + count]
            titles = [text.wrapped(title, width, weight=600) for title, _ in beside]
            under = top + max(height(lines) for lines in titles) + 6
            ends = []
            for index, ((_, chart), lines) in enumerate(zip(beside, titles, strict=True)):
                x = index * (width + _BETWEEN)
                drawn, end = _chart(chart, look, x, under, width, _LOW)
                marks += [Text(x, below(top), lines, weight=600), *drawn]
                ends.append(end)
            top = max(ends) + _BETWEEN / 2
        return Canvas(float(self.room.width), top - _BETWEEN / 2, tuple(marks))


def _chart(chart: Lines, look: Look, x: float, y: float, width: float, least: float) -> tuple[list[Mark], float]:
    """The chart from there, so wide; and how far down it goes. It is as high as the names beside it need."""
    scale = Scale.over([value for row in chart.rows for _, value in row.points], steps=5 if least > _LOW else 4)
    numbers = [said(value) for value in scale.ticks]
    names = [text.wrapped(f"{row.name}:\u00a0{said(row.points[-1][1])}", _NAMES * width) for row in chart.rows]
    beside = max((text.widest(lines) for lines in names), default=0.0) + _BESIDE + 1
    tall = max(least, sum(height(lines) + 3 for lines in names))
    margin = max(map(text.width, numbers)) + 8
    unit = text.wrapped(chart.unit, width) if chart.unit else ()
    top = y + (height(unit) + 4 if unit else 0) + 7  # half of the uppermost number stands above the panel
    left, right, shown = _below(chart.columns, margin, width - beside)
    foot = top + tall

    def across(at: float) -> float:
        first, last = chart.columns.first, chart.columns.last
        return x + (left + (at - first) / (last - first) * (right - left) if last > first else (left + right) / 2)

    def up(value: float) -> float:
        return foot - scale.share(value) * tall

    marks: list[Mark] = [Text(x, below(y), unit, fill=SOFT)] if unit else []
    for value, number in zip(scale.ticks, numbers, strict=True):
        at = up(value)
        marks.append(Line(((x + margin - 4, at), (x + right, at)), SOFT if value == 0 else HAIRLINE))
        marks.append(Text(x + margin - 8, around(at, [number]), (number,), "end"))
    for at, lines in shown:
        marks.append(Line(((across(at), foot), (across(at), foot + 4)), SOFT))
        marks.append(Text(across(at), below(foot + 8), lines, "middle"))
    ends = [up(row.points[-1][1]) for row in chart.rows]
    middles = apart([(at, height(lines) + 3) for at, lines in zip(ends, names, strict=True)], top, foot)
    colours = shades(look, max(2, 2 * len(chart.rows)))  # dark enough to be seen as thin lines on white
    for index, (row, lines, middle) in enumerate(zip(chart.rows, names, middles, strict=True)):
        points = tuple((across(at), up(value)) for at, value in row.points)
        colour, dash = colours[index], _DASHES[index % len(_DASHES)]
        if len(points) > 1:
            marks.append(Line(points, colour, 2, dash))
        marks += [Spot(px, py, colour, _SHAPES[index % len(_SHAPES)]) for px, py in points]
        start = (points[-1][0] + 6, points[-1][1])
        marks.append(Line((start, (x + width - beside + _BESIDE - 3, middle)), SOFT, 0.6))
        marks.append(Text(x + width - beside + _BESIDE, around(middle, lines), lines, fill=INK))
    return marks, foot + 8 + max((height(lines) for _, lines in shown), default=0.0) + 1


def _below(columns: Columns, margin: float, end: float) -> tuple[float, float, list[tuple[float, tuple[str, ...]]]]:
    """Where the first and the last column stand between a margin for the numbers and `end`, and what is written below them: each
    column's name where there is room, and otherwise every second or third."""
    span = columns.last - columns.first
    for every in range(1, len(columns.named) + 1):
        kept = columns.named[::every]
        gaps = [after - before for (before, _), (after, _) in pairwise(kept)]
        widest = max(text.width(name) for _, name in kept)
        # Half of the outermost names stand beside the columns: the room for each is what it takes that they all have the same.
        share = min(gaps) / span if gaps else 0.0
        room = min(widest, (end - margin) * 0.8)
        left, right = max(margin, room / 2), end - room / 2
        step = (right - left) * share - 6 if gaps else room
        if step >= min(room, _LEAST) or not gaps:
            break
    room = min(room, step)
    return left, right, [(at, text.wrapped(name, room)) for at, name in kept]
