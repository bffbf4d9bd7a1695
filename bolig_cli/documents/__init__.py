"""Plan + coverage → finished documents. A new document is one file beside its siblings and one line here."""

from collections.abc import Callable, Mapping, Sequence

from bolig_cli.compare.compare import Comparison
from bolig_cli.documents import (
    aarsrapport,
    dekning,
    endringer,
    endringer_kort,
    handlingsdel,
    hoeringsutkast,
    merknadsbehandling,
    plan,
    saksfremlegg,
)
from bolig_cli.documents.document import Document
from bolig_cli.documents.printed import as_printed
from bolig_cli.documents.wording import with_law_texts
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import written_in
from bolig_cli.model.plan import Plan

DOCUMENTS: Mapping[str, Callable[[Plan, Dekning], Document]] = {
    hoeringsutkast.NAME: hoeringsutkast.make,
    plan.NAME: plan.make,
    saksfremlegg.NAME: saksfremlegg.make,
    dekning.NAME: dekning.make,
    handlingsdel.NAME: handlingsdel.make,
    aarsrapport.NAME: aarsrapport.make,
    merknadsbehandling.NAME: merknadsbehandling.make,
}

# Those that a plan may have nothing to tell in: whether it has.
ONLY_WITH: Mapping[str, Callable[[Plan], bool]] = {
    merknadsbehandling.NAME: lambda plan: bool(plan.innspill),
}

# Those that tell what differs from an earlier version.
SINCE: Mapping[str, Callable[[Plan, Dekning, Comparison], Document]] = {
    endringer.NAME: endringer.make,
    endringer_kort.NAME: endringer_kort.make,
}

# Those that tell it too, where it is said since when.
ALSO_SINCE: Mapping[str, Callable[[Plan, Dekning, Comparison], Document]] = {
    saksfremlegg.NAME: saksfremlegg.make_since,
}

TRACKED = "plan-sporet"  # the plan itself in Word, with its changes from an earlier version as Word's own


def make_documents(
    plan: Plan, dekning: Dekning, names: Sequence[str], since: Comparison | None = None
) -> list[Document]:
    """The documents with these names, in the plan's written language. `since` is what those in `SINCE` need."""
    with written_in(plan.maalform):
        printed, worded = as_printed(plan), with_law_texts(dekning)
        since_then = {**SINCE, **ALSO_SINCE}
        return [
            since_then[name](printed, worded, since)
            if since and name in since_then
            else DOCUMENTS[name](printed, worded)
            for name in names
        ]


def make_document(plan: Plan, dekning: Dekning, make: Callable[[Plan, Dekning], Document]) -> Document:
    """What `make` makes of them, in the plan's written language. A command may have a document of its own."""
    with written_in(plan.maalform):
        return make(as_printed(plan), with_law_texts(dekning))
