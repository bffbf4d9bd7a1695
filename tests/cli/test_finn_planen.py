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
