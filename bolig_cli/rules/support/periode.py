"""The plan period as it is written."""

from bolig_cli.model.plan import Plan


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
