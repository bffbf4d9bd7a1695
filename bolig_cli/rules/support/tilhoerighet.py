"""What in a plan belongs to one of the municipalities that make it together, and whose it is said to be."""

from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place
from bolig_cli.model.foering import KOMMUNENS_EGNE
from bolig_cli.model.plan import Enhet, Foering, Plan, Ref
from bolig_cli.record import record
from bolig_cli.rules.support.kinds import named


@record
class Eid:
    """What it is called inside a sentence, what its kind is called, where it stands, and whose it is said to be.

    `egen` is whether it must be somebody's: national guidance is nobody's own.
    """

    navn: str
    slag: str  # several of them
    sted: Place
    kommune: Sequence[Ref]
    egen: bool = True


def eide(plan: Plan) -> Iterator[Eid]:
    """All such things, in the order of their kinds."""
    for unit in plan.all(Enhet):
        yield Eid(named(unit), "enhetene", unit.origin.at("id"), unit.kommune)
    for guidance in plan.all(Foering):
        own = guidance.slag in KOMMUNENS_EGNE
        yield Eid(named(guidance), "føringene", guidance.origin.at("id"), guidance.kommune, own)
    for n, line in enumerate(plan.behovsoversikt.linjer if plan.behovsoversikt else (), 1):
        name = f"linje {n} i behovsoversikten"
        yield Eid(name, "linjene", line.place, line.kommune)
    for council in plan.prosess.raad if plan.prosess else ():
        yield Eid(council.raadet, "rådene", council.place, council.kommune)
    for treatment in plan.prosess.behandling if plan.prosess else ():
        yield Eid(f"behandlingen i {treatment.organ}", "behandlingene", treatment.place, treatment.kommune)
