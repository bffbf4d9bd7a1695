from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law import andre_lover, henvisning
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named

_AN_ACT = ("loven", "lova")


@rule("hjemmel-ukjent-lov", Severity.MERKNAD)
def hjemmel_ukjent_lov(context: Context) -> Iterator[Problem]:
    """Hjemmelen til en tjeneste er en lov som verktøyet ikke kjenner.

    Lovkatalogen har lovene som en boligsosial plan svarer på. Verktøyet vet også hva noen andre lover heter, som husleieloven og
    barnevernsloven. Navnet her er ikke blant dem. Loven kan finnes, men navnet kan også være feil, eller loven kan være opphevet.

    Slik retter du det: slå opp loven i Lovdata, og skriv korttittelen slik den står der. Er navnet rett, trenger du ikke gjøre noe.
    """
    for service in context.plan.all(Tjeneste):
        for number, text in enumerate(service.hjemmel):
            try:
                act = henvisning.parse(text).lov
            except henvisning.UkjentHenvisning:
                continue
            if (
                act.endswith(_AN_ACT)
                and not henvisning.lov_ved_navn(act, context.katalog)
                and not henvisning.misspelt_lov(act, context.katalog)
                and not andre_lover.er_kjent(act)
            ):
                yield Problem(
                    service.origin.at("hjemmel", number),
                    f"Verktøyet kjenner ikke loven «{act}», som er hjemmel for {named(service)}.",
                    "Se etter i Lovdata at loven finnes og heter det.",
                )
