"""Documents → Plan. Takes what is there; what the schema has already found missing is left empty, not reported again.

Each file is built by itself, by the builder of its kind, and gives the same whatever stands in the other files (`build_document`).
What needs more than one file is filled in when all are put together (`assemble`).
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from bolig_cli.finding import Finding
from bolig_cli.model.build import (
    behovsoversikt,
    bygg,
    foeringer,
    gjennomgang,
    hentet,
    innspill,
    kapittel,
    krav,
    maal,
    maalgrupper,
    maalomraade,
    organisasjon,
    plan,
    profil,
    prosess,
    saksfremlegg,
    saksgang,
    signering,
    strategi,
    tabell,
    tabelldata,
    tiltak,
    tjenester,
    utfordring,
)
from bolig_cli.model.build.assemble import assemble
from bolig_cli.model.build.built import Built, Part
from bolig_cli.model.build.reader import Reader
from bolig_cli.model.plan import Plan
from bolig_cli.source.node import Document

__all__ = ["BUILDERS", "ITEM_KINDS", "Built", "assemble", "build_document", "build_plan"]

# Kind of file (`source.tree.LAYOUT`) → what makes a part of the plan of it.
BUILDERS: Mapping[str, Callable[[Reader], Part]] = {
    "plan": plan.build,
    "maalomraade": maalomraade.build,
    "maal": maal.build,
    "strategi": strategi.build,
    "tiltak": tiltak.build,
    "utfordring": utfordring.build,
    "tabell": tabell.build,
    "tabelldata": tabelldata.build,
    "hentet": hentet.build,
    "organisasjon": organisasjon.build,
    "maalgrupper": maalgrupper.build,
    "foeringer": foeringer.build,
    "behovsoversikt": behovsoversikt.build,
    "gjennomgang": gjennomgang.build,
    "prosess": prosess.build,
    "tjenester": tjenester.build,
    "saksgang": saksgang.build,
    "saksfremlegg": saksfremlegg.build,
    "profil": profil.build,
    "kapittel": kapittel.build,
    "krav": krav.build,
    "signering": signering.build,
    "innspill": innspill.build,
    "bygg": bygg.build,
}

# The kinds of file that hold one item, whose id is the file's name.
ITEM_KINDS = frozenset({"maal", "strategi", "tiltak", "utfordring", "tabell"})


def build_plan(
    documents: Iterable[Document], attachments: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan of validated documents, and what is found while it is built. None only when plan.yaml itself could not be read.

    `attachments` are the files beside the profile (a logo, a Word document) by name.
    """
    return assemble([build_document(document) for document in documents], attachments)


def build_document(document: Document) -> Built:
    """What one file comes to, and what is found in its texts and dates. Rests on nothing but the document."""
    reader = Reader.of(document)
    part = BUILDERS[document.kind](reader)
    return Built(document.path, part, tuple(reader.findings))
