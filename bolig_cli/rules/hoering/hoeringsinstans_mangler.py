import re
from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Plantype
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable

_COUNCILS = {
    "eldreråd": r"eldre",
    "råd for personer med funksjonsnedsettelse": r"funksjons",
    "ungdomsråd": r"ungdom",
}
_AUTHORITIES = {"statsforvalteren": r"statsforvalt", "fylkeskommunen": r"fylkeskommun"}


@rule("hoeringsinstans-mangler", Severity.ADVARSEL)
def hoeringsinstans_mangler(context: Context) -> Iterator[Problem]:
    """Noen som skal få planen til uttalelse, står ikke blant høringsinstansene.

    Råd som er ført opp under `raad`, skal også få planen når den sendes på høring. En kommunedelplan skal sendes til de statlige,
    regionale og kommunale myndighetene og andre som blir berørt (plan- og bygningsloven § 5-2 første ledd). Hvem det er, må
    kommunen vurdere; regelen ser bare etter statsforvalteren og fylkeskommunen, og bare når planen lister opp instanser.

    Slik retter du det: før opp instansen under `instanser` i høringen.
    """
    prosess = context.plan.prosess
    if not prosess or not prosess.hoering or not prosess.hoering.instanser:
        return
    hearing = prosess.hoering
    listed = searchable(" ".join(hearing.instanser))
    wanted = {council.organ: _COUNCILS[council.organ] for council in prosess.raad if council.organ in _COUNCILS}
    if context.plan.plantype == Plantype.KOMMUNEDELPLAN:
        wanted |= _AUTHORITIES
    if missing := [name for name, stem in wanted.items() if not re.search(stem, listed)]:
        yield Problem(
            hearing.origin.key("instanser"),
            f"Blant høringsinstansene mangler {norsk.listing(missing)}.",
            "Før dem opp under «instanser», eller vurder hvorfor de ikke skal ha planen.",
        )
