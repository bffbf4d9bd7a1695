from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("boliger-flere-enn-mangler", Severity.MERKNAD)
def boliger_flere_enn_mangler(context: Context) -> Iterator[Problem]:
    """Tiltakene skal gi flere boliger av ett slag enn det som mangler i behovsoversikten.

    Antallet under `boliger` i tiltakene er lagt sammen for hver boligtype og holdt mot det som mangler i det siste året behovet er
    oppgitt for. Tiltak som utgår, er ikke med. Er det flere, er boligene kanskje ført på feil type eller i to tiltak, eller behovet
    er regnet for lavt.

    Slik retter du det: rett antallet eller boligtypen. Skal det være flere enn det som mangler, kan det stå.
    """
    overview = context.plan.behovsoversikt
    if overview is None or not overview.hele_aar:
        return
    year = overview.hele_aar[-1]
    measures = [t for t in context.plan.all(Tiltak) if t.boliger and t.status != Tiltakstatus.UTGAAR]
    for kind, lacking in overview.mangler(year).items():
        giving = [t for t in measures if any(b.boligtype == kind for b in t.boliger)]
        homes = sum(b.antall for t in giving for b in t.boliger if b.boligtype == kind)
        if homes > lacking:
            yield Problem(
                giving[-1].origin.at("boliger"),
                f"Tiltakene skal gi {homes} boliger av typen «{kind}», men {lacking} mangler i {year}.",
                "Se om boligene er ført på riktig type, og bare i ett tiltak.",
            )
