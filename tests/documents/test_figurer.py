"""A document says what its figures show, and nothing is drawn before a format needs it."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli.documents import DOCUMENTS, make_documents
from bolig_cli.render import vega
from bolig_cli.render.drawing import drawn
from tests import remembered

ROOT = Path(__file__).parents[2]
SVG = '<svg viewBox="0 0 30 20"><text>{}</text></svg>'

# What draws, or is there to be drawn with.
ENGINES = ("vl_convert", "typst", "bolig_cli.render")


def test_the_documents_of_the_example_are_made_without_any_engine() -> None:
    code = f"""
import sys
from pathlib import Path
from bolig_cli import pipeline
from bolig_cli.documents import DOCUMENTS, make_documents
checked = pipeline.check(Path({str(ROOT)!r}), None)
made = make_documents(checked.plan, checked.dekning, list(DOCUMENTS))
assert [d.name for d in made] == list(DOCUMENTS)
assert any(d.figures for d in made)
print([name for name in {ENGINES!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


def test_a_figure_of_several_documents_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    made = make_documents(checked.plan, checked.dekning, ["hoeringsutkast", "plan", "handlingsdel"])
    asked: list[str] = []

    def svg(spec: str) -> str:
        asked.append(spec)
        return SVG.format(len(asked))

    monkeypatch.setattr(vega, "_svg", svg)
    monkeypatch.setattr(vega, "MOST_WORKERS", 1)
    hearing, plan, actions = drawn(made)
    assert len(set(asked)) == len(asked)
    assert len(asked) < sum(len(d.figures) for d in made)
    assert hearing.figures == plan.figures
    assert actions.figures.items() <= plan.figures.items()
    assert list(hearing.figures) == list(made[0].figures)


def test_a_figure_in_another_colour_is_another_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    (made,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"])
    other = replace(made, look=replace(made.look, accent="#5b2333"))
    monkeypatch.setattr(vega, "_svg", lambda spec: SVG.format(sum(map(ord, spec))))
    monkeypatch.setattr(vega, "MOST_WORKERS", 1)
    ours, theirs = drawn([made, other])
    assert ours.figures != theirs.figures


def test_an_empty_drawing_is_a_bug_and_never_reaches_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    monkeypatch.setattr(vega, "_svg", lambda _: '<svg viewBox="0 0 30 20"></svg>')
    monkeypatch.setattr(vega, "MOST_WORKERS", 1)
    with pytest.raises(ValueError, match="empty drawing"):
        drawn(make_documents(checked.plan, checked.dekning, list(DOCUMENTS)))


def test_an_axis_of_measures_has_whole_measures() -> None:
    checked = remembered.check(ROOT / "tests" / "planer" / "bilder", None)
    assert checked.plan is not None
    assert checked.dekning is not None
    (report,) = drawn(make_documents(checked.plan, checked.dekning, ["aarsrapport"]))
    words = [drawing.svg.decode() for name, drawing in report.figures.items() if name.startswith("status")]
    assert words
    assert all(">1<" in svg and ">0,5<" not in svg for svg in words)
