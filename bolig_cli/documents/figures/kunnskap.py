"""The knowledge base's charts: need against today's stock, and the tables whose author asks for a chart."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import OUTLINE, Room, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Behovsoversikt, Figurtype, Plan, Tabell
from bolig_cli.model.tabell import celleenhet, er_total
from bolig_cli.model.tall import er_tegn, skrevet, verdi

_SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
_DASHES = ([1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 4])


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    result = {}
    if plan.behovsoversikt and (figure := _need(plan, plan.behovsoversikt)):
        result["behov"] = figure
    for table in plan.all(Tabell):
        if table.figur and (figure := _table(plan, table)):
            result[f"tabell-{table.id}"] = figure
    return result


def _need(plan: Plan, overview: Behovsoversikt) -> Figur | None:
    """What each group has today and what is missing in the last year that the overview has, all kinds of dwelling together."""
    years = sorted({year for line in overview.linjer for year in line.behov})
    if not years:
        return None
    last = years[-1]
    has: Counter[str] = Counter()
    lacks: Counter[str] = Counter()
    for line in overview.linjer:
        group = plan.find(line.maalgruppe.id) if line.maalgruppe else None
        if group and last in line.behov:
            has[group.tittel] += line.i_dag
            lacks[group.tittel] += max(0, line.behov[last] - line.i_dag)
    if not has:
        return None
    order = sorted(has, key=lambda name: -lacks[name])
    has_now, missing = tr("Har i dag"), tr("Mangler {aar}", aar=last)
    dark, light = shades(look_of(plan.profil), 2)

    def draw(room: Room) -> Spec:
        names = {name: label(name, room.letters) for name in order}
        values = [
            {"group": names[name], "part": part, "rank": rank, "n": count}
            for name in order
            for rank, (part, count) in enumerate(((has_now, has[name]), (missing, lacks[name])))
        ]
        return chart(
            values,
            **room.plot(beside=250),
            height={"step": row_height([*names.values()])},
            mark={"type": "bar", "height": {"band": 0.62}, **OUTLINE},
            encoding={
                "y": rows("group", [*names.values()]),
                "x": {"field": "n", "type": "quantitative", "title": tr("husstander")},
                "color": parts_of("part", [has_now, missing], [dark, light], columns=room.legend_columns),
                "order": {"field": "rank"},
            },
        )

    told = [
        tr("{gruppe}: {har} har, {mangler} mangler", gruppe=name, har=has[name], mangler=lacks[name]) for name in order
    ]
    lead = tr("Stolpediagram over husstander som har egnet bolig i dag, og dem som mangler det i {aar}.", aar=last)
    most, count = lacks.most_common(1)[0]
    claim = (
        tr("Flest boliger mangler til gruppen «{gruppe}»: {antall} i {aar}", gruppe=most, antall=count, aar=last)
        if count
        else tr("Egnede boliger i dag og det som mangler i {aar}", aar=last)
    )
    return figur(" ".join([lead, f"{'; '.join(told)}."]), claim + figures_mark(overview.tallstatus), draw)


def _table(plan: Plan, table: Tabell) -> Figur | None:
    """The chart that the table's author asks for, of all rows but the totals, and of the unit that most numbers have: an axis has
    one. None where no cell is a number."""
    body = [row for row in table.rader if row and not er_total(table, row[0])] or list(table.rader)
    every = [
        (row[0], column, cell)
        for row in body
        for column, cell in zip(table.kolonner[1:], row[1:], strict=False)
        if not er_total(table, column)
    ]
    units = Counter(celleenhet(table, row, column) for row, column, cell in every if verdi(cell) is not None)
    if not units:
        return None
    unit = units.most_common(1)[0][0]
    cells = [(row, column, cell) for row, column, cell in every if celleenhet(table, row, column) == unit]
    values = [
        {"row": name, "column": column, "value": float(number)}
        for name, column, cell in cells
        if (number := verdi(cell)) is not None
    ]
    shown_rows, columns = (list(dict.fromkeys(names)) for names in list(zip(*cells, strict=True))[:2])
    make = _lines if table.figur == Figurtype.LINJE else _bars
    told = [f"{row}: " + ", ".join(f"{c}: {skrevet(v)}" for n, c, v in cells if n == row) + "." for row in shown_rows]
    lead = (
        tr("Linjediagram: {tittel}.", tittel=table.tittel)
        if table.figur == Figurtype.LINJE
        else tr("Stolpediagram: {tittel}.", tittel=table.tittel)
    )
    alt = " ".join(part for part in (lead, tr("Enhet: {enhet}.", enhet=unit) if unit else "", *told) if part)
    caption = table.tittel + figures_mark(table.tallstatus)
    if left_out := [
        name
        for kept, names in ((shown_rows, [row for row, _, _ in every]), (columns, [column for _, column, _ in every]))
        for name in dict.fromkeys(names)
        if name not in kept
    ]:
        caption += tr(". Ikke tegnet, fordi enheten er en annen: {navn}", navn=norsk.listing(left_out))
    if hidden := sum(er_tegn(cell) and cell.strip() != "." for _, _, cell in cells):
        caption += trn(
            ". Ett tall er ikke tegnet, fordi det mangler eller ikke kan vises",
            ". {antall} tall er ikke tegnet, fordi de mangler eller ikke kan vises",
            hidden,
        )

    def draw(room: Room) -> Spec:
        return make(plan, unit, values, shown_rows, columns, room)

    return figur(alt, caption, draw)


def _lines(
    plan: Plan,
    unit: str,
    values: Sequence[dict[str, object]],
    names: Sequence[str],
    columns: Sequence[str],
    room: Room,
) -> Spec:
    """A line per row over the columns, each with its own dash and mark, so that grey print keeps them apart."""
    legend: dict[str, object] = {
        "title": None,
        "columns": 1 if room.is_narrow else 2,
        "symbolSize": 90,
        "symbolStrokeColor": None,
    }

    def by_row(range: Sequence[object], legend: dict[str, object] | None) -> dict[str, object]:
        return {
            "field": "row",
            "type": "nominal",
            "sort": list(names),
            "scale": {"domain": list(names), "range": list(range)},
            "legend": legend,
        }

    count = len(names)
    return chart(
        values,
        **room.plot(beside=70),
        height=180,
        encoding={
            "x": {
                "field": "column",
                "type": "ordinal",
                "sort": list(columns),
                "title": None,
                "axis": {"labelAngle": 0, "labelOverlap": room.is_narrow},
            },
            "y": {"field": "value", "type": "quantitative", "title": unit or None},
            "color": by_row(_line_colours(plan, count), legend),
        },
        layer=[
            {
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {"strokeDash": by_row([_DASHES[i % len(_DASHES)] for i in range(count)], None)},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": {"shape": by_row([_SHAPES[i % len(_SHAPES)] for i in range(count)], legend)},
            },
        ],
    )


def _line_colours(plan: Plan, count: int) -> list[str]:
    """Dark enough to be seen as thin lines on white."""
    return shades(look_of(plan.profil), max(2, 2 * count))[:count]


def _bars(
    plan: Plan,
    unit: str,
    values: Sequence[dict[str, object]],
    names: Sequence[str],
    columns: Sequence[str],
    room: Room,
) -> Spec:
    """Bars side by side: a row's name, and a bar per column."""
    shown = {name: label(name, room.letters) for name in names}
    return chart(
        [value | {"row": shown[str(value["row"])]} for value in values],
        **room.plot(beside=250),
        height={"step": 15},
        mark={"type": "bar", **OUTLINE},
        encoding={
            "y": rows("row", [*shown.values()]),
            "yOffset": {"field": "column", "type": "nominal", "sort": list(columns)},
            "x": {"field": "value", "type": "quantitative", "title": unit or None},
            "color": parts_of(
                "column", columns, shades(look_of(plan.profil), len(columns)), columns=room.legend_columns
            ),
        },
    )
