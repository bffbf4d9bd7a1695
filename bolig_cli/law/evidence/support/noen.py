"""Whether a sentence has somebody in it: who does it, whom it is done for, or what one has asked for.

The everyday words of a duty stand in many texts: a holiday lasts three weeks too, and has a time limit. Where they stand together
with nobody, they have met by chance.
"""

from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.searchable import searchable

_PERSONER = frozenset({
    "vi", "oss", "me", "vår", "våre", "vårt", "du", "deg", "din", "ditt", "dine", "dere", "dykk", "dykkar", "deres", "jeg", "eg",
    "meg", "han", "hun", "ho", "hen", "henne", "kommunen", "kommunens", "kommunene", "kommunane", "nav",
    "voksne", "vaksne",
})  # fmt: skip
_OM_PERSONER = (
    "person", "bruker", "brukar", "bebo", "bebu", "innbygg", "husstand", "hushald", "famili", "barn", "born", "ung", "eldre",
    "pårør",
    "vedkom", "klient", "mottak", "mottek", "søker", "søkjar", "flyktning", "nykom", "nyankom", "deltak", "hjelp", "bistand",
    "tjenest", "tenest", "saksbehandl", "sakshandsam",
)  # fmt: skip
_INSTANSER = frozenset({"kommunen", "kommunens", "kommunene", "kommunane", "nav"})
# Of those above, and who works for them, the ones that are people.
_MENNESKER = (
    *(o for o in _OM_PERSONER if o not in ("mottak", "mottek", "hjelp", "bistand", "tjenest", "tenest", "saksbehandl",
    "sakshandsam")),
    "mottaker", "mottakar", "tjenestemottak", "tenestemottak",
    "ansatt", "tilsett", "menneske", "leietak", "leigetak", "voksen", "vaksen", "hver enkelt",
    "kvar einskild",
    "den enkelte", "foreldre", "nabo", "enslig", "einsleg", "de nyankom",
)  # fmt: skip
_AV_HUSET = ("tjenest", "tenest", "kontor", "senter", "vern", "hage")  # «flyktningtjenesten» is nobody
# Those whom any text may be about.
_HVEM_SOM_HELST = frozenset(("ingen", "alle", "noen", "nokon", "folk", "man"))
_RADER = ("den som", "de som", "dei som", "dem som", "den det gjeld", "dem det gjeld", "den enkelte", "den einskilde")
# What one gets, sends or asks for.
_SAKEN = (
    "søk", "vedtak", "avgjør", "avgjer", "begrunn", "grunngj", "avslag", "brev", "svar", "opplysning", "samtykke", "klag",
    "påklag", "henvend", "førespurn", "part", "sak", "lova", "forvaltning", "kontor", "enhet", "eining", "sektor", "nettsid",
    "skjema", "program",
    "hjem", "heim",
)  # fmt: skip


def nevner_personer(setning: str) -> bool:
    """Whether somebody acts or is helped in a sentence: the municipality, you, or those whom the plan is about."""
    ord, sagt = ordene(setning), searchable(setning)
    return (
        not _PERSONER.isdisjoint(ord)
        or any(o.startswith(_OM_PERSONER) for o in ord)
        or any(rad in sagt for rad in _RADER)
    )


def nevner_mennesker(setning: str) -> bool:
    """Whether anybody of flesh and blood is in a sentence, «vi» among them: not only services and offices."""
    ord, sagt = ordene(setning), searchable(setning)
    return (
        not _PERSONER.difference(_INSTANSER).isdisjoint(ord)
        or not _HVEM_SOM_HELST.isdisjoint(ord)
        or any(o.startswith(_MENNESKER) and not any(del_ in o for del_ in _AV_HUSET) for o in ord)
        or any(rad in sagt for rad in _RADER)
    )


def nevner_noen(setning: str) -> bool:
    """The same, or whether it is of anybody at all, or of what one gets or asks for."""
    ord = ordene(setning)
    return nevner_personer(setning) or not _HVEM_SOM_HELST.isdisjoint(ord) or any(o.startswith(_SAKEN) for o in ord)
