"""The second step on pandoc's OpenDocument XML: what pandoc has no words for.

Pandoc makes a style of its own for every list, quotation and cell; all of them give way to named styles, so that a communications
department can restyle the document by changing those.
Source: OpenDocument 1.3 (OASIS), part 3.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.word_template import A4
from bolig_cli.documents.document import Opening
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import begin_pages, is_in_front
from bolig_cli.render.odt import tables
from bolig_cli.render.odt.content import style_name
from bolig_cli.render.odt.contents import table_of_contents
from bolig_cli.render.odt.variants import Variants
from bolig_cli.render.odt.xml import ITEM, LIST, NAMESPACES, STYLE, TABLE, Element, H, P, drop, element, q, unwrap
from bolig_cli.render.office.content import (
    MARK_CARD,
    MARK_CARD_ENDS,
    MARK_CONTENTS,
    MARK_LANDSCAPE,
    MARK_PORTRAIT,
    image_width,
)
from bolig_cli.render.office.walk import nodes, nodes_and_notes

_MARKS = {style_name(name): name for name in (MARK_CARD, MARK_CARD_ENDS, MARK_CONTENTS, MARK_LANDSCAPE, MARK_PORTRAIT)}
_TEXT_BODY = "Text_20_body"
_INCH = 96  # CSS pixels


def lay_out(content_xml: bytes, reference_xml: bytes, document: Drawn) -> bytes:
    """The content part with contents, pages, cards, tables and alt texts in place; `reference_xml` has the automatic styles that
    are ours."""
    root = etree.fromstring(content_xml)
    body, automatic = root.find(f"{q('office:body')}/{q('office:text')}"), root.find(q("office:automatic-styles"))
    assert body is not None
    assert automatic is not None
    if (fonts := root.find(q("office:font-face-decls"))) is not None:
        root.remove(fonts)  # the styles have them
    headers, made = nodes(document.blocks, {"Header"}), nodes_and_notes(document.blocks, {"Table"})
    _take_out_spaces(body)
    _name_styles(body, automatic)
    automatic.extend(etree.fromstring(reference_xml).iterfind(f"{q('office:automatic-styles')}/*"))
    variants = Variants(automatic)
    _unwrap_parts(body)
    _take_out_tables(body)
    _links(body)
    _pictures(body, document)
    wide = _lying(body)
    tables.lay_out([*body.iter(TABLE)], made, wide, automatic, variants)
    _fact_points(body)
    if document.opening is Opening.COVER:
        _contents(body, headers, document, variants)
        _mark_on_cover(body, variants)
        _close_in_front(body, headers, variants)
        _begin_pages(body, document, variants)
    _cards(body, automatic, variants)
    _space(body, variants)
    _pages(body, automatic, variants)
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data


def _take_out_spaces(body: Element) -> None:
    """Line breaks and indents that pandoc writes between blocks; inside a paragraph they are text."""
    for node in body.iter():
        if node.tag in (P, H):
            continue
        if node.text is not None and not node.text.strip() and next(node.iterancestors(P, H), None) is None:
            node.text = None
    for node in body.iter():
        inside = next(node.iterancestors(P, H), None)
        in_note = next(node.iterancestors(q("text:note-body")), None)
        if node.tail is not None and not node.tail.strip() and (inside is None or _within(in_note, inside)):
            node.tail = None


def _within(note: Element | None, paragraph: Element) -> bool:
    """Whether a footnote's body is nearer than the paragraph that the footnote stands in."""
    return note is not None and next(note.iterancestors(P, H), None) is paragraph


def _name_styles(body: Element, automatic: Element) -> None:
    """Named styles for what pandoc has made styles for; those of letters (bold, another language) stay, and of numbered lists."""
    parents, tight, points = {}, set(), set()
    for made in [*automatic]:
        name, family = made.get(q("style:name")), made.get(q("style:family"))
        if family == "text":
            continue
        if family == "paragraph":
            parents[name] = made.get(q("style:parent-style-name"))
            properties = made.find(q("style:paragraph-properties"))
            if properties is not None and properties.get(q("fo:margin-top")) == "0in":
                tight.add(name)
        if made.tag == q("text:list-style"):
            if made.find(q("text:list-level-style-number")) is not None:
                _indent_numbers(made)
                continue
            points.add(name)
        automatic.remove(made)
    for found in body.iter(LIST):
        if found.get(STYLE) in points:
            found.set(STYLE, "Punkter")
    for block in body.iter(P, H):
        name = block.get(STYLE)
        if name in parents:
            in_list = next(block.iterancestors(ITEM, q("table:table-cell"), q("text:note")), None)
            listed = in_list is not None and in_list.tag == ITEM and parents[name] == _TEXT_BODY
            block.set(STYLE, "Listepunkt" if listed and name in tight else parents[name] or _TEXT_BODY)


def _indent_numbers(made: Element) -> None:
    """A numbered list of an author's, with our indents; its numbers are those of the text."""
    for level in made:
        at = 0.7 * int(level.get(q("text:level")) or 1)
        level.attrib.pop(STYLE, "")
        for old in [*level]:
            level.remove(old)
        label = element(
            "style:list-level-label-alignment",
            {
                "text:label-followed-by": "listtab",
                "text:list-tab-stop-position": f"{at:.1f}cm",
                "fo:text-indent": "-0.7cm",
                "fo:margin-left": f"{at:.1f}cm",
            },
        )
        mode = {"text:list-level-position-and-space-mode": "label-alignment"}
        level.append(element("style:list-level-properties", mode, label))


def _unwrap_parts(body: Element) -> None:
    """A part that pandoc makes for an id gives way to a bookmark first in it, which a link finds in any program."""
    for section in [*body.iter(q("text:section"))]:
        first = next(section.iter(P, H), None)
        if first is not None:
            mark = element("text:bookmark", {"text:name": section.get(q("text:name")) or ""})
            mark.tail, first.text = first.text, None
            first.insert(0, mark)
        unwrap(section)


def _take_out_tables(body: Element) -> None:
    """A table in a list goes below it, since a list holds none; what is left of the list goes on below the table."""
    for table in [*body.iter(TABLE)]:
        while (item := table.getparent()) is not None and item.tag == ITEM:
            points = item.getparent()
            assert points is not None
            rest = element(
                "text:list", {"text:style-name": points.get(STYLE) or "Punkter", "text:continue-numbering": "true"}
            )
            after, later = [*table.itersiblings()], [*item.itersiblings()]
            if after:
                rest.append(element("text:list-header", None, *after))
            rest.extend(later)
            if len(rest):
                points.addnext(rest)
            points.addnext(table)


def _links(body: Element) -> None:
    """A link has the style of links, and no name of nothing."""
    for link in body.iter(q("text:a")):
        link.attrib.pop(q("office:name"), "")
        link.set(STYLE, "Internet_20_link")
        link.set(q("text:visited-style-name"), "Internet_20_link")
        for inner in [*link.iterchildren(q("text:span"))]:
            if inner.get(STYLE) == "Definition":
                unwrap(inner)


def _pictures(body: Element, document: Drawn) -> None:
    """Size, and what is in the picture for one who does not see it: pandoc leaves it out."""
    images = nodes_and_notes(document.blocks, {"Image"})
    frames = [*body.iter(q("draw:frame"))]
    alts = [ast.plain_text(image["c"][1]) for image in images]
    if document.look.logo and document.opening is Opening.COVER:
        alts.insert(0, document.look.logo.alt)
    for frame, alt in zip(frames, alts, strict=True):
        frame.set(q("draw:style-name"), "Bilde")
        frame.set(q("text:anchor-type"), "as-char")
        frame.append(element("svg:desc", text=alt))
    for frame, image in zip(reversed(frames), reversed(images), strict=False):  # the mark on the cover comes first
        drawing = document.figures.get(image["c"][2][0])
        wanted = image_width(image, drawing.width if drawing else None, A4) / _INCH
        width, height = (float(str(frame.get(q(f"svg:{side}"))).removesuffix("in")) for side in ("width", "height"))
        frame.set(q("svg:width"), f"{wanted:.3f}in")
        frame.set(q("svg:height"), f"{height * wanted / width:.3f}in")


def _mark_of(block: Element) -> str:
    return _MARKS.get(block.get(STYLE) or "", "")


def _lying(body: Element) -> list[Element]:
    """The tables between the marks of pages that lie."""
    found: list[Element] = []
    depth = 0
    for block in body:
        depth += {MARK_LANDSCAPE: 1, MARK_PORTRAIT: -1}.get(_mark_of(block), 0)
        if depth:
            found += block.iter(TABLE)
    return found


def _fact_points(body: Element) -> None:
    """Points of facts as a list: a paragraph has a bullet in no other way."""
    for block in [*body.iter(P)]:
        if block.get(STYLE) != "Faktapunkt":
            continue
        before, parent = block.getprevious(), block.getparent()
        assert parent is not None
        if before is None or before.tag != LIST or before.get(STYLE) != "Faktapunkter":
            before = element("text:list", {"text:style-name": "Faktapunkter"})
            parent.insert(parent.index(block), before)
        before.append(element("text:list-item", None, block))


def _contents(body: Element, headers: Sequence[Node], document: Drawn, variants: Variants) -> None:
    mark = next(block for block in body.iterchildren(P) if _mark_of(block) == MARK_CONTENTS)
    in_front = any(is_in_front(node) for node in document.blocks)  # and has room for the contents below it
    made = table_of_contents(headers, document, variants, new_page=not in_front)
    if made is not None:
        mark.addprevious(made)
    drop(mark)


def _mark_on_cover(body: Element, variants: Variants) -> None:
    """The municipality's mark stands above its name, and the line below the name."""
    first = body[0]
    if first.find(q("draw:frame")) is not None:
        variants.give(first, {"fo:border-bottom": "none", "fo:padding-bottom": "0pt", "fo:margin-bottom": "0pt"})


def _close_in_front(body: Element, headers: Sequence[Node], variants: Variants) -> None:
    """The sections before the contents are short, and stand close: each chapter there is a page."""
    in_front = False
    nodes_of = iter(headers)
    for block in body.iterchildren(H, P, LIST):
        if block.tag == H:
            node = next(nodes_of, None)
            if node is not None and node["c"][0] == 1:
                in_front = is_in_front(node)
            if in_front and block.get(STYLE) == "Heading_20_1":
                variants.give(block, {"fo:margin-top": "0pt", "fo:margin-bottom": "4pt"}, {"fo:font-size": "18pt"})
            if in_front and block.get(STYLE) == "Heading_20_2":
                variants.give(block, {"fo:margin-top": "4pt", "fo:margin-bottom": "1pt"}, {"fo:font-size": "11.5pt"})
        elif in_front:
            for paragraph in block.iter(P):
                if variants.named(paragraph) in _IN_FRONT:
                    after = "0pt" if block.tag == LIST else "2pt"
                    variants.give(
                        paragraph,
                        {"fo:margin-top": "0pt", "fo:margin-bottom": after, "fo:line-height": "92%"},
                        {"fo:font-size": "10pt"},
                    )


_IN_FRONT = frozenset({_TEXT_BODY, "First_20_paragraph", "Listepunkt"})


def _begin_pages(body: Element, document: Drawn, variants: Variants) -> None:
    """What begins a page does; the other chapters follow each other."""
    headings = [block for block in body.iterchildren(H) if variants.named(block) == "Heading_20_1"]
    begin = begin_pages(document.contents, document.blocks)
    for n, heading in enumerate(headings):
        if n in begin:
            variants.give(heading, {"fo:break-before": "page"})


def _cards(body: Element, automatic: Element, variants: Variants) -> None:
    """Keeps each card on one page: every block in it goes with the next, but for the last."""
    card: list[Element] | None = None
    for block in [*body]:
        mark = _mark_of(block)
        if mark == MARK_CARD:
            card = []
        elif mark == MARK_CARD_ENDS:
            for part in card or []:
                _keep(part, part is not (card or [])[-1], automatic, variants)
            card = None
        elif card is not None:
            card.append(block)
        if mark in (MARK_CARD, MARK_CARD_ENDS):
            drop(block)


def _keep(block: Element, with_next: bool, automatic: Element, variants: Variants) -> None:
    if block.tag == TABLE:
        tables.keep(block, automatic, with_next=with_next)
        return
    paragraphs = [part for part in block.iter(P, H) if next(part.iterancestors(q("text:note")), None) is None]
    for paragraph in paragraphs:
        last = not with_next and paragraph is paragraphs[-1]
        variants.give(paragraph, {"fo:keep-together": "always"} | ({} if last else {"fo:keep-with-next": "always"}))


def _space(body: Element, variants: Variants) -> None:
    """Room above text that follows a table, facts or a list, which end without any; a source stands close to its picture."""
    before = ""
    for block in body:
        named = variants.named(block) if block.tag in (P, H) else str(etree.QName(block).localname)
        if named in (_TEXT_BODY, "First_20_paragraph") and before.startswith(("table", "Fakta", "list")):
            variants.give(block, {"fo:margin-top": "6.5pt", "fo:margin-bottom": "6.5pt"})
        after = block.getnext()
        if named == "FigureCaption" and after is not None and variants.named(after) == "Kilde":
            variants.give(block, {"fo:margin-bottom": "0pt", "fo:keep-with-next": "always"})
        before = named


def _pages(body: Element, automatic: Element, variants: Variants) -> None:
    """The cover's page first, and pages that lie between their marks. Two marks that meet make no page between them."""
    depth, master, wanted = 0, "", "Forside"  # what the page before is, and what the next is to be
    for block in [*body]:
        mark = _mark_of(block)
        if mark in (MARK_LANDSCAPE, MARK_PORTRAIT):
            depth += 1 if mark == MARK_LANDSCAPE else -1
            wanted = "Liggende" if depth else "Standard"
            drop(block)
        elif wanted != master and (first := next(_first(block), None)) is not None:
            if first.tag == TABLE:
                tables.begin(first, wanted, automatic)
            else:
                variants.give(first, {"style:master-page-name": wanted, "fo:break-before": "auto"})
            master = wanted


def _first(block: Element) -> Iterator[Element]:
    """What begins a page when the block does."""
    return (part for part in block.iter(P, H, TABLE))
