"""Whether an indicator counts what the plan is about, as far as its own words can tell.

A goal on homes that is measured in football goals is not measured. An indicator is of the plan where it says something of where
people live, of helping them, or of what its goal says; where it says nothing of that, and most of its words are such as plans of
this kind are not written with, somebody has to read it.
"""

from bolig_cli.law.evidence.support.fagfelt import annet_felt
from bolig_cli.law.evidence.support.fagord import stamme, ukjente_ord
from bolig_cli.law.evidence.support.innhold import innhold
from bolig_cli.law.evidence.support.om_bolig import innspill_om_noe
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Indikator, Maal

# What is counted, and how: of no field.
_TELLES = ("antall", "andel", "prosent", "snitt", "gjennomsnit", "dager", "måned", "gang")


def tvil_ved_indikator(indikator: Indikator, maal: Maal) -> Text:
    """Why somebody has to read what a goal is measured by, as it is said of evidence; empty where it is of the plan."""
    navn = f"{indikator.navn} ({indikator.enhet})"
    fremmed = annet_felt(indikator.navn)
    if not fremmed and not innspill_om_noe(navn) and not _fra_maalet(indikator, maal):
        egne, ukjente = innhold(indikator.navn, _TELLES), ukjente_ord(indikator.navn)
        fremmed = (
            ukjente[0] if len(ukjente) * 2 > len(egne) else ""
        )  # one strange word of two may be a new word for an old thing
    return message(" Det kan handle om noe annet enn bolig («{ord}»).", ord=fremmed) if fremmed else ""


def _fra_maalet(indikator: Indikator, maal: Maal) -> bool:
    """Whether it has a word of what its goal says."""
    maalets = {stamme(o) for o in innhold(f"{maal.tittel}\n{maal.beskrivelse.plain}", _TELLES)}
    return any(stamme(o) in maalets for o in innhold(indikator.navn, _TELLES))
