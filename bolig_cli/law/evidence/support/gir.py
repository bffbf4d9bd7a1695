"""Whether the description of a service says that somebody gives it, and does not leave it to the one who needs it.

A service is something that one gets from somebody: the municipality does it («vi», one of its units), or the one who needs help
gets
it («du får», «den som …, kan få»). «Et sted å sove er en benk til det blir lyst» has the words of the service, and nobody who
gives.
A text without a verb names what is given: «Opplæring i norsk for nyankomne».
"""

from collections.abc import Collection, Sequence

from bolig_cli.law.evidence.support.fortid import er_fortid
from bolig_cli.law.evidence.support.ledd import NEI, har, i_ord, ledd_i
from bolig_cli.law.evidence.support.noen import nevner_mennesker, nevner_noen
from bolig_cli.law.evidence.support.setningsform import uten_verb
from bolig_cli.law.evidence.support.tekst import har_et_av, setninger_i

_VI = (
    " vi ", " oss ", " kommunen ", " kommunens ", " vår ", " vårt ", " våre ", " nav ", " ansatt", " fast person ", " rådgiver",
    " veileder", " saksbehandler", " koordinatoren ", "terapeut", " miljøarbeider", " enhet ", "kontoret ", "teamet ", "vakta ",
    "vakten ", "senteret ",
    "flyktningtjenesten ", "hjemmetjenesten ",
)  # fmt: skip
# Somebody does, though no one is named.
_GIS = (
    " gis ", " tilbys ", " deles ut ", " utbetales ", " ytes ", " lages ", " utarbeides ", " tildeles ", " formidles ", " ordnes ",
    " skaffes ", " blir gitt ", " blir laget ", " blir tildelt ", " blir tilbudt ",
)  # fmt: skip
_GITT = (" gitt ", " gjeve ", " tilbudt ", " ytt ", " drevet ")
_KOMMUNEN = (" kommunen ", " kommunens ")
_GIR = (
    " gir ", " gi ", " gitt ", " får ", " få ", " fås ", " hjelp", " bistand", " bistå", " støtte", " tilby", " tilbud",
    " følger deg ", " følge deg ", " sørger for ", " rett til ", " rett på ", " krav på ", " til deg ", " for deg ",
    " kan søke ", " be om ", " retten til ", " lærer ", " bidrar ",
    " går på kurs ", " går på skole ", " går på opplæring ", " deltar i ", " deltar på ", " deltar aktivt ", " din plan ",
)  # fmt: skip
_DU = (
    " du ", " den ", " de ", " man ", " hver ", " alle ", " en ", " personen ", " søkeren ", " brukeren ", " familien ",
)  # fmt: skip
# How something is made with the one whom it is for, where what it is stands in another sentence: «Det er din plan. Vi spør deg».
_MED_DEG = (
    " vi spør ", " spør vi ", " setter oss ned sammen ", " sammen med deg ", " vi snakker med deg ", " snakker vi med deg ",
    " møter med deg ", " møte med deg ",
    " vi skriver sammen ", " skriver vi sammen ", " skriver den sammen ", " lager den sammen ", " lager vi sammen ",
)  # fmt: skip
_DEG = (" deg ", " du ", " dine ", " sammen ")
# What is given, where it is named elsewhere: «vi hjelper deg når husleien ikke er betalt».
_DET = (" hjelp", " bistand", " bistå", " støtte", " dem ", " disse ", " slike ", " slik ")
_FORTID = (" hadde ", " ga ", " gav ", " fikk ", " tilbød ", " hjalp ", " var ", " pleide ", " brukte ", " kunne ")
_NAATID = (" gir ", " har ", " får ", " er ", " kan ", " hjelper ", " tilbyr ", " gis ", " skal ")
_NAAR = (" når ", " hvis ", " dersom ", " så lenge ", " selv om ")
# What somebody says, and does not do: «vi anbefaler at du spør venner».
_SIER_BARE = (
    " anbefaler ", " foreslår ", " oppfordrer ", " håper ", " ønsker deg ", " mener at ", " tror ", " forventer ", " regner med ",
    " vi drømmer ", " kommunen drømmer ", " drømt ", " forteller deg at ", " viser deg ", " listen over ", " en liste ",
    " lenke til ", " brosjyre",
    " forutsetter ", " ber deg ", " råder deg ", " krever ", " minner ",
)  # fmt: skip
# What one gets for one's own money.
_KJOEPT = (" får du kjøpt ", " får du leid ", " kan kjøpes ", " kan du kjøpe ", " mot betaling ")
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
    " egen bolig", " egen bustad", " egen plan", " egen kontakt", " egen leilighet", " egen økonomi", " egen hverdag",
)  # fmt: skip
_VILKAAR = (" når ", " hvis ", " dersom ", " som ", " om ", " hva ", " det du ")


def sier_at_noen_gir(tekst: str, ord: Sequence[str], enheter: Collection[str] = ()) -> bool:
    """Whether a clause of it says that somebody gives help, or what the service is known by (`ord`),
    and none that one is left to do
    it alone. `enheter` are the names of the municipality's units, as they are searched."""
    alle = i_ord(tuple(setninger_i(tekst)))
    if any(map(_overlatt, alle)):
        return False
    if uten_verb(tekst):
        return True
    # a row of the field's words with verbs between them: things do something with things
    er_noen = nevner_mennesker(tekst) or any(har(sagt, (*_GIS, *_GITT, *_KOMMUNEN)) for sagt in alle)
    if not er_noen:
        return False
    return any(_gir(sagt, ord, enheter) for sagt in alle) or (har_et_av(tekst, ord) and any(map(_lages_med_deg, alle)))


def _lages_med_deg(sagt: str) -> bool:
    return har(sagt, _MED_DEG) and har(sagt, _DEG) and not er_fortid(sagt)


def _gir(sagt: str, ord: Sequence[str], enheter: Collection[str]) -> bool:
    if er_fortid(sagt) or har(sagt, (*_SIER_BARE, *_KJOEPT)) or (" forteller " in sagt and " at " in sagt):
        return False
    noen = nevner_noen(sagt)
    return any(
        (har(del_, (*_VI, *_GIS)) or any(enhet in del_ for enhet in enheter) or (noen and har(del_, _GIR)))
        and (har(del_, _DET) or har_et_av(del_, ord))
        and (not har(del_, _FORTID) or har(del_, _NAATID))
        for del_ in map(_uten_vilkaar, ledd_i(sagt))
    )


def _uten_vilkaar(ledd: str) -> str:
    """A clause without what only says when it is so: «vi viser deg parken når du ikke har noe sted å sove»."""
    steder = [sted for merke in _NAAR if (sted := ledd.find(merke)) > 0]
    return f"{ledd[: min(steder, default=len(ledd))]} "


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
