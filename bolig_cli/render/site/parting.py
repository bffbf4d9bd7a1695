"""The finished content parted into pages: each chapter is one, and each goal. Links are mended, notes follow their calls."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bolig_cli.documents.document import Document
from bolig_cli.render.html.content import headings
from bolig_cli.render.html.elements import Element, element, role_of, text_of

INDEX, SEARCH = "index.html", "sok.html"
CHAPTER_LEVEL = 2  # the document's level 1, one down


@dataclass(frozen=True, slots=True)
class Part:
    """A page to be: its file, its heading in words, its content, and the file of the page above it ("" for a chapter)."""

    file: str
    title: str
    content: Sequence[Element]
    above: str


def parted(body: Element, document: Document) -> list[Part]:
    """The parts in reading order; what stands before the first chapter is part of it. `body` is emptied."""
    notes = body.find("section[@role='doc-endnotes']")
    if notes is not None:
        body.remove(notes)
    groups: list[tuple[int, Element | None, list[Element]]] = []
    for block in list(body):
        level, heading = _first_heading(block)
        if heading is not None and (level == CHAPTER_LEVEL or "maal" in _classes(heading)):
            groups.append((level, heading, [block]))
        elif groups:
            groups[-1][2].append(block)
        else:
            groups.append((CHAPTER_LEVEL, None, [block]))
        body.remove(block)
    files = _Files()
    parts: list[Part] = []
    chapter = ""
    for level, heading, content in groups:
        title = " ".join(text_of(heading).split()) if heading is not None else document.title
        file = files.named(heading.get("id") if heading is not None else "", title)
        above = "" if level == CHAPTER_LEVEL else chapter
        chapter = chapter if above else file
        parts.append(Part(file, title, content, above))
    _notes(notes, parts, document)
    _mend_links(parts)
    for part, (level, _, _) in zip(parts, groups, strict=True):
        _raise_headings(part, level - 1)
    return parts


def _classes(node: Element) -> list[str]:
    return (node.get("class") or "").split()


def _first_heading(block: Element) -> tuple[int, Element | None]:
    """The heading that the block is or begins with (a frame around a landscape chapter does)."""
    if str(block.tag) == "div" and len(block):
        return _first_heading(block[0])
    for level, heading in headings(block):
        if heading is block:
            return level, heading
    return 0, None


class _Files:
    """File names that no two pages share, also where capitals are not told from small letters."""

    def __init__(self) -> None:
        self._taken = {INDEX, SEARCH}

    def named(self, id: str | None, title: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", _ascii(id or title)).strip("-") or "side"
        name, number = f"{plain}.html", 1
        while name in self._taken:
            number += 1
            name = f"{plain}-{number}.html"
        self._taken.add(name)
        return name


def _ascii(text: str) -> str:
    return text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _notes(notes: Element | None, parts: Sequence[Part], document: Document) -> None:
    """The footnotes of each part at its end, with the numbers that they have in the whole document."""
    if notes is None:
        return
    items = {item.get("id"): (number, item) for number, item in enumerate(notes.findall("ol/li"), start=1)}
    for number, part in enumerate(parts, start=1):
        called = [
            str(link.get("href"))[1:]
            for block in part.content
            for link in block.iter("a")
            if role_of(link) == "doc-noteref"
        ]
        if not called:
            continue
        listed = element("ol", [])
        for id in called:
            position, item = items[id]
            item.set("value", str(position))
            listed.append(item)
        title_id = f"fotnoter-tittel-{number}"
        title = element(f"h{CHAPTER_LEVEL + (1 if not part.above else 2)}", document.labels.footnotes, {"id": title_id})
        section = element("section", [title, listed], {"class": "footnotes", "role": "doc-endnotes"})
        section.set("aria-labelledby", title_id)
        part.content.append(section)  # type: ignore[attr-defined]


def ids_of(parts: Sequence[Part]) -> Mapping[str, str]:
    """Every id with the file of the page that it is on."""
    return {
        str(node.get("id")): part.file
        for part in parts
        for block in part.content
        for node in block.iter()
        if node.get("id")
    }


def _mend_links(parts: Sequence[Part]) -> None:
    homes = ids_of(parts)
    for part in parts:
        for block in part.content:
            for link in block.iter("a"):
                href = link.get("href") or ""
                if href.startswith("#") and homes.get(href[1:], part.file) != part.file:
                    link.set("href", homes[href[1:]] + href)


def _raise_headings(part: Part, by: int) -> None:
    """The page's own heading becomes its h1, and those below it follow."""
    for block in part.content:
        for level, heading in list(headings(block)):
            heading.tag = f"h{max(1, level - by)}"
