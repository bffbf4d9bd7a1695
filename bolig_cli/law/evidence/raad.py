"""Rådene som har rett til å uttale seg: når de får planen, og hva de sier.

Hvert av rådene må stå under `raad` i prosess.yaml med datoen de behandler planen. Er planen kommet til vedtak, må det også stå hva
rådet uttalte. Vil et råd ikke uttale seg, skriver du det.

Rådene skal få planen før den vedtas. En dato etter vedtaket teller ikke, og når planen er kommet til vedtak, heller ikke en dato
etter planens utgavedato. Den kan heller ikke ligge før planarbeidet begynte, etter planperioden, eller så langt før planen at den
gjelder en tidligere plan. Sier uttalelsen at rådet ikke fikk saken, teller den ikke. «Kommer senere» er ingen uttalelse. Kan den
bety at rådet bare ble orientert, fikk saken for sent eller er nedlagt, må noen vurdere om det fikk uttale seg. Det samme gjelder
når uttalelsen bare er om noe annet, som åpningstiden i svømmehallen, og når den ikke har noe ord for hva rådet mener, eller for
at det er spurt («Rådet fikk høre om saken på lokalradioen»).

Nøkler: `organ` (rådene; alle må være med).

Svarer: eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet har planen til behandling på hver sin dato.
Svarer ikke: ingen av rådene er ført opp.
"""

from bolig_cli import norsk
from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import (
    FERDIG_HOERT,
    etter_utgaven,
    etter_vedtaket,
    fikk_ikke_saken,
    foer_arbeidet,
    kan_ikke_ha_hatt_saken,
    utenfor_arbeidet,
    uttalelse_er_orientering,
)
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, holdt_mot_tekstene
from bolig_cli.law.evidence.support.om_bolig import bare_om_annet
from bolig_cli.law.evidence.support.utsagn import raadet_har_sagt_noe, uttalelsen_sier_noe, vil_ikke_uttale_seg
from bolig_cli.law.ordlister import RAADSORGAN, require_known
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Raad
from bolig_cli.model.prosess import raadet
from bolig_cli.record import record


@record
class Parametre:
    organ: tuple[str, ...]

    def __post_init__(self) -> None:
        require_known("organ", self.organ, RAADSORGAN)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    oppfoert = {raad.organ: raad for raad in (plan.prosess.raad if plan.prosess else ())}
    sted = plan.prosess.origin.at("raad") if plan.prosess else plan.origin.at()
    bevis, mangler = [], []
    for organ in parametre.organ:
        raad = oppfoert.get(organ)
        navn = norsk.capital(raadet(organ))
        if raad is None:
            tekst = message("{navn} er ikke ført opp. Skriv organet og datoen under «raad» i prosess.yaml.", navn=navn)
            mangler.append(Mangel(tekst, sted))
        elif raad.dato is None or raad.dato.first is None:
            mangler.append(
                Mangel(message("{navn} har ingen dato. Skriv når rådet behandler planen.", navn=navn), raad.place)
            )
        elif feil := utenfor_arbeidet(plan, raad.dato) or foer_arbeidet(context, raad.dato):
            mangler.append(
                Mangel(message("{navn} har ikke hatt denne planen: {feil}.", navn=navn, feil=feil), raad.place)
            )
        elif fikk_ikke_saken(raad.uttalelse.plain):
            tekst = message(
                "{navn} har ikke fått saken: «{uttalelse}» Rådet skal få uttale seg før planen vedtas.",
                navn=navn,
                uttalelse=" ".join(raad.uttalelse.seen.split()),
            )
            mangler.append(Mangel(tekst, raad.place))
        elif etter_utgaven(plan, raad.dato) and plan.utgavedato and plan.utgavedato.last:
            tekst = message(
                "{navn} behandlet planen {naar}, men utgaven som skal vedtas, er datert {utgave}, før det. "
                "Er planen skrevet om siden, skriver du den nye datoen under «utgave» i plan.yaml.",
                navn=navn,
                naar=raad.dato.naar,
                utgave=plan.utgavedato.last,
            )
            mangler.append(Mangel(tekst, raad.place))
        elif feil := etter_vedtaket(context, raad.dato):
            tekst = message("{navn} får planen for sent til å uttale seg før den vedtas: {feil}.", navn=navn, feil=feil)
            mangler.append(Mangel(tekst, raad.place))
        elif plan.fase in FERDIG_HOERT and not uttalelsen_sier_noe(raad.uttalelse.plain):
            tekst = message(
                "Planen sier ikke hva uttalelsen fra {organ} gikk ut på. Skriv det under «uttalelse».",
                organ=raadet(organ),
            )
            mangler.append(Mangel(tekst, raad.place))
        else:
            tvil = _tvil(raad)
            tekst = message(
                "{navn} har planen til behandling {dato}.{tvil}", navn=navn, dato=raad.dato.first, tvil=tvil
            )
            slag, utdrag = (Slag.TEKST, raad.uttalelse.plain) if tvil else (Slag.FAKTA, "")
            bevis.append(Bevis(tekst, (process_id("raad"),), raad.place, slag, utdrag))
    if not mangler:
        svar = Svar(Grad.OPPFYLT, tuple(bevis))
        return holdt_mot_tekstene(context, svar, "raad", Datum("raad", "prosess.yaml"))
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), tuple(mangler))


def _tvil(raad: Raad) -> Text:
    """What in a statement makes one doubt that the council had its say; empty when nothing does."""
    if uttalelse_er_orientering(raad):
        return message(" Uttalelsen kan tyde på at rådet bare ble orientert.")
    if bare_om_annet(raad.uttalelse.plain):
        return message(" Uttalelsen ser ut til å gjelde noe annet enn planen.")
    if kan_ikke_ha_hatt_saken(raad) and not vil_ikke_uttale_seg(raad.uttalelse.plain):
        return message(" Uttalelsen kan tyde på at rådet ikke fikk saken i tide, eller ikke finnes.")
    if raad.uttalelse.plain.strip() and not raadet_har_sagt_noe(raad.uttalelse.plain):
        return message(" Uttalelsen sier ikke hva rådet mener, eller at det er spurt.")
    return ""


TYPE = Bevistype("raad", Parametre, ("prosess",), find, ser_i=MED_TEKSTER)
