"""Whether a text is the address of a page that others can open."""

from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.searchable import searchable

# RFC 2606 and RFC 6761: names that lead nowhere; and what is written where a name is to come.
_FOR_EKSEMPLER = frozenset(("example", "test", "invalid", "localhost", "local", "internal", "lan"))
_EKSEMPELNAVN = frozenset(("example", "eksempel", "eksempelkommune", "kommunenavn", "domene", "nettside", "dinkommune"))


def er_aapen_adresse(nettside: str) -> bool:
    """Whether a text can be such an address: its host has a domain, and none set aside for examples. A number is no name: what is
    reached by one is a machine on somebody's own net, or a page that nobody has given a name yet."""
    adresse = searchable(nettside).strip()
    vert = adresse.removeprefix("https://").removeprefix("http://")
    for slutt in "/?#:":
        vert = vert.partition(slutt)[0]
    deler = vert.split(".")
    er_adresse = len(deler) > 1 and all(d.replace("-", "").isalnum() for d in deler) and not plassholderen(adresse)
    return er_adresse and not (deler[-1].isdigit() or deler[-1] in _FOR_EKSEMPLER or deler[-2] in _EKSEMPELNAVN)
