"""The economy per year: running costs and investments, by who pays."""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.beloep import amount, payers
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import OUTLINE, Room, chart, parts_of
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import etter_betaler
from bolig_cli.model.plan import Plan, Posttype, Tiltak
from bolig_cli.model.tidsrom import aarene

BESIDE = 6  # years in each of two panels beside each other; where there are more, one stands below the other
BESIDE_AXIS = 80  # pixels for the amounts and what they are, where the panel has the rest of the width
LABEL = 32  # pixels for the name of a year, and the space between it and the next


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    posts = [post for t in plan.all(Tiltak) if t.id in numbers.number for post in t.okonomi.poster]
    sums = {
        (type, payers(own), year): samlet(part.belop.get(year, INGEN) for part in parts)
        for (type, own), parts in etter_betaler(posts).items()
        for year in plan.handlingsaar
    }
    if not any(sums.values()):
        return {}
    types = sorted(dict.fromkeys(type for type, _, _ in sums), key=lambda type: type != Posttype.DRIFT)
    shown = list(dict.fromkeys(norsk.capital(payer) for _, payer, _ in sums))
    values = [
        {"type": norsk.capital(tr(type)), "payer": norsk.capital(payer), "year": str(year), "amount": value.til}
        for (type, payer, year), value in sums.items()
    ]
    years = plan.handlingsaar

    def draw(room: Room) -> Spec:
        return _spec(plan, values, types, shown, years, room)

    caption = (
        tr("Økonomi per år, etter type og finansiering, i tusen kroner")
        if years == plan.aar
        else tr("Økonomi per år {aar}, etter type og finansiering, i tusen kroner", aar=aarene(years))
    ) + figures_mark(plan.okonomi_tallstatus)
    if claim := _running(sums, years):
        caption = f"{claim}. {caption}"
    if any(value.er_spenn for value in sums.values()):
        caption += tr(". Der kostnaden er et spenn, viser søylene det høyeste beløpet")
    return {"okonomi-per-aar": figur(_alt(plan, sums), caption, draw)}


def _spec(
    plan: Plan, values: Sequence[dict[str, Any]], types: Sequence[str], shown: Sequence[str], years: range, room: Room
) -> Spec:
    many = len(years) > BESIDE or room.is_narrow
    width = room.width - BESIDE_AXIS if many else 200
    panel = {
        "width": width,
        "height": 200,
        "mark": {"type": "bar", "size": min(30, round(0.7 * width / len(years))), **OUTLINE},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": None, "axis": _axis(years, width)},
            "y": {"field": "amount", "type": "quantitative", "title": tr("tusen kroner"), "axis": {"tickCount": 5}},
            "color": parts_of("payer", shown, shades(look_of(plan.profil), len(shown)), columns=room.legend_columns),
            "order": {"field": "payer", "sort": "ascending"},
        },
    }
    return chart(
        values,
        facet={
            "row" if many else "column": {
                "field": "type",
                "type": "nominal",
                "sort": [norsk.capital(tr(type)) for type in types],
                "title": None,
                "header": {"labelFontSize": 13, "labelFontWeight": 600}
                | ({"labelOrient": "top", "labelAnchor": "start"} if many else {}),
            }
        },
        spec=panel,
        resolve={"scale": {"y": "independent"}},
    )


def _running(sums: Mapping[tuple[str, str, int], Beloep], years: range) -> str:
    """What the running costs come to in the first and the last year, as a claim; nothing where there are none, or no change."""

    def total(year: int) -> Beloep:
        return samlet(value for (type, _, of), value in sums.items() if type == Posttype.DRIFT and of == year)

    first, last = total(years[0]), total(years[-1])
    if first == last or not (first or last):
        return ""
    return tr(
        "Driften går fra {foer} i {fra} til {naa} i {til}",
        foer=amount(first),
        fra=years[0],
        naa=amount(last),
        til=years[-1],
    )


def _axis(years: range, width: int) -> dict[str, object]:
    """The years below the bars, each where there is room for its name, and otherwise every second."""
    every = 1 if width / len(years) >= LABEL else 2
    return {"labelAngle": 0} | ({"values": [str(year) for year in years[::every]]} if every > 1 else {})


def _alt(plan: Plan, sums: Mapping[tuple[str, str, int], Beloep]) -> str:
    parts = [
        f"{norsk.capital(tr(type))}, {payer}: "
        + ", ".join(f"{year}: {amount(sums[type, payer, year])}" for year in plan.handlingsaar)
        + "."
        for type, payer in dict.fromkeys((type, payer) for type, payer, _ in sums)
    ]
    return " ".join([tr("Søylediagram over beløpene per år, i tusen kroner."), *parts])
