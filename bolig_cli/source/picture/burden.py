"""What a drawing asks of those who draw it: parts that are drawn again and again, effects that are worked out for every point of a
page, numbers that no page has room for. A file of some lines may ask for years of work, and is refused before anybody begins.

Source: SVG 2 and Filter Effects Module Level 1 (W3C) for what refers to what, and what is drawn in a layer of its own.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from bolig_cli import limits
from bolig_cli.source.picture import css
from bolig_cli.source.picture.types import PictureFault

_AS_PNG = "Lagre det som PNG."
_SIMPLER = "Be om en enklere tegning, eller lagre bildet som PNG."

# What a point on the page is worked out from its nearest neighbours in, or from itself alone. The others are far dearer.
_CHEAP = frozenset(
    {
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feDiffuseLighting",
        "feDisplacementMap",
        "feDistantLight",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feOffset",
        "fePointLight",
        "feSpecularLighting",
        "feSpotLight",
    }
)
_REPEATED = frozenset(["clipPath", "mask", "pattern", "marker", "filter", "symbol"])
_CORNER = re.compile(r"[A-Za-z]|[-+.\d]+[\s,]+[-+.\d]")
_TO = re.compile(r"""url\(\s*["']?#([^)"']+)""", re.IGNORECASE)
_LARGE = re.compile(
    r"\d{13}|\d[eE]\+?(?:1[2-9]|[2-9]\d|\d{3})"
)  # 10¹² and above: more than a number in a drawing's engine can be
_EXTENT = 5  # times the part itself, that an effect may reach


def too_heavy(root: etree._Element) -> PictureFault | None:
    """Why a drawing is more than can be asked of those who draw it; None where it is not."""
    return next(_faults(root), None)


def _faults(root: etree._Element) -> Iterator[PictureFault]:
    nodes = list(root.iter(etree.Element))
    if len(nodes) > limits.DRAWING_PARTS:
        yield PictureFault(f"er tegnet med mer enn {_said(limits.DRAWING_PARTS)} deler", _AS_PNG)
        return
    if any(len(node.attrib) > limits.DRAWING_ATTRIBUTES for node in nodes):
        yield PictureFault(f"har en del med mer enn {limits.DRAWING_ATTRIBUTES} egenskaper", _SIMPLER)
        return
    if sum(len(part) for node in nodes if _name(node) == "text" for part in _texts(node)) > limits.DRAWING_LETTERS:
        yield PictureFault(f"har mer enn {_said(limits.DRAWING_LETTERS)} tegn med tekst", _AS_PNG)
    styles = css.unescaped(" ".join("".join(_texts(node)) for node in nodes if _name(node) == "style"))
    if (styles.count("{") + styles.count(",")) * len(nodes) > limits.DRAWING_STYLES:
        yield PictureFault("har for mange stilregler til så mange deler", _AS_PNG)
    if _LARGE.search(styles) or any(_is_too_large(key, value) for node in nodes for key, value in _own(node)):
        yield PictureFault("har tall i seg som er for store til å tegnes", _SIMPLER)
    yield from _of_effects(nodes)
    count = _drawn(root, nodes, styles)
    if count is None:
        yield PictureFault("viser til seg selv, så det aldri blir ferdig tegnet", _SIMPLER)
    elif count > limits.DRAWING_TIMES:
        yield PictureFault(f"gjentar deler så de blir tegnet mer enn {_said(limits.DRAWING_TIMES)} ganger", _SIMPLER)


def _of_effects(nodes: list[etree._Element]) -> Iterator[PictureFault]:
    steps = 0
    for node in nodes:
        if _name(node) != "filter":
            continue
        inner = [_name(child) for child in node.iter(etree.Element)][1:]
        steps += len(inner)
        if dear := next((name for name in inner if name not in _CHEAP), ""):
            yield PictureFault(f"har en effekt som tar for lang tid å tegne («{dear}»)", _AS_PNG)
        if any(_reach(str(node.get(side, ""))) > _EXTENT for side in ("x", "y", "width", "height")) and (
            node.get("filterUnits") != "userSpaceOnUse"
        ):
            yield PictureFault("har en effekt som rekker langt utenfor det den gjelder", _AS_PNG)
        if node.get("filterUnits") == "userSpaceOnUse" and any(
            _reach(str(node.get(side, ""))) > limits.DRAWING_EFFECT_SIDE for side in ("width", "height")
        ):
            yield PictureFault("har en effekt som rekker langt utenfor det den gjelder", _AS_PNG)
    if steps > limits.DRAWING_EFFECTS:
        yield PictureFault(f"har mer enn {limits.DRAWING_EFFECTS} effekter", _AS_PNG)


def _drawn(root: etree._Element, nodes: list[etree._Element], styles: str) -> int | None:
    """How many parts are drawn when all that refers to others is drawn out; None where something refers to itself.

    What a style sheet names, is counted for every part: which parts it is for, is not read here.
    """
    by_id: Mapping[str, etree._Element] = {str(node.get("id")): node for node in reversed(nodes) if node.get("id")}
    known: dict[etree._Element, int] = {}
    sheet = [by_id[name] for name in _TO.findall(styles) if name in by_id and _name(by_id[name]) in _REPEATED]
    # From the inside out, on a list of what waits: drawings may be deeper than Python's own calls.
    began: set[etree._Element] = set()
    waiting = [*sheet, root]
    while waiting:
        node = waiting[-1]
        if node in known:
            waiting.pop()
            continue
        others = [(other, times) for other, times in _others(node, by_id)]
        if node not in began:
            began.add(node)
            missing = [other for other, _ in others if other not in known]
            if any(other in began for other in missing):
                return None
            waiting += missing
            continue
        if any(other not in known for other, _ in others):
            return None
        known[node] = 1 + sum(known[other] * times for other, times in others)
        waiting.pop()
    return known[root] + sum(known[node] * max(len(nodes), _times(root, node)) for node in sheet)


def _others(node: etree._Element, by_id: Mapping[str, etree._Element]) -> Iterator[tuple[etree._Element, int]]:
    """What is drawn when a part is: what stands in it, and what it refers to, with how many times."""
    for child in node.iterchildren(etree.Element):
        yield child, 1
    for key, value in _own(node):
        if key.rpartition("}")[2] == "href":
            if _name(node) == "use" and (other := by_id.get(value.strip().removeprefix("#"))) is not None:
                yield other, 1
            continue
        plain = css.unescaped(value) if "\\" in value else value
        for name in _TO.findall(plain) if "(" in plain else ():
            other = by_id.get(name)
            if other is not None and _name(other) in _REPEATED:
                yield other, _times(node, other)


def _times(node: etree._Element, other: etree._Element) -> int:
    """How many times a part draws another that it names: once, but a mark at each corner of the lines in it."""
    if _name(other) != "marker":
        return 1
    inner = node.iter(etree.Element)
    return max(1, sum(len(_CORNER.findall(f"{each.get('d', '')} {each.get('points', '')}")) for each in inner))


def _own(node: etree._Element) -> Iterator[tuple[str, str]]:
    for key, value in node.attrib.items():
        yield str(key), str(value)


def _is_too_large(key: str, value: str) -> bool:
    """Whether a number in an attribute is; names, addresses and what other programs have put there are no numbers."""
    if key.startswith(("{", "data-")) or key in ("id", "class", "href", "src"):
        return False
    return _LARGE.search(value) is not None


def _reach(length: str) -> float:
    found = re.match(r"\s*([-+.\deE]+)\s*(%?)", length)
    try:
        number = abs(float(found[1])) if found else 0.0
    except ValueError:
        return 0.0
    return number / 100 if found and found[2] else number


def _texts(node: etree._Element) -> Iterator[str]:
    return (str(part) for part in node.itertext())


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname


def _said(number: int) -> str:
    return f"{number:,}".replace(",", " ")
