"""Mål som kan måles: en indikator med utgangspunkt, måltall og kilde.

Uten indikatorer kan ingen se om planen virker. Hvert mål i planen må ha minst én indikator med utgangspunkt, måltall for et
senere år, og kilde. Et mål med delmål kan måles gjennom delmålene, når hvert av dem har en slik indikator. Er både
utgangspunktet og måltallet null, måler indikatoren ingenting. En kilde som «ukjent» eller «TODO» er ingen kilde. Illustrative
tall teller bare i en plan som på forsiden sier at den er et eksempel. Noen må lese en indikator som kan telle noe annet enn det
planen handler om («mål A-laget scorer»).

Nøkler: `minst` (antall mål som må ha en indikator; alle når det ikke står).

Svarer: hvert mål har en indikator med utgangspunkt i 2023, måltall i 2027 og kilde.
Svarer ikke: ingen mål har indikatorer.
"""

from collections.abc import Sequence

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.eksempel import TELL_ELLER_SI_DET, er_eksempel
from bolig_cli.law.evidence.support.maaler_hva import tvil_ved_indikator
from bolig_cli.law.evidence.support.utsagn import kilden_sier_hvor
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Indikator, Maal, Plan, Tallstatus
from bolig_cli.record import record


@record
class Parametre:
    minst: int = 0


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    alle = plan.all(Maal)
    if not alle:
        return Svar(
            Grad.IKKE, mangler=(Mangel(message("Planen har ingen mål. Lag dem i mappen maal."), plan.origin.at()),)
        )
    bevis, mangler = [], []
    for maal in alle:
        if hele := _hele(maal, plan):
            tvil, indikator = _sikreste(maal, hele)
            tekst = message(
                "Målet «{tittel}» måles med «{navn}».{tvil}", tittel=maal.tittel, navn=indikator.navn, tvil=tvil
            )
            bevis.append(Bevis(tekst, (maal.id,), indikator.place, _slag(tvil)))
        elif (deler := plan.delmaal_under(maal)) and not maal.indikatorer and all(_hele(d, plan) for d in deler):
            tvil = next((tvil for d in deler if (tvil := _sikreste(d, _hele(d, plan))[0])), "")
            tekst = message("Målet «{tittel}» måles gjennom delmålene.{tvil}", tittel=maal.tittel, tvil=tvil)
            bevis.append(Bevis(tekst, (maal.id, *(d.id for d in deler)), maal.origin.at("id"), _slag(tvil)))
        elif maal.indikatorer:
            foerste = maal.indikatorer[0]
            mangler.append(
                Mangel(
                    message(
                        "Indikatoren «{navn}» teller ikke: {verdi}.", navn=foerste.navn, verdi=_feil(foerste, plan)
                    ),
                    foerste.place,
                    hjelp=TELL_ELLER_SI_DET if _feil(foerste, plan) is _ILLUSTRATIVE else "",
                )
            )
        else:
            tekst = message(
                "Målet {id} «{tittel}» har ingen indikator. Skriv den under «indikatorer» i målet.",
                id=maal.id,
                tittel=maal.tittel,
            )
            mangler.append(Mangel(tekst, maal.origin.at("id")))
    if len(bevis) >= (parametre.minst or len(alle)):
        return Svar(Grad.OPPFYLT, tuple(bevis))
    if parametre.minst > len(alle):
        tekst = message(
            "Planen har {antall} mål, men minst {minst} mål må ha en indikator. Lag flere mål i mappen maal.",
            antall=len(alle),
            minst=parametre.minst,
        )
        mangler.append(Mangel(tekst, alle[0].origin.at("id")))
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), tuple(mangler))


_ILLUSTRATIVE = message("tallene er illustrative, og teller ikke uten en merknad på forsiden om det")


def _sikreste(maal: Maal, hele: Sequence[Indikator]) -> tuple[Text, Indikator]:
    """The first indicator of a goal that nobody has to read, or the first of all with why somebody has to."""
    tvilene = [(tvil_ved_indikator(i, maal), i) for i in hele]
    return next((par for par in tvilene if not par[0]), tvilene[0])


def _slag(tvil: Text) -> Slag:
    return Slag.TEKST if tvil else Slag.FAKTA


def _hele(maal: Maal, plan: Plan) -> list[Indikator]:
    return [i for i in maal.indikatorer if not _feil(i, plan)]


def _feil(indikator: Indikator, plan: Plan) -> Text:
    """Why an indicator does not count; empty when it does."""
    if not indikator.utgangspunkt_aar:
        return message("det mangler utgangspunkt")
    if indikator.maaltall_aar <= indikator.utgangspunkt_aar:
        return message("måltallet må gjelde et senere år enn utgangspunktet")
    if not (indikator.utgangspunkt or indikator.maaltall or any(indikator.maalinger.values())):
        return message("alle tallene er null")
    if not kilden_sier_hvor(indikator.kilde):
        return message("det mangler kilde")
    if indikator.tallstatus == Tallstatus.ILLUSTRATIV and not er_eksempel(plan):
        return _ILLUSTRATIVE
    return ""


TYPE = Bevistype("indikatorer", Parametre, ("maal", "tabell"), find)
