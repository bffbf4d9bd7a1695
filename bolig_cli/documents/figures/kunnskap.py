"""The knowledge base's charts: need against today's stock, and the tables whose author asks for a chart."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import INK, OUTLINE, Axis, Room, chart, label, parts_of, row_height, rows
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
            lacks[group.tittel] += line.mangler(last)
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
    said = _moved(cells, columns) if table.figur == Figurtype.LINJE else _largest(cells, columns)
    caption = f"{said}. {table.tittel}" if said else table.tittel
    caption += figures_mark(table.tallstatus)
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


def _moved(cells: Sequence[tuple[str, str, str]], columns: Sequence[str]) -> str:
    """The row that has changed most, as a claim: "Bosatte går fra 15 i 2020 til 102 i 2023". Nothing where none can be compared."""
    first, last = columns[0], columns[-1]
    found: dict[str, dict[str, str]] = {}
    for row, column, cell in cells:
        if column in (first, last) and verdi(cell) is not None:
            found.setdefault(row, {})[column] = cell
    changes = {
        row: abs(float(verdi(ends[last]) or 0) / float(start) - 1)
        for row, ends in found.items()
        if len(ends) == 2 and (start := verdi(ends[first]))
    }
    if first == last or not any(changes.values()):
        return ""
    most = max(changes, key=lambda row: changes[row])
    return tr(
        "{rad} går fra {foer} i {fra} til {naa} i {til}",
        rad=most,
        foer=skrevet(found[most][first]),
        fra=first,
        naa=skrevet(found[most][last]),
        til=last,
    )


def _largest(cells: Sequence[tuple[str, str, str]], columns: Sequence[str]) -> str:
    """The row with the largest number in the last year, as a claim; nothing where several share it, where a number is missing,
    or where the columns are no years."""
    if len(columns) > 1 and not all(_is_year(column) for column in columns):
        return ""
    shown = {row: cell for row, column, cell in cells if column == columns[-1]}
    last = {row: (float(number), cell) for row, cell in shown.items() if (number := verdi(cell)) is not None}
    if len(last) < 2 or len(last) < len(shown):
        return ""
    most, next_most = sorted(last, key=lambda row: -last[row][0])[:2]
    if last[most][0] == last[next_most][0]:
        return ""
    return tr("Størst er {rad}: {tall} ({kolonne})", rad=most, tall=skrevet(last[most][1]), kolonne=columns[-1])


def _is_year(column: str) -> bool:
    return column.isdecimal() and len(column) == 4


def _lines(
    plan: Plan,
    unit: str,
    values: Sequence[dict[str, object]],
    names: Sequence[str],
    columns: Sequence[str],
    room: Room,
) -> Spec:
    """A line per row over the columns, each with its own dash and mark, so that grey print keeps them apart, and its name where it
    ends. Columns that are years stand on a true axis of time."""
    timed = all(_is_year(column) for column in columns)
    points = [
        {
            "row": str(value["row"]),
            "column": int(str(value["column"])) if timed else value["column"],
            "value": float(str(value["value"])),
        }
        for value in values
    ]
    beside, letters = (_BESIDE_ON_PHONE, _NAME_ON_PHONE) if room.is_narrow else (_BESIDE, _NAME)
    scale = Axis.over([float(str(point["value"])) for point in points], height=_HEIGHT)
    last = {str(point["row"]): point for point in points}  # a row's points stand in the order of the columns
    ends = [(name, float(str(last[name]["value"]))) for name in names if name in last]
    named = [
        {**last[name], "at": at, "name": label(name, letters)}
        for name, at in scale.apart(ends, lambda name: label(name, letters))
    ]

    def by_row(range: Sequence[object]) -> dict[str, object]:
        return {
            "field": "row",
            "type": "nominal",
            "sort": list(names),
            "scale": {"domain": list(names), "range": list(range)},
            "legend": None,
        }

    count = len(names)
    axis: dict[str, object] = {"labelAngle": 0, "labelOverlap": room.is_narrow}
    x: dict[str, object] = {"field": "column", "type": "ordinal", "sort": list(columns), "title": None, "axis": axis}
    if timed:
        years = [int(column) for column in columns]
        axis |= {"values": years, "format": "d", "grid": False}
        x = {
            "field": "column",
            "type": "quantitative",
            "title": None,
            "axis": axis,
            "scale": {"domain": [min(years), max(years)], "nice": False, "zero": False},
        }
    y = {"type": "quantitative", "title": unit or None, "scale": {"domain": [scale.low, scale.high], "nice": False}}
    return chart(
        points,
        width=room.width - beside,
        height=_HEIGHT,
        encoding={"x": x, "color": by_row(_line_colours(plan, count))},
        layer=[
            {
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {
                    "y": y | {"field": "value"},
                    "strokeDash": by_row([_DASHES[i % len(_DASHES)] for i in range(count)]),
                },
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": {
                    "y": y | {"field": "value"},
                    "shape": by_row([_SHAPES[i % len(_SHAPES)] for i in range(count)]),
                },
            },
            {
                "data": {"values": named},
                "mark": {
                    "type": "text",
                    "align": "left",
                    "baseline": "middle",
                    "dx": 12,
                    "lineBreak": "\n",
                    "lineHeight": 13,
                },
                "encoding": {"y": y | {"field": "at"}, "text": {"field": "name"}, "color": {"value": INK}},
            },
        ],
    )


_HEIGHT = 180  # pixels
_NAME, _NAME_ON_PHONE = 24, 14  # letters on a line of a name beside the end of its line
_BESIDE, _BESIDE_ON_PHONE = 250, 165  # pixels for the axis and the names


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
