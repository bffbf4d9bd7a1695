from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.beloep import samlet
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("sum-stemmer-ikke", Severity.FEIL)
def sum_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """Kontrollsummen i en post er ikke summen av beløpene i posten.

    Summen er valgfri, og den brukes bare til kontroll. Stemmer den ikke, er enten et av beløpene eller summen skrevet feil.

    Slik retter du det: regn over, og rett beløpet eller summen. Du kan også ta bort `sum`; dokumentene regner den ut selv.
    """
    for tiltak in context.plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            total = samlet(post.belop.values())
            if post.sum is not None and post.sum != total and not post.belop_uleselige:
                yield Problem(
                    post.origin.at("sum"),
                    f"{capital(named(tiltak))} har en post der beløpene blir {total} tusen kroner, men "
                    f"summen er ført som {post.sum}.",
                    f"Rett et av beløpene, eller skriv «sum: {total}».",
                )
