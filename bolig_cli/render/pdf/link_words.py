"""Gives every link in a tagged PDF its own words as description.

Typst describes a link by where it leads ("Kapittel, side 16", or the address), and a screen reader says that in the place of the
link's words. The links stand in the tree of tags in reading order, and so do those of the AST: the words of each are found by its
target, one after the other. Source: ISO 14289-1, 7.18.5 (a link's description).
"""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.office.walk import nodes_and_notes
from bolig_cli.render.pdf.tags import Link

# What Typst's descriptions begin with: of an entry in the list of contents, and of a footnote's number.
_IN_CONTENTS, _OF_A_NOTE = " «", "Footnote "
_FOOTNOTE, _BACK = "Fotnote", "Tilbake til teksten"  # the same in bokmål and nynorsk
_LABEL = "/Lbl"  # the element of a footnote's own number, which leads back
_PLACE = "#"  # for links to what has no name in the file: all but headings


def words_of(blocks: Sequence[Node]) -> dict[str, list[str]]:
    """The words of the links to each target, in the order of reading."""
    words: dict[str, list[str]] = defaultdict(list)
    found = nodes_and_notes(blocks, {"Header", "Link"})
    headings = {f"#{node['c'][1][0]}" for node in found if node["t"] == "Header"}
    for link in found:
        if link["t"] == "Link":
            _, inlines, (target, _) = link["c"]
            place = target if target in headings or not target.startswith("#") else _PLACE
            words[place].append(ast.plain_text(inlines))
    return words


def name_links(links: Sequence[Link], told: Mapping[str, Sequence[str]]) -> None:
    """Changes the descriptions of an open document's links; `told` is as `words_of` has it."""
    words = {target: deque(each) for target, each in told.items()}
    for link in links:
        annotation = link.annotations[0]
        described = str(annotation.get("/Contents", ""))
        if link.above == _LABEL:
            described = _BACK
        elif described.startswith(_IN_CONTENTS):
            described = _entry(described)
        elif described.startswith(_OF_A_NOTE):
            described = f"{_FOOTNOTE} {described.removeprefix(_OF_A_NOTE)}"
        elif waiting := words.get(_target(annotation)):
            described = waiting.popleft()
        for annotation in link.annotations:
            annotation.Contents = pikepdf.String(described)


def _entry(described: str) -> str:
    """ " «Mål 1: Bolig» side 16" as one would say it: "Mål 1: Bolig, side 16"."""
    title, _, page = described.removeprefix(_IN_CONTENTS).rpartition("»")
    return f"{title},{page}"


def _target(annotation: Any) -> str:
    """Where a link leads, as the AST has it: `#id` of a heading, an address, or some other place in the document."""
    if "/Dest" in annotation:
        name = annotation.Dest
        return f"#{str(name).removeprefix('/')}" if isinstance(name, pikepdf.Name | pikepdf.String) else _PLACE
    return str(annotation.get("/A", {}).get("/URI", ""))
