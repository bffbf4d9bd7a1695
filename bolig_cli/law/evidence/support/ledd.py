"""The clauses of a sentence, in bokmål, and which of them deny something."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.bokmaal import paa_bokmaal
from bolig_cli.searchable import searchable

NEI = (
    " ikke ", " ingen ", " aldri ", " verken ", " ingenting ", " intet ", " heller ", " sluttet å ", " lar være å ",
    " lar vi være å ", " lot være å ", " unnlater å ", " teller null ", " slutter å ", " slutta å ",
    " lagt ned ", " nedlagt ", " avskaffet ", " avviklet ", " mangler ", " unntatt ", " slipper vi ",
)  # fmt: skip
UTEN = " uten "
BARE = (" bare ", " kun ", " utelukkende ", " forbeholdt ", " eneste ", " først når ", " først etter ", " først må ")
# «det er bare å ringe», «ikke bare», «du trenger bare»
IKKE_BARE = (
    " ikke bare ",
    " ikke kun ",
    " bare å ",
    " trenger bare ",
    " aldri bare ",
    " ikke forbeholdt ",
    " enten bare ",
)
_PERSON = frozenset({
    "vi", "du", "det", "den", "de", "han", "hun", "noen", "personen", "søkeren", "kommunen", "saken", "svaret", "klagen",
})  # fmt: skip
_VERB = frozenset({"kan", "vil", "skal", "må", "får", "spør", "går", "gjør", "står", "blir", "har"})
_NAAR_ORD = frozenset({"når", "hvis", "dersom", "selv", "uansett", "om", "før", "etter"})
_NAAR = (" når ", " hvis ", " dersom ", " selv om ", " uansett om ", " så lenge ", " om ", " også når ", " også om ")
# «slik at ingen kan kjennes igjen», «du trenger ikke søke», «den som ikke klarer det»
_NEKTER_IKKE = (
    " som ikke ", " som aldri ", " slik at ", " for at ", " trenger ikke ", " trenger du ikke ",
    " trenger heller ikke ", " slipper å ", " slippe ", " slipper du ", " ikke bare ", " bare ", " kun ", " hvis ",
    " dersom ", " ingen skal ", " behøve", " måtte ", " trenge ", " gjette ", " ingen må ", " ingen blir ",
    " ingen sendes ", " ingen trenger ", " tvil om ", " fordi ", " mindre ", " dårligere ", " svakere ",
    " ikke nok ", " aldri nok ", " ikke nødvendig ", " krever ikke ", " krever vi ikke ", " ikke et krav ",
    " lenger enn ", " mer enn nødvendig ", " bli liggende ", " blir liggende ", " over hodet på ", " ikke krav om ",
    " ikke du som ", " nekter ikke ", " slipper deg ikke ", " slipper ikke taket ", " slipper dem ikke ", " gir oss ikke ",
    " gir ikke opp ", " gir deg ikke opp ", " forlater deg ikke ", " avslutter ikke ", " glemmer deg ikke ", " avviser ikke ",
    " avviser deg ikke ", " svikter deg ikke ", " lar deg ikke ", " sender deg ikke ",
    " ikke alene ", " aldri alene ", " på at ingen ", " ikke har et sted ",
    " som mangler ", " som akutt mangler ", " du mangler ", " mangler et sted ", " mangler bolig ",
    " mangler tak ", " ikke har noe sted ", " ikke har bolig ", " ikke har tak ",
)  # fmt: skip
_GODT = (
    "med", "vet", "vite", "viten", "enig", "ønsk", "vil", "samtykk", "ja", "spør", "spurt", "begrunn", "hør", "snakk", "samtale",
    "varsl", "informer", "opplys", "forklar", "sagt", "sted", "hvorfor", "grunn", "frist", "klageinstans", "uttal", "skriftlig",
    "post", "finn", "deg ",
)  # fmt: skip
# What is asked of those who need help: «ingen får hjelp uten skriftlig søknad» sets a condition.
_KREVES = ("søknad", "søke ", "skjema", "betal", "advokat", "forespørsel", "oppmøte")
# These take a denial back as «uten» does: «vi henter aldri inn opplysninger bak ryggen på folk».
# «ingen saker er like»: each is looked at, and nothing is denied.
_ALLE_ER_ULIKE = re.compile(
    r" (?:ingen|ikke to|aldri to|ikke alle) (?:\w+ ){0,3}?(?:er|blir|har) (?:helt |nøyaktig |akkurat |ganske )?"
    r"(?:like|lik|maken|(?:den|det|de) samme(?: behovet| behovene)?)(?= og | *(?:,|$))"
)
_KAN_VAERE_ULIKE = (" like ", " lik ", " maken ", " samme ")
_I_SKJUL = (" bak ryggen ", " i det skjulte ", " i skjul ", " i hemmelighet ", " i det stille ")
_NYTT_LEDD = ("får", "er", "blir", "kan", "vi", "det", "har", "skal", "må")  # «… og får ingen hjelp»
_LEDDTEGN = ",;:()–"
_NAERE = 3  # words after «uten» that it is about, where no clause follows
_ANDRE_TEGN = ".!?\"«»…'"


@lru_cache(maxsize=2048)  # read for their denials, and for what they say against the data; the next check asks again
def i_ord(setninger: tuple[str, ...]) -> Sequence[str]:
    """Sentences as they are searched: in bokmål, one space on each side of every word, and of every comma or what is like one."""
    if not setninger:
        return ()
    sagt = searchable("\n".join(setninger))
    for tegn in _LEDDTEGN:
        if tegn in sagt:
            sagt = sagt.replace(tegn, " , ")
    for tegn in _ANDRE_TEGN:
        if tegn in sagt:
            sagt = sagt.replace(tegn, " ")
    paa_linjer = (f" {paa_bokmaal(' '.join(linje.split()))} " for linje in sagt.split("\n"))
    return [linje.replace(" eller ikke ", " eller ei ").replace(" i stedet for ", UTEN) for linje in paa_linjer]


def har(sagt: str, ord: Iterable[str]) -> bool:
    for o in ord:  # noqa: SIM110 (asked of every sentence, and a generator takes three times as long)
        if o in sagt:
            return True
    return False


def ledd_i(sagt: str) -> Sequence[str]:
    """The clauses of a sentence."""
    sagt = sagt.replace(" men ", " , men ").replace(" som ikke finnes ", " , finnes ikke ")
    if " og " in sagt:
        for ord in _NYTT_LEDD:
            sagt = sagt.replace(f" og {ord} ", f" , og {ord} ")
    return [f"{ledd} " for ledd in sagt.rstrip().split(" ,") if ledd.strip()] or [" "]


def nektede(alle: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The clauses that deny something, by their numbers, and what the denial may be about: the clause, with what stands first in
    the sentence, or what follows «uten». Two of them take each other back: «vi avslår ikke uten å forklare hvorfor»."""
    nekter_noe = any(har(ledd, NEI) for ledd in alle)
    tatt_tilbake = (
        nekter_noe and alle[0].startswith(UTEN) and _er_godt(alle[0])
    )  # «uten at du vet om det, henter vi ingenting»
    for nr, ledd in enumerate(alle):
        hoved = f"{ledd.partition(' når ')[0]} " if not ledd.startswith(_NAAR) else ""  # «… når den ikke endrer det»
        if har(hoved, _KAN_VAERE_ULIKE):
            hoved = _ALLE_ER_ULIKE.sub("", hoved)
        hoved = f"{hoved.partition(' før ')[0]} "  # «ingenting avgjøres før vi har snakket sammen»
        steder = [sted for nei in NEI if (sted := hoved.find(nei)) >= 0]
        foran, *uten = hoved.split(UTEN)
        if steder and uten and len(foran) >= min(steder):
            tatt_tilbake = tatt_tilbake or _er_godt(uten[-1])
        uten_deg = ledd.startswith(" og uten ") and _er_godt(
            " ".join(ledd.split()[2:4])
        )  # «og uten deg blir det ingen plan»
        if tatt_tilbake or uten_deg or har(ledd, _NEKTER_IKKE) or (steder and har(hoved, _I_SKJUL)):
            continue
        if steder and (nr or len(alle) == 1 or not _er_vilkaar(ledd.split())):
            foer = alle[nr - 1] if nr else ""
            # «hvorfor du fikk nei, sier vi ikke»: what stands first is what is denied
            sammen = foer and _er_verb(ledd.split()[0]) and not _er_vilkaar(foer.split())
            yield nr, f"{foer}{hoved}" if sammen else hoved
        elif not steder and (foran or nr or not nekter_noe):
            for del_ in uten:
                ord = del_.split()
                yield nr, f" {' '.join(ord if ord[:1] in (['å'], ['at']) else ord[:_NAERE])} "


def _er_godt(uten: str) -> bool:
    """Whether what one does not do without is what the law asks for: anything else is a condition."""
    ord = [f"{o} " for o in uten.split()]
    return any(o.startswith(_GODT) for o in ord) and not any(o.startswith(_KREVES) for o in ord)


def _er_vilkaar(ord: Sequence[str]) -> bool:
    """Whether a clause only says when something is so: «får du ikke medhold, …»."""
    return ord[0] in _NAAR_ORD or (len(ord) > 1 and (ord[1] in _PERSON or ord[1] == "ikke") and _er_verb(ord[0]))


def _er_verb(ord: str) -> bool:
    return ord in _VERB or ord.endswith(("er", "ar"))


def uten_nei(ledd: str) -> str:
    """The clause as it would be if it denied nothing: «er ikke med» → «er med»."""
    for nei in NEI:
        ledd = ledd.replace(nei, " ")
    return ledd
