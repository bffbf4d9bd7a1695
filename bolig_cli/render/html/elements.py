"""Elements as values: the one way the page's own elements are made. Text given here is text, never markup."""

from collections.abc import Mapping, Sequence

from lxml import etree

Element = etree._Element


def element(name: str, content: str | Sequence[Element] = "", attributes: Mapping[str, str] | None = None) -> Element:
    """An element with a text or with children, which are moved into it."""
    made = etree.Element(name, dict(attributes or {}))
    if isinstance(content, str):
        made.text = content
    else:
        made.extend(content)
    return made


def on_lines(name: str, children: Sequence[Element], attributes: Mapping[str, str] | None = None) -> Element:
    """An element with its children on a line each, so that two editions of a page can be compared line by line.

    Only for children that stand as blocks: the line breaks are white space on the page.
    """
    made = element(name, children, attributes)
    made.text = "\n"
    for child in children:
        child.tail = "\n"
    return made


def text_of(node: Element) -> str:
    """All text in the element and below it, as it stands."""
    return "".join(str(part) for part in node.itertext())


def role_of(node: Element) -> str:
    return node.get("role") or ""
