"""Whether a sentence beside the data takes a reservation: says that what the data tell, is so only at times, for some, later, in
part, on a condition, or in name.

How people say that nothing comes of a thing cannot be listed. What turns or limits a sentence can: such words are few, and no new
ones come («bare», «som regel», «resten», «inntil», «i praksis»). So a sentence that has one has to be read, but for shapes that are
plainly harmless. And a condition may only be of what people need: what else it may be of is not listed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.innhold import TOMME_ORD
from bolig_cli.law.evidence.support.ledd import NEI, har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import ordene, setninger_i


def _ord(tekst: str) -> frozenset[str]:
    return frozenset(f" {o.replace('_', ' ')} " for o in tekst.split())


class _Ord:
    """Words to look for in a sentence, those of one word and those of several: a sentence is seldom asked of the others."""

    def __init__(self, ord: Iterable[str]) -> None:
        alle = [o.strip() for o in ord]
        self.enkle = frozenset(o for o in alle if " " not in o)
        self.rader: dict[str, list[str]] = {}
        for rad in alle:
            if " " in rad:
                self.rader.setdefault(rad.split()[0], []).append(rad)
        self.foerst = frozenset(self.rader)

    def i(self, sagt: str) -> Iterator[str]:
        """Those that a sentence has, as it is searched."""
        ord = sagt.split()
        yield from self.enkle.intersection(ord)
        for begynner in self.foerst.intersection(ord):
            for rad in self.rader[begynner]:
                if f" {rad} " in sagt:
                    yield rad


def _stammer(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


# Words of a closed class, by what they limit. «_» stands for a space.
_HVOR_OFTE = _ord(
    """
    sjelden sjeldent av_og_til iblant i_blant innimellom til_tider noen_ganger somme_tider som_regel som_oftest oftest stort_sett
    vanligvis normalt unntaksvis periodevis tidvis nå_og_da nesten knapt neppe delvis så_vidt såvidt kanskje muligens trolig
    visstnok antakelig antagelig helst gjerne nødig motvillig
    """
)
_HVEM = _ord(
    """
    resten halvparten de_fleste flertallet mindretallet et_fåtall enkelte utvalgte noen_få hver_tredje hver_fjerde hver_femte
    hver_tiende et_par den_ene den_eneste
    """
)
_UNNTAK = _ord(
    """
    bortsett unntatt unntak_av unntak_for unntak_når unntaket unntakene minus med_mindre annet_enn forbehold så_nær_som i_den_grad
    i_så_fall så_sant så_fremt såfremt så_framt forutsatt forutsetning forutsetter betingelse betingelsen betinget på_vilkår mot_at
    avhengig avhenger kommer_an_på beror_på etter_evne etter_kapasitet kapasitet om_mulig hvis_mulig dersom_mulig etter_tur
    etter_skjønn skjønnet bare kun utelukkende
    """
)
_NAA_OG_DA = _ord(
    """
    senere etter_hvert etterhvert foreløpig fram_til frem_til for_tiden hittil til_nå så_langt en_dag omsider neste_år
    neste_periode et_annet_år et_annet_sted en_annen_gang neste_plan på_sikt i_fremtiden i_framtiden i_framtida på_vei på_veg
    på_trappene i_støpeskjeen i_påvente avventer lenger en_stund den_gang i_sin_tid ennå enda
    """
)
# When it was, or comes: what measures and challenges tell of as well.
_BAKGRUNN = _ord(
    """
    etterpå inntil til_høsten til_våren til_sommeren neste_gang venter_på til_slutt i_kø køen nylig sist pleide pleier
    en_gang først ellers
    """
)
_I_NAVNET = _ord(
    """
    likevel imidlertid derimot dog riktignok skjønt til_tross tross egentlig i_praksis i_realiteten på_papiret i_teorien
    i_utgangspunktet i_prinsippet prinsipielt formelt offisielt tilsynelatende angivelig såkalt såkalte liksom på_en_måte ment_som
    er_ment tanken_er meningen_er tanken_var meningen_var regner_med håper håpet satser_på forsøker prøver_å prøver_vi i_navnet
    i_stedet istedenfor heller snarere så_få så_lite så_sjelden så_sent så_billig minst_mulig færrest_mulig billigst maks
    maksimalt høyst i_det_stille er_over er_slutt er_forbi blir_over punktum ryker bortfaller faller_bort opphører utgår
    """
)
_ALLE = _HVOR_OFTE | _HVEM | _UNNTAK | _NAA_OG_DA | _BAKGRUNN | _I_NAVNET
_TJENESTE = _Ord(_ALLE)
_PRIORITERING = _Ord(
    _ALLE - _ord("først køen i_kø") | _ord("god gode best høyest størst_egenkapital som_får_nei de_andre_har")
)
_OM_NATTEN = _Ord(_ALLE - _ord("ellers"))
_ANSVAR = _Ord(_ALLE - _ord("etterpå et_annet_sted"))  # «ansvaret for boligen etterpå»
_TILTAK = _Ord((_HVOR_OFTE | _UNNTAK | _NAA_OG_DA | _I_NAVNET) - _ord("bare kun lenger heller helst kapasitet"))
_METODE = _Ord(_HVOR_OFTE | _I_NAVNET)
_KAPITTEL = _Ord(
    _ALLE
    - _ord(
        "bare kun utelukkende ellers lenger enda ennå de_fleste enkelte et_annet_sted unntak_av unntak_for til_slutt"
    )
    | _ord("dagen_etter nederst mens_de mens_vi")
)
_SOM_MULIG = r"(?:tid |opphold |et opphold )?(?:som mulig|det er mulig|det lar seg gjøre)"
# The shapes of each that take nothing away.
_UFARLIG: Mapping[str, str] = {
    "først": (
        r" først og fremst | (?:kommer|får hjelp|hjelpes|prioriteres|går|få hjelp|får tilbud|blir hjulpet|settes|behandles) først"
        r"(?= i køen | , | og | *$)| først i køen | bolig først | møter? først(?= , | *$)| uten at (?:\w+ ){1,2}først "
    ),
    "så langt": rf" så langt {_SOM_MULIG}",
    "bare": r" (?:ikke|aldri|enten) bare | bare (?:en|en enkelt|i en) (?:gang|rad|gruppe|plass)| når du bare er ",
    "en gang": (r" (?:minst )?en gang (?:i|per|hver|om|hvert)\b| (?:med|alle på) en gang\b| en gang for alle "),
    "senere": r" senere enn\b",
    "gjerne": (
        r" (?:kom|ta|ring|spør|kommer|deltar|snakker|blir|vi|si|send) gjerne"
        r"(?= på | med | til | oss | deg | inn | fra | kontakt | ,)"
        r"| du må gjerne | gjerne(?= på skolen | hjemme | sammen | med deg | med en )"
    ),
    "køen": r" først i køen ",
    "foreløpig": r" foreløpig svar ",
    "likevel": r" (?:kan vi|vi|blir|kan den|den) likevel (?=kan |se |behandle|skrevet |vurder|få|tas )",
    "heller": r" (?:heller ikke|ikke heller)\b",
    "enkelte": r" de[nt]? enkelte\b",
    "fram til": r" fram til (?:det|en|et|hva|hvem|fylte|at|20\d\d)\b",
    "i praksis": r" ut i praksis\b",
    "inntil": r" inntil \d[\d ]*(?:kroner|%|prosent)",
    "ellers": r" som ellers ",
    "er over": r" er over (?:ett|et|en|to|tre|\d)",
}
_MEN = " men "
# A time that ends, with a verb of its own («til den første regningen kommer», «til du har lært deg»), what is but a part of the
# time, how long one waits, and since when: by what a sentence must have for each to be tried.
_TID: Sequence[tuple[tuple[str, ...], str]] = (
    (
        (" til ",),
        r" til (?:du|de|det|han|hun|noen|saken|pengene|alle) (?:er|har|kommer|blir|får|går|klarer|selv|sier|slutter)\b"
        r"| til (?:den |det |de )?(?:første |neste |siste |andre )?\w{3,}(?:en|et|a|ene) (?:er|har|kommer|blir|går|tar|slutter"
        r"|åpner|faller)\b",
    ),
    (
        (" time", " minutt", " kveld", " ettermiddag", " formiddag", " halvtime"),
        r" (?:en|to|tre|fire|fem|seks|noen|et par) (?:timer?|ettermiddag(?:er)?|kveld(?:er)?|minutt(?:er)?|formiddag(?:er)?"
        r"|halvtimer?) (?:i|per|hver|hvert|annenhver|om)\b",
    ),
    (
        ("s tid ", "s vent"),
        r" en (?:ukes|måneds|dags|års) (?:tid|ventetid)\b| \w+ (?:ukers|måneders|dagers|års) (?:ventetid|vent)\b",
    ),
    ((" må ",), r" må (?:\w+ ){1,6}(?:før|innen) (?:helg|(?:man|tirs|ons|tors|fre|lør|søn)dag)"),
    (
        (" siden ",),
        r"^ siden (?:har|ble|er|var|sto|den|da)\b|(?<! lenge)(?<! år) siden (?:valget|sist|pandemien|i fjor|den gang|da|har|er"
        r"|ble)\b",
    ),
)
# What a condition may be of: that somebody needs help with a home, and how they live.
_BEHOV = _stammer(
    """
    trenger hjelp bistand behov bolig bo bor boende bodd bodde bostedsløs mist miste mister mistet sove sovested sted seng tak
    hode natt kveld helg lån betal husleie leie leid leier eier eid eie kjøp selge regning gjeld varsel utkast konflikt utleier
    økonom inntekt utgift boutgift penger råd ordning rekk strekk klar greie skaff finn selv familie barn foreldre alder ung eld
    år funksjon nedsatt sykdom syk rus psyk helse institu feng sykehus utskriv innleg innlag lagt løslat flytt boset bosatt
    avtal tjenest tilbud flere lang tid lengre kort periode vare varig situasj endr ønsk vil ber be spør spørsm snakk søk søker
    kontakt ring henvend møt vurder avgj vedtak plan hast akutt krise vold trussel brann ulykke skilt samliv samlokal samarbeid
    ansvar oppfølg følg støtte vern tilpas tilrettel egnet egnede dårlig vansk strev slit alvor risiko fare utenfor innenfor
    marked rimelig lav høy opphold oppholder kommun land bosetting flyktning tilskudd integrering introduksjon rett plikt krav
    mottar får fått fast adresse registr folkereg hus husstand hjem hjemme hverdag naboforhold nabo person menneske mangl mangel
    svar tolk språk skole arbeid utdanning barnehage kurs norsk husbank startlån bostøtte sosial stønad nav legevakt vakt
    telefon kontor åpningstid egenkapital depositum garanti tilfell enkelt samtidig sammensatt langvar koordiner pårør verge
    dødsfall død enslig par gravid utvikl hjemmebesøk livs jobb sånn slik langt nær utskriving henvis samtykk behandling
    hjemmetjen besøk del deler delt kan kunne må skal bør soning straff mestr tenk lett tung vanlig tar ta passer beste best
    alene aleine ekstra fortell forstå bruk rullestol bad trapp heis hjelpemid ombygg stor størr liten lite mer mindre bedre
    dekk alternativ løsning mulig annet andre annen oss samme dag uansett hvor lever levd holder holdt holde over lenge uten
    begge enig sagt stengt kommet kommer sykehjem hører videre lest sett satt ferdig fyller gammel gamle kjent nytt ordnet
    staten ja nei deltaker betjene kontrakt gir beskjed melder bank avslag privat midlertidig botilbud tett soner dom strøm
    trygg trygt behold søke dato måte problem gjør gjennomreise plutselig stående første ellers siste funnet ufør rutte uegnet
    vanskeligstil foresatt sliten utsatt ekteskap kvalifis deltar starthjelp hybel leilighet rom hotell ute kald omsorg pleie
    avlast assist opplær kunnskap praksis program kart nykommen nyankommen bosette nettverk rusfri sosialt langsiktig kronisk
    årevis pengene samlivsb oppholde neste stoler demens bolignød bebo kommunalt betalings egenandel eiend formue lønn
    arbeidsled nedbetal restans inkasso purr fravik kast tvang kastet sal oppsig nabolag bråk vedlikehold fukt mugg kulde
    sanitær
    """
)
_KORT = 3  # as short a word is itself, and no beginning
_HELE = frozenset(o for o in _BEHOV if len(o) <= _KORT) | {"lånet"}
_BEGYNNELSER = tuple(o for o in _BEHOV if len(o) > _KORT)
_SMAA = TOMME_ORD | {
    "deg", "din", "ditt", "dine", "deres", "hit", "og", "eller", "også", "bare", "men", "både", "nå", "vært", "kunne", "skulle",
    "enn",
    "dem", "sin", "sitt", "sine", "egen", "eget", "egne", "verken", "enten", "særlig", "grunn", "årsak", "årsaker",
}  # fmt: skip
_NAAR = (" når ", " hvis ", " dersom ", " så snart ", " så lenge ", " etter at ")
_DEN_SOM = tuple(
    f" {hvem} som " for hvem in ("den", "dem", "de", "alle", "noen", "deg", "personer", "husstander", "familier")
)
_BOTID = (
    " bodd her ",
    " bodd i ",
    " folkereg",
    " registrert ",
    " botid ",
    " hos oss fra før ",
    " sak hos oss ",
)  # no need is of these
_NAAR_OG_HVEM = (*_NAAR, *_DEN_SOM)
# What we make it wait for is no need of anybody: «når det er ledig», «hvis vi rekker det», «når klassen er full».
_VI_ELLER_DET = (" vi ", " det ", " kommunen ", " kontoret ", " teamet ", " rådmannen ", " lederen ")
_VAART = (
    " vi mottar ", " vi får tilskudd", " vi får integrering", " vi vurderer ", " vi avgjør ", " vi har bosatt ", " vi bosetter ",
    " vi blir enige ", " vi og kommunen ", " vi deler ut ", " vi har avtalt ", " vi setter ", " vi lager ",
    " vi er enige ", " kommunen mottar ", " det trengs ", " det haster ", " det er behov ", " det er nødvendig ", " det gjelder ",
    " det nærmer seg ", " det er barn ", " det er aktuelt ", " det er fare ", " det oppstår ", " det er konflikt ",
    " kommunen får ",
    " det er en annen ", " vi kommer ", " det skjer ", " det er flere ", " det er ordnet ",
)  # fmt: skip


def forbehold_ved_tjeneste(tekst: str) -> str:
    """The first sentence of what a service says of itself that takes a reservation; "" for none."""
    return _den_foerste(tekst, _TJENESTE, _NAAR_OG_HVEM)


def forbehold_ved_prioritering(tekst: str) -> str:
    """The same, of who comes first."""
    return _den_foerste(tekst, _PRIORITERING, _NAAR_OG_HVEM)


def forbehold_om_natten(tekst: str) -> str:
    """The same, of where one turns when the office is closed."""
    return _den_foerste(tekst, _OM_NATTEN, _NAAR)


def forbehold_ved_ansvar(tekst: str) -> str:
    """The same, of whose responsibility somebody is; its conditions are `ansvarsvilkaar`'s."""
    return _den_foerste(tekst, _ANSVAR, ())


def forbehold_ved_tiltak(tekst: str) -> str:
    """The same, of what a measure does: it may well tell of what was before it, and of the many times when something is done."""
    return _den_foerste(tekst, _TILTAK, _DEN_SOM)


def forbehold_ved_metode(tekst: str) -> str:
    """The same, of how somebody counted: a limit («hver husstand bare én gang») is part of how that is done."""
    return _den_foerste(tekst, _METODE, ())


def kapittelet_tar_forbehold(sagt: str) -> bool:
    """Whether a sentence of a chapter does, as it is searched, about what the data tell."""
    return _tar_forbehold(sagt, _KAPITTEL, ())


@lru_cache(maxsize=4096)  # several duties ask of the same sentences, and so does the next check
def _den_foerste(tekst: str, ord: _Ord, vilkaar: tuple[str, ...]) -> str:
    alle = setninger_i(tekst)
    sagt = i_ord(tuple(alle))
    return next((s for s, lest in zip(alle, sagt, strict=True) if _tar_forbehold(lest, ord, vilkaar)), "")


def _tar_forbehold(sagt: str, ord: _Ord, vilkaar: Iterable[str]) -> bool:
    if any(_begrenser(o, sagt) for o in ord.i(sagt)):
        return True
    if any(har(sagt, merker) and re.search(moenster, sagt) for merker, moenster in _TID):
        return True
    foran, men, etter = sagt.partition(_MEN)
    # «ikke bare en beskjed, men et vedtak»
    if men and not _gir_mer(etter) and (har(etter, NEI) or not har(foran, NEI)):
        return True
    return any(not _av_behov(v) for v in _vilkaarene(sagt, vilkaar))


def _begrenser(ord: str, sagt: str) -> bool:
    """Whether a sentence has a word in another shape than those that are harmless."""
    ufarlig = _UFARLIG.get(ord)
    return ufarlig is None or f" {ord} " in re.sub(ufarlig, " ", sagt)


def _gir_mer(etter: str) -> bool:
    """Whether what follows «men» says what one gets besides, or whom it is for as well."""
    ord = etter.split()
    return (
        ord[:1] == ["som"]
        or ord[:2] in (["ikke", "har"], ["ikke", "får"], ["må", "betales"])
        or (
            ord[:1] != []
            and ord[0] in ("vi", "kommunen", "du", "også", "ansvaret", "da")
            and not har(f" {etter} ", NEI)
        )
    )


def _vilkaarene(sagt: str, merker: Iterable[str]) -> Iterator[str]:
    """What each clause says that tells when it is so, or for whom."""
    for ledd in ledd_i(sagt):
        for merke in merker:
            if merke in ledd:
                yield f" {ledd.partition(merke)[2]}"


def _av_behov(vilkaar: str) -> bool:
    if har(vilkaar, _BOTID) and not har(vilkaar, NEI):
        return False
    if har(vilkaar, _VAART):
        return True
    if vilkaar.startswith(_VI_ELLER_DET):
        return False
    return all(_er_behov(o) for o in ordene(vilkaar))


def _er_behov(ord: str) -> bool:
    return ord in _SMAA or ord in _HELE or ord.startswith(_BEGYNNELSER) or ord.isdecimal()
