"""`bolig export tiltak.xlsx` and `bolig import tiltak.xlsx` as a user runs them."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from xml.sax.saxutils import escape

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from bolig_cli.commands import import_sheet
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.report.colour import plain
from tests import tools
from tests.plan_files import contents

ROOT = Path(__file__).parents[2]
Run = Callable[..., CompletedProcess[str]]


def tree(folder: Path) -> dict[str, bytes]:
    """The plan's own files: workbooks lie beside them."""
    return {f"plan/{path}": data for path, data in contents(folder / "plan").items()}


def resaved(
    source: Path, target: Path, edits: Mapping[tuple[str, int, str], object], without: tuple[str, int] = ("", 0)
) -> None:
    """The workbook with other cells, as another program would save it: only the values are kept."""
    book = CalamineWorkbook.from_path(source)
    with xlsxwriter.Workbook(target) as out:
        for title in book.sheet_names:
            rows: list[list[object]] = [
                list(row) for row in book.get_sheet_by_name(title).to_python(skip_empty_area=False)
            ]
            for (sheet, row, heading), value in edits.items():
                if sheet == title:
                    while len(rows) <= row:
                        rows.append([""] * len(rows[0]))
                    rows[row][rows[0].index(heading)] = value
            if title == without[0]:
                del rows[without[1]]
            page = out.add_worksheet(title)
            for at, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    if isinstance(value, str) and value:
                        page.write_string(at, column, value)
                    elif isinstance(value, float):
                        page.write_number(at, column, value)


def test_untouched_file_changes_no_byte(minste: Path, bolig: Run) -> None:
    before = tree(minste)
    done = bolig("export", "tiltak.xlsx", cwd=minste)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("Skrev tiltak.xlsx: ")
    back = bolig("import", "tiltak.xlsx", "--ja", cwd=minste)
    assert (back.returncode, back.stdout) == (0, "Arket sier det samme som planen. Ingenting er endret.\n")
    assert tree(minste) == before


def test_nobody_asked_and_nothing_written(minste: Path, bolig: Run) -> None:
    bolig("export", "tiltak.xlsx", cwd=minste)
    resaved(minste / "tiltak.xlsx", minste / "endret.xlsx", {("Tiltak", 1, "Tittel"): "Et annet navn"})
    before = tree(minste)
    done = bolig("import", "endret.xlsx", cwd=minste)
    assert done.returncode == 2
    assert "  Tittel: " in done.stdout
    assert "→ Et annet navn  [Tiltak!B2]" in done.stdout
    assert done.stderr.endswith("Ingenting er skrevet. Legg til «--ja» for å skrive endringene til planen.\n")
    assert tree(minste) == before
    written = bolig("import", "endret.xlsx", "--ja", cwd=minste)
    assert written.returncode == 0
    assert written.stdout.endswith("1 endring er skrevet til planen.\n")
    after = tree(minste)
    assert [path for path in after if after[path] != before.get(path)] == ["plan/tiltak/T1.yaml"]


def test_one_bad_cell_and_nothing_of_the_rest(minste: Path, bolig: Run) -> None:
    bolig("export", "tiltak.xlsx", cwd=minste)
    edits = {("Tiltak", 1, "Tittel"): "Et annet navn", ("Tiltak", 1, "Status"): "kanskje"}
    resaved(minste / "tiltak.xlsx", minste / "endret.xlsx", edits)
    before = tree(minste)
    done = bolig("import", "endret.xlsx", "--ja", cwd=minste)
    assert done.returncode == 1
    assert done.stdout.startswith("endret.xlsx, Tiltak!L2\n  «kanskje» kan ikke stå her.")
    assert tree(minste) == before


@pytest.mark.parametrize("written", ["ukjent-enhet", "Kontoret for ukjent-enhet"])
def test_reference_to_nothing_is_told_at_its_cell(minste: Path, bolig: Run, written: str) -> None:
    """What no single cell shows: the plan is checked as it would become."""
    bolig("export", "tiltak.xlsx", cwd=minste)
    resaved(minste / "tiltak.xlsx", minste / "endret.xlsx", {("Tiltak", 1, "Ansvarlig"): written})
    before = tree(minste)
    done = bolig("import", "endret.xlsx", "--ja", cwd=minste)
    assert done.returncode == 1
    assert done.stdout.startswith("endret.xlsx, Tiltak!G2\n")
    assert "ukjent-enhet" in done.stdout
    assert tree(minste) == before


def test_what_is_written_and_doubtful_is_shown_before_the_question(minste: Path, bolig: Run) -> None:
    """An amount in kroner is no error: the sheet is taken in, and who sits there sees what it looks like."""
    bolig("export", "tiltak.xlsx", cwd=minste)
    row = {"Tiltak": "T1", "Type": "drift", "Finansiering": "egne midler", "2026": 450000.0}
    edits: dict[tuple[str, int, str], object] = {("Økonomi", 1, heading): value for heading, value in row.items()}
    resaved(
        minste / "tiltak.xlsx", minste / "endret.xlsx", {**edits, ("Tiltak", 1, "Økonomi: status"): "kostnadsberegnet"}
    )
    done = bolig("import", "endret.xlsx", cwd=minste)
    told = done.stdout.partition("Se om dette er ment slik:\n")[2]
    assert "450000 tusen kroner i 2026" in told, done.stdout + done.stderr
    assert told.startswith("endret.xlsx, Økonomi!")


def test_plan_changed_since_is_told_and_kept(minste: Path, bolig: Run) -> None:
    bolig("export", "tiltak.xlsx", cwd=minste)
    resaved(minste / "tiltak.xlsx", minste / "endret.xlsx", {("Tiltak", 1, "Tittel"): "Fra arket"})
    goal = minste / "plan" / "maal" / "M1.yaml"
    goal.write_text(
        goal.read_text(encoding="utf-8").replace("tittel: ", "tittel: Nytt: ", 1).replace("Nytt: ", "Nytt "),
        encoding="utf-8",
    )
    done = bolig("import", "endret.xlsx", "--ja", cwd=minste)
    assert "1 felt har fått nytt innhold i planen og er ikke rørt i arket. Der blir planen stående." in done.stderr
    assert done.returncode == 0
    assert "tittel: Nytt " in goal.read_text(encoding="utf-8")


def test_conflict_stops_until_somebody_chooses(minste: Path, bolig: Run) -> None:
    bolig("export", "tiltak.xlsx", cwd=minste)
    resaved(minste / "tiltak.xlsx", minste / "endret.xlsx", {("Tiltak", 1, "Tittel"): "Fra arket"})
    item = minste / "plan" / "tiltak" / "T1.yaml"
    lines = item.read_text(encoding="utf-8").splitlines(keepends=True)
    item.write_text(
        "".join("tittel: Fra planen\n" if line.startswith("tittel:") else line for line in lines), encoding="utf-8"
    )
    done = bolig("import", "endret.xlsx", "--ja", cwd=minste)
    assert done.returncode == 1
    assert "    planen: Fra planen\n    arket:  Fra arket\n" in done.stdout
    assert "tittel: Fra planen\n" in item.read_text(encoding="utf-8")
    chosen = bolig("import", "endret.xlsx", "--ja", "--ved-konflikt", "ark", cwd=minste)
    assert chosen.returncode == 0
    assert "tittel: Fra arket\n" in item.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("import", "finnes-ikke.xlsx"), "Kan ikke lese finnes-ikke.xlsx: den finnes ikke."),
        (
            ("import", "plan/plan.yaml"),
            "kan ikke tas inn. Oppgi et regneark (.xlsx eller .ods) eller en plan i Word (.docx).",
        ),
        (("import", "x.xlsx", "--ved-konflikt", "nei"), "Etter «--ved-konflikt» skriver du ark eller plan."),
        (("export", "tiltak.docx"), "«tiltak.docx» slutter ikke på .xlsx, .json eller .ics."),
        (("export", "tiltak.xlsx", "--format", "json"), "«tiltak.xlsx» er ikke en fil for json."),
    ],
)
def test_wrong_use_is_one_line(words: tuple[str, ...], told: str, minste: Path, bolig: Run) -> None:
    done = bolig(*words, cwd=minste)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_file_name_says_the_format(minste: Path, bolig: Run) -> None:
    assert bolig("export", "ut/plan.json", cwd=minste).returncode == 0
    assert (minste / "ut" / "plan.json").read_bytes().startswith(b"{")
    assert bolig("export", "plan.ics", "--mappe", ".", cwd=minste).returncode == 0
    assert (minste / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def _asked(folder: Path, name: str, *answers: bool) -> tuple[int, list[str], str]:
    """What comes of it when somebody sits there: the exit code, the questions, and what was shown."""
    questions: list[str] = []
    shown: list[str] = []
    left = list(answers)

    def ask(question: str) -> bool:
        questions.append(question)
        return left.pop(0)

    code = import_sheet.run(folder, folder / name, "", False, Console(shown.append, shown.append, plain, ask=ask))
    return code, questions, "".join(shown)


@pytest.fixture
def with_one_less(tmp_path: Path, bolig: Run) -> Path:
    """A workbook in which a line of the economy is taken out, and a title is another."""
    shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", tmp_path / "plan")
    bolig("export", "tiltak.xlsx", cwd=tmp_path)
    edits = {("Tiltak", 1, "Tittel"): "Et annet navn"}
    resaved(tmp_path / "tiltak.xlsx", tmp_path / "ny.xlsx", edits, without=("Økonomi", 1))
    return tmp_path


def test_row_taken_out_is_asked_about_by_itself(with_one_less: Path) -> None:
    before = tree(with_one_less)
    code, questions, shown = _asked(with_one_less, "ny.xlsx", False, True)
    assert (code, len(questions)) == (0, 2)
    assert questions[0] == "Skal raden som er tatt bort, også slettes i planen?"
    assert "Tatt bort: Økonomi, T2, linje 1" in shown
    changed = [path for path, data in tree(with_one_less).items() if data != before.get(path)]
    assert changed == ["plan/tiltak/T1.yaml"]


def test_no_is_no(with_one_less: Path) -> None:
    before = tree(with_one_less)
    assert _asked(with_one_less, "ny.xlsx", True, False)[0] == 2
    assert tree(with_one_less) == before


def test_yes_takes_the_row_out_of_the_plan(with_one_less: Path) -> None:
    code, _, shown = _asked(with_one_less, "ny.xlsx", True, True)
    assert code == 0
    assert "1 endring og 1 rad tatt bort er skrevet til planen.\n" in shown
    assert shown.endswith("Planen har fått nye feil, som står over. Rett dem, og kjør «bolig check».\n")
    assert b"poster:" not in (with_one_less / "plan" / "tiltak" / "T2.yaml").read_bytes()


def test_plan_changed_while_somebody_was_asked_stops_all(with_one_less: Path) -> None:
    goal = with_one_less / "plan" / "maal" / "M1.yaml"

    def ask(question: str) -> bool:
        goal.write_bytes(goal.read_bytes() + b"# husk\n")
        return True

    console = Console(str, str, plain, ask=ask)  # type: ignore[arg-type]
    item = with_one_less / "plan" / "tiltak" / "T1.yaml"
    before = item.read_bytes()
    with pytest.raises(BoligError, match="endret av andre"):
        import_sheet.run(with_one_less, with_one_less / "ny.xlsx", "", False, console)
    assert item.read_bytes() == before


# What a colleague writes in LibreOffice: as text or number, each in its cell.
_TEN = {
    ("Tiltak", "T2"): "Antall lån",
    ("Tiltak", "K3"): "2026-06",
    ("Tiltak", "L4"): "ferdig",
    ("Tiltak", "E5"): "=Nå med to linjer",
    ("Tiltak", "H6"): "nav",
    ("Tiltak", "W7"): 0.5,
    ("Økonomi", "G3"): 1000,
    ("Økonomi", "H3"): 1100,
    ("Mål", "B2"): "Flere kan kjøpe en bolig og bli boende",
    ("Behov", "E5"): 22,
}
_FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}


def _macro(source: Path, folder: Path) -> str:
    """LibreOffice Basic that opens a workbook, changes its cells, and saves it in both forms."""
    lines = []
    for (sheet, cell), value in _TEN.items():
        at = f'book.Sheets.getByName("{sheet}").getCellRangeByName("{cell}")'
        lines.append(f'{at}.setString("{value}")' if isinstance(value, str) else f"{at}.setValue({value})")
    for ending, form in _FILTERS.items():
        lines.append(f'options(0).Name = "FilterName" : options(0).Value = "{form}"')
        lines.append(f'book.storeToURL("{(folder / f"endret.{ending}").as_uri()}", options())')
    return f"""Sub Endre
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden" : options(0).Value = True
  book = StarDesktop.loadComponentFromURL("{source.as_uri()}", "_blank", 0, options())
  {chr(10).join(lines)}
  book.close(True)
  StarDesktop.terminate()
End Sub
"""


@pytest.fixture(scope="session")
def changed_in_libreoffice(soffice: Path, bolig: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's workbook with ten cells changed, in both forms. A profile is started once before it has the macro, since what
    is in it before its first start is written over."""
    tools.need(soffice if tools.has_calc(soffice) else None, "LibreOffice Calc")
    folder = tmp_path_factory.mktemp("calc")
    assert bolig("export", str(folder / "tiltak.xlsx"), "--mappe", str(ROOT), cwd=folder).returncode == 0
    profile = folder / "profil"
    command = [str(soffice), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=200)
    (profile / "user" / "basic" / "Standard" / "Module1.xba").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" '
        f'script:name="Module1" script:language="StarBasic">{escape(_macro(folder / "tiltak.xlsx", folder))}</script:module>',
        encoding="utf-8",
    )
    subprocess.run([*command, "macro:///Standard.Module1.Endre"], check=True, capture_output=True, timeout=200)
    return folder


@pytest.mark.parametrize("ending", _FILTERS)
def test_ten_cells_changed_in_libreoffice(
    ending: str, example: Path, bolig: Run, soffice: Path, changed_in_libreoffice: Path
) -> None:
    commented = example / "plan" / "tiltak" / "T02.yaml"
    commented.write_bytes(commented.read_bytes().replace(b"okonomi:", "# Avklart med økonomi.\nokonomi:".encode()))
    before = tree(example)
    target = changed_in_libreoffice / f"endret.{ending}"
    done = bolig("import", str(target), "--ja", cwd=example)
    assert done.returncode == 1, done.stdout + done.stderr  # nobody has seen the new error
    assert done.stdout.endswith("10 endringer er skrevet til planen.\n")
    assert "Etter dette har planen en ny feil:" in done.stdout  # the stock is no longer that of its table
    after = tree(example)
    changed = sorted(path for path in after if after[path] != before.get(path))
    assert changed == [
        "plan/kunnskapsgrunnlag/behovsoversikt.yaml",
        "plan/maal/M1.yaml",
        *(f"plan/tiltak/T0{number}.yaml" for number in range(1, 7)),
    ]
    text = after["plan/tiltak/T02.yaml"].decode()
    assert "# Avklart med økonomi.\nokonomi:" in text
    assert "belop: {2024: 900, 2025: 1000, 2026: 1100, 2027: 900}\n      sum: 3900\n" in text
    lines = [set(data.decode().splitlines()) for data in (before["plan/maal/M1.yaml"], after["plan/maal/M1.yaml"])]
    assert len(lines[0] - lines[1]) == 1
