"""Cells that name goals by their numbers: the goals are those told of elsewhere, and no goal is made of a number."""

import docx
import pytest

from tests.wordplan.documents import saved, table
from tests.wordplan.test_draft import of, titles, values

GOALS = (("Nr", "Hovedmål", "Beskrivelse"), ("1", "Egnet bolig", "Om det"), ("2", "Eie", "Om det"), ("3", "Leie", ""))


@pytest.mark.parametrize(
    ("cell", "goals"),
    [
        ("1", ["M1"]),
        ("2.", ["M2"]),
        ("Mål 2", ["M2"]),
        ("M3", ["M3"]),
        ("1 og 2", ["M1", "M2"]),
        ("Mål 1, 3", ["M1", "M3"]),
        ("mål 1 og mål 3", ["M1", "M3"]),
        ("1–3", ["M1", "M2", "M3"]),
        ("Alle mål", ["M1", "M2", "M3"]),
    ],
)
def test_a_cell_of_numbers_names_goals_that_are_told_of_elsewhere(cell: str, goals: list[str]) -> None:
    document = docx.Document()
    table(document, GOALS)
    document.add_heading("Tiltak", 1)
    table(document, (("Mål", "Tiltak", "Ansvarlig"), (cell, "Holde kurs", "Nav"), ("", "Gi råd", "Nav")))
    made = of(saved(document))
    assert titles(made, "maal") == ["Egnet bolig", "Eie", "Leie"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [goals, goals]
    listed = next(entry.why for entry in made.account.listed if entry.text == cell and "«Holde kurs»" in entry.why)
    assert all(goal in listed for goal in goals)
    assert made.account.all_lost == 0


def test_goals_may_be_told_of_after_the_table_and_as_headings() -> None:
    document = docx.Document()
    table(document, (("Mål", "Tiltak"), ("Mål 2", "Holde kurs"), ("Delmål 1.1", "Gi råd")))
    for level, title in ((1, "Mål 1: Egnet bolig"), (2, "Delmål 1.1: Flere små"), (1, "Målsetting 2 – Eie")):
        document.add_heading(title, level)
        document.add_paragraph("Om målet.")
    made = of(saved(document))
    assert titles(made, "maal") == ["Egnet bolig", "Flere små", "Eie"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M3"], ["M2"]]


def test_a_number_that_no_goal_has_is_to_be_decided() -> None:
    document = docx.Document()
    table(document, GOALS)
    document.add_heading("Tiltak", 1)
    table(document, (("Mål", "Tiltak"), ("7", "Holde kurs"), ("1 og 8", "Gi råd")))
    made = of(saved(document))
    assert "7" not in titles(made, "maal")
    assert values(made, "tiltak/T2.yaml")["maal"] == ["M1"]
    told = [what for path, what in made.to_fill_in if "Der sto det" in what]
    assert told == [
        "Målet eller strategien som dette hører under. Der sto det «7», og planen har ikke noe mål med nummeret 7.",
        "Målet eller strategien som dette hører under. Der sto det «1 og 8», og planen har ikke noe mål med nummeret 8.",
    ]


def test_a_strategy_is_of_one_goal_and_the_other_is_told_of() -> None:
    document = docx.Document()
    table(document, GOALS)
    document.add_heading("Strategier", 1)
    table(document, (("Mål", "Strategi", "Merknad"), ("1 og 2", "Bruke startlån", "")))
    made = of(saved(document))
    assert values(made, "strategier/S1.yaml")["maal"] == "M1"
    assert any("bare høre under ett" in what for _, what in made.to_fill_in)


def test_a_number_of_a_row_is_listed_and_never_found_by_chance() -> None:
    document = docx.Document()
    table(document, (("Nr", "Tiltak", "Ansvarlig"), ("1", "Holde kurs", "Nav"), ("2", "Gi råd", "Nav")))
    made = of(saved(document))
    assert [entry.text for entry in made.account.listed if "Nummeret" in entry.why] == ["1", "2"]
