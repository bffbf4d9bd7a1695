"""The id of the build in the properties of a PDF."""

import pikepdf

from bolig_cli.render.xml_text import escaped

_BEFORE = b"<dc:format>"  # which Typst always writes, in the same part of the properties


def name_build(document: pikepdf.Pdf, name: str) -> None:
    """Writes the document's identifier (`dc:identifier`, ISO 16684-1, 8.3), which Typst has no words for.

    Raises ValueError where the properties are not as Typst writes them.
    """
    properties = document.Root.Metadata
    before, found, after = properties.read_bytes().partition(_BEFORE)
    if not found:
        raise ValueError("the properties of the PDF have no format to stand before")
    properties.write(before + f"<dc:identifier>{escaped(name)}</dc:identifier>".encode() + found + after)
