"""What charts with bars that lie have in common: names on the left, an axis below, and lines up from its numbers."""

from collections.abc import Sequence

from bolig_cli.drawing import text
from bolig_cli.drawing.marks import HAIRLINE, SOFT, Line, Mark, Text, around, below, height
from bolig_cli.drawing.scale import LEAST, Scale, said
from bolig_cli.record import record

_NAMES = 0.4  # of the width, at most
_GAP = 8.0  # pixels between a name and its bars


@record
class Frame:
    """Names and panel: the names end at `names_end`, the panel begins at `x` and has so great a `length`."""

    names: tuple[tuple[str, ...], ...]
    x: float
    length: float
    scale: Scale
    names_end: float

    def at(self, value: float) -> float:
        return self.x + self.scale.share(value) * self.length

    def name(self, index: int, middle: float) -> Mark:
        """The name of a row whose bars have their middle there."""
        lines = self.names[index]
        return Text(self.names_end, around(middle, lines), lines, "end")

    def axis(self, top: float, foot: float, unit: str, width: float) -> tuple[list[Mark], float]:
        """Lines and numbers for a panel from `top` to `foot`, the unit below them; and how far down they go."""
        ticks = [(self.at(value), said(value)) for value in self.scale.ticks]
        lines: list[Mark] = [
            Line(((x, top), (x, foot)), SOFT if value == 0 else HAIRLINE)
            for (x, _), value in zip(ticks, self.scale.ticks, strict=True)
        ]
        y = below(foot + 4)
        numbers: list[Mark] = []
        free = 0.0
        for x, words in ticks:
            half = text.width(words) / 2
            if x - half >= free and x + half <= width:
                numbers.append(Text(x, y, (words,), "middle"))
                free = x + half + 8
        end = foot + 4 + height(("",))
        if unit:
            told = text.wrapped(unit, self.length)
            numbers.append(Text(self.x + self.length / 2, below(end + 2), told, "middle", fill=SOFT))
            end += 2 + height(told)
        return [*lines, *numbers], end + 2


def framed(
    names: Sequence[str],
    values: Sequence[float],
    width: float,
    before: float = 0,
    after: float = 0,
    least: float = LEAST,
) -> Frame:
    """A frame so wide in all, where so many pixels are kept free `before` and `after` the bars."""
    lines = tuple(text.wrapped(name, _NAMES * width) for name in names)
    x = max(text.widest(of) for of in lines) + _GAP + 1
    for steps in (6, 5, 4, 3, 2, 1):
        scale = Scale.over(values, steps, least)
        widths = [text.width(said(value)) for value in scale.ticks]
        left, right = max(before, widths[0] / 2 - x), max(after, widths[-1] / 2 + 1)
        length = width - x - left - right
        if length / (len(widths) - 1) > max(widths) + 12:
            break
    return Frame(lines, x + left, length, scale, x - _GAP)
