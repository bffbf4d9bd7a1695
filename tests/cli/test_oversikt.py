"""`bolig dekning --oversikt`: many plans in one table, whatever is the matter with one of them."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bench.mange import write
from tests.cli.test_check import edit
from tests.conftest import ROOT

Run = Callable[..., CompletedProcess[str]]
MINSTE = Path(__file__).parents[1] / "planer" / "minste" / "plan"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plans, one that can't be read, and a folder without. To look at only."""
    kommuner = tmp_path_factory.mktemp("her") / "kommuner"
    for name in ("k1", "k2", "k10", "k3"):
        shutil.copytree(MINSTE, kommuner / name / "plan")
        edit(kommuner / name / "plan" / "plan.yaml", "navn: Prøve kommune", f"navn: {name.capitalize()} kommune")
    (kommuner / "k2" / "plan" / "plan.yaml").write_text("tittel: [uten slutt\n", encoding="utf-8")
    (kommuner / "notater").mkdir()
    return kommuner


@pytest.fixture(scope="module")
def overview(bolig: Run, folder: Path) -> Callable[..., CompletedProcess[str]]:
    return lambda *words: bolig("dekning", "--oversikt", *words, "--dato", "2026-01-01", cwd=folder.parent)


def test_each_plan_below_is_a_row_and_a_broken_one_says_so(overview: Run) -> None:
    done = overview("kommuner", "--format", "json")
    told = json.loads(done.stdout)
    assert [(plan["mappe"], plan["ikke_lest"] is None) for plan in told["planer"]] == [
        ("kommuner/k1", True),
        ("kommuner/k2", False),
        ("kommuner/k3", True),
        ("kommuner/k10", True),
    ]
    assert told["planer"][1]["ikke_lest"].startswith("plan.yaml kunne ikke leses. Listen som begynner med [")
    assert told["andre"] == ["kommuner/notater"]
    assert (done.returncode, done.stderr) == (2, "Leser 4 planer.\n")


def test_a_row_is_what_the_coverage_of_the_plan_says(bolig: Run, folder: Path, overview: Run) -> None:
    (row,) = json.loads(overview("kommuner/k3", "--format", "json").stdout)["planer"]
    done = bolig("dekning", "kommuner/k3", "--format", "json", "--dato", "2026-01-01", cwd=folder.parent)
    own = json.loads(done.stdout)
    assert row["kommune"] == own["kommune"]
    assert row["plan"] == own["plan"]
    for plikttype, counts in own["per_type"].items():
        shown = dict(row["per_type"][plikttype])
        shown["ikke_dekket"] += shown.pop("ikke_brukt")  # there a possibility that is not used is not covered
        assert shown == counts
    (frist,) = [v for v in own["dekning"] if v["plikt"] == "bsl-10"]
    assert row["frist"] == {"status": frist["status"], "siste_dag": frist["frist"]}
    assert overview("kommuner/k3").returncode == done.returncode


def test_every_form_and_those_there_is_none_of(overview: Run) -> None:
    assert "<table" in overview("kommuner", "--format", "html").stdout
    assert "K10 " in overview("kommuner").stdout
    assert "K10 kommune" in overview("kommuner", "--format", "csv").stdout
    for format in ("md", "docx"):
        done = overview("kommuner", "--format", format)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"«--oversikt» kan ikke vises som {format}. Velg tekst, json, csv eller html.\n"


def test_what_is_about_one_plan_is_refused(overview: Run) -> None:
    for words in (["--lov", "bsl"], ["--tiltak", "T1"], ["--uten", "T1"], ["--krev-signering"]):
        done = overview("kommuner", *words)
        assert done.returncode == 2
        assert done.stderr.startswith("«--oversikt» teller alle pliktene i planene.")


def test_several_without_it_are_led_to_it(bolig: Run, folder: Path) -> None:
    done = bolig("dekning", "k1", "k3", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "bolig dekning --oversikt" in done.stderr


def test_no_plan_at_all(overview: Run) -> None:
    done = overview("kommuner/notater")
    assert done.returncode == 2
    assert done.stderr == "Fant ingen plan i kommuner/notater, og heller ikke i mappene rett under.\n"


def test_as_a_program(bolig_process: Run, folder: Path) -> None:
    done = bolig_process("dekning", "--oversikt", ".", "--format", "csv", cwd=folder)
    assert done.returncode == 2
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff")), delimiter=";"))
    assert [row["mappe"] for row in rows] == ["k1", "k2", "k3", "k10"]


@pytest.mark.whole
@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals")
@pytest.mark.parametrize("wait", [0.05, 1.5])
def test_ctrl_c_ends_all(tmp_path: Path, wait: float) -> None:
    """It is sent to the whole group, as a terminal does: while the processes start, and while they work."""
    write(tmp_path, 60)
    program = subprocess.Popen(
        [sys.executable, "-m", "bolig_cli", "dekning", "--oversikt", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    assert program.stderr
    assert program.stderr.readline() == b"Leser 60 planer.\n"
    time.sleep(wait)
    os.killpg(program.pid, signal.SIGINT)
    out, err = program.communicate(timeout=30)  # ends only when nobody holds the pipes any more: the workers neither
    assert (program.returncode, out, err) == (130, b"", b"Avbrutt.\n")
