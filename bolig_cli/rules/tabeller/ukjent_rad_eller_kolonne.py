from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tabell import kolonnenavn, radnavn, ukjente_navn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.source.certain import likely


@rule("ukjent-rad-eller-kolonne", Severity.FEIL)
def ukjent_rad_eller_kolonne(context: Context) -> Iterator[Problem]:
    """`summer` eller `typer` i en tabell nevner en rad eller kolonne som ikke finnes i CSV-filen.

    Navnet må være skrevet likt begge steder. Er raden døpt om i regnearket, blir summen eller typen ellers ikke kontrollert.

    Slik retter du det: skriv navnet slik det står i CSV-filen.
    """
    for table in context.plan.all(Tabell):
        if not table.rader:
            continue
        names = [name for name in (*radnavn(table), *kolonnenavn(table)[1:]) if name]
        unknown = [(("typer", name), name) for name in table.typer if name not in names]
        unknown += [
            (("summer", str(i)), name)
            for i, line in enumerate(table.summer or ())
            for name in ukjente_navn(table, line)
        ]
        for (field, key), name in unknown:
            guess = likely(name, names)
            place = table.origin.at(field, int(key)) if field == "summer" else table.origin.key(field, key)
            yield Problem(
                place,
                f"{capital(named(table))} har ingen rad eller kolonne som heter «{name}»."
                + (f" Mente du «{guess}»?" if guess else ""),
                "Skriv navnet slik det står i CSV-filen.",
            )
