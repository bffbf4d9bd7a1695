from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.rules.kinds import named
from bolig_cli.rules.references import OVERVIEW, id_place, index, references
from bolig_cli.rules.rule import Fault, rule


@rule("tabell-uten-bruk", Severity.MERKNAD)
def tabell_uten_bruk(plan: Plan) -> Iterator[Fault]:
    """En tabell som ingen utfordring bygger på, og som ingen tekst viser til.

    Tall som ikke fører til noe, gjør kunnskapsgrunnlaget lengre uten at leseren vet hva de skal brukes til.

    Slik retter du det: skriv tabellens id under `bygger_paa` i utfordringen den viser, lenk til den fra en tekst, eller ta
    tabellen ut.
    """
    tables = plan.all(Tabell)
    if not tables:
        return
    used = {r.ref.id for r in references(plan) if r.field == "bygger_paa"}
    alone = [table for table in tables if table.id not in used]
    if not alone:
        return
    used |= {link.target for text in plan.texts() for link in text.links}
    known = index(plan)
    if any(r.field == "bygger_paa" and not known.find(r.ref.id) and r.ref.id != OVERVIEW for r in references(plan)):
        return  # a misspelt reference may be the one that is missed
    for table in alone:
        if table.id not in used:
            yield Fault(
                id_place(table),
                f"Ingen utfordringer bygger på {named(table)}, og ingen tekster viser til den.",
                f"Skriv {table.id} under «bygger_paa» i en utfordring, lenk til tabellen, eller ta den ut.",
            )
