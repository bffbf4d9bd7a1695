"""Marks as SVG. Text is text, in the documents' typeface; the same marks give the same bytes."""

from html import escape
from typing import assert_never

from bolig_cli.design.typeface import FAMILY
from bolig_cli.drawing.marks import Box, Canvas, Curve, Line, Mark, Spot, Text

_HATCH = 6.0  # pixels between two lines


def written(canvas: Canvas) -> str:
    """The drawing on white, with a `viewBox` from nil to its size."""
    width, height = number(canvas.width), number(canvas.height)
    marks = "".join(_mark(mark) for mark in canvas.marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="white"/>{marks}</svg>'
    )


def number(value: float) -> str:
    """With two decimals at most: a hundredth of a pixel nobody sees. A number that is none is a bug."""
    assert abs(value) < 1e7, value
    return f"{round(value, 2) + 0.0:.10g}"


def _mark(mark: Mark) -> str:
    match mark:
        case Text():
            return _text(mark)
        case Box():
            return _box(mark)
        case Line():
            dash = f' stroke-dasharray="{" ".join(map(number, mark.dash))}"' if mark.dash else ""
            stroke = f'stroke="{mark.stroke}" stroke-width="{number(mark.width)}"{dash}'
            return f'<path d="{_through(mark.points)}" fill="none" {stroke}/>'
        case Curve((x1, y1), (x2, y2), stroke):
            middle = number((x1 + x2) / 2)
            bend = f"M{number(x1)} {number(y1)}C{middle} {number(y1)} {middle} {number(y2)} {number(x2)} {number(y2)}"
            return f'<path d="{bend}" fill="none" stroke="{stroke}" stroke-width="1.2"/>'
        case Spot():
            return _spot(mark)
    assert_never(mark)


def _text(mark: Text) -> str:
    """An element for each line: what reads the drawing has no line broken or joined by another's rules."""
    anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
    weight = "" if mark.weight == 400 else f' font-weight="{mark.weight}"'
    return "".join(
        f'<text x="{number(mark.x)}" y="{number(mark.y + index * mark.line_height)}"{anchor} font-family="{FAMILY}" '
        f'font-size="{number(mark.size)}px"{weight} fill="{mark.fill}">{escape(line, quote=False)}</text>'
        for index, line in enumerate(mark.lines)
    )


def _box(mark: Box) -> str:
    place = f'x="{number(mark.x)}" y="{number(mark.y)}" width="{number(mark.width)}" height="{number(mark.height)}"'
    radius = f' rx="{number(mark.radius)}"' if mark.radius else ""
    outline = f' stroke="{mark.stroke}" stroke-width="{number(mark.stroke_width)}"'
    if not mark.hatched:
        return f'<rect {place}{radius} fill="{mark.fill}"{outline}/>'
    lines = "".join(_through(line) for line in _across(mark))
    hatch = f'<path d="{lines}" fill="none" stroke="#ffffff" stroke-width="1.2"/>' if lines else ""
    return f'<rect {place} fill="{mark.fill}"/>{hatch}<rect {place} fill="none"{outline}/>'


def _across(box: Box) -> list[tuple[tuple[float, float], ...]]:
    """Lines from lower left to upper right, cut at the edges: no clip or pattern, which not every program draws."""
    found: list[tuple[tuple[float, float], ...]] = []
    start = _HATCH / 2
    while start < box.width + box.height:
        x1, y1 = min(start, box.width), max(0.0, start - box.width)
        x2, y2 = max(0.0, start - box.height), min(start, box.height)
        found.append(((box.x + x2, box.y + y2), (box.x + x1, box.y + y1)))
        start += _HATCH
    return found


def _spot(mark: Spot) -> str:
    if not mark.shape:
        return f'<circle cx="{number(mark.x)}" cy="{number(mark.y)}" r="4" fill="{mark.fill}"/>'
    corners = tuple((mark.x + x, mark.y + y) for x, y in mark.shape)
    return f'<path d="{_through(corners)}Z" fill="{mark.fill}"/>'


def _through(points: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
