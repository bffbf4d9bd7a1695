"""The duties that a plan can refer to."""

from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.model.plan import Plan


def plikt_ider(plan: Plan) -> frozenset[str]:
    """The ids of every duty in the law catalogue and of the municipality's own requirements."""
    return frozenset(plikt.id for plikt in katalog_for(plan)[0].plikter)
