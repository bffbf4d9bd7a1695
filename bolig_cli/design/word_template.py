"""A municipality's own Word document or template, read: what of it our documents take, or why it can't be used.

Parts are found by what they are to each other (ISO/IEC 29500-2, relationships), for only Word always gives them the same names.
"""

import posixpath
import zipfile
from functools import lru_cache

from lxml import etree

from bolig_cli import limits, zipped
from bolig_cli.record import record
from bolig_cli.zipped import Unusable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/"  # the other form of ISO/IEC 29500, which few programs write
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NARROWEST = 5000  # twentieths of a point between the margins: less has no room for a table
_LARGEST = 31680  # twentieths of a point that Word takes for a page or a margin

_SAVE = "Åpne filen i Word, velg «Lagre som», og lagre den som Word-dokument (.docx) eller Word-mal (.dotx)."


@record
class Page:
    """An upright page, in twentieths of a point."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def room_lying(self) -> int:
        return self.height - self.left - self.right


A4 = Page(11906, 16838, 1474, 1361, 1247, 1361, 680, 624)


@record
class Template:
    """What our documents take: the styles, the lists that styles are in, the theme's colours and typefaces, and the page."""

    styles: bytes
    numbering: bytes | None
    theme: bytes | None
    page: Page | None


@lru_cache(maxsize=2)  # rules ask for it, and each document that is made in it
def read_template(data: bytes) -> Template:
    """What is taken of the file. Raises Unusable: its `reason` goes on from «Word-malen»."""
    if len(data) > limits.TEMPLATE_BYTES:
        raise Unusable("er på over 50 MB", f"Ta ut bildene i den. {_SAVE}")
    if zipped.is_older(data):
        raise Unusable("har passord, eller er lagret i det gamle formatet .doc", f"Ta bort passordet. {_SAVE}")
    if not data.startswith(b"PK"):
        raise Unusable("er ikke et Word-dokument (.docx eller .dotx) med stiler", _SAVE)
    try:
        package = zipped.opened(data)
    except zipped.Broken as error:
        raise _damaged("filen") from error
    with package:
        return _read(_Package(package))


class _Package:
    """The parts by name, each whole or Unusable."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}  # a part's name is the same in capitals

    def part(self, name: str) -> bytes | None:
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        try:
            return zipped.unpacked(self._archive, stored, limits.TEMPLATE_PART_BYTES)
        except zipped.TooLarge as error:
            raise Unusable(f"er for stor: delen «{name}» tar over 20 MB", _SAVE) from error
        except zipped.Broken as error:
            raise _damaged(f"delen «{name}»") from error

    def parsed(self, name: str) -> etree._Element | None:
        data = self.part(name)
        return None if data is None else _parsed(data, name)

    def related(self, name: str) -> dict[str, str]:
        """The parts that one part names, by what they are to it: «styles», «numbering»."""
        folder, _, file = name.rpartition("/")
        root = self.parsed(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = root.iter(_RELATED) if root is not None else ()
        return {
            str(relation.get("Type", "")).rpartition("/")[2]: posixpath.normpath(
                posixpath.join("/", folder, str(relation.get("Target", "")))
            ).lstrip("/")
            for relation in found
            if relation.get("TargetMode") != "External"
        }


def _parsed(data: bytes, name: str) -> etree._Element:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(f"delen «{name}»") from error
    if b"<!DOCTYPE" in data:  # a package has none, and one can grow without end
        raise _damaged(f"delen «{name}»")
    return root


def _damaged(what: str) -> Unusable:
    return Unusable(
        f"er skadet: {what} kan ikke leses", "Åpne filen i Word og lagre den på nytt, eller hent den på nytt."
    )


def _read(package: _Package) -> Template:
    types = package.part("[Content_Types].xml")
    main = package.related("").get("officeDocument", "")
    if types is None or (b"wordprocessingml" not in types and b"ms-word" not in types):
        raise Unusable("er ikke et Word-dokument (.docx eller .dotx) med stiler", _SAVE)
    if b"macroEnabled" in types:
        raise Unusable("er lagret med makroer (.docm eller .dotm), og de kan ikke brukes her", _SAVE)
    if (body := package.parsed(main)) is None:
        raise _damaged("teksten")
    related = package.related(main)
    styles = package.part(related.get("styles", ""))
    if styles is None:
        raise Unusable(
            "har ingen stiler", "Lag et dokument med «bolig build», endre stilene i det, og bruk det som mal."
        )
    if _STRICT in styles[:4000]:
        raise Unusable("er lagret som «Strict Open XML-dokument»", _SAVE)
    _parsed(styles, related["styles"])
    numbering, theme = (package.part(related.get(kind, "")) for kind in ("numbering", "theme"))
    for kind, part in (("numbering", numbering), ("theme", theme)):
        if part is not None:
            _parsed(part, related[kind])
    has_own_pictures = theme is not None and (b"r:embed" in theme or b"r:link" in theme)
    return Template(styles, numbering, None if has_own_pictures else theme, _page(body))


def _page(body: etree._Element) -> Page | None:
    """The page of the document's last section, set upright; None where it says none, or none that text has room on."""
    sections = [*body.iter(f"{_W}sectPr")]
    if not sections:
        return None
    size, margins = sections[-1].find(f"{_W}pgSz"), sections[-1].find(f"{_W}pgMar")
    if size is None or margins is None:
        return None
    try:
        width, height = sorted(_length(size, side) for side in ("w", "h"))
        page = Page(
            width, height, *(_length(margins, side) for side in ("top", "right", "bottom", "left", "header", "footer"))
        )
    except ValueError:
        return None
    upright = page.height - page.top - page.bottom
    return page if page.room >= _NARROWEST and upright >= _NARROWEST else None


def _length(element: etree._Element, name: str) -> int:
    """A margin below zero is as wide as one above, and lets the header into the text. Raises ValueError for what is no length."""
    value = abs(int(element.get(f"{_W}{name}", "720")))
    if value > _LARGEST:
        raise ValueError(value)
    return value
