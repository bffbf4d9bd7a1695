from collections.abc import Iterator

from bolig_cli import norsk, tallord
from bolig_cli.finding import Severity
from bolig_cli.law.kommende import kommende_lover
from bolig_cli.law.lovstruktur import dato, struktur
from bolig_cli.law.plikt import MAX_LEDD, Hjemmel
from bolig_cli.law.sitat import Sitat, siterte
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("bestemmelse-finnes-ikke", Severity.ADVARSEL)
def bestemmelse_finnes_ikke(context: Context) -> Iterator[Problem]:
    """En tekst viser til en paragraf eller et ledd som ikke finnes i loven.

    Boligsosialloven § 5 har for eksempel to ledd, så en tekst som viser til tredje ledd, mener noe annet. Verktøyet kjenner
    paragrafene i lovene i lovkatalogen (`bolig lov vis`), og hvor mange ledd de har. Er det tvil om hvilken lov setningen mener,
    sier regelen ingenting.

    Slik retter du det: slå opp bestemmelsen hos Lovdata, og rett paragrafen eller leddet. Er det en eldre eller en kommende lov du
    mener, skriver du det i setningen.
    """
    for cited in siterte(context.plan):
        sitat = cited.sitat
        if wrong := _wrong(sitat):
            yield Problem(
                cited.sted,
                f"Teksten viser til {wrong}",
                f"Slå opp bestemmelsen hos Lovdata: https://lovdata.no/{sitat.lov.lovdata}. Lovene er lest slik de var "
                f"{norsk.date(dato())}.{_coming(sitat)}",
            )


def _coming(sitat: Sitat) -> str:
    """That another act will take the place of this one, so that the author can say which is meant."""
    return "".join(
        f" {norsk.capital(each.navn)} er {each.stand}. Er det den du mener, så skriv det."
        for each in kommende_lover()
        if each.avloeser == sitat.lov.lovdata
    )


def _wrong(sitat: Sitat) -> str | None:
    """What does not exist, as the end of a sentence; None when all of it does."""
    act = struktur(sitat.lov.lovdata)
    if act is None:
        return None
    paragraf = Hjemmel(sitat.lov.korttittel, sitat.paragraf)
    if not act.har(sitat.paragraf):
        return f"{paragraf}, men loven har ingen slik paragraf."
    antall = act.antall_ledd(sitat.paragraf)
    if not antall:  # not known, or the paragraph is repealed
        return None
    lacking = next((ledd for ledd in sitat.ledd if ledd > antall), None)
    if lacking is None:
        return None
    cited = Hjemmel(paragraf.lov, paragraf.paragraf, lacking) if lacking <= MAX_LEDD else f"{paragraf} ledd {lacking}"
    return f"{cited}, men {paragraf.bestemmelse} har bare {tallord.WRITTEN.get(antall, antall)} ledd."
