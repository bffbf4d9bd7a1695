from collections.abc import Iterator

from bolig_cli.design.colour import WHITE, contrast, is_colour
from bolig_cli.design.look import legible
from bolig_cli.finding import Severity
from bolig_cli.norsk import decimal
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-farge-for-lys", Severity.FEIL)
def profil_farge_for_lys(context: Context) -> Iterator[Problem]:
    """Fargen i profilen er for lys til å leses som tekst.

    Fargen brukes på overskrifter og lenker, og den ligger bak hvit tekst på forsiden. Den må derfor ha en kontrast på minst
    4,5 : 1 mot hvitt og mot den lyse tonen i tabellhoder (WCAG 2.2, suksesskriterium 1.4.3). Kravet til universell utforming
    gjelder også kommunens egne farger.

    Slik retter du det: velg en mørkere utgave av fargen i `profil.yaml`.
    """
    profil = context.plan.profil
    if profil and is_colour(profil.farge) and not legible(profil.farge.lower()):
        ratio = decimal(round(contrast(profil.farge, WHITE), 1))
        yield Problem(
            profil.origin.at("farge"),
            f"Fargen {profil.farge} har en kontrast på bare {ratio} : 1 mot hvitt.",
            "Velg en mørkere farge.",
        )
