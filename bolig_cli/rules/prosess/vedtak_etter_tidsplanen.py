from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Behandling
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.tidsplan import decision_steps
from bolig_cli.searchable import searchable


@rule("vedtak-etter-tidsplanen", Severity.ADVARSEL)
def vedtak_etter_tidsplanen(context: Context) -> Iterator[Problem]:
    """Planen skal vedtas etter at tidsplanen sier at vedtaket er gjort.

    Begge står i dokumentet. Regelen sammenligner den siste saken i `behandling` om å vedta planen med steget i `tidsplan` der det
    skjer: det som har `slag: vedtak`, eller som heter «Vedtak» eller «Politisk sluttbehandling».

    Slik retter du det: rett tidspunktet i `behandling`, eller steget i `tidsplan`.
    """
    process = context.plan.prosess
    steps = decision_steps(context.plan)
    cases = [case for case in process.behandling if _adopts(case)] if process else []
    if not steps or not cases or context.plan.kommuner:
        return
    case, step = cases[-1], steps[-1]
    when, until = case.tidspunkt, step.til or step.fra
    if when and until and until.ends_before(when):
        yield Problem(
            when.place,
            f"{case.organ} behandler saken «{case.sak}» {when.naar}, men «{step.hva}» er {_span(step.fra, step.til)} i tidsplanen.",
            "Rett tidspunktet, eller rett steget i «tidsplan».",
        )


def _adopts(case: Behandling) -> bool:
    name = searchable(case.sak)
    return case.vedtar_planen or (
        name.startswith(("vedtak", "sluttbehandling")) and "høring" not in name and "høyring" not in name
    )


def _span(start: Tidspunkt | None, end: Tidspunkt | None) -> str:
    """ "fra mai 2024 til juni 2024", "juni 2024"."""
    if start and end and start.sagt != end.sagt:
        return f"fra {start.sagt} til {end.sagt}"
    return next((time.sagt for time in (end, start) if time), "")
