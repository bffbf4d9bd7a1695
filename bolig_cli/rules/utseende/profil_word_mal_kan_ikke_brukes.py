from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("profil-word-mal-kan-ikke-brukes", Severity.FEIL)
def profil_word_mal_kan_ikke_brukes(context: Context) -> Iterator[Problem]:
    """Word-malen i profilen kan ikke leses.

    Malen må være et Word-dokument (.docx) eller en Word-mal (.dotx), hel og uten passord. Det er innholdet som avgjør, ikke navnet
    på filen. En mal med makroer (.docm eller .dotm) brukes ikke: dokumentene skal kunne åpnes trygt av alle som får dem.

    Slik retter du det: åpne filen i Word, velg *Lagre som*, og lagre den som Word-dokument (.docx) eller Word-mal (.dotx) i mappen
    `plan/profil`. Skriv det nye navnet i `profil.yaml`.
    """
    profil = context.plan.profil
    if profil is None or profil.word_mal not in profil.filer:
        return
    from bolig_cli.design.word_template import read_template  # reading XML and packages takes time to load
    from bolig_cli.zipped import Unusable

    try:
        read_template(profil.filer[profil.word_mal])
    except Unusable as fault:
        yield Problem(profil.origin.at("word_mal"), f"Word-malen «{profil.word_mal}» {fault.reason}.", fault.help)
