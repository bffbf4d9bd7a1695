"""What rests on a measure, for a person at a terminal."""

from bolig_cli import norsk
from bolig_cli.law.avhengighet import Avhengighet, Hviler
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(a: Avhengighet, paint: Paint) -> str:
    """First the duties that would fall without it, then those that rest on it among other things."""
    faller = [h for h in a.hviler if h.faller]
    staar = [h for h in a.hviler if not h.faller]
    lines = [paint(f"{a.id} «{a.tittel}»", "bold"), ""]
    if a.teller_ikke:
        lines += [f"{a.id} teller ikke i lovdekningen: {said(a.teller_ikke)}.", ""]
    if not a.hviler:
        lines.append("Ingen plikter hviler på dette.")
    if faller:
        lines += ["Disse ville falle hvis det gikk ut:", *(_linje(h, paint) for h in faller), ""]
    if staar:
        lines += ["Disse hviler på det, men planen svarer på dem også uten:", *(_linje(h, paint) for h in staar), ""]
    if a.hviler:
        plikter = f"{len(a.hviler)} {'plikt' if len(a.hviler) == 1 else 'plikter'}"
        lines.append(f"{plikter} hviler på {a.id}, og {len(faller) or 'ingen'} ville falle hvis det gikk ut.")
    return "\n".join(lines) + "\n"


def _linje(h: Hviler, paint: Paint) -> str:
    plikt = h.vurdering.plikt
    text = f"  {norsk.capital(str(plikt.hjemmel))} ({plikt.styrke}): {plikt.tittel} ({plikt.id})"
    if h.faller:
        text += "\n      " + paint(f"{STATUSORD[h.vurdering.status]} → {STATUSORD[h.uten]}", "yellow")
    if h.paastand:
        text += "\n      Planen sier bare at det svarer på plikten."
    return text
