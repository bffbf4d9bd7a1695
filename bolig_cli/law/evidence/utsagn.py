"""When a short text of the plan's own data says nothing: a description, a source, a statement, what a meeting led to.

Not by how long it is, but by whether a word is left when those are taken out that any plan could have: «Dette er et problem som vi
har», «Se økonomiplanen for mer», «Kommer senere», «Det kom ingen».
"""

from functools import lru_cache

from bolig_cli.law.evidence.innhold import feil_ved_beskrivelse
from bolig_cli.law.evidence.sted import sier_hvor
from bolig_cli.law.evidence.tekst import ordene, setninger
from bolig_cli.law.evidence.uferdig import plassholderen
from bolig_cli.message import Text, message

MINST_INNHOLD = 2  # words that are about something, in a description
_MINST_BOKSTAVER = 3  # shorter words hold sentences together
# Words that say nothing of what a text is about: what it calls its own subject, where else it may stand, that it will come, that
# something is done or is so, how it is, and who and where, for any plan.
_TOMME_ORD = frozenset({
    "den", "det", "har", "som", "for", "kan", "vil", "får", "fra", "frå", "med", "til", "var", "ble", "blei", "vart", "bli",
    "men", "når", "hva", "kva", "hos", "ved", "mot", "sin", "seg", "oss", "dem", "dei", "deg", "meg", "man", "ein", "eit",
    "hun", "han", "min", "din", "ute", "inn", "opp", "ned", "her", "der", "nei", "mer", "før", "nok", "alt", "vår", "vet",
    "eks", "osv", "bør", "nye", "tas", "tar", "tek", "sjå", "ser", "ikke", "ikkje", "ingen", "inga", "ingenting", "aldri",
    "dette", "denne", "disse", "desse", "noen", "nokon", "nokre", "noe", "noko", "alle", "flere", "fleire", "mange", "andre",
    "hver", "hvert", "kvar", "kvart", "selv", "sjølv", "våre", "vårt", "deres", "dykkar", "deira", "dere", "dykk", "også",
    "bare", "berre", "mest", "meir", "både", "eller", "fordi", "siden", "sidan", "etter", "under", "over", "rundt", "mellom",
    "innen", "innan", "uten", "utan", "hvor", "korleis", "hvordan", "hvem", "kven", "hvilke", "hvilken", "slik", "slikt",
    "slike", "samme", "same", "derfor", "difor", "fram", "alltid", "ofte", "heile", "hele", "hel", "skal", "skulle", "blir",
    "vert", "verte", "være", "vere", "vært", "vore", "kunne", "ville", "måtte", "burde", "hatt", "hadde", "finne", "finner",
    "finst", "finnes", "fått", "gjeld", "gjelder", "står", "angår", "sak", "saka", "saken", "saker", "sakene", "ting", "tema",
    "område", "området", "forhold", "behov", "behovet", "høve", "kommer", "kjem", "komme", "kome", "kom", "senere", "seinare",
    "neste", "runde", "vedtak", "vedtaket", "tall", "tallene", "tal", "ennå", "enno", "snart", "vente", "venter", "ventar",
    "sendt", "tatt", "teke", "legge", "legges", "legg", "viktig", "viktige", "ekstra", "bedre", "betre", "god", "gode", "godt",
    "bra", "rett", "riktig", "starte", "starter", "startar", "sette", "setter", "prøve", "prøver", "planen", "planene",
    "planar", "planer", "målet", "målene", "måla", "mål", "sidene", "side", "punkt", "punktet", "kommune", "kommunen",
    "kommunens", "nærmere", "nærare", "dag", "tid", "tida", "tiden", "øvrig", "igjen", "jamfør", "viser", "ligger", "ligg",
    "ganske", "veldig", "svært", "litt", "gang", "hit", "dit", "nå", "idag",
})  # fmt: skip
_TOMME_STAMMER = (
    "problem", "utfordr", "vanske", "tiltak", "strategi", "beskriv", "skildr", "omtal", "tekst", "avsnitt", "kapit", "vedlegg",
    "nettsid", "nettsted", "nettstad", "intranett", "økonomiplan", "handlingsplan", "handlingsprogram", "årsbudsjett",
    "dokument", "rapport", "informasj", "opplysning", "innhald", "innhold", "tabell", "oversikt", "fylle", "skriv", "utarbeid",
    "avklar", "uavklar", "avvent", "ukjen", "mangl", "oppdater", "foreligg", "føreligg", "mottatt", "motteke", "ettersend",
    "gjør", "gjer", "gjort", "arbeid", "jobb", "følg", "fortset", "framover", "fremover", "vider", "vidare", "begyn", "løse",
    "løys", "håndter", "handter", "ønske", "ynskje", "trenge", "vedkom", "alvorl", "betydelig", "aktuel", "relevant",
    "nødvendig", "naudsynt", "vesentl", "generel", "gjeldende", "gjeldande",
)  # fmt: skip
# And those that a source, what came in, or a statement has where nobody has said where from, or what.
_TOMME_KILDER = (
    "møte", "løs", "leder", "leiar", "frihånd", "hode", "kilde", "kjelde", "ansl", "estimat", "øyemål", "augemål", "skjønn",
    "gjett", "gjetning", "antak", "magefølelse", "magekjensle", "synsing", "fantasi", "diverse", "ymse", "oppgitt", "oppgjeve",
    "egen", "eigen", "egne", "eigne", "eget", "intern", "test", "usikker", "vurdering", "cirka", "omtrent", "grov", "løst",
    "fritt", "frie", "slump", "måfå", "erfaring", "lokalkjen", "best",
)  # fmt: skip
_TOMME_INNSPILL = (
    "null", "opptak", "gjenta", "innspill", "innspel", "merknad", "deltak", "deltok", "møtt", "møte", "frammøt", "oppmøt",
    "påmeld", "meldt", "avlys", "utsatt", "utsett", "gjennomfør", "levert", "notert", "referat", "registrer", "oppfølging",
    "fulgt", "tilbakemelding",
)  # fmt: skip
_UTSETTER = (
    "komme", "kjem", "senere", "seinare", "snart", "ingen", "inga", "ikke", "ikkje", "avvent", "avklar", "uavklar", "ukjen",
    "vet", "veit", "mangl", "neste", "vurder", "vedlegg", "referat", "fyll", "skriv",
)  # fmt: skip
_TOMME_UTTALELSER = (
    "klar", "ferdig", "funksjon", "uttal", "råd", "eldreråd", "ungdomsråd", "utvalg", "høring", "høyring", "svar", "protokoll",
    "møte", "saksframlegg",
)  # fmt: skip

_VIS_TIL = (
    "se ", "sjå ", "jf", "viser til", "vi viser til", "me viser til", "det vises til", "henviser til", "vi henviser til",
    "les mer i", "les meir i", "tiltaket står i", "tiltaket er omtalt", "tiltaket er beskrevet", "tiltaket går fram av",
    "utfordringen er omtalt", "utfordringen er beskrevet", "omtalt i", "beskrevet i", "dette er omtalt", "dette er beskrevet",
    "dette står i", "står i",
)  # fmt: skip
_DOKUMENTER = (
    "økonomiplan", "handlingsplan", "handlingsprogram", "årsbudsjett", "budsjett", "årsmelding", "årsrapport", "kommuneplan",
    "samfunnsdel", "temaplan", "delplan", "strategi", "vedlegg", "kapit", "avsnitt", "nettsid", "nettsted", "nettstad",
    "rapport", "dokument", "saksframlegg", "notat", "virksomhetsplan", "verksemdplan", "handlingsdel", "intranett", "planen",
    "tabell", "utfordringsnotat", "kunnskapsgrunnlag",
)  # fmt: skip


@lru_cache(maxsize=1024)  # each measure's is asked for again and again, in one check and in the next
def feil_ved_omtale(tekst: str) -> Text:
    """Why the description of a challenge or a measure says nothing; empty when it may say something."""
    if feil := feil_ved_beskrivelse(tekst):
        return feil
    if all(_viser_til_dokument(setning) for setning in setninger(tekst)):
        return message("en beskrivelse som sier mer enn hvor det står")
    if len(_innhold(tekst, _DOKUMENTER)) < MINST_INNHOLD:
        return message("en beskrivelse som sier hva det gjelder, og for hvem")
    return ""


def kilden_sier_hvor(kilde: str) -> bool:
    """Whether a source says where figures come from, and not only that they are somebody's guess."""
    return sier_hvor(kilde) and bool(_innhold(kilde, _TOMME_KILDER))


def innspill_sier_noe(tekst: str) -> bool:
    """Whether it says what came in at a meeting."""
    return not plassholderen(tekst) and bool(_innhold(tekst, _TOMME_INNSPILL))


def oppfoelging_sier_noe(tekst: str) -> bool:
    """Whether it says how what came in was followed up: «tatt med» says it, «kommer senere» does not."""
    ord = ordene(tekst)
    utsetter = any(o.startswith(_UTSETTER) for o in ord)
    return (
        bool(ord) and not plassholderen(tekst) and not (utsetter and not _innhold(tekst, _TOMME_INNSPILL + _UTSETTER))
    )


def uttalelsen_sier_noe(tekst: str) -> bool:
    """Whether a statement of a council is one. That it will not give any, or has no remarks, is."""
    return not plassholderen(tekst) and (vil_ikke_uttale_seg(tekst) or bool(_innhold(tekst, _TOMME_UTTALELSER)))


def vil_ikke_uttale_seg(tekst: str) -> bool:
    """Whether a council has the case, and will not say anything of it: it need not."""
    ord = ordene(tekst)
    vil = any(o.startswith(("ønsk", "ynsk", "vil", "valgt", "valde", "velger", "vel")) for o in ord)
    ikke = not {"ikke", "ikkje", "ingen", "inga"}.isdisjoint(ord) or "avstå" in ord
    return vil and ikke and any(o.startswith(("uttal", "merknad", "komment")) for o in ord)


def _viser_til_dokument(setning: str) -> bool:
    """Whether a sentence only says in which document to read on: «se på leieavtalene» does not."""
    return setning.startswith(_VIS_TIL) and any(o.startswith(_DOKUMENTER) for o in ordene(setning))


def _innhold(tekst: str, tomme: tuple[str, ...] = ()) -> set[str]:
    """The different words of a text that are about something, as far as words can tell."""
    ord = {o for o in ordene(tekst) if len(o) >= _MINST_BOKSTAVER and not o.isdigit()} - _TOMME_ORD
    return {o for o in ord if not o.startswith((*_TOMME_STAMMER, *tomme))}
