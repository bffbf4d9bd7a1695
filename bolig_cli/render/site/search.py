"""What can be searched: every section, goal, strategy, measure and service with its text and facts, taken from the finished
content. What stands in front repeats the rest, and is not searched."""

from collections.abc import Iterator

from bolig_cli.record import record
from bolig_cli.render.html.content import headings
from bolig_cli.render.html.elements import Element, role_of, text_of
from bolig_cli.render.html.headings import until_next
from bolig_cli.render.site.parting import CHAPTER_LEVEL


@record
class Entry:
    """What stands under one heading: its id, the heading, for an item the facts that help to choose (label, value), and all its
    text down to the next heading."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    text: str


# What parts the words of elements that stand beside or below each other, and would run together in one line.
ENDINGS = {"dt": ": ", "dd": " · ", "li": " ", "p": " ", "th": " ", "td": " "}
SHOWN_FACTS = 2  # the first facts of a measure: who and when, however long


def entries(body: Element) -> list[Entry]:
    """Everything that has a heading with an address, in reading order."""
    found = []
    in_front = False
    for level, heading in headings(body):
        classes = (heading.get("class") or "").split()
        in_front = "foran" in classes if level == CHAPTER_LEVEL else in_front
        parent = heading.getparent()
        in_notes = parent is not None and role_of(parent) == "doc-endnotes"
        if not in_front and not in_notes and (id := heading.get("id")):
            below = [
                block for block in until_next(heading) if next(iter(headings(block)), None) is None
            ]  # no cards: theirs is told
            facts = [pair for block in below for pair in _facts(block)] if "element" in classes else []
            words = " ".join("".join(word for block in below for word in _words(block)).split())
            title = " ".join("".join(_words(heading)).split())
            found.append(Entry(id, title, tuple(facts[:SHOWN_FACTS]), words.removesuffix(" ·")))
    return found


def _words(node: Element) -> Iterator[str]:
    """The words in the order that they are read; a fact as "Ansvarlig: Nav".

    Without the numbers of footnotes, and without the drawings, which repeat the names of other items: what is found is the item.
    """
    if str(node.tag) != "svg" and role_of(node) != "doc-noteref":
        yield node.text or ""
        for child in node:
            yield from _words(child)
        yield _ending(node)
    yield node.tail or ""


def _ending(node: Element) -> str:
    """What follows the words of an element; a label that ends with a colon needs no other."""
    return ENDINGS.get(str(node.tag), "").removeprefix(":" if text_of(node).endswith(":") else "")


def _facts(block: Element) -> list[tuple[str, str]]:
    """The facts that a card tells a line each; not those in small type, which are references."""
    classes = (block.get("class") or "").split()
    if "linje" not in classes or "liten" in classes:
        return []
    terms, values = list(block.iter("dt")), list(block.iter("dd"))
    return [
        (text_of(term).strip().removesuffix(":"), " ".join(text_of(value).split()))
        for term, value in zip(terms, values, strict=True)
    ]
