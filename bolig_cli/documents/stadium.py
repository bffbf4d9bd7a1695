"""What a case to the political body is about: how far the plan had come when the case was written. What a case says follows from
this, and from nothing else of when it is: so no word of an earlier phase is left in it."""

from enum import Enum, auto

from bolig_cli.model.plan import Fase, Plan


class Stadium(Enum):
    """`UTLEGGING` asks for the hearing, `HOERING` tells of it while it lasts, `VEDTAK` asks for the decision, and `OPPFOELGING` is
    the yearly round of an adopted plan."""

    UTLEGGING = auto()
    HOERING = auto()
    VEDTAK = auto()
    OPPFOELGING = auto()


def stadium(plan: Plan, has_own: bool) -> Stadium:
    """`has_own` is whether the municipality has written its own recommendation.

    A plan is in the hearing's phase when it is sent out, so the case that asks for it is from then too: from before the hearing
    by the plan's edition; where the dates are not known, when no recommendation is written that can be for anything else.
    """
    match plan.fase:
        case Fase.VEDTAK:
            return Stadium.VEDTAK
        case Fase.OPPFOELGING:
            return Stadium.OPPFOELGING
        case Fase.HOERING:
            return Stadium.UTLEGGING if _asks(plan, has_own) else Stadium.HOERING
    return Stadium.UTLEGGING


def _asks(plan: Plan, has_own: bool) -> bool:
    hoering = plan.prosess.hoering if plan.prosess else None
    if plan.utgavedato and hoering and hoering.fra:
        return plan.utgavedato.ends_before(hoering.fra)
    return not has_own
