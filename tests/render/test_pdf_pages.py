"""How the documents fill their pages: every document of every plan that the tests have, and what is set anew for it."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from bolig_cli import ast, pipeline
from bolig_cli.documents import DOCUMENTS
from bolig_cli.documents.pictures import placed
from bolig_cli.render.pdf import _Stage, render
from tests import remembered
from tests.every_document import NAMES
from tests.render.pdf_tree import TaggedPdf, table_attribute
from tests.render.sample import FILES, picture
from tests.render.test_linjer import faults
from tests.render.test_pdf import with_blocks

MM = 72 / 25.4
TOP, BOTTOM = 27 * MM, 22 * MM  # the margins of an upright page, where its header and its number stand
PLANS = sorted(folder.name for folder in (Path(__file__).parents[1] / "planer").iterdir())
LEAST, LEAST_LAST = 1 / 3, 1 / 10  # a page ends where the text does if it is the last: not with a line or two
LEAST_OF_A_CASE = 0.6  # which few read past a page of air


def filled(page: pypdfium2.PdfPage) -> float:
    """How far down the room for text the lowest ink stands, as a share of the room."""
    scale = 0.5
    room = page.get_height() - TOP - BOTTOM
    image = page.render(scale=scale).to_pil().convert("L").point(lambda value: 255 if value < 200 else 0)
    box = image.crop((0, round(TOP * scale), image.width, round((TOP + room) * scale))).getbbox()
    return float(box[3] / scale / room) if box else 0


def nearly_empty(pdf: bytes, least: float = LEAST) -> Iterator[str]:
    pages = list(pypdfium2.PdfDocument(pdf))
    for number, page in enumerate(pages, 1):
        if filled(page) < (LEAST_LAST if number == len(pages) else least):
            yield f"side {number} av {len(pages)}"


def numbered_otherwise(pdf: bytes) -> Iterator[str]:
    """The pages whose number, or how many there are, is not what is printed at the foot."""
    pages = list(pypdfium2.PdfDocument(pdf))
    for number, page in enumerate(pages, 1):
        text = page.get_textpage().get_text_range().replace("\xa0", " ")
        if f"Side {number} av {len(pages)}" not in text and not (number == 1 and "Side " not in text):
            yield f"side {number} av {len(pages)}"


def lonely_rows(pdf: bytes) -> Iterator[str]:
    """The tables that go on over the page with one row alone, below the head or on their last page."""
    tagged = TaggedPdf(pdf)
    numbers = {page.obj.objgen: number for number, page in enumerate(tagged.pdf.pages, 1)}
    for table in tagged.elements("Table"):
        rows = [row for part in tagged.elements("TBody", "TFoot", below=table) for row in part.K]
        begin = [next(tagged.read(row))[0] for row in rows]
        pages = [(numbers[page], len([*rows])) for page, rows in groupby(begin)]
        if len(pages) > 1 and min(pages[0][1], pages[-1][1]) < 2:
            yield f"rader på hver side: {pages}"


@pytest.mark.whole
@pytest.mark.parametrize("plan", PLANS)
def test_no_page_of_any_plan_is_nearly_empty_and_no_line_ends_before_its_number(plan: str) -> None:
    checked = remembered.check(Path(__file__).parents[1] / "planer" / plan, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, list(DOCUMENTS), ["pdf"])
    files = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    assert {path: found for path, data in files.items() if (found := list(nearly_empty(data)))} == {}
    assert [*nearly_empty(files["saksfremlegg.pdf"], LEAST_OF_A_CASE)] == []
    assert {path: found for path, data in files.items() if (found := list(numbered_otherwise(data)))} == {}
    assert {path: found for path, data in files.items() if (found := list(faults(data)))} == {}
    assert {path: found for path, data in files.items() if (found := list(lonely_rows(data)))} == {}


def test_no_page_of_the_example_is_nearly_empty(example_documents: Mapping[str, Path]) -> None:
    files = {name: example_documents[f"{name}.pdf"].read_bytes() for name in NAMES}
    assert {name: found for name, data in files.items() if (found := list(nearly_empty(data)))} == {}
    assert {name: found for name, data in files.items() if (found := list(numbered_otherwise(data)))} == {}
    assert {name: found for name, data in files.items() if (found := list(lonely_rows(data)))} == {}


def _lines(count: int) -> list[ast.Node]:
    return [ast.para(ast.text(f"Avsnitt {number}.")) for number in range(count)]


def _page_of(pdf: bytes, words: str) -> int:
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return next(number for number, text in enumerate(texts, 1) if words in text)


def test_an_appendix_begins_a_page_unless_a_third_of_one_is_left_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the document is set once, whichever it is."""
    times: list[bytes] = []
    set_once = _Stage.compiled

    def counted(stage: _Stage) -> bytes:
        times.append(made := set_once(stage))
        return made

    monkeypatch.setattr(_Stage, "compiled", counted)
    appendix = [ast.header(1, ast.text("Bilag"), "bilag", classes=["vedlegg"]), *_lines(6)]
    text = ast.header(1, ast.text("Teksten"), "tekst")
    words = [ast.para(ast.text(f"Linje {number}.")) for number in range(62)]
    pages = []
    for count in (36, 48, 60):
        pdf = render(with_blocks(text, *words[:count], *appendix))
        pages.append((_page_of(pdf, f"Linje {count - 1}."), _page_of(pdf, "Avsnitt 0.")))
    assert pages == [(3, 3), (3, 3), (3, 4)]
    assert len(times) == 3


def test_a_chapter_that_may_begin_a_page_stands_as_others_do() -> None:
    """As far below the text before it, as far above its own text, and with the same tags; and at the top of a page where it
    begins one."""
    text = ast.header(1, ast.text("Teksten"), "tekst")
    found = []
    for classes in ([], ["vedlegg"]):
        chapter = [ast.header(1, ast.text("Bilag"), "bilag", classes=classes), ast.para(ast.text("Tallene."))]
        pdf = render(with_blocks(text, *_lines(5), *chapter))
        heights = [_height_of(pdf, words) for words in ("Avsnitt 4.", "Bilag", "Tallene.")]
        tagged = TaggedPdf(pdf)
        found.append((heights, [str(element.S) for element in tagged.elements("H1", "P")]))
    ordinary, with_room = found
    assert ordinary == with_room
    begins = render(with_blocks(text, *_lines(60), *chapter, *[ast.para(ast.text("Mer."))] * 8))
    assert _page_of(begins, "Tallene.") == _page_of(begins, "Avsnitt 59.") + 1
    assert 297 * MM - TOP - _height_of(begins, "Bilag") < 22, "the height of its letters: no room above it"


def _height_of(pdf: bytes, words: str) -> float:
    """How high on its page the last of the document's lines with these words stands, in points."""
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(pdf)]
    [*_, found] = [text for text in pages if words in text.get_text_range()]
    at = found.get_text_range().rindex(words)
    return float(round(found.get_charbox(at)[1], 1))


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


def _long_table(rows: int, sums: int) -> ast.Node:
    head, *body = (
        [ast.cell(f"{word} {row}") for word in ("Tiltak", "Ansvar", "Frist")] for row in range(rows + sums + 1)
    )
    shares, sides = [0.5, 0.3, 0.2], ["left", "left", "left"]
    return ast.table(head, body[:rows], foot=body[rows:], caption=ast.text("Tiltak"), widths=shares, align=sides)


@pytest.mark.parametrize("sums", [0, 1])
def test_no_row_of_a_table_is_alone_wherever_on_the_page_it_begins(sums: int) -> None:
    parts = [node for lines in range(24) for node in (*_lines(lines), _long_table(28, sums))]
    pdf = render(with_blocks(*parts))
    assert [*lonely_rows(pdf)] == []
    tagged = TaggedPdf(pdf)
    rows = [tagged.elements("TH", "TD", below=row) for row in tagged.elements("TR")]
    assert {len(cells) for cells in rows} == {3}, "what holds the rows is not to be found"
    spans = ("ColSpan", "RowSpan")
    assert {table_attribute(cell, name) for cells in rows for cell in cells for name in spans} == {None}
    assert all(tagged.text(cell) for cells in rows for cell in cells)


def _illustrated(lines: int) -> tuple[float, int]:
    """How high a picture after some lines is, in points, and how many pages after the last line it stands."""
    shown, pictures = placed(picture("kart.png", "Kart over boligene", 1), FILES)
    pdf = render(replace(with_blocks(*_lines(lines), *shown), pictures=pictures))
    tagged = TaggedPdf(pdf)
    [figure] = tagged.elements("Figure")
    _, low, _, high = map(float, figure.A[0].BBox)
    on = [page.obj.objgen for page in tagged.pdf.pages].index(figure.Pg.objgen) + 1
    return high - low, on - _page_of(pdf, f"Avsnitt {lines - 1}.")


def test_a_picture_fills_a_gap_that_it_nearly_fits_in() -> None:
    whole, page = _illustrated(10)
    assert (round(whole), page) == (300, 0)
    for lines in (15, 20):
        height, page = _illustrated(lines)
        assert 0.6 * whole <= height < whole
        assert page == 0
    height, page = _illustrated(24)
    assert (round(height), page) == (300, 1), "where it would be too small, it is as large as it was"


def test_a_long_list_of_facts_begins_with_more_than_one_wherever_it_begins() -> None:
    def card(number: int) -> list[ast.Node]:
        facts = [(ast.text(f"Felt {n}"), [ast.plain(ast.text("Innhold"))]) for n in range(16)]
        name = ast.header(2, ast.text(f"Endring {number}"), f"endring-{number}")
        return [name, ast.div([ast.definitions(facts)], classes=["fakta"])]

    pdf = render(with_blocks(*(node for lines in range(24) for node in (*_lines(lines), *card(lines)))))
    tagged = TaggedPdf(pdf)
    lists = [
        [next(tagged.read(item))[0] for item in tagged.elements("LI", below=each)] for each in tagged.elements("L")
    ]
    cards = [pages for pages in lists if len(pages) == 16]
    headings = [next(tagged.read(element))[0] for element in tagged.elements("H2")]
    assert len(cards) == len(headings) == 24
    assert any(len({*pages}) > 1 for pages in cards)
    assert [(heading, pages[1]) for heading, pages in zip(headings, cards, strict=True) if heading != pages[1]] == []
