"""What the fixed words of the YAML are called in a document, taken from the schemas' own descriptions."""

from collections.abc import Mapping
from functools import cache

from bolig_cli.maalform import marked, tr
from bolig_cli.model.plan import Tallstatus
from bolig_cli.source.schema import schema_of

# Those of the YAML's own words that are not written as people write them, or say less than they mean. What is not here is said as
# it stands.
_TERMS = {
    "raad_og_veiledning": marked("råd og veiledning"),
    "oekonomisk_raadgivning": marked("økonomisk rådgivning"),
    "hjelp_til_aa_soeke": marked("hjelp til å søke"),
    "startlaan": marked("startlån"),
    "tilskudd": marked("tilskudd til etablering eller tilpasning"),
    "bostoette": marked("bostøtte"),
    "kommunal_bolig": marked("kommunalt disponert bolig"),
    "kjoeps_og_leiebistand": marked("hjelp til å kjøpe eller leie"),
    "forebygge_utkastelse": marked("forebygging av utkastelse"),
    "tilpasset_bolig": marked("bolig med særlig tilpasning eller hjelpe- og vernetiltak"),
    "midlertidig_bolig": marked("midlertidig botilbud"),
    "boligtilpasning": marked("tilpasning av boligen"),
    "naermiljoe": marked("nærmiljø"),
    "omsorgstjenester": marked("helse- og omsorgstjenester"),
    "individuell_plan": marked("individuell plan"),
    "nav_kommune": marked("de kommunale tjenestene i Nav"),
    "nav_stat": marked("de statlige tjenestene i Nav"),
    "voksenopplaering": marked("voksenopplæring"),
    "oekonomi": marked("økonomi"),
    "husbanken": marked("Husbanken"),
    "Husbanken lån": marked("lån fra Husbanken"),
    "Husbanken tilskudd": marked("tilskudd fra Husbanken"),
    "imdi": marked("Integrerings- og mangfoldsdirektoratet"),
    "fns bærekraftsmål": marked("FNs bærekraftsmål"),
    "formaal": marked("formålet med planarbeidet"),
    "naeringsliv": marked("næringsliv"),
    "paaroerende": marked("pårørende"),
    "digitale_medier": marked("andre digitale medier"),
    "ansvarlig_kommune": marked("ansvarlig kommune"),
    "individuell_bistand": marked("individuell bistand"),
    "midlertidig_botilbud": marked("midlertidig botilbud"),
    "gjennomfoering": marked("gjennomføring"),
    "universell_utforming": marked("universell utforming"),
}


def term(key: str) -> str:
    """One of the YAML's own words, as it is said in a text."""
    return tr(_TERMS.get(key, key))


def parts() -> Mapping[str, str]:
    """The generated parts of a plan, and what a chapter with one is called where the plan has no chapter of its own for it."""
    return {
        "prosess": tr("Slik er planen laget"),
        "foeringer": tr("Overordnede planer og føringer"),
        "kunnskapsgrunnlag": tr("Kunnskapsgrunnlag"),
        "maal": tr("Mål, strategier og tiltak"),
        "handlingsdel": tr("Handlingsdel"),
        "tjenester": tr("Slik får du hjelp"),
    }


@cache
def virkemidler() -> dict[str, str]:
    """The controlled vocabulary of tools: key → words. The schema's description is the one place where it is written."""
    description: str = schema_of("felles")["$defs"]["virkemidler"]["description"]
    pairs = (part.split(": ", 1) for part in description.split(" · ") if ": " in part)
    return {key.rsplit(" ", 1)[-1]: words for key, words in pairs}


def illustrative(tallstatus: str) -> bool:
    return tallstatus == Tallstatus.ILLUSTRATIV


def figures(tallstatus: str) -> str:
    """The mark behind a title: " (illustrative tall)", " (kommunens egen telling)", or nothing for official figures."""
    match tallstatus:
        case Tallstatus.ILLUSTRATIV:
            return tr(" (illustrative tall)")
        case Tallstatus.EGEN_TELLING:
            return tr(" (kommunens egen telling)")
    return ""


def programme_parts() -> Mapping[str, str]:
    """What a plan's programme holds, as it is said after «Planprogrammet tar opp»."""
    return {
        "formaal": tr("formålet med planarbeidet"),
        "prosess": tr("planprosessen"),
        "frister": tr("fristene"),
        "deltakere": tr("hvem som deltar"),
        "medvirkning": tr("opplegget for medvirkning"),
        "alternativer": tr("alternativene som skal vurderes"),
        "utredning": tr("behovet for utredninger"),
    }


def taking_part() -> Mapping[str, str]:
    """The groups that take part in making the plan."""
    return {
        "barn": tr("barn"),
        "unge": tr("unge"),
        "eldre": tr("eldre"),
        "funksjonsnedsettelse": tr("personer med funksjonsnedsettelse"),
        "brukere": tr("brukere av tjenestene"),
        "paaroerende": tr("pårørende"),
        "frivillige": tr("frivillige"),
        "innvandrere": tr("innvandrere og flyktninger"),
        "samer": tr("samer"),
        "beboere": tr("leietakere og beboere"),
        "innbyggere": tr("innbyggere"),
        "naeringsliv": tr("næringsliv"),
        "offentlige": tr("andre offentlige organer"),
        "ansatte": tr("ansatte"),
    }


def channels() -> Mapping[str, str]:
    """Where something is announced."""
    return {"avis": tr("avis"), "nettside": tr("nettside"), "digitale_medier": tr("andre digitale medier")}
