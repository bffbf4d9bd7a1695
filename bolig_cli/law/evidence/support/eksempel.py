"""Whether a plan says of itself that some of it is made up, and what to do where it does not."""

from bolig_cli.message import message
from bolig_cli.model.plan import Plan

# Of figures that are illustrative, in a plan that does not say so on its front page.
TELL_ELLER_SI_DET = message(
    "Sett inn kommunens egne tall, og rett «tallstatus». Er tallene ikke klare, skriver du i «eksempelmerknad» i plan.yaml at de "
    "er illustrative. Da teller de så lenge."
)


def er_eksempel(plan: Plan) -> bool:
    """Whether the plan has a note on its front page of what is made up in it: only there may made-up figures and places stand."""
    return plan.eksempelmerknad.words > 0
