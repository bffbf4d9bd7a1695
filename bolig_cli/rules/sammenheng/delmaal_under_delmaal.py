from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("delmaal-under-delmaal", Severity.FEIL)
def delmaal_under_delmaal(context: Context) -> Iterator[Problem]:
    """Et delmål står under et annet delmål, eller under seg selv.

    Planen har to nivåer av mål: mål, og delmål under dem. Dokumentene nummererer delmålene 1.1, 1.2 og så videre, og har ikke noe
    sted til et nivå til.

    Slik retter du det: skriv det øverste målet under `hovedmaal`. Er det som står nederst, egentlig en måte å nå delmålet på, er
    det en strategi.
    """
    for maal in context.plan.all(Maal):
        if not maal.hovedmaal:
            continue
        above = context.known.find(maal.hovedmaal.id, (Maal,))
        if not isinstance(above, Maal) or not above.hovedmaal:
            continue
        if above.id == maal.id:
            yield Problem(
                maal.hovedmaal.place,
                f"{capital(named(maal))} er ført opp som delmål under seg selv.",
                "Skriv id-en til et annet mål under «hovedmaal», eller ta linjen bort.",
            )
        else:
            yield Problem(
                maal.hovedmaal.place,
                f"{capital(named(maal))} er et delmål under {named(above)}, som selv er et delmål.",
                f"Skriv {above.hovedmaal.id} under «hovedmaal», eller gjør {maal.id} til en strategi under {above.id}."
                if above.hovedmaal.id not in (above.id, maal.id)
                else f"Ta bort «hovedmaal» i {maal.id} eller i {above.id}.",
            )
