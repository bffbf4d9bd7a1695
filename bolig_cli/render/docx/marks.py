"""The marks that pandoc has no words for, as Word spells them."""

from bolig_cli.ast import Node
from bolig_cli.render.office.content import BOX
from bolig_cli.render.xml_text import quoted

ALIAS = 64  # characters that Word takes in the name of a content control


def spelt(mark: Node) -> Node:
    """A tab, or a content control that is ticked with a click and printed as a box.

    Source: Word 2010 and later; [MS-DOCX] 2.5, checkbox.
    """
    kind, name = mark["c"]
    return {"t": "RawInline", "c": ["openxml", _box(name) if kind == BOX else "<w:r><w:tab/></w:r>"]}


def _box(name: str) -> str:
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoted(name[:ALIAS])}/>"
        '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
        "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>'
    )
