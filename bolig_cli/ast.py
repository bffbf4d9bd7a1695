"""Constructors for the part of the Pandoc AST (JSON, pandoc-types 1.23) that the documents use.

Blocks and inlines are plain dicts `{"t": …, "c": …}` exactly as pandoc reads them, so that the same value goes to
pandoc (Word, HTML) and to the Typst template (PDF). They are never changed after they are made.
Source: pandoc-types, Text.Pandoc.Definition.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from bolig_cli import norsk

Node = dict[str, Any]
Attr = tuple[str, list[str], list[tuple[str, str]]]

API_VERSION = [1, 23, 1]

CHECKBOX = "avkryssing"  # the class of a span that is a box to tick

TABLE_NAME = "navn"  # the attribute of a table without caption that says what it is

SPACES = re.compile("[ \t\n\r]+")  # what may be a line break in a document; no-break spaces are not


def attr(id: str = "", classes: Iterable[str] = (), **values: str) -> Attr:
    """An attribute triple; keyword names have `_` turned into `-` (custom_style → custom-style)."""
    return (id, list(classes), [(key.replace("_", "-"), value) for key, value in values.items()])


def text(value: str) -> list[Node]:
    """Plain text as inlines: one Str, with one space for each run of ordinary white space. No-break spaces stay as they are.

    White space first is left out; last it is a Space of its own, for what is put after it.
    """
    shown = SPACES.sub(" ", value).lstrip(" ")
    words = shown.removesuffix(" ")
    ended: list[Node] = [{"t": "Space"}] if len(words) < len(shown) else []
    return [{"t": "Str", "c": words}, *ended] if words else []


def text_beside(value: str) -> list[Node]:
    """As `text`, for what is put after something: white space first is a Space too."""
    return [*([{"t": "Space"}] if SPACES.match(value) else []), *text(value)]


def strong(inlines: Sequence[Node]) -> Node:
    return {"t": "Strong", "c": list(inlines)}


def emph(inlines: Sequence[Node]) -> Node:
    return {"t": "Emph", "c": list(inlines)}


def link(inlines: Sequence[Node], target: str) -> Node:
    return {"t": "Link", "c": [attr(), list(inlines), [target, ""]]}


def span(inlines: Sequence[Node], id: str = "", classes: Iterable[str] = (), **values: str) -> Node:
    return {"t": "Span", "c": [attr(id, classes, **values), list(inlines)]}


def checkbox(label: str, id: str, about: str) -> Node:
    """A box to tick with its label, in a document that is filled in; `about` says which question it answers to one who only hears
    it. Each format draws its own box."""
    return span(text(label), id, [CHECKBOX], gjelder=about)


def para(inlines: Sequence[Node]) -> Node:
    return {"t": "Para", "c": list(inlines)}


def plain(inlines: Sequence[Node]) -> Node:
    return {"t": "Plain", "c": list(inlines)}


def header(level: int, inlines: Sequence[Node], id: str = "", classes: Iterable[str] = ()) -> Node:
    return {"t": "Header", "c": [level, attr(id, classes), list(inlines)]}


def joined(parts: Sequence[Sequence[Node]]) -> list[Node]:
    """Inlines as a list in running text: "a, b og c", or with semicolons, as `norsk.listing` has it."""
    inlines: list[Node] = []
    for mark, part in zip(norsk.between([plain_text(part) for part in parts]), parts, strict=True):
        before = [{"t": "Space"}] if mark.startswith(" ") else []
        inlines += [*before, *text(mark.strip()), {"t": "Space"}, *part] if mark else part
    return inlines


def bullets(items: Iterable[Sequence[Node]]) -> Node:
    """A bullet list; each item is a list of blocks."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def definitions(items: Iterable[tuple[Sequence[Node], Sequence[Node]]]) -> Node:
    """A definition list of (term inlines, definition blocks)."""
    return {"t": "DefinitionList", "c": [[list(term), [list(blocks)]] for term, blocks in items]}


def div(blocks: Sequence[Node], id: str = "", classes: Iterable[str] = (), **values: str) -> Node:
    return {"t": "Div", "c": [attr(id, classes, **values), list(blocks)]}


Cell = Sequence[Node]  # a cell's blocks


def cell(value: str) -> list[Node]:
    """A table cell with plain text; empty text gives an empty cell."""
    return [plain(text(value))] if value else []


def table(
    head: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    *,
    caption: Sequence[Node],
    widths: Sequence[float],
    align: Sequence[str],
    id: str = "",
    classes: Iterable[str] = (),
    foot: Sequence[Sequence[Cell]] = (),
    name: str = "",
) -> Node:
    """A table with one header row and the first column as row headers.

    `caption` is inlines; `widths` are shares of the text width (sum at most 1); `align` has one of
    "left", "right", "center" per column. `foot` rows (sums) become the table's foot. One without a caption has a `name`, for those
    who do not see what it stands beside.
    """
    names = {"left": "AlignLeft", "right": "AlignRight", "center": "AlignCenter"}

    def row(cells: Sequence[Cell]) -> list[Any]:
        return [attr(), [[attr(), {"t": "AlignDefault"}, 1, 1, list(blocks)] for blocks in cells]]

    colspecs = [[{"t": names[a]}, {"t": "ColWidth", "c": w}] for a, w in zip(align, widths, strict=True)]
    return {
        "t": "Table",
        "c": [
            attr(id, classes, **({TABLE_NAME: name} if name else {})),
            [None, [plain(caption)] if caption else []],
            colspecs,
            [attr(), [row(head)]],
            [[attr(), 1, [], [row(r) for r in rows]]],
            [attr(), [row(r) for r in foot]],
        ],
    }


def figure(target: str, *, alt: str, caption: Sequence[Node], id: str) -> Node:
    """A figure with one image. `target` names the drawing, `alt` says in words what it shows, `caption` is inlines."""
    image = {"t": "Image", "c": [attr(), text(alt), [target, ""]]}
    return {"t": "Figure", "c": [attr(id), [None, [plain(caption)]], [plain([image])]]}


def pandoc(blocks: Sequence[Node], meta: dict[str, Node]) -> dict[str, Any]:
    """A whole document as pandoc's JSON reader takes it."""
    return {"pandoc-api-version": API_VERSION, "meta": meta, "blocks": list(blocks)}


def plain_text(inlines: Sequence[Node]) -> str:
    """The text of inlines without markup, footnotes left out."""
    parts: list[str] = []
    for node in inlines:
        match node["t"]:
            case "Str":
                parts.append(node["c"])
            case "Space" | "SoftBreak" | "LineBreak":
                parts.append(" ")
            case "Strong" | "Emph" | "Strikeout":
                parts.append(plain_text(node["c"]))
            case "Span" | "Link" | "Quoted":
                parts.append(plain_text(node["c"][1]))
            case "Code":
                parts.append(node["c"][1])
    return "".join(parts)
