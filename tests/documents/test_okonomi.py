"""The economy's tables agree with each other: the same measures added up per goal, per sector and per payer; and the frames."""

from itertools import pairwise
from pathlib import Path

import pytest

from bolig_cli import ast
from bolig_cli.documents.numbering import number_items
from bolig_cli.model.plan import Enhet, Tiltak
from bolig_cli.source.tree import natural
from tests import remembered
from tests.conftest import ROOT
from tests.documents.sections import sections
from tests.documents.tables import DAY, built, nodes, rows, table

SUMS = ("sum-per-maal", "sum-per-sektor", "sum-per-finansiering")


def amount(text: str) -> int:
    return 0 if text in ("–", "") else int(text.replace("\u00a0", "").replace("\u2212", "-"))


@pytest.mark.parametrize("name", ["hoeringsutkast", "plan", "handlingsdel"])
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


def test_the_table_of_each_goal_has_its_measures_and_what_they_come_to_for_each_kind_of_money() -> None:
    made = built(ROOT, "handlingsdel")
    goals, _ = rows(made, "sum-per-maal")
    kinds: dict[str, list[int]] = {}
    for number, (name, *sums) in enumerate(goals, 1):
        assert name.startswith(f"Mål\u00a0{number}: ")
        body, below = rows(made, f"tabell-handlingsdel-{number}")
        at = next(n for n, row in enumerate(below) if row[0] in ("Sum", "Sum med startlån"))
        subtotals, foot = below[:at], below[at]
        assert all(row[0].startswith(f"{number}.") for row in body)
        assert below[-1][-5:] == sums, "the last is what the goal costs: without what is lent on"
        assert [sum(amount(row[-5 + i]) for row in body) for i in range(5)] == [amount(cell) for cell in foot[-5:]]
        assert [sum(amount(row[-5 + i]) for row in subtotals) for i in range(5)] == [amount(cell) for cell in foot[-5:]]
        for kind, *_, total in subtotals:
            kinds.setdefault(kind, []).append(amount(total))
    by_kind, below = rows(made, "sum-per-finansiering")
    kinds["Investering, lån fra Husbanken"].append(-amount(below[1][-1]))
    assert {kind: sum(sums) for kind, sums in kinds.items()} == {row[0]: amount(row[-1]) for row in by_kind}
    assert table(made.blocks, f"tabell-handlingsdel-{len(goals) + 1}") is None


def test_the_table_says_who_pays_and_what_is_not_known() -> None:
    made = built(ROOT, "handlingsdel")
    said = {
        row[0].split()[0]: row[3] for number in range(1, 6) for row in rows(made, f"tabell-handlingsdel-{number}")[0]
    }
    assert {number: said[number] for number in ("1.1.1", "1.1.2", "1.1.3", "1.2.2")} == {
        "1.1.1": "Lån fra Husbanken",
        "1.1.2": "Egne midler",
        "1.1.3": "Innenfor ramme",
        "1.2.2": "Må utredes",
    }


def test_the_leader_of_a_unit_finds_all_its_measures_and_its_part_in_them() -> None:
    checked = remembered.check(ROOT, DAY)
    assert checked.plan is not None
    plan, made, numbers = checked.plan, built(ROOT, "handlingsdel"), number_items(checked.plan)
    units = {ref.id for t in plan.all(Tiltak) for ref in (*t.ansvarlig, *t.medvirkende) if plan.find(ref.id, Enhet)}
    assert len(units) > 10
    for id in units:
        own = [numbers.number[t.id] for t in plan.all(Tiltak) if id in {ref.id for ref in t.ansvarlig}]
        others = [numbers.number[t.id] for t in plan.all(Tiltak) if id in {ref.id for ref in t.medvirkende}]
        body, foot = rows(made, f"tabell-enhet-{id}")
        assert [row[0].split()[0] for row in body if row[1] != "Medvirker"] == sorted(own, key=natural)
        assert [row[0].split()[0] for row in body if row[1] == "Medvirker"] == sorted(others, key=natural)
        assert not foot, "what several units share would be counted twice"
    body, _ = rows(made, "tabell-enhet-boligkontoret")
    assert [cell.replace("\u00a0", " ") for cell in body[0]] == [
        "1.1.1 Gi startlån til barnefamilier og andre med varige låneproblemer",
        "Ansvarlig",
        "Fra 2024, løpende",
        "260 000",
    ]


def test_the_plan_on_one_page_has_the_same_sums_with_what_is_lent_on_apart() -> None:
    made = built(ROOT, "hoeringsutkast")
    whole, _ = rows(made, "sum-per-finansiering")
    (short,) = [
        node
        for before, node in pairwise(made.blocks)
        if node["t"] == "Table" and before["t"] == "Para" and "låner kommunen videre" in ast.plain_text(before["c"])
    ]
    body, foot = texts_of(short), foot_of(short)
    assert body == whole
    assert [row[0] for row in foot] == ["Sum", "Herav kommunens egne midler", "Utenom summen: startlån, lånes videre"]
    cost, own, lent_on = ([amount(cell) for cell in row[1:]] for row in foot)
    assert cost == [sum(amount(row[n]) for row in body) for n in range(1, 6)]
    assert own == [sum(amount(row[n]) for row in body if row[0].endswith("egne midler")) for n in range(1, 6)]
    for id in SUMS:
        _, (total, apart) = rows(made, id)
        assert [total[0], apart[0]] == ["Sum", "Utenom summen: startlån, lånes videre"]
        assert [amount(cell) for cell in apart[1:]] == lent_on, id
        assert [amount(cell) for cell in total[1:]] == cost, f"{id} has the sum that the page has"
    assert lent_on[-1] == 260_000, "the loans of the measure that gives startlån, and not those that build homes"


def test_a_goal_that_lends_on_nothing_has_one_sum() -> None:
    made = built(ROOT, "handlingsdel")
    feet = [[row[0] for row in rows(made, f"tabell-handlingsdel-{n}")[1]] for n in (1, 2)]
    assert sorted("Sum" in foot for foot in feet) == [False, True]
    assert sorted("Sum uten startlån" in foot for foot in feet) == [False, True]


def test_sectors_are_those_of_the_responsible_units() -> None:
    body, _ = rows(built(ROOT, "handlingsdel"), "sum-per-sektor")
    sectors = [row[0] for row in body]
    assert sectors == sorted(sectors)
    assert {"Bolig og eiendom", "Helse og mestring", "Velferd"} <= set(sectors)


def test_a_sector_without_amounts_has_no_row_of_dashes(minste: Path) -> None:
    costed = MEASURE.replace("id: T1", "id: T2").replace("ansvarlig: nav", "ansvarlig: eiendom")
    costed = costed.replace("medvirkende: [eiendom]\n", "").replace(
        "  status: innenfor ramme", f"  status: kostnadsberegnet\n  poster: [{RENT}]"
    )
    (minste / "plan/tiltak/T2.yaml").write_text(costed, encoding="utf-8")
    body, foot = rows(built(minste, "plan"), "sum-per-sektor")
    assert [row[0] for row in body] == ["Bolig og eiendom"]
    assert foot[0][1:] == body[0][1:]


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
    ("okonomi", "said", "amounts"),
    [
        ("{status: innenfor ramme}", "", []),
        ("{status: innenfor ramme, merknad: Lønn er det meste.}", "Økonomi: Lønn er det meste.", []),
        ("{status: må utredes}", "Økonomi: må utredes", []),
        ("{status: må utredes, merknad: Vi spør.}", "Økonomi: må utredes. Vi spør.", []),
        (
            f"{{status: kostnadsberegnet, poster: [{RENT}]}}",
            "",
            [["Drift, egne midler", "300", "900", "900", "900"]],
        ),
        (
            f"{{status: kostnadsberegnet, merknad: Lønn er det meste., poster: [{RENT}, {HOUSE}]}}",
            "Økonomi: Lønn er det meste.",
            [
                ["Drift, egne midler", "300", "900", "900", "900"],
                ["Investering, lån fra Husbanken", "20", "20", "–", "20"],
            ],
        ),
    ],
)
def test_the_card_of_a_measure_says_what_it_costs(
    minste: Path, okonomi: str, said: str, amounts: list[list[str]]
) -> None:
    """In a small table, a column for each year; that it is costed, the amounts say, and of what is within the budget nothing is."""
    file = minste / "plan/tiltak/T1.yaml"
    file.write_text(MEASURE.replace("okonomi:\n  status: innenfor ramme", f"okonomi: {okonomi}"), encoding="utf-8")
    (card,) = [
        block["c"][1]
        for block in built(minste, "hoeringsutkast").blocks
        if block["t"] == "Div" and block["c"][1][0]["t"] == "Header" and block["c"][1][0]["c"][1][0] == "T1"
    ]
    facts = [
        f"{ast.plain_text(term)} {ast.plain_text(definition[0]['c'])}"
        for node in nodes(card, "DefinitionList")
        for term, (definition,) in node["c"]
    ]
    assert [fact for fact in facts if fact.startswith("Økonomi")] == ([said] if said else [])
    assert "nnenfor ramme" not in " ".join(facts)
    assert [row for table in nodes(card, "Table") for row in texts_of(table)] == amounts


def foot_of(table: ast.Node) -> list[list[str]]:
    """The rows of the foot of a table."""
    return [[" ".join(ast.plain_text(block["c"]) for block in cell[4]) for cell in row[1]] for row in table["c"][5][1]]


def texts_of(table: ast.Node) -> list[list[str]]:
    """The rows of the body of a table."""
    return [
        [" ".join(ast.plain_text(block["c"]) for block in cell[4]) for cell in row[1]]
        for body in table["c"][4]
        for row in body[3]
    ]
