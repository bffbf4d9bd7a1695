from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Okonomistatus, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_UTEN_BELOEP = (Okonomistatus.INNENFOR_RAMME, Okonomistatus.MAA_UTREDES)


@rule("beloep-uten-kostnadsberegning", Severity.ADVARSEL)
def beloep_uten_kostnadsberegning(context: Context) -> Iterator[Problem]:
    """Et tiltak har beløp, men sies å være innenfor rammen eller å måtte utredes.

    Beløpene summeres i handlingsdelen som noe det må finnes penger til. Da kan ikke tiltaket samtidig være dekket av vedtatt
    budsjett, eller ha ukjent kostnad.

    Slik retter du det: skriv `kostnadsberegnet` som status, eller ta beløpene ut. Et anslag kan stå i `merknad`.
    """
    for tiltak in context.plan.all(Tiltak):
        status = tiltak.okonomi.status
        if status in _UTEN_BELOEP and any(any(p.belop.values()) for p in tiltak.okonomi.poster):
            yield Problem(
                tiltak.origin.at("okonomi", "status"),
                f"{capital(named(tiltak))} har beløp, men status er «{status}».",
                "Endre status til «kostnadsberegnet», eller ta beløpene ut.",
            )
