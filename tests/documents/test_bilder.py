"""A plan in nynorsk with målområder, pictures in its chapters, kinds of dwelling of its own, and traffic lights."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bolig_cli import ast
from bolig_cli.documents.document import Document
from tests import remembered
from tests.documents.sections import sections
from tests.documents.tables import DAY, built, rows

FOLDER = Path(__file__).parents[1] / "planer" / "bilder"
LAW = {"plikt-ikke-dekket", "plikt-delvis-dekket", "plikt-omtalt", "mulighet-ikke-brukt"}


@pytest.fixture(scope="module")
def draft() -> Document:
    return built(FOLDER, "hoeringsutkast")


def words(document: Document) -> str:
    """All of a document's words."""
    return " ".join(sections(document).values())


def figures(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value] if value["t"] == "Figure" else figures(value.get("c"))
    return [found for part in value for found in figures(part)] if isinstance(value, list | tuple) else []


def test_the_plan_has_the_findings_that_are_written_beside_it() -> None:
    expected = yaml.safe_load((FOLDER / "funn.yaml").read_text("utf-8"))
    found = [
        {"regel": f.rule, "fil": f.place.path, "linje": f.place.line, "kolonne": f.place.column, "melding": f.message}
        for f in remembered.check(FOLDER, DAY).findings
        if f.rule not in LAW
    ]
    assert found == expected


def test_pictures_are_numbered_among_the_figures_with_their_words_and_source(draft: Document) -> None:
    shown = [
        (
            ast.plain_text(caption[0]["c"]),
            ast.plain_text(body[0]["c"][0]["c"][1]),
            body[0]["c"][0]["c"][2][0] in draft.pictures,
        )
        for _, (_, caption), body in (figure["c"] for figure in figures(draft.blocks))
    ]
    assert [number for number, _, _ in shown][:5] == [
        "Figur\u00a01 Kommunale bustader i Fjordvik",
        "Figur\u00a02 Eit av husa i dalen",
        "Figur\u00a03 Utsikt frå lia",
        "Figur\u00a04 Ein bustad ved kaia",
        "Figur\u00a05 Flest bustader manglar til gruppa «Eldre som treng tilrettelegging»: 25 i 2027 (kommunen si eiga teljing)",
    ]
    assert [alt for _, alt, of_the_author in shown if of_the_author] == [
        "Kart: ni av dei tolv kommunale bustadene ligg oppe i dalen, og tre ved kaia",
        "Eit gult hus i to etasjar med bratt trapp opp til døra",
        "Fjorden sett frå lia, med kaia heilt nede",
        "Planteikning: stove, kjøken, soverom og bad på eitt plan, med dører på nitti centimeter",
        "Tidslinje: regulering i 2024, bygging i 2025 og innflytting hausten 2026",
    ]
    sources = [
        ast.plain_text(after["c"][1][0]["c"])
        for before, after in zip(draft.blocks, draft.blocks[1:], strict=False)
        if before["t"] == "Figure" and after["t"] == "Div"
    ]
    assert sources == [
        "Kjelde: Eigedomsregisteret til kommunen",
        "Foto: Fjordvik kommune",
        "Foto: Fjordvik kommune",
        "Illustrasjon: Fjordvik kommune",
        "Illustrasjon: Fjordvik kommune",
    ]


def test_a_document_without_chapters_has_no_pictures() -> None:
    assert built(FOLDER, "aarsrapport").pictures == {}


def test_dwellings_of_its_own_are_counted_and_quoted_in_nynorsk(draft: Document) -> None:
    body, foot = rows(draft, "behov-2")
    assert [row[0] for row in body] == [
        "Eldre som treng tilrettelegging (omsorgsbustad)",
        "Eldre som treng tilrettelegging (bukollektiv)",
    ]
    assert foot == [["Sum", "25", "38", "50", "25"]]
    text = words(draft)
    assert "Omsorgsbustad og bukollektiv er rekna med under «Tilpassa bustader»." in text
    assert "Gjennomgangsbustad er rekna med under «Ordinære bustader»." in text
    assert "Det manglar 16 omsorgsbustader i 2027, og 25 tilpassa bustader i alt." in text
    assert "Eldre som treng tilrettelegging, omsorgsbustad: 18 har ein eigna bustad i dag, 34 treng" in text


def test_traffic_lights_have_word_and_shape_and_are_counted_by_goal() -> None:
    report = built(FOLDER, "aarsrapport")
    assert rows(report, "tabell-framdrift") == (
        [
            ["Mål\u00a01: Eldre bur i ein bustad som passar", "0", "1", "0", "0"],
            ["Mål\u00a02: Unge får hjelp til den første bustaden", "1", "0", "1", "0"],
        ],
        [["Sum", "1", "1", "1", "0"]],
    )
    lights = {row[0]: row[-1] for goal in ("M1", "M2") for row in rows(report, f"tabell-status-{goal}")[0]}
    assert lights == {
        "1.1.1 Byggje tolv bustader ved kaia": "▲\u00a0Gult",
        "2.1.1 Leige ut gjennomgangsbustader": "●\u00a0Grønt",
        "2.1.2 Halde kurs om å leige": "■\u00a0Raudt",
    }
    assert "Skulen har ikkje rom til kurset." in words(report), "and why"


def test_a_plan_without_lights_has_no_place_for_them() -> None:
    """As plans were before there were any."""
    report = built(FOLDER.parent / "delmaal", "aarsrapport")
    assert "tabell-framdrift" not in words(report)
    assert "Framdrift" not in words(report)


def test_the_case_begins_with_what_happens_if_nothing_is_decided() -> None:
    made = sections(built(FOLDER, "saksfremlegg"))
    titles = [title for title in made if ("plan" in title and "Null" in title) or "dalen" in title]
    assert titles == ["Nullalternativet: Ingen ny plan", "Kjøpe bustader i dalen"]
    assert made[titles[0]] == "Ventelista veks med fire hushald i året."
