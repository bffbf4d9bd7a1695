"""Which sentences deny something, and what their denials may be about."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.nektelse import benekter, nektende

from . import hel_plan

HER = Context(hel_plan.plan())


@pytest.mark.parametrize(
    ("tekst", "nektet"),
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
        ("Vi avgjør klagen uten å spørre den det gjelder.", True),
        ("Svar på klagen kommer aldri bare på telefon.", False),
        ("Kommunen bare sender klagen videre.", False),
    ],
)
def test_a_sentence_that_denies_the_thing(tekst: str, nektet: bool) -> None:
    assert bool(nektende(HER, tekst, ("klage",))) is nektet


@pytest.mark.parametrize(
    ("tekst", "borte"),
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
        ("Er du ikke enig, kan du ikke klage.", True),
    ],
)
def test_a_description_may_say_that_the_thing_is_not_there(tekst: str, borte: bool) -> None:
    assert benekter(tekst) is borte
