"""The measures that come first: those that the plan says are important, in the order in which they begin."""

import datetime as dt

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts import handlingsdel
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan, Tiltak, Tiltakstatus

FIRST = 4  # measures named
_COMES = (Tiltakstatus.NY, Tiltakstatus.IKKE_STARTET, Tiltakstatus.PAAGAAR, Tiltakstatus.DELVIS)


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """A list of them, each with when it begins; nothing where none has a time."""
    dated = [
        (begins, t.prioritetsnummer or 0, t)
        for t in handlingsdel.in_order(plan, numbers)
        if t.status in _COMES and _is_important(t) and not _is_past(plan, t) and (begins := _begins(t))
    ]
    chosen = sorted(dated, key=lambda each: each[:2])[:FIRST]
    items = [
        [
            ast.plain(
                [
                    ast.link(ast.text(t.tittel), f"#{t.id}"),
                    {"t": "Space"},
                    *ast.text(tr("({nummer}, {naar})", nummer=numbers.name[t.id], naar=_when(t))),
                ]
            )
        ]
        for *_, t in chosen
    ]
    return [ast.bullets(items)] if items else []


def _is_important(t: Tiltak) -> bool:
    return t.har_hoey_prioritet or (t.prioritetsnummer or FIRST + 1) <= FIRST


def _is_past(plan: Plan, t: Tiltak) -> bool:
    """Whether its time limit is over when the edition is dated: it may be late, but it comes no more."""
    return bool(t.frist and plan.utgavedato and t.frist.ends_before(plan.utgavedato))


def _begins(t: Tiltak) -> dt.date | None:
    """When it begins; of one that does not say so, when it is to be done."""
    return (t.oppstart.first if t.oppstart else None) or (t.frist.last if t.frist else None)


def _when(t: Tiltak) -> str:
    if t.status in (Tiltakstatus.PAAGAAR, Tiltakstatus.DELVIS):
        return tr("i gang")
    if t.oppstart and t.oppstart.first:
        return tr("fra {naar}", naar=when(t.oppstart))
    return tr("innen {frist}", frist=when(t.frist))
