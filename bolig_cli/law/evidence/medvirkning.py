"""Møter og annen medvirkning, med hva som kom inn, og hva det førte til.

Et møte teller når det er datert, ikke ligger etter planens utgavedato eller vedtaket, og `innspill` er skrevet, og
`oppfoelging` eller `foerte_til` sier hva de førte til. Å invitere
er ikke nok: planen må vise hva deltakerne sa, og hva det førte til. Loven kan peke ut noen som skal få være med; da må de
være blant deltakerne i et møte som teller.

Verktøyet ser hvem som er ført opp, og ikke om medvirkningen var reell.

Parametre: `minst` (antall møter; 1 når det ikke står), `deltakere` (grupper av ordstammer; minst én stamme fra hver gruppe må
finnes blant deltakerne i et møte som teller).

Svarer: et datert verksted med ungdomsrådet, med innspill og oppfølging.
Svarer ikke: det samme verkstedet uten innspill.
"""

from dataclasses import dataclass

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.forloep import etter_vedtaket
from bolig_cli.law.evidence.tekst import har_stamme
from bolig_cli.message import Text, any_of, message
from bolig_cli.model.plan import Medvirkning


@dataclass(frozen=True, slots=True)
class Parametre:
    minst: int = 1
    deltakere: tuple[tuple[str, ...], ...] = ()


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    alle = plan.prosess.medvirkning if plan.prosess else ()
    teller = [moete for moete in alle if not _feil(context, moete)]
    bevis = tuple(
        Bevis(
            message("«{tittel}» ga innspill fra {deltakere}.", tittel=moete.tittel, deltakere=moete.deltakere),
            (process_id("medvirkning"),),
            moete.place,
            Slag.TEKST,
        )
        for moete in teller
    )
    mangler = [
        Mangel(
            message("«{tittel}» teller ikke: det mangler {verdi}.", tittel=moete.tittel, verdi=_feil(context, moete)),
            moete.place,
        )
        for moete in alle
        if _feil(context, moete)
    ]
    sted = plan.prosess.origin.at("medvirkning") if plan.prosess else plan.origin.at()
    if len(teller) < parametre.minst:
        antall = message("ingen møter") if not teller else message("bare {antall} møter", antall=len(teller))
        tekst = message(
            "Planen viser {antall} med innspill og oppfølging (det trengs {minst}). Før dem opp "
            "under «medvirkning» i prosess.yaml.",
            antall=antall,
            minst=parametre.minst,
        )
        return Svar(Grad.DELVIS if bevis else Grad.IKKE, bevis, (*mangler, Mangel(tekst, sted)))
    savnet = [
        gruppe for gruppe in parametre.deltakere if not any(har_stamme(context, m.deltakere, gruppe) for m in teller)
    ]
    if savnet:
        tekster = (
            message(
                "Ingen av møtene har hatt med {verdi} blant deltakerne. Er de hørt på en annen måte, "
                "fører du det opp under «medvirkning» i prosess.yaml.",
                verdi=any_of(gruppe),
            )
            for gruppe in savnet
        )
        grad = Grad.DELVIS if len(savnet) < len(parametre.deltakere) else Grad.IKKE
        return Svar(grad, bevis, (*mangler, *(Mangel(tekst, sted) for tekst in tekster)))
    return Svar(Grad.OPPFYLT, bevis)


def _feil(context: Context, moete: Medvirkning) -> Text:
    """What an event lacks; empty when it counts."""
    if moete.dato is None or moete.dato.first is None:
        return message("dato")
    utgave = context.plan.utgavedato.last if context.plan.utgavedato else None
    if utgave and moete.dato.first > utgave:
        return message("en dato som ikke er etter planens utgavedato")
    if etter_vedtaket(context, moete.dato):
        return message("en dato før planen vedtas")
    if not moete.innspill.words:
        return message("innspill")
    return "" if moete.oppfoelging.words or moete.foerte_til else message("oppfølging")


TYPE = Bevistype("medvirkning", Parametre, find)
