"""Plans above this one and national guidance: what they are, and which goals here follow them up."""

from collections.abc import Iterable, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.documents import kort
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
    return [_section(plan, foering, numbers) for foering in plan.all(Foering)]


_COLUMNS = (marked("Kommunens planer"), marked("Regionale og nasjonale føringer"), marked("FNs bærekraftsmål"))

_GOAL, _WIDTHS = 0.28, (0.26, 0.26, 0.2)  # of the width: the goals, and each of the columns where all are there


def _column(slag: str) -> int:
    """Which of the columns a document of this kind belongs in."""
    return 2 if slag.startswith("fns ") else 1 if slag in ("regional plan", "nasjonal") else 0


def _kind(slag: str) -> str:
    """What a kind of document is called; the schema's words are all in lower case."""
    return tr(_COLUMNS[2]) if _column(slag) == 2 else norsk.capital(tr(slag))


def appendix(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2): each goal here with what it follows up, itself or through its strategies and
    measures, by kind of document above; no column for a kind that nothing follows up."""
    rows: list[tuple[Cell, list[list[tuple[str, str]]]]] = []
    for goal in goals_in_order(plan):
        ids = dict.fromkeys(ref.id for item in _below(plan, goal) for ref in item.foeringer)
        names = [_names(plan, ids, column) for column in range(len(_COLUMNS))]
        if any(names):
            name = ast.link(ast.text(f"{norsk.capital(numbers.name[goal.id])}: {goal.tittel}"), f"#{goal.id}")
            rows.append(([ast.plain([name])], names))
    if not rows:
        return []
    shown = [column for column in range(len(_COLUMNS)) if any(names[column] for _, names in rows)]
    head = [norsk.capital(plan.betegnelser.maal.entall), *(tr(_COLUMNS[column]) for column in shown)]
    room = sum(_WIDTHS[column] for column in shown)
    return [
        ast.header(2, ast.text(tr("Sammenhengen mellom målene")), "foeringer-sammenheng"),
        ast.table(
            [ast.cell(word) for word in head],
            [[name, *(_linked(names[column]) for column in shown)] for name, names in rows],
            caption=ast.text(tr("Hva hvert mål følger opp, selv eller gjennom strategiene og tiltakene under det")),
            widths=[_GOAL, *(_WIDTHS[column] * (1 - _GOAL) / room for column in shown)],
            align=["left"] * (1 + len(shown)),
            id="tabell-sammenheng",
            classes=["tett", "smal"],
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


def _section(plan: Plan, foering: Foering, numbers: Numbers) -> Node:
    goals = [[ast.span(ast.text(goal.tittel), id=goal.id)] for goal in foering.maal]
    return kort.card(
        [
            ast.header(2, ast.text(foering.tittel), foering.id),
            *foering.beskrivelse.blocks,
            *kort.line(
                [
                    kort.words(tr("Type"), med_kommune(plan, _kind(foering.slag), foering.kommune)),
                    kort.words(_dated(foering.slag), when(foering.vedtatt)),
                    kort.words(tr("Gjelder til"), when(foering.gjelder_til)),
                ]
            ),
            *(
                block
                for key, label in _stated().items()
                if key in foering.boligsosialt
                for block in kort.told(label, [ast.para(ast.text(foering.boligsosialt[key]))])
            ),
            *kort.references(
                [
                    (tr("Mål vi følger opp"), _listed(goals)),
                    (tr("Følges opp i"), _followers(plan, foering, numbers)),
                    (tr("Nettadresse"), [ast.link(ast.text(foering.url), foering.url)] if foering.url else []),
                ]
            ),
        ]
    )


def _dated(slag: str) -> str:
    """What the date of a document of this kind is: guidance from the state may be either, all else is adopted by somebody."""
    return tr("Vedtatt eller lagt fram") if slag == "nasjonal" else tr("Vedtatt")


def _listed(parts: Sequence[Sequence[Node]]) -> list[Node]:
    """Whole titles after each other, some of which have a comma or an «og» of their own: with semicolons between them."""
    return [node for n, part in enumerate(parts) for node in (*(_SEMICOLON if n else ()), *part)]


_SEMICOLON: tuple[Node, ...] = ({"t": "Str", "c": ";"}, {"t": "Space"})


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
