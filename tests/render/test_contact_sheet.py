"""The contact sheets show every page once, with its number, whatever kind of document it is."""

from contextlib import nullcontext
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from playwright.sync_api import Browser

from bolig_cli.render.docx import render as render_docx
from bolig_cli.render.html import render as render_html
from scripts import contact_sheet as script
from tests import tools
from tests.render.sample import DOC

A4 = (595, 842)


def pdf(path: Path, sizes: list[tuple[int, int]]) -> Path:
    """Empty pages of these sizes."""
    with pikepdf.new() as made:
        for size in sizes:
            made.add_blank_page(page_size=size)
        made.save(path)
    return path


def darkest(image: Image.Image) -> int:
    return next(shade for shade, pixels in enumerate(image.convert("L").histogram()) if pixels)


def white_pages(sheet: Path) -> list[tuple[int, int, bool]]:
    """For each cell of a sheet in reading order that has a page: its width and height, and whether something stands below."""
    image = Image.open(sheet).convert("RGB")
    cell, height = script.PAGE + script.GAP, script.PAGE + script.LABEL + script.GAP
    found = []
    for row in range(image.height // height):
        for column in range(script.COLUMNS):
            left, top = script.GAP + column * cell, script.GAP + row * height
            page = image.crop((left, top, left + script.PAGE, top + script.PAGE))
            mask = page.convert("L").point(lambda value: 255 if value > 250 else 0)
            label = image.crop((left, top + script.PAGE + 3, left + script.PAGE, top + script.PAGE + script.LABEL))
            if box := mask.getbbox():
                found.append((box[2] - box[0], box[3] - box[1], darkest(label) < 100))
    return found


def test_every_page_stands_on_a_sheet_in_order_with_a_number_below(tmp_path: Path) -> None:
    per_sheet = script.COLUMNS * script.ROWS
    file = pdf(tmp_path / "plan.pdf", [A4] * (per_sheet - 1) + [A4[::-1]] + [A4] * 2)
    written = script.write_sheets(file, tmp_path)
    assert [path.name for path in written] == ["plan-pdf-01.png", "plan-pdf-02.png"]
    upright = (round(script.PAGE * A4[0] / A4[1]), script.PAGE)
    found = [white_pages(path) for path in written]
    assert [len(pages) for pages in found] == [per_sheet, 2]
    for width, height, numbered in [*found[0][:-1], *found[1]]:
        assert (width, height) == pytest.approx(upright, abs=1)
        assert numbered
    assert found[0][-1][:2] == pytest.approx(upright[::-1], abs=1)


def test_sheets_of_a_longer_edition_do_not_stay(tmp_path: Path) -> None:
    (tmp_path / "plan-pdf-09.png").write_bytes(b"")
    (tmp_path / "annen-pdf-09.png").write_bytes(b"")
    script.write_sheets(pdf(tmp_path / "plan.pdf", [A4]), tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["annen-pdf-09.png", "plan-pdf-01.png"]


@pytest.mark.usefixtures("soffice")
def test_word_files_and_web_pages_are_shown_as_they_print(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools, "browser", lambda chromium: nullcontext(browser))  # a process can drive one at a time
    (tmp_path / "plan.docx").write_bytes(render_docx(DOC))
    (tmp_path / "plan.html").write_bytes(render_html(DOC))
    for name in ("plan.docx", "plan.html"):
        (sheet,) = script.write_sheets(tmp_path / name, tmp_path)
        pages = white_pages(sheet)
        assert len(pages) > 3
        assert any(width > height for width, height, _ in pages), "the wide table lies"


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "find", lambda names: None)
    with pytest.raises(SystemExit, match=r"plan\.docx kan ikke vises: LibreOffice Writer mangler"):
        script.write_sheets(tmp_path / "plan.docx", tmp_path)
