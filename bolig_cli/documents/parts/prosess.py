"""How the plan was made: organisation, involvement, time plan, councils, political treatment."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import kort, vocabulary
from bolig_cli.documents.bredde import STAAENDE, paa_en_linje
from bolig_cli.documents.printed import is_to_come
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Aktoer, Enhet, Fase, Gruppemedlem, Kunngjoering, Medvirkning, Plan, Prosess, Revisjon
from bolig_cli.model.varighet import Tidsenhet, Varighet


def blocks(plan: Plan) -> list[Node]:
    """Sections (level 2) below a chapter: who took part, and how the plan is kept up. The lists stand in an appendix."""
    if plan.prosess is None:
        return []
    p = plan.prosess
    return [*_planprogram(p), *_medvirkning(plan, p), *councils(plan, p, 2), *_rullering(p)]


def appendix(plan: Plan) -> list[Node]:
    """Sections (level 2) with the lists of the process: the organisation, the time plan, the bodies and the announcements."""
    if plan.prosess is None:
        return []
    p = plan.prosess
    return [*_organisering(p), *_tidsplan(p), *treatment(plan, p, 2), *_kunngjoering(plan, p)]


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
    result += kort.line(kort.words(label, value) for label, value in facts)
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


def _planprogram(p: Prosess) -> list[Node]:
    if p.planprogram is None or not p.planprogram.innhold:
        return []
    words = vocabulary.programme_parts()
    parts = norsk.listing([words[part] for part in p.planprogram.innhold if part in words])
    return [
        ast.header(2, ast.text(tr("Planprogram")), "prosess-planprogram"),
        ast.para(ast.text(tr("Planprogrammet tar opp {deler}.", deler=parts))),
    ]


def _medvirkning(plan: Plan, p: Prosess) -> list[Node]:
    if not p.medvirkning:
        return []
    result = [ast.header(2, ast.text(tr("Medvirkning")), "prosess-medvirkning")]
    for number, event in enumerate(p.medvirkning, 1):
        result.append(_event(plan, event, number))
    return result


def _event(plan: Plan, event: Medvirkning, number: int) -> Node:
    words = vocabulary.taking_part()
    groups = norsk.listing([words[group] for group in event.grupper if group in words])
    to_come = is_to_come(plan, event)
    day = tr("{dato} (planlagt)", dato=when(event.dato)) if to_come else when(event.dato)
    outcomes = [(item.tittel, item.id) for ref in event.foerte_til if (item := plan.find(ref.id))]
    return kort.card(
        [
            ast.header(3, ast.text(event.tittel), f"medvirkning-{number}"),
            *kort.line(
                [
                    kort.words(tr("Dato"), day),
                    kort.words(tr("Form"), tr(event.slag) if event.slag else ""),
                    kort.words(tr("Deltakere"), event.deltakere),
                    kort.words(tr("Grupper som blir invitert") if to_come else tr("Grupper som var med"), groups),
                ]
            ),
            *kort.told(tr("Dette kom inn"), event.innspill.blocks),
            *kort.told(tr("Dette førte det til"), event.oppfoelging.blocks),
            *kort.references([kort.links(tr("Står i planen som"), outcomes)]),
        ]
    )


def councils(plan: Plan, p: Prosess, level: int) -> list[Node]:
    """A section on the councils that may speak."""
    if not p.raad:
        return []
    items = []
    for raad in p.raad:
        day = f", {when(raad.dato)}" if raad.dato else ""
        name = med_kommune(plan, norsk.capital(tr(raad.organ)), raad.kommune)
        items.append([ast.plain(ast.text(name + day)), *raad.uttalelse.blocks])
    is_over = plan.fase in (Fase.VEDTAK, Fase.OPPFOELGING)
    heading = tr("Råd som fikk uttale seg") if is_over else tr("Råd som får uttale seg")
    return [ast.header(level, ast.text(heading), "prosess-raad"), ast.bullets(items)]


def _tidsplan(p: Prosess) -> list[Node]:
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
            widths=paa_en_linje([0.44, 0.2, 0.2, 0.16], rows, [1, 2], STAAENDE),
            align=["left"] * 4,
            id="tabell-framdrift",
        ),
    ]


def treatment(plan: Plan, p: Prosess, level: int) -> list[Node]:
    """A section on the bodies that treat the plan, and when."""
    if not p.behandling:
        return []
    rows = [
        [ast.cell(med_kommune(plan, b.organ, b.kommune)), ast.cell(when(b.tidspunkt)), ast.cell(b.sak)]
        for b in p.behandling
    ]
    head = [ast.cell(word) for word in (tr("Organ"), tr("Møte"), tr("Sak"))]
    return [
        ast.header(level, ast.text(tr("Politisk behandling")), "prosess-behandling"),
        ast.table(
            head,
            rows,
            caption=ast.text(tr("Politisk behandling av planen")),
            widths=paa_en_linje([0.4, 0.25, 0.35], rows, [1], STAAENDE),
            align=["left"] * 3,
            id="tabell-behandling",
        ),
    ]


def _kunngjoering(plan: Plan, p: Prosess) -> list[Node]:
    if not p.kunngjoering:
        return []
    sent = any(k.sendt_til for k in p.kunngjoering)
    head = [tr("Hva"), tr("Dato"), tr("Hvor"), *([tr("Sendt til")] if sent else [])]
    rows = [
        [
            ast.cell(norsk.capital(tr(k.hva))),
            ast.cell(when(k.dato)),
            ast.cell(_where(k)),
            *([ast.cell(_receivers(plan, k) or "–")] if sent else []),
        ]
        for k in p.kunngjoering
    ]
    return [
        ast.header(2, ast.text(tr("Kunngjøring")), "prosess-kunngjoering"),
        ast.table(
            [ast.cell(word) for word in head],
            rows,
            caption=ast.text(tr("Kunngjøringer i planarbeidet")),
            widths=paa_en_linje([0.2, 0.2, 0.3, 0.3] if sent else [0.25, 0.25, 0.5], rows, [1], STAAENDE),
            align=["left"] * len(head),
            id="tabell-kunngjoering",
        ),
    ]


def _where(notice: Kunngjoering) -> str:
    """The papers and sites, and in parentheses what they are: "Lokalavisen (avis)"."""
    words = vocabulary.channels()
    kinds = norsk.listing([words[kind] for kind in notice.kanaler if kind in words])
    return " ".join(part for part in (norsk.listing(notice.hvor), f"({kinds})" if kinds else "") if part)


def _receivers(plan: Plan, notice: Kunngjoering) -> str:
    return norsk.listing([item.tittel for ref in notice.sendt_til if (item := plan.find(ref.id, Enhet, Aktoer))])


def _rullering(p: Prosess) -> list[Node]:
    if not p.rullering.blocks and p.revisjon is None:
        return []
    heading = ast.header(2, ast.text(tr("Oppfølging og rullering")), "prosess-rullering")
    revision = [ast.para(ast.text(revision_words(p.revisjon)))] if p.revisjon else []
    return [heading, *revision, *p.rullering.blocks]


def revision_words(revision: Revisjon) -> str:
    """ "Handlingsdelen revideres hvert år. Kommunestyret behandler saken." """
    what = tr("Handlingsdelen") if revision.hva == "handlingsdel" else tr("Hele planen")
    often = _how_often(revision.hver) if revision.hver else tr("jevnlig")
    if not revision.organ:
        return tr("{hva} revideres {hvor_ofte}.", hva=what, hvor_ofte=often)
    return tr(
        "{hva} revideres {hvor_ofte}. {organ} behandler saken.",
        hva=what,
        hvor_ofte=often,
        organ=norsk.capital(revision.organ),
    )


def _how_often(length: Varighet) -> str:
    """ "hvert år", "hver 3. måned"."""
    count = length.antall
    match length.enhet:
        case Tidsenhet.AAR:
            return tr("hvert år") if count == 1 else tr("hvert {antall}. år", antall=count)
        case Tidsenhet.MAANEDER:
            return tr("hver måned") if count == 1 else tr("hver {antall}. måned", antall=count)
        case Tidsenhet.UKER:
            return tr("hver uke") if count == 1 else tr("hver {antall}. uke", antall=count)
    return tr("hver dag") if count == 1 else tr("hver {antall}. dag", antall=count)
