from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import is_id


@rule("medvirkende-er-ansvarlig", Severity.ADVARSEL)
def medvirkende_er_ansvarlig(context: Context) -> Iterator[Problem]:
    """En enhet står både som ansvarlig for et tiltak og som medvirkende i det.

    Den som har ansvaret, er med. Står enheten begge steder, lurer leseren på om det skulle stått noen andre på det ene.

    Slik retter du det: ta enheten bort fra `medvirkende`, eller skriv den som skulle stått der.
    """
    if "tiltak" in context.med_feil:
        return  # who it is that stands there, may be what could not be understood
    for tiltak in context.plan.all(Tiltak):
        responsible = {ref.id for ref in tiltak.ansvarlig if is_id(ref.id)}
        for ref in tiltak.medvirkende:
            if ref.id in responsible:
                others = [other.id for other in tiltak.medvirkende if other.id not in responsible]
                help = f"Skriv «medvirkende: [{', '.join(others)}]»." if others else "Ta bort hele «medvirkende»."
                yield Problem(
                    ref.place,
                    f"{capital(named(tiltak))} har «{ref.id}» både som ansvarlig og som medvirkende.",
                    f"{help} Skulle det stått noen andre, skriver du id-en til dem.",
                )
