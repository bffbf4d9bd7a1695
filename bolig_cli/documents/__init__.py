"""Plan + coverage → finished documents. A new document is one file beside its siblings and one line here."""

from collections.abc import Callable, Mapping

from bolig_cli.documents import aarsrapport, dekning, handlingsdel, hoeringsutkast, plan, saksfremlegg
from bolig_cli.documents.document import Document
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan

DOCUMENTS: Mapping[str, Callable[[Plan, Dekning], Document]] = {
    hoeringsutkast.NAME: hoeringsutkast.make,
    plan.NAME: plan.make,
    saksfremlegg.NAME: saksfremlegg.make,
    dekning.NAME: dekning.make,
    handlingsdel.NAME: handlingsdel.make,
    aarsrapport.NAME: aarsrapport.make,
}
