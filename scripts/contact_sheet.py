"""Contact sheets of finished documents: every page small, side by side and numbered, for an eye that looks for what no test sees.

A PDF is shown as it is, a Word file as LibreOffice prints it, a web page as Chromium prints it.

Usage: python scripts/contact_sheet.py [--ut FOLDER] [FILE …]. Without files: all documents in build/, into build/kontaktark/.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import tools  # noqa: E402

FONT = ROOT / "bolig_cli" / "design" / "fonts" / "SourceSans3-Regular.ttf"
COLUMNS, ROWS = 6, 4
PAGE = 360  # the longest side of a page, in pixels: lines and tables can be told apart, and a sheet fits a screen
GAP, LABEL = 16, 24
BACKGROUND, FRAME, INK = "#d9dfe1", "#8a989d", "#1b262a"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--ut", type=Path, default=ROOT / "build" / "kontaktark")
    arguments = parser.parse_args()
    files = arguments.files or sorted(f for f in (ROOT / "build").glob("*") if f.suffix in (".pdf", ".docx", ".html"))
    if not files:
        sys.exit("Ingen dokumenter i build/. Kjør «make utkast» først.")
    arguments.ut.mkdir(parents=True, exist_ok=True)
    for file in files:
        for sheet in write_sheets(file.resolve(), arguments.ut):
            print(sheet)


def write_sheets(file: Path, folder: Path) -> list[Path]:
    """The document's sheets as PNG files, named after it; the sheets of an earlier, longer edition are removed."""
    name = f"{file.stem}-{file.suffix.removeprefix('.')}"
    for old in folder.glob(f"{name}-*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as work:
        pages = list(page_images(as_pdf(file, Path(work))))
    written = []
    for number, sheet in enumerate(sheets(pages), start=1):
        path = folder / f"{name}-{number:02}.png"
        sheet.save(path, optimize=True)
        written.append(path)
    return written


def as_pdf(file: Path, work: Path) -> Path:
    """The document as a PDF: itself, or a print of it in the folder `work`."""
    made = work / f"{file.stem}.pdf"
    if file.suffix == ".docx":
        office = _need(tools.find(tools.OFFICE), "LibreOffice Writer", file)
        profile = f"-env:UserInstallation={(work / 'profil').as_uri()}"
        command: list[str | Path] = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", work, file]
        subprocess.run(command, check=True, capture_output=True)
    elif file.suffix == ".html":
        with tools.browser(_need(tools.find(tools.CHROMIUM), "Chromium", file)) as browser:
            page = browser.new_page()
            page.goto(file.as_uri())
            page.pdf(path=made, prefer_css_page_size=True, print_background=True)
    else:
        made = file
    return made


def _need(tool: Path | None, name: str, file: Path) -> Path:
    if tool is None:
        sys.exit(f"{file.name} kan ikke vises: {name} mangler. Kjør scripts/install_test_tools.sh.")
    return tool


def page_images(pdf: Path) -> Iterator[Image.Image]:
    """Each page, its longest side as long as a page on the sheet."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=PAGE / max(page.get_size())).to_pil().convert("RGB")
    finally:
        document.close()


def sheets(pages: Sequence[Image.Image]) -> Iterator[Image.Image]:
    """The pages in rows, each in a cell that fits both upright and lying pages, with its number below."""
    font = ImageFont.truetype(FONT, 16)
    for first in range(0, len(pages), COLUMNS * ROWS):
        batch = pages[first : first + COLUMNS * ROWS]
        rows = -(-len(batch) // COLUMNS)
        cell, height = PAGE + GAP, PAGE + LABEL + GAP
        sheet = Image.new("RGB", (GAP + COLUMNS * cell, GAP + rows * height), BACKGROUND)
        draw = ImageDraw.Draw(sheet)
        for place, page in enumerate(batch):
            row, column = divmod(place, COLUMNS)
            left = GAP + column * cell + (PAGE - page.width) // 2
            top = GAP + row * height + (PAGE - page.height)
            sheet.paste(page, (left, top))
            draw.rectangle((left - 1, top - 1, left + page.width, top + page.height), outline=FRAME)
            draw.text(
                (left + page.width / 2, top + page.height + 4), str(first + place + 1), fill=INK, font=font, anchor="ma"
            )
        yield sheet


if __name__ == "__main__":
    main()
