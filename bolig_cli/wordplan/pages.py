"""Which page of a Word document something stood on, as Word laid it out when it was last saved there."""

from collections.abc import Iterator

from lxml import etree

from bolig_cli.wordplan.package import W

_BREAK, _TEXT, _BOX = f"{W}lastRenderedPageBreak", f"{W}t", f"{W}txbxContent"


class Pages:
    """Follows a body from its beginning. A document that Word has not laid out says nothing of pages: what an author has broken
    himself are only some of them."""

    def __init__(self, body: etree._Element) -> None:
        self.now = 1
        self._known = next(body.iter(_BREAK), None) is not None

    def said(self, element: etree._Element) -> str:
        """What stands after the name of something that begins here: « (side 4)»; "" where pages are not known."""
        if not self._known:
            return ""
        ahead = 0
        for node in _own(element):
            if node.tag == _TEXT and node.text:
                break
            ahead += node.tag == _BREAK
        return f" (side {self.now + ahead})"

    def passed(self, element: etree._Element) -> None:
        """Goes on to the page where a paragraph ends."""
        if self._known:
            self.now += sum(node.tag == _BREAK for node in _own(element))


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """The breaks and the texts of an element, without those of text boxes, which lie beside."""
    for child in element:
        if child.tag in (_BREAK, _TEXT):
            yield child
        elif child.tag != _BOX:
            yield from _own(child)
