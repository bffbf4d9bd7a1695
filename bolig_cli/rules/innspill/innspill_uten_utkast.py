from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.besvart import answered_by
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.utkast import followed


@rule("innspill-uten-utkast", Severity.MERKNAD)
def innspill_uten_utkast(context: Context) -> Iterator[Problem]:
    """Det er ikke tatt vare på utkastet som noen innspill gjelder, så ingen kan se om planen er endret etter dem.

    `bolig build` skriver en fil i `build/bygg` om hvert høringsutkast, og `bolig innspill import` tar den inn i
    `plan/innspill/bygg`. Uten den sier kontrollen ikke noe om punkter som er tatt til følge. Dette står én gang, ved det første
    innspillet det gjelder.

    Slik retter du det: hent filen fra `build/bygg` hos den som bygde høringsutkastet, legg den i `plan/innspill/bygg`, og skriv
    navnet på den, uten `.yaml`, i `bygg` i innspillene. Finnes den ikke lenger, ser dere selv etter at hver endring er gjort.
    """
    lost = [
        (innspill, punkt)
        for innspill, punkt in followed(context.plan)
        if innspill in context.under_behandling and answered_by(innspill, context.plan) is None
    ]
    if not lost:
        return
    ids = {innspill.id for innspill, _ in lost}
    where = f"innspillet {lost[0][0].id}" if len(ids) == 1 else f"{len(ids)} innspill"
    innspill, punkt = lost[0]
    yield Problem(
        innspill.origin.at("bygg") if innspill.bygg else punkt.origin.at("konklusjon"),
        f"Det er ikke tatt vare på utkastet som {where} gjelder. Derfor er det ikke sjekket om planen er endret der noe er tatt "
        "til følge.",
        "Hent filen fra build/bygg hos den som bygde utkastet, legg den i plan/innspill/bygg, og skriv navnet på den i «bygg». "
        "Finnes den ikke, ser dere selv etter at endringen er gjort.",
    )
