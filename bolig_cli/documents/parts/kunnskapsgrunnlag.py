"""The knowledge base: the overview of need, the tables, and the challenges that follow from them."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.vocabulary import figures
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Behovsoversikt, Maal, Plan, Strategi, Tabell, Utfordring
from bolig_cli.model.tabell import TEKST, er_total, type_av
from bolig_cli.model.tall import skrevet

OVERVIEW_ID = "behovsoversikt"
BOLIGTYPER = ("ordinær", "tilpasset", "med tjenester")


def boligtyper() -> dict[str, str]:
    """What the kinds of dwelling are called in a heading."""
    return {
        "ordinær": tr("Ordinære boliger"),
        "tilpasset": tr("Tilpassede boliger"),
        "med tjenester": tr("Boliger med tjenester"),
    }


def blocks(plan: Plan, numbers: Numbers, figures: Figures) -> list[Node]:
    """Sections (level 2) below a chapter."""
    result: list[Node] = []
    if plan.behovsoversikt:
        result += [*_overview(plan, plan.behovsoversikt), *figures.blocks("behov")]
    if tables := plan.all(Tabell):
        result.append(ast.header(2, ast.text(tr("Tallgrunnlag")), "tallgrunnlag"))
        for table in tables:
            result += [*_table(table), *figures.blocks(f"tabell-{table.id}")]
    if challenges := plan.all(Utfordring):
        result.append(ast.header(2, ast.text(tr("Utfordringer")), "utfordringer"))
        for challenge in challenges:
            result += _challenge(plan, challenge, numbers)
    return result


def _overview(plan: Plan, overview: Behovsoversikt) -> list[Node]:
    result = [
        ast.header(2, ast.text(tr("Oversikt over behovet for boliger")), OVERVIEW_ID),
        ast.para(
            ast.text(
                tr(
                    "Oversikten viser hvor mange husstander i hver målgruppe som har en egnet bolig i dag, og hvor mange "
                    "som trenger det. Den er datert {dato}. Kilder: {kilder}.",
                    dato=when(overview.dato),
                    kilder=norsk.listing(overview.kilder),
                )
            )
        ),
        *overview.metode.blocks,
    ]
    for boligtype in BOLIGTYPER:
        result += _need_table(plan, overview, boligtype)
    return result


def _need_table(plan: Plan, overview: Behovsoversikt, boligtype: str) -> list[Node]:
    lines = [line for line in overview.linjer if line.boligtype == boligtype]
    if not lines:
        return []
    years = sorted({year for line in lines for year in line.behov})
    head = [
        tr("Målgruppe"),
        tr("Har i dag"),
        *(tr("Behov {aar}", aar=year) for year in years),
        tr("Mangler {aar}", aar=years[-1]) if years else tr("Mangler"),
    ]
    rows = []
    for line in lines:
        group = plan.find(line.maalgruppe.id) if line.maalgruppe else None
        gap = line.behov.get(years[-1], 0) - line.i_dag if years else 0
        rows.append(
            [
                ast.cell(group.tittel if group else ""),
                ast.cell(norsk.number(line.i_dag)),
                *(ast.cell(norsk.number(line.behov[year]) if year in line.behov else "..") for year in years),
                ast.cell(norsk.number(gap)) if years and years[-1] in line.behov else ast.cell(".."),
            ]
        )
    complete = all(year in line.behov for line in lines for year in years)
    sums = [sum(line.i_dag for line in lines), *(sum(line.behov.get(year, 0) for line in lines) for year in years)]
    foot = [
        [ast.cell(tr("Sum")), *(ast.cell(norsk.number(s)) for s in sums), ast.cell(norsk.number(sums[-1] - sums[0]))]
    ]
    width = 0.6 / (len(head) - 1)
    return [
        ast.table(
            [ast.cell(word) for word in head],
            rows,
            caption=ast.text(
                tr(
                    "{boliger}: husstander etter målgruppe{merke}",
                    boliger=boligtyper()[boligtype],
                    merke=figures(overview.tallstatus),
                )
            ),
            widths=[0.4, *[width] * (len(head) - 1)],
            align=["left", *["right"] * (len(head) - 1)],
            id=f"behov-{BOLIGTYPER.index(boligtype) + 1}",
            foot=foot if complete else (),
        )
    ]


def _table(table: Tabell) -> list[Node]:
    columns = len(table.kolonner)
    numeric = [
        column > 0 and all(type_av(table, (row, column)) != TEKST for row in range(len(table.rader)))
        for column in range(columns)
    ]
    rows = [
        [_cell(table, row[0], row[0]), *(_cell(table, row[0], skrevet(value)) for value in row[1:])]
        for row in table.rader
    ]
    last_is_total = len(rows) > 1 and er_total(table, table.rader[-1][0])
    first = 0.4 if columns <= 4 else 0.28
    source = tr("Kilde: {kilde}.", kilde=table.kilde)
    if table.dato:
        source += " " + tr("Hentet {dato}.", dato=when(table.dato))
    if table.enhet:
        source += " " + tr("Enhet: {enhet}.", enhet=table.enhet)
    result = [
        ast.table(
            [ast.cell(word) for word in table.kolonner],
            rows[:-1] if last_is_total else rows,
            caption=ast.text(table.tittel + figures(table.tallstatus)),
            widths=[first, *[(1 - first) / (columns - 1)] * (columns - 1)],
            align=["right" if n else "left" for n in numeric],
            id=table.id,
            foot=rows[-1:] if last_is_total else (),
        ),
        ast.div([ast.para(ast.text(source))], classes=["kilde"]),
        *table.metode.blocks,
        *table.kommentar.blocks,
    ]
    return result


def _cell(table: Tabell, row: str, text: str) -> list[Node]:
    """A cell; strong in a row that is a total."""
    return [ast.plain([ast.strong(ast.text(text))])] if text and er_total(table, row) else ast.cell(text)


def _challenge(plan: Plan, challenge: Utfordring, numbers: Numbers) -> list[Node]:
    facts: list[tuple[str, list[Node]]] = []
    groups = [group.tittel for ref in challenge.maalgrupper if (group := plan.find(ref.id))]
    if groups:
        facts.append((tr("Målgrupper"), [ast.plain(ast.text("; ".join(groups)))]))
    if challenge.bygger_paa:
        links = [ast.link([], f"#{ref.id}") for ref in challenge.bygger_paa]
        facts.append((tr("Bygger på"), [ast.plain(ast.joined([[link] for link in links]))]))
    answers = [
        ast.link(ast.text(numbers.name[item.id]), f"#{item.id}")
        for item in plan.items
        if isinstance(item, Maal | Strategi) and challenge.id in {ref.id for ref in item.utfordringer}
    ]
    if answers:
        facts.append((tr("Møtes av"), [ast.plain(ast.joined([[link] for link in answers]))]))
    result = [ast.header(3, ast.text(challenge.tittel), challenge.id), *challenge.beskrivelse.blocks]
    if facts:
        result.append(ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]))
    return result
