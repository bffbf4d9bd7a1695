"""Whose a name is: the municipality's own, or somebody else's; and when two names are one."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.kommunen import er_kommunens, er_sektor, kan_revidere, samme_sektor, som_ett
from tests.gathered import gathered

from . import hel_plan


@gathered(
    "organ, kan",
    [
        ("Kommunestyret", True),
        ("Utvalget for velferd", True),
        ("Komiteen for bolig", True),
        ("Kommunedirektøren", True),
        ("Nav Prøve", True),
        (" helse ", True),  # the unit's id
        ("Kontrollutvalget", False),
        ("Brukerutvalget ved Nav", False),
        ("Utvalget for foreldre", False),
        ("Husbanken", False),
    ],
)
def test_only_the_municipalitys_own_bodies_can_revise_its_plan(organ: str, kan: bool) -> None:
    assert kan_revidere(Context(hel_plan.plan()), organ) is kan


@gathered(
    "navn, egen",
    [
        ("Prøve kommune", True),
        ("Administrasjonen i kommunen", True),
        ("Kommunestyret i Prøve", True),
        ("Råd for personer med funksjonsnedsettelse", True),
        ("Fylkestinget og bystyret for elever og studenter", False),
        ("Eldrerådet for pårørende", False),
        ("Avdeling for helse og omsorg", True),
        ("Husbanken", False),
        ("Kommunalsjefen", True),
        ("Kommunalsjef for oppvekst", True),
        ("Virksomhetsleder 2", True),
        ("Kommunalsjefen i Horten kommune", False),
        ("Avdelingsleder, Nav Vestfold", False),
        ("Enhetsleder, Vestfold fengsel", False),
    ],
)
def test_whether_a_name_is_the_municipalitys_own(navn: str, egen: bool) -> None:
    assert er_kommunens(Context(hel_plan.plan()), navn) is egen


@gathered(
    "en, annen",
    [
        ("Helse og omsorg", "Omsorg og helse"),
        ("Velferdssektoren", "Velferd"),
        ("Avd. bolig", "Bolig"),
        ("Helse (felles)", "Helse"),
        ("Helse (felles) og (ny) omsorg", "Omsorg & helse"),
        ("Navs enhet", "Nav"),
        ("Sektoren", "Sektoren (ny)"),
        ("Tjenesteområde helse", "Helse"),
        ("(Helse)", "Helse"),
        ("(Ny) helse (felles), bolig", "Bolig og helse"),
    ],
)
def test_two_ways_to_write_one_name(en: str, annen: str) -> None:
    assert som_ett(en) == som_ett(annen)


@pytest.mark.parametrize(
    ("en", "annen"),
    [
        ("Rus", "Ru"),  # so short a word keeps its last letter
        ("Helse", "Omsorg"),
        ("Områdetrygghet for barn", "Barn"),  # «område» is no ending there
        ("Skoleetatområdet", "Skole"),  # only the last kind of unit is left out
        ("Helse) og (omsorg", "Helse"),
        ("Sektor", "Avdeling"),
    ],
)
def test_two_names(en: str, annen: str) -> None:
    assert som_ett(en) != som_ett(annen)


@gathered(
    "en, annen, samme",
    [
        ("Helse", "Helse og omsorg", True),
        ("Helse og omsorg", "Helse", True),
        ("Skule", "Skole", True),
        ("Bolig", "Boligen", True),
        ("Rus", "Rus og velferd", True),
        ("Rus", "Rusen", False),  # so short a word has no ending
        ("Helse", "Helze", True),
        ("Helse", "Hlese", True),
        ("Helse", "Helsse", True),
        ("Helse", "Helsetro", False),
        ("Helse", "Felze", False),
        ("Helse", "Hmuse", False),
        ("Helse", "Hleta", False),
        ("Barn", "Garn", False),  # so short a word is another with another letter
        ("Velferd nord", "Velferd sør", True),
        ("Velferd 12", "Velferd 14", True),
        ("Sektor 1", "Sektor 2", False),
        ("HV", "Velferd og helse", True),
        ("h&v", "Helse og velferd", True),
        ("HOV", "Helse og velferd", True),
        ("HB", "Helse og velferd", False),
        ("H", "Helse", False),
        ("Ku r", "Kultur, rus og uføre", False),  # letters, and no word with them
        ("Bo-lig-bygg", "Boligbygg", True),
        ("Bo-lig-byg-ging", "Boligbygging", False),
        ("Helse", "Omsorg", False),
    ],
)
def test_whether_two_names_may_be_of_one_sector(en: str, annen: str, samme: bool) -> None:
    assert samme_sektor(som_ett(en), som_ett(annen)) is samme
    assert samme_sektor(som_ett(annen), som_ett(en)) is samme


@gathered(
    "navn, er",
    [
        ("Velferd", True),
        ("Velferd i Prøve", True),
        ("Kommune og velferd", True),
        ("Ukjent", False),
        ("[Skriv sektoren]", False),
        ("Prøve kommune", False),
        ("Nabo kommune", False),
        ("Nabo herad", False),
    ],
)
def test_what_can_be_the_name_of_a_sector(navn: str, er: bool) -> None:
    assert er_sektor(hel_plan.plan(), navn) is er
