"""The decision that adopted the plan, as the body made it; each municipality's, where several make the plan together."""

from collections.abc import Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.kommune import Kommune
from bolig_cli.model.plan import Behandling, Plan


def blocks(plan: Plan) -> list[Node]:
    """A chapter without number, before the contents: who decided what, when. Before the decision it says that there is none."""
    heading = ast.header(1, ast.text(tr("Vedtak")), "vedtak", ["unummerert", "foran"])
    if any(plan.vedtak_i(kommune) for kommune in plan.kommuner):
        parts = [_of(plan, kommune, number) for number, kommune in enumerate(plan.kommuner, 1)]
        return [heading, *(node for part in parts for node in part)]
    if plan.vedtak is None:
        return [heading, _none(tr("Planen er ikke vedtatt. Når vedtaket er fattet og ført inn, står det her."))]
    return [heading, *_decision(plan.vedtak)]


def _of(plan: Plan, kommune: Kommune, number: int) -> list[Node]:
    """A section on what one of the municipalities has decided."""
    heading = ast.header(2, ast.text(kommune.navn), f"vedtak-{number}", ["unummerert"])
    decision = plan.vedtak_i(kommune)
    if decision is None:
        return [heading, _none(tr("Planen er ikke vedtatt i {kommune}.", kommune=kommune.navn))]
    return [heading, *_decision(decision)]


def _none(text: str) -> Node:
    return ast.div([ast.para(ast.text(text))], classes=["merk"])


def _decision(decision: Behandling) -> Sequence[Node]:
    facts = [
        (tr("Organ"), decision.organ),
        (tr("Dato"), when(decision.tidspunkt)),
        (tr("Sak"), decision.saksnummer),
    ]
    lines = [(ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts if value]
    return [ast.div([ast.definitions(lines)], classes=["fakta"]), *decision.vedtak.blocks]
