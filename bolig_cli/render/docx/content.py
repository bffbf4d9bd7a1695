"""The document's blocks as pandoc's Word writer needs them: conventions become named styles, the cover becomes blocks.

Everything that needs a style gets it by name (`custom-style`), so that a reference document can restyle it. What pandoc has no
words for is marked by paragraphs in the styles MARK_…, which the second step (`layout`) turns into Word's own structure.
"""

from collections.abc import Sequence
from typing import Any

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.document import Document
from bolig_cli.render.docx.bookmarks import bookmark_name

MARK_CONTENTS = "Markør innhold"
MARK_LANDSCAPE = "Markør liggende"
MARK_PORTRAIT = "Markør stående"

_DIV_STYLES = {"merk": "Merk", "ingress": "Ingress", "kilde": "Kilde"}
_TAB: Node = {
    "t": "RawInline",
    "c": ["openxml", "<w:r><w:tab/></w:r>"],
}  # our own markup; author text never becomes raw


def blocks(document: Document) -> list[Node]:
    """Cover, a mark where the table of contents goes, and the content."""
    return [*_cover(document), _mark(MARK_CONTENTS), *_blocks(document.blocks)]


def _styled(style: str, content: Sequence[Node]) -> Node:
    return ast.div(content, custom_style=style)


def _mark(style: str) -> Node:
    return _styled(style, [ast.para(ast.text("x"))])


def _cover(document: Document) -> list[Node]:
    facts = [
        _styled("Forside fakta", [ast.para([ast.strong(ast.text(fact.label)), _TAB, *ast.text(fact.value)])])
        for fact in document.cover_facts
    ]
    lines = [
        ("Forside kommune", document.kommune),
        ("Title", document.title),
        ("Subtitle", document.subtitle),
        ("Forside status", document.status),
    ]
    front = [_styled(style, [ast.para(ast.text(line))]) for style, line in lines if line]
    notice = [_styled("Forside merknad", document.cover_notice)] if document.cover_notice else []
    return [*front, *facts, *notice]


def _blocks(nodes: Sequence[Node]) -> list[Node]:
    result: list[Node] = []
    for node in nodes:
        match node["t"]:
            case "Div":
                result += _div(node)
            case "BlockQuote":
                result.append({"t": "BlockQuote", "c": _blocks(node["c"])})
            case "Para" | "Plain" | "Header" | "Table" | "BulletList" | "OrderedList" | "DefinitionList":
                result.append(_inlines_in(node))
            case "HorizontalRule":
                continue  # pandoc draws it as a picture without alt text; headings divide the text well enough
            case _:
                result.append(node)
    return result


def _div(node: Node) -> list[Node]:
    (id, classes, values), content = node["c"]
    if "liggende" in classes:
        return [_mark(MARK_LANDSCAPE), *_blocks(content), _mark(MARK_PORTRAIT)]
    if "fakta" in classes:
        return [part for block in content for part in _facts(block)]
    for name, style in _DIV_STYLES.items():
        if name in classes:
            return [_styled(style, _blocks(content))]
    return [{"t": "Div", "c": [[id, classes, values], _blocks(content)]}]


def _facts(block: Node) -> list[Node]:
    """A definition list as lines: term, tab, definition; what follows stands indented below."""
    if block["t"] != "DefinitionList":
        return _blocks([block])
    result: list[Node] = []
    for term, definitions in block["c"]:
        label = ast.span(_inlines(term), custom_style="Faktaledd")
        content = [part for definition in definitions for part in definition]
        first, rest = (content[0], content[1:]) if content and content[0]["t"] in ("Para", "Plain") else (None, content)
        inlines = [_TAB, *_inlines(first["c"])] if first else []
        result.append(_styled("Fakta" if first else "Fakta overskrift", [ast.para([label, *inlines])]))
        for part in rest:
            result += _fact_part(part)
    return result


def _fact_part(part: Node) -> list[Node]:
    match part["t"]:
        case "BulletList":
            return [line for item in part["c"] for line in _fact_item(item)]
        case "Para" | "Plain":
            return [_styled("Fakta videre", [ast.para(_inlines(part["c"]))])]
    return [_styled("Fakta videre", _blocks([part]))]


def _fact_item(item: Sequence[Node]) -> list[Node]:
    """A list item: its first paragraph has the bullet, the rest stands below."""
    if not item or item[0]["t"] not in ("Para", "Plain"):
        return [line for part in item for line in _fact_part(part)]
    head = _styled("Faktapunkt", [ast.para(_inlines(item[0]["c"]))])
    return [head, *(line for part in item[1:] for line in _fact_part(part))]


def _inlines(nodes: Sequence[Node]) -> list[Node]:
    result: list[Node] = [_inlines_in(node) for node in nodes]
    return result


def _inlines_in(value: Any) -> Any:
    """The node with the verdicts' spans given their character style, wherever they stand."""
    if isinstance(value, dict):
        content: Any = _inlines_in(value.get("c"))
        if value.get("t") == "Link" and content[2][0].startswith("#"):
            attributes, inlines, (target, title) = content
            return {"t": "Link", "c": [attributes, inlines, [f"#{bookmark_name(target[1:])}", title]]}
        if value.get("t") == "Span" and content[0][0]:
            content = [[bookmark_name(content[0][0]), *content[0][1:]], content[1]]
        if value.get("t") == "Span" and "status" in content[0][1]:
            id, classes, values = content[0]
            verdict = next(name for name in classes if name != "status")
            style = ["custom-style", "Status " + verdict.replace("_", " ")]
            return {"t": "Span", "c": [[id, classes, [*values, style]], content[1]]}
        return {**value, "c": content} if "c" in value else value
    if isinstance(value, list | tuple):
        return [_inlines_in(part) for part in value]
    return value
