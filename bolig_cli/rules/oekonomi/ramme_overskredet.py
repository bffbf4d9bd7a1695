from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.okonomi import bruk, er_hoeyeste
from bolig_cli.model.plan import Plan, Ramme, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_AT_MOST = " Det er regnet med det høyeste beløpet der kostnaden er et spenn eller fordelingen ikke er avklart."


@rule("ramme-overskredet", Severity.ADVARSEL)
def ramme_overskredet(context: Context) -> Iterator[Problem]:
    """Tiltakene bruker mer enn rammen planen sier at de skal holde seg innenfor.

    Rammene står under `okonomi: ramme` i plan.yaml. En post trekker på en ramme når typen er den samme og finansieringen er en av
    dem rammen gjelder. Negative beløp, for eksempel refusjoner, trekkes fra. Tiltak innenfor ramme uten egne beløp blir ikke regnet
    med, for de dekkes av budsjettet som er vedtatt. Er kostnaden et spenn, er det høyeste beløpet regnet med. Er det ikke avklart
    hvor mye hver av dem som finansierer posten, betaler, er hele beløpet regnet med. En plan kan foreslå mer enn det er vedtatt
    penger til, men da må det stå.

    Slik retter du det: rett beløpene, utsett tiltak, eller endre rammen slik den er vedtatt.
    """
    plan = context.plan
    measures = plan.all(Tiltak)
    for frame in plan.rammer:
        for year, limit in frame.belop.items():
            used = bruk(frame, measures, year)
            if 0 <= limit < used:
                yield Problem(
                    frame.origin.at("belop", str(year)),
                    f"Tiltakene bruker {norsk.number(used)} tusen kroner av rammen «{frame.navn}» i {year}, men den er på "
                    f"{norsk.number(limit)}. Det er {norsk.number(used - limit)} for mye. "
                    f"Mest bruker {_largest(plan, frame, year)}."
                    + (_AT_MOST if er_hoeyeste(frame, measures, year) else ""),
                    "Rett beløpene, utsett tiltak, eller endre rammen slik den er vedtatt.",
                )


def _largest(plan: Plan, frame: Ramme, year: int) -> str:
    uses = sorted(((bruk(frame, (t,), year), t.id) for t in plan.all(Tiltak)), key=lambda use: -use[0])
    return norsk.listing([f"{id} ({norsk.number(use)})" for use, id in uses[:3] if use > 0])
