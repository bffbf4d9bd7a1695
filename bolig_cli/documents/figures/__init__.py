"""The figures of the documents, from the plan and its coverage. A new one is one file beside its siblings and one line here."""

from collections.abc import Callable, Mapping

from bolig_cli.documents.figures import kunnskap, lovdekning, maalkart, okonomi, status
from bolig_cli.documents.figures.figure import Figur, Figures
from bolig_cli.documents.numbering import Numbers
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan

_MAKERS: tuple[Callable[[Plan, Dekning, Numbers], Mapping[str, Figur]], ...] = (
    maalkart.make,
    kunnskap.make,
    okonomi.make,
    lovdekning.make,
    status.make,
)


def make_figures(plan: Plan, dekning: Dekning, numbers: Numbers) -> Figures:
    """Every figure that there is data for. Nothing is drawn yet."""
    return Figures({name: figur for make in _MAKERS for name, figur in make(plan, dekning, numbers).items()})
