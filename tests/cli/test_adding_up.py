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

from bolig_cli.law.vurdering import STATUSORD
from tests.markup import Tree

Run = Callable[..., CompletedProcess[str]]
PLANS = {"eksempelet": "plan", "hel": "tests/planer/hel/plan", "minste": "tests/planer/minste/plan"}
ROOT = Path(__file__).parents[2]
WORDS = {status.value: word for status, word in STATUSORD.items()}
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
    """A shall that is not covered is an error where the plan is the place for it, but not in a draft, and not before its deadline
    has passed."""
    coming = duty["frist"] is not None and day <= duty["frist"]
    breached = duty["styrke"] == "skal" and duty["plikttype"] in ("planinnhold", "prosess")
    return breached and duty["status"] == "ikke_dekket" and phase != "utkast" and not coming


@pytest.mark.parametrize("day", DAYS)
def test_everything_adds_up(folder: Path, day: str, bolig: Run) -> None:
    phase = re.findall(r"(?m)^fase: (.*)$", (folder / "plan" / "plan.yaml").read_text(encoding="utf-8"))[0]
    shown = bolig("dekning", "--format", "json", "--dato", day, cwd=folder)
    said = json.loads(shown.stdout)
    duties = said["dekning"]
    counts = Counter(duty["status"] for duty in duties)
    assert said["sammendrag"] == said["totalt"] == {status: counts[status] for status in said["sammendrag"]}

    text = bolig("dekning", "--dato", day, cwd=folder)
    _, _, total = text.stdout.partition("\nI alt:\n")
    assert sum(int(n) for n in re.findall(r": (\d+) plikt(?:er)?: ", total)) == len(duties)
    for status, word in WORDS.items():
        numbers = re.findall(rf"(\d+) {re.escape(word)}(?:,| og|\.)", total)
        assert sum(map(int, numbers)) == counts[status]

    check = json.loads(bolig("check", "--format", "json", "--dato", day, cwd=folder).stdout)
    assert check["sammendrag"]["dekning"] == said["sammendrag"]
    lacking = [d for d in duties if d["status"] in ("delvis", "ikke_dekket")]
    found = [
        f for f in check["funn"] if f["regel"] in ("plikt-ikke-dekket", "plikt-delvis-dekket", "mulighet-ikke-brukt")
    ]
    assert len(found) == len(lacking)
    grave = [duty["plikt"] for duty in duties if _grave(duty, phase, day)]
    assert sorted(
        re.findall(r"«bolig lov vis (\S+)»", f["hjelp"])[-1] for f in found if f["alvor"] == "feil"
    ) == sorted(grave)
    assert shown.returncode == text.returncode == (1 if grave else 0)

    build = bolig("build", "--format", "html", "--dato", day, cwd=folder)
    if build.returncode == 0:
        page: Tree = lxml.html.fromstring((folder / "build" / "hoeringsutkast.html").read_bytes().decode())
        rows = [
            [0 if cell.text_content().strip() == "–" else int(cell.text_content()) for cell in row.xpath("./td")]
            for row in page.xpath("//table[@id='tabell-lovdekning']/tbody/tr")
        ]
        assert [sum(column) for column in zip(*rows, strict=True)] == [len(duties), *said["totalt"].values()]
