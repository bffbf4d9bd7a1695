from collections.abc import Iterator

from bolig_cli import maltekst
from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import malens, tall_i
from bolig_cli.model.plan import Tiltak
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_NAVN = {"poster": "beløpene", "boliger": "boligene"}
_STED = {"poster": ("okonomi", "poster"), "boliger": ("boliger",)}
_RETT = {
    "poster": "Skriv det tiltaket koster. Er det ikke kjent, skriver du «status: må utredes», og tar bort postene.",
    "boliger": "Skriv hvor mange boliger tiltaket gir, eller ta dem bort.",
}


@rule("tall-fra-malen", Severity.ADVARSEL, in_draft=Severity.MERKNAD)
def tall_fra_malen(context: Context) -> Iterator[Problem]:
    """Et tiltak er skrevet om, men beløpene eller boligene er de malen skrev.

    Beløpene i et tiltak går inn i summene for planen, og boligene blir trukket fra behovet. Blir et tiltak fra «bolig init» til et
    annet tiltak, og tallene blir stående, regner planen med penger og boliger som ingen har tenkt på.

    Regelen gjelder tiltak med egen beskrivelse, der postene har akkurat malens slag, betalere og beløp, eller der boligene er like
    mange og av samme slag. Årene spiller ingen rolle.

    Slik retter du det: skriv det tiltaket koster, og hvor mange boliger det gir. Er kostnaden ikke kjent, skriver du
    `status: må utredes`, og tar bort postene.
    """
    for tiltak in context.plan.all(Tiltak):
        malen = maltekst.template().ticks.get(tiltak.id)
        beskrivelse = tiltak.beskrivelse.plain
        if not malen or not beskrivelse.strip() or malens(context.plan, beskrivelse):
            continue
        tall = tall_i(tiltak)
        staar = [felt for felt in _NAVN if tall[felt] and tall[felt] == malen.get(felt)]
        if staar:
            yield Problem(
                tiltak.origin.at(*_STED[staar[0]]),
                f"{capital(named(tiltak))} er skrevet om, men {listing([_NAVN[felt] for felt in staar])} er de malen skrev.",
                " ".join(_RETT[felt] for felt in staar),
            )
