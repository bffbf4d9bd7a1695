"""Numbers quoted in texts, on the example's own tables: what they come to, and what is said when they come to nothing."""

import datetime as dt

import pytest

from bolig_cli import pipeline
from bolig_cli.model.plan import Plan
from bolig_cli.model.talluttrykk import UkjentTall, kilde, maalgruppe, regn_ut
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def plan() -> Plan:
    checked = pipeline.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan
    return checked.plan


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("tabell:venteliste/Barnefamilier/2023", "23"),
        ("tabell: venteliste / Barnefamilier / 2023", "23"),
        ("tabell:venteliste/Barne\u00adfamilier\u00a0/\u00a02023", "23"),
        ("tabell:bosetting/Av disse med avtalt selvbosetting/2020", "0"),
        ("endring:venteliste/Barnefamilier/2020/2023", "9"),
        ("endring:startlaan/Har kjøpt bolig/2020/2023", "\u22125"),
        ("prosentendring:venteliste/Barnefamilier/2020/2023", "64"),  # 9 of 14 is 64,3
        ("prosentendring:startlaan/Har kjøpt bolig/2020/2023", "\u221213"),  # 5 of 38 is 13,2
        ("har:alle/alle", "422"),
        ("har:unge/ordinær", "21"),
        ("behov:bostedsloese/ordinær/2027", "22"),
        ("mangler:bostedsloese/alle/2027", "36"),  # 22 + 5 + 9, and none have one
    ],
)
def test_a_number(plan: Plan, expression: str, text: str) -> None:
    assert regn_ut(plan, expression) == text


@pytest.mark.parametrize(
    ("expression", "source", "group"),
    [
        ("tabell: venteliste / Barnefamilier / 2023", "venteliste", ""),
        ("endring:startlaan/Har kjøpt bolig/2020/2023", "startlaan", ""),
        ("prosentendring:finnes-ikke/a/b/c", "finnes-ikke", ""),
        ("har:alle/alle", "behovsoversikt", "alle"),
        ("behov: bostedsloese / ordinær/2027", "behovsoversikt", "bostedsloese"),
        ("mangler:unge", "behovsoversikt", "unge"),
    ],
)
def test_what_a_number_comes_from(expression: str, source: str, group: str) -> None:
    assert kilde(expression) == source
    assert maalgruppe(expression) == group


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("venteliste/Barnefamilier/2023", "er ikke en tallhenvisning"),
        ("tall:venteliste/Barnefamilier/2023", "er ikke en tallhenvisning"),
        ("tabell:ventliste/Barnefamilier/2023", "ingen tabell som heter «ventliste». Mente du «venteliste»?"),
        ("tabell:venteliste/Barnefamilie/2023", "«Barnefamilie». Mente du «Barnefamilier»?"),
        ("tabell:venteliste/Barnefamilier/2033", "ingen kolonne i tabellen venteliste som heter «2033»"),
        ("tabell:venteliste/Barnefamilier", "raden «Barnefamilier» i tabellen venteliste mangler en kolonne"),
        ("tabell:venteliste-Barnefamilier-2023", "skråstrek mellom tabell, rad og kolonne, ikke «-»"),
        ("tabell:venteliste", "tabellen venteliste mangler rad og kolonne"),
        ("tabell:midlertidig-botilbud/Barnefamilier, uansett lengde/2022", "har ikke noe tall; der står det «:»"),
        ("endring:indikatorer/Vedtak som angir hovedinnholdet i bistanden, prosent/2022/2023", "der står det «..»"),
        ("prosentendring:bosetting/Av disse med avtalt selvbosetting/2020/2023", "er null i kolonnen «2020»"),
        ("har:ungdom/ordinær", "ingen målgruppe med id «ungdom»"),
        ("har:unge/ordinaer", "Mente du «ordinær»?"),
        ("har:unge/med tjenester", "har ingen linje for unge og med tjenester"),
        ("behov:unge/ordinær", "skal ha formen målgruppe/boligtype/år"),
        ("mangler:unge/ordinær/2040", "har ikke behovet til unge (ordinær) i 2040"),
    ],
)
def test_no_number(plan: Plan, expression: str, message: str) -> None:
    with pytest.raises(UkjentTall) as error:
        regn_ut(plan, expression)
    assert message in str(error.value)
    assert error.value.hjelp.endswith(".")


def test_another_year_is_not_what_was_meant(plan: Plan) -> None:
    with pytest.raises(UkjentTall) as error:
        regn_ut(plan, "tabell:venteliste/Barnefamilier/2033")
    assert "Mente du" not in str(error.value)


def test_a_misspelt_kind_has_the_reference_to_write(plan: Plan) -> None:
    with pytest.raises(UkjentTall) as error:
        regn_ut(plan, "tabel:venteliste/Barnefamilier/2023")
    assert error.value.hjelp == "Skriv {{tabell:venteliste/Barnefamilier/2023}}."
