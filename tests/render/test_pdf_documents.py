"""Every PDF of the example: valid for archive and for accessibility, and right in what the validators do not see."""

import itertools
import re
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest
from page import validate_pdf

from bolig_cli.documents import DOCUMENTS
from tests.render.pdf_tree import TaggedPdf, table_attribute


@pytest.fixture(scope="module")
def made(example_documents: Mapping[str, Path]) -> Mapping[str, bytes]:
    return {name: example_documents[f"{name}.pdf"].read_bytes() for name in DOCUMENTS}


@pytest.fixture(scope="module", params=list(DOCUMENTS))
def tagged(request: pytest.FixtureRequest, made: Mapping[str, bytes]) -> TaggedPdf:
    return TaggedPdf(made[request.param])


@pytest.mark.parametrize("name", list(DOCUMENTS))
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
    tables = tagged.elements("Table")
    assert tables
    for table in tables:
        (head,) = tagged.elements("THead", below=table)
        names = tagged.elements("TH", below=head)
        assert names
        assert all(tagged.text(name).strip() for name in names), tagged.text(table)[:100]
        for row in tagged.elements("TR", below=tagged.elements("TBody", below=table)[0]):
            first = next(cell for cell in row.K if isinstance(cell, pikepdf.Dictionary))
            assert str(first.S) == "/TH"
            assert str(table_attribute(first, "Scope")) == "/Row"


def test_every_link_has_words_and_every_figure_has_text_instead(tagged: TaggedPdf) -> None:
    assert all(tagged.text(link).strip() for link in tagged.elements("Link"))
    for figure in tagged.elements("Figure"):
        assert len(str(figure.get("/Alt", ""))) > 20


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
