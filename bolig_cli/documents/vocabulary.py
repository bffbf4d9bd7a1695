"""What the fixed words of the YAML are called in a document, taken from the schemas' own descriptions."""

from collections.abc import Mapping
from functools import cache

from bolig_cli.maalform import tr
from bolig_cli.model.plan import Tallstatus
from bolig_cli.source.schema import schema_of


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
