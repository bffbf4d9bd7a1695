"""The second step on pandoc's WordprocessingML: what pandoc has no words for.

Element order inside w:pPr, w:tblPr, w:tcPr and w:sectPr follows the schema of ISO/IEC 29500-1 (Word refuses other orders).
"""

import re
from collections.abc import Collection, Sequence

from lxml import etree

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.document import Document
from bolig_cli.render.docx.bookmarks import bookmark_name
from bolig_cli.render.docx.content import MARK_CONTENTS, MARK_LANDSCAPE, MARK_PORTRAIT

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)  # A4 in twentieths of a point
MARGIN = 1361
TOC_LEVELS = 3
_HEADING = re.compile(r"Heading([1-9])")
_FIRST_ID = 100_000  # well above the numbers that pandoc gives the bookmarks we keep

Element = etree._Element


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def element(tag: str, /, *children: Element, **attributes: str) -> Element:
    made: Element = etree.Element(w(tag), {w(key): value for key, value in attributes.items()}, nsmap={"w": W})
    made.extend(children)
    return made


def lay_out(body_xml: bytes, document: Document) -> bytes:
    """Word's document part with contents, sections, tables and bookmarks in place."""
    root = etree.fromstring(body_xml)
    body = root.find(w("body"))
    assert body is not None
    nodes = _nodes(document.blocks, {"Header", "Table", "Span"})
    headers, tables, spans = ([node for node in nodes if node["t"] == kind] for kind in ("Header", "Table", "Span"))
    names = _bookmarks(body, headers, tables, spans)
    _sections(body)
    _contents(body, headers, names, document)
    _tables(body, tables)
    _strip(body)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _nodes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """Every AST node of some kinds in document order. A stack and no generators: there are some hundred thousand nodes."""
    found: list[Node] = []
    stack: list[object] = [*reversed(blocks)]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if value.get("t") in kinds:
                found.append(value)
            content = value.get("c")
            if isinstance(content, list | tuple):
                stack.extend(reversed(content))
        elif isinstance(value, list | tuple):
            stack.extend(reversed(value))
    return found


def style_of(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else str(style.get(w("val")))


def _bookmarks(body: Element, headers: Sequence[Node], tables: Sequence[Node], spans: Sequence[Node]) -> dict[str, str]:
    """Puts a bookmark inside each heading and table caption. Gives id → bookmark's name.

    Pandoc's own bookmarks span whole sections; inside the heading they survive editing, and a comment finds its item.
    """
    kept = {bookmark_name(node["c"][0][0]) for node in spans if node["c"][0][0]}
    gone = {str(mark.get(w("id"))) for mark in body.iter(w("bookmarkStart")) if mark.get(w("name")) not in kept}
    for mark in [*body.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
        if mark.get(w("id")) in gone:
            _drop(mark)
    names: dict[str, str] = {}
    paragraphs = [p for p in body.iter(w("p")) if _HEADING.fullmatch(style_of(p))]
    captions = [p for p in body.iter(w("p")) if style_of(p) == "TableCaption"]
    targets = [(node["c"][1][0], p) for node, p in zip(headers, paragraphs, strict=True)]
    targets += [(node["c"][0][0], p) for node, p in zip(tables, captions, strict=True)]
    for number, (id, paragraph) in enumerate(targets, _FIRST_ID):
        names[id] = bookmark_name(id)
        start = element("bookmarkStart", id=str(number), name=names[id])
        position = 1 if paragraph.find(w("pPr")) is not None else 0
        paragraph.insert(position, start)
        paragraph.append(element("bookmarkEnd", id=str(number)))
    return names


def _drop(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


def _sections(body: Element) -> None:
    """Turns the marks around landscape content into sections with their own headers."""
    last = body.find(w("sectPr"))
    assert last is not None
    references = {kind: str(ref.get(f"{{{R}}}id")) for kind, ref in _references(last).items()}
    body.remove(last)
    first = True
    for paragraph in [*body.iterchildren(w("p"))]:
        mark = _mark_of(paragraph)
        if mark in (MARK_LANDSCAPE, MARK_PORTRAIT):
            _end_section(paragraph, _section(mark == MARK_PORTRAIT, first, references))
            first = False
    body.append(_section(False, first, references))


def _references(section: Element) -> dict[str, Element]:
    return {etree.QName(ref).localname: ref for ref in section if str(etree.QName(ref).localname).endswith("Reference")}


def _section(landscape: bool, first: bool, references: dict[str, str]) -> Element:
    width, height = LANDSCAPE if landscape else PORTRAIT
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
            top="1588",
            right=str(MARGIN),
            bottom="1361",
            left=str(MARGIN),
            header="680",
            footer="624",
            gutter="0",
        )
    )
    if first:
        made.append(element("titlePg"))  # the cover has no header and footer
    return made


def _end_section(mark: Element, section: Element) -> None:
    """Lets the section end with the paragraph before the mark; after a table a paragraph of no height has to carry it."""
    previous = mark.getprevious()
    if previous is not None and previous.tag == w("p") and not _mark_of(previous):
        properties = previous.find(w("pPr"))
        if properties is None:
            properties = element("pPr")
            previous.insert(0, properties)
        properties.append(section)
        _drop(mark)
        return
    for child in [*mark]:
        mark.remove(child)
    mark.append(element("pPr", element("pStyle", val="Seksjonsslutt"), section))


def _mark_of(paragraph: Element) -> str:
    """Which mark a paragraph is. Pandoc makes style ids of names by leaving out the spaces."""
    return {name.replace(" ", ""): name for name in (MARK_CONTENTS, MARK_LANDSCAPE, MARK_PORTRAIT)}.get(
        style_of(paragraph), ""
    )


def _contents(body: Element, headers: Sequence[Node], names: dict[str, str], document: Document) -> None:
    """A real table of contents field whose result is filled in, so that it can be read and clicked before it is updated.

    Page numbers come when Word updates the field: written here they would be guesses.
    """
    mark = next(p for p in body.iterchildren(w("p")) if _mark_of(p) == MARK_CONTENTS)
    entries = [node for node in headers if node["c"][0] <= TOC_LEVELS]
    title = element("p", element("pPr", element("pStyle", val="TOCHeading")), _run(document.labels.contents))
    paragraphs = [title]
    for index, node in enumerate(entries):
        level, (id, _, _), inlines = node["c"]
        paragraph = element("p", element("pPr", element("pStyle", val=f"TOC{level}")))
        if index == 0:
            paragraph.append(_field("begin"))
            paragraph.append(element("r", _text("instrText", f' TOC \\o "1-{TOC_LEVELS}" \\h \\z \\u ')))
            paragraph.append(_field("separate"))
        paragraph.append(element("hyperlink", _run(ast.plain_text(inlines)), anchor=names[id], history="1"))
        if index == len(entries) - 1:
            paragraph.append(_field("end"))
        paragraphs.append(paragraph)
    for paragraph in paragraphs:
        mark.addprevious(paragraph)
    _drop(mark)


def _field(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))


def _run(text: str) -> Element:
    return element("r", _text("t", text))


def _text(name: str, text: str) -> Element:
    made = element(name)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _tables(body: Element, tables: Sequence[Node]) -> None:
    """Style, fixed widths, header rows, rows that stay whole, row headers."""
    for table, node in zip(body.iter(w("tbl")), tables, strict=True):
        (_, classes, _), _, columns, _, _, (_, foot) = node["c"]
        landscape = _is_landscape(table)
        room = (LANDSCAPE if landscape else PORTRAIT)[0] - 2 * MARGIN
        shares = [spec[1]["c"] if spec[1]["t"] == "ColWidth" else 1 / len(columns) for spec in columns]
        widths = [round(room * share) for share in shares]
        properties = table.find(w("tblPr"))
        assert properties is not None
        for child in [*properties]:
            if child.tag != w("tblCaption"):
                properties.remove(child)
        for position, child in enumerate(
            (
                element("tblStyle", val="Boligtabell"),
                element("tblW", w=str(sum(widths)), type="dxa"),
                element("tblLayout", type="fixed"),
                element(
                    "tblLook", val="06E0" if foot else "06A0", firstRow="1", lastRow="1" if foot else "0",
                    firstColumn="1", lastColumn="0", noHBand="1", noVBand="1",
                ),
            )
        ):  # fmt: skip
            properties.insert(position, child)
        grid = table.find(w("tblGrid"))
        assert grid is not None
        for column, width in zip(grid, widths, strict=True):
            column.set(w("w"), str(width))
        style = "TabelltekstTett" if "tett" in classes else "Tabelltekst"
        rows = table.findall(w("tr"))
        for index, row in enumerate(rows):
            _row(row, widths, style, header=index == 0)


def _is_landscape(table: Element) -> bool:
    """Whether the section that the table stands in is landscape: the next section properties in the body say so."""
    for following in table.itersiblings():
        section = following if following.tag == w("sectPr") else following.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            size = section.find(w("pgSz"))
            return size is not None and size.get(w("orient")) == "landscape"
    return False


def _row(row: Element, widths: Sequence[int], style: str, *, header: bool) -> None:
    properties = row.find(w("trPr"))
    if properties is None:
        properties = element("trPr")
        row.insert(0, properties)
    for child in [*properties]:
        properties.remove(child)
    properties.append(element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))
    for cell, width in zip(row.findall(w("tc")), widths, strict=True):
        cell_properties = cell.find(w("tcPr"))
        if cell_properties is None:
            cell_properties = element("tcPr")
            cell.insert(0, cell_properties)
        for child in cell_properties.findall(w("tcW")):
            cell_properties.remove(child)
        cell_properties.insert(0, element("tcW", w=str(width), type="dxa"))
        for paragraph in cell.findall(w("p")):
            _set_style(paragraph, style)


def _set_style(paragraph: Element, style: str) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(w("pStyle")):
        properties.remove(old)
    properties.insert(0, element("pStyle", val=style))


def _strip(body: Element) -> None:
    """Paragraphs without content that pandoc leaves between blocks; those in table cells have to stay."""
    for paragraph in [*body.iterchildren(w("p"))]:
        content = [child for child in paragraph if child.tag != w("pPr")]
        if not content and paragraph.find(f"{w('pPr')}/{w('sectPr')}") is None:
            body.remove(paragraph)
