"""The finished content parted into pages: each chapter is one, and each goal. Links are mended, notes follow their calls."""

import re
from collections.abc import Mapping, Sequence

from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html.content import classes_of, first_heading, headings
from bolig_cli.render.html.elements import Element, element, role_of, text_of
from bolig_cli.render.html.headings import words_of

INDEX, SEARCH = "index.html", "sok.html"
CHAPTER_LEVEL = 2  # the document's level 1, one down


@record
class Part:
    """A page to be: its file, its heading in words and that heading's id, its content, and the file of the page above it ("" for a
    chapter, and for what is not among the parts).

    `level` is that of its heading in the single page; the front has none, and stands with the title at 1.
    """

    file: str
    title: str
    id: str
    content: list[Element]
    above: str
    level: int


def parted(body: Element, notice: Sequence[Element], document: Drawn) -> tuple[Part, list[Part]]:
    """The front, with what stands before the first chapter, and the parts in reading order. `body` is emptied.

    What comes after a goal and is not below it (the next area, a section at the end) belongs to the chapter's page again.
    `notice` stands on the front, so that its notes follow with the rest. Links still lead to ids.
    """
    notes = notes_of(body)
    if notes is not None:
        body.remove(notes)
    files = _Files()
    front = Part(INDEX, document.title, "", [], "", 1)
    parts: list[Part] = []
    open_parts = [front]  # the one now filled last, those above it before
    for block in list(body):
        level, heading = first_heading(block)
        if heading is not None and "foran" not in classes_of(heading):
            while open_parts[-1].level >= level:
                open_parts.pop()
            if level == CHAPTER_LEVEL or "maal" in classes_of(heading):
                title, id = words_of(heading), heading.get("id") or ""
                above = "" if level == CHAPTER_LEVEL else open_parts[-1].file
                made = Part(files.named(id, title), title, id, [], above, level)
                parts.append(made)
                open_parts.append(made)
        open_parts[-1].content.append(block)
        body.remove(block)
    with_notes(notes, [*notice, *front.content], front, "0", document)
    for number, part in enumerate(parts, start=1):
        with_notes(notes, part.content, part, str(number), document)
    return front, parts


class _Files:
    """File names that no two pages share, also where capitals are not told from small letters."""

    def __init__(self) -> None:
        self._taken = {INDEX, SEARCH}

    def named(self, id: str, title: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", _ascii(id or title)).strip("-") or "side"
        name, number = f"{plain}.html", 1
        while name in self._taken:
            number += 1
            name = f"{plain}-{number}.html"
        self._taken.add(name)
        return name


def _ascii(text: str) -> str:
    return text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def notes_of(body: Element) -> Element | None:
    """The footnotes of the whole document."""
    return body.find("section[@role='doc-endnotes']")


def with_notes(notes: Element | None, page: Sequence[Element], part: Part, mark: str, document: Drawn) -> None:
    """Moves the footnotes that are called in `page` to the end of the part, with the numbers that they have in the whole document.
    Their heading's id ends with `mark`."""
    calls = [link for block in page for link in block.iter("a") if role_of(link) == "doc-noteref"]
    if notes is None or not calls:
        return
    items = {f"#{item.get('id')}": item for item in notes.iterfind("ol/li")}
    listed = element("ol", [items[str(call.get("href"))] for call in calls])
    for call, item in zip(calls, listed, strict=True):
        item.set("value", text_of(call).strip())
    title_id = f"fotnoter-tittel-{mark}"
    title = element(f"h{part.level + 1}", document.labels.footnotes, {"id": title_id})
    section = element("section", [title, listed], {"class": "footnotes", "role": "doc-endnotes"})
    section.set("aria-labelledby", title_id)
    part.content.append(section)


def addresses(parts: Sequence[Part], notice: Sequence[Element]) -> Mapping[str, str]:
    """Every id with the address that it has from another page. A part's own heading is where its page begins."""
    found = {id: f"{INDEX}#{id}" for id in _ids(notice)}
    for part in parts:
        found |= {id: f"{part.file}#{id}" for id in _ids(part.content)}
    return found | {part.id: part.file for part in parts if part.id}


def mend_links(page: Sequence[Element], addresses: Mapping[str, str]) -> None:
    """Lets the links of a page that lead to what is not on it, lead to where that is."""
    here = set(_ids(page))
    for block in page:
        for link in block.iter("a"):
            id = (link.get("href") or "").removeprefix("#")
            if link.get("href") == f"#{id}" and id not in here:
                link.set("href", addresses.get(id, f"#{id}"))


def _ids(blocks: Sequence[Element]) -> list[str]:
    return [id for block in blocks for node in block.iter() if (id := node.get("id"))]


def raise_headings(part: Part) -> None:
    """The page's own heading becomes its h1, and those below it follow."""
    for block in part.content:
        for level, heading in list(headings(block)):
            heading.tag = f"h{max(1, level - part.level + 1)}"
