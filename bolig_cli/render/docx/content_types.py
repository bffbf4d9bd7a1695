"""The list of what kind each part of a Word package is (ISO/IEC 29500-2, the media types stream)."""

from collections.abc import Mapping

from lxml import etree

_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def added(types: bytes, endings: Mapping[str, str], parts: Mapping[str, str]) -> bytes:
    """The list with the kinds of these endings (without a stop) and parts (from the root) in it.

    What stands there stays: pandoc writes some of ours itself, in one edition others than in the next. An ending or a part may
    stand once, also where only capitals differ; Microsoft's programs refuse to open a package that says one twice.
    """
    root = etree.fromstring(types)
    for element, attribute, kinds in (("Default", "Extension", endings), ("Override", "PartName", parts)):
        stated = {kind.get(attribute, "").lower() for kind in root.iterfind(f"{_NAMESPACE}{element}")}
        for name, kind in kinds.items():
            if name.lower() not in stated:
                etree.SubElement(root, f"{_NAMESPACE}{element}", {attribute: name, "ContentType": kind})
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
