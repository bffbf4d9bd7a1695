"""How the plan was made: organisation, involvement, time plan, councils, political treatment."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Gruppemedlem, Medvirkning, Plan, Prosess


def blocks(plan: Plan, figures: Figures) -> list[Node]:
    """Sections (level 2) below a chapter."""
    if plan.prosess is None:
        return []
    p = plan.prosess
    return [
        *_organisering(p),
        *_medvirkning(plan, p),
        *councils(p, 2),
        *_tidsplan(p, figures),
        *treatment(p, 2),
        *_kunngjoering(p),
        *_rullering(p),
    ]


def _organisering(p: Prosess) -> list[Node]:
    o = p.organisering
    facts = [
        (label, value)
        for label, value in (
            (tr("Prosjekteier"), o.prosjekteier),
            (tr("Prosjektleder"), o.prosjektleder),
        )
        if value
    ]
    groups = [
        (tr("Styringsgruppe"), o.styringsgruppe, "tabell-styringsgruppe"),
        (tr("Prosjektgruppe"), o.prosjektgruppe, "tabell-prosjektgruppe"),
    ]
    if not facts and not o.beskrivelse.blocks and not any(members for _, members, _ in groups):
        return []
    result = [ast.header(2, ast.text(tr("Organisering")), "prosess-organisering"), *o.beskrivelse.blocks]
    if facts:
        result.append(
            ast.div(
                [ast.definitions((ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts)],
                classes=["fakta"],
            )
        )
    return result + [_group(name, members, id) for name, members, id in groups if members]


def _group(name: str, members: Sequence[Gruppemedlem], id: str) -> Node:
    return ast.table(
        [ast.cell(tr("Rolle")), ast.cell(tr("Sektor"))],
        [[ast.cell(member.rolle), ast.cell(member.sektor or "–")] for member in members],
        caption=ast.text(tr("{gruppe} etter rolle og sektor", gruppe=name)),
        widths=[0.6, 0.4],
        align=["left"] * 2,
        id=id,
    )


def _medvirkning(plan: Plan, p: Prosess) -> list[Node]:
    if not p.medvirkning:
        return []
    result = [ast.header(2, ast.text(tr("Medvirkning")), "prosess-medvirkning")]
    for number, event in enumerate(p.medvirkning, 1):
        result += _event(plan, event, number)
    return result


def _event(plan: Plan, event: Medvirkning, number: int) -> list[Node]:
    facts = [
        (tr("Dato"), [ast.plain(ast.text(when(event.dato)))]),
        (tr("Deltakere"), [ast.plain(ast.text(event.deltakere))]),
    ]
    if event.slag:
        facts.insert(1, (tr("Form"), [ast.plain(ast.text(norsk.capital(tr(event.slag))))]))
    if event.innspill.blocks:
        facts.append((tr("Dette kom inn"), list(event.innspill.blocks)))
    if event.oppfoelging.blocks:
        facts.append((tr("Dette førte det til"), list(event.oppfoelging.blocks)))
    if outcomes := [item for ref in event.foerte_til if (item := plan.find(ref.id))]:
        names = [ast.plain([ast.link(ast.text(item.tittel), f"#{item.id}")]) for item in outcomes]
        facts.append((tr("Står i planen som"), [ast.bullets([name] for name in names)]))
    return [
        ast.header(3, ast.text(event.tittel), f"medvirkning-{number}"),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def councils(p: Prosess, level: int) -> list[Node]:
    """A section on the councils that may speak."""
    if not p.raad:
        return []
    items = []
    for raad in p.raad:
        day = f", {when(raad.dato)}" if raad.dato else ""
        items.append([ast.plain(ast.text(norsk.capital(tr(raad.organ)) + day)), *raad.uttalelse.blocks])
    return [ast.header(level, ast.text(tr("Råd som får uttale seg")), "prosess-raad"), ast.bullets(items)]


def _tidsplan(p: Prosess, figures: Figures) -> list[Node]:
    if not p.tidsplan:
        return []
    rows = [
        [ast.cell(m.hva), ast.cell(when(m.fra)), ast.cell(when(m.til)), ast.cell(norsk.capital(tr(m.status)))]
        for m in p.tidsplan
    ]
    head = [ast.cell(word) for word in (tr("Milepæl"), tr("Fra"), tr("Til"), tr("Status"))]
    return [
        ast.header(2, ast.text(tr("Framdrift")), "prosess-framdrift"),
        ast.table(
            head,
            rows,
            caption=ast.text(tr("Framdriften i planarbeidet")),
            widths=[0.44, 0.2, 0.2, 0.16],
            align=["left"] * 4,
            id="tabell-framdrift",
        ),
        *figures.blocks("tidslinje-prosess"),
    ]


def treatment(p: Prosess, level: int) -> list[Node]:
    """A section on the bodies that treat the plan, and when."""
    if not p.behandling:
        return []
    rows = [[ast.cell(b.organ), ast.cell(when(b.tidspunkt)), ast.cell(b.sak)] for b in p.behandling]
    head = [ast.cell(word) for word in (tr("Organ"), tr("Møte"), tr("Sak"))]
    return [
        ast.header(level, ast.text(tr("Politisk behandling")), "prosess-behandling"),
        ast.table(
            head,
            rows,
            caption=ast.text(tr("Politisk behandling av planen")),
            widths=[0.4, 0.25, 0.35],
            align=["left"] * 3,
            id="tabell-behandling",
        ),
    ]


def _kunngjoering(p: Prosess) -> list[Node]:
    if not p.kunngjoering:
        return []
    rows = [
        [ast.cell(norsk.capital(tr(k.hva))), ast.cell(when(k.dato)), ast.cell(norsk.listing(k.hvor))]
        for k in p.kunngjoering
    ]
    return [
        ast.header(2, ast.text(tr("Kunngjøring")), "prosess-kunngjoering"),
        ast.table(
            [ast.cell(word) for word in (tr("Hva"), tr("Dato"), tr("Hvor"))],
            rows,
            caption=ast.text(tr("Kunngjøringer i planarbeidet")),
            widths=[0.25, 0.25, 0.5],
            align=["left"] * 3,
            id="tabell-kunngjoering",
        ),
    ]


def _rullering(p: Prosess) -> list[Node]:
    if not p.rullering.blocks:
        return []
    return [ast.header(2, ast.text(tr("Oppfølging og rullering")), "prosess-rullering"), *p.rullering.blocks]
