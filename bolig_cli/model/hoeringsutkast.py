"""Whether a plan is the draft that people answer."""

from bolig_cli.model.plan import Fase, Plan
from bolig_cli.searchable import searchable

_NAMES = ("høring", "høyring")


def er_hoeringsutkast(plan: Plan) -> bool:
    """By its phase, or by the name of its edition: it gets that before it is sent out, and the phase when it is."""
    named = any(name in searchable(plan.utgave) for name in _NAMES)
    return plan.fase == Fase.HOERING or (named and plan.fase == Fase.UTKAST)
