"""Whether a plan is an example."""

from bolig_cli.model.plan import Plan


def er_eksempel(plan: Plan) -> bool:
    """Whether the plan says on its front page that it is an example: only there may made-up figures and places stand."""
    return plan.eksempelmerknad.words > 0
