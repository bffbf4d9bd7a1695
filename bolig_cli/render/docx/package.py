"""Word packages: the reference document from its readable parts, and the same bytes for the same content."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from bolig_cli.design.look import Look
from bolig_cli.design.word_template import Page
from bolig_cli.render.docx import fonts, headings
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.office.walk import nodes
from bolig_cli.render.xml_text import escaped

REFERENCE = Path(__file__).parent / "reference"
EPOCH = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the earliest time a zip archive can hold; the document's own date stands in its properties
_ACCENT, _LINK, _TINT = b"0B4F5C", b"0B5C73", b"E6F0F2"  # as they stand in our styles
LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO"}


def reference(document: Drawn, page: Page) -> bytes:
    """The reference document that pandoc takes styles, headers and footers from, filled in for this document."""
    words = {
        "LANG": LANGUAGES[document.language],
        "SHORT_TITLE": document.short_title,
        "STATUS": document.status,
        "KOMMUNE": document.kommune,
        "PAGE": document.labels.page,
        "OF": document.labels.of,
        "ROOM": str(page.room),
        "ROOM_LYING": str(page.room_lying),
        "APPENDIX": headings.appendix_lead(nodes(document.blocks, {"Header"})),
    }
    parts = {}
    for path in sorted(REFERENCE.rglob("*")):
        if path.is_file():
            text = path.read_text(encoding="utf-8").replace("@FONTS@", fonts.embeddings())
            text = re.sub(r"@([A-Z_]+)@", lambda m: escaped(words[m[1]]), text)
            parts[path.relative_to(REFERENCE).as_posix()] = text.encode()
    parts["word/styles.xml"] = _coloured(parts["word/styles.xml"], document.look)
    return write(parts)


def _coloured(styles: bytes, look: Look) -> bytes:
    """Our styles in the municipality's colour."""
    for ours, theirs in ((_ACCENT, look.accent), (_LINK, look.accent), (_TINT, look.tint)):
        styles = styles.replace(ours, theirs.strip("#").upper().encode())
    return styles


def read(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(parts: Mapping[str, bytes]) -> bytes:
    """A package with its parts in a fixed order and with fixed times; the content types come first, as Word expects."""
    order = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in order:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, parts[name])
    return target.getvalue()
