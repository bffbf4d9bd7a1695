"""Verdicts → findings: how grave a lack is, by strength, verdict, phase and deadline."""

from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Fase, Plan

IKKE = "plikt-ikke-dekket"
DELVIS = "plikt-delvis-dekket"
MULIGHET = "mulighet-ikke-brukt"

# The gravest that each can be; how grave it is, follows from the word in the statute. What they mean, is prose in `pages/`.
CODES = {IKKE: Severity.FEIL, DELVIS: Severity.ADVARSEL, MULIGHET: Severity.MERKNAD}

_ALVOR = {
    (Styrke.SKAL, Status.IKKE_DEKKET): Severity.FEIL,
    (Styrke.SKAL, Status.DELVIS): Severity.ADVARSEL,
    (Styrke.BOER, Status.IKKE_DEKKET): Severity.ADVARSEL,
    (Styrke.BOER, Status.DELVIS): Severity.MERKNAD,
    (Styrke.KAN, Status.IKKE_DEKKET): Severity.MERKNAD,
    (Styrke.KAN, Status.DELVIS): Severity.MERKNAD,
}


def findings(plan: Plan, dekning: Dekning) -> Iterator[Finding]:
    """One finding for each duty that applies and is not covered, at the first thing that is missing."""
    for vurdering in dekning.vurderinger:
        if (vurdering.plikt.styrke, vurdering.status) in _ALVOR:
            yield _finding(plan, vurdering)


def _finding(plan: Plan, v: Vurdering) -> Finding:
    first = v.mangler[0]
    rest = f" ({len(v.mangler) - 1} til: se «bolig dekning».)" if len(v.mangler) > 1 else ""
    hjemmel = str(v.plikt.hjemmel)
    if v.plikt.styrke is Styrke.KAN:
        text = f"En mulighet etter {hjemmel} er ikke {'brukt' if v.status is Status.IKKE_DEKKET else 'vist fullt ut'}"
        code = MULIGHET
    else:
        words = "er ikke dekket" if v.status is Status.IKKE_DEKKET else "er delvis dekket"
        text = f"{norsk.capital(hjemmel)} ({v.plikt.styrke}) {words}"
        code = IKKE if v.status is Status.IKKE_DEKKET else DELVIS
    parts = [f"{text}: {in_words(first.tekst, AUTHOR)}{rest}", in_words(v.frist_melding, AUTHOR)]
    hjelp = f"{v.plikt.veiledning} Bestemmelsen heter {v.plikt.id} i «bolig dekning»."
    return Finding(code, _alvor(plan, v), " ".join(part for part in parts if part), first.place, hjelp)


def _alvor(plan: Plan, v: Vurdering) -> Severity:
    alvor = _ALVOR[v.plikt.styrke, v.status]
    if v.kommer:
        return Severity.MERKNAD
    return Severity.ADVARSEL if plan.fase == Fase.UTKAST and alvor is Severity.FEIL else alvor
