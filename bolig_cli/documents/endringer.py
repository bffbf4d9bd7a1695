"""What is changed since an earlier version, as the hearing draft: every change with its fields, and what it means."""

from bolig_cli import ast, norsk
from bolig_cli.compare.compare import Comparison
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import endringer
from bolig_cli.documents.tidligere_utgave import tidligere_utgave
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan

NAME = "endringer"


def make(plan: Plan, dekning: Dekning, siden: Comparison) -> Document:
    """`siden` is what differs from the earlier version."""
    numbers = number_items(plan)
    reader = endringer.reader(plan, dekning, siden, numbers)
    renumbered = endringer.numbers_then(siden)
    siden = endringer.of_the_plan(siden)
    title, since = tr("Endringer i planen"), tidligere_utgave(siden, plan)
    front = Front(
        NAME,
        title,
        cover.in_text(plan),
        title,
        tr("Endringer siden {utgave}", utgave=since),
        tr("Hva som er endret i {plan} siden {utgave}", plan=cover.in_text(plan), utgave=f"{since} ({siden.before})"),
        (Fact(tr("Sammenlignet med"), since), *cover.edition(plan)),
        cover.date(plan),
    )
    blocks = [
        ast.header(1, ast.text(tr("Hva endringene betyr")), "virkning"),
        ast.para(ast.text(endringer.summary(siden))),
        *_judged(siden, dekning),
        *(endringer.effects(plan, siden.effect, numbers) if siden.effect else ()),
        ast.header(1, ast.text(tr("Endringene, del for del")), "endringer"),
        *_how(siden),
        *endringer.changes(siden, reader),
        *renumbered,
    ]
    return finish(plan, front, blocks, numbers, Figures({}))


def _judged(siden: Comparison, dekning: Dekning) -> list[ast.Node]:
    if siden.effect is None:
        return [
            ast.para(
                ast.text(
                    tr("Den tidligere utgaven kan ikke leses som en plan, så lovkrav og penger er ikke sammenlignet.")
                )
            )
        ]
    told = tr("Begge utgavene er vurdert per {dato}. Det er ingen juridisk vurdering.", dato=norsk.date(dekning.dato))
    return [ast.para(ast.text(told))]


def _how(siden: Comparison) -> list[ast.Node]:
    if not siden.changes:
        return [ast.para(ast.text(tr("Ingenting i planen er endret.")))]
    told = tr("Der en tekst er endret, er ordene som er borte, strøket ut, og nye ord står med fete typer.")
    return [ast.para(ast.text(told))]
