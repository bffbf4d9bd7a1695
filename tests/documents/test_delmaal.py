"""A plan with delmål, a strategy of two goals, several responsible units, dependencies, numbered priority and årsverk."""

import re
import shutil
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from bolig_cli.documents.document import Document
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.documents.sections import sections
from tests.documents.tables import DAY, built, rows
from tests.documents.test_shapes import headings

FOLDER = Path(__file__).parents[1] / "planer" / "delmaal"


@pytest.fixture(scope="module")
def draft() -> dict[str, str]:
    return sections(built(FOLDER, "hoeringsutkast"))


def test_the_plan_is_sound() -> None:
    checked = remembered.check(FOLDER, DAY)
    assert [f.message for f in checked.structural_errors] == []
    law = {"plikt-ikke-dekket", "plikt-delvis-dekket", "plikt-omtalt", "mulighet-ikke-brukt"}
    assert [(f.rule, f.message) for f in checked.findings if f.rule not in law] == []


def test_delmaal_stand_below_their_goal_and_what_is_theirs_below_them(draft: dict[str, str]) -> None:
    numbered = [heading for heading in draft if re.match(r"(Mål|Delmål|Strategi|Tiltak) \d", heading)]
    assert numbered == [
        "Mål 1: Alle bor trygt",
        "Delmål 1.1: Unge finner en bolig de har råd til",
        "Strategi 1.1.1: Bruke kommunens egne tomter",
        "Tiltak 1.1.1.1: Regulere tomten ved skolen",
        "Tiltak 1.1.1.2: Bygge førti små boliger",
        "Delmål 1.2: Færre mister boligen",
        "Strategi 1.2.1: Gi råd tidlig",
        "Tiltak 1.2.1.1: Ringe når husleien ikke er betalt",
        "Tiltak 1.3: Lage en oversikt over hva boligene koster",
        "Mål 2: Kommunen bygger det som trengs",
        "Tiltak 2.1: Kartlegge tomtene i sentrum",
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Mål 2: Kommunen bygger det som trengs", "Se også: strategi 1.1.1 Bruke kommunens egne tomter"),
        ("Strategi 1.1.1: Bruke kommunens egne tomter", "Hører også til: mål 2"),
        ("Tiltak 1.1.1.1: Regulere tomten ved skolen", "Ansvarlig: Planavdelingen leder, sammen med Kommunal eiendom"),
        ("Tiltak 1.1.1.1: Regulere tomten ved skolen", "Trengs før: tiltak 1.1.1.2 Bygge førti små boliger"),
        ("Tiltak 1.1.1.1: Regulere tomten ved skolen", "Status: delvis gjennomført"),
        (
            "Tiltak 1.1.1.2: Bygge førti små boliger",
            "Ansvarlig: Kommunal eiendom leder, sammen med Nav Prøve og Planavdelingen",
        ),
        ("Tiltak 1.1.1.2: Bygge førti små boliger", "Avhenger av: tiltak 1.1.1.1 Regulere tomten ved skolen"),
        ("Tiltak 1.1.1.2: Bygge førti små boliger", "Prioritet: 1 Status: ikke startet "),
        ("Tiltak 1.1.1.2: Bygge førti små boliger", "Årsverk: 1,25 "),
        ("Tiltak 2.1: Kartlegge tomtene i sentrum", "Status: utsatt til mars 2026 (Kartene blir ikke ferdige før.)"),
    ],
)
def test_each_thing_stands_under_its_own_heading(draft: dict[str, str], heading: str, said: str) -> None:
    assert said in draft[heading]
    assert [other for other, text in draft.items() if said in text] == [heading]


def test_the_page_has_the_levels_of_the_plan() -> None:
    page: Any = lxml.html.document_fromstring(_html("hoeringsutkast"))
    levels = {h.get("id"): h.tag for h in page.iter("h2", "h3", "h4", "h5", "h6") if h.get("id") in _IDS}
    assert levels == _IDS
    (card,) = page.xpath("//*[@id='T2']/ancestor-or-self::div[contains(@class, 'kort')]")
    assert card.xpath(".//dd//a[not(@class)]/@href") == ["#T1"]


# The document's own title is the h1.
_IDS = {"M1": "h3", "M2": "h4", "S1": "h5", "T1": "h6", "T2": "h6", "M3": "h4", "S2": "h5", "T3": "h6", "T5": "h4",
        "M4": "h3", "T4": "h4"}  # fmt: skip


def _html(name: str) -> bytes:
    return remembered.page(read_folder(FOLDER), name, DAY)[1]


def test_sums_of_a_goal_count_its_delmaal_once() -> None:
    body, foot = rows(built(FOLDER, "handlingsdel"), "sum-per-maal")
    assert [(row[0].replace("\u00a0", " "), row[-1].replace("\u00a0", " ")) for row in body] == [
        ("Mål 1: Alle bor trygt", "73 260"),
        ("herav delmål 1.1: Unge finner en bolig de har råd til", "70 000"),
        ("herav delmål 1.2: Færre mister boligen", "3 200"),
        ("Mål 2: Kommunen bygger det som trengs", "–"),
    ]
    assert foot[0][-1].replace("\u00a0", " ") == "73 260"


def test_aarsverk_are_added_up_and_priorities_in_order() -> None:
    made = built(FOLDER, "handlingsdel")
    body, foot = rows(made, "tabell-handlingsdel-1")
    assert [row[4] for row in body] == ["0,5", "1,25", "1", "–"]
    assert foot[-1][4] == "2,75"
    body, foot = rows(made, "tabell-handlingsdel-2")
    assert ([row[4] for row in body], foot[-1][4]) == (["–"], "0")
    assert "Til sammen er det 2,75 årsverk i tiltakene." in " ".join(sections(made).values())
    ranked, _ = rows(made, "tabell-prioritet")
    assert [(row[0], row[1].split()[0]) for row in ranked] == [
        ("1", "1.1.1.2"),
        ("2", "1.1.1.1"),
        ("3", "1.2.1.1"),
        ("4", "2.1"),
        ("5", "1.3"),
    ]


def test_the_yearly_report_has_each_measure_under_its_nearest_goal() -> None:
    made: Document = built(FOLDER, "aarsrapport")
    under = {
        goal: [row[0].split()[0] for row in rows(made, f"tabell-status-{goal}")[0]] for goal in ("M1", "M2", "M3", "M4")
    }
    assert under == {"M1": ["1.3"], "M2": ["1.1.1.1", "1.1.1.2"], "M3": ["1.2.1.1"], "M4": ["2.1"]}
    assert rows(made, "tabell-status-M4")[0][0][-1].replace("\u00a0", " ") == "Utsatt til mars 2026"
    assert "Kartene blir ikke ferdige før." in sections(made)["Tiltak 2.1: Kartlegge tomtene i sentrum"]


def test_the_case_counts_goals_and_delmaal_apart() -> None:
    said = sections(built(FOLDER, "saksfremlegg"))["Planens innhold"]
    assert "Planen har 2 mål, 2 delmål, 2 strategier og 5 tiltak" in said


def test_the_map_shows_the_level_between_and_is_the_only_one(draft: dict[str, str]) -> None:
    """The cards below a goal say what stands under it; a map of them would say it again."""
    assert "Kartet viser 2 mål, 2 delmål og 1 strategi" in draft["2 Mål, strategier og tiltak"].replace("\u00a0", " ")
    assert [heading for heading, text in draft.items() if "Kart over hvordan planen henger sammen" in text] == [
        "2 Mål, strategier og tiltak"
    ]


def test_no_heading_is_deeper_than_word_has_styles_for(tmp_path: Path) -> None:
    """With an area above, measures of a delmål's strategies would be on the sixth level."""
    shutil.copytree(FOLDER / "plan", tmp_path / "plan")
    (tmp_path / "plan" / "maalomraader").mkdir()
    area = "id: O1\ntittel: Trygghet\nbeskrivelse: Alle skal bo trygt.\n"
    (tmp_path / "plan" / "maalomraader" / "O1.yaml").write_text(area, encoding="utf-8")
    goal = tmp_path / "plan" / "maal" / "M1.yaml"
    goal.write_text(goal.read_text(encoding="utf-8") + "maalomraade: O1\n", encoding="utf-8")
    levels = {words: level for level, words in headings(built(tmp_path, "hoeringsutkast"))}
    assert levels["Målområde: Trygghet"] == 2
    assert levels["Delmål 1.1: Unge finner en bolig de har råd til"] == 4
    assert levels["Strategi 1.1.1: Bruke kommunens egne tomter"] == 5
    assert levels["Tiltak 1.1.1.1: Regulere tomten ved skolen"] == 5


def test_what_serves_several_goals_is_said_to_be_counted_once() -> None:
    """Mål 2 has the strategy of delmål 1.1 as well, and none of its money in its row."""
    money = sections(built(FOLDER, "handlingsdel"))["1 Økonomien i korte trekk"]
    note = "er regnet med bare ett sted, der det har nummeret sitt. Mål 2 har også tiltak 1.1.1.2."
    assert note in money
    assert "Delmål 1.1 har også" not in money


def test_a_plan_where_nothing_serves_several_says_nothing_of_it() -> None:
    assert "er regnet med bare ett sted" not in str(sections(built(FOLDER.parent / "minste", "handlingsdel")))
