from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.stikkord import sier_hvilken_boligtype
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("boligtype-uten-stoette", Severity.MERKNAD)
def boligtype_uten_stoette(context: Context) -> Iterator[Problem]:
    """Navnet på en av kommunens egne boligtyper sier ikke noe om den boligtypen den regnes som.

    Loven skiller mellom ordinære og tilpassede boliger. En studenthybel er ikke tilpasset fordi den regnes som det. Noen må lese
    oversikten før plikten om tilpassede boliger er dekket, når den ikke har andre slike boliger.

    Slik retter du det: regn boligtypen som en annen, eller gi den et navn som sier hva slags boliger det er.
    """
    for kind in context.plan.behovsoversikt.boligtyper if context.plan.behovsoversikt else ():
        if kind.navn and not sier_hvilken_boligtype(kind.navn, kind.regnes_som):
            yield Problem(
                kind.origin.at("regnes_som"),
                f"Boligtypen «{kind.navn}» regnes som «{kind.regnes_som}», men navnet sier ikke at boligene er det.",
                "Rett «regnes_som», eller skriv et navn som sier hva slags boliger det er, for eksempel «omsorgsbolig».",
            )
