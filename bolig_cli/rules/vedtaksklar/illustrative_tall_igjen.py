from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Maal, Plan, Tabell, Tallstatus
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_WITH_NUMBERS = frozenset(("behovsoversikt", "tabell", "maal", "plan"))


@rule("illustrative-tall-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def illustrative_tall_igjen(context: Context) -> Iterator[Problem]:
    """Noen av tallene i planen er laget for å vise formen.

    Kommunestyret kan ikke vedta tiltak og beløp ut fra tall som ingen har talt. Funnet kommer én gang for hele planen, og sier hvor
    mange steder det gjelder.

    Slik retter du det: sett inn kommunens egne tall, og rett `tallstatus` til `egen telling` eller `offisiell`.
    """
    found = list(illustrative(context.plan))
    if context.med_feil & _WITH_NUMBERS:
        return  # how many there are, is known when their files can be read
    if found:
        where = listing(list(dict.fromkeys(what for what, _ in found)))
        yield Problem(
            found[0][1],
            f"Planen har illustrative tall på {len(found)} {'sted' if len(found) == 1 else 'steder'}: {where}.",
            "Sett inn kommunens egne tall, og rett «tallstatus» til «egen telling» eller «offisiell».",
        )


def illustrative(plan: Plan) -> Iterator[tuple[str, Place]]:
    """What kind of figures, and where they say that they are made up."""
    if plan.behovsoversikt and plan.behovsoversikt.tallstatus == Tallstatus.ILLUSTRATIV:
        yield "behovsoversikten", plan.behovsoversikt.origin.at("tallstatus")
    for tabell in plan.all(Tabell):
        if tabell.tallstatus == Tallstatus.ILLUSTRATIV:
            yield "tabeller", tabell.origin.at("tallstatus")
    for maal in plan.all(Maal):
        for indikator in maal.indikatorer:
            if indikator.tallstatus == Tallstatus.ILLUSTRATIV:
                yield "indikatorer", indikator.origin.at("tallstatus")
    if plan.okonomi_tallstatus == Tallstatus.ILLUSTRATIV:
        yield "beløp", plan.origin.at("okonomi", "tallstatus")
