"""How the plan was made: organisation, involvement, time plan, councils, political treatment."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import when
from bolig_cli.model.plan import Medvirkning, Plan, Prosess


def blocks(plan: Plan) -> list[Node]:
    """Sections (level 2) below a chapter."""
    if plan.prosess is None:
        return []
    p = plan.prosess
    return [*_organisering(p), *_medvirkning(p), *_raad(p), *_tidsplan(p), *_behandling(p), *_rullering(p)]


def _organisering(p: Prosess) -> list[Node]:
    o = p.organisering
    facts = [
        (label, value)
        for label, value in (
            ("Prosjekteier", o.prosjekteier),
            ("Prosjektleder", o.prosjektleder),
            ("Styringsgruppe", norsk.listing(o.styringsgruppe)),
            ("Prosjektgruppe", norsk.listing(o.prosjektgruppe)),
        )
        if value
    ]
    if not facts and not o.beskrivelse.blocks:
        return []
    result = [ast.header(2, ast.text("Organisering"), "prosess-organisering"), *o.beskrivelse.blocks]
    if facts:
        result.append(
            ast.div(
                [ast.definitions((ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts)],
                classes=["fakta"],
            )
        )
    return result


def _medvirkning(p: Prosess) -> list[Node]:
    if not p.medvirkning:
        return []
    result = [ast.header(2, ast.text("Medvirkning"), "prosess-medvirkning")]
    for number, event in enumerate(p.medvirkning, 1):
        result += _event(event, number)
    return result


def _event(event: Medvirkning, number: int) -> list[Node]:
    facts = [
        ("Dato", [ast.plain(ast.text(when(event.dato)))]),
        ("Deltakere", [ast.plain(ast.text(event.deltakere))]),
    ]
    if event.innspill.blocks:
        facts.append(("Dette kom inn", list(event.innspill.blocks)))
    if event.oppfoelging.blocks:
        facts.append(("Dette førte det til", list(event.oppfoelging.blocks)))
    return [
        ast.header(3, ast.text(event.tittel), f"medvirkning-{number}"),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def _raad(p: Prosess) -> list[Node]:
    if not p.raad:
        return []
    items = []
    for raad in p.raad:
        day = f", {when(raad.dato)}" if raad.dato else ""
        items.append([ast.plain(ast.text(norsk.capital(raad.organ) + day)), *raad.uttalelse.blocks])
    return [ast.header(2, ast.text("Råd som får uttale seg"), "prosess-raad"), ast.bullets(items)]


def _tidsplan(p: Prosess) -> list[Node]:
    if not p.tidsplan:
        return []
    rows = [
        [ast.cell(m.hva), ast.cell(when(m.fra)), ast.cell(when(m.til)), ast.cell(norsk.capital(m.status))]
        for m in p.tidsplan
    ]
    head = [ast.cell(word) for word in ("Milepæl", "Fra", "Til", "Status")]
    return [
        ast.header(2, ast.text("Framdrift"), "prosess-framdrift"),
        ast.table(
            head,
            rows,
            caption=ast.text("Framdriften i planarbeidet"),
            widths=[0.44, 0.2, 0.2, 0.16],
            align=["left"] * 4,
            id="tabell-framdrift",
        ),
    ]


def _behandling(p: Prosess) -> list[Node]:
    if not p.behandling:
        return []
    rows = [[ast.cell(b.organ), ast.cell(when(b.tidspunkt)), ast.cell(b.sak)] for b in p.behandling]
    head = [ast.cell(word) for word in ("Organ", "Møte", "Sak")]
    return [
        ast.header(2, ast.text("Politisk behandling"), "prosess-behandling"),
        ast.table(
            head,
            rows,
            caption=ast.text("Politisk behandling av planen"),
            widths=[0.4, 0.25, 0.35],
            align=["left"] * 3,
            id="tabell-behandling",
        ),
    ]


def _rullering(p: Prosess) -> list[Node]:
    if not p.rullering.blocks:
        return []
    return [ast.header(2, ast.text("Oppfølging og rullering"), "prosess-rullering"), *p.rullering.blocks]
