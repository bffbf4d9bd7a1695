"""SVG: a drawing that loads nothing, runs nothing and keeps its proportions, in the encoding that every format reads."""

import math
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from bolig_cli.source.picture import burden, css, data_uri, raster
from bolig_cli.source.picture.kinds import ASK_AGAIN, SAVE_AS
from bolig_cli.source.picture.types import Format, Picture, PictureFault
from bolig_cli.source.text import is_invisible, strange

_NAMESPACE = "http://www.w3.org/2000/svg"
_DRAWN = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use"])
_RUN = frozenset(("script", "handler", "listener"))
_MOVE = frozenset(["animate", "animateColor", "animateMotion", "animateTransform", "set"])
_PAGE = frozenset(["foreignObject", "iframe", "embed", "object", "audio", "video", "canvas"])
_LINKS = ("http:", "https:", "mailto:", "tel:", "#")  # where a click leads; nothing is fetched before that
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ILLUSTRATOR = "ns.adobe.com"

_PER_UNIT = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "ex": 8}

_STILL = "Be om en SVG-fil uten slikt, eller lagre bildet som PNG."
_NO_SIZE = PictureFault("sier ikke hvor stort det er (viewBox)", "Lagre det på nytt, eller lagre det som PNG.")


def read(data: bytes) -> Picture | PictureFault:
    """The drawing that `data` holds. It is written anew from what was understood, so that what was checked is what is shown."""
    root = _parsed(data)
    if isinstance(root, PictureFault):
        return root
    _leave_out_illustrators_own(root)
    if fault := burden.too_heavy(root) or next(_faults(root), None) or _unshown_letter(root):
        return fault
    if not any(etree.QName(node).localname in _DRAWN for node in root.iter(etree.Element)):
        return PictureFault("er tomt: det er ikke tegnet noe i det", ASK_AGAIN)
    size = _measured(root)
    if isinstance(size, PictureFault):
        return size
    return Picture(Format.SVG, *size, etree.tostring(root, encoding="utf-8"))


def _parsed(data: bytes) -> etree._Element | PictureFault:
    try:
        root = _tree(data)
    except (etree.XMLSyntaxError, ValueError) as error:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace").lstrip(
            "\ufeff \t\r\n"
        )
        if not text.startswith("<"):
            return PictureFault("er ikke et bilde i PNG, JPEG eller SVG", SAVE_AS)
        line = getattr(error, "lineno", None)
        return PictureFault(f"er skadet: SVG-filen kan ikke leses{f' fra linje {line}' if line else ''}", ASK_AGAIN)
    if root.tag == "svg":
        return PictureFault(f'mangler xmlns="{_NAMESPACE}" i elementet svg, og blir ikke vist uten', "Skriv det inn.")
    return root if root.tag == f"{{{_NAMESPACE}}}svg" else PictureFault("er ikke et SVG-bilde", SAVE_AS)


def _tree(data: bytes) -> etree._Element:
    """The file as XML in its own encoding; in UTF-8 where it says one that it isn't saved in, as editors leave it."""
    try:
        return etree.fromstring(data, _parser(None))
    except (etree.XMLSyntaxError, ValueError):
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
        return etree.fromstring(text.lstrip("\ufeff").encode(), _parser("utf-8"))


def _parser(encoding: str | None) -> etree.XMLParser:
    # Illustrator names its namespaces by entities of the file's own. Those that stand in other files are not looked up.
    own: Any = "internal"  # lxml 5 knows this word, its stubs do not
    return etree.XMLParser(encoding=encoding, resolve_entities=own, no_network=True)


def _leave_out_illustrators_own(root: etree._Element) -> None:
    """What Illustrator puts beside a drawing to open it again, and nothing else shows."""
    for node in list(root.iter(f"{{{_NAMESPACE}}}foreignObject")):
        parent = node.getparent()
        if _ILLUSTRATOR in str(node.get("requiredExtensions", "")) and parent is not None:
            parent.remove(node)


def _faults(root: etree._Element) -> Iterator[PictureFault]:
    """What in a drawing loads, runs or moves something."""
    for instruction in (*root.itersiblings(etree.PI, preceding=True), *root.iter(etree.PI)):
        if getattr(instruction, "target", "") == "xml-stylesheet":
            yield _loads(str(instruction.text))
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        if name in _RUN:
            yield PictureFault(f"kjører et program (elementet «{name}»)", _STILL)
        if name in _MOVE:
            yield PictureFault(f"beveger seg (elementet «{name}»)", "Lagre det som et bilde som står stille.")
        if name in _PAGE:
            yield PictureFault(f"har en nettside i seg (elementet «{name}»)", _STILL)
        if name == "style" and (found := css.fetched("".join(str(text) for text in node.itertext()))):
            yield _loads(found)
        for key, value in node.attrib.items():
            yield from _of_attribute(node, name, str(key), str(value))


def _of_attribute(node: etree._Element, name: str, key: str, value: str) -> Iterator[PictureFault]:
    local = key.rpartition("}")[2]
    if key.startswith("on"):
        yield PictureFault(f"kjører et program (egenskapen «{key}»)", _STILL)
    elif local in ("href", "src"):
        yield from _of_address(node, name, key, value.strip())
    elif key == _BASE or (found := css.fetched(value)):
        yield _loads(value if key == _BASE else found)


def _of_address(node: etree._Element, name: str, key: str, address: str) -> Iterator[PictureFault]:
    if not address or address.startswith("#") or (name == "a" and address.lower().startswith(_LINKS)):
        return
    if address.lower().startswith("javascript:"):
        yield PictureFault(f"kjører et program (egenskapen «{etree.QName(key).localname}»)", _STILL)
    elif not address.startswith("data:"):
        yield _loads(address)
    elif (data := data_uri.content(address)) is None:
        yield PictureFault("har noe annet enn et PNG- eller JPEG-bilde i seg", "Lagre hele bildet som PNG.")
    elif isinstance(inner := _inner(data), PictureFault):
        yield PictureFault(f"har et bilde i seg som {inner.reason}", "Lagre hele bildet som PNG.")
    else:
        node.set(key, data_uri.address(inner.data, inner.media_type))


def _unshown_letter(root: etree._Element) -> PictureFault | None:
    """A sign in the drawing's texts that the PDF has no letter for."""
    text = "".join(str(part) for node in root.iter(f"{{{_NAMESPACE}}}text") for part in node.itertext())
    for at in strange(text):
        if not is_invisible(text[at]):
            return PictureFault(
                f"har tegnet «{text[at]}» (U+{ord(text[at]):04X}) i en tekst, og skriften i dokumentene har det ikke",
                "Be om en fil der teksten er gjort om til former, eller lagre bildet som PNG.",
            )
    return None


def _inner(data: bytes) -> Picture | PictureFault:
    format = Format.PNG if data.startswith(b"\x89PNG") else Format.JPEG
    return raster.read(data, format)


def _loads(address: str) -> PictureFault:
    shown = " ".join(address.split())
    return PictureFault(f"henter noe utenfra: «{shown if len(shown) <= 60 else f'{shown[:60]}…'}»", _STILL)


def _measured(root: etree._Element) -> tuple[float, float] | PictureFault:
    """Width and height in CSS pixels. A drawing without a viewBox gets the one that its width and height say: without it, it
    would be cut off where it is shown in another size."""
    own = _positive(_length(root.get("width", "")), _length(root.get("height", "")))
    box = _view_box(root.get("viewBox", ""))
    if box is None and "viewBox" not in root.attrib and own:
        root.set("viewBox", f"0 0 {own[0]:.6g} {own[1]:.6g}")
        box = own
    if box is None or _is_nothing(root):
        return _NO_SIZE
    width, height = own or box
    if root.get("preserveAspectRatio", "").strip() == "none":
        if not math.isclose(width * box[1], height * box[0], rel_tol=0.01):
            return PictureFault(
                'blir strukket (preserveAspectRatio="none")', "Lagre det på nytt, eller lagre det som PNG."
            )
        del root.attrib["preserveAspectRatio"]  # or it would be, where it is shown in a size of its own
    return width, height


def _is_nothing(root: etree._Element) -> bool:
    """Whether a side is said to be nil, so that nothing is shown."""
    return any((length := _length(root.get(side, ""))) is not None and length <= 0 for side in ("width", "height"))


def _view_box(text: str) -> tuple[float, float] | None:
    parts = [_number(part) for part in re.split(r"[\s,]+", text.strip())]
    return _positive(parts[2], parts[3]) if len(parts) == 4 and None not in parts else None


def _length(text: str) -> float | None:
    """A length in CSS pixels; None for what is a share of something else, or nothing at all."""
    found = re.fullmatch(r"\s*([-+.\deE]*[.\d])\s*([a-z]*)\s*", text)
    number = _number(found[1]) if found else None
    return number * _PER_UNIT[found[2]] if found and number is not None and found[2] in _PER_UNIT else None


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _positive(width: float | None, height: float | None) -> tuple[float, float] | None:
    return (width, height) if width and height and width > 0 and height > 0 else None
