"""The plan period as it is written."""

from collections.abc import Sequence

from bolig_cli.model.plan import Behovslinje, Plan


def periode(plan: Plan) -> tuple[int, int] | None:
    """First and last year as written, also when they are the wrong way round; None when one of them is missing or no year."""
    fra, til = plan.periode.fra, plan.periode.til
    if fra is None or til is None:
        return None
    return (fra, til) if 1900 <= fra <= 2200 and 1900 <= til <= 2200 else None


def gyldig_periode(plan: Plan) -> tuple[int, int] | None:
    """First and last year when the first is not after the last; else None, and dates cannot be held against the period."""
    years = periode(plan)
    return years if years and years[0] <= years[1] else None


_MOST_LIKE = 3  # lines that agree on their first year, so that another year is a slip, also where it is projected from


def behov_foer_perioden(plan: Plan) -> tuple[Sequence[Behovslinje], int]:
    """The lines of the overview of need that have it for years before the plan alone, and the first year of the plan that another
    line has it for; no lines where no line has.

    What is projected may well begin before the plan; it does not where it is one line, and the others begin with the same year.
    """
    years = gyldig_periode(plan)
    lines = [line for line in (plan.behovsoversikt.linjer if plan.behovsoversikt else ()) if line.oppgitt]
    before = [line for line in lines if years and max(line.oppgitt) < years[0]]
    firsts = [min(line.oppgitt) for line in lines if line not in before]
    if not before or not firsts:
        return (), 0
    is_odd = len(before) == 1 and len(firsts) >= _MOST_LIKE and len(set(firsts)) == 1
    return [line for line in before if is_odd or not line.framskriving], min(firsts)


def behov_etter_perioden(plan: Plan) -> tuple[Sequence[Behovslinje], int]:
    """The lines of the overview of need that have it for years after the plan alone, and the last year of the plan that another
    line has it for; no lines where no line has."""
    years = gyldig_periode(plan)
    lines = [line for line in (plan.behovsoversikt.linjer if plan.behovsoversikt else ()) if line.oppgitt]
    inside = [year for line in lines for year in line.oppgitt if years and years[0] <= year <= years[1]]
    if not years or not inside:
        return (), 0
    return [line for line in lines if min(line.oppgitt) > years[1]], max(inside)
