from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.behov import turned


@rule("behov-mindre-enn-i-dag", Severity.ADVARSEL)
def behov_mindre_enn_i_dag(context: Context) -> Iterator[Problem]:
    """En linje i behovsoversikten har mindre behov enn det kommunen har i dag.

    Behovet er alle som trenger en slik bolig, også de som har den. Er det første tallet mindre enn `i_dag`, er de to gjerne byttet
    om, sifrene i et av dem har byttet plass, eller behovet er skrevet som det som mangler. Dokumentet viser da at det mangler færre
    enn ingen. At behovet går ned senere år, er noe annet.

    Slik retter du det: bytt om tallene, eller rett det som er feil. Har dere virkelig for mange slike boliger, kan det stå.
    """
    for line in turned(context.plan):
        year = min(line.oppgitt)
        need = line.oppgitt[year]
        yield Problem(
            line.origin.at("behov", str(year)),
            f"Behovet i {year} er {need}, men {line.i_dag} har slik bolig i dag. Er tallene byttet om?",
            f"Behovet er alle som trenger boligen, også de som har den. Er {need} det som mangler, skriver du "
            f"«{year}: {line.i_dag + need}».",
        )
