"""Hvert mål i planen har minst ett tiltak med penger.

Et mål som ingen penger følger, blir ikke fulgt opp i økonomiplanen. Et tiltak har penger når det har beløp i handlingsperioden
(hele planperioden når planen ikke har noen) eller dekkes innenfor ramme. Det kan høre til målet direkte, gjennom en strategi
eller gjennom et delmål. Et delmål må ha minst ett slikt tiltak selv. Tiltak som utgår, og tiltak uten en ansvarlig enhet i
kommunen, teller ikke. Et tiltak som må utredes, har ikke penger ennå, og det har heller ikke en post som må utredes. Et spenn
teller når det begynner over null. Verktøyet ser ikke økonomiplanen selv.

Nøkler: ingen.

Svarer: målet M1 har et tiltak innenfor ramme og et som må utredes.
Svarer ikke: alle tiltakene må utredes. Har noen av målene tiltak med penger, er svaret delvis.
"""

from collections.abc import Mapping

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.tiltak import har_penger, virksomme
from bolig_cli.message import message
from bolig_cli.model.plan import Maal, Tiltak
from bolig_cli.record import record


@record
class Parametre:
    pass


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    alle = plan.all(Maal)
    if not alle:
        mangel = message("Planen har ingen mål. Lag dem i mappen maal.")
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, plan.origin.at()),))
    med_penger = _med_penger(context)
    bevis, mangler = [], []
    for maal in alle:
        place = maal.origin.at("id")
        if tiltak := med_penger.get(maal.id):
            tekst = message("Målet «{tittel}» har {antall} tiltak med penger.", tittel=maal.tittel, antall=len(tiltak))
            bevis.append(Bevis(tekst, (maal.id, *(t.id for t in tiltak)), place, Slag.FAKTA))
        else:
            tekst = message(
                "Målet {id} «{tittel}» har ingen tiltak med penger i {fra}–{til} (beløp eller «innenfor ramme»). Skriv dem under "
                "«okonomi» i et tiltak som hører til målet.",
                id=maal.id,
                tittel=maal.tittel,
                fra=plan.handlingsaar[0],
                til=plan.handlingsaar[-1],
            )
            mangler.append(Mangel(tekst, place))
    return Svar(Grad.OPPFYLT if not mangler else Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), tuple(mangler))


def _med_penger(context: Context) -> Mapping[str, tuple[Tiltak, ...]]:
    """The measures that count and have money, by the id of each goal they belong to, itself or through a strategy or a part."""
    plan = context.plan
    found: dict[str, list[Tiltak]] = {}
    for t in virksomme(context):
        if har_penger(t, plan.handlingsaar):
            for id in plan.maal_over(t):
                found.setdefault(id, []).append(t)
    return {id: tuple(those) for id, those in found.items()}


TYPE = Bevistype("maal_har_penger", Parametre, ("maal", "strategi", "tiltak", "organisasjon"), find)
