"""The points of answers whose assessment is no reason for the conclusion."""

from collections.abc import Collection, Iterator

from bolig_cli.law.evidence.support.begrunnelse import sier_hvorfor
from bolig_cli.maltekst import Reader
from bolig_cli.model.innspill import Konklusjon, erstattet
from bolig_cli.model.plan import Plan
from bolig_cli.rules.rule import Problem

_HELP = (
    "Skriv i «vurdering» hva grunnen er, i én setning på minst fem ord. «Vi gjør det fordi det er riktig» eller «Vi tar det med "
    "videre» kan stå under alt, og sier ikke hvorfor."
)


def without_a_reason(plan: Plan, endte_med: Collection[Konklusjon]) -> Iterator[Problem]:
    """One for each point with such a conclusion that is not told why. What a newer answer stands in for, needs no reason."""
    own, replaced = Reader(plan.kommune.navn, marked=True).own, erstattet(plan.innspill)
    for innspill in plan.innspill:
        for punkt in innspill.punkter if innspill.id not in replaced else ():
            if punkt.endte_med in endte_med and not sier_hvorfor(own(punkt.vurdering.plain)):
                yield Problem(
                    punkt.origin.at("vurdering"),
                    f"Punkt {punkt.nummer} i innspillet {innspill.id} {punkt.konklusjon}, men vurderingen sier ikke hvorfor: "
                    f"«{' '.join(punkt.vurdering.plain.split())}».",
                    _HELP,
                )
