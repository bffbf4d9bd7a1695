from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.certain import replaced


@rule("profil-fil-mangler", Severity.FEIL)
def profil_fil_mangler(context: Context) -> Iterator[Problem]:
    """Profilen nevner en fil som ikke ligger i mappen `plan/profil`.

    Logoen og Word-malen leses fra denne mappen. Uten filen ville dokumentene fått et annet utseende enn det profilen sier.

    Slik retter du det: legg filen i mappen, eller rett navnet i `profil.yaml`. Store og små bokstaver må være like. Er
    det bare de som skiller, retter `bolig check --rett` navnet.
    """
    profil = context.plan.profil
    if profil is None:
        return
    for name, keys in ((profil.logo, ("logo", "fil")), (profil.word_mal, ("word_mal",))):
        if not name or name in profil.filer:
            continue
        place = profil.origin.at(*keys)
        if there := next((file for file in profil.filer if file.lower() == name.lower()), ""):
            yield Problem(
                place,
                f"Filen «{name}» heter «{there}» i mappen profil. På noen maskiner er det en annen fil.",
                f"Skriv «{there}».",
                replaced(place, there),
            )
        else:
            yield Problem(
                place,
                f"Filen «{name}» ligger ikke i mappen profil.",
                "Legg filen i plan/profil, eller rett navnet.",
            )
