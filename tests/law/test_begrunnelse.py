"""When the conclusion on an answer to the hearing says why."""

from bolig_cli.law.evidence.support.begrunnelse import sier_hvorfor
from tests.gathered import gathered


@gathered(
    "tekst, hvorfor",
    [
        ("Kommunen har ikke råd til flere boliger før 2027.", True),
        ("Boligene bygges.", False),  # too short to be a reason
        (
            "Takk for innspillet, kommunedirektøren vurderer det og tar det til følge.",
            False,
        ),  # any answer could have it
        ("Se punkt 3.", True),  # where the same is answered
        ("", False),
    ],
)
def test_a_reason(tekst: str, hvorfor: bool) -> None:
    assert sier_hvorfor(tekst) is hvorfor
