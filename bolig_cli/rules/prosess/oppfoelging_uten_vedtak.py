from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("oppfoelging-uten-vedtak", Severity.ADVARSEL)
def oppfoelging_uten_vedtak(context: Context) -> Iterator[Problem]:
    """Planen er i fasen oppfølging, men vedtaket er ikke ført inn.

    Dokumentet «plan» viser vedtaket som vedtok planen. Mangler det, står det «Forslag, ikke vedtatt» på forsiden og i toppen av
    hver side.

    Slik retter du det: skriv vedtaket under `vedtak` i den behandlingen i `prosess.yaml` som vedtok planen, med dato og
    `vedtar_planen: true`.
    """
    plan = context.plan
    if plan.fase == Fase.OPPFOELGING and plan.vedtak is None:
        lacking = [kommune.navn for kommune in plan.kommuner if plan.vedtak_i(kommune) is None]
        if lacking and len(lacking) < len(plan.kommuner):
            yield Problem(
                plan.origin.at("fase"),
                f"Planen er i fasen oppfølging, men ingen behandling i prosess.yaml har vedtaket i {norsk.listing(lacking)}.",
                "Hvert kommunestyre vedtar planen. Skriv «kommune», «vedtak» og «vedtar_planen: true» i behandlingen.",
            )
            return
        yield Problem(
            plan.origin.at("fase"),
            "Planen er i fasen oppfølging, men ingen behandling i prosess.yaml har vedtaket som vedtok den.",
            "Skriv «vedtak» og «vedtar_planen: true» i behandlingen.",
        )
