"""What the authors of a document are told when it is made, and its readers are not: what they have yet to write, and where."""

import datetime as dt
from collections.abc import Collection

from bolig_cli.model.plan import Plan, Tiltak


def remarks(plan: Plan, dato: dt.date, documents: Collection[str]) -> list[str]:
    """A sentence or two for each thing that one of the documents lacks, or that makes it another than one may think."""
    found = []
    if "saksfremlegg" in documents:
        sak = plan.saksfremlegg
        if not (sak and sak.innstilling):
            found.append("Saksfremlegget har et forslag til innstilling. Skriv kommunens egen i saksfremlegg.yaml.")
        if not (sak and sak.vurdering):
            found.append("Saksfremlegget mangler kommunedirektørens vurdering. Skriv den i saksfremlegg.yaml.")
    if "aarsrapport" in documents:
        if dato.year < plan.fra:
            found.append(
                f"Årsrapporten gjelder {dato.year}, og planen begynner i {plan.fra}. "
                f"Skriv for eksempel «bolig build --dokument aarsrapport --dato {plan.fra}-12-31»."
            )
        if not any(t.rapport.blocks for t in plan.all(Tiltak)):
            found.append("Årsrapporten har ingen tekst om tiltakene. Skriv den under «rapport» i hvert tiltak.")
    return found
