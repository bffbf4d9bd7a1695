"""`bolig versjon`: saved with a sentence, listed, and fetched back without anything being lost."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_from_the_first_version_and_back(bolig: Run, minste: Path) -> None:
    assert "Ingen versjoner er lagret ennå" in bolig("versjon", "liste", cwd=minste).stdout
    first = bolig("versjon", "lagre", "Slik vi begynte", cwd=minste)
    assert first.returncode == 0
    assert "Slik vi begynte" in first.stdout
    again = bolig("versjon", "lagre", "Mer", cwd=minste)
    assert again.returncode == 0, "it is as it should be"
    assert again.stdout.startswith("Planen er lagret fra før, slik den er nå.")
    assert "Slik vi begynte" in again.stdout
    assert "Planen er trygt lagret der" in again.stdout
    assert "Navnet «Mer» er ikke brukt" in again.stdout
    assert "ikke brukt" not in bolig("versjon", "lagre", "Slik vi begynte", cwd=minste).stdout
    file = minste / "plan/tiltak/T1.yaml"
    old = file.read_bytes()
    new = old.replace(b"tittel: ", b"tittel: Ny ")
    file.write_bytes(new)
    (id,) = [line.split()[0] for line in bolig("versjon", "liste", cwd=minste).stdout.splitlines()]
    refused = bolig("versjon", "hent", id, "T1", cwd=minste)
    assert refused.returncode == 2
    assert "--ja" in refused.stderr
    assert file.read_bytes() == new
    fetched = bolig("versjon", "hent", id, "T1", "--ja", cwd=minste)
    assert fetched.returncode == 0
    assert "tittel" in fetched.stdout
    assert file.read_bytes() == old
    listed = bolig("versjon", "liste", "--endringer", cwd=minste).stdout
    assert "Før henting av «Slik vi begynte»" in listed, "what was there is kept"
    kept = listed.split()[0]
    assert bolig("versjon", "hent", kept, "--ja", cwd=minste).returncode == 0
    assert file.read_bytes() == new
    assert bolig("versjon", "hent", "ukjent", "--ja", cwd=minste).returncode == 2


def test_the_receipt_is_short_however_much_has_changed(bolig: Run, new: Path) -> None:
    assert bolig("versjon", "lagre", "Slik vi begynte", cwd=new).returncode == 0
    overview = new / "plan/kunnskapsgrunnlag/behovsoversikt.yaml"
    overview.write_text(re.sub(r"(?<=: )(\d\d?)(?=[,}\n])", r"1\1", overview.read_text("utf-8")), "utf-8")
    for file in (*(new / "plan/tiltak").glob("*.yaml"), *(new / "plan/strategier").glob("*.yaml")):
        file.write_text(file.read_text("utf-8").replace("tittel: ", f"tittel: {'Ny og lang ' * 60}", 1), "utf-8")
    receipt = bolig("versjon", "lagre", "Alt på én gang", cwd=new).stdout.splitlines()
    assert len(receipt) == 12
    assert max(map(len, receipt)) < 300
    counted = re.fullmatch(r"  og (\d+) til\. «bolig versjon liste --endringer» viser alle\.", receipt[-1])
    assert counted
    listed = bolig("versjon", "liste", "--endringer", cwd=new).stdout.splitlines()
    assert len([line for line in listed if line.startswith("  ")]) == 10 + int(counted[1])
    (figures,) = [line for line in listed if line.startswith("  Behovsoversikten: ")]
    assert re.search(r" og \d+ til$", figures)
    assert len(figures) < 600
