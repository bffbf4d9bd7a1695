"""En enhet som loven nevner, har oppgaver i tiltakene.

Enheten kjennes på rollen sin i organisasjon.yaml, uansett hva kommunen kaller den. Har ingen enhet en slik rolle, leter verktøyet
etter ord i navnet, og sier fra om at rollen bør føres opp. En ordstamme på inntil tre bokstaver må være et helt ord: «nav» er ikke
«navneutvalget». En enhet med en annen rolle kjennes ikke på navnet. Sier navnet noe
annet enn rollen («Brannvesenet» med rollen nav_kommune), må noen lese det.

Enheten må være ansvarlig for eller medvirke i så mange tiltak som katalogen sier. Tiltak uten en ansvarlig enhet i kommunen teller
ikke, og heller ikke tiltak som utgår, er utsatt, eller ikke gjøres i planperioden. Krever loven samarbeid, må enheter fra andre
sektorer delta i de samme tiltakene.

Nøkler: `roller` (enhetens rolle; én er nok), `ord` (ordstammer i enhetens navn, når ingen har rollen; én er nok), `minst`
(antall tiltak; 1 når det ikke står), `sektorer` (hvor mange sektorer et tiltak må ha; 1 når det ikke står).

Svarer: enheten «Arbeid og velferd» har rollen nav_kommune og er ansvarlig for et tiltak.
Svarer ikke: ingen enhet med rollen eller et slikt navn deltar i noe tiltak.
"""

import re
from collections.abc import Iterable, Mapping

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.bare_data import SAMARBEID, skrevet
from bolig_cli.law.evidence.support.motsagt import Datum, holdt_mot_tekstene, i_mappen
from bolig_cli.law.evidence.support.navnet import sier_annen_rolle
from bolig_cli.law.evidence.support.ordsoek import har_stamme
from bolig_cli.law.evidence.support.skrivested import i_tiltakene
from bolig_cli.law.evidence.support.tiltak import de_sikre, sektorene, slag_av, teller_ikke, tvilen_ved, virksomme
from bolig_cli.law.hele_ord import hele
from bolig_cli.law.ordlister import ENHETSROLLER, require_known
from bolig_cli.message import Antall, Text, any_of, any_term, message
from bolig_cli.model.plan import Enhet, Tiltak
from bolig_cli.record import record
from bolig_cli.searchable import searchable

KORT = 3


@record
class Parametre:
    ord: tuple[str, ...]
    roller: tuple[str, ...] = ()
    minst: int = 1
    sektorer: int = 1

    def __post_init__(self) -> None:
        require_known("roller", self.roller, ENHETSROLLER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    enheter, raad = _enhetene(context, parametre)

    def svarer(tiltak: Tiltak) -> list[str]:
        """The units in question that have a part in the measure, where it has as many sectors as it must."""
        deltar = [ref.id for ref in (*tiltak.ansvarlig, *tiltak.medvirkende) if ref.id in enheter]
        nok = parametre.sektorer == 1 or len(sektorene(context, tiltak)) >= parametre.sektorer
        return deltar if nok else []

    heter_annet = {e.id for e in plan.all(Enhet) if e.id in enheter and sier_annen_rolle(e.tittel, e.rolle)}
    bevis: list[Bevis] = []
    for tiltak in virksomme(context):
        if deltar := svarer(tiltak):
            annet = any(id in heter_annet for id in deltar[:1])
            tekst = message(
                "{verdi} deltar i tiltaket «{tittel}».{tvil}{annet}{raad}",
                verdi=enheter[deltar[0]],
                tittel=tiltak.tittel,
                tvil=tvilen_ved(context, tiltak),
                annet=message(" Navnet sier noe annet enn rollen.") if annet else "",
                raad="" if bevis else raad,
            )
            slag = Slag.TEKST if annet else slag_av(context, tiltak)
            bevis.append(Bevis(tekst, (tiltak.id, *deltar), tiltak.origin.at("ansvarlig"), slag))
    if len(bevis) >= parametre.minst:
        svar = Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))
        hva = next(iter(parametre.roller), "")
        return holdt_mot_tekstene(context, svar, hva, Datum("ansvarlig", i_mappen(bevis[0].place)))
    antall = message("ingen tiltak") if not bevis else message("bare {antall} tiltak", antall=Antall(len(bevis)))
    hvilke = (
        message(" med enheter fra minst {sektorer} sektorer", sektorer=Antall(parametre.sektorer))
        if parametre.sektorer > 1
        else ""
    )
    rolle = message("rollen {roller} eller ", roller=any_term(parametre.roller)) if parametre.roller else ""
    mangel = message(
        "En enhet med {rolle}{navn} i navnet deltar i {antall}{hvilke} (det trengs {minst}). Skriv "
        "enheten under «ansvarlig» eller «medvirkende» i tiltakene den deltar i.",
        rolle=rolle,
        navn=any_of(hele(parametre.ord, plan.maalform)),
        antall=antall,
        hvilke=hvilke,
        minst=Antall(parametre.minst),
    )
    ute = teller_ikke(context, lambda t: bool(svarer(t)))
    data = message(
        "Før opp enheten i organisasjon.yaml, og under «ansvarlig» eller «medvirkende» i filen til tiltaket."
    )
    i_kapitler = skrevet(context, (SAMARBEID, parametre.ord), data)
    return Svar(
        Grad.DELVIS if bevis else Grad.IKKE,
        tuple(bevis),
        (Mangel(mangel, i_tiltakene(plan, "medvirkende")), *ute, *i_kapitler),
    )


def _enhetene(context: Context, parametre: Parametre) -> tuple[Mapping[str, str], Text]:
    """The names of the units in question by id, and what to do where they are known by their names alone."""
    alle = context.plan.all(Enhet)
    if med_rolle := {e.id: e.tittel for e in alle if not set(parametre.roller).isdisjoint(e.rolle)}:
        return med_rolle, ""
    heter = {
        e.id: e.tittel for e in alle if _heter(context, e.tittel, parametre.ord) and not (parametre.roller and e.rolle)
    }
    if not parametre.roller:
        return heter, ""
    raad = message(
        " Enheten er kjent på navnet. Før opp «rolle: [{rolle}]» i organisasjon.yaml.", rolle=parametre.roller[0]
    )
    return heter, raad


def _heter(context: Context, navn: str, ord: Iterable[str]) -> bool:
    """Whether the name has one of the words. A stem as short as «nav» begins too many other words to be more than itself."""
    return any(
        re.search(rf"\b{re.escape(searchable(o))}\b", searchable(navn))
        if len(o) <= KORT
        else har_stamme(context, navn, [o])
        for o in ord
    )


TYPE = Bevistype("enhet_medvirker", Parametre, ("organisasjon", "tiltak", "prosess"), find, ser_i=("kapittel",))
