from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.fragment import plain_text


@rule("tabell-uten-kolonnenavn", Severity.ADVARSEL)
def tabell_uten_kolonnenavn(context: Context) -> Iterator[Problem]:
    """En tabell i en tekst har en kolonne uten navn.

    En skjermleser leser kolonnens navn sammen med hver celle. Uten navnet vet ikke leseren hva tallet gjelder. Kontrollene av
    ferdige PDF-filer ser ikke dette: De ser bare at det er en tabell.

    Slik retter du det: skriv et navn øverst i hver kolonne, også i den første.
    """
    for place, text in context.placed_texts:
        for table in text.tables:
            _, _, _, (_, head), _, _ = table["c"]
            unnamed = [n for row in head for n, cell in enumerate(row[1], 1) if not plain_text(cell[4]).strip()]
            if unnamed:
                which = ", ".join(map(str, unnamed))
                yield Problem(
                    place, f"En tabell i teksten har ikke navn på kolonne {which}.", "Skriv navnet øverst i kolonnen."
                )
