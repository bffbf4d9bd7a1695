from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-fil-mangler", Severity.FEIL)
def profil_fil_mangler(context: Context) -> Iterator[Problem]:
    """Profilen nevner en fil som ikke ligger i mappen `plan/profil`.

    Logoen og Word-malen leses fra denne mappen. Uten filen ville dokumentene fått et annet utseende enn det profilen sier.

    Slik retter du det: legg filen i mappen, eller rett navnet i `profil.yaml`. Store og små bokstaver må være like.
    """
    profil = context.plan.profil
    if profil is None:
        return
    for name, keys in ((profil.logo, ("logo", "fil")), (profil.word_mal, ("word_mal",))):
        if name and name not in profil.filer:
            yield Problem(
                profil.origin.at(*keys),
                f"Filen «{name}» ligger ikke i mappen profil.",
                "Legg filen i plan/profil, eller rett navnet.",
            )
