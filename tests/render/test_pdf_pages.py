"""How the documents fill their pages: every document of every plan that the tests have, and what is set anew for it."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from bolig_cli import ast, pipeline
from bolig_cli.documents import DOCUMENTS
from bolig_cli.render.pdf import render
from tests import remembered
from tests.every_document import NAMES
from tests.render.test_linjer import faults
from tests.render.test_pdf import with_blocks

MM = 72 / 25.4
TOP, BOTTOM = 27 * MM, 22 * MM  # the margins of an upright page, where its header and its number stand
PLANS = sorted(folder.name for folder in (Path(__file__).parents[1] / "planer").iterdir())
LEAST, LEAST_LAST = 1 / 3, 1 / 10  # a page ends where the text does if it is the last: not with a line or two


def filled(page: pypdfium2.PdfPage) -> float:
    """How far down the room for text the lowest ink stands, as a share of the room."""
    scale = 0.5
    room = page.get_height() - TOP - BOTTOM
    image = page.render(scale=scale).to_pil().convert("L").point(lambda value: 255 if value < 200 else 0)
    box = image.crop((0, round(TOP * scale), image.width, round((TOP + room) * scale))).getbbox()
    return float(box[3] / scale / room) if box else 0


def nearly_empty(pdf: bytes) -> Iterator[str]:
    pages = list(pypdfium2.PdfDocument(pdf))
    for number, page in enumerate(pages, 1):
        if filled(page) < (LEAST_LAST if number == len(pages) else LEAST):
            yield f"side {number} av {len(pages)}"


def numbered_otherwise(pdf: bytes) -> Iterator[str]:
    """The pages whose number, or how many there are, is not what is printed at the foot."""
    pages = list(pypdfium2.PdfDocument(pdf))
    for number, page in enumerate(pages, 1):
        text = page.get_textpage().get_text_range().replace("\xa0", " ")
        if f"Side {number} av {len(pages)}" not in text and not (number == 1 and "Side " not in text):
            yield f"side {number} av {len(pages)}"


@pytest.mark.whole
@pytest.mark.parametrize("plan", PLANS)
def test_no_page_of_any_plan_is_nearly_empty_and_no_line_ends_before_its_number(plan: str) -> None:
    checked = remembered.check(Path(__file__).parents[1] / "planer" / plan, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, list(DOCUMENTS), ["pdf"])
    files = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    assert {path: found for path, data in files.items() if (found := list(nearly_empty(data)))} == {}
    assert {path: found for path, data in files.items() if (found := list(numbered_otherwise(data)))} == {}
    assert {path: found for path, data in files.items() if (found := list(faults(data)))} == {}


def test_no_page_of_the_example_is_nearly_empty(example_documents: Mapping[str, Path]) -> None:
    files = {name: example_documents[f"{name}.pdf"].read_bytes() for name in NAMES}
    assert {name: found for name, data in files.items() if (found := list(nearly_empty(data)))} == {}
    assert {name: found for name, data in files.items() if (found := list(numbered_otherwise(data)))} == {}


def _lines(count: int) -> list[ast.Node]:
    return [ast.para(ast.text(f"Avsnitt {number}.")) for number in range(count)]


def _page_of(pdf: bytes, words: str) -> int:
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return next(number for number, text in enumerate(texts, 1) if words in text)


def test_an_appendix_begins_a_page_unless_the_one_before_it_is_left_nearly_empty() -> None:
    appendix = [ast.header(1, ast.text("Bilag"), "bilag", classes=["vedlegg"]), ast.para(ast.text("Tallene."))]
    text = ast.header(1, ast.text("Teksten"), "tekst")
    short, long = (render(with_blocks(text, *_lines(count), *appendix)) for count in (36, 50))
    assert _page_of(short, "Tallene.") == _page_of(short, "Avsnitt 35.") == 3
    assert _page_of(long, "Tallene.") == _page_of(long, "Avsnitt 49.") + 1 == 4


def test_a_last_page_of_a_few_lines_is_spared() -> None:
    """However many lines there are, and as they were where there is more than a few on it."""
    for count in range(28, 46):
        pdf = render(with_blocks(*_lines(count)))
        assert list(nearly_empty(pdf)) == [], count
        with pikepdf.open(io.BytesIO(pdf)) as made:
            assert len(made.pages) <= 3


def test_a_line_between_a_heading_and_the_part_below_it_goes_with_that() -> None:
    """Wherever on the page they come: the heading and its line never stand alone at the foot of it."""
    card = ast.div(
        [ast.definitions([(ast.text("Før"), [ast.para(ast.text("Ord. " * 60))])])], classes=["fakta", "samlet"]
    )
    part = [
        ast.header(1, ast.text("Kapitlet"), "k"),
        ast.para(ast.text("Slik er det lest.")),
        ast.header(2, ast.text("Delen"), "d"),
    ]
    pages = [_page_numbers(render(with_blocks(*_lines(before), *part, card))) for before in range(20, 30)]
    assert all(lead == below for lead, below in pages), pages
    assert len({lead for lead, _ in pages}) == 2, "both before and after the page is full"


def _page_numbers(pdf: bytes) -> tuple[int, int]:
    return _page_of(pdf, "Slik er det lest."), _page_of(pdf, "Ord. Ord.")
