"""Headings as Word shows them, with the numbers that its lists give (ISO/IEC 29500-1, 17.9)."""

import io
import re
import zipfile
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(element: Any, path: str) -> str | None:
    found = None if element is None else element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def shown_headings(data: bytes) -> list[tuple[int, str]]:
    """Each heading with its level and its words, the number of its list first. Styles are known by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body, styles, numbering = (
            etree.fromstring(package.read(f"word/{part}.xml")) for part in ("document", "styles", "numbering")
        )
    style_of = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    abstract = {number.get(f"{W}numId"): value(number, "abstractNumId") for number in numbering.iter(f"{W}num")}
    levels = {
        (list_.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level
        for list_ in numbering.iter(f"{W}abstractNum")
        for level in list_.iter(f"{W}lvl")
    }
    reached: dict[tuple[str, int], int] = {}
    shown = []
    for paragraph in body.iter(f"{W}p"):
        style = style_of.get(value(paragraph, "pPr/pStyle"))
        found = re.fullmatch("heading ([1-9])", (value(style, "name") or "").lower())
        if not found:
            continue
        words = "".join(part.text or "" for part in paragraph.iter(f"{W}t"))
        list_ = value(paragraph, "pPr/numPr/numId") or value(style, "pPr/numPr/numId") or "0"
        if list_ != "0":
            ilvl = value(paragraph, "pPr/numPr/ilvl") or value(style, "pPr/numPr/ilvl") or "0"
            words = f"{_counted(abstract[list_] or '', int(ilvl), levels, reached)}{words}"
        shown.append((int(found[1]), words))
    return shown


def _counted(list_: str, ilvl: int, levels: Any, reached: dict[tuple[str, int], int]) -> str:
    """The number that the next item of a list has on a level, with what stands after it."""
    reached[list_, ilvl] = reached.get((list_, ilvl), 0) + 1
    for below in range(ilvl + 1, 9):
        reached.pop((list_, below), None)
    level = levels[list_, str(ilvl)]
    assert (value(level, "numFmt"), value(level, "start")) == ("decimal", "1")
    number = re.sub("%([1-9])", lambda m: str(reached.get((list_, int(m[1]) - 1), 1)), value(level, "lvlText") or "")
    return number + {"space": " ", "nothing": "", None: "\t", "tab": "\t"}[value(level, "suff")]
