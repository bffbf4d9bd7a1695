"""The pictures of chapters: which can be shown, and how large, decided once for all formats."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.record import record
from bolig_cli.source.picture import Format, Picture, read_picture
from bolig_cli.source.tree import PICTURES

Pictures: TypeAlias = Mapping[str, Picture]  # by the name of the file that a format may put it in: «bilde-1.png»

LEAST_DRAWN = 400  # CSS pixels that a drawing is wide: the size that an SVG says is mostly by chance, and it can be any


@record
class _Room:
    """What a picture may take of a page, in CSS pixels: its caption and source have their place below."""

    width: float
    height: float


_UPRIGHT, _LYING = _Room(600, 640), _Room(940, 400)


def placed(blocks: Sequence[Node], files: Mapping[str, bytes]) -> tuple[list[Node], Pictures]:
    """The blocks with every picture of a chapter by its name among the pictures, and as wide as it is to stand; and those pictures.

    One that isn't there, or can't be shown, is put in words: that has its finding. Other images are left as they are.
    """
    if not files:
        return list(blocks), {}
    names: dict[str, str] = {}  # path of the file → name
    pictures: dict[str, Picture] = {}

    def place(nodes: Sequence[Node], room: _Room) -> list[Node]:
        return [_placed(node, room) for node in nodes]

    def _placed(node: Node, room: _Room) -> Node:
        if node["t"] == "Div":
            attributes, content = node["c"]
            return {"t": "Div", "c": [attributes, place(content, _LYING if "liggende" in attributes[1] else room)]}
        if node["t"] != "Figure":
            return node
        attributes, caption, [body] = node["c"]
        _, alt, (target, title) = body["c"][0]["c"]
        if not target.startswith(PICTURES):
            return node
        picture = read_picture(files[target]) if target in files else None
        if not isinstance(picture, Picture):
            return ast.para(alt)
        name = names.setdefault(target, f"bilde-{len(names) + 1}.{picture.format}")
        pictures[name] = picture
        shown = {"t": "Image", "c": [ast.attr(width=f"{_width(picture, room):.0f}px"), alt, [name, title]]}
        return {"t": "Figure", "c": [attributes, caption, [ast.plain([shown])]]}

    return place(blocks, _UPRIGHT), pictures


def _width(picture: Picture, room: _Room) -> float:
    """How wide the picture stands: its own width, or what there is room for without cutting or stretching it."""
    own = max(picture.width, LEAST_DRAWN) if picture.format is Format.SVG else picture.width
    return min(own, room.width, room.height * picture.width / picture.height)
