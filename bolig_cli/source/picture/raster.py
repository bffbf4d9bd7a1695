"""PNG and JPEG: opened all the way, for a file that is cut off begins as a whole one does."""

import io
import warnings

from PIL import Image, ImageOps

from bolig_cli import limits
from bolig_cli.source.picture.kinds import ASK_AGAIN
from bolig_cli.source.picture.second_look import is_readable
from bolig_cli.source.picture.types import Format, Picture, PictureFault

MAX_PIXELS = limits.PICTURE_PIXELS

_DAMAGED = PictureFault("er skadet: filen er ikke hel", ASK_AGAIN)
_UNREADABLE = PictureFault(
    "er skadet, eller lagret på en måte som ikke alle dokumentene kan vise", "Lagre det på nytt som PNG eller JPEG."
)
_ORIENTATION = 0x0112  # Exif: how the camera was held
# What stands before the last pixels, and what stands at the end of a whole file. The decoders can do without the end.
_WHOLE = {Format.PNG: (b"IDAT", b"IEND\xaeB`\x82"), Format.JPEG: (b"\xff\xda", b"\xff\xd9")}
_QUALITY = 92  # of a photograph that is saved anew


def read(data: bytes, format: Format) -> Picture | PictureFault:
    """The picture that `data` holds in `format`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on odd metadata, which is nothing to the planner
        try:
            picture = _read(data, format)
        except Image.DecompressionBombError:
            return _too_large("mange flere")
        except Exception:  # a decoder fails in as many ways as a file can be damaged
            return _DAMAGED
    return picture if isinstance(picture, PictureFault) or is_readable(picture.data, format) else _UNREADABLE


def _read(data: bytes, format: Format) -> Picture | PictureFault:
    image = _opened(data, format)
    width, height = image.size
    if width * height > MAX_PIXELS:
        return _too_large(f"{width * height // 1_000_000} millioner")
    image.verify()  # PNG's own sums, to the end of the file; what was opened can't be used afterwards
    start, end = _WHOLE[format]
    if data.find(end, data.rfind(start)) < 0:
        return _DAMAGED
    image = _opened(data, format)
    image.load()
    if image.mode == "CMYK":
        return PictureFault(
            "har farger for trykk (CMYK), som skjermer viser ulikt", "Lagre det på nytt med farger i RGB."
        )
    if format is Format.PNG and getattr(image, "is_animated", False):
        return PictureFault("beveger seg", "Lagre det som et bilde som står stille.")
    if format is Format.JPEG and image.getexif().get(_ORIENTATION, 1) != 1:
        return _turned(image)
    return Picture(format, width, height, data)


def _opened(data: bytes, format: Format) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=(format.upper(),))


def _turned(image: Image.Image) -> Picture:
    """A photograph turned as the camera says that it was held: web pages and PDF do that themselves, and Word does not."""
    upright = ImageOps.exif_transpose(image)
    made = io.BytesIO()
    upright.save(made, "JPEG", quality=_QUALITY, icc_profile=image.info.get("icc_profile"))
    return Picture(Format.JPEG, upright.width, upright.height, made.getvalue())


def _too_large(pixels: str) -> PictureFault:
    return PictureFault(
        f"har {pixels} piksler; det kan ha høyst {MAX_PIXELS // 1_000_000} millioner", "Lagre det mindre."
    )
