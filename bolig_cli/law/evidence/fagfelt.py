"""Whether a sentence is about another of the municipality's fields than the one that the plan is about.

The words of a duty stand in other fields' texts too: one can complain of a parking fine, and the clearing of snow is coordinated
too. What the other
fields are follows the functions that municipalities report on to Statistics Norway (KOSTRA). Words are a search aid: a sentence is
left out of the search when it has a word of another field and none of this one.
"""

from collections.abc import Iterable

from bolig_cli.searchable import searchable

# How words of the other fields begin. A function's own name is left out where the two fields work together («skole», «kultur»).
_ANDRE_FELT = (
    # 332 kommunale veger, 330 samferdsel
    "brøyt", "strøing", "asfalt", "gatelys", "veivedl", "vegvedl", "veinett", "vegnett", "fartsgrense", "fartsdump", "rundkjøring",
    "bompeng", "parker", "sykkelvei", "sykkelveg", "gangvei", "gangveg", "fortau", "kollektivtraf", "bussrute", "rutebil",
    "busstopp",
    "ferge", "ferje", "havna", "havnen", "hamna", "havneav", "hamneav", "småbåt", "båtplass", "kaiplass", "flyplass", "tunnel",
    "e18", "e6", "e39", "riksvei", "riksveg", "fylkesvei", "fylkesveg", "traseen", "traséen", "jernban", "skoleskyss", "skuleskyss",
    # 340-355 vann, avløp og avfall
    "renovasjon", "avfall", "søppel", "bosspann", "kildesort", "kjeldesort", "gjenvinn", "attvinn", "resirk", "septik", "slamtøm",
    "avløp", "kloakk", "vannverk", "vassverk", "vannmål", "vassmål", "drikkevann", "drikkevatn", "pumpestasjon",
    # 338-339 brann og ulykker
    "brannbil", "brannstasjon", "brannvesen", "feier", "feiar", "feiing", "skorstein", "pipebrann", "utrykning",
    # 201-223 barnehage og skole, det som ikke er samarbeid om barn
    "eksamen", "karakterer", "karakterar", "skolestruktur", "skulestruktur", "skolefritid", "skulefritid", "sfo", "leirskole",
    "leirskule", "lærebok",
    "lærebøk", "klassetur", "barnehageplass", "barnehageopptak", "barnehagelærar", "barnehagelærer", "matpakke", "skolemat",
    "skulemat", "menyen",
    # 370-386 kultur og idrett
    "festival", "konsert", "kino", "museum", "museet", "museer", "musea", "kulturminne", "kulturmiljø", "kulturskole",
    "kulturskule",
    "teater", "utstilling", "skulptur", "idrettshall", "idrettspark", "svømmehall", "symjehall", "badeplass",
    "kunstgress", "kunstgras", "skiløyp", "lysløyp", "turløyp", "tursti", "alpin", "hoppbakke",
    "lekeplass", "leikeplass", "sommerfest", "bygdedag", "kulturhus",
    # 390-393 kirke og gravplasser
    "kirkegård", "kyrkjegard", "gravlund", "gravplass", "gravferd", "krematori", "konfirmasjon",
    # 325, 329 næring, landbruk, jakt og fiske
    "landbruk", "jordbruk", "skogbruk", "gjødsl", "traktor", "nydyrk", "beite", "ridesent", "ridesant", "vilt", "elg", "elgen",
    "elgar", "elger", "hjort",
    "rådyr",
    "laks", "fiske", "jakt", "rovdyr", "ulv", "ulven", "bjørn", "veterinær", "hunder", "hundar", "hunden", "hundehold", "turist",
    "reiseliv", "campingplass", "cruise",
    "skjenke", "serveringsb", "salgsbevil", "tobakk", "næringspark", "næringsfond", "hytte", "fritidsbolig", "fritidsbustad",
    "naust",
    # 301-303, 335 plan, byggesak, kart og rekreasjon
    "reguleringsplan", "byggesak", "byggjesak", "byggetill", "byggjeløyve", "dispensasjon", "oppmåling", "matrikkel", "støygrens",
    "støyskjerm", "gjerde", "vindkraft", "vindmølle", "solcelle", "blomster", "plenklipp",
    # 100-121 styring og administrasjon
    "valglokal", "vallokal", "stemmegiv", "røysting", "håndsopprekn", "handsopprekn", "varaordfør", "godtgjør", "regnskap",
    "rekneskap",
    "revisor", "kommunerevisjon", "underskudd", "underskot", "eiendomsskatt", "eigedomsskatt", "lønnsoppgj", "lønsoppgj", "streik",
    "stillingsutlys", "budsjettvedtak", "trykking", "kopimaskin", "vindusvask",
    "taktekking", "domstol", "rettssak", "entreprenør", "anbud", "anbod", "bru", "brua", "bruer", "bro", "broen", "broer",
)  # fmt: skip
_HELE_ORD = frozenset(
    {
        "e18",
        "e6",
        "e39",
        "sfo",
        "bru",
        "bro",
        "broen",
        "broer",
        "brua",
        "bruer",
        "elg",
        "elgen",
        "elgar",
        "elger",
        "ulv",
        "ulven",
        "kino",
    }
)
_STAMMER = tuple(stamme for stamme in _ANDRE_FELT if stamme not in _HELE_ORD)
_NOEKLER = frozenset(stamme[:3] for stamme in _ANDRE_FELT if " " not in stamme)
# What makes the sentence one of this field all the same.
_EGET_FELT = (
    "leietak", "leigetak", "husleie", "husleige", "startlån", "bostøtte", "bustøtte", "bosted", "bosett", "buset", "vanskeligstil",
    "vanskelegstil", "flyktning", "helse", "omsorg", "rusmid", "barnevern", "introduksjons", "hjemløs", "heimlaus",
)  # fmt: skip
_EGNE_ORD = frozenset({"nav", "rus"})
_I_ORDET = ("bolig", "bustad")
# How a sentence begins that goes on about what the one before it was about.
_VIDERE = frozenset({"det", "den", "de", "dei", "han", "hun", "ho", "hen", "disse", "desse"})


def kan_vaere_annet(tekst: str) -> bool:
    """Whether a text may have a word of another field: most have none, and are not looked at sentence by sentence."""
    return not _NOEKLER.isdisjoint([ord[:3] for ord in tekst.replace("«", " ").replace("(", " ").split()])


def annet_felt(setning: str) -> str:
    """The word of another field that a sentence is about; "" when it has none, or has a word of this field too."""
    ord = [o.strip(".,;:!?()«»\"'–-*_") for o in searchable(setning).split()]
    fremmed = next((o for o in ord if o in _HELE_ORD or o.startswith(_STAMMER)), "")
    return "" if fremmed and any(_eget(o) for o in ord) else fremmed


def om_annet(setninger: Iterable[str]) -> frozenset[str]:
    """The sentences that are about another field, or go on about it."""
    funnet: set[str] = set()
    forrige = False
    for setning in setninger:
        ord = searchable(setning).split()
        videre = forrige and bool(ord) and ord[0] in _VIDERE and not any(_eget(o) for o in ord)
        forrige = bool(annet_felt(setning)) or videre
        if forrige:
            funnet.add(setning)
    return frozenset(funnet)


def _eget(ord: str) -> bool:
    if ord.startswith(_STAMMER):
        return False
    return ord.startswith(_EGET_FELT) or ord in _EGNE_ORD or any(del_ in ord for del_ in _I_ORDET)
