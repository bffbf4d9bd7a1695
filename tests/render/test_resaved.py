"""The Word files after someone has opened them in LibreOffice and saved them again: nothing is lost on the way.

A municipality's staff edit the draft in whatever program they have, and send it on.
"""

import re
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from lxml import etree

from bolig_cli.model.plan import Maal, Strategi, Tiltak
from bolig_cli.render.office.bookmarks import bookmark_name
from tests import every_document, openxml
from tests.markup import Tree
from tests.render.test_pdf_pages import LEAST, filled
from tests.tools import Once

ROOT = Path(__file__).parent.parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
NAMES = [f"{name}.docx" for name in every_document.NAMES if name != "endringer-kort"]  # one page, and no table


class Opened:
    """What a Word file holds, in plain values that can be compared."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.body: Tree = etree.fromstring(package.read("word/document.xml"))
            # LibreOffice leaves the part out where there are no notes.
            has_notes = "word/footnotes.xml" in package.namelist()
            self.notes: Tree = etree.fromstring(package.read("word/footnotes.xml") if has_notes else b"<none/>")
            self.styles: Tree = etree.fromstring(package.read("word/styles.xml"))
            # Read by name: LibreOffice gives the part a relationship type of its own, which python-docx does not know.
            core = etree.fromstring(package.read("docProps/core.xml"))
        self.properties = {etree.QName(part).localname: part.text or "" for part in core}

    @property
    def headings(self) -> list[tuple[str, str]]:
        """Each heading with its level; programs name the style «heading 1» or «Heading 1»."""
        names = {
            style.get(f"{W}styleId"): (style.find(f"{W}name").get(f"{W}val") or "").lower()
            for style in self.styles.iter(f"{W}style")
        }
        found = ((names.get(value(p, "pPr/pStyle"), ""), text(p)) for p in self.body.iter(f"{W}p"))
        return [(name, words) for name, words in found if re.fullmatch(r"heading [1-9]", name)]

    @property
    def tables(self) -> list[list[list[str]]]:
        return [
            [[text(cell) for cell in row.iterfind(f"{W}tc")] for row in table.iterfind(f"{W}tr")]
            for table in self.body.iter(f"{W}tbl")
        ]

    @property
    def header_rows(self) -> list[list[int]]:
        """For each table the rows that are repeated on every page and read out as headers."""
        return [
            [n for n, row in enumerate(table.iterfind(f"{W}tr")) if row.find(f"{W}trPr/{W}tblHeader") is not None]
            for table in self.body.iter(f"{W}tbl")
        ]

    @property
    def paragraphs(self) -> list[str]:
        return [words for p in self.body.iter(f"{W}p") if (words := text(p).strip())]

    @property
    def footnotes(self) -> list[str]:
        return [words for note in self.notes.iter(f"{W}footnote") if (words := text(note).strip())]

    @property
    def bookmarks(self) -> set[str]:
        return {mark.get(f"{W}name") for mark in self.body.iter(f"{W}bookmarkStart")}

    @property
    def links(self) -> set[str]:
        return {link.get(f"{W}anchor") for link in self.body.iter(f"{W}hyperlink")} - {None}

    @property
    def picture_texts(self) -> list[str]:
        return [picture.get("descr") or "" for picture in self.body.iter(DRAWING)]

    @property
    def landscape(self) -> list[bool]:
        return [size.get(f"{W}orient") == "landscape" for size in self.body.iter(f"{W}pgSz")]

    @property
    def language(self) -> str:
        return value(self.styles, "docDefaults/rPrDefault/rPr/lang")


def text(element: Any) -> str:
    """The words as they stand; a tab may be kept as such or as the paragraph's own, so it is left out."""
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


def value(element: Any, path: str) -> str:
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if found is None else found.get(f"{W}val") or ""


@pytest.fixture(scope="module")
def converted(soffice: Path, example_documents: Mapping[str, Path], once: Once) -> Path:
    """A folder with each Word file saved again as docx, and as PDF."""

    def make(folder: Path) -> None:
        for format in ("docx", "pdf"):
            done = subprocess.run(
                # A profile of its own: LibreOffice otherwise hands the work to a window that is open, and returns at once.
                [soffice, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", format,
                 "--outdir", folder, *(example_documents[name] for name in NAMES)],
                capture_output=True, encoding="utf-8", check=False, timeout=180,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            assert "Error" not in done.stderr

    return once("lagret", make)


@pytest.fixture(scope="module", params=NAMES)
def pair(
    request: pytest.FixtureRequest, converted: Path, example_documents: Mapping[str, Path]
) -> tuple[Opened, Opened]:
    """The file as we wrote it, and as LibreOffice saved it."""
    return Opened(example_documents[request.param]), Opened(converted / request.param)


def test_headings_are_the_same(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert ours.headings
    assert theirs.headings == ours.headings


def test_tables_are_the_same(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert ours.tables
    assert theirs.tables == ours.tables
    assert theirs.header_rows == ours.header_rows == [[0]] * len(ours.tables)


def test_every_paragraph_and_every_footnote_is_the_same(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert len(ours.paragraphs) > 50
    assert theirs.paragraphs == ours.paragraphs
    assert theirs.footnotes == ours.footnotes


def test_every_item_can_still_be_linked_to(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert ours.bookmarks <= theirs.bookmarks
    assert theirs.links == ours.links
    assert theirs.links <= theirs.bookmarks


def test_pages_that_lie_are_among_what_the_other_tests_compare(example_documents: Mapping[str, Path]) -> None:
    assert any(Opened(example_documents["handlingsdel.docx"]).landscape)


@pytest.mark.parametrize("name", ["hoeringsutkast.docx", "plan.docx"])
def test_the_whole_plan_has_what_the_other_tests_compare(example_documents: Mapping[str, Path], name: str) -> None:
    from bolig_cli import pipeline

    opened = Opened(example_documents[name])
    plan = pipeline.check(ROOT, None).plan
    assert plan is not None
    items = {bookmark_name(item.id) for item in plan.items if isinstance(item, Maal | Strategi | Tiltak)}
    assert len(items) > 20
    assert items <= opened.bookmarks
    assert len(opened.headings) > 20
    assert len(opened.tables) > 5
    assert len(opened.picture_texts) > 5
    assert opened.footnotes
    assert any(Opened(example_documents["handlingsdel.docx"]).landscape), "the table of all measures needs the width"


def test_pictures_keep_their_texts(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert theirs.picture_texts == ours.picture_texts
    assert all(ours.picture_texts)


def test_pages_language_and_title_are_the_same(pair: tuple[Opened, Opened]) -> None:
    ours, theirs = pair
    assert theirs.landscape == ours.landscape
    assert theirs.language == ours.language == "nb-NO"
    for name in ("title", "creator", "subject", "language", "created"):
        assert theirs.properties[name] == ours.properties[name] != "", name


@pytest.mark.parametrize("name", NAMES)
def test_word_still_opens_it(open_xml: Path, converted: Path, name: str) -> None:
    """LibreOffice's own XML breaks the schema in small things that Word reads past; what it must not is to keep the file shut."""
    assert openxml.faults(open_xml, converted / name, only_opened=True) == []


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_printed(converted: Path, name: str) -> None:
    with pikepdf.open((converted / name).with_suffix(".pdf")) as pdf:
        assert len(pdf.pages) > 1


def test_the_plan_on_one_page_is_one_page(converted: Path) -> None:
    """What stands in front is a page each, as in the PDF, with the letters of the same typeface."""
    pages = pypdfium2.PdfDocument((converted / "hoeringsutkast.docx").with_suffix(".pdf"))
    begin = [page.get_textpage().get_text_range().splitlines() for page in [*pages][1:3]]
    assert ["Planen på én side" in begin[0], "Om høringen" in begin[1]] == [True, True]


def test_the_draft_is_about_as_long_as_in_the_pdf(converted: Path, example_documents: Mapping[str, Path]) -> None:
    """Word has no three facts on a line, and a table that is parted has its head again: a fifth more is what that takes."""
    printed = pypdfium2.PdfDocument((converted / "hoeringsutkast.docx").with_suffix(".pdf"))
    assert len(printed) <= 1.2 * len(pypdfium2.PdfDocument(example_documents["hoeringsutkast.pdf"]))


@pytest.mark.parametrize("name", NAMES)
def test_printed_pages_are_filled_and_no_heading_is_left_at_the_foot(
    converted: Path, example_documents: Mapping[str, Path], name: str
) -> None:
    """A page before one that lies ends where the text does, as the last one does."""
    pages = [*pypdfium2.PdfDocument((converted / name).with_suffix(".pdf"))]
    upright = [page.get_height() > page.get_width() for page in pages]
    between = [n for n in range(1, len(pages) - 1) if upright[n] == upright[n + 1]]
    assert [n + 1 for n in between if filled(pages[n]) < LEAST] == []
    headings = {words for _, words in Opened(example_documents[name]).headings}
    ends = [(n + 1, last) for n in between if (last := _last_line(pages[n]))]
    assert [(n, last) for n, last in ends if any(_is_heading(last, words) for words in headings if words)] == []


def _is_heading(line: str, words: str) -> bool:
    """Whether a line is a heading with its number, and no text that ends with the name of what it stands at."""
    number = line.removesuffix(words)
    return number != line and not re.search(
        r"[a-zæøå]{2}", re.sub(r"^(?:Mål|Delmål|Strategi|Tiltak|Vedlegg)\b", "", number)
    )


def _last_line(page: pypdfium2.PdfPage) -> str:
    """The last line of a page above its foot; none of the contents, which are headings all of them."""
    lines = [" ".join(line.split()) for line in page.get_textpage().get_text_range().splitlines()]
    if "Innhold" in lines:
        return ""
    body = [
        line for line in lines if line and not re.search(r"Side \d+ av \d+", line) and line != "Holmestrand kommune"
    ]
    return body[-1] if body else ""
