"""The drawing engine as a process of its own: what `bolig build` has its figures drawn by."""

import json
from pathlib import Path

import pytest

from bolig_cli.design.look import Look
from bolig_cli.errors import BoligError
from bolig_cli.render import vega

SPEC = vega.written(
    {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"år": "2024", "antall": 12}, {"år": "2025", "antall": 7}]},
        "mark": "bar",
        "encoding": {"x": {"field": "år"}, "y": {"field": "antall", "type": "quantitative"}},
    },
    Look(),
)


def test_it_draws_what_is_drawn_in_this_process_each_figure_once() -> None:
    with vega.Engine() as engine:
        drawn = engine.draw([SPEC, SPEC])

    assert drawn == vega.draw([SPEC])
    assert "2025" in drawn[SPEC]


def test_what_it_cannot_draw_is_told_in_one_line() -> None:
    with vega.Engine() as engine, pytest.raises(BoligError, match=r"^Figurene kunne ikke tegnes: .+$"):
        engine.draw([json.dumps({"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "mark": "finnes ikke"})])


def test_it_runs_nothing_that_lies_in_the_folder_it_is_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("vl_convert.py", "json.py", "bolig_cli/__init__.py", "sitecustomize.py"):
        (tmp_path / module).parent.mkdir(exist_ok=True)
        (tmp_path / module).write_text(f"open('{module[:4]}', 'w')\nraise ImportError\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    lay_there = set(tmp_path.iterdir())
    with vega.Engine() as engine:
        assert engine.draw([SPEC]) == vega.draw([SPEC])
    assert set(tmp_path.iterdir()) == lay_there
