from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tabell-ikke-hentet", Severity.ADVARSEL)
def tabell_ikke_hentet(context: Context) -> Iterator[Problem]:
    """En tabell sier at tallene hentes fra Statistikkbanken, men de er ikke hentet slik.

    «bolig data hent» skriver både tallene og en fil i `hentet` som sier hvor og når. Mangler den, eller er `henting` endret
    etterpå, vet ingen om tallene i planen er dem tabellen ber om.

    Slik retter du det: kjør «bolig data hent», eller ta bort `henting` hvis tallene kommer fra et annet sted.
    """
    for table in context.plan.all(Tabell):
        if table.uttrekk is None or not table.rader:
            continue
        place = table.origin.key("henting")
        if table.hentet is None:
            yield Problem(place, f"{capital(named(table))} har tall som ikke er hentet med «bolig data hent».", _HELP)
        elif table.hentet.uttrekk != table.uttrekk.avtrykk:
            yield Problem(place, f"«henting» i {named(table)} er endret siden tallene ble hentet.", _HELP)


_HELP = "Kjør «bolig data hent», eller ta bort «henting» hvis tallene kommer fra et annet sted."
