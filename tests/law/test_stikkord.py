"""Whether the free text of a service or a responsibility speaks of what its field is for."""

import pytest

from bolig_cli.law.evidence.support import stikkord
from bolig_cli.law.evidence.support.forbehold import forbehold_ved_tjeneste
from bolig_cli.law.evidence.support.sakens_ord import utenfor_saken
from tests.gathered import gathered


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Vi hjelper deg med å søke om startlån.", True),
        ("Vi maler huset ditt.", False),
        ("Du får lån til å betale gebyret for parkering.", False),  # a word of it, about another field
        ("Elgen på jordet.", False),
        ("Du søker om startlån hos oss. Gebyret for parkering står på skiltet.", False),  # a sentence of it is
    ],
)
def test_what_a_service_is(text: str, says: bool) -> None:
    assert stikkord.sier_hva("startlaan", text, "Startlån") is says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ring vakttelefonen om natten.", True),
        ("Vakttelefonen er stengt om natten.", False),
        ("Ring vakttelefonen når kontoret er stengt.", True),
        ("Om natten er vi der, og gir hjelp til den som kommer.", False),  # neither whom to phone nor where to go
        ("Velkommen.", False),
        ("Biblioteket er åpent om kvelden.", False),
        ("Legevakten tar imot hele døgnet.", True),
    ],
)
def test_who_answers_at_night(text: str, says: bool) -> None:
    assert stikkord.svarer_om_natten(text) is says


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Medlemmer av Røde Kors.", True),
        ("De som har vært folkeregistrert i kommunen i minst to år.", True),
        ("Ansatte i kommunen.", True),
        ("Alle som trenger det.", False),
        ("Den som oppholder seg i kommunen, også uten adresse.", False),
        ("Medlemmene i en husstand som trenger større bolig.", False),
    ],
)
def test_whom_a_service_leaves_out(text: str, out: bool) -> None:
    assert bool(utenfor_saken(text, ("for_hvem",), ()) or forbehold_ved_tjeneste(text)) is out


@pytest.mark.parametrize(
    ("slag", "text", "says"),
    [
        ("midlertidig_bolig", "Vi gir midlertidig plass til campingvogn på sommeren.", False),
        ("midlertidig_bolig", "Vi låner ut kajakker og redningsvester til den som trenger det akutt.", False),
        ("midlertidig_bolig", "Vi finner et sted å sove samme dag.", True),
    ],
)
def test_what_a_service_is_of(slag: str, text: str, says: bool) -> None:
    assert stikkord.sier_hva(slag, text, "") is says


@gathered(
    "name, counted_as, says",
    [
        ("Hundehus", "ordinær", False),
        ("Hotellrom for turister", "ordinær", False),
        ("Leid leilighet", "ordinær", True),
        ("Vanlig leilighet uten tilpasning", "tilpasset", False),
        ("Plass tilpasset campingvogn", "tilpasset", False),
        ("Leilighet uten tjenester", "med tjenester", False),
        ("Tilpasset leilighet uten trapper", "tilpasset", True),
        ("Leilighet for rullestol", "tilpasset", True),
    ],
)
def test_what_a_kind_of_dwelling_is_called(name: str, counted_as: str, says: bool) -> None:
    assert stikkord.sier_hvilken_boligtype(name, counted_as) is says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("De med størst behov går foran.", True),
        ("Loddtrekning avgjør hvem som går foran.", False),
        ("De med størst behov for parkering går foran.", False),
    ],
)
def test_who_comes_first(text: str, says: bool) -> None:
    assert stikkord.sier_hvem_foerst(text) is says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Du har rett til hjelp av oss.", True),
        ("Staten har ansvar for alle med rett til hjelp.", False),
        ("Museet har ansvar for utstillingene.", False),
        ("Velkommen.", False),
    ],
)
def test_who_answers_for_those_who_came_as_refugees(text: str, says: bool) -> None:
    assert stikkord.sier_hvem_som_har_ansvaret("integreringstilskudd", text) is says


@gathered(
    "text, says",
    [
        ("33 00 00 00", True),
        ("Ring oss", True),
        ("Sentralbordet", True),
        ("Kontoret", False),
        ("00 00 00 00", False),
        ("+47 00 00 00 00", False),
        ("000", False),
        ("12345678", False),
        ("99 99 99 99", False),
        ("113", True),
        ("116 117", True),
        ("+47 22 33 44 55", True),
        ("00 00 00 00 eller 22 33 44 55", True),
    ],
)
def test_how_to_phone(text: str, says: bool) -> None:
    assert stikkord.er_telefon(text) is says


@pytest.mark.parametrize(
    ("text", "says"), [("Se https://www.proeve.no/bolig.", True), ("proeve.no", True), ("Se nettsiden.", False)]
)
def test_a_page_that_one_can_open(text: str, says: bool) -> None:
    assert stikkord.er_nettside(text) is says


@gathered(
    "slag, navn, text, says",
    [
        (
            "individuell_plan",
            "Individuell plan",
            "Individuell plan omfatter vask og polering av kommunens biler.",
            False,
        ),
        ("koordinator", "Koordinator", "Du kan få en kopp kaffe og et rundstykke hos koordinatoren.", False),
        ("introduksjonsprogram", "Introduksjonsprogram", "INTRODUKSJONSPROGRAM: sjakk og ludo for alle.", False),
        ("introduksjonsprogram", "Introduksjonsprogram", "Vi passer på at tjenestene arbeider sammen.", False),
        ("individuell_plan", "Individuell plan", "Individuell plan er din egen plan, som samler alt.", True),
        ("koordinator", "Koordinator", "Koordinatoren passer på at tjenestene snakker sammen.", True),
        (
            "introduksjonsprogram",
            "Introduksjonsprogram",
            "Introduksjonsprogrammet gir praksis og hjelp til å komme i arbeid.",
            True,
        ),
        ("midlertidig_bolig", "Midlertidig bolig", "Midlertidig bolig er et rom på hotell.", True),
        ("bostoette", "Bostøtte", "Bostøtte er penger til den som har høye boutgifter.", True),
        ("startlaan", "Startlån", "Startlån gis til den som vil kjøpe bolig.", True),
        ("raad_og_veiledning", "Råd om bolig", "Vi gir deg råd om bolig.", True),
        ("raad_og_veiledning", "Råd om bolig", "Vi gir kaffe, og heter råd om bolig.", False),
    ],
)
def test_a_name_alone_says_nothing_of_what_a_service_is(slag: str, navn: str, text: str, says: bool) -> None:
    assert stikkord.sier_hva(slag, text, navn) is says
