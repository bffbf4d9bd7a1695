"""The AST as elements, as pandoc's HTML writer gives it, to the line ends: what `render.html` dresses.

Pandoc is a process that takes a fifth of a second, and a page that follows each save has no more than a quarter. Only what the
documents use is known here; `tests/render/test_html_markup.py` holds every document of the test plans against pandoc's own.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lxml import etree

from bolig_cli.ast import Node, plain_text
from bolig_cli.render.html.elements import Element

_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}
_SIMPLE = {"Strong": "strong", "Emph": "em", "Strikeout": "del", "Superscript": "sup", "Subscript": "sub"}
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
_BACK = "↩︎"


def written(blocks: Sequence[Node]) -> Element:
    """The blocks as elements under one `main`, footnotes last. Raises KeyError for a node that no document has."""
    root = etree.Element("main")
    notes = _Notes()
    _blocks(root, blocks, notes)
    _add(root, "\n")
    if notes.items:
        root.append(notes.section())
        _add(root, "\n")
    return root


class _Notes:
    """The footnotes met so far, in reading order."""

    def __init__(self) -> None:
        self.items: list[Element] = []

    def reference(self, blocks: Sequence[Node]) -> Element:
        number = len(self.items) + 1
        item = etree.Element("li", {"id": f"fn{number}"})
        self.items.append(item)
        _blocks(item, blocks, self)
        back = etree.Element("a", {"href": f"#fnref{number}", "class": "footnote-back", "role": "doc-backlink"})
        back.text = _BACK
        last = item[-1] if len(item) and item[-1].tag == "p" else item
        last.append(back)
        link = etree.Element(
            "a", {"href": f"#fn{number}", "class": "footnote-ref", "id": f"fnref{number}", "role": "doc-noteref"}
        )
        etree.SubElement(link, "sup").text = str(number)
        return link

    def section(self) -> Element:
        classes = "footnotes footnotes-end-of-document"
        made = etree.Element("section", {"id": "footnotes", "class": classes, "role": "doc-endnotes"})
        _line(made, "hr")
        listed = _line(made, "ol")
        listed.text = "\n"
        for item in self.items:
            listed.append(item)
            _add(listed, "\n")
        return made


def _attributes(attr: Sequence[Any]) -> dict[str, str]:
    id, classes, values = attr
    found = {"id": id} if id else {}
    if classes:
        found["class"] = " ".join(classes)
    return found | {name if name in ("lang", "width") else f"data-{name}": str(value) for name, value in values}


def _add(parent: Element, words: str) -> None:
    """Words after what stands in the element already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _line(parent: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new element on a line of its own in a parent whose parts stand on lines."""
    if not len(parent):
        parent.text = "\n"
    made = etree.SubElement(parent, tag, dict(attributes or {}))
    made.tail = "\n"
    return made


# --- blocks


def _blocks(parent: Element, blocks: Sequence[Node], notes: _Notes) -> None:
    """The blocks, with a line end between them."""
    for number, block in enumerate(blocks):
        if number:
            _add(parent, "\n")
        _BLOCKS[block["t"]](parent, block.get("c"), notes)


def _on_lines(parent: Element, blocks: Sequence[Node], notes: _Notes) -> None:
    """The blocks on lines of their own, apart from the tags around them."""
    _add(parent, "\n")
    _blocks(parent, blocks, notes)
    if blocks:
        _add(parent, "\n")


def _para(parent: Element, content: Any, notes: _Notes) -> None:
    _inlines(etree.SubElement(parent, "p"), content, notes)


def _plain(parent: Element, content: Any, notes: _Notes) -> None:
    _inlines(parent, content, notes)


def _header(parent: Element, content: Any, notes: _Notes) -> None:
    level, attr, inlines = content
    attributes = _attributes(attr)
    if attributes.keys() >= {"id", "class"}:
        attributes = {"class": attributes.pop("class"), **attributes}
    _inlines(etree.SubElement(parent, f"h{min(level, 6)}", attributes), inlines, notes)


def _div(parent: Element, content: Any, notes: _Notes) -> None:
    """One that begins with a heading is a section, and has the heading's id and classes."""
    attr, blocks = content
    attributes = _attributes(attr)
    if blocks and blocks[0]["t"] == "Header":
        level, (id, classes, values), inlines = blocks[0]["c"]
        own = attributes.pop("class", "").split()
        made = etree.SubElement(parent, "section", {"id": id} if id else {})
        if both := [*classes, *(name for name in own if name not in classes)]:
            made.set("class", " ".join(both))
        for name, value in attributes.items():
            if name != "id" or not id:
                made.set(name, value)
        heading: Node = {"t": "Header", "c": [level, ("", classes, values), inlines]}
        _on_lines(made, [heading, *blocks[1:]], notes)
    else:
        _on_lines(etree.SubElement(parent, "div", attributes), blocks, notes)


def _bullets(parent: Element, content: Any, notes: _Notes) -> None:
    _items(etree.SubElement(parent, "ul"), content, notes)


def _ordered(parent: Element, content: Any, notes: _Notes) -> None:
    (start, style, _), items = content
    attributes = {"start": str(start)} if start != 1 else {}
    if style["t"] == "Decimal":
        attributes["type"] = "1"
    _items(etree.SubElement(parent, "ol", attributes), items, notes)


def _items(made: Element, items: Sequence[Sequence[Node]], notes: _Notes) -> None:
    for item in items:
        _blocks(_line(made, "li"), item, notes)


def _definitions(parent: Element, content: Any, notes: _Notes) -> None:
    made = etree.SubElement(parent, "dl")
    for term, definitions in content:
        _inlines(_line(made, "dt"), term, notes)
        for blocks in definitions:
            _on_lines(_line(made, "dd"), blocks, notes)


def _quote(parent: Element, content: Any, notes: _Notes) -> None:
    _on_lines(etree.SubElement(parent, "blockquote"), content, notes)


def _code(parent: Element, content: Any, notes: _Notes) -> None:
    attr, words = content
    etree.SubElement(etree.SubElement(parent, "pre", _attributes(attr)), "code").text = words


def _rule(parent: Element, content: Any, notes: _Notes) -> None:
    etree.SubElement(parent, "hr")


def _table(parent: Element, content: Any, notes: _Notes) -> None:
    attr, (_, caption), columns, (_, head), bodies, (_, foot) = content
    made = etree.SubElement(parent, "table", _attributes(attr))
    if caption:
        _blocks(_line(made, "caption"), caption, notes)
    if any(width["t"] == "ColWidth" for _, width in columns):
        group = _line(made, "colgroup")
        for _, width in columns:
            _line(group, "col", {"style": f"width: {_percent(width)}%"})
    sides = [_ALIGN.get(align["t"], "") for align, _ in columns]
    if head:
        _rows(_line(made, "thead"), head, sides, len(columns), notes)
    for _, row_heads, _, rows in bodies:
        _rows(_line(made, "tbody"), rows, sides, row_heads, notes)
    if foot:
        made[-1].tail = None
        last = _line(made, "tfoot")
        last.tail = "\n\n"
        _rows(last, foot, sides, 0, notes)


def _percent(width: Node) -> str:
    return f"{int(100 * width['c'])}" if width["t"] == "ColWidth" else "0"


def _rows(made: Element, rows: Sequence[Any], sides: Sequence[str], heads: int, notes: _Notes) -> None:
    for _, cells in rows:
        row = _line(made, "tr")
        for number, (_, _, _, _, blocks) in enumerate(cells):
            style = {"style": f"text-align: {sides[number]};"} if sides[number] else {}
            _blocks(_line(row, "th" if number < heads else "td", style), blocks, notes)


def _figure(parent: Element, content: Any, notes: _Notes) -> None:
    attr, (_, caption), body = content
    made = etree.SubElement(parent, "figure", _attributes(attr))
    _on_lines(made, body, notes)
    if caption:
        _blocks(_line(made, "figcaption"), caption, notes)


_BLOCKS: Mapping[str, Callable[[Element, Any, _Notes], None]] = {
    "Para": _para,
    "Plain": _plain,
    "Header": _header,
    "Div": _div,
    "BulletList": _bullets,
    "OrderedList": _ordered,
    "DefinitionList": _definitions,
    "BlockQuote": _quote,
    "CodeBlock": _code,
    "HorizontalRule": _rule,
    "Table": _table,
    "Figure": _figure,
}


# --- inlines


def _inlines(parent: Element, inlines: Sequence[Node], notes: _Notes) -> None:
    for node in inlines:
        kind: str = node["t"]
        content: Any = node.get("c")
        match kind:
            case "Str":
                _add(parent, content)
            case "Space" | "SoftBreak":
                _add(parent, " ")
            case "LineBreak":
                etree.SubElement(parent, "br").tail = "\n"
            case "Span":
                _inlines(etree.SubElement(parent, "span", _attributes(content[0])), content[1], notes)
            case "Link":
                _link(parent, content, notes)
            case "Image":
                _image(parent, content)
            case "Code":
                etree.SubElement(parent, "code", _attributes(content[0])).text = content[1]
            case "Quoted":
                before, after = _QUOTES[content[0]["t"]]
                _add(parent, before)
                _inlines(parent, content[1], notes)
                _add(parent, after)
            case "Note":
                parent.append(notes.reference(content))
            case _:
                _inlines(etree.SubElement(parent, _SIMPLE[kind]), content, notes)


def _link(parent: Element, content: Any, notes: _Notes) -> None:
    attr, inlines, (target, title) = content
    attributes = {"href": target} | _attributes(attr) | ({"title": title} if title else {})
    _inlines(etree.SubElement(parent, "a", attributes), inlines, notes)


def _image(parent: Element, content: Any) -> None:
    attr, alt, (target, _) = content
    attributes = _attributes(attr)
    if width := attributes.get("width"):
        attributes["width"] = width.removesuffix("px")
    etree.SubElement(parent, "img", {"src": target, **attributes, "alt": plain_text(alt)})
