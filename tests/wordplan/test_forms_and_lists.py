"""Fields that are filled in, lists that are written by hand, tables in cells, and rows that are headings over others."""

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bolig_cli.wordplan.draft import Result
from tests.wordplan.documents import W, picture, saved, table
from tests.wordplan.test_draft import of, titles, values

HEAD = ("Tiltak", "Ansvarlig", "Frist")


def _goals(made: Result, *numbers: int) -> list[object]:
    return [values(made, f"tiltak/T{number}.yaml")["maal"] for number in numbers]


def _put(par: Paragraph, xml: str) -> None:
    par._p.append(parse_xml(xml.replace(">", f" {W}>", 1)))


def _field(par: Paragraph, data: str, instruction: str) -> None:
    """A field of an old form."""
    _put(par, f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:enabled/>{data}</w:ffData></w:fldChar></w:r>')
    _put(par, f"<w:r><w:instrText>{instruction}</w:instrText></w:r>")
    _put(par, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def _control(cell: _Cell, shown: str, is_asking: bool = False) -> None:
    """A content control with a list."""
    asking = "<w:showingPlcHdr/>" if is_asking else ""
    kind = '<w:dropDownList><w:listItem w:displayText="Nav" w:value="1"/></w:dropDownList>'
    content = f"<w:sdtContent><w:r><w:t>{shown}</w:t></w:r></w:sdtContent>"
    _put(cell.paragraphs[0], f"<w:sdt><w:sdtPr>{asking}{kind}</w:sdtPr>{content}</w:sdt>")


def _with_goal() -> Document:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    document.add_paragraph("Om målet.")
    return document


def test_what_is_chosen_in_a_form_is_read() -> None:
    document = docx.Document()
    table(document, ((*HEAD, "Status"), ("Holde kurs", "", "2027", ""), ("Låne ut", "", "2028", "")))
    lines = "".join(f'<w:listEntry w:val="{text}"/>' for text in ("Ikke startet", "Pågår", "Ferdig"))
    rows = document.tables[0].rows
    _field(rows[1].cells[3].paragraphs[0], f'<w:ddList><w:result w:val="1"/>{lines}</w:ddList>', "FORMDROPDOWN")
    _control(rows[1].cells[1], "Nav")
    _control(rows[2].cells[1], "Velg et element.", is_asking=True)
    for text, ticked in (("Pågår", "0"), ("Ferdig", "1")):
        par = rows[2].cells[3].paragraphs[0]
        _field(par, f'<w:checkBox><w:default w:val="{ticked}"/></w:checkBox>', "FORMCHECKBOX")
        par.add_run(f" {text} ")
    made = of(saved(document))
    one, two = values(made, "tiltak/T1.yaml"), values(made, "tiltak/T2.yaml")
    assert (one["status"], one["ansvarlig"]) == ("pågår", "nav")
    assert (two["status"], two["ansvarlig"]) == ("ferdig", "ikke-avklart")
    assert "Velg et element." in made.files["fra-word.md"].decode()
    assert made.account.all_lost == 0


@pytest.mark.parametrize("signs", ["1) 2) 3)", "a. b. c.", "- - -", "• • •"])
def test_points_by_hand_below_the_word_are_measures(signs: str) -> None:
    document = _with_goal()
    document.add_paragraph("Tiltak:")
    for sign, text in zip(signs.split(), ("Holde kurs", "Låne ut", "Gi råd"), strict=True):
        document.add_paragraph(f"{sign} {text}")
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut", "Gi råd"]
    assert _goals(made, 1, 3) == [["M1"], ["M1"]]
    assert made.account.all_lost == 0


@pytest.mark.parametrize("between", ["\n", "\r"])
def test_numbered_lines_in_a_cell_are_a_measure_each(between: str) -> None:
    document = docx.Document()
    rows = (HEAD, ("1) Holde kurs\n2) Låne ut", "Nav", "2027"), ("Gi råd", "Nav\nEiendom", "1. kvartal 2028"))
    table(document, rows)
    if between == "\r":  # a paragraph each
        cell = document.tables[0].cell(1, 0)
        cell.text = "1) Holde kurs"
        cell.add_paragraph("2) Låne ut")
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut", "Gi råd"]
    assert [values(made, f"tiltak/T{n}.yaml")["frist"] for n in (1, 2, 3)] == ["2027", "2027", "1. kvartal 2028"]


def test_numbered_lines_in_a_description_are_a_list() -> None:
    document = docx.Document()
    rows = (("Tiltak", "Beskrivelse", "Ansvarlig"), ("Holde kurs", "Vi vil:\na) Lære bort\nb) Øve", "Nav"))
    table(document, rows)
    about = str(values(of(saved(document)), "tiltak/T1.yaml")["beskrivelse"])
    assert about.split("\n") == ["Vi vil:", "", "1. Lære bort", "1. Øve", ""]


def test_dates_and_amounts_below_each_other_are_no_list() -> None:
    document = docx.Document()
    rows = (("Tiltak", "Frist", "Kostnad"), ("Holde kurs", "1. kvartal 2027\n2. kvartal 2027", "- 500\n- 600"))
    table(document, rows)
    made = values(of(saved(document)), "tiltak/T1.yaml")
    assert made["frist"] == "2. kvartal 2027"
    assert "- 500 - 600" in str(made["okonomi"])


@pytest.mark.parametrize(
    "line",
    [
        "Gi råd (Ansvar: Nav, frist: mars 2027)",
        "Gi råd. Ansvar: Nav. Frist: mars 2027.",
        "Gi råd – Ansvarlig: Nav – Frist: mars 2027",
        "Gi råd [Ansvarlig: Nav; Frist: mars 2027].",
        "Gi råd (Nav, mars 2027)",
    ],
)
def test_fields_at_the_end_of_a_point_are_the_measures(line: str) -> None:
    document = _with_goal()
    document.add_heading("Tiltak", 2)
    document.add_paragraph(line, style="List Bullet")
    made = of(saved(document))
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["tittel"], measure["ansvarlig"], measure["frist"]) == ("Gi råd", "nav", "2027-03")
    assert made.account.all_lost == 0


def test_a_table_in_a_cell_has_its_measures_and_the_cell_its_goal() -> None:
    document = docx.Document()
    outer = document.add_table(2, 2)
    for line, goal in enumerate(("Trygg bolig", "Eie")):
        outer.cell(line, 0).text = f"Mål {line + 1}: {goal}"
        inner = outer.cell(line, 1).add_table(2, 3)
        for at, text in enumerate(HEAD):
            inner.cell(0, at).text = text
            inner.cell(1, at).text = (f"Tiltak for {goal.lower()}", "Nav", "2027")[at]
    made = of(saved(document))
    assert titles(made, "maal") == ["Trygg bolig", "Eie"]
    assert titles(made, "tiltak") == ["Tiltak for trygg bolig", "Tiltak for eie"]
    assert _goals(made, 1, 2) == [["M1"], ["M2"]]
    assert made.account.there["celle"] == len(made.account.of("celle")) == 14


def test_two_tables_in_one_cell_are_counted_apart() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for text in ("Holde kurs", "Låne ut"):
        inner = cell.add_table(2, 2)
        for at, each in enumerate(("Tiltak", "Frist", text, "2027")):
            inner.cell(at // 2, at % 2).text = each
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert made.account.there["celle"] == len(made.account.of("celle")) == 8


@pytest.mark.parametrize("look", ["merged", "coloured"])
def test_rows_that_are_headings_over_measures_are_goals_to_be_looked_at(look: str) -> None:
    document = docx.Document()
    rows = (HEAD, ("Ingen er uten bolig", "", ""), ("Holde kurs", "Nav", "2027"))
    table(document, (*rows, ("Flere kan kjøpe selv", "", ""), ("Låne ut", "Nav", "2028")))
    for line in (1, 3):
        cell = document.tables[0].cell(line, 0)
        if look == "merged":
            cell.merge(document.tables[0].cell(line, 2))
        else:
            cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {W} w:val="clear" w:fill="9CC2E5"/>'))
    made = of(saved(document))
    assert titles(made, "maal") == ["Ingen er uten bolig", "Flere kan kjøpe selv"]
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert _goals(made, 1, 2) == [["M1"], ["M2"]]
    assert sum("er lest som et mål" in what for _, what in made.to_fill_in) == 2


def test_rows_that_sort_measures_are_no_goals() -> None:
    document = docx.Document()
    rows = (HEAD, ("Tiltak på kort sikt", "", ""), ("Holde kurs", "Nav", "2027"), ("Tiltak på lang sikt", "", ""))
    table(document, (*rows, ("Låne ut", "Nav", "2028")))
    for line in (1, 3):
        document.tables[0].cell(line, 0).merge(document.tables[0].cell(line, 2))
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert [title for title in titles(made, "maal") if not title.startswith("[Fyll ut")] == []


def test_a_goal_in_a_text_box_is_a_goal() -> None:
    document = docx.Document()
    document.add_heading("Handlingsdel", 1)
    box = "<w:txbxContent><w:p><w:r><w:t>Mål 1: Trygg bolig</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape>'
    _put(document.add_paragraph(), f"<w:r><w:pict>{shape}</w:pict></w:r>")
    table(document, (HEAD, ("Holde kurs", "Nav", "2027")))
    made = of(saved(document))
    assert (titles(made, "maal"), _goals(made, 1)) == (["Trygg bolig"], [["M1"]])
    assert made.account.all_lost == 0


def test_what_is_to_be_filled_in_is_told_in_the_plans_language() -> None:
    document = docx.Document()
    document.add_paragraph("Planen gjeld ikkje for hytter, og dei fleste tenestene kjem frå kommunar i nærleiken.")
    table(document, (("Tiltak", "Ansvarleg"), ("Halde kurs", "")))
    made = of(saved(document))
    plan = b"".join(data for path, data in made.files.items() if path.startswith("plan/")).decode()
    said = "\n".join(line for line in plan.splitlines() if not line.startswith("# "))
    assert "[Fyll ut: kva tiltaket går ut på. Word-planen har berre tittelen.]" in said
    assert "[Fyll ut: målet som dette høyrer under]" in said
    assert "Ikkje avklart" in said
    assert not {"ikke", "hva", "hører", "forrige"} & set(said.lower().replace("status: ikke startet", "").split())
    assert made.counts["maal"] == 0


def test_a_name_in_a_sentence_is_told_of_and_stands() -> None:
    document = docx.Document()
    document.add_heading("Arbeidet", 1)
    document.add_paragraph("Kari Nordmann ledet arbeidet, og alle enhetene var med.")
    made = of(saved(document))
    assert [path for path, what in made.to_fill_in if "Kari Nordmann" in what] == ["plan/kapitler/01-arbeidet.md"]
    assert b"Kari Nordmann ledet" in made.files["plan/kapitler/01-arbeidet.md"]


def test_a_picture_of_a_measure_is_told_with_the_measure_and_what_to_write() -> None:
    document = _with_goal()
    document.add_heading("Tiltak 1: Holde kurs", 2)
    document.add_paragraph("Slik ser det ut.")
    document.add_picture(picture("PNG", "red"))
    made = of(saved(document))
    (told,) = (entry.why for entry in made.account.listed if entry.kind == "bilde")
    assert "Bildet sto i T1 «Holde kurs»" in told
    assert "(bilder/fra-word-1.png)" in told
    assert "plan/bilder/fra-word-1.png" in made.files


def test_lines_of_one_paragraph_are_counted_as_the_one_that_they_are() -> None:
    document = _with_goal()
    document.add_paragraph("Tiltak:\n• Holde kurs\n• Låne ut")
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Holde kurs", "Låne ut"]
    assert made.account.there["avsnitt"] == len(made.account.of("avsnitt")) == 3
