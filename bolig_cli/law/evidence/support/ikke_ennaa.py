"""When the description of a service may say that it is not given yet, or that somebody else gives it.

As everywhere, words say where to look: a service whose words may say so has to be read.
"""

import re

from bolig_cli.law.evidence.support.tekst import ordene, setninger_i
from bolig_cli.model.plan import Plan
from bolig_cli.searchable import searchable

_FAA_I_STAND = (
    r"(?:etabler\w*|oppret+\w*|innfør\w*|ansett\w*|tilset\w*|få på plass|få i stand|starte? opp|byggje? opp|bygge opp)"
)
_SENERE = (
    # «vi arbeider med å få på plass», «er i ferd med å opprette»
    rf"\b(?:arbeid\w*|jobb\w*|(?:er )?i ferd|i gang) (?:med|for|mot) å (?:kunne )?(?:{_FAA_I_STAND}|tilby|gi|gje|få|lage)\b"
    # «vil etablere», «skal ansettes», «planlegger å innføre»
    rf"|\b(?:vil|skal|kommer til å|kjem til å|planlegger å|planlegg å|vurderer å|håper å|håpar å|ønsker å|ønskjer å)"
    rf" (?:vi |me |kommunen )?(?:\w+ )?{_FAA_I_STAND}\b"
    # «håper å kunne tilby»
    r"|\b(?:håper|håpar|ønsker|ønskjer|planlegger|planlegg|vurderer|vurderar|akter|aktar)(?: på)? å (?:\w+ )?(?:tilby|gi|gje|få"
    r"|ha|lage|starte)\b"
    # «når vi får råd», «hvis pengene kommer»
    r"|\b(?:når|hvis|dersom|viss|så snart) (?:vi|me|kommunen|det) (?:får|har|er|blir|vert) (?:\w+ )?(?:råd|penger|pengar|midler"
    r"|midlar|folk|rom for|budsjett\w*)\b(?! for)"
    r"|\b(?:planlagt|foreløpig ikke|førebels ikkje)\b"
)
# Of which a sentence must have one for the pattern to be tried.
_I_STAND = (
    "etabler", "oppret", "innfør", "ansett", "tilset", "på plass", "i stand", "start opp", "starte opp", "byggje opp", "bygge opp",
    "planlagt", "foreløpig ikke", "førebels ikkje",
)  # fmt: skip
_ARBEID = ("arbeid", "jobb", "ferd", "i gang")
_MED_AA = (" med å ", " for å ", " mot å ")
_HENSIKT = (" håp", " ønsk", " planlegg", " vurder", " akter", " aktar")
_MIDLER = (" råd", " penge", " midl", " folk", " rom for", " budsjett")
_NAAR = tuple(
    f"{naar} {hvem} "
    for naar in ("når", "hvis", "dersom", "viss", "så snart")
    for hvem in ("vi", "me", "kommunen", "det")
)
_KOMMER = (
    r"\b(?:blir|vert|vil|skal|kommer|kjem|starter|startar|begynner|byrjar|åpner|opnar|først|fyrst|tilbys|tilbyr)\b"
)
_FRA_AAR = r"\b(?:fra|frå|i|innen|innan|først|fyrst|til|våren|høsten|hausten|januar|august) (?:og med |av )?(20\d\d)\b"
_ANDRE = r"\b(?:nabokommun\w+|grannekommun\w+|(?:en|ein) (?:annen|annan) kommune)\b"
_IKKE_OSS = (
    "sykehuset", "sjukehuset", "helseforetaket", "helseføretaket", "spesialisthelsetjenesten", "spesialisthelsetenesta",
    "fastlegen", "staten", "fylkeskommunen", "husbanken", "statsforvalteren", "statsforvaltaren",
)  # fmt: skip
_GIR = (
    "lager", "lagar", "gir", "gjev", "tilbyr", "tilbyd", "gjør", "gjer", "ordner", "ordnar", "står for", "har ansvar", "tar seg av",
    "tek seg av",
)  # fmt: skip
_VI = ("vi", "me", "oss", "kommunen", "kommunens", "vår", "vårt", "våre")
_SAMMEN = (
    "sammen",
    "saman",
    "samarbeid",
    "avtale",
    "vertskommune",
    "på vegne",
    "på vegner",
    "for oss",
    "interkommunal",
    "våre",
)


def gis_kanskje_ikke(tekst: str, plan: Plan) -> bool:
    """Whether a sentence may say that the service comes later than the plan's edition, or that another municipality gives it."""
    return any(_senere(sagt, plan) or _andres(sagt) for sagt in map(searchable, setninger_i(tekst)))


def _kan_vaere_senere(sagt: str) -> bool:
    """Whether a sentence has words of one of the alternatives of `_SENERE`: most have not, and the pattern is made no sooner."""
    return (
        any(ord in sagt for ord in _I_STAND)
        or (any(ord in sagt for ord in _MED_AA) and any(ord in sagt for ord in _ARBEID))
        or (" å " in sagt and any(ord in f" {sagt}" for ord in _HENSIKT))
        or (any(ord in sagt for ord in _MIDLER) and any(ord in sagt for ord in _NAAR))
    )


def _senere(sagt: str, plan: Plan) -> bool:
    if _kan_vaere_senere(sagt) and re.search(_SENERE, sagt):
        return True
    naa = plan.utgavedato.last.year if plan.utgavedato and plan.utgavedato.last else plan.fra
    kommer = "20" in sagt and re.search(_KOMMER, sagt)
    return bool(kommer) and any(int(aar) > naa for aar in re.findall(_FRA_AAR, sagt))


def _andres(sagt: str) -> bool:
    if any(ord in sagt for ord in _SAMMEN):
        return False
    if any(f"{hvem} {gir}" in sagt for hvem in _IKKE_OSS if hvem in sagt for gir in _GIR):
        return set(_VI).isdisjoint(ordene(sagt))
    return "kommun" in sagt and bool(re.search(_ANDRE, sagt))
