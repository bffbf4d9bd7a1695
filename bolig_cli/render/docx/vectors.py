"""Drawings as drawings: each picture that is made of an SVG has it beside the pixels, which older programs show.

Word takes the drawing from 2016 on ([MS-ODRAWXML] 2.3.2, svgBlip); what does not know it passes it over.
"""

from collections.abc import Mapping

from lxml import etree

from bolig_cli.design.typeface import FAMILY
from bolig_cli.render.docx import content_types

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT, _RELATIONS, _TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
_IF_MISSING = ", Calibri, Arial, sans-serif"  # about as wide as our typeface, which a machine may not have


def with_drawings(parts: Mapping[str, bytes], drawings: Mapping[str, bytes]) -> dict[str, bytes]:
    """The package's parts with the drawings (SVG) that some of its pictures were made of, by the file that pandoc had each from."""
    root = etree.fromstring(parts[_DOCUMENT])
    relations = etree.fromstring(parts[_RELATIONS])
    made = dict(parts)
    ids: dict[str, str] = {}
    for picture in root.iter(f"{{{_PIC}}}pic"):
        named, blip = picture.find(f"{{{_PIC}}}nvPicPr/{{{_PIC}}}cNvPr"), next(picture.iter(f"{{{_A}}}blip"), None)
        if named is None or blip is None:
            continue
        file = str(named.get("descr"))
        _say_what_it_shows(picture, named)
        if file not in drawings:
            continue
        if file not in ids:
            name = f"media/tegning{len(ids) + 1}.svg"
            ids[file] = f"rIdTegning{len(ids) + 1}"
            made[f"word/{name}"] = _for_word(drawings[file])
            relation = etree.SubElement(relations, f"{{{_PACKAGE}}}Relationship")
            for key, value in (("Id", ids[file]), ("Type", f"{_R}/image"), ("Target", name)):
                relation.set(key, value)
        extensions = blip.find(f"{{{_A}}}extLst")
        if extensions is None:
            extensions = etree.SubElement(blip, f"{{{_A}}}extLst")
        extension = etree.SubElement(extensions, f"{{{_A}}}ext", {"uri": _EXTENSION})
        etree.SubElement(extension, f"{{{_SVG}}}svgBlip", {f"{{{_R}}}embed": ids[file]}, nsmap={"asvg": _SVG})
    made[_DOCUMENT] = _written(root)
    if ids:
        made[_RELATIONS] = _written(relations)
        made[_TYPES] = content_types.added(parts[_TYPES], {"svg": "image/svg+xml"}, {})
    return made


def _say_what_it_shows(picture: etree._Element, named: etree._Element) -> None:
    """The words for the picture where pandoc has the name of its file."""
    inline = next(picture.iterancestors(f"{{{_WP}}}inline"), None)
    properties = None if inline is None else inline.find(f"{{{_WP}}}docPr")
    named.set("descr", "" if properties is None else str(properties.get("descr", "")))


def _for_word(svg: bytes) -> bytes:
    return svg.replace(f'font-family="{FAMILY}"'.encode(), f'font-family="{FAMILY}{_IF_MISSING}"'.encode())


def _written(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
