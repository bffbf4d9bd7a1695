from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-bilde-kan-ikke-brukes", Severity.FEIL)
def profil_bilde_kan_ikke_brukes(context: Context) -> Iterator[Problem]:
    """Logoen er ikke et bilde som kan stå i alle formatene.

    Bildet må være en PNG- eller SVG-fil. En SVG-fil kan ikke hente noe fra andre steder eller kjøre noe: dokumentene skal kunne
    åpnes trygt og se like ut overalt.

    Slik retter du det: be om filen på nytt fra dem som har laget logoen, eller lagre den som PNG.
    """
    profil = context.plan.profil
    if profil is None or profil.logo not in profil.filer:
        return
    from bolig_cli.design import pictures  # the reader of XML that it needs takes some time to load

    if fault := pictures.fault(profil.logo, profil.filer[profil.logo]):
        yield Problem(
            profil.origin.at("logo", "fil"),
            f"Bildet «{profil.logo}» {fault}.",
            "Bruk en PNG-fil eller en enkel SVG-fil.",
        )
