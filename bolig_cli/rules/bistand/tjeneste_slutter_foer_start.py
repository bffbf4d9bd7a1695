from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tjeneste-slutter-foer-start", Severity.FEIL)
def tjeneste_slutter_foer_start(context: Context) -> Iterator[Problem]:
    """En tjeneste slutter før den begynner.

    Et år i `til` går ut den siste dagen i året, og en måned den siste dagen i måneden.

    Slik retter du det: rett `fra` eller `til`. En tjeneste som fortsetter, har ikke `til`.
    """
    for service in context.plan.all(Tjeneste):
        fra, til = service.fra, service.til
        if fra and til and fra.first and til.last and fra.first > til.last:
            yield Problem(
                til.place,
                f"{capital(named(service))} slutter {til.naar}, før den begynner {fra.naar}.",
                "Rett «fra» eller «til».",
            )
