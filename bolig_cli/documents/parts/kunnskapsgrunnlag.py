"""The knowledge base: the overview of need, the tables, and the challenges that follow from them."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import kort, oppramsing
from bolig_cli.documents.bredde import STAAENDE, andel, navn_paa_en_linje
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.documents.vocabulary import figures
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import (
    BEHOVSOVERSIKT,
    BOLIGTYPER,
    Behovslinje,
    Behovsoversikt,
    Boligtype,
    Forutsetning,
    Maal,
    Maalgruppe,
    Plan,
    Strategi,
    Tabell,
    Utfordring,
)
from bolig_cli.model.tabell import TEKST, enhet, enhet_av, er_total, skrevne, type_av
from bolig_cli.model.tall import TEGN, er_tegn, skrevet
from bolig_cli.model.tallvisning import Behov, Utvikling, Verdi, Vist, les
from bolig_cli.model.tidsrom import delt

_LEAST = 0.1  # of the width, for a column of words in a table that is shared out
_MISSING = 0.115  # of the width, for the word «Mangler»
_MOST_YEARS, _YEARS = 6, 5  # in a table of need; the most in each where they are shared out among several


def boligtyper() -> dict[str, str]:
    """What the kinds of dwelling are called in a heading."""
    return {
        Boligtype.ORDINAER: tr("Ordinære boliger"),
        Boligtype.TILPASSET: tr("Tilpassede boliger"),
        Boligtype.MED_TJENESTER: tr("Boliger med tjenester"),
    }


def linjenavn(plan: Plan, overview: Behovsoversikt, line: Behovslinje) -> str:
    """What a line of the overview is called among those of its kind: "Unge", "Unge (omsorgsbolig)", "Unge (Nabo kommune)"; "" where
    the group is not known."""
    group = plan.find(line.maalgruppe.id) if line.maalgruppe else None
    own = overview.egen(line.boligtype)
    return med_kommune(plan, group.tittel + (f" ({own.i_setning})" if own else ""), line.kommune) if group else ""


def blocks(plan: Plan, numbers: Numbers, figures: Figures) -> list[Node]:
    """Sections (level 2) below a chapter: what the tables come to. The tables themselves stand in an appendix."""
    result: list[Node] = []
    if plan.behovsoversikt:
        result += [*_overview(plan, plan.behovsoversikt), *figures.blocks("behov")]
    result += _groups(plan)
    if main := [block for table in plan.all(Tabell) for block in _said_of(table, figures)]:
        result += [ast.header(2, ast.text(tr("Utviklingen")), "utviklingen"), *main]
    if challenges := plan.all(Utfordring):
        result.append(ast.header(2, ast.text(tr("Utfordringer")), "utfordringer"))
        result += [_challenge(plan, challenge, numbers) for challenge in challenges]
    return result


def _groups(plan: Plan) -> list[Node]:
    """Whom each target group covers; nothing for one that does not say it."""
    told = [
        (ast.text(group.tittel), [ast.para(ast.text(group.beskrivelse))])
        for group in plan.all(Maalgruppe)
        if group.beskrivelse
    ]
    if not told:
        return []
    lead = ast.para(ast.text(tr("Dette er målgruppene i planen, og hvem hver av dem omfatter:")))
    return [lead, ast.div([ast.definitions(told)], classes=["fakta"])]


def appendix(plan: Plan, figures: Figures) -> list[Node]:
    """Sections (level 2) with every table, and how its figures were come by."""
    result: list[Node] = []
    if overview := plan.behovsoversikt:
        result += [
            ast.header(2, ast.text(tr("Behovet for boliger etter målgruppe")), "behov-tabeller"),
            *overview.metode.blocks,
            *_assumptions(plan, overview),
            *_left_out(plan, overview),
            *_more_than_enough(overview),
            *_own_kinds(overview),
            *(block for boligtype in BOLIGTYPER for block in _need_table(plan, overview, boligtype)),
        ]
    if tables := plan.all(Tabell):
        result.append(ast.header(2, ast.text(tr("Tallgrunnlag")), "tallgrunnlag"))
        for table in tables:
            result += [*_table(table), *([] if _said_of(table, figures) else table.kommentar.blocks)]
    return result


def _said_of(table: Tabell, figures: Figures) -> list[Node]:
    """A table's figure, and what its authors say of it; of a table without one they say it where the table stands."""
    shown = figures.blocks(f"tabell-{table.id}")
    return [*shown, *table.kommentar.blocks] if shown else []


def _overview(plan: Plan, overview: Behovsoversikt) -> list[Node]:
    return [
        ast.header(2, ast.text(tr("Oversikt over behovet for boliger")), BEHOVSOVERSIKT),
        ast.para(
            [
                *ast.text(
                    tr(
                        "Oversikten viser hvor mange husstander som har en egnet bolig i dag, og hvor mange som trenger det. "
                        "Den er datert {dato}. Kilder: {kilder}. "
                        "Tallene for hver målgruppe, og hvordan de er regnet ut, står i vedlegget",
                        dato=when(overview.dato),
                        kilder=norsk.listing(overview.kilder),
                    )
                ),
                {"t": "Space"},
                ast.link(ast.text(tr("«Tabeller og lister»")), "#behov-tabeller"),
                {"t": "Str", "c": "."},
            ]
        ),
        *_totals(plan, overview),
    ]


def _assumptions(plan: Plan, overview: Behovsoversikt) -> list[Node]:
    """What the years that nobody has counted rest on, and which groups each assumption is for."""
    rows = []
    for assumption in plan.all(Forutsetning):
        lines = [i for i in overview.linjer if i.framskriving and i.framskriving.id == assumption.id]
        groups = dict.fromkeys(
            g.tittel for i in lines if i.maalgruppe and (g := plan.find(i.maalgruppe.id)) and i.behov != i.oppgitt
        )
        if groups:
            rows.append(
                [
                    ast.cell(assumption.tittel),
                    [ast.plain(_method(assumption))],
                    ast.cell("; ".join(groups)),
                ]
            )
    if not rows:
        return []
    years, _ = _years(plan, overview)
    if all(i.framskriving and year in i.behov for i in overview.linjer for year in years):
        lead = tr(
            "For årene som ikke er talt opp, er behovet framskrevet fra det siste året som er talt. Hver linje følger én av "
            "forutsetningene i tabellen, og tallene er avrundet til hele husstander."
        )
    else:
        lead = tr(
            "Der en linje følger en av forutsetningene i tabellen, er behovet i årene som ikke er oppgitt, regnet ut og "
            "avrundet til hele husstander. De andre linjene har bare årene som er oppgitt."
        )
    return [
        ast.para(ast.text(lead)),
        ast.table(
            [ast.cell(word) for word in (tr("Forutsetning"), tr("Slik er det regnet"), tr("Målgrupper"))],
            rows,
            caption=ast.text(tr("Forutsetningene for framskrivingen")),
            widths=[0.36, 0.3, 0.34],
            align=["left"] * 3,
            id="tabell-forutsetninger",
        ),
    ]


def _method(assumption: Forutsetning) -> list[Node]:
    if assumption.tabell:
        words = tr("Samme utvikling som «{rad}» i", rad=assumption.rad)
        return [*ast.text(words), {"t": "Space"}, ast.link([], f"#{assumption.tabell.id}")]
    if assumption.antall_per_aar is not None:
        each_year = trn(
            "{tall} husstand i året", "{tall} husstander i året",
            abs(assumption.antall_per_aar), tall=_signed(norsk.number(assumption.antall_per_aar)),
        )  # fmt: skip
        return ast.text(each_year)
    percent = assumption.prosent_per_aar or Decimal(0)
    return ast.text(
        tr("{prosent} prosent i året", prosent=_signed(norsk.decimal(float(percent)))) if percent else tr("Uendret")
    )


def _signed(number: str) -> str:
    return number if number.startswith("\u2212") or number == "0" else f"+{number}"


def _years(plan: Plan, overview: Behovsoversikt) -> tuple[list[int], list[int]]:
    """The years that the tables show of those that the overview has, and those that they leave out: in a plan with an action part,
    what is worked out for a year after it, but for the last."""
    years = sorted({year for line in overview.linjer for year in line.behov})
    counted = {year for line in overview.linjer for year in line.oppgitt}
    shown = [
        year
        for year in years
        if not plan.handlingsdeler or year < plan.handlingsaar.stop or year == years[-1] or year in counted
    ]
    return shown, [year for year in years if year not in shown]


def _left_out(plan: Plan, overview: Behovsoversikt) -> list[Node]:
    shown, left_out = _years(plan, overview)
    if not left_out:
        return []
    words = tr("Tabellene viser årene til og med handlingsperioden, år som er talt opp, og {siste}.", siste=shown[-1])
    if all(year in line.behov for line in overview.linjer for year in left_out):
        words += " " + tr("Årene imellom er regnet ut på samme måte.")
    return [ast.para(ast.text(words))]


def _beside(years: Sequence[int]) -> list[Sequence[int]]:
    """The years of each table."""
    return [years[some] for some in delt(len(years), _MOST_YEARS, _YEARS)]


def _totals(plan: Plan, overview: Behovsoversikt) -> list[Node]:
    """Stock, need and gap by kind of dwelling, for the years that every line has; and which years that leaves out."""
    years, _ = _years(plan, overview)
    whole = [year for year in years if all(year in line.behov for line in overview.linjer)]
    parts = _beside(whole)
    tables = [_totals_in(overview, part, n, _of_parts(part, parts)) for n, part in enumerate(parts, 1) if part]
    without = [str(year) for year in years if year not in whole]
    note = tr(
        "Boligene er ikke lagt sammen for {aar}, for behovet er ikke oppgitt for alle målgruppene da.",
        aar=norsk.listing(without),
    )
    return [*tables, *([_below(note)] if without else [])]


def _below(note: str) -> Node:
    return ast.div([ast.para(ast.text(note))], classes=["kilde"])


def _of_parts(years: Sequence[int], parts: Sequence[object]) -> str:
    """What a caption says of the years, where there are several tables."""
    return f", {years[0]}–{years[-1]}" if len(parts) > 1 else ""


def _totals_in(overview: Behovsoversikt, years: Sequence[int], table: int, which: str) -> Node:
    kinds = [k for k in BOLIGTYPER if any(line.regnes_som == k for line in overview.linjer)]
    rows, sums = [], {}
    for kind in kinds:
        lines = [line for line in overview.linjer if line.regnes_som == kind]
        sums[kind] = [
            sum(line.i_dag for line in lines),
            *(sum(line.mangler(year) for line in lines) for year in years),
        ]
        rows.append([ast.cell(boligtyper()[kind]), *(ast.cell(norsk.count(n)) for n in sums[kind])])
    total = [sum(column) for column in zip(*sums.values(), strict=True)]
    width = 0.68 / (len(years) + 1)
    head = [tr("Boligtype"), tr("Har i dag"), *(tr("Mangler {aar}", aar=year) for year in years)]
    return ast.table(
        [ast.cell(word) for word in head],
        rows,
        caption=ast.text(
            tr(
                "Egnede boliger i dag og det som mangler hvert år, hvis ingenting gjøres{merke}",
                merke=figures(overview.tallstatus),
            )
            + which
        ),
        widths=navn_paa_en_linje([0.32, *[width] * (len(years) + 1)], head, rows, STAAENDE),
        align=["left", *["right"] * (len(years) + 1)],
        id="behov-samlet" if table == 1 else f"behov-samlet-{table}",
        foot=[[ast.cell(tr("Sum")), *(ast.cell(norsk.count(n)) for n in total)]],
    )


def _own_kinds(overview: Behovsoversikt) -> list[Node]:
    """What the municipality's own kinds of dwelling are counted as."""
    names: dict[str, list[str]] = {}
    for line in overview.linjer:
        if (own := overview.egen(line.boligtype)) and own.regnes_som in BOLIGTYPER:
            names.setdefault(own.regnes_som, []).append(own.i_setning)
    return [
        ast.para(
            ast.text(
                tr(
                    "{boligtyper} er regnet med under «{boliger}».",
                    boligtyper=norsk.capital(norsk.listing(list(dict.fromkeys(names[kind])))),
                    boliger=boligtyper()[kind],
                )
            )
        )
        for kind in BOLIGTYPER
        if kind in names
    ]


def _need_table(plan: Plan, overview: Behovsoversikt, boligtype: str) -> list[Node]:
    lines = [line for line in overview.linjer if line.regnes_som == boligtype]
    if not lines:
        return []
    shown, _ = _years(plan, overview)
    parts = _beside([year for year in shown if any(year in line.behov for line in lines)])
    tables = [
        _need_in(plan, overview, boligtype, part, n, _of_parts(part, parts), last=n == len(parts))
        for n, part in enumerate(parts, 1)
    ]
    note = tr(
        "To prikker (..) betyr at behovet ikke er oppgitt for det året, og at det derfor ikke er regnet ut noen sum."
    )
    lacking = any(year not in line.behov for line in lines for part in parts for year in part)
    return [*tables, *([_below(note)] if lacking else [])]


def _more_than_enough(overview: Behovsoversikt) -> list[Node]:
    """Where some line has more dwellings than it needs: why what is lacking isn't need less stock."""
    if not any(need < line.i_dag for line in overview.linjer for need in line.behov.values()):
        return []
    words = tr(
        "Der en gruppe har flere boliger av ett slag enn den trenger, er de ikke trukket fra det som mangler ellers."
    )
    return [ast.para(ast.text(words))]


def _known(line: Behovslinje, years: Sequence[int]) -> bool:
    return bool(years) and years[-1] in line.behov


def _need_in(
    plan: Plan, overview: Behovsoversikt, boligtype: str, years: Sequence[int], table: int, which: str, *, last: bool
) -> Node:
    """The table of these years; the last of a kind of dwelling says what is missing in its last year."""
    lines = [line for line in overview.linjer if line.regnes_som == boligtype]
    missing = tr("Mangler {aar}", aar=years[-1]) if years else tr("Mangler")
    head = [
        tr("Målgruppe"),
        tr("Har i dag"),
        *(tr("Behov {aar}", aar=year) for year in years),
        *([missing] if last else []),
    ]
    rows = []
    for line in lines:
        rows.append(
            [
                ast.cell(linjenavn(plan, overview, line)),
                ast.cell(norsk.count(line.i_dag)),
                *(ast.cell(norsk.count(line.behov[year]) if year in line.behov else "..") for year in years),
                *([ast.cell(norsk.count(line.mangler(years[-1])) if _known(line, years) else "..")] if last else []),
            ]
        )
    has = sum(line.i_dag for line in lines)
    sums = [
        sum(line.behov[year] for line in lines) if all(year in line.behov for line in lines) else None for year in years
    ]
    lacks = sum(line.mangler(years[-1]) for line in lines) if all(_known(line, years) for line in lines) else None
    gaps = [lacks] if last else []
    foot = [[ast.cell(tr("Sum")), *(ast.cell(".." if s is None else norsk.count(s)) for s in (has, *sums, *gaps))]]
    width = 0.66 / (len(head) - 1)
    widest = max(width, _MISSING) if last else width  # its head has the longest word
    return ast.table(
        [ast.cell(word) for word in head],
        rows,
        caption=ast.text(
            tr(
                "{boliger}: husstander etter målgruppe{merke}",
                boliger=boligtyper()[boligtype],
                merke=figures(overview.tallstatus),
            )
            + which
        ),
        widths=navn_paa_en_linje(
            [0.34 + width - widest, *[width] * (len(head) - 2), widest], head, [*rows, *foot], STAAENDE
        ),
        align=["left", *["right"] * (len(head) - 1)],
        id=f"behov-{BOLIGTYPER.index(boligtype) + 1}" + (f"-{table}" if table > 1 else ""),
        foot=foot,
    )


def _table(table: Tabell) -> list[Node]:
    columns = len(table.kolonner)
    numeric = [
        column > 0 and all(type_av(table, (row, column)) != TEKST for row in range(len(table.rader)))
        for column in range(columns)
    ]
    rows = [[_cell(table, row[0], text) for text in row] for row in skrevne(table)]
    last_is_total = len(rows) > 1 and er_total(table, table.rader[-1][0])
    first = 1.0 if columns < 2 else 0.4 if columns <= 4 else 0.28
    parts = _columns(rows, table.kolonner, numeric, 1 - first)
    source = tr("Kilde: {kilde}.", kilde=table.kilde)
    if fetched := table.hentet:
        day = norsk.date(dt.date.fromisoformat(fetched.hentet[:10]))
        source += " " + tr(
            "Tabell {nummer} i Statistikkbanken, hentet {dato}, lisens {lisens}.",
            nummer=fetched.tabell,
            dato=day,
            lisens=fetched.lisens,
        )
    elif table.dato:
        source += " " + tr("Hentet {dato}.", dato=when(table.dato))
    if unit := enhet(table):
        source += " " + tr("Enhet: {enhet}.", enhet=unit)
    made = []
    for number, part in enumerate(parts, 1):
        shown = [[row[0], *(row[n] for n in part)] for row in rows]
        which = tr(" ({nummer} av {antall})", nummer=number, antall=len(parts)) if len(parts) > 1 else ""
        head = [table.kolonner[n] for n in (0, *part)]
        widths = [first, *part.values()]
        made.append(
            ast.table(
                [ast.cell(word) for word in head],
                shown[:-1] if last_is_total else shown,
                caption=ast.text(table.tittel + figures(table.tallstatus) + which),
                widths=navn_paa_en_linje(widths, head, shown, STAAENDE) if all(numeric[1:]) else widths,
                align=["right" if numeric[n] else "left" for n in (0, *part)],
                id=table.id if number == 1 else f"{table.id}-{number}",
                foot=shown[-1:] if last_is_total else (),
            )
        )
    result = [
        *made,
        ast.div([ast.para(ast.text(" ".join([source, *_signs(table), *_notes(table)])))], classes=["kilde"]),
        *table.metode.blocks,
    ]
    return result


def _columns(
    rows: Sequence[Sequence[list[Node]]], heads: Sequence[str], numeric: Sequence[bool], room: float
) -> list[dict[int, float]]:
    """The columns after the first with what share of the width each has: in one table, or in as many as it takes for every number
    to be read."""
    others = range(1, len(heads))
    even = {n: room / len(others) for n in others}

    def need(n: int) -> float:
        texts = [_plain(row[n]) for row in rows] + ([heads[n]] if heads[n].isdecimal() else [])
        return max(andel(text, STAAENDE) for text in texts) if numeric[n] and texts else _LEAST

    needs = {n: need(n) for n in others}
    if all(needs[n] <= even[n] or not numeric[n] for n in others):
        return [even]
    for count in range(1, len(others) + 1):
        parts = [others[some] for some in delt(len(others), 0, -(-len(others) // count))]
        if all(sum(needs[n] for n in part) <= room for part in parts):
            break
    return [{n: needs[n] + (room - sum(needs[m] for m in part)) / len(part) for n in part} for part in parts]


def _plain(cell: Sequence[Node]) -> str:
    return "".join(ast.plain_text(block["c"]) for block in cell)


def _signs(table: Tabell) -> list[str]:
    """What the signs mean that stand in the place of a number."""
    used = {text.strip() for row in table.rader for text in row[1:] if er_tegn(text)}
    return [
        tr("Tegnet «{tegn}» betyr: {betydning}.", tegn=sign, betydning=tr(meaning))
        for sign, meaning in TEGN.items()
        if sign in used
    ]


def _notes(table: Tabell) -> tuple[str, ...]:
    """What was written down of gaps when the figures were fetched."""
    return table.hentet.merknader if table.hentet else ()


def _cell(table: Tabell, row: str, text: str) -> list[Node]:
    """A cell; strong in a row that is a total."""
    return [ast.plain([ast.strong(ast.text(text))])] if text and er_total(table, row) else ast.cell(text)


def shown(figure: Vist) -> list[Node]:
    """A figure that a challenge rests on, in words, with a link to its table."""
    match figure:
        case Verdi(tabell=table, rad=row, kolonne=column, celle=cell):
            words = tr("{hva}, {kolonne}: {tall}.", hva=_what(table, row), kolonne=column, tall=skrevet(cell))
        case Utvikling(tabell=table, rad=row):
            change = norsk.decimal(float(abs(figure.endring)))
            move = (
                tr("opp {tall}", tall=change)
                if figure.endring > 0
                else tr("ned {tall}", tall=change)
                if figure.endring < 0
                else tr("ingen endring")
            )
            words = tr(
                "{hva}: fra {start} i {fra} til {slutt} i {til} ({endring}).",
                hva=_what(table, row),
                start=skrevet(figure.start),
                fra=figure.fra,
                slutt=skrevet(figure.slutt),
                til=figure.til,
                endring=move,
            )
        case Behov():
            group = figure.gruppe.tittel if figure.gruppe else tr("Alle målgruppene")
            called = figure.egen.i_setning if figure.egen else boligtyper().get(figure.boligtype, "").lower()
            kind = f", {called}" if called else ""
            words = tr(
                "{gruppe}{boligtype}: {har} har egnet bolig i dag, {behov} trenger det i {aar}, og {mangler} mangler.",
                gruppe=group,
                boligtype=kind,
                har=norsk.number(figure.har),
                behov=norsk.number(figure.behov),
                aar=figure.aar,
                mangler=norsk.number(figure.mangler),
            )
            return [*ast.text(words), {"t": "Space"}, *_see(BEHOVSOVERSIKT)]
    return [*ast.text(words), {"t": "Space"}, *_see(table.id)]


def _what(table: Tabell, row: str) -> str:
    """What a row counts, in words that stand by themselves: a total is known by its table's title."""
    name = f"{table.tittel}, {row.lower()}" if er_total(table, row) else row
    return f"{name} ({unit})" if (unit := enhet_av(table, row)) else name


def _see(id: str) -> list[Node]:
    return [*ast.text(tr("Se")), {"t": "Space"}, ast.link([], f"#{id}"), {"t": "Str", "c": "."}]


def _challenge(plan: Plan, challenge: Utfordring, numbers: Numbers) -> Node:
    figures = [node for n, t in enumerate(challenge.tall) for node in (*(_SPACE if n else ()), *shown(les(plan, t)))]
    answers = [
        (numbers.name[item.id], item.id)
        for item in plan.items
        if isinstance(item, Maal | Strategi) and challenge.id in {ref.id for ref in item.utfordringer}
    ]
    return kort.card(
        [
            ast.header(3, ast.text(challenge.tittel), challenge.id),
            *challenge.beskrivelse.blocks,
            *kort.references(
                [
                    (tr("Tallene viser"), figures),
                    kort.words(tr("Målgrupper"), oppramsing.grupper(plan, challenge.maalgrupper)),
                    (tr("Bygger på"), ast.joined([[ast.link([], f"#{id}")] for id in challenge.kilder])),
                    kort.links(tr("Møtes av"), answers),
                ]
            ),
        ]
    )


_SPACE: tuple[Node, ...] = ({"t": "Space"},)
