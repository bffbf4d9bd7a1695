from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-bilde-kan-ikke-brukes", Severity.FEIL)
def profil_bilde_kan_ikke_brukes(context: Context) -> Iterator[Problem]:
    """Logoen er ikke et bilde som kan stå i alle formatene.

    Bildet må være i formatet PNG, JPEG eller SVG, helt og uten skader. Det er innholdet som avgjør, ikke navnet på filen. En
    SVG-fil kan ikke hente noe fra andre steder, kjøre noe eller bevege seg, og den må si hvor stor tegningen er: dokumentene
    skal kunne åpnes trygt og se like ut overalt. Et PNG- eller JPEG-bilde som ligger i selve SVG-filen, henter ikke noe.

    Slik retter du det: be om filen på nytt fra dem som har laget logoen, eller lagre den som PNG.
    """
    profil = context.plan.profil
    if profil is None or profil.logo not in profil.filer:
        return
    from bolig_cli.source.picture import PictureFault, read_picture  # most plans have no picture

    fault = read_picture(profil.filer[profil.logo])
    if isinstance(fault, PictureFault):
        yield Problem(profil.origin.at("logo", "fil"), f"Bildet «{profil.logo}» {fault.reason}.", fault.help)
