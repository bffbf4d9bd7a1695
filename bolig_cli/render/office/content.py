"""The document's blocks as pandoc's writers for Word and OpenDocument need them: conventions become named styles, the cover becomes
blocks.

Everything that needs a style gets it by name (`custom-style`), so that a reference document can restyle it. What pandoc has no
words for is marked by paragraphs in the styles MARK_…, which each format's second step (`layout`) turns into its own structure, and
by raw inlines called TAB and BOX, which it spells its own way. No author text becomes raw.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.look import Picture
from bolig_cli.design.word_template import Page
from bolig_cli.documents.document import Fact, Opening
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.extent import CARD, lines
from bolig_cli.render.front import parted
from bolig_cli.render.office.bookmarks import bookmark_name

MARK_CONTENTS = "Markør innhold"
MARK_LANDSCAPE = "Markør liggende"
MARK_PORTRAIT = "Markør stående"
MARK_CARD = "Markør kort"
MARK_CARD_ENDS = "Markør kort slutt"
SMALL_ROWS, SMALL_LINES = 8, 24  # of a table that stands on one page
TALL = 12  # paragraphs in a cell; a row that is taller may be parted
HALF, SMALL_HALF = 46, 54  # letters that half a line of facts has room for
REFERENCES = "Henvisninger"  # the style of what a card ends with

ROOM_UPRIGHT, ROOM_LYING = 600, 940  # CSS pixels between the margins
MADE_FOR_LYING = 750  # a wider drawing is made for a page that lies
_TWENTIETHS = 15  # of a point in a CSS pixel

LOGO_HEIGHT, LOGO_WIDTH = 22, 110  # millimetres that the municipality's mark may take on the cover

LABEL_ROOM = 24  # characters before the facts' tab stop; a longer label has a line of its own

_DIV_STYLES = {"merk": "Merk", "ingress": "Ingress", "kilde": "Kilde"}
TAB, BOX = "tabulator", "avkrysning"
_TAB: Node = {"t": "RawInline", "c": [TAB, ""]}


def blocks(document: Drawn) -> list[Node]:
    """Cover, what stands before the contents, a mark where they go, and the rest. A letter has its title and facts above the text;
    a sheet has its text alone."""
    if document.opening is Opening.SHEET:
        return _dressed(document.blocks)
    if document.opening is Opening.LETTER:
        return [
            _styled("Sakstittel", [ast.para(ast.text(document.title))]),
            *_facts_in_front(document),
            *_dressed(document.blocks),
        ]
    front, rest = parted(document.blocks)
    return [*_cover(document), *_dressed(front), _mark(MARK_CONTENTS), *_dressed(rest)]


def logo_file(logo: Picture) -> str:
    """The file of the municipality's mark; a drawing is put in as pixels."""
    return "logo.png" if logo.ending == "svg" else f"logo.{logo.ending}"


def _styled(style: str, content: Sequence[Node]) -> Node:
    return ast.div(content, custom_style=style)


def _mark(style: str) -> Node:
    return _styled(style, [ast.para(ast.text("x"))])


def _cover(document: Drawn) -> list[Node]:
    lines = [
        ("Forside kommune", document.kommune),
        ("Title", document.title),
        ("Subtitle", document.subtitle),
        ("Forside status", document.status),
    ]
    front = [_styled(style, [ast.para(ast.text(line))]) for style, line in lines if line]
    if logo := document.look.logo:
        height = f"{logo.height_within(LOGO_HEIGHT, LOGO_WIDTH):.2f}mm"
        mark = {"t": "Image", "c": [["", [], [["height", height]]], ast.text(logo.alt), [logo_file(logo), ""]]}
        front.insert(0, _styled("Forside kommune", [ast.para([mark])]))
    return [*front, *_facts_in_front(document)]


def _facts_in_front(document: Drawn) -> list[Node]:
    """The facts, a line each, and the notice where there is one."""
    facts = [
        _styled("Forside fakta", [ast.para([ast.strong(ast.text(fact.label)), _TAB, *_value(fact)])])
        for fact in document.cover_facts
    ]
    notice = [_styled("Forside merknad", _dressed(document.cover_notice))] if document.cover_notice else []
    return [*facts, *notice]


def _value(fact: Fact) -> list[Node]:
    """What a fact says, with its links."""
    parts = [
        [ast.link(ast.text(words), address)] if address else ast.text_beside(words) for words, address in fact.parts
    ]
    return [node for part in parts for node in part]


def _dressed(nodes: Sequence[Node]) -> list[Node]:
    """Blocks or inlines with every convention in them turned into what pandoc understands."""
    return [made for node in nodes for made in _dress(node)]


def _dress(node: Node) -> list[Node]:
    """What stands for a node, and all that is inside it. A node with no convention of its own is kept as it is."""
    match node["t"]:
        case "Div":
            return _div(node)
        case "HorizontalRule":
            return []  # pandoc draws it as a picture without alt text; headings divide the text well enough
        case "Header":
            level, (id, classes, values), inlines = node["c"]
            return [{"t": "Header", "c": [level, ["", classes, values], _marked(id, _dressed(inlines))]}]
        case "Table":
            return [_table(node)]
        case "Figure":
            return [_figure(node)]
        case "Link":
            attributes, inlines, (target, title) = node["c"]
            if target.startswith("#"):
                target = f"#{bookmark_name(target[1:])}"
            return [{"t": "Link", "c": [attributes, _dressed(inlines), [target, title]]}]
        case "Span":
            return [_span(node)]
        case "RawBlock":
            return [ast.para(ast.text(node["c"][1]))]  # a document has none; were there one, it is text and not markup
        case "RawInline":
            return ast.text(node["c"][1])
    return [{**node, "c": _inside(node["c"])} if "c" in node else node]


def _inside(value: Any) -> Any:
    """A node's content, with every node in it dressed."""
    if not isinstance(value, list | tuple):
        return value
    made: list[Any] = []
    for part in value:
        if isinstance(part, dict) and "t" in part:
            made += _dress(part)
        else:
            made.append(_inside(part))
    return made


def _marked(id: str, inlines: Sequence[Node]) -> list[Node]:
    """Inlines in a bookmark of their own. Pandoc's bookmark for a header's id spans the whole section: inside the heading it
    survives editing, and a comment finds its item."""
    return [ast.span(inlines, id=bookmark_name(id))] if id else list(inlines)


def _span(node: Node) -> Node:
    (id, classes, values), inlines = node["c"]
    if ast.CHECKBOX in classes:
        return ast.span([_box(f"{ast.plain_text(inlines)}: {dict(values)['gjelder']}"), *inlines])
    verdict = next((name for name in classes if name != "status"), "") if "status" in classes else ""
    if verdict:
        values = [*values, ["custom-style", "Status " + verdict.replace("_", " ")]]
    return {"t": "Span", "c": [[bookmark_name(id) if id else "", classes, values], _dressed(inlines)]}


def _box(name: str) -> Node:
    """A box to tick, and what it is for."""
    return {"t": "RawInline", "c": [BOX, name]}


def _figure(node: Node) -> Node:
    """The figure with its bookmark in the caption. Its picture is put in by `with_pictures`."""
    (id, classes, values), (short, caption), body = node["c"]
    first, *more = caption
    marked = [{"t": first["t"], "c": _marked(id, _dressed(first["c"]))}, *more]
    return {"t": "Figure", "c": [["", classes, values], [short, marked], body]}


def with_pictures(nodes: Sequence[Node], sizes: Mapping[str, tuple[str, float | None]], page: Page) -> list[Node]:
    """Images that name a drawing get its picture: `sizes` has file name and width in CSS pixels for each.

    A drawing is as wide as it was drawn, or as its page has room for; a picture without a width, as the document says.
    """
    return [_pictured(node, sizes, page) for node in nodes]


def image_width(image: Node, drawn: float | None, page: Page) -> float:
    """How wide an image stands, in CSS pixels: as wide as it was drawn, or else as the document says, where the page has room."""
    wanted = float(dict(image["c"][0][2])["width"].removesuffix("px")) if drawn is None else drawn
    upright, lying = min(ROOM_UPRIGHT, page.room / _TWENTIETHS), min(ROOM_LYING, page.room_lying / _TWENTIETHS)
    return min(wanted, lying if wanted > MADE_FOR_LYING else upright)


def _pictured(node: Node, sizes: Mapping[str, tuple[str, float | None]], page: Page) -> Node:
    if node["t"] == "Image" and node["c"][2][0] in sizes:
        _, alt, (target, title) = node["c"]
        file, drawn = sizes[target]
        width = image_width(node, drawn, page) / 96
        return {"t": "Image", "c": [["", [], [["width", f"{width:.3f}in"]]], alt, [file, title]]}
    if node["t"] in ("Figure", "Div"):
        *head, inner = node["c"]
        return {"t": node["t"], "c": [*head, with_pictures(inner, sizes, page)]}
    if node["t"] in ("Plain", "Para") and any(part["t"] == "Image" for part in node["c"]):
        return {"t": node["t"], "c": with_pictures(node["c"], sizes, page)}
    return node


def _table(node: Node) -> Node:
    """The table with its bookmark in the caption; one without caption has it around the whole."""
    (id, classes, values), (short, caption), *rest = _inside(node["c"])
    if caption and caption[0]["t"] in ("Para", "Plain"):
        first, *more = caption
        caption, id = [{"t": first["t"], "c": _marked(id, first["c"])}, *more], ""
    return {"t": "Table", "c": [[bookmark_name(id) if id else "", classes, values], [short, caption], *rest]}


def is_small(table: Node) -> bool:
    """Whether a table is so small that it stands on one page, so that nothing of it is left alone on the next."""
    bodies = table["c"][4]
    rows = [row for body in bodies for row in body[3]]
    if len(rows) > SMALL_ROWS:
        return False
    return lines(table, CARD) <= SMALL_LINES


def _div(node: Node) -> list[Node]:
    (id, classes, values), content = node["c"]
    if "liggende" in classes:
        wide = _dressed(content)
        return [_mark(MARK_LANDSCAPE), *_identified(id, wide), _mark(MARK_PORTRAIT)] if wide else []
    if "kort" in classes:
        return [_mark(MARK_CARD), *_identified(id, _dressed(content)), _mark(MARK_CARD_ENDS)]
    if "linje" in classes:
        style, room = (REFERENCES, SMALL_HALF) if "liten" in classes else ("Faktalinje", HALF)
        return _identified(id, [_styled(style, [line]) for block in content for line in _fact_lines(block, room)])
    if "fakta" in classes:
        return _identified(id, [part for block in content for part in _facts(block)])
    for name, style in _DIV_STYLES.items():
        if name in classes:
            return _identified(id, [_styled(style, _dressed(content))])
    return [{"t": "Div", "c": [[bookmark_name(id) if id else "", classes, values], _dressed(content)]}]


def _identified(id: str, content: Sequence[Node]) -> list[Node]:
    return [ast.div(content, id=bookmark_name(id))] if id else list(content)


def _fact_lines(block: Node, room: int) -> list[Node]:
    """A definition list as lines: "**Ansvarlig:** Nav". Two that are short stand on one, each in its half."""
    if block["t"] != "DefinitionList":
        return _dressed([block])
    lines: list[list[Node]] = []
    alone = False  # if what stands on the last line is one short fact
    for term, (definition, *_) in block["c"]:
        value = definition[0]["c"]
        fact = [ast.strong(_dressed(term)), {"t": "Space"}, *_dressed(value)]
        short = len(ast.plain_text(term)) + len(ast.plain_text(value)) < room
        if short and alone:
            lines[-1] += [_TAB, *fact]
        else:
            lines.append(fact)
        alone = short and not alone
    return [ast.para(line) for line in lines]


def _facts(block: Node) -> list[Node]:
    """A definition list as lines: term, tab, definition; what follows stands indented below."""
    if block["t"] != "DefinitionList":
        return _dressed([block])
    result: list[Node] = []
    for term, definitions in block["c"]:
        label = ast.span(_dressed(term), custom_style="Faktaledd")
        content = [part for definition in definitions for part in definition]
        first, rest = (content[0], content[1:]) if content and content[0]["t"] in ("Para", "Plain") else (None, content)
        if first and len(ast.plain_text(term)) > LABEL_ROOM:
            first, rest = None, content
        inlines = [_TAB, *_dressed(first["c"])] if first else []
        result.append(_styled("Fakta" if first else "Fakta overskrift", [ast.para([label, *inlines])]))
        for part in rest:
            result += _fact_part(part)
    return result


def _fact_part(part: Node) -> list[Node]:
    match part["t"]:
        case "BulletList":
            return [line for item in part["c"] for line in _fact_item(item)]
        case "Para" | "Plain":
            return [_styled("Fakta videre", [ast.para(_dressed(part["c"]))])]
    return [_styled("Fakta videre", _dressed([part]))]


def _fact_item(item: Sequence[Node]) -> list[Node]:
    """A list item: its first paragraph has the bullet, the rest stands below."""
    if not item or item[0]["t"] not in ("Para", "Plain"):
        return [line for part in item for line in _fact_part(part)]
    head = _styled("Faktapunkt", [ast.para(_dressed(item[0]["c"]))])
    return [head, *(line for part in item[1:] for line in _fact_part(part))]
