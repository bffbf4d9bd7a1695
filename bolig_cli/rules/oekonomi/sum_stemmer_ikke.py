from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model.beloep import Beloep, samlet
from bolig_cli.model.plan import Post, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("sum-stemmer-ikke", Severity.FEIL)
def sum_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """Kontrollsummen i en post er ikke summen av beløpene i posten.

    Summen er valgfri, og den brukes bare til kontroll. Stemmer den ikke, er enten et av beløpene eller summen skrevet feil.

    Slik retter du det: regn over, og rett beløpet eller summen. Du kan også ta bort `sum`; dokumentene regner den ut selv.
    """
    years = gyldig_periode(context.plan)
    for tiltak in context.plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            total = samlet(post.belop.values())
            if post.sum is not None and post.sum == samlet(_in_period(post, years)):
                continue  # an amount outside the plan's years is not in the sum, and has its finding
            if post.sum is not None and post.sum == samlet(map(_without_minus, post.belop.values())):
                continue  # the minus has its finding
            if post.sum is not None and post.sum != total and not post.belop_uleselige:
                yield Problem(
                    post.origin.at("sum"),
                    f"{capital(named(tiltak))} har en post der beløpene blir {total} tusen kroner, men "
                    f"summen er ført som {post.sum}.",
                    f"Rett et av beløpene, eller skriv «sum: {total}».",
                )


def _in_period(post: Post, years: tuple[int, int] | None) -> Sequence[Beloep]:
    """The amounts of a post in the plan's years."""
    return [beloep for year, beloep in post.belop.items() if not years or years[0] <= year <= years[1]]


def _without_minus(beloep: Beloep) -> Beloep:
    return Beloep(abs(beloep.fra), abs(beloep.til))
