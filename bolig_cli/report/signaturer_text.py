"""The signatures, for a person at a terminal."""

from collections.abc import Callable

from bolig_cli import norsk
from bolig_cli.law.signaturer import Signaturer
from bolig_cli.law.vurdering import STATUSORD, Signatur, Vurdering
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(s: Signaturer, shown: Callable[[str], str], paint: Paint) -> str:
    """What holds, what has lapsed, what must be read; last the counts."""
    lines = [
        *_part("Signert", [_signed(v, signatur) for v, signatur in s.gjelder], paint),
        *_part("Gjelder ikke lenger", [_signed(v, signatur, shown) for v, signatur in s.utgaatt], paint),
        *_part("Må leses, og er ikke signert", [_unread(v, shown) for v in s.usignert], paint),
        *_part(
            "Signeringer av plikter som ikke finnes",
            [f"{ukjent.plikt}: {ukjent.rolle} ({shown(ukjent.origin.path)})" for ukjent in s.ukjent],
            paint,
        ),
        f"{_count(len(s.gjelder), 'signering', 'signeringer')} gjelder, {len(s.utgaatt) or 'ingen'} er falt bort, "
        f"og {_count(len(s.usignert), 'plikt', 'plikter').lower()} venter på å bli lest og signert.",
        "«--krev-signering» krever i tillegg at hver skal-bestemmelse som gjelder, er signert: "
        f"{len(s.skal_gjenstaar) or 'ingen'} gjenstår.",
    ]
    return "\n".join(lines) + "\n"


def _count(number: int, one: str, many: str) -> str:
    """ "Ingen plikter", "1 plikt", "2 plikter"."""
    return f"{number or 'Ingen'} {one if number == 1 else many}"


def _part(title: str, lines: list[str], paint: Paint) -> list[str]:
    return [paint(title, "bold"), *(f"  {line}" for line in lines), ""] if lines else []


def _signed(v: Vurdering, s: Signatur, shown: Callable[[str], str] | None = None) -> str:
    where = f" ({shown(s.place.path)})" if shown else ""
    return f"{_name(v)}: {STATUSORD[v.status]}. {ord.signert(s)}{where}"


def _unread(v: Vurdering, shown: Callable[[str], str]) -> str:
    place = v.tekster[0].place
    return f"{_name(v)}: {said(v.tekster[0].tekst)} ({shown(place.path)}:{place.line})"


def _name(v: Vurdering) -> str:
    return f"{norsk.capital(str(v.plikt.hjemmel))} ({v.plikt.styrke}, {v.plikt.id})"
