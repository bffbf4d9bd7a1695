from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Plan, Tiltak, Tiltakstatus
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode
from bolig_cli.rules.support.tidsplan import decision_steps

_NOT_BEGUN = (Tiltakstatus.NY, Tiltakstatus.IKKE_STARTET)


@rule("tiltak-foer-vedtaket", Severity.ADVARSEL)
def tiltak_foer_vedtaket(context: Context) -> Iterator[Problem]:
    """Et tiltak som ikke er begynt, skal begynne før planen er vedtatt, eller før planperioden.

    Et nytt tiltak kan ikke begynne på grunnlag av en plan som ikke er vedtatt. Det er enten skrevet feil dato, eller så er tiltaket
    i gang allerede. Et tiltak uten `oppstart` blir holdt mot fristen sin. Sier ikke planen når den vedtas, gjelder det første
    året i planperioden.

    Slik retter du det: rett `oppstart`, eller skriv `status: pågår` hvis tiltaket er i gang uavhengig av planen.
    """
    plan = context.plan
    years, decision = gyldig_periode(plan), _decision(plan)
    for tiltak in plan.all(Tiltak):
        time = tiltak.oppstart or tiltak.frist
        if not time or not time.last or tiltak.status not in _NOT_BEGUN:
            continue
        said = "begynner" if tiltak.oppstart else "skal være ferdig"
        before_period = bool(years and time.ends_before_year(years[0]))
        if before_period and years and tiltak.oppstart:  # a time limit before the period has a rule of its own
            late = f"før planperioden {years[0]}–{years[1]}"
        elif decision and not before_period and time.ends_before(decision):
            late = f"men planen vedtas ikke før {decision.naar}"
        else:
            continue
        yield Problem(
            time.place,
            f"{capital(named(tiltak))} er ikke begynt, og {said} {time.naar}, {late}.",
            "Rett datoen. Er tiltaket i gang uavhengig av planen, skriver du «status: pågår».",
        )


def _decision(plan: Plan) -> Tidspunkt | None:
    """When the plan is adopted, as far as it says."""
    decided = [b.tidspunkt for b in plan.prosess.behandling if b.vedtar_planen] if plan.prosess else []
    steps = [step.til or step.fra for step in decision_steps(plan)]
    return next((time for time in (*decided, *steps) if time and time.first), None)
