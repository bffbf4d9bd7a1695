"""Tiltak der aktører utenfor kommunen deltar: andre offentlige aktører, frivillige, private eller brukerorganisasjoner.

En aktør i organisasjon.yaml er ikke samarbeid i seg selv. Den teller først når den medvirker i et tiltak som ikke utgår, og som en
enhet i kommunen er ansvarlig for. Kommunen selv er ikke en annen aktør.

Parametre: `slag` (hva slags aktører som teller), `minst` (antall ulike aktører som deltar i minst ett tiltak).

Svarer: Husbanken (statlig) medvirker i et tiltak.
Svarer ikke: Husbanken står i organisasjon.yaml, men medvirker ikke i noe tiltak.
"""

from dataclasses import dataclass

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tiltak import virksomme_med_deltaker
from bolig_cli.law.ordlister import AKTOERSLAG, require_known
from bolig_cli.message import any_of, joined, message
from bolig_cli.model.plan import Aktoer
from bolig_cli.searchable import as_name

_OFFENTLIGE = frozenset(("statlig", "fylkeskommunal", "helseforetak", "kriminalomsorg", "kommune"))


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    minst: int

    def __post_init__(self) -> None:
        require_known("slag", self.slag, AKTOERSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    tiltak = virksomme_med_deltaker(context)
    bevis = []
    for aktoer in plan.all(Aktoer):
        if aktoer.slag not in parametre.slag or as_name(aktoer.tittel) == as_name(plan.kommune.navn):
            continue
        if med := tiltak.get(aktoer.id):
            navn = joined((t.id for t in med), ", ")
            ider = (*(t.id for t in med), aktoer.id)
            bevis.append(
                Bevis(
                    message("{tittel} deltar i {navn}.", tittel=aktoer.tittel, navn=navn),
                    ider,
                    med[0].origin.at("medvirkende"),
                    Slag.FAKTA,
                )
            )
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    hvem = (
        message("andre offentlige aktører")
        if set(parametre.slag) <= _OFFENTLIGE
        else message("aktører av slaget {verdi}", verdi=any_of(parametre.slag))
    )
    antall = (
        message("Ingen {hvem}", hvem=hvem)
        if not bevis
        else message("Bare {antall} {hvem}", antall=len(bevis), hvem=hvem)
    )
    trengs = message(" (det trengs {minst})", minst=parametre.minst) if parametre.minst > 1 else ""
    mangel = Mangel(
        message(
            "{antall} deltar i tiltakene{trengs}. Skriv dem i organisasjon.yaml og under «medvirkende» i tiltakene de deltar i.",
            antall=antall,
            trengs=trengs,
        ),
        plan.origin.at(),
    )
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel,))


TYPE = Bevistype("eksterne_aktoerer", Parametre, find)
