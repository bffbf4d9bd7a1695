"""Whose a name is: the municipality's own, or somebody else's; and when two names are one."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.kommunen import er_kommunens, kan_revidere, som_ett

from . import hel_plan


@pytest.mark.parametrize(
    ("organ", "kan"),
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


@pytest.mark.parametrize(
    ("navn", "egen"),
    [
        ("Prøve kommune", True),
        ("Administrasjonen i kommunen", True),
        ("Kommunestyret i Prøve", True),
        ("Råd for personer med funksjonsnedsettelse", True),
        ("Fylkestinget og bystyret for elever og studenter", False),
        ("Eldrerådet for pårørende", False),
        ("Avdeling for helse og omsorg", True),
        ("Husbanken", False),
    ],
)
def test_whether_a_name_is_the_municipalitys_own(navn: str, egen: bool) -> None:
    assert er_kommunens(Context(hel_plan.plan()), navn) is egen


@pytest.mark.parametrize(
    ("en", "annen"),
    [
        ("Helse og omsorg", "Omsorg og helse"),
        ("Velferdssektoren", "Velferd"),
        ("Avd. bolig", "Bolig"),
        ("Helse (felles)", "Helse"),
        ("Helse (felles) og (ny) omsorg", "Omsorg & helse"),
        ("Navs enhet", "Nav"),
        ("Sektoren", "Sektoren (ny)"),
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
