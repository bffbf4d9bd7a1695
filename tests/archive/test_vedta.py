"""Adoption: what has to be in place is asked first; then the plan, its documents and its sources are written, all or none."""

import datetime as dt
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import norsk
from bolig_cli.archive.verify import verify
from tests import openxml
from tests.plan_files import contents, edit

ROOT = Path(__file__).parents[2]
DAY = "2024-06-18"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def hel(tmp_path: Path) -> Path:
    """A whole plan that is ready for the council, but for its signatures."""
    shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", tmp_path / "plan")
    edit(tmp_path, "plan.yaml", ("fase: høring", "fase: vedtak"), ("dato: 2024-01-15", "dato: 2024-05-20"))
    return tmp_path


def _vedta(bolig: Run, root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return bolig("vedta", "--sak", "45/24", "--dato", DAY, *words, cwd=root)


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
    edit(
        hel,
        "innspill/I01.yaml",
        ("avsender: Eldrerådet\nslag: kommunalt råd", "avsender: Privatperson\nslag: privatperson"),
    )
    edit(hel, "innspill/I01.yaml", ("vurdering: Takk.", "vurdering: Kommunen har ikke penger til flere boliger nå."))
    refused(1, "innspill-uten-sammendrag", "punkter uten sammendrag: 1")
    shutil.rmtree(hel / "plan" / "innspill")
    edit(hel, "plan.yaml", ("fase: vedtak", "fase: høring"))
    refused(2, "Planen er i fasen høring")
    edit(hel, "plan.yaml", ("fase: høring", "fase: vedtak"))
    assert contents(hel) == before
    done = _vedta(bolig, hel, "--ja")
    assert (done.returncode, done.stdout) == (2, "")
    assert "ordrett fra møteprotokollen" in done.stderr


def test_a_day_that_cannot_be_the_decision_s_is_refused(hel: Path, bolig: Run) -> None:
    before = contents(hel)
    tomorrow = dt.date.today() + dt.timedelta(days=1)

    def refused(day: dt.date, *told: str) -> None:
        done = bolig(
            "vedta", "--sak", "45/24", "--dato", day.isoformat(), "--vedtak", "Planen vedtas.", "--ja", cwd=hel
        )
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        for words in told:
            assert words in done.stderr.replace("\u00a0", " ")
        assert contents(hel) == before

    refused(tomorrow, "er fram i tid")
    for day in (dt.date(2024, 6, 17), dt.date(2024, 6, 19)):
        refused(day, "står 18. juni 2024 i prosess.yaml", f"er {day.day}. juni")
    edit(hel, "plan.yaml", ("periode: {fra: 2024, til: 2027}", "periode: {fra: 2020, til: 2023}"))
    before = contents(hel)
    refused(dt.date(2024, 6, 18), "18. juni 2024 er etter planperioden, som går til 2023")


@pytest.mark.whole
def test_the_plan_is_adopted_and_verified(hel: Path, bolig: Run, made_word_files: openxml.Made) -> None:
    assert (
        bolig("dekning", "signer", "--alle", "--ja", "--rolle", "kommuneadvokat", "--dato", DAY, cwd=hel).returncode
        == 0
    )
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
    out = hel / "build" / f"vedtatt-{DAY}"
    made_word_files.add_all(out)
    assert {p.name for p in out.iterdir()} == {
        *(f"{name}.{end}" for name in ("plan", "handlingsdel", "dekning") for end in ("pdf", "docx", "html")),
        "plan.json", "dekning.json", "dekning.csv", "kilder.zip", "vedtak.json",
    }  # fmt: skip
    head, process = ((hel / "plan" / f"{name}.yaml").read_text(encoding="utf-8") for name in ("plan", "prosess"))
    for words in ("fase: oppfølging", f"dato: {DAY}", "betegnelse: Vedtatt"):
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
    assert f"Planen er vedtatt {norsk.date(dt.date.fromisoformat(DAY))} i sak 45/24" in again.stderr
    _differences(out, bolig, hel)


def _rezip(out: Path, changed: dict[str, bytes | None]) -> None:
    """The sources packed anew, with some of them changed (None: left out)."""
    with zipfile.ZipFile(io.BytesIO((out / "kilder.zip").read_bytes())) as before:
        held: dict[str, bytes | None] = {name: before.read(name) for name in before.namelist()}
    with zipfile.ZipFile(out / "kilder.zip", "w") as after:
        for name, data in (held | changed).items():
            if data is not None:
                after.writestr(name, data)


def _differences(out: Path, bolig: Run, root: Path) -> None:
    """Each kind of difference is told of by the file's name."""
    kept = contents(out)
    told: dict[str, Callable[[], object]] = {
        "plan.pdf er ikke den filen": lambda: (out / "plan.pdf").write_bytes(kept["plan.pdf"] + b"\n"),
        "dekning.csv mangler": (out / "dekning.csv").unlink,
        "ny.txt hører ikke til": lambda: (out / "ny.txt").write_text("x"),
        "kilder.zip er ikke den filen": lambda: (out / "kilder.zip").write_bytes(b"PK"),
        "plan/tiltak/T1.yaml i kilder.zip er ikke den filen": lambda: _rezip(out, {"plan/tiltak/T1.yaml": b"id: T1\n"}),
        "plan/tiltak/T1.yaml mangler i kilder.zip": lambda: _rezip(out, {"plan/tiltak/T1.yaml": None}),
        "plan/ny.yaml i kilder.zip hører ikke til": lambda: _rezip(out, {"plan/ny.yaml": b"id: T1\n"}),
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
