"""The answers to the hearing in the workbook: treated there, and never added, lost or shown to more than may see them."""

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from bolig_cli import pipeline
from bolig_cli.model.innspill import Innspill
from bolig_cli.source.files import Files, read_folder
from bolig_cli.spreadsheet import workbook
from bolig_cli.spreadsheet.apply import apply
from bolig_cli.spreadsheet.grid import grid_of
from tests import hearing_answers
from tests.spreadsheet.book import book_of, compared, edited, said, without_rows

pytestmark = pytest.mark.usefixtures("remember")

HEL = Path(__file__).parents[1] / "planer" / "hel"
RAAD = hearing_answers.council("""\
  # behandlet i utvalget
  - nummer: 1
    tekst: |
      Timen bør være på dagtid.
      Mange kommer seg ikke ut om kvelden.
    gjelder: [T1]
  - nummer: 2
    tekst: =SUM(A1) er ikke en formel.
    vurdering: Takk.
    konklusjon: tas til orientering
""")
PRIVAT = hearing_answers.private()


@cache
def files() -> Files:
    return read_folder(HEL).with_texts(hearing_answers.files(I01=RAAD, I02=PRIVAT))


def test_every_point_has_a_row_and_untouched_it_changes_nothing() -> None:
    book = book_of(files())
    head, *rows = book.sheets["Innspill"].rows
    assert list(head) == [
        "Innspill", "Nr", "Avsender", "Dato", "Tekst", "Gjelder", "Sikkerhet", "Sted", "Sammendrag", "Vurdering", "Konklusjon",
        "Endring: gjelder", "Endring: hva",
    ]  # fmt: skip
    assert [row[:3] for row in rows] == [
        ("I01", "1", "Eldrerådet"),
        ("I01", "2", "Eldrerådet"),
        ("I02", "1", "Privatperson"),
    ]
    found = compared(book, files())
    assert (found.changes, found.new, found.gone, found.faults, found.notes) == ((), (), (), (), ())
    assert apply(files(), grid_of(files()), found).texts == {}


def test_a_private_person_s_words_do_not_go_out_with_the_workbook() -> None:
    assert "Min egen historie" not in str(book_of(files()).sheets["Innspill"].rows)
    placed = PRIVAT.replace("    tekst:", "    sted: Min egen adresse\n    sikkerhet: usikker\n    tekst:", 1)
    assert placed != PRIVAT
    row = book_of(files().with_texts({"plan/innspill/I02.yaml": placed.encode()})).sheets["Innspill"].rows[-1]
    assert "Min egen adresse" not in str(row)
    assert "usikker" in row
    agreed = PRIVAT.replace("dato:", "samtykke: true\ndato:")
    shown = book_of(files().with_texts({"plan/innspill/I02.yaml": agreed.encode()}))
    assert "Min egen historie" in str(shown.sheets["Innspill"].rows)


def test_the_treatment_is_written_back_and_nothing_else() -> None:
    book = edited(
        book_of(files()),
        {
            ("Innspill", 1, "Vurdering"): "Vi er enige.",
            ("Innspill", 1, "Konklusjon"): "tas til følge",
            ("Innspill", 1, "Endring: hva"): "Timen er flyttet.",
            ("Innspill", 1, "Endring: gjelder"): "T1",
            ("Innspill", 1, "Tekst"): "Noe helt annet",  # unlocked by somebody: a sender's words are never changed
            ("Innspill", 3, "Sammendrag"): "Om egne erfaringer.",
        },
    )
    found = compared(book, files())
    assert said(found) == []
    assert found.notes == ("Innspill!E2: «Tekst» blir bare vist, og endres ikke fra arket.",)
    done = apply(files(), grid_of(files()), found)
    assert done.faults == ()
    assert set(done.texts) == {"plan/innspill/I01.yaml", "plan/innspill/I02.yaml"}
    text = (done.texts["plan/innspill/I01.yaml"] or b"").decode()
    assert "# behandlet i utvalget" in text
    after = pipeline.check_files(files().with_texts(done.texts), None)
    assert not after.structural_errors
    assert after.plan is not None
    first, second = after.plan.innspill
    assert isinstance(first, Innspill)
    (one, other) = first.punkter
    assert (one.tekst, one.konklusjon, one.vurdering.plain) == (
        "Timen bør være på dagtid.\nMange kommer seg ikke ut om kvelden.", "tas til følge", "Vi er enige.\n",
    )  # fmt: skip
    assert one.endring is not None
    assert (one.endring.hva, [ref.id for ref in one.endring.gjelder]) == ("Timen er flyttet.", ["T1"])
    assert other.tekst == "=SUM(A1) er ikke en formel."
    assert second.punkter[0].sammendrag == "Om egne erfaringer."
    again = compared(book, files().with_texts(done.texts))
    assert (again.changes, again.faults) == ((), ()), "the same sheet twice"


def test_what_is_placed_in_the_sheet_is_placed_by_hand() -> None:
    """How bolig found the place, or that it found none, is not said of a place that somebody has chosen."""
    found_none = RAAD.replace("    gjelder: [T1]\n", "    plassering: ikke plassert\n    sikkerhet: usikker\n")
    found_one = PRIVAT + "    gjelder: [T2]\n    plassering: tekst\n    sikkerhet: trolig\n"
    before = files().with_texts(
        {"plan/innspill/I01.yaml": found_none.encode(), "plan/innspill/I02.yaml": found_one.encode()}
    )
    cells = {("Innspill", 1, "Gjelder"): "T1", ("Innspill", 1, "Vurdering"): "Ja.", ("Innspill", 3, "Gjelder"): ""}
    done = apply(before, grid_of(before), compared(edited(book_of(before), cells), before))
    plan = pipeline.check_files(before.with_texts(done.texts), None).plan
    assert plan is not None
    placed = [([r.id for r in p.gjelder], p.plassering, p.sikkerhet) for i in plan.innspill for p in i.punkter]
    assert placed == [(["T1"], "for hånd", "sikker"), ([], "", ""), ([], "ikke plassert", "usikker")]
    treated = edited(book_of(before), {("Innspill", 3, "Vurdering"): "Nei."})
    (text,) = apply(before, grid_of(before), compared(treated, before)).texts.values()
    assert b"plassering: tekst" in (text or b""), "it is where it was"


def test_a_word_that_no_conclusion_has_is_told_at_its_cell() -> None:
    found = compared(edited(book_of(files()), {("Innspill", 1, "Konklusjon"): "kanskje"}), files())
    assert [line.split()[0] for line in said(found)] == ["Innspill!K2"]


def test_no_answer_comes_or_goes_by_the_sheet() -> None:
    gone = compared(without_rows(book_of(files()), "Innspill", 2), files())
    assert (gone.gone, gone.changes) == ((), ())
    assert gone.notes == ("Innspill I01/2 står ikke i arket. Det er urørt i planen.",)
    new = compared(edited(book_of(files()), {("Innspill", 4, "Vurdering"): "Noe nytt"}), files())
    assert said(new) == ["Innspill!A5 Nye rader kan ikke skrives i dette arket."]
    assert new.new == ()


def test_the_sender_s_words_are_locked_and_the_treatment_is_open() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook.report(grid_of(files())))) as archive:
        names = [
            sheet.get("name") for sheet in etree.fromstring(archive.read("xl/workbook.xml")).findall(".//{*}sheet")
        ]
        page = etree.fromstring(archive.read(f"xl/worksheets/sheet{names.index('Innspill') + 1}.xml"))
        formats = etree.fromstring(archive.read("xl/styles.xml")).findall(".//{*}cellXfs/{*}xf")
    styles = {cell.get("r"): int(cell.get("s", "0")) for cell in page.iter("{*}c")}

    def is_open(style: int) -> bool:
        protection = formats[style].find("{*}protection")
        return protection is not None and protection.get("locked") == "0"

    assert [is_open(styles[cell]) for cell in ("A2", "C2", "D2", "E2", "F2", "K3")] == [False] * 4 + [True, True]
