"""An act in Lovdata's format, ledd by ledd."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.law.lovdata.document import Lovdatafeil, paragrafnummer, parse
from tests.gathered import gathered
from tests.law.lovdata_eksempel import REFID, lov

EKTE = Path(__file__).parents[3] / "shared" / "law" / "lovdata-xml"


@gathered(
    "navn, nummer",
    [
        ("§5", "5"),
        ("§11-14", "11-14"),
        ("§4a", "4 a"),
        ("§ 9-3 A", "9-3 a"),
        ("§4A-1", "4 A-1"),
        ("§ 12 a-13", "12 A-13"),
        ("§2A-1b", "2 A-1 b"),
        ("kap3", ""),
        ("a.", ""),
        ("§", ""),
    ],
)
def test_a_paragraph_is_called_what_the_catalogue_calls_it(navn: str, nummer: str) -> None:
    assert paragrafnummer(navn) == nummer


def test_each_ledd_is_a_text_of_its_own_and_headings_and_notes_of_change_are_none() -> None:
    tekst = parse(lov({"1": ["Hver båt har en åre.", "Åren er av tre."], "2 a": ["Katten eier bryggen."]}))
    assert tekst.refid == REFID
    assert tekst.paragrafer == {"1": ("Hver båt har en åre.", "Åren er av tre."), "2 a": ("Katten eier bryggen.",)}
    assert tekst.tvetydige == frozenset()


def test_a_list_is_part_of_its_ledd_and_a_ledd_within_an_item_is_not_counted() -> None:
    raa = (
        '<article class="legalArticle" data-name="§7"><h3>§ 7</h3><article class="legalP">Båten har<ol><li data-name="a.">'
        '<article class="listArticle"><article class="legalP">mast,</article></article></li><li data-name="b.">'
        '<article class="listArticle"><article class="legalP">seil.</article></article></li></ol></article>'
        '<article class="numberedLegalP">Seilet er hvitt.</article></article>'
    )
    assert parse(lov({}, raa=raa)).paragrafer == {"7": ("Båten harmast,seil.", "Seilet er hvitt.")}


def test_a_list_straight_below_the_paragraph_belongs_to_the_ledd_before_it() -> None:
    raa = (
        '<article class="legalArticle" data-name="§7"><article class="legalP">Båten har:</article>'
        "<ul><li>mast</li></ul><article class='legalP'>Slutt.</article></article>"
    )
    assert parse(lov({}, raa=raa)).paragrafer == {"7": ("Båten har:mast", "Slutt.")}


def test_in_an_old_act_each_default_paragraph_is_a_ledd_and_a_dash_for_what_is_left_out_is_none() -> None:
    raa = (
        '<article class="legalArticle" data-name="§11a"><h3 class="legalArticleHeader">§ 11 a</h3>'
        '<article class="defaultP">Båten har<ul><li><article class="defaultP">mast.</article></li></ul></article>'
        '<article class="defaultP">– – –</article><article class="defaultP">Seilet er hvitt.</article></article>'
    )
    assert parse(lov({}, raa=raa)).paragrafer == {"11 a": ("Båten harmast.", "Seilet er hvitt.")}


def test_footnotes_and_their_marks_are_not_the_law() -> None:
    raa = (
        '<article class="legalArticle" data-name="§7"><article class="legalP">Loven gjelder nå.'
        '<sup class="footnotereference">1</sup></article><footer class="footnotes"><article class="footnote">'
        "<span>1</span> Fra i går.</article></footer></article>"
    )
    assert parse(lov({}, raa=raa)).paragrafer == {"7": ("Loven gjelder nå.",)}


def test_the_paragraphs_of_other_acts_that_an_act_changes_are_not_its_own() -> None:
    annen = '<article class="legalArticle" data-name="§9"><article class="legalP">Annen lov.</article></article>'
    raa = f'<article class="document-change"><article class="change">{annen}</article></article>'
    assert parse(lov({"1": ["Egen lov."]}, raa=raa)).paragrafer == {"1": ("Egen lov.",)}


def test_a_paragraph_that_stands_twice_is_ambiguous_only_when_the_texts_differ() -> None:
    def to(andre: str) -> bytes:
        raa = f'<article class="legalArticle" data-name="§1"><article class="legalP">{andre}</article></article>'
        return lov({"1": ["En tekst."]}, raa=raa)

    assert parse(to("En tekst.")).tvetydige == frozenset()
    assert parse(to("En annen tekst.")).tvetydige == {"1"}


def test_the_named_characters_of_html_are_read_but_a_document_may_not_make_its_own() -> None:
    raa = '<article class="legalArticle" data-name="§3"><article class="legalP">§&nbsp;5 &amp; &aring;&shy;</article></article>'
    assert parse(lov({}, raa=raa)).paragrafer == {"3": ("§\u00a05 & å\u00ad",)}
    bombe = lov({"1": ["x"]}).replace(b"<!DOCTYPE html>", b'<!DOCTYPE html [<!ENTITY a "aaaa">]>')
    with pytest.raises(Lovdatafeil, match="egne tegn"):
        parse(bombe)
    with pytest.raises(Lovdatafeil, match="navngitt tegn"):
        parse(lov({}, raa="<p class='x'>&finnesikke;</p>"))


def test_nothing_outside_the_document_is_read(tmp_path: Path) -> None:
    hemmelig = tmp_path / "hemmelig"
    hemmelig.write_text("<!ENTITY amp2 'HEMMELIG'>", encoding="utf-8")
    doctype = f'<!DOCTYPE html SYSTEM "{hemmelig.as_uri()}">'.encode()
    raa = '<article class="legalArticle" data-name="§1"><article class="legalP">&amp2;</article></article>'
    with pytest.raises(Lovdatafeil):
        parse(lov({}, raa=raa).replace(b"<!DOCTYPE html>", doctype))


def test_an_act_that_is_cut_off_is_an_error_and_not_a_shorter_act() -> None:
    whole = lov({"1": ["Hver båt har en åre."], "2": ["Åren er av tre."]})
    assert parse(whole)
    for cut in range(0, len(whole) - 1, 7):
        with pytest.raises(Lovdatafeil):
            parse(whole[:cut])


def test_a_document_without_its_address_is_not_lovdatas() -> None:
    with pytest.raises(Lovdatafeil, match="RefID"):
        parse(b"<html><body/></html>")


@given(st.binary(max_size=400))
def test_garbage_raises_nothing_but_its_own_error(data: bytes) -> None:
    with contextlib.suppress(Lovdatafeil):
        parse(data)


def ekte(navn: str) -> bytes:
    if not (EKTE / navn).is_file():
        pytest.skip(f"{navn} ligger ikke i shared/law/lovdata-xml ved siden av arbeidskopien")
    return (EKTE / navn).read_bytes()


def test_husleieloven_is_read_whole() -> None:
    tekst = parse(ekte("nl-19990326-017.xml"))
    assert tekst.refid == "lov/1999-03-26-17"
    assert len(tekst.paragrafer) == 93
    # 287 legalP in the file, of which 39 are list items.
    assert sum(map(len, tekst.paragrafer.values())) == 287 - 39
    assert "9-3 a" in tekst.paragrafer
    assert not tekst.tvetydige
    assert len(tekst.paragrafer["1-1"]) == 5
    assert len(tekst.paragrafer["2-2"]) == 2
    assert tekst.paragrafer["2-2"][1].count("passer til") == 2  # the list items are within the ledd
    assert tekst.paragrafer["13-1"][0].endswith("bestemmer.")  # the footnote's mark is left out
    assert not any("iflg." in ledd for ledd in tekst.paragrafer["13-1"])
    assert not any("Tilføyd ved lov" in ledd for each in tekst.paragrafer.values() for ledd in each)


@pytest.mark.parametrize(
    ("navn", "refid"),
    [
        ("nl-20150619-063.xml", "lov/2015-06-19-63"),
        ("nl-20250620-093.xml", "lov/2025-06-20-93"),
        ("sf-20250325-0538.xml", "forskrift/2025-03-25-538"),
    ],
)
def test_an_amending_act_has_no_paragraphs_of_its_own(navn: str, refid: str) -> None:
    tekst = parse(ekte(navn))
    assert tekst.refid == refid
    assert tekst.paragrafer == {}
