"""What the authors of a document are told when it is made, and its readers are not: what they have yet to write, and where."""

import datetime as dt
from collections.abc import Collection

from bolig_cli.law.egne_ord import eget_saksfremlegg
from bolig_cli.model.plan import Plan, Saksfremlegg, Tiltak
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.stadium import has_words, is_written_for, stadium, written_for
from bolig_cli.norsk import listing


def remarks(plan: Plan, dato: dt.date, documents: Collection[str]) -> list[str]:
    """A sentence or two for each thing that one of the documents lacks, or that makes it another than one may think."""
    found = []
    if "saksfremlegg" in documents:
        sak = eget_saksfremlegg(plan)
        if sak and has_words(sak) and not is_written_for(sak, stage := stadium(plan), dato.year):
            found.append(_of_another_case(sak, stage, dato.year))
            sak = None
        if not (sak and sak.innstilling):
            found.append("Saksfremlegget har et forslag til innstilling. Skriv kommunens egen i saksfremlegg.yaml.")
        if not (sak and any(section.tekst.blocks for section in sak.vurdering)):
            found.append("Saksfremlegget mangler kommunedirektørens vurdering. Skriv den i saksfremlegg.yaml.")
        if sak and plan.saksfremlegg and (missing := _as_in_template(plan.saksfremlegg, sak)):
            found.append(f"Saksfremlegget mangler {listing(missing)}. Skriv det i saksfremlegg.yaml.")
    if "aarsrapport" in documents:
        if dato.year < plan.fra:
            found.append(
                f"Årsrapporten gjelder {dato.year}, og planen begynner i {plan.fra}. "
                f"Skriv for eksempel «bolig build --dokument aarsrapport --dato {plan.fra}-12-31»."
            )
        if not any(t.rapport.blocks for t in plan.all(Tiltak)):
            found.append("Årsrapporten har ingen tekst om tiltakene. Skriv den under «rapport» i hvert tiltak.")
    return found


def _of_another_case(sak: Saksfremlegg, stage: Stadium, year: int) -> str:
    if written_for(sak) is stage:  # a yearly round, of another year
        if sak.aar is None:
            return f"Saksfremlegget sier ikke hvilket år det er skrevet for. Skriv «aar: {year}» i saksfremlegg.yaml."
        return (
            f"Saksfremlegget er skrevet for {sak.aar}, og saken gjelder {year}. Bygg med «--dato {sak.aar}-12-31», eller skriv "
            f"teksten på nytt med «aar: {year}»."
        )
    return (
        f"Teksten i saksfremlegg.yaml er skrevet for «{written_for(sak)}», og står ikke i saken om «{stage}». Skriv den på nytt "
        f"med «skrevet_for: {stage}»."
    )


def _as_in_template(written: Saksfremlegg, own: Saksfremlegg) -> list[str]:
    """The other texts of the case that stand as `bolig init` wrote them."""
    words = {"sammendrag": "sammendraget", "bakgrunn": "bakgrunnen", "konklusjon": "konklusjonen"}
    missing = [word for key, word in words.items() if getattr(written, key).blocks and not getattr(own, key).blocks]
    left = [section for section in own.vurdering if not section.tekst.blocks]
    if left and len(left) < len(own.vurdering):
        missing += [f"vurderingen «{section.tittel}»" for section in left]
    return missing
