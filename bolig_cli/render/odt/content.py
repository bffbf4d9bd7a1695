"""The document's blocks as pandoc's OpenDocument writer needs them.

The conventions become named styles as for Word, and the styles have the same names: see `office/content.py`. What differs is how
OpenDocument spells a style's name, and a tab and a box.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.word_template import A4
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.office import content as styled

_TAB: Node = {"t": "RawInline", "c": ["opendocument", "<text:tab/>"]}
_BOX = "☐\u00a0"  # a box to tick; the format has none but in forms


def blocks(document: Drawn, sizes: Mapping[str, tuple[str, float | None]]) -> list[Node]:
    """The whole document with its pictures put in; `sizes` has file name and width for each."""
    made: list[Node] = _spelt(styled.with_pictures(styled.blocks(document), sizes, A4))
    return made


def style_name(name: str) -> str:
    """A style's name as it stands in the XML (OpenDocument 1.3 part 3, 19.502): a space is no letter of an XML name."""
    return name.replace(" ", "_20_")


def _spelt(value: Any) -> Any:
    if isinstance(value, dict):
        if value.get("t") == "RawInline":
            return _TAB if value["c"][0] == styled.TAB else ast.text(_BOX)[0]
        return {**value, "c": _spelt(value["c"])} if "c" in value else value
    if isinstance(value, Sequence) and not isinstance(value, str):
        if len(value) == 2 and value[0] == "custom-style":
            return [value[0], style_name(value[1])]
        return [_spelt(part) for part in value]
    return value
