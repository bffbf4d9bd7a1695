"""Verdicts → findings: how grave a lack is, by strength, verdict, phase and deadline."""

from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Plan

IKKE = "plikt-ikke-dekket"
DELVIS = "plikt-delvis-dekket"
MULIGHET = "mulighet-ikke-brukt"

DOCS: dict[str, str] = {
    IKKE: """Planen svarer ikke på en bestemmelse i loven.

Hvor alvorlig det er, følger av ordet i loven: *skal* gir feil, og *bør* gir advarsel.
I fasen `utkast` er det høyst en advarsel. Har kravet en frist som ikke er ute, er det en merknad om hvor lenge det er igjen.

**Slik retter du det:** Funnet sier hva som mangler og hvor. Kjør `bolig dekning` for å se alle pliktene, hva planen svarer med, og
hva som mangler. At et tiltak sier at det svarer på plikten, er ikke nok: planen må vise det.
""",
    DELVIS: """Planen svarer bare på en del av en bestemmelse i loven.

En *skal*-bestemmelse som er delvis dekket, gir advarsel. *bør* gir merknad. Har kravet en frist som ikke er ute, er det en
merknad om hvor lenge det er igjen.

**Slik retter du det:** Funnet sier hva som mangler og hvor. Kjør `bolig dekning` for å se hva planen alt svarer med.
""",
    MULIGHET: """Loven nevner noe kommunen *kan* gjøre, og planen har ingen tiltak som viser at den gjør det.

Dette er ikke en plikt, og planen mangler ikke noe. Loven gir eksempler på bistand, og kommunen velger hva den vil bruke.

**Slik retter du det:** Du trenger ikke gjøre noe. Har kommunen slike tiltak alt, skriver du virkemiddelet i dem, så blir de med i
lovdekningen.
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
    return Severity.ADVARSEL if plan.fase == "utkast" and alvor is Severity.FEIL else alvor
