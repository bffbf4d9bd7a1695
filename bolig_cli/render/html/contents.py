"""The table of contents, from the headings of the finished content."""

import copy
from collections.abc import Collection, Sequence

from lxml import etree

from bolig_cli.render.html.content import classes_of, first_heading, headings
from bolig_cli.render.html.elements import Element, element, on_lines, role_of

HIGHEST, LOWEST = 2, 4  # levels 1 to 3 of the document, which are h2 to h4 on the page
IN_FULL = 60  # entries; a list that is longer has one level less, for the one who steps through it by keyboard


def build(body: Element) -> Element | None:
    """Nested lists of links to the headings; None where there is none to link to."""
    entries = [(level, heading) for level, heading in headings(body, HIGHEST, LOWEST) if heading.get("id")]
    if len(entries) > IN_FULL:
        entries = [(level, heading) for level, heading in entries if level < LOWEST]
    return _listed(entries) if entries else None


def in_short(body: Element, ids: Collection[str]) -> Element | None:
    """The list that a printed document has, of the headings with these ids; None where none of them is there."""
    entries = [(level, heading) for level, heading in headings(body, HIGHEST) if heading.get("id") in ids]
    return _listed(entries) if entries else None


def after_front(body: Element) -> int | None:
    """Where in `body` the first chapter begins that does not stand in front; None where none stands in front."""
    chapters = [
        (n, "foran" in classes_of(heading))
        for n, (level, heading) in enumerate(map(first_heading, body))
        if level == HIGHEST and heading is not None
    ]
    if not any(in_front for _, in_front in chapters):
        return None
    return next((n for n, in_front in chapters if not in_front), None)


def _listed(entries: Sequence[tuple[int, Element]]) -> Element:
    """One list of the entries that stand highest; what follows each of them at a lower level is a list inside it."""
    items: list[Element] = []
    start = 0
    while start < len(entries):
        level, heading = entries[start]
        end = start + 1
        while end < len(entries) and entries[end][0] > level:
            end += 1
        below = [_listed(entries[start + 1 : end])] if end > start + 1 else []
        items.append(element("li", [_link(heading), *below]))
        start = end
    return on_lines("ol", items)


def _link(heading: Element) -> Element:
    """The heading's words as a link, without the footnotes, links and ids that may stand in them."""
    words = copy.deepcopy(heading)
    for reference in [link for link in words.iter("a") if role_of(link) == "doc-noteref"]:
        reference.tag = "footnote"
    etree.strip_elements(words, "footnote", with_tail=False)
    etree.strip_tags(words, "a")
    for part in words.iter():
        if part.get("id") is not None:
            del part.attrib["id"]
    words.tag = "a"
    words.attrib.clear()
    words.set("href", f"#{heading.get('id')}")
    words.tail = None
    return words
