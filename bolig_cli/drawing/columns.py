"""Columns that stand, a year each, of parts on top of each other: a panel for each kind of money, with a scale of its own."""

from collections.abc import Mapping, Sequence

from bolig_cli.design.colour import WHITE
from bolig_cli.design.look import Look
from bolig_cli.drawing import text
from bolig_cli.drawing.fills import BESIDE, Fill, entry, fills
from bolig_cli.drawing.marks import HAIRLINE, SOFT, Box, Canvas, Line, Mark, Room, Text, around, below, height
from bolig_cli.drawing.scale import Scale, said
from bolig_cli.record import record

_HEIGHT = 150.0  # pixels of a panel
_HEIGHT_OF_SEVERAL = 108.0  # those that stand below each other are to leave room for text
_BETWEEN = 20.0
_NAMES = 0.34  # of the width, for the parts' names beside a panel
_BAR = 34.0  # at most


@record
class Panel:
    """`stacks` has the values of a part, one for each column; none of a part is left out of them."""

    title: str
    stacks: tuple[tuple[str, tuple[float, ...]], ...]

    @property
    def shown(self) -> list[tuple[str, tuple[float, ...]]]:
        """The parts that there is something of."""
        return [(part, values) for part, values in self.stacks if any(values)]


@record
class Stacks:
    """The same part has the same fill in all panels. `parts` is their order, from the foot of a column to its top."""

    room: Room
    unit: str
    columns: tuple[str, ...]
    parts: tuple[str, ...]
    panels: tuple[Panel, ...]

    def canvas(self, look: Look) -> Canvas:
        width = float(self.room.width)
        filled = dict(zip(self.parts, fills(look, len(self.parts)), strict=True))
        names = {part: text.wrapped(part, _NAMES * width - BESIDE) for part in self.parts}
        scales = [_scale(panel) for panel in self.panels]
        left = max(_wide(value) for scale in scales for value in scale.ticks) + 9
        listed = [text.widest(names[part]) for panel in self.panels for part, _ in panel.shown]
        right = width - max(listed, default=0.0) - BESIDE - 13
        marks: list[Mark] = []
        least = _HEIGHT if len(self.panels) == 1 else _HEIGHT_OF_SEVERAL
        top = 0.0
        for panel, scale in zip(self.panels, scales, strict=True):
            title, unit = text.wrapped(panel.title, width, 13, 600), text.wrapped(self.unit, width)
            under = top + height(title, 13)
            marks.append(Text(0, below(top, 13), title, size=13, weight=600))
            marks.append(Text(0, below(under), unit, fill=SOFT))
            top = under + height(unit) + 16  # the sum of the tallest column stands above the panel
            tall = max(least, sum(height(names[part]) + 5 for part, _ in panel.shown))
            frame = _Frame(left, right, top + tall, tall, scale)
            marks += [*frame.lines(), *self._stacks(panel, frame, filled)]
            for part, _ in reversed(panel.shown):
                marks += entry(names[part], filled[part], right + 12, top)
                top += height(names[part]) + 5
            top = frame.foot + 8 + height([""]) + _BETWEEN
        return Canvas(width, top - _BETWEEN + 1, tuple(marks))

    def _stacks(self, panel: Panel, frame: "_Frame", filled: Mapping[str, Fill]) -> list[Mark]:
        """The columns with their years below, and their sums above where all of them have room and none goes below nil."""
        step = (frame.right - frame.left) / len(self.columns)
        wide = min(_BAR, 0.7 * step)
        sums = [sum(of[index] for _, of in panel.shown) for index in range(len(self.columns))]
        has_sums = all(value >= 0 for _, of in panel.shown for value in of) and max(map(_wide, sums)) + 6 <= step
        marks: list[Mark] = []
        free = 0.0
        for index, column in enumerate(self.columns):
            middle = frame.left + (index + 0.5) * step
            values = [(filled[part], of[index]) for part, of in panel.shown]
            marks += _stack(values, frame, middle - wide / 2, wide)
            if has_sums and sums[index]:
                marks += _sum(sums[index], middle, frame.at(sums[index]))
            half = text.width(column) / 2
            if middle - half >= free and middle + half <= self.room.width:
                marks.append(Text(middle, below(frame.foot + 8), (column,), "middle"))
                free = middle + half + 6
        return marks


@record
class _Frame:
    """Where a panel is: from `left` to `right`, and so `tall` above its `foot`."""

    left: float
    right: float
    foot: float
    tall: float
    scale: Scale

    def at(self, value: float) -> float:
        return self.foot - self.scale.share(value) * self.tall

    def lines(self) -> list[Mark]:
        """The numbers of the scale, and a line across the panel for each."""
        marks: list[Mark] = []
        for value in self.scale.ticks:
            at = self.at(value)
            marks.append(Line(((self.left - 4, at), (self.right, at)), SOFT if value == 0 else HAIRLINE))
            marks.append(Text(self.left - 8, around(at, [""]), (said(value),), "end"))
        return marks


def _sum(value: float, middle: float, top: float) -> list[Mark]:
    """What a column comes to, above its top; no line goes through it."""
    wide, tall = _wide(value) + 4, height([""])
    ground = Box(middle - wide / 2, top - tall - 1, wide, tall - 2, WHITE, stroke=WHITE, stroke_width=0)
    return [ground, Text(middle, below(top - tall - 1), (said(value),), "middle")]


def _wide(value: float) -> float:
    return text.width(said(value))


def _scale(panel: Panel) -> Scale:
    """Over the sums of what is above nil and of what is below it."""
    columns = list(zip(*(values for _, values in panel.stacks), strict=True))
    over = [sum(value for value in column if value > 0) for column in columns]
    under = [sum(value for value in column if value < 0) for column in columns]
    return Scale.over([*over, *under], steps=4)


def _stack(values: Sequence[tuple[Fill, float]], frame: _Frame, x: float, wide: float) -> list[Mark]:
    """The parts of one column: what is above nil upwards from it, what is below it downwards."""
    marks: list[Mark] = []
    ends = {True: 0.0, False: 0.0}
    for fill, value in values:
        if not value:
            continue
        begin = ends[value > 0]
        ends[value > 0] = end = begin + value
        high, low = frame.at(max(begin, end)), frame.at(min(begin, end))
        marks.append(fill.box(x, high, wide, low - high))
    return marks
