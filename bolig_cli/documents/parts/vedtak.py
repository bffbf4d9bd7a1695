"""The decision that adopted the plan, as the body made it."""

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan


def blocks(plan: Plan) -> list[Node]:
    """A chapter without number: who decided what, when. Before the decision it says that there is none."""
    heading = ast.header(1, ast.text(tr("Vedtak")), "vedtak", ["unummerert"])
    if plan.vedtak is None:
        text = tr("Planen er ikke vedtatt. Når vedtaket er fattet og ført inn, står det her.")
        return [heading, ast.div([ast.para(ast.text(text))], classes=["merk"])]
    facts = [
        (tr("Organ"), plan.vedtak.organ),
        (tr("Dato"), when(plan.vedtak.tidspunkt)),
        (tr("Sak"), plan.vedtak.saksnummer),
    ]
    lines = [(ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts if value]
    return [heading, ast.div([ast.definitions(lines)], classes=["fakta"]), *plan.vedtak.vedtak.blocks]
