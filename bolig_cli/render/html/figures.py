"""Drawings in the page itself, as SVG: sharp at any size, searchable, and nothing beside the page to lose; pictures as images."""

import base64
from collections.abc import Mapping

from lxml import etree

from bolig_cli.render.drawing import Drawing
from bolig_cli.render.html.elements import Element, element
from bolig_cli.source.picture import Picture

_SVG = "http://www.w3.org/2000/svg"
_REFERENCES = ("clip-path", "fill", "stroke", "mask", "filter")


def draw(body: Element, drawings: Mapping[str, Drawing], narrow: Mapping[str, Drawing]) -> None:
    """Exchanges every image that names a drawing for the drawing. Its alternative text becomes the drawing's name.

    Where there is one for a phone as well, the style sheet shows the one that fits. Where there is none, the drawing scrolls.
    """
    for number, image in enumerate([image for image in body.iter("img") if image.get("src") in drawings], start=1):
        name, alt = str(image.get("src")), image.get("alt") or ""
        drawn = _inline(drawings[name], f"figur-{number}-", alt)
        if name in narrow:
            small = _inline(narrow[name], f"figur-{number}-smal-", alt)
            frames = [
                element("div", [drawn], {"class": "tegning bred"}),
                element("div", [small], {"class": "tegning smal"}),
            ]
        else:
            frames = [element("div", [drawn], {"class": "tegning", "tabindex": "0", "role": "group"})]
            frames[0].set("aria-label", alt.split(".")[0])
        parent = image.getparent()
        assert parent is not None  # an image always stands in a figure
        frames[-1].tail = image.tail
        place = parent.index(image)
        parent.remove(image)
        parent[place:place] = frames


def show(body: Element, pictures: Mapping[str, Picture]) -> None:
    """Puts every picture of the author's in the page itself: as an image, so that nothing in it is part of the page."""
    for image in [image for image in body.iter("img") if image.get("src") in pictures]:
        picture = pictures[str(image.get("src"))]
        wide = float(str(image.get("width")))
        content = base64.b64encode(picture.data).decode()
        image.set("src", f"data:{picture.media_type};base64,{content}")
        image.set("class", "bilde")
        image.set("height", f"{wide * picture.height / picture.width:.0f}")
        image.set("style", f"width:{wide / 16:.2f}rem")


def _inline(drawing: Drawing, prefix: str, alt: str) -> Element:
    """The drawing as an element. Ids get a prefix, since several drawings stand on one page; names inside it are left to `alt`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(drawing.svg, parser)
    for node in root.iter():
        node.tag = etree.QName(node).localname
        for name in _names(node):
            if name.startswith("aria-") or name in ("role", "class", "pointer-events"):
                del node.attrib[name]
        if id := node.get("id"):
            node.set("id", prefix + id)
        for name in _REFERENCES:
            if (value := node.get(name)) and value.startswith("url(#"):
                node.set(name, value.replace("url(#", f"url(#{prefix}", 1))
    for ground in [node for node in root if node.tag == "rect" and node.get("fill") == "white"]:
        root.remove(ground)  # the page has its own, light or dark
    for name in {"width", "height", "version"} & {*_names(root)}:
        del root.attrib[name]
    root.set("role", "img")
    root.set("aria-label", alt)
    root.set("style", f"width:{drawing.width / 16:.2f}rem")
    etree.cleanup_namespaces(root)
    made = etree.Element("svg", dict(root.attrib), nsmap={None: _SVG})  # type: ignore[dict-item]
    made.extend(list(root))
    return made


def _names(node: Element) -> list[str]:
    return [str(name) for name in node.attrib]
