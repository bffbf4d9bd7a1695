"""Whether the description of a service says that somebody gives it, and does not leave it to the one who needs it.

A service is something that one gets from somebody: the municipality does it («vi», one of its units), or the one who needs help
gets
it («du får», «den som …, kan få»). «Et sted å sove er en benk til det blir lyst» has the words of the service, and nobody who
gives.
A text without a verb names what is given: «Opplæring i norsk for nyankomne».
"""

from collections.abc import Collection

from bolig_cli.law.evidence.support.ledd import NEI, har, i_ord, ledd_i
from bolig_cli.law.evidence.support.noen import nevner_personer
from bolig_cli.law.evidence.support.setningsform import uten_verb
from bolig_cli.law.evidence.support.tekst import setninger_i

_VI = (" vi ", " oss ", " kommunen ", " kommunens ", " vår ", " vårt ", " våre ", " nav ", " ansatte ")
_GIS = (" gis ", " tilbys ", " deles ut ", " utbetales ", " ytes ")  # somebody does, though no one is named
_GIR = (
    " gir ", " gi ", " gitt ", " får ", " få ", " fås ", " hjelp", " bistand", " bistå", " støtte", " tilby", " tilbud",
    " følger deg ", " følge deg ", " sørger for ", " rett til ", " rett på ", " krav på ", " til deg ", " for deg ", " kan søke ",
)  # fmt: skip
_DU = (
    " du ",
    " den ",
    " de ",
    " man ",
    " hver ",
    " alle ",
    " en ",
    " personen ",
    " søkeren ",
    " brukeren ",
    " familien ",
)
# What somebody says, and does not do: «vi anbefaler at du spør venner».
_SIER_BARE = (
    " anbefaler ", " foreslår ", " oppfordrer ", " håper ", " ønsker deg ", " mener at ", " tror ", " forventer ", " regner med ",
    " forutsetter ", " ber deg ", " råder deg ", " krever ", " minner ",
)  # fmt: skip
_KJOEPT = (" får du kjøpt ", " får du leid ", " kan kjøpes ", " kan du kjøpe ")  # what one gets for one's own money
# What one does alone, and how it is said that one has to.
_SELV = (
    " selv ", " alene ", " på egen hånd ", " på egen regning ", " på egen kostnad ", " på egen kjøl ", " av egen lomme ",
    " av egne penger ",
)  # fmt: skip
_MAA = " må "
_GJOERE = (
    " finne", " skaffe", " ordne", " sørge", " klare", " greie", " betale", " dekke", " lete", " leter", " bære", " stå for",
    " ta ansvar", " løse", " organisere", " holde",
)  # fmt: skip
_OVERLATT = (
    " opp til deg ", " opp til den enkelte ", " opp til hver enkelt ", " overlatt til seg selv ", " din egen ", " sin egen ",
    " ditt eget ansvar ", " eget ansvar ", " hver enkelts ansvar ", " klare deg selv ", " klarer deg selv ", " klare seg selv ",
    " klarer seg selv ", " greie deg selv ", " lykke til ",
)  # fmt: skip
# «din egen bolig»: what one has, and not what one is or does alone
_EGEN_TING = (
    " egen bolig",
    " egen bustad",
    " egen plan",
    " egen kontakt",
    " egen leilighet",
    " egen økonomi",
    " egen hverdag",
)
_VILKAAR = (" når ", " hvis ", " dersom ", " som ", " om ", " hva ", " det du ")


def sier_at_noen_gir(tekst: str, enheter: Collection[str] = ()) -> bool:
    """Whether a sentence of it says so, and none that one is left to do it alone. `enheter` are the names of the municipality's
    units, as they are searched."""
    alle = i_ord(tuple(setninger_i(tekst)))
    if any(map(_overlatt, alle)):
        return False
    return uten_verb(tekst) or any(_gir(sagt, enheter) for sagt in alle)


def _gir(sagt: str, enheter: Collection[str]) -> bool:
    if har(sagt, (*_SIER_BARE, *_KJOEPT)):
        return False
    if har(sagt, (*_VI, *_GIS)) or any(enhet in sagt for enhet in enheter):
        return True
    return har(sagt, _GIR) and nevner_personer(sagt)


def _overlatt(sagt: str) -> bool:
    """Whether a sentence leaves it to the one who needs it: «må selv finne», «ordner du på egen hånd», «du er din egen …»."""
    if har(sagt, _OVERLATT) and not har(sagt, _EGEN_TING) and not any(_bare_et_vilkaar(ledd) for ledd in ledd_i(sagt)):
        return True
    return any(
        har(ledd, _SELV) and har(ledd, _DU) and har(ledd, _GJOERE) and not har(ledd, NEI) and not _bare_et_vilkaar(ledd)
        for ledd in ledd_i(sagt)
    )


def _bare_et_vilkaar(ledd: str) -> bool:
    """«Kan vi ikke hjelpe deg selv, …», «det du klarer selv»: says when, or what, and not that one has to."""
    return har(ledd, _VILKAAR) and _MAA not in ledd
