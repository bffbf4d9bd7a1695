from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tabell import kolonnenavn, radnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tabell-like-navn", Severity.FEIL)
def tabell_like_navn(context: Context) -> Iterator[Problem]:
    """To rader eller to kolonner i en tabell heter det samme.

    Tall hentes fra tabellen med radens og kolonnens navn, så to like navn gjør at ingen vet hvilket tall som menes.

    Slik retter du det: gi hver rad og hver kolonne sitt eget navn, for eksempel «Barnefamilier, søkere» og
    «Barnefamilier, kjøpere».
    """
    for table in context.plan.all(Tabell):
        rows = [table.cell_at(i, 0) for i in range(len(table.rader))]
        columns = [table.heading_at(j) for j in range(len(table.kolonner))]
        for what, names, places in (("rader", radnavn(table), rows), ("kolonner", kolonnenavn(table), columns)):
            for place, name in _repeated(names, places):
                alike = what == "rader" and len({row for row in table.rader if row[0] == name}) == 1
                yield Problem(
                    place,
                    f"{capital(named(table))} har to {what} som heter «{name}»." + " De to er like." * alike,
                    "Slett den ene." if alike else "Gi dem hvert sitt navn.",
                )


def _repeated(names: Sequence[str], places: Sequence[Place]) -> Iterator[tuple[Place, str]]:
    return ((places[i], name) for i, name in enumerate(names) if name and name in names[:i])
