"""The hearing draft: the whole plan, with the hearing's facts in front and the law coverage in short behind."""

from dataclasses import replace

from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import en_side, hoeringsopplysninger, whole_plan
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan

NAME = "hoeringsutkast"


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document. The plan must be free of structural faults: every reference hits."""
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    front = Front(
        NAME,
        cover.title(plan),
        cover.subtitle(plan),
        cover.short_title(plan),
        tr("Høringsutkast"),
        tr("Høringsutkast til {plan} for {kommune}", plan=cover.in_text(plan), kommune=plan.kommunenavn),
        cover.hearing_facts(plan),
        cover.date(plan),
    )
    blocks = [
        *en_side.blocks(plan, dekning, numbers),
        *hoeringsopplysninger.blocks(plan),
        *whole_plan.blocks(plan, dekning, numbers, figures, NAME),
    ]
    document = finish(plan, front, blocks, numbers, figures)
    code = Fact(tr("Dokumentkode"), document.build)  # by which an answer is read against what was sent out
    return replace(document, cover_facts=(*document.cover_facts, code))
