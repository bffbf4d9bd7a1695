"""The shapes that real plans have: with and without strategies, areas above goals, measures shared, a municipality's own words."""

import datetime as dt
import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli import ast
from bolig_cli.documents import hoeringsutkast
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import kunnskap
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.last_steps import rewrite
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import kunnskapsgrunnlag, maal
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.vurdering import vurder
from bolig_cli.model.plan import Plan, Tabell
from tests import remembered
from tests.documents.plans import plan
from tests.documents.sections import sections

ROOT = Path(__file__).parent.parent.parent

TILTAK = """\
id: {id}
tittel: Tiltak {id} i planen
{parent}
beskrivelse: Vi gjør noe som kan følges opp.
ansvarlig: {owner}
frist: 2025
status: ny
okonomi:
  status: innenfor ramme
"""


def document(made: Plan) -> Document:
    return hoeringsutkast.make(made, vurder(made, load_katalog(), dt.date(2024, 2, 1)))


def headings(made: Document) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []

    def note(node: ast.Node) -> ast.Node:
        if node["t"] == "Header":
            found.append((node["c"][0], ast.plain_text(node["c"][2]).replace("\u00a0", " ")))
        return node

    rewrite(made.blocks, note)
    return found


def every_id_and_internal_link(made: Document) -> tuple[list[str], set[str]]:
    ids: list[str] = []
    targets: set[str] = set()

    def note(node: ast.Node) -> ast.Node:
        match node["t"]:
            case "Header":
                ids.append(node["c"][1][0])
            case "Div" | "Span" | "Table":
                ids.append(node["c"][0][0])
            case "Link" if node["c"][2][0].startswith("#"):
                targets.add(node["c"][2][0][1:])
        return node

    rewrite(made.blocks, note)
    return [id for id in ids if id], targets


@pytest.fixture
def owner(minste: Path) -> str:
    import datetime as dt

    from bolig_cli.model.plan import Enhet

    made = remembered.check(minste, dt.date(2024, 2, 1)).plan
    assert made is not None
    return made.all(Enhet)[0].id


def test_without_a_strategy_level(minste: Path, owner: str) -> None:
    strategies = tuple(f"strategier/{p.name}" for p in (minste / "plan" / "strategier").glob("*.yaml"))
    measures = sorted(p.name for p in (minste / "plan" / "tiltak").glob("*.yaml"))
    goal = next((minste / "plan" / "maal").glob("*.yaml")).stem
    files = {
        f"tiltak/{name}": TILTAK.format(id=name.removesuffix(".yaml"), parent=f"maal: [{goal}]", owner=owner)
        for name in measures
    }
    made = plan(minste, files, without=strategies)
    numbers = number_items(made)
    assert [numbers.number[name.removesuffix(".yaml")] for name in measures] == [
        f"1.{n}" for n in range(1, len(measures) + 1)
    ]
    levels = [level for level, _ in headings(document(made))]
    assert all(below - above <= 1 for above, below in pairwise(levels)), "a heading level is skipped"


def test_areas_above_goals_and_own_words(minste: Path) -> None:
    goal = next((minste / "plan" / "maal").glob("*.yaml"))
    text = (minste / "plan" / "plan.yaml").read_text(encoding="utf-8")
    made = plan(
        minste,
        {
            "maalomraader/O1.yaml": "id: O1\ntittel: Bolig for alle\n",
            f"maal/{goal.name}": goal.read_text(encoding="utf-8") + "maalomraade: O1\n",
            "plan.yaml": text
            + "betegnelser:\n  maalomraade: {entall: satsing, flertall: satsinger}\n  maal: {entall: delmål, flertall: delmål}\n",
        },
    )
    shown = headings(document(made))
    assert (2, "Satsing: Bolig for alle") in shown
    assert any(level == 3 and words.startswith("Delmål 1: ") for level, words in shown)
    levels = [level for level, _ in shown]
    assert all(below - above <= 1 for above, below in pairwise(levels)), "a heading level is skipped"


def test_a_measure_that_serves_two_strategies_is_shown_once_and_pointed_to_from_the_other(
    minste: Path, owner: str
) -> None:
    goal = next((minste / "plan" / "maal").glob("*.yaml")).stem
    first = sorted(p.stem for p in (minste / "plan" / "strategier").glob("*.yaml"))[0]
    made = plan(
        minste,
        {
            "strategier/S90.yaml": f"id: S90\ntittel: Den andre strategien\nmaal: {goal}\nbeskrivelse: Vi samarbeider mer.\n",
            "tiltak/T90.yaml": TILTAK.format(id="T90", parent=f"strategier: [{first}, S90]", owner=owner),
        },
    )
    shown = document(made)
    assert sum("Tiltak T90 i planen" in words for _, words in headings(shown)) == 1
    ids, targets = every_id_and_internal_link(shown)
    assert ids.count("T90") == 1
    assert "T90" in targets
    assert number_items(made).home["T90"] == first


def test_a_strategy_of_two_goals_is_shown_under_the_first_and_pointed_to_from_the_other(minste: Path) -> None:
    files = {
        "maal/M2.yaml": "id: M2\ntittel: Ingen er uten bolig\nbeskrivelse: Alle skal ha et sted å bo.\nutfordringer: [U1]\n",
        "strategier/S1.yaml": "id: S1\ntittel: Gi råd tidlig\nmaal: [M2, M1]\nbeskrivelse: Vi hjelper tidlig.\n",
    }
    shown = document(plan(minste, files))
    words = [text for _, text in headings(shown)]
    at = words.index("Mål 2: Ingen er uten bolig")
    assert words[at + 1 : at + 3] == ["Strategi 2.1: Gi råd tidlig", "Tiltak 2.1.1: Åpne en fast rådgivningstime"]
    assert sum("Gi råd tidlig" in text for text in words) == 1
    assert "strategi 2.1 Gi råd tidlig" in sections(shown)["Mål 1: Flere unge bor trygt"]
    assert sections(shown)["Strategi 2.1: Gi råd tidlig"].endswith("mål 1")


def test_numbers_follow_the_ids_in_natural_order(minste: Path, owner: str) -> None:
    first = sorted(p.stem for p in (minste / "plan" / "strategier").glob("*.yaml"))[0]
    parent = f"strategier: [{first}]"
    made = plan(
        minste,
        {f"tiltak/{id}.yaml": TILTAK.format(id=id, parent=parent, owner=owner) for id in ("T100", "T20", "T3x")},
    )
    number = number_items(made).number
    order = sorted(("T100", "T20", "T3x"), key=lambda id: int(number[id].rsplit(".", 1)[1]))
    assert order == ["T3x", "T20", "T100"]


def test_every_id_is_unique_and_every_link_hits(example: Path) -> None:
    ids, targets = every_id_and_internal_link(document(plan(example, {})))
    assert sorted(ids) == sorted(set(ids))
    assert targets <= set(ids)
    assert len(targets) > 60


def test_heading_levels_are_never_skipped(example: Path) -> None:
    levels = [level for level, _ in headings(document(plan(example, {})))]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_illustrative_figures_are_marked_where_they_stand(example: Path) -> None:
    made = plan(example, {})
    captions: dict[str, str] = {}
    in_cards: list[str] = []

    def note(node: ast.Node) -> ast.Node:
        if node["t"] == "Table" and "mini" in node["c"][0][1]:  # a card's has no caption, and says it first in its head
            in_cards.append(ast.plain_text(node["c"][3][1][0][1][0][4][0]["c"]))
        elif node["t"] == "Table":
            captions[node["c"][0][0]] = ast.plain_text(node["c"][1][1][0]["c"])
        return node

    rewrite(document(made).blocks, note)
    illustrative = [t.id for t in made.all(Tabell) if t.tallstatus == "illustrativ"]
    assert illustrative
    for id in [*illustrative, "sum-per-maal", "behov-1", "behov-2"]:
        assert "illustrative tall" in captions[id]
    assert in_cards
    assert all("illustrativ" in head for head in in_cards)


def test_a_goal_without_an_area_does_not_stand_under_the_last_one(minste: Path) -> None:
    (minste / "plan" / "maalomraader").mkdir()
    (minste / "plan" / "maalomraader" / "O1.yaml").write_text("id: O1\ntittel: Bolig for alle\n", encoding="utf-8")
    first = sorted((minste / "plan" / "maal").glob("*.yaml"))[0]
    other = first.read_text(encoding="utf-8").replace(f"id: {first.stem}", "id: M9")
    first.write_text(first.read_text(encoding="utf-8") + "maalomraade: O1\n", encoding="utf-8")
    (minste / "plan" / "maal" / "M9.yaml").write_text(other, encoding="utf-8")
    plan = remembered.check(minste, None).plan
    assert plan is not None
    blocks = maal.blocks(plan, number_items(plan), load_katalog(), Figures({}))
    levels = {node["c"][1][0]: node["c"][0] for node in blocks if node["t"] == "Header"}
    assert (levels["O1"], levels[first.stem], levels["M9"]) == (2, 3, 2)


def test_an_area_without_goals_stands_in_its_place_with_its_text(minste: Path) -> None:
    goal = next((minste / "plan" / "maal").glob("*.yaml"))
    made = plan(
        minste,
        {
            "maalomraader/O1.yaml": "id: O1\ntittel: Bolig for alle\nbeskrivelse: Se [området om tjenester](#O3).\n",
            "maalomraader/O2.yaml": "id: O2\ntittel: Bolig for unge\n",
            "maalomraader/O3.yaml": "id: O3\ntittel: Gode tjenester\nbeskrivelse: |\n  Vi hjelper.\n"
            "\n  Tabell: Timer\n\n  | År | Timer |\n  |---|---|\n  | 2027 | 40 |\n",
            f"maal/{goal.name}": goal.read_text(encoding="utf-8") + "maalomraade: O2\n",
            "maalomraader/O4.yaml": "id: O4\ntittel: Noe senere\n",
        },
    )
    shown = document(made)
    order = [words for _, words in headings(shown) if words.startswith(("Målområde: ", "Mål 1: "))]
    assert [words.split(": ")[0] for words in order] == ["Målområde", "Målområde", "Mål 1", "Målområde", "Målområde"]
    assert [words for words in order if words.startswith("Målområde")] == [
        f"Målområde: {title}" for title in ("Bolig for alle", "Bolig for unge", "Gode tjenester", "Noe senere")
    ]
    ids, targets = every_id_and_internal_link(shown)
    assert ids.count("O3") == 1
    assert "O3" in targets
    words = " ".join(sections(shown).values())
    assert "Vi hjelper." in words
    assert "Timer" in words
    assert words.count("Her er det ikke satt opp noen mål.") == 1, "of the one that has neither text nor goals"


CELL = st.sampled_from(["", "..", "12", "1,5", "–", "ord"])


@settings(deadline=None)
@given(
    columns=st.lists(st.sampled_from(["Gruppe", "2022", "I alt"]), min_size=1, max_size=14),
    rows=st.lists(st.lists(CELL, min_size=14, max_size=14), min_size=1, max_size=5),
    chart=st.sampled_from(["", "linje", "stolper"]),
)
def test_a_table_of_any_shape_is_set(tables: Plan, columns: list[str], rows: list[list[str]], chart: str) -> None:
    """Also where reading would have stopped it: the widths are shares of the whole, and none is nothing."""
    (table,) = tables.all(Tabell)
    shaped = replace(
        table, kolonner=tuple(columns), rader=tuple(tuple(row[: len(columns)]) for row in rows), figur=chart
    )
    made = replace(tables, items=tuple(shaped if item is table else item for item in tables.items))
    (node,) = [
        block
        for block in kunnskapsgrunnlag.appendix(made, Figures({}))
        if block["t"] == "Table" and block["c"][0][0] == table.id
    ]
    widths = [width["c"] for _, width in node["c"][2]]
    assert all(width > 0 for width in widths)
    assert sum(widths) == pytest.approx(1)
    figures = kunnskap.make(made, vurder(made, load_katalog(), dt.date(2024, 2, 1)), number_items(made))
    assert f"tabell-{table.id}" not in figures or (chart and len(columns) > 1)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The smallest plan with one table."""
    folder = tmp_path_factory.mktemp("tabell")
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", folder / "plan")
    table = "id: x\ntittel: En tabell\nkilde: Kommunen\ndato: 2024-01-01\ntallstatus: illustrativ\nmetode: Talt.\n"
    files = {
        f"kunnskapsgrunnlag/tabeller/x.{ending}": text for ending, text in (("yaml", table), ("csv", "a;b\nc;12\n"))
    }
    return plan(folder, files)
