"""Stream ends that can be read in one way only."""

from collections.abc import Iterator

import pikepdf

_RETURN = b"\r"


def settle_stream_ends(document: pikepdf.Pdf) -> None:
    """Adds a space to page contents and character maps whose compressed data happens to end with a carriage return.

    With the line feed that is written before `endstream`, such an end looks like one line end of two characters, and then /Length
    seems to be one too many (ISO 19005-2, 6.1.7.1). One stream in 256 ends so. White space means nothing at the end of these
    streams. Object streams are not used for the same reason: their ends can not be chosen.
    """
    for stream in _settleable(document):
        if stream.read_raw_bytes().endswith(_RETURN):
            stream.write(stream.read_bytes() + b" ")


def _settleable(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Page contents, and the character maps of the fonts in use."""
    fonts: dict[tuple[int, int], pikepdf.Object] = {}
    for page in document.pages:
        contents = page.obj.get("/Contents")
        yield from contents if isinstance(contents, pikepdf.Array) else [contents] if contents is not None else []
        for font in page.resources.get("/Font", {}).values():
            fonts[font.objgen] = font
    yield from (font.ToUnicode for font in fonts.values() if "/ToUnicode" in font)
