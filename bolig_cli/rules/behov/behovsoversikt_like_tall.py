from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("behovsoversikt-like-tall", Severity.ADVARSEL)
def behovsoversikt_like_tall(context: Context) -> Iterator[Problem]:
    """Tallene i behovsoversikten er neppe talt opp.

    Funnet sier hvilket tegn det er: Nesten alle tallene er to eller mindre, de er like for alle målgruppene, eller
    mange linjer deler noen få tall. Det kan også være at ingen har en bolig i dag, eller at metoden eller en kilde sier
    at tallene er gjettet.

    Oversikten skal vise hvor mange husstander som har behov for bistand, for hver målgruppe og boligtype.

    Slik retter du det: sett inn tallene fra kommunens egen kartlegging. En linje uten kjent behov tar du ut.
    """
    oversikt = context.plan.behovsoversikt
    if oversikt is None:
        return
    if oversikt.bare_smaa_tall:
        melding = "Alle eller nesten alle tallene i behovsoversikten er to eller mindre."
    elif oversikt.like_tall:
        melding = "Tallene i behovsoversikten er like på alle eller nesten alle linjene."
    elif oversikt.faa_ulike_tall:
        melding = "Mange linjer i behovsoversikten deler noen få tall, eller tall som ligger tett."
    elif oversikt.ingen_har_bolig:
        melding = "Ingen i noen av gruppene i behovsoversikten har en slik bolig i dag."
    elif oversikt.gjettet:
        melding = f"Metoden eller en kilde i behovsoversikten sier at tallene er gjettet («{oversikt.gjettet}»)."
    else:
        return
    yield Problem(oversikt.origin.at("behov"), melding, "Sett inn tallene fra kommunens egen kartlegging.")
