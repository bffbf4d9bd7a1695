"""What rules share is worked out once in a check, and says what asking the plan itself would say."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.law.katalog import load_katalog
from bolig_cli.model.plan import Item, Maal, Tabell, Tiltak
from bolig_cli.rules import context
from bolig_cli.rules.context import Context
from tests.conftest import ROOT
from tests.rules.test_rules import DAY


def test_a_check_makes_each_index_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(module: Any, name: str) -> None:
        original: Callable[..., Any] = getattr(module, name)

        def call(*arguments: Any) -> Any:
            calls.append(name)
            return original(*arguments)

        monkeypatch.setattr(module, name, call)

    counted(context, "known")
    counted(context, "references")
    counted(context, "placed_texts")
    counted(pipeline, "katalog_for")
    pipeline.check(ROOT, DAY)
    assert sorted(calls) == ["katalog_for", "known", "placed_texts", "references"]


def test_the_duties_are_the_catalogues_and_the_municipalitys_own(minste: Path) -> None:
    plan = pipeline.check(minste, DAY).plan
    assert plan
    duties = Context(plan, load_katalog()).plikt_ider
    assert duties == {plikt.id for lov in load_katalog().lover for plikt in lov.plikter}


def test_items_are_found_as_by_going_through_them(minste: Path) -> None:
    (minste / "plan" / "tiltak" / "T2.yaml").write_text("id: M1\ntittel: Samme id som et mål\n", encoding="utf-8")
    plan = pipeline.check(minste, DAY).plan
    assert plan
    assert [type(item) for item in plan.items if item.id == "M1"] == [Maal, Tiltak]
    for kind in (Item, Maal, Tiltak, Tabell):
        wanted = tuple(item for item in plan.items if isinstance(item, kind))
        assert plan.all(kind) == wanted
        assert plan.all(kind) is plan.all(kind)
    assert isinstance(plan.find("M1"), Maal)
    assert isinstance(plan.find("M1", Tiltak), Tiltak)
    assert isinstance(plan.find("M1", Tabell, Tiltak), Tiltak)
    assert plan.find("M1", Tabell) is None
    assert plan.find("M9") is None


def test_what_is_not_resolved_is_who_is_not_there_though_others_of_the_kind_are(minste: Path) -> None:
    """Not what is there, not the overview, not guidance from above, and not what the plan has none of."""

    def places() -> list[str]:
        plan = pipeline.check(minste, DAY).plan
        assert plan
        return [f"{place.path}:{place.line}" for place in Context(plan, load_katalog()).unresolved]

    assert places() == []
    (minste / "plan" / "kunnskapsgrunnlag" / "behovsoversikt.yaml").unlink()
    goal, measure = minste / "plan" / "maal" / "M1.yaml", minste / "plan" / "tiltak" / "T1.yaml"
    goal.write_text(f"{goal.read_text('utf-8')}foeringer: [K9]\nmaalomraade: A9\n", "utf-8")
    assert places() == []
    measure.write_text(measure.read_text("utf-8").replace("ansvarlig: nav", "ansvarlig: boligkontoret"), "utf-8")
    assert places() == ["plan/tiltak/T1.yaml:5"]
