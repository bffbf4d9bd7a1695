"""Whether an indicator counts what the plan is about."""

from dataclasses import replace

from bolig_cli.law.evidence.support.maaler_hva import tvil_ved_indikator
from bolig_cli.model.plan import Maal
from tests.gathered import gathered

from . import hel_plan

(MAAL,) = hel_plan.plan().all(Maal)


@gathered(
    "navn, enhet, ord",
    [
        ("Unge uten egen bolig", "personer", ""),
        ("Parkeringsplasser for biler ved rådhuset", "plasser", "parkeringsplasser"),  # one strange word is enough
        ("Scoringer i serien", "poeng", "scoringer"),
    ],
)
def test_what_an_indicator_counts(navn: str, enhet: str, ord: str) -> None:
    tvil = hel_plan.i_ord(tvil_ved_indikator(replace(MAAL.indikatorer[0], navn=navn, enhet=enhet), MAAL))
    assert tvil == (f" Det kan handle om noe annet enn bolig («{ord}»)." if ord else "")
