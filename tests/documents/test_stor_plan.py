"""A plan ten times as large as the example: everything is made, nothing is lost, and no page is more than can be read."""

import io
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import lxml.html
import pikepdf
import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Plan, Strategi, Tiltak
from tests.markup import Tree
from tests.stor_plan import TIMES
from tests.tools import Once


@pytest.fixture(scope="module")
def large(large_plan: Path) -> pipeline.Checked:
    return pipeline.check(large_plan, None)


@pytest.fixture(scope="module")
def files(large: pipeline.Checked, once: Once) -> dict[str, bytes]:
    def make(folder: Path) -> None:
        assert large.plan is not None
        assert large.dekning is not None
        made = pipeline.build(large.plan, large.dekning, ["hoeringsutkast"], ["docx", "pdf", "html"])
        for name, data in made["hoeringsutkast"][1].items():
            (folder / name).write_bytes(data)

    return {path.name: path.read_bytes() for path in once("stor-plan-ferdig", make).iterdir()}


def items(plan: Plan) -> list[str]:
    return [item.id for item in plan.items if isinstance(item, Maal | Strategi | Tiltak)]


def test_the_plan_is_large_and_right(large: pipeline.Checked) -> None:
    assert large.plan is not None
    assert len(large.plan.all(Tiltak)) == 49 * TIMES
    assert large.count(Severity.FEIL) == 0


def test_every_item_is_there_once_with_its_own_number(large: pipeline.Checked, files: dict[str, bytes]) -> None:
    assert large.plan is not None
    page: Tree = lxml.html.fromstring(files["hoeringsutkast.html"].decode())
    ids = Counter(page.xpath("//@id"))
    assert {ids[id] for id in items(large.plan)} == {1}
    headings = [
        h.text_content().split(":")[0]
        for h in page.xpath(
            "//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6][contains(@class, 'element')]"
        )
    ]
    assert len(headings) == len(set(headings)) == len(items(large.plan))


def test_figures_stay_readable(files: dict[str, bytes]) -> None:
    """A map of fifty goals would be one grey page: there is none, and no figure is taller than a page."""
    page: Tree = lxml.html.fromstring(files["hoeringsutkast.html"].decode())
    assert not [id for id in page.xpath("//figure/@id") if id.startswith("figur-maalkart")]
    drawings = page.xpath("//figure//*[local-name()='svg']")
    assert len(drawings) > 10, "each is drawn for paper and for a phone"
    for drawing in drawings:
        _, _, width, height = (float(number) for number in drawing.get("viewbox", drawing.get("viewBox")).split())
        assert width <= 1000
        assert height <= 930, "the height of the text on an upright page"


def test_the_pdf_has_a_bookmark_for_each_item(large: pipeline.Checked, files: dict[str, bytes]) -> None:
    assert large.plan is not None
    with pikepdf.open(io.BytesIO(files["hoeringsutkast.pdf"])) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) > 200

        def count(entries: list[pikepdf.OutlineItem]) -> int:
            return sum(1 + count(list(entry.children)) for entry in entries)

        assert count(list(outline.root)) > len(items(large.plan))


def test_the_word_file_opens_with_every_heading(large: pipeline.Checked, files: dict[str, bytes]) -> None:
    assert large.plan is not None
    document: Any = docx.Document(io.BytesIO(files["hoeringsutkast.docx"]))
    headings = [p for p in document.paragraphs if p.style.name.lower().startswith("heading")]
    assert len(headings) > len(items(large.plan))
