"""Where something is said to stand in a document, and where figures are said to come from."""

import re

from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.law.evidence.support.innhold import staar_aapent
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Plan
from bolig_cli.searchable import searchable, visible

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
_INGEN_KILDE = ("kilde", "kilder", "kjelde", "kjelder", "anslag", "gjetning", "gjetting", "gjettet", "gjetta")


def sier_hvor(kilde: str) -> bool:
    """Whether a source says where the figures come from."""
    return bool(ordene(kilde)) and not plassholderen(kilde) and not staar_aapent(kilde, _INGEN_KILDE)


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
