"""What headings say of what is below them: measures without a style for the heading, titles on a line of their own, and what is
said to be no part of the plan."""

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from tests.wordplan.documents import W, saved, table
from tests.wordplan.test_draft import of, text, titles, values


def _points(document: Document, *points: str) -> None:
    for point in points:
        document.add_paragraph(point, style="List Bullet")


@pytest.mark.parametrize(
    "heading",
    [
        "Tiltak som ikke ble prioritert",
        "Tiltak som ikkje vart prioriterte",
        "Tiltak i forrige plan",
        "Gjennomførte tiltak",
        "Tiltak som utgår",
        "Evaluering av tiltak fra forrige plan",
    ],
)
@pytest.mark.parametrize("level", [1, 2])
def test_measures_that_are_set_aside_are_text_and_told_of(heading: str, level: int) -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_heading("Tiltak", 2)
    _points(document, "Holde kurs")
    document.add_heading(heading, level)
    _points(document, "Kjøpe et hotell", "Leie en båt")
    table(document, (("Tiltak", "Status"), ("Bygge en bro", "Utgår")))
    document.add_heading("Mål 2: Eie", 1)
    document.add_heading("Tiltak", 2)
    _points(document, "Låne ut")
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M1"], ["M2"]]
    assert b"- Kj\xc3\xb8pe et hotell" in b"".join(made.files.values())
    assert [what for _, what in made.to_fill_in if heading in what] == [
        f"«{heading}» er blitt tekst: 3 punkter der er ikke tatt med i planens egne mål og tiltak."
    ]
    assert made.account.all_lost == 0


@pytest.mark.parametrize("heading", ["Tiltak som ikke krever penger", "Videreførte tiltak fra forrige plan", "Tiltak"])
def test_measures_of_the_plan_are_not_set_aside(heading: str) -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_heading("Eie", 2)
    document.add_paragraph("Om å eie.")
    document.add_heading(heading, 1)
    _points(document, "Holde kurs")
    assert "er blitt tekst" not in str(of(saved(document)).to_fill_in)


@pytest.mark.parametrize(
    ("line", "is_bold"), [("Tiltak:", True), ("Tiltak", True), ("Tiltak:", False), ("Tiltak", False)]
)
def test_a_line_without_a_style_is_the_heading_of_the_list_below_it(line: str, is_bold: bool) -> None:
    document = docx.Document()
    for goal, measure in (("Trygg bolig", "Holde kurs"), ("Eie", "Låne ut")):
        document.add_heading(f"Mål: {goal}", 1)
        document.add_paragraph("Slik er det nå:")
        _points(document, "mange flytter")
        document.add_paragraph().add_run(line).bold = is_bold
        _points(document, measure)
        document.add_paragraph("Dette ser vi også på:")
        _points(document, "noe annet")
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M1"], ["M2"]]
    assert "- noe annet" in str(values(made, "maal/M1.yaml")["beskrivelse"])
    assert made.account.all_lost == 0


def test_the_title_may_stand_in_the_paragraph_below_the_name() -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_heading("Delmål 1.2", 2)
    document.add_paragraph("Færre flytter")
    document.add_heading("Tiltak 2.1", 3)
    document.add_paragraph("Opprette et team. Teamet følger opp folk hjemme.")
    document.add_paragraph("Ansvarlig: Nav")
    document.add_heading("Tiltak 2.2", 3)
    document.add_paragraph("Holde kurs")
    made = of(saved(document))
    assert titles(made, "maal") == ["Trygg bolig", "Færre flytter"]
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["tittel"], measure["ansvarlig"], measure["maal"]) == ("Opprette et team", "nav", ["M2"])
    assert measure["beskrivelse"] == "Teamet følger opp folk hjemme."
    assert "der kalt «Tiltak 2.1»" in text(made, "tiltak/T1.yaml")
    assert titles(made, "tiltak") == ["Opprette et team", "Holde kurs"]
    assert made.account.all_lost == 0


def test_of_a_heading_that_nothing_came_of_the_list_tells_the_truth() -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_heading("Tiltak", 2)
    document.add_paragraph("Vi skal holde kurs og låne ut mer.")
    made = of(saved(document))
    assert [entry.why for entry in made.account.listed if entry.text == "Tiltak"] == [
        "En overskrift. Ingenting under den er blitt egne filer."
    ]
    assert ("avsnitt 2", "Ingenting under «Tiltak» er blitt tiltak.") in made.to_fill_in


def test_a_text_box_in_the_header_is_listed_with_its_words() -> None:
    document = docx.Document()
    document.add_paragraph("Tekst.")
    document.sections[0].header.paragraphs[0]._p.append(
        parse_xml(
            f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
            "<w:t>Saksnummer 12/3</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )
    account = of(saved(document)).account
    assert account.all_lost == 0
    assert "Saksnummer 12/3" in [entry.text for entry in account.listed]


def test_the_cells_of_a_table_in_a_cell_are_counted_each() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Aksjoner"
    inner = outer.cell(0, 1).add_table(2, 2)
    for at, word in enumerate(("Aksjon", "Hvem", "Lekeplass", "Teknisk")):
        inner.cell(at // 2, at % 2).text = word
    made = of(saved(document))
    assert made.account.there["celle"] == len(made.account.of("celle")) == 5
    assert titles(made, "tiltak") == ["Lekeplass"]


def test_the_years_of_the_title_are_in_no_document() -> None:
    document = docx.Document()
    document.add_paragraph("Boligsosial plan for Lom 2019–2022", style="Title")
    document.add_paragraph("Planen for 2019 og 2022.")
    assert "Boligsosial plan for Lom 2019–2022" in [entry.text for entry in of(saved(document)).account.listed]
