"""Word: pandoc writes the content with our styles, then a second step gives it contents, sections, tables and properties."""

import datetime as dt
import tempfile
from pathlib import Path

from bolig_cli.documents.document import Document
from bolig_cli.render import pandoc
from bolig_cli.render.docx import content, layout, package, properties

_RELATIONSHIPS = "word/_rels/document.xml.rels"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LANDSCAPE = {"rIdHeaderLandscape": ("header", "header2.xml"), "rIdFooterLandscape": ("footer", "footer2.xml")}
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def render(document: Document) -> bytes:
    """The document as a .docx (ISO/IEC 29500). The same document gives the same bytes. Raises BoligError when pandoc fails."""
    reference = package.reference(document)
    date = dt.datetime.fromisoformat(document.date).replace(tzinfo=dt.UTC)
    with tempfile.TemporaryDirectory(prefix="bolig-") as folder:
        path = Path(folder) / "reference.docx"
        path.write_bytes(reference)
        made = pandoc.run(
            content.blocks(document),
            {},
            ["--to=docx", f"--reference-doc={path}"],
            epoch=int(date.timestamp()),
        )
    ours = package.read(reference)
    parts = package.read(made)
    parts["word/document.xml"] = layout.lay_out(parts["word/document.xml"], document)
    parts["word/footnotes.xml"] = layout.lay_out_notes(parts["word/footnotes.xml"], document)
    for name in ("word/settings.xml", "word/fontTable.xml"):
        parts[name] = ours[name]
    for name in ("header2.xml", "footer2.xml"):
        parts[f"word/{name}"] = ours[f"word/{name}"]
    parts["docProps/core.xml"] = properties.core(document)
    parts["docProps/app.xml"] = properties.app(document)
    parts[_RELATIONSHIPS] = _with_landscape_parts(parts[_RELATIONSHIPS])
    parts["[Content_Types].xml"] = _with_content_types(parts["[Content_Types].xml"])
    return package.write(parts)


def _with_landscape_parts(relationships: bytes) -> bytes:
    added = "".join(
        f'<Relationship Id="{id}" Type="{_TYPE}{kind}" Target="{target}"/>' for id, (kind, target) in _LANDSCAPE.items()
    )
    return relationships.replace(b"</Relationships>", f"{added}</Relationships>".encode())


def _with_content_types(types: bytes) -> bytes:
    missing = [
        f'<Override PartName="/word/{target}" ContentType="{_CONTENT}{kind}+xml"/>'
        for kind, target in _LANDSCAPE.values()
        if f"/word/{target}".encode() not in types
    ]
    return types.replace(b"</Types>", f"{''.join(missing)}</Types>".encode())
