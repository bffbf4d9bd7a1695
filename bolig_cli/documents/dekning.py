"""The coverage report, for statsforvalteren and the lawyer: each duty with all that answers it and all that is missing."""

from bolig_cli import ast
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import lovdekning
from bolig_cli.documents.wording import edition
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan
from bolig_cli.norsk import date

NAME = "dekning"


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document. Items of the plan are named by their numbers there, as words: they stand in another document."""
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    front = Front(
        NAME,
        tr("Lovdekning"),
        cover.in_text(plan),
        tr("Lovdekning, {plan}", plan=cover.in_text(plan)),
        tr("Vurdert {dato}", dato=date(dekning.dato)),
        tr("Hva {plan} svarer på av lovkrav, og hva som mangler", plan=cover.in_text(plan)),
        (
            Fact(tr("Lovkatalog"), tr("utgave {utgave}", utgave=edition(dekning.katalog))),
            *cover.edition_of_plan(plan),
        ),
        cover.date(plan),
    )
    blocks = [
        ast.header(1, ast.text(tr("Lovdekningen i korte trekk")), "lovdekning"),
        *lovdekning.introduction(dekning),
        lovdekning.counts(dekning),
        *lovdekning.chart(figures),
        *lovdekning.unanswered(numbers, dekning),
        *lovdekning.acts(numbers, dekning),
        *lovdekning.sources(dekning),
    ]
    return finish(plan, front, blocks, numbers, figures)
