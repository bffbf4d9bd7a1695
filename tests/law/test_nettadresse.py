"""Which texts are the address of a page that others can open."""

from bolig_cli.law.evidence.support.nettadresse import er_aapen_adresse
from tests.gathered import gathered


@gathered(
    "adresse",
    [
        "https://www.proeve.kommune.no/plan",
        "http://proeve.kommune.no:8080/",
        " Proeve.no ",
        "www.nord-prøve.no?side=plan",
        "proeve.no#plan",
        "110.no",
        "www.110.no",
        "test.no",  # only as the last part of a name is it set aside
    ],
)
def test_a_page_that_others_can_open(adresse: str) -> None:
    assert er_aapen_adresse(adresse) is True


@gathered(
    "adresse",
    [
        "",
        "intranett",
        "https://proeve..no",
        "proeve\a.no",
        "på nettsiden vår.no",
        "proeve.no/[sett inn siden]",
        "https://[kommunen].no",
        "http://10.0.0.5/",
        "http://intranett.local/",
        "https://www.example.com",
        "eksempel.no",
    ],
)
def test_an_address_that_leads_nowhere(adresse: str) -> None:
    assert er_aapen_adresse(adresse) is False
