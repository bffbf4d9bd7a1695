from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_HELP = "Lag et dokument med «bolig build», endre stilene i det, og bruk det som mal."


@rule("profil-word-mal-mangler-stil", Severity.FEIL)
def profil_word_mal_mangler_stil(context: Context) -> Iterator[Problem]:
    """Word-malen i profilen mangler stiler som dokumentene bruker.

    Alt i Word-dokumentene har en navngitt stil. Mangler en av dem i malen, ville den delen av dokumentet sett tilfeldig ut.

    Slik retter du det: begynn med et Word-dokument som `bolig build` har laget, for det har alle stilene. Endre stilene i Word,
    lagre dokumentet i `plan/profil`, og skriv navnet i `profil.yaml`. Har du en mal fra før, kan du hente de stilene som mangler,
    fra et slikt dokument (Word: *Utvikler*, *Dokumentmal*, *Organiser*).
    """
    profil = context.plan.profil
    if profil is None or profil.word_mal not in profil.filer:
        return
    from bolig_cli.design import word_styles  # the reader of XML that it needs takes some time to load

    place = profil.origin.at("word_mal")
    try:
        missing = word_styles.missing(profil.filer[profil.word_mal])
    except word_styles.NotWord:
        yield Problem(place, f"«{profil.word_mal}» er ikke et Word-dokument (.docx eller .dotx) med stiler.", _HELP)
        return
    if missing:
        names = listing([f"«{name}»" for name in missing])
        yield Problem(place, f"Word-malen «{profil.word_mal}» mangler {len(missing)} av stilene: {names}.", _HELP)
