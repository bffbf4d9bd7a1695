from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("behovsoversikt-like-tall", Severity.ADVARSEL)
def behovsoversikt_like_tall(context: Context) -> Iterator[Problem]:
    """Alle tallene i behovsoversikten er null eller én, eller de er like på alle linjene.

    Da er de neppe talt opp. Oversikten skal vise hvor mange husstander som har behov for bistand, for hver målgruppe og boligtype.

    Slik retter du det: sett inn tallene fra kommunens egen kartlegging. En linje uten kjent behov tar du ut.
    """
    oversikt = context.plan.behovsoversikt
    if oversikt is None:
        return
    if oversikt.bare_smaa_tall:
        melding = "Alle tallene i behovsoversikten er null eller én."
    elif oversikt.like_tall:
        melding = "Tallene i behovsoversikten er like på alle linjene."
    else:
        return
    yield Problem(oversikt.origin.at("behov"), melding, "Sett inn tallene fra kommunens egen kartlegging.")
