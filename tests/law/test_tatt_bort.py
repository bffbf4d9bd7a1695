"""When a measure's own words say that what it gives is gone."""

from bolig_cli.law.evidence.support.tatt_bort import det_som_er_borte
from tests.gathered import gathered


@gathered(
    "tekst, borte",
    [
        ("Potten er brukt opp, og familiene venter.", True),
        ("Er potten brukt opp, søker vi på nytt.", False),  # only says when
        ("Kommunen legger ned tilbudet.", True),
        ("Kommunen legger ikke ned tilbudet.", False),
        ("Søknadene ligger i en skuff.", True),
        ("Du må betale alt av egen lomme.", True),
        ("Vi gir tilskudd til dem som trenger det.", False),
    ],
)
def test_what_is_gone(tekst: str, borte: bool) -> None:
    assert det_som_er_borte(tekst) == (tekst if borte else "")
