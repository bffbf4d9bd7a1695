import re
from collections.abc import Iterator
from decimal import Decimal

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable
from bolig_cli.source.meant import is_share, small_number

_PER_CENT = ("prosent", "prosents", "pst", "pst.", "%")
_BETWEEN = ("og", "til", "eller", "–", "-")  # after which a number is the end of a span


@rule("prosent-ulik-tittelen", Severity.ADVARSEL)
def prosent_ulik_tittelen(context: Context) -> Iterator[Problem]:
    """En forutsetning vokser med en annen prosent enn tittelen sier, eller med en som er så liten at den trolig er en andel.

    Regneark lagrer fire prosent som 0,04. Står det i `prosent_per_aar`, vokser behovet med fire hundredels prosent, og tallene i
    oversikten blir stående stille.

    Slik retter du det: skriv fire prosent som `prosent_per_aar: 4`. Er tallet riktig, skriver du det samme i tittelen.
    """
    overview = context.plan.behovsoversikt
    for assumption in overview.forutsetninger if overview else ():
        found = assumption.prosent_per_aar
        if found is None:
            continue
        place = assumption.origin.at("prosent_per_aar")
        told = _in_title(assumption.tittel)
        if told is not None and told != abs(found):
            written = _as_written(-told if found < 0 else told)
            yield Problem(
                place,
                f"Tittelen sier {_said(told)} prosent, men «prosent_per_aar» er {_said(found)}.",
                f"Skriv «prosent_per_aar: {written}», eller rett tittelen.",
            )
        elif told is None and is_share(found):
            yield Problem(
                place,
                f"Behovet endrer seg bare med {_said(found)} prosent i året.",
                f"Er det {_said(found * 100)} prosent, skriver du «prosent_per_aar: {_as_written(found * 100)}». "
                f"Er {_said(found)} riktig, skriver du det i tittelen: «{_said(found)} prosent».",
            )


def _in_title(title: str) -> Decimal | None:
    """The one percentage that a title says; None where it says none, or several."""
    words = re.sub(r"%", " % ", searchable(title)).split()
    at = [i for i, word in enumerate(words) if word.rstrip(",;:") in _PER_CENT and i]
    if len(at) != 1 or (at[0] > 1 and words[at[0] - 2] in _BETWEEN):
        return None
    return small_number(words[at[0] - 1])


def _as_written(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _said(number: Decimal) -> str:
    return _as_written(number).replace(".", ",")
