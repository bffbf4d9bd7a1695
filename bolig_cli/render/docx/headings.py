"""Chapters, sections and appendices numbered by Word's own lists, so that an editor's new chapter gets its number by itself.

The lists stand in `reference/word/numbering.xml`, that of chapters linked to the styles of headings. A heading that it does not
count is taken out of it. A number that the list would not come to stays in the text: what is shown is always the document's number.
Goals, strategies and measures have their numbers in words, which are their names.
"""

import re
from collections.abc import Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.last_steps import rewrite_blocks
from bolig_cli.record import record
from bolig_cli.render.office.walk import nodes

CHAPTERS, APPENDICES = 2, 3  # the lists by their numbers in numbering.xml
LINKED = 2  # so many levels of headings are counted by the list of chapters unless they say otherwise

_APPENDIX = re.compile("(?P<lead>.*\\D)(?P<number>[0-9]+)")  # «Vedlegg 1»


@record
class Counted:
    """Which list numbers a heading."""

    list: int
    number: str  # as it is shown


def counted(headers: Sequence[Node]) -> list[Counted | None]:
    """For each heading of a document, in order, the list that shows its number; None for one without a number, or with its own."""
    chapter = section = appendix = 0
    lead = appendix_lead(headers)
    made: list[Counted | None] = []
    for header in headers:
        level, number = header["c"][0], _number(header)
        if level == 1 and number == str(chapter + 1):
            chapter, section = chapter + 1, 0
            made.append(Counted(CHAPTERS, number))
        elif level == 2 and chapter and number == f"{chapter}.{section + 1}":
            section += 1
            made.append(Counted(CHAPTERS, number))
        elif level == 1 and lead and number == f"{lead}{appendix + 1}":
            appendix += 1
            made.append(Counted(APPENDICES, number))
        else:
            made.append(None)
    return made


def appendix_lead(headers: Sequence[Node]) -> str:
    """What stands before an appendix's number: «Vedlegg » with its space, as the first of them has it; nothing without any."""
    found = (_APPENDIX.fullmatch(_number(header)) for header in headers if "vedlegg" in header["c"][1][1])
    return next((match["lead"] for match in found if match), "")


def without_counted(blocks: Sequence[Node]) -> list[Node]:
    """The blocks without the numbers that lists show."""
    lists = iter(counted(nodes(blocks, {"Header"})))

    def change(node: Node) -> Node:
        if node["t"] != "Header" or next(lists) is None:
            return node
        level, attributes, inlines = node["c"]
        return {"t": "Header", "c": [level, attributes, inlines[2:]]}  # the number and the space after it

    return rewrite_blocks(blocks, change)


def _number(header: Node) -> str:
    first = header["c"][2][0] if header["c"][2] else None
    return ast.plain_text([first]) if first and first["t"] == "Span" and "nummer" in first["c"][0][1] else ""
