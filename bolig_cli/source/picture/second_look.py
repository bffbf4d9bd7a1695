"""A picture seen as what makes the PDF sees it, which is stricter than others: what it can't read, stops the document."""

import tempfile
from pathlib import Path

import typst

from bolig_cli.source.picture.types import Format

_SOURCE = "#set page(width: 1pt, height: 1pt, margin: 0pt)\n#layout(size => measure(image({name})).width)"
_PALETTE = 3  # the kind of colour in a PNG that has a table of them


def is_readable(data: bytes, format: Format) -> bool:
    """Whether PNG or JPEG can be read by what makes the PDF. Where the machine has no room to look, it is taken to be."""
    if format is Format.PNG and not _has_its_colours(data):  # which the engine breaks down at, and does not say no to
        return False
    try:
        folder = tempfile.TemporaryDirectory()
    except OSError:
        return True
    with folder as place:
        root = Path(place).resolve()
        name = f"a.{format}"
        try:
            (root / name).write_bytes(data)
            (root / "a.typ").write_text(_SOURCE.format(name=f'"{name}"'), encoding="utf-8")
        except OSError:
            return True
        try:
            typst.Compiler(str(root / "a.typ"), root=str(root), ignore_system_fonts=True).compile(format="png", ppi=1)
        except typst.TypstError:
            return False
        except BaseException as error:  # the engine's own crash is no Exception
            if type(error).__name__ == "PanicException":
                return False
            raise
    return True


def _has_its_colours(data: bytes) -> bool:
    """Whether a PNG whose points are numbers in a table of colours, has one that is whole, before the points.

    Source: Portable Network Graphics, third edition (W3C), 11.2.1–11.2.3: a part is its length, its name, its content and a sum.
    """
    at, kind = 8, data[25] if len(data) > 25 else 0
    while kind == _PALETTE and at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if name == b"PLTE":
            return 0 < length <= 768 and length % 3 == 0
        if name == b"IDAT":
            return False
        at += 12 + length
    return kind != _PALETTE
