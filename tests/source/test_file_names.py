"""Names that not all machines can have, and names that do something to a screen: told by the name alone."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bolig_cli.source import files
from tests.gathered import gathered

ROOT = Path(__file__).parents[2]


def told(*paths: str) -> list[tuple[str, str, str]]:
    """What is said of files by these paths below the plan folder, as rule, place and message."""
    _, findings = files._sorted_out([files._Name(path, False) for path in paths], "plan")
    return [(finding.rule, finding.place.path, finding.message) for finding in findings]


FORBIDDEN = {
    "tiltak/CON.yaml": "Windows har satt av navnet «CON» til seg selv.",
    "tiltak/nul.yaml": "«nul»",
    "bilder/Aux.tar.gz": "«Aux»",
    "bilder/COM1 .png": "«COM1»",
    "bilder/lpt³.png": "«lpt³»",
    "bilder/conout$": "«conout$»",
    "bilder/NUL/kart.png": "«NUL»",
    "tiltak/T1: bolig.yaml": "Windows tillater ikke «:» i et filnavn.",
    "bilder/a?.png": "«?»",
    "bilder/a\\b.png": "«\\»",
    'bilder/"kart".png': '«"»',
    "bilder/kart.": "Windows tillater ikke at et navn slutter med mellomrom eller punktum.",
    "bilder/kart ": "slutter med mellomrom eller punktum",
    "bilder/sted ./kart.png": "slutter med mellomrom eller punktum",
}


@gathered("path, message", FORBIDDEN.items())
def test_a_name_that_windows_forbids_is_a_finding(path: str, message: str) -> None:
    ((rule, place, said),) = told(path)
    assert (rule, place) == ("fil-ugyldig-navn", f"plan/{path}")
    assert message in said


@pytest.mark.parametrize(
    "name", ["CONTRA.png", "konsert.png", "com10.png", "nul-visjon.png", "a.b.c.png", "Tå 4.png", "Leie\u00a0.x.png"]
)
def test_a_name_that_all_machines_have_is_none(name: str) -> None:
    assert told(f"bilder/{name}") == []


@pytest.mark.parametrize("twins", [("Kart.png", "kart.png"), ("a/x.png", "A/y/../x.png"), ("blå.png", "bla\u030a.png")])
def test_two_names_that_are_one_file_elsewhere(twins: tuple[str, str]) -> None:
    paths = [f"bilder/{name.replace('y/../', '')}" for name in twins]
    assert [(rule, place) for rule, place, _ in told(*paths)] == [
        ("fil-ugyldig-navn", f"plan/{path}") for path in paths
    ]


UNSEEN = {
    "tiltak/T\x1b[31m9.yaml": "plan/tiltak/T\\x1b[31m9.yaml",
    "tiltak/T9\n::error::hei.yaml": "plan/tiltak/T9\\x0a::error::hei.yaml",
    "bilder/\u202egnp.exe": "plan/bilder/\\u202egnp.exe",
    "ukjent\x9b2J": "plan/ukjent\\u009b2J",
    "tiltak/\udcff.yaml": "plan/tiltak/\\xff.yaml",
    "\x07/hei\r/x.yaml": "plan/\\x07/hei\\x0d/x.yaml",
}


@gathered("path, shown", UNSEEN.items())
def test_a_name_with_signs_that_nobody_sees_is_written_out_and_not_read(path: str, shown: str) -> None:
    known, findings = files._sorted_out([files._Name(path, False)], "plan")
    assert known == []
    assert [(finding.rule, finding.place.path) for finding in findings] == [("fil-ugyldig-navn", shown)]


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="tar ikke imot slike navn")
def test_a_name_does_nothing_to_the_log(minste: Path) -> None:
    for name in ("T9\n::error file=x::hei.yaml", "\x1b[2J.yaml", "\u202e.yaml", "x\r##vso[task.complete].yaml"):
        (minste / "plan" / "tiltak" / name).write_text("id: T9\n", encoding="utf-8")
    (minste / "plan" / "##vso[task.complete].txt").write_text("x", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "bolig_cli", "check", "--alle"],
        cwd=minste,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    out = (done.stdout + done.stderr).decode()
    assert done.returncode == 1
    assert not {"\x1b", "\r", "\u202e"} & set(out)
    assert "##vso[" not in out
    assert not [line for line in out.splitlines() if line.strip().startswith("::")]
    assert out.count("[fil-ugyldig-navn]") == 4


def test_folders_in_folders_without_end_are_no_fault(minste: Path) -> None:
    deep = minste / "plan"
    for _ in range(30):
        deep = deep / "/".join("a" * 40)
        deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("x: 1\n", encoding="utf-8")
    try:
        assert "ukjent-fil" in {finding.rule for finding in files.read_folder(minste).findings}
    finally:  # pytest clears away the folders of the fourth run before by recursion, and would come to an end here
        (deep / "x.yaml").unlink()
        for folder in itertools.takewhile(lambda folder: folder != minste / "plan", (deep, *deep.parents)):
            folder.rmdir()
