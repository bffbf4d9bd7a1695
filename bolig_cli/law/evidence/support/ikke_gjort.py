"""When a measure's own words may say that nothing comes of it, or that nobody pays for it.

As everywhere, words say where to look: a sentence found here is shown, and somebody has to read it.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.tekst import setninger_i
from bolig_cli.model.foert_videre import without_carried
from bolig_cli.model.plan import Okonomi, Plan, Tiltak
from bolig_cli.searchable import searchable

# A sentence is held against a pattern only where it may be of it: most are not, and a pattern is made no sooner.
_STANSET_MERKER = (
    "stans", "stopp", "avlys", "skrinla", "bero", "på is", " vent", "på hylla", "t ned", "d ned", "t bort", "d bort",
    "t vekk", "d vekk", "til side", "nedlag", "avvikl", " kutt", "utsatt", "utsett", "tatt ut", "teke ut", "strøk",
    "stroke", "strauk", "nedprior", "utgår", "dropp", "henlagt", "forkast", "gitt opp", "gjeve opp", "frys", "fros", "skjøv",
    "skove",
)  # fmt: skip
# What says so in so many words.
_SAGT_RETT_UT = (
    "i neste planperiode", "i neste periode", "i neste handlingsperiode", "i neste rullering", "ligger på is", "ligg på is",
    "ligger på vent", "ligg på vent", "ligger i bero", "ligg i bero", "ligger i en skuff", "ligger i skuffen", "ligg i skuffen",
    "står på vent", "sa nei til", "sier nei til", "seier nei til", "stemte nei", "røysta nei", "trukket inn", "trekt inn",
    "inndratt", "inndregen", "pengene gikk til", "pengane gjekk til", "midlene gikk til", "midlane gjekk til",
    "rekker det ikke", "rekk det ikkje", "rakk det ikke", "rakk det ikkje", "rekker ikke å", "rekk ikkje å",
)  # fmt: skip
_SAGT_MERKER = (
    "i neste ",
    "ligg",
    "står på vent",
    " nei",
    "t inn",
    "inndr",
    "kk til",
    "rekk",
    "rakk det",
)  # one in each of them
_FERDIG_MERKER = ("ferdig", "bygd", "bygget", "avslutt")
_NEI = frozenset({"ikke", "ikkje", "aldri", "ingen", "inga"})
_AV_OSS = frozenset({
    "vi", "me", "kommunen", "kommunestyret", "formannskapet", "bystyret", "heradsstyret", "administrasjonen",
})  # fmt: skip
_ER_GJORT = frozenset({"er", "ble", "blei", "vart", "blir", "vert", "var", "blitt", "vorte"})
_PASSIV = ("es", "ast")
_BLE = r"(?:er|ble|blei|vart|blir|vert|var|har blitt|har vorte|har kommunen|har vi|har me)"
_LAGT = r"(?:lag[td]|satt|sett)"
_STANSET = (
    rf"\b{_BLE} (?:\w+ ){{0,2}}?(?:stanset|stansa|stoppet|stoppa|avlyst|skrinlag[td]|kuttet|kutta|utsatt(?! for)|utsett(?! for)"
    rf"|{_LAGT} (?:på (?:is|vent|hylla)|i bero|ned|bort|vekk|til side)|avviklet|avvikla|strøket|stroke|droppet|droppa|henlagt"
    r"|nedprioritert|nedprioritera|forkastet|forkasta|nedlagt|fryst|frosset"
    r"|tatt ut|teke ut|gitt opp|gjeve opp|(?:skjøvet|skove) (?:på|ut))\b"
    # «kommunestyret strøk tiltaket»
    r"|\b(?:strøk|strauk|kuttet|kutta|droppet|droppa|stanset|stansa|stoppet|stoppa|avlyste|skrinla) (?:\w+ ){0,2}?"
    r"(?:tiltaket|prosjektet|satsingen|satsinga)\b"
    r"|\b(?:tiltaket|prosjektet) (?:utgår|går ut)\b"
)
_GJOERE = (
    r"(?:bygg\w*|lag(?:e|er|ar)|kjøp\w*|lei(?:e|er)|fikk|fekk|kom|skaff\w*|etabler\w*|oppret+\w*|sett\w*|gi|gir|gjev|tilby\w*|start\w*|begynn\w*"
    r"|byrj\w*|gjennomfør\w*|gjør|gjer|gjøre|gjere|innfør\w*|før\w*|hold\w*|ha|har|får|prioriter\w*|finansier\w*|følg\w*|tilpass\w*"
    r"|bruk\w*|ta|tar|tek|realiser\w*|utvid\w*|planlegg\w*|arbeid\w*|jobb\w*)"
)
_VI = r"(?:vi|me|kommunen|kommunestyret|formannskapet|bystyret|heradsstyret|administrasjonen)"
_IKKE = r"(?:ikke|ikkje|aldri)"
_GJOERES_IKKE = (
    # «vi ønsker ikke å bygge», «vil kommunen ikke bygge»
    rf"\b(?:{_VI} (?:\w+ )?(?:ønsker|ønskjer|vil|skal|kan|kommer|kjem|akter|aktar|planlegger|planlegg|får|tør)"
    rf"|(?:ønsker|ønskjer|vil|skal|kan|kommer|kjem|planlegger|planlegg) {_VI}) (?:\w+ )?{_IKKE} (?:lenger |lengre )?(?:til )?"
    rf"(?:å )?{_GJOERE}\b"
    # «vi bygger ingen», «kommunen har ikke råd»
    rf"|\b(?:{_VI} {_GJOERE}|{_GJOERE} {_VI}) (?:\w+ )?(?:{_IKKE}|ingen|inga)\b(?! (?:bare|kun|berre))"
    # «det blir ikke noe av», «boligene blir ikke bygd», «bygges ikke»
    rf"|\b{_BLE} (?:\w+ )?{_IKKE} (?:\w+ )?(?:noe av|noko av|bygd\w*|bygget|bygde|realisert\w*|gjennomført\w*|start\w*"
    r"|begynt|byrja|satt i|sett i|sette i|kjøpt\w*|etablert\w*|opprettet|oppretta|vedtatt\w*|vedteke\w*|aktuel\w*|prioritert\w*"
    r"|igangsatt\w*|gjort|laget|laga|videreført\w*|vidareført\w*)\b"
    rf"|\b(?:bygges|byggjast|byggast|gjennomføres|gjennomførast|etableres|etablerast|kjøpes|kjøpast|startes|startast|lages"
    rf"|lagast|videreføres|vidareførast|prioriteres|prioriterast|realiseres|realiserast|settes|opprettes|opprettast) {_IKKE}\b"
    rf"|\b(?:kommer|kjem|kom) (?:\w+ )?{_IKKE} i gang\b"
)
# What is said of some case only denies nothing of the measure: «når saken er stanset», «den som ikke får …».
_OM_NOEN = r"\b(?:som|når|hvis|dersom|viss|før|etter at|for at|slik at|hva|kva|selv|sjølv) (?:[^,.;:]*)$"
_FERDIG = (
    r"\b(?:sto|stod|var|ble|blei|vart|er|har)\b[^.]*?\b(?:ferdig\w*|bygd\w*|bygget|avsluttet|avslutta)\b[^.]*?"
    r"\b((?:19|20)\d\d)\b"
)
_FRAM_TIL = r"\b(?:fram til|frem til|inntil|til og med) (?:\w+ )?((?:19|20)\d\d)\b"
# «når pengene kommer, bygger vi»: nobody has them yet
_NAAR = ("når", "hvis", "dersom", "viss", "så snart")
_OM_PENGENE = ("pengene", "pengane", "midlene", "midlane", "økonomien", "budsjettet", " råd", " penge", " midl")
_NAAR_PENGENE = (
    r"\b(?:når|hvis|dersom|viss|så snart) (?:pengene|pengane|midlene|midlane|økonomien|budsjettet"
    r"|(?:vi|me|kommunen|det) (?:får|blir|har|vert) (?:råd|penger|pengar|midler|midlar))\b(?! (?:ikke|ikkje)\b)"
)
_INGEN_PENGER = (
    r"\b(?:ikke|ikkje|verken|aldri) (?:\w+ ){0,3}?(?:bevilg\w*|løyv\w*|finansier\w*|avsatt|avsett|satt av|sett av|dekning"
    r"|dekk\w*|rom for|penge\w*|pengar|midler|midlar|budsjett\w*|råd\b|på plass|vedtatt|vedteke|funnet|funne)"
    r"|\b(?:ingen|inga|uten|utan|mangler|manglar) (?:\w+ ){0,2}?(?:penge\w*|pengar|midler|midlar|finansiering|dekning|løyving"
    r"|bevilgning|budsjett\w*|ramme|penger)"
    r"|\b(?:penge\w*|pengar|pengane|midle\w*|midlane|finansieringa?|finansieringen|bevilgningen|løyvinga|dekning|dekninga)"
    r" (?:mangler|manglar|er kuttet|er kutta|er trukket|er tatt|er teke|er borte|er brukt opp)\b"
    r"|\b(?:ramma|rammen|potten|penge\w*|pengane|midle\w*|midlane) (?:\w+ ){1,2}?(?:brukt opp|oppbrukt\w*|brukte opp)\b"
    r"|\b(?:nullstilt|nulla ut|satt til null|sett til null|tatt ut|teke ut|strøket|stroke|kuttet|kutta)\b"
    r"|\b(?:penger|pengar|midler|midlar) (?:som )?(?:vi|me|kommunen|ingen|inga) (?:(?:ikke|ikkje) )?har\b"
)


def sier_det_ikke_gjoeres(tiltak: Tiltak, plan: Plan) -> str:
    """The sentence of the title, the description or the report that may say that the measure is not done in the plan period; "" for
    none."""
    sagt = f"{tiltak.tittel}.\n{tiltak.beskrivelse.plain}"
    if rapport := without_carried(tiltak.rapport.plain):  # without one it is the text that is asked of much else
        sagt = f"{sagt}\n{rapport}"
    return _ikke_gjort(sagt, plan.fra)


@lru_cache(maxsize=4096)  # what has not changed says the same in the next check
def _ikke_gjort(tekst: str, fra: int) -> str:
    setninger = setninger_i(tekst)
    alt = searchable("\n".join(setninger))
    spoersmaal = [(merker, sier_det) for merker, sier_det in _SPOERSMAAL if har(alt, merker)]
    if not spoersmaal:  # as most
        return ""
    hver = zip(setninger, alt.split("\n"), strict=True)
    return next((s for s, sagt in hver if any(har(sagt, ord) and sier(sagt, fra) for ord, sier in spoersmaal)), "")


def uten_penger(okonomi: Okonomi) -> bool:
    """Whether the note on a measure's economy says that nobody has given the money."""
    merknad = searchable(okonomi.merknad)
    return bool(merknad) and bool(re.search(_INGEN_PENGER, merknad))


def _nekter_noe(sagt: str) -> bool:
    """Whether a denial stands close after the municipality, or what is done: all that `_GJOERES_IKKE` can be true of."""
    ord = [o.strip('.,;:!?()«»"') for o in sagt.split()]
    return any(
        o in _NEI
        and (
            not _AV_OSS.isdisjoint(ord[max(nr - 5, 0) : nr])
            or not _ER_GJORT.isdisjoint(ord[max(nr - 2, 0) : nr])
            or (nr and ord[nr - 1].endswith(_PASSIV))
            or "gang" in ord[nr : nr + 3]
        )
        for nr, o in enumerate(ord)
    )


def _er_stanset(sagt: str, fra: int) -> bool:
    return _om_tiltaket(sagt, _STANSET)


def _gjoeres_ikke(sagt: str, fra: int) -> bool:
    return _nekter_noe(sagt) and _om_tiltaket(sagt, _GJOERES_IKKE)


def _naar_pengene_kommer(sagt: str, fra: int) -> bool:
    return har(sagt, _NAAR) and re.search(_NAAR_PENGENE, sagt) is not None


def _er_sagt_rett_ut(sagt: str, fra: int) -> bool:
    return any(_sagt_om_tiltaket(sagt, ord) for ord in _SAGT_RETT_UT if ord in sagt)


def _varte_til(sagt: str, fra: int) -> bool:
    return any(int(aar) < fra for aar in re.findall(_FRAM_TIL, sagt))


def _om_tiltaket(sagt: str, moenster: str) -> bool:
    return any(not re.search(_OM_NOEN, sagt[: funnet.start()]) for funnet in re.finditer(moenster, sagt))


def _sagt_om_tiltaket(sagt: str, ord: str) -> bool:
    return not re.search(_OM_NOEN, sagt[: sagt.index(ord)])


def _ferdig_foer(sagt: str, aar: int) -> bool:
    """«Boligene sto ferdige i 2019»: done before the plan's first year."""
    funnet = re.search(_FERDIG, sagt)
    return funnet is not None and int(funnet[1]) < aar and not re.search(_OM_NOEN, sagt[: funnet.start()])


# One of the words stands in every sentence that says so, and whether it does, from a plan's first year.
_SPOERSMAAL: Sequence[tuple[Collection[str], Callable[[str, int], bool]]] = (
    (_OM_PENGENE, _naar_pengene_kommer),
    (_STANSET_MERKER, _er_stanset),
    (_NEI, _gjoeres_ikke),
    (_FERDIG_MERKER, _ferdig_foer),
    (_SAGT_MERKER, _er_sagt_rett_ut),
    (("til",), _varte_til),
)
