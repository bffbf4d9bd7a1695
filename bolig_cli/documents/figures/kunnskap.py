"""The knowledge base's charts: need against today's stock, and the tables whose author asks for a chart."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.drawing.bars import Groups, Parts
from bolig_cli.drawing.lines import Columns, Lines, Row
from bolig_cli.drawing.marks import Room
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Behovsoversikt, Figurtype, Plan, Tabell
from bolig_cli.model.tabell import celleenhet, er_total
from bolig_cli.model.tall import er_tegn, skrevet, verdi

MEASURES = ("prosent", "kroner")  # the same in bokmål and nynorsk


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
    rows = tuple((norsk.capital(name), (has[name], lacks[name])) for name in order)

    def chart(room: Room) -> Parts:
        return Parts(room, tr("husstander"), (has_now, missing), rows)

    told = [
        tr("{gruppe}: {har} har, {mangler} mangler", gruppe=name, har=has[name], mangler=lacks[name]) for name in order
    ]
    lead = tr("Stolpediagram over husstander som har egnet bolig i dag, og dem som mangler det i {aar}.", aar=last)
    count = max(lacks.values())
    most = [name for name in order if lacks[name] == count]
    if not count or len(most) == len(order) > 1:
        claim = tr("Egnede boliger i dag og det som mangler i {aar}", aar=last)
    elif len(most) == 1:
        claim = tr(
            "Flest boliger mangler til gruppen «{gruppe}»: {antall} i {aar}", gruppe=most[0], antall=count, aar=last
        )
    else:
        claim = tr(
            "Flest boliger mangler til gruppene {grupper}: {antall} til hver i {aar}",
            grupper=norsk.listing([f"«{name}»" for name in most]), antall=count, aar=last,
        )  # fmt: skip
    return figur(" ".join([lead, f"{'; '.join(told)}."]), claim + figures_mark(overview.tallstatus), chart)


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
    shown_rows, columns = (list(dict.fromkeys(names)) for names in list(zip(*cells, strict=True))[:2])
    told = [f"{row}: " + ", ".join(f"{c}: {skrevet(v)}" for n, c, v in cells if n == row) + "." for row in shown_rows]
    lead = (
        tr("Linjediagram: {tittel}.", tittel=table.tittel)
        if table.figur == Figurtype.LINJE
        else tr("Stolpediagram: {tittel}.", tittel=table.tittel)
    )
    alt = " ".join(part for part in (lead, tr("Enhet: {enhet}.", enhet=unit) if unit else "", *told) if part)
    said = _moved(cells, columns, unit) if table.figur == Figurtype.LINJE else _largest(cells, columns, unit)
    title = norsk.capital(table.tittel)
    measured = f"{title}, {unit}" if unit and unit.casefold() not in title.casefold() else title
    caption = f"{norsk.capital(said)}. {measured}" if said else measured
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

    make = _lines if table.figur == Figurtype.LINJE else _bars
    return figur(alt, caption, make(unit, cells, shown_rows, columns))


def _with_unit(number: str, unit: str) -> str:
    """The number as a claim has it: per cent and money are said, and what is counted is said by the row's name."""
    first = unit.split(" ")[0]
    return f"{number}\u00a0{first}" if first in MEASURES else number


def _moved(cells: Sequence[tuple[str, str, str]], columns: Sequence[str], unit: str) -> str:
    """The row that has changed most, in the unit of the axis, as a claim that says so: "Bosatte øker mest, fra 15 i 2020 til 102 i
    2023". Nothing where none can be compared, and where several have changed as much."""
    first, last = columns[0], columns[-1]
    found: dict[str, dict[str, str]] = {}
    for row, column, cell in cells:
        if column in (first, last) and verdi(cell) is not None:
            found.setdefault(row, {})[column] = cell
    changes = {
        row: float(verdi(ends[last]) or 0) - float(verdi(ends[first]) or 0)
        for row, ends in found.items()
        if len(ends) == 2
    }
    if first == last or not any(changes.values()):
        return ""
    most = max(changes, key=lambda row: abs(changes[row]))
    if sum(abs(change) == abs(changes[most]) for change in changes.values()) > 1:
        return ""
    if len(changes) == 1:
        claim = tr("{rad} går fra {foer} i {fra} til {naa} i {til}")
    elif changes[most] > 0:
        claim = tr("{rad} øker mest, fra {foer} i {fra} til {naa} i {til}")
    else:
        claim = tr("{rad} minker mest, fra {foer} i {fra} til {naa} i {til}")
    return claim.format(
        rad=most,
        foer=skrevet(found[most][first]),
        fra=first,
        naa=_with_unit(skrevet(found[most][last]), unit),
        til=last,
    )


def _largest(cells: Sequence[tuple[str, str, str]], columns: Sequence[str], unit: str) -> str:
    """The row with the largest number in the last year, as a claim, or the largest of all where the columns are no years; nothing
    where several share it, or where a number is missing."""
    in_time = all(_is_year(column) for column in columns)
    compared = [cell for cell in cells if not in_time or cell[1] == columns[-1]]
    ranked = sorted(
        ((float(number), row, column, cell) for row, column, cell in compared if (number := verdi(cell)) is not None),
        reverse=True,
    )
    if len(ranked) < max(2, len(compared)) or ranked[0][0] == ranked[1][0]:
        return ""
    _, row, column, cell = ranked[0]
    return tr(
        "{rad} har det høyeste tallet: {tall} ({kolonne})",
        rad=row,
        tall=_with_unit(skrevet(cell), unit),
        kolonne=norsk.small(column),
    )


def _is_year(column: str) -> bool:
    return column.isdecimal() and len(column) == 4


def _lines(
    unit: str, cells: Sequence[tuple[str, str, str]], names: Sequence[str], columns: Sequence[str]
) -> Callable[[Room], Lines]:
    """A line per row over the columns. Columns that are years stand on a true axis of time."""
    over = Columns.of(columns, timed=all(_is_year(column) for column in columns))
    place = {name: at for at, name in over.named}
    values = _values(cells)
    rows = []
    for name in names:
        points = tuple((place[column], values[name, column]) for column in columns if (name, column) in values)
        if points:
            rows.append(Row(norsk.capital(name), tuple(sorted(points))))
    return lambda room: Lines(room, unit, over, tuple(rows))


def _bars(
    unit: str, cells: Sequence[tuple[str, str, str]], names: Sequence[str], columns: Sequence[str]
) -> Callable[[Room], Groups]:
    """Bars side by side: a row's name, and a bar per column."""
    values = _values(cells)
    rows = tuple((norsk.capital(name), tuple(values.get((name, column)) for column in columns)) for name in names)
    return lambda room: Groups(room, unit, tuple(columns), rows)


def _values(cells: Sequence[tuple[str, str, str]]) -> Mapping[tuple[str, str], float]:
    """The numbers among the cells, by row and column."""
    return {(row, column): float(number) for row, column, cell in cells if (number := verdi(cell)) is not None}
