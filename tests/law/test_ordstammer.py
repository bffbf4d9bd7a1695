"""Search words of the catalogue that are easily too short or too long: texts on something else, and the law's own word."""

import pytest

from . import hel_plan
from .hel_plan import Endring
from .par import UTEN_DATA, uten_data

HENSYN, SAKEN, RAAD = "kapitler/22-hensyn.md", "kapitler/23-saken.md", "kapitler/20-veiledning.md"
SAMISK = Endring(
    {
        "plan.yaml": {"har_samisk_befolkning: false": "har_samisk_befolkning: true"},
        HENSYN: {
            "hva som er viktig for dem.": "hva som er viktig for dem. Vi følger med på helse og levekår blant dem."
        },
    }
)


@pytest.mark.parametrize(
    ("id", "fil", "gammelt", "nytt"),
    [
        ("fhl-4-7", HENSYN, "Vi følger med på helse og levekår blant dem.",
         "Vi møter dem hver måned, og skriver brev på begge språk."),
        ("fvl-11-1-1", RAAD, "Vi veileder dem som spør, om rettigheter og plikter og om hvordan en søker",
         "Vi viser leietakerne rundt, og sier hvilke rettigheter og plikter de har"),
        ("fvl-24-1-1", SAKEN, "Vi begrunner alle vedtak, også når svaret er ja, slik at personen kan se hva som var avgjørende.",
         "Kommunen bruker vedtak fra tidligere år som grunnlag for statistikk over hvor mange som har fått hjelp."),
        ("ldl-17-1", HENSYN, "Kontorene og møtestedene våre er universelt utformet, slik at de som vil snakke med oss, kommer inn.",
         "Vi bygger universelt utformede boliger på fire tomter, og selger dem til unge som kjøper for første gang."),
        ("ldl-24-2-1", HENSYN, "gjør vi rede for hvordan vi tar hensyn til likestilling",
         "gjør vi rede for høy husleie, trange boliger og ledige tomter i de tre bydelene"),
    ],
)  # fmt: skip
def test_a_text_on_something_else_is_no_answer(id: str, fil: str, gammelt: str, nytt: str) -> None:
    annet = Endring({"kapitler/01-arbeidet.md": {"Brevet forklarer grunnen, hvilke": "Brevet forklarer hvilke"}})
    alene = (*uten_data(id), SAMISK, annet)
    assert hel_plan.vurdering(id, *alene).status == "omtalt"
    assert hel_plan.vurdering(id, *alene, Endring({fil: {gammelt: nytt}})).status == "ikke_dekket"


def test_a_network_is_no_web_page() -> None:
    om_nettet = (
        "Planen ligger på nett som en side og en PDF med overskrifter, tabellhoder og tekst som skjermlesere kan bruke."
    )
    om_annet = (
        "Vi har et nettverk av fagfolk som kjenner universell utforming av boliger, og de møtes fire ganger i året."
    )
    assert hel_plan.vurdering("ldl-18-1-1", Endring({HENSYN: {om_nettet: om_annet}})).status == "delvis"


def test_the_laws_own_word_for_the_decision_answers() -> None:
    lovens = Endring(
        {
            SAKEN: {
                "Vedtaket er skriftlig": "Enkeltvedtaket er skriftlig",
                "Vi begrunner alle vedtak": "Vi begrunner alle enkeltvedtak",
                "Vedtaket viser til reglene": "Enkeltvedtaket viser til reglene",
                "Personen får vedtaket straks": "Personen får enkeltvedtaket straks",
            }
        }
    )
    found = hel_plan.status(UTEN_DATA, lovens)
    assert {found[id] for id in ("fvl-23", "fvl-24-1-1", "fvl-25-1-1", "fvl-27-1-1")} == {"omtalt"}
