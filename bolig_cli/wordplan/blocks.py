"""A Word document as a row of blocks: paragraphs, tables and pictures in the order that they stand, each with where it stood."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from bolig_cli.record import record
from bolig_cli.wordplan.package import Package, R, Style, W, chosen, inside, is_on, parsed
from bolig_cli.wordplan.pages import Pages

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_HEADING = re.compile(r"(?:heading|overskrift|rubrik|title|tittel)\s*(\d)", re.I)
_TITLES = ("title", "tittel")
_CONTENTS = re.compile(r"(?:toc|innh|table of|figurliste|tabelliste)\b", re.I)
_LISTED = re.compile(r"(?:list|liste|punkt|nummerert|kulepunkt)", re.I)
_DEEP = re.compile(r"([1-9])$")
_CAPTION = re.compile(r"(?:caption|bildetekst|figurtekst|tabelltekst)", re.I)
_OWN_NUMBER = re.compile(r"((?:\d{1,2}\.)*\d{1,2}\.?|[A-ZÆØÅ]\.|[IVX]{1,4}\.)[\s\u00a0]+(?=\S)")


@record
class Note:
    """A reference to a foot- or endnote in a text: its id, and what it is."""

    key: str


@record
class Picture:
    """A picture where it stands: its part's name ("" where it lies outside the file), and what the author says of it."""

    unit: str
    part: str
    alt: str


@record
class Par:
    """A paragraph. `unit` is where it stood («avsnitt 12 (side 4)»), `text` is Markdown and `plain` the words alone.

    `level` is that of a heading (0 for none), `listed` «bullet» or «number» in a list, with its depth. `boxes` are the paragraphs
    of text boxes that are tied to it.
    """

    unit: str
    text: str
    plain: str
    style: str
    level: int = 0
    listed: str = ""
    depth: int = 0
    bold: bool = False
    size: int = 0
    is_title: bool = False
    is_contents: bool = False
    is_caption: bool = False
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    objects: tuple[str, ...] = ()
    boxes: tuple["Par", ...] = ()
    lines: tuple[str, ...] = ()  # the words by the author's own line breaks
    sign: str = ""  # of a point in a list that is written by hand: «a)»

    @property
    def number(self) -> str:
        """The number that the author wrote before the text: «1.2»."""
        hit = _OWN_NUMBER.match(self.plain)
        return hit[1] if hit else ""


@record
class Cell:
    """A cell: where it stood, what is in it, and how many columns wide it is. `is_below`: whether it goes on from the one above."""

    unit: str
    blocks: tuple["Par | Table", ...]
    span: int = 1
    is_below: bool = False
    fill: str = ""  # its colour, where it has one

    @property
    def pars(self) -> tuple[Par, ...]:
        """All paragraphs in it, those of tables in it too."""
        found: list[Par] = []
        for block in self.blocks:
            found += [block] if isinstance(block, Par) else [par for cell in block.cells for par in cell.pars]
        return tuple(found)

    @property
    def plain(self) -> str:
        return " ".join(par.plain for par in self.pars if par.plain)


@record
class Table:
    """A table: its rows of cells."""

    unit: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cell for row in self.rows for cell in row)

    def grid(self) -> list[list[Cell | None]]:
        """The cells by rows and columns; None where one before or above goes on."""
        width = max((sum(cell.span for cell in row) for row in self.rows), default=0)
        made: list[list[Cell | None]] = []
        for row in self.rows:
            line: list[Cell | None] = []
            for cell in row:
                line += [None if cell.is_below and not cell.plain else cell, *[None] * (cell.span - 1)]
            made.append(line + [None] * (width - len(line)))
        return made


Block = Par | Table


class _Counter:
    """Gives each thing its number in the document, and its page where that is known."""

    def __init__(self, element: etree._Element) -> None:
        self.pages = Pages(element)
        self.pars = self.tables = self.pictures = self.boxes = 0
        self.inner = Counter[str]()  # tables in each cell


def blocks_of(package: Package) -> tuple[Block, ...]:
    """The document's body, in order."""
    return tuple(_blocks(package, package.body, _Counter(package.body), ""))


def pars_of(package: Package, element: etree._Element, where: str) -> tuple[Par, ...]:
    """The paragraphs of a note, a comment, a header or a footer; those of tables in it too."""
    found: list[Par] = []
    for block in _blocks(package, element, _Counter(element), where):
        found += [block] if isinstance(block, Par) else [par for cell in block.cells for par in cell.pars]
    return tuple(found)


def _blocks(package: Package, element: etree._Element, count: _Counter, where: str) -> Iterator[Block]:
    for child in inside(element):
        if child.tag == f"{W}p":
            yield _par(package, child, count, where)
        elif child.tag == f"{W}tbl":
            yield _table(package, child, count, where)


def _table(package: Package, element: etree._Element, count: _Counter, where: str) -> Table:
    count.tables += 1
    count.inner[where] += 1
    nth = f" {count.inner[where]}" if count.inner[where] > 1 else ""
    unit = f"{where}, tabell{nth}" if where else f"tabell {count.tables}{count.pages.said(element)}"
    rows: list[tuple[Cell, ...]] = []
    lines = (r for r in inside(element) if r.tag == f"{W}tr" and r.find(f"{W}trPr/{W}del") is None)
    for line, row in enumerate(lines, 1):
        cells: list[Cell] = []
        top = end = count.pages.now
        for number, cell in enumerate((c for c in inside(row) if c.tag == f"{W}tc"), 1):
            place = f"{unit}, rad {line}, celle {number}"
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            below = cell.find(f"{W}tcPr/{W}vMerge")
            count.pages.now = top  # the cells of a row stand side by side
            wide = span.get(f"{W}val", "1") if span is not None else "1"
            cells.append(
                Cell(
                    place,
                    tuple(_blocks(package, cell, count, place)),
                    min(max(int(wide), 1), 100) if wide.isascii() and wide.isdecimal() and len(wide) < 5 else 1,
                    below is not None and below.get(f"{W}val", "continue") == "continue",
                    _fill(cell),
                )
            )
            end = max(end, count.pages.now)
        count.pages.now = end
        rows.append(tuple(cells))
    return Table(unit, tuple(rows))


def _fill(cell: etree._Element) -> str:
    shade = cell.find(f"{W}tcPr/{W}shd")
    colour = shade.get(f"{W}fill", "").upper() if shade is not None else ""
    return "" if colour in ("AUTO", "FFFFFF") else colour


def _par(package: Package, element: etree._Element, count: _Counter, where: str) -> Par:
    runs = _Runs(package, count, where)
    runs.read(element)
    plain = " ".join("".join(runs.plain).split())
    if not where and plain:
        count.pars += 1
    unit = where or f"avsnitt {count.pars}{count.pages.said(element)}"
    count.pages.passed(element)
    properties = element.find(f"{W}pPr")
    id = _value(properties, "pStyle")
    style, name, level, number, size, bold = _styled(package, id)
    own = _value(properties, "outlineLvl")
    level = int(own) + 1 if own.isascii() and own.isdecimal() and int(own) < 9 else level
    num = properties.find(f"{W}numPr") if properties is not None else None
    number = _value(num, "numId") or number
    depth = _value(num, "ilvl")
    at = int(depth) if depth.isascii() and depth.isdecimal() and int(depth) < 9 else 0
    deep = max(at, int(hit[1]) - 1 if _LISTED.search(name) and (hit := _DEEP.search(name)) else 0)  # «List Bullet 2»
    kind = package.formats.get((number, at), "decimal") if number and number != "0" else ""
    if not kind and _LISTED.search(name):
        kind = "bullet" if re.search("bullet|punkt", name, re.I) else "decimal"
    listed = "" if not kind or level else "bullet" if kind in ("bullet", "none") else "number"
    return Par(
        unit,
        "".join(runs.text).strip(),
        plain,
        name,
        level,
        listed,
        deep,
        bool(plain) and (bold or runs.all_bold()),
        runs.largest or size,
        style is not None and name.lower() in _TITLES,
        bool(_CONTENTS.match(name)),
        bool(_CAPTION.search(name)),
        tuple(runs.notes),
        tuple(runs.comments),
        tuple(runs.pictures),
        tuple(runs.objects),
        tuple(runs.boxes),
        tuple(line for part in "".join(runs.plain).split("\n") if (line := " ".join(part.split()))),
    )


def _value(element: etree._Element | None, name: str) -> str:
    found = element.find(f"{W}{name}") if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _styled(package: Package, id: str) -> tuple[Style | None, str, int, str, int, bool]:
    """A style with what it takes from those that it builds on: itself, its name, heading level, list, size and weight."""
    first = style = package.style(id)
    name, level, number, size, bold = (style.name if style else id), 0, "", 0, False
    for _ in range(20):
        if style is None:
            break
        hit = _HEADING.fullmatch(style.name.strip()) or _HEADING.fullmatch(id.strip() if style is first else "")
        level = level or (int(hit[1]) if hit else 0) or style.level
        number, size, bold = number or style.number, size or style.size, bold or style.bold
        style = package.style(style.based_on)
    return first, name, level, number, size, bold


class _Runs:
    """The runs of a paragraph as Markdown and as words, with what is tied to them."""

    def __init__(self, package: Package, count: _Counter, where: str) -> None:
        self.package, self.count, self.where = package, count, where
        self.text: list[str] = []
        self.plain: list[str] = []
        self.bolds: list[bool] = []
        self.largest = 0
        self.notes: list[str] = []
        self.comments: list[str] = []
        self.pictures: list[Picture] = []
        self.objects: list[str] = []
        self.boxes: list[Par] = []

    def all_bold(self) -> bool:
        return bool(self.bolds) and all(self.bolds)

    def read(self, element: etree._Element, link: str = "") -> None:
        for child in inside(element):
            name = etree.QName(child).localname
            if name == "r":
                self.run(child, link)
            elif name == "hyperlink":
                self.link(child)
            elif name in ("oMath", "oMathPara"):
                self.add("".join(map(str, child.itertext())), bold=False)
            elif name == "sdt":
                self.objects.append(f"valg som ikke er gjort: {''.join(map(str, child.itertext())).strip()}")

    def link(self, element: etree._Element) -> None:
        target = self.package.relations.get(element.get(f"{R}id", ""), "")
        before = len(self.text)
        self.read(element)
        words = "".join(self.text[before:]).strip()
        if words and re.match(r"(?:https?://|mailto:)[^\s<>()]+$", target):
            self.text[before:] = [f"[{words}]({target})"]

    def run(self, run: etree._Element, link: str) -> None:
        properties = run.find(f"{W}rPr")
        bold = properties is not None and is_on(properties.find(f"{W}b"))
        if properties is not None and is_on(properties.find(f"{W}vanish")):
            self.objects.append("skjult tekst: " + "".join(map(str, run.itertext())))
            return
        size = _value(properties, "sz")
        if size.isascii() and size.isdecimal() and len(size) < 5:
            self.largest = max(self.largest, int(size))
        for child in inside(run):
            name = etree.QName(child).localname
            if name == "t":
                self.add("".join(map(str, child.itertext())), bold)
            elif name in ("tab", "ptab"):
                self.add(" ", bold)
            elif name == "fldChar":
                if answer := chosen(child):
                    self.add(answer, bold)
            elif name in ("br", "cr"):
                self.plain.append("\n")
                self.text.append(" ")
            elif name == "noBreakHyphen":
                self.add("-", bold)
            elif name == "sym":
                self.objects.append(f"symbol {child.get(f'{W}char', '')}")
            elif name in ("footnoteReference", "endnoteReference"):
                key = f"{name.removesuffix('Reference')} {child.get(f'{W}id')}"
                if key in self.package.notes:
                    self.notes.append(key)
                    self.text.append(f"[^{_note_id(key)}]")
            elif name == "commentReference":
                self.comments.append(str(child.get(f"{W}id")))
            elif name == "ruby":  # small letters over others: those that they stand over are the text
                for base in child.iter(f"{W}rubyBase"):
                    self.read(base)
                over = "".join("".join(map(str, t.itertext())) for rt in child.iter(f"{W}rt") for t in rt.iter(f"{W}t"))
                self.objects.append(f"skrift over teksten: {over}")
            elif name in ("drawing", "pict", "object"):
                self.drawing(child)

    def add(self, text: str, bold: bool) -> None:
        text = text.replace("\u00ad", "").replace("\u200b", "").replace("\u00a0", " ")
        text = "".join(char if char.isprintable() else " " for char in text)
        if text.strip():
            self.bolds.append(bold)
        self.plain.append(text)
        self.text.append(escaped(text))

    def drawing(self, element: etree._Element) -> None:
        for box in element.iter(f"{W}txbxContent"):
            if any(above.tag == f"{W}txbxContent" for above in box.iterancestors()):
                continue  # a box in a box is read with the one that it is in
            self.count.boxes += 1
            place = f"{self.where}, tekstboks" if self.where else f"tekstboks {self.count.boxes}"
            for block in _blocks(self.package, box, self.count, place):
                inner = [block] if isinstance(block, Par) else [par for cell in block.cells for par in cell.pars]
                self.boxes += inner
        for shown in element.iter("{urn:schemas-microsoft-com:vml}textpath"):
            if text := shown.get("string", "").strip():
                self.objects.append(f"WordArt: {text}")
        told = next((each.get("descr") or each.get("title") or "" for each in element.iter("{*}docPr")), "")
        blips = [blip.get(f"{R}embed") or blip.get(f"{R}link") or "" for blip in element.iter(f"{_A}blip")]
        blips += [data.get(f"{R}id") or "" for data in element.iter("{urn:schemas-microsoft-com:vml}imagedata")]
        for id in blips:
            self.count.pictures += 1
            self.pictures.append(Picture(f"bilde {self.count.pictures}", self.package.relations.get(id, ""), told))
        for shown in element.iter(f"{_CHART}chart", f"{_DIAGRAM}relIds"):
            id = shown.get(f"{R}id") or shown.get(f"{R}dm") or ""
            words = _drawn(self.package, self.package.relations.get(id, ""))
            self.objects.append(": ".join(part for part in ("diagram", told, words) if part))
        has_more = (
            blips or element.find(f".//{_CHART}chart") is not None or element.find(f".//{_DIAGRAM}relIds") is not None
        )
        if told and not has_more:  # what an author says of a text box or a drawn shape
            self.objects.append(f"alternativ tekst: {told}")
        if element.find(".//{*}OLEObject") is not None:
            self.objects.append("innebygd objekt")


def _drawn(package: Package, part: str) -> str:
    """The words and figures of a chart or a drawing that has a part of its own."""
    if part not in package.parts:
        return ""
    try:
        root = parsed(package.parts[part])
    except etree.XMLSyntaxError:
        return ""
    texts = (" ".join("".join(map(str, each.itertext())).split()) for each in root.iter(f"{_A}t", f"{_CHART}v"))
    return "; ".join(text for text in texts if text)


def _note_id(key: str) -> str:
    kind, _, number = key.partition(" ")
    return f"{'f' if kind == 'footnote' else 's'}{number}"


note_id = _note_id

_SIGNS = re.compile(r"([\\`*_\[\]{}<>|~^$#])")
_FIRST = re.compile(r"^(\s*)([-+=>]|\d{1,9}[.)])(?=\s|$)")


def escaped(text: str) -> str:
    """A text as Markdown that reads as it."""
    return _SIGNS.sub(r"\\\1", text)


def as_paragraph(text: str) -> str:
    """Markdown that begins no list, heading or quotation."""
    hit = _FIRST.match(text)
    if not hit:
        return text
    sign = hit[2]
    kept = sign[:-1] + "\\" + sign[-1] if sign[0].isdigit() else "\\" + sign
    return hit[1] + kept + text[hit.end() :]
