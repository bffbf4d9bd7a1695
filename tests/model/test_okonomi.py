"""The economy added up: which lines draw on a frame, and whose a measure is."""

from pathlib import Path

import pytest

from bolig_cli.model.okonomi import bruk, gjelder, sektor
from bolig_cli.model.plan import Plan, Tiltak
from tests import remembered
from tests.rules.test_rules import DAY

LINES = """\
  poster:
    - {type: drift, finansiering: egne midler, belop: {2025: 350, 2026: 10}}
    - {type: drift, finansiering: statlig tilskudd, belop: {2025: -100}}
    - {type: investering, finansiering: Husbanken lån, belop: {2025: 7000}}
"""
FRAMES = """\
okonomi:
  prisnivaa: 2024
  tallstatus: illustrativ
  ramme:
    - {navn: Alle, type: drift, belop: {2025: 1}, kilde: K}
    - {navn: Egne, type: drift, finansiering: [egne midler, brukerbetaling], belop: {2025: 1}, kilde: K}
    - {navn: Bygg, type: investering, belop: {2025: 1}, kilde: K}
    - {navn: Ingen, type: investering, finansiering: [egne midler], belop: {2025: 1}, kilde: K}
"""


@pytest.fixture
def plan(minste: Path) -> Plan:
    measure = minste / "plan" / "tiltak" / "T1.yaml"
    text = measure.read_text(encoding="utf-8").replace("innenfor ramme", "kostnadsberegnet")
    measure.write_text(text + LINES, encoding="utf-8")
    main = minste / "plan" / "plan.yaml"
    main.write_text(main.read_text(encoding="utf-8") + FRAMES, encoding="utf-8")
    found = remembered.check(minste, DAY).plan
    assert found is not None
    return found


def test_a_line_draws_on_the_frames_of_its_type_and_payer(plan: Plan) -> None:
    (tiltak,) = plan.all(Tiltak)
    drawn = {ramme.navn: [gjelder(ramme, post) for post in tiltak.okonomi.poster] for ramme in plan.rammer}
    assert drawn == {
        "Alle": [True, True, False],
        "Egne": [True, False, False],
        "Bygg": [False, False, True],
        "Ingen": [False, False, False],
    }


def test_refunds_make_the_use_of_a_frame_less_and_a_year_without_amounts_is_nil(plan: Plan) -> None:
    used = {ramme.navn: [bruk(ramme, plan.all(Tiltak), year) for year in (2024, 2025, 2026)] for ramme in plan.rammer}
    assert used == {"Alle": [0, 250, 10], "Egne": [0, 350, 10], "Bygg": [0, 7000, 0], "Ingen": [0, 0, 0]}


@pytest.mark.parametrize(
    ("responsible", "sector"),
    [
        ("ansvarlig: nav", "Helse"),
        ("ansvarlig: [eiendom, nav]", "Teknisk"),  # the one that leads
        ("ansvarlig: ingen", ""),
        ("ansvarlig: lag", ""),
        ("", ""),
    ],
)
def test_the_sector_is_the_responsible_units(responsible: str, sector: str, minste: Path) -> None:
    measure = minste / "plan" / "tiltak" / "T1.yaml"
    measure.write_text(measure.read_text(encoding="utf-8").replace("ansvarlig: nav", responsible), encoding="utf-8")
    units = "enheter:\n  - {id: nav, navn: Nav, sektor: Helse}\n  - {id: eiendom, navn: Eiendom, sektor: Teknisk}\n"
    others = "eksterne:\n  - {id: lag, navn: Laget, slag: frivillig}\n"
    (minste / "plan" / "organisasjon.yaml").write_text(units + others, encoding="utf-8")
    plan = remembered.check(minste, DAY).plan
    assert plan is not None
    assert sektor(plan, plan.all(Tiltak)[0]) == sector
