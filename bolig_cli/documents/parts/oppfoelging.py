"""How an adopted plan is followed up: the decision, how far the measures have come, and what is late."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts import handlingsdel
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.documents.tiltakstatus import counted
from bolig_cli.maalform import tr, trn
from bolig_cli.model import framdrift
from bolig_cli.model.plan import Behandling, Plan, Tiltak


def decision(plan: Plan) -> list[Node]:
    """Who adopted the plan and when, with the decision in its own words: each of them, where several municipalities make it."""
    decisions = [made for kommune in plan.kommuner if (made := plan.vedtak_i(kommune))] or (
        [plan.vedtak] if plan.vedtak else []
    )
    return [node for made in decisions for node in (ast.para(ast.text(_decided(plan, made))), *_words(made))]


def _decided(plan: Plan, made: Behandling) -> str:
    body = norsk.capital(med_kommune(plan, made.organ, made.kommune)) or tr("Kommunen")
    day = when(made.tidspunkt)
    text = (
        tr("{organ} vedtok planen {dato}", organ=body, dato=day)
        if day
        else tr("{organ} har vedtatt planen", organ=body)
    )
    case = f" ({tr('sak {nummer}', nummer=made.saksnummer)})" if made.saksnummer else ""
    return f"{text}{case}."


def _words(made: Behandling) -> list[Node]:
    lead = ast.para(ast.text(tr("Vedtaket lyder slik:")))
    return [lead, *made.vedtak.blocks] if made.vedtak.blocks else []


def counts(measures: Sequence[Tiltak]) -> str:
    """ "Planen har 12 tiltak: 7 pågår og 5 er ferdige." """
    by_status = Counter(t.status for t in measures)
    words = norsk.listing([counted(status, count) for status, count in by_status.items()])
    return trn(
        "Planen har {antall} tiltak: {fordeling}.",
        "Planen har {antall} tiltak: {fordeling}.",
        len(measures),
        fordeling=words,
    )


def deadlines(measures: Sequence[Tiltak], day: dt.date) -> list[str]:
    """How many measures are late, and what that is; before any time limit is over, that none is."""
    if not any(is_over(t, day) for t in measures):
        return [tr("Ingen frister har gått ut ennå.")]
    late = [t for t in measures if framdrift.forsinket(t, day)]
    return [
        trn("Ett tiltak er forsinket.", "{antall} tiltak er forsinket.", len(late))
        if late
        else tr("Ingen tiltak er forsinket."),
        tr("Et tiltak er forsinket når fristen er ute og det verken er ferdig eller utgår."),
    ]


def is_over(t: Tiltak, day: dt.date) -> bool:
    """Whether the measure's time limit is over."""
    return bool(t.frist and t.frist.last and t.frist.last < day)


def status(plan: Plan, numbers: Numbers, day: dt.date) -> list[Node]:
    """How far the measures have come on a day, and which of them are late."""
    measures = handlingsdel.in_order(plan, numbers)
    if not measures:
        return []
    late = [t for t in measures if framdrift.forsinket(t, day)]
    said = [tr("Status per {dato}:", dato=norsk.date(day)), counts(measures), *deadlines(measures, day)]
    return [
        ast.para(ast.text(" ".join(said))),
        *([ast.bullets([[ast.plain(ast.text(_late(plan, t, numbers)))] for t in late])] if late else []),
    ]


def _late(plan: Plan, t: Tiltak, numbers: Numbers) -> str:
    owner = responsible(plan, t) or tr("ansvarlig ikke avklart")
    return tr(
        "{nummer} {tittel} (frist {frist}, {ansvarlig})",
        nummer=numbers.number[t.id],
        tittel=t.tittel,
        frist=when(t.frist),
        ansvarlig=owner,
    )


def unfinished(plan: Plan) -> list[Tiltak]:
    """The measures that are neither done nor given up."""
    return [t for t in plan.all(Tiltak) if t.status not in framdrift.AVSLUTTET]
