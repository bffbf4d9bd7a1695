"""Columns that stand, a year each, of parts on top of each other: a panel for each kind of money, with a scale of its own."""

from collections.abc import Sequence

from bolig_cli.design.look import Look
from bolig_cli.drawing import text
from bolig_cli.drawing.fills import BESIDE, Fill, entry, fills
from bolig_cli.drawing.marks import HAIRLINE, SOFT, Canvas, Line, Mark, Room, Text, around, below, height
from bolig_cli.drawing.scale import Scale, said
from bolig_cli.record import record

_HEIGHT = 150.0  # pixels of a panel
_BETWEEN = 20.0
_NAMES = 0.34  # of the width, for the parts' names beside a panel
_BAR = 34.0  # at most


@record
class Panel:
    """`stacks` has the values of a part, one for each column; none of a part is left out of them."""

    title: str
    stacks: tuple[tuple[str, tuple[float, ...]], ...]


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
        scales = [_scale(panel) for panel in self.panels]
        margin = max(text.width(said(value)) for scale in scales for value in scale.ticks) + 8
        marks: list[Mark] = []
        top = 0.0
        for panel, scale in zip(self.panels, scales, strict=True):
            drawn, end = self._panel(panel, scale, filled, top, margin, width)
            marks += drawn
            top = end + _BETWEEN
        return Canvas(width, top - _BETWEEN + 1, tuple(marks))

    def _panel(
        self, panel: Panel, scale: Scale, filled: dict[str, Fill], y: float, margin: float, width: float
    ) -> tuple[list[Mark], float]:
        title = text.wrapped(panel.title, width, 13, 600)
        unit = text.wrapped(self.unit, width)
        under = y + height(title, 13)
        top = under + height(unit) + 16  # the sum of the tallest column stands above the panel
        shown = [(part, values) for part, values in panel.stacks if any(values)]
        names = [text.wrapped(part, _NAMES * width - BESIDE) for part, _ in reversed(shown)]
        beside = max((text.widest(lines) for lines in names), default=0.0) + BESIDE + 13
        tall = max(_HEIGHT, sum(height(lines) + 5 for lines in names))
        foot, right = top + tall, width - beside
        marks: list[Mark] = [Text(0, below(y, 13), title, size=13, weight=600), Text(0, below(under), unit, fill=SOFT)]
        for value in scale.ticks:
            at = foot - scale.share(value) * tall
            marks.append(Line(((margin - 4, at), (right, at)), SOFT if value == 0 else HAIRLINE))
            marks.append(Text(margin - 8, around(at, [""]), (said(value),), "end"))
        step = (right - margin) / len(self.columns)
        wide = min(_BAR, 0.7 * step)
        sums = [sum(of[index] for _, of in shown) for index in range(len(self.columns))]
        has_sums = all(value >= 0 for _, of in shown for value in of) and max(map(_wide, sums)) + 6 <= step
        free = 0.0
        for index, column in enumerate(self.columns):
            middle = margin + (index + 0.5) * step
            values = [(filled[part], of[index]) for part, of in shown]
            marks += _stack(values, scale, middle - wide / 2, wide, foot, tall)
            if has_sums and sums[index]:
                over = foot - scale.share(sums[index]) * tall
                marks.append(Text(middle, below(over - height([""]) - 1), (said(sums[index]),), "middle"))
            half = text.width(column) / 2
            if middle - half >= free and middle + half <= width:
                marks.append(Text(middle, below(foot + 8), (column,), "middle"))
                free = middle + half + 6
        at = top
        for (part, _), lines in zip(reversed(shown), names, strict=True):
            marks += entry(lines, filled[part], right + 12, at)
            at += height(lines) + 5
        return marks, foot + 8 + height(("",))


def _wide(value: float) -> float:
    return text.width(said(value))


def _scale(panel: Panel) -> Scale:
    """Over the sums of what is above nil and of what is below it."""
    columns = list(zip(*(values for _, values in panel.stacks), strict=True))
    over = [sum(value for value in column if value > 0) for column in columns]
    under = [sum(value for value in column if value < 0) for column in columns]
    return Scale.over([*over, *under], steps=4)


def _stack(
    values: Sequence[tuple[Fill, float]], scale: Scale, x: float, wide: float, foot: float, tall: float
) -> list[Mark]:
    """The parts of one column: what is above nil upwards from it, what is below it downwards."""
    marks: list[Mark] = []
    ends = {True: 0.0, False: 0.0}
    for fill, value in values:
        if not value:
            continue
        begin = ends[value > 0]
        ends[value > 0] = end = begin + value
        high, low = (foot - scale.share(at) * tall for at in (max(begin, end), min(begin, end)))
        marks.append(fill.box(x, high, wide, low - high))
    return marks
