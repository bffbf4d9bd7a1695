"""Entries of the catalogue for a person at a terminal."""

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import fields

from bolig_cli import norsk
from bolig_cli.law import vilkaar
from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.law.hele_ord import hele
from bolig_cli.law.henvisning import Treff
from bolig_cli.law.kommende import Kommende, paragrafer
from bolig_cli.law.plikt import PLIKTTYPER, Katalog, Lov, Plikt, UtenPlikt
from bolig_cli.maalform import BOKMAAL
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said

_INDENT = " " * 4
_SOEKEORD = frozenset(("ord", "om", "og", "mot", "deltakere", "instanser"))  # shown as whole words

# The evidence kinds' parameters as a reader who does not know the catalogue's form would say them.
PARAMETERORD = {
    "boligtyper": "boligtyper", "deltakere": "deltakere", "emne": "emne", "enheter": "enheter", "hoeyst_aar": "høyeste alder i år",
    "hoeyst_lix": "høyeste lesbarhetsindeks (LIX)", "hoeyst_ord": "høyeste antall ord", "innhold": "innhold",
    "instanser": "instanser", "minst": "minste antall", "krever": "må også si",
    "hoeyst_maaneder": "høyeste antall måneder til oppstart", "minst_aar": "minste antall år", "minst_ord": "minste antall ord",
    "vedtatt": "må være vedtatt", "etter_hoering": "etter høringsfristen",
    "minst_uker": "minste antall uker", "nettside": "på kommunens nettside",
    "aar_mellom": "høyeste antall år mellom", "grupper": "grupper", "hva": "hva", "kanaler": "kanaler", "roller": "roller",
    "sendt_til": "sendt til", "om": "må nevne ett av", "og": "må også nevne", "mot": "kan si noe annet",
    "sammen": "sammen med", "uten": "uten", "setning": "eller hverdagsord som står tett",
    "opplysninger": "opplysninger", "ord": "søkeord", "situasjon": "situasjon", "organ": "organer",
    "sak": "sak", "sektorer": "minste antall sektorer", "slag": "slag", "virkemidler": "virkemidler",
}  # fmt: skip


_AAR = {"1": "ett", "2": "to", "3": "tre", "4": "fire"}


def report(treff: Treff, ventet: Sequence[Kommende], paint: Paint) -> str:
    """Every entry in full, then the provisions without a duty, with the reason; for a whole act also the act that is to come.

    `ventet` are the acts that have been adopted and are not in force.
    """
    width = max(60, min(110, shutil.get_terminal_size((100, 24)).columns))
    blocks = [_plikt(treff.lov, plikt, ventet, width, paint) for plikt in treff.plikter]
    blocks += [_uten(treff.lov, uten, ventet, width, paint) for uten in treff.uten_plikt]
    if treff.plikter == treff.lov.plikter:
        blocks += [_kommende(each, width, paint) for each in ventet if each.beroerer(treff.lov.lovdata)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def kommende(lov: Kommende, paint: Paint) -> str:
    """What is known of an act that is to come."""
    width = max(60, min(110, shutil.get_terminal_size((100, 24)).columns))
    return "\n".join(_kommende(lov, width, paint)) + "\n"


def oversikt(katalog: Katalog, ventet: Sequence[Kommende], paint: Paint) -> str:
    """Each statute, with the number of entries and the day they were last held against the text, and the acts that are to come."""
    lines = []
    for lov in katalog.lover:
        lines.append(f"{paint(lov.korttittel, 'bold')} ({lov.id})")
        antall = len(lov.plikter)
        tall = f"{norsk.number(antall)} {'bestemmelse' if antall == 1 else 'bestemmelser'} som planen blir sjekket mot"
        if lov.uten_plikt:
            tall += f", og {norsk.number(len(lov.uten_plikt))} som den ikke blir sjekket mot"
        lines.append(f"{_INDENT}{lov.tittel.rstrip('.')}. {tall}.{_verifisert(lov)}")
    if ventet:
        lines += ["", paint("Vedtatt, men ikke i kraft", "bold")]
        lines += [f"{_INDENT}{norsk.capital(each.navn)} ({each.id})" for each in ventet]
    lines += [
        "",
        'Se en bestemmelse: bolig lov vis "boligsosialloven § 5 annet ledd", eller med id-en: bolig lov vis bsl-5-2-1',
    ]
    return "\n".join(lines) + "\n"


def krav_i_ord(krav: Krav) -> str:
    """What an evidence kind looks for, and with which parameters: "Tiltak … Slag: statlig, kommune. Minste antall: 2." """
    valgt = parametre(krav)
    deler = [
        f"Oversikten kan være høyst {_AAR.get(str(verdi), verdi)} år gammel."
        if navn == "hoeyst_aar"
        else f"{norsk.capital(PARAMETERORD.get(navn, navn.replace('_', ' ')))}: {_vist(navn, verdi)}."
        for navn, verdi in valgt.items()
    ]
    return " ".join([_foerste_avsnitt(krav), *deler])


def parametre(krav: Krav) -> dict[str, object]:
    """The parameters that the entry has set: those that differ from the kind's own."""
    alle = {field.name: (field.default, getattr(krav.parametre, field.name)) for field in fields(krav.parametre)}
    return {navn: verdi for navn, (standard, verdi) in alle.items() if verdi != standard}


def _foerste_avsnitt(krav: Krav) -> str:
    return " ".join(krav.type.dokumentasjon.split("\n\n")[0].split())


def _vist(navn: str, verdi: object) -> str:
    if navn in _SOEKEORD and isinstance(verdi, tuple):
        grupper = all(isinstance(each, tuple) for each in verdi)
        verdi = tuple(map(_hele, verdi)) if grupper else _hele(verdi)
    if navn == "setning" and isinstance(verdi, tuple):
        return "; eller ".join(_setning(str(each)) for each in verdi)
    return _verdi(verdi)


def _hele(ord: Sequence[str]) -> tuple[str, ...]:
    """All the words of a group that are looked for, whole."""
    return hele(ord, BOKMAAL, len(ord))


def _setning(setning: str) -> str:
    """ "brev|svar + hvorfor|kvifor" as a reader says it; of many words for the same, some are enough."""
    return " nær ".join(_noen(gruppe.split("|")) for gruppe in setning.split(" + "))


def _noen(ord: Sequence[str]) -> str:
    vist = hele(ord, BOKMAAL)
    return (
        f"({', '.join(vist)} …)" if len(ord) > len(vist) else f"({' eller '.join(vist)})" if len(vist) > 1 else vist[0]
    )


def _verdi(verdi: object) -> str:
    if isinstance(verdi, bool):
        return "ja" if verdi else "nei"
    if isinstance(verdi, int):
        return norsk.number(verdi)
    if isinstance(verdi, tuple):
        if any(isinstance(part, tuple) for part in verdi):
            return ", og ".join(
                " eller ".join(map(_verdi, part)) if isinstance(part, tuple) else _verdi(part) for part in verdi
            )
        return ", ".join(map(_verdi, verdi))
    return str(verdi)


def _plikt(lov: Lov, plikt: Plikt, ventet: Sequence[Kommende], width: int, paint: Paint) -> list[str]:
    lines = [paint(f"{plikt.hjemmel} ({plikt.id})", "bold"), plikt.tittel, ""]
    lines += _felt("Styrke", [f"{plikt.styrke.value}. Gjelder for {plikt.adressat}."], width)
    lines += _felt("Plikttype", [_plikttype(plikt)], width)
    lines += _felt("Innhold", [plikt.parafrase], width)
    lines += _felt("Vilkår", [said(vilkaar.describe(plikt.vilkaar))], width)
    lines += _felt("I kraft", [said(vilkaar.i_tid(plikt))], width)
    lines += _felt("Frist", [f"{norsk.date(plikt.frist)}." if plikt.frist else ""], width)
    lines += _felt("Planen svarer med", [_med_hvordan(krav) for krav in plikt.krav], width)
    lines += _felt("Slik svarer du", [plikt.veiledning], width)
    lines += _felt("Merk", [plikt.merknad], width)
    lines += _felt("Kommer", [each.om(lov.lovdata, plikt.hjemmel.paragraf) for each in ventet], width)
    lines += _felt("Les bestemmelsen", [plikt.lenke], width)
    lines += _felt("Verifisert", [f"{norsk.capital(said(lov.verifisert_mot))}." if lov.verifisert else ""], width)
    return lines


def _plikttype(plikt: Plikt) -> str:
    grunn = f" {norsk.capital(plikt.plikttype_grunn.rstrip('.'))}." if plikt.plikttype_grunn else ""
    return f"{plikt.plikttype.value}: {said(PLIKTTYPER[plikt.plikttype])}.{grunn}"


def _med_hvordan(krav: Krav) -> str:
    """What is looked for, whether the duty stands or falls with it, and what else is taken."""
    avgjoerende = " Plikten er ikke dekket uten dette." if krav.avgjoerende else ""
    eller = f" Eller: {krav_i_ord(krav.eller)}" if krav.eller else ""
    return f"{krav_i_ord(krav)}{avgjoerende}{eller}"


def _uten(lov: Lov, uten: UtenPlikt, ventet: Sequence[Kommende], width: int, paint: Paint) -> list[str]:
    kommer = [each.om(lov.lovdata, uten.hjemmel.paragraf) for each in ventet]
    return [
        paint(f"{uten.hjemmel}: Planen blir ikke sjekket mot denne", "bold"),
        *_wrapped([uten.grunn], width),
        *_felt("Kommer", kommer, width),
    ]


def _felt(navn: str, tekster: Iterable[str], width: int) -> list[str]:
    tekster = [tekst for tekst in tekster if tekst]
    return [f"  {navn}:", *_wrapped(tekster, width)] if tekster else []


def _wrapped(tekster: Iterable[str], width: int) -> list[str]:
    return [
        line
        for tekst in tekster
        for line in textwrap.wrap(
            tekst,
            width,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )
    ]


def _verifisert(lov: Lov) -> str:
    return f" Verifisert {said(lov.verifisert_mot)}." if lov.verifisert else ""


def _kommende(lov: Kommende, width: int, paint: Paint) -> list[str]:
    flyttes = [f"§{norsk.NBSP}{fra} flyttes til {paragrafer(til)}." for fra, til in lov.flytter]
    lines = [paint(f"{norsk.capital(lov.navn)} er {lov.stand}", "bold"), *_wrapped([lov.naar], width)]
    lines += _felt("Bestemmelser som flyttes", flyttes, width)
    lines += _felt("Bestemmelser som endres", [f"{paragrafer(lov.paragrafer)}." if lov.paragrafer else ""], width)
    lines += _felt("Nytt", [f"§{norsk.NBSP}{each.paragraf}: {each.hva}" for each in lov.nytt], width)
    lines += _felt("Les loven", [lov.url], width)
    return [*lines, *_felt("Kjent per", [f"{norsk.date(lov.lest)}."], width)]
