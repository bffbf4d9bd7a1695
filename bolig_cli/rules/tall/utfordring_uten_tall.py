from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Utfordring
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import id_place


@rule("utfordring-uten-tall", Severity.ADVARSEL)
def utfordring_uten_tall(context: Context) -> Iterator[Problem]:
    """En utfordring bygger på tabeller eller behovsoversikten, men sier ikke hvilke tall som viser den.

    Den som leser planen, skal kunne se hvor utfordringen kommer fra. Når tallene er navngitt, følger de med når tabellen endres,
    og kontrollen ser om de fortsatt viser det teksten sier.

    Slik retter du det: før opp tallene under `tall`, for eksempel `{tabell: venteliste, rad: Barnefamilier, fra: "2020",
    til: "2023", viser: øker}`, eller skriv dem i teksten som henvisninger.
    """
    for challenge in context.plan.all(Utfordring):
        if (
            challenge.bygger_paa
            and not challenge.beskrivelse.tallhenvisninger
            and not challenge.written.attempted("tall")
        ):
            yield Problem(
                id_place(challenge),
                f"{capital(named(challenge))} sier ikke hvilke tall den bygger på.",
                "Før opp tallene under «tall», eller skriv dem i teksten som {{tabell:…}}.",
            )
