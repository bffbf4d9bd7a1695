from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-word-mal-mangler-stil", Severity.ADVARSEL)
def profil_word_mal_mangler_stil(context: Context) -> Iterator[Problem]:
    """Word-malen i profilen mangler stiler som dokumentene bruker.

    Alt i Word-dokumentene har en navngitt stil. Mangler en av dem i malen, får den delen av dokumentet verktøyets eget utseende,
    som kan skille seg fra resten. Det er navnet på stilen som avgjør, ikke det Word kaller den inni filen: `heading 1` er
    *Overskrift 1* i en norsk Word.

    Slik retter du det: begynn med et Word-dokument som `bolig build` har laget, for det har alle stilene. Endre stilene i Word,
    lagre dokumentet i `plan/profil`, og skriv navnet i `profil.yaml`. Har du en mal fra før, kan du hente de stilene som mangler,
    fra et slikt dokument (Word: *Utvikler*, *Dokumentmal*, *Organiser*).
    """
    profil = context.plan.profil
    if profil is None or profil.word_mal not in profil.filer:
        return
    from bolig_cli.design import word_styles  # the readers of XML and packages that it needs take some time to load
    from bolig_cli.zipped import Unusable

    try:
        missing = word_styles.missing(profil.filer[profil.word_mal])
    except Unusable:  # that has its own finding
        return
    if missing:
        names = listing([f"«{name}»" for name in missing])
        yield Problem(
            profil.origin.at("word_mal"),
            f"Word-malen «{profil.word_mal}» mangler {len(missing)} av stilene: {names}.",
            "Hent dem fra et dokument som «bolig build» har laget. Til da har de verktøyets utseende.",
        )
