"""Numbers for chapters, tables and figures, and links that hit: the last steps on a document's blocks, each a pure function."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.maalform import marked, tr
from bolig_cli.source.fragment import TALLHENVISNING

Rewrite = Callable[[Node], Node]

_LEAVES = frozenset({"Str", "Space", "SoftBreak", "LineBreak", "Code", "CodeBlock", "HorizontalRule"})
_OF_TABLES = frozenset({"AlignLeft", "AlignRight", "AlignCenter", "AlignDefault", "ColWidth", "ColWidthDefault"})
_WORDS = _LEAVES | _OF_TABLES
_CLOSED = _WORDS | {"Para", "Plain", "Header", "Table"}
_LISTS = (list, tuple)


def rewrite(value: Any, change: Rewrite) -> Any:
    """The tree with `change` applied to every AST node but words, spaces and how columns stand, innermost first; the input is left
    as it was."""
    return _rewrite(value, change, _WORDS)


def rewrite_blocks(blocks: Sequence[Node], change: Rewrite) -> list[Node]:
    """As `rewrite`, but paragraphs, headings and tables are not entered: what has a number of its own stands in none of them."""
    result: list[Node] = _rewrite(list(blocks), change, _CLOSED)
    return result


def _rewrite(value: Any, change: Rewrite, closed: frozenset[str]) -> Any:
    """There are some fifty thousand values in a document, and most are words or bare: they are passed by without a call."""
    if isinstance(value, dict):
        kind = value["t"]
        if kind in _WORDS:
            return value
        if kind in closed or "c" not in value:
            return change(value)
        content = value["c"]
        return change({"t": kind, "c": _rewrite(content, change, closed) if _has_nodes(content) else content})
    return [
        _rewrite(part, change, closed)
        if (part["t"] not in _WORDS if isinstance(part, dict) else isinstance(part, _LISTS) and _has_nodes(part))
        else part
        for part in value
    ]


def _has_nodes(value: Any) -> bool:
    """If it is a list with nodes in it; the attributes of a node, the address of a link and an empty list have none."""
    return isinstance(value, _LISTS) and bool(value) and not isinstance(value[0], str)


_WITHOUT_NUMBER = frozenset({"element", "unummerert"})


def number_chapters(blocks: Sequence[Node]) -> tuple[list[Node], dict[str, str]]:
    """Puts "3" and "3.2" before headings of level 1 and 2; "Vedlegg 1" before appendices. Gives the numbers by id as well.

    Headings with the class `unummerert` are left alone, and so are those below them; items have their numbers in words.
    """
    chapter = section = appendix = 0
    numbered = True
    numbers: dict[str, str] = {}

    def with_number(header: Node, number: str) -> Node:
        numbers[header["c"][1][0]] = number
        return _numbered(header, number)

    def change(node: Node) -> Node:
        nonlocal chapter, section, appendix, numbered
        if node["t"] != "Header":
            return node
        level, (_, classes, _), _ = node["c"]
        if level == 1:
            section = 0
            numbered = "unummerert" not in classes and "vedlegg" not in classes
            if "vedlegg" in classes:
                appendix += 1
                return with_number(node, tr("Vedlegg {nummer}", nummer=appendix))
            if numbered:
                chapter += 1
                return with_number(node, str(chapter))
        elif level == 2 and numbered and not _WITHOUT_NUMBER.intersection(classes):
            section += 1
            return with_number(node, f"{chapter}.{section}")
        return node

    return rewrite_blocks(blocks, change), numbers


def _numbered(header: Node, number: str) -> Node:
    level, attributes, inlines = header["c"]
    prefix = [ast.span(ast.text(number.replace(" ", "\u00a0")), classes=["nummer"]), {"t": "Space"}]
    return {"t": "Header", "c": [level, attributes, [*prefix, *inlines]]}


BARE = "mini"  # the class of a small table in an item's card: what it shows, the card says
_CAPTIONED = {"Table": (marked("Tabell"), "tabell"), "Figure": (marked("Figur"), "figur")}


def listed(blocks: Sequence[Node]) -> tuple[str, ...]:
    """The ids of the headings that a printed list of contents has, on one page: chapters with their sections; in a longer document
    chapters and goals; in the longest the chapters alone. What stands before the contents is not in them."""
    headers: list[tuple[int, str, Collection[str]]] = []
    in_front = False
    for node in _nodes(blocks, {"Header"}):
        level, (id, classes, _), _ = node["c"]
        in_front = "foran" in classes if level == 1 else in_front
        if not in_front:
            headers.append((level, id, classes))
    chapters = [id for level, id, _ in headers if level == 1]
    with_sections = [id for level, id, _ in headers if level <= 2]
    with_goals = [id for level, id, classes in headers if level == 1 or "maal" in classes]
    return tuple(next((ids for ids in (with_sections, with_goals) if len(ids) <= ON_A_PAGE), chapters))


ON_A_PAGE = 30  # lines of contents, beside what else stands on the page


def number_captions(blocks: Sequence[Node]) -> tuple[list[Node], dict[str, str]]:
    """Puts "Tabell 4" or "Figur 2" first in every caption, in reading order; gives the numbers by id as well. What follows begins
    with a capital, however its author wrote it. A table in a card has neither number nor caption."""
    numbers: dict[str, str] = {}
    counts = dict.fromkeys(_CAPTIONED, 0)

    def change(node: Node) -> Node:
        kind = node["t"]
        if kind not in _CAPTIONED:
            return node
        attributes, (short, caption), *rest = node["c"]
        if BARE in attributes[1]:
            return node
        counts[kind] += 1
        word, stem = _CAPTIONED[kind]
        if not attributes[0]:
            attributes = [f"{stem}-{counts[kind]}", *attributes[1:]]
        numbers[attributes[0]] = f"{tr(word).lower()} {counts[kind]}"
        label = ast.span(ast.text(f"{tr(word)}\u00a0{counts[kind]}"), classes=["nummer"])
        inlines = _with_capital(caption[0]["c"]) if caption else []
        return {"t": kind, "c": [attributes, [short, [ast.plain([label, {"t": "Space"}, *inlines])]], *rest]}

    return rewrite_blocks(blocks, change), numbers


def _with_capital(inlines: Sequence[Node]) -> Sequence[Node]:
    if not inlines or inlines[0]["t"] != "Str":
        return inlines
    return [{"t": "Str", "c": norsk.capital(inlines[0]["c"])}, *inlines[1:]]


def fill_in(blocks: Sequence[Node], names: Mapping[str, str], number: Callable[[str], str]) -> list[Node]:
    """Gives links without words (`[](#T07)`) the name of what they point to, and quoted numbers (`{{…}}`) the number."""

    def change(node: Node) -> Node:
        if node["t"] == "Span" and TALLHENVISNING in node["c"][0][1]:
            (_, _, values), _ = node["c"]
            return ast.span(ast.text(number(dict(values)["uttrykk"])))
        if node["t"] != "Link":
            return node
        attributes, inlines, (target, title) = node["c"]
        if inlines or not target.startswith("#"):
            return node
        words = names.get(target[1:], target[1:]).replace(" ", "\u00a0", 1)
        return {"t": "Link", "c": [attributes, ast.text(words), [target, title]]}

    result: list[Node] = rewrite(list(blocks), change)
    return result


_DIGIT = re.compile(r"\d")
_MONTHS = "|".join(norsk.MONTHS)
_BEFORE_A_NUMBER = re.compile(
    r"(§|\b(?:kapittel|kapitler|tabell|figur|vedlegg|side|punkt|sak|nr\.|mål|delmål|strategi|tiltak)) (?=\d)",
    re.IGNORECASE,
)
_DATE = re.compile(rf"(\d\.) (?=(?:{_MONTHS})\b)")
_MONTH = re.compile(rf"\b({_MONTHS}) (?=\d{{4}}\b)")


def _held(text: str) -> str:
    """The text with numbers on the line of what they belong to: "§ 10-1", "1. mars 2027", "tiltak 1.2.3"."""
    if not _DIGIT.search(text):
        return text
    for shape in (_BEFORE_A_NUMBER, _DATE, _MONTH):
        text = shape.sub(rf"\1{norsk.NBSP}", text)
    return text


def images(blocks: Sequence[Node]) -> list[str]:
    """The targets of all images, each once, in reading order."""
    return list(dict.fromkeys(node["c"][2][0] for node in _nodes(blocks, {"Image"})))


# Where in a node's content its attributes stand.
_ATTRIBUTES = {"Header": 1, "Div": 0, "Span": 0, "Table": 0, "Figure": 0, "CodeBlock": 0, "Code": 0, "Link": 0}


def loosen_links(blocks: Sequence[Node]) -> list[Node]:
    """Links to what this document leaves out become plain words."""
    nodes = _nodes(blocks, _ATTRIBUTES)
    ids = {node["c"][_ATTRIBUTES[node["t"]]][0] for node in nodes}

    def is_loose(node: Node) -> bool:
        target = node["c"][2][0]
        return bool(target.startswith("#") and target[1:] not in ids)

    if not any(node["t"] == "Link" and is_loose(node) for node in nodes):
        return list(blocks)  # as in a whole plan: nothing has to be made anew

    def change(node: Node) -> Node:
        return ast.span(node["c"][1]) if node["t"] == "Link" and is_loose(node) else node

    result: list[Node] = rewrite(list(blocks), change)
    return result


def _nodes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """Every node of some kinds, in reading order."""
    found: list[Node] = []
    _add_nodes(blocks, kinds, found)
    return found


def _add_nodes(value: Sequence[Any], kinds: Collection[str], found: list[Node]) -> None:
    for part in value:
        content = part
        if isinstance(part, dict):
            kind = part["t"]
            if kind in kinds:
                found.append(part)
            if kind in _WORDS:
                continue
            content = part.get("c")
        if isinstance(content, _LISTS) and content and not isinstance(content[0], str):
            _add_nodes(content, kinds, found)


def join_words(blocks: Sequence[Node]) -> list[Node]:
    """Runs of words and spaces as one Str each: the text is the same, and there is a fifth of the nodes to write and to set.
    Numbers are held on the line of what they belong to.

    A space first or last in its inlines stays a node of its own.
    """
    return _join(blocks)


def _join(parts: Sequence[Any]) -> list[Any]:
    joined: list[Any] = []
    words = False  # if what was joined last is a Str
    for part in parts:
        if isinstance(part, dict):
            kind = part["t"]
            if kind == "Str":
                if words:
                    joined[-1] = {"t": "Str", "c": joined[-1]["c"] + part["c"]}
                elif len(joined) > 1 and joined[-1] == _SPACE and _is_str(joined[-2]):
                    joined.pop()
                    joined[-1] = {"t": "Str", "c": f"{joined[-1]['c']} {part['c']}"}
                else:
                    joined.append(part)
                words = True
                continue
            if kind not in _WORDS and "c" in part and _has_nodes(content := part["c"]):
                part = {"t": kind, "c": _join(content)}
        elif isinstance(part, _LISTS) and part and not isinstance(part[0], str):
            part = _join(part)
        words = False
        joined.append(part)
    return [{"t": "Str", "c": _held(part["c"])} if _is_str(part) else part for part in joined]


_SPACE = {"t": "Space"}


def _is_str(value: Any) -> bool:
    return isinstance(value, dict) and value["t"] == "Str"
