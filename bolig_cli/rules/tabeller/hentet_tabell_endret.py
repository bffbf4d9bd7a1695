import datetime as dt
from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tabell import avtrykk
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("hentet-tabell-endret", Severity.ADVARSEL)
def hentet_tabell_endret(context: Context) -> Iterator[Problem]:
    """Tall som er hentet fra Statistikkbanken, er endret for hånd etterpå.

    Dokumentet oppgir Statistikkbanken som kilde. Da må tallene være dem som ble hentet. Små tall skjules med
    `henting: skjul`, ikke i CSV-filen.

    Slik retter du det: kjør «bolig data hent» på nytt. Skal endringen bli stående, sletter du filen i `hentet`, tar bort `henting`
    og skriver i `metode` hva som er endret.
    """
    for table in context.plan.all(Tabell):
        if table.hentet and table.rader and table.hentet.celler != avtrykk(table.kolonner, table.rader):
            yield Problem(
                Place(table.data.path),
                f"{capital(named(table))} er endret etter at tallene ble hentet {_day(table.hentet.hentet)}.",
                "Kjør «bolig data hent» på nytt, eller ta bort «henting» og filen i hentet, og si i «metode» hva som er endret.",
            )


def _day(time: str) -> str:
    return norsk.date(dt.date.fromisoformat(time[:10]))
