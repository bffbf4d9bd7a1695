from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import BEHOVSOVERSIKT, Utfordring, Viser
from bolig_cli.model.tall import skrevet
from bolig_cli.model.talluttrykk import UkjentTall
from bolig_cli.model.tallvisning import Behov, Utvikling, Vist, holder, les
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.behov import turned
from bolig_cli.rules.support.kinds import capital, named


@rule("paastand-stemmer-ikke", Severity.FEIL)
def paastand_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """En utfordring sier at tallene viser noe de ikke viser.

    Under `tall` sier utfordringen hva den bygger på, og `viser` sier hva tallene viser: at noe øker, minker eller er uendret fra
    én kolonne til en annen, eller at det mangler boliger i behovsoversikten. Endres tallene, sier regelen fra når det ikke lenger
    stemmer. Da må teksten i utfordringen også ses på.

    Slik retter du det: les utfordringen på nytt, og rett teksten og `viser` slik at de stemmer med tallene.
    """
    for challenge in context.plan.all(Utfordring):
        for shown in challenge.tall:
            if shown.viser not in list(Viser) or (shown.maalgruppe and BEHOVSOVERSIKT in context.med_feil):
                continue  # that has its own finding
            try:
                found = les(context.plan, shown)
            except UkjentTall:
                continue
            if holder(found, shown.viser):
                continue
            if isinstance(found, Behov) and found.har > found.behov and any(turned(context.plan)):
                continue  # the numbers have most likely changed places, and have their finding
            if wrong := _other_word(found, shown.viser):
                yield Problem(shown.origin.at("viser"), *wrong)
            else:
                yield Problem(
                    shown.origin.at("viser"),
                    f"{capital(named(challenge))} sier «{shown.viser}», men {_told(found)}.",
                    "Les utfordringen på nytt, og rett teksten og «viser».",
                )


def _other_word(found: Vist, word: str) -> tuple[str, str] | None:
    """What to say where the word is one that can't be said of what the numbers are of; None where it can."""
    if isinstance(found, Behov) and word != Viser.MANGEL:
        return (
            f"«{word}» kan ikke brukes om behovsoversikten. Der viser tallene om det mangler boliger.",
            "Skriv «viser: mangel».",
        )
    if isinstance(found, Utvikling) and word == Viser.MANGEL:
        return (
            "«mangel» kan bare brukes om behovsoversikten. En tabell viser hvordan noe endrer seg fra en kolonne til en annen.",
            "Skriv «øker», «minker» eller «uendret», eller vis til målgruppen i behovsoversikten.",
        )
    return None


def _told(found: Vist) -> str:
    match found:
        case Utvikling():
            return (
                f"«{found.rad}» i tabellen {found.tabell.id} går fra {skrevet(found.start)} i {found.fra} "
                f"til {skrevet(found.slutt)} i {found.til}"
            )
        case Behov():
            return (
                f"behovsoversikten har {norsk.number(found.har)} boliger i dag og behov for "
                f"{norsk.number(found.behov)} i {found.aar}"
            )
    return "det gjelder bare for «fra» og «til», eller for behovsoversikten"
