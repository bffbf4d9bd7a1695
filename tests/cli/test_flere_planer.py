"""`bolig check A B C`: several plans in one run, each as it would be alone, and one that can't be read beside the others."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from xml.etree import ElementTree

import pytest

from tests.cli.test_check import edit

Run = Callable[..., CompletedProcess[str]]
MINSTE = Path(__file__).parents[1] / "planer" / "minste" / "plan"
HEL = Path(__file__).parents[1] / "planer" / "hel" / "plan"


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plans and one whose plan.yaml can't be read. To look at only."""
    folder = tmp_path_factory.mktemp("planer")
    shutil.copytree(HEL, folder / "askim" / "plan")
    shutil.copytree(MINSTE, folder / "berg" / "plan")
    shutil.copytree(MINSTE, folder / "dal kommune")
    edit(folder / "dal kommune" / "plan.yaml", r"^fase: .*$", "fase: utkats")
    shutil.copytree(MINSTE, folder / "eid" / "plan")
    (folder / "eid" / "plan" / "plan.yaml").write_text("tittel: [uten slutt\n", encoding="utf-8")
    return folder


def alone(bolig: Run, plans: Path, folder: str, *words: str) -> CompletedProcess[str]:
    return bolig("check", folder, "--dato", "2026-01-01", *words, cwd=plans)


ALL = ("dal kommune", "askim", "eid", "tull", "berg")


@pytest.fixture(scope="module")
def several(bolig: Run, plans: Path) -> Callable[..., CompletedProcess[str]]:
    return lambda *words: bolig("check", *words, "--dato", "2026-01-01", cwd=plans)


def test_json_has_what_each_has_alone_in_the_order_given(bolig: Run, plans: Path, several: Run) -> None:
    done = several(*ALL, "--format", "json")
    told = json.loads(done.stdout)["planer"]
    assert [plan["mappe"] for plan in told] == list(ALL)
    for plan in told:
        if plan["mappe"] != "tull":
            own = json.loads(alone(bolig, plans, plan["mappe"], "--format", "json").stdout)
            assert {"mappe": plan["mappe"], **own} == plan
            assert all(f["fil"].startswith(f"{plan['mappe']}/") for f in plan["funn"])
    missing = told[3]
    assert [(f["regel"], f["alvor"], f["fil"], f["melding"]) for f in missing["funn"]] == [
        ("plan-ikke-lest", "feil", "tull", "Mappen tull finnes ikke.")
    ]
    assert missing["sammendrag"] == {"feil": 1, "advarsel": 0, "merknad": 0, "filer": 0}
    assert done.returncode == 2


def test_the_exit_code_is_the_gravest_of_them(bolig: Run, plans: Path, several: Run) -> None:
    assert several("askim", "berg").returncode == 0
    assert several("askim", "dal kommune").returncode == 1
    assert several("askim", "berg", "--feilniva", "merknad").returncode == 1
    assert several("dal kommune", "eid").returncode == 2
    assert [alone(bolig, plans, folder).returncode for folder in ("askim", "berg", "dal kommune", "eid")] == [
        0,
        0,
        1,
        2,
    ]


def test_text_has_a_line_for_each_and_what_makes_it_fail(several: Run) -> None:
    lines = several(*ALL).stdout.splitlines()
    heads = [line for line in lines if line.partition("  ")[0] in ALL]
    assert [line.partition("  ")[0] for line in heads] == list(ALL)
    assert heads[1].startswith("askim  0 feil, ")
    assert heads[2:4] == ["eid  ikke lest", "tull  ikke lest"]
    below = lines[lines.index(heads[0]) + 1]
    assert below.startswith("dal kommune/plan.yaml:")
    assert "feil" in below
    assert lines[lines.index(heads[1]) + 1] == heads[2]  # no errors: nothing below
    assert "5 planer: 2 uten feil, 1 med feil og 2 som ikke kunne leses." in lines[-2]


def test_text_with_every_finding_and_with_some(several: Run) -> None:
    whole = several("askim", "berg", "--alle").stdout
    some = several("askim", "berg", "--feilniva", "merknad").stdout
    assert whole.count("\n") > some.count("\n") > 20
    assert "    og " in some
    assert "    og " not in whole
    assert "2 planer: 0 uten funn, 2 med funn" in some


@pytest.mark.parametrize("format", ["sarif", "github", "gitlab", "junit", "azure"])
def test_one_document_for_all(several: Run, format: str) -> None:
    out = several(*ALL, "--format", format).stdout
    names = ["dal%20kommune/plan.yaml" if format == "sarif" else "dal kommune/plan.yaml", "eid/plan/plan.yaml", "tull"]
    assert [name for name in names if name not in out] == []
    if format == "junit":
        assert len(ElementTree.fromstring(out).findall("testsuite")) == 1
    if format == "gitlab":
        known_by = [f["fingerprint"] for f in json.loads(out)]
        assert len(set(known_by)) == len(known_by)
    if format == "sarif":
        (run,) = json.loads(out)["runs"]
        known_by = [result["partialFingerprints"]["bolig/v1"] for result in run["results"]]
        assert len(set(known_by)) == len(known_by) > 100


def test_a_plan_that_is_named_twice_is_checked_once(several: Run) -> None:
    told = json.loads(several("berg", "berg/plan/maal", "./berg", "askim", "--format", "json").stdout)["planer"]
    assert [plan["mappe"] for plan in told] == ["berg", "askim"]


def test_what_is_about_one_plan_is_refused(several: Run) -> None:
    for words, option in ((["--rett"], "--rett"), (["--grunnlinje", "x.json"], "--grunnlinje")):
        done = several("askim", "berg", *words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"«{option}» gjelder én plan. Oppgi bare én mappe.\n"


def test_more_folders_than_a_name_has_room_for(several: Run) -> None:
    missing = [f"kommune-{nr:03}" for nr in range(40)]
    lines = several("berg", *missing).stdout.splitlines()
    assert "41 planer: 1 uten feil, 0 med feil og 40 som ikke kunne leses." in lines[-2]


def test_other_commands_take_one_plan(bolig: Run, plans: Path) -> None:
    for words in (["dekning"], ["status"]):
        assert bolig(*words, "askim", "berg", cwd=plans).returncode == 2


def test_as_a_program(bolig_process: Run, plans: Path) -> None:
    done = bolig_process("check", "askim", "berg", "eid", cwd=plans)
    assert done.returncode == 2
    assert [line.partition("  ")[0] for line in done.stdout.splitlines() if line.partition("  ")[0] in ALL] == [
        "askim",
        "berg",
        "eid",
    ]
    assert done.stderr == ""
