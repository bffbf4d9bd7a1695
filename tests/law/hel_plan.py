"""A small plan that answers every duty, and that plan with a small change: what a test of the law starts from."""

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bolig_cli import pipeline
from bolig_cli.model.plan import Plan

DAG = dt.date(2024, 2, 1)
BEHOV = "kunnskapsgrunnlag/behovsoversikt.yaml"
KAPITTEL = "kapitler/01-arbeidet.md"
FOERINGER = "foeringer.yaml"

FILER: Mapping[str, str] = {
    "plan.yaml": """\
tittel: Boligsosial handlingsplan
kommune:
  navn: Prøve kommune
  nummer: "9999"
periode: {fra: 2024, til: 2027}
plantype: temaplan
fase: høring
maalform: bokmål
utgave:
  dato: 2024-01-15
""",
    "maalgrupper.yaml": """\
maalgrupper:
  - id: unge
    navn: Unge i etableringsfasen
""",
    "organisasjon.yaml": """\
enheter:
  - id: nav
    navn: Nav Prøve
    sektor: Velferd
  - id: eiendom
    navn: Kommunal eiendom
    sektor: Bolig og eiendom
eksterne:
  - id: husbanken
    navn: Husbanken
    slag: statlig
  - id: utleierne
    navn: Private utleiere
    slag: privat
""",
    BEHOV: """\
dato: 2023-11-15
kilder:
  - Kommunens boligregister
tallstatus: egen telling
behov:
  - maalgruppe: unge
    boligtype: ordinær
    i_dag: 20
    behov: {2024: 30, 2027: 35}
  - maalgruppe: unge
    boligtype: tilpasset
    i_dag: 4
    behov: {2024: 6, 2027: 8}
""",
    FOERINGER: """\
foeringer:
  - id: planstrategien
    tittel: Kommunal planstrategi
    slag: planstrategi
    boligsosialt:
      behovsoversikt_er_grunnlag: Planstrategien kapittel 2.3
      droefting: Planstrategien kapittel 4
  - id: samfunnsdelen
    tittel: Kommuneplanens samfunnsdel
    slag: kommuneplanens samfunnsdel
    boligsosialt:
      maal_og_strategier: Samfunnsdelen kapittel 5
    maal:
      - id: sd-1
        tittel: Alle skal bo trygt
""",
    "utfordringer/U1.yaml": """\
id: U1
tittel: Unge finner ikke en bolig de har råd til
beskrivelse: Det er få små boliger, og leien er høy.
bygger_paa: [behovsoversikt]
""",
    "maal/M1.yaml": """\
id: M1
tittel: Flere unge bor trygt
beskrivelse: Unge skal kunne etablere seg i kommunen.
utfordringer: [U1]
foeringer: [sd-1]
""",
    "strategier/S1.yaml": """\
id: S1
tittel: Gi hjelp tidlig
maal: M1
beskrivelse: Vi hjelper før problemene blir store.
""",
    "tiltak/T1.yaml": """\
id: T1
tittel: Åpne en fast rådgivningstime
strategier: [S1]
beskrivelse: Nav holder åpen time for unge hver uke.
ansvarlig: nav
medvirkende: [eiendom, husbanken]
frist: 2025-06
status: ny
virkemidler: [raad_og_veiledning, forebygge_utkastelse]
okonomi:
  status: innenfor ramme
""",
    "tiltak/T2.yaml": """\
id: T2
tittel: Skaffe boliger med særlig tilpasning
strategier: [S1]
beskrivelse: Vi kjøper fire boliger og bygger dem om.
ansvarlig: eiendom
medvirkende: [nav]
frist: løpende
status: videreføres
virkemidler: [tilpasset_bolig]
okonomi:
  status: kostnadsberegnet
  poster:
    - type: investering
      finansiering: egne midler
      belop: {2025: 9000}
""",
    KAPITTEL: """\
---
tittel: Slik arbeider vi
emner: [samordning, individuell_bistand, saksbehandling, klage]
---

## Tjenestene

Boligteamet samordner tjenestene til dem som trenger hjelp fra flere sektorer.
Teamet møtes annenhver uke, fordeler ledige boliger og avklarer hvem som har ansvaret for neste skritt.

## Bistand

Hver person får bistand etter sitt behov.
Vi kartlegger situasjonen sammen med den enkelte og vurderer hvilken hjelp som trengs.
Endrer situasjonen seg, tilpasser vi bistanden.

## Henvendelser

Når noen ber om hjelp, tar vi stilling til om personen er vanskeligstilt på boligmarkedet.
Det gjør vi også når det ikke kommer noen søknad.

## Svaret

Et enkeltvedtak sier hva vi har bestemt, enten det er ja eller avslag.
Brevet forklarer grunnen, hvilke regler vi har brukt, og hvem som kan hjelpe videre.

## Innholdet

I vedtaket står hovedinnholdet i bistanden, slik at alle parter vet hva som skal skje, når det begynner, og hvem som har ansvaret.

## Ønsker

Vi planlegger i samarbeid med den det gjelder.
Hva personen selv ønsker, har betydning for hvor og hvordan han eller hun skal bo.

## Uenighet

Den som er uenig, kan klage.
Kommunen vurderer saken på nytt og sender den til Statsforvalteren hvis den holder fast ved svaret.
""",
}


@dataclass(frozen=True)
class Endring:
    """A change of the plan: old → new pieces of its files, files with their whole text, files taken out."""

    endre: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    filer: Mapping[str, str] = field(default_factory=dict)
    slett: tuple[str, ...] = ()


UENDRET = Endring()


def skriv(folder: Path, endring: Endring = UENDRET) -> None:
    """Writes the plan, changed, below `folder`, instead of what was there.

    Every piece that is to be changed must stand exactly once in its file.
    """
    shutil.rmtree(folder / "plan", ignore_errors=True)
    filer = {navn: tekst for navn, tekst in {**FILER, **endring.filer}.items() if navn not in endring.slett}
    for navn, biter in endring.endre.items():
        for gammelt, nytt in biter.items():
            assert filer[navn].count(gammelt) == 1, f"{gammelt!r} står {filer[navn].count(gammelt)} ganger i {navn}"
            filer[navn] = filer[navn].replace(gammelt, nytt)
    for navn, tekst in filer.items():
        path = folder / "plan" / navn
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tekst, encoding="utf-8")


def sjekket(folder: Path, endring: Endring = UENDRET, dato: dt.date = DAG) -> pipeline.Checked:
    skriv(folder, endring)
    return pipeline.check(folder, dato)


def plan(folder: Path, endring: Endring = UENDRET) -> Plan:
    result = sjekket(folder, endring).plan
    assert result is not None
    return result


def status(folder: Path, endring: Endring = UENDRET, dato: dt.date = DAG) -> dict[str, str]:
    """Each duty's verdict."""
    dekning = sjekket(folder, endring, dato).dekning
    assert dekning is not None
    return {v.plikt.id: v.status.value for v in dekning.vurderinger}


def endring(**deler: Any) -> Endring:
    """A change from plain data, as the example files have it."""
    return Endring(deler.get("endre", {}), deler.get("filer", {}), tuple(deler.get("slett", ())))
