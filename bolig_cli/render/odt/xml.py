"""OpenDocument's XML: its names, and elements made of them."""

from lxml import etree

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}

Element = etree._Element


def q(name: str) -> str:
    """The full name of "text:p"."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


P, H, LIST, ITEM, TABLE = q("text:p"), q("text:h"), q("text:list"), q("text:list-item"), q("table:table")
STYLE = q("text:style-name")


def element(
    name: str, attributes: dict[str, str] | None = None, *children: Element, text: str | None = None
) -> Element:
    made: Element = etree.Element(
        q(name), {q(key): value for key, value in (attributes or {}).items()}, nsmap=NAMESPACES
    )
    made.extend(children)
    made.text = text
    return made


def drop(node: Element) -> None:
    """Takes a node away; the text after it stays."""
    parent = node.getparent()
    assert parent is not None
    if node.tail and node.tail.strip():
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def unwrap(node: Element) -> None:
    """Puts what is in a node in its place."""
    parent = node.getparent()
    assert parent is not None
    before, index = node.getprevious(), parent.index(node)
    if before is None:
        parent.text = (parent.text or "") + (node.text or "")
    else:
        before.tail = (before.tail or "") + (node.text or "")
    children = [*node]
    if children:
        children[-1].tail = (children[-1].tail or "") + (node.tail or "")
        node.tail = None
    parent.remove(node)
    parent[index:index] = children
    if not children and node.tail:
        if index:
            parent[index - 1].tail = (parent[index - 1].tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
