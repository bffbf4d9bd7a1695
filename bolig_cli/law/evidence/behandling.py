"""At et bestemt organ behandler planen, og når.

Opplysningene står under `behandling` i prosess.yaml. Et organ uten tidspunkt teller ikke. Når planen er kommet til vedtak, må
tidspunktet være en hel dato, og under oppfølgingen kan den ikke være etter planens utgavedato.

Rekkefølgen må være riktig: Planen kan ikke vedtas før høringsfristen er ute. Et organ som bare blir orientert, verken behandler
eller vedtar planen, og et vedtak om å sende planen på høring er ikke et vedtak av planen. Det er heller ikke en sak der planen
sendes tilbake, utsettes eller ikke blir vedtatt. Er et annet organ også nevnt («på vegne av»), eller kan saken gjelde en annen
plan, må noen lese den. En behandling etter planperioden teller ikke, og heller ikke en som er så langt før planen at den gjelder
en tidligere plan. Det gjør heller ikke en der vedtaket sier at organet ikke fikk saken, eller et vedtak av planen når et
kapittel sier at et annet organ vedtok den. Står det et vedtak, må det si at planen, forslaget eller innstillingen ble vedtatt; sier
det noe annet, må noen lese det.

Nøkler: `organ` (ordstammer for organets navn), `sak` (ordstammer for hva saken gjelder; alle saker når det ikke står. Spør
ordene etter vedtaket, teller også en sluttbehandling, en godkjenning og en sak med `vedtar_planen`).

Svarer: Kommunestyret behandler saken «Vedtak av planen» i juni 2024.
Svarer ikke: bare formannskapet behandler planen.
"""

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import (
    avvist_eller_utsatt,
    bare_orientert,
    fikk_ikke_saken,
    foer_arbeidet,
    gjelder_noe_annet,
    utenfor_arbeidet,
    vedtaket_er_uklart,
    vedtar_planen,
    vedtas,
)
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, sier_imot
from bolig_cli.law.evidence.support.ordsoek import har_stamme
from bolig_cli.law.evidence.support.organ import er_et_annet_steds, er_organet, er_vedtak_av_planen
from bolig_cli.law.evidence.support.tiltak import de_sikre
from bolig_cli.message import Text, any_of, message
from bolig_cli.model.plan import Behandling, Fase, Plan
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record

_ETTER = Fase.OPPFOELGING
_MED_DATO = (Fase.VEDTAK, _ETTER)


@record
class Parametre:
    organ: tuple[str, ...]
    sak: tuple[str, ...] = ()


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    vedtak = vedtas(parametre.sak)
    saker = [
        b
        for b in (plan.prosess.behandling if plan.prosess else ())
        if er_organet(b.organ, parametre.organ) is not Grad.IKKE
        and (not parametre.sak or har_stamme(context, b.sak, parametre.sak) or (vedtak and vedtar_planen(b)))
    ]
    feil = {b.place: _feil(context, b, parametre) for b in saker}
    avvist = tuple(
        Mangel(
            message("{organ} i saken «{sak}» teller ikke: {feil}.", organ=b.organ, sak=b.sak, feil=feil[b.place]),
            b.place,
        )
        for b in saker
        if feil[b.place]
    )
    saker = [b for b in saker if not feil[b.place]]
    funnet: list[Bevis] = []
    for b in saker:
        tid = b.tidspunkt
        hel_dato = tid is not None and tid.first == tid.last
        if tid and tid.first and (hel_dato or plan.fase not in _MED_DATO) and not _kommer(tid, plan):
            tekst = message("{organ} behandler saken «{sak}» ({naar}).", organ=b.organ, sak=b.sak, naar=tid.sagt)
            funnet.append(_bevis(b, tekst, _tvil(b, plan, parametre) if vedtak else ""))
    if funnet:
        imot = tuple(sier_imot(context, "vedtar_planen", Datum("behandling", "prosess.yaml"))) if vedtak else ()
        return Svar(Grad.IKKE if imot else Grad.OPPFYLT, de_sikre(funnet, 1)[:1], imot)
    if saker:
        hva = (
            message("en dato som er kommet")
            if plan.fase == _ETTER
            else message("dato")
            if plan.fase in _MED_DATO
            else message("tidspunkt")
        )
        tekst = message(
            "{organ} er ført opp, men uten {hva}. Skriv når saken behandles.", organ=saker[0].organ, hva=hva
        )
        return Svar(Grad.DELVIS, mangler=(Mangel(tekst, saker[0].place), *avvist))
    if avvist:
        return Svar(Grad.IKKE, mangler=avvist)
    om = message(" i en sak om {verdi}", verdi=any_of(parametre.sak)) if parametre.sak else ""
    tekst = message(
        "Ingen behandling i {verdi}{om} er ført opp. Skriv organet, tidspunktet og saken under «behandling» i prosess.yaml.",
        verdi=any_of(parametre.organ),
        om=om,
    )
    return Svar(
        Grad.IKKE, mangler=(Mangel(tekst, plan.prosess.origin.at("behandling") if plan.prosess else plan.origin.at()),)
    )


def _bevis(sak: Behandling, tekst: Text, tvil: Text) -> Bevis:
    sagt = f"{sak.organ}: {sak.sak}\n{sak.vedtak.plain}".strip()
    slag, utdrag = (Slag.TEKST, sagt) if tvil else (Slag.FAKTA, "")
    return Bevis(message("{tekst}{tvil}", tekst=tekst, tvil=tvil), (process_id("behandling"),), sak.place, slag, utdrag)


def _tvil(sak: Behandling, plan: Plan, parametre: Parametre) -> Text:
    """What makes one doubt that the body itself adopts this plan; empty when nothing does."""
    if er_organet(sak.organ, parametre.organ) is Grad.DELVIS:
        return message(" Et annet organ er også nevnt. Vurder hvem som vedtar planen.")
    if er_et_annet_steds(sak.organ, plan):
        return message(" Organet kan være en annen kommunes. Vurder hvem som vedtar planen.")
    if not (sak.vedtar_planen or er_vedtak_av_planen(sak.sak, plan)):
        return message(" Vurder om saken er vedtaket av denne planen. Er den det, skriver du «vedtar_planen: true».")
    if vedtaket_er_uklart(sak):
        return message(" Vurder om vedtaket sier at planen er vedtatt.")
    return ""


def _feil(context: Context, sak: Behandling, parametre: Parametre) -> Text:
    """Why a treatment is not what is asked for; empty when it is."""
    if bare_orientert(sak):
        return message("organet blir bare orientert")
    if avvist_eller_utsatt(sak):
        return message("planen blir ikke vedtatt i saken")
    if parametre.sak and gjelder_noe_annet(sak, parametre.sak):
        return message("saken gjelder noe annet enn planen selv")
    if fikk_ikke_saken(sak.vedtak.plain):
        return message("organet har ikke hatt saken: «{vedtak}»", vedtak=" ".join(sak.vedtak.seen.split()))
    hoering = context.plan.prosess.hoering if context.plan.prosess else None
    frist, tid = hoering.til if hoering else None, sak.tidspunkt
    if tid and (feil := utenfor_arbeidet(context.plan, tid) or (vedtar_planen(sak) and foer_arbeidet(context, tid))):
        return feil
    if vedtar_planen(sak) and frist and frist.first and tid and tid.ends_before(frist):
        return message("planen vedtas {naar}, før høringsfristen {frist}", naar=tid.naar, frist=frist.first)
    return ""


def _kommer(tid: Tidspunkt, plan: Plan) -> bool:
    """Whether what should have happened still lies ahead of the plan's edition."""
    return plan.fase == _ETTER and plan.utgavedato is not None and plan.utgavedato.ends_before(tid)


TYPE = Bevistype("behandling", Parametre, ("prosess",), find, ser_i=MED_TEKSTER)
