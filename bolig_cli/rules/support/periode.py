"""The plan period as it is written."""

from bolig_cli.model.plan import Plan
from bolig_cli.source.node import Scalar, child_at


def periode(plan: Plan) -> tuple[int, int] | None:
    """First and last year as written, also when they are the wrong way round; None when one of them is missing or no year."""
    fra, til = (child_at(plan.origin.node, ("periode", name)) for name in ("fra", "til"))
    if not (isinstance(fra, Scalar) and isinstance(til, Scalar)):
        return None
    if not (isinstance(fra.value, int) and isinstance(til.value, int)):
        return None
    return (fra.value, til.value) if 1900 <= fra.value <= 2200 and 1900 <= til.value <= 2200 else None


def gyldig_periode(plan: Plan) -> tuple[int, int] | None:
    """First and last year when the first is not after the last; else None, and dates cannot be held against the period."""
    years = periode(plan)
    return years if years and years[0] <= years[1] else None
