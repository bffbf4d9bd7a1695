from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("hoering-mangler", Severity.FEIL)
def hoering_mangler(context: Context) -> Iterator[Problem]:
    """Planen er på høring, men opplysningene om høringen mangler.

    Den som skal svare, må vite fristen og hvor svaret skal sendes. Det står først i høringsutkastet.

    Slik retter du det: skriv `hoering:` i `prosess.yaml` med `fra`, `til` og `sendes_til`. Er planen ikke på høring ennå,
    skriver du `fase: utkast` i `plan.yaml`.
    """
    plan = context.plan
    if plan.fase != Fase.HOERING or "prosess" in context.uleste:
        return
    if plan.prosess is None or not plan.prosess.written.attempted("hoering"):
        yield Problem(
            plan.origin.at("fase"),
            "Planen er i fasen høring, men prosess.yaml sier ikke når høringen er, og hvor svar skal sendes.",
            "Skriv «hoering:» i prosess.yaml med «fra», «til» og «sendes_til», eller rett «fase».",
        )
