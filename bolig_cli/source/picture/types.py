"""What a picture is to those who use it."""

from dataclasses import field
from enum import StrEnum

from bolig_cli.record import record


class Format(StrEnum):
    """The formats that all documents can show; the value is the ending of a file's name."""

    PNG = "png"
    JPEG = "jpeg"
    SVG = "svg"


@record
class Picture:
    """A picture that every format can show. `width` and `height` are in pixels (CSS pixels for SVG), as it is seen.

    `data` is the file as formats take it alike: SVG in UTF-8 and with a viewBox, a photograph turned the way it is seen.
    """

    format: Format
    width: float
    height: float
    data: bytes = field(repr=False)

    @property
    def media_type(self) -> str:
        return "image/svg+xml" if self.format is Format.SVG else f"image/{self.format}"


@record
class PictureFault:
    """Why a file can't be used as a picture, as what is said of it («er skadet»), and what to do, as a sentence."""

    reason: str
    help: str
