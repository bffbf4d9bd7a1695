from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tabellcelle-tom", Severity.FEIL)
def tabellcelle_tom(context: Context) -> Iterator[Problem]:
    """En celle, en overskrift eller et radnavn i en tabell er tomt.

    En tom celle kan bety null, at tallet mangler, eller at noen har glemt det. En skjermleser leser den som ingenting.

    Slik retter du det: skriv tallet, eller tegnet som sier hvorfor det ikke er noe tall: `0` for ingen, `..` når tallet mangler,
    `...` når det ikke er klart, `:` når det ikke kan vises, `.` når det ikke kan være noe tall der.
    """
    for table in context.plan.all(Tabell):
        for j, heading in enumerate(table.kolonner):
            if not heading:
                yield Problem(
                    table.heading_at(j),
                    f"{capital(named(table))} har ikke overskrift på kolonne {j + 1}.",
                    "Skriv en overskrift.",
                )
        for i, row in enumerate(table.rader):
            if len(row) > len(table.kolonner):
                continue  # of another length: that has its finding
            for j, cell in enumerate(row[: len(table.kolonner)]):
                if not cell and j == 0:
                    text, help = f"rad {i + 1} har ikke noe navn", "Skriv radens navn i den første cellen."
                elif not cell:
                    text = f"cellen i raden «{row[0]}», kolonnen «{table.kolonner[j]}», er tom"
                    help = "Skriv tallet, .. hvis det mangler, eller : hvis det ikke kan vises."
                else:
                    continue
                yield Problem(table.cell_at(i, j), f"I {named(table)}: {text}.", help)
