"""The municipality's own styles, lists and theme in a document that is made with ours.

A style is known by its name, and then by its kind, never by its id: a Norwegian Word calls them Overskrift1 and INNH1, and other
programs make new ids each time a document is saved. What the template lacks, it gets from us.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from bolig_cli.design.word_template import Template
from bolig_cli.render.docx import headings

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_SPACE}}}"
_STYLES, _NUMBERING, _THEME = "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"
_USES = tuple(f"{_W}{name}" for name in ("pStyle", "rStyle", "tblStyle"))  # in texts and lists
_LINKS = tuple(f"{_W}{name}" for name in ("basedOn", "next", "link"))  # from one style to another
_OURS_TOO = " (bolig)"  # after the name of a style of ours, where the template has that name for another kind of style
_DEEPEST = 9  # levels of headings

Element = etree._Element
Ids = dict[str, str]  # a style's id with us → with the template


def dressed(parts: Mapping[str, bytes], template: Template, language: str) -> dict[str, bytes]:
    """The parts of a finished document with the template's styles, lists and theme; `language` is as in «nb-NO»."""
    styles, lists = etree.fromstring(template.styles), etree.fromstring(parts[_NUMBERING])
    of_ours = [*lists.iter(f"{_W}lvl")]
    _take_lists(styles, lists, template.numbering)
    _say_sides(styles, lists)
    ids = _with_ours(styles, etree.fromstring(parts[_STYLES]))
    for level in of_ours:
        _rename(level, ids)
    _number_headings(styles, lists, ids)
    _set_language(styles, language)
    made = {**parts, _STYLES: _written(styles), _NUMBERING: _written(lists)}
    if template.theme is not None:
        made[_THEME] = template.theme
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and name not in (_STYLES, _NUMBERING, _THEME):
            root = etree.fromstring(data)
            _rename(root, ids)
            made[name] = _written(root)
    return made


def _written(root: Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _value(element: Element | None, path: str) -> str:
    found = None if element is None else element.find("/".join(f"{_W}{name}" for name in path.split("/")))
    return "" if found is None else str(found.get(f"{_W}val", ""))


def _styles(root: Element) -> Iterator[tuple[Element, str, str, str]]:
    """Each style with its kind, name and id."""
    for style in root.iterfind(f"{_W}style"):
        yield style, str(style.get(f"{_W}type")), _value(style, "name"), str(style.get(f"{_W}styleId"))


# --- styles


def _with_ours(styles: Element, ours: Element) -> Ids:
    """Puts the styles that the template lacks into it, and says what each of ours is called there."""
    known: dict[tuple[str, str], str] = {}
    for _, kind, name, id in _styles(styles):
        known.setdefault((kind, name.lower()), id)
    known |= {(kind, name): id for _, kind, name, id in _styles(styles)}  # capitals tell apart where both are there
    taken, names = {id for _, _, _, id in _styles(styles)}, {name.lower() for _, _, name, _ in _styles(styles)}
    ids: Ids = {}
    lacking = []
    for style, kind, name, id in _styles(ours):
        there = known.get((kind, name), known.get((kind, name.lower())))
        if there is None:
            there = _free(id, taken)
            taken.add(there)
            lacking.append((style, there))
        ids[id] = there
    for style, id in lacking:
        added = deepcopy(style)
        added.set(f"{_W}styleId", id)
        if f"{_W}default" in added.attrib:
            del added.attrib[f"{_W}default"]
        for link in added.iterchildren(*_LINKS):
            link.set(f"{_W}val", ids.get(str(link.get(f"{_W}val")), str(link.get(f"{_W}val"))))
        if (name := _value(added, "name")).lower() in names:
            added.find(f"{_W}name").set(f"{_W}val", name + _OURS_TOO)  # type: ignore[union-attr]
        styles.append(added)
    return ids


def _free(id: str, taken: set[str]) -> str:
    while id in taken:
        id += "x"
    return id


def _rename(root: Element, ids: Ids) -> None:
    for use in root.iter(*_USES):
        use.set(f"{_W}val", ids.get(str(use.get(f"{_W}val")), str(use.get(f"{_W}val"))))


def _set_language(styles: Element, language: str) -> None:
    """The language that the text is in, where a template says another for all text."""
    defaults = styles.find(f"{_W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{_W}docDefaults")
        styles.insert(0, defaults)
    place = defaults
    for name in ("rPrDefault", "rPr"):
        found = place.find(f"{_W}{name}")
        if found is None:
            found = etree.Element(f"{_W}{name}")
            place.insert(0, found)
        place = found
    if place.find(f"{_W}lang") is None:
        place.append(etree.Element(f"{_W}lang"))
    whole = [style for style, kind, _, _ in _styles(styles) if kind == "paragraph" and style.get(f"{_W}default")]
    for said in (place, *whole):
        for lang in said.iter(f"{_W}lang"):
            lang.set(f"{_W}val", language)


def _say_sides(*roots: Element) -> None:
    """«start» and «end», which LibreOffice writes, as the sides that all editions of Word know."""
    for root in roots:
        for aligned in root.iter(f"{_W}jc", f"{_W}lvlJc"):
            side = str(aligned.get(f"{_W}val"))
            aligned.set(f"{_W}val", {"start": "left", "end": "right"}.get(side, side))


# --- lists


def _take_lists(styles: Element, lists: Element, numbering: bytes | None) -> None:
    """Puts the lists that the template's styles are in among ours, without pictures for bullets, and gives the styles their new
    numbers."""
    theirs = etree.fromstring(numbering) if numbering else etree.Element(f"{_W}numbering")
    numbers = [*styles.iter(f"{_W}numId")]
    used = {str(number.get(f"{_W}val")) for number in numbers}
    nums = [n for n in theirs.iterfind(f"{_W}num") if n.get(f"{_W}numId") in used]
    wanted = {_value(n, "abstractNumId") for n in nums}
    abstracts = [a for a in theirs.iterfind(f"{_W}abstractNum") if a.get(f"{_W}abstractNumId") in wanted]
    free = 1 + _highest(lists, "abstractNum", "abstractNumId")
    of_abstract = {str(a.get(f"{_W}abstractNumId")): str(n) for n, a in enumerate(abstracts, start=free)}
    first = next((n for n, child in enumerate(lists) if child.tag == f"{_W}num"), len(lists))
    for at, abstract in enumerate(abstracts, start=first):
        copy = deepcopy(abstract)
        copy.set(f"{_W}abstractNumId", of_abstract[str(abstract.get(f"{_W}abstractNumId"))])
        for level in copy.iterfind(f"{_W}lvl"):
            _drop(level, "lvlPicBulletId")
        lists.insert(at, copy)
    of_num: dict[str, str] = {}
    for new, num in enumerate(nums, start=1 + _highest(lists, "num", "numId")):
        if abstract_id := of_abstract.get(_value(num, "abstractNumId")):
            of_num[str(num.get(f"{_W}numId"))] = str(new)
            copy = deepcopy(num)
            copy.set(f"{_W}numId", str(new))
            for link in copy.iterfind(f"{_W}abstractNumId"):
                link.set(f"{_W}val", abstract_id)
            lists.append(copy)
    for number in numbers:
        number.set(f"{_W}val", of_num.get(str(number.get(f"{_W}val")), "0"))


def _highest(lists: Element, kind: str, id: str) -> int:
    return max((int(str(n.get(f"{_W}{id}"))) for n in lists.iterfind(f"{_W}{kind}")), default=0)


def _drop(element: Element, name: str) -> None:
    for child in element.findall(f"{_W}{name}"):
        element.remove(child)


def _number_headings(styles: Element, lists: Element, ids: Ids) -> None:
    """Headings in the template's own list where it counts as the document does: chapters «3» or «3.», sections «3.2». Otherwise in
    ours. Deeper headings have no number, or have it in words."""
    by_id = {id: style for style, _, _, id in _styles(styles)}
    of_headings = {level: by_id[ids[f"Heading{level}"]] for level in range(1, _DEEPEST + 1) if f"Heading{level}" in ids}
    own = _own_list(of_headings, lists, by_id)
    for level, style in of_headings.items():
        if level > headings.LINKED:
            _take_out(style, by_id)
        elif own is None:
            _put_in(style, headings.CHAPTERS, level - 1)
    abstract = _abstract(lists, own or str(headings.CHAPTERS))
    linked = {_id(style): level for level, style in of_headings.items()}
    for other in lists.iterfind(f"{_W}abstractNum"):
        for made in other.iterfind(f"{_W}lvl"):
            id = _value(made, "pStyle")
            if id in linked and (other is not abstract or linked[id] > headings.LINKED):
                _drop(made, "pStyle")


def _numbering(style: Element | None, by_id: Mapping[str, Element]) -> Element | None:
    """The list that a style is in, by itself or by the styles it is based on."""
    for _ in range(len(by_id)):
        found = None if style is None else style.find(f"{_W}pPr/{_W}numPr")
        if style is None or found is not None:
            return found
        style = by_id.get(_value(style, "basedOn"))
    return None


def _own_list(of_headings: Mapping[int, Element], lists: Element, by_id: Mapping[str, Element]) -> str | None:
    """The number of the template's own list of headings; None where there is none that counts as the document does."""
    found = set()
    for level, text in enumerate(("%1", "%1.%2"), start=1):
        style = of_headings[level]
        numbering = _numbering(style, by_id)
        number = _value(numbering, "numId")
        levels = _levels(_abstract(lists, number))
        linked = next((n for n, made in levels.items() if _value(made, "pStyle") == _id(style)), None)
        at = int(_value(numbering, "ilvl") or 0) if linked is None else linked
        if at != level - 1 or at not in levels or not _counts(levels[at], text):
            return None
        found.add(number)
    return found.pop() if len(found) == 1 and found != {str(headings.CHAPTERS)} else None


def _id(style: Element) -> str:
    return str(style.get(f"{_W}styleId"))


def _abstract(lists: Element, number: str) -> Element | None:
    """What a list looks like; None for one that is not there, or looks otherwise than its kind on some level."""
    nums = (n for n in lists.iterfind(f"{_W}num") if n.get(f"{_W}numId") == number)
    num = next((n for n in nums if n.find(f"{_W}lvlOverride") is None), None)
    found = lists.iterfind(f"{_W}abstractNum")
    return next((a for a in found if a.get(f"{_W}abstractNumId") == _value(num, "abstractNumId")), None)


def _levels(abstract: Element | None) -> dict[int, Element]:
    found = abstract.iterfind(f"{_W}lvl") if abstract is not None else ()
    return {int(str(level.get(f"{_W}ilvl"))): level for level in found}


def _counts(level: Element, text: str) -> bool:
    """Whether a level of a list shows «3», or «3.2», and begins with 1."""
    return (
        (_value(level, "numFmt") or "decimal") == "decimal"
        and _value(level, "start") == "1"
        and _value(level, "lvlText").strip(". \u00a0\t") == text
        and level.find(f"{_W}lvlRestart") is None
    )


def _properties(style: Element) -> Element:
    """A style's paragraph properties, which stand before those of its letters."""
    found = style.find(f"{_W}pPr")
    if found is None:
        found = etree.Element(f"{_W}pPr")
        after = [style.find(f"{_W}{name}") for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")]
        first = next((part for part in after if part is not None), None)
        style.insert(len(style) if first is None else style.index(first), found)
    return found


_BEFORE_LIST = tuple(
    f"{_W}{n}" for n in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


def _put_in(style: Element, list_: int, level: int) -> None:
    """The style in a list of its own, and no other."""
    properties = _properties(style)
    _drop(properties, "numPr")
    numbering = etree.Element(f"{_W}numPr")
    for name, value in (("ilvl", level), ("numId", list_)):
        etree.SubElement(numbering, f"{_W}{name}").set(f"{_W}val", str(value))
    properties.insert(sum(child.tag in _BEFORE_LIST for child in properties), numbering)


def _take_out(style: Element, by_id: Mapping[str, Element]) -> None:
    """The style in no list, also where the one it is based on is."""
    _drop(_properties(style), "numPr")
    if _numbering(style, by_id) is not None:
        _put_in(style, 0, 0)
