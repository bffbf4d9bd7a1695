"""How far the plan has come: the measures' status by goal, and the indicators over the years."""

from collections.abc import Mapping

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import OUTLINE, Room, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers, goals_in_order, main_goals_in_order
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Maal, Plan, Tiltak, Tiltakstatus

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
MOST_TICKS = 8  # on the axis of measures; where they are fewer, one for each: half a measure there is none of

BESIDE_PANEL = 60  # pixels for the values on the axis of a panel that has the whole width


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    return {**_measures(plan, numbers), **_indicators(plan, numbers, dekning.dato.year)}


def _measures(plan: Plan, numbers: Numbers) -> dict[str, Figur]:
    goals = main_goals_in_order(plan)
    measures = [t for t in plan.all(Tiltak) if t.id in numbers.number]
    if not measures:
        return {}
    used = [status for status in ORDER if any(t.status == status for t in measures)]

    def count(goal: Maal, status: str) -> int:
        return sum(t.status == status and numbers.is_below(t, goal) for t in measures)

    most = max(sum(count(goal, status) for status in used) for goal in goals)

    def draw(room: Room) -> Spec:
        names = {goal.id: label(numbers.heading(goal), room.letters) for goal in goals}
        values = [
            {
                "goal": names[goal.id],
                "status": norsk.capital(tr(status)),
                "rank": used.index(status),
                "n": count(goal, status),
            }
            for goal in goals
            for status in used
        ]
        return chart(
            values,
            **room.plot(beside=250),
            height={"step": row_height([*names.values()])},
            mark={"type": "bar", "height": {"band": 0.45}, **OUTLINE},
            encoding={
                "y": rows("goal", [*names.values()]),
                "x": {
                    "field": "n",
                    "type": "quantitative",
                    "title": plan.betegnelser.tiltak.flertall,
                    "axis": {"tickCount": min(MOST_TICKS, most)},
                },
                "color": parts_of(
                    "status",
                    [norsk.capital(tr(s)) for s in used],
                    shades(look_of(plan.profil), len(used)),
                    columns=room.legend_columns,
                ),
                "order": {"field": "rank"},
            },
        )

    told = [
        f"{norsk.capital(numbers.name[goal.id])}: "
        + norsk.listing([f"{n} {tr(s)}" for s in used if (n := count(goal, s))])
        + "."
        for goal in goals
    ]
    alt = " ".join([tr("Stolpediagram over status for tiltakene."), *told])
    return {"status-tiltak": figur(alt, tr("Status for tiltakene"), draw)}


def _indicators(plan: Plan, numbers: Numbers, year: int) -> dict[str, Figur]:
    """A small chart per indicator that has been measured: what was measured, and the way to the target as it was planned."""
    measured = [
        (goal, i) for goal in goals_in_order(plan) for i in goal.indikatorer if any(y <= year for y in i.maalinger)
    ]
    if not measured:
        return {}
    real, planned = tr("Målt"), tr("Veien til måltallet")
    values, told, order = [], [], []
    for _, i in measured:
        name = label(i.navn)
        order.append(name)
        points = {i.utgangspunkt_aar: i.utgangspunkt, **{y: v for y, v in sorted(i.maalinger.items()) if y <= year}}
        values += [{"name": name, "kind": real, "year": str(y), "value": v} for y, v in points.items()]
        values += [
            {"name": name, "kind": planned, "year": str(y), "value": v}
            for y, v in ((i.utgangspunkt_aar, i.utgangspunkt), (i.maaltall_aar, i.maaltall))
        ]
        told.append(
            tr(
                "{navn}: {maalt}. Måltall {maal} i {aar}.",
                navn=i.navn,
                maalt=", ".join(f"{y}: {norsk.decimal(v)}" for y, v in points.items()),
                maal=norsk.decimal(i.maaltall),
                aar=i.maaltall_aar,
            )
        )
    dark, light = shades(look_of(plan.profil), 4)[0], shades(look_of(plan.profil), 4)[2]

    def draw(room: Room) -> Spec:
        panel = {
            "width": room.width - BESIDE_PANEL if room.is_narrow else 225,
            "height": 120,
            "mark": {"type": "line", "point": {"filled": True, "size": 45}},
            "encoding": {
                "x": {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}},
                "y": {"field": "value", "type": "quantitative", "title": None, "axis": {"tickCount": 4}},
                "color": {
                    "field": "kind", "type": "nominal", "legend": {"title": None},
                    "scale": {"domain": [real, planned], "range": [dark, light]},
                },
                "strokeDash": {
                    "field": "kind", "type": "nominal", "legend": {"title": None},
                    "scale": {"domain": [real, planned], "range": [[1, 0], [5, 4]]},
                },
            },
        }  # fmt: skip
        header = {
            "labelExpr": "split(datum.label, '\\n')",
            "labelFontSize": 12,
            "labelFontWeight": 600,
            "labelLimit": 0,
        }
        return chart(
            values,
            columns=1 if room.is_narrow else 2,
            facet={"field": "name", "type": "nominal", "sort": order, "title": None, "header": header},
            spec=panel,
            resolve={"scale": {"y": "independent", "x": "independent"}},
        )

    alt = " ".join([tr("Linjediagrammer over indikatorene."), *told])
    return {"indikatorer": figur(alt, tr("Indikatorene over tid"), draw)}
