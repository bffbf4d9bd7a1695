"""Tiltak der enheter fra mer enn én sektor har oppgaver.

Samarbeid på tvers viser seg ved at enheter fra ulike sektorer har oppgaver i det samme tiltaket. Ansvarlige og medvirkende
enheter teller. Dette teller ikke:

- aktører utenfor kommunen, og id-er som ikke finnes
- «ukjent» og navnet på kommunen: det er ingen sektor
- tiltak uten en ansvarlig enhet i kommunen, og tiltak som utgår, er utsatt, eller ikke gjøres i planperioden

Den samme sektoren skrevet på to måter er én sektor. Det gjelder når forskjellen bare er

- skilletegn, mellomrom, bindestrek («vel-ferd»), store og små bokstaver, eller rekkefølgen på ordene
- ordene «sektor», «avdeling», «tjeneste» eller «område», noe i parentes, et sted eller noe mer («Velferd nord», «Helse og
  velferd, Hof»)
- en skrivefeil, den andre målformen («meistring») eller forbokstavene («H&V»)

Nøkler: `minst` (antall tiltak), `sektorer` (hvor mange sektorer et tiltak må ha; 2 når det ikke står).

Svarer: et tiltak der Nav er ansvarlig og Kommunal eiendom medvirker, og enhetene hører til hver sin sektor.
Svarer ikke: det samme tiltaket når bare Husbanken medvirker.
"""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.law.evidence.support.bare_data import SAMARBEID, SEKTORER, skrevet
from bolig_cli.law.evidence.support.skrivested import i_tiltakene
from bolig_cli.law.evidence.support.tiltak import (
    de_sikre,
    sektorene,
    sektorer,
    slag_av,
    teller_ikke,
    tvilen_ved,
    virksomme,
)
from bolig_cli.message import Antall, listing, message
from bolig_cli.record import record


@record
class Parametre:
    minst: int
    sektorer: int = 2

    def __post_init__(self) -> None:
        if self.sektorer < 2:
            raise ValueError("«sektorer» må være minst 2")


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    sektor = sektorer(context)
    bevis = []
    for tiltak in virksomme(context):
        ulike = sektorene(context, tiltak)
        if len(ulike) >= parametre.sektorer:
            bevis.append(
                Bevis(
                    message(
                        "I tiltaket «{tittel}» deltar sektorene {verdi}.{tvil}",
                        tittel=tiltak.tittel,
                        verdi=listing(sorted(ulike.values())),
                        tvil=tvilen_ved(context, tiltak),
                    ),
                    (
                        tiltak.id,
                        *(ref.id for ref in (*tiltak.ansvarlig, *tiltak.medvirkende) if ref.id in sektor),
                    ),
                    tiltak.origin.at("medvirkende"),
                    slag_av(context, tiltak),
                )
            )
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))
    antall = (
        message("Ingen tiltak går") if not bevis else message("Bare {antall} tiltak går", antall=Antall(len(bevis)))
    )
    mangel = Mangel(
        message(
            "{antall} på tvers av sektorer (det trengs {minst}). Skriv enheter fra andre "
            "sektorer under «medvirkende» i tiltak der de deltar.",
            antall=antall,
            minst=Antall(parametre.minst),
        ),
        i_tiltakene(plan, "medvirkende"),
    )
    ute = teller_ikke(context, lambda t: len(sektorene(context, t)) >= parametre.sektorer)
    data = message("Før opp enhetene i organisasjon.yaml, og under «ansvarlig» og «medvirkende» i filen til tiltaket.")
    i_kapitler = skrevet(context, (SAMARBEID, SEKTORER), data)
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel, *ute, *i_kapitler))


TYPE = Bevistype("paa_tvers", Parametre, ("tiltak", "organisasjon"), find, ser_i=("kapittel",))
