"""Plans above this one and national guidance: what they are, and which goals here follow them up."""

from collections.abc import Iterable

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers, goals_in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.maalform import marked, tr
from bolig_cli.model.plan import Foering, Item, Maal, Plan, Strategi, Tiltak


def _stated() -> dict[str, str]:
    return {
        "behovsoversikt_er_grunnlag": tr("Behovsoversikten som grunnlag"),
        "droefting": tr("Drøfting av det boligsosiale arbeidet"),
        "maal_og_strategier": tr("Overordnede mål og strategier"),
    }


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2) per document."""
    result: list[Node] = []
    for foering in plan.all(Foering):
        result += _section(plan, foering, numbers)
    return [*result, *_together(plan, numbers)]


_COLUMNS = (marked("Kommunens planer"), marked("Regionale og nasjonale føringer"), marked("FNs bærekraftsmål"))


def _column(slag: str) -> int:
    """Which of the columns a document of this kind belongs in."""
    return 2 if slag.startswith("fns ") else 1 if slag in ("regional plan", "nasjonal") else 0


def _kind(slag: str) -> str:
    """What a kind of document is called; the schema's words are all in lower case."""
    return tr(_COLUMNS[2]) if _column(slag) == 2 else norsk.capital(tr(slag))


def _together(plan: Plan, numbers: Numbers) -> list[Node]:
    """Each goal here with what it follows up, itself or through its strategies and measures, by kind of document above."""
    rows = []
    for goal in goals_in_order(plan):
        ids = dict.fromkeys(ref.id for item in _below(plan, goal) for ref in item.foeringer)
        cells = [_linked(_names(plan, ids, column)) for column in range(len(_COLUMNS))]
        if ids:
            name = ast.link(ast.text(f"{norsk.capital(numbers.name[goal.id])}: {goal.tittel}"), f"#{goal.id}")
            rows.append([[ast.plain([name])], *cells])
    if not rows:
        return []
    head = [norsk.capital(plan.betegnelser.maal.entall), *map(tr, _COLUMNS)]
    return [
        ast.header(2, ast.text(tr("Sammenhengen mellom målene")), "foeringer-sammenheng"),
        ast.table(
            [ast.cell(word) for word in head],
            rows,
            caption=ast.text(tr("Hva målene følger opp, med strategiene og tiltakene under dem")),
            widths=[0.28, 0.26, 0.26, 0.2],
            align=["left"] * 4,
            id="tabell-sammenheng",
        ),
    ]


def _below(plan: Plan, goal: Maal) -> list[Maal | Strategi | Tiltak]:
    above: list[Maal | Strategi] = [goal, *plan.strategier_under(goal)]
    return [*above, *(t for parent in above for t in plan.tiltak_under(parent))]


def _names(plan: Plan, ids: Iterable[str], column: int) -> list[tuple[str, str]]:
    """The ids that belong to documents in this column, with their titles."""
    found = []
    for foering in plan.all(Foering):
        if _column(foering.slag) == column:
            found += [(item.id, item.tittel) for item in (foering, *foering.maal) if item.id in ids]
    return found


def _linked(names: list[tuple[str, str]]) -> list[Node]:
    if not names:
        return ast.cell("–")
    links = [[ast.link(ast.text(title), f"#{id}")] for id, title in names]
    return [ast.bullets([ast.plain(link)] for link in links)] if len(links) > 1 else [ast.plain(links[0])]


def _section(plan: Plan, foering: Foering, numbers: Numbers) -> list[Node]:
    kind = med_kommune(plan, _kind(foering.slag), foering.kommune)
    facts: list[tuple[str, list[Node]]] = [(tr("Type"), [ast.plain(ast.text(kind))])]
    if foering.vedtatt:
        facts.append((tr("Vedtatt eller lagt fram"), [ast.plain(ast.text(when(foering.vedtatt)))]))
    if foering.gjelder_til:
        facts.append((tr("Gjelder til"), [ast.plain(ast.text(when(foering.gjelder_til)))]))
    for key, label in _stated().items():
        if key in foering.boligsosialt:
            facts.append((label, [ast.plain(ast.text(foering.boligsosialt[key]))]))
    if foering.maal:
        facts.append(
            (
                tr("Mål vi følger opp"),
                [ast.bullets([ast.plain([ast.span(ast.text(goal.tittel), id=goal.id)])] for goal in foering.maal)],
            )
        )
    if followers := _followers(plan, foering, numbers):
        facts.append((tr("Følges opp i"), [ast.plain(followers)]))
    if foering.url:
        facts.append((tr("Nettadresse"), [ast.plain([ast.link(ast.text(foering.url), foering.url)])]))
    return [
        ast.header(2, ast.text(foering.tittel), foering.id),
        *foering.beskrivelse.blocks,
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def _followers(plan: Plan, foering: Foering, numbers: Numbers) -> list[Node]:
    """Links to what follows this up. What stands below something that is named already is not named again."""
    ids = {foering.id, *(goal.id for goal in foering.maal)}
    named = {
        item.id
        for item in plan.items
        if isinstance(item, Maal | Strategi | Tiltak) and ids & {ref.id for ref in item.foeringer}
    }

    def above(item: Item) -> set[str]:
        match item:
            case Maal() | Strategi():
                return set(plan.maal_over(item))
            case Tiltak():
                return {*plan.maal_over(item), *(ref.id for ref in item.strategier)}
        return set()

    return ast.joined(
        [
            [ast.link(ast.text(numbers.name[item.id]), f"#{item.id}")]
            for item in plan.items
            if item.id in named and not above(item) & named
        ]
    )
