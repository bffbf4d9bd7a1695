"""The finished content parted into pages: each chapter is one, and each goal. Links are mended, notes follow their calls."""

import copy
import re
from collections.abc import Sequence

from lxml import etree

from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html.content import classes_of, first_heading, headings
from bolig_cli.render.html.elements import Element, element, role_of, text_of

INDEX, SEARCH = "index.html", "sok.html"
CHAPTER_LEVEL = 2  # the document's level 1, one down


@record
class Part:
    """A page to be: its file, its heading in words, its content, and the file of the page above it ("" for a chapter).

    `level` is that of its heading in the single page; the front has none, and stands with the title at 1.
    """

    file: str
    title: str
    content: list[Element]
    above: str
    level: int


def parted(body: Element, notice: Sequence[Element], document: Drawn) -> tuple[Part, list[Part]]:
    """The front, with what stands before the first chapter, and the parts in reading order. `body` is emptied.

    What comes after a goal and is not below it (the next area, a section at the end) belongs to the chapter's page again.
    `notice` stands on the front, so that its links and notes are mended with the rest.
    """
    notes = body.find("section[@role='doc-endnotes']")
    if notes is not None:
        body.remove(notes)
    files = _Files()
    front = Part(INDEX, document.title, [], "", 1)
    parts: list[Part] = []
    open_parts = [front]  # the one now filled last, those above it before
    for block in list(body):
        level, heading = first_heading(block)
        if heading is not None and "foran" not in classes_of(heading):
            while open_parts[-1].level >= level:
                open_parts.pop()
            if level == CHAPTER_LEVEL or "maal" in classes_of(heading):
                title = _words(heading)
                above = "" if level == CHAPTER_LEVEL else open_parts[-1].file
                made = Part(files.named(heading.get("id"), title), title, [], above, level)
                parts.append(made)
                open_parts.append(made)
        open_parts[-1].content.append(block)
        body.remove(block)
    _notes(notes, [*notice, *front.content], front, 0, document)
    for number, part in enumerate(parts, start=1):
        _notes(notes, part.content, part, number, document)
    _mend_links([front, *parts], notice)
    for part in parts:
        _raise_headings(part, part.level - 1)
    return front, parts


def _words(heading: Element) -> str:
    """The heading in words, without the numbers of its footnotes."""
    words = copy.deepcopy(heading)
    for reference in [link for link in words.iter("a") if role_of(link) == "doc-noteref"]:
        reference.tag = "footnote"
    etree.strip_elements(words, "footnote", with_tail=False)
    words.tail = None
    return " ".join(text_of(words).split())


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


def _notes(notes: Element | None, page: Sequence[Element], part: Part, number: int, document: Drawn) -> None:
    """The footnotes that are called in `page`, at the end of the part, with the numbers that they have in the whole document."""
    calls = [link for block in page for link in block.iter("a") if role_of(link) == "doc-noteref"]
    if notes is None or not calls:
        return
    items = {f"#{item.get('id')}": item for item in notes.iterfind("ol/li")}
    listed = element("ol", [items[str(call.get("href"))] for call in calls])
    for call, item in zip(calls, listed, strict=True):
        item.set("value", text_of(call).strip())
    title_id = f"fotnoter-tittel-{number}"
    title = element(f"h{part.level + 1}", document.labels.footnotes, {"id": title_id})
    section = element("section", [title, listed], {"class": "footnotes", "role": "doc-endnotes"})
    section.set("aria-labelledby", title_id)
    part.content.append(section)


def ids_of(parts: Sequence[Part]) -> dict[str, str]:
    """Every id with the file of the page that it is on."""
    return {
        str(node.get("id")): part.file
        for part in parts
        for block in part.content
        for node in block.iter()
        if node.get("id")
    }


def _mend_links(parts: Sequence[Part], notice: Sequence[Element]) -> None:
    homes = ids_of(parts) | {str(node.get("id")): INDEX for block in notice for node in block.iter() if node.get("id")}
    pages = [(INDEX, notice), *((part.file, part.content) for part in parts)]
    for file, content in pages:
        for link in [link for block in content for link in block.iter("a")]:
            href = link.get("href") or ""
            if href.startswith("#") and homes.get(href[1:], file) != file:
                link.set("href", homes[href[1:]] + href)


def _raise_headings(part: Part, by: int) -> None:
    """The page's own heading becomes its h1, and those below it follow."""
    for block in part.content:
        for level, heading in list(headings(block)):
            heading.tag = f"h{max(1, level - by)}"
