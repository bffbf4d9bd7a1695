from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("bilde-kan-ikke-brukes", Severity.FEIL)
def bilde_kan_ikke_brukes(context: Context) -> Iterator[Problem]:
    """Et bilde i et kapittel kan ikke stå i alle dokumentene.

    Bildet må være i formatet PNG, JPEG eller SVG, helt og uten skader, og på høyst 10 MB. Det er innholdet som avgjør, ikke navnet
    på filen. En SVG-fil kan ikke hente noe fra andre steder, kjøre noe eller bevege seg, og den må si hvor stor tegningen er:
    dokumentene skal kunne åpnes trygt og se like ut overalt. Noen få linjer i en slik fil kan be om timer med tegning, for eksempel
    ved å gjenta deler i mange nivåer; hvor grensene går, står i docs/grenser.md.

    Slik retter du det: lagre bildet på nytt slik meldingen sier, eller be om filen fra dem som har laget den.
    """
    files = context.plan.bilder
    told: set[str] = set()
    for text in context.texts:
        for picture in text.pictures:
            if picture.target not in files or picture.target in told:
                continue
            from bolig_cli.source.picture import PictureFault, read_picture  # most plans have no picture

            told.add(picture.target)
            fault = read_picture(files[picture.target].data)
            if isinstance(fault, PictureFault):
                yield Problem(picture.place, f"Bildet «{picture.target}» {fault.reason}.", fault.help)
