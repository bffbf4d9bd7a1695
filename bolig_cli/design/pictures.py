"""What an image must be to stand in the documents: readable by all formats, and nothing in it that loads or runs anything."""

import re

from lxml import etree

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = ("script", "foreignObject", "iframe", "image", "use")  # `use` and `image` may point out of the file


def fault(name: str, data: bytes) -> str:
    """Why the file can not be used as an image, in Norwegian; "" when it can. The ending of the name says what it should be."""
    if name.endswith(".png"):
        return "" if data.startswith(_PNG) else "er ikke et PNG-bilde"
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return "er ikke et SVG-bilde"
    if root.tag != f"{_SVG}svg":
        return "er ikke et SVG-bilde"
    if root.get("viewBox") is None and (root.get("width") is None or root.get("height") is None):
        return "har ingen størrelse (viewBox)"
    for node in root.iter(etree.Element):
        local = etree.QName(node).localname
        links = [value for key, value in node.attrib.items() if str(key).rsplit("}", 1)[-1] == "href"]
        outside = any(not str(link).startswith("#") for link in links)
        if (local in _FORBIDDEN and (outside or local not in ("image", "use"))) or outside:
            return f"har et element «{local}» som henter eller kjører noe"
        if any(re.match(r"on[a-z]+$", str(key)) for key in node.attrib):
            return f"har et element «{local}» som kjører et program"
    return ""
