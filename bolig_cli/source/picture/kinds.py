"""Files that are no picture of ours, by what they begin with: so that a planner is told what the file is."""

from bolig_cli.source.picture.types import PictureFault

SAVE_AS = "Lagre det som PNG, JPEG eller SVG."
ASK_AGAIN = "Kopier filen på nytt, eller be om den fra dem som laget den."

# What a file holds at a place, and the name of its format.
_FORMATS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftyphei", "HEIC"),  # what phones take pictures in
    (4, b"ftypmif1", "HEIC"),
    (0, b"\0\0\1\0", "ICO"),
    (40, b" EMF", "EMF"),
    (0, b"\xd7\xcd\xc6\x9a", "WMF"),
    (0, b"8BPS", "PSD"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "EPS"),
    (0, b"\xc5\xd0\xd3\xc6", "EPS"),
    (0, b"\x1f\x8b", "komprimert SVG (SVGZ)"),
)


def named(data: bytes) -> PictureFault | None:
    """What the file is, when it is something that is known not to be a picture of ours."""
    if not data.strip(b"\0 \t\r\n"):  # also what a synchronised folder leaves of a file that never came
        return PictureFault("er en tom fil", ASK_AGAIN)
    if data.startswith(b"version https://git-lfs"):
        return PictureFault("er ikke hentet: her ligger bare en henvisning til det (Git LFS)", "Skriv «git lfs pull».")
    if name := next((name for at, start, name in _FORMATS if data[at : at + len(start)] == start), None):
        return PictureFault(f"er lagret i formatet {name}, som ikke alle dokumentene kan vise", SAVE_AS)
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return PictureFault("er en nettside, ikke et bilde", "Last ned selve bildet.")
    return None
