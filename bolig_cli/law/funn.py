"""Verdicts → findings: how grave a lack is, by strength, verdict, phase and deadline."""

from collections.abc import Iterator

from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.model.plan import Plan

IKKE = "plikt-ikke-dekket"
DELVIS = "plikt-delvis-dekket"

DOCS: dict[str, str] = {
    IKKE: """Planen svarer ikke på en bestemmelse i loven.

Hvor alvorlig det er, følger av ordet i loven: *skal* gir feil, *bør* gir advarsel, og *kan* gir en merknad om en mulighet.
I fasen `utkast` er det høyst en advarsel. Har kravet en frist som ikke er ute, er det en merknad om hvor lenge det er igjen.

**Slik retter du det:** Funnet sier hva som mangler og hvor. Kjør `bolig dekning` for å se alle pliktene, hva planen svarer med, og
hva som mangler. At et tiltak sier at det svarer på plikten, er ikke nok: planen må vise det.
""",
    DELVIS: """Planen svarer bare på en del av en bestemmelse i loven.

En *skal*-bestemmelse som er delvis dekket, gir advarsel. *bør* og *kan* gir merknad.

**Slik retter du det:** Funnet sier hva som mangler og hvor. Kjør `bolig dekning` for å se hva planen alt svarer med.
""",
}
CODES = frozenset(DOCS)

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
    alvor = _ALVOR[v.plikt.styrke, v.status]
    if plan.fase == "utkast" and alvor is Severity.FEIL:
        alvor = Severity.ADVARSEL
    if v.kommer:
        alvor = Severity.MERKNAD
    first = v.mangler[0]
    rest = f" ({len(v.mangler) - 1} til: se «bolig dekning».)" if len(v.mangler) > 1 else ""
    if v.plikt.styrke is Styrke.KAN:
        text = f"En mulighet etter {v.plikt.hjemmel} er ikke brukt: {first.tekst}"
    else:
        words = "er ikke dekket" if v.status is Status.IKKE_DEKKET else "er delvis dekket"
        text = f"{v.plikt.hjemmel} ({v.plikt.styrke}) {words}: {first.tekst}"
    if v.kommer:
        text += f" {v.frist_melding}"
    code = IKKE if v.status is Status.IKKE_DEKKET else DELVIS
    return Finding(
        code, alvor, text + rest, first.place, f"{v.plikt.veiledning} Plikten heter {v.plikt.id} i «bolig dekning»."
    )
