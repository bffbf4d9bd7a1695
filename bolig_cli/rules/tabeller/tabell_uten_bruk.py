from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell, Utfordring
from bolig_cli.model.talluttrykk import kilde
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("tabell-uten-bruk", Severity.MERKNAD)
def tabell_uten_bruk(context: Context) -> Iterator[Problem]:
    """Ingen utfordring bygger på tabellen, og ingen tekst viser til den.

    Tall som ikke fører til noe, gjør kunnskapsgrunnlaget lengre uten at leseren vet hva de skal brukes til.

    En indikator, en framskriving og en tallhenvisning bruker også tabellen.

    Slik retter du det: skriv tabellens id under `bygger_paa` i utfordringen den viser, lenk til den fra en tekst, eller ta
    tabellen ut.
    """
    used = {r.ref.id for r in context.references if Tabell in r.kinds}
    used |= {kilde(quoted.uttrykk) for text in context.texts for quoted in text.tallhenvisninger}
    alone = [table for table in context.plan.all(Tabell) if table.id not in used]
    if not alone or context.uncertain(Utfordring, "bygger_paa"):
        return
    linked = {link.target for text in context.texts for link in text.links}
    for table in alone:
        if table.id not in linked:
            yield Problem(
                id_place(table),
                f"Ingen utfordringer bygger på {named(table)}, og ingen tekster viser til den.",
                f"Skriv {table.id} under «bygger_paa» i en utfordring, lenk til tabellen, eller ta den ut.",
            )
