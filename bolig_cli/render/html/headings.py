"""What is asked of one heading: its words, what stands below it, what stands above it; and how it becomes a link."""

import copy
from collections.abc import Mapping, Sequence

from lxml import etree

from bolig_cli.render.html.content import LOWEST_HEADING, classes_of, headings
from bolig_cli.render.html.elements import Element, element, role_of, text_of

TAGS = frozenset(f"h{level}" for level in range(1, LOWEST_HEADING + 1))


def words_of(heading: Element) -> str:
    """The heading in words, without the numbers of its footnotes."""
    words = copy.deepcopy(heading)
    for reference in [link for link in words.iter("a") if role_of(link) == "doc-noteref"]:
        reference.tag = "footnote"
    etree.strip_elements(words, "footnote", with_tail=False)
    words.tail = None
    return " ".join(text_of(words).split())


def until_next(heading: Element) -> Sequence[Element]:
    """The blocks beside the heading, down to the next one."""
    below: list[Element] = []
    for block in heading.itersiblings():
        if str(block.tag) in TAGS:
            break
        below.append(block)
    return below


def paths(body: Element) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For each heading's id the headings above it, the highest first, as id and words. What stands in front is above nothing."""
    above: list[tuple[int, str, str]] = []
    found = {}
    for level, heading in headings(body):
        while above and above[-1][0] >= level:
            above.pop()
        if (id := heading.get("id")) and "foran" not in classes_of(heading):
            found[id] = tuple((other, words) for _, other, words in above)
            above.append((level, id, words_of(heading)))
    return found


def linked(heading: Element, target: str) -> None:
    """Makes the heading's words a link, down to the first link that stands in them already; none where nothing is left."""
    inside = next((n for n, part in enumerate(heading) if next(part.iter("a"), None) is not None), len(heading))
    words = element("a", list(heading)[:inside], {"href": target})
    words.text, heading.text = heading.text, None
    if text_of(words).strip():
        heading.insert(0, words)
    else:
        heading.text = words.text
        for place, part in enumerate(list(words)):
            heading.insert(place, part)
