"""A plan whose times are quarters and half-years, and whose costs are spans, shared, or not known yet."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import remembered
from tests.documents.sections import sections
from tests.documents.tables import DAY, built, rows

FOLDER = Path(__file__).parents[1] / "planer" / "intervall"


@pytest.fixture(scope="module")
def draft() -> dict[str, str]:
    return sections(built(FOLDER, "hoeringsutkast"))


@pytest.fixture(scope="module")
def nynorsk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nynorsk")
    shutil.copytree(FOLDER / "plan", folder / "plan")
    file = folder / "plan" / "plan.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("bokmål", "nynorsk"), encoding="utf-8")
    return folder


def spoken(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


def amounts(name: str, table: str) -> list[list[str]]:
    """The rows of a table of amounts, the sum last."""
    body, foot = rows(built(FOLDER, name), table)
    return [[spoken(cell) for cell in row] for row in (*body, *foot)]


def test_the_plan_is_told_what_stands_beside_it() -> None:
    wanted: list[Any] = yaml.safe_load((FOLDER / "funn.yaml").read_text(encoding="utf-8"))
    law = {"plikt-ikke-dekket", "plikt-delvis-dekket", "plikt-omtalt", "mulighet-ikke-brukt"}
    found = [f for f in remembered.check(FOLDER, DAY).findings if f.rule not in law]
    assert [
        {
            "regel": f.rule,
            "fil": f.place.path.removeprefix("plan/"),
            "sted": [f.place.line, f.place.column],
            "melding": spoken(f.message),
        }
        for f in found
    ] == wanted


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Tiltak 1.1.1: Bygge førti små boliger", "Tid: 2. halvår 2026 til 4. kvartal 2029"),
        (
            "Tiltak 1.1.1: Bygge førti små boliger",
            "Investering, egne midler (20 %), lån fra Husbanken (60 %) og tilskudd fra Husbanken (20 %) – 12 000– 15 000 "
            "24 000– 30 000 9 000",
        ),
        ("Tiltak 1.1.1: Bygge førti små boliger", "Drift, egne midler: beløpet må utredes"),
        ("Tiltak 1.1.2: Regulere tomten ved skolen", "Tid: februar 2026 til 2. kvartal 2027"),
        (
            "Tiltak 1.1.2: Regulere tomten ved skolen",
            "Tusen kroner 2026 2027 2028 2029 Drift, egne midler 300–500 150–200 – –",
        ),
        ("Tiltak 2.1.1: Ringe når husleien ikke er betalt", "Tid: fra 1. halvår 2026, løpende"),
        (
            "Tiltak 2.1.1: Ringe når husleien ikke er betalt",
            "Drift, egne midler og statlig tilskudd (fordelingen er ikke avklart) 800 800– 1 300 1 200– 1 500 1 200– 1 500",
        ),
        ("Tiltak 2.1.1: Ringe når husleien ikke er betalt", "Drift, statlig tilskudd – −500 til −300 – –"),
        (
            "Tiltak 2.1.2: Lage en felles rutine for utkastelser",
            "Frist: 3. kvartal 2026 Økonomi: må utredes",
        ),
    ],
)
def test_a_measure_has_its_times_and_its_money(draft: dict[str, str], heading: str, said: str) -> None:
    """Its card has the amounts in a small table, a column for each year; what nobody has costed stands in words."""
    assert said in spoken(draft[heading])


def test_the_action_part_has_spans_and_their_sums() -> None:
    table = amounts("handlingsdel", "tabell-handlingsdel-1")
    table += amounts("handlingsdel", "tabell-handlingsdel-2")
    assert [row[2:] for row in table] == [
        ["4. kvartal 2029", "Egne midler, lån fra Husbanken og tilskudd fra Husbanken; en del må utredes", "–", "12 000–15 000",
         "24 000–30 000", "9 000", "45 000–54 000"],
        ["2. kvartal 2027", "Egne midler", "300–500", "150–200", "–", "–", "450–700"],
        ["", "", "300–500", "150–200", "–", "–", "450–700"],
        ["", "", "–", "2 400–3 000", "4 800–6 000", "1 800", "9 000–10 800"],
        ["", "", "–", "7 200–9 000", "14 400–18 000", "5 400", "27 000–32 400"],
        ["", "", "–", "2 400–3 000", "4 800–6 000", "1 800", "9 000–10 800"],
        ["", "", "300–500", "12 150–15 200", "24 000–30 000", "9 000", "45 450–54 700"],
        ["Fra 1. halvår 2026, løpende", "Egne midler og statlig tilskudd", "800", "300–1 000", "1 200–1 500", "1 200–1 500",
         "3 500–4 800"],
        ["3. kvartal 2026", "Må utredes", "–", "–", "–", "–", "–"],
        ["", "", "800", "800–1 300", "1 200–1 500", "1 200–1 500", "4 000–5 100"],
        ["", "", "–", "−500 til −300", "–", "–", "−500 til −300"],
        ["", "", "800", "300–1 000", "1 200–1 500", "1 200–1 500", "3 500–4 800"],
    ]  # fmt: skip


def test_sums_per_payer_follow_the_shares() -> None:
    assert [[row[0], *row[2:4]] for row in amounts("handlingsdel", "sum-per-finansiering")] == [
        ["Drift, egne midler", "150–200", "–"],
        ["Drift, egne midler og statlig tilskudd (fordelingen er ikke avklart)", "800–1 300", "1 200–1 500"],
        ["Drift, statlig tilskudd", "−500 til −300", "–"],
        ["Investering, egne midler", "2 400–3 000", "4 800–6 000"],
        ["Investering, lån fra Husbanken", "7 200–9 000", "14 400–18 000"],
        ["Investering, tilskudd fra Husbanken", "2 400–3 000", "4 800–6 000"],
        ["Sum", "12 450–16 200", "25 200–31 500"],
    ]


def test_the_frames_are_held_against_the_highest_and_say_so() -> None:
    assert amounts("saksfremlegg", "rammer") == [
        ["Egne driftsmidler, ramme", "1 000", "1 500", "1 500", "1 500"],
        ["Egne driftsmidler, brukt", "1 300", "1 500", "1 500", "1 500"],
        ["Egne driftsmidler, igjen", "−300", "–", "–", "–"],
        ["Lån til boliger, ramme", "–", "15 000", "15 000", "5 000"],
        ["Lån til boliger, brukt", "–", "9 000", "18 000", "5 400"],
        ["Lån til boliger, igjen", "–", "6 000", "−3 000", "−400"],
    ]
    said = " ".join(sections(built(FOLDER, "handlingsdel")).values())
    assert "Det er regnet med det høyeste beløpet der kostnaden er et spenn eller fordelingen ikke er avklart." in said
    assert (
        "Et spenn går fra det laveste til det høyeste det kan koste. Det som må utredes, er ikke med i summene." in said
    )
    assert "Tiltak 1.1.1 Bygge førti små boliger (en del av kostnaden) Tiltak 2.1.2 Lage en felles rutine" in said


def test_the_figure_says_which_end_it_shows() -> None:
    said = " ".join(sections(built(FOLDER, "handlingsdel")).values())
    assert "Der kostnaden er et spenn, viser søylene det høyeste beløpet" in said


@pytest.mark.parametrize(
    "said",
    [
        "Tid: 2. halvår 2026 til 4. kvartal 2029",
        "Tid: frå 1. halvår 2026, løpande",
        "Drift, eigne midlar: beløpet må greiast ut",
        "Drift, eigne midlar og statleg tilskot (fordelinga er ikkje avklart) 800 800– 1 300",
        "Eit spenn går frå det lågaste til det høgaste det kan koste. Det som må greiast ut, er ikkje med i summane.",
        "Det er rekna med det høgaste beløpet der kostnaden er eit spenn eller fordelinga ikkje er avklart.",
    ],
)
def test_in_nynorsk(nynorsk: Path, said: str) -> None:
    assert said in spoken(" ".join(sections(built(nynorsk, "hoeringsutkast")).values()))


def test_a_plan_without_spans_says_nothing_of_them() -> None:
    other = FOLDER.parent / "delmaal"
    words = " ".join(sections(built(other, "hoeringsutkast")).values())
    assert not re.search(r"\bspenn\b|avklart\)|må utredes, er", words)
