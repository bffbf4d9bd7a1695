"""Pandoc's HTML made fit for the page: heading levels, tables, footnotes, ids.

Nothing here reads or changes the author's words; only elements and attributes.
"""

from collections.abc import Iterator

from bolig_cli.ast import CHECKBOX, SPACES, TABLE_NAME
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html import figures
from bolig_cli.render.html.elements import Element, element, role_of, text_of

LOWEST_HEADING = 6
PHONE = 286  # CSS pixels that a table may take in a window of 320, the narrowest that WCAG 1.4.10 asks for
_LETTER, _ROOM = 7.4, 13.6  # the width of a letter in a table on a phone, and of the space around a cell's words
_UNBROKEN = 8  # letters of a word that stand together where the browser hyphenates; a figure is never parted
ALIGNMENT = {"right": "hoeyre", "center": "midt"}

# Names that only a screen reader gives, the same in bokmål and nynorsk; the document's Labels hold the words on view.
FOOTNOTE_NAME = "Fotnote {}"
BACK_NAME = "Tilbake til teksten ved fotnote {}"


class Ids:
    """The ids in use on the page. What the author's codes have taken (`T07`, `bsl-6-1`) is never given away again."""

    def __init__(self, body: Element) -> None:
        self._taken = {node.get("id") for node in body.iter()}

    def free(self, wanted: str) -> str:
        """`wanted`, or the like of it where the document already uses that id; taken from now on."""
        while wanted in self._taken:
            wanted += "_"
        self._taken.add(wanted)
        return wanted


def dress(body: Element, ids: Ids, document: Drawn) -> None:
    """Changes `body` in place: headings one level down, tables and footnotes accessible."""
    _headings(body)
    figures.draw(body, document.figures, document.narrow)
    figures.show(body, document.pictures)
    for number, table in enumerate(list(body.iter("table")), start=1):
        _table(table, number, ids, document.labels.table)
    _footnotes(body, ids, document)
    _checkboxes(body)


def headings(body: Element, highest: int = 1, lowest: int = LOWEST_HEADING) -> Iterator[tuple[int, Element]]:
    """The headings of these levels with their level, in the order of the document."""
    names = {f"h{level}": level for level in range(highest, lowest + 1)}
    for heading in body.iter(*names):
        yield names[str(heading.tag)], heading


def first_heading(block: Element) -> tuple[int, Element | None]:
    """The heading that the block is or begins with (a frame around a landscape chapter does), and its level; 0 and None without."""
    if str(block.tag) == "div" and len(block):
        return first_heading(block[0])
    return next(((level, heading) for level, heading in headings(block) if heading is block), (0, None))


def classes_of(node: Element) -> list[str]:
    return (node.get("class") or "").split()


def _headings(body: Element) -> None:
    """The document title is the page's only h1, so every heading goes one level down."""
    for level, heading in list(headings(body)):
        heading.tag = f"h{min(level + 1, LOWEST_HEADING)}"
        section = heading.getparent()
        # Pandoc turns a Div that begins with a heading into a section and moves the heading's id there.
        if section is not None and section.tag == "section" and section[0] is heading:
            section.tag = "div"
            if heading.get("id") is None:
                _move(section, heading, "id")


def _move(source: Element, target: Element, name: str) -> None:
    value = source.get(name)
    if value is not None:
        target.set(name, value)
        del source.attrib[name]


def _table(table: Element, number: int, ids: Ids, fallback_name: str) -> None:
    _take_style(table, "width")
    for cell in table.iter("th", "td"):
        _alignment(cell)
    _widths(table)
    for cell in table.iterfind("thead/tr/*"):
        _header_cell(cell, "col")
    for cell in table.iterfind("tbody/tr/th"):
        _header_cell(cell, "row")
    for cell in table.iterfind("tfoot/tr/*[1]"):
        _header_cell(cell, "row")
    if "mini" in (table.get("class") or "").split():
        if name := table.attrib.pop(f"data-{TABLE_NAME}", ""):
            table.insert(0, element("caption", str(name), {"class": "usett"}))  # those who see the card, see what it is
        return  # it stands in a card, and is narrow enough for a phone
    frame = element("div", attributes={"class": "tabell"})
    caption = table.find("caption")
    if caption is not None:
        _caption(caption)
    if _is_wide(table):
        # The frame scrolls where the window is too narrow, so a keyboard must reach it, and it must say what it is.
        frame.set("role", "region")
        frame.set("tabindex", "0")
        if caption is None:
            frame.set("aria-label", fallback_name)
        else:
            title_id = ids.free(f"{table.get('id') or f'tabell-nr-{number}'}-tittel")
            caption.set("id", title_id)
            frame.set("aria-labelledby", title_id)
    _wrap(table, frame)


def _checkboxes(body: Element) -> None:
    """A box that is ticked in the browser, and printed as it stands, needs no script."""
    for span in list(body.iter("span")):
        if CHECKBOX not in (span.get("class") or "").split():
            continue
        label = text_of(span)
        attributes = {"type": "checkbox", "aria-label": f"{label}: {span.get('data-gjelder')}"}
        if id := span.get("id"):
            attributes["id"] = id
        box = element("input", attributes=attributes)
        box.tail = f"\u00a0{label}"
        made = element("label", [box], {"class": CHECKBOX})
        made.tail = span.tail
        parent = span.getparent()
        assert parent is not None
        parent.replace(span, made)


def _take_style(node: Element, name: str) -> str:
    """The value of the one style property that the element was written with; the style attribute is gone afterwards."""
    style = node.get("style")
    if style is None:
        return ""
    del node.attrib["style"]
    return style.removeprefix(f"{name}:").strip(" ;")


def _alignment(cell: Element) -> None:
    side = _take_style(cell, "text-align")
    if side in ALIGNMENT:
        cell.set("class", ALIGNMENT[side])


def _widths(table: Element) -> None:
    """The columns share the table's whole width, in the proportions the document gives."""
    columns = [column for column in table.iter("col") if column.get("style")]
    shares = [float(_take_style(column, "width").rstrip("%")) for column in columns]
    for column, share in zip(columns, shares, strict=True):
        column.set("style", f"width:{100 * share / sum(shares):.2f}%")


def _header_cell(cell: Element, scope: str) -> None:
    """An empty cell heads nothing: a screen reader would announce a header without a name."""
    if text_of(cell).strip():
        cell.tag = "th"
        cell.set("scope", scope)
    else:
        cell.tag = "td"


def _is_wide(table: Element) -> bool:
    """Whether the table is wider than a phone, as far as its words tell: each column is as wide as what cannot be parted in it."""
    if "tett" in classes_of(table) and "smal" not in classes_of(table):
        return True  # the style sheet gives it a width
    widest: dict[int, float] = {}
    for row in table.iter("tr"):
        for column, cell in enumerate(row):
            widest[column] = max(widest.get(column, 0), *map(_width, SPACES.split(text_of(cell))))
    return sum(width + _ROOM for width in widest.values()) > PHONE


def _width(word: str) -> float:
    letters = len(word) if any(letter.isdigit() for letter in word) else min(len(word), _UNBROKEN)
    return letters * _LETTER


def _caption(caption: Element) -> None:
    """A span around the caption's words, which stays in view when the table is scrolled sideways."""
    words = element("span", list(caption), {"class": "tittel"})
    words.text, caption.text = caption.text, None
    caption.append(words)


def _wrap(table: Element, frame: Element) -> None:
    parent = table.getparent()
    assert parent is not None  # a table always stands under main
    parent.replace(table, frame)
    frame.tail, table.tail = table.tail, None
    frame.append(table)


def _footnotes(body: Element, ids: Ids, document: Drawn) -> None:
    """Names for the links both ways, ids that no author's id can be taken for, and a heading over the notes."""
    notes = body.find("section[@role='doc-endnotes']")
    if notes is None:
        return
    references = [link for link in body.iter("a") if role_of(link) == "doc-noteref"]
    items = notes.findall("ol/li")
    for number, (reference, item) in enumerate(zip(references, items, strict=True), start=1):
        note_id, reference_id = ids.free(f"fotnote-{number}"), ids.free(f"fotnote-{number}-i-teksten")
        item.set("id", note_id)
        reference.set("id", reference_id)
        reference.set("href", f"#{note_id}")
        reference.set("aria-label", FOOTNOTE_NAME.format(number))
        for back in item.iter("a"):
            if role_of(back) == "doc-backlink":
                back.set("href", f"#{reference_id}")
                back.set("aria-label", BACK_NAME.format(number))
    rule = notes.find("hr")
    if rule is not None:
        notes.remove(rule)
    title_id = ids.free("fotnoter-tittel")
    notes.set("id", ids.free("fotnoter"))
    notes.set("aria-labelledby", title_id)
    title = element("h2", document.labels.footnotes, {"id": title_id})
    title.tail = "\n"
    notes.insert(0, title)
