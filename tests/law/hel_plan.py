"""A small plan that answers every duty, and that plan with a small change: what a test of the law starts from."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bolig_cli import pipeline
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import Vurdering, vurder
from bolig_cli.message import AUTHOR, Text, in_words
from bolig_cli.model.plan import Plan
from bolig_cli.source.files import Files
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
INGEN = Files(Path(), "plan", ())
_UENDRET = INGEN.with_texts({f"plan/{navn}": tekst.encode() for navn, tekst in FILER.items()})
KATALOG = load_katalog()


def tekster(*endringer: Endring) -> dict[str, str]:
    """The plan's files, changed by one change after the other: path below the plan folder → text.

    Every piece that is to be changed must stand exactly once in its file.
    """
    filer = dict(FILER)
    for endring in endringer:
        filer = {navn: tekst for navn, tekst in {**filer, **endring.filer}.items() if navn not in endring.slett}
        for navn, biter in endring.endre.items():
            for gammelt, nytt in biter.items():
                assert filer[navn].count(gammelt) == 1, f"{gammelt!r} står {filer[navn].count(gammelt)} ganger i {navn}"
                filer[navn] = filer[navn].replace(gammelt, nytt)
    return filer


def skriv(folder: Path, *endringer: Endring) -> None:
    """Writes the changed plan below `folder`, for one who is to run the program on it."""
    for navn, tekst in tekster(*endringer).items():
        path = folder / "plan" / navn
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tekst, encoding="utf-8")


def filer(*endringer: Endring) -> Files:
    """The changed plan, in no folder at all."""
    now = tekster(*endringer)
    changed = {
        f"plan/{navn}": now[navn].encode() if navn in now else None
        for navn in FILER.keys() | now
        if FILER.get(navn) != now.get(navn)
    }
    return _UENDRET.with_texts(changed)


def sjekket(*endringer: Endring, dato: dt.date = DAG) -> pipeline.Checked:
    return remembered.check_files(filer(*endringer), dato)


def plan(*endringer: Endring) -> Plan:
    return remembered.plan(filer(*endringer))


def vurdering(id: str, *endringer: Endring, dato: dt.date = DAG) -> Vurdering:
    """The verdict on one duty; the others, which it knows nothing of, are not judged (`test_a_duty_is_judged_by_itself`)."""
    return bedoemt(plan(*endringer), id, dato)


def bedoemt(plan: Plan, id: str, dato: dt.date = DAG) -> Vurdering:
    """The verdict on one duty in a plan that nobody has signed."""
    return bedoemte(plan, [id], dato)[id]


def bedoemte(plan: Plan, ider: Collection[str], dato: dt.date = DAG) -> dict[str, Vurdering]:
    """The verdicts on some duties, all of them known, in a plan that nobody has signed."""
    lover = (replace(lov, plikter=tuple(plikt for plikt in lov.plikter if plikt.id in ider)) for lov in KATALOG.lover)
    alene = Katalog(tuple(lov for lov in lover if lov.plikter))
    found = {v.plikt.id: v for v in vurder(plan, alene, dato).vurderinger}
    assert found.keys() == set(ider)
    return found


def status(*endringer: Endring, dato: dt.date = DAG) -> dict[str, str]:
    """Each duty's verdict."""
    return {id: v.status.value for id, v in vurderinger(*endringer, dato=dato).items()}


def vurderinger(*endringer: Endring, dato: dt.date = DAG) -> dict[str, Vurdering]:
    """Each duty's verdict, whole."""
    dekning = sjekket(*endringer, dato=dato).dekning
    assert dekning is not None
    return {v.plikt.id: v for v in dekning.vurderinger}


def endring(**deler: Any) -> Endring:
    """A change from plain data, as the example files have it."""
    return Endring(deler.get("endre", {}), deler.get("filer", {}), tuple(deler.get("slett", ())))


def i_ord(text: Text) -> str:
    """The text as an author reads it, with plain spaces."""
    return in_words(text, AUTHOR).replace("\u00a0", " ")
