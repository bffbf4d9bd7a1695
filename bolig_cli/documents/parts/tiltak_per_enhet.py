"""The measures of each unit, for the one who leads it: those it is responsible for and those it takes part in, by when, at what
cost."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.documents.ansvarlige import name_of
from bolig_cli.documents.beloep import amount
from bolig_cli.documents.bredde import STAAENDE, TETTERE, paa_en_linje
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts.handlingsdel import illustrative_mark, in_order
from bolig_cli.documents.parts.tiltak_med_okonomi import named
from bolig_cli.documents.tidspunkt import deadline
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import samlet
from bolig_cli.model.plan import Enhet, Plan, Tiltak


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2) for each that is responsible for a measure, and each unit that takes part in one, by name; last the
    measures that nobody is responsible for."""
    shown = in_order(plan, numbers)
    leads: dict[str, list[Tiltak]] = {}
    takes_part: dict[str, list[Tiltak]] = {}
    for t in shown:
        for ref in t.ansvarlig:
            leads.setdefault(ref.id, []).append(t)
        for ref in t.medvirkende:
            if plan.find(ref.id, Enhet):
                takes_part.setdefault(ref.id, []).append(t)
    names = {id: name_of(plan, id) for id in (*leads, *takes_part)}
    widths = _WITH_OTHERS if any(len(t.ansvarlig) > 1 for t in shown) else _ALONE
    result = [
        node
        for id in sorted(names, key=lambda id: (names[id].lower(), id))
        for node in _unit(plan, id, names[id], leads.get(id, ()), takes_part.get(id, ()), numbers, widths)
    ]
    nobodys = [t for t in shown if not t.ansvarlig]
    return [
        *result,
        *(_unit(plan, "", tr("Ikke avklart hvem som er ansvarlig"), nobodys, (), numbers, widths) if nobodys else []),
    ]


_ALONE = (0.62, 0.14, 0.12, 0.12)
_WITH_OTHERS = (0.46, 0.3, 0.12, 0.12)  # where some measures have several that are responsible, whom the role names


def _unit(
    plan: Plan,
    id: str,
    name: str,
    own: Sequence[Tiltak],
    others: Sequence[Tiltak],
    numbers: Numbers,
    widths: Sequence[float],
) -> list[Node]:
    anchor = f"enhet-{id}" if id else "enhet-ingen"
    rows = [
        *(_row(plan, t, _role(plan, id, t), numbers) for t in own),
        *(_row(plan, t, tr("Medvirker"), numbers) for t in others),
    ]
    heads = (norsk.capital(plan.betegnelser.tiltak.entall), tr("Rolle"), tr("Frist"), tr("Beløp"))
    caption = tr(
        "{enhet}: tiltakene, og hva de koster {fra}–{til}, {pengene}",
        enhet=name,
        fra=plan.aar[0],
        til=plan.aar[-1],
        pengene=tr("i tusen kroner") + illustrative_mark(plan),
    )
    return [
        ast.header(2, ast.text(name), anchor),
        ast.table(
            [ast.cell(head) for head in heads],
            rows,
            caption=ast.text(caption),
            widths=paa_en_linje(widths, rows, [2, 3], _SIDE),
            align=["left", "left", "left", "right"],
            id=f"tabell-{anchor}",
            classes=_SIDE.klasser,
        ),
    ]


_SIDE = TETTERE[STAAENDE]


def _row(plan: Plan, t: Tiltak, role: str, numbers: Numbers) -> list[Cell]:
    return [
        named(t, numbers),
        ast.cell(role),
        ast.cell(norsk.capital(deadline(t))),
        ast.cell(amount(samlet(t.okonomi.aarssum(year) for year in plan.aar))),
    ]


def _role(plan: Plan, id: str, t: Tiltak) -> str:
    """ "Ansvarlig", "Leder, sammen med Nav", "Sammen med Boligkontoret, som leder"; a dash where nobody is responsible."""
    if not t.ansvarlig:
        return "–"
    if len(t.ansvarlig) == 1:
        return tr("Ansvarlig")
    leader, *others = (ref.id for ref in t.ansvarlig)
    if id == leader:
        return tr("Leder, sammen med {andre}", andre=norsk.listing([name_of(plan, other) for other in others]))
    return tr("Sammen med {leder}, som leder", leder=name_of(plan, leader))
