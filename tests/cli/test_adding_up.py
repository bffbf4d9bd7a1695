"""The table's counts, the exit codes, the JSON and the appendix never disagree, whatever plan and phase."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import lxml.html
import pytest

from tests.markup import Tree

Run = Callable[..., CompletedProcess[str]]
PLANS = {"eksempelet": "plan", "hel": "tests/planer/hel/plan", "minste": "tests/planer/minste/plan"}
ROOT = Path(__file__).parents[2]
DAYS = ("2024-02-01", "2027-07-02")


CASES = [
    pytest.param((plan, phase), id=f"{plan}-{phase}", marks=[pytest.mark.whole] if plan == "eksempelet" else [])
    for plan in PLANS
    for phase in ("utkast", "høring", "vedtak")
]


@pytest.fixture(params=CASES)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    plan, phase = request.param
    shutil.copytree(ROOT / PLANS[plan], tmp_path / "plan")
    main = tmp_path / "plan" / "plan.yaml"
    main.write_text(re.sub(r"(?m)^fase: .*$", f"fase: {phase}", main.read_text(encoding="utf-8")), encoding="utf-8")
    return tmp_path


def _grave(duty: dict[str, Any], phase: str, day: str) -> bool:
    """A shall that is not covered is an error, but not in a draft, and not before its deadline has passed."""
    coming = duty["frist"] is not None and day <= duty["frist"]
    return duty["styrke"] == "skal" and duty["status"] == "ikke_dekket" and phase != "utkast" and not coming


@pytest.mark.parametrize("day", DAYS)
def test_everything_adds_up(folder: Path, day: str, bolig: Run) -> None:
    phase = re.findall(r"(?m)^fase: (.*)$", (folder / "plan" / "plan.yaml").read_text(encoding="utf-8"))[0]
    shown = bolig("dekning", "--format", "json", "--dato", day, cwd=folder)
    said = json.loads(shown.stdout)
    duties = said["dekning"]
    counts = Counter(duty["status"] for duty in duties)
    assert said["sammendrag"] == said["totalt"] == {status: counts[status] for status in said["sammendrag"]}

    text = bolig("dekning", "--dato", day, cwd=folder)
    total = next(line for line in text.stdout.splitlines() if line.startswith("I alt: "))
    words = {
        "dekket": "dekket",
        "delvis": "delvis dekket",
        "ikke_dekket": "ikke dekket",
        "gjelder_ikke": "gjelder ikke",
    }
    assert total.startswith(f"I alt: {len(duties)} plikter: ")
    for status, word in words.items():
        number = re.search(rf"(\d+) {word}(?:,| og|\.)", total)
        assert int(number[1] if number else 0) == counts[status]

    check = json.loads(bolig("check", "--format", "json", "--dato", day, cwd=folder).stdout)
    assert check["sammendrag"]["dekning"] == said["sammendrag"]
    lacking = [d for d in duties if d["status"] in ("delvis", "ikke_dekket")]
    found = [
        f for f in check["funn"] if f["regel"] in ("plikt-ikke-dekket", "plikt-delvis-dekket", "mulighet-ikke-brukt")
    ]
    assert len(found) == len(lacking)
    grave = [duty["plikt"] for duty in duties if _grave(duty, phase, day)]
    assert sorted(re.findall(r"heter (\S+) i", f["hjelp"])[-1] for f in found if f["alvor"] == "feil") == sorted(grave)
    assert shown.returncode == text.returncode == (1 if grave else 0)

    build = bolig("build", "--format", "html", "--dato", day, cwd=folder)
    if build.returncode == 0:
        page: Tree = lxml.html.fromstring((folder / "build" / "hoeringsutkast.html").read_bytes().decode())
        foot = [
            cell.text_content().strip()
            for cell in page.xpath("//table[@id='tabell-lovdekning']//tfoot//tr/*[position() > 1]")
        ]
        numbers = [0 if cell == "–" else int(cell) for cell in foot]
        assert numbers == [len(duties), *said["totalt"].values()]
