"""Hver målgruppe i behovsoversikten har minst ett tiltak.

Oversikten viser hvem som har behov. En gruppe uten tiltak får ikke noe ut av planen. Tiltak uten en ansvarlig enhet i
kommunen teller ikke, og heller ikke tiltak som utgår, er utsatt, eller ikke gjøres i planperioden.

Nøkler: `ord` (ordstammer i målgruppens navn; bare grupper med en av dem når det står, og minst én slik må finnes).

Svarer: behovsoversikten har unge, og et tiltak har målgruppen unge.
Svarer ikke: tiltaket har ingen målgruppe.
"""

from functools import partial

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.law.evidence.support.ordsoek import har_stamme
from bolig_cli.law.evidence.support.tiltak import sikreste, teller_ikke, virksomme_for_maalgruppe
from bolig_cli.law.hele_ord import hele
from bolig_cli.message import any_of, joined, message
from bolig_cli.model.plan import BEHOVSOVERSIKT, Maalgruppe, Tiltak
from bolig_cli.record import record


@record
class Parametre:
    ord: tuple[str, ...] = ()


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    i_oversikten = {
        linje.maalgruppe.id for linje in (plan.behovsoversikt.linjer if plan.behovsoversikt else ()) if linje.maalgruppe
    }
    grupper = [
        gruppe
        for gruppe in plan.all(Maalgruppe)
        if gruppe.id in i_oversikten and (not parametre.ord or har_stamme(context, gruppe.tittel, parametre.ord))
    ]
    if not grupper:
        hvem = (
            message(" med {verdi} i navnet", verdi=any_of(hele(parametre.ord, plan.maalform))) if parametre.ord else ""
        )
        sted = plan.behovsoversikt.origin.at("behov") if plan.behovsoversikt else plan.origin.at()
        tekst = message(
            "Behovsoversikten har ingen målgruppe{hvem}. Legg til linjer i kunnskapsgrunnlag/behovsoversikt.yaml.",
            hvem=hvem,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    bevis, mangler = [], []
    for gruppe in grupper:
        if tiltak := virksomme_for_maalgruppe(context).get(gruppe.id):
            tekst = message(
                "Målgruppen «{tittel}» har tiltakene {verdi}.",
                tittel=gruppe.tittel,
                verdi=joined((t.id for t in tiltak), ", "),
            )
            ider = (gruppe.id, BEHOVSOVERSIKT, *(t.id for t in tiltak))
            bevis.append(Bevis(tekst, ider, gruppe.origin.at("id"), sikreste(context, tiltak)))
        else:
            tekst = message(
                "Målgruppen «{tittel}» har ingen tiltak. Skriv «{id}» under «maalgrupper» i tiltak som gjelder den.",
                tittel=gruppe.tittel,
                id=gruppe.id,
            )
            mangler.append(Mangel(tekst, gruppe.origin.at("id")))
            mangler += teller_ikke(context, partial(_gjelder, gruppe))
    grad = Grad.OPPFYLT if not mangler else Grad.DELVIS if bevis else Grad.IKKE
    return Svar(grad, tuple(bevis), tuple(mangler))


def _gjelder(gruppe: Maalgruppe, tiltak: Tiltak) -> bool:
    return any(ref.id == gruppe.id for ref in tiltak.maalgrupper)


TYPE = Bevistype("maalgrupper_har_tiltak", Parametre, ("maalgrupper", "behovsoversikt", "tiltak", "organisasjon"), find)
