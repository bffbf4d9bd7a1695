"""The catalogue held against Lovdata's archive, for a person at a terminal."""

import datetime as dt
import shutil
import textwrap
from collections.abc import Callable, Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.law.betydning import Betydning
from bolig_cli.law.lovdata.archive import NAVN
from bolig_cli.law.lovdata.compare import Lovsjekk, Sammenligning, Sjekk, Utfall
from bolig_cli.law.plikt import Lov
from bolig_cli.report import lovsjekk_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said

_COLOUR = {Utfall.UENDRET: "green", Utfall.ENDRET: "yellow", Utfall.BORTE: "red"}


def report(sjekk: Sjekk, betydning: Betydning | None, shown: Callable[[str], str], paint: Paint) -> str:
    """Per statute what has changed or gone, then the counts, and then what it means for the plan, if one was given."""
    width = max(60, min(110, shutil.get_terminal_size((100, 24)).columns))
    lines: list[str] = []
    for lov in sjekk.lover:
        if lov.sammenlignet:
            lines += [f"{paint(lov.lov.korttittel, 'bold')}: {_tall(lov.antall)}", *_detaljer(lov, width, paint)]
    if andre := [lov.lov.korttittel for lov in sjekk.lover if not lov.sammenlignet]:
        lines += ["", *textwrap.wrap(f"Ikke sammenlignet, fordi filen bare har én lov: {norsk.listing(andre)}.", width)]
    antall = sjekk.antall
    lines += [
        "",
        f"{norsk.number(sum(antall.values()))} bestemmelser er sammenlignet: {_tall(antall)}",
        *_verifisert(sjekk.lover),
    ]
    if not sjekk.uendret:
        lines += textwrap.wrap(
            "Der teksten er endret, kan et innslag i lovkatalogen være galt. Les bestemmelsen hos Lovdata før du stoler på det.",
            width,
        )
    if betydning and not sjekk.uendret:
        lines += ["", *_betydning(betydning, shown, width, paint)]
    return "\n".join(lines) + "\n"


def _betydning(betydning: Betydning, shown: Callable[[str], str], width: int, paint: Paint) -> list[str]:
    lines = [paint(ord.overskrift(betydning), "bold"), ord.oppsummering(betydning)]
    for b in betydning.beroerte:
        lines += ["", paint(norsk.capital(ord.hva(b)), _COLOUR[b.endring.utfall])]
        for label, texts in ord.deler(b, shown):
            lines.append(f"  {label}:")
            for text in texts:
                lines += _wrapped(text, "    ", width)
    return lines


def uten_arkiv(lover: Sequence[Lov], paint: Paint) -> str:
    """When each statute was last verified, and where the archive is; says that nothing was compared."""
    lines = ["Ingenting er sammenlignet: kommandoen fikk ikke noe arkiv.", "Innslagene ble sist holdt mot lovteksten:"]
    lines += [f"  {lov.korttittel}: {said(lov.verifisert_mot) or 'ikke oppgitt'}" for lov in lover]
    lines += [
        "",
        f"Lovdata publiserer filen {NAVN} under «Gratis tilgang til offentlige data». Last den ned, og kjør:",
        f"  bolig lov sjekk --arkiv {NAVN}",
    ]
    return "\n".join(lines) + "\n"


def _detaljer(lov: Lovsjekk, width: int, paint: Paint) -> list[str]:
    lines = _wrapped(f"Merk: {lov.merknad}", "  ", width) if lov.merknad else []
    for each in lov.innslag:
        if each.utfall is not Utfall.UENDRET:
            lines.append(f"  {paint(each.utfall.value, _COLOUR[each.utfall])}  {_navn(each)}")
            lines += _wrapped(each.forklaring, " " * 10, width)
    return lines


def _navn(each: Sammenligning) -> str:
    return f"{each.hjemmel.bestemmelse} ({each.plikt or 'planen blir ikke sjekket mot den'})"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _tall(antall: Mapping[str, int]) -> str:
    return norsk.listing([f"{norsk.number(count)} {utfall}" for utfall, count in antall.items()]) + "."


def _verifisert(lover: Sequence[Lovsjekk]) -> list[str]:
    """By the oldest of the days: nothing newer holds for them all."""
    kjente = [lov.lov for lov in lover if lov.lov.verifisert]
    eldst = min(kjente, key=lambda lov: lov.verifisert or dt.date.max, default=None)
    return [f"Lovkatalogen ble sist verifisert {said(eldst.verifisert_mot)}."] if eldst else []
