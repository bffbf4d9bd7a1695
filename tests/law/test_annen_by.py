"""Which sentences are of those who live in another town."""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.annen_by import av_en_annen_by
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import Endring

# The word for those who live there stands in the plan's own texts, and the town does not.
HER = Context(
    hel_plan.plan(Endring(filer={"kapitler/90-oss.md": "---\ntittel: Oss\n---\n\nInnbyggerne kan be om hjelp.\n"}))
)


@gathered(
    "setning, annen",
    [
        ("Vi følger opp innbyggerne i Tønsberg.", True),
        ("Vi følger opp innbyggerne i Prøve.", False),
        ("Familiene i Storgata får hjelp.", False),  # a street
        ("Vi samarbeider om innbyggerne i Tønsberg.", False),
        ("Innbyggerne i kommunen får hjelp.", False),
    ],
)
def test_those_who_live_in_another_town(setning: str, annen: bool) -> None:
    assert av_en_annen_by(HER, setning) is annen
