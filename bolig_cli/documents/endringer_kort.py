"""One page for the council: what is changed since an earlier version, in kroner and in coverage."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.compare.compare import Comparison
from bolig_cli.compare.difference import Change, Hva, PartChange
from bolig_cli.documents import cover, endringsord
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Opening
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import endringer
from bolig_cli.documents.tidligere_utgave import tidligere_utgave
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Plan

NAME = "endringer-kort"
# What the council decides on, in the order of its weight; the rest is counted.
_WEIGHS = ("maalomraade", "maal", "strategi", "tiltak")
_MOST = 10  # lines of those on the page
# The fields that a decision turns on, what weighs most first; after them whatever else is another, which is wording for the most.
_MOVED = "(flyttet)"
_FIELDS = (
    "okonomi", "frist", "oppstart", "utsatt", "status", "boliger", "aarsverk", "ansvarlig", _MOVED, "tittel", "beskrivelse",
)  # fmt: skip
_ABOVE = ("strategier", "maal", "hovedmaal", "maalomraade")  # what a part stands under
_DATES = ("frist", "oppstart")


def make(plan: Plan, dekning: Dekning, siden: Comparison) -> Document:
    """`siden` is what differs from the earlier version."""
    numbers = number_items(plan)
    reader = endringer.reader(plan, dekning, siden, numbers)
    siden = endringer.of_the_plan(siden)
    title, since = tr("Endringer i planen, kort"), tidligere_utgave(siden, plan)
    front = Front(
        NAME,
        title,
        cover.in_text(plan),
        title,
        tr("Siden {utgave}", utgave=since),
        tr(
            "Det viktigste som er endret i {plan} siden {utgave}",
            plan=cover.in_text(plan),
            utgave=f"{since} ({siden.before})",
        ),
        (),
        cover.date(plan),
        Opening.SHEET,
    )
    blocks = [
        ast.header(1, ast.text(title), "endringer-kort", ["unummerert"]),
        ast.para(ast.text(f"{tr('Siden {utgave}', utgave=since)}: {norsk.small(endringer.summary(siden))}")),
        *_goals_and_measures(siden, reader),
        *_money(plan, siden),
        *_duties(siden, dekning),
    ]
    return finish(plan, front, blocks, numbers, Figures({}))


def _goals_and_measures(siden: Comparison, reader: endringer.Reader) -> list[Node]:
    """What weighs, line by line, and how many other parts are changed: together as many as are counted."""
    weighty = [change for kind in _WEIGHS for change in siden.changes if change.part.kind == kind]
    rest = len(siden.changes) - len(weighty)
    if not weighty:
        others = trn("Én annen del av planen er endret.", "{antall} andre deler av planen er endret.", rest)
        said = [tr("Mål, strategier og tiltak er som før."), *([others] if rest else [])]
        return [ast.para(ast.text(" ".join(said)))]
    others = trn(
        "I tillegg er én annen del av planen endret.", "I tillegg er {antall} andre deler av planen endret.", rest
    )
    return [
        ast.header(2, ast.text(tr("Mål, strategier og tiltak")), "kort-maal"),
        endringer.few([_line(change, siden, reader) for change in sorted(weighty, key=_rank)], _MOST),
        *([ast.para(ast.text(others))] if rest else []),
    ]


def _rank(change: PartChange) -> tuple[int, int]:
    """What is new or gone comes first, then other money, another deadline, another place; last what is worded otherwise."""
    if change.hva in (Hva.NY, Hva.FJERNET):
        return 0, [Hva.NY, Hva.FJERNET].index(change.hva)
    least = _FIELDS.index(_MOVED) if change.hva is Hva.FLYTTET else len(_FIELDS)
    return 1, min(least, *(_weight(one) for one in change.changes), len(_FIELDS))


def _weight(change: Change) -> int:
    """The place of a field among those that weigh; last for any other. The sums and notes beside the money are not the money."""
    field = change.path[0]
    if field not in _FIELDS or (field == "okonomi" and not endringer.is_money(change)):
        return len(_FIELDS)
    return _FIELDS.index(field)


def _line(change: PartChange, siden: Comparison, reader: endringer.Reader) -> list[Node]:
    name = reader.name
    words = {Hva.NY: tr("Ny"), Hva.FJERNET: tr("Fjernet"), Hva.FLYTTET: tr("Flyttet"), Hva.ENDRET: tr("Endret")}
    called = endringsord.called(change.part, siden.names, name)
    fields: dict[str, list[Change]] = {}
    for one in sorted(change.changes, key=_weight):
        fields.setdefault(endringsord.first_label(one), []).append(one)
    told = [f"{norsk.small(label)}{_how_much(ones, name)}" for label, ones in fields.items()]
    if change.hva is Hva.FLYTTET:
        called += _from_and_to(change, reader)
    what = f", {norsk.listing(told)}" if change.hva is Hva.ENDRET and told else ""
    return [ast.strong(ast.text(f"{words[change.hva]}:")), {"t": "Space"}, *ast.text(f"{called}{what}")]


def _from_and_to(change: PartChange, reader: endringer.Reader) -> str:
    """What a part stood under and what it stands under now, by their numbers."""
    moves = [one for one in change.changes if one.path[0] in _ABOVE]
    before, after = (
        norsk.listing(
            [endringsord.value(leaf, one.slag, reader.short) for one in moves if (leaf := getattr(one, side))]
        )
        for side in ("before", "after")
    )
    return f", {tr('fra {foer} til {naa}', foer=before, naa=after)}" if before and after else ""


def _how_much(changes: Sequence[Change], name: endringsord.Namer) -> str:
    """How much more a measure costs, and when it is to be done instead; nothing of other fields."""
    first = changes[0]
    if first.path[0] in _DATES:
        before, after = (endringsord.value(value, first.slag, name) for value in (first.before, first.after))
        return f" ({tr('fra {foer} til {naa}', foer=before, naa=after)})"
    amounts = [(one.before or 0, one.after or 0) for one in changes if endringer.is_money(one)]
    whole = [after - before for before, after in amounts if isinstance(before, int) and isinstance(after, int)]
    more = sum(whole)
    if not more or len(whole) < len(amounts):  # an interval has two ends, and no one difference
        return ""
    size = f"{'+' if more > 0 else '−'}{norsk.number(abs(more))}"
    return f" ({tr('{beloep} tusen kroner', beloep=size)})"


def _money(plan: Plan, siden: Comparison) -> list[Node]:
    if siden.effect is None:
        return []
    return [ast.header(2, ast.text(tr("Penger")), "kort-penger"), *endringer.cost(plan, siden.effect)]


def _duties(siden: Comparison, dekning: Dekning) -> list[Node]:
    if siden.effect is None:
        return []
    return [ast.header(2, ast.text(tr("Lovkrav")), "kort-lovkrav"), *endringer.coverage(siden.effect, dekning)]
