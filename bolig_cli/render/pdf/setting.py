"""How a document is set: which chapters begin a page, and how close the lines stand.

Chapters follow each other, and so do appendices. What stands in front of the contents, the first chapter after them, and the
first appendix begin a page each: but not where that leaves the page before nearly empty, as it does in a small plan, and the first
appendix not where a third of the page is left for it. The template sees to that by itself (`chapter-with-room` in `ast.typ`).

A document that would end with a few lines on a page of their own is set closer, where that is enough to spare it the page. That can
not be known until the pages are there. Typst could ask itself while it sets them; then each answer moves what the next one rests
on, and it gives up with the wrong numbers on the pages.
"""

import re
from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from bolig_cli.ast import Node
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import begins_after_contents, is_in_front, parted

if TYPE_CHECKING:
    import pikepdf


@record
class Pitch:
    """Between lines, items of a list, and paragraphs, in sizes of the letters; above and below the text of a cell, in points; and
    the margin below, in millimetres."""

    line: float
    item: float
    paragraph: float
    cell: float
    bottom: float


@record
class Setting:
    """`new_pages` are the headings that begin a page, by id: each unless so large a share of the page is left for it. `shares` are
    the figures that are smaller than drawn, by id."""

    new_pages: Mapping[str, float]
    pitch: Pitch
    shares: Mapping[str, float] = field(default_factory=dict)


_ORDINARY = Pitch(0.62, 0.72, 0.95, 4.6, 22)
_CLOSER = Pitch(0.55, 0.55, 0.75, 3.3, 17)

_LONGEST = 100  # pages: more take long to set again, and one page of so many is not missed
LONGEST_CLOSER = 30  # of one that is set closer for some lines: all its pages are other than they were
TOP, BOTTOM = 27 * 72 / 25.4, 22 * 72 / 25.4  # the margins
_FOOTER = 15 * 72 / 25.4  # no line of the text stands this low, and the footer does
_MOST_OF_A_PAGE, _THIRD_OF_A_PAGE, _FEW_LINES, _A_LINE = 2 / 3, 1 / 3, 1 / 7, 1 / 10  # of the room for text
_PLACED = re.compile(rb"1 0 0 -1 [\d.]+ ([\d.]+) cm")  # where Typst puts a line of text, or of a table


def ordinary(document: Drawn) -> Setting:
    """How a document is set, as long as its pages are not known."""
    _, rest = parted(document.blocks)
    chapters = [block for block in document.blocks if block["t"] == "Header" and block["c"][0] == 1]
    after = [block for block in rest if block["t"] == "Header" and block["c"][0] == 1]
    begin = [chapter for chapter in chapters if is_in_front(chapter)]
    begin += after[:1] if begins_after_contents(document.contents, document.blocks) else []
    appendix = [chapter for chapter in chapters if "vedlegg" in chapter["c"][1][1]][:1]
    room = dict.fromkeys(map(_id, begin), _MOST_OF_A_PAGE) | dict.fromkeys(map(_id, appendix), _THIRD_OF_A_PAGE)
    return Setting(room, _ORDINARY)


def _id(heading: Node) -> str:
    return str(heading["c"][1][0])


def without_a_last_page(setting: Setting, pdf: "pikepdf.Pdf") -> Setting:
    """The setting that may spare the document its last page, where that holds no more than a few lines."""
    few = _FEW_LINES if len(pdf.pages) <= LONGEST_CLOSER else _A_LINE
    if not 1 < len(pdf.pages) <= _LONGEST or filled(pdf.pages[-1]) > few:
        return setting
    return replace(setting, pitch=_CLOSER)


def filled(page: "pikepdf.Page") -> float:
    """How far down the room for text the last line stands on a page that Typst has written, as a share of the room."""
    height = float(page.mediabox[3])
    places = map(float, _PLACED.findall(page.Contents.read_bytes()))
    lowest = min((place for place in places if place > _FOOTER), default=height)
    return (height - TOP - lowest) / (height - TOP - BOTTOM)
