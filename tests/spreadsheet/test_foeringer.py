"""The plans above this one in the workbook: changed, added and taken out there, with what the sheet does not show left alone."""

from functools import cache

import pytest

from bolig_cli import pipeline
from bolig_cli.model.plan import Foering
from bolig_cli.source.files import Files, read_folder
from bolig_cli.spreadsheet.apply import apply
from bolig_cli.spreadsheet.grid import grid_of
from tests.conftest import ROOT
from tests.spreadsheet.book import book_of, compared, edited, said, without_rows

pytestmark = pytest.mark.usefixtures("remember")

PATH = "plan/foeringer.yaml"


@cache
def files() -> Files:
    return read_folder(ROOT)


def before() -> str:
    return next(file.data for file in files().files if file.path == PATH).decode()


def test_each_has_a_row_and_untouched_they_change_nothing() -> None:
    book = book_of(files())
    head, *rows = book.sheets["Føringer"].rows
    assert list(head) == [
        "Id", "Tittel", "Slag", "Kommune", "Vedtatt", "Gjelder til", "Nettadresse", "Beskrivelse",
        "Boligsosialt innhold: behovsoversikten er grunnlag", "Boligsosialt innhold: drøfting",
        "Boligsosialt innhold: mål og strategier",
    ]  # fmt: skip
    plan = pipeline.read_plan(files()).plan
    assert plan
    assert [row[0] for row in rows] == [each.id for each in plan.all(Foering)]
    assert apply(files(), grid_of(files()), compared(book, files())).texts == {}


def test_what_is_written_comes_back_and_the_goals_in_them_stand() -> None:
    book = edited(
        book_of(files()),
        {
            ("Føringer", 3, "Vedtatt"): "2022-05-04",
            ("Føringer", 1, "Boligsosialt innhold: drøfting"): "kapittel 3",
            ("Føringer", 8, "Tittel"): "Regional plan for boligutvikling",
            ("Føringer", 8, "Slag"): "regional plan",
            ("Føringer", 8, "Id"): "regional-plan",
        },
    )
    found = compared(book, files())
    assert said(found) == []
    done = apply(files(), grid_of(files()), found)
    assert set(done.texts) == {PATH}
    text = (done.texts[PATH] or b"").decode()
    gone = [line for line in before().splitlines() if line not in text.splitlines()]
    assert gone == [], "nothing that stood there is lost"
    plan = pipeline.read_plan(files().with_texts(done.texts)).plan
    assert plan
    *_, last = those = plan.all(Foering)
    assert (last.id, last.tittel, str(last.slag)) == (
        "regional-plan",
        "Regional plan for boligutvikling",
        "regional plan",
    )
    assert those[2].vedtatt
    assert those[2].vedtatt.raw == "2022-05-04"
    assert [len(each.maal) for each in those[:-1]] == [len(each.maal) for each in _those()]
    again = compared(book, files().with_texts(done.texts))
    assert (again.changes, again.new, again.faults) == ((), (), ()), "the same sheet twice"


def _those() -> tuple[Foering, ...]:
    plan = pipeline.read_plan(files()).plan
    assert plan
    return plan.all(Foering)


def test_one_that_is_taken_out_of_the_sheet_is_asked_about() -> None:
    found = compared(without_rows(book_of(files()), "Føringer", 7), files())
    assert [gone.row.key for gone in found.gone] == ["fn-11"]


def test_a_kind_that_there_is_none_of_is_told_at_its_cell() -> None:
    found = compared(edited(book_of(files()), {("Føringer", 2, "Slag"): "en plan"}), files())
    assert [line.split()[0] for line in said(found)] == ["Føringer!C3"]
