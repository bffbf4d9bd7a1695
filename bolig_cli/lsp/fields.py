"""What the fields that take ids, may hold: kind of file, path without numbers of items → the kinds of item.

`tests/lsp/test_fields.py` holds it against every reference of every plan, and against the schemas.
"""

from collections.abc import Mapping

from bolig_cli.model import plan as m
from bolig_cli.rules.support.references import Kinds
from bolig_cli.source.node import Key

_GUIDANCE: Kinds = (m.Foering, m.OverordnetMaal)
_ANYONE: Kinds = (m.Enhet, m.Aktoer)

ANSWERS = "innspill", "erstatter"  # takes the id of another answer from the hearing, which is no item of the plan

FIELDS: Mapping[tuple[str, str], Kinds] = {
    ("maal", "maalomraade"): (m.Maalomraade,),
    ("maal", "hovedmaal"): (m.Maal,),
    ("maal", "utfordringer"): (m.Utfordring,),
    ("maal", "foeringer"): _GUIDANCE,
    ("maal", "indikatorer.tabell"): (m.Tabell,),
    ("strategi", "maal"): (m.Maal,),
    ("strategi", "utfordringer"): (m.Utfordring,),
    ("strategi", "foeringer"): _GUIDANCE,
    ("tiltak", "strategier"): (m.Strategi,),
    ("tiltak", "maal"): (m.Maal,),
    ("tiltak", "ansvarlig"): (m.Enhet,),
    ("tiltak", "medvirkende"): _ANYONE,
    ("tiltak", "avhenger_av"): (m.Tiltak,),
    ("tiltak", "maalgrupper"): (m.Maalgruppe,),
    ("tiltak", "foeringer"): _GUIDANCE,
    ("utfordring", "maalgrupper"): (m.Maalgruppe,),
    ("utfordring", "bygger_paa"): (m.Tabell,),
    ("utfordring", "tall.tabell"): (m.Tabell,),
    ("utfordring", "tall.maalgruppe"): (m.Maalgruppe,),
    ("tjenester", "tjenester.maalgrupper"): (m.Maalgruppe,),
    ("tjenester", "tjenester.ansvarlig"): (m.Enhet,),
    ("tjenester", "tjenester.samarbeid"): _ANYONE,
    ("tjenester", "tjenester.avgjoeres_av"): _ANYONE,
    ("tjenester", "tjenester.klage.klageinstans"): _ANYONE,
    ("behovsoversikt", "forutsetninger.tabell"): (m.Tabell,),
    ("behovsoversikt", "bestand.tabell"): (m.Tabell,),
    ("behovsoversikt", "behov.maalgruppe"): (m.Maalgruppe,),
    ("behovsoversikt", "behov.framskriving"): (m.Forutsetning,),
    ("organisasjon", "ansvar.ansvarlig"): (m.Enhet,),
    ("prosess", "medvirkning.foerte_til"): (m.Maal, m.Strategi, m.Tiltak, m.Utfordring),
    ("prosess", "kunngjoering.sendt_til"): _ANYONE,
    ANSWERS: (),
    ("innspill", "punkter.gjelder"): (m.Item,),
    ("innspill", "punkter.endring.gjelder"): (m.Item,),
    ("saksgang", "henvendelse.mottak"): (m.Enhet,),
    ("saksgang", "henvendelse.veileder"): (m.Enhet,),
    ("saksgang", "henvendelse.viser_videre"): (m.Enhet,),
    ("saksgang", "kartlegging.ansvarlig"): (m.Enhet,),
    ("saksgang", "vedtak.avgjoeres_av"): (m.Enhet,),
    ("saksgang", "klage.mottak"): (m.Enhet,),
    ("saksgang", "klage.klageinstans"): (m.Aktoer,),
    ("saksgang", "klage.hjelper"): (m.Enhet,),
    ("saksgang", "samordning.ansvarlig"): (m.Enhet,),
    ("saksgang", "samordning.deltakere"): _ANYONE,
    ("saksgang", "oppfoelging.ansvarlig"): (m.Enhet,),
    ("saksgang", "internkontroll.ansvarlig"): (m.Enhet,),
}

# Words that a field takes beside the ids.
ALSO: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("utfordring", "bygger_paa"): (m.BEHOVSOVERSIKT,),
    ("utfordring", "tall.maalgruppe"): ("alle",),
}

DUTIES = frozenset({("maal", "svarer_paa"), ("strategi", "svarer_paa"), ("tiltak", "svarer_paa")})


def name_of(kind: str, path: tuple[Key, ...]) -> tuple[str, str]:
    """A field by its kind of file and its path, as it is named here."""
    return kind, ".".join(part for part in path if isinstance(part, str))
