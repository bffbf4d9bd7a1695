"""A small plan that answers every duty, and that plan with a small change: what a test of the law starts from."""

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bolig_cli import pipeline
from bolig_cli.law.vurdering import Vurdering
from bolig_cli.message import AUTHOR, Text, in_words
from bolig_cli.model.plan import Plan
from tests import remembered

DAG = dt.date(2024, 2, 1)
BEHOV = "kunnskapsgrunnlag/behovsoversikt.yaml"
KAPITTEL = "kapitler/01-arbeidet.md"
FOERINGER = "foeringer.yaml"

MAPPE = Path(__file__).parents[1] / "planer" / "hel" / "plan"
FILER: Mapping[str, str] = {
    path.relative_to(MAPPE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(MAPPE.rglob("*"))
    if path.is_file()
}


@dataclass(frozen=True)
class Endring:
    """A change of the plan: old → new pieces of its files, files with their whole text, files taken out."""

    endre: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    filer: Mapping[str, str] = field(default_factory=dict)
    slett: tuple[str, ...] = ()


UENDRET = Endring()


def skriv(folder: Path, *endringer: Endring) -> None:
    """Writes the plan, changed by one change after the other, below `folder`, instead of what was there.

    Every piece that is to be changed must stand exactly once in its file.
    """
    shutil.rmtree(folder / "plan", ignore_errors=True)
    filer = dict(FILER)
    for endring in endringer:
        filer = {navn: tekst for navn, tekst in {**filer, **endring.filer}.items() if navn not in endring.slett}
        for navn, biter in endring.endre.items():
            for gammelt, nytt in biter.items():
                assert filer[navn].count(gammelt) == 1, f"{gammelt!r} står {filer[navn].count(gammelt)} ganger i {navn}"
                filer[navn] = filer[navn].replace(gammelt, nytt)
    for navn, tekst in filer.items():
        path = folder / "plan" / navn
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tekst, encoding="utf-8")


def sjekket(folder: Path, *endringer: Endring, dato: dt.date = DAG) -> pipeline.Checked:
    skriv(folder, *endringer)
    return remembered.check(folder, dato)


def plan(folder: Path, *endringer: Endring) -> Plan:
    result = sjekket(folder, *endringer).plan
    assert result is not None
    return result


def status(folder: Path, *endringer: Endring, dato: dt.date = DAG) -> dict[str, str]:
    """Each duty's verdict."""
    dekning = sjekket(folder, *endringer, dato=dato).dekning
    assert dekning is not None
    return {v.plikt.id: v.status.value for v in dekning.vurderinger}


def vurderinger(folder: Path, change: Endring = UENDRET, dato: dt.date = DAG) -> dict[str, Vurdering]:
    """Each duty's verdict, whole."""
    dekning = sjekket(folder, change, dato=dato).dekning
    assert dekning is not None
    return {v.plikt.id: v for v in dekning.vurderinger}


def endring(**deler: Any) -> Endring:
    """A change from plain data, as the example files have it."""
    return Endring(deler.get("endre", {}), deler.get("filer", {}), tuple(deler.get("slett", ())))


def i_ord(text: Text) -> str:
    """The text as an author reads it, with plain spaces."""
    return in_words(text, AUTHOR).replace("\u00a0", " ")
