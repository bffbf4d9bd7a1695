"""En enhet som loven nevner, har oppgaver i tiltakene.

Enheten kjennes på navnet. Den må være ansvarlig for eller medvirke i så mange tiltak som katalogen sier. Tiltak som utgår, og
tiltak uten en ansvarlig enhet i kommunen, teller ikke. Krever loven samarbeid, må enheter fra andre sektorer delta i de samme
tiltakene. En ordstamme på inntil tre bokstaver må være et helt ord: «nav» er ikke «navneutvalget».

Parametre: `ord` (ordstammer i enhetens navn; én er nok), `minst` (antall tiltak; 1 når det ikke står), `sektorer` (hvor mange
sektorer et tiltak må ha; 1 når det ikke står).

Svarer: Nav er ansvarlig for et tiltak.
Svarer ikke: ingen enhet med et slikt navn deltar i noe tiltak.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tekst import har_stamme
from bolig_cli.law.evidence.tiltak import sektorer, virksomme
from bolig_cli.message import any_of, message
from bolig_cli.model.plan import Enhet, Tiltak
from bolig_cli.searchable import as_name, searchable

KORT = 3


@dataclass(frozen=True, slots=True)
class Parametre:
    ord: tuple[str, ...]
    minst: int = 1
    sektorer: int = 1


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    enheter = {e.id: e.tittel for e in plan.all(Enhet) if _heter(context, e.tittel, parametre.ord)}
    bevis = []
    for tiltak in virksomme(context):
        deltar = [ref.id for ref in (tiltak.ansvarlig, *tiltak.medvirkende) if ref and ref.id in enheter]
        if deltar and (parametre.sektorer == 1 or _antall_sektorer(context, tiltak) >= parametre.sektorer):
            tekst = message("{verdi} deltar i tiltaket «{tittel}».", verdi=enheter[deltar[0]], tittel=tiltak.tittel)
            bevis.append(Bevis(tekst, (tiltak.id, *deltar), tiltak.origin.at("ansvarlig"), Slag.FAKTA))
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    antall = message("ingen tiltak") if not bevis else message("bare {antall} tiltak", antall=len(bevis))
    hvilke = (
        message(" med enheter fra minst {sektorer} sektorer", sektorer=parametre.sektorer)
        if parametre.sektorer > 1
        else ""
    )
    mangel = message(
        "En enhet med {navn} i navnet deltar i {antall}{hvilke} (det trengs {minst}). Skriv "
        "enheten under «ansvarlig» eller «medvirkende» i tiltakene den deltar i.",
        navn=any_of(parametre.ord),
        antall=antall,
        hvilke=hvilke,
        minst=parametre.minst,
    )
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (Mangel(mangel, plan.origin.at()),))


def _heter(context: Context, navn: str, ord: Iterable[str]) -> bool:
    """Whether the name has one of the words. A stem as short as «nav» begins too many other words to be more than itself."""
    return any(
        re.search(rf"\b{re.escape(searchable(o))}\b", searchable(navn))
        if len(o) <= KORT
        else har_stamme(context, navn, [o])
        for o in ord
    )


def _antall_sektorer(context: Context, tiltak: Tiltak) -> int:
    sektor = sektorer(context)
    return len({as_name(sektor[ref.id]) for ref in (tiltak.ansvarlig, *tiltak.medvirkende) if ref and ref.id in sektor})


TYPE = Bevistype("enhet_medvirker", Parametre, find)
