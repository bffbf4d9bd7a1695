"""The yearly report: how far each measure has come, indicators against their targets, and what is late."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover, trafikklys
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.bredde import STAAENDE, paa_en_linje
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, goals_in_order, number_items
from bolig_cli.documents.parts import lovdekning, oppfoelging
from bolig_cli.documents.parts.handlingsdel import in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tiltakstatus import status
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model import framdrift
from bolig_cli.model.framdrift import Retning
from bolig_cli.model.plan import Indikator, Maal, Plan, Tiltak, Tiltakstatus

NAME = "aarsrapport"


def make(plan: Plan, dekning: Dekning) -> Document:
    """The report, as seen from the coverage's day."""
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    year = dekning.dato.year
    shown = in_order(plan, numbers)
    late = [t for t in shown if framdrift.forsinket(t, dekning.dato)]
    front = Front(
        NAME,
        tr("Årsrapport {aar}", aar=year),
        tr("for {plan}", plan=cover.in_text(plan)),
        tr("Årsrapport {aar}, {plan}", aar=year, plan=cover.in_text(plan)),
        _status_as_of(plan, shown, dekning),
        tr("Status for tiltak og indikatorer i {plan}", plan=cover.in_text(plan)),
        (*cover.decision_facts(plan), *cover.edition_of_plan(plan)),
        dekning.dato.isoformat(),
    )
    blocks = [
        ast.header(1, ast.text(tr("Status i korte trekk")), "status"),
        *_summary(plan, shown, dekning),
        *trafikklys.by_goal(plan, shown, numbers),
        *figures.blocks("status-tiltak"),
        *_late(plan, late, numbers),
        ast.header(1, ast.text(tr("Indikatorer")), "indikatorer"),
        *_indicators(plan, numbers, dekning, figures),
        ast.header(1, ast.text(tr("Status for hvert tiltak")), "tiltak"),
        *_measures(plan, shown, numbers),
        ast.header(1, ast.text(tr("Lovdekning")), "lovdekning"),
        *lovdekning.introduction(dekning),
        lovdekning.counts(dekning),
        *lovdekning.unanswered(numbers, dekning),
    ]
    return finish(plan, front, blocks, numbers, figures)


def _summary(plan: Plan, measures: Sequence[Tiltak], dekning: Dekning) -> list[Node]:
    text = [
        oppfoelging.counts(measures),
        *oppfoelging.deadlines(measures, dekning.dato),
        *([tr("Planen gjelder fra {aar}. Rapporten er fra før den begynte.", aar=plan.fra)]
          if dekning.dato.year < plan.fra else []),
    ]  # fmt: skip
    return [ast.para(ast.text(" ".join(text)))]


def _status_as_of(plan: Plan, measures: Sequence[Tiltak], dekning: Dekning) -> str:
    day = norsk.date(dekning.dato)
    return tr("Utgangspunkt per {dato}", dato=day) if _is_start(plan, measures, dekning) else tr("Per {dato}", dato=day)


def _is_start(plan: Plan, measures: Sequence[Tiltak], dekning: Dekning) -> bool:
    """Whether there is nothing to report yet: no time limit is over, no indicator measured, and nothing reported or done."""
    return not (
        any(
            oppfoelging.is_over(t, dekning.dato) or t.rapport.blocks or t.status in framdrift.AVSLUTTET
            for t in measures
        )
        or any(_measured(i, dekning) for goal in plan.all(Maal) for i in goal.indikatorer)
    )


def _owner(plan: Plan, t: Tiltak) -> str:
    return responsible(plan, t) or tr("Ikke avklart")


def _status(t: Tiltak) -> str:
    """ "pågår", or "utsatt til 2027"."""
    if t.status == Tiltakstatus.UTSATT and t.utsatt and t.utsatt.til:
        return tr("utsatt til {naar}", naar=when(t.utsatt.til))
    return status(t.status)


def _postponed(t: Tiltak) -> list[Node]:
    """Why a measure is put off, where it says so."""
    if t.status != Tiltakstatus.UTSATT or not t.utsatt or not t.utsatt.grunn:
        return []
    return [ast.para(ast.text(tr("Hvorfor det er utsatt: {grunn}", grunn=t.utsatt.grunn)))]


def _name(t: Tiltak, numbers: Numbers) -> list[Node]:
    return [ast.plain(ast.text(f"{numbers.number[t.id]} {t.tittel}"))]


def _late(plan: Plan, late: Sequence[Tiltak], numbers: Numbers) -> list[Node]:
    """A chapter on the measures that are late; nothing where none is, which the summary says."""
    if not late:
        return []
    rows = [
        [
            _name(t, numbers),
            ast.cell(_owner(plan, t)),
            ast.cell(norsk.capital(when(t.frist))),
            ast.cell(norsk.capital(_status(t))),
        ]
        for t in late
    ]
    head = (norsk.capital(plan.betegnelser.tiltak.entall), tr("Ansvarlig"), tr("Frist"), tr("Status"))
    return [
        ast.header(1, ast.text(tr("Det som er forsinket")), "forsinket"),
        ast.table(
            [ast.cell(word) for word in head],
            rows,
            caption=ast.text(tr("Tiltak som er forsinket")),
            widths=paa_en_linje([0.42, 0.23, 0.2, 0.15], rows, [2], STAAENDE),
            align=["left"] * 4,
            id="tabell-forsinket",
        ),
    ]


def _retning(retning: Retning) -> str:
    return {
        Retning.NAADD: tr("Nådd"),
        Retning.PAA_VEI: tr("På vei"),
        Retning.ETTER: tr("Etter"),
        Retning.FEIL_VEI: tr("Feil vei"),
        Retning.IKKE_MAALT: tr("Ikke målt"),
    }[retning]


def _indicators(plan: Plan, numbers: Numbers, dekning: Dekning, figures: Figures) -> list[Node]:
    lines = [(goal, indicator) for goal in goals_in_order(plan) for indicator in goal.indikatorer]
    if not lines:
        return [ast.para(ast.text(tr("Planen har ingen indikatorer.")))]
    if not any(_measured(i, dekning) for _, i in lines):
        return _targets(lines, numbers)
    lead = tr(
        "Utviklingen er «på vei» når minst så stor del av veien til måltallet er gått som av tiden dit, «etter» når mindre er "
        "gått, og «feil vei» når verdien er lenger fra måltallet enn ved start."
    )
    return [
        ast.para(ast.text(lead)),
        ast.table(
            [
                ast.cell(word)
                for word in (tr("Indikator"), tr("Start"), tr("Sist målt"), tr("Måltall"), tr("Utvikling"))
            ],
            [_indicator(goal, i, numbers, dekning) for goal, i in lines],
            caption=ast.text(tr("Indikatorene og måltallene")),
            widths=[0.4, 0.15, 0.15, 0.15, 0.15],
            align=["left"] * 5,
            id="tabell-indikatorer",
        ),
        *figures.blocks("indikatorer"),
    ]


def _measured(i: Indikator, dekning: Dekning) -> bool:
    return framdrift.siste_maaling(i, dekning.dato.year) is not None


def _targets(lines: Sequence[tuple[Maal, Indikator]], numbers: Numbers) -> list[Node]:
    """Where the indicators start and what they are to reach, before any of them is measured."""
    return [
        ast.para(ast.text(tr("Ingen av indikatorene er målt ennå. Tabellen viser hvor de starter, og måltallet."))),
        ast.table(
            [ast.cell(word) for word in (tr("Indikator"), tr("Start"), tr("Måltall"))],
            [[_label(goal, i, numbers), *_ends(i)] for goal, i in lines],
            caption=ast.text(tr("Indikatorene og måltallene")),
            widths=[0.64, 0.18, 0.18],
            align=["left"] * 3,
            id="tabell-indikatorer",
        ),
    ]


def _label(goal: Maal, i: Indikator, numbers: Numbers) -> list[Node]:
    label = f"{norsk.capital(numbers.name[goal.id])}: {i.navn}"
    label += f", {i.enhet}" if i.enhet else ""
    return ast.cell(label + figures_mark(i.tallstatus))


def _value(number: float, year: int) -> list[Node]:
    return ast.cell(f"{norsk.decimal(number)} ({year})")


def _ends(i: Indikator) -> tuple[list[Node], list[Node]]:
    return _value(i.utgangspunkt, i.utgangspunkt_aar), _value(i.maaltall, i.maaltall_aar)


def _indicator(goal: Maal, i: Indikator, numbers: Numbers, dekning: Dekning) -> list[list[Node]]:
    last = framdrift.siste_maaling(i, dekning.dato.year)
    start, target = _ends(i)
    return [
        _label(goal, i, numbers),
        start,
        _value(last[1], last[0]) if last else ast.cell("–"),
        target,
        ast.cell(_retning(framdrift.retning(i, dekning.dato.year))),
    ]


def _measures(plan: Plan, measures: Sequence[Tiltak], numbers: Numbers) -> list[Node]:
    """A section per goal, and below it one per part of it: a table of its measures, then what is reported on each."""
    result: list[Node] = []
    for goal in goals_in_order(plan):
        if not any(numbers.is_below(t, goal) for t in measures):
            continue
        level = 3 if plan.hovedmaal_til(goal) else 2
        own = [t for t in measures if numbers.goal_of(t) == goal.id]
        result.append(ast.header(level, ast.text(numbers.heading(goal)), goal.id, ["element", "maal"]))
        if own:
            result.append(_status_of(plan, goal, own, numbers))
        for t in own:
            if told := [*_postponed(t), *t.rapport.blocks]:
                result += [ast.header(level + 1, ast.text(numbers.heading(t)), t.id), *told]
    if not any(t.rapport.blocks for t in measures):
        text = tr("Det er ikke skrevet noen rapport på tiltakene ennå.")
        result.insert(0, ast.div([ast.para(ast.text(text))], classes=["merk"]))
    return result


def _status_of(plan: Plan, goal: Maal, measures: Sequence[Tiltak], numbers: Numbers) -> Node:
    lights = trafikklys.used(measures)
    rows = [
        [
            _name(t, numbers),
            ast.cell(_owner(plan, t)),
            ast.cell(norsk.capital(when(t.frist, tr("ikke fastsatt")))),
            ast.cell(norsk.capital(_status(t))),
            *([[ast.plain(trafikklys.light(t.framdrift))]] if lights else []),
        ]
        for t in measures
    ]
    head = [norsk.capital(plan.betegnelser.tiltak.entall), tr("Ansvarlig"), tr("Frist"), tr("Status")]
    head += [tr("Framdrift")] if lights else []
    return ast.table(
        [ast.cell(word) for word in head],
        rows,
        caption=ast.text(tr("Status for tiltakene under {maal}", maal=numbers.name[goal.id])),
        widths=paa_en_linje([0.34, 0.21, 0.16, 0.15, 0.14] if lights else [0.42, 0.23, 0.2, 0.15], rows, [2], STAAENDE),
        align=["left"] * len(head),
        id=f"tabell-status-{goal.id}",
    )
