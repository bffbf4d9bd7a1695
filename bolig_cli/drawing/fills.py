"""What parts of a whole are filled with, and the list that says which is which."""

from collections.abc import Sequence

from bolig_cli.design.colour import WHITE, contrast
from bolig_cli.design.look import Look, shades
from bolig_cli.drawing import text
from bolig_cli.drawing.marks import INK, Box, Mark, Text, around, height
from bolig_cli.record import record

SWATCH, AFTER = 12.0, 18.0  # pixels: a sample's side, and the space between two entries
BESIDE = SWATCH + 6  # where an entry's words begin
_NUMBER = 11.0  # the size of a number in a bar


@record
class Fill:
    colour: str
    hatched: bool = False

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(x, y, width, height, self.colour, self.hatched)

    def number(self, said: str, x: float, y: float, width: float, height: float) -> list[Mark]:
        """The number in the middle of such a box; nothing where it does not fit."""
        wide = text.width(said, _NUMBER)
        if wide + 6 > width or height < _NUMBER + 2:
            return []
        ink = WHITE if not self.hatched and contrast(self.colour, WHITE) >= contrast(self.colour, INK) else INK
        label = Text(x + width / 2, around(y + height / 2, [said], _NUMBER), (said,), "middle", _NUMBER, fill=ink)
        if not self.hatched:
            return [label]
        plate = Box(x + width / 2 - wide / 2 - 2, y + height / 2 - 6.5, wide + 4, 13, WHITE, stroke=WHITE)
        return [plate, label]


def fills(look: Look, count: int) -> tuple[Fill, ...]:
    """One for each part, from dark to light. Where they are many, each second is hatched: neighbours are told apart in grey print
    and by those who do not see the colour."""
    return tuple(Fill(colour, hatched=count > 2 and index % 2 == 1) for index, colour in enumerate(shades(look, count)))


def legend(names: Sequence[str], filled: Sequence[Fill], x: float, y: float, width: float) -> tuple[list[Mark], float]:
    """Which part has which fill, after each other and on as many lines as they need from `y`; and their height."""
    marks: list[Mark] = []
    across, top, tallest = 0.0, y, 0.0
    for name, fill in zip(names, filled, strict=True):
        lines = text.wrapped(name, width - BESIDE)
        wide = BESIDE + text.widest(lines)
        if across and across + wide > width:
            across, top, tallest = 0.0, top + tallest + 4, 0.0
        marks += entry(lines, fill, x + across, top)
        across, tallest = across + wide + AFTER, max(tallest, height(lines))
    return marks, top + tallest - y


def entry(lines: tuple[str, ...], fill: Fill, x: float, top: float) -> list[Mark]:
    """A sample with its words."""
    middle = top + height(lines) / 2
    return [
        fill.box(x, middle - SWATCH / 2, SWATCH, SWATCH),
        Text(x + BESIDE, around(middle, lines), lines),
    ]
