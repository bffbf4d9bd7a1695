"""Who is responsible, without people's names, and amounts with what they are counted in."""

import docx
import pytest

from tests.wordplan.documents import saved, table
from tests.wordplan.test_draft import of, text, values


@pytest.mark.parametrize(
    ("written", "units"),
    [
        ("Helse og mestring v/ Kari Nordmann", ["Helse og mestring"]),
        ("NAV, v/Ola Nordmann", ["NAV"]),
        ("NAV v/leder", ["NAV"]),
        ("Kari Nordmann, Nav", ["Nav"]),
        ("Kari Nordmann", ["Ikke avklart"]),
        ("v/ Kari Nordmann", ["Ikke avklart"]),
        ("Boligkontoret\nEiendom", ["Boligkontoret", "Eiendom"]),
        ("Kommunalsjef\nhelse", ["Kommunalsjef helse"]),
        ("Ikke avklart", ["Ikke avklart"]),
        ("Ikkje avklart", ["Ikkje avklart"]),
    ],
)
def test_units_are_units_and_no_people(written: str, units: list[str]) -> None:
    document = docx.Document()
    table(document, (("Tiltak", "Ansvarlig"), ("Holde kurs", written)))
    made = of(saved(document))
    rows = values(made, "organisasjon.yaml")["enheter"]
    assert isinstance(rows, list)
    assert [row["navn"] for row in rows if isinstance(row, dict)] == units
    plan = b"".join(data for path, data in made.files.items() if path.startswith("plan/")).decode()
    assert "Nordmann" not in plan
    assert ("Nordmann" in written) == any(
        "Navnet på en person" in what for _, what in made.to_fill_in if "v/leder" not in written
    )
    assert made.account.all_lost == 0
    assert all(word in made.files["fra-word.md"].decode() for word in ("Nordmann",) if word in written)


def test_what_is_not_settled_is_to_be_filled_in() -> None:
    document = docx.Document()
    table(document, (("Tiltak", "Ansvarlig", "Frist"), ("Holde kurs", "Ikke avklart", "Ikke avklart")))
    made = of(saved(document))
    told = [what for path, what in made.to_fill_in if path == "plan/tiltak/T1.yaml"]
    assert "Hvem som er ansvarlig. Der sto det «Ikke avklart»." in told
    assert "Frist. Der sto det «Ikke avklart»." in told


def test_amounts_are_told_with_what_they_are_counted_in() -> None:
    document = docx.Document()
    rows = (("Tiltak", "Kostnad (1000 kr)", "Ansvarlig"), ("Holde kurs", "120", "Nav"))
    table(document, rows)
    wide = (("Tiltak", "Kostnad (1000 kr)", ""), ("", "2022", "2023"), ("Gi råd", "300", "400"))
    table(document, wide)
    document.tables[1].cell(0, 1).merge(document.tables[1].cell(0, 2))
    table(document, (("Tiltak", "Ansvarlig", "2021 (i 1000 kr)"), ("Låne ut", "Nav", "400")))
    made = of(saved(document))
    notes = [values(made, f"tiltak/T{number}.yaml")["okonomi"] for number in (1, 2, 3)]
    assert [note["merknad"] for note in notes if isinstance(note, dict)] == [
        "I forrige plan: (1000 kr) 120",
        "I forrige plan: (1000 kr) 2022: 300; 2023: 400",
        "I forrige plan: (1000 kr) 2021: 400",
    ]
    assert "1000" in text(made, "tiltak/T1.yaml")


def test_no_person_is_named_under_a_goal_either() -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_paragraph("Ansvarlig: Nav v/ Kari Nordmann")
    made = of(saved(document))
    assert values(made, "maal/M1.yaml")["beskrivelse"] == "Ansvarlig: Nav"
    assert made.account.all_lost == 0
