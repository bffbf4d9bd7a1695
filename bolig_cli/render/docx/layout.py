"""The second step on pandoc's WordprocessingML: what pandoc has no words for.

Element order inside w:pPr, w:tblPr, w:tcPr and w:sectPr follows the schema of ISO/IEC 29500-1 (Word refuses other orders).
"""

from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.word_template import Page
from bolig_cli.documents.document import Opening
from bolig_cli.render.docx import contents, headings
from bolig_cli.render.docx.elements import Element, element, style_of, styled, w
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import begin_pages
from bolig_cli.render.office.content import (
    MARK_CARD,
    MARK_CARD_ENDS,
    MARK_CONTENTS,
    MARK_LANDSCAPE,
    MARK_PORTRAIT,
    REFERENCES,
    TALL,
    image_width,
    is_small,
)
from bolig_cli.render.office.walk import nodes

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
EMU = 9525  # English metric units in a CSS pixel

CELL_INDENT = 227  # 4 mm, a level of a list in a table cell


def lay_out(body_xml: bytes, document: Drawn, page: Page) -> bytes:
    """Word's document part with contents, sections and tables in place, on pages of this size."""
    root = etree.fromstring(body_xml)
    body = root.find(w("body"))
    assert body is not None
    found = nodes(document.blocks, {"Header", "Table"})
    headers, tables = ([node for node in found if node["t"] == kind] for kind in ("Header", "Table"))
    _strip(body)
    if document.opening is Opening.COVER:
        mark = next(p for p in body.iterchildren(w("p")) if _mark_of(p) == MARK_CONTENTS)
        contents.put_in(mark, headers, document, page)
        _close_in_front(body)
        _begin_pages(body, document)
    _number(body, headers)
    _cards(body)
    _keep_references(body)
    _sections(body, page)
    _tables(body, tables, page)
    _pictures(body, document, page)
    _sources_of_pictures(body)
    _space(body)
    return _written(root)


def lay_out_notes(notes_xml: bytes, document: Drawn, page: Page) -> bytes:
    """Word's footnote part with the tables in it laid out as those in the text."""
    notes = nodes(document.blocks, {"Note"})
    tables = [table for note in notes for table in nodes(note["c"], {"Table"})]
    if not tables:
        return notes_xml
    root = etree.fromstring(notes_xml)
    _tables(root, tables, page)
    return _written(root)


def _written(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _drop(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


def _sections(body: Element, page: Page) -> None:
    """Turns the marks around landscape content into sections with their own headers.

    A section with nothing in it would be an empty page, so none is made between two marks that meet, or after the last.
    """
    last = body.find(w("sectPr"))
    assert last is not None
    references = {kind: str(ref.get(f"{{{R}}}id")) for kind, ref in _references(last).items()}
    body.remove(last)
    first, depth, has_content = True, 0, False
    for child in [*body]:
        mark = _mark_of(child)
        if mark not in (MARK_LANDSCAPE, MARK_PORTRAIT):
            has_content = has_content or child.tag in (w("p"), w("tbl"))
            continue
        outermost = depth == (0 if mark == MARK_LANDSCAPE else 1)
        depth += 1 if mark == MARK_LANDSCAPE else -1
        if outermost and has_content:
            _end_section(child, _section(page, mark == MARK_PORTRAIT, first, references))
            first, has_content = False, False
        else:
            _drop(child)
    body.append(_section(page, False, first, references) if has_content else _taken_section(body))


def _taken_section(body: Element) -> Element:
    """The properties of the last section, out of the paragraph that ends it: the body itself ends it."""
    section = [*body.iter(w("sectPr"))][-1]
    _drop(section)
    return section


def _references(section: Element) -> dict[str, Element]:
    return {etree.QName(ref).localname: ref for ref in section if str(etree.QName(ref).localname).endswith("Reference")}


def _section(page: Page, landscape: bool, first: bool, references: dict[str, str]) -> Element:
    width, height = (page.height, page.width) if landscape else (page.width, page.height)
    made = element("sectPr")
    if landscape:
        header, footer = "rIdHeaderLandscape", "rIdFooterLandscape"
    else:
        header, footer = references["headerReference"], references["footerReference"]
    for name, id in (("headerReference", header), ("footerReference", footer)):
        ref = element(name, type="default")
        ref.set(f"{{{R}}}id", id)
        made.append(ref)
    made.append(element("type", val="nextPage"))
    size = element("pgSz", w=str(width), h=str(height))
    if landscape:
        size.set(w("orient"), "landscape")
    made.append(size)
    made.append(
        element(
            "pgMar",
            top=str(page.top),
            right=str(page.right),
            bottom=str(page.bottom),
            left=str(page.left),
            header=str(page.header),
            footer=str(page.footer),
            gutter="0",
        )
    )
    if first:
        made.append(element("titlePg"))  # the cover has no header and footer
    return made


def _end_section(mark: Element, section: Element) -> None:
    """Lets the section end with the paragraph before the mark; after a table a paragraph of no height has to carry it."""
    previous = mark.getprevious()
    if previous is not None and previous.tag == w("p"):
        _properties(previous).append(section)
        _drop(mark)
        return
    _make_thin(mark)
    mark[0].append(section)


def _make_thin(paragraph: Element) -> None:
    """Empties a paragraph and takes its height away, where Word must have one and the reader shall not see it."""
    for child in [*paragraph]:
        paragraph.remove(child)
    paragraph.append(element("pPr", element("pStyle", val="Seksjonsslutt")))


# Pandoc makes style ids of names by leaving out the spaces.
_MARKS = {
    name.replace(" ", ""): name for name in (MARK_CARD, MARK_CARD_ENDS, MARK_CONTENTS, MARK_LANDSCAPE, MARK_PORTRAIT)
}


def _mark_of(paragraph: Element) -> str:
    """Which mark a paragraph is."""
    return _MARKS.get(style_of(paragraph), "")


def without_marks(styles_xml: bytes) -> bytes:
    """Word's style part without the styles that pandoc makes for our marks, which nothing is left of."""
    root = etree.fromstring(styles_xml)
    for style in root.findall(w("style")):
        if style.get(w("styleId")) in _MARKS:
            root.remove(style)
    return _written(root)


def _begin_pages(body: Element, document: Drawn) -> None:
    """What begins a page does; the other chapters follow each other, so that no page is left nearly empty."""
    paragraphs = [p for p in styled(body, "Heading1") if p.getparent() is body]
    begin = begin_pages(document.contents, document.blocks)
    for n, paragraph in enumerate(paragraphs):
        if n in begin:
            properties = _properties(paragraph)
            properties.insert(1, element("pageBreakBefore"))


def _number(body: Element, headers: Sequence[Node]) -> None:
    """Headings in the list that counts them: the style's own, another, or none."""
    paragraphs = styled(body, *(f"Heading{level}" for level in range(1, 10)))
    for paragraph, header, of_list in zip(paragraphs, headers, headings.counted(headers), strict=True):
        in_style = headings.CHAPTERS if header["c"][0] <= headings.LINKED else None
        wanted = of_list.list if of_list else None
        if wanted != in_style:
            numbering = element("numPr", element("ilvl", val="0"), element("numId", val=str(wanted or 0)))
            _properties(paragraph).insert(_after_first(_properties(paragraph)), numbering)


_FIRST = tuple(w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))


def _after_first(properties: Element) -> int:
    """Where a paragraph's numbering stands among its properties."""
    return sum(child.tag in _FIRST for child in properties)


_LINES = {"line": "226", "lineRule": "auto"}
_CLOSE = {  # size in half points, and spacing
    "Heading1": ("36", {"before": "0", "after": "80"}),
    "Heading2": ("23", {"before": "70", "after": "20"}),
    "BodyText": ("20", {"after": "30", **_LINES}),
    "FirstParagraph": ("20", {"after": "30", **_LINES}),
    "Compact": ("20", {"before": "0", "after": "0", **_LINES}),
}


# What may stand after the size among a run's properties, in Word's order (ISO/IEC 29500-1, CT_RPr).
_AFTER_SIZE = frozenset(map(w, ("highlight", "u", "shd", "vertAlign", "rtl", "cs", "em", "lang")))


def _close_in_front(body: Element) -> None:
    """The sections before the contents are short, and stand close: each chapter there is a page."""
    for child in body:
        if child.tag == w("sdt"):
            return
        if close := _CLOSE.get(style_of(child)):
            size, spacing = close
            _properties(child).append(element("spacing", **spacing))
            for run in child.iter(w("r")):
                properties = run.find(w("rPr"))
                if properties is None:
                    properties = element("rPr")
                    run.insert(0, properties)
                after = next((n for n, child in enumerate(properties) if child.tag in _AFTER_SIZE), len(properties))
                properties[after:after] = [element("sz", val=size), element("szCs", val=size)]


def _cards(body: Element) -> None:
    """Keeps each card on one page: every paragraph and row in it goes with the next, but for the last."""
    card: list[Element] | None = None
    for child in [*body]:
        mark = _mark_of(child) if child.tag == w("p") else ""
        if mark == MARK_CARD:
            card = []
        elif mark == MARK_CARD_ENDS:
            for block in (card or [])[:-1]:
                _keep_with_next(block)
            card = None
        elif card is not None:
            card.append(child)
        if mark in (MARK_CARD, MARK_CARD_ENDS):
            _drop(child)


def _keep_references(body: Element) -> None:
    """References stand together, and with the text that they follow where it is short: a heading does not leave them behind."""
    for before, after in pairwise(body.iterchildren(w("p"))):
        together = before.getnext() is after and style_of(after) == REFERENCES
        if together and (style_of(before) == REFERENCES or (style_of(before) in _TEXT and _letters(before) < _SHORT)):
            _keep_with_next(before)


_TEXT = frozenset({"BodyText", "FirstParagraph"})
_SHORT = 700  # letters


def _letters(paragraph: Element) -> int:
    return sum(len(text.text or "") for text in paragraph.iter(w("t")))


def _tables(part: Element, tables: Sequence[Node], page: Page) -> None:
    """Style, fixed widths, header rows, rows that stay whole, row headers, captions."""
    made = [table for table in part.iter(w("tbl")) if _table_style(table) != "FigureTable"]
    lying = _on_landscape(part)
    for table, node in zip(made, tables, strict=True):
        (_, classes, values), (_, caption), columns, (_, head), _, (_, foot) = node["c"]
        room = page.room_lying if table in lying else page.room
        shares = [spec[1]["c"] if spec[1]["t"] == "ColWidth" else 1 / len(columns) for spec in columns]
        widths = [round(room * share) for share in shares]
        _table_properties(table, sum(widths), has_foot=bool(foot))
        if name := dict(values).get(ast.TABLE_NAME):
            _name(table, name)
        grid = table.find(w("tblGrid"))
        assert grid is not None
        for column, width in zip(grid, widths, strict=True):
            column.set(w("w"), str(width))
        style = "TabelltekstTett" if "tett" in classes else "Tabelltekst"
        rows = table.findall(w("tr"))
        for index, row in enumerate(rows):
            _row(row, widths, style, header=index < len(head))
        kept = rows if is_small(node) else [*rows[: len(head) + 1], *rows[-max(len(foot), 1) - 1 :]]
        for row in {*kept} - {rows[-1]}:
            _keep_with_next(row)  # neither the first row below the head nor the last one, or the sums, stands alone
        _caption(table, len(caption))
        _after(table)


def _pictures(body: Element, document: Drawn, page: Page) -> None:
    """Widens what pandoc has made fit an upright page although it stands on one that lies."""
    images = [*nodes(document.blocks, {"Image"})]
    extents = [*body.iter(f"{{{WP}}}extent")]
    for image, extent in zip(reversed(images), reversed(extents), strict=False):  # the mark on the cover comes first
        picture = extent.getparent()
        assert picture is not None
        drawing = document.figures.get(image["c"][2][0])
        wanted = round(image_width(image, drawing.width if drawing else None, page) * EMU)
        width, height = int(str(extent.get("cx"))), int(str(extent.get("cy")))
        for size in (extent, *picture.iter(f"{{{A}}}ext")):
            size.set("cx", str(wanted))
            size.set("cy", str(round(height * wanted / width)))


def _sources_of_pictures(body: Element) -> None:
    """A source stands close below its picture's caption, and on the same page."""
    for paragraph in styled(body, "ImageCaption"):
        after = paragraph.getnext()
        if after is not None and style_of(after) == "Kilde":
            _properties(paragraph)[1:1] = [element("keepNext"), element("spacing", before="0", after="0")]


def _table_style(table: Element) -> str:
    style = table.find(f"{w('tblPr')}/{w('tblStyle')}")
    return "" if style is None else str(style.get(w("val")))


def _table_properties(table: Element, width: int, *, has_foot: bool) -> None:
    """The table's properties in the order of the schema; of pandoc's own only the accessible name is kept, which is last."""
    properties = table.find(w("tblPr"))
    assert properties is not None
    for child in [*properties]:
        if child.tag != w("tblCaption"):
            properties.remove(child)
    properties[:0] = [
        element("tblStyle", val="Boligtabell"),
        element("tblW", w=str(width), type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook", val="06E0" if has_foot else "06A0", firstRow="1", lastRow="1" if has_foot else "0",
            firstColumn="1", lastColumn="0", noHBand="1", noVBand="1",
        ),
    ]  # fmt: skip


def _name(table: Element, name: str) -> None:
    """What a table is, where no caption says so: Word calls it the title of its alternative text."""
    properties = table.find(w("tblPr"))
    assert properties is not None
    properties.append(element("tblCaption", val=name))


def _caption(table: Element, paragraphs: int) -> None:
    """The caption's style, which pandoc forgets in lists; it keeps the caption on the page of its table."""
    before = table.itersiblings(w("p"), w("tbl"), preceding=True)
    for previous, _ in zip(before, range(paragraphs), strict=False):
        if previous.tag == w("p"):
            _set_style(previous, "TableCaption")


def _after(table: Element) -> None:
    """A paragraph of no height where Word must have one: between two tables (it would join them) and at the end of a part."""
    following = next(table.itersiblings(w("p"), w("tbl"), w("sectPr")), None)
    if following is None or following.tag in (w("tbl"), w("sectPr")):
        thin = element("p")
        _make_thin(thin)
        table.addnext(thin)


def _on_landscape(part: Element) -> set[Element]:
    """The tables on pages that lie: the next section properties in the body say how a page is."""
    found: set[Element] = set()
    lying = False
    for child in part.iterchildren(reversed=True):
        if child.tag == w("tbl") and lying:
            found.add(child)
        section = child if child.tag == w("sectPr") else child.find(_SECTION)
        if section is not None:
            size = section.find(w("pgSz"))
            lying = size is not None and size.get(w("orient")) == "landscape"
    return found


_SECTION = f"{w('pPr')}/{w('sectPr')}"


def _row(row: Element, widths: Sequence[int], style: str, *, header: bool) -> None:
    properties = row.find(w("trPr"))
    if properties is None:
        properties = element("trPr")
        row.insert(0, properties)
    for child in [*properties]:
        properties.remove(child)
    if all(len(cell.findall(w("p"))) <= TALL for cell in row.findall(w("tc"))):
        properties.append(element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))
    column = 0
    for cell in row.findall(w("tc")):
        cell_properties = cell.find(w("tcPr"))
        if cell_properties is None:
            cell_properties = element("tcPr")
            cell.insert(0, cell_properties)
        for child in cell_properties.findall(w("tcW")):
            cell_properties.remove(child)
        span = cell_properties.find(w("gridSpan"))
        spanned = 1 if span is None else int(span.get(w("val")) or 1)
        cell_properties.insert(0, element("tcW", w=str(sum(widths[column : column + spanned])), type="dxa"))
        column += spanned
        for paragraph in cell.findall(w("p")):
            _set_style(paragraph, style)
            _narrow_list(paragraph)


def _narrow_list(paragraph: Element) -> None:
    """The indent of a list item in a cell, where that of the text would leave no room for the words."""
    properties = _properties(paragraph)
    numbering = properties.find(w("numPr"))
    if numbering is not None:
        level = numbering.find(w("ilvl"))
        depth = 1 + (0 if level is None else int(level.get(w("val")) or 0))
        indent = element("ind", left=str(CELL_INDENT * depth), hanging=str(CELL_INDENT))
        properties.insert(properties.index(numbering) + 1, indent)


def _keep_with_next(block: Element) -> None:
    """Every paragraph of a block or a row on the page of what follows it."""
    for paragraph in block.iter(w("p")):
        properties = _properties(paragraph)
        if properties.find(w("keepNext")) is not None:
            continue
        style = properties.find(w("pStyle"))
        properties.insert(0 if style is None else 1, element("keepNext"))


def _properties(paragraph: Element) -> Element:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    return properties


def _set_style(paragraph: Element, style: str) -> None:
    properties = _properties(paragraph)
    for old in properties.findall(w("pStyle")):
        properties.remove(old)
    properties.insert(0, element("pStyle", val=style))


def _space(body: Element) -> None:
    """Room above text that follows a table, facts or a list, which end without any; a style for what pandoc gives none."""
    previous = ""
    for block in body.iterchildren(w("p"), w("tbl"), w("sdt")):
        style = style_of(block) if block.tag == w("p") else str(etree.QName(block).localname)
        if not style:  # items of a list with blank lines between
            _set_style(block, "BodyText")
        elif style in ("BodyText", "FirstParagraph") and previous.startswith(("tbl", "Fakta", "Compact")):
            _set_style(block, "AvsnittEtterBlokk")
        previous = style


def _strip(body: Element) -> None:
    """Paragraphs without content that pandoc leaves between blocks; those in table cells have to stay."""
    for paragraph in [*body.iterchildren(w("p"))]:
        content = [child for child in paragraph if child.tag != w("pPr")]
        if not content and paragraph.find(f"{w('pPr')}/{w('sectPr')}") is None:
            body.remove(paragraph)
