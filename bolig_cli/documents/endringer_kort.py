"""One page for the council: what is changed since an earlier version, in kroner and in coverage."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.compare.compare import Comparison
from bolig_cli.compare.difference import Hva, PartChange
from bolig_cli.documents import cover, endringsord
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Opening
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import endringer
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Plan

NAME = "endringer-kort"
# What the council decides on, in the order of its weight; the rest is counted.
_WEIGHS = ("maalomraade", "maal", "strategi", "tiltak")


def make(plan: Plan, dekning: Dekning, siden: Comparison) -> Document:
    """`siden` is what differs from the earlier version."""
    siden = endringer.of_the_plan(siden)
    numbers = number_items(plan)
    title = tr("Endringer i planen, kort")
    front = Front(
        NAME,
        title,
        cover.in_text(plan),
        title,
        tr("Siden {utgave}", utgave=siden.before),
        tr("Det viktigste som er endret i {plan} siden {utgave}", plan=cover.in_text(plan), utgave=siden.before),
        (),
        cover.date(plan),
        Opening.SHEET,
    )
    blocks = [
        ast.header(1, ast.text(title), "endringer-kort", ["unummerert"]),
        ast.para(ast.text(f"{tr('Siden {utgave}', utgave=siden.before)}: {norsk.small(endringer.summary(siden))}")),
        *_goals_and_measures(siden, endringer.reader(plan, dekning, siden, numbers).name),
        *_money(plan, siden),
        *_duties(siden, dekning),
    ]
    return finish(plan, front, blocks, numbers, Figures({}))


def _goals_and_measures(siden: Comparison, name: endringsord.Namer) -> list[Node]:
    weighty = [change for kind in _WEIGHS for change in siden.changes if change.part.kind == kind]
    if not weighty:
        return [ast.para(ast.text(tr("Mål, strategier og tiltak er som før.")))]
    rest = len(siden.changes) - len(weighty)
    others = trn(
        "I tillegg er én annen del av planen endret.", "I tillegg er {antall} andre deler av planen endret.", rest
    )
    return [
        ast.header(2, ast.text(tr("Mål, strategier og tiltak")), "kort-maal"),
        endringer.few([_line(change, siden, name) for change in sorted(weighty, key=_rank)]),
        *([ast.para(ast.text(others))] if rest else []),
    ]


def _rank(change: PartChange) -> int:
    return [Hva.NY, Hva.FJERNET, Hva.FLYTTET, Hva.ENDRET].index(change.hva)


def _line(change: PartChange, siden: Comparison, name: endringsord.Namer) -> list[Node]:
    words = {Hva.NY: tr("Ny"), Hva.FJERNET: tr("Fjernet"), Hva.FLYTTET: tr("Flyttet"), Hva.ENDRET: tr("Endret")}
    called = endringsord.called(change.part, siden.names, name)
    fields = list(dict.fromkeys(endringsord.first_label(one) for one in change.changes))
    what = f", {norsk.listing([norsk.small(f) for f in fields])}" if change.hva is Hva.ENDRET and fields else ""
    return [ast.strong(ast.text(f"{words[change.hva]}:")), {"t": "Space"}, *ast.text(f"{called}{what}")]


def _money(plan: Plan, siden: Comparison) -> list[Node]:
    if siden.effect is None:
        return []
    return [ast.header(2, ast.text(tr("Penger")), "kort-penger"), *endringer.cost(plan, siden.effect)]


def _duties(siden: Comparison, dekning: Dekning) -> list[Node]:
    if siden.effect is None:
        return []
    return [ast.header(2, ast.text(tr("Lovkrav")), "kort-lovkrav"), *endringer.coverage(siden.effect, dekning)]
