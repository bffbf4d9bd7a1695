"""Pictures: opened and measured when they are read, so that what a check lets through, every format can show.

What a file is, its content says and not its name. A picture is given on as every format takes it; one that can't be is refused with
the reason.
"""

from functools import lru_cache

from bolig_cli import limits
from bolig_cli.source.picture.kinds import named
from bolig_cli.source.picture.types import Format, Picture, PictureFault

__all__ = ["Format", "Picture", "PictureFault", "read_picture"]

MAX_BYTES = limits.PICTURE_BYTES
MAX_PROPORTION = limits.PICTURE_PROPORTION

MIN_SIDE = 10  # pixels; less is no picture, but what web pages use to fill a place

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


@lru_cache(maxsize=64)  # the check and each of the documents ask for the same few
def read_picture(data: bytes) -> Picture | PictureFault:
    """The picture that a file holds (PNG, JPEG or SVG), or why it can't be used. Never raises on any bytes.

    The readers are imported late: they take some time, and most plans have no picture.
    """
    if len(data) > MAX_BYTES:
        return PictureFault("er på over 10 MB; det kan være på høyst 10 MB", "Lagre det mindre.")
    if data.startswith((_PNG, _JPEG)):
        from bolig_cli.source.picture import raster

        picture = raster.read(data, Format.PNG if data.startswith(_PNG) else Format.JPEG)
    elif fault := named(data):
        return fault
    else:
        from bolig_cli.source.picture import svg

        picture = svg.read(data)
    return (_out_of_proportion(picture) or picture) if isinstance(picture, Picture) else picture


def _out_of_proportion(picture: Picture) -> PictureFault | None:
    width, height = picture.width, picture.height
    if picture.format is not Format.SVG and min(width, height) < MIN_SIDE:
        return PictureFault(f"er bare {width:.0f} × {height:.0f} piksler", "Bruk et bilde som er større.")
    if width > MAX_PROPORTION * height:
        return PictureFault(f"er mer enn {MAX_PROPORTION} ganger så bredt som det er høyt", "Klipp det til.")
    if height > MAX_PROPORTION * width:
        return PictureFault(f"er mer enn {MAX_PROPORTION} ganger så høyt som det er bredt", "Klipp det til.")
    return None
