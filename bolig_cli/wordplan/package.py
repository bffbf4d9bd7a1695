"""A Word document from outside, taken apart: its parts, styles, lists and what it links to (ISO/IEC 29500).

Parts are found by what they are to each other, for only Word always gives them the same names. Nothing is fetched or run.
"""

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from bolig_cli import limits, zipped
from bolig_cli.record import record
from bolig_cli.zipped import Unusable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/"  # the other form of the standard, with other names for the same
_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
_ASK = "Ikke åpne den. Be den du fikk den fra, om en ny fil, eller lim inn teksten."
_SAVE = "Åpne den i Word, og lagre den som Word-dokument (.docx)."
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@record
class Style:
    """A paragraph style: its name as people see it, the one it builds on, its level as a heading (0 for none), size and weight."""

    name: str
    based_on: str
    level: int
    size: int
    bold: bool
    number: str  # the list that it is in, "" for none


@record
class Package:
    """The document: its body, its parts by name, and what ids in a part stand for."""

    body: etree._Element
    parts: Mapping[str, bytes]
    relations: Mapping[str, str]  # of the document: id → part, or the address outside
    styles: Mapping[str, Style]
    formats: Mapping[tuple[str, int], str]  # list and level → «bullet», «decimal», …
    notes: Mapping[str, etree._Element]  # «footnote 2», «endnote 1» → its element
    comments: Mapping[str, etree._Element]
    margins: tuple[tuple[str, etree._Element], ...]  # headers and footers, by the names of their parts
    title: str
    identifier: str  # what the program that made it calls it, "" for nothing
    day: str  # when it was last saved, year-month-day, "" where it does not say

    def style(self, id: str) -> Style | None:
        return self.styles.get(id)


def read(data: bytes) -> Package:
    """The document. Raises Unusable."""
    parts = zipped.parts(data)
    try:
        return _package(parts)
    except etree.XMLSyntaxError as error:
        raise Unusable("er skadet", _SAVE) from error


def parsed(part: bytes) -> etree._Element:
    """A part's root. Depth and texts have the parser's own limits, and entities are left alone. Raises Unusable for a part that
    declares any: no part of such a package may (ISO/IEC 29500-2 § 8.1.4), and the words that they stand for would be missing."""
    if _STRICT in part:
        for strict, usual in _NAMES:
            part = part.replace(strict, usual)
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unusable(
            "har innhold som er erklært utenfor teksten (DOCTYPE), og da kan ord mangle",
            _ASK,
        )
    return root


def _package(parts: Mapping[str, bytes]) -> Package:
    top = _relations(parts, "")
    main = next((target for kind, _, target in top if kind == "officeDocument"), "")
    if main not in parts or b"wordprocessingml" not in parts[main]:
        raise Unusable("er ikke et Word-dokument", _ASK)
    root = parsed(parts[main])
    body = root.find(f"{W}body")
    if body is None:
        raise Unusable("har ikke noe innhold", _SAVE)
    if sum(1 for _ in body.iter(f"{W}p")) > limits.DOCX_PARAGRAPHS:
        raise Unusable("er for stor", "Del den i flere dokumenter.")
    _choose(root)
    relations = _relations(parts, main)
    styles = _styles(_part(parts, relations, "styles"))
    notes: dict[str, etree._Element] = {}
    for kind in ("footnote", "endnote"):
        part = _part(parts, relations, f"{kind}s")
        for note in part.iter(f"{W}{kind}") if part is not None else ():
            if note.get(f"{W}type", "normal") == "normal":
                notes[f"{kind} {note.get(f'{W}id')}"] = note
    remarks = _part(parts, relations, "comments")
    margins = [
        (target, parsed(parts[target]))
        for kind, _, target in relations
        if kind in ("header", "footer") and target in parts
    ]
    for _, margin in margins:
        _choose(margin)
    core = next(
        (parsed(parts[target]) for kind, _, target in top if kind == "core-properties" and target in parts), None
    )
    return Package(
        body,
        parts,
        {id: target for _, id, target in relations},
        styles,
        _formats(_part(parts, relations, "numbering")),
        notes,
        {str(each.get(f"{W}id")): each for each in remarks.iter(f"{W}comment")} if remarks is not None else {},
        tuple(sorted(margins, key=lambda margin: margin[0])),
        _core(core, "title"),
        _core(core, "identifier"),
        _core(core, "modified")[:10],
    )


def _relations(parts: Mapping[str, bytes], of: str) -> list[tuple[str, str, str]]:
    """What a part is related to: kind, id, and the part's name (or an address outside)."""
    folder, name = posixpath.split(of)
    listed = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: list[tuple[str, str, str]] = []
    for relation in parsed(listed).iter(_RELATION) if listed else ():
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
        found.append((posixpath.basename(relation.get("Type", "")), relation.get("Id", ""), target))
    return found


def _part(parts: Mapping[str, bytes], relations: list[tuple[str, str, str]], kind: str) -> etree._Element | None:
    target = next((target for found, _, target in relations if found == kind and target in parts), "")
    if not target:
        return None
    root = parsed(parts[target])
    _choose(root)
    return root


def _choose(root: etree._Element) -> None:
    """What stands there in two forms for programs of different age, in one: the first, or the other where that has no text."""
    for both in list(root.iter(f"{_ALTERNATE}AlternateContent")):
        options = [option for option in both if len(option)]
        chosen = next((option for option in options if option.find(f".//{W}t") is not None), None)
        for option in list(both):
            if option is not chosen and (chosen is not None or option is not (options[0] if options else None)):
                both.remove(option)


def _styles(root: etree._Element | None) -> Mapping[str, Style]:
    found: dict[str, Style] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        id = style.get(f"{W}styleId", "")
        found[id] = Style(
            _said(style, "name"),
            _said(style, "basedOn"),
            _level(_said(style, f"pPr/{W}outlineLvl")),
            _whole(_said(style, f"rPr/{W}sz")),
            is_on(style.find(f"{W}rPr/{W}b")),
            _said(style, f"pPr/{W}numPr/{W}numId"),
        )
    return found


def _level(said: str) -> int:
    return int(said) + 1 if said.isdecimal() and int(said) < 9 else 0


def _whole(said: str) -> int:
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else 0


def _said(element: etree._Element, path: str) -> str:
    found = element.find(f"{W}{path}")
    return found.get(f"{W}val", "") if found is not None else ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _formats(root: etree._Element | None) -> Mapping[tuple[str, int], str]:
    if root is None:
        return {}
    kinds: dict[tuple[str, int], str] = {}
    for abstract in root.iter(f"{W}abstractNum"):
        for level in abstract.iter(f"{W}lvl"):
            number = _whole(level.get(f"{W}ilvl", "0"))
            kinds[abstract.get(f"{W}abstractNumId", ""), number] = _said(level, "numFmt") or "decimal"
    found: dict[tuple[str, int], str] = {}
    for num in root.iter(f"{W}num"):
        abstract_id = _said(num, "abstractNumId")
        for (id, level_number), kind in kinds.items():
            if id == abstract_id:
                found[num.get(f"{W}numId", ""), level_number] = kind
    return found


def _core(root: etree._Element | None, name: str) -> str:
    found = root.find(f"{{*}}{name}") if root is not None else None
    return "".join(map(str, found.itertext())).strip() if found is not None else ""


def inside(element: etree._Element) -> Iterator[etree._Element]:
    """The children of an element as an author sees them: through content controls and the like, and without what is struck out."""
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name in ("del", "moveFrom", "instrText", "delText", "sdtPr", "sdtEndPr", "rPrChange", "pPrChange", ""):
            continue
        if name == "sdt" and is_unanswered(child):
            yield child
        elif name in _THROUGH:
            yield from inside(child)
        else:
            yield child


def chosen(field: etree._Element) -> str:
    """What is chosen in a form's field of the older kind (its w:fldChar): the line of a list, or a box that is ticked or not; ""
    for other fields, whose text stands beside them."""
    drop = field.find(f"{W}ffData/{W}ddList")
    if drop is not None:
        lines = [line.get(f"{W}val", "") for line in drop.iter(f"{W}listEntry")]
        at = _said(drop, "result") or _said(drop, "default") or "0"
        return lines[_whole(at)].strip() if _whole(at) < len(lines) else ""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = box.find(f"{W}checked")
    return "☒" if is_on(state if state is not None else box.find(f"{W}default")) else "☐"


def is_unanswered(control: etree._Element) -> bool:
    """Whether a content control in a line has only the words that ask one to choose («Velg et element»)."""
    asks = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    return is_on(asks) and control.find(f".//{W}p") is None


_THROUGH = frozenset(
    {"ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple"}
    | {"AlternateContent", "Choice", "Fallback", "bdo", "dir"}
)
