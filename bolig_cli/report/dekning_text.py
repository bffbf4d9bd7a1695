"""Coverage as a table for a person at a terminal."""

import shutil
import textwrap
from collections.abc import Callable

from bolig_cli.law.plikt import Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.report.colour import Paint

_WORDS = {
    Status.DEKKET: ("dekket", "green"),
    Status.DELVIS: ("delvis", "yellow"),
    Status.IKKE_DEKKET: ("ikke dekket", "red"),
    Status.GJELDER_IKKE: ("gjelder ikke", "dim"),
}
_UNUSED = ("ikke brukt", "dim")  # a possibility (kan) that the plan does not use is no lack
_INDENT = " " * 4
FIRST = 3  # pieces of evidence that are told; the rest are counted


def report(dekning: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """A row per duty; under it what answers the duty, where, and what is missing."""
    width = max(60, min(120, shutil.get_terminal_size((100, 24)).columns))
    reference = max((len(str(v.plikt.hjemmel)) for v in dekning.vurderinger), default=0)
    lines = [f"{'Hjemmel'.ljust(reference)}  {'Styrke'.ljust(6)}  {'Vurdering'.ljust(12)}  Plikt"]
    lines.append("-" * min(width, len(lines[0]) + 30))
    for v in dekning.vurderinger:
        word, colour = _UNUSED if _is_unused(v) else _WORDS[v.status]
        lines.append(
            f"{paint(str(v.plikt.hjemmel).ljust(reference), 'bold')}  {v.plikt.styrke.value.ljust(6)}  "
            f"{paint(word.ljust(12), colour)}  {v.plikt.tittel} ({v.plikt.id})"
        )
        lines += _details(v, shown, width)
    counts = ", ".join(f"{dekning.antall[status.value]} {word}" for status, (word, _) in _WORDS.items())
    lines += [
        "",
        f"{len(dekning.vurderinger)} plikter: {counts}.",
        f"Vurdert per {dekning.dato.isoformat()} mot lovkatalogen, utgave {dekning.katalog.versjon}. "
        "Tabellen viser hva planen svarer på. Den er ingen vurdering av om planen er lovlig.",
    ]
    return "\n".join(lines) + "\n"


def _is_unused(v: Vurdering) -> bool:
    return v.plikt.styrke is Styrke.KAN and v.status is Status.IKKE_DEKKET


def _details(v: Vurdering, shown: Callable[[str], str], width: int) -> list[str]:
    texts = []
    if v.vilkaar:
        texts.append(v.vilkaar)
    if v.frist_melding:
        texts.append(v.frist_melding)
    texts += [f"+ {b.tekst} ({shown(b.place.path)}:{b.place.line})" for b in v.bevis[:FIRST]]
    if more := len(v.bevis) - FIRST if len(v.bevis) > FIRST else 0:
        texts.append(f"+ og {more} til. Alle står i «bolig dekning --format json».")
    texts += [f"− {m.tekst} ({shown(m.place.path)}:{m.place.line})" for m in v.mangler]
    lines: list[str] = []
    for text in texts:
        lines += textwrap.wrap(
            text,
            width,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT + "  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
