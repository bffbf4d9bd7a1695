from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("delmaal-i-annet-maalomraade", Severity.ADVARSEL)
def delmaal_i_annet_maalomraade(context: Context) -> Iterator[Problem]:
    """Et delmål er ført opp i et annet målområde enn målet det hører under.

    Et delmål vises rett under målet sitt, og dermed i målområdet til det målet. Står det et annet målområde i delmålet, er enten
    det eller `hovedmaal` feil.

    Slik retter du det: ta bort `maalomraade` i delmålet, eller rett `hovedmaal`.
    """
    plan = context.plan
    for maal in plan.all(Maal):
        above = plan.hovedmaal_til(maal)
        if above is None or maal.maalomraade is None:
            continue
        if above.maalomraade is None or above.maalomraade.id != maal.maalomraade.id:
            yield Problem(
                maal.maalomraade.place,
                f"{capital(named(maal))} er ført opp i målområdet {maal.maalomraade.id}, men vises under {named(above)}, "
                + (
                    f"som hører til {above.maalomraade.id}."
                    if above.maalomraade
                    else "som ikke hører til noe målområde."
                ),
                "Ta bort «maalomraade» i delmålet, eller rett «hovedmaal».",
            )
