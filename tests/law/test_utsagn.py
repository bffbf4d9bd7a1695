"""When a short text of the plan's own data says nothing, and when it says something."""

import pytest

from bolig_cli.law.evidence.support import utsagn
from tests.gathered import gathered

from .hel_plan import i_ord

SOMETHING = ""


@gathered(
    "description, lack",
    [
        ("Nav gir råd om økonomi til unge som flytter for seg selv.", SOMETHING),
        ("Boligene bygges.", "minst"),
        ("Avsnittet om boligene for unge mangler.", "beskjeden «Avsnittet om boligene for unge mangler.»"),
        ("Nav gir råd til unge. Tall fra Nav må inn her.", "beskjeden «Tall fra Nav må inn her.»"),
        ("Rutinen for utskriving fra sykehus mangler.", SOMETHING),  # of a routine, not of the text
        ("Dette er et viktig problem som vi har i kommunen.", "går ut på"),
        ("Tiltaket gjelder boligene og skal gjøres i tida framover.", "hva det gjelder, og for hvem"),
        ("Budsjettet og planen for neste år gjelder boligene.", "hva det gjelder, og for hvem"),
        ("Se økonomiplanen for mer om dette tiltaket.", "hvor det står"),
        ("Se på leieavtalene til alle som bor i kommunale boliger.", SOMETHING),  # no document is named
        ("Se økonomiplanen for mer. Nav gir råd om økonomi til unge.", SOMETHING),  # one of the sentences says it
        ("Økonomiplanen blir lagt fram for ungdommer på kveldstid.", SOMETHING),  # about one, and not where to read on
    ],
)
def test_a_description(description: str, lack: str) -> None:
    told = utsagn.feil_ved_omtale(description)
    assert lack in i_ord(told) if lack else told == ""


@gathered(
    "text, says",
    [
        ("Innspillet om flere små leiligheter er tatt med.", True),
        ("Tatt med.", True),
        ("Vurderes senere.", False),
        ("Det kommer innspill senere.", False),
        ("Vi kommer tilbake til leilighetene senere.", True),  # put off, and says what
        ("[fyll inn leilighetene]", False),
        ("", False),
        ("…", False),
    ],
)
def test_what_followed_from_a_meeting(text: str, says: bool) -> None:
    assert utsagn.oppfoelging_sier_noe(text) is says


@gathered(
    "text, says",
    [
        ("Rådet ber om flere leiligheter med heis.", True),
        ("Klart og ferdig.", False),
        ("[skriv inn leilighetene med heis]", False),
        ("Rådet ønsker ikke å uttale seg.", True),
        ("Rådet vil ikkje gje merknader.", True),
        ("Rådet valgte å avstå fra å uttale seg.", True),
        ("Rådet ønsker å uttale seg.", False),  # that it wants to is no statement yet
        ("Rådet ønsker ikke møte.", False),
        ("Uttalelsen kom ikke.", False),
        ("Uttalelsen er ikke kommet ennå.", False),
        ("Rådet vil ha flere leiligheter med heis.", True),
    ],
)
def test_a_statement_of_a_council(text: str, says: bool) -> None:
    assert utsagn.uttalelsen_sier_noe(text) is says


@pytest.mark.parametrize(
    ("text", "will_not"),
    [
        ("Rådet valgte å avstå fra å uttale seg.", True),
        ("Rådet ønsker ikke å uttale seg.", True),
        ("Rådet valgte leiligheter, og vil uttale seg.", False),
    ],
)
def test_a_council_that_will_say_nothing(text: str, will_not: bool) -> None:
    assert utsagn.vil_ikke_uttale_seg(text) is will_not


@pytest.mark.parametrize(
    ("source", "says"),
    [("Husbankens register", True), ("Nav", True), ("Anslag 2024", False), ("AB", False), ("", False)],
)
def test_a_source(source: str, says: bool) -> None:
    assert utsagn.kilden_sier_hvor(source) is says


@gathered(
    "text, said",
    [
        ("Rådet støtter planen.", True),
        ("Rådet har sju medlemmer.", False),
        ("Rådet støtter planen, som vi leste om i lokalavisen.", False),  # so it was not asked
    ],
)
def test_a_council_that_has_had_its_say(text: str, said: bool) -> None:
    assert utsagn.raadet_har_sagt_noe(text) is said
