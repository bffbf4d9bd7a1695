"""Where a thing is written, and who refers to it; what a file holds."""

import pytest

from bolig_cli.finding import Place
from bolig_cli.lsp.definition import definition
from bolig_cli.lsp.occurrences import Sort
from bolig_cli.lsp.references import references
from bolig_cli.lsp.symbols import Symbol, outline, search
from tests.lsp.desk import Desk

T01, CHAPTER = "plan/tiltak/T01.yaml", "plan/kapitler/06-kunnskapsgrunnlag.md"


@pytest.mark.parametrize(
    ("path", "words", "there", "text"),
    [
        (T01, "strategier: [S¦01]", "plan/strategier/S01.yaml", "S01"),
        (T01, "medvirkende: [nav, oeko¦nomi", "plan/organisasjon.yaml", "oekonomi"),
        (T01, "maalgrupper: [barne¦familier", "plan/maalgrupper.yaml", "barnefamilier"),
        (T01, "foeringer: [th-¦1]", "plan/foeringer.yaml", "th-1"),
        (CHAPTER, "se [](#vente¦liste)", "plan/kunnskapsgrunnlag/tabeller/venteliste.yaml", "venteliste"),
        (CHAPTER, "{{tabell:vente¦liste/I alt", "plan/kunnskapsgrunnlag/tabeller/venteliste.yaml", "venteliste"),
        (CHAPTER, "Se [](#behovs¦oversikt)", "plan/kunnskapsgrunnlag/behovsoversikt.yaml", ""),
    ],
)
def test_definition(desk: Desk, path: str, words: str, there: str, text: str) -> None:
    at = desk.at(path, words)
    found = definition(desk.view, at)
    assert found
    assert found.path == there
    assert desk.view.text_at(found) == text


def test_a_requirement_of_ones_own_is_in_its_file(desk: Desk) -> None:
    own = next(plikt.id for lov in desk.view.katalog.lover if not lov.lovdata for plikt in lov.plikter)
    at = desk.changed(T01, "[bsl-6-3-2]", f"[{own}¦]")
    found = definition(desk.view, at)
    assert found
    assert found.path.startswith("plan/krav/")
    assert desk.view.text_at(found) == own


def test_a_statute_is_in_no_file(desk: Desk) -> None:
    assert definition(desk.view, desk.at(T01, "svarer_paa: [bsl-¦6-3-2]")) is None
    assert definition(desk.view, desk.at(T01, "beskrivelse¦: |")) is None


def test_references_in_fields_texts_and_numbers(desk: Desk) -> None:
    at = desk.at("plan/kunnskapsgrunnlag/tabeller/venteliste.yaml", "id: vente¦liste")
    found = references(desk.view, at)
    assert found[0].sort is Sort.GIVEN
    assert {each.sort for each in found} == {Sort.GIVEN, Sort.FIELD, Sort.LINK, Sort.NUMBER}
    assert {desk.view.text_at(each.place) for each in found} == {"venteliste"}
    paths = {each.place.path for each in found}
    assert {CHAPTER, "plan/utfordringer/U2.yaml"} <= paths
    assert "plan/kunnskapsgrunnlag/gjennomgang.yaml" not in paths  # which nobody writes in
    from_a_text = references(desk.view, desk.at(CHAPTER, "se [](#vente¦liste)"))
    assert [each.place for each in from_a_text] == [each.place for each in found]


def test_references_to_a_duty(desk: Desk) -> None:
    found = references(desk.view, desk.at(T01, "svarer_paa: [bsl-¦6-3-2]"))
    assert len(found) > 1
    assert {each.sort for each in found} == {Sort.DUTY}


def test_references_in_a_text_with_an_emoji_before(small: Desk) -> None:
    at = small.changed("plan/maal/M1.yaml", "beskrivelse: Unge", "beskrivelse: 🏠 Se [tiltaket](#T¦1). Unge")
    found = references(small.view, at)
    assert [small.view.text_at(each.place) for each in found] == ["T1", "T1"]


def test_nothing_refers_from_plain_words(desk: Desk) -> None:
    assert references(desk.view, desk.at(T01, "Boligkontoret søker ¦hvert år")) == ()


# --- what a file holds ---------------------------------------------------------------------------------------------------


def names(symbols: tuple[Symbol, ...]) -> list[str]:
    return [symbol.name for symbol in symbols]


def test_outline_of_an_item(desk: Desk) -> None:
    (item,) = outline(desk.view, T01)
    assert item.name == "T01 Gi startlån til barnefamilier og andre med varige låneproblemer"
    assert names(item.inside)[:3] == ["id", "tittel", "strategier"]
    economy = next(symbol for symbol in item.inside if symbol.name == "okonomi")
    assert names(economy.inside) == ["status", "poster", "merknad"]
    _within(item)


def test_outline_of_a_list(desk: Desk) -> None:
    found = outline(desk.view, "plan/organisasjon.yaml")
    units = next(symbol for symbol in found if symbol.name == "enheter")
    assert "boligkontoret Boligkontoret" in names(units.inside)
    for symbol in found:
        _within(symbol)


def test_outline_of_a_chapter(desk: Desk) -> None:
    assert names(outline(desk.view, CHAPTER)) == ["Slik leser du tallene", "Hovedtrekkene"]


def test_no_outline_of_what_cannot_be_read(small: Desk) -> None:
    small.write("plan/tiltak/T1.yaml", "[[[\n{{")
    assert outline(small.view, "plan/tiltak/T1.yaml") == ()
    assert outline(small.view, "plan/finnes-ikke.yaml") == ()


def test_search(desk: Desk) -> None:
    assert "T01 Gi startlån til barnefamilier og andre med varige låneproblemer" in names(
        search(desk.view, "STARTLÅN familier")
    )
    assert names(search(desk.view, "t01"))[0].startswith("T01 ")
    assert search(desk.view, "finnes ikke") == ()


def _within(symbol: Symbol) -> None:
    """What a symbol is called by, and what is inside it, stand within it, as an editor demands."""
    for inner in (symbol.name_place, *(each.place for each in symbol.inside)):
        assert _start(symbol.place) <= _start(inner)
        assert inner.end <= symbol.place.end
    for each in symbol.inside:
        _within(each)


def _start(place: Place) -> tuple[int, int]:
    return place.line, place.column
