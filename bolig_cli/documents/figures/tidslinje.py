"""Timelines of the measures under each goal."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.design.look import shades
from bolig_cli.documents.figures.chart import LYING, OUTLINE, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.source.tree import natural

MEASURE_LETTERS = 58  # on a line of a measure's label: the page lies, so there is room


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
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
            "x": _time(plan.aar),
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


def _time(years: Sequence[int]) -> dict[str, Any]:
    """A time axis from the first day of the first year to the last of the last, with a mark where each begins."""
    return {
        "field": "fra",
        "type": "temporal",
        "title": None,
        "scale": {"type": "utc", "domain": [f"{years[0]}-01-01", f"{years[-1] + 1}-01-01"]},
        "axis": {
            "format": "%Y",
            "tickCount": 6,
            "labelOverlap": True,
            "values": [{"year": year, "month": 1, "date": 1, "utc": True} for year in years],
            "labelAlign": "left",
        },
    }
