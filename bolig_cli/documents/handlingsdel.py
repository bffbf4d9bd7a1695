"""The action part: every measure with its economy over the years, and the sums that the økonomiplan needs."""

from collections.abc import Iterable

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers, goals_in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.vocabulary import figures
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.source.tree import natural


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """The tables, for a landscape page."""
    measures = sorted(
        (t for t in plan.all(Tiltak) if t.id in numbers.number), key=lambda t: natural(numbers.number[t.id])
    )
    unit = f"i tusen kroner, {plan.prisnivaa}-kroner" if plan.prisnivaa else "i tusen kroner"
    note = figures(plan.okonomi_tallstatus)
    result: list[Node] = [
        ast.para(
            ast.text(
                f"Beløpene er {unit}{note}. En strek betyr at det ikke er ført beløp det året. "
                "Tiltak innenfor ramme dekkes av vedtatt budsjett."
            )
        ),
        *plan.okonomi_merknad.blocks,
    ]
    result.append(_measures(plan, measures, numbers, unit + note))
    result += [
        _sums(plan, plan.betegnelser.maal.entall, _by_goal(plan, measures, numbers), "sum-per-maal", unit + note),
        _sums(plan, "type og finansiering", _by_kind(plan, measures), "sum-per-finansiering", unit + note),
    ]
    return result


def _measures(plan: Plan, measures: list[Tiltak], numbers: Numbers, unit: str) -> Node:
    years = list(plan.aar)
    head = [norsk.capital(plan.betegnelser.tiltak.entall), "Ansvarlig", "Frist", "Økonomi", *map(str, years), "Sum"]
    rows = []
    for t in measures:
        amounts = [t.okonomi.aarssum(year) for year in years]
        owner = plan.find(t.ansvarlig.id) if t.ansvarlig else None
        rows.append(
            [
                [
                    ast.plain(
                        [*ast.text(numbers.number[t.id]), {"t": "Space"}, ast.link(ast.text(t.tittel), f"#{t.id}")]
                    )
                ],
                ast.cell(owner.tittel if owner else "Ikke avklart"),
                ast.cell(norsk.capital(when(t.frist, "Ikke fastsatt"))),
                ast.cell(norsk.capital(t.okonomi.status) or "Ikke oppgitt"),
                *(ast.cell(norsk.amount(a)) for a in amounts),
                ast.cell(norsk.amount(sum(amounts))),
            ]
        )
    total = [sum(t.okonomi.aarssum(year) for t in measures) for year in years]
    foot = [
        ast.cell("Sum"),
        [],
        [],
        [],
        *(ast.cell(norsk.amount(a)) for a in total),
        ast.cell(norsk.amount(sum(total))),
    ]
    year_width = 0.34 / (len(years) + 1)
    return ast.table(
        [ast.cell(word) for word in head],
        rows,
        caption=ast.text(f"Handlingsdel: tiltak og økonomi {plan.fra}–{plan.til}, {unit}"),
        widths=[0.28, 0.16, 0.1, 0.12, *[year_width] * (len(years) + 1)],
        align=["left"] * 4 + ["right"] * (len(years) + 1),
        id="tabell-handlingsdel",
        classes=["tett"],
        foot=[foot],
    )


def _by_goal(plan: Plan, measures: list[Tiltak], numbers: Numbers) -> Iterable[tuple[str, list[int]]]:
    """Each goal's measures; a measure that serves several counts once, where it has its number."""
    for goal in goals_in_order(plan):
        own = [t for t in measures if _goal_of(t, numbers) == numbers.number[goal.id]]
        yield (
            f"{norsk.capital(numbers.name[goal.id])}: {goal.tittel}",
            [sum(t.okonomi.aarssum(year) for t in own) for year in plan.aar],
        )


def _goal_of(t: Tiltak, numbers: Numbers) -> str:
    return numbers.number[t.id].partition(".")[0]


def _by_kind(plan: Plan, measures: list[Tiltak]) -> Iterable[tuple[str, list[int]]]:
    """Running costs and investments by who pays, in the order in which they first occur; investments last."""
    posts = [post for t in measures for post in t.okonomi.poster]
    kinds = dict.fromkeys((post.type, post.finansiering) for post in posts)
    for type, payer in sorted(kinds, key=lambda kind: kind[0] != "drift"):
        own = [post for post in posts if (post.type, post.finansiering) == (type, payer)]
        yield f"{norsk.capital(type)}, {payer}", [sum(post.belop.get(year, 0) for post in own) for year in plan.aar]


def _sums(plan: Plan, what: str, lines: Iterable[tuple[str, list[int]]], id: str, unit: str) -> Node:
    lines = list(lines)
    years = list(plan.aar)
    rows = [[ast.cell(label), *(ast.cell(norsk.amount(v)) for v in (*values, sum(values)))] for label, values in lines]
    total = [sum(values[i] for _, values in lines) for i in range(len(years))]
    width = 0.45 / (len(years) + 1)
    return ast.table(
        [ast.cell(word) for word in (norsk.capital(what), *map(str, years), "Sum")],
        rows,
        caption=ast.text(f"Sum per {what}, {unit}"),
        widths=[0.5, *[width] * (len(years) + 1)],
        align=["left", *["right"] * (len(years) + 1)],
        id=id,
        foot=[[ast.cell("Sum"), *(ast.cell(norsk.amount(v)) for v in (*total, sum(total)))]],
    )
