"""When a text that an author wrote says something, and when it only fills the space.

Words are a search aid: they say where to look, and never what the text means.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from bolig_cli.law.context import Context, kept
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Plan
from bolig_cli.searchable import searchable, visible

# How an instruction to the author begins. «Beskriv hvordan du bor, så hjelper vi deg» is said to a resident.
_OPPDRAG = (
    "skriv ", "skildr", "rede for ", "greie for ", "forklar ", "omtal ",
    "her beskriver dere", "her skriver dere", "her skal dere", "her skal de ",
)  # fmt: skip
_TIL_FORFATTEREN = (
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))\W*(?:"
    r"(?:beskriv|skildr[ae]?|gjør rede for|gjer greie for|forklar|omtal|skriv)(?: kort| her| gjerne| litt| noe| noko)*"
    r" (?:om|hvordan|korleis|hva|kva|hvem|kven|hvilke[tn]?|hvor|kor|når|at|kommunens|kommunen sin\w*|arbeidet)\b"
    r"(?![^.!?\n]*\b(?:du|deg|din|ditt|dine|vi|oss)\b)"
    r"|her (?:beskriver|skriver|skal) dere\b|her (?:beskriv|skriv|skal) de\b)"
)
# Only what nobody writes in a finished text: «fyll ut søknaden» and «vedtaket kommer senere» are ordinary sentences. Each stands
# beside what a text must have for it to be looked for at all: most texts have none of it.
_PLASSHOLDERE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("lorem ipsum",), r"lorem ipsum"),
    (("xx",), r"\bx{3,}\b|\bxx(?: xx)+\b"),
    (("todo", "fixme"), r"\b(?:todo|fixme)\b"),
    (("<",), r"<[^>\n]*\b(?:skriv|fyll|sett)\w*\b[^>\n]*>"),
    (("[",), r"\[(?:…|\.{2,}|[^\]]*\b(?:fyll inn|sett inn|set inn|skriv)\b[^\]]*)\]"),
    (("…", "..", "__"), r"[«(](?:…|\.{2,}|_{2,})[»)]|(?:^|(?<=\s))(?:…|\.{3,}|_{3,})\s*$"),
    (("her skal det stå",), r"\bher skal det stå\b"),
    (("tekst kommer", "teksten kommer", "tekst kjem", "teksten kjem"), r"\btekst(?:en)? (?:kommer|kjem)\b"),
    ((" her",), r"\b(?:skriv|fyll inn|sett inn|set inn) (?:tekst )?her\b"),
    (("kommer senere", "kjem seinare"), r"\b(?:kommer senere|kjem seinare)\s*$"),
    (_OPPDRAG, _TIL_FORFATTEREN),
)
_STED = re.compile(
    r"(?<!\d)\d{1,3}(?!\d)|«[^»]+»"  # a year alone says when, not where
    r"|\b(?:kapit(?:tel|l)\w*|kap|punkt\w*|pkt|side[nra]?|avsnitt\w*|del|delen|vedlegg\w*|tabell\w*|innledning\w*|innleiing\w*)\b",
    re.IGNORECASE,
)
_NEI = re.compile(
    r"\W*(?:nei|ikke|ikkje|ingen|inga|ingenting|inkje|mangler|manglar|uavklart|kommer|kjem|vet ikke|veit ikkje|ukjent|ukjend)\b"
    r"|(?:kapit(?:tel|l)\w*|punkt\w*|avsnitt\w*|del\w*)(?: \d[\d.]*)? (?:nevner|nemner|omtaler|omtalar|har|sier|seier)"
    r" (?:ikke|ikkje|ingen|inga)\b|(?:kapit(?:tel|l)\w*|punkt\w*|avsnitt\w*|del\w*)(?: \d[\d.]*)? (?:mangler|manglar|skal skriv\w*)"
    # «den er ikke omtalt i kapittel 2», «skal skrives inn i kapittel 2 neste gang»
    r"|.*\b(?:er|blir|ble|blei|vart|vert|står|finnes|finst|nevnes|omtales) (?:\w+ )?(?:ikke|ikkje|ingen|inga)\b"
    r"|.*\b(?:skal|vil|bør|må) (?:\w+ ){0,2}?(?:skriv\w*|tas|takast|inn|komme|kome|omtales|omtalast"
    r"|drøftes|drøftast|legges|leggjast)\b"
    r"|.*\b(?:neste gang|neste rullering|neste revisjon|neste planstrategi|neste utgave)\b"
    r"|.*(?:__|\?\?|\bkapit(?:tel|let) x\b)",
    re.IGNORECASE | re.DOTALL,
)
_I_PLANEN = (
    r"\b(?:i|her i) (?:denne|vår|den boligsosiale) (?:boligsosiale )?(?:handlings|tema|kommunedel|bolig)?plan(?:en)?\b"
    r"|\b(?:handlings|tema|kommunedel|bolig|delplan|bustad)plan(?:en)? (?:vår|her|selv|sjølv)\b|\bplanen (?:vår|her|selv|sjølv)\b"
)
_INGEN_KILDE = (
    "ingen", "inga", "ukjent", "ukjend", "kilde ukjent", "ukjent kilde", "mangler", "manglar", "ikke oppgitt", "ikkje oppgitt",
    "kommer", "kjem", "kommer senere", "vet ikke", "veit ikkje", "n/a", "na", "kilde", "kjelde", "kilder", "diverse", "test",
    "anslag", "gjetning", "gjetting", "gjettet", "gjetta",
)  # fmt: skip
_TEGN = re.compile(r"[.,;:!?()«»\s]+")
_ORDSTART = re.compile(r"\b(?=\w)")
_ANDEL_ULIKE = 0.5
KORT = 3  # a word as short as «nav» stands in too many others to be looked for inside them


_IKKE_LEST = re.compile(r"~~.*?~~|!\[[^\]\n]*\](?:\([^)\n]*\))?|<!--.*?-->", re.DOTALL)
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
_BARE = ("bare ", "kun ", "berre ")
_LEDD = re.compile(r"\s*[,;:–]\s*")
_NAAR = re.compile(r"\W*(?:(?:også|òg|selv|sjølv) )?(?:når|hvis|dersom|viss)\b|\W*(?:selv|sjølv|uansett) om\b")
# «den som ikke klarer det selv», «slik at ingen kan kjennes igjen»
_SOM_IKKE = re.compile(r"\b(?:som|slik at|for at) (?:\w+ )?(?:ikke|ikkje|aldri|ingen|inga)\b")
_VILKAAR = re.compile(
    r"\W*(?:hvis|dersom|når|om|viss|så lenge|er|har|kan|får|vil|blir|tar|tek|gir|gjev|går|gjør|gjer|kommer|kjem|finner|finn"
    r"|trenger|treng|ønsker|ønskjer|klarer|klarar|endrer|endrar|mottar|mottek|svarer|svarar)\b"
)
_BORTE = re.compile(
    r"\b(?:lagt ned|avviklet|avvikla|nedlagt|stanset|stansa|vurderer om kommunen|vurderer å|planlegger å|planlegg å|skal vurdere)\b"
)
# Words that sentences are held together by: in prose they are three or four of ten. «og» and «eller» stand in lists too.
_BINDER = frozenset({
    "jeg", "eg", "vi", "du", "dere", "dykk", "de", "dei", "den", "det", "man", "meg", "me", "oss", "dem", "hun", "han",
    "som", "om", "at", "å", "er", "var", "har", "hatt", "kan", "skal", "får", "fikk", "fekk", "blir", "vert", "bli", "gir",
    "gjev", "gjør", "gjer", "vil", "må", "bør", "ikke", "ikkje", "til", "for", "av", "med", "i", "på", "fra", "frå", "hos",
    "ved", "mot", "under", "over", "etter", "før", "når", "hvis", "dersom", "så", "seg", "sin", "si", "sine", "vår", "våre",
    "en", "ein", "ei", "et", "eit", "hva", "kva", "hvem", "kven", "hvor", "kor", "hvordan", "korleis", "der", "her", "alle",
    "noen", "nokon", "noe", "noko", "hver", "hvert", "kvar", "kvart", "mellom", "uten", "utan", "ut", "inn", "opp",
})  # fmt: skip
# The verbs that sentences most often have, and whom they are said of or to: one of them is enough to be a sentence.
_VERB = frozenset({
    "er", "var", "blir", "ble", "vert", "vart", "bli", "har", "hadde", "kan", "kunne", "skal", "skulle", "må", "måtte", "vil",
    "ville",
    "bør", "får", "fikk", "fekk", "gir", "gjev", "gav", "ga", "gjør", "gjer", "går", "gikk", "gjekk", "kommer", "kjem", "tar",
    "tek",
    "sender", "avgjør", "avgjer", "ser", "står", "finner", "finn", "spør", "sier", "seier", "lager", "holder", "held", "legger",
    "legg",
    "trenger", "treng", "skjer", "gjelder", "gjeld", "følger", "følgjer", "teller", "tel", "begynner", "byrjar", 
    "samordner", "samordnar", "samarbeider", "samarbeidar", "vurderer", "vurderar", "treffer", "begrunner",
    "tilbyr", "tilbyd", "yter", "hjelper", "bor", "bur", "bodde", "budde", "omfatter", "omfattar", "foretas",
    "fastsettes",
    "ligger", "påhviler", "oppholder", "oppheld", "overtar", "overtek", "beholder", "sikrer", "sikrar", "gis", "nås", "tas",
})  # fmt: skip
_PERSON = frozenset(
    {"vi", "du", "deg", "oss", "jeg", "eg", "dere", "dykk", "de", "dei", "dem", "han", "hun", "ho", "man"}
)
_MINST_BINDER = 12  # the scantest sentence among planners' own has one word of eight; a row of search words has none
_SETNINGSSLUTT = re.compile(r"(?<=[.!?])\s+|\n+")
MINST_ORD = 5  # a description of fewer words says nothing
# What can be said of any service, measure or challenge: a description of such words alone says of none of them what it is.
_OM_ALT = (
    "tjenest", "tenest", "tilbud", "tilbod", "ordning", "tiltak", "arbeid", "kommun", "hjelp", "treng", "behov", "tilby", "bruk",
    "finnes", "finst", "problem", "utfordring", "viktig", "følge", "følgj", "jobb", "informasjon", "innbygg", "person", "målgruppe",
    "mulig", "mogleg", "ønsk", "fortset", "fortsat", "satse", "satsa", "eksempel",
)  # fmt: skip
_SMAAORD = frozenset({
    "og", "eller", "også", "samt", "men", "gir", "gjev", "bra", "god", "gode", "godt", "best", "beste", "mange", "flere", "fleire",
    "mye", "mykje", "dette", "denne", "disse", "desse", "slik", "slike", "annet", "anna", "andre", "ting", "loven", "lova", "mer",
    "meir", "være", "vere", "folk", "osv", "alt", "all", "gjelder", "gjeld", "hele", "heile", "stor", "store", "stort",
})  # fmt: skip
_MINST_EGNE = 2
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
# How a sentence begins that only says where to read on, and what it then points to. «Se på leieavtalene» points to nothing.
_VIS_TIL = (
    "se ", "sjå ", "les ", "gå til ", "gå inn ", "klikk ", "mer om ", "meir om ", "mer informasjon ", "meir informasjon ",
    "for mer ", "for meir ", "for nærmere ", "for nærare ", "du finner ", "du finn ", "dette står ", "dette er ",
    "tjenesten er beskrevet ", "tjenesten er omtalt ", "tenesta er skildra ", "tenesta er omtala ",
    "ta kontakt ", "kontakt oss", "ring oss", "spør oss",
)  # fmt: skip
_DIT = (
    "nettsid", "nettsted", "nettstad", "hjemmesid", "heimesid", "på nett", "internett", "intranett", "www", "http", ".no", "lenk",
    "brosjyre", "vedlegg", "kapittel", "kapitlet", "kvalitetssystem", "informasjon", "opplysning",
    "rundskriv", "håndbok", "handbok", "reglement", "rutine", "veileder", "rettleiar", "retningslinje", "tjenestestandard",
)  # fmt: skip


def har_et_av(tekst: str, ord: Iterable[str]) -> bool:
    """Whether a short text of the plan's own data has one of the words, also inside a longer one; one of up to three letters only
    where a word begins. A space at either end of a word says that a word begins or ends there."""
    linje = _TEGN.sub(" ", searchable(lest(f"\n{tekst}\n")))
    return any(o in linje and (len(o) > KORT or f" {o.lstrip()}" in linje) for o in ord)


def lest(tekst: str) -> str:
    """What a reader of the document takes as said: without what is struck out, alternative texts and comments."""
    return _IKKE_LEST.sub(" ", tekst)


def ordene(tekst: str) -> list[str]:
    """The words of a text, in lower case."""
    return re.findall(r"[^\W_]+", searchable(lest(tekst)))


def nektende(context: Context, tekst: str, ord: Iterable[str]) -> list[str]:
    """The sentences that may say the opposite: «ikke», «ingen» or the like stands before or beside one of the words.

    What only says when something is so («endrer vi ikke vedtaket, …», «den som ikke klarer det, …») denies nothing.
    """
    if not _NEKTELSE.search(_lest(context)[tekst]):
        return []
    funnet = ordene_i(context, tekst, ord)
    return [
        s for s, nektede in _nektende(context)[tekst] if any(har_ord(context, nektet, funnet) for nektet in nektede)
    ]


def nektende_med(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that deny something, and are about the matter: they have a word of two of the groups, or of the only one."""
    minst = min(2, len(grupper))
    return [
        s for s, _ in _nektende(context)[tekst] if sum(har_ord(context, s, gruppe) for gruppe in grupper) >= minst > 0
    ]


def benekter(tekst: str) -> bool:
    """Whether a short text of the plan's own data may say that the thing is not there."""
    setninger_ = _SETNINGSSLUTT.split(visible(lest(tekst)))
    if any(searchable(s).startswith(_BARE) for s in setninger_):
        return True
    return any(True for s in setninger_ for _ in _nektet(searchable(s))) or bool(_BORTE.search(searchable(tekst)))


def setningene_med(context: Context, tekst: str, ord: Iterable[str]) -> list[str]:
    """The sentences that have one of the words, as they are written."""
    funnet = ordene_i(context, tekst, ord)
    return [setning for setning in _delt(context)[tekst] if har_ord(context, setning, funnet)] if funnet else []


def setningene_med_alle(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that have a stem of each group, as they are written."""
    if not all(har_stamme(context, tekst, gruppe) for gruppe in grupper):
        return []
    return [s for s in _delt(context)[tekst] if all(har_stamme(context, s, gruppe) for gruppe in grupper)]


def setningene_i(context: Context, tekst: str) -> tuple[str, ...]:
    """The sentences of a text, as they are written."""
    return _delt(context)[tekst]


def naboer_med(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that have a stem of each group, alone or together with the one before or after; as they are written."""
    if not all(har_stamme(context, tekst, gruppe) for gruppe in grupper):
        return []
    alle = _delt(context)[tekst]
    har = [{nr for nr, gruppe in enumerate(grupper) if har_stamme(context, setning, gruppe)} for setning in alle]
    par = [(nr, nr + 1) for nr in range(len(alle) - 1)] or [(0, 0)]
    med = dict.fromkeys(nr for a, b in par if len(har[a] | har[b]) == len(grupper) for nr in (a, b) if har[nr])
    return [alle[nr] for nr in med]


def omtalen(context: Context, tekst: str, ord: Iterable[str], sagt: Collection[str] = ()) -> list[str]:
    """The sentences that have one of the words, or are among `sagt`, each with the one that follows it: what the text says of the
    matter."""
    funnet = ordene_i(context, tekst, ord)
    alle = _delt(context)[tekst]
    treff = [setning in sagt or har_ord(context, setning, funnet) for setning in alle]
    return [s for nr, s in enumerate(alle) if treff[nr] or (nr and treff[nr - 1])]


def _nektet(setning: str) -> Iterator[str]:
    """What each denial of a sentence may be about: its own clause, and what follows."""
    ledd = _LEDD.split(_IKKE_BARE.sub("", setning))
    for nr, del_ in enumerate(ledd):
        if not _NEKTELSE.search(del_) or _SOM_IKKE.search(del_):
            continue
        if (nr == 0 and len(ledd) > 1 and _VILKAAR.match(del_)) or _NAAR.match(del_):
            continue
        yield ", ".join(ledd[nr:])


def setninger_i(tekst: str) -> list[str]:
    """The sentences of a text as they are written, in order, without those that have a placeholder."""
    delt = (" ".join(setning.split()) for setning in _SETNINGSSLUTT.split(visible(lest(tekst))))
    return [setning for setning in delt if setning and not plassholderen(setning)]


def setninger(tekst: str) -> list[str]:
    """The different sentences of a text, in order: a sentence that stands twice says no more than once."""
    delt = (" ".join(setning.split()) for setning in re.split(r"[.!?\n]+", searchable(lest(tekst))))
    return list(dict.fromkeys(setning for setning in delt if setning))


def har_stamme(context: Context, tekst: str, stammer: Iterable[str]) -> bool:
    """Whether a word of the text begins with one of the stems. A stem of several words is found where they stand in a row."""
    merket = _merket(context)
    text = merket[tekst]
    return any(merket[stamme] in text for stamme in stammer)


def har_ord(context: Context, tekst: str, ord: Iterable[str]) -> bool:
    """Whether the text has one of the search words, also inside a longer word («klage» in «påklages»).

    A word that has a space before it is found only where a word begins: « svar» is not in «ansvar».
    """
    return next(_funnet(context, tekst, ord), None) is not None


def ordene_i(context: Context, tekst: str, ord: Iterable[str]) -> tuple[str, ...]:
    """The search words that the text has: the only ones to look for in its sentences."""
    return tuple(_funnet(context, tekst, ord))


def _funnet(context: Context, tekst: str, ord: Iterable[str]) -> Iterator[str]:
    read = _lest(context)
    text = read[tekst]
    for o in ord:
        bare = o.lstrip()
        if read[bare] in text and ((bare == o and len(o) > KORT) or har_stamme(context, tekst, [bare])):
            yield o


class _Lest(dict[str, str]):
    """A text → as it is searched."""

    def __missing__(self, tekst: str) -> str:
        made = self[tekst] = searchable(lest(tekst))
        return made


@kept
def _lest(context: Context) -> _Lest:
    return _Lest()


class _Delt(dict[str, tuple[str, ...]]):
    """A text → its sentences as they are written: many provisions look in the same."""

    def __missing__(self, tekst: str) -> tuple[str, ...]:
        delt = (" ".join(setning.split()) for setning in _SETNINGSSLUTT.split(visible(lest(tekst))))
        made = self[tekst] = tuple(delt)
        return made


@kept
def _delt(context: Context) -> _Delt:
    return _Delt()


class _Nektende(dict[str, tuple[tuple[str, tuple[str, ...]], ...]]):
    """A text → its sentences that deny something, each with what the denials may be about."""

    def __init__(self, delt: _Delt) -> None:
        self.delt = delt

    def __missing__(self, tekst: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        alle = ((s, tuple(_nektet(searchable(s)))) for s in self.delt[tekst])
        made = self[tekst] = tuple((s, nektede) for s, nektede in alle if nektede)
        return made


@kept
def _nektende(context: Context) -> _Nektende:
    return _Nektende(_delt(context))


class _Merket(dict[str, str]):
    """A text → the same in lower case with a mark before each word, so that a stem is found where a word begins."""

    def __missing__(self, tekst: str) -> str:
        made = self[tekst] = _ORDSTART.sub("\0", searchable(lest(tekst)))
        return made


@kept
def _merket(context: Context) -> _Merket:
    """The same chapters and stems are asked about for many provisions."""
    return _Merket()


def plassholderen(tekst: str) -> str:
    """The first placeholder in a text; "" when it has none."""
    tekst = visible(tekst)
    sett = tekst.casefold()
    alle = (
        re.search(moenster, tekst, re.IGNORECASE)
        for merker, moenster in _PLASSHOLDERE
        if any(merke in sett for merke in merker)
    )
    first = min(filter(None, alle), key=re.Match.start, default=None)
    return first[0].strip() if first else ""


def viser_bare_videre(tekst: str) -> bool:
    """Whether a text says nothing but where to read on: every sentence of it does."""
    low = searchable(lest(tekst)).strip()
    if not low.startswith(_VIS_TIL):
        return False
    return all(s.startswith(_VIS_TIL) and any(sted in s for sted in _DIT) for s in _SETNINGSSLUTT.split(low))


def feil_ved_beskrivelse(tekst: str) -> Text:
    """Why a description of something says nothing; empty when it may say something."""
    if feil := feil_ved_kort_tekst(tekst):
        return feil
    return message("en beskrivelse som sier hva det går ut på") if sier_ingenting(tekst) else ""


def feil_ved_kort_tekst(tekst: str) -> Text:
    """Why a short text says nothing; empty when it may say something, be it in the most ordinary words."""
    if plassholder := plassholderen(tekst):
        return message("en beskrivelse uten plassholderen «{tekst}»", tekst=plassholder)
    if not (antall := len(ordene(tekst))):
        return message("beskrivelse")
    if antall < MINST_ORD:
        return message("en beskrivelse på minst {minst} ord", minst=MINST_ORD)
    if viser_bare_videre(tekst):
        return message("en beskrivelse som sier mer enn hvor det står")
    return ""


def sier_ingenting(tekst: str) -> bool:
    """Whether a description could stand under anything: it has hardly a word of its own."""
    egne = {o for o in ordene(tekst) if not (o in _BINDER or o in _SMAAORD or o.startswith(_OM_ALT) or o.isdecimal())}
    return len(egne) < _MINST_EGNE


def finnes_ikke(tekst: str) -> bool:
    """Whether a description says that the thing is not there, or not yet."""
    sagt = searchable(lest(tekst))
    return any(ord in sagt for ord in _FINNES_IKKE)


@lru_cache(maxsize=1024)  # many provisions look at the same chapter, and the next check at the same as this one
def feil_ved(tekst: str, minst_ord: int) -> Text:
    """Why a text is no answer; empty when it may be one. Counts each sentence once."""
    if plassholder := plassholderen(tekst):
        return message("den har plassholderen «{tekst}»", tekst=plassholder)
    alle = setninger(tekst)
    ord = [o for setning in alle for o in ordene(setning)]
    gjentatt = message(" når hver setning bare telles én gang") if len(ord) < len(ordene(tekst)) else ""
    if len(ord) < minst_ord:
        return message(
            "den har {antall} ord{gjentatt} og må ha minst {minst_ord}",
            antall=len(ord),
            gjentatt=gjentatt,
            minst_ord=minst_ord,
        )
    if len(set(ord)) < len(ord) * _ANDEL_ULIKE and len(set(ord)) < minst_ord:
        return message("den gjentar de samme ordene")
    if viser_bare_videre(tekst):
        return message("den viser bare til et annet sted")
    if sum(o in _BINDER or o.endswith("es") for o in ord) * _MINST_BINDER < len(ord) or _er_rekke(tekst):
        return message("den er en rekke ord, og ikke setninger")
    return ""


def _er_rekke(tekst: str) -> bool:
    """Whether no part of a text has a verb: a list of search words, however long."""
    return not any(_har_verb(ordene(ledd)) for ledd in re.split(r"[.!?\n,;:]+", tekst))


def _har_verb(ord: Sequence[str]) -> bool:
    """Whether one of the words may be what a sentence says of something: a passive, or one that ends as verbs do after a noun."""
    return any(
        o in _VERB
        or o in _PERSON
        or (len(o) > KORT and o.endswith(("es", "as", "ast")))
        or (nr > 0 and o.endswith(("er", "ar", "te", "de")) and ord[nr - 1].endswith(("en", "et", "a", "ne", "som")))
        for nr, o in enumerate(ord)
    )


def sier_hvor(kilde: str) -> bool:
    """Whether a source says where the figures come from."""
    return bool(ordene(kilde)) and not plassholderen(kilde) and searchable(kilde).strip(" .?!-–") not in _INGEN_KILDE


def feil_ved_sted(tekst: str, plan: Plan) -> Text:
    """Why a text does not say where something stands in a document; empty when it does."""
    tekst = visible(tekst)
    if _NEI.match(tekst):
        return message("«{tekst}» sier at det ikke står der", tekst=tekst)
    if re.search(_I_PLANEN, searchable(tekst)):
        return message("«{tekst}» er et sted i planen selv", tekst=tekst)
    if plassholderen(tekst):
        return message("«{tekst}» er en plassholder", tekst=tekst)
    if not _STED.search(tekst):
        return message("«{tekst}» sier ikke hvor i dokumentet det står. Skriv kapittel, punkt eller side", tekst=tekst)
    if searchable(tekst).startswith("eksempel") and not er_eksempel(plan):
        return message("«{tekst}» er fortsatt et eksempel", tekst=tekst)
    return ""


def er_eksempel(plan: Plan) -> bool:
    """Whether the plan says on its front page that it is an example: only there may made-up figures and places stand."""
    return plan.eksempelmerknad.words > 0
