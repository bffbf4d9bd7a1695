"""The drawings and pictures of a document as files that pandoc puts into the package."""

from pathlib import Path

from bolig_cli.render.drawing import Drawn
from bolig_cli.render.office.content import LOGO_HEIGHT, LOGO_WIDTH, logo_file
from bolig_cli.render.raster import pngs, raster
from bolig_cli.source.picture import Format

PER_INCH = (
    160  # pixels of a picture: sharp on paper, and half the bytes and time of what office programs keep by default
)
_TALLEST, _WIDEST = 170, 250  # millimetres that a picture may take of a page that stands, and of one that lies


def stage(document: Drawn, folder: Path) -> dict[str, tuple[str, float | None]]:
    """Writes them into `folder`; file name and width (CSS pixels; None as the document says) for each image's target.

    Drawings are put in as pixels: what else a format has of them is its own affair.
    """
    sizes: dict[str, tuple[str, float | None]] = {}
    for number, (name, data) in enumerate(pngs(document.figures, PER_INCH).items(), start=1):
        file = figure_file(number)
        (folder / file).write_bytes(data)
        sizes[name] = (file, document.figures[name].width)
    for name, picture in document.pictures.items():
        file, data = name, picture.data
        if picture.format is Format.SVG:
            height = min(_TALLEST, _WIDEST * picture.height / picture.width)
            file, data = f"{name}.png", raster(picture.data, height, PER_INCH)
        (folder / file).write_bytes(data)
        sizes[name] = (file, None)
    if logo := document.look.logo:
        height = logo.height_within(LOGO_HEIGHT, LOGO_WIDTH)
        data = raster(logo.data, height, PER_INCH) if logo.ending == "svg" else logo.data
        (folder / logo_file(logo)).write_bytes(data)
    return sizes


def figure_file(number: int) -> str:
    """The file of a drawing, by its number in the document."""
    return f"figur-{number}.png"
