"""OpenDocument text: pandoc writes the content with our styles, then a second step gives it contents, pages, tables, alt texts."""

import datetime as dt
from pathlib import Path

from bolig_cli.render import pandoc, temporary
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.odt import content, layout, package
from bolig_cli.render.office.pictures import stage


def render(document: Drawn) -> bytes:
    """The document as an .odt (OpenDocument 1.3, ISO/IEC 26300). The same document gives the same bytes.

    Raises BoligError when pandoc fails.
    """
    date = dt.datetime.fromisoformat(document.date).replace(tzinfo=dt.UTC)
    reference = package.reference(document)
    with temporary.folder() as folder:
        path = Path(folder) / "reference.odt"
        path.write_bytes(package.write(reference))
        sizes = stage(document, Path(folder))
        made = pandoc.run(
            content.blocks(document, sizes),
            {},
            ["--to=odt", f"--reference-doc={path}"],
            epoch=int(date.timestamp()),
            cwd=Path(folder),
        )
    parts = package.read(made)
    pictured = {name: data for name, data in parts.items() if name.startswith("Pictures/")}
    text = layout.lay_out(parts[package.CONTENT], reference[package.CONTENT], document)
    return package.write(reference | pictured | {package.CONTENT: text})
