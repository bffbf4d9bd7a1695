"""The plan from its first chapter to its last appendix: what the hearing draft and the adopted plan have in common."""

from collections.abc import Callable, Mapping

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts import (
    chapters,
    foeringer,
    handlingsdel,
    kunnskapsgrunnlag,
    lovdekning,
    maal,
    prosess,
    saksgang,
    tiltak_over_tid,
    tjenester,
)
from bolig_cli.documents.vocabulary import parts as part_titles
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Kapittel, Plan


def blocks(plan: Plan, dekning: Dekning, numbers: Numbers, figures: Figures, name: str) -> list[Node]:
    """The chapters that stand in the document `name`, each with its generated part, then the appendices: the tables and lists that
    the chapters rest on, the law coverage in short, and the authors' own."""
    made: Mapping[str, Callable[[], list[Node]]] = {
        "prosess": lambda: prosess.blocks(plan),
        "foeringer": lambda: foeringer.blocks(plan, numbers),
        "kunnskapsgrunnlag": lambda: kunnskapsgrunnlag.blocks(plan, numbers, figures),
        "maal": lambda: maal.blocks(plan, numbers, dekning.katalog, figures),
        "handlingsdel": lambda: [
            *handlingsdel.blocks(plan, numbers, figures),
            *tiltak_over_tid.in_short(plan, numbers),
        ],
        "tjenester": lambda: [*tjenester.blocks(plan), *saksgang.blocks(plan)],
    }

    def chapter(kapittel: Kapittel) -> list[Node]:
        content = made[kapittel.innhold]() if kapittel.innhold else []
        return [*chapters.blocks(kapittel), *content]

    present = [k for k in plan.kapitler if not k.dokumenter or name in k.dokumenter]
    result = [block for k in present if not k.vedlegg for block in chapter(k)]
    placed = {k.innhold for k in present}
    for part, title in part_titles().items():
        if part not in placed and (content := made[part]()):
            result += [ast.header(1, ast.text(title), f"del-{part}"), *content]
    return [
        *result,
        *_tables(plan, numbers, figures),
        ast.header(1, ast.text(tr("Lovdekning")), "lovdekning", ["vedlegg"]),
        *lovdekning.short(numbers, dekning),
        *(block for k in present if k.vedlegg for block in chapter(k)),
    ]


def _tables(plan: Plan, numbers: Numbers, figures: Figures) -> list[Node]:
    content = [*kunnskapsgrunnlag.appendix(plan, figures), *foeringer.appendix(plan, numbers), *prosess.appendix(plan)]
    heading = ast.header(1, ast.text(tr("Tabeller og lister")), "tabeller-og-lister", ["vedlegg"])
    return [heading, *content] if content else []
