"""Which sentences deny something, and what their denials may be about."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.nektelse import benekter, finnes_ikke, nektende, nektende_med
from tests.gathered import gathered

from . import hel_plan

HER = Context(hel_plan.plan())


@gathered(
    "tekst, nektet",
    [
        ("Ingen kan klage, men vi sier ikke nei til råd.", True),
        ("Vi gir råd. Vi tar ikke imot klager.", True),
        ("Alle kan klage. Vi flytter ikke noen.", False),
        ("Alle kan klage, og ikke bare leietakere.", False),  # the denial is of what follows
        ("Endrer vi ikke vedtaket, går klagen videre.", False),
        ("Endrer vi ikke vedtaket.", False),
        ("Den som ikke klarer det selv, får hjelp til å klage.", False),
        ("Alle kan klage, når saken ikke er avgjort av Statsforvalteren.", False),
        ("~~Ingen kan klage.~~ Alle kan klage.", False),
        ("Vi sier aldri bare nei, men hjelper deg å klage.", False),
        ("Muligheten til å klage er fratatt leietakerne, de er fratatt retten til å klage.", True),
        ("Vi begrunner klagen bare når noen ber om det.", True),
        ("Klagen gjelder bare for dem som har bodd her lenge.", True),
        ("Klagen sendes bare hver fredag kveld når noen ber om det.", True),
        ("Vi avgjør klagen uten å spørre den det gjelder.", True),
        ("Svar på klagen kommer aldri bare på telefon.", False),
        ("Kommunen bare sender klagen videre.", False),
        ("Vi lar ikke en klage bli liggende.", False),
        ("Klagen endres ikke uten at du er med.", False),
        ("En klage blir aldri avgjort uten å høre den det gjelder.", False),
        ("Ingen klage ligger lenger enn nødvendig.", False),
        ("Du kan ikke klage uten at du betaler.", True),  # a condition
        ("Du kan ikke klage uten advokat.", True),
    ],
)
def test_a_sentence_that_denies_the_thing(tekst: str, nektet: bool) -> None:
    assert (nektende(HER, tekst, ("klage",)) != []) is nektet


@gathered(
    "tekst, borte",
    [
        ("Vi gir råd om bolig. Vi gir ikke lån.", True),
        ("Tilbudet er lagt ned.", True),
        ("Vi gir råd om bolig.", False),
        ("Når du ikke har et sted å bo, finner vi et.", False),
        ("Vi hjelper deg, også når du ikke har et sted å bo.", False),  # somebody has to read it
        ("Den som ikke har et sted å bo, får et rom.", False),
        ("Vi finner et rom, når du ikke har et sted å bo.", False),
        ("Vi gir råd, har ikke lån.", True),
        ("Har ikke åpent i helgen.", True),
        ("Vi gir råd. Bare leietakere får svar.", True),
        ("Er du ikke enig, kan du ikke klage.", True),
    ],
)
def test_a_description_may_say_that_the_thing_is_not_there(tekst: str, borte: bool) -> None:
    assert benekter(tekst) is borte


def test_a_denial_is_of_the_matter_when_it_has_a_word_of_two_groups_or_of_the_only_one() -> None:
    tekst = "Ingen svarer. Ingen får en klage besvart. Ingen kan klage på et vedtak. Alle kan klage på et vedtak."
    klage, vedtak, frist = ("klage",), ("vedtak",), ("frist",)
    assert nektende_med(HER, tekst, (klage, vedtak, frist)) == ["Ingen kan klage på et vedtak."]
    assert nektende_med(HER, tekst, (klage,)) == ["Ingen får en klage besvart.", "Ingen kan klage på et vedtak."]
    assert nektende_med(HER, tekst, ()) == []


@pytest.mark.parametrize(
    ("tekst", "borte"),
    [("Tilbudet finnes ikke.", True), ("Ordninga er på vent.", True), ("Tilbudet ~~finnes ikke~~ er her.", False)],
)
def test_a_description_says_that_the_thing_is_not_there(tekst: str, borte: bool) -> None:
    assert finnes_ikke(tekst) is borte
