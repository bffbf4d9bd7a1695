"""When the description of a service may say that it comes later, or that somebody else gives it."""

from bolig_cli.law.evidence.support.ikke_ennaa import gis_kanskje_ikke
from tests.gathered import gathered

from . import hel_plan

PLAN = hel_plan.plan()


@gathered(
    "tekst, kanskje_ikke",
    [
        ("Vi gir råd til dem som trenger det.", False),
        ("Nabokommunen gir tilbudet til dem som trenger det.", True),
        ("Nabokommunen gir tilbudet sammen med oss.", False),
        ("Sykehuset gir tilbudet.", True),
        ("Vi gir tilbudet når vi får penger.", True),
        ("Vi hjelper deg når du får penger.", False),
        ("Tilbudet kommer først i 2090.", True),
    ],
)
def test_a_service_that_may_not_be_given(tekst: str, kanskje_ikke: bool) -> None:
    assert gis_kanskje_ikke(tekst, PLAN) is kanskje_ikke
