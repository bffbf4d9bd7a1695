"""Høringen av planen: fra og til, hvor lenge, og hvem som får uttale seg.

Opplysningene står under `hoering` i prosess.yaml. Begge datoene må være hele datoer, og fristen kan ikke være før høringen
begynner. Stiller loven krav til lengden, regnes en frist i uker til samme ukedag som høringen begynte. En temaplan har ikke et
slikt krav.

En nettside må ha en adresse som andre kan åpne: «example.com» er ingen, og heller ikke et navn på kommunens eget nett eller en
rekke tall. En instans som ikke får planen, teller ikke.

Høringen må være slutt før planen vedtas. Når planen er kommet til vedtak, kan den ikke slutte etter planens utgavedato.
En høring fra før planarbeidet begynte, etter planperioden, eller så langt før planen at den gjelder en tidligere plan, teller ikke.
Sier et kapittel at høringen var kortere enn loven krever, eller at planen ikke var på høring, er svaret delvis.

Nøkler: `minst_uker` (ingen når det ikke står), `instanser` (grupper av ordstammer; minst én stamme fra hver gruppe må finnes
blant høringsinstansene), `nettside` (true når høringen må ha en nettadresse).

Svarer: en høring fra 5. februar til 22. mars 2024.
Svarer ikke: en høring uten frist.
"""

import datetime as dt

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import etter_utgaven, etter_vedtaket, foer_arbeidet, utenfor_arbeidet
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, sier_imot
from bolig_cli.law.evidence.support.nektelse import benekter
from bolig_cli.law.evidence.support.nettadresse import er_aapen_adresse
from bolig_cli.law.evidence.support.ordsoek import har_stamme
from bolig_cli.law.hele_ord import hele
from bolig_cli.message import any_of, message
from bolig_cli.model.tid import Tidspunkt, is_at_least_weeks
from bolig_cli.record import record

_UKE = 7  # days


@record
class Parametre:
    minst_uker: int = 0
    instanser: tuple[tuple[str, ...], ...] = ()
    nettside: bool = False


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    hoering = plan.prosess.hoering if plan.prosess else None
    fra = _dag(hoering.fra) if hoering else None
    til = _dag(hoering.til) if hoering else None
    if hoering is None or fra is None or til is None or til < fra:
        sted = hoering.origin.at("til") if hoering else plan.prosess.origin.at() if plan.prosess else plan.origin.at()
        tekst = message(
            "Planen sier ikke når høringen begynner og slutter. Skriv «fra» og «til» under «hoering» i prosess.yaml."
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    assert hoering.fra
    assert hoering.til
    if feil := (
        utenfor_arbeidet(plan, hoering.til)
        or foer_arbeidet(context, hoering.til)
        or etter_utgaven(plan, hoering.til)
        or etter_vedtaket(context, hoering.fra)
    ):
        tekst = message("Høringen teller ikke: {feil}. Rett datoene i prosess.yaml.", feil=feil)
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, hoering.origin.at("fra")),))
    mangler = []
    if feil := etter_vedtaket(context, hoering.til):
        tekst = message("Høringen er ikke slutt når planen vedtas: {feil}.", feil=feil)
        mangler.append(Mangel(tekst, hoering.origin.at("til")))
    if not is_at_least_weeks(fra, til, parametre.minst_uker):
        tekst = message(
            "Høringen varer i {dager}, og fristen skal være minst {minst_uker} uker. Flytt «til» "
            "i prosess.yaml, eller begynn tidligere.",
            dager=til - fra,
            minst_uker=parametre.minst_uker,
        )
        mangler.append(Mangel(tekst, hoering.origin.at("til")))
    varer = Datum("hoering", "prosess.yaml", message("at høringen varer i {dager}", dager=til - fra))
    mangler += sier_imot(context, "hoering", varer, minst=parametre.minst_uker * _UKE)
    for gruppe in parametre.instanser:
        if not any(har_stamme(context, i, gruppe) and not benekter(i) for i in hoering.instanser):
            mangler.append(
                Mangel(
                    message(
                        "Ingen høringsinstans er {ord}. Før dem opp under «instanser».",
                        ord=any_of(hele(gruppe, context.plan.maalform, len(gruppe))),
                    ),
                    hoering.origin.at("instanser"),
                )
            )
    if parametre.nettside and not hoering.nettside:
        mangler.append(
            Mangel(
                message("Høringen har ingen nettside. Skriv adressen under «nettside» i prosess.yaml."),
                hoering.origin.at(),
            )
        )
    elif parametre.nettside and not er_aapen_adresse(hoering.nettside):
        tekst = message(
            "«{adresse}» er ikke en adresse på nettet. Skriv kommunens egen under «nettside» i prosess.yaml.",
            adresse=hoering.nettside,
        )
        mangler.append(Mangel(tekst, hoering.origin.at("nettside")))
    varighet = message("Planen er på høring fra {dato} til {dato2}.", dato=fra, dato2=til)
    bevis = (Bevis(varighet, (process_id("hoering"),), hoering.origin.at("fra"), Slag.FAKTA),)
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, bevis, tuple(mangler))


def _dag(tid: Tidspunkt | None) -> dt.date | None:
    """The day, where the time is a whole date."""
    return tid.first if tid and tid.first == tid.last else None


TYPE = Bevistype("hoering", Parametre, ("prosess",), find, ser_i=MED_TEKSTER)
