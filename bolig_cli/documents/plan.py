"""The plan as adopted: no hearing, the decision instead. Before the decision it says that it is not adopted."""

from bolig_cli import norsk
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import en_side, vedtak, whole_plan
from bolig_cli.documents.tidspunkt import when
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan

NAME = "plan"


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document. The plan must be free of structural faults: every reference hits."""
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    front = Front(
        NAME,
        cover.title(plan),
        cover.subtitle(plan),
        cover.short_title(plan),
        _status(plan),
        tr("{plan} for {kommune}", plan=cover.short_title(plan), kommune=plan.kommunenavn),
        (*cover.decision_facts(plan), *cover.edition(plan)),
        cover.date(plan),
    )
    blocks = [
        *en_side.blocks(plan, dekning, numbers),
        *vedtak.blocks(plan),
        *whole_plan.blocks(plan, dekning, numbers, figures, NAME),
    ]
    return finish(plan, front, blocks, numbers, figures)


def _status(plan: Plan) -> str:
    if plan.vedtak is None:
        those = [kommune.navn for kommune in plan.kommuner if plan.vedtak_i(kommune)]
        return tr("Vedtatt i {kommune}", kommune=norsk.listing(those)) if those else tr("Forslag, ikke vedtatt")
    return tr("Vedtatt {dato}", dato=when(plan.vedtak.tidspunkt)) if plan.vedtak.tidspunkt else tr("Vedtatt")
