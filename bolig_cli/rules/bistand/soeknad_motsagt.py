from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("soeknad-motsagt", Severity.FEIL)
def soeknad_motsagt(context: Context) -> Iterator[Problem]:
    """En tjeneste sier både at det ikke trengs noen søknad, og hvordan en søker.

    Innbyggeren som leser «Slik får du hjelp», vet da ikke hva som gjelder.

    Slik retter du det: ta bort `uten_soeknad` hvis en må søke, eller `soeknad` hvis en ikke må.
    """
    for service in context.plan.all(Tjeneste):
        if service.uten_soeknad and (service.soeknad.hvor or service.soeknad.hvordan):
            yield Problem(
                service.origin.key("uten_soeknad"),
                f"{capital(named(service))} har både «uten_soeknad: true» og «soeknad».",
                "Må innbyggeren søke, tar du bort «uten_soeknad». Må ingen søke, tar du bort «soeknad».",
            )
