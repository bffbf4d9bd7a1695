from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.virkemidler import STIKKORD, uten_stoette
from bolig_cli.law.hele_ord import hele
from bolig_cli.model.plan import Tiltak
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("virkemiddel-uten-stoette", Severity.MERKNAD)
def virkemiddel_uten_stoette(context: Context) -> Iterator[Problem]:
    """Et tiltak er ført opp med et virkemiddel som det ikke sier noe om.

    Virkemiddelet sier hva tiltaket går ut på, og lovdekningen bruker det. Verktøyet leter etter ord om virkemiddelet i tittelen,
    beskrivelsen og indikatoren. Finner det ingen, må noen lese tiltaket før en plikt som bare har slike tiltak, er dekket.

    Slik retter du det: ta ut virkemiddelet, eller skriv i beskrivelsen hva tiltaket gjør.
    """
    for tiltak in context.plan.all(Tiltak):
        if not tiltak.tittel:
            continue  # it has its own finding, and may have had the word
        uten = uten_stoette(tiltak)
        for ref in tiltak.virkemidler:
            if ref.id in uten:
                uten.remove(ref.id)
                ord = listing([f"«{o}»" for o in hele(STIKKORD[ref.id], context.plan.maalform)], "og")
                yield Problem(
                    ref.place,
                    f"{capital(named(tiltak))} sier ikke noe om virkemiddelet {ref.id}.",
                    f"Ta ut virkemiddelet, eller skriv i beskrivelsen hva tiltaket gjør. Verktøyet leter etter ord som {ord}.",
                )
