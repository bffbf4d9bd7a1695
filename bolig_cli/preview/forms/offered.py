"""What has a form besides the items with a file each: whole files, and lists whose items are opened one by one."""

from collections.abc import Mapping

from bolig_cli.record import record


@record
class Listed:
    """A list at `key` in the files of a kind. `heading` is its own, `new` what one more is called, and `names` the keys that say
    which item it is."""

    kind: str
    key: str
    heading: str
    new: str
    names: tuple[str, ...]


LISTS = (
    Listed("organisasjon", "enheter", "Enheter i kommunen", "Ny enhet", ("navn",)),
    Listed("organisasjon", "eksterne", "Eksterne aktører", "Ny ekstern aktør", ("navn",)),
    Listed("organisasjon", "ansvar", "Ansvar når det følger egne regler", "Nytt ansvar", ("situasjon",)),
    Listed("maalgrupper", "maalgrupper", "Målgrupper", "Ny målgruppe", ("navn",)),
    Listed("foeringer", "foeringer", "Føringer", "Ny føring", ("tittel",)),
    Listed("tjenester", "tjenester", "Tjenester", "Ny tjeneste", ("navn",)),
    Listed("prosess", "medvirkning", "Møter og annen medvirkning", "Nytt møte", ("tittel",)),
    Listed("prosess", "tidsplan", "Tidsplan", "Nytt steg i tidsplanen", ("hva",)),
    Listed("prosess", "raad", "Rådenes uttalelser", "Ny uttalelse", ("organ",)),
    Listed("prosess", "behandling", "Politisk behandling", "Ny behandling", ("organ", "tidspunkt")),
    Listed("prosess", "kunngjoering", "Kunngjøringer", "Ny kunngjøring", ("hva", "dato")),
    Listed("behovsoversikt", "forutsetninger", "Forutsetninger for behovet", "Ny forutsetning", ("tittel",)),
    Listed("behovsoversikt", "boligtyper", "Egne boligtyper", "Ny boligtype", ("navn",)),
    Listed("behovsoversikt", "behov", "Behovsoversikten", "Ny linje i behovsoversikten", ("maalgruppe", "boligtype")),
    Listed("krav", "plikter", "Kommunens egne krav", "Nytt krav", ("tittel",)),
)

# Files of which there is one, with what their form is called: the lists above are not in it.
FILES: Mapping[str, str] = {
    "plan": "Tittel, periode, fase og forside",
    "prosess": "Organisering, høring og revisjon",
    "behovsoversikt": "Om behovsoversikten: metode og kilder",
    "saksgang": "Saksgangen",
    "saksfremlegg": "Saksfremlegget",
    "profil": "Kommunens profil",
}
MANY = frozenset(("krav",))  # kinds whose lists are told apart by what their file is called, since there may be several


def keys_apart(kind: str) -> frozenset[str]:
    """The keys of a kind of file whose items have forms of their own."""
    return frozenset(each.key for each in LISTS if each.kind == kind)
