from collections.abc import Iterator
from itertools import pairwise

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Handlingsperiode
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import gyldig_periode


@rule("handlingsperiode-feil", Severity.FEIL)
def handlingsperiode_feil(context: Context) -> Iterator[Problem]:
    """Handlingsperioden er ikke en del av planperioden, eller to handlingsperioder følger ikke etter hverandre.

    Tabellene viser årene i handlingsperioden hvert for seg og legger sammen de andre årene i planen. Det går bare når årene er en
    del av planperioden. Har planen to handlingsdeler, begynner den andre året etter at den første slutter. Så lenge årene er feil,
    er tabellene delt som om planen ikke har noen handlingsperiode.

    Slik retter du det: skriv første og siste år i handlingsdelen under `handlingsperiode` i plan.yaml, innenfor `periode`.
    """
    parts = context.plan.handlingsperioder
    whole = gyldig_periode(context.plan)
    for part in parts:
        if part.fra and part.til and part.til < part.fra:
            yield Problem(
                part.origin.at("til"),
                f"Handlingsperioden slutter i {part.til}, men begynner først i {part.fra}.",
                "Skriv det første året i «fra» og det siste i «til».",
            )
        elif whole and (key := _outside(part, whole)):
            yield Problem(
                part.origin.at(key),
                f"Handlingsperioden har {getattr(part, key)}, som ikke er med i planperioden {whole[0]}–{whole[1]}.",
                "Rett årstallet, eller utvid «periode».",
            )
    for before, after in pairwise(parts):
        if before.til and after.fra and after.fra != before.til + 1:
            yield Problem(
                after.origin.at("fra"),
                f"Den andre handlingsperioden begynner i {after.fra}, men den første slutter i {before.til}.",
                f"To handlingsperioder følger rett etter hverandre. Skriv {before.til + 1} i «fra», eller rett den første.",
            )


def _outside(part: Handlingsperiode, whole: tuple[int, int]) -> str:
    """The year that the plan period has not; "" where it has both, or they are not written."""
    years = {"fra": part.fra, "til": part.til}
    return next((key for key, year in years.items() if year and not whole[0] <= year <= whole[1]), "")
