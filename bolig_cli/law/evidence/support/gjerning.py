"""Whether a measure's own words say that something is done, and not only that somebody talks, hopes or waits.

How people say that nothing comes of a thing cannot be listed («et luftslott», «det blir med praten»). So the question is turned
round: one main clause has to have a verb of something that is done. What is said, thought, wished for or only is, is no such verb,
and neither is what stands in a clause that says who or when («vi heier på alle som bygger»). A text without verbs names what is
given: «Kurs for leietakere, to ganger i året».
"""

from collections.abc import Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.ledd import har, i_ord, ledd_i
from bolig_cli.law.evidence.support.setningsform import uten_verb
from bolig_cli.law.evidence.support.tekst import setninger_i

# How a clause begins that says who, when, why or what, and what it may stand after in one that says more.
_BISETNING = (
    " som ", " at ", " når ", " hvis ", " dersom ", " fordi ", " siden ", " selv om ", " mens ", " til vi ", " til andre ",
    " til noen ", " hva ", " hvem ", " hvordan ", " hvorfor ", " om at ",
)  # fmt: skip
# What is no deed: to be, to say, to think, to wish, to wait.
_INGEN_GJERNING = frozenset((
    "er", "var", "har", "hadde", "blir", "ble", "bli", "kan", "skal", "vil", "må", "bør", "skulle", "ville", "kunne", "får",
    "står", "ligger", "sitter", "hviler", "heter", "kalles", "gjelder", "betyr", "handler", "finnes", "fins", "trenger", "trengs",
    "mangler", "savner", "kommer", "venter", "ventes", "koster", "hører", "ser", "vet", "tror", "mener", "synes", "tenker", "håper",
    "ønsker", "ønskes", "drømmer", "liker", "elsker", "heier", "roser", "gleder", "frykter", "lurer", "lover", "loves", "snakker",
    "snakkes", "prater", "nevner", "nevnes", "omtales", "sier", "sies", "diskuterer", "diskuteres", "vurderer", "vurderes",
    "planlegger", "planlegges",
    "leser", "høres", "glemmer", "utsetter", "utsettes", "dropper", "beklager", "applauderer",
    "fortjener", "vedder", "gjetter", "later", "ler", "sukker", "rister", "angrer", "aner",
    "vurdere", "drømme", "håpe", "vente", "lese", "snakke", "tenke", "prate", "nevne", "være", "ha", "si", "tro",
    "mene", "ønske", "like", "glede", "diskutere", "planlegge", "heie", "love",
))  # fmt: skip
# Words that end as verbs do, and are none.
_IKKE_VERB = frozenset((
    "der", "her", "eller", "etter", "under", "over", "heller", "flere", "andre", "disse", "ellers", "felles", "alles", "deres",
    "hennes", "aller", "ganger", "penger", "kroner", "barnas", "særlig", "uker", "måneder", "dager", "timer", "år", "annerledes",
    "videre", "alle", "mange", "noe", "ene", "begge", "ikke", "også", "hele", "ute", "inne", "oppe", "nede", "borte", "hjemme",
    "fremover", "ofte", "lenge", "gjerne", "sammen", "kanskje", "bare", "andres", "egne", "nye", "store", "gamle", "eldre", "unge",
    "bedre", "fleire", "færre", "senere", "større", "mindre",
))  # fmt: skip
# The commonest deeds, known wherever they stand.
_GJERNINGER = frozenset((
    "gir", "gis", "lager", "lages", "bygger", "bygges", "kjøper", "leier", "åpner", "åpnes", "starter", "hjelper",
    "bistår", "følger",
    "sender", "setter", "settes", "tar", "tas", "tilbyr", "tilbys", "samarbeider", "samordner", "møtes", "avtaler", "skriver",
    "reviderer", "kartlegger", "registrerer", "tilpasser", "betaler", "dekker", "bruker", "ansetter", "lærer", "utarbeider", "gjør",
    "innfører", "etablerer", "etableres", "rekrutterer", "oppretter", "utvider", "regulerer", "holder", "går", "drar",
    "ringer", "besøker", "forteller", "informerer", "veileder", "deler", "deles", "yter", "ytes", "legger", "sørger", "finner",
    "skaffer", "ordner", "samler", "kurser", "organiserer", "arrangerer", "styrker", "sikrer", "prøver", "bidrar", "koordinerer",
    "behandler", "svarer", "spør", "stiller", "fører", "låner", "selger", "bytter", "reparerer", "rydder", "installerer", "utfører",
    "gjennomfører", "drifter", "driver", "leder", "forhandler", "vedtar", "prioriterer", "fordeler", "tildeler", "formidler",
    "kontrollerer", "evaluerer", "rapporterer", "oppsøker", "varsler", "fanger", "avklarer", "gjennomgår",
    "skreddersyr", "forebygger", "møter", "viser", "undersøker", "måler", "teller", "sjekker", "utreder", "utvikler", "øker",
    "inngår", "overtar", "beholder", "endrer", "forenkler", "bygde", "fortsetter", "fortset", "viderefører", "skjer", "bestemmer",
    "arbeider", "jobber", "gjev", "rekker", "trener", "øver", "treffer", "tilrettelegger", "involverer", "inviterer",
))  # fmt: skip
_GJORT = frozenset((
    "ansatt", "satt", "laget", "kjøpt", "bygd", "bygget", "åpnet", "startet", "gitt", "leid", "inngått", "lagt", "tatt", "vedtatt",
    "skrevet", "fått", "begynt", "innført", "utarbeidet", "samlet", "kartlagt", "avtalt", "gjort", "åpen", "åpent", "åpne",
    "styrket", "utvidet", "opprettet", "endret", "tilpasset", "gratis", "hjulpet", "doblet", "ledet", "ansvarlig", "tilsatt",
    "engasjert", "dannet", "valgt", "holdt", "knyttet", "leide", "leigde", "utleid", "avtale", "ordning",
))  # fmt: skip
_HVEM = frozenset((
    "vi", "du", "de", "den", "det", "han", "hun", "man", "dere", "alle", "kommunen", "nav", "noen", "hver", "begge", "og", "så",
    ",", "beboere", "frivillige", "ansatte", "familier", "naboer", "naboene", "personer", "lag", "organisasjoner", "folk", "unge",
    "eldre", "foreldre", "helse", "eiendom", "plan",
))  # fmt: skip
_BESTEMT = ("en", "et", "ene", "a")  # «koordinatoren følger»
_UBESTEMT = frozenset(
    ("ingen", "noen", "en", "et", "egen", "eget", "annen", "annet", "hele", "mellom", "liten", "lite", "meget", "ga")
)
# What stands right after a verb, and not after the name of several things.
_ETTER_VERB = frozenset((
    "vi", "du", "de", "den", "det", "dem", "deg", "seg", "kommunen", "et", "en", "ei", "hver", "ut", "opp", "inn", "sammen", "med",
))  # fmt: skip
_MODALE = frozenset(("skal", "vil", "kan", "må", "bør"))
# «ferdig i 2026», «det kommer en møteplass innen 2026»: a promise with a year is more than one without
_BLIR_FERDIG = frozenset(("ferdig", "ferdige", "klar", "klare", "kommer"))
_AARSTALL = 4
_ETTER_INFINITIV = frozenset((
    "sin", "sitt", "sine", "til", "på", "i", "seg", "for", "og", "det", "den", "om", "med", "uten", "alene", "selv", "at",
    "ut", ",",
))  # fmt: skip
# What one may be given to do; «får vente», «får seile sin egen sjø» is nothing that one is given
_FAAR_LOV_TIL = frozenset((
    "leie", "låne", "kjøpe", "flytte", "velge", "bruke", "søke", "prøve", "lære", "beholde", "møte", "komme", "være", "øve",
))  # fmt: skip
_SYN = 4  # words after a modal that its verb stands in
_KORT = 3
_KORTE = frozenset(("gi", "få", "ta", "gå", "bistå", "nå", "la"))


@lru_cache(maxsize=4096)  # what has not changed says the same in the next check
def noe_gjoeres(tekst: str) -> bool:
    """Whether a description says that something is done, or names what is given."""
    alle = i_ord(setninger_i(tekst))
    if any(not har(sagt, _BISETNING) and _gjoer_noe(sagt.split()) for sagt in alle):  # as nearly all
        return True
    if any(gjoer_noe(ledd_i(sagt)) for sagt in alle):
        return True
    return uten_verb(tekst) and not any(_INGEN_GJERNING.intersection(sagt.split()) for sagt in alle)


def gjoer_noe(ledd: Sequence[str]) -> bool:
    """Whether something is done in one of a sentence's clauses that do not say who, when or why."""
    return any(_gjoer_noe(_foran_bisetning(del_).split()) for del_ in ledd if not del_.startswith(_BISETNING))


def _foran_bisetning(ledd: str) -> str:
    if not har(ledd, _BISETNING):
        return ledd
    return ledd[: min(sted for merke in _BISETNING if (sted := ledd.find(merke)) > 0)]


def _gjoer_noe(ord: Sequence[str]) -> bool:
    if not ord:
        return False
    if _er_infinitiv(ord[0]) and not _INGEN_GJERNING.intersection(ord):
        return True
    return any(_gjerning(ord, nr) for nr in range(len(ord)))


def _gjerning(ord: Sequence[str], nr: int) -> bool:
    """Whether the word is a verb of something that is done, or helps one to be."""
    o, foran, etter = ord[nr], ord[nr - 1] if nr else "", ord[nr + 1 : nr + 1 + _SYN]
    if o in _GJERNINGER:
        return etter[:1] == [] or etter[0] not in ("nei", "ingenting", "lite")
    if o == "får":
        return bool(etter) and not _faar_bare(etter)
    if o in ("har", "er", "blir"):
        return any(e in _GJORT for e in etter[:3])
    if o in _BLIR_FERDIG:
        return any(e.isdecimal() and len(e) == _AARSTALL for e in ord[nr:])
    if o in _MODALE:
        return any(_er_infinitiv(e) or _er_passiv(e) for e in etter)
    if len(o) <= _KORT or not _kan_vaere_verb(o):
        return False
    if _er_passiv(o):
        return True
    if not o.endswith(("er", "ar")):
        return False
    etter_noen = foran in _HVEM or (foran.endswith(_BESTEMT) and foran not in _UBESTEMT)
    return etter_noen or (etter[:1] != [] and etter[0] in _ETTER_VERB)


def _faar_bare(etter: Sequence[str]) -> bool:
    """«får vente til», «får seile sin egen sjø»: what follows is a verb of nothing that one is given. «får faste møter» is not."""
    foerst, neste = etter[0], etter[1] if len(etter) > 1 else ""
    if foerst in _FAAR_LOV_TIL:
        return False
    return foerst in _INGEN_GJERNING or (_er_infinitiv(foerst) and (not neste or neste in _ETTER_INFINITIV))


def _er_infinitiv(ord: str) -> bool:
    return ord in _KORTE or (ord.endswith("e") and len(ord) > _KORT and _kan_vaere_verb(ord))


def _er_passiv(ord: str) -> bool:
    return ord.endswith("es") and not ord.endswith(("enes", "anes")) and len(ord) > _KORT and _kan_vaere_verb(ord)


def _kan_vaere_verb(ord: str) -> bool:
    return ord not in _INGEN_GJERNING and ord not in _IKKE_VERB
