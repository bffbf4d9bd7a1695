"""An address for each heading and each paragraph, so that an answer to a hearing can point to what it is about.

A paragraph's address is what it stands below and a fingerprint of its own words: when one is written anew, or put between two
others, the others keep theirs. Numbers of items move without a word being changed; a link counts by what it leads to, and not by
its words.

A heading is a link to itself, also by keyboard. A stop at every paragraph would be in the way of everybody who tabs through the
page: their links are there for the pointer, and the address for whoever reads the page's source.
"""

from collections.abc import Iterator

from bolig_cli.digest import digest
from bolig_cli.render.html.content import Ids, headings
from bolig_cli.render.html.elements import Element, element, role_of
from bolig_cli.render.html.headings import TAGS, linked

LETTERS = 6  # of the fingerprint: one in 16 million, among the paragraphs below one heading
NAME = "Lenke til avsnittet"  # shown to the pointer, nearly the same in bokmål and nynorsk
_OF_ANOTHER_KIND = frozenset(("table", "figure", "section", "nav"))  # footnotes are the section
_LISTS = frozenset(("ul", "ol"))


def give(body: Element, ids: Ids) -> None:
    """Makes each heading with an id a link to itself, and gives each paragraph and each point of a list an id and a link to it."""
    tags = {heading for _, heading in headings(body)}
    above = "avsnitt"
    for node in list(_content(body)):
        if node in tags:
            if id := node.get("id"):
                above = id
                linked(node, f"#{id}")
        elif node.get("id") is None and (words := " ".join("".join(_words(node)).split())):
            id = ids.free(f"{above}-{digest(words)[:LETTERS]}")
            node.set("id", id)
            _append(node, _link(id))


def _content(node: Element) -> Iterator[Element]:
    """Headings, paragraphs, and points of lists that have their words in themselves, in reading order."""
    for child in node:
        tag = str(child.tag)
        if tag in _OF_ANOTHER_KIND:
            continue
        if tag == "p" or tag in TAGS or (tag == "li" and child.find("p") is None):
            yield child
        yield from _content(child)


def _words(node: Element) -> Iterator[str]:
    """The words of a paragraph, with the target of each link within the document in the place of the link's words."""
    yield node.text or ""
    for child in node:
        target = child.get("href") or ""
        if target.startswith("#"):
            yield "" if role_of(child) == "doc-noteref" else target
        elif str(child.tag) not in _LISTS:
            yield from _words(child)
        yield child.tail or ""


def _link(id: str) -> Element:
    attributes = {"class": "avsnitt", "href": f"#{id}", "title": NAME, "tabindex": "-1", "aria-hidden": "true"}
    return element("a", "", attributes)


def _append(node: Element, link: Element) -> None:
    """Puts the link after the words, and before a list that stands below them."""
    below = next((n for n, child in enumerate(node) if str(child.tag) in _LISTS), len(node))
    if below < len(node):  # the white space before the list is the list's
        before = node[below - 1] if below else node
        words = before.tail if below else before.text
        kept = (words or "").rstrip()
        link.tail = (words or "")[len(kept) :]
        if below:
            before.tail = kept
        else:
            before.text = kept
    node.insert(below, link)
