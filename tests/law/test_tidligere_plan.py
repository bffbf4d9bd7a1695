"""Which sentences tell what an earlier plan said."""

from bolig_cli.law.evidence.support.tidligere_plan import fra_en_tidligere, kan_vaere_fra_en_tidligere
from bolig_cli.searchable import searchable
from tests.gathered import gathered


@gathered(
    "setning, tidligere",
    [
        ("I forrige plan sto det at den som er uenig, kan klage.", True),
        ("I den gamle planen fikk alle en begrunnelse.", True),
        ("Den forrige planen sa at alle får en koordinator.", True),
        ("I planen for 2016–2019 sto det at den som er uenig, kan klage.", True),
        ("I planen frå 2016 stod det at alle får svar.", True),
        ("I planen for 2024–2027 står det at den som er uenig, kan klage.", False),
        ("I planen for barn og unge står det at alle blir hørt.", False),
        ("I forrige plan sto det at alle får svar, og det gjør de fortsatt.", False),
        ("I forrige plan sto det ikke hvordan en klager, og derfor står det her.", False),
        ("Som i forrige plan kan den som er uenig, klage.", False),
        ("Forrige gang noen klaget, tok det en uke.", False),
        ("Den gamle boligen kan du få tilskudd til å bygge om.", False),
        ("", False),
    ],
)
def test_a_sentence_that_begins_with_an_earlier_plan(setning: str, tidligere: bool) -> None:
    assert fra_en_tidligere([setning], 2024) == ({setning} if tidligere else frozenset())
    assert kan_vaere_fra_en_tidligere(searchable(setning)) or not tidligere


def test_most_texts_need_not_be_looked_at_sentence_by_sentence() -> None:
    assert not kan_vaere_fra_en_tidligere(searchable("Alle som bor i kommunen, kan få hjelp."))
