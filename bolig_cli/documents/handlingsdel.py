"""The action part by itself, revised every year, as the økonomiplan needs it: every measure with its economy, and the sums."""

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.bredde import LIGGENDE
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import handlingsdel, tiltak_med_okonomi, tiltak_over_tid, tiltak_per_enhet
from bolig_cli.documents.tidspunkt import when
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan

NAME = "handlingsdel"


def make(plan: Plan, dekning: Dekning) -> Document:
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    front = Front(
        NAME,
        tr("Handlingsdel {fra}–{til}", fra=plan.handlingsaar[0], til=plan.handlingsaar[-1]),
        tr("til {plan}", plan=cover.in_text(plan)),
        tr("Handlingsdel, {plan}", plan=cover.in_text(plan)),
        tr("Utgave {dato}", dato=when(plan.utgavedato)) if plan.utgavedato else "",
        tr("Tiltak og økonomi i {plan}, grunnlag for økonomiplanen", plan=cover.in_text(plan)),
        (*cover.decision_facts(plan), *cover.dated_edition_of_plan(plan)),
        cover.date(plan),
    )
    blocks = [
        ast.header(1, ast.text(tr("Økonomien i korte trekk")), "okonomi"),
        *handlingsdel.introduction(plan),
        *handlingsdel.sums(plan, numbers),
        *handlingsdel.charts(figures),
        *handlingsdel.uncosted(plan, numbers),
        *tiltak_over_tid.blocks(plan, numbers),
        ast.header(1, ast.text(tr("Tiltakene etter ansvarlig enhet")), "tiltak-per-enhet"),
        *tiltak_per_enhet.blocks(plan, numbers),
        *_with_economy(plan, numbers),
    ]
    return finish(plan, front, blocks, numbers, figures)


def _with_economy(plan: Plan, numbers: Numbers) -> list[Node]:
    """Last, so that where it lies, the pages that stand follow each other without one nearly empty between them."""
    section = [
        ast.header(1, ast.text(tr("Tiltakene med økonomi")), "tiltak"),
        *tiltak_med_okonomi.blocks(plan, numbers),
        *handlingsdel.by_priority(plan, numbers),
    ]
    lies = tiltak_med_okonomi.side(plan, numbers) == LIGGENDE
    return [ast.div(section, classes=["liggende"])] if lies else section
