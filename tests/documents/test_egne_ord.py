"""What somebody has to read is there in the plan's own words, whatever kind of thing the evidence is."""

from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.documents.parts.egne_ord import own_words, parts
from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis, Slag
from bolig_cli.model.plan import Foering, Plan
from bolig_cli.source.fragment import plain_text

ROOT = Path(__file__).parents[2]
SOMEWHERE = Place("plan/plan.yaml")


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = pipeline.check(ROOT, None).plan
    assert plan is not None
    return plan


def _read(plan: Plan, id: str, place: Place = SOMEWHERE, utdrag: str = "") -> tuple[str, list[Any]]:
    """What the note says, and the blocks of the text."""
    note, *text = own_words(plan, Bevis("Setningen.", (id,), place, Slag.TEKST, utdrag), {})
    return " ".join(plain_text(note["c"][1]).split()), text


@pytest.mark.parametrize("id", ["T07", "S03", "M1"])
def test_an_item_is_read_in_its_description(id: str, plan: Plan) -> None:
    item: Any = plan.find(id)
    note, text = _read(plan, id)
    assert note == "Setningen."
    assert text == list(item.beskrivelse.blocks) != []


def test_a_meeting_is_read_alone(plan: Plan) -> None:
    assert plan.prosess is not None
    first, second, *_ = plan.prosess.medvirkning
    _, text = _read(plan, "prosess.medvirkning", second.place)
    said = plain_text(text)
    assert second.innspill.plain in said
    assert second.oppfoelging.plain in said
    assert first.innspill.plain not in said


def test_the_revision_is_read_as_it_is_written(plan: Plan) -> None:
    assert plan.prosess is not None
    assert _read(plan, "prosess.rullering")[1] == list(plan.prosess.rullering.blocks)


def test_only_the_sections_that_are_the_evidence_are_shown(plan: Plan) -> None:
    (chapter,) = [k for k in plan.kapitler if k.id == "saksbehandling"]
    section = next(s for s in chapter.tekst.sections if s.heading and s.heading.text == "Klage")
    evidence = Bevis(
        "Setningen.", ("kapittel-saksbehandling",), SOMEWHERE, Slag.TEKST, f"Klage\n{section.running.strip()}"
    )
    (part,) = parts(plan, evidence)
    assert (part.chapter, part.title) == (chapter.tittel, "Klage")
    assert plain_text(list(part.blocks)).startswith("Den som er uenig")
    assert "Personvern" not in plain_text(list(part.blocks))
    _, links = own_words(plan, evidence, {part.place: "tekst-3"})
    (link,) = [node for node in links["c"] if node["t"] == "Link"]
    assert (plain_text(link["c"][1]), link["c"][2][0]) == ("«Klage»", "#tekst-3")


def test_a_sentence_is_shown_where_the_evidence_is_no_more(plan: Plan) -> None:
    _, text = _read(plan, "kapittel-saksbehandling", utdrag="En kan ikke klage.\n\nAldri.")
    assert plain_text(text) == "En kan ikke klage.\nAldri.\n"


def test_what_the_plan_only_points_to_has_to_be_read_there(plan: Plan) -> None:
    with_url = next(f for f in plan.all(Foering) if f.url)
    note, text = _read(plan, with_url.id)
    assert note == f"Setningen. Teksten står i «{with_url.tittel}», og ikke i denne planen. Les den der."
    assert text == []
