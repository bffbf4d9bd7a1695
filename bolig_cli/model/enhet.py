"""What a unit says of the figures in it: in how many they are counted («1 000 personer»), and whether they count people.

Units are words that the statistics bank or an author has written. People are meant where nothing else is known.
"""

from decimal import Decimal
from itertools import takewhile

from bolig_cli.searchable import searchable

_WORDS_FOR_MANY = {
    "hundre": 100, "tusen": 1000, "mill": 10**6, "million": 10**6, "millioner": 10**6, "millionar": 10**6, "mrd": 10**9,
    "milliard": 10**9, "milliarder": 10**9, "milliardar": 10**9,
}  # fmt: skip
_PEOPLE = frozenset((
    "person", "personer", "personar", "husholdning", "husholdninger", "hushald", "husstand", "husstander", "husstandar", "familie",
    "familier", "familiar", "innbygger", "innbyggere", "innbyggjar", "innbyggjarar", "mottaker", "mottakere", "mottakar",
    "mottakarar", "beboer", "beboere", "bebuar", "bebuarar", "bruker", "brukere", "brukar", "brukarar", "barn", "søker", "søkere",
    "søkjar", "søkjarar",
))  # fmt: skip
_SHARES = frozenset(("prosent", "%", "promille", "andel", "andelen", "del", "per", "pr", "av"))
_NOT_PEOPLE = frozenset((
    "kr", "kroner", "nok", "krone", "bolig", "boliger", "bustad", "bustader", "boligbygg", "bustadbygg", "bygg", "bygning",
    "bygninger", "bygningar", "leilighet", "leiligheter", "leilegheit", "leilegheiter", "rom", "eiendom", "eiendommer", "eigedom",
    "eigedommar", "tomt", "tomter", "m2", "m²", "kvm", "kvadratmeter", "km", "km2", "km²", "meter", "dekar", "daa", "time", "timer",
    "timar", "dag", "dager", "dagar", "døgn", "uke", "uker", "veke", "veker", "måned", "måneder", "månad", "månader", "år",
))  # fmt: skip


def antall_i(enhet: str) -> int:
    """How many one of the figures stands for: 1000 in «1 000 personer» and «tusen kroner», 1 where nothing is said."""
    words = _words(enhet)
    digits = list(takewhile(lambda word: word.isascii() and word.isdecimal(), words))
    many = _WORDS_FOR_MANY.get(words[len(digits)], 1) if len(digits) < len(words) else 1
    return max(1, int("0" + "".join(digits)[:12])) * many


def kan_gjelde_personer(enhet: str) -> bool:
    """Whether the figures may count people or households: not where the unit is money, dwellings, area or time."""
    words = _words(enhet)
    return not _PEOPLE.isdisjoint(words) or _NOT_PEOPLE.isdisjoint(words)


def gjelder_personer(enhet: str) -> bool:
    """Whether the unit says that the figures count people or households: «husstander», and not «prosent av husstandene»."""
    words = _words(enhet)
    return not _PEOPLE.isdisjoint(words) and _SHARES.isdisjoint(words)


def er_liten(tall: Decimal, enhet: str, minste: int) -> bool:
    """Whether a figure in a unit shows a group of fewer than `minste` people; none at all is no group."""
    return 0 < abs(tall) * antall_i(enhet) < minste and kan_gjelde_personer(enhet)


def _words(unit: str) -> list[str]:
    return [word.rstrip(".,:") for word in searchable(unit).replace("(", " ").replace(")", " ").split()]
