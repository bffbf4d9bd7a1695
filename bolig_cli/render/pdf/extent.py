"""How much room the parts of a document take, about, reckoned before Typst sets them.

The template asks for it where it chooses what stays on one page, and what stands side by side. Typst remembers every call of a
function, so walking through the document there took a quarter of the memory that a large plan's PDF needs.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.ast import Node
from bolig_cli.render.extent import CARD, letters, lines, longest_word, row_lines

_FACTS, _CELL = 75, 100  # letters in a line: beside the terms of a list, and in a table as wide as the page


def reckoned(blocks: Sequence[Node]) -> list[Node]:
    """The blocks with what the template asks of them (which are not changed themselves):

    - `Para`: `length`, letters, and `notes`, whether it has footnotes.
    - `Div`: `lines`.
    - `DefinitionList`: letters in term and definition (`lengths`), in the term (`terms`), in its longest word (`longest`).
    - `Table`: `lines`; each row gets its own as the third of its parts, and each cell the letters in its longest word as the sixth.
    """
    return [_REMADE[node["t"]](node) if node["t"] in _REMADE else node for node in blocks]


def _has(kind: str, value: Any) -> bool:
    if isinstance(value, dict):
        return value["t"] == kind or _has(kind, value.get("c"))
    return any(_has(kind, part) for part in value) if isinstance(value, list | tuple) else False


# --- Blocks with their measures ---------------------------------------------------------------------------------------


def _inlines(value: Any) -> Any:
    """Inlines whose footnotes, which are blocks, have their measures."""
    if isinstance(value, list | tuple):
        return [_inlines(part) for part in value]
    if not isinstance(value, dict) or not _has("Note", value):
        return value
    return {**value, "c": reckoned(value["c"]) if value["t"] == "Note" else _inlines(value["c"])}


def _para(node: Node) -> Node:
    content = node["c"]
    notes = _has("Note", content)
    return {**node, "c": _inlines(content) if notes else content, "length": letters(content), "notes": notes}


def _plain(node: Node) -> Node:
    return {**node, "c": _inlines(node["c"])} if _has("Note", node) else node


def _header(node: Node) -> Node:
    level, attributes, title = node["c"]
    return {**node, "c": [level, attributes, _inlines(title)]}


def _div(node: Node) -> Node:
    attributes, blocks = node["c"]
    room = _FACTS if "fakta" in attributes[1] else CARD
    return {**node, "c": [attributes, reckoned(blocks)], "lines": lines(blocks, room)}


def _quote(node: Node) -> Node:
    return {**node, "c": reckoned(node["c"])}


def _bullets(node: Node) -> Node:
    return {**node, "c": [*map(reckoned, node["c"])]}


def _numbered(node: Node) -> Node:
    attributes, items = node["c"]
    return {**node, "c": [attributes, [*map(reckoned, items)]]}


def _definitions(node: Node) -> Node:
    items = node["c"]
    return {
        **node,
        "c": [[_inlines(term), [*map(reckoned, definitions)]] for term, definitions in items],
        "lengths": [letters(term) + letters(definitions) for term, definitions in items],
        "terms": [letters(term) for term, _ in items],
        "longest": [longest_word(term) for term, _ in items],
    }


def _table(node: Node) -> Node:
    attributes, (short, caption), widths, head, bodies, foot = node["c"]

    def row(told: Any) -> list[Any]:
        attributes, cells = told
        return [attributes, [*map(_cell, cells)], row_lines(told, widths, _CELL)]

    content = [
        attributes,
        [short, reckoned(caption)],
        widths,
        [head[0], [*map(row, head[1])]],
        [[*body[:3], [*map(row, body[3])]] for body in bodies],
        [foot[0], [*map(row, foot[1])]],
    ]
    return {**node, "c": content, "lines": lines(node, CARD)}


def _cell(told: Any) -> list[Any]:
    *before, blocks = told
    return [*before, reckoned(blocks), longest_word(blocks)]


def _figure(node: Node) -> Node:
    attributes, (short, caption), body = node["c"]
    return {**node, "c": [attributes, [short, reckoned(caption)], body]}


_REMADE: "Mapping[str, Any]" = {
    "Para": _para,
    "Plain": _plain,
    "Header": _header,
    "Div": _div,
    "BlockQuote": _quote,
    "BulletList": _bullets,
    "OrderedList": _numbered,
    "DefinitionList": _definitions,
    "Table": _table,
    "Figure": _figure,
}
