"""What the title and the description of a document say of whose it is, and whether it was adopted at all."""

import re

from bolig_cli.law.evidence.support.tekst import lest, ordene
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Foering, Plan
from bolig_cli.searchable import searchable, visible

_KOMMUNENS = ("planstrategi", "kommuneplanens samfunnsdel", "kommuneplanens arealdel", "kommunedelplan", "økonomiplan")
_FYLKETS = ("regional", "fylkesplan", "fylkeskommun", "interkommunal")
_UTKAST = (
    "utkast", "høringsforslag", "høyringsforslag", "forslag", "planforslag", "høringsutkast", "høyringsutkast", "kladd",
    "arbeidsversjon", "høringsversjon", "høyringsversjon",
)  # fmt: skip
# Words before «kommune» that name no place.
_INGEN_STEDER = frozenset((
    "kommunal", "vår", "hele", "heile", "egen", "eigen", "en", "ei", "ein", "den", "hver", "kvar", "i", "som", "for", "og", "av",
    "fra", "frå", "ny", "nye", "god", "trygg", "inkluderende", "inkluderande", "bærekraftig", "berekraftig",
    "attraktiv", "boligsosial",
    "mulighetenes", "moglegheitenes", "levende", "levande",
))  # fmt: skip
# Looked for where a description has the stem, and made no sooner.
_IKKE_VEDTATT = (
    r"\b(?:ikke|ikkje|aldri) (?:\w+ ){0,2}?(?:vedtatt|vedteke\w*|godkjen\w+|ferdig\w*)\b"
    r"|\b(?:vedtok|vedtar|vedtek) (?:\w+ )?(?:ikke|ikkje)\b"
    r"|\b(?:sendt\w*|sender|sende|send) (?:\w+ ){0,3}?(?:tilbake|attende|i retur)\b"
    r"|\b(?:forkast\w+|nedstemt|stemt[e]? ned|sa nei|avvist|avvisning|trukket|trekt tilbake)\b"
    r"|\b(?:opphevet|oppheva|kjent ugyldig|kjend ugyldig|trukket tilbake)\b"
    r"|\b(?:vedtas|vedtakast) (?:først )?(?:senere|seinare|til våren|til høsten|til hausten|neste år)\b"
)


def ikke_kommunens_vedtatte(foering: Foering) -> Text:
    """Why a document that has a day of adoption is not one that the municipality has adopted; empty when it may be."""
    if foering.slag not in _KOMMUNENS:
        return ""
    ord = ordene(foering.tittel)
    if any(o.startswith(_FYLKETS) for o in ord):
        return message("tittelen sier at det er fylkets eller flere kommuners dokument, og ikke kommunens eget")
    if foering.vedtatt is None:
        return ""
    if any(o.startswith(_UTKAST) for o in ord):
        return message("tittelen sier at det er et utkast, men det har en dato for vedtaket")
    sagt = searchable(lest(foering.beskrivelse.plain))
    if re.search(_IKKE_VEDTATT, sagt):
        return message("beskrivelsen kan si at det ikke er vedtatt, men det har en dato for vedtaket")
    return ""


def kan_vaere_andres(foering: Foering, plan: Plan) -> bool:
    """Whether the title names a place that is not the municipality: «Planstrategi for Tønsberg kommune»."""
    if foering.slag not in _KOMMUNENS:
        return False
    tittel, egne = visible(foering.tittel), set(ordene(plan.kommune.navn))
    steder = re.findall(r"\b(\w+) (?:kommune|herad)(?:s|\b)", tittel, re.IGNORECASE)
    steder += re.findall(r"\b(?:for|i|til) ([A-ZÆØÅ][\wæøå-]+)", tittel)
    navn = (o for sted in steder for o in ordene(sted))
    return any(not {o, o.removesuffix("s")} & egne and o not in _INGEN_STEDER and not o.isdigit() for o in navn)
