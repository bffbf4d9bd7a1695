from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.gjennomgang import endret, tekster
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("tekst-ikke-gjennomgaatt", Severity.ADVARSEL)
def tekst_ikke_gjennomgaatt(context: Context) -> Iterator[Problem]:
    """Tall er endret, og en tekst som bygger på dem, er ikke lest etterpå.

    Tall som er skrevet som henvisninger, følger tabellen. Ordene rundt dem gjør det ikke: «de fleste», «dobbelt så mange» og «øker
    raskest» må leses av noen. Regelen gjelder planer som har filen `kunnskapsgrunnlag/gjennomgang.yaml`. Den lages av
    «bolig data gjennomgaatt», som skriver ned hvilke tall hver tekst er lest mot.

    Slik retter du det: les teksten og rett den om nødvendig. Kjør så «bolig data gjennomgaatt» med id-en til teksten.
    """
    plan = context.plan
    if plan.gjennomgang is None:
        return
    for text in tekster(plan):
        if changed := endret(plan, text):
            words = norsk.listing(list(changed))
            new = text.id not in plan.gjennomgang
            yield Problem(
                text.place,
                f"«{text.navn}» er ikke lest mot tallene den bygger på ({words})."
                if new
                else f"Tallene i {words} er endret siden «{text.navn}» sist ble lest mot dem.",
                f"Les teksten. Stemmer den med tallene, kjører du «bolig data gjennomgaatt {text.id}».",
            )
