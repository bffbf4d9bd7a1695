"""Nynorsk for every text that the tool itself writes into documents: nothing is missing, nothing bokmål is left."""

import ast as python
import datetime as dt
import gettext
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages import catalog
from babel.messages.pofile import read_po

from bolig_cli import maalform, norsk, pipeline
from bolig_cli.documents import DOCUMENTS, make_documents, wording
from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.maalform import part_of, tr, tr_katalog, trn, written_in
from bolig_cli.message import AUTHOR, in_words
from scripts import make_catalogues
from tests import remembered

ROOT = Path(__file__).parent.parent.parent
DOMAINS = list(make_catalogues.DOMAINS)
STALE = "the catalogues are stale: run «make maalform», and write the nynorsk that is missing"
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_text_is_without_nynorsk(domain: str) -> None:
    assert make_catalogues.missing(make_catalogues.updated(domain)) == [], STALE


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalogues_are_fresh(domain: str) -> None:
    text = (make_catalogues.LOCALE / f"{domain}.po").read_bytes()
    assert text == make_catalogues.po(make_catalogues.updated(domain)), STALE
    data = (make_catalogues.LOCALE / f"{domain}.mo").read_bytes()
    assert data == make_catalogues.compiled(text, domain), STALE
    compiled = gettext.GNUTranslations(io.BytesIO(data))
    for message in read_po(io.BytesIO(text), locale="nn"):
        if isinstance(message.id, str) and message.id:
            assert compiled.gettext(message.id) == message.string


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_catalogue_changes_only_when_a_text_does(domain: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made another day, with another edition of the tool, it has the same bytes."""
    text = (make_catalogues.LOCALE / f"{domain}.po").read_bytes()
    before = make_catalogues.compiled(text, domain)
    monkeypatch.setattr(catalog, "VERSION", "99.0")
    monkeypatch.setattr(catalog, "LOCALTZ", dt.timezone(dt.timedelta(hours=14)))
    assert make_catalogues.compiled(text, domain) == before
    assert make_catalogues.po(make_catalogues.updated(domain)) == text


def forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """A text, or its forms for one and for many."""
    return [text] if isinstance(text, str) else list(text or ())


@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_and_references_are_the_same_in_both(domain: str) -> None:
    for message in read_po(io.BytesIO((make_catalogues.LOCALE / f"{domain}.po").read_bytes()), locale="nn"):
        for id, string in zip(forms(message.id), forms(message.string), strict=True):
            if id:
                assert sorted(PLACEHOLDER.findall(id)) == sorted(PLACEHOLDER.findall(string)), id
                assert re.findall(r"\d+(?:-\d+)?", id) == re.findall(r"\d+(?:-\d+)?", string), id


# Words that are bokmål only. A statute's full title stands as the act has it.
BOKMAAL = re.compile(
    r"\b(ikke|hva|hvem|hvor\w*|noen|fra|være|gjøre|bolig\w*|hvert?|uten|særlig|tjeneste\w*)\b", re.IGNORECASE
)


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_nynorsk_is_not_bokmaal(domain: str) -> None:
    titles = {
        text for _, text in make_catalogues.catalogue_texts() if isinstance(text, str) and text.startswith("Lov om ")
    }
    for message in read_po(io.BytesIO((make_catalogues.LOCALE / f"{domain}.po").read_bytes()), locale="nn"):
        for string in forms(message.string):
            if string not in titles:
                # What is quoted is YAML, or the act's own; and a file has its own name.
                words = re.sub(r"«[^»]*»|[a-z_/]+\.yaml", "", PLACEHOLDER.sub("", string))
                assert not BOKMAAL.search(words), string


def test_the_language_is_chosen_where_it_is_set_and_nowhere_else() -> None:
    assert tr("Høringsfrist") == "Høringsfrist"
    with written_in("nynorsk"):
        assert tr("Høringsfrist") == "Høyringsfrist"
        assert tr("saksnummer {nummer}", nummer="24/1") == "saksnummer 24/1"
        assert trn("Ett tiltak er forsinket.", "{antall} tiltak er forsinket.", 1) == "Eitt tiltak er forseinka."
        assert norsk.days(3) == "3\u00a0dagar"
        assert tr_katalog("boligsosialloven") == "bustadsosiallova"
        assert tr("kommunens egne ord") == "kommunens egne ord"
    assert norsk.days(3) == "3\u00a0dager"


@pytest.mark.parametrize(
    ("one", "many", "count", "said"),
    [
        ("én\u00a0uke", "{antall}\u00a0uker", 1, "én\u00a0uke"),
        ("én\u00a0uke", "{antall}\u00a0uker", 2, "to\u00a0uker"),
        ("én\u00a0uke", "{antall}\u00a0uker", 12, "tolv\u00a0uker"),
        ("én\u00a0uke", "{antall}\u00a0uker", 13, "13\u00a0uker"),
        ("Ett tiltak er forsinket.", "{antall} tiltak er forsinket.", 3, "Tre tiltak er forsinket."),
        ("Det er holdt ett møte:", "Det er holdt {antall} møter:", 4, "Det er holdt fire møter:"),
        (". Ett tall er ikke tegnet", ". {antall} tall er ikke tegnet", 2, ". To tall er ikke tegnet"),
        ("{antall} er nytt", "{antall} er nye", 3, "3 er nye"),
    ],
)
def test_a_small_count_is_told_as_its_singular_is(one: str, many: str, count: int, said: str) -> None:
    assert trn(one, many, count) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(7, 8, "Sju av åtte"), (1, 8, "Ett av åtte"), (1, 1, "Ett av ett"), (7, 20, "7 av 20"), (15, 20, "15 av 20")],
)
def test_two_counts_in_one_sentence_are_told_alike(part: int, whole: int, said: str) -> None:
    assert trn("Ett av {alle}", "{antall} av {alle}", part, **part_of(part, whole)) == said


# --- the documents


@pytest.fixture(scope="module")
def nynorsk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nynorsk")
    shutil.copytree(ROOT / "plan", folder / "plan")
    file = folder / "plan" / "plan.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("maalform: bokmål", "maalform: nynorsk"), encoding="utf-8")
    return folder


class Strict(gettext.NullTranslations):
    """A catalogue that notes every text that it does not have."""

    def __init__(self, real: gettext.NullTranslations, missed: set[str]) -> None:
        super().__init__()
        self.real, self.missed = real, missed

    def gettext(self, message: str) -> str:
        found = self.real.gettext(message)
        known: Any = getattr(self.real, "_catalog", {})
        if message not in known:
            self.missed.add(message)
        return found

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.real.ngettext(msgid1, msgid2, n)


def test_every_text_that_is_asked_for_is_there(nynorsk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missed: dict[str, set[str]] = {domain: set() for domain in DOMAINS}
    real = {domain: maalform._catalogue(domain) for domain in DOMAINS}
    monkeypatch.setattr(maalform, "_catalogue", lambda domain: Strict(real[domain], missed[domain]))
    checked = pipeline.check(nynorsk, dt.date(2026, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    make_documents(checked.plan, checked.dekning, list(DOCUMENTS))
    own = {lov.id for lov in checked.dekning.katalog.lover if not lov.lovdata}
    theirs = {
        text
        for lov in checked.dekning.katalog.lover
        if lov.id in own
        for text in (
            lov.tittel,
            lov.korttittel,
            *(t for p in lov.plikter for t in (p.tittel, p.parafrase, p.adressat, p.merknad)),
        )
    }
    assert missed["dokumenter"] == set()
    assert missed["katalog"] <= theirs, "only the municipality's own requirements stand as they are"


@pytest.mark.whole
def test_the_documents_say_what_language_they_are_in(nynorsk: Path) -> None:
    checked = remembered.check(nynorsk, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, list(DOCUMENTS), ["html"])
    for name, (document, files) in made.items():
        page = files[f"{name}.html"].decode()
        assert '<html lang="nn"' in page
        assert document.labels.contents == "Innhald"
    hearing = made["hoeringsutkast"][1]["hoeringsutkast.html"].decode()
    assert "Høyringsfrist" in hearing
    basis = re.findall(r"Står i lova(.*?)</dd>", hearing, re.DOTALL)
    assert basis
    assert not any("loven" in text for text in basis), "an act is called the same everywhere in a document"
    assert "Bustadsosiallova" in hearing
    assert "Høringsfrist" not in hearing


def test_documents_in_another_language_judge_nothing_again(nynorsk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = remembered.check(nynorsk, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None

    def asked(*_: object) -> None:
        raise AssertionError("the plan was judged again")

    monkeypatch.setattr(Krav, "find", asked)
    assert len(make_documents(checked.plan, checked.dekning, list(DOCUMENTS))) == len(DOCUMENTS)


def test_a_document_can_say_it_otherwise_than_the_terminal(nynorsk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = remembered.check(nynorsk, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    theirs, ours = "Vedtaket er skriftlig.", "Ingen tiltak er forsinket."  # any text that has nynorsk
    assert _says(checked, "Vedtaket er skriftleg.")
    assert not _says(checked, "Ingen tiltak er forseinka.")
    monkeypatch.setattr(wording, "OTHERWISE", {theirs: ours})
    assert not _says(checked, "Vedtaket er skriftleg.")
    assert _says(checked, "Ingen tiltak er forseinka.")
    found = {in_words(b.tekst, AUTHOR) for v in checked.dekning.vurderinger for b in v.bevis}
    assert theirs in found, "the terminal says what it said"


def _says(checked: pipeline.Checked, words: str) -> bool:
    """Whether the coverage report has the words."""
    assert checked.plan is not None
    assert checked.dekning is not None
    (report,) = make_documents(checked.plan, checked.dekning, ["dekning"])
    return words in str(report.blocks)


# --- the code


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    """String constants that read as Norwegian and are neither documentation nor given to `tr`."""
    tree = python.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in python.walk(tree):
        if isinstance(node, python.Expr) and isinstance(node.value, python.Constant):
            left_out.add(id(node.value))
        if (
            isinstance(node, python.Call)
            and isinstance(node.func, python.Name)
            and node.func.id in ("tr", "trn", "marked")
        ):
            left_out.update(id(part) for argument in node.args for part in python.walk(argument))
    for node in python.walk(tree):
        if isinstance(node, python.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.lineno, node.value


# What an author writes in YAML, and is compared with, not shown.
AUTHORS_WORDS = {
    "ordinær", "med tjenester", "må utredes", "høring", "utgår", "videreføres", "pågår", "gjennomført", "i alt", "oppfølging",
    "fns bærekraftsmål", "Husbanken lån", "Husbanken tilskudd",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted((ROOT / "bolig_cli" / "documents").rglob("*.py")), ids=lambda path: path.stem)
def test_no_norwegian_stands_in_the_code_untranslated(path: Path) -> None:
    norwegian = re.compile(r"[æøåÆØÅ]|[a-z] [a-z]+[ .,:]|^[A-Z][a-z]{3,}")
    found = [(line, text) for line, text in _literals(path) if norwegian.search(text) and text not in AUTHORS_WORDS]
    allowed = re.compile(
        r"^(split|datum|length)|^Align|^[A-Z][a-z]+(Item|List|Break|Block|Rule|T)?$|^Decimal$|^Source Sans|^\(§"
    )
    assert [(line, text) for line, text in found if not allowed.search(text)] == []


def test_the_template_calls_the_acts_the_same_in_nynorsk_as_the_documents_do() -> None:
    lines = (ROOT / "bolig_cli" / "scaffold" / "nynorsk.tsv").read_text(encoding="utf-8").splitlines()
    theirs = [line.partition("\t")[2] for line in lines]
    assert [text for text in theirs if re.search(r"\w+loven\b", text)] == []
