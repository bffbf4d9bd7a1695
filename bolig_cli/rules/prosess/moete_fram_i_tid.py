from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("moete-fram-i-tid", Severity.ADVARSEL)
def moete_fram_i_tid(context: Context) -> Iterator[Problem]:
    """Et møte er datert etter utgaven, og likevel står det hva som kom inn der, eller hva det førte til.

    Et møte som ikke er holdt, har ikke gitt innspill ennå. Det teller ikke som medvirkning, og dokumentene sier at det er planlagt.

    Slik retter du det: rett datoen for møtet, eller `utgave: dato:` i `plan.yaml`. Er møtet bare planlagt, tar du bort `innspill`,
    `oppfoelging` og `foerte_til` til det er holdt.
    """
    edition = context.plan.utgavedato
    of_the_template = {place.place for place in context.malsteder}  # which has a finding of its own
    for event in context.plan.prosess.medvirkning if context.plan.prosess else ():
        told = event.innspill.words or event.oppfoelging.words or event.foerte_til
        if event.dato and told and edition and edition.ends_before(event.dato) and event.place not in of_the_template:
            yield Problem(
                event.dato.place,
                f"«{event.tittel}» er datert {event.dato.sagt}, etter utgaven ({edition.sagt}), men planen sier hva som kom "
                "ut av det.",
                "Rett datoen for møtet eller for utgaven. Er møtet ikke holdt, tar du bort «innspill», «oppfoelging» og "
                "«foerte_til».",
            )
