"""The catalogue against a statute's text: unchanged, changed, gone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bolig_cli.law.fingerprint import fingerprint
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.lovdata.archive import Samling, read_file
from bolig_cli.law.lovdata.compare import Sammenligning, Sjekk, Utfall, compare
from bolig_cli.law.lovdata.document import parse
from bolig_cli.law.plikt import Hjemmel, Lov, UtenPlikt
from tests.law.lovdata_eksempel import REFID, arkiv, lov
from tests.law.lovtekst import paragrafer

AARE, TRE, KATT = "Hver båt har en åre.", "Åren er av tre. Den er lang.", "Katten eier bryggen."
TEKST = {"1": [AARE, TRE], "2 a": [KATT]}


def hjemmel(paragraf: str, ledd: int | None = None, punktum: int | None = None) -> Hjemmel:
    return Hjemmel("båtloven", paragraf, ledd, punktum)


def innslag(*steder: tuple[Hjemmel, Sequence[str]]) -> Lov:
    """A statute whose entries were written from these texts; the first is a duty, the others are provisions without."""
    plikt = load_katalog().lover[0].plikter[0]
    (sted, tekst), *andre = steder
    return Lov(
        "batl", "Lov om båter", "båtloven", REFID, None, dt.date(2031, 5, 6),
        (replace(plikt, id="batl-1", hjemmel=sted, fingeravtrykk=fingerprint(tekst)),),
        tuple(UtenPlikt(sted, "Fordi.", fingerprint(tekst)) for sted, tekst in andre),
    )  # fmt: skip


KATALOG = innslag(
    (hjemmel("1", 1), [AARE]), (hjemmel("1", 2, 2), [TRE]), (hjemmel("1"), [AARE, TRE]), (hjemmel("2 a"), [KATT])
)


def sjekk(data: bytes, katalog: Lov = KATALOG) -> Sjekk:
    tekst = parse(data)
    return compare([katalog], Samling({tekst.refid: tekst}, enkeltlov=False))


def funn(data: bytes, katalog: Lov = KATALOG) -> tuple[Sammenligning, ...]:
    return sjekk(data, katalog).lover[0].innslag


def utfall(data: bytes, katalog: Lov = KATALOG) -> list[str]:
    return [each.utfall.value for each in funn(data, katalog)]


def test_nothing_has_changed_when_the_texts_are_the_same() -> None:
    result = sjekk(lov(TEKST))
    assert [each.utfall for each in result.lover[0].innslag] == [Utfall.UENDRET] * 4
    assert result.uendret
    assert result.antall == {"uendret": 4, "endret": 0, "borte": 0}
    assert [each.plikt for each in result.lover[0].innslag] == ["batl-1", "", "", ""]


def test_layout_is_not_law() -> None:
    assert set(utfall(lov({"1": ["Hver  båt\n har en åre.", TRE], "2 a": ["Kat\u00adten eier\u00a0bryggen."]}))) == {
        "uendret"
    }


def test_one_changed_word_changes_the_ledd_and_the_paragraph_but_nothing_else() -> None:
    assert utfall(lov({**TEKST, "1": ["Hver båt har to årer.", TRE]})) == ["endret", "uendret", "endret", "uendret"]
    assert not sjekk(lov({**TEKST, "2 a": ["Hunden eier bryggen."]})).uendret


def test_a_ledd_that_has_moved_is_told_of_with_its_new_place() -> None:
    foerste, andre, *_ = funn(lov({"1": ["Nytt ledd.", AARE, TRE], "2 a": [KATT]}))
    assert (foerste.utfall, foerste.flyttet_til) == (Utfall.ENDRET, hjemmel("1", 2))
    assert "står nå i §\u00a01 annet ledd" in foerste.forklaring
    assert andre.flyttet_til == hjemmel("1", 3)


def test_a_ledd_whose_place_is_gone_is_gone_unless_its_text_stands_elsewhere() -> None:
    foerste, andre, *_ = funn(lov({"1": [AARE], "2 a": [KATT]}))
    assert foerste.utfall is Utfall.UENDRET
    assert (andre.utfall, andre.flyttet_til) == (Utfall.BORTE, None)
    assert "har nå 1 ledd" in andre.forklaring
    byttet = funn(lov({"1": [TRE], "2 a": [KATT]}))
    assert (byttet[1].utfall, byttet[1].flyttet_til) == (Utfall.ENDRET, hjemmel("1"))


def test_a_paragraph_that_is_removed_or_repealed_is_gone_and_one_with_a_new_number_has_moved() -> None:
    assert utfall(lov({"1": [AARE, TRE]}))[-1] == "borte"
    assert utfall(lov({"1": [AARE, TRE], "2 a": ["(Opphevet)"]}))[-1] == "borte"
    assert utfall(lov({"1": [AARE, TRE], "2 a": []}))[-1] == "borte"
    assert utfall(lov({"1": ["(Oppheva)"], "2 a": [KATT]})) == ["borte", "borte", "borte", "uendret"]
    ny = funn(lov({"1": [AARE, TRE], "3": [KATT]}))[-1]
    assert (ny.utfall, ny.flyttet_til) == (Utfall.ENDRET, hjemmel("3"))


def test_a_text_in_a_very_long_paragraph_has_a_place_that_can_be_written() -> None:
    ny = funn(lov({"1": [f"Ledd {n}." for n in range(20)] + [AARE], "2 a": [KATT]}))[0]
    assert ny.flyttet_til == hjemmel("1")


def test_a_paragraph_that_stands_twice_with_different_texts_is_never_called_unchanged() -> None:
    raa = '<article class="legalArticle" data-name="§2a"><article class="legalP">Noe annet.</article></article>'
    assert utfall(lov(TEKST, raa=raa)) == ["uendret", "uendret", "uendret", "endret"]


def test_an_act_that_the_archive_does_not_have_is_gone_and_one_that_a_single_file_does_not_have_is_not_compared() -> (
    None
):
    borte = compare([KATALOG], Samling({}, enkeltlov=False))
    assert borte.antall == {"uendret": 0, "endret": 0, "borte": 4}
    andre = compare([KATALOG], Samling({}, enkeltlov=True))
    assert not andre.lover[0].sammenlignet
    assert sum(andre.antall.values()) == 0


def test_the_explanations_do_not_repeat_the_statute() -> None:
    hemmelig = "Alle mennesker her skal ha båt."
    for each in funn(lov({"1": [hemmelig], "2 a": [hemmelig]})):
        assert hemmelig not in each.forklaring
        assert "båt" not in each.forklaring


def test_every_entry_of_the_catalogue_stands_on_the_text_that_is_at_hand(tmp_path: Path) -> None:
    katalog = load_katalog()
    medlemmer = []
    for each in katalog.lover:
        tekster = {nummer: [ledd.tekst for ledd in alle] for nummer, alle in paragrafer(each.lovdata).items()}
        medlemmer.append((f"{each.id}.xml", lov(tekster, refid=each.lovdata)))
    path = tmp_path / "arkiv.tar"
    path.write_bytes(arkiv(medlemmer))
    result = compare(katalog.lover, read_file(path, {each.lovdata for each in katalog.lover}))
    galt = [each for one in result.lover for each in one.innslag if each.utfall is not Utfall.UENDRET]
    assert galt == []
    assert sum(result.antall.values()) == sum(len(each.plikter) + len(each.uten_plikt) for each in katalog.lover)
