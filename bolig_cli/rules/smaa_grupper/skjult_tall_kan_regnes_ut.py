from collections.abc import Iterator
from decimal import Decimal

from bolig_cli.finding import Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.model.tall import SKJULT, verdi
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named


@rule("skjult-tall-kan-regnes-ut", Severity.FEIL)
def skjult_tall_kan_regnes_ut(context: Context) -> Iterator[Problem]:
    """Et tall som er skjult med `:`, kan regnes ut av summen og de andre tallene.

    Står det 12, `:` og i alt 15, vet leseren at det skjulte tallet er 3. Det samme gjelder når flere skjulte tall til sammen blir
    færre enn den minste gruppen som kan vises. Regelen regner seg fram rad for rad og kolonne for kolonne, slik en leser kan
    gjøre. Den ser bare én tabell om gangen.

    Slik retter du det: skjul ett tall til i samme rad eller kolonne, skjul summen, eller slå sammen to rader. Er tallene hentet fra
    Statistikkbanken, skriver du cellen under `henting: skjul`, så den er skjult også neste gang de hentes.
    """
    for table in context.plan.all(Tabell):
        yield from _revealed(context.plan, table)


def _revealed(plan: Plan, table: Tabell) -> Iterator[Problem]:
    sums = tuple(t.summer(table))
    known = {cell: number for cell in t.celler(table) if (number := verdi(t.tekst(table, cell))) is not None}
    told: set[t.Celle] = set()
    found = True
    while found:
        found = False
        for line in sums:
            hidden = [cell for cell in (line.total, *line.deler) if cell not in known and _is_hidden(table, cell)]
            others = [cell for cell in (line.total, *line.deler) if cell not in known and cell not in hidden]
            if others or not hidden:
                continue
            rest = known.get(line.total, Decimal(0)) - sum((known.get(c, Decimal(0)) for c in line.deler), Decimal(0))
            if len(hidden) == 1:
                known[hidden[0]] = -rest if hidden[0] == line.total else rest
                found = True
                if hidden[0] not in told:
                    told.add(hidden[0])
                    yield _fault(table, hidden[0], "kan regnes ut av summen og de andre tallene")
            elif (
                line.total in known
                and 0 <= rest < plan.minste_gruppe
                and table.gjelder_personer
                and not told & {*hidden}
            ):
                told.update(hidden)
                text = f"og de andre skjulte tallene i samme sum er til sammen færre enn {plan.minste_gruppe}, og det ser leseren"
                yield _fault(table, hidden[0], text)


def _is_hidden(table: Tabell, cell: t.Celle) -> bool:
    return t.tekst(table, cell) == SKJULT


def _fault(table: Tabell, cell: t.Celle, why: str) -> Problem:
    i, j = cell
    return Problem(
        table.cell_at(i, j),
        f"Det skjulte tallet i raden «{table.rader[i][0]}», kolonnen «{table.kolonner[j]}», i {named(table)} {why}.",
        "Skriv ett tall til i samme rad eller kolonne under «henting: skjul», og kjør «bolig data hent»."
        if table.uttrekk
        else "Skjul ett tall til i samme rad eller kolonne, skjul summen, eller slå sammen to rader.",
    )
