"""A real list of contents: a field whose result is filled in, so that it can be read and clicked before it is updated.

It stands in a content control of the kind that gives Word's own button for updating it, and an update gives the same entries: what
stands before the list is left out of it by a bookmark around the rest, and what is in it beside whole levels of headings has a mark
of its own (TC). Source: ISO/IEC 29500-1, 17.16.5.45 (PAGEREF), 17.16.5.67 (TC) and 17.16.5.68 (TOC).

Each entry has a field for its page, with nothing in it: Word fills it in when the list is updated. The pages of the PDF are not
those of Word, which sets the text itself. A mark that the fields are out of date would make Word ask everybody who opens the
document whether to update fields «that may refer to other files».
"""

from collections.abc import Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.word_template import Page
from bolig_cli.render.docx.elements import Element, element, run, text, w
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import is_in_front, parted
from bolig_cli.render.office.bookmarks import bookmark_name
from bolig_cli.render.office.walk import nodes

_BOOKMARK = "innholdet"  # around what the list is of


def put_in(mark: Element, headers: Sequence[Node], document: Drawn, page: Page) -> None:
    """Puts the list where the mark is, a paragraph of the body, and takes the mark away. A document without headings has none."""
    body = mark.getparent()
    assert body is not None
    listed = [node for node in headers if node["c"][1][0] in document.contents]
    if listed:
        has_front = any(is_in_front(node) for node in document.blocks)
        depth = _whole_levels(nodes(parted(document.blocks)[1], {"Header"}), listed)
        beside = [node for node in listed if node["c"][0] > depth]
        of_levels = [f'\\o "1-{depth}"'] if depth else []
        of_rest = [f"\\b {_BOOKMARK}"] if has_front else []
        code = " ".join(
            [
                "TOC",
                *of_levels,
                "\\h",
                "\\z",
                *(["\\f"] if beside else []),
                *of_rest,
            ]
        )
        title = element(
            "p", element("pPr", element("pStyle", val="TOCHeading")), run(text("t", document.labels.contents))
        )
        if has_front:  # what stands in front has room for the contents below it
            title[0].append(element("pageBreakBefore", val="0"))
        entries = [_entry(node, page) for node in listed]
        entries[0][1:1] = [_mark("begin"), run(text("instrText", f" {code} ")), _mark("separate")]
        entries[-1].append(_mark("end"))
        kind = element("docPartObj", element("docPartGallery", val="Table of Contents"), element("docPartUnique"))
        mark.addprevious(element("sdt", element("sdtPr", kind), element("sdtContent", title, *entries)))
        if has_front:
            _bookmark_rest(mark)
        _mark_entries(body, beside)
    body.remove(mark)


def _whole_levels(headers: Sequence[Node], listed: Sequence[Node]) -> int:
    """So many levels of headings are in the list with all they have."""
    ids = {node["c"][1][0] for node in listed}
    left_out = [node["c"][0] for node in headers if node["c"][1][0] not in ids]
    deepest: int = max(node["c"][0] for node in listed)
    above: list[int] = [level - 1 for level in left_out]
    return min([deepest, *above])


def _entry(header: Node, page: Page) -> Element:
    level, (id, _, _), inlines = header["c"]
    tab = element(
        "tabs", element("tab", val="right", pos=str(page.room))
    )  # no dots before a number that isn't there yet
    made = element("p", element("pPr", element("pStyle", val=f"TOC{level}"), tab))
    words = run(text("t", ast.plain_text(inlines)))
    if not id:
        made.append(words)
        return made
    name = bookmark_name(id)
    code = run(text("instrText", f" PAGEREF {name} \\h "))
    of_page = [run(element("tab")), _mark("begin"), code, _mark("separate"), _mark("end")]
    for part in of_page:
        part.insert(0, element("rPr", element("webHidden")))
    made.append(element("hyperlink", words, *of_page, anchor=name, history="1"))
    return made


def _mark(kind: str) -> Element:
    return run(element("fldChar", fldCharType=kind))


def _bookmark_rest(mark: Element) -> None:
    """A bookmark from the paragraph after the mark to the document's last one."""
    body = mark.getparent()
    assert body is not None
    after = list(mark.itersiblings(w("p")))
    if after:
        id = str(1 + max((int(str(b.get(w("id")))) for b in body.iter(w("bookmarkStart"))), default=0))
        properties = after[0].find(w("pPr"))
        after[0].insert(0 if properties is None else 1, element("bookmarkStart", id=id, name=_BOOKMARK))
        after[-1].append(element("bookmarkEnd", id=id))


def _mark_entries(body: Element, listed: Sequence[Node]) -> None:
    """Marks in headings that are in the list although not all of their level are."""
    at = {str(start.get(w("name"))): start for start in body.iter(w("bookmarkStart"))}
    for header in listed:
        level, (id, _, _), inlines = header["c"]
        if (start := at.get(bookmark_name(id))) is not None:
            words = ast.plain_text(inlines).replace("\\", "\\\\").replace('"', '\\"')
            for part in (_mark("begin"), run(text("instrText", f' TC "{words}" \\l {level} ')), _mark("end")):
                start.addprevious(part)
