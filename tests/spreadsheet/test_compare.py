"""What stops an import is told by sheet and cell; what the plan and the sheet have both changed is told, and not overwritten."""

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.source.files import Files, read_folder
from bolig_cli.spreadsheet.apply import apply
from bolig_cli.spreadsheet.cell import Cell
from bolig_cli.spreadsheet.compare import Comparison
from bolig_cli.spreadsheet.grid import grid_of
from bolig_cli.spreadsheet.opened import Book, Opened
from bolig_cli.spreadsheet.workbook import BASE_SHEET
from tests.spreadsheet.book import book_of, compared, edited, said, without_rows

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parents[2]


@cache
def files() -> Files:
    return read_folder(ROOT)


@cache
def book() -> Book:
    return book_of(files())


def with_file(path: str, old: str, new: str) -> Files:
    data = next(file.data for file in files().files if file.path == path)
    assert old.encode() in data
    return files().with_texts({path: data.replace(old.encode(), new.encode())})


BAD: list[tuple[str, Cell, str]] = [
    ("Status", "videreført", "Tiltak!L2 «videreført» kan ikke stå her. Mente du «videreføres»?"),
    ("Frist", "til sommeren", "Tiltak!K2 «til sommeren» kan ikke stå her."),
    ("Frist", dt.datetime(2026, 6, 30, 12, 30), "Tiltak!K2 Cellen har et klokkeslett."),
    ("Tittel", True, "Tiltak!B2 Cellen er SANN, og ikke en tekst eller et tall."),
    ("Beskrivelse", "#REF!", "Tiltak!E2 Cellen viser feilen #REF!."),
    ("Beskrivelse", "Err:502", "Tiltak!E2 Cellen viser feilen Err:502."),
    ("Virkemidler", "startlaan, bosøtte", "Tiltak!S2 «bosøtte» kan ikke stå her. Mente du «bostoette»?"),
    ("Årsverk", "en halv", "Tiltak!W2 «en halv» er ikke et tall."),
    ("Prioritet", "veldig høy", "Tiltak!Q2 «veldig høy» kan ikke stå her."),
]


@pytest.mark.parametrize(("heading", "value", "told"), BAD, ids=[told for _, _, told in BAD])
def test_bad_cell_is_told_by_its_place(heading: str, value: Cell, told: str) -> None:
    found = compared(edited(book(), {("Tiltak", 1, heading): value}), files())
    assert said(found)[0].startswith(told)
    assert found.changes == ()


def test_a_time_that_can_mean_one_thing_is_taken_as_people_write_it() -> None:
    for written, meant in {"1.kv. 2027": "1. kvartal 2027", "mars 2027": "2027-03", "des. 2027": "2027-12"}.items():
        found = compared(edited(book(), {("Tiltak", 1, "Frist"): written}), files())
        assert [change.new for change in found.changes] == [meant], said(found)


def test_a_time_that_can_mean_more_says_what_to_write() -> None:
    for written, help in {
        "2027 →": "Skriv løpende her, og 2027 i kolonnen for oppstart.",
        "vår 2027": "Skriv for eksempel 1. halvår 2027.",
    }.items():
        (fault,) = compared(edited(book(), {("Tiltak", 1, "Frist"): written}), files()).faults
        assert help in fault.help


AMOUNTS: list[tuple[Cell, str]] = [
    (100.5, "«100,5» er ikke et beløp. Skriv hele tusen kroner"),
    ("ca. 100", "«ca. 100» er ikke et beløp."),
    ("450 000 kr", "«450 000 kr» er i kroner, og arket er i tusen kroner. Skriv 450."),
    ("kr. 450.000,-", "«kr. 450.000,-» er i kroner, og arket er i tusen kroner. Skriv 450."),
    ("-200 000 kroner", "«-200 000 kroner» er i kroner, og arket er i tusen kroner. Skriv -200."),
    ("450 kr", "«450 kr» er i kroner, og arket er i tusen kroner. Skriv hele tusen kroner, med bare sifre: 450 for "
     "450 000 kroner. Menes 450 tusen, skriver du 450."),
    ("500–300", "«500–300» begynner med det høyeste. Skriv det laveste først: 300–500."),
]  # fmt: skip


@pytest.mark.parametrize(("value", "told"), AMOUNTS, ids=[str(value) for value, _ in AMOUNTS])
def test_amount_that_cannot_be_meant_so_says_what_to_write(value: Cell, told: str) -> None:
    faults = compared(edited(book(), {("Økonomi", 2, "2025"): value}), files()).faults
    assert [f"{fault.at} {fault.message} {fault.help}"[: len(told) + 11] for fault in faults] == [f"Økonomi!G3 {told}"]


@pytest.mark.parametrize(("heading", "value", "meant"), [("2025", "400,0", 400), ("2025", "1 200", 1200)])
def test_amount_as_people_write_it(heading: str, value: Cell, meant: int) -> None:
    found = compared(edited(book(), {("Økonomi", 2, heading): value}), files())
    assert ([change.value for change in found.changes], found.faults) == ([meant], ())


def test_word_in_capitals_is_the_word() -> None:
    row = _row_of("Tiltak", "T20")
    found = compared(edited(book(), {("Tiltak", row, "Frist"): "LØPENDE"}), files())
    assert ([change.value for change in found.changes], found.faults) == (["løpende"], ())


def test_cell_that_must_be_filled_is_told_of_in_the_sheet_s_own_words() -> None:
    found = compared(edited(book(), {("Økonomi", 2, "Type"): "", ("Tiltak", 1, "Tittel"): ""}), files())
    assert said(found) == [
        "Tiltak!B2 «Tittel» er tømt, og må ha en verdi.",
        "Økonomi!C3 «Type» er tømt, og må ha en verdi.",
    ]


def test_words_below_the_table_are_one_fault_that_asks() -> None:
    edits: dict[tuple[str, int, str], Cell] = {
        ("Tiltak", 51, "Tittel"): "Se vedlegg",
        ("Økonomi", 60, "Tiltak"): "Sum",
        ("Økonomi", 60, "2026"): 9.0,
    }
    faults = compared(edited(book(), edits), files()).faults
    assert [f"{fault.at} {fault.message}" for fault in faults] == [
        "Tiltak!E52 Den nye raden mangler «Beskrivelse», «Ansvarlig», «Frist», «Status» og «Økonomi: status».",
        "Økonomi!C61 Planen har ikke «Sum», og raden mangler «Type» og «Finansiering».",
    ]
    assert all("Er det ikke en rad, men en sum eller en merknad" in fault.help for fault in faults)


def test_sheet_that_is_not_there_is_said_to_be_untouched() -> None:
    sheets = {title: sheet for title, sheet in book().sheets.items() if title not in ("Boliger", "Tall")}
    found = compared(replace(book(), sheets=sheets), files())
    assert found.notes == ("Filen har ikke arkene Boliger og Tall lenger. Det som står der i planen, er urørt.",)
    assert (found.gone, found.faults) == ((), ())


def test_amount_and_not_known_is_one_too_many() -> None:
    found = compared(edited(book(), {("Økonomi", 2, "Kostnad"): "må utredes"}), files())
    assert said(found) == ["Økonomi!E3 Raden har både «må utredes» og beløp."]


def _renamed(title: str, old: str, new: str) -> Book:
    sheet = book().sheets[title]
    head = tuple(new if cell == old else cell for cell in sheet.rows[0])
    return replace(book(), sheets={**book().sheets, title: replace(sheet, rows=(head, *sheet.rows[1:]))})


def test_renamed_heading_is_guessed() -> None:
    assert said(compared(_renamed("Tiltak", "Frist", "Frister"), files())) == [
        "Tiltak!K1 Ingen kolonne heter «Frister». Mente du «Frist»?"
    ]


def test_column_taken_out_leaves_its_field() -> None:
    found = compared(_renamed("Tiltak", "Begrunnelse", ""), files())
    assert (found.faults, found.changes) == ((), ())
    assert any("har ikke «Begrunnelse»" in note for note in found.notes)


def test_column_put_in_is_not_read() -> None:
    sheet = book().sheets["Tiltak"]
    rows = tuple((row[0], "Vår merknad" if i == 0 else "husk", *row[1:]) for i, row in enumerate(sheet.rows))
    found = compared(replace(book(), sheets={**book().sheets, "Tiltak": replace(sheet, rows=rows)}), files())
    assert (found.faults, found.changes) == ((), ())
    assert found.notes == ("Kolonnen «Vår merknad» i arket Tiltak er ikke fra planen, og blir ikke lest.",)


def test_rows_above_the_headings_are_passed_over() -> None:
    sheet = book().sheets["Tiltak"]
    rows = (("Tiltakene våre", *[""] * (len(sheet.rows[0]) - 1)), *sheet.rows)
    sheets = {**book().sheets, "Tiltak": replace(sheet, rows=rows)}
    found = compared(replace(book(), sheets=sheets), files())
    assert (found.faults, found.changes, found.new) == ((), (), ())


def test_renamed_sheet_is_guessed() -> None:
    sheets = {("Tiltakk" if title == "Tiltak" else title): sheet for title, sheet in book().sheets.items()}
    assert said(compared(replace(book(), sheets=sheets), files())) == [
        "Tiltakk!A1 Arket heter «Tiltakk». Mente du «Tiltak»?"
    ]


def test_another_file_altogether() -> None:
    other = Book({"Ark1": Opened("Ark1", (("Navn", "Sum"), ("a", 1.0)), ())}, has_links=False)
    assert "Ingen av arkene er fra planen." in " ".join(said(compared(other, files())))


def test_merged_cells_stop() -> None:
    sheet = replace(book().sheets["Tiltak"], merged=((3, 11),))
    found = compared(replace(book(), sheets={**book().sheets, "Tiltak": sheet}), files())
    assert said(found)[0].startswith("Tiltak!K3 Celler er slått sammen")


def test_row_twice_stops() -> None:
    found = compared(edited(book(), {("Tiltak", 2, "Id"): "T01"}), files())
    assert "Tiltak!A3 «T01» står i to rader." in said(found)


def test_row_taken_out_is_told_and_taken_out() -> None:
    found = compared(without_rows(book(), "Boliger", 2), files())
    assert [gone.row.key for gone in found.gone] == ["T21/1"] or len(found.gone) == 1
    applied = apply(files(), grid_of(files()), found)
    gone = found.gone[0]
    assert b"boliger:" not in (applied.texts[gone.row.file] or b"")


def test_measure_taken_out_is_its_file() -> None:
    found = compared(without_rows(book(), "Tiltak", 49), files())
    assert apply(files(), grid_of(files()), found).texts == {found.gone[0].row.file: None}


def test_new_row_is_the_next_measure() -> None:
    row: dict[str, Cell] = {
        "Tittel": "Nytt",
        "Beskrivelse": "=Det nye\n- ett\n- to",
        "Ansvarlig": "nav",
        "Frist": 2026.0,
        "Status": "ny",
        "Økonomi: status": "innenfor ramme",
    }
    found = compared(edited(book(), {("Tiltak", 50, heading): text for heading, text in row.items()}), files())
    assert found.faults == ()
    texts = apply(files(), grid_of(files()), found).texts
    assert texts == {
        "plan/tiltak/T50.yaml": (
            b'id: T50\ntittel: Nytt\nbeskrivelse: |\n  =Det nye\n  - ett\n  - to\nansvarlig: nav\nfrist: "2026"\nstatus: ny\n'
            b"okonomi:\n  status: innenfor ramme\n"
        )
    }


def test_new_row_never_has_the_id_of_one_that_is_taken_out() -> None:
    """A link to the measure that is gone would lead to the new one, and nothing would tell."""
    row: dict[str, Cell] = {
        "Id": "", "Tittel": "Nytt", "Ansvarlig": "nav", "Frist": 2026.0, "Status": "ny", "Økonomi: status": "innenfor ramme",
    }  # fmt: skip
    sheet = without_rows(edited(book(), {("Tiltak", 50, heading): text for heading, text in row.items()}), "Tiltak", 49)
    found = compared(sheet, files())
    gone = found.gone[0].row.file
    assert apply(files(), grid_of(files()), found).texts.keys() == {gone, "plan/tiltak/T50.yaml"}
    assert apply(files(), grid_of(files()), found).texts[gone] is None


def test_new_line_of_a_measure_that_is_new_too() -> None:
    tiltak: dict[tuple[str, int, str], Cell] = {
        ("Tiltak", 50, heading): text
        for heading, text in {
            "Id": "T77",
            "Tittel": "Nytt",
            "Beskrivelse": "Det nye",
            "Ansvarlig": "nav",
            "Frist": "2026",
            "Status": "ny",
            "Økonomi: status": "kostnadsberegnet",
        }.items()
    }
    line: dict[tuple[str, int, str], Cell] = {
        ("Økonomi", 36, "Tiltak"): "T77",
        ("Økonomi", 36, "Type"): "drift",
        ("Økonomi", 36, "Finansiering"): "egne midler 60 %, annet 40 %",
        ("Økonomi", 36, "2026"): 50.0,
    }
    found = compared(edited(book(), {**tiltak, **line}), files())
    text = (apply(files(), grid_of(files()), found).texts["plan/tiltak/T77.yaml"] or b"").decode()
    assert "andel: 60" in text
    assert "2026: 50" in text
    lost = compared(edited(book(), line), files())
    assert said(lost)[0].startswith("Økonomi!A37 Planen har ikke «T77».")


def test_what_the_plan_alone_has_changed_stays() -> None:
    plan = with_file("plan/tiltak/T08.yaml", "status: ny", "status: pågår")
    found = compared(book(), plan)
    assert (found.changes, found.conflicts, found.kept) == ((), (), 1)


def _both(right: str = "") -> Comparison:
    plan = with_file("plan/tiltak/T08.yaml", "status: ny", "status: pågår")
    return compared(edited(book(), {("Tiltak", 8, "Status"): "ferdig"}), plan, right)


def test_what_both_have_changed_is_a_conflict() -> None:
    found = _both()
    assert found.changes == ()
    assert [(str(c.at), c.plan, c.new) for c in found.conflicts] == [("Tiltak!L9", "pågår", "ferdig")]


def test_conflict_goes_the_way_that_is_said() -> None:
    assert [c.new for c in _both("ark").changes] == ["ferdig"]
    assert (_both("plan").changes, _both("plan").conflicts) == ((), ())


def test_line_that_has_moved_is_still_the_same() -> None:
    """Somebody has put a line above it in the plan, while the sheet was out."""
    first = "poster:\n    - type: drift"
    more = "poster:\n    - {type: investering, finansiering: annet, belop: {2024: 5}}\n    - type: drift"
    plan = with_file("plan/tiltak/T02.yaml", first, more)
    found = compared(edited(book(), {("Økonomi", 2, "2025"): 1000.0}), plan)
    assert (found.conflicts, found.faults, len(found.changes)) == ((), (), 1)
    text = apply(plan, grid_of(plan), found).texts["plan/tiltak/T02.yaml"] or b""
    assert b"{2024: 900, 2025: 1000, 2026: 900, 2027: 900}" in text


def test_without_what_was_no_row_is_taken_out() -> None:
    sheets = {title: sheet for title, sheet in without_rows(book(), "Tiltak", 3).sheets.items() if title != BASE_SHEET}
    found = compared(replace(book(), sheets=sheets), files())
    assert found.gone == ()
    assert found.notes[0].startswith("Filen har ikke med seg hvordan planen var")


def test_same_workbook_twice_adds_nothing_twice() -> None:
    row: dict[str, Cell] = {"Målgruppe": "unge", "Boligtype": "med tjenester", "I dag": 0.0, "2024": 7.0}
    new = edited(book(), {("Behov", 26, heading): value for heading, value in row.items()})
    found = compared(new, files())
    assert (len(found.new), found.faults) == (1, ())
    after = files().with_texts(apply(files(), grid_of(files()), found).texts)
    again = compared(new, after)
    assert (again.new, again.changes, again.faults) == ((), (), ())


def test_two_alike_are_two_also_the_next_time() -> None:
    row: dict[str, Cell] = {
        **{"Tittel": "Nytt", "Beskrivelse": "Det nye", "Ansvarlig": "nav", "Frist": "2026"},
        **{"Status": "ny", "Økonomi: status": "innenfor ramme"},
    }
    new = edited(book(), {("Tiltak", line, heading): value for line in (50, 51) for heading, value in row.items()})
    texts = apply(files(), grid_of(files()), compared(new, files())).texts
    assert sorted(texts) == ["plan/tiltak/T50.yaml", "plan/tiltak/T51.yaml"]
    again = compared(new, files().with_texts(texts))
    assert again.new == ()
    assert [note.rpartition(" ")[2] for note in again.notes] == ["T50.", "T51."]


def _row_of(title: str, key: str, heading: str = "Id") -> int:
    """The number of the first row that has a text under a heading."""
    sheet = book().sheets[title]
    at = sheet.rows[0].index(heading)
    return next(number for number, row in enumerate(sheet.rows) if row[at] == key)


def _without_t20(edits: dict[tuple[str, int, str], Cell]) -> Book:
    return without_rows(edited(book(), edits), "Tiltak", _row_of("Tiltak", "T20"))


def test_line_of_what_the_same_sheet_takes_out_stops() -> None:
    """A changed line, or a new one, of a measure that is taken out would be lost, and told of as written."""
    line = _row_of("Økonomi", "T20", "Tiltak")
    changed = compared(_without_t20({("Økonomi", line, "2026"): 7.0}), files())
    assert [str(fault.at)[:8] + fault.message for fault in changed.faults] == [
        "Økonomi!Raden hører til T20, som er slettet i dette arket."
    ]
    row: dict[str, Cell] = {"Tiltak": "T20", "Type": "drift", "Finansiering": "egne midler", "2026": 5.0}
    new = compared(_without_t20({("Økonomi", 60, heading): text for heading, text in row.items()}), files())
    assert said(new) == ["Økonomi!A61 Raden hører til T20, som er slettet i dette arket."]


def test_lines_go_out_with_what_they_belong_to_also_the_second_time() -> None:
    sheet = _without_t20({})
    found = compared(sheet, files())
    assert ([gone.row.key for gone in found.gone], found.faults) == (["T20"], ())
    after = files().with_texts(apply(files(), grid_of(files()), found).texts)
    again = compared(sheet, after)
    assert (again.faults, again.gone, again.changes, again.new) == ((), (), (), ())
    assert "Økonomi: T20/1 er tatt ut av planen etter at arket ble laget." in again.notes


def test_line_that_the_plan_has_changed_keeps_what_it_belongs_to() -> None:
    text = next(file.data for file in files().files if file.path == "plan/tiltak/T20.yaml").decode()
    assert "2026: " in text
    plan = files().with_texts({"plan/tiltak/T20.yaml": text.replace("2026: ", "2026: 9", 1).encode()})
    assert said(compared(_without_t20({}), plan)) == ["Tiltak!A1 T20 er slettet i arket, men er endret i planen."]
    assert compared(_without_t20({}), plan, "plan").gone == ()
    assert [gone.row.key for gone in compared(_without_t20({}), plan, "ark").gone] == ["T20"]
