from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Kapittel
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("kapittel-dobbelt-innhold", Severity.FEIL)
def kapittel_dobbelt_innhold(context: Context) -> Iterator[Problem]:
    """To kapitler setter inn det samme innholdet.

    Hver del som lages av planens data, kan stå ett sted i dokumentet. Står den to ganger, går lenkene til feil sted.

    Slik retter du det: ta bort `innhold` i det ene kapittelet.
    """
    seen: dict[str, Kapittel] = {}
    for chapter in context.plan.kapitler:
        if not chapter.innhold:
            continue
        first = seen.setdefault(chapter.innhold, chapter)
        if first is not chapter:
            yield Problem(
                chapter.origin.at("innhold"),
                f"Kapittelet «{chapter.tittel}» setter inn «{chapter.innhold}», men det gjør kapittelet «{first.tittel}» "
                f"({first.origin.path}) også.",
                "Ta bort «innhold» i et av kapitlene.",
            )
