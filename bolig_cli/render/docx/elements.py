"""The elements of WordprocessingML (ISO/IEC 29500-1), made and looked at."""

from functools import cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Element = etree._Element


@cache
def w(name: str) -> str:
    return f"{{{W}}}{name}"


def element(tag: str, /, *children: Element, **attributes: str) -> Element:
    made: Element = etree.Element(w(tag), {w(key): value for key, value in attributes.items()}, nsmap={"w": W})
    made.extend(children)
    return made


def text(name: str, value: str) -> Element:
    """An element of text, with its spaces as they are."""
    made = element(name)
    made.text = value
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def run(*content: Element) -> Element:
    return element("r", *content)


_PROPERTIES, _STYLE, _VALUE = w("pPr"), w("pStyle"), w("val")


def styled(part: Element, *styles: str) -> list[Element]:
    """Every paragraph of a part with one of these styles. There are thousands with others, which are not looked into."""
    properties = (style.getparent() for style in part.iter(_STYLE) if style.get(_VALUE) in styles)
    return [p for p in (each.getparent() for each in properties if each is not None) if p is not None]


def style_of(paragraph: Element) -> str:
    properties = paragraph.find(_PROPERTIES)
    style = None if properties is None else properties.find(_STYLE)
    return "" if style is None else str(style.get(_VALUE))
