"""`bolig export` as a user runs it."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

ROOT = Path(__file__).parents[2]
Run = Callable[..., CompletedProcess[str]]


def test_json_is_printed_and_nothing_else(minste: Path, bolig: Run) -> None:
    done = bolig("export", cwd=minste)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["format"]["navn"] == "bolig-eksport"
    assert not (minste / "build").exists()


def test_file_has_what_the_screen_has(minste: Path, bolig: Run) -> None:
    shown = bolig("export", "--format", "json", cwd=minste).stdout
    done = bolig("export", "--format", "json", "--ut", "ut/plan.json", cwd=minste)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"Skrev {Path('ut/plan.json')}.\n"
    assert (minste / "ut" / "plan.json").read_text(encoding="utf-8") == shown


def test_date_is_that_of_the_coverage(minste: Path, bolig: Run) -> None:
    done = bolig("export", "--dato", "2027-08-01", cwd=minste)
    assert json.loads(done.stdout)["dekning"]["dato"] == "2027-08-01"


def test_calendar_has_line_endings_of_its_own(minste: Path, bolig: Run) -> None:
    done = bolig("export", "--format", "ics", "--ut", "plan.ics", cwd=minste)
    assert done.returncode == 0, done.stderr
    assert (minste / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_plan_with_errors_is_not_exported(minste: Path, bolig: Run) -> None:
    plan = minste / "plan" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "ukjent: 1\n", encoding="utf-8")
    done = bolig("export", "--ut", "plan.json", cwd=minste)
    assert (done.returncode, done.stdout) == (1, "")
    assert "ukjent" in done.stderr
    assert done.stderr.endswith("Ingenting er eksportert. Rett feilene over, og prøv igjen.\n")
    assert not (minste / "plan.json").exists()


def test_another_format_is_refused_in_one_line(minste: Path, bolig: Run) -> None:
    done = bolig("export", "--format", "xml", cwd=minste)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Velg mellom json, ics." in done.stderr


def test_help_says_where_the_fields_are_explained(minste: Path, bolig: Run) -> None:
    done = bolig("export", "--help", cwd=minste)
    assert "docs/eksport.md" in done.stdout
    assert "--ut FIL" in done.stdout
