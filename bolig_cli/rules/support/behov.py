"""What several rules ask of the overview of need."""

from collections.abc import Iterator

from bolig_cli.model.plan import Behovslinje, Plan

_SMALLEST = 5  # a smaller number has its own finding, and is not said again; none at all is most likely not filled in


def turned(plan: Plan) -> Iterator[Behovslinje]:
    """The lines where the need is smaller than what there is today, so that the two may have changed places."""
    for line in plan.behovsoversikt.linjer if plan.behovsoversikt else ():
        if line.oppgitt and _SMALLEST <= line.oppgitt[min(line.oppgitt)] < line.i_dag:
            yield line
