"""Whether a sentence is about another of the municipality's fields than the one that the plan is about.

The words of a duty stand in other fields' texts too: one can complain of a parking fine, and the clearing of snow is coordinated
too. What the other fields are follows the functions that municipalities report on to Statistics Norway (KOSTRA). Words are a search
aid: a sentence is left out of the search when it has a word of another field and none of this one.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.noen import nevner_personer
from bolig_cli.searchable import searchable

# How words of the other fields begin. A function's own name is left out where the two fields work together («skole», «kultur»).
_ANDRE_FELT: Mapping[str, str] = {
    "332 kommunale veger, 330 samferdsel": (
        "brøyt strøing strøsand snørydd snømåk asfalt grøft kantklipp gatelys veilys veglys veivedl vegvedl veinett "
        "vegnett veibygg vegbygg trafikk fartsgrense fartsdump rundkjøring omkjøring bompeng bomring parker ladestasjon "
        "ladeplass elbil sykkelvei sykkelveg sykkelfelt gangvei gangveg fortau lyskryss kollektivtraf bussrute rutebil "
        "busstopp buss sjåfør piggdekk drosje taxi ferge ferje havna havnen hamna havneav hamneav havnevesen gjestehavn "
        "gjestehamn småbåt båt kaiplass kaia kaien brygge molo farled skip flyplass tunnel riksvei riksveg fylkesvei "
        "fylkesveg traseen traséen jernban skoleskyss skuleskyss skuter snøscooter "
    ),
    "340-355 vann, avløp og avfall": (
        "renovasjon avfall søppel bosspann kildesort kjeldesort gjenvinn attvinn resirk septik slamtøm avløp kloakk "
        "vannverk vassverk vannmål vassmål vannavg vassavg vannforsyn vassforsyn vannledn vassledn drikkevann drikkevatn "
        "pumpestasjon overvann overvatn kumlokk rørlegg kompost forsøpl "
    ),
    "338-339 brann og ulykker": (
        "brannbil brannstasjon brannvesen brannmann brannsjef brannøv brannhydrant feier feiar feiing skorstein pipebrann "
        "utrykning sirene sivilforsvar "
    ),
    "201-223 barnehage og skole, det som ikke er samarbeid om barn": (
        "eksamen karakterer karakterar karakteren skolestruktur skulestruktur skolegrense skulegrense skolebygg skulebygg "
        "skolegård skulegard skolefritid skulefritid leirskole leirskule lærebok lærebøk lekse klassetur klasserom "
        "elevråd elevene elevane rektor pensum barnehageplass barnehageopptak barnehagelærar barnehagelærer matpakke "
        "skolemat skulemat menyen skoleplass skuleplass antivirus "
    ),
    "370-386 kultur og idrett": (
        "festival konsert museum museet museer musea kunstner kunstnar maleri skulptur statue minnesmerk utstilling "
        "teater scenekunst litteratur bokbuss kulturminne kulturmiljø kulturskole kulturskule kulturnatt byantikvar "
        "festlokal selskapslokal kulturhus verneverdig fredning fredet fornminne arkeolog jubileum julegran juletre "
        "idrettshall idrettspark svømmehall symjehall badeplass badevann badevatn badestrand "
        "kunstgress kunstgras skiløyp lysløyp turløyp løyper løypa "
        "løypene tursti stier alpin hoppbakke skøyte ishall stadion turnering lekeplass leikeplass sommerfest bygdedag "
        "korps øvelsene "
    ),
    "390-393 kirke og gravplasser": (
        "kirkegård kyrkjegard kirkeverg kyrkjeverj gravlund gravplass gravferd krematori konfirmasjon "
    ),
    "320-329, 360 næring, landbruk, natur, jakt og fiske": (
        "landbruk jordbruk jordvern skogbruk skogsdrift hogst gjødsl møkk gårdbruk gardbruk grunneier grunneigar traktor "
        "nydyrk beite sauer reindrift ridesent ridesant vilt viltnemnd elgjakt hjort rådyr laks fiske jakt rovdyr bjørn "
        "veterinær hunder hundar hunden hundehold skadedyr rotter fugl turist reiseliv campingplass cruise turlag skjenke "
        "overskjenk serveringsb salgsbevil alkoholbevil alkoholsalg "
        "tobakk næringspark næringsfond torgplass hytte fritidsbolig fritidsbustad "
        "naust strandson nasjonalpark verneområd naturmangf klima utslipp "
    ),
    "301-303, 335 plan, byggesak, kart og rekreasjon": (
        "reguleringsplan byggesak byggjesak byggetill byggjeløyve igangsettingst ferdigattest nabovarsel delingssøk "
        "dispensasjon oppmåling matrikkel grunnbor graving ekspropri konsesjon støygrens støyskjerm gjerde hekken "
        "skilting reklameskilt vindkraft vindmølle solcelle mobilmast blomster beskjær plener plenen plenklipp "
    ),
    "100-121 styring og administrasjon": (
        "valglokal vallokal stemmegiv røysting håndsopprekn handsopprekn votering varaordfør partistøtte godtgjør "
        "regnskap rekneskap revisor kommunerevisor underskudd underskot eiendomsskatt eigedomsskatt takstnemnd lønnsoppgj "
        "lønsoppgj lønnsforhandl streik stillingsutlys budsjettvedtak trykking kopimaskin kaffemaskin kantine "
        "reiseregning kvittering vindusvask taktekking renhold reinhald domstol rettssak entreprenør anbud anbod "
    ),
}
# What no duty can be about, not even one that is found in every field: animals, games, and what is read and seen for pleasure.
_DYR_OG_SPILL = (
    "hest hester hesten hestene hestar hestane rideskole rideskule ridning måke måker måkene måser katter kattene kattar "
    "kattane kaniner husdyr kjæledyr kosedyr dyrebeskyt dyrepens dyrene dyra rullestolbasket rullestolrugby basketball rugby "
    "cupfinale cupkamp fotballkamp håndballcup barnebok barnebøk påskekrim filmer filmar "
)
# Words that are the beginning of others.
_HELE_ORD = frozenset({
    "e18", "e6", "e39", "sfo", "bru", "brua", "bruer", "bro", "broen", "broer", "elg", "elgen", "elgar", "elger", "ulv",
    "ulven", "freda", "kino", "lund", "lunden", "snø", "korpset",
})  # fmt: skip
# Words of the other fields that this one has too: of them where nobody acts or is helped.
_LOESE = (
    "skole",
    "skule",
    "elev",
    "lærer",
    "lærar",
    "idrett",
    "fotball",
    "alkohol",
    "sommerferi",
    "sommarferi",
    "takstein",
)
# How one turns to the municipality: somebody does, though no one is named.
_SAKEN = ("henvend", "førespurn", "bekymringsmeld")
_NOEKKEL = 3
_TEGN = ".,;:!?()«»\"'–-*_"  # around a word


def _etter_begynnelse(ord: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The stems by their first letters: each word of a text is looked up once."""
    by: dict[str, list[str]] = {}
    for stamme in ord:
        by.setdefault(stamme[:_NOEKKEL], []).append(stamme)
    return {begynnelse: tuple(stammer) for begynnelse, stammer in by.items()}


_AV_DYR_OG_SPILL = _etter_begynnelse(_DYR_OG_SPILL.split())
_STAMMER = _etter_begynnelse(stamme for felt in (*_ANDRE_FELT.values(), _DYR_OG_SPILL) for stamme in felt.split())
_ALLE_STAMMER = _etter_begynnelse((*_LOESE, *(stamme for stammer in _STAMMER.values() for stamme in stammer)))
# What makes the sentence one of this field all the same.
_EGET_FELT = (
    "leietak", "leigetak", "husleie", "husleige", "startlån", "bostøtte", "bustøtte", "bosted", "bosett", "buset", "vanskeligstil",
    "vanskelegstil", "flyktning", "helse", "omsorg", "rusmid", "barnevern", "introduksjons", "hjemløs", "heimlaus",
)  # fmt: skip
_EGNE_ORD = frozenset({"nav", "rus"})
_OGSAA_DYRS = ("helse", "omsorg")
_I_ORDET = ("bolig", "bustad")
# Where something is, and not what it is about: the lamps of a residential street are lamps.
_STEDER = (
    "boligfelt", "boligområd", "boliggat", "boligstrøk", "boligvei", "boligveg",
    "bustadfelt", "bustadområd", "bustadgat", "bustadstrøk",
    "bustadveg",
)  # fmt: skip
# How a sentence begins that goes on about what the one before it was about.
_VIDERE = frozenset({"det", "den", "de", "dei", "han", "hun", "ho", "hen", "disse", "desse"})


def kan_vaere_annet(tekst: str) -> bool:
    """Whether a text may have a word of another field: most have none, and are not looked at sentence by sentence."""
    return any(map(_kanskje_fremmed, tekst.split())) or not _HELE_ORD.isdisjoint(_ordene(tekst))


def kan_vaere_dyr_og_spill(tekst: str) -> bool:
    """The same of animals and games, which no field's duties are about."""
    return any(map(_kan_vaere_dyr_eller_spill, tekst.split()))


def om_dyr_og_spill(setninger: Iterable[str]) -> frozenset[str]:
    """The sentences that are about animals or games, and not about how people live; a horse has its health too."""
    alle = ((setning, _ordene(searchable(setning))) for setning in setninger)
    return frozenset(s for s, ord in alle if any(map(_dyr_eller_spill, ord)) and not any(map(_menneskers, ord)))


def annet_felt(setning: str) -> str:
    """The word of another field that a sentence is about; "" when it has none, or has a word of this field too."""
    ord = _ordene(searchable(setning))
    fremmed = next((o for o in ord if o in _HELE_ORD or _fremmed(o)), "") or _loest(ord, setning)
    return "" if fremmed and any(_eget(o) for o in ord) else fremmed


@lru_cache(maxsize=4096)  # what has not changed says the same in the next check
def eget_felt(setning: str) -> bool:
    """Whether a sentence has a word of the field that the plan is about."""
    return any(map(_eget_som_skrevet, searchable(setning).split()))


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


def _loest(ord: Sequence[str], setning: str) -> str:
    loest = next((o for o in ord if o.startswith(_LOESE)), "")
    om_saken = any(o.startswith(_SAKEN) for o in ord)
    return "" if loest and (om_saken or nevner_personer(setning)) else loest


def _ordene(tekst: str) -> list[str]:
    return [ord.strip(_TEGN) for ord in tekst.split()]


# The words of one text are for the most part those of others: what is asked of a word with the signs around it, is asked once.


@lru_cache(maxsize=8192)
def _eget_som_skrevet(ord: str) -> bool:
    return _eget(ord.strip(_TEGN))


@lru_cache(maxsize=8192)
def _kan_vaere_dyr_eller_spill(ord: str) -> bool:
    return _dyr_eller_spill(ord.lstrip("«("))


@lru_cache(maxsize=8192)
def _kanskje_fremmed(ord: str) -> bool:
    bart = ord.lstrip("«(")
    return bart.startswith(_ALLE_STAMMER.get(bart[:_NOEKKEL], ()))


def _menneskers(ord: str) -> bool:
    return _eget(ord) and not ord.startswith(_OGSAA_DYRS)


def _dyr_eller_spill(ord: str) -> bool:
    return ord.startswith(_AV_DYR_OG_SPILL.get(ord[:_NOEKKEL], ()))


def _fremmed(ord: str) -> bool:
    return ord.startswith(_STAMMER.get(ord[:_NOEKKEL], ()))


@lru_cache(maxsize=8192)  # the words of one text are for the most part those of others
def _eget(ord: str) -> bool:
    if _fremmed(ord) or ord.startswith(_STEDER):
        return False
    return ord.startswith(_EGET_FELT) or ord in _EGNE_ORD or any(del_ in ord for del_ in _I_ORDET)
