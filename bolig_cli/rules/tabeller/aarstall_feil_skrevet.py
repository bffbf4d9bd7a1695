from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.skrevne_aar import skrevne_aar


@rule("aarstall-feil-skrevet", Severity.FEIL)
def aarstall_feil_skrevet(context: Context) -> Iterator[Problem]:
    """Et årstall over en kolonne er skrevet som et beløp, «2 024» eller «2024,0», eller med en bokstav: «2O24».

    Det skjer når regnearket har tusenskille eller desimaler på hele arket. Tall hentes fra tabellen med kolonnens navn, og navnet
    står i dokumentene.

    Slik retter du det: gi cellene med årstall tallformatet Generelt i regnearket, og lagre filen på nytt. Eller rett årstallene i
    filens første linje.
    """
    for table in context.plan.all(Tabell):
        wrong = list(skrevne_aar(table))
        if not wrong:
            continue
        number, name, year = wrong[0]
        more = f" Det samme gjelder {len(wrong) - 1} kolonner til." if len(wrong) > 2 else ""
        more = " Det samme gjelder én kolonne til." if len(wrong) == 2 else more
        if letter := next((char for char in name if char.isalpha()), ""):
            yield Problem(
                table.heading_at(number),
                f"I {named(table)} har årstallet «{name}» bokstaven {letter} der det skal stå et tall.{more}",
                f"Skriv {year}.",
            )
            continue
        yield Problem(
            table.heading_at(number),
            f"I {named(table)} er årstallet {year} skrevet som et beløp: «{name}».{more}",
            f"Skriv {year}. I Excel gir du raden med årstall tallformatet Generelt før du lagrer.",
        )
