"""One figure in a CSV file is changed: text, chart, alternative text, overview, challenge and coverage follow, or a finding says
what must be looked at."""

import datetime as dt
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.documents.document import Document
from bolig_cli.source.files import read_folder
from bolig_cli.source.fragment import plain_text
from tests import remembered
from tests.conftest import ROOT

DAY = dt.date(2024, 2, 1)
TABLES = "plan/kunnskapsgrunnlag/tabeller/"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{TABLES}{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def document(folder: Path, name: str = "hoeringsutkast") -> Document:
    return remembered.document(read_folder(folder), name, DAY)


def section(made: Document, id: str) -> str:
    """The text from the heading or the table with this id to the next heading; a card is opened."""
    blocks = [part for block in made.blocks for part in _opened(block)]
    start = next(i for i, b in enumerate(blocks) if id in _ids(b))
    end = next((i for i in range(start + 1, len(blocks)) if blocks[i]["t"] == "Header"), len(blocks))
    return " ".join(_text(blocks[start:end]).split())


def _opened(block: dict[str, Any]) -> list[dict[str, Any]]:
    return list(block["c"][1]) if block["t"] == "Div" and "kort" in block["c"][0][1] else [block]


def _ids(block: dict[str, Any]) -> set[str]:
    if block["t"] in ("Header", "Table", "Div"):
        return {block["c"][1 if block["t"] == "Header" else 0][0]}
    return set()


def _text(value: Any) -> str:
    """The text of blocks, definition lists and figures' alternative texts included."""
    if isinstance(value, dict):
        if value["t"] == "Str":
            return str(value["c"])
        if value["t"] in ("Space", "SoftBreak"):
            return " "
        return _text(value.get("c", "")) + (" " if value["t"] in ("Plain", "Para") else "")
    if isinstance(value, list | tuple):
        return "".join(_text(part) for part in value if not isinstance(part, str))
    return ""


def alt_text(made: Document, name: str) -> str:
    images: list[list[Any]] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if value["t"] == "Image" and name in value["c"][2][0]:
                images.append(value["c"][1])
            walk(value.get("c"))
        elif isinstance(value, list | tuple):
            for part in value:
                walk(part)

    walk(made.blocks)
    assert len(images) == 1
    return plain_text(images[0])


def test_no_reference_to_a_figure_is_left_in_any_document() -> None:
    from bolig_cli.documents import DOCUMENTS

    for name in DOCUMENTS:
        made = document(ROOT, name)
        text = str(made.blocks) + str(made.cover_notice)
        assert "uttrykk" not in text
        assert "{{" not in text.replace("{{'t'", "")


def test_text_table_chart_and_challenge_follow(folder: Path) -> None:
    before = document_of_the_example()
    assert "fra 14 i 2020 til 23 i 2023, altså med 64 prosent" in section(before, "U2")
    change(folder, "venteliste", "Barnefamilier;14;17;19;23", "Barnefamilier;14;17;19;28")
    change(folder, "venteliste", "I alt;61;68;72;83", "I alt;61;68;72;88")
    found = {
        (f.rule, f.place.path) for f in remembered.check(folder, DAY).findings if f.rule == "indikator-ulik-tabell"
    }
    assert found == {("indikator-ulik-tabell", "plan/maal/M2.yaml")}  # the target's baseline was the old figure
    goal = folder / "plan/maal/M2.yaml"
    goal.write_text(
        goal.read_text(encoding="utf-8").replace("{aar: 2023, verdi: 23}", "{aar: 2023, verdi: 28}"), "utf-8"
    )
    after = document(folder)
    assert "fra 14 i 2020 til 28 i 2023, altså med 100 prosent" in section(after, "U2")
    assert "Barnefamilier (husstander): fra 14 i 2020 til 28 i 2023 (opp 14)." in section(after, "U2")
    assert "Barnefamilier 14 17 19 28" in section(after, "venteliste")


def test_chart_and_its_alternative_text_follow(folder: Path) -> None:
    change(folder, "bosetting", "Bosatte;11;15;84;102", "Bosatte;11;15;84;97")
    made = document(folder)
    assert "2023: 97" in alt_text(made, "tabell-bosetting")
    name = next(name for name in made.figures if "tabell-bosetting" in name)
    other = document_of_the_example().figures[name]
    assert made.figures[name] != other


@cache
def document_of_the_example() -> Document:
    """As it is before anything is changed."""
    return document(ROOT)


def test_the_overview_its_chart_and_the_challenges_follow_a_projection(folder: Path) -> None:
    before = document_of_the_example()
    assert "Eldre 55 70 74 77 81 85 30" in section(before, "behov-2")
    # the oldest grow by half to 2027 instead of a fifth: 70 · 150/100 = 105
    change(folder, "aldersgrupper", "80 år og over;100;121;142;178", "80 år og over;100;150;160;178")
    after = document(folder)
    assert "Eldre 55 70 79 88 96 105 50" in section(after, "behov-2")
    assert "Eldre: 98 har, 94 mangler" in alt_text(after, "behov"), (
        "all kinds of dwelling together, as in the challenge"
    )
    assert "vokser mest, med 50 prosent fra 2023 til 2027" in section(after, "U11")
    assert "Eldre: 98 har egnet bolig i dag, 192 trenger det i 2027, og 94 mangler." in section(after, "U11")


def test_a_figure_that_turns_a_claim_is_told_where_it_stands(folder: Path) -> None:
    change(folder, "utkastelser", "Gjennomførte utkastelser;9;10;8;12", "Gjennomførte utkastelser;9;10;12;8")
    checked = remembered.check(folder, DAY)
    found = [(f.rule, f.place.path) for f in checked.structural_errors]
    assert found == [
        ("indikator-ulik-tabell", "plan/maal/M2.yaml"),
        ("paastand-stemmer-ikke", "plan/utfordringer/U5.yaml"),
        ("paastand-stemmer-ikke", "plan/utfordringer/U8.yaml"),
    ]


def test_totals_and_the_overviews_stock_are_told(folder: Path) -> None:
    change(folder, "kommunale-boliger", "Småhus med særlig tilpasning;6;0;0;6", "Småhus med særlig tilpasning;8;0;0;8")
    errors = remembered.check(folder, DAY).structural_errors
    assert [(f.rule, f.place.line, f.place.column) for f in errors] == [
        ("tabellsum-stemmer-ikke", 7, 7),
        ("tabellsum-stemmer-ikke", 7, 18),
    ]
    change(folder, "kommunale-boliger", "I alt;256;121;45;422", "I alt;258;121;45;424")
    errors = remembered.check(folder, DAY).structural_errors
    assert [(f.rule, f.place.path) for f in errors] == [
        ("bestand-stemmer-ikke", "plan/kunnskapsgrunnlag/behovsoversikt.yaml")
    ]


def test_coverage_follows_the_overview(folder: Path) -> None:
    """An overview without adapted dwellings answers only half of boligsosialloven § 5."""
    path = folder / "plan/kunnskapsgrunnlag/behovsoversikt.yaml"
    before = {v.plikt.id: v.status.value for v in remembered.check(folder, DAY).dekning.vurderinger}  # type: ignore[union-attr]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("boligtype: tilpasset", "boligtype: ordinær"), encoding="utf-8")
    after = {v.plikt.id: v.status.value for v in remembered.check(folder, DAY).dekning.vurderinger}  # type: ignore[union-attr]
    assert before["bsl-5-2-1"] == "dekket"
    assert after["bsl-5-2-1"] == "ikke_dekket"


def test_the_texts_that_rest_on_the_figure_are_to_be_read_again(folder: Path) -> None:
    change(folder, "bostoette", "Husstander uten barn;154;149;163;167", "Husstander uten barn;154;149;163;187")
    change(folder, "bostoette", "I alt;212;205;224;231", "I alt;212;205;224;251")
    found = {f.place.path for f in remembered.check(folder, DAY).findings if f.rule == "tekst-ikke-gjennomgaatt"}
    # the challenge that builds on the table, and the table's own comment
    assert found == {"plan/utfordringer/U5.yaml", f"{TABLES}bostoette.yaml"}


def test_the_example_has_been_read_against_its_figures() -> None:
    assert [f for f in remembered.check(ROOT, DAY).findings if f.rule == "tekst-ikke-gjennomgaatt"] == []


def test_the_yearly_report_reads_measured_values_from_the_table(folder: Path) -> None:
    """A new year's column in the table is all that is written; 23 → 20 of the way to 10 is 3/13 in a quarter of the time."""
    before = _report(folder)
    assert "husstander (illustrative tall) 23 (2023) 10 (2027)" in before
    assert "Sist målt" not in before, "nothing is measured yet: no column for it"
    path = folder / f"{TABLES}venteliste.csv"
    new = ["2024", "50", "7", "20", "77"]
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("".join(f"{line};{cell}\n" for line, cell in zip(lines, new, strict=True)), encoding="utf-8")
    after = _report(folder)
    assert "husstander (illustrative tall) 23 (2023) 20 (2024) 10 (2027) Etter" in after
    assert "33 (2023) – 45 (2027) Ikke målt" in after  # another table, with no figure for the year


def _report(folder: Path) -> str:
    made = remembered.document(read_folder(folder), "aarsrapport", dt.date(2024, 12, 31))
    return section(made, "tabell-indikatorer")
