"""What the machine does to a command: it is done, or says in one line what could not be done, and never waits for ever."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.errors import BoligError, fault_of_machine
from bolig_cli.render import pandoc

posix = pytest.mark.skipif(os.name == "nt", reason="Windows har ikke slike filer")


def _bolig(folder: Path, *words: str, **given: Any) -> "subprocess.CompletedProcess[str]":
    """A process of its own: what is closed, full or missing is so for the whole of it."""
    given.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(
        [sys.executable, "-m", "bolig_cli", *words],
        cwd=folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
        **given,
    )


@pytest.mark.whole
@posix
def test_a_pipe_is_a_finding_and_is_never_opened(minste: Path) -> None:
    os.mkfifo(minste / "plan" / "tiltak" / "T9.yaml")
    done = _bolig(minste, "check", "--alle")
    assert done.returncode == 1
    assert "plan/tiltak/T9.yaml:1:1  feil  Dette er ikke en vanlig fil, og den blir ikke åpnet." in done.stdout


@pytest.mark.whole
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="bare Linux har /dev/full")
def test_no_room_for_the_answer_is_one_line(minste: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = _bolig(minste, "check", stdout=full)
    assert (done.returncode, done.stderr) == (2, "Kunne ikke lese eller skrive svaret: det er ikke mer plass.\n")


@pytest.mark.whole
@posix
def test_a_closed_output_is_no_fault(minste: Path) -> None:
    shell = f'"{sys.executable}" -m bolig_cli check >&-'
    done = subprocess.run(["/bin/sh", "-c", shell], cwd=minste, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (_bolig(minste, "check").returncode, "")


@posix
@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("sleep 30", "Pandoc ble ikke ferdig på 0 minutter, og er stanset."),
        ("kill -9 $$", "Pandoc ble stanset av maskinen, som trolig har for lite ledig minne."),
        ("echo Tomt >&2; exit 3", "Pandoc kunne ikke lage dokumentet: Tomt"),
        ("cat >/dev/null", "Pandoc ga ingenting fra seg."),
    ],
)
def test_a_child_that_fails_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    script = tmp_path / "pandoc"
    script.write_text(f"#!/bin/sh\nexec 2>&2\n{program}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(pandoc, "pandoc_binary", lambda: script)
    monkeypatch.setattr(pandoc, "SECONDS", 0.5)
    with pytest.raises(BoligError) as told:
        pandoc.run([], {}, ["--to=html"], epoch=0)
    assert said.replace(" 0 ", " 0.0 ") in str(told.value) or said in str(told.value)


def test_a_child_that_cannot_be_started_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "pandoc_binary", lambda: tmp_path)
    with pytest.raises(BoligError, match="Pandoc kunne ikke startes: "):
        pandoc.run([], {}, ["--to=html"], epoch=0)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "ikke nok ledig minne"),
        (OSError(errno.ENOMEM, "x"), "ikke nok ledig minne"),
        (ImportError("_typst.abi3.so: failed to map segment from shared object"), "ikke nok ledig minne"),
        (ImportError("No module named 'typst'"), ""),
        (OSError(errno.ENOSPC, "x", "build/a.pdf"), "«build/a.pdf»: det er ikke mer plass"),
        (OSError(errno.EMFILE, "x"), "for mange filer er åpne"),
        (FileNotFoundError(errno.ENOENT, "No usable temporary directory found"), "TMPDIR"),
        (FileNotFoundError(errno.ENOENT, "x", "skjema.json"), ""),  # a broken installation is the program's own
    ],
)
def test_what_the_machine_could_not_do(error: OSError | MemoryError | ImportError, said: str) -> None:
    told = fault_of_machine(error)
    assert said in told
    assert bool(said) == bool(told)
