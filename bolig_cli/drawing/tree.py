"""A tree of two levels: boxes on the left, and on the right those that belong to each."""

from collections.abc import Sequence

from bolig_cli.design.colour import WHITE
from bolig_cli.design.look import Look
from bolig_cli.drawing import text
from bolig_cli.drawing.marks import Box, Canvas, Curve, Mark, Room, Text, around, height
from bolig_cli.record import record

_SIZE = 12.5
_BETWEEN, _GROUPS = 6.0, 12.0  # pixels between two boxes, and between two groups of them
_PADDING, _INDENT = 4.0, 9.0
_LEFT, _GAP = 0.36, 0.08  # of the width: the left boxes, and the links
_LEFT_ON_PHONE, _GAP_ON_PHONE = 0.4, 0.05


@record
class Tree:
    """Each box on the left with those on its right."""

    room: Room
    branches: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def height(self) -> float:
        return self.canvas(Look()).height

    def canvas(self, look: Look) -> Canvas:
        width = float(self.room.width)
        share, gap = (_LEFT_ON_PHONE, _GAP_ON_PHONE) if self.room.is_narrow else (_LEFT, _GAP)
        left = round(width * share)
        begins = round(width * (share + gap))
        links: list[Mark] = []
        boxes: list[Mark] = []
        top = 1.0
        for above, below in self.branches:
            head = text.wrapped(above, left - 2 * _INDENT, _SIZE, 600)
            leaves = [text.wrapped(name, width - begins - 2 * _INDENT - 1, _SIZE) for name in below]
            together = sum(map(_tall, leaves)) + _BETWEEN * max(0, len(leaves) - 1)
            whole = max(together, _tall(head))
            middle = top + whole / 2
            boxes.append(_frame(look.accent, look, 1, left - 1, middle, head))
            boxes.append(Text(1 + _INDENT, around(middle, head, _SIZE), head, size=_SIZE, weight=600, fill=WHITE))
            at = middle - together / 2
            for lines in leaves:
                leaf = at + _tall(lines) / 2
                links.append(Curve((left, middle), (begins, leaf), look.accent_soft))
                boxes.append(_frame(look.tint, look, begins, width - begins - 1, leaf, lines))
                boxes.append(Text(begins + _INDENT, around(leaf, lines, _SIZE), lines, size=_SIZE))
                at += _tall(lines) + _BETWEEN
            top += whole + _GROUPS
        return Canvas(width, top - _GROUPS + 1, (*links, *boxes))


def _tall(lines: Sequence[str]) -> float:
    return height(lines, _SIZE) + 2 * _PADDING


def _frame(fill: str, look: Look, x: float, width: float, middle: float, lines: Sequence[str]) -> Box:
    tall = _tall(lines)
    return Box(x, middle - tall / 2, width, tall, fill, stroke=look.accent, stroke_width=0.8, radius=3)
