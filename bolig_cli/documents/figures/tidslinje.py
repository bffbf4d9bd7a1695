"""Timelines: the plan's process, and the measures under each goal."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.design.look import shades
from bolig_cli.documents.figures.chart import LYING, OUTLINE, PAGE, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Milepaelstatus, Plan, Tiltak
from bolig_cli.norsk import capital
from bolig_cli.source.tree import natural

MEASURE_LETTERS = 58  # on a line of a measure's label: the page lies, so there is room


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    return {**_process(plan), **_measures(plan, numbers)}


def _process(plan: Plan) -> dict[str, Figur]:
    steps = [m for m in (plan.prosess.tidsplan if plan.prosess else ()) if m.fra and m.fra.first]
    if len(steps) < 2:
        return {}
    values, told = [], []
    for step in steps:
        assert step.fra is not None
        end = step.til or step.fra
        values.append({"what": label(step.hva), "status": capital(tr(step.status)), **_span(step.fra.first, end.last)})
        told.append(
            tr("{hva}: {fra} til {til}.", hva=step.hva, fra=when(step.fra), til=when(end))
            if step.til
            else tr("{hva}: {fra}.", hva=step.hva, fra=when(step.fra))
        )
    order = [capital(tr(word)) for word in (*Milepaelstatus, "") if capital(tr(word)) in {v["status"] for v in values}]
    spec = chart(
        values,
        width=PAGE - 250,
        height={"step": row_height([str(v["what"]) for v in values])},
        mark={"type": "bar", "height": {"band": 0.55}, **OUTLINE},
        encoding={
            "y": rows("what", [str(v["what"]) for v in values]),
            "x": _time("%b %Y"),
            "x2": {"field": "til"},
            "color": parts_of("status", order, shades(look_of(plan.profil), len(order))),
        },
    )
    alt = " ".join([tr("Tidslinje for planarbeidet."), *told])
    return {"tidslinje-prosess": Figur(alt, tr("Tidslinje for planarbeidet"), spec)}


def _measures(plan: Plan, numbers: Numbers) -> dict[str, Figur]:
    """One for each goal with measures that have a time, those of its parts as well."""
    result = {}
    for goal in main_goals_in_order(plan):
        own = sorted(
            (t for t in plan.all(Tiltak) if numbers.is_below(t, goal)),
            key=lambda t: natural(numbers.number[t.id]),
        )
        if figure := _of_goal(plan, own, numbers, numbers.name[goal.id]):
            result[f"tidslinje-{goal.id}"] = figure
    return result


def _of_goal(plan: Plan, measures: Sequence[Tiltak], numbers: Numbers, goal: str) -> Figur | None:
    with_limit, going_on = tr("Med frist"), tr("Løpende")
    values, told = [], []
    for t in measures:
        if t.frist is None:
            continue
        start = max((t.oppstart.first if t.oppstart else None) or dt.date(plan.fra, 1, 1), dt.date(plan.fra, 1, 1))
        end = min(t.frist.last or dt.date(plan.til, 12, 31), dt.date(plan.til, 12, 31))
        if start > end:
            continue
        kind = going_on if t.frist.loepende else with_limit
        name = f"{numbers.number[t.id]} {t.tittel}"
        values.append({"what": label(name, MEASURE_LETTERS), "kind": kind, **_span(start, end)})
        told.append(
            tr("{tiltak}: fra {fra}, {til}.", tiltak=name, fra=when(t.oppstart, str(plan.fra)), til=when(t.frist))
            if t.frist.loepende
            else tr("{tiltak}: {fra} til {til}.", tiltak=name, fra=when(t.oppstart, str(plan.fra)), til=when(t.frist))
        )
    if not values:
        return None
    dark, light = shades(look_of(plan.profil), 2)
    spec = chart(
        values,
        width=LYING - 390,
        height={"step": row_height([str(v["what"]) for v in values])},
        mark={"type": "bar", "height": {"band": 0.55}, **OUTLINE},
        encoding={
            "y": rows("what", [str(v["what"]) for v in values]),
            "x": _time("%Y", plan.aar),
            "x2": {"field": "til"},
            "color": parts_of("kind", [with_limit, going_on], [dark, light]),
        },
    )
    alt = " ".join([tr("Tidslinje for tiltakene under {maal}.", maal=goal), *told])
    return Figur(alt, tr("Tidslinje for tiltakene under {maal}", maal=goal), spec)


def _span(first: dt.date | None, last: dt.date | None) -> dict[str, str]:
    """From the first day to the end of the last, in a calendar without hours or time zones."""
    assert first is not None
    return {"fra": first.isoformat(), "til": ((last or first) + dt.timedelta(days=1)).isoformat()}


def _time(format: str, years: Sequence[int] = ()) -> dict[str, Any]:
    """A time axis; with `years` it goes from the first day of the first to the last of the last, with a mark where each begins."""
    scale: dict[str, Any] = {"type": "utc"}
    axis: dict[str, Any] = {"format": format, "tickCount": 6, "labelOverlap": True}
    if years:
        scale["domain"] = [f"{years[0]}-01-01", f"{years[-1] + 1}-01-01"]
        axis["values"] = [{"year": year, "month": 1, "date": 1, "utc": True} for year in years]
        axis["labelAlign"] = "left"
    return {"field": "fra", "type": "temporal", "title": None, "scale": scale, "axis": axis}
