"""How many duties of each kind have each verdict is the same in every form: terminal, JSON, Markdown, CSV, HTML, Word and PDF."""

import csv
import io
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import docx
import lxml.html
import pypdfium2
import pytest

from bolig_cli.law.plikt import PLIKTTYPER
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.message import AUTHOR, in_words
from tests.markup import Tree
from tests.render.pdf_tree import TaggedPdf

Run = Callable[..., CompletedProcess[str]]
Counts = Mapping[str, Mapping[str, int]]  # kind → verdict → how many

pytestmark = pytest.mark.whole
DAY = ("--dato", "2024-02-01")
KINDS = {kind.value: in_words(title, AUTHOR) for kind, title in PLIKTTYPER.items()}
WORDS = {status.value: word for status, word in STATUSORD.items()}


@pytest.fixture(scope="module")
def signed(bolig: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with one act signed, so that every verdict and a signature are there; and its documents."""
    folder = tmp_path_factory.mktemp("tellinger")
    shutil.copytree(Path(__file__).parents[2] / "plan", folder / "plan")
    bolig("dekning", "signer", "ldl § 24", "--ja", "--rolle", "kommuneadvokat", *DAY, cwd=folder)
    done = bolig("build", "--dokument", "dekning,hoeringsutkast", "--format", "html,docx,pdf", *DAY, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def duties(bolig: Run, signed: Path) -> list[dict[str, Any]]:
    whole = json.loads(bolig("dekning", "--format", "json", *DAY, cwd=signed).stdout)
    found: list[dict[str, Any]] = whole["dekning"]
    assert whole["per_type"] == _counted((d["plikttype"], d["status"]) for d in found)
    assert whole["totalt"] == {status: sum(d["status"] == status for d in found) for status in WORDS}
    return found


def _counted(pairs: Any) -> Counts:
    counter = Counter(pairs)
    return {kind: {status: counter[kind, status] for status in WORDS} for kind in KINDS}


@pytest.fixture(scope="module")
def right(duties: list[dict[str, Any]]) -> Counts:
    counts = _counted((d["plikttype"], d["status"]) for d in duties)
    assert any(kind["omtalt"] for kind in counts.values())
    assert any(d["usignert"] == "omtalt" and d["status"] == "dekket" for d in duties)
    return counts


def _in_lines(text: str) -> Counts:
    """From lines like «Det planene skal inneholde: 26 plikter: 5 dekket og 2 delvis dekket.»."""
    found = {}
    for kind, title in KINDS.items():
        (line,) = re.findall(rf"(?m)^(?:- |<p>)?{title}: \d+ plikter: (.*)$", text)
        numbers = {status: re.search(rf"(\d+) {re.escape(word)}(?:,| og|\.)", line) for status, word in WORDS.items()}
        found[kind] = {status: int(number[1]) if number else 0 for status, number in numbers.items()}
    return found


@pytest.mark.parametrize("form", ["tekst", "md", "html"])
def test_the_reports(form: str, bolig: Run, signed: Path, right: Counts) -> None:
    assert _in_lines(bolig("dekning", "--format", form, *DAY, cwd=signed).stdout) == right


def test_the_spreadsheet(bolig: Run, signed: Path, right: Counts) -> None:
    text = bolig("dekning", "--format", "csv", *DAY, cwd=signed).stdout.removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    assert _counted((row["plikttype"], row["status"]) for row in rows) == right


def test_check(bolig: Run, signed: Path, right: Counts) -> None:
    said = json.loads(bolig("check", "--format", "json", *DAY, cwd=signed).stdout)
    told = said["sammendrag"]["dekning"]
    assert told == {status: sum(kind[status] for kind in right.values()) for status in WORDS}
    unread = [f for f in said["funn"] if f["regel"] == "plikt-omtalt"]
    assert len(unread) == told["omtalt"]


@pytest.mark.parametrize("name", ["dekning", "hoeringsutkast"])
def test_the_page(name: str, signed: Path, right: Counts) -> None:
    page: Tree = lxml.html.fromstring((signed / "build" / f"{name}.html").read_bytes().decode())
    rows = page.xpath("//table[@id='tabell-lovdekning']/tbody/tr")
    assert _table([[cell.text_content() for cell in row.xpath("./th | ./td")] for row in rows]) == right


@pytest.mark.parametrize("name", ["dekning", "hoeringsutkast"])
def test_word(name: str, signed: Path, right: Counts) -> None:
    document = docx.Document(str(signed / "build" / f"{name}.docx"))
    (table,) = [t for t in document.tables if t.rows[0].cells[0].text == "Type" and len(t.rows[0].cells) == 7]
    assert _table([[cell.text for cell in row.cells] for row in table.rows[1:]]) == right


def _table(rows: list[list[str]]) -> Counts:
    by_title = {title: kind for kind, title in KINDS.items()}
    found = {}
    for title, whole, *numbers in rows:
        counts = [0 if n.strip() == "–" else int(n) for n in numbers]
        assert int(whole) == sum(counts)
        found[by_title[" ".join(title.split())]] = dict(zip(WORDS, counts, strict=True))
    return found


@pytest.mark.parametrize("name", ["dekning", "hoeringsutkast"])
def test_paper(name: str, signed: Path, right: Counts) -> None:
    pdf = TaggedPdf((signed / "build" / f"{name}.pdf").read_bytes())
    tables = [
        [[pdf.text(cell) for cell in pdf.elements("TH", "TD", below=row)] for row in pdf.elements("TR", below=table)]
        for table in pdf.elements("Table")
    ]
    (rows,) = [rows for head, *rows in tables if head[0] == "Type" and len(head) == 7]
    assert _table(rows) == right


def test_paper_in_words(signed: Path, right: Counts) -> None:
    """The lead under each kind's heading says the same as the table."""
    pdf = pypdfium2.PdfDocument(signed / "build" / "dekning.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf).replace("\ufffe", "")
    for kind, counts in right.items():
        told = [f"{counts[status]} {word}" for status, word in WORDS.items() if counts[status]]
        words = f"{', '.join(told[:-1])} og {told[-1]}" if len(told) > 1 else told[0]
        title = KINDS[kind]
        assert f"{title} {sum(counts.values())} bestemmelser er vurdert: {words}." in text


def test_who_has_read_stands_beside_what_was_read(signed: Path, duties: list[dict[str, Any]]) -> None:
    read = [d for d in duties if d["status"] == "dekket" and d["usignert"] == "omtalt"]
    page: Tree = lxml.html.fromstring((signed / "build" / "dekning.html").read_bytes().decode())
    text = " ".join(page.xpath("//main")[0].text_content().split())
    assert len(re.findall(r"[Kk]ommuneadvokat, 1\. februar 2024", text)) == len(read)
    document = docx.Document(str(signed / "build" / "dekning.docx"))
    word = " ".join("".join(f"{p.xpath('string(.)')}\n" for p in document.element.body.iter("{*}p")).split())
    assert len(re.findall(r"[Kk]ommuneadvokat, 1\. februar 2024", word)) == len(read)
