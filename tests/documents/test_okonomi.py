"""The economy's tables agree with each other: the same measures added up per goal, per sector and per payer; and the frames."""

from pathlib import Path

import pytest

from bolig_cli import ast
from tests.conftest import ROOT
from tests.documents.sections import sections
from tests.documents.tables import built, nodes, rows

SUMS = ("tabell-handlingsdel", "sum-per-maal", "sum-per-sektor", "sum-per-finansiering")


def amount(text: str) -> int:
    return 0 if text in ("–", "") else int(text.replace("\u00a0", "").replace("\u2212", "-"))


@pytest.mark.parametrize("name", ["hoeringsutkast", "handlingsdel"])
def test_every_table_of_sums_adds_up_to_the_same(name: str) -> None:
    made = built(ROOT, name)
    feet = []
    for id in SUMS:
        body, foot = rows(made, id)
        columns = [[amount(row[-5 + i]) for row in body] for i in range(5)]
        total = [amount(cell) for cell in foot[0][-5:]]
        assert [sum(column) for column in columns] == total, id
        assert sum(total[:4]) == total[4]
        feet.append(total)
    assert all(foot == feet[0] for foot in feet)
    assert feet[0][4] > 0


def test_sectors_are_those_of_the_responsible_units() -> None:
    body, _ = rows(built(ROOT, "handlingsdel"), "sum-per-sektor")
    sectors = [row[0] for row in body]
    assert sectors == sorted(sectors)
    assert {"Bolig og eiendom", "Helse og mestring", "Velferd"} <= set(sectors)


def test_what_is_left_of_a_frame_is_the_frame_less_what_is_used() -> None:
    made = built(ROOT, "handlingsdel")
    body, _ = rows(made, "rammer")
    assert "To prikker" not in " ".join(sections(made).values()), "every year has its frame"
    assert [row[0] for row in body[:3]] == [
        "Frie driftsmidler, ramme",
        "Frie driftsmidler, brukt",
        "Frie driftsmidler, igjen",
    ]
    for limit, used, left in zip(body[::3], body[1::3], body[2::3], strict=True):
        for year in range(1, 5):
            assert amount(limit[year]) - amount(used[year]) == amount(left[year])
            assert amount(left[year]) >= 0


def test_a_frame_that_does_not_hold_is_said_in_the_text(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    path = tmp_path / "plan/plan.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2025: 6500", "2025: 6000"), encoding="utf-8")
    words = str(built(tmp_path, "saksfremlegg").blocks)
    # the measures use 6 270 of these in 2025
    assert "«Frie driftsmidler» i 2025 med 270 tusen kroner" in words.replace("\\xa0", " ")
    assert "holder seg innenfor rammene" not in words
    assert "holder seg innenfor rammene" in str(built(ROOT, "saksfremlegg").blocks)


def test_a_sector_that_is_spelt_in_two_ways_has_one_sum(example: Path) -> None:
    before, _ = rows(built(example, "handlingsdel"), "sum-per-sektor")
    file = example / "plan" / "organisasjon.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count("sektor: Bolig og eiendom\n") > 1
    first, last = text.rsplit("sektor: Bolig og eiendom\n", 1)
    file.write_text(f"{first}sektor: Bolig\u00a0og eien\u00addom.\n{last}", encoding="utf-8")
    assert rows(built(example, "handlingsdel"), "sum-per-sektor")[0] == before


MEASURE = (ROOT / "tests/planer/minste/plan/tiltak/T1.yaml").read_text(encoding="utf-8")
RENT = "{type: drift, finansiering: egne midler, belop: {2024: 300, 2025: 900, 2026: 900, 2027: 900}}"
HOUSE = "{type: investering, finansiering: Husbanken lån, belop: {2024: 20, 2025: 20, 2027: 20}}"


@pytest.mark.parametrize(
    ("okonomi", "said"),
    [
        ("{status: innenfor ramme}", "Innenfor ramme."),
        (
            f"{{status: kostnadsberegnet, poster: [{RENT}]}}",
            "Kostnadsberegnet. Drift, egne midler: 300 i 2024, 900 hvert år 2025–2027 (tusen kroner)",
        ),
        (
            f"{{status: kostnadsberegnet, merknad: Lønn er det meste., poster: [{HOUSE}]}}",
            "Kostnadsberegnet. Investering, Husbanken lån: 20 i 2024, 20 i 2025, 20 i 2027 (tusen kroner). "
            "Lønn er det meste.",
        ),
        (
            f"{{status: kostnadsberegnet, poster: [{RENT}, {HOUSE}]}}",
            "Kostnadsberegnet. Drift, egne midler: 300 i 2024, 900 hvert år 2025–2027 (tusen kroner) Investering, "
            "Husbanken lån: 20 i 2024, 20 i 2025, 20 i 2027 (tusen kroner)",
        ),
    ],
)
def test_a_measure_says_what_it_costs_beside_the_label(minste: Path, okonomi: str, said: str) -> None:
    file = minste / "plan/tiltak/T1.yaml"
    file.write_text(MEASURE.replace("okonomi:\n  status: innenfor ramme", f"okonomi: {okonomi}"), encoding="utf-8")
    made = built(minste, "hoeringsutkast")
    found = [facts["c"] for facts in nodes(made.blocks, "DefinitionList")]
    ((first, *rest),) = [blocks for facts in found for term, (blocks,) in facts if ast.plain_text(term) == "Økonomi"]
    words = [ast.plain_text(first["c"]), *(ast.plain_text(n["c"]) for n in nodes(rest, "Plain"))]
    assert first["t"] == "Plain", "a list would leave the label alone on its line"
    assert " ".join(words).replace("\u00a0", " ") == said
