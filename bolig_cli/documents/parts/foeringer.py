"""Plans above this one and national guidance: what they are, and which goals here follow them up."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
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
    return result


def _section(plan: Plan, foering: Foering, numbers: Numbers) -> list[Node]:
    facts: list[tuple[str, list[Node]]] = [(tr("Slag"), [ast.plain(ast.text(norsk.capital(tr(foering.slag))))])]
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
            case Strategi(maal=goal):
                return {goal.id} if goal else set()
            case Tiltak():
                strategies = {ref.id for ref in item.strategier}
                goals = {s.maal.id for s in plan.all(Strategi) if s.id in strategies and s.maal}
                return strategies | goals | {ref.id for ref in item.maal}
        return set()

    return ast.joined(
        [
            [ast.link(ast.text(numbers.name[item.id]), f"#{item.id}")]
            for item in plan.items
            if item.id in named and not above(item) & named
        ]
    )
