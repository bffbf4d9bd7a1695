"""Coverage as a table for a person at a terminal."""

import shutil
import textwrap
from collections.abc import Callable

from bolig_cli import norsk
from bolig_cli.law.plikt import PLIKTTYPER, Lov
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said

_COLOURS = {
    Status.DEKKET: "green",
    Status.OMTALT: "cyan",
    Status.DELVIS: "yellow",
    Status.IKKE_DEKKET: "red",
    Status.GJELDER_IKKE: "dim",
}
_MARKS = {"Funnet": "+ ", "Må leses": "? ", "Lest": "+ ", "Mangler": "− ", "Ikke brukt": "− ", "Gjør dette": "→ "}
_INDENT = " " * 4
FIRST = 3  # pieces of evidence that are told; the rest are counted


def report(valgt: Dekning, alle: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """By kind of duty and act, a row per duty; under it why, what answers the duty, where, what is missing, and what to do."""
    width = max(60, min(120, shutil.get_terminal_size((100, 24)).columns))
    lines = [ord.gjelder(alle), ""]
    for plikttype, del_ in valgt.per_type:
        lines += [paint(said(PLIKTTYPER[plikttype]).upper(), "bold"), ord.opptelling(del_.vurderinger), ""]
        for lov, vurderinger in del_.per_lov:
            lines += _act(lov, vurderinger, shown, width, paint)
    if not valgt.vurderinger:
        lines += ["Ingen plikter passer med utvalget.", ""]
    lines += [text for text in (ord.utvalg(valgt, alle), "I alt:", *ord.per_type(alle.vurderinger)) if text]
    lines += [text for text in (ord.kommer(valgt),) if text]
    lines.append(f"{ord.assessed(alle)} {ord.FORBEHOLD}")
    return "\n".join(lines) + "\n"


def _act(
    lov: Lov, vurderinger: tuple[Vurdering, ...], shown: Callable[[str], str], width: int, paint: Paint
) -> list[str]:
    lines = [paint(norsk.capital(lov.korttittel), "bold"), ord.opptelling(vurderinger), ""]
    wide = max(len(v.plikt.hjemmel.bestemmelse) for v in vurderinger)
    for v in vurderinger:
        colour = "dim" if v.ubrukt else _COLOURS[v.status]
        lines.append(
            f"{paint(v.plikt.hjemmel.bestemmelse.ljust(wide), 'bold')}  {v.plikt.styrke.value.ljust(4)}  "
            f"{paint(ord.ord(v).ljust(20), colour)}  {v.plikt.tittel} ({v.plikt.id})"
        )
        lines += _details(v, shown, width)
    return [*lines, ""]


def _details(v: Vurdering, shown: Callable[[str], str], width: int) -> list[str]:
    lines: list[str] = []
    for label, texts in ord.forklaring(v, shown):
        if label == "Merk":  # how the entry is read: «bolig lov vis» tells it, and here it would drown the rest
            continue
        told = texts[:FIRST] if label in ("Funnet", "Må leses", "Lest") else texts
        if more := len(texts) - len(told):
            told = [*told, f"og {more} til. Alle står i lovdekningen: bolig build --dokument dekning"]
        for text in told:
            mark = _MARKS.get(label, "Signert: " if label == "Signert" else "")
            lines += textwrap.wrap(
                mark + text,
                width,
                initial_indent=_INDENT,
                subsequent_indent=_INDENT + "  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
    return lines
