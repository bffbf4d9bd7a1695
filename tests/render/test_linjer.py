"""What a reader meets at the end of a line: no number is left without what it belongs to. In the PDF's own text, line by line."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from bolig_cli import norsk, pipeline
from bolig_cli.documents import DOCUMENTS
from tests import remembered
from tests.documents.tables import DAY
from tests.every_document import NAMES

PLANS = Path(__file__).parents[1] / "planer"
WORDS = "kapittel|tabell|figur|vedlegg|side|mål|delmål|strategi|tiltak"
MONTHS = "|".join(norsk.MONTHS)
PARTED = (  # the end of a line, and the beginning of the next
    (re.compile(r"§$"), re.compile(r"\d")),
    (re.compile(rf"(^|[ (,:;·])({WORDS})$", re.IGNORECASE), re.compile(r"\d[\d.]*([ ,.;)]|$)")),
    (re.compile(r"(^| )\d{1,2}\.$"), re.compile(rf"({MONTHS})\b")),
    (re.compile(rf"\b({MONTHS})$"), re.compile(r"\d{4}\b")),
)
HALF_A_LINE = 40  # letters; a shorter line is a heading, or ends for another reason
ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def faults(pdf: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        lines = [line.strip() for line in page.get_textpage().get_text_range().splitlines()]
        for line, following in pairwise(lines):
            if len(line) > HALF_A_LINE and any(end.search(line) and begin.match(following) for end, begin in PARTED):
                yield f"{line} | {following}"
        yield from (line for line in lines if ISO.search(line))


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_the_example_ends_before_its_number(example_documents: Mapping[str, Path], name: str) -> None:
    assert list(faults(example_documents[f"{name}.pdf"].read_bytes())) == []


@pytest.mark.parametrize("folder", ["delmaal", "tolv_aar", "to_kommuner", "bilder", "intervall"])
def test_nor_in_plans_of_other_shapes(folder: str) -> None:
    checked = remembered.check(PLANS / folder, DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, list(DOCUMENTS), ["pdf"])
    assert [fault for _, files in made.values() for pdf in files.values() for fault in faults(pdf)] == []
