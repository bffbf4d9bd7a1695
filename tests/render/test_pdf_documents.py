"""Every PDF of the example: valid for archive and for accessibility, and right in what the validators do not see; and how the plan
fills its pages."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from page import validate_pdf

from bolig_cli import ast
from bolig_cli.documents import make_documents
from bolig_cli.model.plan import Tiltak
from tests import remembered
from tests.every_document import NAMES
from tests.render.pdf_tree import TaggedPdf, table_attribute
from tests.render.test_pdf import strings
from tests.render.test_pdf_pages import filled

ROOT = Path(__file__).parents[2]

WHOLE_PLANS = ["hoeringsutkast", "plan"]


@pytest.fixture(scope="module")
def made(example_documents: Mapping[str, Path]) -> Mapping[str, bytes]:
    return {name: example_documents[f"{name}.pdf"].read_bytes() for name in NAMES}


@pytest.fixture(scope="module", params=NAMES)
def tagged(request: pytest.FixtureRequest, made: Mapping[str, bytes]) -> TaggedPdf:
    return TaggedPdf(made[request.param])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_is_pdf_ua_1_and_pdf_a_2a(made: Mapping[str, bytes], tmp_path: Path, name: str, profile: str) -> None:
    file = tmp_path / "dokument.pdf"
    file.write_bytes(made[name])
    result = validate_pdf(str(file), profile=profile)
    assert result.is_compliant, [str(failure) for failure in result.failures][:5]


def test_the_language_is_norwegian_and_the_title_is_shown(tagged: TaggedPdf) -> None:
    assert str(tagged.root.Lang) == "nb"
    assert tagged.root.ViewerPreferences.DisplayDocTitle
    with tagged.pdf.open_metadata() as metadata:
        assert metadata["dc:title"]


def test_every_table_has_named_columns_and_row_headers(tagged: TaggedPdf) -> None:
    for table in tagged.elements("Table"):
        (head,) = tagged.elements("THead", below=table)
        names = tagged.elements("TH", below=head)
        assert names
        assert all(tagged.text(name).strip() for name in names), tagged.text(table)[:100]
        for row in tagged.elements("TR", below=tagged.elements("TBody", below=table)[0]):
            first = next(cell for cell in row.K if isinstance(cell, pikepdf.Dictionary))
            assert str(first.S) == "/TH"
            assert str(table_attribute(first, "Scope")) == "/Row"


def test_all_but_the_page_of_changes_have_tables(made: Mapping[str, bytes]) -> None:
    assert [name for name, pdf in made.items() if not TaggedPdf(pdf).elements("Table")] == ["endringer-kort"]


def test_every_link_has_words_and_every_figure_has_text_instead(tagged: TaggedPdf) -> None:
    assert all(tagged.text(link).strip() for link in tagged.elements("Link"))
    for figure in tagged.elements("Figure"):
        assert len(str(figure.get("/Alt", ""))) > 20


def test_the_text_of_each_list_item_is_in_it(tagged: TaggedPdf) -> None:
    """A list that stands beside a term has been tagged after the term's empty body, and not in it."""
    for body in tagged.elements("LBody"):
        assert tagged.text(body).strip()


def test_each_page_is_painted_in_the_order_that_it_is_read(tagged: TaggedPdf) -> None:
    painted = {page: {mcid: place for place, mcid in enumerate(order)} for page, order in tagged.painted().items()}
    read: dict[tuple[int, int], list[int]] = {}
    for page, mcid in tagged.read():
        read.setdefault(page, []).append(painted[page][mcid])
    assert read
    for places in read.values():
        assert places == sorted(places)


def test_headings_go_down_one_level_at_a_time(tagged: TaggedPdf) -> None:
    levels = [int(str(h.S)[2:]) for h in tagged.elements("H1", "H2", "H3", "H4", "H5")]
    assert levels[0] == 1
    for before, after in itertools.pairwise(levels):
        assert after <= before + 1


def test_a_link_is_described_by_its_own_words(tagged: TaggedPdf) -> None:
    for link in tagged.elements("Link"):
        kids = link.K if isinstance(link.K, pikepdf.Array) else [link.K]
        (said,) = {str(kid.Obj.Contents) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid}
        words = _plain(tagged.text(link))
        if not words.isdecimal():  # a footnote's number, which says what it is
            assert _plain(re.sub(r", side (\d+)$", r" \1", said)) == words
        else:
            assert re.fullmatch(r"Fotnote \d+|Tilbake til teksten", said)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2060", "").replace("\u00ad", "").split())


def test_the_draft_is_small_enough_to_be_mailed(made: Mapping[str, bytes]) -> None:
    assert len(made["hoeringsutkast"]) < 1_000_000


def test_no_heading_is_left_at_the_foot_of_a_page(tagged: TaggedPdf) -> None:
    """Also where what follows has footnotes, which take room from it."""
    parts = tagged.elements("H1", "H2", "H3", "H4", "H5", "TOC", "P", "L", "Table", "Figure")
    left = [
        tagged.text(part)
        for part, below in itertools.pairwise(parts)
        if str(part.S).startswith("/H") and next(_pages(part)) != next(_pages(below))
    ]
    assert left == []


def test_no_label_is_left_at_the_foot_of_a_page(tagged: TaggedPdf) -> None:
    """What it is the label of begins on the same page; also a list."""
    left = []
    for item in tagged.elements("LI"):
        labels, bodies = tagged.elements("Lbl", below=item), tagged.elements("LBody", below=item)
        if labels and bodies and next(_pages(labels[0])) != next(_pages(bodies[0])):
            left.append(tagged.text(item)[:60])
    assert left == []


# --- How the whole plan fills its pages


@pytest.fixture(scope="module", params=WHOLE_PLANS)
def whole(request: pytest.FixtureRequest, made: Mapping[str, bytes]) -> TaggedPdf:
    return TaggedPdf(made[request.param])


def test_the_plan_is_no_longer_than_one_can_read(whole: TaggedPdf) -> None:
    assert len(whole.pdf.pages) <= 55


def test_what_stands_in_front_is_a_page_each_and_the_contents_are_below_the_last(whole: TaggedPdf) -> None:
    pages = [page.obj.objgen for page in whole.pdf.pages]
    begin = [(whole.text(h), pages.index(h.Pg.objgen) + 1) for h in whole.elements("H1")][:4]
    assert begin[0] == ("Planen på én side", 2)
    assert begin[1] in (("Om høringen", 3), ("Vedtak", 3))
    assert begin[2:] == [("Innhold", 3), ("Sammendrag", 4)]
    lines = whole.elements("Link", below=whole.elements("TOC")[0])
    assert {pages.index(line.Pg.objgen) + 1 for line in lines} == {3}


@pytest.mark.parametrize("name", WHOLE_PLANS)
def test_the_pages_are_full(made: Mapping[str, bytes], name: str) -> None:
    """Cards that are not parted leave some room below them, and not much."""
    pages = [filled(page) for page in pypdfium2.PdfDocument(made[name])]
    assert sum(pages) / len(pages) > 0.9


@pytest.mark.parametrize("name", WHOLE_PLANS)
def test_each_card_stands_whole_on_a_page(made: Mapping[str, bytes], name: str) -> None:
    """From its heading to the last of its references."""
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    (document,) = make_documents(checked.plan, checked.dekning, [name])
    cards = [block["c"][1] for block in document.blocks if block["t"] == "Div" and "kort" in block["c"][0][1]]
    assert len(cards) > len(checked.plan.all(Tiltak))
    pdf = TaggedPdf(made[name])
    parts = pdf.elements("H1", "H2", "H3", "H4", "P", "Table", "L")
    heads = [n for n, part in enumerate(parts) if str(part.S).startswith("/H")]
    following = dict(zip(heads, [*heads[1:], len(parts)], strict=True))
    by_title = {_squeezed(pdf.text(parts[n])): n for n in heads}
    parted = []
    for heading, *rest in cards:
        start = by_title[_squeezed(ast.plain_text(heading["c"][2]))]
        words = _squeezed(" ".join(strings(rest)))
        own = [part for part in parts[start + 1 : following[start]] if _squeezed(pdf.text(part)) in words]
        assert len(own) >= len(rest), ast.plain_text(heading["c"][2])
        if len({page for part in (parts[start], *own) for page in _pages(part)}) > 1:
            parted.append(ast.plain_text(heading["c"][2]))
    assert parted == []


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060•]", "", text)


def _pages(element: Any) -> Iterator[tuple[int, int]]:
    """The pages that an element, or something in it, stands on."""
    if "/Pg" in element:
        yield element.Pg.objgen
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from _pages(kid)
