"""What is said to be set in, stands in the finished document: asked of the page and of Word's own XML, and not of the reader."""

import datetime as dt
import io
import re
import zipfile
from functools import cache
from pathlib import Path

import docx
import lxml.html
import pytest
from lxml import etree

from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.tree import kind_of
from bolig_cli.wordplan.draft import Result
from tests import remembered
from tests.wordplan.documents import DOCUMENTS, saved, table
from tests.wordplan.test_draft import DAY, W, of, result

_BEFORE = re.compile(  # what stands before a title: «2.1 Delmål 1.1: …»; the documents have their own
    r"(?:(?:\d{1,2}\.)*\d{1,2}\.?\s+)?(?:(?:hoved|del|resultat)?mål|strategi|tiltak|aksjon|innsats|(?:mål|innsats|satsings)område|utfordring)"
    r"\s*(?:[A-ZÆØÅ]?\d[\d.]*|[A-ZÆØÅ])?\s*[:.–-]?\s+|(?:\d{1,2}\.)*\d{1,2}\.?\s+|(?:tabell|figur)\s*\d*\s*[:.–-]\s*",
    re.I,
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\u00ad", "").casefold())


@cache
def page(name: str) -> list[str]:
    """The words of the hearing draft's page, and what its pictures are said to show."""
    made = result(name)
    files = tuple(
        SourceFile(path, kind, data)
        for path, data in made.files.items()
        if path.startswith("plan/") and (kind := kind_of(path.removeprefix("plan/")))
    )
    _, html = remembered.page(Files(Path(), "plan", files), "hoeringsutkast", dt.date.fromisoformat(DAY))
    root = lxml.html.fromstring(html.decode())
    etree.strip_elements(root, "script", "style", with_tail=False)
    texts = [str(text) for text in root.itertext()]
    return words(" ".join([*texts, *(image.get("alt", "") for image in root.iter("img"))]))


def is_in(text: str, there: list[str]) -> bool:
    """Whether the words stand there: in a row, or, for what may be fields, all of them."""
    return f" {' '.join(words(text))} " in f" {' '.join(there)} " or set(words(text)) <= set(there)


def in_rows(text: str, there: list[str]) -> bool:
    joined = f" {' '.join(there)} "
    plain = re.sub(r"(?<=\d)[ .\u00a0](?=\d{3}(?!\d))", "", text)
    return any(f" {' '.join(words(form))} " in joined for form in (text, plain, _BEFORE.sub("", text, count=1)))


def unlabelled(text: str) -> set[str]:
    """The words of a row of fields, without what the fields are called: the documents have their own words for them."""
    return set(words(re.sub(r"[A-ZÆØÅa-zæøå][\w ]{1,30}:\s", "", text)))


def of_word(data: bytes) -> list[str]:
    """The text of each paragraph in each part of the file that has text, as Word would show it: without what is struck out."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not re.search(r"/(?!styles|stiler|numbering)\w+\.xml$", name):
                continue
            part = archive.read(name).replace(b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())
            for paragraph in etree.fromstring(part).iter(f"{W}p"):
                texts = [
                    t.text or ""
                    for t in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
                    if next(t.iterancestors(f"{W}p")) is paragraph
                    and next(t.iterancestors(f"{W}moveFrom"), None) is None
                ]
                found.append(" ".join("".join(text or " " for text in texts).split()))
    return [text for text in found if words(text)]


def listed(made: Result) -> list[str]:
    """The words of the texts that the report lists as not set in."""
    report = made.files["fra-word.md"].decode()
    return words(report.partition("## Dette er ikke satt inn")[2].partition("## Hvor det andre står")[0])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_said_to_be_set_in_stands_in_the_document(name: str) -> None:
    made = result(name)
    there = page(name)
    missing = [
        (entry.unit, entry.text, entry.file)
        for entry in made.account.placed
        if entry.kind != "bilde"
        and not all(in_rows(line, there) or is_in(line, there) for line in entry.text.split("\n"))
    ]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_paragraph_of_the_source_is_in_the_document_or_listed(name: str) -> None:
    """A whole paragraph in a row. One that is a field or a row of labels may stand in another order, and parts of it be listed."""
    made = result(name)
    there, beside = page(name), listed(made)
    both = set(there) | set(beside)
    lost = [
        text
        for text in of_word(DOCUMENTS[name]())
        if not in_rows(text, there)
        and not in_rows(text, beside)
        and not (len(words(text)) < 9 and unlabelled(text) <= both)
    ]
    assert lost == []


def test_the_list_tells_first_what_may_be_wrong_and_gathers_the_rest_by_reason() -> None:
    document = docx.Document()
    rows = (("Tiltak", "Ansvarlig", "Frist"), ("Ingen er uten bolig", "", ""), ("Holde kurs", "Nav", "Kontinuerlig"))
    table(document, (*rows, ("Flere kan kjøpe selv", "", ""), ("Låne ut", "Nav", "Årlig")))
    for line in (1, 3):
        document.tables[0].cell(line, 0).merge(document.tables[0].cell(line, 2))
    report = of(saved(document)).files["fra-word.md"].decode()
    first, fill, rest = (report.index(f"## {title}") for title in ("Se på dette først", "Dette må du", "Dette er ikke"))
    assert first < report.index("er lest som et mål") < fill
    assert fill < report.index("- plan/tiltak/T1.yaml («Holde kurs»): Beskrivelse. Kostnad.") < rest
    assert report.count("Er blitt til et felt med planens egne ord") == 1
    assert "Kontinuerlig → frist: løpende (plan/tiltak/T1.yaml)" in report
    assert report.count("### Overskriften på en kolonne") == 1
    assert report.index("### Er blitt til") < report.index("### Overskriften")
