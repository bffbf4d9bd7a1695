"""Plans made from a base plan and some changed files, for tests that need a certain shape."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.model.plan import Plan
from tests import remembered


def checked(folder: Path, files: Mapping[str, str], without: tuple[str, ...] = ()) -> pipeline.Checked:
    """Checks the plan in `folder` after writing `files` (paths below plan/) and removing `without`."""
    for name in without:
        (folder / "plan" / name).unlink()
    for name, text in files.items():
        path = folder / "plan" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return remembered.check(folder, dt.date(2024, 2, 1))


def plan(folder: Path, files: Mapping[str, str], without: tuple[str, ...] = ()) -> Plan:
    """The plan; it must be free of structural errors."""
    result = checked(folder, files, without)
    assert [f.message for f in result.structural_errors] == []
    assert result.plan is not None
    return result.plan
