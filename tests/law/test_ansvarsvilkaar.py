"""What a responsibility is made to depend on, besides the situation that the act names."""

from bolig_cli.law.evidence.support.ansvarsvilkaar import andre_vilkaar
from bolig_cli.model.organisasjon import Ansvarssituasjon
from tests.gathered import gathered


@gathered(
    "tekst, annet",
    [
        ("Vi hjelper deg når du er i kommunen.", False),
        ("Vi hjelper deg når du er i Lillevik.", False),  # the municipality's own name
        ("Vi hjelper deg når du er i Tønsberg.", True),
        ("Vi hjelper deg hvis du har jobb.", True),
        ("Vi hjelper deg når du har bodd her i minst ett år.", True),
    ],
)
def test_a_condition_has_words_of_the_situation_alone(tekst: str, annet: bool) -> None:
    assert andre_vilkaar(Ansvarssituasjon.OPPHOLDER_SEG, tekst, {"lillevik"}) == (tekst if annet else "")
