"""Adoption: what has to be in place is asked first; then the plan, its documents and its sources are written, all or none."""

import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import norsk
from bolig_cli.archive.verify import verify
from tests import openxml
from tests.plan_files import contents, edit

ROOT = Path(__file__).parents[2]
TODAY = dt.date.today().isoformat()
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def hel(tmp_path: Path) -> Path:
    """A whole plan that is ready for the council, but for its signatures."""
    shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", tmp_path / "plan")
    edit(tmp_path, "plan.yaml", ("fase: høring", "fase: vedtak"), ("dato: 2024-01-15", "dato: 2024-05-20"))
    return tmp_path


def _vedta(bolig: Run, root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return bolig("vedta", "--sak", "45/24", "--dato", TODAY, *words, cwd=root)


def test_what_must_be_in_place_is_told_and_nothing_is_written(hel: Path, bolig: Run) -> None:
    before = contents(hel)
    words = ("--vedtak", "Planen vedtas.", "--ja")

    def refused(code: int, *told: str) -> None:
        done = _vedta(bolig, hel, *words)
        assert done.returncode == code
        for text in told:
            assert text in done.stdout + done.stderr, text
        assert not (hel / "build").exists()

    refused(1, "bsl-5-2-2", "signer")
    (hel / "plan" / "innspill").mkdir()
    (hel / "plan" / "innspill" / "I01.yaml").write_text(
        "id: I01\navsender: Eldrerådet\nslag: kommunalt råd\ndato: 2024-03-01\npunkter:\n  - nummer: 1\n"
        "    tekst: Flere boliger.\n",
        encoding="utf-8",
    )
    refused(1, "innspill-ubehandlet")
    edit(hel, "innspill/I01.yaml", ("Flere boliger.", "Flere boliger.\n    konklusjon: tas til orientering"))
    refused(1, "innspill-ubehandlet", "uten vurdering: 1")
    edit(hel, "innspill/I01.yaml", ("tas til orientering", "tas ikke til følge\n    vurdering: Takk."))
    refused(1, "innspill-uten-grunn", "vurderingen sier ikke hvorfor")
    shutil.rmtree(hel / "plan" / "innspill")
    edit(hel, "plan.yaml", ("fase: vedtak", "fase: høring"))
    refused(2, "Planen er i fasen høring")
    edit(hel, "plan.yaml", ("fase: høring", "fase: vedtak"))
    assert contents(hel) == before
    done = _vedta(bolig, hel, "--ja")
    assert (done.returncode, done.stdout) == (2, "")
    assert "ordrett fra møteprotokollen" in done.stderr


@pytest.mark.whole
def test_the_plan_is_adopted_and_verified(hel: Path, bolig: Run, made_word_files: openxml.Made) -> None:
    assert bolig("dekning", "signer", "--alle", "--ja", "--rolle", "kommuneadvokat", cwd=hel).returncode == 0
    step = "  - hva: {}\n    fra: {}\n    status: planlagt\n"
    steps = step.format("Merknadsbehandling", "2024-04") + step.format("Politisk sluttbehandling", "2024-06")
    edit(hel, "prosess.yaml", ("  - hva: Kunngjøring av planen\n", f"{steps}  - hva: Kunngjøring av planen\n"))
    open_step = _vedta(bolig, hel, "--vedtak", "Planen vedtas.", "--ja")
    assert (open_step.returncode, (hel / "build").exists()) == (1, False)
    assert "«Merknadsbehandling» er planlagt i tidsplanen" in open_step.stdout
    edit(hel, "prosess.yaml", ("2024-04\n    status: planlagt", "2024-04\n    status: gjennomført"))
    before = contents(hel)
    asked = _vedta(bolig, hel, "--vedtak", "Planen vedtas.")
    assert asked.returncode == 2
    assert contents(hel) == before
    done = _vedta(bolig, hel, "--vedtak", "Planen vedtas.", "--ja")
    assert done.returncode == 0, done.stdout + done.stderr
    out = hel / "build" / f"vedtatt-{TODAY}"
    made_word_files.add_all(out)
    assert {p.name for p in out.iterdir()} == {
        *(f"{name}.{end}" for name in ("plan", "handlingsdel", "dekning") for end in ("pdf", "docx", "html")),
        "plan.json", "dekning.json", "dekning.csv", "kilder.zip", "vedtak.json",
    }  # fmt: skip
    head, process = ((hel / "plan" / f"{name}.yaml").read_text(encoding="utf-8") for name in ("plan", "prosess"))
    for words in ("fase: oppfølging", f"dato: {TODAY}", "betegnelse: Vedtatt"):
        assert words in head
    for words in ("saksnummer: 45/24", "vedtar_planen: true", "vedtak: Planen vedtas."):
        assert words in process
    assert "planlagt" not in process.lower(), "the adopted plan does not say that its adoption is still to come"
    changed = {
        path for path, data in contents(hel).items() if before.get(path) != data and not path.startswith("build/")
    }
    assert changed == {"plan/plan.yaml", "plan/prosess.yaml"}
    assert "Planen vedtas." in (out / "plan.html").read_text(encoding="utf-8")
    assert json.loads((out / "plan.json").read_bytes())["plan"]["fase"] == "oppfølging"

    good = bolig("verifiser", str(out), cwd=hel)
    assert good.returncode == 0, good.stdout
    assert done.stderr.strip().split()[-1] in good.stdout
    again = _vedta(bolig, hel, "--ja")
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)
    assert f"Planen er vedtatt {norsk.date(dt.date.today())} i sak 45/24" in again.stderr
    _differences(out, bolig, hel)


def _differences(out: Path, bolig: Run, root: Path) -> None:
    """Each kind of difference is told of by the file's name."""
    kept = contents(out)
    told: dict[str, Callable[[], object]] = {
        "plan.pdf er ikke den filen": lambda: (out / "plan.pdf").write_bytes(kept["plan.pdf"] + b"\n"),
        "dekning.csv mangler": (out / "dekning.csv").unlink,
        "ny.txt hører ikke til": lambda: (out / "ny.txt").write_text("x"),
        "kilder.zip er ikke den filen": lambda: (out / "kilder.zip").write_bytes(b"PK"),
    }
    for words, change in told.items():
        change()
        done = bolig("verifiser", str(out), cwd=root)
        assert done.returncode == 1
        assert words in done.stdout
        assert "1 forskjell " in done.stdout
        for path in out.iterdir():
            path.unlink()
        for name, data in kept.items():
            (out / name).write_bytes(data)
    assert verify(out).differences == ()
    for broken in (b"{}", b"[" * 100_000, b"\xff", b'{"format": {"navn": "bolig-vedtak"}}'):
        (out / "vedtak.json").write_bytes(broken)
        done = bolig("verifiser", str(out), cwd=root)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
