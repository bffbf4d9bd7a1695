"""Findings that are known are not shown and do not count; new ones are and do."""

from pathlib import Path

from tests.cli.test_check import Run, misspelt_key


def test_only_what_is_new_is_shown_and_counts(bolig: Run, example: Path) -> None:
    rule, *_ = misspelt_key(example / "plan")
    assert bolig("grunnlinje", cwd=example).returncode == 0
    file = example / "plan" / "tiltak" / "T05.yaml"
    file.write_text("# en linje til\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    done = bolig("check", "--grunnlinje", "grunnlinje.json", cwd=example)
    assert done.returncode == 0
    assert rule not in done.stdout
    assert "er ikke vist." in done.stderr
    assert "bolig build" not in done.stdout, "the known error still keeps the documents from being made"
    assert "borte" not in done.stderr
    file.write_text(file.read_text(encoding="utf-8").replace("staus:", "statuss:"), encoding="utf-8")
    done = bolig("check", "--grunnlinje", "grunnlinje.json", cwd=example)
    assert done.returncode == 1
    assert "statuss" in done.stdout
    assert "1 kjent funn er borte." in done.stderr


def test_another_file_is_no_baseline(bolig: Run, example: Path) -> None:
    done = bolig("check", "--grunnlinje", "plan/plan.yaml", cwd=example)
    assert (done.returncode, "er ikke en grunnlinje" in done.stderr) == (2, True)
    done = bolig("check", "--grunnlinje", "mangler.json", cwd=example)
    assert (done.returncode, "Kan ikke lese grunnlinjen" in done.stderr) == (2, True)
