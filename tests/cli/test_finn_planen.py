"""The plan is found from any folder in it, and which one it was is told."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("inner", ["plan/tiltak", "plan/kunnskapsgrunnlag/tabeller", "notater/2026"])
def test_from_a_folder_inside(bolig_process: Run, minste: Path, inner: str) -> None:
    below = minste / inner
    below.mkdir(parents=True, exist_ok=True)
    for words in (["check"], ["dekning"], ["status"]):
        there, here = bolig_process(*words, cwd=minste), bolig_process(*words, cwd=below)
        assert here.returncode == there.returncode
        assert here.stderr.startswith(f"Bruker planen i mappen {minste}.\n")
        assert here.stdout.splitlines()[-1].replace(f"{minste}/", "") == there.stdout.splitlines()[-1]
        assert not there.stderr


def test_a_folder_inside_that_is_named(bolig: Run, minste: Path) -> None:
    done = bolig("check", str(minste / "plan" / "tiltak"), cwd=minste.parent)
    assert f"Bruker planen i mappen {minste}." in done.stderr
    assert f"{minste.name}/plan/plan.yaml" in bolig("check", "--alle", minste.name, cwd=minste.parent).stdout


def test_documents_lie_where_they_else_do(bolig: Run, minste: Path) -> None:
    done = bolig("build", "--format", "html", cwd=minste / "plan" / "maal")
    assert done.returncode == 0
    assert (minste / "build" / "hoeringsutkast.html").is_file()
    assert not (minste / "plan" / "maal" / "build").exists()


def test_a_plan_folder_alone(bolig: Run, minste: Path, tmp_path: Path) -> None:
    alone = tmp_path / "boligplan"
    shutil.move(minste / "plan", alone)
    assert f"Bruker planen i mappen {alone}.\n" in bolig("check", cwd=alone / "maal").stderr


def test_no_plan_outside_the_repository_is_taken(bolig: Run, minste: Path) -> None:
    other = minste / "et-annet-arkiv"
    (other / "dokumenter").mkdir(parents=True)
    subprocess.run(["git", "init", "-q", other], check=True)
    for folder in (other, other / "dokumenter"):
        done = bolig("check", cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("Fant ingen plan")


def test_a_plan_one_folder_down_is_named_with_the_command(
    bolig: Run, minste: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tmp_path = tmp_path_factory.mktemp("uten")
    shutil.copytree(minste, tmp_path / "her" / "Boligsosial plan")
    done = bolig("check", cwd=tmp_path / "her")
    assert done.returncode == 2
    assert done.stderr == (
        "Det ligger ingen plan rett i denne mappen, men i mappen «Boligsosial plan». "
        'Gå dit, og prøv på nytt: cd "Boligsosial plan"\n'
    )
    shutil.copytree(minste, tmp_path / "her" / "annen")
    said = bolig("status", "her", cwd=tmp_path).stderr
    assert "Det ligger ingen plan rett i her, men i mappene «Boligsosial plan», «annen»." in said
    assert 'cd "her/Boligsosial plan"' in said
    for nr in range(9):
        shutil.copytree(minste, tmp_path / "her" / f"kommune{nr}")
    said = bolig("status", "her", cwd=tmp_path).stderr
    assert "«kommune2» og 6 til. Gå til den du vil ha" in said


def test_a_name_with_a_space_wants_quotation_marks(bolig: Run, minste: Path, tmp_path: Path) -> None:
    shutil.copytree(minste, tmp_path / "her" / "Min nye plan")
    for words in (["check"], ["dekning"], ["build"]):
        done = bolig(*words, "Min", "nye", "plan", cwd=tmp_path / "her")
        assert done.returncode == 2
        assert 'Et navn med mellomrom skal stå i anførselstegn: "Min nye plan".' in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "docx"], "Mappen docx finnes ikke. Mente du «bolig build --format docx»?"),
        (["build", "saksfremlegg"], "Mente du «bolig build --dokument saksfremlegg»?"),
        (["check", "M1"], "Kommandoen gjelder hele planen, og ikke bare M1. Skriv den uten «M1»."),
        (["check", "plann"], "Mappen plann finnes ikke. Mente du «plan»?"),
        (["check", "ukjent"], "Mappen ukjent finnes ikke.\n"),
    ],
)
def test_what_is_no_folder(bolig: Run, minste: Path, words: list[str], said: str) -> None:
    done = bolig(*words, cwd=minste)
    assert done.returncode == 2
    assert said in done.stderr
