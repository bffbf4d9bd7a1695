from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.navnet import sier_annen_rolle, sier_annen_tjeneste, sier_annet_aktoerslag
from bolig_cli.model.plan import Aktoer, Enhet, Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("navn-mot-slag", Severity.MERKNAD)
def navn_mot_slag(context: Context) -> Iterator[Problem]:
    """Navnet på en enhet, en aktør eller en tjeneste sier noe annet enn rollen eller slaget.

    Lovdekningen kjenner enhetene på «rolle», og aktørene og tjenestene på «slag». Er «Brannvesenet» ført opp med rollen
    nav_kommune,
    ser det ut som om Nav er med i tiltakene. Et navn som ikke sier noe om saken, er ikke galt: «Mestring og velferd» kan være hva
    som helst.

    Slik retter du det: rett rollen eller slaget, eller navnet hvis det er navnet som er feil.
    """
    plan = context.plan
    for enhet in plan.all(Enhet):
        if sier_annen_rolle(enhet.tittel, enhet.rolle):
            yield Problem(
                enhet.origin.at("rolle"),
                f"{capital(named(enhet))} er ført opp med rollen {', '.join(enhet.rolle)}, men navnet sier noe annet.",
                "Rett «rolle», eller skriv navnet slik det er.",
            )
    wrong: list[Aktoer | Tjeneste] = [
        *(aktoer for aktoer in plan.all(Aktoer) if sier_annet_aktoerslag(aktoer.tittel, aktoer.slag)),
        *(tjeneste for tjeneste in plan.all(Tjeneste) if sier_annen_tjeneste(tjeneste.tittel, tjeneste.slag)),
    ]
    for one in wrong:
        yield Problem(
            one.origin.at("slag"),
            f"{capital(named(one))} er ført opp med slaget «{one.slag}», men navnet sier noe annet.",
            "Rett «slag», eller skriv navnet slik det er.",
        )
