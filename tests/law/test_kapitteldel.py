"""Which document a chapter stands in."""

from bolig_cli.law.evidence.support.kapitteldel import staar_i_fasen
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import KAPITTEL, Endring


@gathered(
    "dokumenter, fase, staar",
    [
        ("", "utkast", True),
        ("dokumenter: [hoeringsutkast]\n", "utkast", True),
        ("dokumenter: [hoeringsutkast]\n", "høring", True),
        ("dokumenter: [hoeringsutkast]\n", "vedtak", False),
        ("dokumenter: [plan]\n", "høring", False),
        ("dokumenter: [plan]\n", "vedtak", True),
        ("dokumenter: [plan]\n", "oppfølging", True),
        ("dokumenter: [plan]\n", "hvile", True),  # the phase has its own finding
    ],
)
def test_whether_a_chapter_stands_in_the_document_of_the_phase(dokumenter: str, fase: str, staar: bool) -> None:
    kapittel = f"---\ntittel: Arbeidet\n{dokumenter}---\n\nVi gir råd.\n"
    plan = hel_plan.plan(Endring({"plan.yaml": {"fase: høring": f"fase: {fase}"}}, {KAPITTEL: kapittel}))
    (den,) = (k for k in plan.kapitler if k.origin.path.endswith(KAPITTEL))
    assert staar_i_fasen(den, plan) is staar
