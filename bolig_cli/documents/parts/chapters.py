"""A text chapter as blocks: its heading, its text with heading ids that are unique in the document."""

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.last_steps import rewrite
from bolig_cli.model.plan import Kapittel


def chapter_id(kapittel: Kapittel) -> str:
    return f"kapittel-{kapittel.id}"


def blocks(kapittel: Kapittel) -> list[Node]:
    """The heading (level 1) and the text. Headings in the text get the chapter's id before their own."""
    classes = ["vedlegg"] if kapittel.vedlegg else [] if kapittel.nummerert else ["unummerert"]
    own = {heading.id for heading in kapittel.tekst.headings}
    prefix = f"{chapter_id(kapittel)}-"

    def change(node: Node) -> Node:
        match node["t"]:
            case "Header":
                level, (id, header_classes, values), inlines = node["c"]
                return {"t": "Header", "c": [level, [prefix + id, header_classes, values], inlines]}
            case "Link" if node["c"][2][0][1:] in own and node["c"][2][0].startswith("#"):
                attributes, inlines, (target, title) = node["c"]
                return {"t": "Link", "c": [attributes, inlines, [f"#{prefix}{target[1:]}", title]]}
        return node

    return [
        ast.header(1, ast.text(kapittel.tittel), chapter_id(kapittel), classes),
        *rewrite(list(kapittel.tekst.blocks), change),
    ]
