"""How far the plan has come: the measures' status by goal, and the indicators over the years."""

from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.documents.figures.figure import Figur, figur, how_many
from bolig_cli.documents.numbering import Numbers, goals_in_order, main_goals_in_order
from bolig_cli.documents.tiltakstatus import counted, status
from bolig_cli.drawing.bars import Parts
from bolig_cli.drawing.lines import Columns, Lines, Row, Small
from bolig_cli.drawing.marks import Room
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.framdrift import Retning, retning, siste_maaling
from bolig_cli.model.plan import Indikator, Maal, Plan, Tiltak, Tiltakstatus

ORDER: tuple[str, ...] = (
    Tiltakstatus.FERDIG,
    Tiltakstatus.DELVIS,
    Tiltakstatus.PAAGAAR,
    Tiltakstatus.VIDEREFOERES,
    Tiltakstatus.NY,
    Tiltakstatus.IKKE_STARTET,
    Tiltakstatus.UTSATT,
    Tiltakstatus.UTGAAR,
)


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    return {**_measures(plan, numbers), **_indicators(plan, numbers, dekning.dato.year)}


def _measures(plan: Plan, numbers: Numbers) -> dict[str, Figur]:
    goals = main_goals_in_order(plan)
    measures = [t for t in plan.all(Tiltak) if t.id in numbers.number]
    if not measures:
        return {}
    used = [each for each in ORDER if any(t.status == each for t in measures)]

    def count(goal: Maal, of_it: str) -> int:
        return sum(t.status == of_it and numbers.is_below(t, goal) for t in measures)

    rows = tuple((numbers.heading(goal), tuple(count(goal, each) for each in used)) for goal in goals)

    def chart(room: Room) -> Parts:
        return Parts(room, plan.betegnelser.tiltak.flertall, tuple(norsk.capital(status(s)) for s in used), rows)

    told = [
        f"{norsk.capital(numbers.name[goal.id])}: "
        + norsk.listing([counted(s, n) for s in used if (n := count(goal, s))])
        + "."
        for goal in goals
    ]
    alt = " ".join([tr("Stolpediagram over status for tiltakene."), *told])
    done = sum(t.status == Tiltakstatus.FERDIG for t in measures)
    claim = trn(
        "{ferdige} av {antall} tiltak er ferdig",
        "{ferdige} av {antall} tiltak er ferdige",
        len(measures),
        ferdige=how_many(done, len(measures)),
    )
    return {"status-tiltak": figur(alt, ". ".join([claim, tr("Status for tiltakene")]), chart)}


def _indicators(plan: Plan, numbers: Numbers, year: int) -> dict[str, Figur]:
    """A small chart per indicator that has been measured: what was measured, and the way to the target as it was planned."""
    measured = [i for goal in goals_in_order(plan) for i in goal.indikatorer if siste_maaling(i, year)]
    return {"indikatorer": indicators(measured, year)} if measured else {}


def indicators(measured: Sequence[Indikator], year: int) -> Figur:
    """The figure of indicators that have been measured by the year."""
    real, planned = tr("Målt"), tr("Måltall")
    charts, told = [], []
    for i in measured:
        points = {i.utgangspunkt_aar: i.utgangspunkt, **{y: v for y, v in sorted(i.maalinger.items()) if y <= year}}
        way = ((i.utgangspunkt_aar, i.utgangspunkt), (i.maaltall_aar, i.maaltall))
        rows = (_row(real, [*points.items()]), _row(planned, way))
        charts.append((_title(i), _columns([*points, i.maaltall_aar]), rows))
        told.append(
            tr(
                "{navn}: {maalt}. Måltall {maal} i {aar}.",
                navn=i.navn,
                maalt=", ".join(f"{y}: {norsk.decimal(v)}" for y, v in points.items()),
                maal=norsk.decimal(i.maaltall),
                aar=i.maaltall_aar,
            )
        )

    def chart(room: Room) -> Small:
        return Small(room, tuple((name, Lines(room, "", columns, rows)) for name, columns, rows in charts))

    alt = " ".join([tr("Linjediagrammer over indikatorene."), *told])
    return figur(alt, ". ".join([_reached(measured, year), tr("Indikatorene over tid")]), chart)


def _reached(measured: Sequence[Indikator], year: int) -> str:
    """How many have come as far as they are to, by the last that was measured; as a claim."""
    reached = sum(retning(i, year) == Retning.NAADD for i in measured)
    return trn(
        "{naadd} av {antall} indikator har nådd måltallet",
        "{naadd} av {antall} indikatorer har nådd måltallet",
        len(measured),
        naadd=how_many(reached, len(measured)),
    )


def _title(indicator: Indikator) -> str:
    return f"{norsk.capital(indicator.navn)} ({indicator.enhet})" if indicator.enhet else norsk.capital(indicator.navn)


def _row(name: str, points: Sequence[tuple[int, float]]) -> Row:
    return Row(name, tuple((float(year), float(value)) for year, value in sorted(points)))


def _columns(years: Sequence[int]) -> Columns:
    return Columns.of([str(year) for year in sorted({*years})], timed=True)
