from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Tabell
from bolig_cli.model.tabell import over_tid, radnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.rows import unknown_row


@rule("indikator-ulik-tabell", Severity.FEIL)
def indikator_ulik_tabell(context: Context) -> Iterator[Problem]:
    """En indikator og tabellen den hentes fra, er ikke enige.

    Årsrapporten leser verdiene i raden i tabellen, år for år. Raden må finnes, den må ha tall under årstall, og verdien i
    utgangsåret må være den samme som i `utgangspunkt`.

    Slik retter du det: rett navnet på raden, tallet i tabellen eller utgangspunktet.
    """
    for goal in context.plan.all(Maal):
        for indicator in goal.indikatorer:
            table = context.plan.find(indicator.tabell.id, Tabell) if indicator.tabell else None
            if not isinstance(table, Tabell) or not indicator.rad:
                continue
            values = over_tid(table, indicator.rad)
            year = indicator.utgangspunkt_aar
            yield from unknown_row(table, indicator.rad, indicator.origin.at("rad"))
            if not values and indicator.rad in radnavn(table):
                yield Problem(
                    indicator.origin.at("rad"),
                    f"Raden «{indicator.rad}» i tabellen {table.id} har ingen tall under årstall.",
                    "Bruk en tabell der kolonnene er år.",
                )
            elif year in values and float(values[year]) != indicator.utgangspunkt:
                yield Problem(
                    indicator.origin.at("utgangspunkt", "verdi"),
                    f"Indikatoren «{indicator.navn}» har utgangspunktet {norsk.decimal(indicator.utgangspunkt)} i {year}, men "
                    f"tabellen {table.id} har {norsk.decimal(float(values[year]))}.",
                    "Rett utgangspunktet eller tabellen.",
                )
