"""The page on the way from hearing to decision: its commands are run as they stand, and no answer is lost on the way."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.authoring.field import set_field
from bolig_cli.commands import rullering, vedta
from bolig_cli.source import node as n
from bolig_cli.source.files import read_folder

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "hoering-til-vedtak.md"
Run = Callable[..., "subprocess.CompletedProcess[str]"]
LETTER = "Rådgivningen i tiltak 1.1.1 bør være på dagtid. Mange eldre kommer seg ikke ut om kvelden.\n"
READ = f"""\
id: I01
avsender: Eldrerådet
slag: kommunalt råd
dato: 2024-02-27
punkter:
  - nummer: 1
    tekst: {LETTER}    gjelder: [T1]
"""


def commands() -> Iterator[list[str]]:
    for block in re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        yield from (shlex.split(line, comments=True) for line in block.splitlines())


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "plan" / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def treat(root: Path) -> None:
    """As the secretariat does: every point concluded on, the first with the change that it led to."""
    edit(root, "tiltak/T1.yaml", "åpen time for unge hver uke", "åpen time for unge hver formiddag")
    for file in [f for f in read_folder(root).files if f.kind == "innspill"]:
        answer: dict[str, n.Value] = {
            "vurdering": "Vi er enige.",
            "konklusjon": "tas til følge",
            "endring": {"gjelder": ["T1"], "hva": "Timen er flyttet til formiddagen."},
        }
        for key, value in answer.items():
            changes = set_field(read_folder(root), file.path, ("punkter", 0, key), value)
            for path, data in changes.files.items():
                (root / path).write_bytes(data or b"")


def test_the_way_from_hearing_to_decision_can_be_gone_as_the_page_says(
    tmp_path: Path, bolig: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in (rullering, vedta):  # all the formats are tried where they are made
        monkeypatch.setattr(command, "FORMATS", ("html",))
    shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", tmp_path / "plan")
    (tmp_path / "brev.txt").write_text(LETTER, encoding="utf-8")
    version = ""
    for program, *words in commands():
        assert program == "bolig"
        match words[:2]:
            case ["innspill", "import"] if bolig("innspill", "--help", cwd=tmp_path).returncode != 0:
                (tmp_path / "plan" / "innspill").mkdir()
                (tmp_path / "plan" / "innspill" / "I01.yaml").write_text(READ, encoding="utf-8")
                continue
            case ["import", _]:
                treat(tmp_path)  # in the files, while the sheet is out: it stands
            case ["check"]:
                edit(tmp_path, "plan.yaml", "fase: høring", "fase: vedtak")
                edit(tmp_path, "plan.yaml", "dato: 2024-01-15", "dato: 2024-05-20")
            case ["build", "--dokument"]:
                words += ["--format", "html,docx" if "--siden" in words else "html"]
        done = bolig(*(version if word == "VERSJON" else word for word in words), cwd=tmp_path)
        assert done.returncode == 0, (words, done.stdout[-600:], done.stderr)
        if words[:2] == ["versjon", "liste"]:
            version = re.findall(r"\b[0-9a-f]{7,40}\b", done.stdout)[0]

    build = tmp_path / "build"
    told = (build / "merknadsbehandling.html").read_text(encoding="utf-8")
    assert "Mange eldre kommer seg ikke ut om kvelden." in told
    assert "Timen er flyttet til formiddagen." in told
    case = (build / "saksfremlegg.html").read_text(encoding="utf-8")
    assert "Det kom ett innspill med ett punkt. Ett punkt er tatt til følge." in case
    assert "Endringer siden utgave" in case
    assert "legges ut på høring" not in case
    assert json.loads((build / "vedtatt-2024-06-18" / "plan.json").read_bytes())["plan"]["fase"] == "oppfølging"
    assert (build / "rullering-2024" / "aarsrapport.html").is_file()
    plan = pipeline.check(tmp_path, None).plan
    assert plan is not None
    assert [len(innspill.punkter) for innspill in plan.innspill] == [1]
