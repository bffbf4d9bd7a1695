"""What is left to fill in, and what Word leaves, in any text of a file and not in its comments."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.pipeline import read_file
from bolig_cli.source import unfinished
from bolig_cli.source.files import SourceFile
from tests.gathered import gathered

HEAD = "id: T1\ntittel: Bygge boliger\nansvarlig: nav\nfrist: 2027\nstatus: ny\nokonomi: {status: må utredes}\n"


def found(text: str) -> list[tuple[str, int, int, str]]:
    read = read_file(SourceFile("plan/tiltak/T1.yaml", "tiltak", f"{HEAD}beskrivelse: |\n  {text}\n".encode()))
    return [
        (f.rule, f.place.line, f.place.column, f.message.partition("»")[0].lstrip("«"))
        for f in read.findings
        if f.rule in ("tekst-plassholder", "tekst-rest-fra-word")
    ]


@gathered(
    "text, shown",
    [
        ("Vi bygger XX boliger.", "XX"),
        ("Vi bygger xxx boliger.", "xxx"),
        ("Vi bygger ??? boliger.", "???"),
        ("Vi bygger [antall] boliger.", "[antall]"),
        ("Vi bygger [Sett inn tall] boliger.", "[Sett inn tall]"),
        ("Vi bygger ____ boliger.", "____"),
        ("Ferdig dd.mm.åååå.", "dd.mm.åååå"),
        ("Vi bygger (fylles inn senere).", "(fylles inn senere)"),
        ("TODO: antall boliger", "TODO"),
    ],
)
def test_something_to_fill_in(text: str, shown: str) -> None:
    assert found(text) == [("tekst-plassholder", 8, 3 + text.index(shown), shown)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Flere venter, se Feil! Fant ikke referansekilden.", "Feil! Fant ikke referansekilden."),
        ("Flere venter, se Error! Reference source not found. Og mer.", "Error! Reference source not found."),
        ("Flere venter. Kommentert [KN1]: Stemmer det? Og mer.", "Kommentert [KN1]: Stemmer det?"),
        ("Formatert: Skrift: Fet", "Formatert: Skrift: Fet"),
        ("Mer om dette, se sidene 4–5.", "se sidene 4–5"),
        ("Mer om dette (jf side 12).", "jf side 12"),
    ],
)
def test_what_word_leaves(text: str, shown: str) -> None:
    assert found(text) == [("tekst-rest-fra-word", 8, 3 + text.index(shown), shown)]


@pytest.mark.parametrize(
    "text",
    [
        "Se kapittel XX i loven, og størrelse XXL.",
        "Hva trenger de? Hvem spør vi??",
        "Sitatet er «[…] en bolig», sier [kommunen](#T1).",
        "Les [navn](https://www.kommune.no/xx/yy).",
        "Skjemaet (fylt ut av søkeren) blir sendt.",
        "Feil! sa han.",
    ],
)
def test_what_is_meant_as_it_stands(text: str) -> None:
    assert found(text) == []


def test_a_comment_is_for_those_who_write() -> None:
    data = HEAD.replace("frist", "# TODO: XX\nfrist") + "beskrivelse: Vi bygger.  # ???\n"
    read = read_file(SourceFile("plan/tiltak/T1.yaml", "tiltak", data.encode()))
    assert not [f for f in read.findings if f.rule.startswith("tekst-")]


@pytest.mark.parametrize("pattern", [sort.pattern for sort in unfinished._SORTS])
def test_a_text_without_the_signs_has_nothing(pattern: str) -> None:
    """The quick look, which most texts stop at, lets through whatever is looked for."""

    @given(st.from_regex(pattern))
    def lets_through(text: str) -> None:
        assert not re.search(pattern, text) or unfinished._may_have_any(text)

    lets_through()
