"""What is told where one points: items, duties with their reference, numbers, keys and words."""

import pytest

from bolig_cli.lsp.hover import hover
from tests.lsp.desk import Desk

T01, CHAPTER = "plan/tiltak/T01.yaml", "plan/kapitler/06-kunnskapsgrunnlag.md"


def told(desk: Desk, path: str, words: str) -> tuple[str, str]:
    """What is told at the cursor in some words of a file, and the text that it is about."""
    at = desk.at(path, words)
    found = hover(desk.view, at)
    return (found.text, desk.view.text_at(found.place)) if found else ("", "")


@pytest.mark.parametrize(
    ("path", "words", "about", "parts"),
    [
        (T01, "strategier: [S¦01]", "S01", ["**Strategien S01**", "startlån og tilskudd der", "(M1)"]),
        (T01, "id: T¦01", "T01", ["**Tiltaket T01**", "Ansvarlig: Boligkontoret (", "260\u00a0000 tusen kroner", "Frist: løpende"]),
        (T01, "ansvarlig: ¦boligkontoret", "boligkontoret", ["**Enheten boligkontoret**", "Sektor: Bolig og eiendom"]),
        (T01, "svarer_paa: [bsl¦-6-3-2]", "bsl-6-3-2", ["oven §\u00a06 tredje ledd", "lovdata.no", "(kan)", "I planen: dekket"]),
        (CHAPTER, "Se [](#behovs¦oversikt)", "", []),
        (CHAPTER, "se [](#venteliste¦)", "venteliste", ["**Tabellen venteliste**", "Kilde: ", "Barnefamilier"]),
        (CHAPTER, "{{tabell:venteliste/I alt¦/2023}}", "{{tabell:venteliste/I alt/2023}}", ["Fra "]),
        (CHAPTER, "{{behov:¦alle/alle/2027}}", "{{behov:alle/alle/2027}}", ["Behovsoversikten"]),
        (T01, "stat¦us: videreføres", "status", ["**Status** (`status`)", "- `pågår`"]),
        (T01, "      bel¦op: {2024: 60000", "belop", ["(`belop`)"]),
        ("plan/maal/M1.yaml", "tallstatus: illus¦trativ", "illustrativ", ["laget for å vise formen"]),
    ],
)  # fmt: skip
def test_hover(desk: Desk, path: str, words: str, about: str, parts: list[str]) -> None:
    text, place = told(desk, path, words)
    assert place == about, text
    for part in parts:
        assert part in text


def test_nothing_is_told_of_an_authors_own_words(desk: Desk) -> None:
    assert told(desk, T01, "Boligkontoret søker ¦hvert år") == ("", "")


def test_what_a_plan_lacks_for_a_duty(small: Desk) -> None:
    at = small.changed("plan/tiltak/T1.yaml", "status: ny", "status: ny\nsvarer_paa: [bsl-6-3-1¦]")
    found = hover(small.view, at)
    assert found
    assert "\n- " in found.text
    assert "ikke dekket" in found.text or "delvis" in found.text


def test_a_number_that_is_not_there(desk: Desk) -> None:
    at = desk.changed(CHAPTER, "{{tabell:venteliste/I alt/2023}}", "{{tabell:venteliste/I ¦alt/1999}}")
    found = hover(desk.view, at)
    assert found
    assert "Det finnes ingen kolonne" in found.text


def test_an_authors_markup_is_shown_as_it_is_written(small: Desk) -> None:
    small.changed("plan/strategier/S1.yaml", "Gi råd tidlig", '"Gi [råd](http://x) *tidlig* <b>"')
    at = small.at("plan/tiltak/T1.yaml", "strategier: [S¦1]")
    found = hover(small.view, at)
    assert found
    assert "Gi \\[råd\\](http://x) \\*tidlig\\* \\<b\\>" in found.text


def test_ids_are_told_of_while_the_file_cannot_be_read(small: Desk) -> None:
    at = small.write("plan/tiltak/T1.yaml", 'id: T1\ntittel: "åpen\nstrategier: [S¦1]\nfrist: {')
    found = hover(small.view, at)
    assert found is None or "S1" in found.text
