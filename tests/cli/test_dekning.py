"""`bolig dekning` as a user runs it."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]


def test_json_has_the_shape_of_the_contract(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example)
    whole = json.loads(done.stdout)
    assert {"dekning", "sammendrag", "dato", "katalog"} <= set(whole)
    for duty in whole["dekning"]:
        assert {"plikt", "hjemmel", "styrke", "status", "bevis", "mangler"} <= set(duty)
        assert duty["styrke"] in {"skal", "bør", "kan"}
        assert duty["status"] in {"dekket", "delvis", "ikke_dekket", "gjelder_ikke"}
        for evidence in duty["bevis"]:
            assert (example / evidence["fil"]).is_file()
            assert evidence["linje"] >= 1
    counted = {status: sum(d["status"] == status for d in whole["dekning"]) for status in whole["sammendrag"]}
    assert counted == whole["sammendrag"]


def test_the_table_has_a_row_for_each_duty_and_the_same_counts_as_the_json(bolig: Run, example: Path) -> None:
    text = bolig("dekning", "--dato", "2024-02-01", cwd=example).stdout
    whole = json.loads(bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    for duty in whole["dekning"]:
        assert f"({duty['plikt']})" in text
    assert f"{len(whole['dekning'])} plikter: {whole['sammendrag']['dekket']} dekket" in text
    assert "2024-02-01" in text


def test_check_counts_what_dekning_counts(bolig: Run, example: Path) -> None:
    check = json.loads(bolig("check", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    dekning = json.loads(bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    assert check["sammendrag"]["dekning"] == dekning["sammendrag"]


def test_the_municipality_is_never_told_that_its_plan_is_legal(bolig: Run, example: Path) -> None:
    assert "ingen vurdering av om planen er lovlig" in bolig("dekning", cwd=example).stdout


def test_a_possibility_that_is_not_used_is_not_called_a_lack(bolig: Run, minste: Path) -> None:
    rows = [line for line in bolig("dekning", cwd=minste).stdout.splitlines() if line.startswith("boligsosialloven")]
    assert {line.split("(")[-1].rstrip(")") for line in rows if "ikke brukt" in line} == {
        "bsl-6-3-1",
        "bsl-6-3-2",
        "bsl-8-2",
    }
    assert any("ikke dekket" in line for line in rows)
    assert bolig("build", "--format", "html", cwd=minste).returncode == 0
    assert "Ikke brukt" in (minste / "build" / "hoeringsutkast.html").read_text(encoding="utf-8")
