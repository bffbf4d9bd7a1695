from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.rules.kinds import capital, named
from bolig_cli.rules.rule import Fault, rule
from bolig_cli.source.node import Sequence, child


@rule("tabellrad-feil-lengde", Severity.FEIL)
def tabellrad_feil_lengde(plan: Plan) -> Iterator[Fault]:
    """En rad i en tabell har flere eller færre verdier enn det er kolonner.

    Da vet ingen hvilket tall som hører til hvilken kolonne.

    Slik retter du det: skriv én verdi for hver kolonne. Mangler et tall, skriver du `..`; kan det ikke offentliggjøres, skriver du
    `":"`. Desimaltall skrives med punktum, for komma skiller verdiene.
    """
    for table in plan.all(Tabell):
        columns, rows = child(table.origin.node, "kolonner"), child(table.origin.node, "rader")
        if not isinstance(columns, Sequence) or not isinstance(rows, Sequence) or len(columns.items) < 2:
            continue  # the schema has a finding
        for number, row in enumerate(rows.items):
            # A row with a single value has its finding from the schema.
            if isinstance(row, Sequence) and len(row.items) > 1 and len(row.items) != len(columns.items):
                yield Fault(
                    table.origin.at("rader", number),
                    f"{capital(named(table))} har {len(columns.items)} kolonner, men rad {number + 1} har "
                    f"{len(row.items)} verdier.",
                    "Skriv én verdi for hver kolonne. Bruk .. der et tall mangler.",
                )
