"""Rows of a table that say what those below belong to, and a table for each measure."""

import docx
import pytest

from bolig_cli.wordplan.draft import Result
from tests.wordplan.documents import saved, table
from tests.wordplan.test_draft import of, titles, values

HEAD = ("Tiltak", "Ansvarlig", "Frist")


def _goals(made: Result, *numbers: int) -> list[object]:
    return [values(made, f"tiltak/T{number}.yaml")["maal"] for number in numbers]


@pytest.mark.parametrize("is_merged", [True, False])
def test_a_goal_may_stand_on_a_row_of_its_own(is_merged: bool) -> None:
    document = docx.Document()
    rows = (HEAD, ("Mål 1: Trygg bolig", "", ""), ("Holde kurs", "Nav", "2021"))
    table(document, (*rows, ("Delmål 1.1: Eie", "", ""), ("Låne ut", "Nav", "2023")))
    for line in (1, 3) if is_merged else ():
        document.tables[0].cell(line, 0).merge(document.tables[0].cell(line, 2))
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert titles(made, "maal") == ["Trygg bolig", "Eie"]
    assert values(made, "maal/M2.yaml")["hovedmaal"] == "M1"
    assert _goals(made, 1, 2) == [["M1"], ["M2"]]
    assert made.account.all_lost == 0


@pytest.mark.parametrize("is_merged", [True, False])
def test_a_goal_may_stand_above_the_columns_each_time_they_are_named(is_merged: bool) -> None:
    document = docx.Document()
    rows = (("Mål 1: Trygg bolig", "", ""), HEAD, ("Holde kurs", "Nav", "2021"))
    table(document, (*rows, ("Mål 2: Eie", "", ""), HEAD, ("Låne ut", "Nav", "2023")))
    for line in (0, 3) if is_merged else ():
        document.tables[0].cell(line, 0).merge(document.tables[0].cell(line, 2))
    made = of(saved(document))
    assert titles(made, "maal") == ["Trygg bolig", "Eie"]
    assert _goals(made, 1, 2) == [["M1"], ["M2"]]


def test_the_name_of_a_goal_may_stand_in_one_cell_and_its_title_in_the_next() -> None:
    document = docx.Document()
    table(document, (HEAD, ("Mål 1", "Trygg bolig", ""), ("Holde kurs", "Nav", "2021")))
    made = of(saved(document))
    assert (titles(made, "maal"), titles(made, "tiltak")) == (["Trygg bolig"], ["Holde kurs"])
    assert _goals(made, 1) == [["M1"]]


def test_a_row_over_a_table_with_a_column_for_goals_is_a_goal() -> None:
    document = docx.Document()
    rows = (("Mål", "Tiltak", "Ansvarlig"), ("Trygg bolig", "", ""), ("", "Holde kurs", "Nav"), ("Eie", "", ""))
    table(document, (*rows, ("", "Låne ut", "Nav")))
    for line in (1, 3):
        document.tables[0].cell(line, 0).merge(document.tables[0].cell(line, 2))
    made = of(saved(document))
    assert titles(made, "maal") == ["Trygg bolig", "Eie"]
    assert _goals(made, 1, 2) == [["M1"], ["M2"]]


@pytest.mark.parametrize(
    "label", ["Hva", "Hva skal vi gjøre", "Hva skal gjøres", "Hva vi skal gjøre", "Kva skal gjerast", "Aktivitet"]
)
def test_a_card_for_each_measure_may_say_what_is_done_beside_its_title(label: str) -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_paragraph("Om målet.")
    table(document, (("Tiltak", "Holde kurs"), (label, "Vi lærer bort."), ("Ansvarlig", "Nav"), ("Frist", "2021")))
    document.add_paragraph("")
    table(document, ((label, "Låne ut"), ("Ansvarlig", "Nav"), ("Frist", "2023")))
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["beskrivelse"], measure["frist"], measure["maal"]) == ("Vi lærer bort.", "2021", ["M1"])


def test_a_card_may_name_its_goal_by_number() -> None:
    document = docx.Document()
    for title in ("Mål 1: Trygg bolig", "Mål 2: Eie"):
        document.add_heading(title, 1)
    document.add_heading("Handlingsdel", 1)
    table(document, (("Tiltak", "Holde kurs"), ("Mål", "Mål 2"), ("Ansvarlig", "Nav"), ("Frist", "2021")))
    assert _goals(of(saved(document)), 1) == [["M2"]]


def test_a_column_for_what_is_done_describes_the_measure() -> None:
    document = docx.Document()
    table(document, (("Hva skal gjøres", "Tiltak", "Frist"), ("Vi lærer bort.", "Kurs", "2021")))
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Kurs"]
    assert values(made, "tiltak/T1.yaml")["beskrivelse"] == "Vi lærer bort."


def test_rows_of_numbered_measures_are_no_card() -> None:
    document = docx.Document()
    table(document, (("Tiltak 1: Kurs", "Nav"), ("Tiltak 2: Lån", "Nav"), ("Tiltak 3: Råd", "Nav")))
    assert not titles(of(saved(document)), "tiltak")


def test_a_row_over_the_table_is_no_goal_where_the_rows_below_say_their_own() -> None:
    document = docx.Document()
    rows = (("Mål", "Tiltak", "Ansvarlig"), ("Eie", "Låne ut", "Nav"), ("Tverrgående tiltak", "", ""))
    table(document, (*rows, ("Leie", "Holde kurs", "Nav")))
    document.tables[0].cell(2, 0).merge(document.tables[0].cell(2, 2))
    assert titles(of(saved(document)), "maal") == ["Eie", "Leie"]


def test_the_name_of_a_measure_may_stand_over_its_card_or_above_it() -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_paragraph("Om målet.")
    fields = (("Ansvarlig", "Nav"), ("Frist", "2027"), ("Beskrivelse", "Vi lærer bort."), ("Merknad", "Ny"))
    table(document, (("TILTAK 1: Holde kurs", ""), *fields))
    document.tables[0].cell(0, 0).merge(document.tables[0].cell(0, 1))
    document.add_heading("Tiltak 2: Låne ut", 2)
    table(document, fields)
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    for number in (1, 2):
        measure = values(made, f"tiltak/T{number}.yaml")
        assert (measure["ansvarlig"], measure["frist"], measure["maal"]) == ("nav", "2027", ["M1"])
        assert measure["beskrivelse"] == "Vi lærer bort.\n\nMerknad: Ny\n"
    assert made.account.all_lost == 0


def test_a_goal_in_a_cell_may_have_its_number_without_a_sign() -> None:
    document = docx.Document()
    table(document, (("Mål", "Tiltak", "Ansvarlig"), ("1 Trygg bolig", "Holde kurs", "Nav"), ("", "Låne ut", "Nav")))
    made = of(saved(document))
    assert (titles(made, "maal"), _goals(made, 1, 2)) == (["Trygg bolig"], [["M1"], ["M1"]])


@pytest.mark.parametrize("over", ["Mål", "Hva vi vil oppnå"])
def test_each_numbered_heading_of_a_chapter_of_goals_is_a_goal(over: str) -> None:
    document = docx.Document()
    document.add_heading(f"3 {over}", 1)
    for number, goal in enumerate(("Trygg bolig", "Eie"), 1):
        document.add_heading(f"3.{number} {goal}", 2)
        document.add_paragraph("Om målet.")
        document.add_heading(f"3.{number}.1 Tiltak for å nå målet", 3)
        document.add_paragraph(f"Kurs i {goal.lower()}", style="List Bullet")
    made = of(saved(document))
    assert titles(made, "maal") == ["Trygg bolig", "Eie"]
    assert (titles(made, "tiltak"), _goals(made, 1, 2)) == (["Kurs i trygg bolig", "Kurs i eie"], [["M1"], ["M2"]])


@pytest.mark.parametrize("heading", ["Kommunens tiltak", "Våre tiltak", "Konkrete tiltak"])
def test_whose_the_measures_are_may_stand_in_the_heading_of_their_list(heading: str) -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_heading(heading, 2)
    document.add_paragraph("Holde kurs", style="List Bullet")
    assert titles(of(saved(document)), "tiltak") == ["Holde kurs"]


def test_columns_may_be_called_by_what_a_measure_is_then() -> None:
    document = docx.Document()
    rows = (("Nye tiltak", "Ansvarlig", "Startdato", "Sluttdato", "Ikke startet", "Pågår"),)
    table(document, (*rows, ("Holde kurs", "Nav", "1.3.2027", "31.12.2027", "", "x")))
    table(document, (("Tiltak nr.", "2"), ("Navn på tiltak", "Låne ut"), ("Ansvarlig", "Nav"), ("År", "2028")))
    made = of(saved(document))
    one, two = values(made, "tiltak/T1.yaml"), values(made, "tiltak/T2.yaml")
    assert (one["tittel"], one["oppstart"], one["frist"], one["status"]) == (
        "Holde kurs", "2027-03-01", "2027-12-31", "pågår",
    )  # fmt: skip
    assert (two["tittel"], two["frist"]) == ("Låne ut", "2028")
    assert made.account.all_lost == 0
