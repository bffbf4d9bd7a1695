"""Whether a short text of the plan's own data says what its field is for: a description, a source, a statement, what a meeting led
to. «Kommer senere» is no answer, and «Det kom ingen» no meeting."""

from functools import lru_cache

from bolig_cli.law.evidence.support.innhold import DOKUMENTER, MINST_INNHOLD, feil_ved_beskrivelse, innhold
from bolig_cli.law.evidence.support.setningsform import bare_stikkord
from bolig_cli.law.evidence.support.sted import sier_hvor
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.message import Text, message

# What is said of the plan and its time; a service may well be a plan, and last long.
_PLANEN = ("planen", "planer", "planar", "tid ", "tida ", "tiden ", "dag ", "år ")
_OM_PLANENE = (*_PLANEN, *DOKUMENTER)
# What a source, what came in, or a statement has where nobody has said where from, or what.
_TOMME_KILDER = (
    *_PLANEN,
    "møte", "løs", "leder", "leiar", "frihånd", "hode", "kilde", "kjelde", "ansl", "estimat", "øyemål", "augemål", "skjønn",
    "gjett", "gjetning", "antak", "magefølelse", "magekjensle", "synsing", "fantasi", "diverse", "ymse", "oppgitt", "oppgjeve",
    "egen", "eigen", "egne", "eigne", "eget", "intern", "test", "usikker", "vurdering", "cirka", "omtrent", "grov", "løst",
    "fritt", "frie", "slump", "måfå", "erfaring", "lokalkjen", "best",
)  # fmt: skip
_INITIALER = 2  # letters: «AB» is a person, and no source
_TOMME_INNSPILL = (
    *_PLANEN,
    "null", "opptak", "gjenta", "innspill", "innspel", "merknad", "deltak", "deltok", "møtt", "møte", "frammøt", "oppmøt",
    "påmeld", "meldt", "avlys", "utsatt", "utsett", "gjennomfør", "levert", "notert", "referat", "registrer", "oppfølging",
    "fulgt", "tilbakemelding",
)  # fmt: skip
_UTSETTER = (
    "komme", "kjem", "senere", "seinare", "snart", "ingen", "inga", "ikke", "ikkje", "avvent", "avklar", "uavklar", "ukjen",
    "vet", "veit", "mangl", "neste", "vurder", "vedlegg", "referat", "fyll", "skriv",
)  # fmt: skip
_TOMME_UTTALELSER = (
    *_PLANEN,
    "klar", "ferdig", "funksjon", "uttal", "råd", "eldreråd", "ungdomsråd", "utvalg", "høring", "høyring", "svar", "protokoll",
    "møte", "saksframlegg", "kommet", "kome ", "komen", "mottatt", "motteke",
)  # fmt: skip
# What a council's statement has where the council was asked, or says what it thinks.
_SAGT = (
    "støtt", "stødd", "slutter seg", "sluttar seg", "sluttet seg", "slutta seg", "tilrår", "tilrå", "anbefal", "ber ", "ba ",
    "ønsk", "ynsk", "mener",
    "mente", "meiner", "meinte", "mening", "meining", "peker", "pekte", "peiker", "merknad", "uttal", "foresl", "føresl", "vil ",
    "ville", "bør", "burde", "må ", "skal ", "savn", "sakn", "etterlys", "positiv", "negativ", "enig", "einig", "samd", "bekymr",
    "uroa", "viktig", "glad", "fornøyd", "nøgd", "kritisk", "kritiser", "behandl", "handsam", "drøft", "diskut", "vedtak", "vedtok",
    "forslag", "framlegg", "innspill", "innspel", "komment", "understrek", "vekt på", "fremhev", "framhev", "minner om", "minte om",
    "minner på", "krev", "tok opp", "tek opp", "tar opp", "takk", "synes", "syntes", "synest", "syns", "opptatt av", "oppteken av",
    "stiller seg", "stilte seg", "går inn for", "gikk inn for", "stemte", "røysta", "godkjen", "frem ", "ros", "spurte", "spør",
    "svarte", "svarer", "sa ", "sier ", "seier ", "trenger", "treng ", "trengs", "avvis", "advar", "åtvar", "frar", "heller ",
    "håper", "håpar", "vurder", "prioriter", "mangler", "manglar", "godt", "bra", "flere ", "fleire ", "for få", "for lite",
    "for lang",
)  # fmt: skip
# How one hears of what others are asked of.
_HOERTE_OM = (
    "fikk høre", "fekk høyre", "fikk vite", "fekk vite", "hørte om", "høyrde om", "hørte først", "leste om", "las om", "leste det",
    "så det på", "så den på", "oppdaget", "oppdaga", "på radio", "lokalradio", "i avis", "lokalavis", "i media", "på facebook",
    "på nett", "på sosiale", "ryktet", "ryktene", "rykte om", "av en nabo", "av ein nabo", "tilfeldig", "ikke innkalt",
    "ikkje innkalla",
    "ikke innbudt", "ikke bedt", "utenfor møtet",
)  # fmt: skip


@lru_cache(maxsize=1024)  # each measure's is asked for again and again, in one check and in the next
def feil_ved_omtale(tekst: str) -> Text:
    """Why the description of a challenge or a measure says nothing; empty when it may say something."""
    if feil := feil_ved_beskrivelse(tekst):
        return feil
    if len(innhold(tekst, _OM_PLANENE)) < MINST_INNHOLD:
        return message("en beskrivelse som sier hva det gjelder, og for hvem")
    return message("en beskrivelse i setninger (den er en rekke ord)") if bare_stikkord(tekst) else ""


def kilden_sier_hvor(kilde: str) -> bool:
    """Whether a source says where figures come from, and not only that they are somebody's guess."""
    return sier_hvor(kilde) and any(len(o) > _INITIALER for o in innhold(kilde, _TOMME_KILDER))


def innspill_sier_noe(tekst: str) -> bool:
    """Whether it says what came in at a meeting."""
    return not plassholderen(tekst) and bool(innhold(tekst, _TOMME_INNSPILL))


def oppfoelging_sier_noe(tekst: str) -> bool:
    """Whether it says how what came in was followed up: «tatt med» says it, «kommer senere» does not."""
    ord = ordene(tekst)
    utsetter = any(o.startswith(_UTSETTER) for o in ord)
    return bool(ord) and not plassholderen(tekst) and not (utsetter and not innhold(tekst, _TOMME_INNSPILL + _UTSETTER))


def uttalelsen_sier_noe(tekst: str) -> bool:
    """Whether a statement of a council is one. That it will not give any, or has no remarks, is."""
    return not plassholderen(tekst) and (vil_ikke_uttale_seg(tekst) or bool(innhold(tekst, _TOMME_UTTALELSER)))


def raadet_har_sagt_noe(tekst: str) -> bool:
    """Whether a statement has a word of what a council thinks, or of its having been asked, and none of how it heard of the case
    from others."""
    sagt = f"{' '.join(ordene(tekst))} "
    return any(f" {sagt}".find(f" {o}") >= 0 for o in _SAGT) and not any(o in sagt for o in _HOERTE_OM)


def vil_ikke_uttale_seg(tekst: str) -> bool:
    """Whether a council has the case, and will not say anything of it: it need not."""
    ord = ordene(tekst)
    vil = any(o.startswith(("ønsk", "ynsk", "vil", "valgt", "valde", "velger", "vel")) for o in ord)
    ikke = not {"ikke", "ikkje", "ingen", "inga"}.isdisjoint(ord) or "avstå" in ord
    return vil and ikke and any(o.startswith(("uttal", "merknad", "komment")) for o in ord)
