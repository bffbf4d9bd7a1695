"""What a measure's own words say of the means that it is tagged with.

Words are a search aid here as elsewhere: a tag that no word supports is no lie, but somebody has to read the measure. So the words
are many, in both written languages, and looked for inside longer words; one of up to three letters only where a word begins.
A space at either end of a word says that a word begins or ends there: «rådhuset», «undervisning» and «antall» are about other
things.
"""

from collections.abc import Mapping
from functools import lru_cache

from bolig_cli.law.evidence.support.tekst import har_et_av
from bolig_cli.model.plan import Tiltak

FLEST = 4  # a measure that uses more means than these says of none of them what it does

STIKKORD: Mapping[str, tuple[str, ...]] = {
    "raad_og_veiledning": (
        " råd ", " rådet ", "rådgiv", "rådgjev", "rådgev", "gjeldsråd",
        "veiled", "vegled", "rettlei", "informasjon", "informer", " kurs", "opplær", "samtale", "forklar", "kontakt",
        "servicetorg", "åpen time", "open time", "går gjennom", "gå gjennom", "spørsmål", "oppmøte", "hjelpetelefon",
    ),
    "bomestring": (
        "mestr", "meistr", "oppfølg", "følger opp", "følgjer opp", "følge opp", "følgje opp", "boveiled", "burettlei",
        "miljøarbeid", "naboforhold", "naboskap", "hverdag", "kvardag", "hjemmebesøk", "heimebesøk", "flytter inn",
        "flyttar inn", "innflytting", "husorden", "bofad", "bufad", "vegled", "fylgjer opp", "fylgje opp", "granne", "tilsyn",
        "opplæring i å bo", "opplæring i å bu", "praktisk hjelp",
    ),
    "oekonomisk_raadgivning": (
        "økonomi", "gjeld", "budsjett", "kreditor", "nedbetal", "betaling", "restans", "inkasso", " sparing", " forvaltning",
        "ubetalt",
    ),
    "hjelp_til_aa_soeke": (
        "søk", "søknad", "skjema", "fylle ut", "fyller ut", "henvend", "førespurnad", "ordninga", "tilbyd hjelp", "garanti",
        "depositum", "hjelper til med", "hjelper med", "hjelp til", "ordningen", "tilbyr hjelp",
    ),
    "startlaan": (
        "startlån", "boliglån", "bustadlån", "lån", "finansier", "husbanklån",
    ),
    "tilskudd": (
        "tilskudd", "tilskot", "støtte", "stønad",
    ),
    "bostoette": (
        "bostøtte", "bustøtte",
    ),
    "kommunal_bolig": (
        "kommunal bolig", "kommunale bolig", "kommunal bustad", "kommunale bustad", "kommunale utleie", "kommunale utleige",
        "utleiebolig", "utleigebustad", "leiebolig", "leigebustad", "tildel", "tilvis", "leiekontrakt", "leigekontrakt",
        "leietak", "leigetak", "dispon", "boligmasse", "bustadmasse", "varig bolig", "varig bustad", "leier inn", "leie inn",
        "leige inn", "omsorgsbolig", "omsorgsbustad", "kommunen kjøper", "boliger kommunen eier", "bustader kommunen eig",
        "bustadene til kommunen",
    ),
    "kjoeps_og_leiebistand": (
        "kjøp", "leie", "leige", "depositum", "garanti", " visning", "kontrakt", " skaffe", "finne bolig", "finne bustad",
        "finn bustad", "tilvis", "formidl", "boligplan", "bustadplan", "egen bolig", "eigen bustad", "beholde bolig",
        "behalde bustad", "avtale bolig", "avtale bustad",
    ),
    "forebygge_utkastelse": (
        "utkastels", "utkasting", "restans", "husleie", "husleige", "ubetalt", "miste bolig", "mister bolig", "miste bustad",
        "mistar bustad", "miste hjemmet", "beholde bolig", "beholder bolig", "behalde bustad", "beheld bustad", "har boligen",
        "har bustaden", "namsm", "oppfølgingsavtal", "fravik", "oppsig", "oppsei", "nedbetal", "tvangssal", "miste heimen",
        "mister bustad", "misser bustad",
    ),
    "tilpasset_bolig": (
        "tilpas", "samlokalis", "bemann", "småhus", "bofellesskap", "bufellesskap", "omsorgsbolig", "omsorgsbustad", "robust",
        "livsløp", "universell", "universelt", "heldøgn", "døgnbemann", "forsterk", "vernetiltak", "trygghetsteknologi",
        "velferdsteknologi", "tryggleiksteknologi", "rullestol", "utviklingshem", "funksjonsnedset", "med tjenester",
        "med tenester", "skjerm",
    ),
    "midlertidig_bolig": (
        "midlertidig", "mellombels", "akutt", "overgangsbolig", "overgangsbustad", "krise", "botilbud", "butilbod", "hospits",
        "nødbolig", "nødbustad", "naudbustad", "samme dag", "same dag", "overnatt", "over natt",
    ),
    "boligtilpasning": (
        "tilpas", "bygge om", "bygger om", "byggje om", "byggjer om", "ombygg", "utbedr", "utbetr", "heis", "rampe",
        "hjelpemid", "prosjekter", "ergoterap", "terskel", "tilgjengel", "tilgjenge",
    ),
    "arealplan": (
        "areal", "reguler", "kommuneplan", "planstrategi", "samfunnsdel", "utbyggings", "tomt", "byggesak", "byggjesak",
        "bestemmelse", "føresegn", "rekkefølge", "rekkjefølgje", "planbestem", "områdeplan",
    ),
    "boligforsyning": (
        "bygg", "kjøp", "leie inn", "leier inn", "leige inn", "leiger inn", "tomt", "småhus", "flere bolig", "fleire bustad",
        "nye bolig", "nye bustad", "tilvis", "vedlikehold", "vedlikehald", "salg", " sal ", "selge", "selje", "husvære",
        "leiebolig", "leigebustad", "utleie", "utleige", "leilighet", "leilegheit", "skaffe", "boligbygging", "bustadbygging",
    ),
    "naermiljoe": (
        "nærmiljø", "nabo", "granne", "møteplass", "møtestad", "grend", "bomiljø", "bumiljø", "fellesareal", "uteområde",
        "fellesrom", "aktivitet", "trivsel", "trivnad",
    ),
    "kompetanse": (
        "kompetanse", "opplær", " kurs", "kunnskap", "erfaring", "røynsle", " lære ", " læring", "fagdag", "veiled", "vegled",
        "rettlei", "øve",
    ),
    "samordning": (
        "samord", "samarb", "samhandl", "koordiner", "felles", "møt", "nettverk", "avtal", "team", "på tvers", "samle",
        "samla", "sammen", "saman", "rutine", "én kontakt", "ein kontakt", "én inngang", "ein inngang", "ett sted",
        "ein stad", "ringer inn", "ringjer inn", "kaller inn", "kallar inn", "innkall", "henter inn", "hentar inn", "trekker inn",
        "trekkjer inn", "tverrfag", "tverretat", "tverrsekt", "ansvarsgrupp", "koordinat", "involver",
    ),
    "kunnskapsgrunnlag": (
        "kartlegg", "oversikt", "oversyn", "kunnskap", "statistikk", "analyse", "undersøk", "gransk", "evaluer", "utred", "utgrei",
        "registr", " tall", " tal ", "rapport",
    ),
    "saksbehandling": (
        "vedtak", "saksbehand", "sakshandsam", "søknad", " klage", "påklag", "rutine", " maler for", " malar for",
        "felles maler", "felles malar", " mal for", "brev", "svartid", "frist",
        "avgjør", "avgjer", "avslag", "henvend", "førespurnad", "internkontroll", "begrunn", "grunngi",
    ),
}  # fmt: skip


def sier_noe_om(tiltak: Tiltak, virkemiddel: str) -> bool:
    """Whether the measure's title, description or indicator has a word about the means; an unknown means is not judged."""
    return _om("\n".join((tiltak.tittel, tiltak.beskrivelse.plain, tiltak.indikator)), virkemiddel)


@lru_cache(maxsize=8192)  # what has not changed says the same in the next check
def _om(sagt: str, virkemiddel: str) -> bool:
    ord = STIKKORD.get(virkemiddel)
    return ord is None or har_et_av(sagt, ord)


def uten_stoette(tiltak: Tiltak) -> list[str]:
    """The means that the measure is tagged with and says nothing about, in the order of the tags."""
    return list(dict.fromkeys(ref.id for ref in tiltak.virkemidler if not sier_noe_om(tiltak, ref.id)))


def for_mange(tiltak: Tiltak) -> bool:
    """Whether the measure is tagged with more means than one measure can be about."""
    return len({ref.id for ref in tiltak.virkemidler}) > FLEST
