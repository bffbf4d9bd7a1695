"""`bolig import plan.docx` as a user runs it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from unittest import mock

import docx
import pytest

from bolig_cli import limits
from tests.wordplan.documents import DOCUMENTS, par, raw, saved, table

Run = Callable[..., CompletedProcess[str]]


def test_draft_is_made_in_a_folder_of_its_own(tmp_path: Path, bolig: Run) -> None:
    (tmp_path / "Boligplan 2020.docx").write_bytes(DOCUMENTS["with_styles"]())
    done = bolig("import", "Boligplan 2020.docx", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Laget et førsteutkast i boligplan-2020: 2 mål, 2 strategier, 3 tiltak, ")
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line.startswith("  ")}
    assert rows["avsnitt"][-1] == rows["celle"][-1] == "0"
    assert "å rette før den kan bygges" not in done.stdout
    made = tmp_path / "boligplan-2020"
    assert (made / "fra-word.md").read_text(encoding="utf-8").startswith("# Fra Word-planen «Boligplan 2020.docx»")
    assert (made / "schema").is_dir()
    again = bolig("import", "Boligplan 2020.docx", cwd=tmp_path)
    assert again.returncode == 2
    assert "finnes" in again.stderr or "ligger" in again.stderr


def test_draft_builds(tmp_path: Path, bolig: Run) -> None:
    (tmp_path / "a.docx").write_bytes(DOCUMENTS["with_everything_else"]())
    assert bolig("import", "a.docx", "--mappe", "ny", "--kommune", "Vestøy kommune", cwd=tmp_path).returncode == 0
    done = bolig("build", "ny", "--format", "html", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    text = (tmp_path / "ny" / "build" / "hoeringsutkast.html").read_text(encoding="utf-8")
    assert "Startlån gis av kommunen." in text
    assert "er ikke gjennomgått" in text  # the front page says what it is


def test_status_and_check_begin_with_what_the_word_plan_did_not_say(tmp_path: Path, bolig: Run) -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Trygg bolig", 1)
    table(document, (("Tiltak", "Ansvarlig"), ("Holde kurs", "")))
    (tmp_path / "a.docx").write_bytes(saved(document))
    bolig("import", "a.docx", "--mappe", "ny", "--kommune", "Lom", cwd=tmp_path)
    for command in ("status", "check"):
        (step,) = (
            line for line in bolig(command, "ny", cwd=tmp_path).stdout.splitlines() if line.startswith("Neste: ")
        )
        assert step.startswith("Neste: Skriv hva målet betyr. Se ny/plan/maal/M1.yaml:"), step
        assert step.endswith("Alt som er igjen fra Word-planen, står i fra-word.md.")
    for name in ("maal/M1.yaml", "tiltak/T1.yaml"):
        path = tmp_path / "ny" / "plan" / name
        path.write_text(path.read_text("utf-8").replace("[Fyll ut:", "Om").replace("tittelen.]", "tittelen."), "utf-8")
    step = bolig("status", "ny", cwd=tmp_path).stdout.splitlines()[-1]
    assert step.startswith("Neste: Skriv enheten i «ansvarlig» i T1. Se ny/plan/organisasjon.yaml:"), step


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"ikke et dokument", "er skadet, eller den er noe annet enn navnet sier"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500), "er i et eldre format, eller den har passord"),
        (raw("<w:p>" * 400 + "</w:p>" * 400), "er skadet"),
        (raw(par("x")).replace(b"PK\x05\x06", b"PK\x05\x07"), "er skadet"),
    ],
    ids=range(4),
)
def test_what_is_no_word_document_is_one_line(data: bytes, told: str, tmp_path: Path, bolig: Run) -> None:
    (tmp_path / "plan.docx").write_bytes(data)
    done = bolig("import", "plan.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_document_that_unpacks_without_end_is_refused(tmp_path: Path, bolig: Run) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/stor.bin", bytes(3_000_000))
    (tmp_path / "plan.docx").write_bytes(out.getvalue())
    with mock.patch.object(limits, "PACKAGE_BYTES", 1_000_000):
        done = bolig("import", "plan.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert "blir for stor når den pakkes ut" in done.stderr


@pytest.mark.parametrize("name", ["plan.doc", "plan.pdf", "plan.odt"])
def test_other_kinds_of_documents_are_told_to_be_saved_as_docx(name: str, tmp_path: Path, bolig: Run) -> None:
    (tmp_path / name).write_bytes(b"x")
    done = bolig("import", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "lagre den som Word-dokument (.docx)" in done.stderr


def test_faults_that_stop_the_documents_are_told_at_once(tmp_path: Path, bolig: Run) -> None:
    rows = (("År", "Søkere"), ("2021", "2"), ("2022", "14"))
    document = docx.Document()
    table(document, rows)
    (tmp_path / "plan.docx").write_bytes(saved(document))
    done = bolig("import", "plan.docx", "--mappe", "ny", cwd=tmp_path)
    assert "Planen har 1 feil å rette før den kan bygges. Se: bolig check" in done.stdout
    assert "liten-gruppe" in bolig("check", "ny", cwd=tmp_path).stdout


def test_options_of_the_other_kind_are_refused(tmp_path: Path, bolig: Run) -> None:
    (tmp_path / "plan.docx").write_bytes(b"")
    assert "gjelder regneark" in bolig("import", "plan.docx", "--ja", cwd=tmp_path).stderr
    assert "gjelder en plan i Word" in bolig("import", "plan.xlsx", "--kommune", "X", cwd=tmp_path).stderr


def test_what_is_lost_is_told_and_the_code_is_not_0(tmp_path: Path, bolig: Run) -> None:
    (tmp_path / "plan.docx").write_bytes(raw(par("Vi skal bygge.")))
    with mock.patch("bolig_cli.wordplan.sort._Sorter.text"):  # a reader that passes over a paragraph
        done = bolig("import", "plan.docx", "--mappe", "ny", cwd=tmp_path)
    assert done.returncode == 1
    assert "1 tekst ble ikke med. Se «Dette er tapt»" in done.stdout
    report = (tmp_path / "ny" / "fra-word.md").read_text(encoding="utf-8")
    assert "## Dette er tapt" in report
    assert "- Vi skal bygge." in report
    assert "satt inn.\n" not in report


def test_what_looks_like_measures_and_is_text_is_told(tmp_path: Path, bolig: Run) -> None:
    document = docx.Document()
    document.add_heading("Tiltak i forrige plan", 1)
    document.add_paragraph("Holde kurs", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    (tmp_path / "plan.docx").write_bytes(out.getvalue())
    done = bolig("import", "plan.docx", "--mappe", "ny", cwd=tmp_path)
    assert done.returncode == 0
    assert "Se først på det som programmet kan ha tatt feil av: avsnitt 1.\n" in done.stdout
