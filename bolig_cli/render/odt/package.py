"""OpenDocument packages: the reference document from its readable parts, and the same bytes for the same content."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from bolig_cli import __version__
from bolig_cli.design.typeface import FONTS
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.xml_text import escaped

CONTENT, STYLES, META, MANIFEST, MIMETYPE = (
    "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "mimetype",
)  # fmt: skip
TEXT = "application/vnd.oasis.opendocument.text"
_REFERENCE = Path(__file__).parent / "reference"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip archive can hold; the document's own date stands in meta.xml
_FACES = ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf", "SourceSans3-Italic.ttf")
_MEDIA_TYPES = {
    "xml": "text/xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "ttf": "application/x-font-ttf",
}  # fmt: skip


def reference(document: Drawn) -> dict[str, bytes]:
    """The parts of the reference document, filled in for this document: styles, pages, properties, fonts.

    The municipality's own Word document gives nothing to it: its styles are Word's. Its colour does.
    """
    words = {
        "ACCENT": document.look.accent, "TINT": document.look.tint, "LANGUAGE": document.language,
        "SHORT_TITLE": document.short_title, "STATUS": document.status, "KOMMUNE": document.kommune,
        "PAGE": document.labels.page, "OF": document.labels.of, "DATE": document.date, "VERSION": __version__,
        "TITLE": f"{document.title} {document.subtitle}".strip(), "SUBJECT": document.subject,
        "BUILD": document.build, "KEYWORDS": ", ".join(document.keywords),
    }  # fmt: skip
    parts = {}
    for path in sorted(_REFERENCE.glob("*.xml")):
        text = path.read_text(encoding="utf-8").replace("@FONTS@", _embedded())
        parts[path.name] = re.sub(r"@([A-Z_]+)@", lambda m: escaped(words[m[1]]), text).encode()
    return parts | {f"Fonts/{face}": (FONTS / face).read_bytes() for face in _FACES}


def _embedded() -> str:
    """What the styles say of the typeface's own files (OpenDocument 1.3 part 3, 14.6). Its licence allows embedding."""
    files = "".join(
        f'<svg:font-face-uri xlink:href="Fonts/{face}" xlink:type="simple">'
        '<svg:font-face-format svg:string="truetype"/></svg:font-face-uri>'
        for face in _FACES
    )
    return f"<svg:font-face-src>{files}</svg:font-face-src>"


def read(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(parts: Mapping[str, bytes]) -> bytes:
    """A package with its parts in a fixed order and with fixed times; what kind of file it is comes first, as it is."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        _add(archive, MIMETYPE, TEXT.encode(), zipfile.ZIP_STORED)
        for name in sorted(parts):
            _add(archive, name, parts[name], zipfile.ZIP_DEFLATED)
        _add(archive, MANIFEST, _manifest(parts), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, how: int) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = how
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)


def _manifest(parts: Mapping[str, bytes]) -> bytes:
    """META-INF/manifest.xml (OpenDocument 1.3 part 2, 4)."""
    entries = "".join(
        f'  <manifest:file-entry manifest:full-path="{escaped(name)}" '
        f'manifest:media-type="{_MEDIA_TYPES[name.rpartition(".")[2].lower()]}"/>\n'
        for name in sorted(parts)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
  <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{TEXT}"/>
{entries}</manifest:manifest>
""".encode()
