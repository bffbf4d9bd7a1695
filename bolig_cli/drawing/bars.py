"""Bars that lie: each a whole with its parts on end of each other, or several from nil beside each other."""

from collections.abc import Sequence

from bolig_cli.design.look import Look
from bolig_cli.drawing import text
from bolig_cli.drawing.across import Frame, framed
from bolig_cli.drawing.fills import Fill, fills, legend
from bolig_cli.drawing.marks import SOFT, Canvas, Line, Mark, Room, Text, around, height
from bolig_cli.drawing.scale import said
from bolig_cli.record import record

_ROW, _THICK = 28.0, 18.0  # pixels for a row whose name has one line, and for its bar
_BAR = 15.0  # for one of several bars beside each other
_LEAST = 80.0  # a panel that numbers beside the bars would make shorter has none
_BETWEEN = 8.0  # between two groups of bars, and two names
_UNDER_LEGEND = 8.0


@record
class Parts:
    """A bar for each row, of as many counts as there are `parts`; none is below nil. `unit` is what is counted."""

    room: Room
    unit: str
    parts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    def canvas(self, look: Look) -> Canvas:
        width = float(self.room.width)
        filled = fills(look, len(self.parts))
        frame = framed([name for name, _ in self.rows], [sum(counts) for _, counts in self.rows], width, least=1)
        above, top = legend(self.parts, filled, 0, 1, width)
        top += _UNDER_LEGEND
        bars: list[Mark] = []
        foot = top
        for index, (_, counts) in enumerate(self.rows):
            row = max(_ROW, height(frame.names[index]) + _BETWEEN)
            bars += [frame.name(index, foot + row / 2), *_chain(frame, counts, filled, foot + row / 2)]
            foot += row
        axis, end = frame.axis(top, foot, self.unit, width)
        return Canvas(width, end, (*above, *axis, *bars))


def _chain(frame: Frame, counts: Sequence[int], filled: Sequence[Fill], middle: float) -> list[Mark]:
    """The parts on end of each other, each with its number where there is room."""
    marks: list[Mark] = []
    so_far = 0
    for count, fill in zip(counts, filled, strict=True):
        if count:
            x, end = frame.at(so_far), frame.at(so_far + count)
            place = (x, middle - _THICK / 2, end - x, _THICK)
            marks += [fill.box(*place), *fill.number(said(count), *place)]
        so_far += count
    return marks


@record
class Groups:
    """For each row a bar for each column; a value may be below nil, or missing. Each bar has its value at its end,
    where the panel has room for it."""

    room: Room
    unit: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]

    def canvas(self, look: Look) -> Canvas:
        width = float(self.room.width)
        filled = fills(look, len(self.columns))
        values = [value for _, of in self.rows for value in of if value is not None]
        over = max((text.width(said(value)) for value in values if value >= 0), default=0.0)
        under = max((text.width(said(value)) for value in values if value < 0), default=0.0)
        names = [name for name, _ in self.rows]
        frame = framed(names, values, width, under and under + 6, over and over + 6)
        if not (has_numbers := frame.length >= _LEAST):
            frame = framed(names, values, width)
        above, top = legend(self.columns, filled, 0, 1, width) if len(self.columns) > 1 else ([], 0.0)
        top += _UNDER_LEGEND
        bars: list[Mark] = []
        y = top
        for index, (_, of) in enumerate(self.rows):
            tall = max(_BAR * len(of), height(frame.names[index]))
            bars.append(frame.name(index, y + tall / 2))
            start = y + (tall - _BAR * len(of)) / 2
            for number, (value, fill) in enumerate(zip(of, filled, strict=True)):
                if value is not None:
                    bars += _bar(frame, value, fill, start + number * _BAR)
                    bars += [_number(frame, value, start + number * _BAR)] if has_numbers else []
            y += tall + _BETWEEN
        axis, end = frame.axis(top, y, self.unit, width)
        nil = frame.at(0)
        return Canvas(width, end, (*above, *axis, *bars, Line(((nil, top), (nil, y)), SOFT)))


def _bar(frame: Frame, value: float, fill: Fill, y: float) -> list[Mark]:
    nil, end = frame.at(0), frame.at(value)
    return [fill.box(min(nil, end), y + 1, abs(end - nil), _BAR - 2)] if value else []


def _number(frame: Frame, value: float, y: float) -> Mark:
    """The value beyond the end of its bar."""
    at = around(y + _BAR / 2, [""])
    if value < 0:
        return Text(frame.at(value) - 4, at, (said(value),), "end")
    return Text(frame.at(value) + 4, at, (said(value),))
