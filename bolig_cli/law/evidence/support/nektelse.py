"""When a text may say the opposite: a sentence that denies something, or says that it is not there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.ordsoek import delt_i, har_ord, lest_i, ordene_i
from bolig_cli.law.evidence.support.tekst import SETNINGSSLUTT, lest
from bolig_cli.searchable import searchable, visible

_NEKTELSE = re.compile(
    r"\b(?:ikke|ikkje|ingen|inga|intet|inkje|ingenting|aldri|verken|korkje|neppe|kanskje|unntatt|unnateke|fratatt|fråteke|nekte[srt]?"
    r"|slutter med|sluttar med|avvikle[rst]*|avviklast|opphører|opphøyrer|opphørte|sjelden|sjeldan|unntaksvis)\b"
    # what takes back some of it: «bare for dem som …», «uten å spørre»
    r"|\b(?:bare|kun|berre) (?:(?:for|til) (?:den|de|dei|dem)|(?:\w+ ){0,3}?(?:når|hvis|dersom|viss|der|etter at))\b"
    r"|\b(?:uten|utan) å (?:spør|begrunn|grunngi|hør|høyr|snakk|varsl|informer|opplys|vurder|samordn|ta hensyn|ta omsyn|si |seie )"
)
_IKKE_BARE = re.compile(
    r"\b(?:aldri|ikke|ikkje) (?:bare|kun|berre)\b"
)  # «aldri bare på telefon» says that there is more
# «planen endres ikke uten at du er med», «vi lar ikke saker bli liggende»: what is denied is what would have been wrong. Few
# sentences have a word of it, and the pattern is made no sooner.
_GALT_MERKER = ("uten ", "utan ", "over hodet", "over hovudet", "liggende", "liggjande", " enn ")
_AV_DEG = r"(?:du|den|de|dei|personen|brukeren|brukaren|søkeren|søkjaren|barnet|noen|nokon)"
_INGENTING_GALT = (
    r"\b(?:ikke|ikkje|ingen|inga|ingenting|aldri|intet|inkje)\b[^,;:]{0,60}?(?:"
    rf"\b(?:uten|utan) at {_AV_DEG} (?:\w+ ){{0,4}}?(?:med|vet|veit|vite|enig|einig|samd|ønsker|ønskjer|vil|samtykk\w*|ja)\b"
    r"|\b(?:uten|utan) å (?:spør|begrunn|grunngi|hør|høyr|snakk|varsl|informer|opplys|forklar)\w*"
    r"|\bover (?:hodet|hovudet) på\b|\bblir? (?:liggende|liggjande)\b"
    r"|\b(?:lenger|lengre|meir|mer) enn (?:nødvendig|naudsynt|vi må|det trengs|det må)\b)"
)
_BARE = ("bare ", "kun ", "berre ")
_LEDD = re.compile(r"\s*[,;:–]\s*")
_NAAR = re.compile(r"\W*(?:(?:også|òg|selv|sjølv) )?(?:når|hvis|dersom|viss)\b|\W*(?:selv|sjølv|uansett) om\b")
# «den som ikke klarer det selv», «slik at ingen kan kjennes igjen»
_SOM_IKKE = re.compile(r"\b(?:som|slik at|for at) (?:\w+ )?(?:ikke|ikkje|aldri|ingen|inga)\b")
# «Vi sender klagen videre når vi ikke endrer vedtaket»
_NAAR_IKKE = re.compile(r"(?<!bare )(?<!kun )(?<!berre )\b(?:når|hvis|dersom|viss) (?:\w+ ){1,2}(?:ikke|ikkje)\b")
# What comes too late, cannot be looked at (forvaltningsloven § 31): that denies nothing else.
_FOR_SENT = ("ett år", "eit år", "eitt år", "for sent", "for seint", "etter fristen")
_VILKAAR = re.compile(
    r"\W*(?:hvis|dersom|når|om|viss|så lenge|er|har|kan|får|vil|blir|tar|tek|gir|gjev|går|gjør|gjer|kommer|kjem|finner|finn"
    r"|trenger|treng|ønsker|ønskjer|klarer|klarar|endrer|endrar|mottar|mottek|svarer|svarar)\b"
)
_BORTE = re.compile(
    r"\b(?:lagt ned|avviklet|avvikla|nedlagt|stanset|stansa|vurderer om kommunen|vurderer å|planlegger å|planlegg å|skal vurdere)\b"
)
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


def nektende(context: Context, tekst: str, ord: Iterable[str]) -> list[str]:
    """The sentences that may say the opposite: «ikke», «ingen» or the like stands before or beside one of the words.

    What only says when something is so («endrer vi ikke vedtaket, …», «den som ikke klarer det, …») denies nothing.
    """
    if not _NEKTELSE.search(lest_i(context)[tekst]):
        return []
    funnet = ordene_i(context, tekst, ord)
    return [
        s for s, nektede in _nektende(context)[tekst] if any(har_ord(context, nektet, funnet) for nektet in nektede)
    ]


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
    setninger_ = SETNINGSSLUTT.split(visible(lest(tekst)))
    if any(searchable(s).startswith(_BARE) for s in setninger_):
        return True
    return any(True for s in setninger_ for _ in _nektet(searchable(s))) or bool(_BORTE.search(searchable(tekst)))


def finnes_ikke(tekst: str) -> bool:
    """Whether a description says that the thing is not there, or not yet."""
    sagt = searchable(lest(tekst))
    return any(ord in sagt for ord in _FINNES_IKKE)


def _nektet(setning: str) -> Iterator[str]:
    """What each denial of a sentence may be about: its own clause, and what follows."""
    if "klag" in setning and any(ord in setning for ord in _FOR_SENT):
        return
    if any(merke in setning for merke in _GALT_MERKER):
        setning = re.sub(_INGENTING_GALT, "", setning)
    ledd = _LEDD.split(_IKKE_BARE.sub("", setning))
    for nr, del_ in enumerate(ledd):
        if not _NEKTELSE.search(_NAAR_IKKE.sub("", del_)) or _SOM_IKKE.search(del_):
            continue
        if (nr == 0 and len(ledd) > 1 and _VILKAAR.match(del_)) or _NAAR.match(del_):
            continue
        yield ", ".join(ledd[nr:])


class _Nektende(dict[str, tuple[tuple[str, tuple[str, ...]], ...]]):
    """A text → its sentences that deny something, each with what the denials may be about."""

    def __init__(self, delt: Mapping[str, tuple[str, ...]]) -> None:
        self.delt = delt

    def __missing__(self, tekst: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        alle = ((s, tuple(_nektet(searchable(s)))) for s in self.delt[tekst])
        made = self[tekst] = tuple((s, nektede) for s, nektede in alle if nektede)
        return made


@kept
def _nektende(context: Context) -> _Nektende:
    return _Nektende(delt_i(context))
