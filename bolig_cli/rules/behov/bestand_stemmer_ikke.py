from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.model.talluttrykk import UkjentTall, tall_i
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("bestand-stemmer-ikke", Severity.FEIL)
def bestand_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """Behovsoversikten teller ikke like mange boliger i dag som tabellen den skal stemme med.

    `bestand` sier hvilket tall summen av «i dag» skal være lik. Endres boligregisteret uten at oversikten følger etter, sier
    regelen fra.

    Slik retter du det: rett linjene i oversikten eller tallet i tabellen. Skal de ikke være like, tar du bort `bestand` og sier
    hvorfor i metoden.
    """
    overview = context.plan.behovsoversikt
    if not overview or not overview.bestand or not overview.bestand.tabell or "behovsoversikt" in context.med_feil:
        return
    stock = overview.bestand
    table = context.plan.find(overview.bestand.tabell.id, Tabell)
    if not isinstance(table, Tabell) or not table.rader:
        return  # the reference, or the table's file, has its own finding
    try:
        wanted = tall_i(table, stock.rad, stock.kolonne)
    except UkjentTall as error:
        yield Problem(stock.place, str(error), error.hjelp)
        return
    found = sum(line.i_dag for line in overview.linjer)
    if found != wanted:
        yield Problem(
            stock.place,
            f"Behovsoversikten teller {norsk.number(found)} boliger i dag, men «{stock.rad}», «{stock.kolonne}», i tabellen "
            f"{table.id} er {norsk.decimal(float(wanted))}.",
            "Rett «i_dag» i linjene, eller rett tabellen.",
        )
