"""Word: pandoc writes the content with our styles, then a second step gives it contents, sections, tables and properties."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bolig_cli.ast import Node
from bolig_cli.design.word_template import A4, Page, read_template
from bolig_cli.render import pandoc, temporary
from bolig_cli.render.docx import (
    content_types,
    fields,
    fonts,
    headings,
    layout,
    package,
    properties,
    template,
    vectors,
)
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.office import content
from bolig_cli.render.office.pictures import figure_file, stage

_RELATIONSHIPS = "word/_rels/document.xml.rels"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LANDSCAPE = {"rIdHeaderLandscape": ("header", "header2.xml"), "rIdFooterLandscape": ("footer", "footer2.xml")}
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def render(document: Drawn) -> bytes:
    """The document as a .docx (ISO/IEC 29500). The same document gives the same bytes. Raises BoligError when pandoc fails."""
    own = read_template(document.look.reference) if document.look.reference else None
    page = (own and own.page) or A4
    reference = package.reference(document, page)
    date = dt.datetime.fromisoformat(document.date).replace(tzinfo=dt.UTC)
    with temporary.folder() as folder:
        path = Path(folder) / "reference.docx"
        path.write_bytes(reference)
        sizes = stage(document, Path(folder))
        made = pandoc.run(
            _written(document, sizes, page),
            {},
            ["--to=docx", f"--reference-doc={path}", "--syntax-highlighting=none"],
            epoch=int(date.timestamp()),
            cwd=Path(folder),
        )
    ours = package.read(reference)
    parts = package.read(made)
    parts["word/styles.xml"] = layout.without_marks(parts["word/styles.xml"])
    parts["word/document.xml"] = layout.lay_out(parts["word/document.xml"], document, page)
    parts["word/footnotes.xml"] = layout.lay_out_notes(parts["word/footnotes.xml"], document, page)
    for name in ("word/settings.xml", "word/fontTable.xml"):
        parts[name] = ours[name]
    for name in ("header2.xml", "footer2.xml"):
        parts[f"word/{name}"] = ours[f"word/{name}"]
    parts |= fonts.parts()
    parts["docProps/core.xml"] = properties.core(document)
    parts["docProps/app.xml"] = properties.app(document)
    parts[_RELATIONSHIPS] = _with_landscape_parts(parts[_RELATIONSHIPS])
    parts["[Content_Types].xml"] = content_types.added(
        parts["[Content_Types].xml"],
        {fonts.ENDING: fonts.CONTENT_TYPE},
        {f"/word/{target}": f"{_CONTENT}{kind}+xml" for kind, target in _LANDSCAPE.values()},
    )
    parts = vectors.with_drawings(parts, _drawings(document))
    return package.write(template.dressed(parts, own, package.LANGUAGES[document.language]) if own else parts)


def _written(document: Drawn, sizes: Mapping[str, tuple[str, float | None]], page: Page) -> list[Node]:
    """The document as pandoc is to write it."""
    uncounted = replace(document, blocks=headings.without_counted(document.blocks))
    return content.with_pictures(fields.with_fields(content.blocks(uncounted)), sizes, page)


def _drawings(document: Drawn) -> dict[str, bytes]:
    """Our own figures, by the file of their pixels. An author's drawing stays pixels: nothing in it can run or be looked up."""
    return {figure_file(number): figure.svg for number, figure in enumerate(document.figures.values(), start=1)}


def _with_landscape_parts(relationships: bytes) -> bytes:
    added = "".join(
        f'<Relationship Id="{id}" Type="{_TYPE}{kind}" Target="{target}"/>' for id, (kind, target) in _LANDSCAPE.items()
    )
    return relationships.replace(b"</Relationships>", f"{added}</Relationships>".encode())
