from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("tabellfigur-uten-tall", Severity.ADVARSEL)
def tabellfigur_uten_tall(context: Context) -> Iterator[Problem]:
    """Tabellen skal ha en figur, men ingen av cellene er tall.

    Figuren lages av tallene i tabellen. Tegn som `..` og `:` er manglende tall, og tas ikke med.

    Slik retter du det: før inn tallene, eller ta bort `figur`.
    """
    for table in context.plan.all(Tabell):
        if table.figur and table.rader and not any(_is_number(cell) for row in table.rader for cell in row[1:]):
            yield Problem(
                table.origin.at("figur"),
                f"Tabellen {table.id} har ingen tall å lage figur av.",
                "Før inn tallene, eller ta bort «figur».",
            )


def _is_number(cell: str) -> bool:
    return any(char.isdecimal() for char in cell)
