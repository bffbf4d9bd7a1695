from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law import henvisning
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("hjemmel-ikke-i-katalogen", Severity.MERKNAD)
def hjemmel_ikke_i_katalogen(context: Context) -> Iterator[Problem]:
    """Hjemmelen til en tjeneste er en bestemmelse som lovkatalogen ikke har, i en lov som den har.

    Katalogen har de bestemmelsene som en boligsosial plan svarer på, og ikke hele loven. Paragrafen kan derfor være riktig. Men den
    kan også være skrevet feil, eller være opphevet, og det kan verktøyet ikke se.

    Slik retter du det: slå opp bestemmelsen i Lovdata. Er den riktig, trenger du ikke gjøre noe.
    """
    for service in context.plan.all(Tjeneste):
        for number, text in enumerate(service.hjemmel):
            if henvisning.lov_i(text, context.katalog):
                try:
                    henvisning.find(text, context.katalog)
                except henvisning.UkjentHenvisning as error:
                    yield Problem(
                        service.origin.at("hjemmel", number),
                        str(error),
                        "Se etter i Lovdata at bestemmelsen finnes og er den du mener.",
                    )
