from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("fase-mot-vedtak", Severity.ADVARSEL)
def fase_mot_vedtak(context: Context) -> Iterator[Problem]:
    """Planen er vedtatt, men fasen er utkast eller høring.

    Vedtaket står på forsiden og i toppen av hver side. Da kan ikke planen samtidig være et utkast, og lovkravene må måles som for
    en plan som gjelder.

    Slik retter du det: skriv `fase: oppfølging` i `plan.yaml`. Er planen ikke vedtatt ennå, tar du bort `vedtar_planen` i
    `prosess.yaml`.
    """
    plan = context.plan
    decision = plan.vedtak
    when = decision.tidspunkt if decision else None
    if decision is None or when is None or when.first is None or plan.fase not in (Fase.UTKAST, Fase.HOERING):
        return  # what lacks its date is no decision yet, and has its finding
    yield Problem(
        plan.origin.at("fase"),
        f"Fasen er «{plan.fase}», men {decision.organ or 'et organ'} vedtok planen {when.naar}.",
        "Skriv «fase: oppfølging». Er planen ikke vedtatt, tar du bort «vedtar_planen» i prosess.yaml.",
    )
