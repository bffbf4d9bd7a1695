"""Et steg i tidsplanen: oppstart, planprogram, høring, vedtak, kunngjøring.

Steget står under `tidsplan` i prosess.yaml med `slag` og `fra`. Stiller loven krav til lengden, må både `fra` og `til` være hele
datoer, og en frist i uker regnes til samme ukedag som den begynte.

Rekkefølgen må være riktig: Oppstarten og planprogrammet kommer før høringen av planen. Planprogrammet fastsettes etter
oppstarten, og når høringen av det er slutt. Planen vedtas når høringen er slutt, og den kunngjøres etter vedtaket. De andre
stegene kommer før vedtaket. Når planen er kommet til vedtak, kan de ikke ligge etter planens utgavedato; under oppfølgingen kan
heller ikke vedtaket og kunngjøringen det. Et steg etter planperioden teller ikke, og heller ikke et som er så langt før planen at
det gjelder en tidligere plan. Det gjør heller ikke et steg som fortsatt har status planlagt når det skulle vært tatt.

Nøkler: `slag` (hva slags steg; ett av dem er nok), `minst_uker` (ingen når det ikke står), `etter_hoering` (true når steget
ikke kan slutte før høringsfristen).

Svarer: «Varsel om oppstart» med slag oppstart og en dato.
Svarer ikke: det samme steget uten slag.
"""

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import (
    BEGYNNER,
    FERDIG_HOERT,
    etter_utgaven,
    etter_vedtaket,
    utenfor_arbeidet,
    vedtakstid,
)
from bolig_cli.law.ordlister import MILEPAELSLAG, require_known
from bolig_cli.message import Text, any_term, message
from bolig_cli.model.plan import Fase, Kunngjort, Milepael, Milepaelslag, Milepaelstatus, Plan, Prosess
from bolig_cli.model.tid import Tidspunkt, is_at_least_weeks
from bolig_cli.record import record


@record
class Parametre:
    slag: tuple[str, ...]
    minst_uker: int = 0
    etter_hoering: bool = False

    def __post_init__(self) -> None:
        require_known("slag", self.slag, MILEPAELSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    prosess = context.plan.prosess
    if prosess is None or not (aktuelle := [m for m in prosess.tidsplan if m.slag in parametre.slag]):
        sted = prosess.origin.at("tidsplan") if prosess else context.plan.origin.at()
        tekst = message(
            "Tidsplanen har ikke noe steg av slaget {ord}. Skriv «slag» og «fra» under «tidsplan» i prosess.yaml.",
            ord=any_term(parametre.slag),
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    mangler = []
    for m in aktuelle:
        feil = _feil(m, parametre.minst_uker) or _feil_rekkefoelge(context, prosess, m)
        if feil := feil or (_foer_frist(m, prosess) if parametre.etter_hoering else ""):
            mangler.append(Mangel(message("«{hva}» i tidsplanen teller ikke: {feil}.", hva=m.hva, feil=feil), m.place))
            continue
        assert m.fra is not None
        return Svar(
            Grad.OPPFYLT,
            (
                Bevis(
                    message("Tidsplanen har «{hva}» ({raw}).", hva=m.hva, raw=m.fra.naar),
                    (process_id("tidsplan"),),
                    m.place,
                    Slag.FAKTA,
                ),
            ),
        )
    return Svar(Grad.DELVIS, mangler=tuple(mangler))


def _feil(m: Milepael, minst_uker: int) -> Text:
    """Why a step does not count; empty when it does."""
    if m.fra is None or m.fra.first is None:
        return message("det mangler «fra»")
    if not minst_uker:
        return ""
    if m.til is None or m.til.last is None or m.fra.first != m.fra.last or m.til.first != m.til.last:
        return message("«fra» og «til» må være hele datoer, slik at fristen kan regnes ut")
    if not is_at_least_weeks(m.fra.first, m.til.last, minst_uker):
        dager = m.til.last - m.fra.first
        return message("fristen er {dager} og skal være minst {minst_uker} uker", dager=dager, minst_uker=minst_uker)
    return ""


def _feil_rekkefoelge(context: Context, prosess: Prosess, m: Milepael) -> Text:
    """Why a step stands out of order; empty when it does not, as far as the plan says."""
    assert m.fra is not None
    plan, slutt = context.plan, m.til or m.fra
    vedtak = vedtakstid(context)
    if feil := utenfor_arbeidet(plan, m.fra):
        return feil
    hoering = prosess.hoering
    if _skulle_vaert_gjort(m, plan):
        return message("det står fortsatt som planlagt, og planen er i fasen {fase}. Rett «status»", fase=plan.fase)
    if m.slag in BEGYNNER and hoering and hoering.fra and hoering.fra.ends_before(m.fra):
        return message("det ligger etter at høringen av planen begynner ({naar})", naar=hoering.fra.naar)
    if m.slag == Milepaelslag.KUNNGJOERING:
        if vedtak and slutt.ends_before(vedtak):
            return message("det ligger før planen vedtas ({vedtak})", vedtak=vedtak.naar)
        if kunngjort := _kunngjort_foer(prosess, vedtak):
            return message("under «kunngjoering» er vedtaket kunngjort {naar}, før planen vedtas", naar=kunngjort.naar)
        return etter_utgaven(plan, m.fra) if plan.fase == Fase.OPPFOELGING else ""
    if m.slag == Milepaelslag.VEDTAK:
        return _foer_frist(m, prosess) or (etter_utgaven(plan, m.fra) if plan.fase == Fase.OPPFOELGING else "")
    if m.slag == Milepaelslag.PLANPROGRAM_FASTSATT:
        frister = [h.til or h.fra for h in prosess.tidsplan if h.slag == Milepaelslag.HOERING_AV_PLANPROGRAM]
        if any(frist and slutt.ends_before(frist) for frist in frister):
            return message("det ligger før høringen av planprogrammet er slutt")
        starter = [o.fra for o in prosess.tidsplan if o.slag == Milepaelslag.OPPSTART]
        if any(start and slutt.ends_before(start) for start in starter):
            return message("det ligger før oppstarten")
    return etter_utgaven(plan, m.fra) or etter_vedtaket(context, m.fra)


def _kunngjort_foer(prosess: Prosess, vedtak: Tidspunkt | None) -> Tidspunkt | None:
    """When the adoption was announced, where all that is told of it lies before the adoption itself."""
    alle = [k.dato for k in prosess.kunngjoering if k.hva == Kunngjort.VEDTAK and k.dato]
    return alle[0] if vedtak and alle and all(dato.ends_before(vedtak) for dato in alle) else None


def _skulle_vaert_gjort(m: Milepael, plan: Plan) -> bool:
    """Whether a step is still only planned when it must have been taken: all of them when the plan is followed up, those before the
    adoption when it comes to that."""
    etter_planen = m.slag in (Milepaelslag.VEDTAK, Milepaelslag.KUNNGJOERING)
    faser = (Fase.OPPFOELGING,) if etter_planen else FERDIG_HOERT
    return m.status == Milepaelstatus.PLANLAGT and plan.fase in faser


def _foer_frist(m: Milepael, prosess: Prosess) -> Text:
    """Why a step cannot be what follows the hearing; empty when it can."""
    frist = prosess.hoering.til if prosess.hoering else None
    assert m.fra is not None
    if frist and (m.til or m.fra).ends_before(frist):
        return message("det ligger før høringsfristen")
    return ""


TYPE = Bevistype("milepael", Parametre, ("prosess",), find)
