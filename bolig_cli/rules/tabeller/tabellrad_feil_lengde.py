from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tabellrad-feil-lengde", Severity.FEIL)
def tabellrad_feil_lengde(context: Context) -> Iterator[Problem]:
    """En rad i en tabell har flere eller færre verdier enn det er kolonner.

    Da vet ingen hvilket tall som hører til hvilken kolonne.

    Slik retter du det: skriv én verdi for hver kolonne, med semikolon mellom. Mangler et tall, skriver du `..`; kan det ikke vises,
    skriver du `:`. Står skilletegnet i selve cellen, som desimalkommaet i en fil med komma, setter du cellen i anførselstegn.
    """
    for table in context.plan.all(Tabell):
        width = len(table.kolonner)
        lengths = {len(row) for row in table.rader}
        if len(table.rader) > 1 and len(lengths) == 1 and width not in lengths:
            yield _heading_row(table, lengths.pop())
            continue
        for number, row in enumerate(table.rader):
            if len(row) < width:
                help = "Bruk .. der et tall mangler."
            elif len(row) > width:
                help = (
                    "Står skilletegnet inne i en celle, som desimalkommaet i en fil med komma, setter du cellen i "
                    "anførselstegn."
                )
            else:
                continue
            yield Problem(
                table.row_at(number),
                f"{capital(named(table))} har {width} kolonner, men raden «{row[0]}» har {len(row)} "
                f"{'verdi' if len(row) == 1 else 'verdier'}.",
                f"Skriv én verdi for hver kolonne. {help}",
            )


def _heading_row(table: Tabell, length: int) -> Problem:
    """Every row is as long as the others: then it is the headings that are too few, or too many."""
    width = len(table.kolonner)
    return Problem(
        table.heading_at(0),
        f"{capital(named(table))} har {width} {'overskrift' if width == 1 else 'overskrifter'}, men hver rad har {length} verdier.",
        "Skriv én overskrift for hver kolonne i den første linjen, også over radenes navn.",
    )
