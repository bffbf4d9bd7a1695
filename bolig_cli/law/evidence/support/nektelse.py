"""When a text may say the opposite: a sentence that denies something, or says that it is not there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.ledd import IKKE_BARE, NEI, har, i_ord, ledd_i, nektede
from bolig_cli.law.evidence.support.ordsoek import delt_i, har_ord
from bolig_cli.law.evidence.support.tekst import SETNINGSSLUTT, lest
from bolig_cli.searchable import searchable

# What denies, or takes back some of it, besides what denies any clause.
_TAR_TILBAKE = (
    " kanskje ", " neppe ", " sjelden ", " unntaksvis ", " fratatt ", " nektes ", " nekter ", " nektet ",
    " slutter med ", " avvikles ", " avvikler ", " opphører ", " opphørte ",
)  # fmt: skip
_UTEN_AA = tuple(
    f" uten å {ord}"
    for ord in (
        "spør", "begrunn", "hør", "snakk", "varsl", "informer", "opplys", "vurder", "samordn", "ta hensyn", "si ",
    )
)  # fmt: skip
_BARE = (" bare ", " kun ")
_NAAR = frozenset({"når", "hvis", "dersom", "der"})
_DEM = frozenset({"den", "de", "dem"})
_BARE_I_NAERHETEN = 4  # words after «bare» that say for whom, or when
_MERKER = (*NEI, *_BARE, *_TAR_TILBAKE, " uten å ")  # most sentences have none
# What comes too late, cannot be looked at (forvaltningsloven § 31): that denies nothing else.
_FOR_SENT = (" ett år ", " for sent ", " etter fristen ")
_BORTE = (
    " lagt ned ", " avviklet ", " nedlagt ", " stanset ", " vurderer om kommunen ", " vurderer å ",
    " planlegger å ", " skal vurdere ", " er forbi ", " er slutt ", " er historie ",
    # as it suits those who are to give it
    " når vi har tid ", " hvis vi har tid ", " når det passer ", " hvis det passer ", " når vi rekker ", " hvis vi rekker ",
    " når vi orker ", " hvis vi orker ", " har lyst ", " når vi kan ", " hvis vi kan ", " om vi kan ",
)  # fmt: skip
# How a description says that the thing is not there, or not yet. «Ble lagt ned i Hof» may say that it is given elsewhere.
_FINNES_IKKE = (
    "finnes ikke", "finnes foreløpig ikke", "finnes dessverre ikke", "finst ikkje", "tilbys ikke", "gis ikke", "eksisterer ikke",
    "under utredning", "under utgreiing", "under planlegging", "under utvikling", "under oppbygging", "på planleggingsstadiet",
    "ikke på plass", "ikkje på plass", "ikke i gang", "ikkje i gang", "ikke etablert", "ikkje etablert", "ikke startet",
    "ikkje starta", "ikke opprettet", "ikkje oppretta", "er lagt ned", "er nedlagt", "er avviklet", "er avvikla", "er stanset",
    "er stansa", "er satt på vent", "er sett på vent", "er på vent", "er fjernet", "er fjerna", "er sagt opp", "opphører",
    "opphøyrer", "opphørte", "opphøyrde", "avvikles", "avviklast", "skal utredes", "skal greiast ut", "må utredes",
    "er under vurdering", "blir vurdert opprettet", "vurderes opprettet",
)  # fmt: skip

_SAGT_FOER = (" lenger ", " hadde ", " ingen ")  # of which a sentence must have one for the next two to be tried
# What is no more, or was: «ingen blir sendt dit lenger», «noe vi hadde før».
_IKKE_LENGER = (
    r" (?:ikke|ingen|aldri) (?:[^,]+ )?lenger (?!enn )"
    r"| (?:vi|kommunen) hadde (?:før|tidligere) | hadde (?:vi|kommunen) (?:før|tidligere) "
)
_UNNTATT = (" bare ikke til ", " bare ikke for ", " men ikke til ", " men ikke for ")
_INGEN_BLIR = r" ingen (?:\w+ )?blir (?:hjulpet|tilbudt|gitt|møtt|tatt imot|fulgt) "
# Denials that only say what nobody has to fear, and take nothing away. Each is narrow: anything else has to be read.
_VERNENDE = (
    " ute ", " alene ", " lenge ", " kø ", " gata ", " hospits ", " telt ", " koster ", " betaler ", " før du ", " før dere ",
    " før familien ", " uten deg ", " ingen andre ", " ferdig ",
)  # fmt: skip
_VERNER = "|".join((
    # «det er ikke meningen at du skal bli der lenge»
    r" ikke (?:meningen|tenkt|ment|planen) at (?:\w+ ){1,2}skal (?:bli|bo|være|vente|sove|stå|måtte) (?:[^,]+ )?"
    r"(?:lenge|ute|alene|kø|gata) ",
    # «du skal ikke sove ute»
    r" (?:skal|må|trenger) (?:du |de |barna |familien )?(?:ikke|aldri) (?:måtte )?(?:sove|stå|bli stående|være|vente|bo) "
    r"(?:[^,]+ )?(?:ute|alene|lenge|gata|kø|hospits|telt) ",
    # «det koster deg ingenting»
    r" (?:koster|betaler) (?:deg |det |dem |du )?(?:ingenting|ikke noe) ",
    # «vi sender den aldri i posten før du har lest den»
    r" (?:sender|skriver|bestemmer|avgjør|begynner|starter|vedtar|endrer|deler|sendes|skrives|bestemmes|avgjøres|endres|deles)"
    r" (?:[^,]+ )?(?:ikke|aldri|ingenting|ingen) (?:[^,]+ )?før (?:du|dere|familien) (?:har |er )?"
    r"(?:lest|sett|godkjent|sagt ja|kommet|med|enig|samtykket|fått se)",
    # «uten deg blir det ingen plan»
    r"(?<! eller) uten deg (?:blir|er|lages|skrives) (?:det |den )?(?:ingen plan|ikke noen plan|ingenting) ",
    # «ingen andre leser den uten at du sier ja»
    r" ingen andre (?:leser|ser|får se|bestemmer) ",
    r" (?:planen|den) er aldri (?:helt )?ferdig ",
))  # fmt: skip

# «en leilighet, og ikke et hospits»: what is denied is worse than what is given, and takes nothing of it away.
_IKKE_DET_DAARLIGE = re.compile(r" ,(?: og| men)? (?:ikke|aldri) (?:et|en|ei|i|på|noe) [^,]*")
_DAARLIG = (
    " hospits", " telt", " sovesal", " campingvogn", " madrass", " benk", " gata ", " brakke", " glattcelle", " container",
    " kjeller",
    " bobil", " campinghytt", " sovepose", " gulvet ", " sofa",
)  # fmt: skip
_GODT_NOK = (" leilighet", " rom ", " hus ", " bolig", " hybel", " hotell", " eget hjem ")


def nektende(context: Context, tekst: str, ord: Iterable[str]) -> list[str]:
    """The sentences that may say the opposite: «ikke», «ingen» or the like stands before or beside one of the words.

    What only says when something is so («endrer vi ikke vedtaket, …», «den som ikke klarer det, …») denies nothing.
    """
    return [s for s, nektet in _nektende(context)[tekst] if any(har_ord(context, n, ord) for n in nektet)]


def nekter(context: Context, tekst: str) -> bool:
    """Whether a text has a sentence that denies something, whatever it is about."""
    return bool(_nektende(context)[tekst])


def nektende_med(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that deny something, and are about the matter: they have a word of two of the groups, or of the only one."""
    minst = min(2, len(grupper))
    return [
        s for s, _ in _nektende(context)[tekst] if sum(har_ord(context, s, gruppe) for gruppe in grupper) >= minst > 0
    ]


def benekter(tekst: str) -> bool:
    """Whether a short text of the plan's own data may say that the thing is not there."""
    sagt = i_ord(tuple(SETNINGSSLUTT.split(lest(tekst))))
    return any(s.startswith(_BARE) or har(s, _BORTE) or _tar_bort(s) for s in sagt)


def _tar_bort(sagt: str) -> bool:
    """Whether a sentence may say that something is not given, or no longer."""
    if har(sagt, _UNNTATT):
        return True
    if har(sagt, _SAGT_FOER) and (re.search(_IKKE_LENGER, sagt) or re.search(_INGEN_BLIR, sagt)):
        return True
    return any(_nektet(sagt)) and not (har(sagt, _VERNENDE) and re.search(_VERNER, sagt))


def finnes_ikke(tekst: str) -> bool:
    """Whether a description says that the thing is not there, or not yet."""
    sagt = searchable(lest(tekst))
    return any(ord in sagt for ord in _FINNES_IKKE)


def _nektet(sagt: str) -> Iterator[str]:
    """What each denial of a sentence may be about: its own clause, and what follows."""
    if not har(sagt, _MERKER) or ("klag" in sagt and har(sagt, _FOR_SENT)):
        return
    alle = ledd_i(_uten_det_daarlige(sagt))
    nektet = {nr for nr, hva in nektede(alle) if har(alle[nr], NEI)}
    for nr, ledd in enumerate(alle):
        if nr in nektet or _tar_tilbake(ledd):
            yield "".join(alle[nr:])


def _uten_det_daarlige(sagt: str) -> str:
    """The sentence without a clause that only says how much worse it might have been."""
    funnet = _IKKE_DET_DAARLIGE.search(sagt) if har(sagt, _DAARLIG) else None
    if not funnet or not har(funnet[0], _DAARLIG):
        return sagt
    foran = f"{sagt[: funnet.start()]} "
    return f"{foran}{sagt[funnet.end() :]}" if har(foran, _GODT_NOK) and not har(foran, _DAARLIG) else sagt


def _tar_tilbake(ledd: str) -> bool:
    uten = har(ledd, _UTEN_AA) and not har(ledd, NEI)
    return uten or har(ledd, _TAR_TILBAKE) or _begrenser(ledd)


def _begrenser(ledd: str) -> bool:
    """«bare for dem som …», «kun når …»"""
    if not har(ledd, _BARE) or har(ledd, IKKE_BARE):
        return False
    ord = ledd.split()
    etter = ord[min(ord.index(o) for o in ("bare", "kun") if o in ord) + 1 :][:_BARE_I_NAERHETEN]
    return (etter[:1] in (["for"], ["til"]) and not _DEM.isdisjoint(etter[1:2])) or not _NAAR.isdisjoint(etter)


class _Nektende(dict[str, tuple[tuple[str, tuple[str, ...]], ...]]):
    """A text → its sentences that deny something, each with what the denials may be about."""

    def __init__(self, delt: Mapping[str, tuple[str, ...]]) -> None:
        self.delt = delt

    def __missing__(self, tekst: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        alle = ((s, tuple(_nektet(sagt))) for s, sagt in zip(self.delt[tekst], i_ord(self.delt[tekst]), strict=True))
        made = self[tekst] = tuple((s, nektede) for s, nektede in alle if nektede)
        return made


@kept
def _nektende(context: Context) -> _Nektende:
    return _Nektende(delt_i(context))
