"""What an answer to the hearing answers: the draft as its sender read it."""

from bolig_cli.model.bygg import Bygg, Byggdel
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.plan import Plan


def answered_by(innspill: Innspill, plan: Plan) -> Bygg | None:
    """What the sender read: the build that the answer names, or the only one that is kept where it names none."""
    if innspill.bygg:
        return next((bygg for bygg in plan.bygg if bygg.id == innspill.bygg), None)
    return plan.bygg[0] if len(plan.bygg) == 1 else None


def as_it_was(innspill: Innspill, plan: Plan, id: str) -> Byggdel | None:
    """A part of the plan as the sender read it; None where that is not known."""
    bygg = answered_by(innspill, plan)
    return next((part for part in bygg.deler if part.id == id), None) if bygg else None
