"""Which role a command that signs is shown with."""

from bolig_cli.finding import Place
from bolig_cli.model.signering import ROLLEN_DIN, Signering, rollen
from bolig_cli.model.tid import parse
from bolig_cli.source.node import Origin, Scalar


def _signed(rolle: str, dato: str) -> Signering:
    place = Place("plan/signeringer/a.yaml")
    return Signering(
        plikt="bsl-10",
        status="dekket",
        rolle=rolle,
        dato=parse(dato, place),
        bestemmelse="",
        innslag="",
        grunnlag={},
        origin=Origin(place.path, Scalar("", "", 1, 1, 1, 1, 1, 1)),
    )


def test_the_role_that_has_signed_last_is_shown() -> None:
    early, late = _signed("jurist", "2027-01-10"), _signed("kommunedirektør", "2027-02-01")
    assert rollen((late, early)) == "kommunedirektør"


def test_a_role_of_several_words_is_quoted() -> None:
    assert rollen((_signed("leder for Nav", "2027-01-10"),)) == '"leder for Nav"'


def test_nobody_signs_by_copying_where_no_role_is_known() -> None:
    assert rollen(()) == ROLLEN_DIN
