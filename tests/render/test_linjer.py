"""What a reader meets at the end of a line: no number is left without what it belongs to. In the PDF's own text, line by line.

Other plans are asked in `test_pdf_pages.py`, which has their documents."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from bolig_cli import norsk
from tests.every_document import NAMES

WORDS = "kapittel|tabell|figur|vedlegg|side|mål|delmål|strategi|tiltak"
MONTHS = "|".join(norsk.MONTHS)
PARTED = (  # the end of a line, and the beginning of the next
    (re.compile(r"§$"), re.compile(r"\d")),
    (re.compile(rf"(^|[ (,:;·])({WORDS})$", re.IGNORECASE), re.compile(r"\d[\d.]*([ ,.;)]|$)")),
    (re.compile(r"(^| )\d{1,2}\.$"), re.compile(rf"({MONTHS})\b")),
    (re.compile(rf"\b({MONTHS})$"), re.compile(r"\d{4}\b")),
    (re.compile(r"\d–$"), re.compile(r"\d")),
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
